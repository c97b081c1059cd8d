"""Pages with quizzes of every type, written by hand in the markup that the compiler writes."""

from html import escape


def document(name, *parts, language="da"):
    return f"""<!DOCTYPE html>
<html lang="{language}" data-site="test" data-page="{name}">
<head><meta charset="utf-8"/><title>{name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<link rel="icon" href="assets/icon.svg"/><link rel="stylesheet" href="assets/site.css"/>
<script src="assets/site.js" defer="defer"></script></head><body><main><h1>Quiz</h1>
{"".join(parts)}</main></body></html>"""


def routes(pages):
    """What the browser is answered: a page for each name, beside the real site's assets."""

    def answer(body):
        return lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8")

    return {f"**/{name}.html": answer(body) for name, body in pages.items()}


def form(*questions, id="q", required=None, **data):
    """`questions` are functions of number, of how many, and the quiz's id."""
    if required is not None:
        data["pass"] = required
    own = "".join(f' data-{name}="{value}"' for name, value in data.items())
    written = "".join(
        question(number, len(questions), id) for number, question in enumerate(questions, 1)
    )
    return f"""<form class="quiz" data-quiz="{id}" id="{id}" method="dialog" autocomplete="off"{own}
aria-labelledby="{id}-titel" novalidate="novalidate"><h2 id="{id}-titel">Quiz</h2>
<p class="quiz-intro">{len(questions)} spørgsmål.</p>
{written}</form>"""


def fieldset(type, answer, key, *, id, hint="", remarks="", print="00000001", **data):
    """One question. `answer` and `key` are the markup between instruction and hint, and of the
    key; `{F}` in them is the fieldset's id."""

    def written(number, all, quiz):
        own = f"{quiz}-{id}"
        given = {"points": 1, **{name: value for name, value in data.items() if value is not None}}
        if given.get("scored") == "no":
            del given["points"]
        attributes = "".join(f' data-{name}="{value}"' for name, value in given.items())
        folded = (
            f'<details class="key"><summary>Vis svar</summary>{key}{remarks}</details>'
            if key or remarks
            else ""
        )
        tip = (
            f'<details class="question-hint"><summary>Hint</summary><p>{hint}</p></details>'
            if hint
            else ""
        )
        return (
            f'<fieldset data-question="{id}" data-type="{type}"{attributes} '
            f'data-fingerprint="{print}" id="{own}" aria-describedby="{own}-instruktion">'
            f'<legend><span class="question-number">Spørgsmål {number} af {all}</span> '
            f'<h3>Om {id}</h3></legend>'
            f'<p class="instruction" id="{own}-instruktion">Svar.</p>'
            f"{answer}{tip}{folded}</fieldset>"
        )

    return written


EXPLANATION = '<div class="explanation"><p>Derfor er det sådan.</p></div>'
REMARKS = (
    '<div class="answer-feedback" data-for="right"><p><strong class="verdict">Rigtigt:</strong></p>'
    "<p>Til alle, der svarede rigtigt.</p></div>"
    '<div class="answer-feedback" data-for="wrong"><p><strong class="verdict">Forkert:</strong></p>'
    "<p>Til alle, der svarede forkert.</p></div>"
)


def choice(type, right, texts=("Ja", "Nej", "Måske"), id="valg", feedback=True, **data):
    """Options; `right` holds the values of the right ones."""
    kind = "checkbox" if type == "flervalg" else "radio"
    options = "".join(
        f'<li class="option" data-value="{value}"><label><input type="{kind}" name="{id}" '
        f'value="{value}"/> <span class="option-text">{escape(text)}</span></label></li>'
        for value, text in enumerate(texts, 1)
    )
    key = "".join(
        f'<li data-value="{value}" data-correct="{"yes" if str(value) in right else "no"}">'
        f'<p class="key-option">{escape(text)}</p>'
        + (f'<div class="feedback"><p>Om {escape(text)}.</p></div>' if feedback else "")
        + "</li>"
        for value, text in enumerate(texts, 1)
    )
    return fieldset(
        type,
        f'<ul class="options">{options}</ul>',
        f'<ul class="key-options">{key}</ul>{EXPLANATION}',
        id=id,
        **data,
    )


