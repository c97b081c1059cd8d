#!/usr/bin/env python3
"""Tests of the print engine: sets the sample documents and examines the PDFs.

Needs the project's .venv, poppler-utils and, for the veraPDF gate, Java and the folder of reference
data (KURSBUILD_SHARED, else ../shared). Ends with a line `N passed, N failed`.
"""

import copy
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

import paper
from bench import (
    ENGINE, FIGURES, FONTS, PYTHON, SHARED, Bench, Skipped, has, inspect, pages_of, same, sample, text_of,
    type_sizes, words_of)


# ---- The documents ------------------------------------------------------------------------------


def test_handout_is_set(bench):
    run = bench.set("handout", sample("handout"))
    same((run.code, run.answer["ok"], run.answer["warnings"]), (0, True, []))
    same(run.answer["bytes"], os.path.getsize(run.pdf))
    facts = inspect(run.pdf)
    same(facts["pages"], run.answer["pages"])
    same(facts["lang"], "da-DK")
    same(facts["title"], "Hvorfor er udredningen så vigtig?")
    same(facts["author"], "Solbæk Kommune")
    same(facts["shows_title"], True)
    for box in facts["boxes"]:
        same([round(value) for value in box], [0, 0, 595, 842])
    same(facts["bookmarks"], [
        "Hvad Taskforcen har set", "Retssikkerhed, kvalitet og tillid",
        "Hvad et danmarkskort viser og ikke viser", "Quiz", "Kilder", "Facit"])


def test_handout_says_everything(bench):
    run = bench.set("handout", sample("handout"))
    text = text_of(run.pdf)
    has(text, "Det lærer du", "sagsoplysning → vurdering → begrundelse", "Varighed", "20 minutter",
        "Kort fortalt", "[1, s. 4]", "Husk", "Fiktiv case Sagen, der kom retur", "Uddybning: Hvor",
        "Hvilken oplysning mangler oftest", "Vælg et eller flere svar.", "Hint: Der er tre rigtige.",
        "socialrådgiver", "børnehandicapområdet", "https://www.retsinformation.dk", "Kilder",
        "Side 1 af 7", "Side 7 af 7", "KursBuild er ikke udgivet af Social- og Boligstyrelsen.",
        "Rigtigt svar: B – Sagsoplysning", "Rigtige svar: A, B og D", "Eksempelsvar", "Mangler",
        "reversal rate", "omgoerelse_pct", "1.204", "Stadfæstet", "é", "Ændret eller ophævet")
    pages = subprocess.run(["pdftotext", "-enc", "UTF-8", run.pdf, "-"], capture_output=True,
                           check=True).stdout.decode().split("\f")
    facit = next(number for number, page in enumerate(pages) if "Rigtigt svar" in page)
    quiz = next(number for number, page in enumerate(pages) if "Vælg ét svar." in page)
    assert facit > quiz, "the key stands on the page of the questions"
    has(pages[facit], "Facit")


def test_handout_is_tagged(bench):
    facts = inspect(bench.set("handout", sample("handout")).pdf)
    same(facts["tags"].get("/Table"), 2)
    same(facts["tags"].get("/Figure"), 1)
    same(facts["tags"].get("/Caption"), 3)
    same(facts["scopes"].count("/Row"), 6)
    same(facts["scopes"].count("/Column"), 7)
    same(facts["unique"], True)
    assert facts["tags"].get("/H1", 0) == 6, facts["tags"]


def test_every_type_of_question_is_asked(bench):
    run = bench.set("handout", sample("quiz"))
    same((run.code, run.answer.get("warnings")), (0, []))
    asked = next(n for n, page in enumerate(pages_of(run.pdf)) if "Rigtigt svar" in page)
    questions = " ".join(pages_of(run.pdf)[:asked])
    has(questions, "13 spørgsmål. Svarene står i facit bagest.", "Vælg ét svar.",
        "Vælg et eller flere svar.", "Skriv 1 i feltet ved det første trin", "Oplysning", "Naboen",
        "Skriv i hvert felt bogstavet for den kategori", "Ingen svar er rigtige eller forkerte.",
        "(almindelig / forbigående / indgribende)", "Skriv tallet i hullet.",
        "Skriv et kort svar på linjen.", "Sæt streg under det i teksten", "Slet ikke",
        "Skriv ikke om rigtige børn og familier.", "Almas uge")
    for secret in ("varigt", "kronisk", "22–23", "at spørge skolen", "63–65", "børneplan",
                   "Jeg vil skrive dato", "Nogen har talt efter"):
        assert secret not in questions, f"{secret!r} is told among the questions"


