"""Every type of question for everybody: axe in each state, names and states in the browser's own
accessibility tree, targets, small screens, forced colours."""

import accessibility
import quiz as q
import quizpages as pages
import quiz_types as types
import sites
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
    with bench.on(sites.fixture("twelve")):
        written_by_the_compiler(bench)
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
        accessibility.everywhere(page, accessibility.CORNERS)


def audited_at_end(bench):
    with visit(bench, feedback="end") as page:
        bench.open(page, f"{NAME}.html")
        page.locator("button.check-all").click()
        accessibility.everywhere(page, accessibility.CORNERS)
        page.locator("button.check-all").click()
        assert page.locator(".quiz-review a").count() == len(EVERY), "the wrong ones"
        accessibility.everywhere(page, accessibility.CORNERS)


FIXTURE = "kurser/a/tolv.html"
FIXTURE_AT_END = "kurser/a/indlejret.html"
UNFOLD = "document.querySelectorAll('details').forEach((d) => { d.open = true; })"
KEYS = """quiz => Array.from(document.querySelectorAll(`#${quiz} fieldset[data-question]`))
  .filter((f) => !f.hidden)
  .map((f) => ({ id: f.dataset.question, type: f.dataset.type, key: KursBuild.readKey(f),
    gaps: Array.from(f.querySelectorAll('.match-row select, .gap :is(select, input)'),
      (e) => (e.options ? e.options.length - 1 : 0)) }))"""


def written_by_the_compiler(bench):
    """All twelve types as the compiler writes them, with the site's own style, in every state that a
    learner can bring them to. Each state comes of the one before, as it does for learners."""
    with bench.visit() as page:
        bench.open(page, FIXTURE)
        for state, act in {
            "before": lambda: None,
            "asked to answer": lambda: check_each(page),
            "wrong, with a try left": lambda: answer_each(page, "wrong"),
            "wrong again, with the key and the review unfolded": lambda: over(page, "wrong"),
            "partly right": lambda: over(page, "partly"),
            "right, and passed": lambda: over(page, "right"),
        }.items():
            with bench.case(f"the compiler's own page of all types, {state}: no violation"):
                act()
                page.evaluate(UNFOLD)
                accessibility.everywhere(page, accessibility.CORNERS)
        with bench.case("the compiler's own page of all types went through these states"):
            equal(page.locator("#alle fieldset[data-result=right]").count(), 10, "right at last")
            assert page.locator(".quiz-review").is_hidden()
            holds(page.locator("#alle .quiz-score").text_content(), "Du har bestået", "the score")
    with bench.visit() as page:
        bench.open(page, FIXTURE_AT_END)
        for state in ("wrong", "right"):
            with bench.case(f"feedback at the end, the compiler's own page, {state}: no violation"):
                if state == "right":
                    page.locator("#alle button.retry-wrong").click()
                answer_each(page, state, check=False)
                page.locator("#alle button.check-all").click()
                page.evaluate(UNFOLD)
                accessibility.everywhere(page, accessibility.CORNERS)
                wanted = page.locator("#alle fieldset").count()
                equal(page.locator(f"#alle [data-result={state}]").count(), wanted, state)


def check_each(page):
    for button in page.locator("#alle button.check").all():
        if button.is_visible():
            button.click()
    assert page.locator("#alle .question-message:visible").count() >= 10, "nobody is asked"


def over(page, state):
    """Everything once more."""
    if page.locator("#alle button.retry-wrong").is_visible():
        page.locator("#alle button.retry-wrong").click()
    answer_each(page, state)
    if state != "right":
        assert page.locator("#alle .quiz-review a").count() >= 6, "nothing to review"


def answer_each(page, state, check=True):
    for entry in page.evaluate(KEYS, "alle"):
        box = types.box(page, entry["id"], "alle")
        if entry["type"] == "refleksion":
            box.locator("textarea").fill("Mine egne ord")
            continue
        if box.get_attribute("data-result"):
            continue
        types.put(page, entry["id"], entry["type"], response(state, **entry), "alle")
        if check:
            box.locator("button.check").click()


def response(state, type, key, gaps, **_):
    """An answer that is right, wrong or, where there is such a one, partly right."""
    if type == "skala":
        return ["2"]
    if key.get("scored") is False:
        return ["1" for _ in gaps]
    if type in types.CHOICES:
        values = [str(n + 1) for n in range(key["options"])]
        wrong = [value for value in values if value not in key["right"]]
        if state == "wrong":
            return wrong[:1]
        return key["right"][:1] if state == "partly" and len(key["right"]) > 1 else key["right"]
    if type == "raekkefoelge":
        right = key["right"]
        return {"right": right, "wrong": right[::-1]}.get(state, right[1:] + right[:1])
    parts = key.get("rows") or key["blanks"]
    filled = []
    for index, (part, options) in enumerate(zip(parts, gaps)):
        is_right = state == "right" or (state == "partly" and index == 0)
        filled.append(one_part(part, options, is_right))
    return filled


def one_part(part, options, is_right):
    if isinstance(part, dict) and part["kind"] == "number":
        return part["low"].replace(".", ",") if is_right else "99999"
    accepted = part["accept"] if isinstance(part, dict) else part
    if not options:
        return accepted[0] if is_right else "noget helt andet"
    values = [str(n + 1) for n in range(options)]
    return accepted[0] if is_right else next(v for v in values if v not in accepted)


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
            # A mark in a text is its own label: there the verdict is part of the name.
            told = told or [find(found, role, name)["name"]]
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
