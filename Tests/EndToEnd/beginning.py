"""`kursbuild new`: what an author begins with."""

import json
import os

from harness import run, test, tree

TITLES = ["Hvad ved vi?", "Mål & midler: \"ja\" #1", "[x] *Æblegrød* – {#a}", "---", "1. januar", "ja",
          "2024-02-30", "'citat'", "@s1 [@s1]", "a" * 200]
KINDS = ["kursus", "modul", "artikel", "quiz", "case", "temadag", "ordbogsopslag"]


def problems(folder):
    finished = run("check", "--format", "json", "--dato", "2026-11-22", cwd=folder)
    report = json.loads(finished.stdout)
    return [p for p in report["diagnostics"] if p["severity"] != "hint"], finished.returncode


def site(folder):
    finished = run("new", "site", "Solbæk Kommunes kurser", cwd=folder)
    assert finished.returncode == 0, finished.stderr
    return folder


@test
def a_new_site_works_as_it_stands(folder):
    site(folder)
    assert problems(folder) == ([], 0)
    built = run("build", "--no-print", "--dato", "2026-11-22", cwd=folder)
    assert built.returncode == 0, built.stdout
    with open(os.path.join(folder, "site-output", "index.html"), encoding="utf-8") as file:
        assert "<h1>Solbæk Kommunes kurser</h1>" in file.read()


@test
def a_new_site_keeps_lists_of_people_out_of_the_repository(folder):
    site(folder)
    os.system(f"git -C '{folder}' init -q")
    for name in ["deltagere.csv", "Liste over deltagere.xlsx", "deltagere/maj.csv",
                 "content/temadage/d/deltagerliste.ods", "site-output/index.html"]:
        status = os.system(f"git -C '{folder}' check-ignore -q '{name}'")
        assert status == 0, name
    assert os.system(f"git -C '{folder}' check-ignore -q content/viden/a.md") != 0


@test
def every_kind_of_file_compiles_whatever_its_title(folder):
    site(folder)
    for kind in KINDS:
        for title in TITLES:
            options = ["--kursus", "eksempel"] if kind in ("modul", "case") else []
            made = run("new", kind, title, *options, cwd=folder)
            if title == "---":
                assert made.returncode == 64, (kind, title)
            elif kind == "case" and made.returncode == 64:
                assert "findes allerede" in made.stderr  # the module of the same name
            else:
                assert made.returncode == 0, (kind, title, made.stderr)
    assert problems(folder) == ([], 0)


@test
def a_quiz_can_take_in_a_new_bank(folder):
    site(folder)
    assert run("new", "quiz", "Om søvn", cwd=folder).returncode == 0
    module = os.path.join(folder, "content/kurser/eksempel/quiz.md")
    with open(module, "w", encoding="utf-8") as file:
        file.write("---\ntitel: Quiz\n---\n\n::: quiz {#q}\n\n"
                   "::: indsæt {fil=../../banker/om-soevn.md}\n\n:::\n\n:::\n")
    assert problems(folder) == ([], 0)


@test
def what_exists_is_never_overwritten(folder):
    site(folder)
    run("new", "artikel", "ICS", cwd=folder)
    with open(os.path.join(folder, "content/viden/ics.md"), "w", encoding="utf-8") as file:
        file.write("min egen tekst")
    before = tree(folder)
    for arguments in [("artikel", "ICS"), ("artikel", "ics!"), ("site", "Igen"),
                      ("ordbogsopslag", "sagsoplysning"), ("modul", "1 Hvad ved vi")]:
        assert run("new", *arguments, cwd=folder).returncode == 64, arguments
        assert tree(folder) == before, arguments


@test
def a_new_term_joins_the_glossary_there_is(folder):
    site(folder)
    assert run("new", "ordbogsopslag", "barnets plan", cwd=folder).returncode == 0
    assert not os.path.exists(os.path.join(folder, "content/ordbog"))
    os.remove(os.path.join(folder, "content/ordbog.yml"))
    assert run("new", "ordbogsopslag", "barnets plan", cwd=folder).returncode == 0
    assert os.path.exists(os.path.join(folder, "content/ordbog/barnets-plan.md"))
    found, status = problems(folder)
    assert status == 0, found
    folder = os.path.join(folder, "liste")
    os.mkdir(folder)
    site(folder)
    with open(os.path.join(folder, "content/ordbog.yml"), "w", encoding="utf-8") as file:
        file.write("- term: sagsoplysning\n  definition: Noget.")
    assert run("new", "ordbogsopslag", "barnets plan", cwd=folder).returncode == 0
    assert problems(folder) == ([], 0)


@test
def a_module_asks_which_course_it_belongs_to(folder):
    assert "kursbuild new site" in run("new", "modul", "A", cwd=folder).stderr
    site(folder)
    assert run("new", "modul", "A", cwd=folder).returncode == 0
    run("new", "kursus", "God sagsoplysning", cwd=folder)
    unsure = run("new", "modul", "B", cwd=folder)
    assert unsure.returncode == 64 and "eksempel, god-sagsoplysning" in unsure.stderr
    wrong = run("new", "modul", "B", "--kursus", "god-sagsoplysnng", cwd=folder)
    assert wrong.returncode == 64 and "god-sagsoplysning" in wrong.stderr


@test
def no_symbolic_link_is_followed_out_of_the_folder(folder):
    folder, outside = os.path.join(folder, "inde"), os.path.join(folder, "ude")
    os.mkdir(folder)
    os.mkdir(outside)
    site(folder)
    os.symlink(outside, os.path.join(folder, "content/nyheder"))
    os.rename(os.path.join(folder, "content/viden"), os.path.join(folder, "content/gammel"))
    os.symlink(outside, os.path.join(folder, "content/viden"))
    assert run("new", "artikel", "ICS", cwd=folder).returncode == 64
    assert os.listdir(outside) == []
