"""When the script cannot be parsed, or fails half-way, the page is as it is without script."""

import gzip
import os

import quiz as q
import script as joined
from harness import equal

# The insertion of the buttons of one question fails: `{id}` is its fieldset's.
FAILS_HALFWAY = """(() => {
  const before = Element.prototype.before;
  Element.prototype.before = function (...nodes) {
    if (this.closest('#{id}')) throw new Error('made to fail');
    return before.apply(this, nodes);
  };
})();"""


def run(bench):
    with bench.case("a browser that cannot parse the script shows questions and keys"):
        unparsable(bench)
    with bench.case("the script's parse error is one for the whole file, not for a part of it"):
        one_file(bench)
    with bench.case("a question where the script fails is as it is without script, the rest works"):
        halfway(bench)
    with bench.case("a question the script does not understand is left alone, the rest works"):
        not_understood(bench)
    with bench.case("a quiz where nothing can be understood is as it is without script"):
        nothing_understood(bench)
    with bench.case("the script is its parts, joined, and under 25.6 KB compressed"):
        parts(bench)


def script(bench):
    with open(os.path.join(bench.site.folder, "assets", "site.js"), encoding="utf-8") as file:
        return file.read()


def is_whole(page, quiz):
    for question in quiz.questions:
        sheet = q.Sheet(page, question)
        assert sheet.box.is_visible(), f"{question.id} cannot be seen"
        assert sheet.key.locator("summary").is_visible(), f"the key of {question.id} cannot be seen"
        sheet.choose(question.correct[:1])
        equal(sheet.checked(), question.correct[:1], "chosen")
        sheet.key.locator("summary").click()
        assert sheet.key.locator(".key-options").is_visible(), "the key does not open"
    equal(q.form(page, quiz).locator("button").count(), 0, "buttons")


def unparsable(bench):
    quiz = bench.site.quizzes[0]
    body = script(bench) + "\nlet old = 1 ?? ;\n"
    routes = {
        "**/assets/site.js": lambda route: route.fulfill(body=body, content_type="text/javascript")
    }
    with bench.visit(routes=routes, expect_errors=True) as page:
        bench.open(page, quiz.page)
        is_whole(page, quiz)
        assert any(
            "SyntaxError" in text or "Unexpected" in text for text in page.log.complaints
        ), page.log.complaints


def one_file(bench):
    """Were the site's script in several files, one of them might work without another."""
    for page in bench.site.pages:
        sources = [element.get("src") for element in page.root.iter("script")]
        # How the reader sees the site, and keeping a course on the device, are files of their own,
        # which nothing else rests on.
        names = [source.rsplit("/", 1)[-1] for source in sources]
        names = [name for name in names if name not in ("tema.js", "offline.js")]
        equal(names, ["site.js"], f"scripts of {page.path}")


def markup(locator):
    return locator.evaluate("e => e.outerHTML")


def halfway(bench):
    quiz = next(quiz for quiz in bench.site.quizzes if len(quiz.questions) > 1)
    first, second = quiz.questions[:2]
    with bench.visit(script=False) as page:
        untouched = markup(q.Sheet(bench.open(page, quiz.page), second).box)
    fails = FAILS_HALFWAY.replace("{id}", second.fieldset)
    with bench.visit(before=fails, expect_errors=True) as page:
        bench.open(page, quiz.page)
        assert any("made to fail" in text for text in page.log.complaints), page.log.complaints
        equal(markup(q.Sheet(page, second).box), untouched, "the question after the failure")
        q.Sheet(page, first).answer(first.correct)
        equal(q.Sheet(page, first).result(), "right", "the question before it")
        q.status(page, quiz, "Rigtigt")


def changed(bench, page, quiz, body):
    page.context.route(
        "**/" + quiz.page.path,
        lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"),
    )
    return bench.open(page, quiz.page)


def source(bench, quiz):
    path = os.path.join(bench.site.folder, quiz.page.path)
    with open(path, encoding="utf-8") as file:
        return file.read()


def not_understood(bench):
    quiz = next(quiz for quiz in bench.site.quizzes if len(quiz.questions) > 1)
    first, second = quiz.questions[:2]
    head, tail = source(bench, quiz).split(f'id="{first.fieldset}"', 1)
    body = head + f'id="{first.fieldset}"' + tail.replace('class="key"', 'class="nokey"', 1)
    with bench.visit(expect_errors=True) as page:
        changed(bench, page, quiz, body)
        equal(q.Sheet(page, first).box.locator("button").count(), 0, "buttons")
        assert page.locator("details.nokey summary").is_visible(), "the odd key cannot be seen"
        q.Sheet(page, second).answer(second.correct)
        equal(q.Sheet(page, second).result(), "right", "the next question")
        assert page.locator(".section-nav ol").is_visible(), "the rest of the page suffers"


def nothing_understood(bench):
    quiz = bench.site.quizzes[0]
    body = source(bench, quiz).replace('data-correct="yes"', 'data-correct="perhaps"')
    with bench.visit(expect_errors=True) as page:
        changed(bench, page, quiz, body)
        is_whole(page, quiz)


def parts(bench):
    equal(script(bench), joined.joined(), "assets/site.js")
    size = len(gzip.compress(script(bench).encode(), 9))
    assert size < 25_600, f"{size} bytes compressed"
