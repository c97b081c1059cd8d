"""Tests of the papers of the room: badges, sign-in sheet, certificates, signs for
tables, slides, the poster, case
cards, programme in large print."""

import copy
import os
import re
import shutil
import subprocess

import paper
from run import (
    FONTS,
    SHARED,
    Skipped,
    has,
    inspect,
    pages_of,
    same,
    sample,
    text_of,
    words_of,
)

MM = 72 / 25.4
L4785 = {"name": "L4785", "width": 80, "height": 50, "columns": 2, "rows": 5,
         "left": 17.5, "top": 13.5, "gapX": 15, "gapY": 5}
FREE = {"name": "", "width": 60, "height": 30, "columns": 3, "rows": 9,
        "left": 10, "top": 8, "gapX": 5, "gapY": 1}
LONG = "Maximiliane-Konstantina Østergaard-Vestergaard"
UNBROKEN = "Wolfeschlegelsteinhausenbergerdorffwelche"


def person(name, organisation="", role="", table=""):
    return {"name": name, "organisation": organisation, "role": role, "table": table}


PEOPLE = [
    person("Anna Østergård", "Solbæk Kommune", "Rådgiver", "1"),
    person(LONG, "Rådgivningen for børn og unge med handicap i Solbæk og omegn", "Leder", "12"),
    person(UNBROKEN, "Kommunen"), person("Bo Li"),
]


def common(**members):
    document = {key: value for key, value in sample("programme").items()
                if key not in ("rows", "notes", "labels", "lead")}
    return {**document, "edition": "Udgave af 23. november 2026", **members}


def badges(people, sheet=L4785, test=False):
    return common(people=people, sheet=sheet, test=test, event="Helhed i udredningen", labels={
        "page": "Side {n} af {m}", "ruler": "Kontrolmål: 100 mm", "table": "Bord",
        "size": "80 × 50 mm", "testHelp": "Hold arket op mod etiketarket."})


def signin(people, blank=3):
    return common(people=people, blank=blank, notice=["Listen destrueres efter 30 dage."], labels={
        "page": "Side {n} af {m}", "list": "Deltagerliste", "number": "Nr.", "name": "Navn",
        "organisation": "Organisation", "role": "Funktion", "table": "Bord",
        "signature": "Underskrift"})


def certificates(people):
    return common(people=people, event="Helhed i udredningen", objectives=[["samle viden"]],
                  signatures=["For kommunen", "Underviser"], labels={
                      "certificate": "Deltagerbevis", "participated": "har deltaget i",
                      "objectives": "Deltageren kan", "name": "Navn"})


def tents():
    return common(tents=[{"text": "Bord 4", "sub": "Underretninger"}, {"text": LONG}, {"text": "7"}],
                  labels={"fold": "fold her", "ruler": "Kontrolmål: 100 mm"})


def joined(text):
    """Without the places where a word may be divided."""
    return text.replace("\u200b", "")


def inside(words, sheet):
    """Every word that stands on a label keeps 3 mm away from its edge."""
    for page, left, top, right, bottom, word in words:
        column = (left / MM - sheet["left"]) // (sheet["width"] + sheet["gapX"])
        row = (top / MM - sheet["top"]) // (sheet["height"] + sheet["gapY"])
        if row < 0 or row >= sheet["rows"] or top / MM > 297 - sheet["top"]:
            continue
        x = sheet["left"] + column * (sheet["width"] + sheet["gapX"])
        y = sheet["top"] + row * (sheet["height"] + sheet["gapY"])
        assert x + 3 < left / MM and right / MM < x + sheet["width"] - 3, (page, word)
        assert y + 2 < top / MM and bottom / MM < y + sheet["height"] - 2, (page, word)


