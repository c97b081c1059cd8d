"""What keeps content good over the years: lists of what rests on the law, old addresses, reviews."""

import csv
import io
import json
import os

from harness import build, check, run, test

FILES = {
    "kursbuild.yml": "titel: Prøve\n",
    "love.yml": "barnets-lov:\n  navn: Barnets lov\n  kontrolleret: 2026-01-02\nfvl:\n  navn: Forvaltningsloven\n",
    "kurser/a/kursus.md": "---\ntitel: A\n---\n",
    "kurser/a/m.md": """---
titel: Modul
lov: barnets-lov-20
tidligere:
  - gammel/sti/m.html
  - m.html
kontrolleret: 1.3.2023
revideres: 3 år
ansvarlig: Faglig redaktion
---

## Afsnit

Se [§ 22](lov:barnets-lov-22) og [§ 2](lov:fvl-2).

::: underviser

Se [§ 20](lov:barnets-lov-20-stk-1).

:::

::: quiz {#q}

### Hvem? {#hvem lov=barnets-lov-20}

- [x] En
  > Ja.
- [ ] To
  > Nej.

:::
""",
    "temadage/d/temadag.md": "---\ntitel: D\n---\n",
    "temadage/d/ark/1.md": "---\ntitel: Ark; \"1\"\nlov: barnets-lov-20\n---\n\nTekst.\n",
    "viden/k.md": "---\ntitel: Kladde\nkladde: ja\n---\n\n## =Formel\n\n[§ 9](lov:barnets-lov-9)\n",
    "viden/v.md": "---\ntitel: Viden\nrevideres: 2099-01-01\n---\n\nTekst.\n",
}


def write(folder, files):
    for path, text in files.items():
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)
    return folder


def places(content, *arguments):
    finished = run("lov", *arguments, "--content", content, "--format", "json")
    assert finished.returncode == 0, finished.stderr
    return [(p["law"], p["file"], p["line"], p["kind"], p["heading"], p["draft"])
            for p in json.loads(finished.stdout)["places"]]


@test
def everything_that_rests_on_a_provision_is_listed_with_title_and_line(folder):
    write(folder, FILES)
    assert places(folder, "barnets-lov-20") == [
        ("barnets-lov-20", "kurser/a/m.md", 3, "page", "", False),
        ("barnets-lov-20", "kurser/a/m.md", 24, "question", "Hvem?", False),
        ("barnets-lov-20", "temadage/d/ark/1.md", 3, "worksheet", "", False),
        ("barnets-lov-20-stk-1", "kurser/a/m.md", 18, "section", "Afsnit", False),
    ]
    assert [p[0] for p in places(folder)] == [
        "barnets-lov-9", "barnets-lov-20", "barnets-lov-20", "barnets-lov-20",
        "barnets-lov-20-stk-1", "barnets-lov-22", "fvl-2"]
    assert places(folder, "barnets-lov-9")[0][5] is True
    assert places(folder, "barnets-lov-2") == []


@test
def the_list_comes_as_text_and_as_a_spreadsheet(folder):
    write(folder, FILES)
    text = run("lov", "barnets-lov", "--content", folder).stdout
    assert "Barnets lov § 20, stk. 1 [barnets-lov-20-stk-1] – gældende ret pr. 2. januar 2026" in text
    assert "kurser/a/m.md:24  spørgsmål: Modul – Hvem?" in text
    raw = run("lov", "--content", folder, "--format", "csv").stdout
    assert raw.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(raw.lstrip("\ufeff")), delimiter=";"))
    assert len(rows) == 7
    assert rows[0]["kladde"] == "ja" and rows[0]["overskrift"] == "'=Formel"
    assert any(row["side"] == "Ark; ”1”" and row["art"] == "arbejdsark" for row in rows)


@test
def check_lists_the_law_too(folder):
    write(folder, FILES)
    listed = run("lov", "--content", folder)
    finished = check(folder, "--lov")
    assert finished.stdout == listed.stdout and finished.returncode == 0


@test
def an_act_nobody_knows_is_wrong_use(folder):
    write(folder, FILES)
    finished = run("lov", "barnetslov", "--content", folder)
    assert finished.returncode == 64
    assert "barnets-lov" in finished.stderr


@test
def old_addresses_lead_on(folder):
    content, output = write(os.path.join(folder, "content"), FILES), os.path.join(folder, "ud")
    assert build(content, output).returncode == 0
    with open(os.path.join(output, "gammel/sti/m.html"), encoding="utf-8") as file:
        page = file.read()
    assert 'content="0; url=../../kurser/a/m.html"' in page
    assert '<a href="../../kurser/a/m.html">Modul</a>' in page
    assert os.path.exists(os.path.join(output, "m.html"))


@test
def a_review_that_is_late_is_told_everywhere(folder):
    content, output = write(os.path.join(folder, "content"), FILES), os.path.join(folder, "ud")
    def overdue(day):
        finished = run("check", "--content", content, "--format", "json", "--dato", day)
        found = [p for p in json.loads(finished.stdout)["diagnostics"]
                 if p["id"] == "revision-overskredet"]
        return [(p["file"], p["line"], p["severity"]) for p in found]
    assert overdue("2026-03-01") == []
    assert overdue("2026-03-02") == [("kurser/a/m.md", 8, "warning")]

    assert build(content, output).returncode == 0
    def page(name):
        with open(os.path.join(output, name), encoding="utf-8") as file:
            return file.read()
    assert '<p class="review" data-review-due="2026-03-01">' in page("kurser/a/m.html")
    assert '<p class="review" data-review-due="2099-01-01" hidden="hidden">' in page("viden/v.html")
    reviews = page("revision.html")
    assert reviews.index("kurser/a/m.html") < reviews.index("viden/v.html")
    assert "Faglig redaktion" in reviews
