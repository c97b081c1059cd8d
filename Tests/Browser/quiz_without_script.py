"""With script off: the same questions as a form, the key folded below, nothing goes anywhere."""

import quiz as q
from harness import equal


def run(bench):
    for quiz in bench.site.some_quizzes():
        with bench.case(
            f"{quiz.page.path}#{quiz.id}: questions, options and keys are there, dead buttons not"
        ):
            whole(bench, quiz)
    for type in ("enkeltvalg", "flervalg", "sandt-falsk"):
        with bench.case(f"{type}: options can be chosen and the key opened by keys without script"):
            by_keys(bench, type)
    with bench.case("Enter on an option goes nowhere without script"):
        enter_goes_nowhere(bench)
    with bench.case("navigation can be reached without script on wide and narrow screens"):
        navigation(bench)


def whole(bench, quiz):
    with bench.visit(script=False) as page:
        bench.open(page, quiz.page)
        for question in quiz.questions:
            sheet = q.Sheet(page, question)
            assert sheet.box.is_visible(), f"{question.id} cannot be seen"
            equal(sheet.box.locator(".option input").count(), len(question.options), "options")
            sheet.choose(question.correct[:1])
            equal(sheet.checked(), question.correct[:1], "chosen with the mouse")
            assert sheet.key.locator("summary").is_visible(), "the key cannot be seen"
            assert not sheet.key.locator(".key-options").is_visible(), "the key is open"
            sheet.key.locator("summary").click()
            assert sheet.key.locator(".key-options").is_visible(), "the key does not open"
        equal(q.form(page, quiz).locator("button").count(), 0, "buttons that would do nothing")


def by_keys(bench, type):
    quiz, question = bench.site.question(type)
    with bench.visit(script=False) as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        sheet.input(question.options[0].value).focus()
        page.keyboard.press("Space")
        equal(sheet.checked(), [question.options[0].value], "chosen with Space")
        if type != "flervalg":
            page.keyboard.press("ArrowDown")
            equal(sheet.checked(), [question.options[1].value], "chosen with an arrow")
        sheet.key.locator("summary").focus()
        page.keyboard.press("Enter")
        assert sheet.key.locator(".key-options").is_visible(), "the key does not open with Enter"


def enter_goes_nowhere(bench):
    for base in (bench.web, bench.disk):
        quiz, question = bench.site.question("enkeltvalg")
        with bench.visit(script=False) as page:
            sheet = q.Sheet(bench.open(page, quiz.page, base), question)
            url, asked = page.url, len(page.log.requests)
            sheet.input(question.options[0].value).focus()
            page.keyboard.press("Space")
            page.keyboard.press("Enter")
            page.wait_for_timeout(300)
            equal(page.url, url, "the address after Enter")
            equal(page.log.requests[asked:], [], "requests after Enter")
            equal(sheet.checked(), [question.options[0].value], "the choice")


def navigation(bench):
    for width in (1280, 360):
        with bench.visit(script=False, width=width) as page:
            bench.open(page, bench.site.quizzes[0].page)
            for nav in page.locator("nav.section-nav, nav.toc").all():
                links = nav.locator("li a")
                if not links.first.is_visible():
                    nav.locator("summary").click()
                assert (
                    links.first.is_visible()
                ), f"{nav.get_attribute('class')} cannot be opened at {width} px"
