"""`kursbuild check`: what is shown, how it ends, and what `--ret` does to files."""

import json
import os
import pty
import shutil
import stat
import subprocess

from harness import DAY, PRODUCT, ROOT, check, test, write_content
from mistakes import problems

HEAD = "---\ntitel: Prøve\n---\n\n"
OFF = "titel: Prøvesite\ntjek:\n  stavning: nej\n  tid: nej\n  sider: nej\n"
WARNING = "---\ntitel: Prøve\nvarigehd: 20\n---\n\nTekst\n"
ERROR = HEAD + "Se [x](findes-ikke.md)\n"
UNTIDY = (
    HEAD + "::: mål\n- forklare kæden\n- forklare kæden\n:::\nTekst.\n\n::: quiz {#q}\n\n"
    "### Hvad? {mål=x}\n\n-[ ] Ja\n-[X] Nej\n\n### Hvad?\n\n- [x] Ja\n- [ ] Nej\n\n:::\n")


def tree(folder, text=None, **changes):
    files = {"kursbuild.yml": OFF, **changes}
    if text is not None:
        files["kurser/a/to.md"] = text
    return write_content(os.path.join(folder, "content"), **files)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def ids(result):
    return {p[4] for p in problems(result.stdout)}


@test
def check_strict_fails_on_warnings_but_not_on_hints(folder):
    content = tree(folder, WARNING)
    assert check(content).returncode == 0
    assert check(content, "--strict").returncode == 1
    hint = tree(folder, HEAD + "Se [x](http://x.dk).\n")
    result = check(hint, "--strict")
    assert result.returncode == 0 and ids(result) == {"link-uden-https"}, result.stdout


@test
def check_only_shows_what_is_named_and_hides_no_error_from_the_exit_status(folder):
    content = tree(folder, WARNING.replace("Tekst", "Se [x](findes-ikke.md) og [y](http://y.dk)"))
    assert ids(check(content)) == {"ukendt-noegle", "link-til-manglende-fil", "link-uden-https"}
    result = check(content, "--only", "ukendt-noegle,link-uden-https")
    assert ids(result) == {"ukendt-noegle", "link-uden-https"}
    assert result.returncode == 1 and "uden for --only" in result.stderr, result.stderr
    assert ids(check(content, "--only", "link-til-manglende-fil")) == {"link-til-manglende-fil"}


@test
def check_ignore_silences_warnings_and_never_errors(folder):
    content = tree(folder, WARNING)
    assert ids(check(content, "--ignore", "ukendt-noegle")) == set()
    assert check(content, "--strict", "--ignore", "ukendt-noegle").returncode == 0
    refused = check(content, "--ignore", "link-til-manglende-fil")
    assert refused.returncode == 64 and "er en fejl" in refused.stderr, refused.stderr


@test
def check_answers_an_unknown_name_with_the_nearest(folder):
    content = tree(folder)
    for option in ("--only", "--ignore"):
        result = check(content, option, "ukend-noegle")
        assert result.returncode == 64 and "Mente du ukendt-noegle?" in result.stderr, result.stderr
    assert check(content, "--vis").returncode == 64


@test
def check_json_names_the_page_and_tells_guesses_from_certain_fixes(folder):
    content = tree(folder, UNTIDY.replace("titel: Prøve", "titel: Prøve\nvarigehd: 20"))
    result = check(content, "--format", "json")
    found = {p["id"]: p for p in json.loads(result.stdout)["diagnostics"]}
    assert found["ukendt-noegle"]["page"] == "sider/haandbog/fejl/ukendt-noegle.html"
    assert [f["certain"] for f in found["ukendt-noegle"]["fixes"]] == [False]
    assert [f["certain"] for f in found["quiz-uden-id"]["fixes"]] == [True]
    fix = found["quiz-uden-id"]["fixes"][0]
    assert {"line", "column", "endLine", "endColumn", "replacement"} <= set(fix), fix


def in_terminal(content, **environment):
    """The report as a terminal gets it."""
    env = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "TERM")}
    env.update(environment)
    leader, follower = pty.openpty()
    child = subprocess.Popen(
        [PRODUCT, "check", "--content", content, "--dato", DAY], stdout=follower,
        stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL, env=env)
    os.close(follower)
    output = b""
    while True:
        try:
            chunk = os.read(leader, 65536)
        except OSError:
            break
        if not chunk:
            break
        output += chunk
    child.wait()
    os.close(leader)
    return output


