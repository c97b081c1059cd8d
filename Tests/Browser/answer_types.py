"""A page with all twelve types, as it is before any script has run: names, targets, widths, colours.

The site is built from Tests/Fixtures/twelve; other subjects may use it with `sites.fixture`."""

import accessibility
import layout
import sites
from harness import equal

PAGES = ("kurser/a/tolv.html", "kurser/a/indlejret.html")
NO_SCRIPT = {
    "**/assets/site.js": lambda route: route.fulfill(body="", content_type="text/javascript")
}
UNFOLD = "document.querySelectorAll('details').forEach((d) => { d.open = true; })"
CONTROLS = ".quiz :is(select, textarea, input[type=text], summary, .mark, .option label)"
SMALL = f"""() => Array.from(document.querySelectorAll('{CONTROLS}'))
  .filter((e) => e.getBoundingClientRect().height < 44)
  .map((e) => e.outerHTML.slice(0, 80))"""
NAMED = {"combobox", "textbox", "checkbox", "radio"}
LINES = """() => Array.from(document.querySelectorAll('.quiz :is(select, textarea, input[type=text],'
  + ' .mark, .option, .order-item, .match-row)'))
  .filter((e) => parseFloat(getComputedStyle(e).borderBottomWidth) < 1)
  .map((e) => e.outerHTML.slice(0, 80))"""
FOCUSED = """async () => {
  const e = document.activeElement;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const ring = (x) => x && getComputedStyle(x).outlineStyle !== 'none'
    && parseFloat(getComputedStyle(x).outlineWidth) >= 2;
  const box = e.getBoundingClientRect();
  const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
  if (!ring(e) && !ring(e.closest('.option, .mark'))) return 'no ring';
  return seen >= Math.min(box.height, 20) - 1 ? '' : `out of sight: ${box.top} to ${box.bottom}`;
}"""


def run(bench):
    with bench.on(sites.fixture("twelve")):
        for path in PAGES:
            run_page(bench, path)
        paper(bench)


def run_page(bench, path):
    with bench.case(f"{path}: no violation, folded and unfolded"):
        with bench.visit(routes=NO_SCRIPT) as page:
            bench.open(page, path)
            accessibility.everywhere(page, accessibility.CORNERS)
            page.evaluate(UNFOLD)
            accessibility.everywhere(page, accessibility.CORNERS)
    with bench.case(f"{path}: every control has a name in the browser's own tree"):
        with bench.visit(routes=NO_SCRIPT) as page:
            bench.open(page, path)
            page.evaluate(UNFOLD)
            session = page.context.new_cdp_session(page)
            nodes = session.send("Accessibility.getFullAXTree")["nodes"]
            controls = [
                (node["role"]["value"], node.get("name", {}).get("value", ""))
                for node in nodes
                if node.get("role", {}).get("value") in NAMED
            ]
            wanted = page.locator(".quiz :is(select, textarea, input)").count()
            assert len(controls) >= wanted > 0, f"{len(controls)} of {wanted} controls"
            equal([c for c in controls if not c[1].strip()], [], "without a name")
    with bench.case(f"{path}: targets are 44 px, and nothing is too wide, at 320 px and when spaced"):
        with bench.visit(width=320, routes=NO_SCRIPT) as page:
            bench.open(page, path)
            equal(page.evaluate(SMALL), [], "small")
            equal(page.evaluate(layout.TOO_WIDE), [], "too wide")
            page.evaluate(layout.SPACING)
            equal(page.evaluate(layout.TOO_WIDE), [], "too wide when spaced")
            equal(page.evaluate(layout.CUT_OFF), [], "cut off when spaced")
    with bench.case(f"{path}: every control can be reached with Tab, seen, and tells its focus"):
        with bench.visit(width=360, routes=NO_SCRIPT) as page:
            bench.open(page, path)
            reached = set()
            for _ in range(200):
                page.keyboard.press("Tab")
                name = page.evaluate("document.activeElement.name || ''")
                if not name and page.evaluate("document.activeElement === document.body"):
                    break
                if page.evaluate("!!document.activeElement.closest('.quiz')"):
                    equal(page.evaluate(FOCUSED), "", f"focus on {name}")
                if name:
                    reached.add(page.evaluate("document.activeElement.form.id") + " " + name)
            names = page.evaluate(
                "Array.from(document.querySelectorAll('.quiz [name]'), (e) => e.form.id + ' ' + e.name)"
            )
            # What is folded away is reached when it is unfolded.
            folded = page.evaluate(
                """Array.from(document.querySelectorAll('details:not([open]) [name]'),
                  (e) => e.form.id + ' ' + e.name)"""
            )
            equal(sorted(set(names) - set(folded) - reached), [], "never reached")
    with bench.case(f"{path}: in forced colours every control keeps its edge"):
        with bench.visit(routes=NO_SCRIPT) as page:
            page.emulate_media(forced_colors="active")
            bench.open(page, path)
            equal(page.evaluate(LINES), [], "without an edge")


def paper(bench):
    with bench.case("on paper keys stay folded, choices are listed, and what is written is printed"):
        with bench.visit(routes=NO_SCRIPT) as page:
            bench.open(page, PAGES[0])
            page.emulate_media(media="print")
            equal(page.locator(".key:visible").count(), 0, "keys on paper")
            assert page.locator(".choices:visible").count() >= 3, "no choices on paper"
            equal(page.locator("textarea:visible").count(), 0, "empty fields on paper")
            assert page.locator("textarea + .only-print").is_visible(), "no lines to write on"
            page.emulate_media(media="screen")
            equal(page.locator(".choices:visible").count(), 0, "choices on screen")
            page.locator("textarea").fill("Jeg spørger skolen.")
            page.emulate_media(media="print")
            equal(page.locator("textarea:visible").count(), 1, "what is written")
            equal(page.locator("textarea + .only-print:visible").count(), 0, "lines")
