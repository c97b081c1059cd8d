"""What a screen reader is told of each type of question, from Chromium's own accessibility tree: the
role, name, state and description of every control, before an answer is checked and after."""

import quiz_accessible as accessible
import quiz_types as types
from harness import equal, holds

CONTROLS = {"radio", "checkbox", "combobox", "textbox", "button", "DisclosureTriangle", "link"}
CHECK, RETRY, KEY = "button Tjek svar", "button Prøv igen", "DisclosureTriangle Vis svar | folded"
ORDER = ("Alfa", "Beta", "Gamma", "Delta")
CHOICES = ("Ja", "Nej", "Måske")
MARKS = ("Far er træt.", "Far er doven.", "Mor græder.")
RIGHT, WRONG, NONE = "Dit svar – rigtigt", "Dit svar – forkert", "Intet svar – forkert"
FIRST = "Rigtigt: Det skal stå først"
NEXT = "Rigtigt: Det kommer lige efter punktet før"
NOT_NEXT = "Forkert: Det kommer ikke lige efter punktet før"


def moves(name, up="", down=""):
    return [f"button Flyt op: {name}{up}", f"button Flyt ned: {name}{down}"]


def ordered(place, name, told):
    """An item of an ordering that has been checked."""
    locked = " | disabled"
    return [f"combobox {name} = {place} | disabled | {told}", *moves(name, locked, locked)]


BEFORE = {
    "enkeltvalg": [*(f"radio {text}" for text in CHOICES), CHECK],
    "flervalg": [*(f"checkbox {text}" for text in CHOICES), CHECK],
    "sandt-falsk": ["radio Sandt", "radio Falsk", CHECK],
    "raekkefoelge": [
        "combobox Alfa = –", *moves("Alfa", up=" | disabled"),
        "combobox Beta = –", *moves("Beta"),
        "combobox Gamma = –", *moves("Gamma"),
        "combobox Delta = –", *moves("Delta", down=" | disabled"),
        CHECK,
    ],
    "par": [*(f"combobox Række {n} = Vælg …" for n in (1, 2, 3)), CHECK],
    "kategori": [*(f"combobox Række {n} = Vælg …" for n in (1, 2)), CHECK],
    "indsaet-ord": [
        "textbox Hul 1 af 3", "combobox Hul 2 af 3 = Vælg …", "textbox Hul 3 af 3", CHECK,
    ],
    "tal": ["textbox Hul 1 af 1", CHECK],
    "kort-svar": ["textbox Dit svar", CHECK],
    "marker": [*(f"checkbox {text}" for text in MARKS), CHECK],
    "skala": ["radio Slet ikke", "radio Lidt", "radio Meget", "button Gem svar"],
    "tanke": [
        "textbox Dit svar | Det, du skriver, bliver i denne fane og forsvinder, når du lukker den.",
        "checkbox Gem på denne enhed i 90 dage",
        KEY,
    ],
}
# Partly right where a question can be, else right.
AFTER = {
    "enkeltvalg": [
        "radio Ja | disabled", f"radio Nej | checked disabled | {RIGHT}", "radio Måske | disabled",
    ],
    "flervalg": [
        "checkbox Ja | disabled", "checkbox Nej | disabled",
        f"checkbox Måske | checked disabled | {RIGHT}", KEY,
    ],
    "sandt-falsk": [f"radio Sandt | checked disabled | {RIGHT}", "radio Falsk | disabled"],
    "raekkefoelge": [
        *ordered(1, "Gamma", FIRST), *ordered(2, "Alfa", NEXT),
        *ordered(3, "Delta", NOT_NEXT), *ordered(4, "Beta", NOT_NEXT), KEY,
    ],
    "par": [
        f"combobox Række 1 = Grøn | disabled | {RIGHT}",
        f"combobox Række 2 = Blå | disabled | {WRONG}",
        f"combobox Række 3 = Vælg … | disabled | {NONE}",
        KEY,
    ],
    "kategori": [
        f"combobox Række 1 = Rød | disabled | {RIGHT}",
        f"combobox Række 2 = Rød | disabled | {WRONG}",
        KEY,
    ],
    "indsaet-ord": [
        f"textbox Hul 1 af 3 = kronisk | readonly | ({RIGHT})",
        f"combobox Hul 2 af 3 = hund | disabled | ({WRONG})",
        f"textbox Hul 3 af 3 | readonly | ({NONE})",
        KEY,
    ],
    "tal": [f"textbox Hul 1 af 1 = 33,9 mio. | readonly | ({RIGHT})"],
    "kort-svar": [f"textbox Dit svar = Barnets Lov | readonly | ({RIGHT})"],
    "marker": [
        f"checkbox {MARKS[0]} ({RIGHT}) | checked disabled",
        f"checkbox {MARKS[1]} | disabled",
        f"checkbox {MARKS[2]} | disabled",
        KEY,
    ],
    "skala": ["radio Slet ikke | disabled", f"radio Lidt | checked disabled | Dit svar",
              "radio Meget | disabled", "button Ret dit svar"],
    "tanke": [
        "textbox Dit svar = Mine ord | Det, du skriver, er gemt på denne enhed",
        "checkbox Gem på denne enhed i 90 dage | checked",
        KEY,
    ],
}