@test
def check_is_coloured_on_a_terminal_that_wants_it_and_nowhere_else(folder):
    content = tree(folder, ERROR)
    assert b"\x1b[1;31mfejl" in in_terminal(content, TERM="xterm")
    assert b"\x1b" not in in_terminal(content, TERM="xterm", NO_COLOR="1")
    assert b"\x1b" not in in_terminal(content, TERM="dumb")
    assert b"\x1b" not in in_terminal(content)
    piped = check(content, environment={"TERM": "xterm", "NO_COLOR": ""})
    assert "\x1b" not in piped.stdout


@test
def check_reviews_are_the_same_on_any_number_of_cores(folder):
    changes = {f"viden/a{n:03}.md": f"---\ntitel: A{n}\n---\n\nEn afgørlese nr. {n} og en MEGET STOR.\n"
               for n in range(150)}
    content = write_content(os.path.join(folder, "content"), **changes)
    one, two = (check(content, "--jobs", jobs) for jobs in ("1", "4"))
    assert one.stdout == two.stdout and "side-uden-link" in one.stdout


@test
def check_of_one_file_says_what_the_whole_check_says_of_it(folder):
    text = HEAD + "Se [kæden](et.md#kaed) og [her](http://x.dk). STORE BOGSTAVER.\n"
    content = tree(folder, text)
    whole = [p for p in problems(check(content).stdout) if p[0] == "kurser/a/to.md"]
    one = check(content, "kurser/a/to.md")
    assert problems(one.stdout) == whole and len(whole) == 4, (one.stdout, whole)
    assert one.returncode == 1


@test
def check_without_hunspell_says_so_in_one_line(folder):
    content = write_content(os.path.join(folder, "content"))
    result = check(content, environment={"HUNSPELL_DICTIONARIES": folder})
    assert "stavning-slaaet-fra" in ids(result), result.stdout
    assert result.stdout.count("stavning-slaaet-fra]") == 1 and result.returncode == 0


@test
def check_knows_the_words_of_the_house(folder):
    text = HEAD + "En xyzzyord og en plughord.\n"
    content = write_content(
        os.path.join(folder, "content"), **{"kurser/a/to.md": text, "ordbog.txt": "xyzzyord # vort\n"})
    result = check(content)
    if "stavning-slaaet-fra" in ids(result):
        print("hunspell is missing: the words were not looked up")
        return
    assert "plughord" in result.stdout and "”xyzzyord”" not in result.stdout, result.stdout
    assert "ukendt-sted" not in ids(result)


@test
def ret_mends_ids_blank_lines_and_boxes_and_nothing_else(folder):
    content = tree(folder, UNTIDY)
    path = os.path.join(content, "kurser/a/to.md")
    os.chmod(path, 0o640)
    result = check(content, "--ret")
    text = read(path).decode()
    assert "### Hvad? {#hvad mål=x}\n" in text and "### Hvad? {#hvad-2}\n" in text, text
    assert "- forklare kæden {#forklare-kaeden}\n- forklare kæden {#forklare-kaeden-2}\n" in text
    assert "- [ ] Ja\n- [x] Nej\n" in text and "\n:::\n\nTekst.\n" in text
    assert "Rettet i kurser/a/to.md:" in result.stdout and "+ ### Hvad? {#hvad-2}" in result.stdout
    kept = [line for line in UNTIDY.splitlines() if line and "Hvad" not in line
            and "kæden" not in line and "-[" not in line]
    assert [line for line in text.splitlines() if line in kept] == kept
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o640
    assert not [n for n in os.listdir(os.path.dirname(path)) if n.startswith(".")]


@test
def ret_indents_feedback_under_its_option_and_then_has_no_more_to_do(folder):
    split = "- [x] Ja\n> Fint.\n- [ ] Nej\n> Nej.\n"
    text = HEAD + "::: quiz {#q}\n\n### Hvad? {#a}\n\n" + split + "\n:::\n"
    content = tree(folder, text)
    path = os.path.join(content, "kurser/a/to.md")
    check(content, "--ret")
    assert read(path).decode() == text.replace("> ", "  > "), read(path).decode()
    before = (read(path), os.stat(path).st_mtime_ns)
    result = check(content, "--ret")
    assert "quiz-feedback-ikke-indrykket" not in result.stdout, result.stdout
    assert (read(path), os.stat(path).st_mtime_ns) == before


