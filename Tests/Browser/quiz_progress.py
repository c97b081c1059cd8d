"""Answers are kept on the device – or not, and then it is said once and the quiz works on."""

import json

import quiz as q
from harness import equal, holds

BLOCKED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('no', 'SecurityError'); },
});"""
ABSENT = "Object.defineProperty(window, 'localStorage', { value: null });"
FULL = (
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
)
UNSAVED = "kan ikke gemmes"
UNREADABLE = "kunne ikke læses"


def run(bench):
    with bench.case("answers and score survive a reload, in the documented form"):
        survives_reload(bench)
    with bench.case("nothing is announced and no focus moved when answers are restored"):
        restores_in_silence(bench)
    with bench.case("an answer to a question that has been rewritten is not shown"):
        fingerprint(bench)
    for name, script in (("blocked", BLOCKED), ("absent", ABSENT), ("full", FULL)):
        with bench.case(f"storage {name}: the quiz works, and says once that answers are not kept"):
            unsaved(bench, script)
    for name, value in corrupt_values(bench).items():
        with bench.case(f"an unreadable entry ({name}) is removed, told once, and harms nothing"):
            corrupt(bench, value)
    with bench.case("an entry of a newer edition is neither shown nor written over, and this is said"):
        newer(bench)
    with bench.case("an answer kept by the first edition of the script is shown"):
        first_edition(bench)
    with bench.case("an answer the question does not have is not shown"):
        impossible(bench)


def survives_reload(bench):
    quiz = max(bench.site.quizzes, key=lambda quiz: len(quiz.questions))
    with bench.visit() as page:
        bench.open(page, quiz.page)
        for question in quiz.questions:
            q.Sheet(page, question).answer(question.correct)
        told = q.score(page, quiz)
        for question in quiz.questions:
            kept = q.stored(page, quiz, question)
            equal(
                {**kept, "a": sorted(kept["a"])},
                {
                    "v": 2,
                    "f": question.fingerprint,
                    "a": sorted(question.correct),
                    "n": 1,
                    "r": "right",
                    "s": question.points,
                },
                f"what is kept for {question.id}",
            )
        page.reload()
        equal(q.score(page, quiz), told, "the score after a reload")
        for question in quiz.questions:
            sheet = q.Sheet(page, question)
            equal((sheet.result(), sheet.checked()), ("right", question.correct), question.id)
            assert sheet.retry.is_visible(), "one cannot try again after a reload"


def restores_in_silence(bench):
    quiz, question = bench.site.question("enkeltvalg")
    with bench.visit() as page:
        q.Sheet(bench.open(page, quiz.page), question).answer(question.correct)
        page.reload()
        page.wait_for_timeout(300)
        equal(q.form(page, quiz).locator(".quiz-status").text_content(), "", "the live region")
        equal(q.focus(page), "(nothing)", "the focus of a page just opened")


def keep(quiz, question, value):
    """A script that puts an entry on the device before the page's own script runs, once."""
    key = json.dumps(quiz.storage_key(question))
    return f"""if (!sessionStorage.seen) {{
      sessionStorage.seen = 1;
      localStorage.setItem({key}, {json.dumps(value)});
    }}"""


def entry(question, **changes):
    return json.dumps(
        {"v": 1, "f": question.fingerprint, "a": question.correct, "r": "right", "s": 1, **changes}
    )


def shows_nothing(bench, value, question=None, quiz=None):
    if question is None:
        quiz, question = bench.site.question("enkeltvalg")
    with bench.visit(before=keep(quiz, question, value)) as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        equal((sheet.result(), sheet.checked()), (None, []), "what is shown")
        page.wait_for_timeout(200)
        note = q.form(page, quiz).locator(".quiz-note")
        told = note.text_content() if note.is_visible() else ""
        kept = page.evaluate("k => localStorage.getItem(k)", quiz.storage_key(question))
        spoken = q.form(page, quiz).locator(".quiz-status").text_content()
        sheet.answer(question.correct)
        equal(sheet.result(), "right", "data-result")
        equal(
            q.stored(page, quiz, question)["f"], question.fingerprint, "the entry written instead"
        )
        page.reload()
        equal(sheet.result(), "right", "data-result after a reload")
        assert not note.is_visible(), "the trouble is told again though it is over"
        return told, spoken, kept


def fingerprint(bench):
    _, question = bench.site.question("enkeltvalg")
    told, spoken, _ = shows_nothing(bench, entry(question, f="00000000"))
    equal((told, spoken), ("", ""), "what is told")


def newer(bench):
    """Another window may show the newer edition: what it keeps is not written over from this one."""
    quiz, question = bench.site.question("enkeltvalg")
    value = entry(question, v=3)
    with bench.visit(before=keep(quiz, question, value)) as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        note = q.form(page, quiz).locator(".quiz-note")
        equal((sheet.result(), sheet.checked()), (None, []), "what is shown")
        assert not note.is_visible(), "something is told of it"
        sheet.answer(question.correct)
        equal(sheet.result(), "right", "data-result")
        holds(note.text_content(), UNSAVED, "the note")
        kept = page.evaluate("k => localStorage.getItem(k)", quiz.storage_key(question))
        equal(kept, value, "what is kept")


def first_edition(bench):
    quiz, question = bench.site.question("flervalg")
    with bench.visit(before=keep(quiz, question, entry(question))) as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        equal((sheet.result(), sheet.checked()), ("right", question.correct), "what is shown")


def impossible(bench):
    _, question = bench.site.question("enkeltvalg")
    for values in (["99"], [], ["1", "2"]):
        shows_nothing(bench, entry(question, a=values))


def corrupt_values(bench):
    _, question = bench.site.question("enkeltvalg")
    return {
        "not JSON": "{v:1",
        "empty": "",
        "null": "null",
        "a number": "7",
        "a string": '"x"',
        "a list": "[]",
        "no answer": json.dumps({"v": 1, "f": question.fingerprint}),
        "answer no list": entry(question, a="1"),
        "answers no strings": entry(question, a=[1]),
        "no version": json.dumps({"f": question.fingerprint, "a": ["1"]}),
    }


def corrupt(bench, value):
    told, spoken, kept = shows_nothing(bench, value)
    holds(told, UNREADABLE, "the note")
    holds(spoken, UNREADABLE, "the live region")
    equal(kept, None, "what is kept of it")


def unsaved(bench, script):
    quiz = max(bench.site.quizzes, key=lambda quiz: len(quiz.questions))
    with bench.visit(before=script) as page:
        bench.open(page, quiz.page)
        form = q.form(page, quiz)
        said = []
        page.expose_function("heard", lambda text: said.append(text))
        page.evaluate(
            """e => new MutationObserver(() => e.textContent && window.heard(e.textContent))
          .observe(e, { childList: true })""",
            form.locator(".quiz-status").element_handle(),
        )
        for question in quiz.questions:
            q.Sheet(page, question).answer(question.correct)
            q.on_something(page, "checking")
        q.status(page, quiz, "100 procent")
        # Whichever quiz of the page meets the trouble first says so for all of them.
        note = page.locator(".quiz-note").filter(has_text=UNSAVED)
        equal(note.count(), 1, "notes that say so")
        assert note.is_visible(), "the note cannot be seen"
        equal(note.text_content().count(UNSAVED), 1, "times the note says so")
        heard = sum(text.count(UNSAVED) for text in said)
        assert heard <= 1, f"the live region said so {heard} times"
        form.locator("button.retry").first.click()
        form.locator("button.reset").click()
        equal(
            page.locator("fieldset[data-result]").count(), 0, "graded questions after starting over"
        )
