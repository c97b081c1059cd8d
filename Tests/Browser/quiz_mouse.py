"""Answers every quiz with the mouse: feedback, key, score, trying again, starting over."""

import quiz as q
from harness import equal, holds

TYPES = ["enkeltvalg", "flervalg", "sandt-falsk"]


def run(bench):
    for type in TYPES:
        with bench.case(f"{type}: a right answer is told with its reason and the explanation"):
            right_answer(bench, type)
        with bench.case(
            f"{type}: a wrong answer is told with its reason, and the key comes back folded"
        ):
            wrong_answer(bench, type)
        with bench.case(f"{type}: checking without a choice asks for one"):
            no_choice(bench, type)
        with bench.case(f"{type}: trying again clears the question and what is kept of it"):
            try_again(bench, type)
    with bench.case("flervalg: a half answer is told as partly right, with the counts"):
        half_answer(bench)
    some = bench.site.some_quizzes()
    for quiz in bench.site.quizzes:
        with bench.case(
            f"{quiz.page.path}#{quiz.id}: all right passes, with one text of the score"
        ):
            all_right(bench, quiz, by_mouse=quiz in some)
    for quiz in some:
        with bench.case(f"{quiz.page.path}#{quiz.id}: all wrong does not pass"):
            all_wrong(bench, quiz)
        with bench.case(f"{quiz.page.path}#{quiz.id}: starting over clears everything"):
            start_over(bench, quiz)
    with bench.case("a double click on the check button checks once and clears nothing"):
        double_click(bench)
    with bench.case("the whole row of an option and every button are large enough to hit"):
        targets(bench)


def right_answer(bench, type):
    quiz, question = bench.site.question(type)
    with bench.visit() as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        assert not sheet.key.is_visible(), "the key can be seen before the question is answered"
        sheet.answer(question.correct)
        equal(sheet.result(), "right", "data-result")
        for option in question.options:
            told = sheet.option(option.value).locator(".option-feedback")
            if option.correct:
                holds(told.text_content(), "Dit svar – rigtigt", "the verdict at the option")
                holds(squeezed(told), squeezed_text(option.feedback), "the feedback at the option")
                describes(page, sheet.input(option.value), told.locator(".option-verdict"))
            else:
                equal(told.count(), 0, "feedback at an option that was not chosen")
        holds(sheet.box.locator(".question-result").text_content(), "Rigtigt")
        if question.explanation:
            holds(
                squeezed(sheet.box.locator(".question-outcome .explanation")),
                squeezed_text(question.explanation),
                "the explanation",
            )
        assert not sheet.key.is_visible(), "the key repeats what is told already"
        holds(q.status(page, quiz, "Rigtigt"), "Spørgsmål", "the live region")
        q.on_something(page, "checking")
        equal(q.duplicate_ids(page), [], "ids that occur twice")


def wrong_answer(bench, type):
    quiz, question = bench.site.question(type)
    with bench.visit() as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        wrong = question.wrong[:1]
        sheet.answer(wrong)
        equal(sheet.result(), "wrong", "data-result")
        told = sheet.option(wrong[0]).locator(".option-feedback")
        holds(told.text_content(), "Dit svar – forkert", "the verdict at the option")
        feedback = next(o.feedback for o in question.options if o.value == wrong[0])
        holds(squeezed(told), squeezed_text(feedback), "the feedback at the option")
        equal(
            sheet.box.locator(".question-outcome .explanation").count(),
            0,
            "explanations given away",
        )
        assert sheet.key.is_visible(), "the key has not come back"
        assert sheet.key.get_attribute("open") is None, "the key is open"
        q.status(page, quiz, "Forkert")
        q.on_something(page, "checking")


def half_answer(bench):
    quiz, question = bench.site.question("flervalg", lambda question: q.partly_right(question))
    with bench.visit() as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        sheet.answer(q.partly_right(question))
        equal(sheet.result(), "partly", "data-result")
        counts = f"1 af {len(question.correct)} rigtige svar"
        holds(sheet.box.locator(".question-result").text_content(), counts, "the result")
        q.status(page, quiz, counts)


def no_choice(bench, type):
    quiz, question = bench.site.question(type)
    with bench.visit() as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        assert not sheet.message.is_visible(), "the message is there too early"
        before = sheet.box.get_attribute("aria-describedby")
        sheet.check.click()
        equal(sheet.message.text_content(), q.CHOOSE_FIRST, "the message")
        assert sheet.message.is_visible(), "the message cannot be seen"
        describes(page, sheet.box, sheet.message)
        q.status(page, quiz, q.CHOOSE_FIRST)
        equal(sheet.result(), None, "data-result")
        holds(q.on_something(page, "checking"), "button.check", "the focus")
        sheet.choose(question.correct[:1])
        assert not sheet.message.is_visible(), "the message stays after a choice"
        equal(sheet.box.get_attribute("aria-describedby"), before, "aria-describedby")