def order(right, texts=("Alfa", "Beta", "Gamma", "Delta"), id="orden", **data):
    """Items shown as `texts`; `right` holds their values in the right order."""
    places = "".join(f'<option value="{n}">{n}</option>' for n in range(1, len(texts) + 1))
    items = "".join(
        f'<li class="order-item" data-value="{value}"><label>'
        f'<span class="order-text">{escape(text)}</span> <select class="order-place" '
        f'name="{id}-{value}"><option value="">–</option>{places}</select></label></li>'
        for value, text in enumerate(texts, 1)
    )
    key = "".join(f'<li data-value="{value}">{escape(texts[int(value) - 1])}</li>' for value in right)
    return fieldset(
        "raekkefoelge",
        f'<ul class="order-items">{items}</ul>',
        f'<ol class="key-order">{key}</ol>{EXPLANATION}',
        id=id,
        **data,
    )


def rows(type, accept, choices=("Rød", "Grøn", "Blå"), id="par", **data):
    """`accept` holds for each row the right choices' values, with blanks between; a kategori
    without points has rows, and no right ones."""
    options = "".join(f'<option value="{n}">{text}</option>' for n, text in enumerate(choices, 1))
    shown = "".join(
        f'<li class="match-row" data-value="{row}"><label><span class="match-left">Række {row}'
        f'</span> <select name="{id}-{row}"><option value="">Vælg …</option>{options}</select>'
        "</label></li>"
        for row in range(1, len(accept) + 1)
    )
    entries = "".join(
        f'<li data-value="{row}" data-accept="{right}">Række {row}'
        f'<div class="feedback"><p>Om række {row}.</p></div></li>'
        for row, right in enumerate(accept, 1)
    )
    key = (
        f'<ul class="key-pairs">{entries}</ul>'
        if type == "par"
        else f'<ul class="key-categories"><li>Alle<ul>{entries}</ul></li></ul>'
    )
    if data.get("scored") == "no":
        key = ""
    return fieldset(type, f'<ul class="match-rows">{shown}</ul>', key, id=id, **data)


def gaps(type, blanks, id="huller", **data):
    """`blanks` are lists of accepted texts, dicts `{low, high, unit}`, or tuples (choices, right)."""
    shown, key = [], []
    for number, blank in enumerate(blanks, 1):
        label = "Dit svar" if type == "kort-svar" else f"Hul {number} af {len(blanks)}"
        field = f'<input type="text" size="12" name="{id}-{number}" aria-label="{label}"/>'
        if isinstance(blank, tuple):
            choices, right = blank
            options = "".join(
                f'<option value="{n}">{escape(text)}</option>' for n, text in enumerate(choices, 1)
            )
            field = (
                f'<select name="{id}-{number}" aria-label="{label}">'
                f'<option value="">Vælg …</option>{options}</select>'
            )
            key.append(
                f'<li data-gap="{number}" data-kind="choice" data-accept="{right}">'
                f"{escape(choices[int(right) - 1])}</li>"
            )
        elif isinstance(blank, dict):
            unit = f' data-unit="{blank["unit"]}"' if "unit" in blank else ""
            key.append(
                f'<li data-gap="{number}" data-kind="number" data-low="{blank["low"]}" '
                f'data-high="{blank["high"]}"{unit}>{blank["low"]}</li>'
            )
        else:
            accepted = " eller ".join(
                f'<span class="accepted">{escape(text)}</span>' for text in blank
            )
            key.append(f'<li data-gap="{number}" data-kind="text">{accepted}</li>')
        shown.append(f'Her står <span class="gap" data-gap="{number}">{field}</span> i teksten.')
    return fieldset(
        type,
        f'<div class="gap-text"><p>{" ".join(shown)}</p></div>',
        f'<ol class="key-gaps">{"".join(key)}</ol>{EXPLANATION}',
        id=id,
        **data,
    )


