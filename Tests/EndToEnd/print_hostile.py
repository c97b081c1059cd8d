"""Every paper of a theme day held against what all of them must be: for a day that is hard to print
(`hostile_day.py`) and for the one that is shipped; and what stops the printing."""

import collections
import json
import os
import re
import shutil
import socket
import subprocess
import threading

import hostile_day
from harness import DAY, FILES, ROOT, run, tree, write_content
from hostile_day import HEBREW, KEY, LONG_WORD, SHOWN, SURNAME, TRAINER
from print_pack import DAY_PAGE, MODULE, content_in, holds, printed, text, with_engine

PYTHON = os.environ.get("KURSBUILD_PYTHON", os.path.join(ROOT, ".venv", "bin", "python"))
GATE = os.path.join(os.environ.get("KURSBUILD_SHARED", os.path.join(ROOT, "..", "shared")),
                    "tools", "pdfua", "check")
MM = 72 / 25.4

# Made of other PDFs or for a printing house: these need no tags.
ONLY_PRINTED = ("-print.pdf", "-trykkeri.pdf", "alt-i-et.pdf")
# A page each, to be cut or stood up, or pages of other papers: they do not count their own.
UNCOUNTED = ("bordskilte", "deltagerbevis", "plakat", "case-kort", "navneskilte-proeveark", "ark-samlet",
             *ONLY_PRINTED)
# Nothing to read from beginning to end, so without a title.
UNTITLED = ("navneskilte", "bordskilte", "deltagerbevis-uden-navn")
# How near the paper's edge a word may stand, in millimetres, where it is not 9.
NEAR_EDGE = {"navneskilte": 4, "bordskilte": 4, "case-kort": 3, "plakat": 2, "alt-i-et": 4, "-print": 6}
SHEETS = {"A4": (210, 297), "A3": (297, 420), "A5": (148, 210), "slide": (254, 142.9)}

FACTS = """
import collections, json, sys, pikepdf

def nodes(top):
    waiting = [top]
    while waiting:
        node = waiting.pop()
        if isinstance(node, pikepdf.Array):
            waiting += list(node)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield node
            if "/K" in node:
                waiting.append(node.K)

def fonts_of(pdf):
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font":
            held = thing.get("/FontDescriptor", {})
            files = ("/FontFile", "/FontFile2", "/FontFile3")
            embedded = thing.Subtype == "/Type0" or any(key in held for key in files)
            yield str(thing.Subtype), embedded, str(thing.get("/BaseFont"))

def facts(path):
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        tags, silent, scopeless = collections.Counter(), 0, 0
        if "/StructTreeRoot" in root:
            for node in nodes(root.StructTreeRoot.K):
                tags[str(node.S)] += 1
                silent += node.S == "/Figure" and not str(node.get("/Alt", "")).strip()
                scopeless += node.S == "/TH" and "/A" not in node
        with pdf.open_outline() as outline:
            bookmarks = len(outline.root)
        return {"lang": str(root.get("/Lang")), "title": str(pdf.docinfo.get("/Title", "")), "tags": tags,
                "silent": silent, "scopeless": scopeless, "bookmarks": bookmarks,
                "fonts": sorted(set(fonts_of(pdf))),
                "boxes": [[[float(v) for v in box] for box in (page.mediabox, page.trimbox)]
                          for page in pdf.pages]}

print(json.dumps({path: facts(path) for path in sys.argv[1:]}))
"""


def facts_of(paths):
    finished = subprocess.run([PYTHON, "-c", FACTS, *paths], capture_output=True, text=True)
    assert finished.returncode == 0, finished.stderr[-600:]
    return json.loads(finished.stdout)


