"""One learner's way by keys alone, as far as it goes: front page, course, module, quiz, search,
certificate. At every stop of every step the focus is shown, in view, and under nothing."""

import json

import learning
import quiz as q
import quiz_keyboard as keys
from harness import equal, holds

FAR = 250
WORDS = "sagsoplysning"


def run(bench):
    for width in (1280, 360):
        with bench.case(f"by keys from the front page to the certificate, {width} px wide"):
            with bench.visit(width=width) as page:
                walked(bench, page)


def walked(bench, page):
    bench.open(page, "index.html")
    module = bench.site.quizzes[0].page
    course = module.path.rsplit("/", 1)[0] + "/index.html"
    follow(page, course, fallback=("kurser.html", course))
    follow(page, module.path)
    quizzed(page, bench.site.quizzes[0])
    searched(page)
    certified(bench, page)


def press(page, key="Tab"):
    """A key, after which the focus is somewhere and can be seen. At the end of a page Tab leads out of
    it, to the browser's own controls, and then to its top."""
    page.keyboard.press(key)
    where = q.focus(page)
    if where == "(nothing)" and key == "Tab":
        page.keyboard.press(key)
        where = q.focus(page)
    assert where != "(nothing)", f"{page.url}: the focus is lost after {key}"
    seen = page.evaluate(keys.VISIBLE_FOCUS)
    bad = [name for name in ("outlined", "inView", "uncovered") if not seen[name]]
    assert not bad, f"{page.url}: {where} is not {', '.join(bad)}: " + page.evaluate(
        "document.activeElement.outerHTML.slice(0, 200)")


def reach(page, test, what):
    """Presses Tab until `test`, a function of the element, is true of what has the focus."""
    for _ in range(FAR):
        if page.evaluate(f"({test})(document.activeElement)"):
            return
        press(page)
    raise AssertionError(f"Tab does not reach {what} on {page.url}")


def leads(path):
    return f"(e) => e.tagName === 'A' && e.pathname.endsWith({json.dumps('/' + path)}) && !e.hash"


def follow(page, path, fallback=None):
    """To a page by a link; from the front page a course may be two links away."""
    there = page.locator(f"main a[href$='{path.rsplit('/', 1)[-1]}']").evaluate_all(
        f"(all) => all.some({leads(path)})")
    steps = [path] if there or not fallback else list(fallback)
    for step in steps:
        reach(page, leads(step), f"a link to {step}")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        holds(page.url, step, "the address")


def quizzed(page, quiz):
    for question in quiz.questions:
        sheet = q.Sheet(page, question)
        keys.choose_by_keys(page, sheet, question.correct)
        keys.tab_to(page, sheet.check)
        press(page, "Enter")
        equal(sheet.result(), "right", question.id)
    q.status(page, quiz, "Du har bestået")
    reach(page, "(e) => e.matches('.read-all')", "the button that marks everything as read")
    page.keyboard.press("Enter")
    q.on_something(page, "marking everything as read")


def searched(page):
    """By the field of the header, where there is one, or by the link to the search page."""
    page.reload()
    reach(page, "(e) => e.matches('[role=combobox], .search-link')", "the search")
    if page.evaluate("document.activeElement.matches('.search-link')"):
        with page.expect_navigation():
            page.keyboard.press("Enter")
        holds(page.url, "soeg.html", "the address")
        if not page.locator("main input").count():  # lists to look in are all there is
            reach(page, "(e) => e.tagName === 'A' && e.closest('main')", "a link of the search page")
            return
        reach(page, "(e) => e.matches('main input')", "the field of the search page")
    page.keyboard.type(WORDS)
    equal(page.evaluate("document.activeElement.value"), WORDS, "what is typed")
    page.wait_for_function("() => document.querySelector('main li a, [role=option]')")
    assert WORDS not in page.url, "the words typed are in the address"
    if page.locator("[role=option]").count():
        page.keyboard.press("ArrowDown")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.locator("h1").is_visible(), "the page found has no title"


def certified(bench, page):
    bench.open(page, learning.PAGE)
    for module in learning.modules(page):
        learning.put(page, module, learning.DONE)
    page.reload()
    page.evaluate("window.print = () => { window.wasPrinted = true; }")
    reach(page, "(e) => e.matches('.certificate-tools input, .certificate-tools button')",
          "the certificate")
    if page.evaluate("document.activeElement.tagName") == "BUTTON":
        press(page, "Shift+Tab")
    page.keyboard.type("Kim Prøve")
    reach(page, "(e) => e.matches('.certificate-tools button')", "the button of the certificate")
    page.keyboard.press("Enter")
    assert page.evaluate("window.wasPrinted"), "nothing was printed"
    holds(page.locator(".certificate").text_content(), "Kim Prøve", "the certificate")
