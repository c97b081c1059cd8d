"""The mistakes authors make: each is answered at its place, in Danish, and publishes nothing."""

import json
import os
import re

from harness import FILES, build, check, run, test, tree, write_content

HEAD = "---\ntitel: Prøve\n---\n\n"
QUIZ = "::: quiz {#q}\n\n### Hvad? {#a}\n\n%s\n\n:::\n"
GRAF = "::: graf {art=søjle} Titel\n\n| Hvem | Tal |\n|---|---|\n%s\n\n:::\n"

# id, text of kurser/a/to.md, the line and column the answer points at
MISTAKES = [
    ("ukendt-direktiv", HEAD + "::: huskk\n\nTekst\n\n:::\n", 5, 5),
    ("direktiv-uden-slut", HEAD + "::: husk\n\nTekst\n", 5, 1),
    ("slut-uden-direktiv", HEAD + "Tekst\n\n:::\n", 7, 1),
    ("quiz-uden-rigtigt-svar", HEAD + QUIZ % "- [ ] Ja\n- [ ] Nej", 9, 3),
    ("quiz-to-svar", HEAD + QUIZ % "- [x] Ja\n- [ ] Nej\n\n[[varig]]", 12, 1),
    ("quiz-tomt-hul", HEAD + QUIZ % "Den er [[]].", 9, 8),
    ("billede-mangler", HEAD + "Se ![Et billede](../../medier/findes-ikke.svg)\n", 5, 4),
    ("billede-uden-alt", HEAD + "Se ![](../../medier/kasser.svg)\n", 5, 4),
    ("link-til-manglende-fil", HEAD + "Se [her er den](ett.md) nu.\n", 5, 4),
    ("link-til-manglende-anker", HEAD + "Se [kæden](et.md#kaed) nu.\n", 5, 4),
    ("ukendt-kilde", HEAD + "Tekst. [@s11]\n", 5, 8),
    ("raa-html", HEAD + "Tekst med <b>fed</b>.\n", 5, 11),
    ("video-uden-undertekster",
     HEAD + "::: video {fil=../../medier/film.webm} Besøg\n\nDet siges.\n\n:::\n", 5, 5),
    ("figur-uden-billede", HEAD + "::: figur Kæden\n\nTekst\n\n:::\n", 5, 5),
    ("ukendt-noegle", "---\ntitel: Prøve\nvarigehd: 20\n---\n\nTekst\n", 3, 1),
    ("yaml-fejl", "---\ntitel: Prøve\nemner:\n  - a\n b: [\n---\n\nTekst\n", 5, None),
    ("ugyldig-utf8", HEAD.encode() + b"Tekst \xff her\n", 5, 7),
    ("styretegn", HEAD + "Tekst \x01 her\n", 5, 7),
    ("dobbelt-id", HEAD + "## Et {#samme}\n\n## To {#samme}\n", 7, 9),
    ("kommentar-uden-slut", HEAD + "Tekst\n\n<!-- glemt\n", 7, 1),
    ("kommentar-forkert", HEAD + "Tekst <!- skjult ->\n", 5, 7),
    ("kommentar-forkert", HEAD + "<!—- skjult -—>\n", 5, 1),
    ("direktiv-kolon", HEAD + ":: husk\n\nTekst\n", 5, 1),
    ("link-med-mellemrum", HEAD + "Se [den](../../viden/en fil.md).\n", 5, 10),
    ("tabel-uden-streger", HEAD + "| a | b |\n| c | d |\n", 5, 1),
    ("overskrift-uden-mellemrum", HEAD + "##Sådan\n\nTekst\n", 5, 1),
    ("tekst-efter-kommentar", HEAD + "<!-- a --> tekst\n", 5, 12),
    ("direktiv-indrykket", HEAD + "Tekst\n\n    ::: husk\n", 7, 5),
    ("ugyldig-dato", "---\ntitel: Prøve\nudgivet: 2024-02-30\n---\n\nTekst\n", 3, None),
    ("mangler-titel", "---\nvarighed: 20\n---\n\nTekst\n", 1, None),
    ("indsaet-uden-fil", HEAD + "::: indsæt\n\n:::\n", 5, 5),
    ("indsaet-fil-mangler", HEAD + "::: indsæt {fil=../../fælles/x.md}\n\n:::\n", 5, 13),
    ("indsaet-ikke-tilladt", HEAD + "::: indsæt {fil=et.md}\n\n:::\n", 5, 13),
    ("direktiv-uden-tabel", HEAD + "::: skema\n\nTekst\n\n:::\n", 5, 5),
    ("graf-ikke-tal", HEAD + GRAF % "| A | mange |", 9, 7),
    ("graf-enheder", HEAD + GRAF % "| A | 2 kr. |\n| B | 3 % |", 10, 7),
    ("noter-uden-slide", HEAD + "::: noter\n\nTekst\n\n:::\n", 5, 5),
    ("slut-uden-direktiv", HEAD + "::: husk\n\nTekst\n\n::: /hust\n", 9, 1),
    ("kodeblok-uden-slut", HEAD + "- Sådan:\n\n  ```\n  tekst\n\nMere\n", 7, 3),
    ("tabeltekst-tom", HEAD + "Tabel: {#t}\n\n| a | b |\n|---|---|\n| c | d |\n", 5, 1),
    ("definition-tom", HEAD + "Begreb\n:\n", 6, 1),
    ("eksempel-uden-fejl", HEAD + "```kursbuild fejl=dobbelt-id\nTekst\n```\n", 5, 1),
]
WARNINGS = {
    "ukendt-noegle", "tabel-uden-streger", "overskrift-uden-mellemrum", "kodeblok-uden-slut",
    "tabeltekst-tom", "definition-tom",
}


