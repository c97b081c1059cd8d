"""Tests of what every document of the print pack may ask for, and of PDFs made of PDFs."""

import json
import os
import re
import shutil
import subprocess

from bench import (
    ENGINE, FONTS, PYTHON, SHARED, Skipped, has, inspect, pages_of, same, sample, text_of, words_of)

EDITION = "Udgave af 23. november 2026 · 3f2a91c"
ADDRESS = "https://kursbuild.example/kurser/a/hvorfor.html"

PREFERENCES = """
import json, sys, pikepdf
with pikepdf.open(sys.argv[1]) as pdf:
    print(json.dumps({
        "preferences": {str(k): str(v) for k, v in pdf.Root.ViewerPreferences.items()
                        if k != "/Direction"},
        "id": str(pdf.trailer.ID[0]), "title": str(pdf.docinfo.Title), "lang": str(pdf.Root.Lang),
        "made": str(pdf.docinfo.get("/CreationDate")),
        "sizes": [[round(float(v)) for v in page.mediabox[2:]] for page in pdf.pages],
        "bookmarks": [[i.title, pdf.pages.index(i.destination if not isinstance(i.destination,
            pikepdf.Array) else i.destination[0])] for i in pdf.open_outline().__enter__().root]
            if sys.argv[2:] else []}))
"""


def facts(pdf, *more):
    command = [PYTHON, "-c", PREFERENCES, pdf, *more]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def picture_of(pdf, *options):
    """The first page as rows of (red, green, blue)."""
    data = subprocess.run(["pdftoppm", "-singlefile", *options, pdf], capture_output=True,
                          check=True).stdout
    kind, size, _, pixels = data.split(b"\n", 3)
    assert kind == b"P6", kind
    width = int(size.split()[0])
    points = list(zip(pixels[0::3], pixels[1::3], pixels[2::3]))
    return [points[i:i + width] for i in range(0, len(points), width)]


def with_segno(bench, *arguments, **options):
    run = bench.set(*arguments, **options)
    if run.answer.get("kind") == "missing-engine" and "segno" in str(run.errors):
        raise Skipped("segno is missing: run scripts/setup")
    return run


def test_edition_and_draft_stand_on_every_page(bench):
    for name in ("handout", "programme"):
        document = {**sample(name), "edition": EDITION, "draft": "UDKAST"}
        run = bench.set(name, document)
        same(run.code, 0)
        pages = pages_of(run.pdf)
        for number, page in list(enumerate(pages))[:2]:
            has(page, EDITION)
            rows = picture_of(run.pdf, "-r", "30", "-f", str(number + 1))
            marked = [point == (235, 235, 235) for row in rows for point in row]
            assert 0.008 < sum(marked) / len(marked) < 0.2, sum(marked) / len(marked)


# What a drawing may be coloured with: paint, gradients, a pattern, a mask, what is blended, a filter.
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150" viewBox="0 0 200 100"><defs>
<linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset=".4" stop-color="#0f0"
stop-opacity=".5"/><stop offset="1" stop-color="blue"/></linearGradient><radialGradient id="b">
<stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></radialGradient>
<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><circle r="4" cx="5" cy="5"
fill="tomato"/></pattern><mask id="m"><rect width="200" height="100" fill="url(#b)"/></mask>
<filter id="f"><feGaussianBlur stdDeviation="3"/></filter></defs>
<rect width="50" height="50" fill="url(#a)"/><circle cx="80" cy="25" r="24" fill="url(#b)"/>
<rect x="110" width="50" height="50" fill="url(#p)"/>
<rect y="55" width="50" height="40" fill="green" mask="url(#m)"/>
<g opacity=".5" style="mix-blend-mode:multiply"><rect x="60" y="55" width="50" height="40" fill="#90f"/>
<rect x="70" y="65" width="50" height="40" fill="#f90"/></g>
<rect x="140" y="60" width="30" height="30" fill="orange" filter="url(#f)"/></svg>"""
PHOTOS = """
import sys
from PIL import Image
photo = Image.new("RGB", (40, 20), (200, 30, 60))
for name in ("jpg", "png", "gif", "webp"):
    photo.save(sys.argv[1] + name)
