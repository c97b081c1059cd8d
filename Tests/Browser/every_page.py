"""Every page of the site, as people have set their screens: axe in light and dark, on a phone, at 400 %
zoom and with wide text spacing; without style; without script. And nothing is fetched from elsewhere.

All pages are looked at, in parts beside each other (`run.py`, PARTS): a page is opened twice, with
script and without, and brought from one state to the next. The handbook's pages on single problems have
the same parts, and differ in their text and examples alone: a few of them stand for all (`Site.alike`),
and the others are looked at once, with the least room.
"""

import axe
import layout
import network

# The handbook's examples show quizzes and boxes as authors begin them: many without a title.
EXCEPT = ("landmark-unique",)
# With 1280 px at 400 % zoom there are 320 CSS px, and 256 of 1024 in height.
ZOOMED = {"width": 320, "height": 256}
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 800}

# Text that lies on other text: two boxes of running text that have more than a sliver in common.
OVERLAPPING = """() => {
  const boxes = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walk.nextNode()) {
    const node = walk.currentNode, element = node.parentElement;
    if (!node.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.visually-hidden, .skip-link, svg, option, .table-scroll, pre')) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 4) boxes.push([box, element]);
  }
  boxes.sort((a, b) => a[0].top - b[0].top);
  const found = [];
  for (let i = 0; i < boxes.length; i++) {
    const [one, element] = boxes[i];
    for (let j = i + 1; j < boxes.length && boxes[j][0].top < one.bottom - 6; j++) {
      const [other, neighbour] = boxes[j];
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 4
          && Math.min(one.bottom, other.bottom) - other.top > 0.4 * Math.min(one.height, other.height)
          && !element.contains(neighbour) && !neighbour.contains(element)) {
        found.push(`${element.textContent.trim().slice(0, 40)} / ${
          neighbour.textContent.trim().slice(0, 40)}`);
      }
    }
  }
  return found.slice(0, 3);
}"""

# What a style sheet keeps from the screen: only what a fold shows by itself, and what is for paper.
# Else those who read without style would be told things twice, or things meant for nobody.
UNSTYLED = """() => {
  const text = (e) => e.textContent.replace(/\\s+/g, ' ').trim();
  const hidden = new Set(Array.from(document.body.querySelectorAll('*'))
    .filter((e) => !e.checkVisibility() && text(e)));
  // Blanks and line ends follow the layout, not the text.
  const signs = () => document.body.innerText.replace(/\\s+/g, '').length;
  const before = signs();
  const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
  sheets.forEach((sheet) => { sheet.disabled = true; });
  const problems = Array.from(hidden)
    .filter((e) => e.checkVisibility() && !hidden.has(e.parentElement))
    .filter((e) => !e.matches('.nav-fold > summary, .only-print'))
    .map((e) => `shown without style: ${e.tagName}.${e.className} ${text(e).slice(0, 60)}`);
  const words = document.body.innerText;
  if (signs() < before) problems.push(`without style ${before - signs()} signs are gone`);
  if (/\\bundefined\\b|\\bNaN\\b|\\[object /.test(words)) problems.push('noise in the text');
  const heading = document.querySelector('h1'), parts = ['.skip-link', 'header', 'main', 'footer']
    .map((name) => document.querySelector(`body > ${name}, .layout > ${name}`)).filter(Boolean);
  if (!heading.checkVisibility()) problems.push('the title is gone');
  if (parts.some((part, i) => i && !(parts[i - 1].compareDocumentPosition(part) & 4))) {
    problems.push('the parts are not in order');
  }
  sheets.forEach((sheet) => { sheet.disabled = false; });
  return problems;
}"""

