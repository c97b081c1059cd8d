"""A module of forty questions: the script starts in little time, and never keeps a reader waiting."""

import quizpages as pages

NAME = "forty"
START = 60  # ms for the whole script at 4x slow-down
DELAY = 50  # ms from a press to the next thing on the screen, at 4x slow-down
MEASURE = """(() => {
  window.delays = [];
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    window.delays.push(entry.processingStart - entry.startTime);
  })).observe({ type: 'event', durationThreshold: 16, buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    window.delays.push(entry.processingStart - entry.startTime);
  })).observe({ type: 'first-input', buffered: true });
  // From the script's first statement to the event that waits for its last.
  Object.defineProperty(window, 'KursBuild', {
    configurable: true,
    get: () => undefined,
    set(value) {
      const began = performance.now();
      Object.defineProperty(window, 'KursBuild', { value });
      addEventListener('DOMContentLoaded', () => { window.started = performance.now() - began; });
    },
  });
})();"""


def run(bench):
    with bench.case(f"forty questions at 4x slow-down: input is taken within {DELAY} ms"):
        forty(bench)


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


def forty(bench):
    """The best of some rounds counts: what else the machine does only ever makes it slower."""
    starts, delays = [], []
    for _ in range(4):
        with bench.visit(routes=pages.routes({NAME: body()}), before=MEASURE) as page:
            page.context.set_default_timeout(30_000)
            session = page.context.new_cdp_session(page)
            session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
            bench.open(page, f"{NAME}.html")
            page.wait_for_timeout(500)
            starts.append(page.evaluate("window.started"))
            page.locator("#q-flervalg-0 input").first.click()
            page.locator("#q-flervalg-0 button.check").click()
            page.locator("#q-kort-svar-3 input").press_sequentially("barnets lov")
            page.locator("#q-kort-svar-3 button.check").click()
            page.wait_for_timeout(300)
            delays.append(max(page.evaluate("window.delays"), default=0))
            assert page.locator("button.check").count() == 40, "not every question has its button"
    print(f"          starts in {min(starts):.0f} ms, longest delay {min(delays):.0f} ms")
    assert min(starts) < START, f"the script took {min(starts):.0f} ms to start"
    assert min(delays) < DELAY, f"a press waited {min(delays):.0f} ms"
