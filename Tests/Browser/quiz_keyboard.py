"""Takes a quiz with the keyboard alone: Tab, Shift+Tab, Space, arrows, Enter."""

import layout
import quiz as q
import quiz_types as types
import quizpages as pages
from harness import equal, holds

FAR = 300  # more tab stops than any page has

VISIBLE_FOCUS = """() => {
  const e = document.activeElement;
  const shown = (e.matches('input') && e.closest('.option')) || e;
  const style = getComputedStyle(shown);
  const box = shown.getClientRects()[0]; // a link may run over two lines
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2];
  const top = document.elementFromPoint(x, y);
  return {
    name: e.tagName + '.' + e.className,
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inView: box.bottom > 0 && box.top < innerHeight,
    uncovered: top === null || shown.contains(top) || top.contains(shown),
  };
}"""


def run(bench):
    with bench.case("the first stop of every page is the skip link, and it leads to the text"):
        skip_link(bench)
    with bench.case(
        "every stop on a module shows its focus, uncovered and in view, on 1280 and 360 px"
    ):
        visible_focus(bench)
    for type in ("enkeltvalg", "flervalg", "sandt-falsk"):
        with bench.case(
            f"{type}: answered, tried again and answered again by keys, the focus never lost"
        ):
            answer_by_keys(bench, type)
    with bench.case("a whole quiz by keys, from the first question to the score and starting over"):
        whole_quiz(bench)
    with bench.case("Enter on an option goes nowhere"):
        enter_goes_nowhere(bench)
    with bench.case("Enter held down on the check button checks, and does not try again at once"):
        enter_held_down(bench)
    with bench.case("Enter in the only field to write in asks for the result, and only there"):
        enter_checks(bench)
    with bench.case("a field takes no more than is kept of an answer"):
        field_is_full(bench)
    with bench.case("a fold of the navigation opens by keys on a narrow screen"):
        navigation_fold(bench)
    for script in (True, False):
        with bench.case(f"the main menu of a phone opens and folds by keys, script {script}, also with "
                        "text of twice the size"):
            main_menu(bench, script)


def at(bench, page, quiz, question):
    """Opens a question by its address: the browser then tabs on from there, not from the top."""
    bench.open(page, f"{quiz.page.path}#{question.fieldset}")
    page.keyboard.press("Tab")
    return q.Sheet(page, question)


def tab_to(page, locator, backwards=False):
    """Presses Tab until the element has the focus."""
    handle = locator.element_handle()
    for _ in range(FAR):
        if page.evaluate("e => e === document.activeElement", handle):
            return
        page.keyboard.press("Shift+Tab" if backwards else "Tab")
        q.on_something(page, "Tab")
    raise AssertionError(f"Tab does not reach {locator}")


def choose_by_keys(page, sheet, values):
    """Radio buttons are one stop with arrows; check boxes are a stop each."""
    first = sheet.question.options[0].value
    if sheet.question.type == "flervalg":
        for value in values:
            tab_to(page, sheet.input(value))
            page.keyboard.press("Space")
    else:
        tab_to(page, sheet.input(first))
        if values[0] == first:
            page.keyboard.press("Space")
        while sheet.checked() != values[:1]:
            page.keyboard.press("ArrowDown")
            q.on_something(page, "an arrow key")


def skip_link(bench):
    with bench.visit() as page:
        for example in bench.site.of_each_kind():
            bench.open(page, example)
            page.keyboard.press("Tab")
            holds(q.focus(page), "skip-link", f"the first stop of {example.path}")
            assert (
                page.locator(".skip-link").bounding_box()["x"] >= 0
            ), "the skip link is out of view"
            page.keyboard.press("Enter")
            page.wait_for_url("**#indhold")
            page.keyboard.press("Tab")
            inside = page.evaluate("""() => {
              const e = document.activeElement, main = document.querySelector('main');
              return main.contains(e)
                || Boolean(main.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING);
            }""")
            assert inside, f"after the skip link the next stop is {q.focus(page)}, before the text"


def visible_focus(bench):
    module = bench.site.quizzes[0].page
    for width in (1280, 360):
        with bench.visit(width=width) as page:
            bench.open(page, module)
            for stop in range(FAR):
                page.keyboard.press("Tab")
                if q.focus(page) == "(nothing)":
                    break  # the end of the page: the focus goes to the browser's own controls
                seen = page.evaluate(VISIBLE_FOCUS)
                bad = [name for name in ("outlined", "inView", "uncovered") if not seen[name]]
                assert (
                    not bad
                ), f"stop {stop + 1} at {width} px, {seen['name']}: not {', '.join(bad)}"
            assert stop > 10, f"only {stop} stops"


def answer_by_keys(bench, type):
    quiz, question = bench.site.question(type)
    with bench.visit() as page:
        sheet = at(bench, page, quiz, question)
        choose_by_keys(page, sheet, question.wrong[:1])
        tab_to(page, sheet.check)
        page.keyboard.press("Enter")
        equal(sheet.result(), "wrong", "data-result")
        holds(q.on_something(page, "checking"), "button.retry", "the focus")
        q.status(page, quiz, "Forkert")
        tab_to(page, sheet.key.locator("summary"))
        page.keyboard.press("Enter")
        assert sheet.key.locator(".key-options").is_visible(), "the key does not open by keys"
        tab_to(page, sheet.retry, backwards=True)
        page.keyboard.press("Space")
        equal(sheet.result(), None, "data-result")
        holds(q.on_something(page, "trying again"), "input", "the focus")
        choose_by_keys(page, sheet, question.correct)
        tab_to(page, sheet.check)
        page.keyboard.press("Space")
        equal(sheet.result(), "right", "data-result")
        q.on_something(page, "checking")


