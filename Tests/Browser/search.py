"""The search: what is found, by keyboard and by screen reader, from a server and from the disk, and
what is fetched for it. The judged queries are asked of the real content only."""

import gzip
import json
import os

import axe
from firefox import Firefox
from harness import equal, holds

HERE = os.path.dirname(os.path.abspath(__file__))
LEAST_RANK = 0.85
# gzipped, everything that a first search fetches
FIRST_SEARCH = 150_000
FIELD = ".search-field input"
OPTION = "[role=option]"
# Asks as the search page does: the hits in the order in which they are shown.
ASK = """async (typed) => {
  const { Search } = window.KursBuild;
  const found = await Search.find(typed);
  const hits = await Search.read(found, found.hits.slice(0, 12));
  return Search.grouped(hits).flatMap((group) => group.hits.map((hit) => hit.address));
}"""
# The kinds of the hits, the best first.
KINDS = """async (typed) => {
  const { hits } = await window.KursBuild.Search.find(typed);
  return hits.map(({ kind }) => kind).join('');
}"""
HOSTILE = [
    "<img src=x onerror=alert(1)><script>alert(1)</script>", "a" * 10_000, "ord " * 2_000, "__proto__",
    "constructor", "toString hasOwnProperty", "§ 20-5", "§ 99999999999999999999999-3", "§ " + "9" * 400,
    "§" * 500, "\u0301", "👩\u200d👧 \ufe0f", "\u05e2\u05d1\u05e8\u05d9\u05ea \u200f", "\\ \" ; : , = +",
    "\ud800", "-" * 300, "e-" * 300,
]
READY = "() => window.KursBuild && KursBuild.Search && KursBuild.Search.base !== undefined"


def run(bench):
    with bench.case("stems are those of libstemmer, as the compiler finds them"):
        with open(os.path.join(HERE, os.pardir, "Fixtures", "stems.json"), encoding="utf-8") as file:
            stems = json.load(file)
        with on_search_page(bench) as page:
            page.evaluate("() => window.KursBuild.Search.open()")
            wrong = page.evaluate(
                """(stems) => Object.entries(stems)
                  .filter(([word, stem]) => KursBuild.Search.stem(word) !== stem)""", stems)
        equal(wrong, [], "stems")
    with bench.case("words are divided and folded as the compiler does it"):
        with open(os.path.join(HERE, os.pardir, "Fixtures", "words.json"), encoding="utf-8") as file:
            texts = json.load(file)
        with on_search_page(bench) as page:
            wrong = page.evaluate(
                """(texts) => Object.entries(texts).map(([text, words]) => [
                  text, KursBuild.Search.words(text).map(({ word }) => word).join(' '), words.join(' ')])
                  .filter(([, found, wanted]) => found !== wanted)""", texts)
        equal(wrong, [], "words")
    with bench.case("what nobody means is answered, and soon"):
        with on_search_page(bench) as page:
            for typed in HOSTILE:
                asked = page.evaluate(
                    """async (typed) => {
                      const start = performance.now();
                      await KursBuild.Search.find(typed);
                      return performance.now() - start;
                    }""", typed)
                assert asked < 2000, f"{typed[:40]!r} took {asked:.0f} ms"
            page.fill("#soeg-felt", HOSTILE[0])
            page.wait_for_function("() => document.querySelector('.search-count').textContent")
            equal(page.locator("main script, main img").count(), 0, "markup from what was typed")
    word = some_word(bench)
    for name, base in (("a web server's sub-folder", bench.web), ("the disk", bench.disk)):
        with bench.case(f"the header's field, from {name}: typed, chosen and followed by keyboard"):
            by_keyboard(bench, base, word)
    with bench.case("no violation with the list open, or with results, at any width and in any theme"):
        for width, theme in ((1280, "light"), (360, "dark")):
            with bench.visit(width=width, theme=theme) as page:
                bench.open(page, bench.site.quizzes[0].page)
                page.focus(FIELD)
                page.keyboard.type(word)
                page.wait_for_selector(OPTION)
                equal(axe.violations(page), [], "the list")
                page.keyboard.press("Escape")
                page.keyboard.press("Enter")
                page.wait_for_selector(".search-hit")
                equal(axe.violations(page), [], "the search page")
    with bench.case("what is typed is in no address, and is there again after Back"):
        with on_search_page(bench) as page:
            page.keyboard.type(word)
            page.keyboard.press("Enter")
            page.wait_for_selector(".search-hit a").click()
            page.wait_for_load_state()
            page.go_back()
            page.wait_for_selector(".search-hit")
            equal(page.input_value("#soeg-felt"), word, "the field")
            asked = [url for url in page.log.requests if word.lower() in url.split("?")[-1].lower()
                     and "?" in url]
            equal(asked, [], "addresses with the word")
            assert not page.evaluate("location.search + location.hash"), "the address says it"
    with bench.case("nothing is fetched before somebody comes to the field"):
        with bench.visit() as page:
            bench.open(page, bench.site.quizzes[0].page)
            page.wait_for_load_state("networkidle")
            equal([url for url in page.log.requests if "soeg" in url], [], "requests")
    with bench.case("a first search fetches little"):
        with on_search_page(bench) as page:
            page.keyboard.type(word)
            page.wait_for_selector(".search-hit")
            page.wait_for_load_state("networkidle")
            weight = sum(weigh(bench, url) for url in set(page.log.requests) if "soeg" in url)
        assert weight < FIRST_SEARCH, f"{weight} bytes"
    with bench.case("nothing found is said"):
        with on_search_page(bench) as page:
            page.keyboard.type("qxzqxzw")
            page.wait_for_function("() => document.querySelector('.search-count').textContent")
            holds(page.inner_text(".search-count"), "Ingen resultater", "what is said")
    with bench.case("without script the search page leads to the lists"):
        with bench.visit(script=False) as page:
            bench.open(page, "soeg.html")
            assert page.locator("main ul a").count() > 2, "no lists"
    with bench.case("from disk, Firefox finds the same"):
        with Firefox() as browser:
            browser.open(bench.disk + "soeg.html")
            found = browser.run(f"""async () => {{
              const ready = {READY};
              while (!ready()) await new Promise((go) => setTimeout(go, 50));
              return ({ASK})({json.dumps(word)});
            }}""")
        assert found, "nothing"
    if any(page.path == "kurser/a/sagsoplysning.html" for page in bench.site.pages):
        with bench.case("an act's name finds the act, and its provisions after all else"):
            with on_search_page(bench) as page:
                for typed, is_asked in (("barnets lov", False), ("barnets lov § 5", True)):
                    shown = page.evaluate(ASK, typed)
                    equal(any("love.html#barnets-lov_" in one for one in shown), is_asked, typed)
                kinds = page.evaluate(KINDS, "barnets lov")
                assert "l" in kinds[:12], kinds
                equal(kinds.lstrip("clmatwoknph").strip("r"), "", "what comes after provisions")
                assert kinds.count("r") > 20, kinds
                equal(page.evaluate(KINDS, "barnets lov handleplan").count("r"), 0, "provisions")
        with bench.case(f"the judged queries: mean reciprocal rank at least {LEAST_RANK}"):
            judged(bench)


