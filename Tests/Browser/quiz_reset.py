"""Starting over: at the second press where somebody's words would be lost; what is gone does not come
back; and an older window does not write over what a newer edition of the script has kept."""

import json

import case
import quizpages as pages
import quiz_types as types
from quiz_progress import BLOCKED, FULL
from harness import equal, holds

NAME = "over"
KEY = f"kursbuild/test/{NAME}"
ANSWER = "#{quiz}-valg [data-value='2'] input"
RESULTS = "() => Array.from(document.querySelectorAll('fieldset[data-result]'), (e) => e.id)"
KEYS = "() => Object.keys(localStorage).sort()"
STATE = "document.querySelector('.module-state').textContent"
NOTHING = "Du har læst 0 af 2 afsnit. Du har gennemført 0 af 2 quizzer."
REST = 600  # ms: longer than a module waits before it looks at what can be seen


def run(bench):
    with bench.case("a quiz without words of the learner's own is reset at one press"):
        at_once(bench)
    with bench.case("a quiz with a reflection is reset at the second press, and that is said"):
        second_thought(bench)
    with bench.case("everything deleted on a module's page: its own box shows it, nothing comes back"):
        delete_all(bench)
    with bench.case("a file loaded on a module's page: its own box shows it, nothing is written over"):
        loaded(bench)
    with bench.case("a module begun anew on Min læring while another window shows it stays so"):
        other_window(bench)
    with bench.case("what a newer edition has kept is not written over by an older window"):
        newer(bench)
    with bench.case("what a newer edition has kept goes when the learner deletes everything"):
        newer_deleted(bench)
    for name, script in (("blocked", BLOCKED), ("full", FULL)):
        with bench.case(f"storage {name}: everything deleted is gone from the page as well"):
            delete_unkept(bench, script)
    with bench.case("everything deleted takes what other tabs alone have, and only of this site"):
        delete_elsewhere(bench)
    with bench.case("a module begun anew takes what other tabs alone have of it, and no more"):
        module_elsewhere(bench)


def question(id="valg"):
    return pages.choice("enkeltvalg", ["2"], id=id)


def module_page():
    """Two sections and two quizzes, the first of which has other questions for each learner."""
    body = pages.document(
        NAME,
        '<h2 id="a">A</h2><p>Tekst.</p><div style="height: 3000px"></div><h2 id="b">B</h2>',
        pages.form(question(), pages.reflection(), shuffle="yes"),
        pages.form(question(), id="r"),
    )
    return body.replace("<main>", '<main data-completion="begge">')


def visit(bench, body=None, **options):
    return bench.visit(routes=pages.routes({NAME: body or module_page()}), **options)


def answer(page, quiz="q"):
    page.locator(ANSWER.format(quiz=quiz)).check()
    page.locator(f"#{quiz}-valg button.check").click()


def at_once(bench):
    body = pages.document(NAME, pages.form(question(), pages.reflection()))
    with visit(bench, body) as page:
        bench.open(page, f"{NAME}.html")
        answer(page)
        page.locator("button.reset").click()
        equal(page.evaluate(RESULTS), [], "what is left")


def second_thought(bench):
    body = pages.document(NAME, pages.form(question(), pages.reflection()))
    with visit(bench, body) as page:
        bench.open(page, f"{NAME}.html")
        answer(page)
        area, button = page.locator("textarea"), page.locator("button.reset")
        area.fill("Mine egne ord")
        button.click()
        equal(area.input_value(), "Mine egne ord", "the text after one press")
        equal(page.evaluate(RESULTS), ["q-valg", "q-tanke"], "answers after one press")
        equal(button.text_content(), "Tryk igen for at nulstille quizzen", "the button")
        types.region(page, "refleksioner i quizzen slettes også")
        warning = page.locator(".quiz-summary .ask-warning")
        assert warning.is_visible(), "the warning is not shown"
        holds(warning.text_content(), "refleksioner i quizzen slettes også", "the warning")
        area.focus()
        warning.wait_for(state="detached")
        equal(button.text_content(), "Nulstil quizzen", "the button, once it is left")
        button.focus()
        for _ in range(3):  # held down
            page.keyboard.down("Enter")
        page.keyboard.up("Enter")
        equal(area.input_value(), "Mine egne ord", "the text after a key held down")
        page.keyboard.press("Enter")
        equal(area.input_value(), "", "the text after the second press")
        equal(page.evaluate(RESULTS), [], "answers after the second press")
        types.region(page, "Quizzen er nulstillet")
        types.q.on_something(page, "the second press")


