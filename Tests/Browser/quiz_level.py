"""A whole quiz: tries before the key, feedback at the end, shuffling and drawing, review, resets."""

import quiz as q
import quizpages as pages
import quiz_types as types
from harness import equal, holds

NAME = "whole-quiz"
SEVEN = [
    pages.choice("enkeltvalg", [str(1 + n % 5)], ["Alfa", "Beta", "Gamma", "Delta", "Epsilon"],
                 id=f"s{n}")
    for n in range(1, 8)
]


def run(bench):
    with bench.case("attempts=2: the key comes after the second wrong answer; trying goes on"):
        attempts(bench)
    with bench.case("attempts: tries survive a reload, and a right answer needs no key"):
        attempts_kept(bench)
    with bench.case("after a wrong answer the hint is offered, after a right one not"):
        hint(bench)
    with bench.case("feedback=end: nothing is told before the end, then everything"):
        at_end(bench)
    with bench.case("feedback=end: questions left out are named once, and count as wrong"):
        at_end_missing(bench)
    with bench.case("the wrong ones are listed with links, and tried again alone"):
        review(bench)
    with bench.case("shuffle: the same on reload and in another window, another after a reset"):
        shuffled(bench)
    with bench.case("shuffle: numbers follow the order shown; answers belong to their question"):
        shuffled_answers(bench)
    with bench.case("shuffle=no on a question, true or false, and scales keep their order"):
        not_shuffled(bench)
    with bench.case("draw=3: three questions, which alone count; others after a reset"):
        drawn(bench)
    with bench.case("points and part of them add up; the pass mark is met exactly"):
        points(bench)
    with bench.case("the quiz's result is kept for other pages, and goes with a reset"):
        result_kept(bench)
    with bench.case("a question with nothing but reflections has no score"):
        only_thoughts(bench)


def visit(bench, *questions, **data):
    body = pages.document(NAME, pages.form(*questions, **data))
    return bench.visit(routes=pages.routes({NAME: body}))


def opened(bench, page):
    return bench.open(page, f"{NAME}.html")


def check(page, id, type, response):
    types.put(page, id, type, response)
    types.box(page, id).locator("button.check").click()
    return types.box(page, id).get_attribute("data-result")


def score(page):
    return page.locator(".quiz-score").text_content()


def shown(page):
    """Ids of the questions a reader sees, in order."""
    return page.locator("fieldset:not([hidden])").evaluate_all(
        "l => l.map((e) => e.dataset.question)"
    )


def attempts(bench):
    with visit(bench, SEVEN[0], SEVEN[1], attempts=2) as page:
        opened(bench, page)
        box = types.box(page, "s1")
        equal(check(page, "s1", "enkeltvalg", ["5"]), "wrong", "the first try")
        assert not box.locator(".key").is_visible(), "the key after one of two tries"
        holds(box.locator(".question-next").text_content(), "Svaret vises", "what comes next")
        box.locator("button.retry").click()
        equal(check(page, "s1", "enkeltvalg", ["4"]), "wrong", "the second try")
        assert box.locator(".key").is_visible(), "no key after two tries"
        box.locator("button.retry").click()
        assert not box.locator(".key").is_visible(), "the key while trying"
        equal(check(page, "s1", "enkeltvalg", ["2"]), "right", "the third try")


def attempts_kept(bench):
    with visit(bench, SEVEN[0], SEVEN[1], attempts=2) as page:
        opened(bench, page)
        box = types.box(page, "s1")
        check(page, "s1", "enkeltvalg", ["5"])
        page.reload()
        assert not box.locator(".key").is_visible(), "the key after one of two tries"
        box.locator("button.retry").click()
        page.reload()
        check(page, "s1", "enkeltvalg", ["5"])
        assert box.locator(".key").is_visible(), "no key after two tries"
        box.locator("button.question-reset").click()
        equal(types.kept(page, "s1", name=NAME), None, "what is kept after a reset")
        check(page, "s1", "enkeltvalg", ["5"])
        assert not box.locator(".key").is_visible(), "the key after a reset and one try"


def hint(bench):
    question = pages.choice("enkeltvalg", ["2"], id="s1", hint="Tænk på det andet.")
    with visit(bench, question) as page:
        opened(bench, page)
        check(page, "s1", "enkeltvalg", ["1"])
        box = types.box(page, "s1")
        holds(box.locator(".question-next").text_content(), "hint", "what comes next")
        types.region(page, "hint")
        box.locator("button.retry").click()
        check(page, "s1", "enkeltvalg", ["2"])
        equal(box.locator(".question-next").count(), 0, "offers after a right answer")