def test_badges_stay_on_their_labels(bench):
    small = {**FREE, "width": 40, "height": 20}
    for sheet in (L4785, FREE, small):
        run = bench.set("badges", badges(PEOPLE * 4, sheet))
        same((run.code, run.answer["pages"]), (0, 2 if sheet is L4785 else 1))
        inside(words_of(run.pdf), sheet)
    pages = pages_of(run.pdf)
    has(joined(pages[0]), "Anna Østergård", "Bo Li", "…")
    boxes = list(words_of(run.pdf))
    for number, (_, left, top, right, bottom, word) in enumerate(boxes):
        for _, left2, top2, right2, bottom2, other in boxes[number + 1:]:
            down = min(bottom, bottom2) - max(top, top2)
            across = min(right, right2) - max(left, left2)
            assert across < 1 or down < 0.4 * min(bottom - top, bottom2 - top2), (word, other)


def test_badge_shows_the_whole_name(bench):
    pdf = bench.set("badges", badges(PEOPLE)).pdf
    text = joined(text_of(pdf))
    has(text, "Anna Østergård", "Bord 1", LONG, "Bord 12", "Kontrolmål", "Side 1 af 1")
    has(text.replace(" ", ""), UNBROKEN)
    sizes = {word: bottom - top for _, _, top, _, bottom, word in words_of(pdf)}
    assert sizes["Anna"] > 1.5 * sizes["Maximiliane-Konstantina"] > 11, sizes


def test_badges_for_nobody_and_for_trying(bench):
    text = text_of(bench.set("badges", badges([])).pdf)
    same(text.count("Helhed i udredningen"), 10)
    text = text_of(bench.set("badges", badges(PEOPLE, test=True)).pdf)
    has(text, "10 80 × 50 mm", "Hold arket op", "100 mm")
    assert "Anna" not in text


def test_character_no_font_has_is_told_with_its_person(bench):
    people = [{**person("Anna"), "at": 3}, {**person("Ib 😀"), "at": 4}, {**person("Bo"), "at": 5}]
    for document, template in ((badges(people), "badges"), (signin(people), "signin"),
                               (certificates(people), "certificates")):
        run = bench.set(template, document)
        found = [(error["code"], error["subject"], error["at"]) for error in run.errors]
        same((run.code, found), (1, [("glyph", "😀", 4)]))


def test_names_in_other_alphabets_have_a_family_of_their_own(bench):
    people = [person("דנה לדוגמה", "Solbæk Kommune"), person("ليلى تجربة")]
    documents = (badges(people), signin(people), certificates(people))
    for document, template in zip(documents, ("badges", "signin", "certificates")):
        run = bench.set(template, {**document, "fonts": ["DejaVu Sans"]},
                        fonts=FONTS + ["/usr/share/fonts/truetype/dejavu"])
        same((run.code, run.answer.get("warnings")), (0, []))
        # The first word stands to the right of the second.
        left = {word[5]: word[1] for word in words_of(run.pdf)}
        first, second = (next(x for said, x in left.items() if said in (name, name[::-1]))
                         for name in ("דנה", "לדוגמה"))
        assert first > second, (template, first, second)


def test_signin_leaves_out_empty_columns_and_repeats_its_head(bench):
    to_write = text_of(bench.set("signin", signin([])).pdf)
    same([word in to_write for word in ("Organisation", "Funktion", "Bord")], [True, True, False])
    run = bench.set("signin", signin(PEOPLE * 20))
    same(run.code, 0)
    pages = pages_of(run.pdf)
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        has(page, "Nr.", "Navn", "Funktion", "Underskrift", f"Side {number} af {len(pages)}")
    has(pages[0], "Listen destrueres")
    has(pages[-1], "83")
    facts = inspect(run.pdf)
    same(facts["scopes"].count("/Row"), 83)
    text = text_of(bench.set("signin", signin([person("Bo")])).pdf)
    assert "Organisation" not in text and "Funktion" not in text and "Bord" not in text
    same(bench.set("signin", signin([])).code, 0)


def test_signin_rows_are_high_enough_to_sign(bench):
    words = list(words_of(bench.set("signin", signin([], blank=20)).pdf))
    tops = {word: (page, top) for page, left, top, _, _, word in words
            if left < 27 * MM and word.isdigit()}
    for n in range(2, 20):
        (page, top), (last, before) = tops[str(n)], tops[str(n - 1)]
        if page == last:
            assert top - before >= 9 * MM - 0.1, n