def test_key_tells_what_is_right_in_every_type(bench):
    pages = pages_of(bench.set("handout", sample("quiz")).pdf)
    facit = next(n for n, page in enumerate(pages) if "Rigtigt svar" in page)
    key = " ".join(pages[facit:])
    assert pages[facit].find("Facit") < pages[facit].find("Rigtigt svar")
    has(key, "Rigtigt svar: B – Det er tolket", "Rigtige svar: A og B", "Søvn om natten – A: Forældrene", "Rigtige kategorier:", "A: Set",
        "varig, varigt eller kronisk", "indgribende", "22–23", "2–3", "63–65 %", "barnets plan eller børneplan", "Én bogstavfejl godtages",
        "Der skal streg under:", "Alma sov to timer i skolen onsdag.", "Helt: Hjælp en kollega.",
        "Eksempelsvar: Jeg vil skrive dato", "Nogen har talt efter.", "Godt set.")
    steps = [key.find(step) for step in ("Oplys sagen (", "Vurdér", "Træf", "Begrund den (")]
    assert -1 < steps[0] and steps == sorted(steps), steps
    for asked in ("Familien er ustruktureret", "Slet ikke", "Naboen", "At læse lægebrevet"):
        assert asked not in key, f"{asked!r} stands in the key"


def test_gaps_are_told_to_those_who_do_not_see_them_and_are_equally_long(bench):
    pdf = bench.set("handout", sample("quiz")).pdf
    found = json.loads(subprocess.run([PYTHON, "-c", FIGURES, pdf], capture_output=True,
                                      check=True).stdout)
    same([alt for alt, _ in found],
         [f"Hul {n} af 7" for n in (1, 3, 4, 5, 6, 7)] + ["Hul", "Hul"])
    same(len({width for _, width in found[:6]}), 1)
    assert found[6][1] > 100 and found[7][1] > 350, found


def test_nothing_in_a_quiz_is_cut_or_set_on_top_of_something_else(bench):
    boxes = list(words_of(bench.set("handout", sample("quiz")).pdf))
    assert len(boxes) > 300
    for page, left, top, right, bottom, word in boxes:
        assert 79 < left and right < 595 - 101 and 20 < top and bottom < 822, (page, word)
    for index, (page, left, top, right, bottom, word) in enumerate(boxes):
        for other, left2, top2, right2, bottom2, word2 in boxes[index + 1:]:
            # A line's box is taller than its letters: a fifth of it may lie on the next one's.
            across = min(right, right2) - max(left, left2)
            down = min(bottom, bottom2) - max(top, top2)
            low = min(bottom - top, bottom2 - top2)
            assert page != other or across < 1 or down < 0.4 * low, (page, word, word2)


def test_question_that_fits_is_not_divided(bench):
    document = sample("quiz")
    questions = document["blocks"][0]["questions"]
    document["blocks"][0]["questions"] = [copy.deepcopy(questions[3]) for _ in range(9)]
    for number, question in enumerate(document["blocks"][0]["questions"], start=1):
        question.update(n=number, title=[f"Begynder {number}."])
        question["items"][-1]["c"] = [f"Slutter {number}."]
    pages = pages_of(bench.set("handout", document).pdf)
    for number in range(1, 10):
        page = next(page for page in pages if f"Begynder {number}." in page)
        assert f"Slutter {number}." in page, f"question {number} is divided"


