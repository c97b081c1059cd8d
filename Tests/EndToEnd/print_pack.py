"""`kursbuild print`: which papers a theme day gets, who may see them, and what stops them."""

import csv
import io
import json
import os
import re
import stat
import subprocess

from harness import DAY, ROOT, build, run, test, tree, write_content
from secrets_kept import page, texts

# In the trainer's notes and slides; in what tells the right answer.
TRAINER, KEY = "UNDERVISERORDET", "FACITORDET"
# No word of these stands anywhere else.
NAMES = ("Ærlig Prøvesen", "Bo Skabelonsen", "Zita Blindtekst")

DAY_PAGE = page("Prøvedagen", f"""Tekst til alle. Se [modulet](../../kurser/a/modul.md).

::: program

## Velkomst {{min=20}}

Vi begynder.

::: underviser

- **Sig:** {TRAINER}

:::

## Øvelse i par {{min=30 ark=ark/1-par.md}}

Skriv jeres svar.

## Pause {{min=10 pause}}

## Spor med kort {{min=25 spor=1}}

Det ene.

## Spor med tavle {{min=20 spor=2}}

Det andet.

:::

## Ark

| Ark | Antal |
|---|---|
| [Par](ark/1-par.md) | Ét pr. par |
| [Bord](ark/2-bord.md) | Ét pr. bord |

::: underviser

{TRAINER}

:::

::: slide Det første billede

Et punkt.

::: noter

{TRAINER}

:::

:::
""", resumé="En prøve.", start="9.00", slut="10.25", sted="Sal 2", pladser="12")

MODULE = page("Modulet", f"""## Afsnit

HÆFTEORDET står i modulet.

::: underviser

{TRAINER}

:::

::: quiz {{#q}}

### Hvad er rigtigt? {{#s}}

- [x] Det her
  > {KEY}.
- [ ] Det der
  > Nej.

:::
""")


def sheet(title):
    return page(title, f"""::: skrivefelt {{linjer=2}} Jeres svar

Skriv.

:::

::: underviser

{TRAINER}

:::
""")


FILES = {
    "kurser/a/modul.md": MODULE,
    "temadage/dagen/temadag.md": DAY_PAGE,
    "temadage/dagen/ark/1-par.md": sheet("Arket til par"),
    "temadage/dagen/ark/2-bord.md": sheet("Arket til bordet"),
    "temadage/dagen/ark/3-evaluering.md": sheet("Sig det til os"),
}

# What `print` notes in a day's folder of what it wrote there.
RECORD = ".kursbuild-print"

# What such a day gets; kinds of paper it has nothing for may come beside.
EXPECTED = {
    "deltagere/program.pdf", "deltagere/program-stor-skrift.pdf", "deltagere/deltagerhaefte.pdf",
    "deltagere/deltagerhaefte-a5.pdf", "deltagere/deltagerhaefte-a5-print.pdf",
    "deltagere/ark/1-par.pdf", "deltagere/ark/2-bord.pdf", "deltagere/ark-samlet.pdf",
    "deltagere/evalueringsskema.pdf", "underviser/alt-i-et.pdf", "underviser/bordskilte.pdf",
    "deltagere/plakat-a3.pdf", "deltagere/plakat-a4.pdf", "deltagere/plakat-a3-trykkeri.pdf",
    "deltagere/slides-uddeling.pdf", "underviser/slides.pdf", "underviser/slides-noter.pdf",
    "deltagere/quizark/modul-a.pdf", "deltagere/quizark/modul-b.pdf", "underviser/drejebog.pdf",
    "underviser/facit/modul-a.pdf", "underviser/facit/modul-b.pdf", "underviser/trykliste.pdf",
    "underviser/deltagerbevis-uden-navn.pdf", "underviser/navneskilte-proeveark.pdf",
    "underviser/trykliste.csv",
    "personoplysninger/navneskilte-personoplysninger.pdf",
    "personoplysninger/deltagerliste-personoplysninger.pdf",
    "personoplysninger/deltagerbeviser-personoplysninger.pdf",
}


def engine_is_there():
    python = os.environ.get("KURSBUILD_PYTHON", os.path.join(ROOT, ".venv", "bin", "python"))
    try:
        return subprocess.run([python, "-c", "import typst, pikepdf"], capture_output=True,
                              stdin=subprocess.DEVNULL).returncode == 0
    except OSError:
        return False


