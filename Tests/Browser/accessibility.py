"""axe-core in every state of a question, light and dark, wide and narrow. `every_page` takes all
pages as they are opened."""

import axe
import quiz as q

THEMES = ("light", "dark")
WIDTHS = (1280, 360)
LOOKS = tuple((width, theme) for width in WIDTHS for theme in THEMES)
# Each width and each theme once: for the many states of what has been seen in every look already.
CORNERS = ((1280, "light"), (360, "dark"))


def run(bench):
    with bench.case("everything that folds, opened: no violation"):
        with bench.visit() as page:
            bench.open(page, bench.site.quizzes[0].page)
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
            everywhere(page)
    for state in ("right", "partly", "wrong", "nothing chosen", "all answered"):
        with bench.case(f"a question in the state '{state}': no violation"):
            with bench.visit() as page:
                reach(bench, page, state)
                everywhere(page, CORNERS)
    with bench.case("without script: no violation"):
        with bench.visit(
            routes={
                "**/assets/site.js": lambda route: route.fulfill(
                    body="", content_type="text/javascript"
                )
            }
        ) as page:
            bench.open(page, bench.site.quizzes[0].page)
            everywhere(page)


def reach(bench, page, state):
    """Brings a page into a state of its quiz."""
    if state == "all answered":
        quiz = max(bench.site.quizzes, key=lambda quiz: len(quiz.questions))
        bench.open(page, quiz.page)
        for question in quiz.questions:
            q.Sheet(page, question).answer(question.correct)
        return
    quiz, question = bench.site.question("flervalg", lambda question: q.partly_right(question))
    sheet = q.Sheet(bench.open(page, quiz.page), question)
    sheet.answer(
        {
            "right": question.correct,
            "partly": q.partly_right(question),
            "wrong": question.wrong[:1],
            "nothing chosen": [],
        }[state]
    )


def everywhere(page, looks=LOOKS):
    problems = []
    # The handbook's examples show quizzes and boxes as authors begin them: many without a title.
    without = ("landmark-unique",) if "/sider/haandbog/" in page.url else ()
    last = None
    for width, theme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=theme)
        # A theme changes colours and nothing else.
        found = axe.violations(page, "all" if width != last else "colour", without)
        problems += [f"{width} px {theme}: {told}" for told in found]
        last = width
    assert not problems, "\n".join(problems)
