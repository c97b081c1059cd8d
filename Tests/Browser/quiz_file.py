"""The learner's own file: saved, loaded on another device, checked strictly; and deleting it all."""

import json

import quiz as q
import quizpages as pages
import quiz_types as types
import sites
from harness import PATIENCE, equal, holds

NAME = "file"
EVERY = pages.every_type()
BODY = pages.document(NAME, pages.form(*(EVERY[t][0] for t in EVERY), pages.reflection()))


def run(bench):
    with bench.case("what is saved in one browser is there when loaded in another"):
        carried(bench)
    with bench.case("there is nothing to save, and this is said"):
        nothing(bench)
    with bench.case("what is kept unasked is nothing to save"):
        no_work(bench)
    with bench.case("a reflection that is not in the file is told of"):
        left_out(bench)
    with bench.case("a file there is no room for changes nothing, and this is said"):
        no_room(bench)
    not_ours(bench)
    with bench.case("everything is deleted at the second press, and only of this site"):
        delete_all(bench)
    with bench.case("the buttons can be reached by keys, and what they did is said"):
        by_keys(bench)
    with bench.case("a module without a quiz has the file as well"):
        without_quiz(bench)
    with bench.case("from disk Chromium has one store: Min læring sees every module"):
        one_store(bench)
    with bench.case("from disk two sites do not mix, and each deletes only its own answers"):
        two_sites(bench)


def visit(bench, **options):
    return bench.visit(routes=pages.routes({NAME: BODY}), **options)


def opened(bench, page):
    bench.open(page, f"{NAME}.html")
    page.locator(".progress-tools summary").click()
    return page


def load(page, text):
    page.locator(".progress-tools input[type=file]").set_input_files(
        {"name": "svar.json", "mimeType": "application/json", "buffer": text.encode()},
        timeout=4 * PATIENCE,  # the largest takes its time when the machine is busy
    )


def told(page):
    page.wait_for_function("document.querySelector('.progress-message').textContent !== ''")
    return page.locator(".progress-message").first.text_content()


def warned(page):
    """What is shown at the button that asks for a second press."""
    assert page.locator(".ask-warning").first.is_visible(), "the warning is not shown"
    return page.locator(".ask-warning").first.text_content()


def answer_all(page):
    for type, (_, right, _, wrong) in EVERY.items():
        types.put(page, type, type, wrong if type == "par" else right)
        types.box(page, type).locator("button.check").click()
    types.box(page, "tanke").locator("textarea").fill("Æøå 🙂")
    types.box(page, "tanke").locator(".reflection-keep input").check()


def carried(bench):
    with visit(bench) as page:
        opened(bench, page)
        answer_all(page)
        with page.expect_download() as download:
            page.locator("button.save-file").click()
        holds(download.value.suggested_filename, "mine-svar-20", "the file's name")
        holds(told(page), download.value.suggested_filename, "what is said")
        with open(download.value.path(), encoding="utf-8") as file:
            text = file.read()
        score = page.locator(".quiz-score").text_content()
    with visit(bench) as page:
        opened(bench, page)
        load(page, text)
        holds(told(page), "10 svar er hentet", "what is said")
        types.region(page, "hentet")
        for again in (False, True):
            if again:
                page.reload()
            equal(page.locator(".quiz-score").text_content(), score, "the score")
            for type, (_, right, _, wrong) in EVERY.items():
                wanted = wrong if type == "par" else right
                equal(types.given(page, type, type), wanted, type)
            equal(types.box(page, "tanke").locator("textarea").input_value(), "Æøå 🙂")


def nothing(bench):
    with visit(bench) as page:
        opened(bench, page)
        page.locator("button.save-file").click()
        holds(told(page), "ingen svar", "what is said")


def no_work(bench):
    body = pages.document(NAME, pages.form(EVERY["enkeltvalg"][0], shuffle="yes"))
    with bench.visit(routes=pages.routes({NAME: body})) as page:
        opened(bench, page)
        page.evaluate("""() => localStorage.setItem('kursbuild/test/file/~modul', JSON.stringify({
          v: 2, seen: [], of: 2, quizzes: [], cases: [], begun: '2026-11-22', done: null,
          seconds: 15 }))""")
        assert page.evaluate("localStorage.getItem('kursbuild/test/file/q')"), "there is no seed"
        page.locator("button.save-file").click()
        holds(told(page), "ingen svar", "what is said")


