#!/usr/bin/env python3
"""Writes a made-up but lifelike corpus: the same modules as KursBuild content and as a Hugo site.

    bench/corpus.py --modules 1000 --out DIR [--hugo DIR]

DIR becomes a content folder (`kursbuild build --content DIR`). The Hugo site, if asked for, holds
the same text; notations that only KursBuild knows are written as plain Markdown there. The same
number of modules always gives the same bytes.
"""

import argparse
import os
import random
import shutil
import sys
import time

from words import Prose, Vocabulary

HERE = os.path.dirname(os.path.abspath(__file__))
MODULES_A_COURSE = 30
FIGURES = 40
SOURCES = 60
AUDIENCES = ["rådgivere", "ledere", "visitatorer", "koordinatorer", "samarbejdspartnere"]
TOPICS = [
    "sagsoplysning", "udredning", "inddragelse", "koordination", "overgange", "netværk", "trivsel",
    "kommunikation", "ledelse", "forebyggelse", "skole", "fritid", "økonomi", "jura", "evaluering",
]
OWNERS = ["Redaktionen", "Fagligt team", "Uddannelsesteamet"]


class Module:
    """What other modules need to know about a module to link to it."""

    __slots__ = ("number", "course", "place", "title")

    def __init__(self, number, title):
        self.number = number
        self.course = number // MODULES_A_COURSE + 1
        self.place = number % MODULES_A_COURSE + 1
        self.title = title

    @property
    def path(self):
        """Where it lies below `kurser/`, without extension."""
        return f"kursus-{self.course:03}/modul-{self.place:02}"