def problems(output):
    """The heads of the problems in a report: (file, line, column, severity, id)."""
    pattern = re.compile(r"^(\S[^:]*):(\d+):(\d+): (\w+)\[([a-z0-9-]+)\]: ", re.M)
    return [(m[1], int(m[2]), int(m[3]), m[4], m[5]) for m in pattern.finditer(output)]


def mistake_test(identifier, text, line, column):
    def case(folder):
        content = write_content(os.path.join(folder, "content"), **{"kurser/a/to.md": text})
        result = check(content)
        found = [p for p in problems(result.stdout) if p[4] == identifier]
        assert found, result.stdout + result.stderr
        assert found[0][0] == "kurser/a/to.md" and found[0][1] == line, found
        assert column is None or found[0][2] == column, found
        is_warning = identifier in WARNINGS
        assert found[0][3] == ("advarsel" if is_warning else "fejl"), found
        assert result.returncode == (0 if is_warning else 1), result.returncode
        others = [p for p in problems(result.stdout) if p[4] != identifier and p[3] == "fejl"]
        assert not others, others

    case.__name__ = "mistake_" + identifier.replace("-", "_") + "_is_answered_at_its_place"
    test(case)


for mistake in MISTAKES:
    mistake_test(*mistake)


@test
def all_mistakes_are_told_at_once_in_source_order_on_any_number_of_cores(folder):
    content = os.path.join(folder, "content")
    broken = {f"kurser/a/fejl-{number:02}.md": text
              for number, (_, text, _, _) in enumerate(MISTAKES)}
    write_content(content, **broken)
    one, two = (check(content, "--jobs", jobs) for jobs in ("1", "2"))
    assert one.returncode == 1 and one.stdout == two.stdout
    found = problems(one.stdout)
    assert {p[4] for p in found} >= {m[0] for m in MISTAKES}
    places = [(p[0], p[1], p[2]) for p in found]
    assert places == sorted(places)