def run(bench):
    with accessible.visit(bench) as page:
        bench.open(page, f"{accessible.NAME}.html")
        found = groups(page)
        for number, type in enumerate(BEFORE, 1):
            with bench.case(f"{type}, before: roles, names and states of everything in it"):
                group, controls = found[type]
                holds(group, f"Spørgsmål {number} af 12 Om {type}", "the group")
                equal(controls, BEFORE[type], "controls")
        accessible.reach(page, "partly")
        types.put(page, "skala", "skala", ["2"])
        types.box(page, "skala").locator("button.check").click()
        types.box(page, "tanke").locator("textarea").fill("Mine ord")
        types.box(page, "tanke").locator(".reflection-keep input").check()
        found = groups(page)
        for type, wanted in AFTER.items():
            with bench.case(f"{type}, after: its verdicts and what can no longer be changed"):
                _, controls = found[type]
                reset = f"button Nulstil spørgsmålet: Om {type}"
                if type not in ("tanke", "skala"):
                    place = len(wanted) - (wanted[-1] == KEY)
                    wanted = [*wanted[:place], RETRY, reset, *wanted[place:]]
                elif type == "skala":
                    wanted = [*wanted, reset]
                equal([c[: len(w)] for c, w in zip(controls, wanted)], wanted, "controls")
                equal(len(controls), len(wanted), f"how many of {controls}")
        with bench.case("the end of the quiz: links to what was wrong, buttons, one live region"):
            ending(page)


def groups(page):
    """Of each question: the group's name and description, and a line for each control in it."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = {n["nodeId"]: n for n in session.send("Accessibility.getFullAXTree")["nodes"]}
    found = {}

    def walk(node, into):
        if not node.get("ignored"):
            role, name = value(node, "role"), value(node, "name") or ""
            if role == "group" and " Om " in name:
                into = []
                found[name.rsplit(" Om ", 1)[1]] = (f"{name}: {value(node, 'description')}", into)
            elif role in CONTROLS and into is not None:
                into.append(line(node, role, name))
        for child in node.get("childIds", []):
            if child in nodes:
                walk(nodes[child], into)

    walk(next(node for node in nodes.values() if not node.get("parentId")), None)
    return found


def value(node, part):
    return (node.get(part) or {}).get("value")


def line(node, role, name):
    states = {p["name"]: p["value"].get("value") for p in node.get("properties", [])}
    told = [s for s in ("checked", "disabled", "readonly") if states.get(s) in (True, "true")]
    if role == "DisclosureTriangle":
        told.append("unfolded" if states.get("expanded") else "folded")
    shown = " ".join((value(node, "value") or "").split()) if role in ("combobox", "textbox") else ""
    text = f"{role} {name}" + (f" = {shown}" if shown else "")
    return " | ".join(part for part in (text, " ".join(told), value(node, "description")) if part)


def ending(page):
    found = accessible.nodes(page)
    links = [n["name"] for n in found if n["role"] == "link"]
    equal([name.rsplit(" Om ", 1)[1] for name in links],
          ["flervalg", "raekkefoelge", "par", "kategori", "indsaet-ord", "marker"], "links")
    for name in ("Prøv igen på de forkerte", "Nulstil quizzen"):
        accessible.find(found, "button", name)
    regions = [n for n in found if n["role"] == "status"]
    equal([n.get("live") for n in regions], ["polite"], "live regions")