def words_of(path):
    """Each word as (page, left, top, right, bottom, word) in points, and the pages' sizes."""
    finished = subprocess.run(["pdftotext", "-bbox", "-enc", "UTF-8", path, "-"], capture_output=True)
    assert finished.returncode == 0, finished.stderr
    words, sizes = [], []
    for line in finished.stdout.decode().splitlines():
        if found := re.search(r'<page width="(.*?)" height="(.*?)"', line):
            sizes.append((float(found[1]), float(found[2])))
        elif found := re.search(
                r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', line):
            words.append((len(sizes) - 1, *(float(value) for value in found.groups()[:4]), found[5]))
    return words, sizes


def is_one_of(path, parts):
    return any(part in path for part in parts)


def pdfs_in(pack):
    return sorted(path for path in tree(pack) if path.endswith(".pdf"))


def examine(pack, paths):
    """What holds for every paper."""
    facts = facts_of([os.path.join(pack, path) for path in paths])
    for path in paths:
        one = facts[os.path.join(pack, path)]
        tags = collections.Counter(one["tags"])
        assert one["lang"] == "da-DK" and one["title"], (path, one["lang"], one["title"])
        assert one["fonts"], path
        for kind, embedded, name in one["fonts"]:
            assert embedded and kind != "/Type3", (path, kind, name)
        for _, trim in one["boxes"]:
            size = sorted((trim[2] - trim[0], trim[3] - trim[1]))
            assert any(all(abs(a - b * MM) < 1 for a, b in zip(size, sorted(sheet)))
                       for sheet in SHEETS.values()), (path, size)
        if not is_one_of(path, ONLY_PRINTED):
            assert tags["/Document"] == 1 and not one["silent"] and not one["scopeless"], (path, one)
            assert bool(tags["/Table"]) == bool(tags["/TH"]), (path, tags)
            assert is_one_of(path, UNTITLED) or tags["/H1"] or tags["/Title"], (path, tags)
        if len(one["boxes"]) > 2 and not is_one_of(path, UNCOUNTED):
            assert one["bookmarks"] or is_one_of(path, ("personoplysninger/", "trykliste")), path
        nothing_is_cut(path, *words_of(os.path.join(pack, path)), [trim for _, trim in one["boxes"]])


def nothing_is_cut(path, words, sizes, trims):
    """Every word stands on the paper it is to stand on, and pages say which they are."""
    assert len(sizes) == len(trims), path
    near = next((mm for part, mm in NEAR_EDGE.items() if part in path), 9) * MM
    texts = [[] for _ in sizes]
    for page, left, top, right, bottom, word in words:
        texts[page].append(word)
        x, below = trims[page][0], sizes[page][1] - (trims[page][3] - trims[page][1])
        width, height = trims[page][2] - x, sizes[page][1]
        # The ruler of a sheet for a printing house stands outside the sheet.
        if "trykkeri" in path and bottom > height - below / 2:
            continue
        assert x + near <= left and right <= x + width - near and near / 2 <= top \
            and bottom <= height - near / 2, \
            (path, page + 1, word, [round(v / MM, 1) for v in (left, top, right, bottom)])
    if is_one_of(path, UNCOUNTED):
        return
    for number, said in enumerate(texts, start=1):
        # A booklet's cover has no number.
        if number == 1 and "haefte" in path:
            continue
        assert f"Side {number} af {len(texts)}" in " ".join(said), (path, number, said[-20:])


def all_pass_pdf_ua(paths):
    if not os.path.exists(GATE) or shutil.which("java") is None:
        print("SKIPPED veraPDF: no tools/pdfua/check, or no java")
        return
    result = subprocess.run([GATE, *paths], capture_output=True, text=True)
    assert result.returncode == 0, (result.stdout + result.stderr)[-900:]


def hold_the_pack(pack, secrets, names):
    paths = pdfs_in(pack)
    examine(pack, paths)
    all_pass_pdf_ua([os.path.join(pack, path) for path in paths if not is_one_of(path, ONLY_PRINTED)])
    for path in paths:
        full = os.path.join(pack, path)
        if path.startswith("personoplysninger/"):
            assert holds(full, names), path
        else:
            assert not holds(full, names), path
        if path.startswith("deltagere/"):
            assert not holds(full, secrets), (path, holds(full, secrets))
    return paths


class Recorder:
    """A proxy that nobody is to call: it writes down who did."""

    def __enter__(self):
        self.calls = []
        self.server = socket.create_server(("127.0.0.1", 0))
        self.address = "http://127.0.0.1:%d" % self.server.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()
        return self

    def listen(self):
        while True:
            try:
                connection, _ = self.server.accept()
            except OSError:
                return
            with connection:
                self.calls.append(connection.recv(200))

    def __exit__(self, *_):
        self.server.close()

    @property
    def environment(self):
        names = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
        return {form: self.address for name in names for form in (name, name.lower())}


@with_engine
def every_paper_of_a_day_that_is_hard_to_print_holds(folder):
    nothing = dict.fromkeys(FILES)
    content = write_content(os.path.join(folder, "content"), **{**nothing, **hostile_day.FILES})
    people = hostile_day.list_of_people(os.path.join(folder, "deltagere.csv"), 30)
    with Recorder() as recorder:
        finished = run("print", "--content", content, "--til", os.path.join(folder, "ud"), "--dato", DAY,
                       "--deltagere", people, environment=recorder.environment, timeout=400)
        assert recorder.calls == []
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert SURNAME not in finished.stdout + finished.stderr
    pack = os.path.join(folder, "ud", "svaer")
    paths = hold_the_pack(pack, [KEY, TRAINER], [SURNAME])
    assert {"deltagere/case-kort-vej.pdf", "deltagere/ark/1-lang.pdf", "underviser/drejebog.pdf"} <= set(paths)

    # What looks like Typst, a formula or a command is text.
    sheet = text(os.path.join(pack, "deltagere/ark/1-lang.pdf"))
    for said in SHOWN:
        assert said in sheet.replace("”", '"'), said
    assert LONG_WORD in re.sub(r"[\s\u00ad\u200b-]", "", sheet)
    assert len(sheet.split("Side 12 af 12")) == 2, sheet[-200:]

    # Twenty minutes, one, three tracks of which the longest counts, a break, and what is left.
    for path in ("deltagere/program", "deltagere/program-stor-skrift", "underviser/drejebog"):
        said = text(os.path.join(pack, path + ".pdf")).replace("\u200b", "")
        for stretch in ("9.00–9.20", "9.20–9.21", "9.21–10.06", "10.06–10.21", "10.21–11.00"):
            assert stretch in said, (path, stretch)
    assert "kl. 9.00–11.00" in text(os.path.join(pack, "deltagere/plakat-a3.pdf"))

    the_same_bytes_elsewhere(folder, pack)
    five_hundred_people_have_a_row_and_a_badge_each(folder)


def the_same_bytes_elsewhere(folder, pack):
    """In another folder and without anything kept."""
    other = os.path.join(folder, "et andet sted")
    shutil.copytree(os.path.join(folder, "content"), os.path.join(other, "content"))
    papers = "program,plakat,case-kort,drejebog,evaluering"
    finished = run("print", "--content", os.path.join(other, "content"), "--til", os.path.join(other, "ud"),
                   "--dato", DAY, "--only", papers)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    found, first = tree(os.path.join(other, "ud", "svaer")), tree(pack)
    # What was written the last time is another list where other papers were asked for.
    del found[".kursbuild-print"]
    assert len(found) >= 8, found
    for path in found:
        assert found[path] == first[path], path


def five_hundred_people_have_a_row_and_a_badge_each(folder):
    people = hostile_day.list_of_people(os.path.join(folder, "mange.csv"), 500)
    finished = run("print", "--content", os.path.join(folder, "content"), "--til", os.path.join(folder, "mange"),
                   "--dato", DAY, "--only", "deltagerliste,navneskilte", "--deltagere", people)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    private = os.path.join(folder, "mange", "svaer", "personoplysninger")
    examine(os.path.dirname(private), ["personoplysninger/" + name for name in os.listdir(private)])
    for name, pages in (("deltagerliste", None), ("navneskilte", 50)):
        path = os.path.join(private, f"{name}-personoplysninger.pdf")
        words, sizes = words_of(path)
        assert pages in (None, len(sizes)), (name, len(sizes))
        said = " ".join(word for *_, word in words)
        assert all(re.search(rf"\bPerson{n}\b", said) for n in range(20, 500)), name


@with_engine
def every_paper_of_the_shipped_day_holds(folder):
    people = os.path.join(folder, "deltagere.csv")
    shutil.copy(os.path.join(ROOT, "Tests", "EndToEnd", "data", "deltagere.csv"), people)
    os.chmod(people, 0o600)
    finished = run("print", "--content", "content", "--til", os.path.join(folder, "ud"), "--dato", DAY,
                   "--deltagere", people, timeout=400)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    pack = os.path.join(folder, "ud", "god-udredning")
    paths = hold_the_pack(pack, ["Hvis tiden skrider"], ["Påfundsen", "Mønsterby"])
    assert len(paths) >= 40, paths


@with_engine
def what_cannot_be_printed_is_told_with_its_place_and_nothing_is_written(folder):
    outside = os.path.join(folder, "ude.svg")
    with open(outside, "w", encoding="utf-8") as file:
        file.write("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")

    def with_picture(path):
        return {"kurser/a/modul.md": MODULE.replace("HÆFTEORDET", f"![Alt]({path}) HÆFTEORDET")}

    def linked(link):
        def prepare(content):
            path = os.path.join(content, link)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            os.symlink(outside, path)
        return prepare

    day = "temadage/dagen/temadag.md"
    cases = (
        (with_picture("../../medier/findes-ikke.png"), None, "kurser/a/modul.md:7:1: fejl[billede-mangler]"),
        (with_picture("../../../ude.svg"), None, "kurser/a/modul.md:7:1: fejl[link-ud-af-indhold]"),
        (with_picture(outside), None, "kurser/a/modul.md:7:1: fejl[link-absolut]"),
        (with_picture("http://127.0.0.1:9/a.png"), None, "kurser/a/modul.md:7:1: fejl[billede-udefra]"),
        (with_picture("../../medier/ude.svg"), linked("medier/ude.svg"), "medier/ude.svg:1:1: fejl[symbolsk-link]"),
        ({}, linked("temadage/dagen/ark/9-ude.md"), "ark/9-ude.md:1:1: fejl[symbolsk-link]"),
        ({day: DAY_PAGE.replace("Øvelse i par {min=30", "Øvelse i par {min=0")}, None,
         "temadag.md:24:18: fejl[ugyldigt-tal]"),
        ({"kurser/a/modul.md": MODULE.replace("HÆFTEORDET", "HÆFTEORDET 👩‍🚒")}, None, "modul.md:7:1: fejl[pdf-tegn]"),
        ({"kurser/a/modul.md": MODULE.replace("HÆFTEORDET", HEBREW)}, None, "modul.md:7:1: fejl[pdf-tegn]"),
    )
    with Recorder() as recorder:
        for number, (changes, prepare, told) in enumerate(cases):
            place = os.path.join(folder, str(number))
            content = content_in(place, **changes)
            if prepare is not None:
                prepare(content)
            result = printed(place, "--only", "haefte", environment=recorder.environment)
            assert result.returncode == 1 and told in result.stdout, (told, result.stdout, result.stderr)
            assert result.stdout.count("fejl[pdf-tegn]") < 2, result.stdout
            assert not os.path.exists(os.path.join(place, "ud")), told
        assert recorder.calls == []


@with_engine
def a_list_without_people_says_how_to_write_one(folder):
    content_in(folder)
    people = os.path.join(folder, "tom.csv")
    with open(people, "w", encoding="utf-8") as file:
        file.write("navn;organisation;rolle;bord\n")
    os.chmod(people, 0o600)
    result = printed(folder, "--deltagere", people)
    assert result.returncode == 1, (result.returncode, result.stdout)
    assert "tom.csv:1:1: fejl[deltagerliste-tom]" in result.stdout and "navn;organisation" in result.stdout
    assert not os.path.exists(os.path.join(folder, "ud"))


@with_engine
def an_engine_that_breaks_down_is_one_clear_message(folder):
    content_in(folder)
    for name, script, said in (("falder", "kill -SEGV $$", "signal 11"), ("tier", "exit 0", "status 0")):
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\n{script}\n")
        os.chmod(path, 0o755)
        result = printed(folder, "--only", "program", environment={"KURSBUILD_PYTHON": path})
        lines = [line for line in result.stderr.splitlines() if line.startswith("kursbuild:")]
        assert result.returncode == 70 and len(lines) == 1, (result.returncode, result.stderr)
        for word in ("PDF-motoren gik i stå", "temadag.md", said, "make site"):
            assert word in lines[0], lines
        assert not os.path.exists(os.path.join(folder, "ud"))