@test
def ret_gives_scenes_their_ids_and_keeps_the_choices(folder):
    text = (HEAD + "::: case {#mia} Mia\n\n### Begyndelsen\n\n- [Gå hjem](#hjem)\n- [Bliv](#hjem-2)\n\n"
            "### Hjem {#hjem slut=god}\n\nGodt.\n\n### Hjem {slut=dårlig}\n\nSkidt.\n\n:::\n")
    content = tree(folder, text)
    path = os.path.join(content, "kurser/a/to.md")
    check(content, "--ret")
    assert read(path).decode() == text.replace(
        "### Begyndelsen", "### Begyndelsen {#begyndelsen}").replace(
        "### Hjem {slut=dårlig}", "### Hjem {#hjem-2 slut=dårlig}"), read(path).decode()
    before = read(path)
    result = check(content, "--ret")
    assert read(path) == before and not [i for i in ids(result) if "case" in i], result.stdout


@test
def ret_keeps_every_byte_outside_its_edits(folder):
    text = (HEAD + "Tekst\u00a0med  to mellemrum  \nog\ttab, ingen linjeslut\n\n::: quiz {#q}\n\n"
            "### Hvad?\n\n- [x] Ja\n- [ ] Nej\n\n:::").encode()
    content = tree(folder, text)
    check(content, "--ret", "--only", "quiz-uden-id")
    after = read(os.path.join(content, "kurser/a/to.md"))
    assert after == text.replace(b"### Hvad?", b"### Hvad? {#hvad}"), after


@test
def ret_vis_shows_and_writes_nothing(folder):
    content = tree(folder, UNTIDY)
    path = os.path.join(content, "kurser/a/to.md")
    before = (read(path), os.stat(path).st_mtime_ns, os.stat(path).st_ino)
    result = check(content, "--ret", "--vis", "--format", "json")
    mended = json.loads(result.stdout)["mended"]
    assert [m["file"] for m in mended] == ["kurser/a/to.md"] and mended[0]["written"] is False
    assert any("{#hvad-2}" in line for c in mended[0]["changes"] for line in c["after"])
    assert (read(path), os.stat(path).st_mtime_ns, os.stat(path).st_ino) == before


@test
def ret_leaves_a_read_only_file_and_says_so(folder):
    content = tree(folder, UNTIDY)
    path = os.path.join(content, "kurser/a/to.md")
    os.chmod(path, 0o444)
    result = check(content, "--ret")
    assert read(path).decode() == UNTIDY
    assert "kan ikke rettes: den er skrivebeskyttet" in result.stdout, result.stdout
    assert result.returncode in (1, 70), result.returncode


@test
def ret_does_no_guesses(folder):
    text = "---\ntitel: Prøve\nvarigehd: 20\n---\n\n::: hsuk\n\nTekst\n\n:::\n"
    content = tree(folder, text)
    check(content, "--ret")
    assert read(os.path.join(content, "kurser/a/to.md")).decode() == text


def counts(content):
    """How many problems each file has."""
    found = {}
    for problem in json.loads(check(content, "--format", "json").stdout)["diagnostics"]:
        found[problem["file"]] = found.get(problem["file"], 0) + 1
    return found


def mending_is_sound(content):
    """Mends twice: no file gets worse, and the second time nothing is left to do."""
    before = counts(content)
    check(content, "--ret")
    after = counts(content)
    assert all(after[name] <= before.get(name, 0) for name in after), (before, after)
    files = {}
    for parent, _, names in os.walk(content):
        for name in names:
            path = os.path.join(parent, name)
            files[path] = (read(path), os.stat(path).st_mtime_ns)
    again = json.loads(check(content, "--ret", "--format", "json").stdout)["mended"]
    assert all(not file["changes"] for file in again), again
    for path, state in files.items():
        assert (read(path), os.stat(path).st_mtime_ns) == state, path


@test
def ret_is_idempotent_and_makes_nothing_worse_on_every_fixture_and_on_the_content(folder):
    trees = [os.path.join(ROOT, "content")]
    fixtures = os.path.join(ROOT, "Tests", "Fixtures")
    trees += [os.path.join(fixtures, name, "content") for name in sorted(os.listdir(fixtures))
              if os.path.isdir(os.path.join(fixtures, name))]
    for number, source in enumerate(trees):
        copy = os.path.join(folder, str(number))
        shutil.copytree(source, copy)
        mending_is_sound(copy)


