"""Forced colours, as people with little sight set them: the system's few colours take the place of the
site's, and grounds, shadows and shades are gone. On every kind of page; a chart also where the reader
has chosen light pages and the system's ground is black."""

import io
import json

import theme
from PIL import Image

from harness import equal

# What can take the focus, one of each look: the others get theirs from the same rule.
FOCUSABLE = """() => {
  const kinds = new Set();
  return Array.from(document.querySelectorAll(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]'))
    .filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.disabled)
    .filter((e) => {
      const kind = `${e.tagName}.${e.type || ''}.${e.className} in ${e.parentElement.tagName}.${
        e.parentElement.className} in ${e.closest('[class]').parentElement?.className}`;
      return !kinds.has(kind) && kinds.add(kind);
    });
}"""
# An outline, or a frame that was not there: on the element itself or on the label it lies in.
UNFOCUSED = f"""() => {{
  const look = (e) => {{
    const style = getComputedStyle(e);
    return [style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), style.borderWidth].join();
  }};
  const around = (e) => [e, e.closest('label'), e.closest('li')].filter(Boolean).map(look).join('/');
  return ({FOCUSABLE})().filter((e) => {{
    e.blur();
    const before = around(e);
    e.focus({{ focusVisible: true, preventScroll: true }});
    const hidden = document.activeElement === e && around(e) === before;
    e.blur();
    return hidden;
  }}).map((e) => e.outerHTML.slice(0, 100));
}}"""
# Where one of many is the current or the chosen one: it is told by more than a colour.
UNMARKED = """() => {
  const look = (e) => [e, e.querySelector('*') || e, e.parentElement].flatMap((part) =>
    [null, '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(part, pseudo);
      return [style.content, style.fontWeight, style.textDecorationLine, style.borderWidth,
        style.borderStyle, style.outlineStyle, style.outlineWidth].join();
    })).join('|');
  return Array.from(document.querySelectorAll('[aria-current]:not([aria-current=false])'))
    .filter((e) => e.checkVisibility() && !e.closest('.breadcrumb'))
    .filter((e) => {
      const list = e.closest('ul, ol');
      const others = list ? Array.from(list.querySelectorAll(`:scope > li > ${e.localName}`)) : [];
      const other = others.find((o) => o !== e && !o.hasAttribute('aria-current'));
      return other && look(other) === look(e);
    }).map((e) => `${e.outerHTML.slice(0, 100)} looks like its neighbours`);
}"""
# Links within running text look like links.
UNLINKED = """() => Array.from(document.querySelectorAll('main :is(p, dd, td) > a[href]'))
  .filter((e) => e.checkVisibility() && e.parentElement.textContent.trim() !== e.textContent.trim())
  .filter((e) => {
    const style = getComputedStyle(e);
    return style.textDecorationLine === 'none' && style.borderBottomStyle === 'none'
      && style.borderTopStyle === 'none';
  }).map((e) => `looks like text: ${e.outerHTML.slice(0, 100)}`)"""
# What is told by a shape that is nothing but a ground: bars, dots, lines; each look once.
SHAPES = """() => {
  const kinds = new Set();
  return Array.from(document.querySelectorAll('main *')).filter((e) => {
    if (e.closest('svg') || e.textContent.trim() || e.children.length || !e.checkVisibility()) return false;
    if (/^(IMG|INPUT|VIDEO|AUDIO|SELECT|TEXTAREA|BR|HR|IFRAME|PROGRESS|METER|SOURCE|TRACK)$/
      .test(e.tagName)) return false;
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    if (box.width < 2 || box.height < 2 || style.opacity === '0') return false;
    if (style.backgroundColor === 'rgba(0, 0, 0, 0)' && style.backgroundImage === 'none') return false;
    const kind = `${e.tagName}.${e.className} in ${e.parentElement.className}`;
    return !kinds.has(kind) && kinds.add(kind);
  });
}"""

# Parts of a chart that hardly differ from the ground, by their luminance.
FAINT = """() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = light(getComputedStyle(document.body).backgroundColor);
  return Array.from(document.querySelectorAll('.chart :is(line, path, polyline, circle, rect, text)'))
    .filter((e) => !e.matches('.chart-ground')).filter((e) => {
      const style = getComputedStyle(e);
      return ![style.fill, style.stroke].filter((paint) => /^rgb/.test(paint))
        .some((paint) => {
          const [high, low] = [light(paint), ground].sort((a, b) => b - a);
          return (high + 0.05) / (low + 0.05) >= 3;
        });
    }).map((e) => e.outerHTML.slice(0, 100));
}"""


def run(bench):
    with bench.case("a chart shows on a black ground when the reader has chosen light pages"):
        chart(bench)
    for example in bench.site.of_each_kind():
        with bench.case(f"{example.kind}: in forced colours nothing is told by colour alone"):
            with bench.visit() as page:
                bench.open(page, example)
                shapes = page.evaluate_handle(SHAPES)
                page.emulate_media(forced_colors="active")
                for script in (UNFOCUSED, UNMARKED, UNLINKED):
                    equal(page.evaluate(script), [], "what does not show")
                equal(unseen(page, shapes), [], "shapes that are gone")


def chart(bench):
    path = next(page.path for page in bench.site.pages
                if any(element.get("class") == "chart" for element in page.root.iter()))
    with bench.visit(theme="dark") as page:
        theme.keep(page, bench, json.dumps({"v": 1, "theme": "light"}))
        bench.open(page, path)
        page.emulate_media(forced_colors="active", color_scheme="dark")
        equal(page.evaluate(FAINT), [], "parts that hardly show")


def unseen(page, shapes):
    """Shapes that cannot be told from what lies around them."""
    gone = []
    for shape in shapes.get_properties().values():
        element = shape.as_element()
        element.scroll_into_view_if_needed()
        box = element.bounding_box()
        clip = {"x": max(box["x"] - 3, 0), "y": max(box["y"] - 3, 0),
                "width": min(box["width"], 60) + 6, "height": min(box["height"], 60) + 6}
        with Image.open(io.BytesIO(page.screenshot(clip=clip))) as picture:
            if len(set(picture.convert("RGB").getdata())) == 1:
                gone.append(element.evaluate("e => e.outerHTML.slice(0, 100)"))
    return gone
