"""axe-core on a page as it is now: WCAG 2.2 A and AA, and its own best practice.

Contrast takes most of axe's time, and depends on nothing but styles: what colours, grounds and sizes
an element and all it lies in have. So text is told apart by those, and axe is given one text of each
kind it has not seen before, in whatever page or state. Most other rules read markup, which does not
change with the screen: they see the whole page once. In other states of the screen axe is given what
may have become wrong: small targets that are close to others, and boxes that scroll.
"""

from axe_playwright_python.base import AXE_SCRIPT

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# What is decided by colours alone.
OF_COLOUR = ["color-contrast", "link-in-text-block"]
# What may come out differently once a page is narrower, larger or wider spaced.
OF_LAYOUT = ["target-size", "scrollable-region-focusable"]

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
# What the rules of layout could find fault with: targets under 24 px that another target comes within
# 24 px of (WCAG 2.2, 2.5.8, "spacing"), and boxes that scroll and nobody can get into by keys.
SUSPECT = """(inline) => {
  const seen = (e) => e.checkVisibility({ visibilityProperty: true });
  const targets = Array.from(document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [role=button], [role=option], [role=tab]'))
    .filter((e) => seen(e) && !e.disabled && (inline || getComputedStyle(e).display !== 'inline'))
    .map((e) => [e, e.getBoundingClientRect()]).filter(([, box]) => box.width > 1);
  const isSmall = (box) => box.width < 24 || box.height < 24;
  const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
  const isNear = (one, other) => {
    const [x, y] = middle(one);
    const [u, v] = isSmall(other) ? middle(other)
      : [Math.max(other.left, Math.min(x, other.right)), Math.max(other.top, Math.min(y, other.bottom))];
    return Math.hypot(x - u, y - v) < (isSmall(other) ? 24 : 12) - 0.1;
  };
  const close = targets.filter(([e, box]) => isSmall(box) && targets.some(
    ([other, its]) => other !== e && isNear(box, its))).map(([e]) => e);
  const scrolling = Array.from(document.querySelectorAll('div, pre, ul, ol, nav, section, table, p'))
    .filter((e) => (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight)
      && e.tabIndex < 0 && seen(e) && /auto|scroll/.test(getComputedStyle(e).overflow));
  return [...close, ...scrolling];
}"""
RUN = f"""async ({{options, usual, colour, layout, rules, seen}}) => {{
  const told = (result) => result.violations.map((v) => `${{v.id}}: ${{v.help}}: `
    + v.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | '));
  const found = options ? told(await axe.run(document, options)) : [];
  const [added, texts] = rules === 'layout' ? [[], []] : ({FRESH})(seen);
  const suspects = rules === 'colour' ? [] : ({SUSPECT})(rules === 'all');
  for (const [include, ids] of [[texts, colour], [suspects, layout]]) {{
    const runOnly = {{ type: 'rule', values: ids }};
    if (include.length) found.push(...told(await axe.run({{ include }}, {{ ...usual, runOnly }})));
  }}
  return [found, added];
}}"""

_seen = set()


def violations(page, rules="all", without=()):
    """What axe finds, in words. `rules`: `all`; what may be wrong with the `layout`; only `colour`.
    Rules named in `without` are left out."""
    options = {"resultTypes": ["violations"], "preload": False}
    whole = None
    if rules == "all":
        off = {rule: {"enabled": False} for rule in (*OF_COLOUR, *OF_LAYOUT, *without)}
        whole = {**options, "runOnly": {"type": "tag", "values": TAGS}, "rules": off}
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found, added = page.evaluate(RUN, {
        "options": whole, "usual": options, "colour": OF_COLOUR, "layout": OF_LAYOUT,
        "rules": rules, "seen": list(_seen),
    })
    if not found:  # what is wrong is told wherever it is
        _seen.update(added)
    return found