class ModuleWriter:
    """Writes one module twice: for KursBuild and for Hugo."""

    def __init__(self, vocabulary, modules):
        self.vocabulary = vocabulary
        self.modules = modules

    def write(self, module):
        """The two texts of a module: (KursBuild, Hugo)."""
        self.rng = random.Random(f"module {module.number}")
        self.prose = Prose(self.vocabulary, self.rng)
        self.ours, self.hugos = [], []
        self.front_matter(module)
        self.introduction()
        self.practice(module)
        self.numbers()
        self.figure_and_quote()
        self.quiz(module)
        return "".join(self.ours), "".join(self.hugos)

    def both(self, text):
        self.ours.append(text)
        self.hugos.append(text)

    def below(self, count):
        return int(self.rng.random() * count)

    def front_matter(self, module):
        summary = self.prose.sentence()
        topics = sorted({TOPICS[self.below(len(TOPICS))] for _ in range(3)})
        audience = AUDIENCES[self.below(len(AUDIENCES))]
        day = f"2025-{self.below(12) + 1:02}-{self.below(28) + 1:02}"
        minutes = 10 + 5 * self.below(5)
        owner = OWNERS[self.below(len(OWNERS))]
        self.ours.append(
            f"---\ntitel: {module.title}\nresumé: {summary}\nrækkefølge: {module.place}\n"
            f"varighed: {minutes}\nmålgruppe: {audience}\nansvarlig: {owner}\n"
            f"udgivet: {day}\nkontrolleret: {day}\nemner:\n"
            + "".join(f"  - {topic}\n" for topic in topics) + "---\n\n")
        self.hugos.append(
            f'---\ntitle: "{module.title}"\ndescription: "{summary}"\nweight: {module.place}\n'
            f'duration: {minutes}\naudience: "{audience}"\nowner: "{owner}"\n'
            f"date: {day}\nlastmod: {day}\ntags:\n"
            + "".join(f"  - {topic}\n" for topic in topics) + "---\n\n")

    def introduction(self):
        prose = self.prose
        self.both(f"{prose.paragraph(2)} **{prose.slot('D')}** {prose.fill('{v} {d}')}.\n\n")
        self.both(f"## {prose.fill('{D} og {d}')}\n\n{prose.paragraph(4)}\n\n")
        source = self.below(SOURCES) + 1
        sentence = prose.paragraph(4)
        self.ours.append(f"{sentence} [@k{source}]\n\n")
        self.hugos.append(f"{sentence} (kilde {source})\n\n")

    def practice(self, module):
        prose = self.prose
        self.both("## I praksis {#i-praksis}\n\n")
        self.both(f"{prose.paragraph(5)} *{prose.slot('N')}* {prose.fill('{v} {p}')}.\n\n")
        for _ in range(4):
            self.both(f"- {prose.sentence()}\n")
        self.both("\n")
        anchors = ["", "#i-praksis", ""]
        texts = [prose.fill("Læs mere i "), prose.fill("og i "), prose.fill("{D} er også emnet i ")]
        ours, hugos = [], []
        for text, anchor in zip(texts, anchors):
            target = self.other(module)
            ours.append(f"{text}[{target.title}](../{target.path}.md{anchor})")
            hugos.append(f"{text}[{target.title}](../{target.path}.html{anchor})")
        for out, links in ((self.ours, ours), (self.hugos, hugos)):
            out.append(f"{links[0]} {links[1]}. {links[2]}.\n\n")

    def other(self, module):
        """Another module, near by as often as anywhere."""
        count = len(self.modules)
        if self.rng.random() < 0.5:
            first = module.number - module.number % MODULES_A_COURSE
            number = first + self.below(min(MODULES_A_COURSE, count - first))
        else:
            number = self.below(count)
        return self.modules[number if number != module.number else (number + 1) % count]

    def numbers(self):
        prose = self.prose
        self.both(f"## {prose.fill('{B} i tal')}\n\n{prose.paragraph(2)}\n\n")
        self.both(f"Tabel: {prose.fill('{B} og {b}, {y}')}\n\n")
        self.both("| Område | Antal | Andel | Bemærkning |\n|---|---:|---:|---|\n")
        for _ in range(4):
            share = f"{self.below(99)},{self.below(10)} %"
            number = self.below(9000) + 10
            self.both(f"| {prose.slot('D')} | {number} | {share} | {prose.fill('{Q}')} |\n")
        self.both("\n")

    def figure_and_quote(self):
        prose = self.prose
        self.both(f"## {prose.fill('{D} set udefra')}\n\n")
        figure = self.below(FIGURES) + 1
        alt, caption = prose.fill("Søjlediagram over {b} i {d}"), prose.fill("{B} fordelt på {p}")
        self.ours.append(f'![{alt}](../../medier/figur-{figure:02}.svg "{caption}")\n\n')
        self.hugos.append(f'![{alt}](../../medier/figur-{figure:02}.svg "{caption}")\n\n')
        self.both(f"{prose.paragraph(4)}\n\n> {prose.paragraph(2)}\n\n")

    def quiz(self, module):
        self.ours.append("::: quiz {#afslutning bestået=60}\n\n")
        self.hugos.append("## Quiz\n\n")
        self.question(module, 1, [True, False, False])
        self.question(module, 2, [True, True, False, False])
        self.true_or_false(module)
        self.ours.append(":::\n")

    def question(self, module, number, truths):
        prose = self.prose
        options = []
        while len(options) < len(truths):
            option = prose.fill("{D} {v} {p} og {d}")
            if option not in options:
                options.append(option)
        start = (module.number + number) % len(truths)
        truths = truths[start:] + truths[:start]
        longest = max(range(len(options)), key=lambda index: len(options[index]))
        if truths[longest]:
            other = truths.index(False)
            options[longest], options[other] = options[other], options[longest]
        kind = "Hvad" if truths.count(True) == 1 else "Hvilke forhold"
        self.stem(number, prose.fill(kind + " betyder mest for {d}, når {d} {v} {d}?"))
        for option, truth in zip(options, truths):
            verdict = "Rigtigt" if truth else "Ikke helt"
            self.option(truth, option, f"{verdict}. {prose.fill('{D} {v} {d}.')}")
        self.explanation()

    def true_or_false(self, module):
        prose = self.prose
        truth = module.number % 2 == 0
        self.stem(3, prose.fill("”{D} {v} {d} og {p}.”"))
        for label, right in (("Sandt", truth), ("Falsk", not truth)):
            verdict = "Rigtigt" if right else "Ikke helt"
            self.option(right, label, f"{verdict}. {prose.fill('{D} {v} {p}.')}")
        self.explanation()

    def stem(self, number, text):
        self.both(f"### {text} {{#sp{number}}}\n\n")

    def option(self, truth, text, feedback):
        self.ours.append(f"- [{'x' if truth else ' '}] {text}\n  > {feedback}\n")
        self.hugos.append(f"- {text}\n  > {feedback}\n")

    def explanation(self):
        self.both(f"\n> **Forklaring:** {self.prose.sentence()}\n\n")


def figure(number, prose):
    """An SVG bar chart with a few labels."""
    rng = random.Random(f"figure {number}")
    bars = []
    for index in range(8):
        height = 20 + int(rng.random() * 160)
        x = 30 + index * 45
        bars.append(
            f'  <rect x="{x}" y="{200 - height}" width="30" height="{height}" fill="#1f5f8b"/>\n'
            f'  <text x="{x}" y="216" font-size="9">{prose.slot("d")[:8]}</text>\n')
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 230" width="400" height="230">\n'
        f"  <title>Figur {number}</title>\n" + "".join(bars)
        + '  <path d="M20 200H395" stroke="#333" fill="none"/>\n</svg>\n')


class Tree:
    """Writes files below one folder; makes folders as they are needed."""

    def __init__(self, root):
        self.root = root
        self.made = set()

    def write(self, path, text):
        folder = os.path.join(self.root, os.path.dirname(path))
        if folder not in self.made:
            os.makedirs(folder, exist_ok=True)
            self.made.add(folder)
        data = text.encode()
        with open(os.path.join(self.root, path), "wb") as file:
            file.write(data)
        return len(data)