def try_again(bench, type):
    quiz, question = bench.site.question(type)
    with bench.visit() as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        sheet.answer(question.wrong[:1])
        assert q.stored(page, quiz, question), "nothing is kept"
        sheet.retry.click()
        equal(sheet.result(), None, "data-result")
        equal(sheet.checked(), [], "chosen options")
        equal(sheet.box.locator(".option-feedback").count(), 0, "feedback")
        equal(q.stored(page, quiz, question), None, "what is kept")
        assert (
            sheet.check.is_visible() and not sheet.retry.is_visible()
        ), "the buttons are not as before"
        assert not sheet.key.is_visible(), "the key can be seen"
        holds(q.on_something(page, "trying again"), "input", "the focus")
        sheet.answer(question.correct)
        equal(sheet.result(), "right", "data-result the second time")


# Answers each question at once: what a mouse does is the same in all quizzes, their keys are not.
ANSWER = """(questions) => questions.forEach(([id, values]) => {
  const box = document.getElementById(id);
  values.forEach((value) => box.querySelector(`.option[data-value="${value}"] input`).click());
  box.querySelector('button.check').click();
})"""


def all_right(bench, quiz, by_mouse):
    with bench.visit() as page:
        bench.open(page, quiz.page)
        total = sum(question.points for question in quiz.questions)
        if by_mouse:
            for count, question in enumerate(quiz.questions):
                holds(q.score(page, quiz), f"{count} af {len(quiz.questions)} spørgsmål", "score")
                q.Sheet(page, question).answer(question.correct)
        else:
            page.evaluate(ANSWER, [[question.fieldset, question.correct] for question in quiz.questions])
        wanted = f"Du fik {total:g} af {total:g} point (100 procent)."
        holds(q.score(page, quiz), wanted, "the score line")
        holds(q.score(page, quiz), "Du har bestået", "the score line")
        q.status(page, quiz, wanted)
        equal(q.duplicate_ids(page), [], "ids that occur twice")


def all_wrong(bench, quiz):
    with bench.visit() as page:
        bench.open(page, quiz.page)
        for question in quiz.questions:
            q.Sheet(page, question).answer(question.wrong[:1])
        holds(q.score(page, quiz), "Du fik 0 af", "the score line")
        holds(q.score(page, quiz), f"Kravet er {quiz.required} procent", "the score line")
        holds(q.score(page, quiz), "ikke bestået", "the score line")


def start_over(bench, quiz):
    with bench.visit() as page:
        bench.open(page, quiz.page)
        reset = q.form(page, quiz).locator("button.reset")
        assert not reset.is_visible(), "there is nothing to start over yet"
        for question in quiz.questions:
            q.Sheet(page, question).answer(question.correct)
        reset.click()
        q.status(page, quiz, "nulstillet")
        for question in quiz.questions:
            sheet = q.Sheet(page, question)
            equal((sheet.result(), sheet.checked()), (None, []), question.id)
        # What has been read of the module is not the quiz's to forget.
        left = "Object.keys(localStorage).filter((key) => !key.endsWith('/~modul')).length"
        equal(page.evaluate(left), 0, "entries kept")
        holds(q.on_something(page, "starting over"), "titel", "the focus")
        assert not reset.is_visible(), "there is nothing more to start over"


def double_click(bench):
    quiz, question = bench.site.question("enkeltvalg")
    with bench.visit() as page:
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        sheet.choose(question.correct)
        sheet.check.scroll_into_view_if_needed()
        box = sheet.check.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.dblclick(x, y)
        equal(sheet.result(), "right", "data-result after a double click")
        sheet.retry.dispatch_event("click", {"detail": 2})
        equal(sheet.result(), "right", "data-result after a second click that hits the next button")


def targets(bench):
    for width in (1280, 360):
        with bench.visit(width=width) as page:
            quiz, question = bench.site.question("enkeltvalg")
            sheet = q.Sheet(bench.open(page, quiz.page), question)
            for locator in (sheet.option("1").locator("label"), sheet.check):
                assert locator.bounding_box()["height"] >= 44, f"less than 44 px high at {width} px"
            sheet.option("2").scroll_into_view_if_needed()
            row = sheet.option("2").bounding_box()
            page.mouse.click(row["x"] + row["width"] - 6, row["y"] + row["height"] - 6)
            equal(sheet.checked(), ["2"], "chosen by a click at the far end of the row")


def describes(page, element, text):
    ids = (element.get_attribute("aria-describedby") or "").split()
    assert (
        text.get_attribute("id") in ids
    ), f"aria-describedby {ids} does not name {text.get_attribute('id')}"


def squeezed(locator):
    return squeezed_text(locator.text_content())


def squeezed_text(text):
    """Text without any blanks: XML and the browser keep different ones between blocks."""
    return "".join(text.split())
