"""`kursbuild tilgaengelighed`: the report on a built site."""

import json
import os
import shutil
import subprocess
import sys

from harness import DAY, ROOT, build, run, test, tree, write_content

NAME = "tilgaengelighedsrapport"


def site_of(folder, **changes):
    content = write_content(os.path.join(folder, "content"), **changes)
    site = os.path.join(folder, "site")
    result = build(content, site)
    assert result.returncode == 0, result.stderr
    return content, site


def report(content, site, *arguments):
    return run("tilgaengelighed", "--content", content, "--output", site, "--dato", DAY, *arguments)


def read(folder, name=NAME):
    with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def row(found, number):
    return next(c for c in found["criteria"] if c["number"] == number)


@test
def the_report_lies_beside_the_site_and_is_the_same_twice(folder):
    content, site = site_of(folder)
    before = tree(site)
    assert report(content, site).returncode == 0
    first = tree(os.path.join(folder, NAME))
    assert set(first) == {f"{NAME}.html", f"{NAME}.css", f"{NAME}.json"}, first
    assert report(content, site, "--jobs", "1").returncode == 0
    assert tree(os.path.join(folder, NAME)) == first
    assert tree(site) == before, "the site is only read"


@test
def the_report_says_what_was_not_run_and_promises_nothing(folder):
    content, site = site_of(folder)
    result = report(content, site)
    assert "betyder ikke, at kravene er opfyldt" in result.stdout and "Ikke kørt: axe-core" in result.stdout
    found = read(os.path.join(folder, NAME))
    assert len(found["criteria"]) == 110
    assert not any(tool["run"] for tool in found["tools"])
    assert found["facts"]["films"] == 0 and row(found, "9.1.2.2")["status"] == "ikke-relevant"
    assert row(found, "9.1.4.3")["machine"][0]["examined"] > 50
    assert [c["number"] for c in found["criteria"] if c["status"] == "fejl"] == []


@test
def the_report_links_the_statement_that_the_owner_names(folder):
    address = "https://www.was.digst.dk/proeve-dk"
    content, site = site_of(folder)
    assert report(content, site).returncode == 0
    assert read(os.path.join(folder, NAME))["statement"] is None
    with open(os.path.join(content, "kursbuild.yml"), "a", encoding="utf-8") as file:
        file.write(f"was: {address}\n")
    assert report(content, site).returncode == 0
    assert read(os.path.join(folder, NAME))["statement"] == address
    with open(os.path.join(folder, NAME, NAME + ".html"), encoding="utf-8") as file:
        assert f'<a href="{address}">' in file.read()


@test
def a_page_broken_after_the_build_is_found(folder):
    content, site = site_of(folder)
    page = os.path.join(site, "kurser", "a", "et.html")
    with open(page, encoding="utf-8") as file:
        text = file.read()
    with open(page, "w", encoding="utf-8") as file:
        file.write(text.replace("alt=\"Tre kasser\"", ""))
    result = report(content, site, "--format", "json", "--strict")
    assert result.returncode == 1, result.stderr
    found = row(json.loads(result.stdout), "9.1.1.1")
    assert found["status"] == "fejl"
    assert found["machine"][0]["examples"][0].startswith("kurser/a/et.html:"), found
    assert report(content, site).returncode == 0, "without --strict a report is a report"


@test
def results_of_other_tools_are_taken_in(folder):
    content, site = site_of(folder)
    axe = os.path.join(folder, "axe.json")
    with open(axe, "w", encoding="utf-8") as file:
        json.dump([{"url": "index.html", "testEngine": {"version": "4.12.0"}, "incomplete": [],
                    "passes": [], "violations": [{"id": "color-contrast", "tags": ["wcag143"],
                                                  "nodes": [{"target": ["p"]}]}]}], file)
    to = os.path.join(folder, "her")
    assert report(content, site, "--axe", axe, "--til", to, "--language", "en").returncode == 0
    found = read(to)
    assert found["language"] == "en" and found["tools"][0]["version"] == "4.12.0"
    assert row(found, "9.1.4.3")["status"] == "fejl"


@test
def what_cannot_be_used_is_wrong_use(folder):
    content, site = site_of(folder)
    page = os.path.join(folder, "side.json")
    with open(page, "w", encoding="utf-8") as file:
        file.write("{}")
    empty = os.path.join(folder, "tom")
    os.mkdir(empty)
    for arguments, answer in (
            ((content, site, "--axe", page), "axe-core"),
            ((content, site, "--nu", os.path.join(folder, "findes-ikke")), "kan ikke læses"),
            ((content, site, "--verapdf", page), "veraPDF"),
            ((content, empty), "kursbuild build"),
            ((content, os.path.join(folder, "findes-ikke")), "kursbuild build"),
            ((content, site, "--til", os.path.join(folder, "a", "b")), "kan ikke skrives")):
        result = report(*arguments)
        assert result.returncode == 64 and answer in result.stderr, (arguments, result.stderr)
    assert run("tilgængelighed", "--help").returncode == 0


@test
def the_runner_takes_in_nu_and_leaves_out_what_is_not_there(folder):
    content, site = site_of(folder)
    to = os.path.join(folder, "til")
    import harness
    done = subprocess.run(
        [sys.executable, os.path.join(ROOT, "scripts", "accessibility"), "--product",
         harness.PRODUCT, "--content", content, "--site", site, "--to", to, "--only", "nu",
         "--only", "verapdf"], capture_output=True, text=True)
    if not shutil.which("java") or "Ikke kørt: Nu" in done.stdout:
        print("  (the Nu checker is not there)")
        return
    assert done.returncode == 0, done.stdout + done.stderr
    tools = {tool["name"]: tool for tool in read(to)["tools"]}
    assert tools["Nu Html Checker"]["run"] and tools["Nu Html Checker"]["faults"] == 0
    assert tools["Nu Html Checker"]["version"], tools
    assert not tools["veraPDF"]["run"] and "ingen PDF-filer" in done.stdout


@test
def the_shipped_site_has_no_fault_that_a_machine_finds(folder):
    site = os.path.join(folder, "site")
    content = os.path.join(ROOT, "content")
    assert build(content, site).returncode == 0
    result = report(content, site, "--strict", "--format", "json")
    assert result.returncode == 0, result.stdout[-1000:] + result.stderr
    assert json.loads(result.stdout)["facts"]["pages"] > 100