def test_heading_of_a_quiz_stands_with_its_first_question(bench):
    parted = []
    for lines in range(24, 36, 2):
        document = sample("quiz")
        quiz = document["blocks"][0]
        quiz["c"], quiz["questions"] = [], quiz["questions"][:1]
        filling = [{"k": "p", "c": [f"Linje {n}"]} for n in range(lines)]
        document["blocks"] = [*filling, quiz]
        pages = pages_of(bench.set("handout", document).pdf)
        page = next(page for page in pages if "Alle tolv typer" in page)
        parted.append("Vælg ét svar." not in page)
        turned = "Linje 0" not in page
    assert turned, "the quiz was never moved to the next page"
    same(parted, [False] * 6)


def test_number_of_a_phrase_is_not_left_at_the_end_of_a_line(bench):
    document = sample("quiz")
    question = next(q for q in document["blocks"][0]["questions"] if q["form"] == "marks")
    document["blocks"][0]["questions"] = [question]
    words = []
    for n in range(1, 60):
        words += [{"k": "mark", "n": n, "c": ["Han " + "sov " * (n % 5) + "længe."]}, " "]
    question["text"][0]["c"] = words
    command = ["pdftotext", "-layout", "-enc", "UTF-8", bench.set("handout", document).pdf, "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    lines = [line for line in text.splitlines() if "sov" in line]
    assert len(lines) > 8
    for line in lines:
        assert not re.search(r"\d\s*$", line), line


def test_error_in_any_answer_has_its_place(bench):
    def put(where, path):
        document = sample("quiz")
        question = document["blocks"][0]["questions"][where]
        node = question
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = node[path[-1]] + ["漢"]
        run = bench.set("handout", document)
        same((run.code, [error["subject"] for error in run.errors]), (1, ["漢"]))
        return question, run.errors[0]["at"]

    question, at = put(3, ("items", 2, "c"))
    same(at, question["items"][2]["at"])
    question, at = put(4, ("choices", 1))
    same(at, question["at"])
    question, at = put(5, ("items", 0, "c"))
    same(at, question["items"][0]["at"])
    question, at = put(7, ("text", 0, "c"))
    same(at, question["text"][0]["at"])
    question, at = put(10, ("text", 0, "c"))
    same(at, question["text"][0]["at"])
    question, at = put(12, ("sample", 0, "c"))
    same(at, question["sample"][0]["at"])


def test_programme_is_one_page(bench):
    run = bench.set("programme", sample("programme"))
    same((run.code, run.answer["pages"]), (0, 1))
    text = text_of(run.pdf)
    has(text, "Helhed i udredningen", "Torsdag den 4. marts 2027 kl. 9.00–15.30", "9.00–9.20",
        "15.25–15.30", "Spor 2", "Én familie – én indgang", "Frokost", "Side 1 af 1",
        "Grupper · Ark 1: Sagsoplysning · A3-papir")
    facts = inspect(run.pdf)
    same((facts["lang"], facts["title"]), ("da-DK", "Helhed i udredningen"))
    same(facts["scopes"].count("/Row"), 14)


def test_crowded_programme_still_fits_in_nine_points(bench):
    document = sample("programme")
    document["rows"] += [copy.deepcopy(row) for row in document["rows"][:5]]
    run = bench.set("programme", document)
    same((run.code, run.answer["pages"]), (0, 1))
    sizes = type_sizes(run.pdf)
    assert 8.9 < min(sizes) < 9.6, f"type of {min(sizes)} points"


def test_programme_that_is_too_long_says_so(bench):
    document = sample("programme")
    document["rows"] *= 3
    run = bench.set("programme", document)
    same((run.code, run.answer["ok"]), (0, True))
    assert run.answer["pages"] > 1
    has(text_of(run.pdf), "Side 2 af")


def test_same_bytes_twice(bench):
    for name in ("handout", "programme"):
        first, second = (open(bench.set(name, sample(name)).pdf, "rb").read() for _ in range(2))
        assert first == second, name
        assert len(first) > 10000


def test_fonts_are_embedded(bench):
    for name in ("handout", "programme"):
        run = bench.set(name, sample(name))
        rows = subprocess.run(["pdffonts", run.pdf], capture_output=True, check=True,
                              text=True).stdout.splitlines()[2:]
        assert rows, "no font at all"
        for row in rows:
            assert re.search(r" yes yes yes ", row), row
            assert "Type 3" not in row, row
            assert re.search(r"\+(Inter|OpenSans)", row), row


def test_pdf_ua(bench):
    gate = os.path.join(SHARED, "tools", "pdfua", "check")
    if not os.path.exists(gate):
        raise Skipped("veraPDF is not checked: no tools/pdfua/check in the folder of reference data")
    if shutil.which("java") is None:
        raise Skipped("veraPDF is not checked: there is no java")
    long = sample("programme")
    long["rows"] *= 3
    empty = sample("handout")
    for key in ("blocks", "sources", "facts", "objectives"):
        empty[key] = []
    pdfs = [bench.set("handout", sample("handout")).pdf, bench.set("handout", empty).pdf,
            bench.set("handout", sample("quiz")).pdf,
            bench.set("programme", sample("programme")).pdf, bench.set("programme", long).pdf,
            bench.set("handout", with_case()).pdf]
    result = subprocess.run([gate, *pdfs], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
    same(result.stdout.count("PASS"), len(pdfs))


def with_case():
    """A hand-out with a branching case of two cards."""
    document = sample("handout")
    text = [{"k": "p", "at": 91, "c": ["Yusuf kigger ud."]}, {"k": "h", "level": 3, "at": 92, "c": ["Du ser"]}]
    choice = {"at": 93, "c": ["Hold ", {"k": "em", "c": ["pause"]}], "n": 2, "go": "gå til 2"}
    remark = {"at": 94, "label": "Fra kort 1:", "choice": ["Hold pause"],
              "c": [{"k": "p", "at": 95, "c": ["Det er roligt."]}]}
    document["blocks"].append({
        "k": "case", "at": 90, "level": 1, "id": "yusuf", "heading": ["Yusuf, 9 år"],
        "label": "Fiktiv case", "c": [], "guide": "Begynd med kort 1.", "cards": [
            {"at": 96, "n": 1, "card": "Kort 1", "title": ["Første møde"], "remarks": [],
             "c": text, "ask": "Hvad gør du?", "choices": [choice]},
            {"at": 97, "n": 2, "card": "Kort 2", "title": ["Du venter"], "remarks": [remark],
             "c": [], "ask": "Hvad gør du?", "choices": [], "ending": "Slut: Det ender godt."}]})
    return document


def test_case_cards(bench):
    run = bench.set("handout", with_case())
    same(run.code, 0)
    text = text_of(run.pdf)
    for part in ("Fiktiv case", "Kort 1: Første møde", "Hold pause – gå til 2", "Kort 2: Du venter",
                 "Fra kort 1: Hold pause", "Det er roligt.", "Slut: Det ender godt."):
        has(text, part)


def test_text_is_never_typst(bench):
    document = sample("handout")
    attack = '#panic("x") *fed* $x$ <mål> @kilde `kode` \\ // /* = - + #let a = 1 #read("worker.py")'
    document["blocks"] = [
        {"k": "h", "level": 1, "at": 1, "c": [attack]}, {"k": "p", "at": 2, "c": [attack]}]
    run = bench.set("handout", document)
    same(run.code, 0)
    has(text_of(run.pdf), attack)


def test_grey_pictures_keep_words_and_signs(bench):
    run = bench.set("handout", sample("handout"))
    prefix = os.path.join(bench.folder, "grey")
    subprocess.run(["pdftoppm", "-gray", "-r", "40", "-f", "1", "-l", "1", run.pdf, prefix],
                   check=True, capture_output=True)
    name = next(n for n in os.listdir(bench.folder) if n.startswith("grey"))
    with open(os.path.join(bench.folder, name), "rb") as file:
        pixels = file.read().split(b"\n", 3)[3]
    assert min(pixels) < 70 and max(pixels) > 240, "no contrast in greyscale"


# ---- What goes wrong ----------------------------------------------------------------------------


def refused(bench, change, code, subject, at):
    document = sample("handout")
    change(document)
    run = bench.set("handout", document)
    same((run.code, run.answer["kind"]), (1, "document"))
    found = [(error["code"], error["subject"], error["at"]) for error in run.errors]
    assert (code, subject, at) in found, found
    assert not os.path.exists(run.pdf), "a PDF was written all the same"
    return run


def test_missing_character_is_told_with_its_place(bench):
    def change(document):
        document["blocks"][3]["c"].append("漢")
        document["blocks"][-1]["questions"][1]["options"][2]["feedback"][0]["c"] = ["😀"]

    run = refused(bench, change, "glyph", "漢", [2900, 2940])
    same([(e["subject"], e["at"]) for e in run.errors][1], ("😀", [15800, 15840]))


def test_missing_character_in_the_title_is_told_at_the_top(bench):
    refused(bench, lambda d: d.update(title="漢"), "glyph", "漢", [100, 140])


def test_unreadable_picture_is_told_with_its_place(bench):
    with open(os.path.join(bench.root, "medier", "brudt.svg"), "w") as file:
        file.write("<svg")
    refused(bench, lambda d: d["blocks"][4].update(src="/medier/brudt.svg"), "picture", "SVG",
            [3100, 3140])


def test_missing_picture_is_told_with_its_place(bench):
    path = os.path.join(os.path.realpath(bench.root), "medier", "væk.png")
    refused(bench, lambda d: d["blocks"][4].update(src="/medier/væk.png"), "file", path,
            [3100, 3140])


def test_picture_without_alternative_text_is_refused(bench):
    refused(bench, lambda d: d["blocks"][4].update(alt=" "), "alt",
            "picture without alternative text", [3100, 3140])


def test_skipped_heading_is_refused(bench):
    heading = {"k": "h", "level": 3, "at": [7, 8], "c": ["Langt nede"]}
    refused(bench, lambda d: d["blocks"].insert(5, heading), "headings",
            "skipped from heading level 1 to 3", [7, 8])


def test_deep_block_has_the_place_of_its_own(bench):
    refused(bench, lambda d: d["blocks"][9]["items"][1]["c"][1].update(
        items=[{"c": [{"k": "p", "c": ["☃"]}]}]), "glyph", "☃", [5000, 5040])


def test_picture_outside_the_root_is_not_read(bench):
    secret = os.path.join(bench.folder, "udenfor.svg")
    shutil.copy(os.path.join(bench.root, "medier", "kaede.svg"), secret)
    document = sample("handout")
    document["blocks"][4]["src"] = "/../udenfor.svg"
    same(bench.set("handout", document).code, 1)


def test_missing_engine_is_told(bench):
    run = bench.set("handout", sample("handout"), python=[sys.executable, "-I", "-S"])
    same((run.code, run.answer["kind"]), (3, "missing-engine"))


def test_missing_font_is_told_by_name(bench):
    run = bench.set("handout", sample("handout"), fonts=FONTS[:1])
    same((run.code, run.answer["kind"]), (4, "missing-font"))
    same([error["message"] for error in run.errors], ["Open Sans"])
    run = bench.set("handout", sample("handout"), fonts=["/nowhere"])
    same([error["message"] for error in run.errors], ["Inter", "Open Sans"])


def test_bad_requests_are_told(bench):
    for data in (b"", b"{", b"[]", b'{"v":1}', b"\xff\xfe"):
        run = bench.send(data)
        same((run.code, run.answer["kind"]), (2, "protocol"))
    for changes in ({"v": 2}, {"template": "../worker"}, {"timestamp": "now"}, {"fonts": "x"}):
        request = {**bench.request("handout", sample("handout")), **changes}
        run = bench.send(json.dumps(request).encode())
        same((run.code, run.answer["kind"]), (2, "protocol"))


def test_unwritable_target_leaves_nothing(bench):
    run = bench.set("handout", sample("handout"), out=os.path.join(bench.folder, "no", "x.pdf"))
    same((run.code, run.answer["kind"]), (5, "internal"))


def test_old_file_stays_when_the_document_is_refused(bench):
    request = bench.request("handout", sample("handout"))
    with open(request["out"], "wb") as file:
        file.write(b"old")
    request["document"]["title"] = "漢"
    same(bench.send(json.dumps(request).encode()).code, 1)
    with open(request["out"], "rb") as file:
        same(file.read(), b"old")
    same([n for n in os.listdir(bench.folder) if n.endswith(".part")], [])


def test_time_limit_ends_the_process(bench):
    document = sample("handout")
    blocks = [b for b in document["blocks"] if b["k"] in ("p", "ul", "callout")]
    for block in blocks:
        block.pop("id", None)
    document["blocks"] = [b for b in blocks if b["k"] != "p"] * 400
    start = time.monotonic()
    run = bench.set("handout", document, limits={"wallSeconds": 0.25})
    same(run.code, -14)
    assert time.monotonic() - start < 5
    assert not os.path.exists(run.pdf)


def test_memory_limit_ends_the_process(bench):
    run = bench.set("handout", sample("handout"), limits={"memoryMiB": 60})
    assert run.code != 0
    assert not os.path.exists(run.pdf)


def test_nothing_goes_over_the_network(bench):
    """A listener stands where every proxy variable points: nobody may call."""
    calls = []
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.2)
    done = threading.Event()

    def listen():
        while not done.is_set():
            try:
                connection, _ = listener.accept()
            except TimeoutError:
                continue
            calls.append(connection.recv(200))
            connection.close()

    thread = threading.Thread(target=listen)
    thread.start()
    proxy = f"http://127.0.0.1:{listener.getsockname()[1]}"
    environment = {**os.environ, "http_proxy": proxy, "https_proxy": proxy, "ALL_PROXY": proxy}
    theme = os.path.join(bench.root, "theme.typ")
    with open(theme, encoding="utf-8") as file:
        source = file.read()
    try:
        same(bench.set("handout", sample("handout"), environment=environment).code, 0)
        with open(theme, "w", encoding="utf-8") as file:
            file.write('#import "@preview/example:0.1.0": add\n' + source)
        same(bench.set("handout", sample("handout"), environment=environment).code, 1)
        with open(os.path.join(bench.root, "medier", "ud.svg"), "w") as file:
            file.write('<svg xmlns="http://www.w3.org/2000/svg" '
                       'xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
                       f'<image xlink:href="{proxy}/x.png" width="9" height="9"/></svg>')
        with open(theme, "w", encoding="utf-8") as file:
            file.write(source)
        document = sample("handout")
        document["blocks"][4]["src"] = "/medier/ud.svg"
        same(bench.set("handout", document, environment=environment).code, 1)
    finally:
        done.set()
        thread.join()
        listener.close()
        with open(theme, "w", encoding="utf-8") as file:
            file.write(source)
    same(calls, [])


def main():
    for tool in (PYTHON, "pdftotext", "pdffonts", "pdftoppm", "pdftohtml"):
        if shutil.which(tool) is None:
            print(f"{tool} is missing; run `make test`, which installs what the tests need")
            print("0 passed, 1 failed")
            return 1
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    sys.modules.setdefault("run", sys.modules[__name__])
    import room
    import trainer

    found = {**globals(), **vars(paper), **vars(room), **vars(trainer)}
    tests = [item for item in found.items() if item[0].startswith("test_")]
    wanted = sys.argv[1:]
    for name, test in tests:
        if wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory(prefix="kursbuild-print-") as folder:
            try:
                test(Bench(folder))
                outcome, remark = "passed", ""
            except Skipped as reason:
                outcome, remark = "skipped", f": {reason}"
            except Exception as error:
                outcome, remark = "failed", f": {type(error).__name__}: {error}"
        counts[outcome] += 1
        print(f"{outcome} {name}{remark}", flush=True)
    skipped = f", {counts['skipped']} skipped" if counts["skipped"] else ""
    print(f"{counts['passed']} passed, {counts['failed']} failed{skipped}")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
