"""The script's grading against the vectors that the compiler's grader is held to as well."""

import json
import os

from harness import equal

HERE = os.path.dirname(os.path.abspath(__file__))


def run(bench):
    with open(os.path.join(HERE, "grading-vectors.json"), encoding="utf-8") as file:
        vectors = json.load(file)
    with bench.visit(
        routes={
            "**/vectors.html": lambda route: route.fulfill(
                body=document(vectors), content_type="text/html; charset=utf-8"
            )
        }
    ) as page:
        bench.open(page, "vectors.html")
        for number, vector in enumerate(vectors):
            with bench.case(f"{vector['type']}: {vector['name']}"):
                box = page.locator(f"#vectors-q{number}")
                for value in vector["chosen"]:
                    box.locator(f"input[value='{value}']").check()
                box.locator("button.check").click()
                equal(box.get_attribute("data-result"), vector["result"], "result")
                kept = page.evaluate(
                    "k => JSON.parse(localStorage.getItem(k))",
                    f"kursbuild/test/vectors/vectors/q{number}",
                )
                assert (
                    abs(kept["s"] - vector["score"]) < 1e-9
                ), f"score: found {kept['s']}, wanted {vector['score']}"
        with bench.case("the score of a quiz adds up all of them, in Danish numbers"):
            total = sum(vector["score"] for vector in vectors)
            most = sum(vector["points"] for vector in vectors)
            shown = f"{total:.2f}".rstrip("0").rstrip(".").replace(".", ",")
            told = page.locator(".quiz-score").text_content()
            wanted = f"Du fik {shown} af {most} point ({int(100 * total / most + 1e-9)} procent)."
            assert wanted in told, f"{wanted!r} is not in {told!r}"


def document(vectors):
    questions = "".join(fieldset(number, vector) for number, vector in enumerate(vectors))
    return f"""<!DOCTYPE html>
<html lang="da" data-site="test" data-page="vectors">
<head><meta charset="utf-8"/><title>Vectors</title>
<script src="assets/site.js" defer="defer"></script></head><body><main><h1>Vectors</h1>
<form class="quiz" data-quiz="vectors" id="vectors" method="dialog" data-pass="80">
<h2 id="vectors-titel">Quiz</h2>
{questions}</form></main></body></html>"""


def fieldset(number, vector):
    kind = "checkbox" if vector["type"] == "flervalg" else "radio"
    values = range(1, len(vector["correct"]) + 1)
    options = "".join(
        f'<li class="option" data-value="{v}"><label>'
        f'<input type="{kind}" name="q{number}" value="{v}"/> '
        f'<span class="option-text">{v}</span></label></li>'
        for v in values
    )
    key = "".join(
        f'<li data-value="{v}" data-correct="{"yes" if vector["correct"][v - 1] else "no"}"></li>'
        for v in values
    )
    return (
        f'<fieldset id="vectors-q{number}" data-question="q{number}" data-type="{vector["type"]}" '
        f'data-points="{vector["points"]}" data-fingerprint="0"><legend>'
        f'<span class="question-number">Spørgsmål '
        f'{number + 1}</span> <h3>{vector["name"]}</h3></legend><ul class="options">{options}</ul>'
        f'<details class="key"><summary>Vis svar</summary><ul class="key-options">{key}</ul>'
        "</details></fieldset>"
    )
