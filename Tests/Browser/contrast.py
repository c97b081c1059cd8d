"""The style sheet's colours, computed: text 4.5:1, edges and signs 3:1 or more, in both themes; and
what is pressed stays readable while it is."""

import os
import re

import accessibility
import case
import learning
import sites

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

# The style sheets' rules for a state, made into rules for an attribute, which weighs the same: so every
# element can be given the state at once, without a pointer that has to get at it.
STATES = """() => {
  const turn = (rule) => {
    if (rule.selectorText) {
      rule.selectorText = rule.selectorText
        .replace(/:(hover|active|focus(-visible|-within)?)(?![-a-z])/g, '[data-state~="$1"]');
    }
    Array.from(rule.cssRules || []).forEach(turn);
  };
  Array.from(document.styleSheets).forEach((sheet) => Array.from(sheet.cssRules).forEach(turn));
  document.querySelectorAll('details').forEach((d) => { d.open = true; });
}"""
# What is pressed, followed or filled in, one of each look: the colour of its text, and of the ground that
# shows through it, `rgb(…)`, as set. Of what cannot be pressed just now also its edge.
PRESSED = """(state) => {
  const isBare = (x) => /^rgba\\(.*, 0\\)$/.test(getComputedStyle(x).backgroundColor);
  const kinds = new Set();
  document.querySelectorAll('*').forEach((e) => { e.dataset.state = state; });
  return Array.from(document.querySelectorAll('a[href], button, summary, select, textarea, label, input'))
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !/^(radio|checkbox)$/.test(e.type))
    .filter((e) => {
      const kind = [e, e.parentElement, e.closest('section, form, header, footer, nav, main')]
        .map((x) => x && [x.localName, x.className, x.getAttribute('aria-disabled')]).join('/');
      return !kinds.has(kind) && kinds.add(kind);
    }).map((e) => {
      let around = e;
      while (around.parentElement && isBare(around)) around = around.parentElement;
      const ground = isBare(around) ? 'rgb(255, 255, 255)' : getComputedStyle(around).backgroundColor;
      const { color, boxShadow, borderColor } = getComputedStyle(e);
      const idle = e.getAttribute('aria-disabled') === 'true' && `${boxShadow} ${borderColor}`;
      return [color, ground, idle, e.outerHTML.slice(0, 90)];
    });
}"""
LOOKS = {
    "as it is": "",
    "under the pointer": "hover",
    "pressed": "hover active focus",
    "reached by keys": "focus focus-visible focus-within",
}

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
    with bench.case("what is pressed can be read under the pointer, while pressed and by keys"):
        pressed(bench)


def pressed(bench):
    """Every look of what is pressed, in every state, in both themes."""
    story = case.find(bench)
    with bench.visit() as page:
        bench.open(page, learning.PAGE)
        for module in learning.modules(page):
            learning.put(page, module, learning.DONE)
        low, looks = [], 0
        for where in (learning.PAGE, "index.html", "soeg.html", "kurser/a/index.html", story.page):
            bench.open(page, where)
            looks += in_every_state(page, low)
        with bench.on(sites.fixture("twelve")):
            page.log.own += (bench.web,)
            bench.open(page, "kurser/a/tolv.html")
            page.locator("button.check").first.click()
            looks += in_every_state(page, low)
    assert not low, "\n".join(low)
    assert looks >= 60, f"only {looks} were looked at"


def in_every_state(page, low):
    """Adds what cannot be read on an open page; answers how many looks there were."""
    page.evaluate(STATES)
    for theme in accessibility.THEMES:
        page.emulate_media(color_scheme=theme)
        usual = None
        for look, state in LOOKS.items():
            found = page.evaluate(PRESSED, state)
            usual = usual or found
            for (text, ground, edge, words), (*_, as_it_is, _) in zip(found, usual, strict=True):
                contrast = ratio(hexadecimal(text), hexadecimal(ground))
                where = f"{page.url}: {theme}, {look}: {words}"
                if contrast < 4.5:
                    low.append(f"{where}: {text} on {ground}: {contrast:.2f}")
                if edge != as_it_is:
                    low.append(f"{where}: cannot be pressed, and looks as if it could: {edge}")
    page.emulate_media(color_scheme="light")
    return len(usual)


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
