"""Measures `kursbuild print` and the PDFs of a build: a theme day's whole pack, many modules, a long book.

    bench/run.py --only-print

The pack is that of the project's own theme day for 36 invented people; modules and book are of the
made-up corpus. Memory is that of the largest process: the kernel's high-water mark goes up through all
that a program has started and waited for.
"""

import json
import os
import shutil
import subprocess
import sys

from timing import timed

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PEOPLE = os.path.join(ROOT, "Tests", "EndToEnd", "data", "deltagere.csv")
DATE = "2026-11-22"
MODULES = 200
BOOK_PAGES = 190

PACK = "pack for 36"
NAMED = "with names"
WARM = "nothing changed"
MANY = f"{MODULES} module PDFs"
BOOKS = f"{MANY}: the books of their courses alone"
BOOK = "book"

THEME_DAY = """---
titel: Alle moduler
resumé: Et hæfte med mange moduler.
dato: 2026-11-23
start: "9.00"
slut: "9.30"
sted: Salen
pladser: 36
---

Modulerne: {links}.

::: program

## Velkomst {{min=30}}

Vi begynder.

:::
"""


def command(product, verb, content, *arguments):
    return [product, verb, "--content", content, "--dato", DATE, "--quiet", *arguments]


def packs(product, work, runs):
    """Rows of the pack: cold (no cache, no papers) and with nothing changed, with and without names."""
    content, papers = os.path.join(work, "content"), os.path.join(work, "papirer")
    people = os.path.join(work, "deltagere.csv")
    shutil.copytree(os.path.join(ROOT, "content"), content)
    shutil.copy(PEOPLE, people)
    os.chmod(people, 0o600)
    rows = {}
    for name, more in ((NAMED, ["--deltagere", people]), ("without names", ["--antal", "36"])):
        asked = command(product, "print", content, "--til", papers, *more)
        cold, warm = f"{PACK}, {name}", f"{PACK}, {name}, {WARM}"
        for number in range(runs + 1):
            shutil.rmtree(os.path.join(work, ".kursbuild"), ignore_errors=True)
            shutil.rmtree(papers, ignore_errors=True)
            samples = {cold: timed(cold, asked), warm: timed(warm, asked)}
            if number > 0:
                for row, sample in samples.items():
                    rows.setdefault(row, []).append(sample)
    return rows


def corpus(work, modules):
    content = os.path.join(work, "korpus")
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), "--modules", str(modules), "--out",
                    content], check=True, stdout=subprocess.DEVNULL)
    return content


def modules(product, content, work, runs):
    """Rows of a build of modules with PDFs, of the same without, and of the books that it makes too."""
    rows, site, books = {}, os.path.join(work, "site"), os.path.join(work, "boeger")
    asked = {
        MANY: command(product, "build", content, "--output", site),
        f"{MANY}: the site alone": command(product, "build", content, "--output", site, "--no-print"),
        BOOKS: command(product, "print", content, "--til", books, "--bog", "alle"),
    }
    for _ in range(runs):
        for row, arguments in asked.items():
            for made in (site, books, os.path.join(work, ".kursbuild")):
                shutil.rmtree(made, ignore_errors=True)
            sample = timed(row, arguments)
            rows.setdefault(row, []).append(sample)
            made = sum(name.endswith(".pdf") for _, _, names in os.walk(site) for name in names)
            if made < MODULES and row == MANY:
                sys.exit(f"bench: {made} PDFs of {MODULES}")
    return rows


def book(product, content, work):
    """The row of a booklet of about two hundred pages, and how many it has."""
    found = sorted(os.path.join(top, name) for top, _, names in os.walk(os.path.join(content, "kurser"))
                   for name in names if name != "kursus.md" and name.endswith(".md"))
    folder = os.path.join(content, "temadage", "alle")
    os.makedirs(folder)
    pages, count = 0, 30
    while pages < BOOK_PAGES and count <= len(found):
        links = ", ".join(f"[{number}]({os.path.relpath(path, folder)})"
                          for number, path in enumerate(found[:count]))
        with open(os.path.join(folder, "temadag.md"), "w", encoding="utf-8") as file:
            file.write(THEME_DAY.format(links=links))
        shutil.rmtree(os.path.join(work, ".kursbuild"), ignore_errors=True)
        asked = command(product, "print", content, "--til", os.path.join(work, "bog"), "--temadag",
                        "alle", "--only", "haefte")
        answer = os.path.join(work, "bog.json")
        sample = timed(BOOK, [*asked, "--format", "json"], output=answer)
        with open(answer, encoding="utf-8") as file:
            files = json.load(file)["packs"][0]["files"]
        sizes = {each["path"]: each["pages"] for each in files}
        pages = max(sizes.values())
        count = max(count + 1, count * 200 // max(1, pages))
    return {f"{BOOK} of {pages} pages, A4 and A5": [sample]}, pages


def measure(product, work, runs):
    """All rows: name → samples; and how many pages the book has."""
    rows = packs(product, work, runs)
    content = corpus(work, MODULES)
    rows |= modules(product, content, work, runs)
    shutil.rmtree(os.path.join(work, "boeger"))
    more, pages = book(product, content, work)
    return rows | more, pages


def goals(table, pages):
    """What the project has set itself to reach: (goal, measured, reached)."""
    cold, warm = table[f"{PACK}, {NAMED}"], table[f"{PACK}, {NAMED}, {WARM}"]
    yield f"{PACK}, {NAMED}: under 6 s", f"{cold['wall']:.1f} s", cold["wall"] < 6
    yield f"{PACK}, {NAMED}, {WARM}: under 0.5 s", f"{warm['wall']:.2f} s", warm["wall"] < 0.5
    rate = MODULES / (table[MANY]["wall"] - table[BOOKS]["wall"])
    yield f"{MANY}: at least 6 a second", f"{rate:.1f} a second with the site, without books", rate >= 6
    peak = max(row["peak"] for row in table.values())
    yield (f"largest process, a book of {pages} pages among them: under 400 MB", f"{peak:.0f} MB",
           peak < 400)
