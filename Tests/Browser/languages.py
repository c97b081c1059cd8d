"""A site in English: its search, and that each language is spoken whole. The same small site is built
in both languages; what both say, beside what its authors wrote, has not been translated."""

import os
import re
import shutil
import tempfile

import axe
import quiz as q
import search
import sites
from harness import equal, holds

# Words that are the same in both languages, and the names of languages and things.
ALIKE = {
    "adobe", "android", "app", "browser", "chromium", "dansk", "english", "for", "firefox",
    "gigabyte", "html", "iphone", "json", "kilobyte", "kursbuild", "link", "links", "login", "megabyte",
    "menu", "minute", "modul", "normal", "online", "pdf", "point", "quiz", "quizzes", "start", "status",
    "system", "tag", "tab", "test", "time", "type", "video", "web", "atom", "rss", "ics", "nov", "sep",
    "feb", "november", "september", "under", "den", "her", "net", "feed", "find", "have", "scripts",
}
# English words that Danish authors use. The handbook is about code and is not looked at.
BORROWED = {"editor", "learning", "print", "site", "system"}
WORD = re.compile(r"[^\W\d_]{3,}")
SAID = """() => {
  const said = [document.title];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) said.push(walk.currentNode.data);
  document.querySelectorAll('*').forEach((e) => {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'label']) {
      if (e.hasAttribute(name)) said.push(e.getAttribute(name));
    }
  });
  return said;
}"""

# Answers every question somehow, and presses the last button that each of them has.
ANSWER = """() => document.querySelectorAll('form.quiz fieldset').forEach((box) => {
  for (const field of box.querySelectorAll('input, textarea')) {
    if (/radio|checkbox/.test(field.type)) { if (!field.checked) field.click(); } else {
      field.value = 'x';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  Array.from(box.querySelectorAll('button')).filter((button) => button.checkVisibility()).pop()?.click();
})"""
MODULE = "kurser/k/m.html"

FILES = {
    "kursbuild.yml": "titel: Northern Light\nsprog: {language}\nafsender: Harbour Office\n"
    "kontakt: mail@example.org\n",
    "ordbog.yml": "guardian:\n  term: guardian\n  definition: Someone who decides on behalf of a child.\n",
    "kilder.yml": "w1:\n  titel: Yearbook\n  udgiver: Harbour Office\n  dato: 1. maj 2021\n"
    "  url: https://example.org/yearbook\n",
    "kurser/k/kursus.md": "---\ntitel: Hearing children\nresumé: How youngsters speak up.\n---\n\n"
    "Welcome aboard.\n",
    "kurser/k/m.md": """---
titel: Assessing families
resumé: What grown-ups notice.
varighed: 20 min
målgruppe: caseworkers
udgivet: 2026-11-01
kontrolleret: 2026-11-01
---

## Opening

::: mål
- describe breakfast {{#see}}
:::

The guardian assesses every household twice. [@w1]

::: kort
Short and sweet.
:::

::: fold More
Hidden words.
:::

::: quiz {{#q bestået=50 forsøg=2}} Practice

### Who listens? {{#who mål=see}}

- [x] Everybody
  > Exactly.
- [ ] Nobody
  > Alas.

> **Hint:** Look around.

### Who speaks? {{#several}}

- [x] Mother
- [x] Father
- [ ] Neighbour

### What comes first? {{#order type=rækkefølge}}

1. Breakfast
2. Lunch

### What will happen? {{#think type=refleksion linjer=3}}

Imagine it.

### Name the principle {{#name}}

[[fairness]]

:::
""",
    "kurser/k/n.md": "---\ntitel: Second chapter\nvarighed: 5 min\n---\n\n## Later\n\nNothing more.\n",
    "viden/a.md": "---\ntitel: Household visits\nresumé: Visiting homes.\ntype: artikel\nemner: [Visits]\n"
    "udgivet: 2026-10-01\nrevision: 2026-01-01\n---\n\n## Why\n\nVisitors knock. A guardian opens. [@w1]\n",
    "nyheder/2026-11-01-x.md": "---\ntitel: Harbour reopened\ntype: nyhed\ndato: 2026-11-01\n---\n\n"
    "Hooray.\n",
    "sider/om.md": "---\ntitel: Who we are\n---\n\nHello.\n",
}