def finish(page):
    """Does all there is to do on the module's page."""
    answer(page)
    answer(page, "r")
    # Not by the mouse: what has been in view by now may have taken the button away.
    page.locator(".read-all").evaluate("button => button.click()")
    holds(page.evaluate(STATE), "Du gennemførte modulet", "the box")
    page.wait_for_timeout(REST)


def delete_all(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        finish(page)
        page.locator("#r .progress-tools summary").click()
        button = page.locator("#r button.remove-all")
        button.click()
        page.wait_for_timeout(REST)
        page.keyboard.press("Enter")
        equal(page.evaluate(STATE), NOTHING, "the box")
        assert page.locator(".read-all").is_visible(), "the sections cannot be marked again"
        kept = page.evaluate(KEYS)
        # A new seed is no trace of what the learner has done.
        equal([key for key in kept if key != f"{KEY}/q"], [], "what is kept")


def loaded(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        finish(page)
        page.locator("#r .progress-tools summary").click()
        with page.expect_download() as download:
            page.locator("#r button.save-file").click()
        with open(download.value.path(), encoding="utf-8") as file:
            entries = json.load(file)["entries"]
    assert entries[f"{KEY}/~modul"]["done"], entries
    entries[f"{KEY}/~modul"].update(done="2026-11-20", seconds=900)
    file = {"kursbuild": 1, "site": "test", "saved": "2026-11-22", "entries": entries}
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        page.locator("#r .progress-tools summary").click()
        page.wait_for_timeout(REST)
        page.locator("#r .progress-tools input[type=file]").set_input_files(
            {"name": "svar.json", "mimeType": "application/json",
             "buffer": json.dumps(file).encode()})
        page.wait_for_function(f"() => {STATE}.includes('den 20. november 2026')")
        holds(page.evaluate(STATE), "Du har læst 2 af 2 afsnit. Du har gennemført 2 af 2 quizzer.")
        kept = page.evaluate("Object.fromEntries(Object.entries(localStorage))")
        equal({key: json.loads(text) for key, text in kept.items()}, entries, "what is kept")


def other_window(bench):
    module = bench.site.quizzes[0].page
    name = module.path.removesuffix(".html")
    with bench.visit() as page:
        page.context.clock.install()
        bench.open(page, module)
        quiz = bench.site.quizzes[0]
        for entry in quiz.questions:
            value = entry.correct[0]
            page.locator(f"#{entry.fieldset} [data-value='{value}'] input").check()
            page.locator(f"#{entry.fieldset} button.check").click()
        page.locator(".read-all").evaluate("button => button.click()")
        page.wait_for_timeout(REST)
        before = page.evaluate(f"[localStorage.length, {STATE}]")
        assert before[0] > len(quiz.questions), before
        other = page.context.new_page()
        bench.open(other, "min-laering.html")
        button = other.locator(f".learning-module[data-module='{name}'] .reset-module")
        button.click()
        other.wait_for_timeout(REST)
        button.press("Enter")
        page.wait_for_function(f"() => {STATE}.includes('Du har læst 0 af')")
        # Time does not go on counting by itself, either.
        page.context.clock.run_for(40_000)
        page.wait_for_timeout(REST)
        found = page.evaluate(f"() => Object.keys(localStorage).filter((k) => k.includes('/{name}/'))")
        equal(found, [], "what has come back")
        equal(page.locator("fieldset[data-result]").count(), 0, "answers shown")


def newer_entries():
    entry = {"v": 3, "of": "a newer edition", "until": "2999-01-01"}
    return {f"{KEY}/{name}": entry for name in ("q", "q/valg", "q/tanke", "r", "r/valg", "~modul")}


def put(entries):
    return f"if (localStorage.length === 0) Object.entries({json.dumps(entries)}).forEach(" \
           "([key, entry]) => localStorage.setItem(key, JSON.stringify(entry)));"


def newer(bench):
    entries = newer_entries()
    with visit(bench, before=put(entries)) as page:
        bench.open(page, f"{NAME}.html")
        finish(page)
        area = page.locator("textarea")
        area.fill("Mine egne ord")
        page.locator(".reflection-keep input").click()
        page.locator("#q-valg button.retry").click()
        kept = page.evaluate("Object.fromEntries(Object.entries(localStorage))")
        equal({key: json.loads(text) for key, text in kept.items()}, entries, "what is kept")
        holds(page.locator("#q .quiz-note").text_content(), "kan ikke gemmes", "what is said")
        assert not page.locator(".reflection-keep input").is_checked(), "it says that it is kept"
        equal(area.input_value(), "Mine egne ord", "the text")


def newer_deleted(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        page.evaluate(put(newer_entries()).replace("if (localStorage.length === 0) ", ""))
        page.locator("#r .progress-tools summary").click()
        button = page.locator("#r button.remove-all")
        button.click()
        page.wait_for_timeout(REST)
        button.press("Enter")
        kept = page.evaluate("Object.values(localStorage).map((text) => JSON.parse(text).v)")
        assert 3 not in kept, f"left: {page.evaluate(KEYS)}"


def press_remove(page, form="#q"):
    page.locator(f"{form} .progress-tools summary").click()
    button = page.locator(f"{form} button.remove-all")
    button.click()
    page.wait_for_timeout(REST)
    button.press("Enter")


def delete_unkept(bench, script):
    with visit(bench, before=script) as page:
        bench.open(page, f"{NAME}.html")
        finish(page)
        page.locator("#q textarea").fill("Mine egne ord")
        press_remove(page)
        holds(page.locator("#q .progress-message").text_content(), "er slettet", "what is said")
        equal(page.locator("#q textarea").input_value(), "", "the reflection")
        equal(page.evaluate(RESULTS), [], "answers shown")
        equal(page.locator("fieldset input:checked").count(), 0, "fields filled in")
        equal(page.evaluate(STATE), NOTHING, "the box")
    story = case.find(bench)
    with bench.visit(before=script) as page:
        bench.open(page, story.page)
        case.choice(page, story, 0).click()
        first = page.locator(".scene:visible").get_attribute("id")
        page.evaluate("KursBuild.forget(KursBuild.PREFIX)")
        assert page.locator(".scene:visible").get_attribute("id") != first, "the case goes on"
        assert case.button(page, story, "restart").is_hidden(), "there are steps left"


SESSION = "() => Object.keys(sessionStorage).sort()"
OTHERS = """() => ['kursbuild/andet/x/q/1', 'kursbuild/test/anden/q/1'].forEach(
  (key) => sessionStorage.setItem(key, '{"v":2,"f":"x","t":"Andet"}'))"""


def two_tabs(bench, page):
    """A tab with a reflection that is kept in it alone; gives another."""
    bench.open(page, f"{NAME}.html")
    page.evaluate(OTHERS)
    page.locator("#q textarea").fill("Kun i denne fane")
    equal(len(page.evaluate(SESSION)), 3, "what the tab has")
    other = page.context.new_page()
    bench.open(other, f"{NAME}.html")
    return other


def delete_elsewhere(bench):
    with visit(bench) as page:
        other = two_tabs(bench, page)
        press_remove(other)
        page.wait_for_function("() => document.querySelector('#q textarea').value === ''")
        equal(page.evaluate(SESSION), ["kursbuild/andet/x/q/1"], "what the tab has")
        kept = page.evaluate(KEYS)
        equal([key for key in kept if not key.endswith("/q")], [], "what the device has")
        page.reload()
        equal(page.locator("#q textarea").input_value(), "", "the reflection, later")


def module_elsewhere(bench):
    with visit(bench) as page:
        other = two_tabs(bench, page)
        other.evaluate("KursBuild.forget(`${KursBuild.PREFIX}over/`)")
        page.wait_for_function("() => document.querySelector('#q textarea').value === ''")
        equal(page.evaluate(SESSION), ["kursbuild/andet/x/q/1", "kursbuild/test/anden/q/1"],
              "what the tab has")
        page.locator("#q textarea").fill("Nyt")
        other.evaluate("KursBuild.forget(`${KursBuild.PREFIX}anden/`)")
        page.wait_for_function("() => Object.keys(sessionStorage).length === 2")
        equal(page.locator("#q textarea").input_value(), "Nyt", "another page's text")
