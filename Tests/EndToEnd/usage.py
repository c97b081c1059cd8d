"""The command line: help, version, wrong use."""

import os

from harness import build, run, test, write_content


@test
def help_is_in_the_form_people_know(folder):
    result = run("--help")
    assert result.returncode == 0
    for word in ("BRUG:", "KOMMANDOER:", "MULIGHEDER:", "build", "check"):
        assert word in result.stdout, word
    for word in ("OVERVIEW", "USAGE", "OPTIONS", "Show"):
        assert word not in result.stdout, word
    assert run("hjælp", "check").stdout == run("check", "--help").stdout
    assert run("help", "check").stdout == run("check", "--help").stdout
    command = run("build", "--help").stdout
    for option in ("--content", "--output", "--format", "--language", "--jobs", "--no-print",
                   "--no-audit", "--dato", "--quiet"):
        assert option in command, option


@test
def the_version_is_told(folder):
    result = run("--version")
    assert result.returncode == 0 and result.stdout.startswith("kursbuild "), result.stdout


@test
def wrong_use_is_64(folder):
    content = write_content(os.path.join(folder, "content"))
    for arguments in (("--findes-ikke",), ("byg",), ("build", "--jobs", "0"),
                      ("build", "--jobs", "mange"), ("build", "--dato", "2026-02-30"),
                      ("check", "--format", "xml"), ("check", "--language", "fr"),
                      ("check", "--content", os.path.join(folder, "findes-ikke")),
                      ("check", "--content", content, "kurser/findes-ikke.md")):
        result = run(*arguments)
        assert result.returncode == 64, (arguments, result.returncode, result.stderr)
        assert result.stderr.strip(), arguments


@test
def wrong_use_is_answered_in_danish(folder):
    for arguments, answer in (
            (("new", "modul", "Ny", "titel"),
             'Sæt titlen i anførselstegn: kursbuild new modul "Ny titel"'),
            (("tjek",), "Mente du kursbuild check?"),
            (("check", "--rett"), "Mente du --ret?"),
            (("check", "–ret"), "to bindestreger: --ret"),
            (("check", "--format", "xml"), "Skriv text eller json."),
            (("hjælp", "ukendt-kild"), "Mente du ukendt-kilde?")):
        result = run(*arguments)
        assert result.returncode == 64 and answer in result.stderr, (arguments, result.stderr)
        for word in ("Error", "Usage", "Unknown", "Unexpected", "See '"):
            assert word not in result.stderr, (arguments, result.stderr)
    result = run("check", "--rett", "--language", "en")
    assert result.returncode == 64 and "Unknown option" in result.stderr


@test
def a_message_is_explained_by_its_name(folder):
    for name in ("ukendt-kilde", "[ukendt-kilde]", "fejl[ukendt-kilde]:"):
        result = run("hjælp", name)
        assert result.returncode == 0, result.stderr
        for word in ("Kilden findes ikke i kilder.yml", "Forkert:", "Rigtigt:", "    ", "[@s22]"):
            assert word in result.stdout, (name, word)


@test
def a_missing_content_folder_is_named(folder):
    missing = os.path.join(folder, "findes-ikke")
    result = build(missing, os.path.join(folder, "site"))
    assert result.returncode == 64 and missing in result.stderr
    assert not os.path.exists(os.path.join(folder, "site"))


@test
def quiet_says_nothing_when_all_is_well(folder):
    content = write_content(os.path.join(folder, "content"))
    result = build(content, os.path.join(folder, "site"), "--quiet")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@test
def check_of_one_file_tells_of_that_file_only(folder):
    broken = "---\ntitel: X\n---\n\n[@findes-ikke]\n"
    content = write_content(
        os.path.join(folder, "content"), **{"kurser/a/to.md": broken, "viden/artikel.md": broken})
    for name in ("viden/artikel.md", os.path.join(content, "viden", "artikel.md")):
        result = run("check", "--content", content, name)
        assert result.returncode == 1
        assert "viden/artikel.md:5" in result.stdout and "to.md" not in result.stdout
    assert run("check", "--content", content, "kurser/a/et.md").returncode == 0
