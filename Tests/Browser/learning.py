"""What is done of a module, "Min læring", and the certificate: kept on the device, told in words."""

import json

import case
from harness import equal, holds

BLOCKED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('no', 'SecurityError'); },
});"""
DONE = {
    "v": 2, "seen": ["a"], "of": 1, "begun": "2026-11-20", "done": "2026-11-22", "seconds": 900,
    "quizzes": [{"id": "q", "ok": True, "percent": 86}],
}
PAGE = "min-laering.html"


def run(bench):
    with bench.case("a section is read when its end has been in view, and that is kept"):
        sections(bench)
    with bench.case("all sections can be marked as read by keys, and it is said"):
        by_keys(bench)
    with bench.case("a module is not done while its quizzes are not"):
        not_done(bench)
    with bench.case("a case counts when an ending has been reached, and still does when begun anew"):
        case_counts(bench)
    with bench.case("a module with a case is not done before an ending, and then is"):
        done_with_case(bench)
    with bench.case("Min læring lists every module and what has been done of it"):
        overview(bench)
    with bench.case("a module is begun anew at the second press, and only that one"):
        reset(bench)
    with bench.case("a reflection whose time is up, or cannot be read, is neither shown nor left"):
        expired(bench)
    with bench.case("the certificate comes with the whole course, asks for a name and keeps it not"):
        certificate(bench)
    for name, value in {
        "cases that are none": json.dumps({**DONE, "cases": None}),
        "no JSON": "x", "null": "null", "a list": '{"v":2,"seen":1}', "a number": "7",
        "a day that is none": json.dumps({**DONE, "done": "æ"}),
        "a day no month has": json.dumps({**DONE, "done": "2026-02-31"}),
        "begun on no day": json.dumps({**DONE, "begun": "NaN-NaN-NaN"}),
        "too long a time": json.dumps({**DONE, "seconds": 1e300}),
        "hostile": '{"v":2,"seen":["<img src=x onerror=alert(1)>"],"quizzes":[],"of":1,'
                   '"seconds":-1}',
    }.items():
        with bench.case(f"an entry that is none ({name}) is taken as nothing begun"):
            damaged(bench, value)
    with bench.case("storage blocked: the module and the overview work on"):
        blocked(bench)
    with bench.case("without script the overview leads to the courses and says why nothing is shown"):
        without_script(bench)


def modules(page):
    return page.eval_on_selector_all(".learning-module", "all => all.map(e => e.dataset.module)")


def key(page, module):
    return page.evaluate("m => KursBuild.moduleKey(m)", module)


def entry(page, module):
    text = page.evaluate("k => localStorage.getItem(k)", key(page, module))
    return json.loads(text) if text else None


def put(page, module, value):
    text = value if isinstance(value, str) else json.dumps(value)
    page.evaluate("([k, v]) => localStorage.setItem(k, v)", [key(page, module), text])


def first_module(bench):
    return bench.site.quizzes[0].page


def name_of(example):
    return example.path.removesuffix(".html")


def sections(bench):
    module = first_module(bench)
    with bench.visit(height=700) as page:
        bench.open(page, module)
        state = page.locator(".module-state")
        holds(state.text_content(), "Du har læst 0 af")
        second = page.locator("main > h2[id]").nth(1)
        second.scroll_into_view_if_needed()
        page.evaluate("scrollBy(0, 200)")
        page.wait_for_function("() => !document.querySelector('.module-state').textContent"
                               ".includes('læst 0 af')")
        seen = entry(page, name_of(module))["seen"]
        equal(seen[0], page.locator("main > h2[id]").first.get_attribute("id"), "first section")
        page.reload()
        holds(page.locator(".module-state").text_content(), f"Du har læst {len(seen)} af")


def by_keys(bench):
    with bench.visit() as page:
        bench.open(page, first_module(bench))
        button = page.locator(".read-all")
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_function(
            "() => document.querySelector('.module-status').textContent.includes('Du har læst')")
        assert button.is_hidden()
        equal(page.evaluate("document.activeElement.textContent"), "Dit forløb", "the focus")


def not_done(bench):
    module = first_module(bench)
    with bench.visit() as page:
        bench.open(page, module)
        page.locator(".read-all").evaluate("button => button.click()")
        kept = entry(page, name_of(module))
        equal(len(kept["seen"]), kept["of"], "sections")
        equal(kept["done"], None, "done")


def overview(bench):
    with bench.visit() as page:
        bench.open(page, PAGE)
        listed = modules(page)
        assert listed, "no module is listed"
        put(page, listed[0], DONE)
        put(page, listed[1], {**DONE, "done": None, "of": 4, "seconds": 60, "quizzes": [
            *DONE["quizzes"], {"id": "r", "ok": False, "percent": 8}]})
        page.reload()
        states = page.locator(".learning-module .learning-state").all_text_contents()
        equal(states[0], "Du gennemførte modulet den 22. november 2026. Quiz: 86 procent af "
              "pointene. Tid: 15 min.", "a module that is done")
        equal(states[1], "Du har læst 1 af 4 afsnit. Quiz: 86 og 8 procent af pointene. Tid: 1 min.",
              "one begun")
        holds(page.locator(".learning-course > .learning-state").first.text_content(), "1 af")
        assert page.locator(".certificate-tools").first.is_hidden()


def reset(bench):
    with bench.visit() as page:
        bench.open(page, PAGE)
        listed = modules(page)
        for module in listed[:2]:
            put(page, module, DONE)
        page.reload()
        button = page.locator(".reset-module").first
        button.click()
        assert entry(page, listed[0]), "gone at the first press"
        warning = page.locator(".learning-module").first.locator(".ask-warning")
        assert warning.is_visible(), "the warning is not shown"
        holds(warning.text_content(), "slettes, hvis du trykker igen", "the warning")
        button.click()
        equal(entry(page, listed[0]), None, "the entry")
        assert entry(page, listed[1]), "another module was begun anew"
        equal(page.evaluate("document.activeElement.tagName"), "A", "the focus")


def expired(bench):
    with bench.visit() as page:
        bench.open(page, PAGE)
        prefix = page.evaluate("KursBuild.PREFIX")
        days = {"old": "2020-01-01", "bad": "zzzz", "null": None, "good": "2999-01-01"}
        for name, day in days.items():
            value = json.dumps({"v": 2, "f": "x", "t": f"Tekst {name}", "until": day})
            page.evaluate("([k, v]) => localStorage.setItem(k, v)", [f"{prefix}m/~refleksion/{name}",
                                                                     value])
        page.evaluate("KursBuild.follow(null)")
        equal(page.locator(".learning-reflection .reflection-text").all_text_contents(),
              ["Tekst good"], "what is shown")
        equal(page.evaluate("Object.keys(localStorage)"), [f"{prefix}m/~refleksion/good"], "kept")


def certificate(bench):
    with bench.visit() as page:
        bench.open(page, PAGE)
        for module in modules(page):
            put(page, module, DONE)
        page.reload()
        page.evaluate("window.print = () => { window.wasPrinted = true; }")
        tools = page.locator(".certificate-tools").first
        tools.locator("button").click()
        equal(page.evaluate("document.activeElement.tagName"), "INPUT", "the focus")
        holds(tools.locator(".question-message").text_content(), "Skriv dit navn")
        tools.locator("input").fill("<b>Kim Prøve</b>")
        tools.locator("button").click()
        assert page.evaluate("window.wasPrinted"), "nothing was printed"
        page.emulate_media(media="print")
        text = page.locator(".certificate").inner_text()
        for words in ["<b>Kim Prøve</b>", "22. november 2026", "egen erklæring", "Indholdet er fra"]:
            holds(text, words, "the certificate")
        assert page.locator("h1").is_hidden() and page.locator(".learning").is_hidden()
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        equal(page.locator(".certificate").count(), 0, "certificates left")
        kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
        assert "Kim" not in kept, "the name was kept"


def to_an_ending(page, story):
    choices, _ = story.way_to_an_ending()
    case.walk(page, story, choices)


def case_counts(bench):
    story = case.find(bench)
    with bench.visit() as page:
        other = page.context.new_page()
        bench.open(other, story.page)
        bench.open(page, story.page)
        state = page.locator(".module-state")
        holds(state.text_content(), "Du mangler at gennemføre casen.")
        case.choice(page, story, 0).click()
        holds(state.text_content(), "Du mangler at gennemføre casen.")
        case.button(page, story, "restart").click()
        to_an_ending(page, story)
        holds(state.text_content(), "Du har gennemført casen.")
        other.wait_for_function("() => document.querySelector('.module-state').textContent"
                                ".includes('Du har gennemført casen.')")
        case.button(page, story, "restart").click()
        holds(state.text_content(), "Du har gennemført casen.")
        page.reload()
        holds(state.text_content(), "Du har gennemført casen.")
        bench.open(page, PAGE)
        module = page.locator(f".learning-module[data-module='{name_of(story.page)}']")
        holds(module.locator(".learning-state").text_content(), "Du har gennemført casen.")
        for _ in range(2):
            module.locator(".reset-module").click()
        bench.open(page, story.page)
        holds(state.text_content(), "Du mangler at gennemføre casen.")


def done_with_case(bench):
    story = case.find(bench)
    with bench.visit() as page:
        bench.open(page, story.page)
        page.locator(".read-all").evaluate("button => button.click()")
        quizzes = page.evaluate(
            "KursBuild.followers.filter((f) => f.isFinished).map((q) => q.isFinished = () => true)")
        assert quizzes, "the module has no quiz"
        page.evaluate("KursBuild.learned()")
        equal(entry(page, name_of(story.page))["done"], None, "done")
        to_an_ending(page, story)
        assert entry(page, name_of(story.page))["done"], "the module is not done"


def damaged(bench, value):
    module = first_module(bench)
    with bench.visit() as page:
        bench.open(page, module)
        put(page, name_of(module), value)
        page.reload()
        holds(page.locator(".module-state").text_content(), "Du har læst 0 af")
        put(page, name_of(module), value)
        bench.open(page, PAGE)
        equal(page.locator(".learning-module .learning-state").first.text_content(),
              "Ikke begyndt", "the state")


def blocked(bench):
    with bench.visit(before=BLOCKED) as page:
        bench.open(page, first_module(bench))
        page.locator(".read-all").evaluate("button => button.click()")
        holds(page.locator(".module-state").text_content(), "Du har læst")
        bench.open(page, PAGE)
        equal(page.locator(".learning-module .learning-state").first.text_content(),
              "Ikke begyndt", "the state")


def without_script(bench):
    with bench.visit(script=False) as page:
        bench.open(page, PAGE)
        assert page.locator(".no-script").is_visible()
        assert page.locator(".learning-module a").first.is_visible()
