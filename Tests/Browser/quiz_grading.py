"""The script's grading against the vectors that the compiler's grader is held to as well.

`KursBuild.gradeAll` is pure, so a page without any quiz will do: the vectors go in, all at once,
and the grades come out. A property test may do the same with random answers: see `grades`.
"""

import json
import os
import random

import quizpages as pages
import script
from harness import equal

VECTORS = os.path.join(script.ROOT, "Tests", "Fixtures", "grading.json")

GRADE = """list => KursBuild.gradeAll(list)"""
VERDICT = """({ grades, pass }) => KursBuild.verdict(grades, pass === undefined ? null : pass)"""


def grades(page, vectors):
    """The grades of many answers: `vectors` is a list of `{key, response}`."""
    return page.evaluate(GRADE, [{"key": v["key"], "response": v["response"]} for v in vectors])


def run(bench):
    with open(VECTORS, encoding="utf-8") as file:
        fixture = json.load(file)
    body = pages.document("vectors", "<p>Intet.</p>")
    with bench.visit(routes=pages.routes({"vectors": body})) as page:
        bench.open(page, "vectors.html")
        vectors = fixture["vectors"]
        with bench.case(f"all {len(vectors)} vectors are graded as the compiler grades them"):
            assert len(vectors) >= 400, f"only {len(vectors)} vectors"
            found = grades(page, vectors)
            wrong = [
                f"{v['name']}: found {g['result']} {g['share']!r}, wanted {v['result']} "
                f"{v['share']!r}: {v['key']} {v['response']}"
                for v, g in zip(vectors, found)
                if g["result"] != v["result"] or abs(g["share"] - v["share"]) > 1e-12
            ]
            assert not wrong, f"{len(wrong)} differ:\n" + "\n".join(wrong[:40])
        for number, vector in enumerate(fixture["verdicts"]):
            with bench.case(f"verdict: {vector.get('name', number)}"):
                found = page.evaluate(VERDICT, vector)
                equal(found["percent"], vector["percent"], "per cent")
                equal(found["passed"], vector["passed"], "passed")
        with bench.case("any answer earns between nothing and everything, and more right no less"):
            properties(page)


def properties(page):
    """Random choices: within bounds; never less for one right choice more."""
    chance = random.Random(4)
    vectors = []
    for _ in range(2000):
        options = chance.randint(2, 8)
        values = [str(n) for n in range(1, options + 1)]
        right = chance.sample(values, chance.randint(1, options))
        chosen = chance.sample(values, chance.randint(0, options))
        left = [value for value in right if value not in chosen]
        key = {"type": chance.choice(["flervalg", "marker"]), "options": options, "right": right}
        vectors.append({"key": key, "response": chosen})
        vectors.append({"key": key, "response": chosen + left[:1]})
    shares = [grade["share"] for grade in grades(page, vectors)]
    assert all(0 <= share <= 1 for share in shares), "a share out of bounds"
    for index in range(0, len(shares), 2):
        assert shares[index] <= shares[index + 1], f"less for more: {vectors[index]}"