def at_end(bench):
    every = pages.every_type()
    with visit(bench, *(every[t][0] for t in every), feedback="end", required=50) as page:
        opened(bench, page)
        holds(page.locator(".quiz-how").text_content(), "alle spørgsmål", "what is said before")
        for type, (_, right, _, wrong) in every.items():
            box = types.box(page, type)
            assert not box.locator("button.check").is_visible(), "a check button"
            types.put(page, type, type, wrong if type == "tal" else right)
            equal(box.get_attribute("data-result"), None, "data-result before the end")
        page.reload()
        button = page.locator("button.check-all")
        button.focus()
        page.keyboard.press("Enter")
        for type in every:
            equal(
                types.box(page, type).get_attribute("data-result"),
                "wrong" if type == "tal" else "right",
                type,
            )
        q.on_something(page, "checking all")
        holds(score(page), "9 af 10 point (90 procent)", "the score")
        types.region(page, "90 procent")
        assert types.box(page, "tal").locator(".key").is_visible(), "no key after the end"
        page.locator("button.retry-wrong").click()
        types.put(page, "tal", "tal", ["33,9"])
        button.click()
        holds(score(page), "100 procent", "the score")


def at_end_missing(bench):
    with visit(bench, *SEVEN[:4], feedback="end") as page:
        opened(bench, page)
        types.put(page, "s1", "enkeltvalg", ["2"])
        button = page.locator("button.check-all")
        button.click()
        message = page.locator(".quiz-summary .question-message")
        holds(message.text_content(), "spørgsmål 2, 3 og 4", "the message")
        types.region(page, "spørgsmål 2, 3 og 4")
        equal(types.box(page, "s1").get_attribute("data-result"), None, "data-result")
        holds(q.focus(page), "check-all", "the focus")
        types.put(page, "s2", "enkeltvalg", ["3"])
        assert not message.is_visible(), "the message stays"
        button.click()
        button.click()
        holds(score(page), "2 af 4 point", "the score")
        page.reload()
        holds(score(page), "2 af 4 point", "the score after a reload")
        equal(types.box(page, "s3").get_attribute("data-result"), "wrong", "what was left out")


def review(bench):
    with visit(bench, *SEVEN[:3], required=80) as page:
        opened(bench, page)
        check(page, "s1", "enkeltvalg", ["2"])
        check(page, "s2", "enkeltvalg", ["1"])
        equal(page.locator(".quiz-review li").count(), 0, "links before all is answered")
        check(page, "s3", "enkeltvalg", ["1"])
        links = page.locator(".quiz-review a")
        equal(
            links.all_text_contents(),
            ["Spørgsmål 2 af 3: Om s2", "Spørgsmål 3 af 3: Om s3"],
            "the wrong ones",
        )
        links.nth(1).click()
        equal(page.evaluate("document.activeElement.id"), "q-s3", "the focus")
        page.locator("button.retry-wrong").click()
        types.region(page, "2 spørgsmål er klar")
        equal(types.box(page, "s1").get_attribute("data-result"), "right", "the right one")
        for id in ("s2", "s3"):
            equal(types.box(page, id).get_attribute("data-result"), None, id)
        inside = page.evaluate("document.activeElement.closest('fieldset').id")
        equal(inside, "q-s2", "the question with the focus")
        check(page, "s2", "enkeltvalg", ["3"])
        check(page, "s3", "enkeltvalg", ["4"])
        holds(score(page), "Du har bestået", "the score")
        assert not page.locator(".quiz-review").is_visible(), "wrong ones are listed still"


def options(page, id):
    return types.box(page, id).locator(".option").evaluate_all("l => l.map((e) => e.dataset.value)")


def shuffled(bench):
    with visit(bench, *SEVEN, shuffle="yes") as page:
        opened(bench, page)
        order = shown(page), options(page, "s1")
        equal(sorted(order[0]), [f"s{n}" for n in range(1, 8)], "the questions")
        page.reload()
        equal((shown(page), options(page, "s1")), order, "the order after a reload")
        other = page.context.new_page()
        equal(shown(opened(bench, other)), order[0], "the order in another window")
        seen = {tuple(order[0])}
        for _ in range(4):
            check(page, "s1", "enkeltvalg", ["2"])
            page.locator("button.reset").click()
            seen.add(tuple(shown(page)))
        assert len(seen) > 1, "a reset changes nothing"
        other.wait_for_function(
            "o => Array.from(document.querySelectorAll('fieldset'), e => e.dataset.question)"
            ".join() === o",
            arg=",".join(shown(page)),
        )