@test
def a_problem_has_the_form_editors_and_people_read(folder):
    content = write_content(
        os.path.join(folder, "content"), **{"kurser/a/to.md": HEAD + QUIZ % "- [ ] Ja\n- [ ] Nej"})
    lines = check(content, "--only", "quiz-uden-rigtigt-svar").stdout.splitlines()
    assert lines[:5] == [
        "kurser/a/to.md:9:3: fejl[quiz-uden-rigtigt-svar]: Spørgsmålet har intet rigtigt svar",
        "   9 | - [ ] Ja",
        "     |   ^^^",
        "   Sæt et x i firkanten ved det rigtige svar: - [x] Ja",
        "   Mere: kursbuild hjælp quiz-uden-rigtigt-svar",
    ], lines


@test
def english_is_spoken_when_asked_for(folder):
    content = write_content(
        os.path.join(folder, "content"), **{"kurser/a/to.md": HEAD + QUIZ % "- [ ] Ja\n- [ ] Nej"})
    result = check(content, "--language", "en")
    assert ": error[quiz-uden-rigtigt-svar]: The question has no right answer" in result.stdout


@test
def json_counts_in_unicode_scalars_from_one(folder):
    content = write_content(
        os.path.join(folder, "content"), **{"kurser/a/to.md": HEAD + "Æøå 😀 [@s11]\n"})
    result = check(content, "--format", "json", "--only", "ukendt-kilde")
    report = json.loads(result.stdout)
    problem = report["diagnostics"][0]
    assert result.returncode == 1
    assert (problem["id"], problem["severity"], problem["file"]) == (
        "ukendt-kilde", "error", "kurser/a/to.md")
    place = tuple(problem[key] for key in ("line", "column", "endLine", "endColumn"))
    assert place == (5, 7, 5, 13), place
    assert problem["summary"] and problem["explanation"] and isinstance(problem["fixes"], list)


@test
def a_mistake_leaves_the_old_site_as_it_was(folder):
    content, site = os.path.join(folder, "content"), os.path.join(folder, "site")
    write_content(content)
    assert build(content, site).returncode == 0
    before = tree(site)
    write_content(content, **{"kurser/a/to.md": HEAD + "Se [x](findes-ikke.md)\n"})
    result = build(content, site)
    assert result.returncode == 1 and "Sitet er ikke ændret" in result.stdout
    assert tree(site) == before


@test
def a_misspelt_name_is_answered_with_the_nearest(folder):
    text = "---\ntitel: Prøve\nvarigehd: 20\n---\n\n::: hsuk\n\nTekst [@s2]\n\n:::\n"
    content = write_content(os.path.join(folder, "content"), **{"kurser/a/to.md": text})
    report = check(content).stdout
    for word in ("varighed", "husk", "s1"):
        assert word in report, (word, report)


@test
def nothing_hidden_is_published(folder):
    secret = "hemmeligtord"
    hidden = (
        f"---\ntitel: Prøve\n---\n\nTekst.\n\n<!-- {secret} -->\n\n- a <!-- {secret}\n{secret} -->\n"
        f"- b\n\n::: underviser\n\n{secret}\n\n:::\n\n::: kun {{for=print}}\n\n{secret}\n\n:::\n\n"
        f"<!--\n::: husk\n{secret}\n```\n-->\n\n| a | b |\n|---|---|\n| 1 | 2 <!-- {secret} -->\n")
    draft = f"---\ntitel: Kladde {secret}\nkladde: ja\n---\n\n{secret}\n"
    content, site = os.path.join(folder, "content"), os.path.join(folder, "site")
    write_content(content, **{"kurser/a/to.md": hidden, "kurser/a/tre.md": draft,
                              "viden/kladde.md": draft})
    result = build(content, site)
    assert result.returncode == 0, result.stdout
    for parent, _, names in os.walk(site):
        for name in names:
            with open(os.path.join(parent, name), "rb") as file:
                assert secret.encode() not in file.read(), name


