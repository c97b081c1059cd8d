"""No page scrolls sideways, pictures fit, lines are not too long, and what the files may weigh."""

import quiz as q
from harness import equal

TOO_WIDE = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [`${root.scrollWidth} px in ${root.clientWidth} px`].concat(
    Array.from(document.querySelectorAll('body *'))
      .filter((e) => !e.closest('.table-scroll'))
      .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 0.5)
      .map((e) => e.tagName + '.' + e.className).slice(0, 4));
}"""

# WCAG 2.2, 1.4.12, as a sheet that the page's policy does not stand in the way of.
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""

# Text that is cut off: a box that hides what overflows it and has more inside than it shows.
CUT_OFF = """() => Array.from(document.querySelectorAll('body *')).filter((e) => {
  const style = getComputedStyle(e);
  const more = e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1;
  return /hidden|clip/.test(style.overflowX + style.overflowY) && more && e.clientHeight > 0
    && !e.closest('.visually-hidden');
}).map((e) => e.tagName + '.' + e.className)"""

# Pictures and films have their size before they come, keep their shape, and stay within what they
# lie in.
PICTURES = """() => Array.from(document.querySelectorAll('body :is(img, video)')).flatMap((e) => {
  const told = [], box = e.getBoundingClientRect(), style = getComputedStyle(e);
  if (!(e.getAttribute('width') > 0 && e.getAttribute('height') > 0)) told.push('has no size');
  if (box.width) {
    const frame = e.parentElement.getBoundingClientRect();
    const shape = e.getAttribute('width') / e.getAttribute('height');
    const edge = Math.min(frame.right, document.documentElement.clientWidth);
    if (box.right > edge + 0.5) told.push('runs out');
    const isOut = Math.abs(box.width / shape - box.height) > 2;
    if (style.objectFit === 'fill' && isOut) told.push('is out of shape');
  }
  return told.map((fault) => `${e.getAttribute('src') || e.localName} ${fault}`);
})"""


def run(bench):
    # Phones, 400 % zoom and wide spacing are tried on every page by `every_page`.
    for example in bench.site.of_each_kind():
        with bench.case(f"{example.kind}: does not scroll sideways at any width"):
            with bench.visit() as page:
                bench.open(page, example)
                for width in (1280, 991, 640):
                    page.set_viewport_size({"width": width, "height": 900})
                    equal(page.evaluate(TOO_WIDE), [], f"too wide at {width} px")
                # A phone whose owner reads large text: long words are broken.
                page.set_viewport_size({"width": 360, "height": 900})
                page.evaluate("document.documentElement.style.fontSize = '200%'")
                equal(page.evaluate(TOO_WIDE), [], "too wide at 360 px with text of twice the size")
    with bench.case("an answered quiz does not scroll sideways at 320 px"):
        quiz = max(bench.site.quizzes, key=lambda quiz: len(quiz.questions))
        with bench.visit(width=320) as page:
            bench.open(page, quiz.page)
            for question in quiz.questions:
                q.Sheet(page, question).answer(question.wrong[:1])
            equal(page.evaluate(TOO_WIDE), [], "too wide")
            page.evaluate(SPACING)
            equal(page.evaluate(TOO_WIDE), [], "too wide with wide spacing")
    with bench.case("all pictures but a page's first wait until the reader comes near"):
        waiting(bench)
    with bench.case("lines of text are at most 80 characters long on a wide screen"):
        line_length(bench)
    with bench.case("forced colours: a chosen option and a result can be told from the others"):
        forced_colours(bench)
    with bench.case("the style sheet and the script are under 15 and 25 KB gzipped"):
        weight(bench)


def waiting(bench):
    many = 0
    for example in bench.site.pages:
        pictures = list(example.root.find(".//main").iter("img"))
        many += len(pictures) > 1
        for picture in pictures[1:]:
            equal(picture.get("loading"), "lazy", f"{picture.get('src')} of {example.path}")
    assert many, "no page has more than one picture"


def line_length(bench):
    with bench.visit(width=2000) as page:
        bench.open(page, bench.site.quizzes[0].page)
        longest = page.evaluate(
            """() => Math.max(...Array.from(document.querySelectorAll('main > p'), (p) => {
          const probe = document.createElement('span');
          probe.textContent = 'n'.repeat(10);
          p.append(probe);
          const one = probe.getBoundingClientRect().width / 10;
          probe.remove();
          return p.getBoundingClientRect().width / one;
        }))"""
        )
        assert longest <= 80, f"{longest:.0f} characters"


def forced_colours(bench):
    quiz, question = bench.site.question("enkeltvalg")
    with bench.visit() as page:
        page.emulate_media(forced_colors="active")
        sheet = q.Sheet(bench.open(page, quiz.page), question)
        chosen, other = question.correct[0], question.wrong[0]
        sheet.choose([chosen])
        outline = "e => getComputedStyle(e).outlineStyle"
        equal(
            (sheet.option(chosen).evaluate(outline), sheet.option(other).evaluate(outline)),
            ("solid", "none"),
            "outlines of the chosen option and of another",
        )
        sheet.check.click()
        assert "Rigtigt" in sheet.box.locator(".question-result").text_content()


def weight(bench):
    import gzip
    import os

    for name, most in (("site.css", 15_000), ("site.js", 25_600)):
        with open(os.path.join(bench.site.folder, "assets", name), "rb") as file:
            size = len(gzip.compress(file.read(), 9))
        assert size < most, f"{name} is {size} bytes"
