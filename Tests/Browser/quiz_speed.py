"""A module of forty questions: the script starts in little time, and never keeps a reader waiting."""

import quizpages as pages

NAME = "forty"
START = 40  # ms of processor time for the whole script, at full speed
DELAY = 50  # ms from a press to the next thing on the screen, at 4x slow-down
MEASURE = """(() => {
  window.delays = [];
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    window.delays.push(entry.processingStart - entry.startTime);
  })).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    window.delays.push(entry.processingStart - entry.startTime);
  })).observe({ type: 'first-input', buffered: true });
})();"""


def run(bench):
    with bench.case(f"forty questions: the script starts in {START} ms"):
        start(bench)
    with bench.case(f"forty questions at 4x slow-down: input is taken within {DELAY} ms"):
        delay(bench)


def body():
    questions = []
    for round in range(4):
        for type, (question, *_) in pages.every_type().items():
            questions.append(renamed(question, f"{type}-{round}", type))
    return pages.document(NAME, pages.form(*questions, required=80))


def renamed(question, id, type):
    """The same question under another id."""
    return lambda number, all, quiz: question(number, all, quiz).replace(
        f'data-question="{type}"', f'data-question="{id}"'
    ).replace(f'id="{quiz}-{type}', f'id="{quiz}-{id}').replace(f'name="{type}', f'name="{id}')


def start(bench):
    """The thread's own time, which does not count what else the machine does meanwhile."""
    spent = []
    for _ in range(3):
        with bench.visit(routes=pages.routes({NAME: body()})) as page:
            session = page.context.new_cdp_session(page)
            session.send("Performance.enable", {"timeDomain": "threadTicks"})
            bench.open(page, f"{NAME}.html")
            metrics = session.send("Performance.getMetrics")["metrics"]
            spent += [1000 * m["value"] for m in metrics if m["name"] == "ScriptDuration"]
            assert page.locator("button.check").count() == 40, "not every question has its button"
    print(f"          starts in {min(spent):.1f} ms")
    assert min(spent) < START, f"the script took {min(spent):.1f} ms to start"


def delay(bench):
    """The best of some rounds counts: what else the machine does only ever makes it slower."""
    delays = []
    for _ in range(4):
        with bench.visit(routes=pages.routes({NAME: body()}), before=MEASURE) as page:
            page.context.set_default_timeout(30_000)
            session = page.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
            bench.open(page, f"{NAME}.html")
            page.wait_for_timeout(500)
            page.locator("#q-flervalg-0 input").first.click()
            page.locator("#q-flervalg-0 button.check").click()
            page.locator("#q-kort-svar-3 input").press_sequentially("barnets lov")
            page.locator("#q-kort-svar-3 button.check").click()
            page.wait_for_timeout(300)
            delays.append(max(page.evaluate("window.delays"), default=0))
    print(f"          longest delay {min(delays):.0f} ms")
    assert min(delays) < DELAY, f"a press waited {min(delays):.0f} ms"