def marker(right, texts=("Far er træt.", "Far er doven.", "Mor græder."), id="marker", **data):
    shown = " ".join(
        f'<label class="mark" data-value="{value}"><input type="checkbox" name="{id}" '
        f'value="{value}"/> <span class="mark-label">{escape(text)}</span></label>'
        for value, text in enumerate(texts, 1)
    )
    key = "".join(
        f'<li data-value="{value}" data-correct="{"yes" if str(value) in right else "no"}">'
        f'<p class="key-option">{escape(text)}</p>'
        f'<div class="feedback"><p>Om {escape(text)}</p></div></li>'
        for value, text in enumerate(texts, 1)
    )
    return fieldset(
        "marker",
        f'<div class="mark-text"><p>{shown}</p></div>',
        f'<ul class="key-options">{key}</ul>{EXPLANATION}',
        id=id,
        **data,
    )


def scale(texts=("Slet ikke", "Lidt", "Meget"), id="skala", **data):
    options = "".join(
        f'<li class="option" data-value="{value}"><label><input type="radio" name="{id}" '
        f'value="{value}"/> <span class="option-text">{text}</span></label></li>'
        for value, text in enumerate(texts, 1)
    )
    return fieldset(
        "skala", f'<ul class="options scale">{options}</ul>', "", id=id, scored="no", **data
    )


def reflection(id="tanke", **data):
    return fieldset(
        "refleksion",
        '<p class="reflection-notice">Skriv ikke om rigtige børn og familier.</p>'
        f'<textarea name="{id}" rows="4" aria-label="Dit svar"></textarea>',
        "<p>Sådan kunne man svare.</p>",
        id=id,
        scored="no",
        **data,
    )


def every_type(**data):
    """A question of each type, with its right, partly right and wrong answers; None: there is no
    such answer."""
    return {
        "enkeltvalg": (choice("enkeltvalg", ["2"], id="enkeltvalg", **data), ["2"], None, ["1"]),
        "flervalg": (
            choice("flervalg", ["1", "3"], id="flervalg", **data),
            ["1", "3"],
            ["3"],
            ["2"],
        ),
        "sandt-falsk": (
            choice("sandt-falsk", ["1"], ("Sandt", "Falsk"), id="sandt-falsk", **data),
            ["1"],
            None,
            ["2"],
        ),
        "raekkefoelge": (
            order(["3", "1", "2", "4"], id="raekkefoelge", **data),
            ["3", "1", "2", "4"],
            ["3", "1", "4", "2"],
            ["4", "2", "1", "3"],
        ),
        "par": (
            rows("par", ["2", "1", "3"], id="par", **data),
            ["2", "1", "3"],
            ["2", "3", ""],
            ["1", "2", "1"],
        ),
        "kategori": (
            rows("kategori", ["1 3", "2"], id="kategori", **data),
            ["3", "2"],
            ["1", "1"],
            ["2", ""],
        ),
        "indsaet-ord": (
            gaps(
                "indsaet-ord",
                [["varig", "kronisk"], (("hund", "kat"), "2"), {"low": "9", "high": "11"}],
                id="indsaet-ord",
                **data,
            ),
            ["Varig.", "2", "10"],
            ["kronisk", "1", ""],
            ["akut", "1", "12"],
        ),
        "tal": (
            gaps("tal", [{"low": "33.9", "high": "33.9", "unit": "mio."}], id="tal", **data),
            ["33,9 mio."],
            None,
            ["34"],
        ),
        "kort-svar": (
            gaps("kort-svar", [["barnets lov"]], id="kort-svar", **data),
            ["  Barnets\u00a0Lov "],
            None,
            ["serviceloven"],
        ),
        "marker": (marker(["1", "3"], id="marker", **data), ["1", "3"], ["1"], ["2"]),
    }