def left_out(bench):
    with visit(bench) as page:
        opened(bench, page)
        types.box(page, "tanke").locator("textarea").fill("Kun her")
        page.locator("button.save-file").click()
        holds(told(page), "ingen svar at gemme endnu. Refleksioner er kun med", "what is said")
        types.put(page, "tal", "tal", ["33,9"])
        page.locator("button.save-file").click()
        holds(told(page), ".json. Refleksioner er kun med, hvis du har valgt", "what is said")
        types.box(page, "tanke").locator(".reflection-keep input").check()
        page.locator("button.save-file").click()
        assert "Refleksioner" not in told(page), "said of one that is in the file"


def no_room(bench):
    """The browser keeps some five million characters for a site."""
    keys = [f"kursbuild/test/{NAME}/q/x{number}" for number in range(8)]
    old = {"v": 2, "f": "1", "a": ["gammelt"], "n": 0}
    entries = {key: {**old, "a": ["n" * 20_000]} for key in keys}
    file = {"kursbuild": 1, "site": "test", "saved": "2026-11-22", "entries": entries}
    with visit(bench) as page:
        opened(bench, page)
        page.evaluate("""([keys, entry]) => {
          keys.slice(0, 4).forEach((key) => localStorage.setItem(key, JSON.stringify(entry)));
          let size = 5 * 1024 * 1024;
          for (let text = ''; size > 40000;) {
            try {
              localStorage.setItem('fill', text + 'f'.repeat(size));
              text += 'f'.repeat(size);
            } catch (error) {
              size = Math.floor(size / 2);
            }
          }
        }""", [keys, old])
        before = page.evaluate("({...localStorage})")
        load(page, json.dumps(file))
        equal(told(page), "Filen kan ikke hentes: Der er ikke plads til svarene på denne enhed.")
        assert page.evaluate("({...localStorage})") == before, "what is kept has changed"


def refused():
    key = f"kursbuild/test/{NAME}/q/tal"
    entry = {"v": 2, "f": "00000001", "a": ["1"], "n": 1, "r": "wrong", "s": 0}
    good = {"kursbuild": 1, "site": "test", "saved": "2026-11-22", "entries": {key: entry}}

    def bad(**changes):
        return json.dumps({**good, **changes})

    return {
        "no JSON": "hej {",
        "empty": "",
        "a list": "[]",
        "null": "null",
        "no mark of ours": bad(kursbuild=None),
        "newer": bad(kursbuild=2),
        "another site": bad(site="andet"),
        "entries a list": bad(entries=[entry]),
        "another's key": bad(entries={key: entry, "kursbuild/andet/x": entry}),
        "a foreign key": bad(entries={"token": entry}),
        "an entry a text": bad(entries={key: "x"}),
        "an entry without version": bad(entries={key: {"a": ["1"]}}),
        "a newer entry": bad(entries={key: {**entry, "v": 3}}),
        "a huge entry": bad(entries={key: {**entry, "a": ["x" * 70_000]}}),
        "a huge file": " " * 4_000_001,
    }


def not_ours(bench):
    with visit(bench) as page:
        opened(bench, page)
        types.put(page, "tal", "tal", ["33,9"])
        types.box(page, "tal").locator("button.check").click()
        before = page.evaluate("JSON.stringify(localStorage)")
        for name, text in refused().items():
            with bench.case(f"a file that is not ours ({name}) changes nothing, and this is said"):
                page.evaluate("document.querySelector('.progress-message').textContent = ''")
                load(page, text)
                holds(told(page), "Filen kan ikke bruges", "what is said")
                equal(page.evaluate("JSON.stringify(localStorage)"), before, "what is kept")


def delete_all(bench):
    with visit(bench) as page:
        opened(bench, page)
        page.evaluate("""() => {
          localStorage.setItem('kursbuild/andet/x/q/1', '{"v":2}');
          localStorage.setItem('kursbuild/test/anden-side/q/1', '{"v":2}');
        }""")
        answer_all(page)
        button = page.locator("button.remove-all")
        button.click()
        holds(warned(page), "hvis du trykker igen", "what is said")
        assert page.evaluate("localStorage.length") > 2, "deleted at the first press"
        button.click()
        holds(told(page), "slettet", "what is said")
        equal(page.evaluate("Object.keys(localStorage)"), ["kursbuild/andet/x/q/1"], "what is kept")
        equal(page.locator("[data-result]").count(), 0, "answers shown")
        equal(types.box(page, "tanke").locator("textarea").input_value(), "", "the reflection")