# Without script: what is needed is there, and nothing that only a script could make work.
UNSCRIPTED = """() => {
  // What only a script could do something with: the reader's own view, and what a day brings.
  const FOR_SCRIPT = '.view, .review[hidden], .review-mark[hidden]';
  const seen = (e) => e.checkVisibility({ visibilityProperty: true });
  const text = (e) => e.textContent.replace(/\\s+/g, ' ').trim();
  const problems = [];
  const dead = Array.from(document.querySelectorAll('button, [role=button], [role=combobox]'));
  dead.filter(seen).forEach((e) => problems.push(`does nothing: ${e.outerHTML.slice(0, 80)}`));
  document.querySelectorAll('body *').forEach((e) => {
    if (!seen(e) && text(e) && seen(e.parentElement) && !e.parentElement.matches('details')
        && !e.matches('.nav-fold > summary, .only-print, option, ' + FOR_SCRIPT)) {
      problems.push(`cannot be read: ${e.tagName}.${e.className} ${text(e).slice(0, 60)}`);
    }
  });
  const main = document.querySelector('main');
  if (!seen(document.querySelector('main h1'))) problems.push('no title');
  if (main.innerText.trim().length < 40) problems.push('next to no text');
  if (/\\bundefined\\b|\\bNaN\\b|\\[object /.test(document.body.innerText)) problems.push('noise');
  return problems;
}"""


# Pages of an archive, a handbook or a calendar may be many; each says what is wrong with itself.
MOST_TOLD = 30


def run(bench):
    alike = bench.share([path for path in bench.site.paths if path in bench.site.alike])
    paths = bench.share([path for path in bench.site.paths if path not in bench.site.alike])
    asked = 0
    for name, many, look, script in (
        ("axe finds nothing in any state, nothing is cut off, all is there without style",
         paths, states, True),
        ("axe finds nothing and nothing is cut off with the least room", alike, crowded, True),
        ("all is there without script", paths, unscripted, False),
    ):
        with bench.case(f"{len(many)} pages: {name}; nothing is asked of another host"):
            # What leaves the site, fails or is complained of, `visit` holds against the page.
            with bench.visit(script=script, before=axe.AXE_SCRIPT if script else None) as page:
                problems = []
                for path in many:
                    if look == states:
                        page.set_viewport_size(WIDE)
                        page.emulate_media(color_scheme="light")
                    elif page.viewport_size != ZOOMED and look == crowded:
                        page.set_viewport_size(ZOOMED)
                    bench.open(page, path)
                    problems += [f"{path}: {told}" for told in look(page)]
                asked += len(page.log.requests)
                assert not problems, f"{len(problems)}:\n" + "\n".join(problems[:MOST_TOLD])
    with bench.case(f"{asked} requests were recorded for {len(paths) + len(alike)} pages"):
        assert asked > 3 * (len(paths) + len(alike)), "a page has more than that"


def states(page):
    """What is wrong with an open page, in every state of the screen."""
    found = []

    def look(state, rules="layout", *scripts):
        for told in axe.violations(page, rules, EXCEPT if "/haandbog/" in page.url else ()):
            found.append(f"{state}: {told}")
        for script in scripts:
            found.extend(f"{state}: {told}" for told in page.evaluate(script))

    found.extend(f"a picture that does not show: {source}" for source in page.evaluate(network.BROKEN))
    look("light", "all", layout.PICTURES)
    found.extend(page.evaluate(UNSTYLED))
    page.emulate_media(color_scheme="dark")
    look("dark", "colour")
    page.set_viewport_size(PHONE)
    look("360 px", "colour", layout.TOO_WIDE, layout.PICTURES)
    look("360 px")
    page.set_viewport_size(ZOOMED)
    look("400 % zoom", "layout", layout.TOO_WIDE, OVERLAPPING, layout.PICTURES)
    page.evaluate(layout.SPACING)
    look("400 % zoom and wide spacing", "layout", layout.TOO_WIDE, layout.CUT_OFF, OVERLAPPING)
    page.set_viewport_size(WIDE)
    found.extend(f"wide spacing: {told}" for script in (layout.TOO_WIDE, layout.CUT_OFF, OVERLAPPING)
                 for told in page.evaluate(script))
    return found


def crowded(page):
    """What is wrong with an open page at 400 % zoom and with wide spacing."""
    page.evaluate(layout.SPACING)
    told = axe.violations(page, "all", EXCEPT)
    for script in (layout.TOO_WIDE, layout.CUT_OFF, OVERLAPPING):
        told += page.evaluate(script)
    return told


def unscripted(page):
    return page.evaluate(UNSCRIPTED)