def whole_quiz(bench):
    quiz = max(bench.site.quizzes, key=lambda quiz: len(quiz.questions))
    with bench.visit(width=360) as page:
        bench.open(page, quiz.page)
        page.keyboard.press("Tab")
        for question in quiz.questions:
            sheet = q.Sheet(page, question)
            choose_by_keys(page, sheet, question.correct)
            tab_to(page, sheet.check)
            page.keyboard.press("Enter")
            equal(sheet.result(), "right", question.id)
        q.status(page, quiz, "Du har bestået")
        tab_to(page, q.form(page, quiz).locator("button.reset"))
        page.keyboard.press("Enter")
        q.status(page, quiz, "nulstillet")
        holds(q.on_something(page, "starting over"), "titel", "the focus")
        page.keyboard.press("Tab")
        first = q.Sheet(page, quiz.questions[0])
        inside = page.evaluate(
            "([f]) => f.contains(document.activeElement)", [first.box.element_handle()]
        )
        assert (
            inside
        ), f"after starting over the next stop is {q.focus(page)}, not in the first question"


def enter_goes_nowhere(bench):
    for type in ("enkeltvalg", "flervalg"):
        quiz, question = bench.site.question(type)
        with bench.visit() as page:
            sheet = at(bench, page, quiz, question)
            choose_by_keys(page, sheet, question.correct[:1])
            url, asked = page.url, len(page.log.requests)
            page.keyboard.press("Enter")
            page.wait_for_timeout(200)
            equal(page.url, url, "the address after Enter")
            equal(page.log.requests[asked:], [], "requests after Enter")
            equal(sheet.result(), None, "data-result")
            equal(sheet.checked(), question.correct[:1], "the choice")
            holds(q.on_something(page, "Enter"), "input", "the focus")


def enter_held_down(bench):
    quiz, question = bench.site.question("sandt-falsk")
    with bench.visit() as page:
        sheet = at(bench, page, quiz, question)
        choose_by_keys(page, sheet, question.correct)
        tab_to(page, sheet.check)
        for _ in range(4):  # pressed again without being released, as a keyboard does
            page.keyboard.down("Enter")
        page.keyboard.up("Enter")
        equal(sheet.result(), "right", "data-result")


def written(bench, **data):
    """A page with a question of one field to write in, and one of two."""
    body = pages.document("written", pages.form(
        pages.gaps("kort-svar", [["ja"]], id="en"),
        pages.gaps("indsaet-ord", [["ja"], ["nej"]], id="to"), **data))
    return bench.visit(routes=pages.routes({"written": body}))


def enter_checks(bench):
    with written(bench) as page:
        bench.open(page, "written.html")
        one, two = types.box(page, "en"), types.box(page, "to")
        one.locator("input").press("Enter")
        assert one.locator(".question-message").is_visible(), "it is not said that nothing is there"
        one.locator("input").fill("ja")
        for _ in range(3):  # held down
            page.keyboard.down("Enter")
        page.keyboard.up("Enter")
        equal(one.get_attribute("data-result"), "right", "the result")
        types.region(page, "Rigtigt")
        two.locator("input").first.fill("ja")
        page.keyboard.press("Enter")
        equal(two.get_attribute("data-result"), None, "the result of one not answered whole")
    with written(bench, feedback="end") as page:
        bench.open(page, "written.html")
        field = types.box(page, "en").locator("input")
        field.fill("ja")
        field.press("Enter")
        equal(page.locator("[data-result]").count(), 0, "results told before the end")


def field_is_full(bench):
    with written(bench) as page:
        bench.open(page, "written.html")
        field = types.box(page, "en").locator("input")
        field.fill("x" * 999)
        field.press("End")
        page.keyboard.insert_text("yyy")
        equal(field.input_value(), "x" * 999 + "y", "what the field takes")


def navigation_fold(bench):
    module = bench.site.quizzes[0].page
    with bench.visit(width=360) as page:
        bench.open(page, module)
        fold = page.locator(".section-nav .nav-fold")
        assert not fold.locator("ol").is_visible(), "the fold is open on a narrow screen"
        tab_to(page, fold.locator("summary"))
        page.keyboard.press("Enter")
        assert fold.locator("ol").is_visible(), "the fold does not open"
        page.keyboard.press("Tab")
        holds(q.on_something(page, "Tab"), "a", "the focus in the opened fold")
    with bench.visit() as page:
        bench.open(page, module)
        assert page.locator(".section-nav ol").is_visible(), "no navigation on a wide screen"
        assert not page.locator(
            ".section-nav summary"
        ).is_visible(), "the fold's handle shows on a wide screen"


def main_menu(bench, script):
    module = bench.site.quizzes[0].page
    with bench.visit(width=360, script=script) as page:
        bench.open(page, module)
        fold = page.locator(".site-nav .nav-fold")
        links = fold.locator("a")
        assert links.count() > 3, "the menu has no links"
        assert not links.first.is_visible(), "the menu is open on a narrow screen"
        for size in ("100%", "200%"):
            page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", size)
            tab_to(page, fold.locator("summary"), backwards=size == "200%")
            page.keyboard.press("Enter")
            for link in links.all():
                box = link.bounding_box()
                fits = box["height"] >= 44 and box["x"] >= 0 and box["x"] + box["width"] <= 360
                assert link.is_visible() and fits, f"{size}: {link.text_content()}: {box}"
            equal(page.evaluate(layout.CUT_OFF), [], f"cut off with text of {size}")
            page.keyboard.press("Tab")
            assert page.evaluate("e => e === document.activeElement", links.first.element_handle()), (
                f"after the handle comes {q.focus(page)}")
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Enter")
            assert not links.first.is_visible(), "the menu does not fold"
            page.keyboard.press("Tab")
