"""The content KursBuild ships with: what its order asks that a machine can see.

Facts are named in comments (`<!-- fakta: T1 L14 -->`; `G` is the authors' own advice). The sheet that
numbers them is reference data, `facts/fact-sheet.md` under KURSBUILD_SHARED.
"""

import glob
import json
import os
import re

from harness import DAY, ROOT, check, test

CONTENT = os.path.join(ROOT, "content")
SHARED = os.environ.get("KURSBUILD_SHARED", os.path.join(ROOT, "..", "shared"))
MODULES = {"a": 6, "b": 4, "c": 2, "d": 2}
TYPES = {"enkeltvalg", "flervalg", "sandt-falsk", "raekkefoelge", "par", "kategori", "indsaet-ord",
         "tal", "kort-svar", "marker", "skala", "refleksion"}
ARTICLES = {"udredningsvaerktoejet", "ics-og-icf", "sammen-om-familien", "en-familie-en-indgang",
            "sammenlign-modellerne", "resultater", "sjaeldne-handicap",
            "e-laering-raadgivning-temadage", "raadgivningsforloeb", "retlig-ramme", "danmarkskort"}
COMMENT = re.compile(r"<!--\s*fakta:(.*?)-->", re.S)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def pages(pattern="**/*.md"):
    """The pages by path below `content/`, but for the handbook, which is about KursBuild."""
    found = glob.glob(os.path.join(CONTENT, pattern), recursive=True)
    named = {os.path.relpath(path, CONTENT): read(path) for path in sorted(found)}
    return {path: text for path, text in named.items() if not path.startswith("sider/haandbog")}


def report():
    """What `check --oversigt` says of everything."""
    result = check(CONTENT, "--oversigt", "--format", "json")
    assert result.returncode == 0, result.stdout[-2000:]
    return json.loads(result.stdout)


def fact_sheet():
    """Each fact's id with its text, or None where the sheet is not to be had."""
    path = os.path.join(SHARED, "facts", "fact-sheet.md")
    if not os.path.exists(path):
        print(f"skipped: the fact sheet is not at {path}")
        return None
    facts, origin = {}, ""
    for line in read(path).splitlines():
        if line.startswith(("#", "**")):  # a part that names its source for all its facts
            origin = f"[seed {part[1]}] " if (part := re.search(r"\(seed (S\d)", line)) else ""
        if match := re.match(r"- \*\*([A-Z]-?\d+)\*\*(.*)|\| (Z\d+) \|(.*)|- \*\*(C\d)\b(.*)", line):
            name, text = [group for group in match.groups() if group is not None]
            facts[name] = text if re.search(r"\[(?:seed|page|run)\b", text) else origin + text
    assert len(facts) > 100, f"only {len(facts)} facts were found in the sheet"
    return facts


def is_unverified(name, text):
    """True for a fact that is only remembered; one that was read somewhere may say so of a part."""
    return name[0] not in "ZC" and "[memory-unverified]" in text and not re.search(
        r"\[(?:seed|page|run)\b", text)


def cited(text):
    """The ids that a page's comments name."""
    return [name for comment in COMMENT.findall(text) for name in re.split(r"[\s,]+", comment.strip())]


@test
def shipped_content_is_clean_but_for_what_is_marked_as_missing(folder):
    result = check(CONTENT, "--strict")
    assert result.returncode == 0, result.stdout[-3000:]
    told = {found["id"] for found in report()["diagnostics"]} - {"mangler-oplysning"}
    assert not told, f"{told}\n{check(CONTENT, '--ignore', 'mangler-oplysning').stdout[-3000:]}"


@test
def shipped_courses_are_whole_and_take_the_time_they_say(folder):
    modules = report()["modules"]
    for course, count in MODULES.items():
        mine = [m for m in modules if m["file"].startswith(f"kurser/{course}/")]
        assert len(mine) == count, (course, len(mine))
    for module in modules:
        name = module["file"]
        assert 15 <= module["minutes"] <= 25, (name, module["minutes"])
        assert abs(module["minutes"] - module["duration"]) * 4 <= module["duration"], name
        assert module["lix"] <= 45, (name, module["lix"])
        assert module["lixSummary"] <= 40 and module["lixFeedback"] <= 40, name
        assert len(module["objectives"]) == 3, name
        assert all(objective["questions"] > 0 for objective in module["objectives"]), name