def write_shared_files(content, prose, courses):
    """The files beside the modules: the site itself, sources, glossary and pictures."""
    content.write("kursbuild.yml", (
        "titel: Målekursus\nundertitel: Kun til for at blive målt\nsprog: da\n"
        "adresse: https://example.org/\nudgiver: KursBuild\nkontakt: kontakt@example.org\n"))
    sources = []
    for number in range(1, SOURCES + 1):
        sources.append(
            f"k{number}:\n  titel: {prose.fill('{D} og {b}')}\n  udgiver: Forlaget Prøven\n"
            f"  dato: {2010 + number % 15}-05-{number % 28 + 1:02}\n"
            f"  url: https://example.org/kilder/{number}\n  art: rapport\n  læst: 2025-10-01\n")
    content.write("kilder.yml", "".join(sources))
    content.write("ordbog.yml", GLOSSARY)
    for course in range(1, courses + 1):
        content.write(f"kurser/kursus-{course:03}/kursus.md", course_text(course, prose, ours=True))


GLOSSARY = """\
sagsoplysning:
  term: sagsoplysning
  former: [sagsoplysningen]
  definition: Det arbejde, der skal til, før en sag er godt nok belyst til en afgørelse.
begrundelse:
  term: begrundelse
  former: [begrundelsen, begrundelser, begrundelserne]
  definition: Forklaringen på, hvorfor en afgørelse er faldet ud, som den er.
bisidder:
  term: bisidder
  former: [bisidderen, bisiddere, bisidderne]
  definition: En person, som en part vælger at have med til et møde.
udredning:
  term: udredning
  former: [udredningen, udredninger, udredningerne]
  definition: En samlet beskrivelse af barnet, familien og hverdagen.
"""


def course_text(course, prose, ours):
    rng = random.Random(f"course {course}")
    prose = Prose(prose.vocabulary, rng)
    title = prose.fill("{D} og {d}")
    summary, text = prose.sentence(), prose.paragraph(4)
    keys = (f"titel: Kursus {course}: {title}\nresumé: {summary}\nrækkefølge: {course}\n" if ours
            else f'title: "Kursus {course}: {title}"\ndescription: "{summary}"\nweight: {course}\n')
    return f"---\n{keys}---\n\n{text}\n"


def write_hugo_frame(hugo, prose, courses):
    """Configuration and layouts come from `bench/hugo`; course pages are written here."""
    shutil.copytree(os.path.join(HERE, "hugo"), hugo.root, dirs_exist_ok=True)
    hugo.write("content/_index.md", '---\ntitle: "Målekursus"\n---\n')
    hugo.write("content/kurser/_index.md", '---\ntitle: "Kurser"\n---\n')
    for course in range(1, courses + 1):
        text = course_text(course, prose, ours=False)
        hugo.write(f"content/kurser/kursus-{course:03}/_index.md", text)


def write_corpus(count, out, hugo_root):
    """Writes `count` modules; answers the bytes of module text written for KursBuild."""
    vocabulary = Vocabulary()
    prose = Prose(vocabulary, random.Random("shared"))
    modules = []
    for number in range(count):
        title = Prose(vocabulary, random.Random(f"title {number}")).fill("{D} og {b} i {d}")
        modules.append(Module(number, title))
    courses = modules[-1].course
    content = Tree(out)
    hugo = Tree(hugo_root) if hugo_root else None
    write_shared_files(content, prose, courses)
    if hugo:
        write_hugo_frame(hugo, prose, courses)
    for number in range(1, FIGURES + 1):
        text = figure(number, prose)
        content.write(f"medier/figur-{number:02}.svg", text)
        if hugo:
            hugo.write(f"static/medier/figur-{number:02}.svg", text)
    writer, size = ModuleWriter(vocabulary, modules), 0
    for module in modules:
        ours, hugos = writer.write(module)
        size += content.write(f"kurser/{module.path}.md", ours)
        if hugo:
            hugo.write(f"content/kurser/{module.path}.md", hugos)
    return size


def empty_folder(path):
    os.makedirs(path, exist_ok=True)
    if os.listdir(path):
        sys.exit(f"corpus.py: {path} is not empty")
    return path


def main():
    parser = argparse.ArgumentParser(description="Writes a corpus to measure with.")
    parser.add_argument("--modules", type=int, default=1000, help="how many modules (default 1000)")
    parser.add_argument("--out", required=True, help="the KursBuild content folder (new or empty)")
    parser.add_argument("--hugo", help="the folder of the Hugo site (new or empty)")
    options = parser.parse_args()
    if options.modules < 2:
        parser.error("--modules must be 2 or more: modules link to each other")
    start = time.monotonic()
    out = empty_folder(options.out)
    hugo = empty_folder(options.hugo) if options.hugo else None
    size = write_corpus(options.modules, out, hugo)
    print(f"{options.modules} modules, {size / options.modules / 1000:.1f} KB each, "
          f"{time.monotonic() - start:.1f} s: {out}" + (f" and {hugo}" if hugo else ""))


if __name__ == "__main__":
    main()