@test
def ret_is_idempotent_on_files_of_every_kind_of_mess(folder):
    messes = {
        "crlf": UNTIDY.replace("\n", "\r\n"), "bom": "\ufeff" + UNTIDY,
        "decomposed": HEAD + "a\u030arhus og Cafe\u0301\n", "hashes": HEAD + (
            "::: quiz {#q}\n\n### Hvad? ###\n\n-[x] Ja\n- [ ] Nej\n\n:::\n"),
        "setext": HEAD + "::: quiz {#q}\n\nHvad?\n---\n\n- [x] Ja\n- [ ] Nej\n\n:::\n",
        "comment": HEAD + "::: mål\n\n- forklare <!-- skjult -->\n\n:::\n",
        "lines": HEAD + "::: mål\n\n- forklare\n  mere\n- [X] nu\n\n:::\n",
        "nested": HEAD + "- punkt\n  ::: husk\n  tekst\n  :::\n- punkt\n",
        "tabs": HEAD + "-\tpunkt\n\t- under\n", "empty": "", "nothing": HEAD,
        "nbsp": HEAD + "##\u00a0Overskrift\n", "braces": HEAD + (
            "::: quiz {#q}\n\n### Hvad? {}\n\n- [x] Ja\n- [ ] Nej\n\n:::\n"),
    }
    content = tree(folder, **{f"kurser/a/{name}.md": text for name, text in messes.items()})
    mending_is_sound(content)


@test
def check_lists_links_out_of_the_site_and_how_hard_pages_are_to_read(folder):
    content = tree(folder, HEAD + "## Afsnit\n\nHun går. Se [x](https://x.dk/y).\n")
    assert "kurser/a/to.md:7:13: https://x.dk/y" in check(content, "--links").stdout.splitlines()
    links = json.loads(check(content, "--links", "--format", "json").stdout)["links"]
    assert links == [{"file": "kurser/a/to.md", "line": 7, "column": 13, "address": "https://x.dk/y"}]
    lines = check(content, "--lix", "kurser/a/to.md").stdout.splitlines()
    assert "kurser/a/to.md:5: lix 2 (meget let), 4 ord: Afsnit" in lines, lines
    assert "kurser/a/to.md:7:1: sætning på 2 ord" in lines, lines
    assert check(content, "--links", "--lix").returncode == 64


@test
def check_shows_what_each_module_teaches_and_tests(folder):
    quiz = ("::: quiz {#q}\n\n### Hvad? {#a mål=skelne lov=barnets-lov-20}\n\nDet er [[varigt]].\n\n"
            "### Hvor sikker? {#b type=skala mål=huller}\n\n- Lidt\n- Meget\n\n:::\n")
    aims = "::: mål\n\n- skelne {#skelne}\n- finde huller {#huller}\n\n:::\n\n"
    story = ("::: case {#mia} Mia\n\n### Start {#start}\n\n- [Gå](#slut)\n- [Bliv](#ned)\n\n"
             "### Slut {#slut slut=god}\n\nGodt.\n\n### Ned {#ned slut=dårlig}\n\nSkidt.\n\n:::\n\n")
    content = tree(folder, HEAD + aims + "Tekst.\n\n" + story + quiz, **{
        "love.yml": "barnets-lov:\n  navn: Barnets lov\n"})
    finished = check(content, "--oversigt", "kurser/a/to.md")
    lines = finished.stdout.splitlines()
    assert lines, finished.stderr
    for line in ["  Mål:        skelne  1 spørgsmål", "              huller  prøves ikke",
                 "  Spørgsmål:  2 (indsaet-ord 1, skala 1)", "  Cases:      mia (3 scener, 2 slutninger)", "  Love:       barnets-lov-20",
                 "  Mangler:    0"]:
        assert line in lines, (line, lines)
    report = json.loads(check(content, "--oversigt", "--format", "json").stdout)
    module = next(m for m in report["modules"] if m["file"] == "kurser/a/to.md")
    assert module["types"] == {"indsaet-ord": 1, "skala": 1}
    assert module["cases"] == [{"id": "mia", "scenes": 3, "endings": 2}]
    assert [o["questions"] for o in module["objectives"]] == [1, 0]
    problems = {p["id"] for p in report["diagnostics"] if p["file"] == "kurser/a/to.md"}
    assert "maal-uden-spoergsmaal" in problems, problems