def on_search_page(bench):
    return _OnSearchPage(bench)


class _OnSearchPage:
    """A visit of the search page, ready to be typed into."""

    def __init__(self, bench):
        self.bench, self.visit = bench, bench.visit()

    def __enter__(self):
        page = self.visit.__enter__()
        self.bench.open(page, "soeg.html")
        page.wait_for_selector("#soeg-felt")
        page.focus("#soeg-felt")
        return page

    def __exit__(self, *problem):
        return self.visit.__exit__(*problem)


def some_word(bench):
    """The longest word of the first module's title: sure to be found."""
    title = bench.site.quizzes[0].page.root.find(".//h1")
    words = "".join(title.itertext()).replace("–", " ").split()
    return max((word.strip("?!.,:”") for word in words), key=len)


def by_keyboard(bench, base, word):
    with bench.visit() as page:
        bench.open(page, bench.site.quizzes[0].page, base)
        page.focus(FIELD)
        # At once: on a busy machine pauses between letters would search for half the word as well.
        page.keyboard.insert_text(word)
        page.wait_for_selector(OPTION)
        equal(page.get_attribute(FIELD, "role"), "combobox", "role")
        equal(page.get_attribute(FIELD, "aria-expanded"), "true", "aria-expanded")
        page.wait_for_function("() => document.querySelector('.search-status').textContent")
        holds(page.text_content(".search-status"), "resultat", "what is said")
        for key, place in (("ArrowDown", 0), ("End", -1), ("Home", 0), ("ArrowDown", 1)):
            page.keyboard.press(key)
            options = page.locator(OPTION)
            chosen = options.nth(place % options.count())
            equal(page.get_attribute(FIELD, "aria-activedescendant"), chosen.get_attribute("id"), key)
            equal(chosen.get_attribute("aria-selected"), "true", key)
        assert page.locator(".search-list mark").count(), "nothing is marked"
        groups = page.locator(".search-list [role=group]")
        for number in range(groups.count()):
            label = groups.nth(number).get_attribute("aria-labelledby")
            assert page.locator(f"#{label}").inner_text(), "a group without a name"
        page.keyboard.press("Escape")
        equal(page.get_attribute(FIELD, "aria-expanded"), "false", "aria-expanded")
        equal(page.input_value(FIELD), word, "the field after Escape")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        wanted = page.locator(OPTION).first.evaluate("link => link.href")
        page.keyboard.press("Enter")
        page.wait_for_url(wanted)


def weigh(bench, url):
    path = url.split("?")[0].removeprefix(bench.web)
    with open(os.path.join(bench.site.folder, path), "rb") as file:
        return len(gzip.compress(file.read(), 6))


def judged(bench):
    with open(os.path.join(HERE, "search_judged.json"), encoding="utf-8") as file:
        queries = json.load(file)["queries"]
    with on_search_page(bench) as page:
        ranks = {}
        for query in queries:
            shown = page.evaluate(ASK, query["q"])
            ranks[query["q"]] = next(
                (place for place, address in enumerate(shown, 1) if meets(address, query["pages"])), 0)
    mean = sum(1 / rank for rank in ranks.values() if rank) / len(ranks)
    print(f"  MRR {mean:.3f} of {len(ranks)} queries; not first: "
          + ", ".join(f"{query} ({rank})" for query, rank in ranks.items() if rank != 1))
    assert len(ranks) >= 60, "too few queries"
    assert mean >= LEAST_RANK, f"mean reciprocal rank {mean:.3f}"


def meets(address, pages):
    return any(address == page or ("#" not in page and address.split("#")[0] == page)
               for page in pages)
