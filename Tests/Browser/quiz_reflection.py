"""Reflections: for this tab only, unless the learner wants them kept, and then not for ever."""

import quizpages as pages
from harness import equal, holds

NAME = "reflections"
BOX = (
    '<section class="refleksion callout" aria-labelledby="boks_1"><p class="callout-title" '
    'id="boks_1">Refleksion</p><p>Hvad tænker du?</p><p class="reflection-field">'
    '<label for="svar_2">Dit svar</label><textarea id="svar_2" rows="4"></textarea></p></section>'
)
BODY = pages.document(NAME, BOX, pages.form(pages.reflection()))
WHERE = {"question": "#q-tanke", "directive": "section.refleksion"}


def run(bench):
    for name, where in WHERE.items():
        with bench.case(f"{name}: kept for the tab, not on the device, unless asked for"):
            kept(bench, where)
        with bench.case(f"{name}: a text whose time is up is removed"):
            expired(bench, where)
        with bench.case(f"{name}: emptied, nothing is left of it"):
            emptied(bench, where)
        with bench.case(f"{name}: a text that is too long is not cut in silence"):
            too_long(bench, where)
    with bench.case("the example answer can be seen at any time, and nothing is graded"):
        example(bench)
    with bench.case("a reflection that cannot be kept is not said to be"):
        unsaved(bench)
    with bench.case("an edited question does not show the text of another"):
        edited(bench)


def visit(bench, **options):
    return bench.visit(routes=pages.routes({NAME: BODY}), **options)


def entries(page, area="localStorage"):
    return page.evaluate(f"Object.values({area}).map((text) => JSON.parse(text))")


def kept(bench, where):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        box = page.locator(where)
        area, keep = box.locator("textarea"), box.locator(".reflection-keep input")
        assert not keep.is_checked(), "kept without being asked"
        area.fill("Jeg tænker på <b>noget</b> 🙂")
        equal(page.evaluate("localStorage.length"), 0, "entries on the device")
        holds(box.locator(".reflection-state").text_content(), "forsvinder", "what is said")
        page.reload()
        equal(area.input_value(), "Jeg tænker på <b>noget</b> 🙂", "the text after a reload")
        other = page.context.new_page()
        bench.open(other, f"{NAME}.html")
        equal(other.locator(where).locator("textarea").input_value(), "", "in another tab")
        keep.check()
        holds(box.locator(".reflection-state").text_content(), "gemt på denne enhed", "what is said")
        [entry] = entries(page)
        equal(entry["t"], area.input_value(), "the entry")
        assert "until" in entry, entry
        equal(page.evaluate("sessionStorage.length"), 0, "entries in the tab")
        other.reload()
        equal(other.locator(where).locator("textarea").input_value(), entry["t"], "in another tab")
        keep.uncheck()
        equal(page.evaluate("localStorage.length"), 0, "entries on the device")
        described = area.get_attribute("aria-describedby")
        holds(described, box.locator(".reflection-state").get_attribute("id"), "aria-describedby")


def expired(bench, where):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        box = page.locator(where)
        box.locator("textarea").fill("Gammelt")
        box.locator(".reflection-keep input").check()
        page.evaluate("""() => Object.keys(localStorage).forEach((key) => {
          const entry = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify({ ...entry, until: '2020-01-01' }));
        })""")
        other = page.context.new_page()
        page.close()
        bench.open(other, f"{NAME}.html")
        equal(other.locator(where).locator("textarea").input_value(), "", "the text")
        other.wait_for_function("localStorage.length === 0")


def emptied(bench, where):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        box = page.locator(where)
        box.locator("textarea").fill("Noget")
        box.locator("textarea").fill("")
        equal(entries(page, "sessionStorage"), [], "entries in the tab")


def too_long(bench, where):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        box = page.locator(where)
        area, state = box.locator("textarea"), box.locator(".reflection-state")
        region = page.locator(".quiz-status" if where == "#q-tanke" else ".reflection-status")
        area.fill("x" * 20_000)
        assert "for lang" not in state.text_content(), "told before it is"
        area.fill("x" * 20_001)
        holds(state.text_content(), "Kun de første 20.000 tegn bliver gemt", "what is shown")
        assert state.is_visible()
        page.wait_for_function("e => e.textContent.includes('20.000 tegn')",
                               arg=region.element_handle())
        page.evaluate("e => { e.textContent = ''; }", region.element_handle())
        area.press("End")
        page.keyboard.type("yy")
        page.wait_for_timeout(200)
        equal(region.text_content(), "", "said again at each letter")
        equal(len(area.input_value()), 20_003, "what stands there")
        [entry] = entries(page, "sessionStorage")
        equal(len(entry["t"]), 20_000, "what is kept")
        area.fill("kort")
        assert "for lang" not in state.text_content(), "still told"


def example(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        box = page.locator("#q-tanke")
        assert box.locator(".key summary").is_visible(), "the example answer is hidden"
        equal(box.locator("button").count(), 0, "buttons")
        box.locator("textarea").fill("Noget")
        equal(box.get_attribute("data-result"), "answered", "data-result")
        box.locator("textarea").fill("")
        equal(box.get_attribute("data-result"), None, "data-result")


def unsaved(bench):
    full = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"
    with visit(bench, before=full) as page:
        bench.open(page, f"{NAME}.html")
        box = page.locator("#q-tanke")
        box.locator("textarea").fill("Noget")
        box.locator(".reflection-keep input").click()
        assert not box.locator(".reflection-keep input").is_checked(), "it says that it is kept"
        holds(page.locator(".quiz-note").text_content(), "kan ikke gemmes", "the note")
        equal(box.locator("textarea").input_value(), "Noget", "the text")


def edited(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        page.locator("#q-tanke textarea").fill("Noget")
        body = BODY.replace('data-fingerprint="00000001"', 'data-fingerprint="2"')
        page.context.route(f"**/{NAME}.html", pages.routes({"x": body})["**/x.html"])
        page.reload()
        equal(page.locator("#q-tanke textarea").input_value(), "", "the text")