def run(bench):
    said = {}
    for language in ("en", "da"):
        with bench.on(made(language)):
            if language == "en":
                with bench.case("the English site's search: combobox, stems, hits, nothing found"):
                    english_search(bench)
            with bench.case(f"everything that the site says in {language} is heard"):
                said[language] = heard(bench)
    with bench.case("nothing is said in both languages but what authors wrote"):
        written = words(" ".join(FILES.values()))
        both = (said["en"] & said["da"]) - written - ALIKE
        equal(sorted(both), [], "words not translated")
        assert len(said["en"] - written) > 150, "next to nothing was heard"
    with bench.case("no page of the Danish site says a word of the English interface"):
        danish_pages(bench, said["en"] - said["da"] - written)


def made(language):
    folder = tempfile.mkdtemp(prefix="kursbuild-language-")
    try:
        for path, text in FILES.items():
            os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
            with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
                file.write(text.format(language=language))
        return sites.build(folder)
    finally:
        shutil.rmtree(folder)


def words(text):
    return {word.lower() for word in WORD.findall(text)}


def english_search(bench):
    with bench.visit() as page:
        bench.open(page, MODULE)
        page.focus(search.FIELD)
        # Not a whole word of any page: the beginning of some.
        page.keyboard.insert_text("assess")
        page.wait_for_selector(search.OPTION)
        equal(page.get_attribute(search.FIELD, "role"), "combobox", "role")
        page.wait_for_function("() => document.querySelector('.search-status').textContent")
        holds(page.text_content(".search-status"), "result", "what is said")
        equal(axe.violations(page), [], "the list")
        page.keyboard.press("ArrowDown")
        holds(page.locator(search.OPTION).first.text_content(), "Assessing", "the first hit")
        page.keyboard.press("Enter")
        page.wait_for_url("**/kurser/k/m.html*")
    with search.on_search_page(bench) as page:
        page.keyboard.insert_text("household visiting")
        page.wait_for_selector(".search-hit")
        holds(page.locator(".search-hit").first.text_content(), "Household visits", "the first hit")
        page.keyboard.press("Control+A")
        page.keyboard.insert_text("qxzqxzw")
        page.wait_for_function("() => /No results/.test(document.querySelector('.search-count').textContent)")


def heard(bench):
    """The words of all pages, and of what comes when they are used."""
    said = set()
    listen = lambda page: said.update(words(" ".join(page.evaluate(SAID))))
    with bench.visit() as page:
        for path in bench.site.paths:
            if "haandbog" not in path:
                bench.open(page, path)
                listen(page)
        bench.open(page, MODULE)
        page.locator(".view > summary").click()
        listen(page)
        page.keyboard.press("Escape")
        for _ in range(3):
            page.evaluate(ANSWER)
            page.wait_for_timeout(100)
            listen(page)
        page.locator("main a.glossary").first.click()
        listen(page)
        bench.open(page, "min-laering.html")
        listen(page)
        bench.open(page, "soeg.html")
        page.focus("#soeg-felt")
        page.keyboard.insert_text("guardian")
        page.wait_for_selector(".search-hit")
        listen(page)
    return said


def danish_pages(bench, english):
    found = {}
    english = {word for word in english if len(word) > 3} - BORROWED
    for page in bench.site.pages:
        if "/haandbog/" in page.path:
            continue
        for text in danish_text(page.root, "da"):
            for word in words(text) & english:
                found.setdefault(word, f"{word} in {page.path}: {text.strip()[:80]}")
    equal(sorted(found.values()), [], "English words")


def danish_text(element, language):
    """Texts of a page that it does not say are in another language, and that are not code."""
    language = element.get("lang", language)
    if language == "da" and element.tag not in ("code", "pre", "script", "style", "cite"):
        for name in ("aria-label", "title", "alt", "placeholder"):
            yield element.get(name, "")
        yield element.text or ""
        for child in element:
            yield from danish_text(child, language)
            yield child.tail or ""
