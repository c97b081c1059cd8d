"""The style sheet's colours, computed: text 4.5:1, edges and signs 3:1 or more, in both themes."""

import os
import re

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
