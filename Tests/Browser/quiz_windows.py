"""Two windows with the same page agree, and neither takes the focus from the other's reader."""

import contextlib

import quiz as q
from harness import equal


def run(bench):
    with bench.case("an answer in one window shows in the other, with the score"):
        answer_shows(bench)
    with bench.case("trying again and starting over in one window clears the other"):
        clearing_shows(bench)
    with bench.case(
        "a choice not yet checked in one window is kept when the other answers another question"
    ):
        choice_is_kept(bench)
    with bench.case("an answer from another window does not take the focus away"):
        focus_is_kept(bench)
    with bench.case("a page that comes back from the browser's memory reads again what is kept"):
        comes_back(bench)


@contextlib.contextmanager
def two_windows(bench, quiz):
    with bench.visit() as first:
        second = first.context.new_page()
        bench.open(first, quiz.page)
        bench.open(second, quiz.page)
        yield first, second


def wait_for_result(page, question, wanted):
    page.wait_for_function(
        "([id, r]) => (document.getElementById(id).dataset.result || null) === r",
        arg=[question.fieldset, wanted],
    )


def answer_shows(bench):
    quiz, question = bench.site.question("flervalg")
    with two_windows(bench, quiz) as (first, second):
        q.Sheet(first, question).answer(question.correct)
        wait_for_result(second, question, "right")
        equal(q.Sheet(second, question).checked(), question.correct, "chosen in the other window")
        equal(q.score(second, quiz), q.score(first, quiz), "the score in the other window")
        equal(
            q.form(second, quiz).locator(".quiz-status").text_content(),
            "",
            "the other window's live region",
        )


def clearing_shows(bench):
    quiz, question = bench.site.question("enkeltvalg")
    with two_windows(bench, quiz) as (first, second):
        q.Sheet(first, question).answer(question.correct)
        wait_for_result(second, question, "right")
        q.Sheet(second, question).retry.click()
        wait_for_result(first, question, None)
        q.Sheet(second, question).answer(question.wrong[:1])
        wait_for_result(first, question, "wrong")
        q.form(first, quiz).locator("button.reset").click()
        wait_for_result(second, question, None)
        equal(q.score(second, quiz), q.score(first, quiz), "the score in the other window")
        q.Sheet(first, question).answer(question.correct)
        wait_for_result(second, question, "right")
        first.evaluate("localStorage.clear()")
        wait_for_result(second, question, None)


def choice_is_kept(bench):
    quiz = max(bench.site.quizzes, key=lambda quiz: len(quiz.questions))
    answered, pending = quiz.questions[:2]
    with two_windows(bench, quiz) as (first, second):
        q.Sheet(second, pending).choose(pending.correct[:1])
        q.Sheet(first, answered).answer(answered.correct)
        wait_for_result(second, answered, "right")
        equal(q.Sheet(second, pending).checked(), pending.correct[:1], "the choice not yet checked")


def focus_is_kept(bench):
    quiz, question = bench.site.question("enkeltvalg")
    with two_windows(bench, quiz) as (first, second):
        mine, other = q.Sheet(first, question), q.Sheet(second, question)
        for focused in (mine.input(question.correct[0]), mine.check):
            first.bring_to_front()
            focused.focus()
            second.bring_to_front()
            other.answer(question.correct)
            wait_for_result(first, question, "right")
            q.on_something(first, "an answer in another window")
            other.retry.click()
            wait_for_result(first, question, None)
            q.on_something(first, "trying again in another window")


def comes_back(bench):
    quiz, question = bench.site.question("sandt-falsk")
    with bench.visit() as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        sheet.answer(question.correct)
        page.evaluate("k => localStorage.removeItem(k)", quiz.storage_key(question))
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
        equal(sheet.result(), None, "data-result")