@test
def every_example_of_commonmark_ends_in_diagnostics_or_in_a_sound_page(folder):
    shared = os.environ.get("KURSBUILD_SHARED", "../shared")
    path = os.path.join(shared, "spec", "commonmark-0.30.json")
    assert os.path.exists(path), f"the CommonMark examples are missing: {path}"
    with open(path, encoding="utf-8") as file:
        examples = json.load(file)
    assert len(examples) == 652
    clean = {"kursbuild.yml": FILES["kursbuild.yml"], "kurser/a/kursus.md": FILES["kurser/a/kursus.md"]}
    content, site = os.path.join(folder, "content"), os.path.join(folder, "site")
    for example in examples:
        name = f"kurser/a/eksempel-{example['example']:03}.md"
        clean[name] = f"---\ntitel: Eksempel {example['example']}\n---\n\n{example['markdown']}"
    for kept in FILES:
        clean.setdefault(kept, None)
    write_content(content, **clean)
    first = check(content)
    assert first.returncode == 1, first.stderr
    broken = {p[0] for p in problems(first.stdout) if p[3] == "fejl"}
    assert 0 < len(broken) < 652
    for name in broken:
        os.remove(os.path.join(content, name))
    result = build(content, site)  # the audit is on: a page that is not sound would be exit 70
    assert result.returncode == 0, result.stdout[-2000:] + result.stderr[-2000:]
    pages = [n for n in os.listdir(os.path.join(site, "kurser", "a")) if n.startswith("eksempel")]
    assert len(pages) == 652 - len(broken)


@test
def media_are_told_about_in_their_own_file_and_never_published_with_what_they_hide(folder):
    drawing = (b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n'
               b'<script>hemmeligt()</script>\n<image href="https://x.dk/spor.png"/>\n'
               b'<circle r="3"/></svg>')
    exif = (b"MM\0\x2a\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x1a\0\0\0\0"
            b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0hemmeligt")
    body = b"Exif\0\0" + exif
    photo = (b"\xff\xd8\xff\xe1" + (len(body) + 2).to_bytes(2, "big") + body
             + b"\xff\xc0\0\x0b\x08\0\x09\0\x09\x01\x01\x11\0"
             + b"\xff\xda\0\x08\x01\x01\0\0\0\0\x12\xff\xd9")
    content, site = os.path.join(folder, "content"), os.path.join(folder, "site")
    write_content(content, **{"medier/tegning.svg": drawing, "medier/foto.jpg": photo})
    found = {p[4]: p for p in problems(check(content).stdout)}
    assert found["svg-renset"][:3] == ("medier/tegning.svg", 3, 1), found
    assert found["sted-i-fil"][:4] == ("medier/foto.jpg", 1, 1, "tip"), found
    assert build(content, site).returncode == 0
    for name in ("tegning.svg", "foto.jpg"):
        with open(os.path.join(site, "medier", name), "rb") as file:
            published = file.read()
        assert b"hemmeligt" not in published and b"x.dk" not in published, published
    first = tree(site)
    write_content(content, **{"viden/artikel.md": "---\ntitel: En artikel\n---\n\nNy.\n",
                              "medier/tegning.svg": drawing, "medier/foto.jpg": photo})
    assert build(content, site).returncode == 0
    assert {n: d for n, d in tree(site).items() if n.startswith("medier/")} == {
        n: d for n, d in first.items() if n.startswith("medier/")}
    write_content(content, **{"medier/foto.jpg": photo[:40]})
    result = check(content)
    assert result.returncode == 1 and "fejl[billede-oedelagt]" in result.stdout, result.stdout


@test
def a_symbolic_link_out_of_the_content_is_refused(folder):
    content = write_content(os.path.join(folder, "content"))
    os.symlink("/etc/passwd", os.path.join(content, "medier", "x.svg"))
    result = check(content)
    assert result.returncode == 1 and "symbolsk-link" in result.stdout, result.stdout


@test
def a_list_of_participants_in_the_content_is_refused(folder):
    content = write_content(
        os.path.join(folder, "content"),
        **{"temadage/d/temadag.md": "---\ntitel: Dag\n---\n\nTekst\n",
           "temadage/d/deltagere.csv": "navn;organisation\n"})
    result = check(content)
    assert result.returncode == 1 and "deltagerliste-i-indhold" in result.stdout, result.stdout
    assert run("check", "--content", content).returncode == 1


