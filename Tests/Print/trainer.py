"""Tests of the trainer's papers: guide, quiz sheet and its key, print order, sheets between documents."""

import os
import shutil
import subprocess

from bench import SHARED, Skipped, has, inspect, pages_of, same, sample, text_of
from paper import EDITION, properties

LABELS = {
    "guide": "Drejebog", "time": "Tid", "minutes": "Minutter", "session": "Punkt",
    "material": "Materiale", "materials": "Materialer", "room": "Lokale", "before": "Før dagen",
    "after": "Efter dagen", "more": "Mere om dagen", "preparation": "Gør klar", "seePage": " (se side {n})",
    "sessions": "Punkt for punkt", "participants": "Til deltagerne", "ownNotes": "Egne noter",
    "sheet": "Ark", "version": "Version {v}", "score": "Rigtige svar", "scoreOf": "af {n}",
    "question": "Spørgsmål", "answer": "Svar", "explanations": "Forklaringer", "free": "Frit svar",
    "n": "Nr.", "document": "Dokument", "copies": "Antal", "pages": "Sider", "sheets": "Ark i alt",
    "paper": "Papir", "colour": "Farve", "duplex": "Sider på arket", "finishing": "Efter print",
    "done": "Printet", "personal": "Indeholder personoplysninger",
}


def document(**more):
    result = properties()
    result["labels"].update(LABELS)
    return {**result, **more}


def words(text):
    return [{"k": "p", "c": [text]}]


def guide():
    tracks = [{"title": [f"Spor {n}"], "details": [], "minutes": "45", "material": f"Ark {n}"}
              for n in range(1, 4)]
    first = {"title": ["Velkomst"], "details": [], "minutes": "0", "material": "Kaffe"}
    session = {"time": "9.00–9.20", "title": ["Velkomst"], "minutes": "20 minutter", "form": "Plenum",
               "at": [1, 2], "participants": words("Skriv en seddel."),
               "points": [{"label": "Formål", "c": words("At alle er kommet. " * 12)},
                          {"label": "Hvis tiden skrider", "c": words("Drop runden.")}],
               "rest": words("Slutter her.")}
    sessions = [{**session, "title": [f"Punkt {n}"], "rest": words(f"Slutter {n}.")} for n in range(9)]
    sessions[2]["keys"] = ["to"]
    return document(
        title="Drejebog", rows=[{"time": "9.00–9.00", "pause": False, "sessions": [first]},
                                {"time": "9.00–9.45", "pause": False, "sessions": tracks}],
        materials=[{"what": "36 navneskilte", "where": "i mappen"}], room=words("Seks borde."),
        before=words("Print alt."), more=words("Valgfrit: en tidslinje."), after=words("Makulér listen."),
        sessions=sessions, sources=[{"n": 1, "c": ["En kilde"]}], keyNote="Udgave A.",
        keys=[{"id": name, "title": f"Modul {name}", "quizzes": sample("quiz")["blocks"],
               "sources": [{"n": 1, "c": [f"Kilden til {name}"]}]} for name in ("et", "to")])


def quiz_sheet(version="B"):
    return document(title="Quizark", version=version, quizzes=sample("quiz")["blocks"], name=True,
                    sources=[{"n": 1, "c": ["En kilde"]}])


def orders(count):
    row = {"n": "1", "file": "ark/2-helhedsvurdering.pdf", "title": "Ark 2", "copies": "36", "pages": "2",
           "sheets": "36", "paper": "A4", "colour": "Sort-hvid", "duplex": "Begge sider",
           "finishing": "Hæft", "personal": False}
    rows = [{**row, "n": str(n + 1), "personal": n == 3} for n in range(count)]
    return document(title="Trykliste", rows=rows, total="I alt 412 ark", notes=[["Læg A3 i bakke 2."]])


