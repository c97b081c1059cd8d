"""axe-core on a page as it is now: WCAG 2.2 A and AA, and its own best practice.

Contrast takes most of axe's time, and depends on nothing but styles: what colours, grounds and sizes
an element and all it lies in have. So text is told apart by those, and axe is given one text of each
kind it has not seen before, in whatever page or state. All other rules look at the whole page.
"""

from axe_playwright_python.base import AXE_SCRIPT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# What is decided by colours alone.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
# What may come out differently once a page is narrower, larger or wider spaced. The other rules read
# markup, which is the same: of it they see no more than what is shown.
OF_LAYOUT = ["target-size", "scrollable-region-focusable", "region", "page-has-heading-one",
             "heading-order", "summary-name", "link-name", "button-name", "skip-link"]

# Texts of a kind not seen before, by a number for each way of looking. `seen` holds these numbers.
FRESH = """(seen) => {
  const known = new Set(seen), added = [], texts = [];
  const number = (text) => {
    let [a, b] = [0xdeadbeef, 0x41c6ce57];
    for (let i = 0; i < text.length; i++) {
      a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
      b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
    }
    return (b >>> 11) * 4294967296 + (a >>> 0);
  };
  const isText = (e) => /^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(e.tagName)
    || Array.from(e.childNodes).some((node) => node.nodeType === 3 && node.data.trim());
  const ground = (style) => [style.backgroundColor, style.backgroundImage, style.opacity,
    style.position, style.filter, style.mixBlendMode].join();
  const look = (element, around) => {
    const style = getComputedStyle(element);
    if (style.display === 'none') return;
    const here = number(around + '/' + ground(style));
    if (isText(element)) {
      const parent = getComputedStyle(element.parentElement);
      const kind = number([here, element.tagName, style.color, style.fontSize, style.fontWeight,
        style.textShadow, style.textDecorationLine, style.borderBottomWidth, style.visibility,
        element.disabled, parent.color, parent.fontWeight].join());
      if (!known.has(kind)) {
        known.add(kind);
        added.push(kind);
        texts.push(element);
      }
    }
    for (const child of element.children) look(child, here);
  };
  look(document.body, ground(getComputedStyle(document.documentElement)));
  return [added, texts];
}"""
RUN = f"""async ({{options, colour, seen}}) => {{
  const told = (result) => result.violations.map((v) => `${{v.id}}: ${{v.help}}: `
    + v.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | '));
  const found = options ? told(await axe.run(document, options)) : [];
  const [added, texts] = ({FRESH})(seen);
  if (texts.length) found.push(...told(await axe.run({{ include: texts }}, colour)));
  return [found, added];
}}"""

_seen = set()


def violations(page, rules="all", without=()):
    """What axe finds in words. `rules`: `all`, `layout` or only `colour`; `without` are left out."""
    options = {"resultTypes": ["violations"], "preload": False}
    if rules == "all":
        others = {"type": "tag", "values": TAGS}
        off = {rule: {"enabled": False} for rule in (*OF_COLOUR, *without)}
        whole = {**options, "runOnly": others, "rules": off}
    else:
        wanted = [rule for rule in OF_LAYOUT if rule not in without]
        whole = {**options, "runOnly": {"type": "rule", "values": wanted}}
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found, added = page.evaluate(RUN, {
        "options": None if rules == "colour" else whole,
        "colour": {**options, "runOnly": {"type": "rule", "values": OF_COLOUR}},
        "seen": list(_seen),
    })
    if not found:  # what is wrong is told wherever it is
        _seen.update(added)
    return found