@test
def shipped_modules_have_all_their_parts(folder):
    for course, _ in MODULES.items():
        for path, text in pages(f"kurser/{course}/*.md").items():
            if path.endswith("kursus.md"):
                continue
            for part in ("::: mål", "::: kort", "::: refleksion", "> **Eksempelsvar:**",
                         "## Tag med hjem", "[@"):
                assert part in text, f"{path} has no {part}"
            assert "::: fiktiv" in text or "::: case" in text, path
            sections = [line for line in text.splitlines() if line.startswith("## ")]
            assert 5 <= len(sections) <= 8, (path, sections)
            closing = re.search(r"^::: quiz \{#afslutning.*?^:::$", text, re.S | re.M)
            questions = len(re.findall(r"^### ", closing[0], re.M)) if closing else 0
            assert 5 <= questions <= 7, f"{path}: {questions} questions in the closing quiz"


@test
def shipped_questions_use_every_type_twice_and_three_cases_branch(folder):
    modules = report()["modules"]
    used = {}
    for module in modules:
        for name, count in module["types"].items():
            used[name] = used.get(name, 0) + count
    assert set(used) == TYPES, set(used) ^ TYPES
    assert min(used.values()) >= 2, used
    branching = {module["file"][:8] for module in modules if module["cases"]}
    assert branching >= {"kurser/a", "kurser/b", "kurser/d"}, branching


@test
def shipped_knowledge_base_is_whole(folder):
    articles = pages("viden/*.md")
    assert {os.path.basename(path)[:-3] for path in articles} >= ARTICLES
    for path, text in articles.items():
        assert "[@" in text or "KursBuilds" in text, f"{path} cites nothing"
        assert re.search(r"^revideres: ", text, re.M), f"{path} is never reviewed"
    terms = re.findall(r"^  term: ", read(os.path.join(CONTENT, "ordbog.yml")), re.M)
    assert len(terms) >= 53, len(terms)
    sheets = pages("temadage/god-udredning/ark/*.md").values()
    names = {match[1] for text in sheets if (match := re.search(r"^titel: (Ark \d)", text, re.M))}
    assert names >= {f"Ark {number}" for number in range(1, 8)}, names


@test
def shipped_facts_are_those_of_the_sheet_and_none_is_only_remembered(folder):
    facts = fact_sheet()
    if facts is None:
        return
    assert is_unverified("E2", facts["E2"]) and not is_unverified("T1", facts["T1"])
    assert cited("<!-- fakta: T1, L14\nG -->") == ["T1", "L14", "G"]
    for path, text in pages().items():
        for name in cited(text):
            assert name == "G" or name in facts, f"{path} names the fact {name}, which there is not"
            assert name == "G" or not is_unverified(name, facts[name]), f"{path}: {name}"


@test
def shipped_pages_name_the_sources_of_their_facts(folder):
    facts = fact_sheet()
    if facts is None:
        return
    known = set(re.findall(r"^([a-z0-9-]+):", read(os.path.join(CONTENT, "kilder.yml")), re.M))
    missing = []
    for path, text in pages().items():
        named = set(re.findall(r"\[@([a-z0-9-]+)", text))
        for fact in set(cited(text)) - {"G"}:
            tag = re.match(r"[^\[]*\[(?:seed|page)([^\]]*)\]", facts[fact])
            origins = {letter.lower() + number
                       for letter, number in re.findall(r"\b([SP])(\d+)", tag[1] if tag else "")}
            # P43 stands for several pages, each a source of its own.
            origins = {s for s in known if re.sub(r"(?<=\d)[a-z]$", "", s) in origins}
            if origins and not origins & named:
                missing.append(f"{path}: {fact} comes from {', '.join(sorted(origins))}")
    assert not missing, "\n".join(missing)


@test
def shipped_news_are_marked_as_archive(folder):
    news = pages("nyheder/*.md")
    assert len(news) >= 8
    for path, text in news.items():
        assert "status: arkiv" in text and re.search(r"^dato: ", text, re.M), path


@test
def shipped_reversal_rates_are_never_drawn(folder):
    for path, text in pages().items():
        for chart in re.findall(r"^::: graf.*?^:::$", text, re.S | re.M):
            assert "omgør" not in chart.lower(), path
            assert not re.search(r"50,6|52,0|35,9", chart), path