def test_guide_has_the_day_and_keeps_each_session_together(bench):
    run = bench.set("guide", guide())
    same((run.code, run.answer.get("warnings"), run.errors), (0, [], []))
    pages = pages_of(run.pdf)
    has(pages[0], "9.00–9.45", "Spor 3", "Ark 3", "Kaffe", EDITION)
    has(pages[1], "Gør klar", "36 navneskilte", "Seks borde.", "Print alt.")
    for n in range(9):
        page = next(page for page in pages if f"Punkt {n} " in page)
        has(page, f"Slutter {n}.", "Egne noter", "Til deltagerne")
    has(pages[-1] + pages[-2], "Kilder")
    key = next(n for n, page in enumerate(pages) if "Facit" in page and "Rigtigt svar" in page)
    has(pages[key - 1], "Valgfrit: en tidslinje.", "Makulér listen.")
    has(" ".join(pages[key:]), "Udgave A.", "Rigtigt svar", "Kilden til et", "Kilden til to")
    second = next(n for n, page in enumerate(pages) if "Modul to" in page and n >= key)
    told = next(page for page in pages if "Punkt 2 " in page)
    has(told, f"Modul to (se side {second + 1})")
    same([page.count("se side") for page in pages].count(0), len(pages) - 1)
    has(" ".join(inspect(run.pdf)["bookmarks"]),
        "Gør klar Punkt for punkt Mere om dagen Efter dagen Facit Kilder")


def test_quiz_sheet_tells_no_answers_and_its_key_tells_them_in_short(bench):
    run = bench.set("quizsheet", quiz_sheet())
    same((run.code, run.answer.get("warnings"), run.errors), (0, [], []))
    text = text_of(run.pdf)
    has(text, "Navn", "Version B", "Rigtige svar", "af 10", "Vælg ét svar.")
    for secret in ("varigt", "22–23", "at spørge skolen", "Nogen har talt efter", "Rigtigt"):
        assert secret not in text.replace("Rigtige svar af", ""), secret
    key = bench.set("answerkey", quiz_sheet())
    first = pages_of(key.pdf)[0]
    has(first, "Version B", "1 B", "2 A, B", "1A · 2C · 3A", "Frit svar", "63–65 %")
    has(first.replace(" ", ""), "A→C→D→B")
    has(text_of(key.pdf), "Forklaringer", "Ordet ”trives” er en vurdering.", "En kilde")


def test_print_order_repeats_its_head(bench):
    run = bench.set("printlist", orders(40))
    same((run.code, run.answer.get("warnings"), run.errors), (0, [], []))
    pages = pages_of(run.pdf)
    for page in pages[:-1]:
        has(page, "Efter print", EDITION)
    has(" ".join(pages), "I alt 412 ark", "Læg A3 i bakke 2.", "Indeholder personoplysninger")
    found = inspect(run.pdf)
    same(found["scopes"].count("/Row"), 40)
    same([round(v) for v in found["boxes"][0][2:]], [842, 595])


def test_separators_are_a_page_each(bench):
    sheets = [{"n": n, "title": f"Bunke {n}", "lines": ["36 eksemplarer", "A4"]} for n in (1, 12)]
    run = bench.set("separator", document(title="Skilleark", sheets=sheets), standard="none")
    same((run.code, run.answer["pages"]), (0, 2))
    has(pages_of(run.pdf)[1], "12", "Bunke 12", "36 eksemplarer")


def test_trainers_papers_pass_pdf_ua_and_are_the_same_twice(bench):
    gate = os.path.join(SHARED, "tools", "pdfua", "check")
    pdfs = []
    for template, made in (("guide", guide()), ("quizsheet", quiz_sheet()),
                           ("answerkey", quiz_sheet()), ("printlist", orders(3))):
        runs = [bench.set(template, made) for _ in range(2)]
        same([run.code for run in runs], [0, 0])
        same(open(runs[0].pdf, "rb").read(), open(runs[1].pdf, "rb").read())
        pdfs.append(runs[0].pdf)
    if not os.path.exists(gate) or shutil.which("java") is None:
        raise Skipped("veraPDF is not checked")
    result = subprocess.run([gate, *pdfs], capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr
