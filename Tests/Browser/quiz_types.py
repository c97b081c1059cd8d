"""Each type of question, on pages written by hand: right, partly, wrong, empty, hostile, resumed,
edited, and by keys alone."""

import json

import quiz as q
import quizpages as pages
from harness import equal, holds

TYPES = pages.every_type()
CHOICES = ("enkeltvalg", "flervalg", "sandt-falsk", "marker")
ROWS = ("par", "kategori")
GAPS = ("indsaet-ord", "tal", "kort-svar")
HOSTILE = {
    "very long": "x" * 50_000,
    "markup": "<img src=x onerror=alert(1)><script>alert(2)</script>&amp;",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈 ✌🏽",
    "combining": "e" + "\u0301" * 400 + "\u0338\u20dd",
    "right to left": "\u202eabc\u202c ابج",
    "only blanks": "\u00a0 \u2003\t ",
    "half a pair": "\ud83d",
    "quotes": "\"'`”’«»${x}",
}
NAME = "every-type"
TYPE = """(field, text) => {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}"""


def run(bench):
    for type in TYPES:
        alone(bench, type)
        with bench.case(f"{type}: an unsent answer survives, and shows in another window"):
            unsent(bench, type)
        with bench.case(f"{type}: a broken key leaves this question alone, and no other"):
            broken(bench, type)
    hostile(bench)
    not_answers(bench)
    with bench.case("raekkefoelge: buttons keep the focus and say the place; numbers; the mouse"):
        ordering(bench)
    with bench.case("raekkefoelge: the first does not go up, the last not down, and this is said"):
        ordering_ends(bench)
    with bench.case("skala: noted, without right or wrong, and not counted"):
        unscored(bench, "skala", pages.scale(), ["2"])
    with bench.case("kategori without points: noted, without right or wrong, and not counted"):
        question = pages.rows("kategori", ["1", "2"], id="fri", scored="no")
        unscored(bench, "kategori", question, ["2", "1"], id="fri")
    with bench.case("what the author says to everybody is told once the answer is, and aloud"):
        remarks(bench)
    with bench.case("several accepted words, partial=no, typo=yes follow the question's own rules"):
        own_rules(bench)


def alone(bench, type):
    """What one page is enough for: opening another for each case takes most of the time."""
    _, right, partly, wrong = TYPES[type]
    with visit(bench) as page:
        for result, response in (("right", right), ("partly", partly), ("wrong", wrong)):
            if response is not None:
                with bench.case(f"{type}: {result}, told in words at each part, kept, resumed"):
                    fresh(bench, page)
                    answered(page, type, response, result)
        with bench.case(f"{type}: nothing answered: asked to, in words tied to the question"):
            fresh(bench, page)
            empty(page, type)
        with bench.case(f"{type}: trying again and resetting leave what they should"):
            fresh(bench, page)
            over(page, type, right, wrong)
        with bench.case(f"{type}: answered and tried again by keys, the focus never lost"):
            fresh(bench, page)
            by_keys(bench, page, type, right)
        with bench.case(f"{type}: an edited question resets only itself"):
            fresh(bench, page)
            edited(page, type)


def fresh(bench, page):
    """The page as a learner sees it for the first time."""
    if page.url.startswith("http"):
        page.evaluate("localStorage.clear()")
    bench.open(page, f"{NAME}.html")


def all_types(**changes):
    questions = [TYPES[type][0] for type in TYPES]
    if changes:
        fresh = pages.every_type(**changes)
        questions = [fresh[type][0] for type in TYPES]
    return pages.document(NAME, pages.form(*questions, required=80))


def visit(bench, body=None, **options):
    return bench.visit(routes=pages.routes({NAME: body or all_types()}), **options)


def box(page, id, quiz="q"):
    return page.locator(f"#{quiz}-{id}")


def put(page, id, type, response, quiz="q"):
    """Answers a question with the mouse, as far as the response goes."""
    sheet = box(page, id, quiz)
    if type in CHOICES or type == "skala":
        for field in sheet.locator("input[type=checkbox]").all():
            field.set_checked(field.get_attribute("value") in response)
        for value in response:
            sheet.locator(f"[data-value='{value}'] input").check()
    elif type == "raekkefoelge":
        for place, value in enumerate(response, 1):
            sheet.locator(f".order-item[data-value='{value}'] select").select_option(str(place))
    elif type in ROWS:
        for row, value in enumerate(response, 1):
            sheet.locator(f".match-row[data-value='{row}'] select").select_option(value)
    else:
        for gap, text in enumerate(response, 1):
            field = sheet.locator(f".gap[data-gap='{gap}'] :is(input, select)")
            if field.evaluate("e => e.tagName") == "SELECT":
                field.select_option(text)
            else:
                field.fill(text)


def given(page, id, type):
    """The answer that stands in the fields."""
    read = {
        "raekkefoelge": "b => Array.from(b.querySelectorAll('.order-item'), e => e.dataset.value)",
        **dict.fromkeys(ROWS, "b => Array.from(b.querySelectorAll('select'), e => e.value)"),
        **dict.fromkeys(GAPS, "b => Array.from(b.querySelectorAll('.gap > :first-child'), "
                              "e => e.value)"),
    }.get(type, "b => Array.from(b.querySelectorAll(':checked'), e => e.value)")
    return box(page, id).evaluate(read)


def key(id, quiz="q", name=NAME):
    return f"kursbuild/test/{name}/{quiz}/{id}"


def kept(page, id, **where):
    return page.evaluate("k => JSON.parse(localStorage.getItem(k))", key(id, **where))


def region(page, wanted):
    page.wait_for_function(
        "t => document.querySelector('.quiz-status').textContent.includes(t)", arg=wanted
    )
    return page.locator(".quiz-status").text_content()


def answered(page, type, response, result):
    sheet = box(page, type)
    assert not sheet.locator(".key").is_visible(), "the key can be seen before it is due"
    put(page, type, type, response)
    sheet.locator("button.check").click()
    check_shown(page, type, response, result)
    holds(region(page, q.WORDS[result]), "Spørgsmål", "the live region")
    q.on_something(page, "checking")
    equal(kept(page, type)["r"], result, "what is kept")
    equal(q.duplicate_ids(page), [], "ids that occur twice")
    page.reload()
    check_shown(page, type, response, result)
    equal(q.focus(page), "(nothing)", "the focus of a page just opened")


def check_shown(page, type, response, result):
    sheet = box(page, type)
    equal(sheet.get_attribute("data-result"), result, "data-result")
    holds(sheet.locator(".question-result").text_content(), q.WORDS[result], "the result")
    equal(given(page, type, type), response, "the answer in the fields")
    equal(sheet.locator(".key").is_visible(), result != "right", "the key can be seen")
    verdicts = sheet.locator(".option-verdict, .inline-verdict")
    parts = len(response)
    equal(verdicts.count(), parts, "verdicts at parts")
    for verdict in verdicts.all():
        text = verdict.text_content()
        assert any(word in text.lower() for word in ("rigtigt", "forkert")), text
        described = page.evaluate(
            "e => document.querySelector(`[aria-describedby~=\"${e.id}\"]`) !== null"
            " || e.closest('label') !== null",
            verdict.element_handle(),
        )
        assert described, f"no field is described or named by {text!r}"
    right = sum("forkert" not in verdict.text_content().lower() for verdict in verdicts.all())
    if result == "right":
        equal(right, parts, "parts said to be right")
    elif result == "partly" and type not in CHOICES:
        assert 0 < right < parts, f"{right} of {parts} said to be right"


def empty(page, type):
    sheet = box(page, type)
    sheet.locator("button.check").click()
    message = sheet.locator(".question-message")
    assert message.is_visible(), "the message cannot be seen"
    holds(sheet.get_attribute("aria-describedby"), message.get_attribute("id"))
    region(page, message.text_content())
    equal(sheet.get_attribute("data-result"), None, "data-result")
    equal(kept(page, type), None, "what is kept")
    holds(q.on_something(page, "checking"), "button.check", "the focus")


def over(page, type, right, wrong):
    sheet = box(page, type)
    put(page, type, type, wrong)
    sheet.locator("button.check").click()
    sheet.locator("button.retry").click()
    equal(sheet.get_attribute("data-result"), None, "data-result")
    assert not sheet.locator(".key").is_visible(), "the key can be seen"
    equal(sheet.locator(".option-verdict, .inline-verdict").count(), 0, "verdicts")
    q.on_something(page, "trying again")
    put(page, type, type, right)
    if type == "marker":
        sheet.locator(f"[data-value='{wrong[0]}'] input").uncheck()
    sheet.locator("button.check").click()
    equal(sheet.get_attribute("data-result"), "right", "data-result the second time")
    reset = sheet.locator("button.question-reset")
    reset.click()
    equal(sheet.get_attribute("data-result"), None, "data-result after a reset")
    assert not any(given(page, type, type)) or type == "raekkefoelge", "answers are left"
    equal(kept(page, type), None, "what is kept")
    assert not reset.is_visible(), "there is nothing more to reset"
    q.on_something(page, "resetting")


def unsent(bench, type):
    wrong = TYPES[type][3]
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        other = page.context.new_page()
        bench.open(other, f"{NAME}.html")
        page.bring_to_front()
        put(page, type, type, wrong)
        other.wait_for_function(
            "k => localStorage.getItem(k) !== null", arg=key(type)
        )
        other.wait_for_timeout(100)
        equal(given(other, type, type), wrong, "the answer in the other window")
        page.close()  # without a word, as when the browser is killed
        other.reload()
        equal(given(other, type, type), wrong, "the answer after a reload")
        equal(box(other, type).get_attribute("data-result"), None, "data-result")
        box(other, type).locator("button.check").click()
        equal(box(other, type).get_attribute("data-result"), "wrong", "data-result")


def edited(page, type):
    other = "tal" if type != "tal" else "kort-svar"
    for id in (type, other):
        put(page, id, id, TYPES[id][1])
        box(page, id).locator("button.check").click()
    body = all_types().replace(
        f'data-fingerprint="00000001" id="q-{type}"', f'data-fingerprint="2" id="q-{type}"'
    )
    page.context.route(f"**/{NAME}.html", pages.routes({"x": body})["**/x.html"])
    page.reload()
    equal(box(page, type).get_attribute("data-result"), None, "the edited question")
    equal(box(page, other).get_attribute("data-result"), "right", "the other question")


def by_keys(bench, page, type, right):
    bench.open(page, f"{NAME}.html#q-{type}")
    page.reload()
    sheet = box(page, type)
    keyed(page, sheet, type, right)
    tab_to(page, sheet.locator("button.check"))
    page.keyboard.press("Enter")
    equal(sheet.get_attribute("data-result"), "right", "data-result")
    holds(q.on_something(page, "checking"), "button.retry", "the focus")
    page.keyboard.press("Space")
    equal(sheet.get_attribute("data-result"), None, "data-result after trying again")
    inside = page.evaluate("e => e.contains(document.activeElement)", sheet.element_handle())
    assert inside, f"the focus is on {q.focus(page)}"


def keyed(page, sheet, type, right):
    if type in ("flervalg", "marker"):
        for value in right:
            tab_to(page, sheet.locator(f"input[value='{value}']"))
            page.keyboard.press("Space")
    elif type in CHOICES:
        tab_to(page, sheet.locator("input[value='1']"))
        page.keyboard.press("Space")
        for _ in range(int(right[0]) - 1):
            page.keyboard.press("ArrowDown")
    elif type == "raekkefoelge":  # 1 2 3 4 shown, 3 1 2 4 wanted
        tab_to(page, sheet.locator(".order-item[data-value='3'] button.move-up"))
        page.keyboard.press("Enter")
        page.keyboard.press("Space")
    else:
        for field, text in zip(sheet.locator("select, input[type=text]").all(), right):
            tab_to(page, field)
            if field.evaluate("e => e.tagName") == "SELECT":
                for _ in range(int(text)):
                    page.keyboard.press("ArrowDown")
            else:
                page.keyboard.type(text)


def tab_to(page, locator):
    handle = locator.element_handle()
    for _ in range(200):
        if page.evaluate("e => e === document.activeElement", handle):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {locator}")


def broken(bench, type):
    marks = {
        "raekkefoelge": "key-order",
        "par": 'data-accept="2"',
        "kategori": 'data-accept="1 3"',
        **dict.fromkeys(GAPS, "key-gaps"),
    }
    body = all_types()
    start = body.index(f'id="q-{type}"')
    mark = marks.get(type, "data-correct")
    at = body.index(mark, start)
    body = body[:at] + "gone" + body[at + len(mark) :]
    with visit(bench, body, expect_errors=True) as page:
        bench.open(page, f"{NAME}.html")
        equal(box(page, type).locator("button").count(), 0, "buttons at the broken question")
        assert box(page, type).locator("summary").first.is_visible(), "its key cannot be seen"
        other = "tal" if type != "tal" else "kort-svar"
        put(page, other, other, TYPES[other][1])
        box(page, other).locator("button.check").click()
        equal(box(page, other).get_attribute("data-result"), "right", "another question")
        holds(page.locator(".quiz-score").text_content(), f"1 af {len(TYPES) - 1} spørgsmål")
        assert any("KursBuild" in text for text in page.log.complaints), page.log.complaints


def hostile(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        sheet = box(page, "kort-svar")
        field = sheet.locator("input")
        for name, text in HOSTILE.items():
            with bench.case(f"typed: {name}: wrong, harmless, kept and shown again"):
                field.evaluate(TYPE, text)
                sheet.locator("button.check").click()
                if text.strip():
                    equal(sheet.get_attribute("data-result"), "wrong", "data-result")
                shown = field.input_value() if text.strip() else ""  # blanks are no answer
                page.reload()
                equal(field.input_value()[:1000], shown[:1000], "the text after a reload")
                equal(page.locator("main img, main script").count(), 0, "elements made of it")
                if sheet.locator("button.question-reset").is_visible():
                    sheet.locator("button.question-reset").click()


def entry(a, **changes):
    return {"v": 2, "f": "00000001", "a": a, "n": 1, "r": "right", "s": 1, **changes}


def impossible():
    return {
        "an option it does not have": ("enkeltvalg", entry(["9"])),
        "two of one": ("enkeltvalg", entry(["1", "2"])),
        "items that are missing": ("raekkefoelge", entry(["1", "2"])),
        "an item twice": ("raekkefoelge", entry(["1", "1", "2", "3"])),
        "too many rows": ("par", entry(["1", "2", "3", "1"])),
        "a choice it does not have": ("par", entry(["1", "2", "9"])),
        "too few gaps": ("indsaet-ord", entry(["varig"])),
        "a drop-down's text": ("indsaet-ord", entry(["varig", "kat", "10"])),
        "tries that are no number": ("tal", entry(["33,9"], n="1")),
    }


def not_answers(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        for name, (type, value) in impossible().items():
            with bench.case(f"an entry that cannot be an answer ({name}) is not shown"):
                page.evaluate("([k, t]) => localStorage.setItem(k, t)", [key(type), json.dumps(value)])
                page.reload()
                equal(box(page, type).get_attribute("data-result"), None, "data-result")
                put(page, type, type, TYPES[type][1])
                box(page, type).locator("button.check").click()
                equal(box(page, type).get_attribute("data-result"), "right", "data-result")


def ordering(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        id = "raekkefoelge"
        sheet = box(page, id)
        up = sheet.locator(".order-item[data-value='3'] button.move-up")
        equal(up.text_content(), "Flyt op", "the button")
        holds(up.get_attribute("aria-label"), "Gamma", "its name")
        up.focus()
        for place in (2, 1):
            page.keyboard.press("Enter")
            region(page, f"Gamma: plads {place} af 4")
            focused = page.evaluate("e => e === document.activeElement", up.element_handle())
            assert focused, f"the focus is on {q.focus(page)}"
        equal(given(page, id, id), ["3", "1", "2", "4"], "the order after two moves")
        places = sheet.locator("select").evaluate_all("l => l.map((e) => e.value)")
        equal(places, ["1", "2", "3", "4"], "the numbers beside")
        select = sheet.locator(".order-item[data-value='4'] select")
        select.focus()
        select.select_option("1")
        equal(given(page, id, id), ["4", "3", "1", "2"], "the order after choosing a number")
        focused = page.evaluate("e => e === document.activeElement", select.element_handle())
        assert focused, f"the focus is on {q.focus(page)}"
        items = sheet.locator(".order-item .order-text")
        items.nth(0).drag_to(items.nth(3))
        equal(given(page, id, id), ["3", "1", "2", "4"], "the order after dragging")
        sheet.locator("button.check").click()
        equal(sheet.get_attribute("data-result"), "right", "data-result")
        items.nth(0).drag_to(items.nth(3))
        up.evaluate("e => e.nextElementSibling.click()")
        equal(given(page, id, id), ["3", "1", "2", "4"], "the order once it is checked")
        for height in sheet.locator("button").evaluate_all(
            "l => l.filter((e) => !e.hidden).map((e) => e.offsetHeight)"
        ):
            assert height >= 44, f"a button is {height} px high"


def ordering_ends(bench):
    with visit(bench) as page:
        bench.open(page, f"{NAME}.html")
        sheet = box(page, "raekkefoelge")
        for value, way, told in (("1", "move-up", "allerede først"), ("4", "move-down", "sidst")):
            button = sheet.locator(f".order-item[data-value='{value}'] button.{way}")
            equal(button.get_attribute("aria-disabled"), "true", "aria-disabled")
            button.focus()
            page.keyboard.press("Enter")
            region(page, told)
            holds(q.focus(page), way, "the focus")
        equal(kept(page, "raekkefoelge"), None, "what is kept")


def unscored(bench, type, question, response, id="skala"):
    body = pages.document(NAME, pages.form(question, TYPES["tal"][0], required=80))
    with visit(bench, body) as page:
        bench.open(page, f"{NAME}.html")
        put(page, id, type, response)
        box(page, id).locator("button.check").click()
        equal(box(page, id).get_attribute("data-result"), "answered", "data-result")
        equal(page.locator(".inline-verdict, .option[data-verdict]").count(), 0, "verdicts")
        holds(page.locator(".quiz-score").text_content(), "0 af 1 spørgsmål", "the score")
        put(page, "tal", "tal", ["33,9"])
        box(page, "tal").locator("button.check").click()
        holds(page.locator(".quiz-score").text_content(), "1 af 1 point", "the score")
        page.reload()
        equal(given(page, id, type), response, "the answer after a reload")
        equal(box(page, id).get_attribute("data-result"), "answered", "data-result")


def own_rules(bench):
    body = pages.document(
        NAME,
        pages.form(
            pages.choice("flervalg", ["1", "2"], id="alt", partial="no"),
            pages.gaps("kort-svar", [["handicapkompenserende"]], id="stavning", typo="yes"),
            pages.gaps("kort-svar", [["handicapkompenserende"]], id="streng"),
        ),
    )
    with visit(bench, body) as page:
        bench.open(page, f"{NAME}.html")
        put(page, "alt", "flervalg", ["1"])
        for id in ("stavning", "streng"):
            put(page, id, "kort-svar", ["handicapkompenserene"])
        for id, result in (("alt", "wrong"), ("stavning", "right"), ("streng", "wrong")):
            box(page, id).locator("button.check").click()
            equal(box(page, id).get_attribute("data-result"), result, id)


def remarks(bench):
    question = pages.choice("flervalg", ["1", "3"], id="valg", remarks=pages.REMARKS)
    with visit(bench, pages.document(NAME, pages.form(question))) as page:
        bench.open(page, f"{NAME}.html")
        for response, wanted, other in (
            (["1"], "Til alle, der svarede forkert.", "rigtigt."),
            (["1", "3"], "Til alle, der svarede rigtigt.", "forkert."),
        ):
            put(page, "valg", "flervalg", response)
            box(page, "valg").locator("button.check").click()
            told = box(page, "valg").locator(".question-outcome .answer-feedback")
            equal(told.text_content().strip(), wanted, "what is told")
            holds(region(page, wanted), wanted, "what is said")
            box(page, "valg").locator("button.question-reset").click()