photo.convert("CMYK").save(sys.argv[1] + "cmyk.jpg")
photo.putalpha(120)
photo.save(sys.argv[1] + "alpha.png")
"""


def coloured(pdf, page):
    """How far from grey the most coloured point of a page is, of 255."""
    rows = picture_of(pdf, "-r", "50", "-f", str(page))
    return max(max(point) - min(point) for row in rows for point in row)


def test_pile_for_the_office_printer_is_grey(bench):
    document = sample("programme")
    folder = os.path.join(bench.root, "medier", "")
    with open(folder + "tegning.svg", "w") as file:
        file.write(DRAWING)
    subprocess.run([PYTHON, "-c", PHOTOS, folder + "foto."], check=True)
    names = ["kaede.svg", "tegning.svg"] + [
        f"foto.{end}" for end in ("jpg", "png", "gif", "webp", "cmyk.jpg", "alpha.png")]
    # Text that reads like a colour stays as it is.
    words = "1 0 0 rg (0 1 0 scn) /c0 cs"
    document["facts"][0]["c"] = [words]
    document["notes"] = [[{"k": "img", "src": "/medier/" + name, "alt": name}] for name in names]
    sheet = bench.set("programme", document)
    same((sheet.code, sheet.errors), (0, []))
    # Both sides of the sheet show the same drawings, changed once.
    quiz = bench.set("handout", sample("quiz"))
    pile = bench.set("assemble", {
        "inputs": [sheet.pdf, quiz.pdf, sheet.pdf], "title": "Alt i ét", "lang": "da-DK"})
    same(pile.code, 0)
    assert coloured(sheet.pdf, 1) > 120
    for page in range(1, pile.answer["pages"] + 1):
        assert coloured(pile.pdf, page) == 0, page
    has(text_of(pile.pdf), words)

    # As light as before, and the band at the top mostly paper.
    before, after = picture_of(sheet.pdf, "-r", "50"), picture_of(pile.pdf, "-r", "50")
    below = [(sum(share * part for share, part in zip((0.299, 0.587, 0.114), was)), now[0])
             for rows in zip(before[12:], after[12:]) for was, now in zip(*rows)]
    assert sum(abs(was - now) > 24 for was, now in below) < len(below) / 500
    same([(before[row][9][0] < 60, after[row][9][0] < 60) for row in (1, 5)],
         [(True, True), (True, False)])


def test_every_tone_is_a_colour_of_its_own(bench):
    with open(os.path.join(ENGINE, "theme.typ")) as file:
        tones = re.findall(r'tone\("#([0-9a-f]{6})", (\d+)%\)', file.read())
    same(len({colour for colour, _ in tones}), len(tones))
    assert len(tones) > 7
    for colour, grey in tones:
        # What is text keeps 4.5:1 on paper: no lighter than this, or not text at all.
        assert int(grey) <= 46 or int(grey) >= 60, (colour, grey)


def test_print_preferences(bench):
    document = {**sample("programme"), "print": {"scaling": "none", "duplex": "short"}}
    run = bench.set("programme", document)
    same(facts(run.pdf)["preferences"],
         {"/DisplayDocTitle": "True", "/PrintScaling": "/None", "/Duplex": "/DuplexFlipShortEdge"})


def test_sheet_for_the_printer_still_minds_missing_characters(bench):
    run = bench.set("programme", sample("programme"), standard="none")
    same(run.code, 0)
    with open(run.pdf, "rb") as file:
        assert b"pdfuaid" not in file.read()
    document = sample("programme")
    document["rows"][2]["sessions"][0].update(title=["Ali 漢"], at=[5, 6])
    run = bench.set("programme", document, standard="none")
    same([(e["code"], e["subject"], e["at"]) for e in run.errors], [("glyph", "漢", [5, 6])])
    same(bench.set("programme", sample("programme"), standard="x").code, 2)


def test_qr_code_is_drawn_as_it_should_be(bench):
    document = sample("handout")
    document["labels"]["qr"] = "QR-kode til {to}"
    document["blocks"] = [{"k": "qr", "text": ADDRESS, "label": "Øvelsen på nettet", "at": 3}]
    run = with_segno(bench, "handout", document)
    same((run.code, inspect(run.pdf)["tags"]["/Figure"]), (0, 1))
    has(text_of(run.pdf), "Øvelsen på nettet", "kursbuild.example/")
    code = "import json, segno, sys\nprint(json.dumps([list(map(bool, r)) for r in segno.make(" \
           "sys.argv[1], error='m', boost_error=False, micro=False).matrix]))"
    wanted = json.loads(subprocess.run([PYTHON, "-c", code, ADDRESS], capture_output=True,
                                       check=True).stdout)
    same(modules_on(picture_of(run.pdf, "-r", "300"), len(wanted)), wanted)
    document["blocks"][0]["text"] = "https://x.dk/" + "æ" * 3000
    run = bench.set("handout", document)
    same([(e["code"], e["at"]) for e in run.errors], [("qr", 3)])


def modules_on(rows, count):
    """The modules of the only code on a page, read from its picture."""
    dark = [[point == (0, 0, 0) for point in row] for row in rows]
    # The finder pattern at the top left: the first row that has seven modules black on end.
    for y, row in enumerate(dark):
        line = "".join("x" if d else "." for d in row)
        start = line.find("x" * 40)
        if start >= 0:
            break
    end = line.index(".", start)
    size = (end - start) / 7
    centre = [int(start + (n + 0.5) * size) for n in range(count)]
    return [[dark[int(y + (n + 0.5) * size)][x] for x in centre] for n in range(count)]


def test_booklet_is_imposed(bench):
    document = sample("handout")
    document["blocks"] = [{"k": "p", "c": [f"Afsnit {n} " + "om sagen " * 60]} for n in range(30)]
    reading = bench.set("handout", document)
    count = reading.answer["pages"]
    assert count % 4 != 0, "the sample should need blank pages"
    runs = [bench.set("impose", {"input": reading.pdf}) for _ in range(2)]
    run = runs[0]
    sides = -(-count // 4) * 2
    same((run.code, run.answer["pages"]), (0, sides))
    found = facts(run.pdf)
    same(found["sizes"], [[842, 595]] * sides)
    same(found["preferences"], {"/DisplayDocTitle": "True", "/PrintScaling": "/None",
                                "/Duplex": "/DuplexFlipShortEdge"})
    same((found["title"], found["lang"]), (document["title"], "da-DK"))
    last = -(-count // 4) * 4
    for side, page in enumerate(pages_of(run.pdf)):
        low, high = side + 1, last - side
        for number in (low, high):
            if number <= count:
                has(page, f"Side {number} af {count}")
    same(open(run.pdf, "rb").read(), open(runs[1].pdf, "rb").read())
    told = facts(bench.set("impose", {"input": reading.pdf, "title": "Booklet", "lang": "en"}).pdf)
    same((told["title"], told["lang"]), ("Booklet", "en"))


def test_documents_are_assembled(bench):
    one, many = (bench.set(name, sample(name)).pdf for name in ("programme", "handout"))
    wide = bench.set("impose", {"input": one}).pdf
    document = {"inputs": [one, many, wide], "title": "Alt i ét", "lang": "da-DK"}
    runs = [bench.set("assemble", document) for _ in range(2)]
    same(runs[0].code, 0)
    found = facts(runs[0].pdf, "bookmarks")
    titles = [sample(name)["title"] for name in ("programme", "handout", "programme")]
    pages = len(pages_of(many))
    starts = [0, 2, 2 + pages + pages % 2]
    same(found["bookmarks"], [list(pair) for pair in zip(titles, starts)])
    same(found["sizes"][-1], [842, 595])
    same((found["title"], found["lang"], found["made"]), ("Alt i ét", "da-DK", "D:20261122000000Z"))
    same(found["preferences"], {"/DisplayDocTitle": "True", "/PrintScaling": "/None",
                                "/Duplex": "/DuplexFlipLongEdge"})
    same(open(runs[0].pdf, "rb").read(), open(runs[1].pdf, "rb").read())
    named = bench.set("assemble", {**document, "bookmarks": ["Program", "Ark 1 · kl. 9.20", "Hæfte"]})
    same([name for name, _ in facts(named.pdf, "bookmarks")["bookmarks"]],
         ["Program", "Ark 1 · kl. 9.20", "Hæfte"])
    same(bench.set("assemble", {"inputs": []}).code, 2)
    same(bench.set("impose", {"input": "/nowhere.pdf"}).code, 5)


# ---- One program that is asked many times --------------------------------------------------------

def asked(bench, requests):
    """What `worker.py --many` answers to requests, one after another: (code, answer, complaints) of each;
    and its own code at the end."""
    program = subprocess.Popen(
        [PYTHON, "-I", os.path.join(bench.root, "worker.py"), "--many", json.dumps([FONTS])],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    outcomes = []
    for number, request in enumerate(requests):
        complaints = os.path.join(bench.folder, f"complaints-{number}")
        data = request if isinstance(request, bytes) else json.dumps(request).encode()
        program.stdin.write(f"{len(data)} {complaints}\n".encode() + data)
        program.stdin.flush()
        lines = []
        while not lines or not lines[-1].startswith(b"ended "):
            lines.append(program.stdout.readline())
            assert lines[-1], "it ended before its answer"
        with open(complaints, "rb") as file:
            said = file.read()
        answer = json.loads(lines[0]) if lines[0].strip() else {}
        outcomes.append((int(lines[-1].split()[1]), answer, said))
    program.stdin.close()
    return outcomes, program.wait(timeout=10)


def test_one_program_sets_many_documents_as_one_each(bench):
    first, second = (bench.request(name, sample(name)) for name in ("programme", "handout"))
    bad = bench.request("programme", {**sample("programme"), "title": "漢"})
    outcomes, code = asked(bench, [first, b"{", bad, {"v": 2}, second, first])
    same([outcome[0] for outcome in outcomes] + [code], [0, 2, 1, 2, 0, 0, 0])
    same([outcome[2] for outcome in outcomes], [b""] * 6)
    same(outcomes[2][1]["errors"][0]["subject"], "漢")
    for request, name in ((first, "programme"), (second, "handout")):
        alone = bench.set(name, sample(name))
        with open(request["out"], "rb") as one, open(alone.pdf, "rb") as other:
            same(one.read(), other.read())


def test_limit_hit_by_one_of_many_is_told(bench):
    document = sample("handout")
    document["blocks"] = [{"k": "p", "c": [f"Afsnit {n} " + "om sagen " * 90]} for n in range(4000)]
    for limits, number in (({"wallSeconds": 1}, -14), ({"cpuSeconds": 1, "wallSeconds": 50}, -24)):
        outcomes, _ = asked(bench, [
            bench.request("programme", sample("programme")),
            bench.request("handout", document, limits=limits)])
        same([outcome[0] for outcome in outcomes], [0, number])


# ---- Worksheets and booklets --------------------------------------------------------------------

LABELS = {"name": "Navn", "date": "Dato", "qr": "QR-kode til {to}", "contents": "Indhold",
          "glossary": "Ordliste", "notes": "Noter", "index": "Stikord", "seePage": " (se side {n})",
          "laws": "Lovregister", "indexHelp": "Sidetal med fed viser, hvor ordet er forklaret."}


def properties():
    document = sample("handout")
    document["labels"].update(LABELS)
    for key in ("blocks", "sources", "objectives"):
        document.pop(key)
    return {**document, "edition": EDITION}


def paragraphs(count):
    return [{"k": "p", "c": [f"Afsnit {n} " + "om sagen og barnet " * 30]} for n in range(count)]


def worksheets():
    table = {"k": "table", "id": "tabel", "caption": ["Det ved vi"], "head": [["Hvad"], ["Kilde"]],
             "rows": [{"c": [["Fravær"], ["Skolen"]]}, {"c": [[], []]}], "blank": 10}
    ticks = {"k": "ul", "items": [{"c": [{"k": "p", "c": [f"Punkt {n}"]}], "check": False}
                                  for n in range(3)]}
    sheet = {"title": "Ark 1: Sagsoplysning", "kicker": "Temadag", "paper": "a4", "landscape": True,
             "name": True, "at": [5, 9], "sources": [{"n": 1, "c": ["Første kilde"]}],
             "blocks": [{"k": "p", "c": ["Se ", {"k": "ref", "to": "tabel", "c": ["tabellen"]}, " ",
                                         {"k": "cite", "n": 1}]}, table, ticks]}
    long = {**sheet, "title": "Ark 2", "landscape": False, "name": False, "paper": "a3",
            "blocks": [*sheet["blocks"], *[{"k": "lines", "n": 10, "c": []} for _ in range(55)]]}
    return {**properties(), "title": "Arbejdsark",
            "sheets": [{**sheet, "id": "ark-1"}, {**long, "id": "ark-2"}]}


def test_worksheets_count_their_own_pages(bench):
    run = bench.set("worksheets", worksheets())
    same((run.code, run.answer.get("warnings"), run.errors), (0, [], []))
    pages = pages_of(run.pdf)
    has(pages[0], "Ark 1: Sagsoplysning", "Navn", "Dato", EDITION, "Side 1 af 2")
    has(pages[1], "Side 2 af 2", "Hvad", "Første kilde")
    count = len(pages) - 2
    assert count >= 12, count
    has(pages[2], "Ark 2", f"Side 1 af {count}")
    assert "Navn" not in pages[2]
    has(pages[-1], f"Side {count} af {count}")
    found = inspect(run.pdf)
    same(found["bookmarks"], ["Ark 1: Sagsoplysning", "Ark 2"])
    same([round(v) for v in found["boxes"][0][2:]], [842, 595])
    same([round(v) for v in found["boxes"][2][2:]], [842, 1191])


def test_worksheet_is_set_tighter_where_that_saves_a_page(bench):
    def sheet(count):
        field = {"k": "lines", "n": count, "c": [{"k": "p", "c": ["Skriv."]}]}
        only = worksheets()["sheets"][0]
        return {**worksheets(), "sheets": [{**only, "landscape": False, "sources": [], "blocks": [
            field, {**field, "c": [{"k": "p", "c": ["Skriv igen."]}]}]}]}

    def steps(pdf):
        """From one line to the next in millimetres: the paths drawn across the page."""
        command = ["pdftocairo", "-svg", "-f", "1", "-l", "1", pdf, "-"]
        drawing = subprocess.run(command, capture_output=True, check=True).stdout.decode()
        places = sorted({round(float(y), 1) for y in re.findall(
            r'd="M [\d.]+ [\d.]+ L [\d.]+ [\d.]+ "[^>]*matrix\(1, 0, 0, 1, 62.36\d*, ([\d.]+)\)', drawing)})
        return [(b - a) * 25.4 / 72 for a, b in zip(places, places[1:])]

    found = {}
    for count in (4, 9, 11, 30):
        run = bench.set("worksheets", sheet(count))
        same((run.code, run.answer.get("warnings")), (0, []))
        found[count] = (run.answer["pages"], steps(run.pdf))
    same({count: pages for count, (pages, _) in found.items()}, {4: 1, 9: 1, 11: 1, 30: 3})
    roomy, tight = found[4][1][:3], found[11][1][:3]
    assert all(abs(step - 10) < 0.1 for step in roomy), roomy
    assert all(8 <= round(step, 1) < 9.5 for step in tight), tight


def test_word_that_no_pattern_divides_stays_in_its_column(bench):
    word = "sagsoplysningskoordineringsudvalgsformandskabssekretariatsmedarbejderne"
    said = [word, " og ", word.upper(), " ", "_" * 80, " ", "x" * 60, " https://example.dk/" + "a" * 80]
    document = {**sample("handout"), "sources": [], "objectives": [said], "lead": said,
                "facts": [{"label": "Hvem", "c": said}], "blocks": [
                    {"k": "h", "level": 1, "id": "h", "c": [word]}, {"k": "p", "c": said},
                    {"k": "table", "head": [["A"], ["B"], ["C"]], "rows": [{"c": [[word], said, ["c"]]}]}]}
    run = bench.set("handout", document)
    same((run.code, run.answer["warnings"]), (0, []))
    for page, left, _, right, _, said in words_of(run.pdf):
        assert left > 70 and right < 595 - 28 * 72 / 25.4, (page, said, right)
    text = text_of(run.pdf)
    has(text.replace("\u200b", "").replace(" ", ""), word, word.upper(), "_" * 80, "x" * 60, "a" * 80)


def booklet(size="a5"):
    chapters = [
        {"id": name, "title": title, "kicker": "Kursus", "at": [1, 2], "blocks": [
            {"k": "h", "level": 1, "id": "afsnit", "c": [f"Afsnit i {name}"]}, *paragraphs(6),
            {"k": "p", "c": [{"k": "ref", "to": "to#afsnit", "c": ["Læs videre"]}, "; ",
                             {"k": "ref", "to": "afsnit", "c": ["se ovenfor"]},
                             {"k": "note", "id": "n", "c": ["En note."]},
                             {"k": "note", "same": "n"}]},
            *copies_of_quiz()]}
        for name, title in (("et", "Første kapitel"), ("to", "Andet kapitel"))]
    return {**properties(), "title": "Deltagerhæfte", "size": size, "chapters": chapters,
            "glossary": [{"id": "hul", "term": "Hul", "c": ["Det, ingen ved."]}], "notePages": 2,
            "sources": [{"n": 1, "c": ["Bogens kilde"]}], "key": True,
            "index": [{"term": "Afsnit", "to": ["et#afsnit", "to", "væk"]}]}


def copies_of_quiz():
    quiz = sample("quiz")["blocks"][0]
    return [{**quiz, "questions": quiz["questions"][:1]}]


def test_booklet_has_all_its_parts_and_pages(bench):
    run = bench.set("booklet", booklet())
    same((run.code, run.answer.get("warnings"), run.errors), (0, [], []))
    pages = pages_of(run.pdf)
    has(pages[0], "Deltagerhæfte", "KursBuild er ikke udgivet", EDITION)
    parts = ["Første kapitel", "Andet kapitel", "Ordliste", "Kilder", "Facit", "Noter", "Stikord"]
    starts = [next(n for n, page in enumerate(pages) if n > 1 and part in page) for part in parts]
    for part, start in zip(parts, starts):
        assert re.search(rf"{part}[ .\u2060]*{start + 1}\b", pages[1]), (part, start + 1, pages[1])
    same(inspect(run.pdf)["bookmarks"], ["Indhold", *parts])
    second = starts[1] + 1
    has(" ".join(pages[2:starts[1]]), f"Læs videre (se side {second})", "se ovenfor (se side 3)")
    has(pages[starts[-1]], f"Afsnit 3, {second}")
    has(pages[starts[4]], "Første kapitel", "Rigtigt svar")
    assert "Rigtigt svar" not in " ".join(pages[:starts[4]])
    same(starts[-1] - starts[-2], 2)
    for page in pages[1:]:
        has(page, EDITION, f"af {len(pages)}")


def book():
    """A book whose indexed words stand on many pages, some of them one after another."""
    def said(mark, *words):
        return {"k": "p", "c": ["Før ", {"k": "indexed", "to": mark, "c": list(words)}, " efter."]}

    chapters = []
    for number in range(6):
        blocks = [{"k": "h", "level": 1, "id": "afsnit", "c": [f"Afsnit {number}"]}]
        if number not in (2, 5):
            blocks.append(said("ord-1", "HULORDET"))
        if number == 3:
            blocks += [said("ord-1", "HULORDET"), said("lov-0-22", "§ 22")]
        # In a heading and in a table's head it is not a use of the word.
        blocks.append({"k": "h", "level": 2, "c": [{"k": "indexed", "to": "ord-2", "c": ["Overskriftsord"]}]})
        if number == 4:
            blocks.append(said("ord-2", "ENKELTORDET"))
        chapters.append({"id": f"k{number}", "title": f"Kapitel {number}", "at": [1, 2],
                         "blocks": blocks + paragraphs(2)})
    chapters[5]["lang"] = "en"
    return {**booklet("a4"), "chapters": chapters, "key": False, "notePages": 0,
            "glossary": [{"id": "ordbog-hul", "term": "hul", "c": ["Det, ingen ved."]}],
            "laws": [{"title": "Barnets lov", "entries": [{"term": "§ 22", "mark": "lov-0-22"}]}],
            "index": [{"term": "hul", "letter": "H", "mark": "ord-1", "explained": "ordbog-hul"},
                      {"term": "Aabenraa", "letter": "Å", "mark": "ord-2"},
                      {"term": "åben sag", "letter": "Å", "mark": "ubrugt", "to": ["k0"]}]}


def test_indexes_of_a_book_tell_the_pages(bench):
    run = bench.set("booklet", book())
    same((run.code, run.answer.get("warnings"), run.errors), (0, [], []))
    pages = pages_of(run.pdf)

    def holding(word):
        return [n + 1 for n, page in enumerate(pages) if word in page]

    one, two, four, five = holding("HULORDET")
    same((two, five), (one + 1, four + 1))
    glossary = next(n for n in holding("Det, ingen ved."))
    index, laws = " ".join(pages[-1].split()), " ".join(pages[-2].split())
    has(index, f"H hul {one}–{two}, {four}–{five}, {glossary}")
    has(index, f"Å Aabenraa {holding('ENKELTORDET')[0]} åben sag {one}")
    has(laws, f"Barnets lov § 22 {four}")
    has(pages[-1], "Stikord", "Sidetal med fed")
    tags = inspect(run.pdf)["tags"]
    assert tags.get("/LI", 0) >= 4 and tags.get("/Link", 0) >= 8, tags


def test_papers_pass_pdf_ua_and_are_the_same_twice(bench):
    gate = os.path.join(SHARED, "tools", "pdfua", "check")
    pdfs = []
    for template, document in (
            ("worksheets", worksheets()), ("booklet", booklet("a4")), ("booklet", book())):
        runs = [bench.set(template, document) for _ in range(2)]
        same([run.code for run in runs], [0, 0])
        same(open(runs[0].pdf, "rb").read(), open(runs[1].pdf, "rb").read())
        pdfs.append(runs[0].pdf)
    if not os.path.exists(gate) or shutil.which("java") is None:
        raise Skipped("veraPDF is not checked")
    result = subprocess.run([gate, *pdfs], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
