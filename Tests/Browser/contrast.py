"""The style sheet's colours, computed: text 4.5:1, edges and signs 3:1 or more, in both themes; and
what is pressed stays readable under the pointer."""

import os
import re

import accessibility

GROUNDS = ["paper", "tint", "blue-tint", "green-tint", "amber-tint", "red-tint", "violet-tint"]
TEXT = (
    [(ink, ground) for ink in ("ink", "link", "visited", "quiet") for ground in GROUNDS]
    + [
        ("on-accent", "accent"),
        ("on-accent", "accent-strong"),
        ("blue", "blue-tint"),
        ("green", "green-tint"),
        ("amber", "amber-tint"),
        ("red", "red-tint"),
        ("green", "paper"),
        ("amber", "paper"),
        ("red", "paper"),
        ("violet", "violet-tint"),
    ]
    + [("on-badge", hue) for hue in ("blue", "green", "amber", "red", "violet", "grey")]
)
EDGES = (
    [(edge, ground) for edge in ("edge", "accent", "focus") for ground in GROUNDS]
    + [(hue, f"{hue}-tint") for hue in ("blue", "green", "amber", "red", "violet")]
    + [(hue, "paper") for hue in ("blue", "green", "amber", "red", "violet", "grey")]
)

# What is pressed or followed, one of each look.
PRESSED = """() => {
  const kinds = new Set();
  return Array.from(document.querySelectorAll('a[href], button, summary, label.option'))
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled)
    .filter((e) => {
      const kind = [e.localName, e.className, e.parentElement.className,
        e.closest('section, header, footer, nav, main')?.className].join('/');
      return !kinds.has(kind) && kinds.add(kind);
    });
}"""
# The colour of its text and of the ground that shows through it: `rgb(…)` or `color(…)`, as set.
COLOURS = """(e) => {
  let around = e;
  const ground = (x) => getComputedStyle(x).backgroundColor;
  while (around.parentElement && /^rgba\\(.*, 0\\)$/.test(ground(around))) around = around.parentElement;
  const bare = /^rgba\\(.*, 0\\)$/.test(ground(around)) ? 'rgb(255, 255, 255)' : ground(around);
  return [getComputedStyle(e).color, bare];
}"""
HOVERED_PAGES = ["index.html", "kurser/a/tolv.html", "kurser/a/indlejret.html", "soeg.html"]


def run(bench):
    with open(os.path.join(bench.site.folder, "assets", "site.css"), encoding="utf-8") as file:
        sheet = file.read()
    light = tokens(re.search(r":root\s*\{(.*?)\}", sheet, re.S)[1])
    chosen, system = re.findall(r":root(?:\[data-theme=\"dark\"\]|:not\(\[data-theme\]\))"
                                r"\s*\{(.*?)\}", sheet, re.S)
    with bench.case("dark is the same, whether the reader or the system wants it"):
        assert chosen == system and tokens(chosen)
    dark = {**light, **tokens(chosen)}
    for name, colours in (("light", light), ("dark", dark)):
        with bench.case(f"{name}: every text has 4.5:1 on every ground it may stand on"):
            hold(colours, TEXT, 4.5)
        with bench.case(f"{name}: every edge, sign and focus ring has 3:1"):
            hold(colours, EDGES, 3.0)
    for theme in accessibility.THEMES:
        with bench.case(f"{theme}: what is pressed can be read under the pointer"):
            under_the_pointer(bench, theme)


def under_the_pointer(bench, theme):
    """Every look of what is pressed, with the pointer on it."""
    low, looks = [], 0
    with bench.visit(theme=theme) as page:
        for name in HOVERED_PAGES:
            bench.open(page, name)
            page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
            for element in page.evaluate_handle(PRESSED).get_properties().values():
                element = element.as_element()
                if not element.is_visible():
                    continue
                element.scroll_into_view_if_needed()
                element.hover(force=True)
                if not element.evaluate("e => e.matches(':hover')"):
                    continue  # something lies over it just here
                looks += 1
                text, ground = (hexadecimal(colour) for colour in element.evaluate(COLOURS))
                if ratio(text, ground) < 4.5:
                    words = element.evaluate("e => e.outerHTML.slice(0, 90)")
                    low.append(f"{name}: {text} on {ground}: {ratio(text, ground):.2f}: {words}")
    assert not low, "\n".join(low)
    assert looks >= 60, f"only {looks} were looked at"


def hexadecimal(colour):
    return "#" + "".join(f"{round(float(part)):02x}" for part in re.findall(r"[\d.]+", colour)[:3])


def tokens(block):
    return dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{3,6})\b", block))


def hold(colours, pairs, least):
    low = [
        f"{a} on {b}: {ratio(colours[a], colours[b]):.2f}"
        for a, b in pairs
        if ratio(colours[a], colours[b]) < least
    ]
    assert not low, "; ".join(low)


def ratio(one, other):
    """WCAG 2.2, "contrast ratio"."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    linear = []
    for position in (0, 2, 4):
        c = int(digits[position : position + 2], 16) / 255
        linear.append(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4)
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
