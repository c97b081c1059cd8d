"""Every type of question for everybody: axe in each state, names and states in the browser's own
accessibility tree, targets, small screens, forced colours."""

import accessibility
import quiz as q
import quizpages as pages
import quiz_types as types
from harness import equal, holds

NAME = "for-everybody"
EVERY = pages.every_type()
QUESTIONS = [*(EVERY[t][0] for t in EVERY), pages.scale(), pages.reflection()]


def run(bench):
    for state in ("before", "nothing answered", "right", "partly", "wrong"):
        with bench.case(f"every type, {state}: no violation, light and dark, wide and narrow"):
            audited(bench, state)
    with bench.case("feedback at the end, before and after: no violation"):
        audited_at_end(bench)
    with bench.case("names, roles and states are in the accessibility tree"):
        tree(bench)
    with bench.case("after checking, each part's verdict is its field's description"):
        described(bench)
    with bench.case("everything to press or choose is 44 px, also at 360 px"):
        targets(bench)
    with bench.case("at 360 px and with wide text spacing nothing runs out of the page"):
        narrow(bench)
    with bench.case("in forced colours a right and a wrong answer are told in words"):
        forced(bench)
    with bench.case("nothing moves for readers who do not want it to"):
        still(bench)


def visit(bench, *questions, **data):
    body = pages.document(NAME, pages.form(*(questions or QUESTIONS), **data))
    return bench.visit(routes=pages.routes({NAME: body}))


def reach(page, state):
    for type, (_, right, partly, wrong) in EVERY.items():
        response = {"right": right, "partly": partly or right, "wrong": wrong}.get(state)
        if response:
            types.put(page, type, type, response)
        if state != "before":
            types.box(page, type).locator("button.check").click()


def audited(bench, state):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        reach(page, state)
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        accessibility.everywhere(page)


def audited_at_end(bench):
    with visit(bench, feedback="end") as page:
        bench.open(page, f"{NAME}.html")
        page.locator("button.check-all").click()
        accessibility.everywhere(page)
        page.locator("button.check-all").click()
        assert page.locator(".quiz-review a").count() == len(EVERY), "the wrong ones"
        accessibility.everywhere(page)


def nodes(page):
    """Role, name, description and properties of everything in Chromium's own tree."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")

    def value(node, part):
        return (node.get(part) or {}).get("value")

    return [
        {
            "role": value(node, "role"),
            "name": value(node, "name"),
            "description": value(node, "description"),
            **{p["name"]: p["value"].get("value") for p in node.get("properties", [])},
        }
        for node in session.send("Accessibility.getFullAXTree")["nodes"]
        if not node.get("ignored")
    ]


def find(found, role, part):
    for node in found:
        if node["role"] == role and part in (node["name"] or ""):
            return node
    raise AssertionError(f"no {role} is called {part!r}")


def tree(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        found = nodes(page)
        count = len(QUESTIONS)
        holds(find(found, "group", f"Spørgsmål 4 af {count} Om raekkefoelge")["description"], "Svar.")
        find(found, "radio", "Måske")
        find(found, "checkbox", "Måske")
        find(found, "combobox", "Gamma")
        find(found, "button", "Flyt op: Gamma")
        equal(find(found, "button", "Flyt op: Alfa").get("disabled"), True, "the first one's way up")
        find(found, "combobox", "Række 2")
        find(found, "textbox", "Hul 1 af 3")
        find(found, "combobox", "Hul 2 af 3")
        find(found, "checkbox", "Far er træt.")
        find(found, "checkbox", "Gem på denne enhed i 90 dage")
        regions = [node for node in found if node["role"] == "status"]
        equal(len(regions), 1, "live regions")
        equal(regions[0].get("live"), "polite", "how it speaks")


def described(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        reach(page, "wrong")
        found = nodes(page)
        for role, name in (
            ("radio", "Ja"),
            ("combobox", "Række 1"),
            ("textbox", "Hul 1 af 3"),
            ("combobox", "Hul 2 af 3"),
            ("textbox", "Dit svar"),
            ("checkbox", "Far er doven."),
            ("combobox", "Gamma"),
        ):
            told = [n["description"] or "" for n in found if (n["role"], n["name"]) == (role, name)]
            told = told or [find(found, role, name)["description"] or ""]
            assert any("orkert" in text for text in told), f"{role} {name}: {told}"
        holds(find(found, "button", "Nulstil spørgsmålet: Om tal")["name"], "Om tal", "the button")


SMALL = """() => Array.from(document.querySelectorAll(
  '.quiz button, .quiz select, .quiz input[type=text], .quiz label, .quiz summary, .quiz textarea'))
  .filter((e) => e.getClientRects().length && e.closest('.gap, .mark') === null)
  .filter((e) => e.getBoundingClientRect().height < 43.5 && !(e.control && e.control.offsetHeight
    >= 43.5))
  .map((e) => `${e.tagName}.${e.className}: ${e.getBoundingClientRect().height} px`)"""
OUTSIDE = """() => Array.from(document.querySelectorAll('.quiz *'))
  .filter((e) => e.getClientRects().length && !e.closest('.visually-hidden'))
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
  .map((e) => `${e.tagName}.${e.className}`)"""
SPACING = """p, li, span, label, button, select, input, legend, h3 {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}"""


def targets(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            equal(page.evaluate(SMALL), [], f"too small at {width} px")
        reach(page, "wrong")
        page.locator(".progress-tools summary").click()
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 900})
            equal(page.evaluate(SMALL), [], f"too small at {width} px after checking")


def narrow(bench):
    with visit(bench) as page:
        page.set_viewport_size({"width": 360, "height": 900})
        bench.open(page, f"{NAME}.html")
        for state in ("before", "wrong"):
            reach(page, state)
            equal(page.evaluate(OUTSIDE), [], f"outside the page, {state}")
        page.add_style_tag(content=SPACING)
        equal(page.evaluate(OUTSIDE), [], "outside the page with wide spacing")


def forced(bench):
    with visit(bench) as page:
        page.emulate_media(forced_colors="active")
        bench.open(page, f"{NAME}.html")
        reach(page, "wrong")
        for type in EVERY:
            told = types.box(page, type).locator(".question-result, .option-verdict, .inline-verdict")
            for text in told.all():
                assert text.is_visible(), f"{type}: a verdict cannot be seen"
            holds(told.last.text_content(), "Forkert", type)
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style != "none", "the focus does not show in forced colours"


def still(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        reach(page, "wrong")
        moving = page.evaluate("document.getAnimations().filter((a) => a.playState === 'running')"
                               ".length")
        equal(moving, 0, "animations")
