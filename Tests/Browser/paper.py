"""What the browser prints: no navigation, folds open, addresses of outside links, no buttons."""

import quiz as q
from harness import equal


def run(bench):
    with bench.case("navigation, buttons and score are not printed"):
        with bench.visit() as page:
            bench.open(page, bench.site.quizzes[0].page)
            page.emulate_media(media="print")
            for selector in (
                ".site-nav",
                ".breadcrumb",
                ".section-nav",
                ".toc",
                ".pager",
                "button.check",
                ".quiz-summary",
                ".skip-link",
            ):
                for found in page.locator(selector).all():
                    assert not found.is_visible(), f"{selector} is printed"
            assert page.locator("h1").is_visible() and page.locator("fieldset").first.is_visible()
    with bench.case(
        "folded text is open on paper, with script and without, and folded again afterwards"
    ):
        folds(bench)
    with bench.case("outside links are printed with their address"):
        addresses(bench)
    with bench.case("paper is white also when the screen is dark"):
        with bench.visit(theme="dark") as page:
            bench.open(page, bench.site.quizzes[0].page)
            page.emulate_media(media="print")
            equal(
                page.evaluate("getComputedStyle(document.body).backgroundColor"),
                "rgb(255, 255, 255)",
                "the ground",
            )
    with bench.case("an answer in a fold is not printed below its task, unless the reader has opened it"):
        answer_in_a_fold(bench)
    with bench.case("keys are not printed, neither before nor after a question is answered"):
        quiz, question = bench.site.question("enkeltvalg")
        with bench.visit() as page:
            sheet = q.Sheet(bench.open(page, quiz.page), question)
            sheet.answer(question.wrong[:1])
            page.emulate_media(media="print")
            assert not sheet.key.locator(".key-options").is_visible(), "the key is printed"
    with bench.case("a quiz's heading is printed on the sheet of its first question"):
        with bench.visit() as page:
            bench.open(page, bench.site.quizzes[0].page)
            page.emulate_media(media="print")
            equal(page.evaluate(BEFORE_QUESTIONS), [], "what may end a sheet")


# What stands before the first question, and may be the last of its sheet.
BEFORE_QUESTIONS = """() => Array.from(document.querySelectorAll('form.quiz')).flatMap((form) => {
  const parts = Array.from(form.children);
  return parts.slice(0, parts.findIndex((part) => part.localName === 'fieldset'))
    .filter((part) => part.checkVisibility() && getComputedStyle(part).breakAfter !== 'avoid')
    .map((part) => part.outerHTML.slice(0, 80));
})"""


def folds(bench):
    examples = [
        page
        for page in bench.site.pages
        if any("fold" in (e.get("class") or "").split() for e in page.root.iter("details"))
    ]
    assert examples, "the site has no folded text"
    for script in (True, False):
        with bench.visit(script=script) as page:
            bench.open(page, examples[0])
            body = page.locator("details.fold .fold-body").first
            assert not body.is_visible(), "the fold is open on the screen"
            page.emulate_media(media="print")
            assert (
                body.is_visible()
            ), f"the fold is closed on paper (script {'on' if script else 'off'})"
            page.emulate_media(media="screen")
            assert not body.is_visible(), "the fold stays open on the screen"
    with bench.visit() as page:
        bench.open(page, examples[0])
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert (
            page.locator("details.fold").first.get_attribute("open") is not None
        ), "not opened for paper"
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        equal(page.locator("details.fold").first.get_attribute("open"), None, "open after printing")


def answer_in_a_fold(bench):
    examples = [page for page in bench.site.pages
                if any(e.get("class") == "fold answer" for e in page.root.iter("details"))]
    assert examples, "the site has no answer in a fold"
    with bench.visit() as page:
        bench.open(page, examples[0])
        fold = page.locator("details.fold.answer").first
        words = """(e) => {
          const { content, display } = getComputedStyle(e, '::after');
          return display === 'none' ? '' : content;
        }"""
        equal(fold.locator("summary").evaluate(words), '""', "words for paper on the screen")
        for is_open in (False, True):
            fold.evaluate("(e, isOpen) => { e.open = isOpen; }", is_open)
            page.emulate_media(media="print")
            equal(fold.locator(".fold-body").is_visible(), is_open, "the answer is printed")
            told = "står på websiden" in fold.locator("summary").evaluate(words)
            equal(told, not is_open, "the words that stand for it")
            page.emulate_media(media="screen")


def addresses(bench):
    for example in bench.site.pages:
        main = example.root.find(".//main")
        links = [a for a in main.iter("a") if (a.get("href") or "").startswith("http")]
        if links:
            break
    else:
        raise AssertionError("the site has no outside link")
    with bench.visit() as page:
        bench.open(page, example)
        page.emulate_media(media="print")
        printed = page.locator("main a[href^='http']").first.evaluate(
            "e => getComputedStyle(e, '::after').content"
        )
        assert links[0].get("href") in printed, printed