def with_engine(function):
    """Registers a test that needs the PDF engine; without one it says so instead."""
    if ENGINE:
        return test(function)
    print(f"SKIPPED {function.__name__}: the PDF engine is not installed (scripts/setup)")
    return function


ENGINE = engine_is_there()


def content_in(folder, **changes):
    """The theme day, in order; `changes` take the place of files."""
    return write_content(os.path.join(folder, "content"), **{**FILES, **changes})


def printed(folder, *arguments, **options):
    return run("print", "--content", os.path.join(folder, "content"), "--til",
               os.path.join(folder, "ud"), "--dato", DAY, *arguments, **options)


def list_in(folder, name="deltagere.csv"):
    """A list of three people, one of them twice, which is worth a warning."""
    rows = ["navn;organisation;bord"] + [f"{name};Kommunen;1" for name in (*NAMES, NAMES[1])]
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")
    os.chmod(path, 0o600)
    return path


def text(path):
    """A PDF's text, a run of blanks as one."""
    finished = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True)
    assert finished.returncode == 0, finished.stderr
    return " ".join(finished.stdout.split())


def states(folder):
    """Every file with what tells whether it was written anew."""
    return {name: os.stat(os.path.join(folder, name)).st_mtime_ns for name in os.listdir(folder)}


def holds(path, words):
    """The first of the words that a file holds, in its bytes, streams or text."""
    forms = [(word, form) for word in words
             for form in (word.encode(), word.encode("utf-16-be"), word.encode("latin-1"))]
    for data in texts(path):
        for word, form in forms:
            if form in data:
                return word
    return None


@with_engine
def a_theme_day_gets_its_papers_and_names_stay_with_the_owner(folder):
    content_in(folder)
    finished = printed(folder, "--deltagere", list_in(folder), "--antal", "13")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "deltagerliste-gentaget" in finished.stdout, finished.stdout
    # The day says no date: papers have a line for it, and whoever prints is told.
    assert "Datoen mangler i temadagens sidehoved" in finished.stdout, finished.stdout
    assert "Stedet mangler" not in finished.stdout, finished.stdout
    pack = os.path.join(folder, "ud", "dagen")
    files = tree(pack)
    assert EXPECTED <= set(files), EXPECTED - set(files)
    assert {path.split("/")[0] for path in files} == {
        "deltagere", "underviser", "personoplysninger", RECORD}

    # Only the owner's files name anybody, and nobody else can read them.
    words = [word for name in NAMES for word in (name, name.split()[1])]
    cache = os.path.join(folder, ".kursbuild")
    for parent in (os.path.join(folder, "ud"), cache):
        for path in tree(parent):
            full, private = os.path.join(parent, path), "personoplysninger/" in path
            assert private == path.endswith("-personoplysninger.pdf"), path
            assert private == bool(holds(full, words)), path
            if private:
                assert stat.S_IMODE(os.stat(full).st_mode) == 0o600, path
                assert parent != cache
            elif path.startswith("dagen/deltagere/"):
                assert not holds(full, [TRAINER, KEY]), path
    assert stat.S_IMODE(os.stat(os.path.join(pack, "personoplysninger")).st_mode) == 0o700
    for word in words:
        assert word not in finished.stdout + finished.stderr, word
    signed = text(os.path.join(pack, "personoplysninger/deltagerliste-personoplysninger.pdf"))
    places = [signed.index(name) for name in ("Bo Skabelonsen", "Zita Blindtekst", "Ærlig Prøvesen")]
    assert places == sorted(places), signed
    assert "HÆFTEORDET" in text(os.path.join(pack, "deltagere/deltagerhaefte.pdf"))

    for path, word in (("drejebog", TRAINER), ("slides-noter", TRAINER), ("facit/modul-a", KEY)):
        assert holds(os.path.join(pack, f"underviser/{path}.pdf"), [word]), path

    # The guide has the key at its back.
    assert "Facit" in text(os.path.join(pack, "underviser/drejebog.pdf"))
    assert holds(os.path.join(pack, "underviser/drejebog.pdf"), [KEY])

    the_list_tells_copies(pack)
    the_same_again(folder, files, cache)


