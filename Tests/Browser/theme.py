"""The reader's own view: light or dark from the first frame, size, spacing, length of lines; and what
the glossary and the way on show."""

import json

from harness import equal, holds

BLOCKED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('no', 'SecurityError'); },
});"""
# What is painted first is what the document looks like when its style sheet is there: asked in the first
# frame after that, before any deferred script.
FIRST = """requestAnimationFrame(function look() {
  if (!document.body) { requestAnimationFrame(look); return; }
  window.firstGround = getComputedStyle(document.body).backgroundColor;
});"""
SHIFT = """window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  if (!entry.hadRecentInput) window.shift += entry.value;
})).observe({ type: 'layout-shift', buffered: true });"""
# Two frames after all is there: what has moved by then is told.
PAINTED = """new Promise((go) => requestAnimationFrame(
  () => requestAnimationFrame(() => setTimeout(go, 50))))"""
GROUND = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(255, 255, 255)", "rgb(21, 24, 27)"


def run(bench):
    for system in ("light", "dark"):
        for chosen in ("", "light", "dark"):
            with bench.case(f"system {system}, chosen {chosen or 'nothing'}: right in the first frame"):
                first_frame(bench, system, chosen)
    with bench.case("the choices work by keys, are kept, and another window follows"):
        by_keys(bench)
    with bench.case("text, spacing and lines follow the choices, and Nulstil visningen ends them"):
        sizes(bench)
    with bench.case("with storage blocked the choice holds for the page, and that is said"):
        blocked(bench)
    for value in ("x", "null", '"dark"', '{"theme":"pink","textSize":7}'):
        with bench.case(f"what cannot be read is as nothing chosen: {value}"):
            unreadable(bench, value)
    with bench.case("Nulstil alt leaves the view, and the learner's file has it not"):
        reset(bench)
    with bench.case("without script the system's theme holds and Visning is not shown"):
        without_script(bench)
    with bench.case("paper is light whatever has been chosen"):
        paper(bench)
    with bench.case("a word of the glossary shows what it means, by keys and by a press"):
        glossary(bench)
    with bench.case("without script a word leads to the glossary"):
        glossary_without_script(bench)
    with bench.case("the front page and the course lead on from where the learner stopped"):
        resume(bench)
    for width in (360, 1280):
        with bench.case(f"nothing moves while a page loads, at {width} px"):
            stable(bench, width)


def key(page):
    return f"kursbuild/{page.evaluate('document.documentElement.dataset.site')}/~visning"


def module(bench):
    return bench.site.quizzes[0].page


def keep(page, bench, value):
    bench.open(page, module(bench))
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [key(page), value])


def first_frame(bench, system, chosen):
    with bench.visit() as page:
        page.emulate_media(color_scheme=system)
        if chosen:
            keep(page, bench, json.dumps({"v": 1, "theme": chosen}))
        page.add_init_script(FIRST)
        bench.open(page, module(bench))
        wanted = DARK if (chosen or system) == "dark" else LIGHT
        # A busy machine may load the page before it has painted.
        page.wait_for_function("window.firstGround")
        equal(page.evaluate("window.firstGround"), wanted, "first ground")
        equal(page.evaluate(GROUND), wanted, "ground")


def open_view(page):
    page.locator(".view > summary").focus()
    page.keyboard.press("Enter")
    page.locator(".view-panel input").first.wait_for()


def by_keys(bench):
    with bench.visit() as page:
        bench.open(page, module(bench))
        other = page.context.new_page()
        bench.open(other, module(bench))
        open_view(page)
        page.keyboard.press("Tab")
        equal(page.evaluate("document.activeElement.name"), "visning-theme", "focus")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        equal(page.evaluate(GROUND), DARK, "ground")
        other.wait_for_function(f"() => {GROUND} === '{DARK}'")
        page.keyboard.press("Escape")
        equal(page.locator(".view").get_attribute("open"), None, "open")
        equal(page.evaluate("document.activeElement.tagName"), "SUMMARY", "focus")
        page.reload()
        equal(page.evaluate(GROUND), DARK, "ground after loading anew")
        open_view(page)
        holds(page.locator(".view-panel").text_content(), "Mørk")
        assert page.get_by_role("radio", name="Mørk", exact=True).is_checked()
        page.locator("main").click(position={"x": 2, "y": 2})
        equal(page.locator(".view").get_attribute("open"), None, "open after a press elsewhere")


def sizes(bench):
    with bench.visit() as page:
        bench.open(page, module(bench))
        measure = """() => { const style = getComputedStyle(document.querySelector('main'));
          return [style.fontSize, style.lineHeight, style.maxWidth].map(parseFloat); }"""
        before = page.evaluate(measure)
        open_view(page)
        for name in ("Meget stor", "Mere", "Kort"):
            page.get_by_role("radio", name=name, exact=True).check()
        after = page.evaluate(measure)
        assert after[0] > 1.3 * before[0], (before, after)
        assert after[1] / after[0] > 1.9, (before, after)
        assert after[2] / after[0] < 0.8 * before[2] / before[0], (before, after)
        page.get_by_role("button", name="Nulstil visningen").click()
        equal(page.evaluate(measure), before, "after Nulstil")
        equal(page.evaluate("key => localStorage.getItem(key)", key(page)), None, "kept")


def blocked(bench):
    with bench.visit() as page:
        page.add_init_script(BLOCKED)
        bench.open(page, module(bench))
        open_view(page)
        page.get_by_role("radio", name="Mørk", exact=True).check()
        equal(page.evaluate(GROUND), DARK, "ground")
        holds(page.locator(".view-note").text_content(), "gælder kun denne side")


def unreadable(bench, value):
    with bench.visit() as page:
        keep(page, bench, value)
        bench.open(page, module(bench))
        equal(page.evaluate(GROUND), LIGHT, "ground")
        open_view(page)


def reset(bench):
    with bench.visit() as page:
        keep(page, bench, '{"v":1,"theme":"dark"}')
        bench.open(page, module(bench))
        entries = page.evaluate("Object.keys(KursBuild.progressFile().entries)")
        assert not [name for name in entries if name.endswith("~visning")], entries
        page.evaluate("KursBuild.forget(KursBuild.PREFIX)")
        page.reload()
        equal(page.evaluate(GROUND), DARK, "ground")


def without_script(bench):
    with bench.visit(script=False) as page:
        page.emulate_media(color_scheme="dark")
        bench.open(page, module(bench))
        assert not page.locator(".view").is_visible()
        assert page.locator(".search-link").is_visible()


def paper(bench):
    with bench.visit() as page:
        keep(page, bench, '{"v":1,"theme":"dark"}')
        bench.open(page, module(bench))
        page.emulate_media(media="print")
        equal(page.evaluate(GROUND), LIGHT, "ground")
        assert not page.locator(".view").is_visible()


def with_term(bench, page):
    for example in bench.site.pages:
        bench.open(page, example)
        if page.locator("main a.glossary").count():
            return page.locator("main a.glossary").first
    raise AssertionError("no page with a word of the glossary")


def glossary(bench):
    with bench.visit() as page:
        word = with_term(bench, page)
        equal(word.get_attribute("aria-expanded"), "false", "expanded")
        word.focus()
        page.keyboard.press("Enter")
        note = page.locator(".glossary-note")
        holds(note.text_content(), word.get_attribute("data-definition"))
        equal(word.get_attribute("aria-expanded"), "true", "expanded")
        page.keyboard.press("Tab")
        equal(page.evaluate("document.activeElement.textContent"), "Se ordet i ordbogen", "focus")
        page.keyboard.press("Escape")
        equal(note.count(), 0, "notes")
        assert page.evaluate("document.activeElement.matches('a.glossary')")
        word.click()
        equal(note.count(), 1, "notes")
        box = note.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"], box
        page.locator("h1").click()
        equal(note.count(), 0, "notes after a press elsewhere")


def glossary_without_script(bench):
    with bench.visit(script=False) as page:
        word = with_term(bench, page)
        holds(word.get_attribute("href"), "ordbog.html#")


def resume(bench):
    with bench.visit() as page:
        bench.open(page, "index.html")
        link = page.locator(".resume-link")
        equal(link.locator(".resume-label").text_content(), "Begynd her", "label")
        course = page.locator(".card[data-modules]").first
        modules = course.get_attribute("data-modules").split(" ")
        holds(course.text_content(), "Ikke begyndt")
        entry = {"v": 2, "seen": ["a"], "of": 3, "quizzes": [], "begun": "2026-11-20",
                 "done": None, "seconds": 60}
        page.evaluate(
            "([key, value]) => localStorage.setItem(key, value)",
            [key(page).replace("~visning", f"{modules[1]}/~modul"), json.dumps(entry)],
        )
        page.reload()
        equal(link.locator(".resume-label").text_content(), "Fortsæt, hvor du slap", "label")
        holds(link.get_attribute("href"), modules[1])
        holds(course.text_content(), f"Du har gennemført 0 af {len(modules)} moduler.")
        bench.open(page, f"{modules[0].rsplit('/', 1)[0]}/index.html")
        holds(page.locator(".resume-link").get_attribute("href"), modules[1])
        holds(page.locator(".module-list li").nth(1).text_content(), "Du har læst 1 af 3 afsnit.")


def stable(bench, width):
    with bench.visit(width=width) as page:
        page.add_init_script(SHIFT)
        for example in bench.site.of_each_kind():
            bench.open(page, example)
            page.evaluate(PAINTED)
            equal(page.evaluate("window.shift"), 0, f"layout shift of {example}")