def test_certificates_are_one_page_each(bench):
    run = bench.set("certificates", certificates(PEOPLE))
    facts = inspect(run.pdf)
    same((run.code, facts["pages"]), (0, 4))
    same([name.replace("\u200b", "") for name in facts["bookmarks"]],
         [one["name"] for one in PEOPLE])
    for box in facts["boxes"]:
        same([round(value) for value in box], [0, 0, 842, 595])
    crowded = {**certificates(PEOPLE), "objectives": [["kunne samle viden om barnet " * 5]] * 12}
    same(bench.set("certificates", crowded).answer["pages"], 4)
    text = text_of(bench.set("certificates", certificates([])).pdf)
    has(text, "Navn", "har deltaget i", "Helhed i udredningen")


def test_tents_say_their_words_once_and_show_them_twice(bench):
    run = bench.set("tents", tents())
    same((run.code, run.answer["pages"]), (0, 3))
    prefix = os.path.join(bench.folder, "tent")
    subprocess.run(["pdftoppm", "-gray", "-r", "36", run.pdf, prefix], check=True)
    with open(prefix + "-1.pgm", "rb") as file:
        _, size, _, pixels = file.read().split(b"\n", 3)
    width, height = (int(part) for part in size.split())
    rows = [pixels[y * width:(y + 1) * width] for y in range(height)]
    dark = [sum(255 - value for value in b"".join(part))
            for part in (rows[:height // 2 - 10], rows[height // 2 + 10:height - 30])]
    assert dark[0] > 20000 and abs(dark[0] - dark[1]) < 0.05 * dark[0], dark
    for page, left, _, right, _, word in words_of(run.pdf):
        assert left > 4 * MM and right < 206 * MM, (page, word)


def test_room_papers_pass_pdf_ua_and_are_the_same_twice(bench):
    gate = os.path.join(SHARED, "tools", "pdfua", "check")
    if not os.path.exists(gate) or shutil.which("java") is None:
        raise Skipped("veraPDF is not checked: no tools/pdfua/check, or no java")
    documents = [("badges", badges(PEOPLE)), ("badges", badges([], test=True)),
                 ("signin", signin(PEOPLE)), ("certificates", certificates(PEOPLE)),
                 ("tents", tents()), ("poster", poster("a4")), ("cards", cards(3, 900)), ("programme", large_programme())]
    shown = slide("Kæden", paragraph("Ord."), entries(["et", "to"]), PICTURE)
    documents += [("slides", slides(mode, shown)) for mode in ("screen", "notes")]
    pdfs = [bench.set(template, document).pdf for template, document in documents]
    result = subprocess.run([gate, *pdfs], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    for (template, document), pdf in zip(documents, pdfs):
        with open(pdf, "rb") as one, open(bench.set(template, document).pdf, "rb") as other:
            assert one.read() == other.read(), template


def slides(mode, *content):
    opening = {"kind": "title", "title": ["Helhed i udredningen"], "c": []}
    section = {"kind": "section", "title": ["Formiddag"], "c": [], "time": "kl. 9.00"}
    found = [opening, section, *content]
    for n, slide in enumerate(found, start=1):
        slide.update(n=n, at=n)
        slide.setdefault("notes", [])
    return common(mode=mode, slides=found,
                  labels={"page": "Side {n} af {m}", "continued": "(fortsat)"})


def slide(title, *blocks, notes=""):
    said = [{"k": "p", "c": [notes]}] if notes else []
    return {"kind": "content", "title": [title], "c": list(blocks), "notes": said}


def paragraph(words):
    return {"k": "p", "c": [words]}


def entries(words):
    return {"k": "ul", "tight": True, "items": [{"c": [paragraph(word)]} for word in words]}


PICTURE = {"k": "img", "src": "/medier/kaede.svg", "alt": "Kæden", "caption": ["Fra start til slut"]}


def sizes_on_screen(pdf):
    """The sizes of type in points, the foot and what stands in pictures left out."""
    command = ["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "3", pdf]
    page = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    fonts = {number: int(size) / 3 for number, size in re.findall(
        r'<fontspec id="(\d+)" size="(\d+)"', page)}
    texts = re.findall(r'<text top="(\d+)"[^>]* font="(\d+)"', page)
    return {fonts[number] for top, number in texts if int(top) / 3 < 375}


def test_slides_are_readable_from_the_back(bench):
    rows = [{"c": [[f"Trin {n}"], ["Rådgiver og familie"]]} for n in range(30)]
    table = {"k": "table", "rowHeads": True, "align": ["left", "left"],
             "head": [["Trin"], ["Hvem"]], "rows": rows}
    callout = {"k": "callout", "type": "husk", "label": "Husk", "c": [
        paragraph("Spørg barnet, før du spørger om barnet. " * 30)]}
    long = slide("For meget", paragraph("Undersøgelsen skal være grundig nok. " * 40),
                 entries([f"Punkt {n}: " + "ord " * 25 for n in range(20)]), table, callout,
                 paragraph("uden punktum " * 150))
    run = bench.set("slides", slides("screen", long, slide("Til sidst")))
    same((run.code, run.answer["warnings"]), (0, []))
    assert min(sizes_on_screen(run.pdf)) >= 18, sizes_on_screen(run.pdf)
    facts = inspect(run.pdf)
    assert facts["pages"] > 8
    same({tuple(round(value) for value in box) for box in facts["boxes"]}, {(0, 0, 720, 405)})
    same(facts["bookmarks"], ["Helhed i udredningen", "Formiddag", "For meget", "Til sidst"])
    text = text_of(run.pdf)
    has(text, "For meget (fortsat)", *(f"Punkt {n}:" for n in range(20)),
        *(f"Trin {n}" for n in range(30)))
    same(text.count("grundig nok."), 40)
    same(text.count("spørger om barnet."), 30)
    same(text.count("uden punktum"), 150)
    for page, left, top, right, bottom, word in words_of(run.pdf):
        assert left > 30 and right < 690 and top > 10 and bottom < 400, (page, word)


def test_slides_list_their_sources_and_leave_out_what_is_not_listed(bench):
    cited = {"k": "p", "c": ["Det står i loven", {"k": "cite", "n": 1}, " ", {"k": "cite", "n": 9}, "."]}
    document = slides("screen", slide("Loven", cited))
    document["sources"] = [{"n": 1, "c": ["Barnets lov"]}]
    document["labels"]["sources"] = "Kilder"
    run = bench.set("slides", document)
    pages = pages_of(run.pdf)
    same((run.code, len(pages)), (0, 4))
    has(pages[2], "Det står i loven[1].")
    has(pages[3], "Kilder", "[1] Barnets lov")


def test_every_slide_has_its_notes_and_its_place_on_the_handout(bench):
    content = [slide(f"Slide {n}", paragraph("Ord."), notes=f"Sig {n}.") for n in range(7)]
    pages = pages_of(bench.set("slides", slides("notes", *copy.deepcopy(content))).pdf)
    same(len(pages), 9)
    has(pages[1], "kl. 9.00")
    for n in range(7):
        has(pages[n + 2], f"Slide {n}", f"Sig {n}.")
    pages = pages_of(bench.set("slides", slides("handout", *content)).pdf)
    same(len(pages), 3)
    has(pages[2], "Slide 4", "Slide 6", "Side 3 af 3")
    assert "Sig" not in " ".join(pages)


def poster(size, bleed=False, **members):
    return common(**{
        "size": size, "bleed": bleed, "highlights": [["Få barnets stemme med"]],
        "lead": ["En dag om at samle viden."],
        "labels": {"qr": "QR-kode til {to}", "ruler": "Kontrolmål: 100 mm"}, **members})


def boxes(pdf):
    """The boxes of the first page by name, in millimetres from the left and the lower edge."""
    command = ["pdfinfo", "-box", pdf]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    found = re.findall(r"(\w+)Box:" + r"\s+([\d.]+)" * 4, lines)
    return {name: [round(float(side) / MM) for side in sides] for name, *sides in found}


def test_poster_saves_ink_in_the_pile(bench):
    sheet = bench.set("poster", poster("a4"))
    same(sheet.code, 0)
    pile = bench.set("assemble", {"inputs": [sheet.pdf], "title": "Alt i ét", "lang": "da-DK"})

    def dark(pdf):
        points = [point[0] < 110 for row in paper.picture_of(pdf, "-r", "30") for point in row]
        return sum(points) / len(points)

    assert dark(sheet.pdf) > 0.3 and 0.01 < dark(pile.pdf) < 0.12, (dark(sheet.pdf), dark(pile.pdf))
    same(text_of(pile.pdf), text_of(sheet.pdf))


def test_poster_for_a_printing_house_needs_no_date(bench):
    document = poster("a3", True)
    document.pop("date", None)
    run = bench.set("poster", document, standard="none")
    same((run.code, run.answer.get("pages")), (0, 1))


def test_poster_for_a_printing_house_has_its_boxes_and_marks(bench):
    run = bench.set("poster", poster("a3", True), standard="none")
    same((run.code, run.answer["pages"]), (0, 1))
    found = boxes(run.pdf)
    same((found["Media"], found["Trim"], found["Bleed"]),
         ([0, 0, 317, 440], [10, 10, 307, 430], [7, 7, 310, 433]))
    has(text_of(run.pdf), "Kontrolmål")
    prefix = os.path.join(bench.folder, "poster")
    subprocess.run(["pdftoppm", "-gray", "-r", "127", run.pdf, prefix], check=True)
    with open(prefix + "-1.pgm", "rb") as file:
        _, size, _, pixels = file.read().split(b"\n", 3)
    width, height = (int(part) for part in size.split())

    def darkest(x, y, reach=2):
        across = range(int(x * 5) - reach, int(x * 5) + reach + 1)
        down = range(int(y * 5) - reach, int(y * 5) + reach + 1)
        return min(pixels[row * width + column] for row in down for column in across)

    for x, y in ((3.5, 10), (10, 3.5), (313.5, 10), (307, 3.5), (3.5, 430), (307, 436.5)):
        assert darkest(x, y) < 250, (x, y)
    assert darkest(8.5, 60) < 90 and darkest(3, 60) == 255, "the colour ends elsewhere"


def test_poster_holds_what_it_is_given(bench):
    facts = [{"label": f"Mærke {n}", "c": ["Solbæk Rådhus, sal 2"]} for n in range(13)]
    title = "Børnehandicapområdets store temadag om udredning og begrundelse i kommunerne"
    crowded = poster("a4", title=title, facts=facts, highlights=[[f"Punkt {n}"] for n in range(12)])
    for document in (crowded, poster("a3", facts=[], highlights=[], kicker="")):
        run = bench.set("poster", document)
        same((run.code, run.answer["pages"], run.answer["warnings"]), (0, 1, []))
        low, wide = (297, 210) if document is crowded else (420, 297)
        for _, left, top, right, bottom, word in words_of(run.pdf):
            assert left > 10 * MM and right < (wide - 10) * MM, word
            assert top > 5 * MM and bottom < (low - 5) * MM, word
    has(text_of(bench.set("poster", crowded).pdf), *(f"Punkt {n}" for n in range(12)))


def card(n, words, **members):
    choice = {"at": n, "c": ["Vent"], "n": 1, "go": "gå til kort 1"}
    return {"at": n, "n": n, "card": f"Kort {n}", "title": [f"Møde {n}"], "remarks": [],
            "c": [paragraph("Yusuf kigger ud. " * (words // 3))], "ask": "Hvad gør du?",
            "choices": [] if "ending" in members else [choice], **members}


def cards(*lengths):
    last = card(len(lengths) + 1, 3, ending="Slut: Det ender godt.")
    return common(
        id="yusuf", label="Fiktiv case", guide="Begynd med kort 1.", intro=[paragraph("Klip dem ud.")],
        cards=[*(card(n, words) for n, words in enumerate(lengths, start=1)), last],
        labels={"page": "Side {n} af {m}", "ruler": "Kontrolmål: 100 mm", "continued": "(fortsat)",
                "qr": "QR-kode til {to}"})


def test_cards_are_four_to_a_page_and_long_ones_get_more_room(bench):
    document = cards(30, 30, 30)
    page = {"k": "link", "to": "https://example.dk/side", "c": ["siden"]}
    document["cards"][0]["c"].append({"k": "p", "c": ["Læs ", page, "."]})
    run = bench.set("cards", document)
    same((run.code, run.answer["warnings"]), (0, []))
    pages = pages_of(run.pdf)
    same(len(pages), 2)
    has(pages[1].replace("\u200b", ""), "Læs siden (https://example.dk/side).")
    has(pages[0], "Fiktiv case", "Klip dem ud.", "Begynd med kort 1.", "Kontrolmål")
    has(pages[1], "gå til kort 1", "Slut: Det ender godt.", *(f"Møde {n}" for n in range(1, 5)))
    same(inspect(run.pdf)["bookmarks"], [f"Kort {n}: Møde {n}" for n in range(1, 5)])
    quarters = {word: (left > 105 * MM, top > 148.5 * MM)
                for page, left, top, _, bottom, word in words_of(run.pdf)
                if page == 2 and bottom - top > 25}
    same([quarters[n] for n in "1234"],
         [(False, False), (True, False), (False, True), (True, True)])
    # A quarter, half a page, a whole one, and one that goes on.
    run = bench.set("cards", cards(30, 400, 30, 900, 1701))
    text = text_of(run.pdf)
    same((text.count("Yusuf kigger ud."), text.count("Hvad gør du?")), (1021, 5))
    has(text, "Møde 5 (fortsat)", "Slut: Det ender godt.")
    for page, left, top, right, bottom, word in words_of(run.pdf):
        assert left > 7 * MM and right < 203 * MM and top > 4 * MM and bottom < 293 * MM, (page, word)


def large_programme():
    document = sample("programme")
    callout = {"k": "callout", "type": "husk", "label": "Husk", "c": [paragraph("Ring dagen før.")]}
    document.update(large=True, access=[paragraph("Der er elevator."), callout])
    document["labels"]["access"] = "Adgang"
    return document


def test_programme_in_large_print_is_18_points_and_one_column(bench):
    run = bench.set("programme", large_programme())
    pages = pages_of(run.pdf)
    same((run.code, run.answer["warnings"]), (0, []))
    assert len(pages) > 2
    has(pages[0], f"Side 1 af {len(pages)}")
    text = " ".join(pages)
    has(text, "Adgang", "Der er elevator.", "Husk", "Ring dagen før.")
    for row in large_programme()["rows"]:
        has(text, row["time"])
    command = ["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "3", run.pdf]
    page = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    fonts = {number: int(size) / 3 for number, size in re.findall(
        r'<fontspec id="(\d+)" size="(\d+)"', page)}
    texts = re.findall(r'<text top="(\d+)" left="(\d+)"[^>]* font="(\d+)"', page)
    body = [(int(left), fonts[font]) for top, left, font in texts if int(top) < 2270]
    assert min(size for _, size in body) >= 18, sorted({size for _, size in body})
    tracks = [words for words in words_of(run.pdf) if words[5] == "Spor"]
    same(len(tracks), 5)
    same(len({round(left) for _, left, *_ in tracks}), 1)


def test_programme_with_access_stays_on_its_page(bench):
    document = {**large_programme(), "large": False}
    run = bench.set("programme", document)
    same((run.code, run.answer["pages"]), (0, 1))
    has(text_of(run.pdf), "Adgang Der er elevator.")
