#!/usr/bin/env python3
"""Our search beside Pagefind's, on the same built pages: how high the right page stands, what a first
search fetches, and how long an answer takes when the files are there.

    bench/search.py [SITE]       (default: content/ is built with the release product)

The queries are those of Tests/Browser/search_judged.json. Pagefind indexes `main` without quizzes, as we
do; as it ranks whole pages, a page counts for it whatever the place in it. Both run in Debian's Chromium
from a local web server. A first search's weight is the median over twelve queries, each in a fresh
browser profile, of all files fetched, gzipped.
"""

import functools
import glob
import gzip
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading

from playwright.sync_api import sync_playwright

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
CHROMIUM = os.environ.get("KURSBUILD_CHROMIUM", "/usr/bin/chromium")
MOST = 12  # hits that count
FIRST = 12  # queries whose first search is weighed

OURS = """async (typed) => {
  const { Search } = window.KursBuild;
  const start = performance.now();
  const found = await Search.find(typed);
  const hits = await Search.read(found, found.hits.slice(0, 12));
  const time = performance.now() - start;
  const shown = Search.grouped(hits).flatMap((group) => group.hits.map((hit) => hit.address));
  return { shown, time };
}"""
OURS_READY = """async () => {
  while (!window.KursBuild.Search || window.KursBuild.Search.base === undefined) {
    await new Promise((go) => setTimeout(go, 20));
  }
}"""
THEIRS = """async (typed) => {
  const start = performance.now();
  const found = await window.pagefind.search(typed);
  const hits = await Promise.all(found.results.slice(0, 12).map((hit) => hit.data()));
  const time = performance.now() - start;
  return { shown: hits.map((hit) => hit.raw_url || hit.url), time };
}"""
THEIRS_READY = """async () => {
  window.pagefind = await import('/pagefind/pagefind.js');
  await window.pagefind.init();
}"""


class Files(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def built_site(folder):
    if len(sys.argv) > 1:
        shutil.copytree(sys.argv[1], folder)
        return
    product = os.path.join(ROOT, ".build", "release", "kursbuild")
    subprocess.run([product, "build", "--content", os.path.join(ROOT, "content"), "--output", folder,
                    "--no-print", "--quiet"], check=True)


def index_with_pagefind(site):
    found = glob.glob(os.path.join(ROOT, ".venv-bench", "lib", "python3*", "site-packages",
                                   "pagefind_bin", "pagefind"))
    if not found:
        sys.exit("bench: Pagefind is not installed; run scripts/setup --bench")
    subprocess.run([found[0], "--site", site, "--root-selector", "main", "--exclude-selectors",
                    "form.quiz", "--quiet"], check=True, stdout=subprocess.DEVNULL)
    # A page without our policy, which lets nothing be fetched.
    with open(os.path.join(site, "tom.html"), "w", encoding="utf-8") as file:
        file.write("<!DOCTYPE html><html lang=\"da\"><title>x</title><body></body></html>")


def rank(shown, pages, ignores_places):
    bare = (lambda address: address.split("#")[0]) if ignores_places else (lambda address: address)
    for place, address in enumerate(shown[:MOST], 1):
        address = address.lstrip("/")
        for page in pages:
            if bare(address) == bare(page) or ("#" not in page and address.split("#")[0] == page):
                return place
    return 0


class Contender:
    def __init__(self, name, page, ready, ask, ignores_places):
        self.name, self.page, self.ready, self.ask = name, page, ready, ask
        self.ignores_places = ignores_places

    def open(self, browser, origin):
        context = browser.new_context(locale="da-DK")
        page = context.new_page()
        sizes = []
        page.on("requestfinished", lambda request: sizes.append(request))
        page.goto(origin + self.page)
        page.evaluate(self.ready)
        return context, page, sizes

    def measure(self, browser, origin, queries):
        weights, times, ranks = [], [], {}
        step = max(1, len(queries) // FIRST)
        for query in queries[::step][:FIRST]:
            context, page, requests = self.open(browser, origin)
            page.evaluate(self.ask, query["q"])
            page.wait_for_timeout(100)
            weights.append(sum(weigh(request, self.page) for request in requests))
            context.close()
        context, page, _ = self.open(browser, origin)
        for query in queries:
            page.evaluate(self.ask, query["q"])
            answer = page.evaluate(self.ask, query["q"])
            times.append(answer["time"])
            ranks[query["q"]] = rank(answer["shown"], query["pages"], self.ignores_places)
        context.close()
        mean = sum(1 / place for place in ranks.values() if place) / len(ranks)
        found = sum(1 for place in ranks.values() if place)
        print(f"{self.name:12}{mean:8.3f}{found:8}/{len(ranks)}{statistics.median(weights) / 1000:12.0f}"
              f"{max(weights) / 1000:10.0f}{statistics.median(times):12.1f}{max(times):10.1f}")
        return ranks


def weigh(request, page):
    """What a file of the search weighs on the way; the page and what every page has do not count."""
    path = request.url.split("?")[0]
    if path.endswith(("/" + page, "/site.js", "/site.css", "/tema.js", "/icon.svg", "favicon.ico")):
        return 0
    body = request.response().body()
    return min(len(body), len(gzip.compress(body, 6)))


def main():
    with open(os.path.join(ROOT, "Tests", "Browser", "search_judged.json"), encoding="utf-8") as file:
        queries = json.load(file)["queries"]
    with tempfile.TemporaryDirectory(prefix="kursbuild-search-") as work:
        site = os.path.join(work, "site")
        built_site(site)
        index_with_pagefind(site)
        handler = functools.partial(Files, directory=site)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        origin = f"http://127.0.0.1:{server.server_port}/"
        contenders = [
            Contender("KursBuild", "soeg.html", OURS_READY, OURS, False),
            Contender("Pagefind", "tom.html", THEIRS_READY, THEIRS, True),
        ]
        print(f"{'':12}{'MRR':>8}{'found':>11}{'first KB':>12}{'most KB':>10}{'answer ms':>12}"
              f"{'most ms':>10}")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM)
            results = [contender.measure(browser, origin, queries) for contender in contenders]
            browser.close()
        server.shutdown()
    ours, theirs = results
    for query in ours:
        if ours[query] != 1:
            print(f"  not first with us: {query} ({ours[query] or 'not found'}; "
                  f"Pagefind {theirs[query] or 'not found'})")


if __name__ == "__main__":
    main()