def the_list_tells_copies(pack):
    """Thirteen people are seven pairs and three tables of six."""
    with open(os.path.join(pack, "underviser/trykliste.csv"), "rb") as file:
        data = file.read()
    assert data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))
    copies = {row["Fil"]: row["Antal"] for row in rows}
    for file, count in (("program", "13"), ("ark/1-par", "7"), ("ark/2-bord", "3"),
                        ("evalueringsskema", "13")):
        assert copies[f"deltagere/{file}.pdf"] == count, (file, copies)
    sheets = [int(row["Ark"]) for row in rows[:-1]]
    assert rows[-1]["Papir"] == "I alt" and int(rows[-1]["Ark"]) == sum(sheets), rows[-1]
    for row in rows[:-1]:
        assert os.path.exists(os.path.join(pack, row["Fil"])), row


def the_same_again(folder, files, cache):
    """A second run gives the same bytes out of the cache, and one with a broken cache does too."""
    kept = os.path.join(cache, "tryk")
    arguments = ("--deltagere", os.path.join(folder, "deltagere.csv"), "--antal", "13")
    pack, before = os.path.join(folder, "ud", "dagen"), states(kept)
    assert len(before) >= 12, before
    assert printed(folder, *arguments).returncode == 0
    assert tree(pack) == files and states(kept) == before

    halved, removed, garbled = sorted(before)[:3]
    path = os.path.join(kept, halved)
    os.truncate(path, os.path.getsize(path) // 2)
    os.remove(os.path.join(kept, removed))
    with open(os.path.join(kept, garbled), "r+b") as file:
        file.seek(-9, os.SEEK_END)
        file.write(b"?")
    assert printed(folder, *arguments).returncode == 0
    assert tree(pack) == files
    after = states(kept)
    changed = {name for name in before if after.get(name) != before[name]}
    assert set(after) == set(before) and changed == {halved, removed, garbled}, changed


# What everybody may have, and so the site.
ON_SITE = {
    "program.pdf", "program-stor-skrift.pdf", "deltagerhaefte.pdf", "deltagerhaefte-a5.pdf",
    "ark/1-par.pdf", "ark/2-bord.pdf", "ark-samlet.pdf", "evalueringsskema.pdf",
    "quizark/modul-a.pdf", "quizark/modul-b.pdf",
}


@with_engine
def the_site_has_what_participants_may_have_and_no_key(folder):
    content, site = content_in(folder), os.path.join(folder, "site")
    built = run("build", "--content", content, "--output", site, "--dato", DAY)
    assert built.returncode == 0, built.stdout + built.stderr
    papers = os.path.join(site, "print", "temadage", "dagen")
    assert set(tree(papers)) == ON_SITE, sorted(tree(papers))
    for path in ON_SITE:
        assert not holds(os.path.join(papers, path), [TRAINER, KEY]), path
    # The page lists each with its pages, a sheet's page leads to its own.
    with open(os.path.join(site, "temadage/dagen/index.html"), encoding="utf-8") as file:
        listed = re.findall(r'<li><a href="../../print/temadage/dagen/([^"]+)">[^<]+</a> \(PDF, (\d+) side',
                            file.read())
    assert {path for path, _ in listed} == ON_SITE and len(listed) == len(ON_SITE), listed
    for path, count in listed:
        info = subprocess.run(["pdfinfo", os.path.join(papers, path)], capture_output=True, text=True)
        assert int(re.search(r"Pages: +(\d+)", info.stdout)[1]) == int(count), (path, count)
    for sheet, paper in (("1-par", "ark/1-par"), ("3-evaluering", "evalueringsskema")):
        with open(os.path.join(site, f"temadage/dagen/ark/{sheet}.html"), encoding="utf-8") as file:
            assert f'href="../../../print/temadage/dagen/{paper}.pdf">Hent arket som PDF' in file.read()

    for file, link in (("kurser/a/index.html", '"../../print/kurser/a/kursus.pdf">Hent hele kurset som PDF'),
                       ("viden.html", '"print/vidensbase.pdf">Hent hele vidensbasen som PDF')):
        with open(os.path.join(site, file), encoding="utf-8") as page_file:
            assert link in page_file.read(), file

    # `print` sets nothing of this again.
    kept = os.path.join(folder, ".kursbuild", "tryk")
    before = states(kept)
    assert printed(folder, "--only", "program,ark,evaluering").returncode == 0
    assert states(kept) == before
    pack = os.path.join(folder, "ud", "dagen", "deltagere")
    for path in ON_SITE & set(tree(pack)):
        assert tree(pack)[path] == tree(papers)[path], path

    # A poster calls people to a day with a date.
    write_content(content, **{**FILES, "temadage/dagen/temadag.md": DAY_PAGE.replace(
        "sted: Sal 2", "sted: Sal 2\ndato: 2027-03-04")})
    assert run("build", "--content", content, "--output", site, "--dato", DAY).returncode == 0
    assert set(tree(papers)) == ON_SITE | {"plakat-a3.pdf", "plakat-a4.pdf"}
    # Without PDFs no page tells of any.
    assert build(content, site).returncode == 0
    assert not [path for path in tree(site) if path.endswith(".pdf")]
    with open(os.path.join(site, "temadage/dagen/index.html"), encoding="utf-8") as file:
        assert "Til print" not in file.read()


@with_engine
def a_mistake_that_many_papers_show_is_told_once(folder):
    """The module's text stands in its hand-out, the participants' booklet in two sizes, and the book."""
    content = content_in(folder, **{
        "kurser/a/modul.md": MODULE.replace("HÆFTEORDET", "\U00013000")})
    site = os.path.join(folder, "site")
    built = run("build", "--content", content, "--output", site, "--dato", DAY)
    assert built.returncode == 1 and built.stdout.count("[pdf-tegn]") == 1, built.stdout
    assert "kurser/a/modul.md:7" in built.stdout and not os.path.exists(os.path.join(site, "index.html"))
    book = printed(folder, "--bog", "a")
    assert book.returncode == 1 and book.stdout.count("kurser/a/modul.md:7") == 1, book.stdout
    assert not os.path.exists(os.path.join(folder, "ud"))


BOOKS = {
    "ordbog.yml": ("partshoering:\n  term: partshøring\n  definition: En høring.\n"
                   "aabenhed:\n  term: åbenhed\n  definition: At vise, hvad man ved.\n"),
    "love.yml": "loven:\n  navn: En lov om prøver\n",
    "kurser/tomt/kursus.md": page("Tomt", "Intet endnu."),
    "kurser/a/to.md": page("Andet modul", """## Begyndelsen

En partshøring efter [§ 12](lov:loven-12). Se [det første modul](modul.md).

""" + "Ord om sagen og barnet.\n\n" * 120 + """## Enden

Åbenhed og partshøring igen.
""", rækkefølge="2"),
    "viden/artikel.md": page("Artikel", "Om åbenhed."),
}


@with_engine
def a_course_and_the_knowledge_base_become_books(folder):
    content_in(folder, **BOOKS)
    finished = printed(folder, "--bog", "vidensbase, a")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    books = os.path.join(folder, "ud", "boeger")
    files = tree(os.path.join(folder, "ud"))
    assert set(files) == {"boeger/kursus-a.pdf", "boeger/vidensbase.pdf"}, files
    for name in ("kursus-a.pdf", "vidensbase.pdf"):
        assert name in finished.stdout and not holds(os.path.join(books, name), [TRAINER])

    raw = subprocess.run(["pdftotext", "-layout", os.path.join(books, "kursus-a.pdf"), "-"],
                         capture_output=True, text=True).stdout
    pages = [" ".join(page.split()) for page in raw.split("\f")[:-1]]

    def on(words):
        return [number + 1 for number, page in enumerate(pages) if words in page]

    first, = on("HÆFTEORDET")
    begins, = on("En partshøring efter")
    ends, = on("Åbenhed og partshøring igen")
    assert f"det første modul (se side {first})" in pages[begins - 1], pages[begins - 1]
    glossary = on("En høring.")[0]
    assert ends > begins + 1, pages
    assert f"partshøring {begins}, {ends}, {glossary}" in pages[-1], pages[-1]
    assert f"Å åbenhed {ends}, {glossary}" in pages[-1]
    assert f"En lov om prøver § 12 {begins}" in pages[-2]
    assert f"Side {len(pages)} af {len(pages)}" in pages[-1]
    # The key stands behind all questions.
    assert min(on(KEY)) >= on("Facit")[-1] > first

    kept = os.path.join(folder, ".kursbuild", "tryk")
    before = states(kept)
    told = json.loads(printed(folder, "--bog", "alle", "--format", "json").stdout)
    assert states(kept) == before and tree(os.path.join(folder, "ud")) == files
    assert [book["path"] for book in told["books"]["files"]] == ["kursus-a.pdf", "vidensbase.pdf"]
    assert told["books"]["files"][0]["pages"] == len(pages)


@test
def wrong_use_of_books_is_answered_in_danish(folder):
    content_in(folder, **BOOKS)
    for arguments, answer in (
            (("--bog", "b"), "Der er ingen bog ”b”. Der er: a, vidensbase, alle"),
            (("--bog", "tomt"), "Kurset ”tomt” har ingen udgivne moduler"),
            (("--bog", "a", "--only", "ark"), "--only gælder en temadags papirer"),
            (("--bog", "a", "--antal", "9"), "--antal gælder en temadags papirer"),
            (("--bog", " "), "Skriv efter --bog")):
        result = printed(folder, *arguments)
        assert result.returncode == 64 and answer in result.stderr, (arguments, result.stderr)
        for word in ("Error", "Usage"):
            assert word not in result.stderr, (arguments, result.stderr)
    assert not os.path.exists(os.path.join(folder, "ud"))


@with_engine
def the_day_begins_when_it_is_told_to(folder):
    content_in(folder)
    path = os.path.join(folder, "ud/dagen/deltagere/program.pdf")
    for start, times in (
            (None, ["9.00", "9.20", "9.50", "10.00", "10.25"]),
            ("8.30", ["8.30", "8.50", "9.20", "9.30", "9.55"]),
            ("13:05", ["13.05", "13.25", "13.55", "14.05", "14.30"])):
        finished = printed(folder, "--only", "program", *(("--start", start) if start else ()))
        assert finished.returncode == 0, finished.stdout + finished.stderr
        shown = re.findall(r"\b\d{1,2}\.\d\d\b", text(path))
        # The tracks run at once: the shorter one's end is a time of its own at most.
        assert set(times) <= set(shown) and len(set(shown)) <= 6, (start, shown)
    names = {"deltagere/program.pdf", "deltagere/program-stor-skrift.pdf"}
    assert {path for path in tree(os.path.join(folder, "ud/dagen")) if path.endswith("pdf")} == names


@test
def wrong_use_of_print_is_answered_in_danish(folder):
    content = content_in(folder)
    # Not called .csv: the content's own check is not to be the one that finds it.
    inside = list_in(content, "navne.txt")
    os.symlink(inside, os.path.join(folder, "genvej.csv"))
    for arguments, answer in (
            (("--only", "progam"), "--only kender ikke ”progam”"),
            (("--antal", "0"), "--antal skal være et tal fra 1 til 5000"),
            (("--antal", "mange"), "”mange” kan ikke stå efter --antal"),
            (("--start", "25.00"), "”25.00” kan ikke stå efter --start"),
            (("--start", "9.60"), "”9.60” kan ikke stå efter --start"),
            (("--makuleres", "-1"), "--makuleres"),
            (("--etiketter", "L9999"), "Etiketterne ”L9999” kendes ikke"),
            (("--temadag", "dagn"), "Der er ingen temadag ”dagn”. Der er: dagen"),
            (("--antal", "-4"), "--antal"), (("--antal", "100000"), "fra 1 til 5000, ikke 100000"),
            (("--start", "23.30"), "Begynder dagen kl. 23.30, slutter den efter midnat"),
            (("--deltagere", list_in(folder), "--antal", "3"),
             "Der er 4 på deltagerlisten, men --antal er 3"),
            (("--deltagere", os.path.join(folder, "findes-ikke.csv")), "findes-ikke.csv")):
        result = printed(folder, *arguments)
        assert result.returncode == 64 and answer in result.stderr, (arguments, result.stderr)
        for word in ("Error", "Usage", "See '"):
            assert word not in result.stderr, (arguments, result.stderr)
    day = os.path.join(content, "temadage/dagen/temadag.md")
    with open(day, encoding="utf-8") as file:
        source = file.read()
    with open(day, "w", encoding="utf-8") as file:
        file.write(source.replace("start: 9.00\n", "").replace("slut: 10.25\n", ""))
    result = printed(folder, "--start", "8.30")
    assert result.returncode == 64 and "--start har ingen tider at flytte" in result.stderr, result.stderr
    for path in (inside, os.path.join(folder, "genvej.csv")):
        result = printed(folder, "--deltagere", path)
        assert result.returncode == 1, (path, result.stdout, result.stderr)
        assert "deltagerliste-i-indhold" in result.stdout, result.stdout
        assert not any(name in result.stdout + result.stderr for name in NAMES)
    assert not os.path.exists(os.path.join(folder, "ud"))


@test
def papers_go_neither_into_the_site_nor_into_the_content(folder):
    content, site = content_in(folder), os.path.join(folder, "site")
    finished = build(content, site)
    assert finished.returncode == 0, finished.stdout
    os.symlink(site, os.path.join(folder, "genvej"))
    before = tree(folder)
    for target, word in (
            (site, "sitet"), (site + "/print", "sitet"), (site + "/a/../b/c", "sitet"),
            (os.path.join(folder, "genvej", "ny"), "sitet"),
            (content, "indholdet"), (content + "/temadage/dagen", "indholdet")):
        result = run("print", "--content", content, "--til", target, "--dato", DAY)
        assert result.returncode == 64 and word in result.stderr, (target, result.stderr)
        assert "--til" in result.stderr, result.stderr
        assert tree(folder) == before and not os.path.exists(site + "/b"), target


@test
def faults_in_the_content_give_no_papers(folder):
    content_in(folder, **{"viden/artikel.md": page("Artikel", "Se [@findes-ikke].")})
    result = printed(folder)
    assert result.returncode == 1 and "ukendt-kilde" in result.stdout, result.stdout
    assert not os.path.exists(os.path.join(folder, "ud"))


@test
def without_an_engine_the_command_that_installs_it_is_told(folder):
    content_in(folder)
    result = printed(folder, environment={"KURSBUILD_PYTHON": "/nonexistent"})
    assert result.returncode == 70, (result.returncode, result.stdout, result.stderr)
    assert "PDF-motoren er ikke installeret" in result.stderr and "make site" in result.stderr
    assert not os.path.exists(os.path.join(folder, "ud"))


def written(folder):
    return {path for path in tree(folder) if not path.endswith(RECORD)}


@with_engine
def papers_that_fall_away_are_taken_away_and_nothing_else(folder):
    content_in(folder)
    pack = os.path.join(folder, "ud", "dagen")
    asked = ("--only", "program,ark,deltagerliste,trykliste")
    finished = printed(folder, *asked, "--deltagere", list_in(folder))
    assert finished.returncode == 0, finished.stdout + finished.stderr
    before = written(pack)
    named = "personoplysninger/deltagerliste-personoplysninger.pdf"
    assert {"deltagere/ark/1-par.pdf", "deltagere/ark/2-bord.pdf", named} <= before, before
    with open(os.path.join(pack, RECORD), encoding="utf-8") as file:
        record = {line.split("\t")[2].strip(): line.split("\t")[1] for line in file}
    assert set(record) == before and record[named] == "-", record

    # What somebody else put there, or wrote over a paper, is theirs.
    own = ("deltagere/ark/eget.pdf", "deltagere/mit.txt", "deltagere/ark/2-bord.pdf")
    for path in own:
        with open(os.path.join(pack, path), "w", encoding="utf-8") as file:
            file.write("MIT")
    outside = os.path.join(folder, "udenfor.pdf")
    with open(outside, "w", encoding="utf-8") as file:
        file.write("MIT")
    with open(os.path.join(pack, RECORD), "a", encoding="utf-8") as file:
        file.write("ark\t-\t../../udenfor.pdf\nark\t-\tdeltagere/../../../udenfor.pdf\n")
    for path in ("ark/1-par.md", "ark/2-bord.md"):
        os.remove(os.path.join(folder, "content/temadage/dagen", path))
    day = os.path.join(folder, "content/temadage/dagen/temadag.md")
    with open(day, encoding="utf-8") as file:
        plain = file.read().replace(" ark=ark/1-par.md", "").replace(
            "| [Par](ark/1-par.md) | Ét pr. par |\n| [Bord](ark/2-bord.md) | Ét pr. bord |", "| a | b |")
    with open(day, "w", encoding="utf-8") as file:
        file.write(plain)

    # A list of other papers is not asked for: only those asked for are replaced.
    finished = printed(folder, "--only", "ark")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    assert "Fjernet fra sidst: deltagere/ark/1-par.pdf\n" in finished.stdout, finished.stdout
    left = written(pack)
    assert "deltagere/ark/1-par.pdf" not in left and {*own, named} <= left, left
    assert "deltagere/program.pdf" in left and os.path.exists(outside)
    for path in own:
        with open(os.path.join(pack, path), encoding="utf-8") as file:
            assert file.read() == "MIT", path

    # Without a list of people there is no paper with names any more.
    finished = printed(folder, "--only", "deltagerliste")
    assert finished.returncode == 0 and named in finished.stdout, finished.stdout
    assert not os.path.exists(os.path.join(pack, "personoplysninger")), written(pack)
    assert "underviser/deltagerliste.pdf" in written(pack)


@with_engine
def the_print_list_alone_is_of_the_whole_pack(folder):
    content_in(folder)
    finished = printed(folder, "--only", "trykliste", "--antal", "13")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    pack = os.path.join(folder, "ud", "dagen")
    assert written(pack) == {"underviser/trykliste.pdf", "underviser/trykliste.csv"}, written(pack)
    with open(os.path.join(pack, "underviser/trykliste.csv"), encoding="utf-8-sig") as file:
        files = {row["Fil"] for row in csv.DictReader(file, delimiter=";")}
    assert {"deltagere/program.pdf", "deltagere/ark/1-par.pdf", "underviser/drejebog.pdf"} <= files, files
    assert "1 PDF til" in finished.stdout and "ark papir" in finished.stdout, finished.stdout


@with_engine
def an_edition_is_of_all_that_the_papers_say(folder):
    content = content_in(folder)

    def edition():
        finished = printed(folder, "--only", "program")
        assert finished.returncode == 0, finished.stdout + finished.stderr
        found = text(os.path.join(folder, "ud/dagen/deltagere/program.pdf"))
        return re.search(r"Udgave (?:af [^·]*· )?([0-9a-f]{7})", found).group(1)

    first = edition()
    assert edition() == first
    assert printed(folder, "--only", "program", "--antal", "9", "--udkast").returncode == 0
    assert first in text(os.path.join(folder, "ud/dagen/deltagere/program.pdf"))
    # A module the day leads to, and what is included in it.
    path = os.path.join(content, "kurser/a/modul.md")
    with open(path, encoding="utf-8") as file:
        source = file.read()
    os.makedirs(os.path.join(content, "fælles"), exist_ok=True)
    shared = os.path.join(content, "fælles", "x.md")
    for words in ("Først.", "Siden."):
        with open(shared, "w", encoding="utf-8") as file:
            file.write(words + "\n")
        with open(path, "w", encoding="utf-8") as file:
            file.write(source.replace(
                "## Afsnit", "::: indsæt {fil=../../fælles/x.md}\n\n:::\n\n## Afsnit"))
        now = edition()
        assert now != first, words
        first = now


@with_engine
def no_day_is_written_when_one_of_them_fails(folder):
    other = DAY_PAGE.replace("Prøvedagen", "Den anden dag").replace("Se [modulet](../../kurser/a/modul.md).", "")
    other = re.sub(r"## Ark\n.*?\n\n::: underviser", "::: underviser", other, flags=re.S)
    other = other.replace(" ark=ark/1-par.md", "")
    content_in(folder, **{"temadage/senere/temadag.md": other})
    finished = printed(folder, "--only", "program")
    assert finished.returncode == 0, finished.stdout + finished.stderr
    before = {path: tree(os.path.join(folder, "ud"))[path] for path in tree(os.path.join(folder, "ud"))}
    assert {path.split("/")[0] for path in before} == {"dagen", "senere"}, before
    sources = {}
    for name in ("dagen", "senere"):
        path = os.path.join(folder, "content/temadage", name, "temadag.md")
        with open(path, encoding="utf-8") as file:
            sources[path] = file.read()
    for faulty in sources:
        for path, source in sources.items():
            # The one has a character that no font has, the other is only new.
            title = "## \U0001F9FF" if path == faulty else "## Velkommen"
            with open(path, "w", encoding="utf-8") as file:
                file.write(source.replace("## Velkomst", title))
        finished = printed(folder, "--only", "program")
        place = os.path.relpath(faulty, os.path.join(folder, "content"))
        assert finished.returncode == 1 and place in finished.stdout, finished.stdout
        assert tree(os.path.join(folder, "ud")) == before, faulty