def by_keys(bench):
    with visit(bench) as page:
        # From the start: what is asked for just before a chooser opens may come too late for it.
        page.on("filechooser", lambda chooser: None)
        bench.open(page, f"{NAME}.html")
        page.locator(".progress-tools summary").focus()
        page.keyboard.press("Enter")
        types.tab_to(page, page.locator("button.save-file"))
        page.keyboard.press("Enter")
        types.region(page, "ingen svar")
        types.tab_to(page, page.locator("button.load-file"))
        with page.expect_file_chooser():
            page.keyboard.press("Enter")
        types.tab_to(page, page.locator("button.remove-all"))
        for _ in range(3):  # held down
            page.keyboard.down("Enter")
        page.keyboard.up("Enter")
        holds(warned(page), "hvis du trykker igen", "what is said")


def without_quiz(bench):
    body = pages.document("laesning", '<h2 id="a">Afsnit</h2><p>Tekst.</p>').replace(
        "<main>", '<main data-completion="begge">')
    with bench.visit(routes=pages.routes({"laesning": body})) as page:
        bench.open(page, "laesning.html")
        page.locator(".progress-tools summary").click()
        page.locator("button.remove-all").click()
        holds(warned(page), "Alle dine svar på dette websted slettes", "what is said")
        page.wait_for_function(
            "document.querySelector('.module-state').textContent.includes('1 af 1')")
        with page.expect_download() as download:
            page.locator("button.save-file").click()
        with open(download.value.path(), encoding="utf-8") as file:
            saved = json.load(file)
        key = "kursbuild/test/laesning/~modul"
        equal(list(saved["entries"]), [key], "the file")
        saved["entries"][key]["done"] = "2026-01-02"
        page.evaluate("document.querySelector('.progress-message').textContent = ''")
        load(page, json.dumps(saved))
        equal(told(page), "Filen er hentet.", "what is said")
        holds(page.locator(".module-state").text_content(), "2. januar 2026", "the module")


def answered(bench, page, quiz):
    bench.open(page, quiz.page, bench.disk)
    question = quiz.questions[0]
    q.Sheet(page, question).answer(question.correct)
    page.locator(".read-all").evaluate("button => button.click()")


def state(page, quiz):
    return page.locator(f"[data-module='{quiz.page.name}'] .learning-state").text_content()


def one_store(bench):
    first, *others = [quiz for quiz in bench.site.quizzes if quiz.page.kind == "module"]
    second = next(quiz for quiz in others if quiz.page.path != first.page.path)
    with bench.visit() as page:
        answered(bench, page, first)
        answered(bench, page, second)
        with page.expect_download() as download:
            page.locator("button.save-file").first.evaluate("button => button.click()")
        with open(download.value.path(), encoding="utf-8") as file:
            entries = json.load(file)["entries"]
        bench.open(page, "min-laering.html", bench.disk)
        for quiz in (first, second):
            holds(state(page, quiz), "Du har læst", quiz.page.name)
            assert f"kursbuild/{quiz.page.site_id}/{quiz.page.name}/~modul" in entries, "the file"
        equal(page.locator(".learning > .quiz-note").count(), 0, "notes that more is elsewhere")


def two_sites(bench):
    here = bench.site.quizzes[0]
    home = bench.disk
    with bench.on(sites.fixture("twelve")), bench.visit() as page:
        page.log.own += (home,)
        there = next(quiz for page in bench.site.pages for quiz in page.quizzes
                     if page.path.endswith("/tolv.html"))
        assert there.page.site_id != here.page.site_id, "the two are one site"
        answered(bench, page, there)
        kept = page.evaluate("({...localStorage})")
        page.goto(home + "min-laering.html")
        states = page.locator(".learning-module .learning-state").all_text_contents()
        equal(set(states), {"Ikke begyndt"}, "this site's modules")
        equal(page.locator(".learning-reflection").count(), 0, "reflections here")
        page.goto(home + here.page.path)
        q.Sheet(page, here.questions[0]).answer(here.questions[0].correct)
        assert page.evaluate("localStorage.length") > len(kept), "nothing is kept"
        for _ in range(2):
            page.locator("button.remove-all").first.evaluate("button => button.click()")
        holds(told(page), "Alle dine svar på dette websted er slettet", "what is said")
        left = page.evaluate("({...localStorage})")
        equal({key: left.get(key) for key in kept}, kept, "the other site's answers")
        mine = [key for key in left if key.startswith(f"kursbuild/{here.page.site_id}/")]
        equal([key for key in mine if not key.endswith("/~modul")], [], "this site's answers")
        bench.open(page, there.page, bench.disk)
        equal(q.Sheet(page, there.questions[0]).result(), "right", "the answer there")
