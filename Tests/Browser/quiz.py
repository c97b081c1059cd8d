"""What the quiz subjects share: finding a question, answering it, reading what is told."""

from harness import PATIENCE

WORDS = {"right": "Rigtigt", "partly": "Delvist rigtigt", "wrong": "Forkert"}
CHOOSE_FIRST = "Vælg et svar først."

FOCUS = """() => {
  const e = document.activeElement;
  return e === document.body || e === null ? '(nothing)'
    : e.tagName.toLowerCase() + (e.className && '.' + e.className) + (e.id && '#' + e.id);
}"""


class Sheet:
    """One question on an open page."""

    def __init__(self, page, question):
        self.page = page
        self.question = question
        self.box = page.locator(f"#{question.fieldset}")
        self.check = self.box.locator("button.check")
        self.retry = self.box.locator("button.retry")
        self.key = self.box.locator("details.key")
        self.message = self.box.locator(".question-message")

    def option(self, value):
        return self.box.locator(f".option[data-value='{value}']")

    def input(self, value):
        return self.option(value).locator("input")

    def choose(self, values):
        for value in values:
            self.option(value).locator("label").click()

    def answer(self, values):
        self.choose(values)
        self.check.click()

    def result(self):
        return self.box.get_attribute("data-result")

    def checked(self):
        return [o.value for o in self.question.options if self.input(o.value).is_checked()]


def form(page, quiz):
    return page.locator(f"form.quiz[data-quiz='{quiz.id}']")


def status(page, quiz, wanted):
    """Waits until the live region says something with these words in it."""
    region = form(page, quiz).locator(".quiz-status[role=status]")
    try:
        page.wait_for_function(
            "([e, t]) => e.textContent.includes(t)",
            arg=[region.element_handle(), wanted],
            timeout=PATIENCE,
        )
    except Exception:
        raise AssertionError(f"the live region says {region.text_content()!r}, not {wanted!r}")
    return region.text_content()


def score(page, quiz):
    return form(page, quiz).locator(".quiz-score").text_content()


def focus(page):
    return page.evaluate(FOCUS)


def on_something(page, after):
    where = focus(page)
    assert where != "(nothing)", f"the focus is lost after {after}"
    return where


def stored(page, quiz, question):
    """What is kept on the device for a question, or None."""
    return page.evaluate("k => JSON.parse(localStorage.getItem(k))", quiz.storage_key(question))


def partly_right(question):
    """A choice that is neither all right nor worth nothing, or None."""
    return (
        question.correct[:1] if question.type == "flervalg" and len(question.correct) > 1 else None
    )


def duplicate_ids(page):
    return page.evaluate("""() => {
      const seen = new Set();
      return Array.from(document.querySelectorAll('[id]'), (e) => e.id)
        .filter((id) => seen.has(id) || !seen.add(id));
    }""")