def shuffled_answers(bench):
    with visit(bench, *SEVEN, shuffle="yes") as page:
        opened(bench, page)
        numbers = page.locator(".question-number").all_text_contents()
        equal(numbers, [f"Spørgsmål {n} af 7" for n in range(1, 8)], "the numbers")
        for n in range(1, 8):
            equal(check(page, f"s{n}", "enkeltvalg", [str(1 + n % 5)]), "right", f"s{n}")
        page.reload()
        holds(score(page), "100 procent", "the score after a reload")
        for n in range(1, 8):
            equal(types.given(page, f"s{n}", "enkeltvalg"), [str(1 + n % 5)], f"s{n}")


def not_shuffled(bench):
    fixed = pages.choice("enkeltvalg", ["1"], ["A", "B", "C", "D", "E", "F"], id="fast",
                         shuffle="no")
    mixed = pages.choice("flervalg", ["1"], ["A", "B", "C", "D", "E", "F"], id="blandet")
    with visit(bench, fixed, mixed, pages.scale(), pages.choice(
            "sandt-falsk", ["1"], ("Sandt", "Falsk"), id="sf"), shuffle="yes") as page:
        opened(bench, page)
        moved = False
        for _ in range(6):
            equal(options(page, "fast"), list("123456"), "shuffle=no")
            equal(options(page, "skala"), list("123"), "a scale")
            equal(options(page, "sf"), list("12"), "true or false")
            moved = moved or options(page, "blandet") != list("123456")
            check(page, "fast", "enkeltvalg", ["1"])
            page.locator("button.reset").click()
        assert moved, "the others are never shuffled"


def drawn(bench):
    with visit(bench, *SEVEN, draw=3, required=100) as page:
        opened(bench, page)
        first = shown(page)
        equal(len(first), 3, "questions shown")
        holds(page.locator(".quiz-how").text_content(), "3 af 7 spørgsmål", "what is said before")
        numbers = page.locator("fieldset:not([hidden]) .question-number").all_text_contents()
        equal(numbers, [f"Spørgsmål {n} af 3" for n in (1, 2, 3)], "the numbers")
        page.reload()
        equal(shown(page), first, "the questions after a reload")
        for id in first:
            check(page, id, "enkeltvalg", [str(1 + int(id[1:]) % 5)])
        holds(score(page), "3 af 3 point (100 procent)", "the score")
        seen = {tuple(first)}
        for _ in range(5):
            page.locator("button.reset").click()
            seen.add(tuple(shown(page)))
            id = shown(page)[0]
            check(page, id, "enkeltvalg", ["1"])
        assert len(seen) > 1, "a reset draws the same ones"


def points(bench):
    heavy = pages.choice("flervalg", ["1", "2", "3"], ["A", "B", "C"], id="tung", points=3)
    light = pages.choice("enkeltvalg", ["1"], id="let", points="1.5")
    with visit(bench, heavy, light, required=44) as page:
        opened(bench, page)
        equal(check(page, "tung", "flervalg", ["1", "2"]), "partly", "two of three")
        check(page, "let", "enkeltvalg", ["2"])
        holds(score(page), "Du fik 2 af 4,5 point (44 procent)", "the score")
        holds(score(page), "Du har bestået", "the score")


def result_kept(bench):
    with visit(bench, *SEVEN[:2], required=50) as page:
        opened(bench, page)
        for n in (1, 2):
            check(page, f"s{n}", "enkeltvalg", ["2"])
        entry = page.evaluate("k => JSON.parse(localStorage.getItem(k))",
                              f"kursbuild/test/{NAME}/q")
        last = entry["last"]
        equal((last["score"], last["max"], last["percent"], last["passed"]), (1, 2, 50, True))
        page.locator("button.reset").click()
        equal(page.evaluate("localStorage.length"), 0, "entries kept after a reset")


def only_thoughts(bench):
    with visit(bench, pages.reflection(), pages.scale()) as page:
        opened(bench, page)
        types.box(page, "tanke").locator("textarea").fill("En tanke")
        equal(types.box(page, "tanke").get_attribute("data-result"), "answered", "data-result")
        check(page, "skala", "skala", ["2"])
        holds(score(page), "2 af 2 spørgsmål", "the score")
