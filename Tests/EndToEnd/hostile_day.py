"""A theme day that is hard to print: everything an author could write that does not fit, and lists of
people whose names do not. All of it is invented; `print_hostile.py` holds what becomes of it."""

import os

from secrets_kept import page

# Only in keys and trainers' notes: participants' papers hold neither.
KEY, TRAINER = "FACITORDET", "UNDERVISERORDET"
# Letters alone: no place to divide it but between any two of them.
LONG_WORD = "sagsoplysningskoordineringsudvalgsformandskabssekretariatsmedarbejderne"
SHORTER_LONG_WORD = "børnehandicapsagsbehandlingsvejledning"
# What Typst, Markdown, shells and spreadsheets would take for something else.
TYPST = '#import "@preview/cetz:0.3.1": * $x^2$ @kilde \\ "citat" #panic() `#eval("1")` \\<b>'
SHOWN = ('#import "@preview/cetz:0.3.1": * $x^2$ @kilde', "#panic()", '#eval("1")')
# In letters that only names have a font for.
HEBREW = "שלום לכולם וברוכים הבאים ליום העיון שלנו"

LONG_NAMES = (
    "Wolfeschlegelsteinhausenbergerdorffwelchex Prøvesen",
    "Maximiliane-Konstantina Østergaard-Vestergaard af Prøvested",
    "Anne-Sofie-Charlotte-Amalie Skabelonsgaard-Blindtekst-Mønsterby",
    "Gerda Blindtekstersholmegaardsmarkensmølledam",
)
OTHER_NAMES = (
    "ليلى تجربة", "דנה לדוגמה", "Αθηνά Παράδειγμα", "Ольга Примерова", "Łukasz Žižek-Ñandú Ő",
    '=HYPERLINK(""https://example.invalid"")', "#strong[Testrup] $x$ \\ *_`;~", "X",
)
# Every name ends in it, and nothing else holds it.
SURNAME = "Hemmelsen"

PICTURES = {
    "medier/smal.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='300'>"
                       "<rect width='60' height='300' fill='#14324f'/></svg>\n",
    "medier/bred.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='900' height='60'>"
                       "<rect width='900' height='60' fill='#14324f'/></svg>\n",
}

ODDITIES = f"""Tegn: {TYPST}

Et langt ord: {LONG_WORD}, og det igen med blødt bindestregstegn: sags\u00adoplysnings\u00adkoordinering.

> Et citat med {LONG_WORD}.

- et
  - to
    - tre
      - fire
        - fem: {SHORTER_LONG_WORD}

En fodnote[^n] midt i sætningen, og én til[^m].

[^n]: Noten har en adresse uden mellemrum: <https://example.dk/{"meget-lang-sti/" * 9}>
[^m]: Kort note.

![En smal søjle](../../medier/smal.svg)
"""

CODE = "```\n" + "x = f(" + ", ".join(f"argument{n}" for n in range(20)) + ")\n```\n"



def long_table(count):
    rows = "".join(f"| {n} | Række nummer {n} med en sætning, der fylder lidt mere end en linje i cellen |"
                   f" uge {n % 52 + 1} |\n" for n in range(1, count + 1))
    return f"Tabel: Mange rækker {{rækkehoved}}\n\n| Nr. | Hvad | Hvornår |\n|---|---|---|\n{rows}"


WIDE_TABLE = ("| " + " | ".join(f"Kolonneoverskrift {n}" for n in range(1, 10)) + " |\n" + "|---" * 9 + "|\n" + (
    "| " + " | ".join(f"forældremyndighedsindehaver {n}" for n in range(1, 10)) + " |\n") * 3)

CHART = """::: graf {art=søjle} Sager fordelt på kommuner

| Kommune | Sager |
|---|---|
| En kommune med et meget langt og omstændeligt navn | 120 |
| Solbæk | 3,5 |
| Engholm | 0 |

:::
"""

QUIZ = f"""::: quiz {{#q bland=ja}}

### Hvad er rigtigt om {LONG_WORD}? {{#et}}

- [x] {TYPST}
  > {KEY}.
- [ ] {LONG_WORD}
  > Nej.

### Sæt i rækkefølge {{#to}}

1. Først {SHORTER_LONG_WORD}
2. Så det andet
3. Til sidst det tredje

> **Forklaring:** {KEY}.

### Hvad hører sammen? {{#tre}}

| Ord | Betydning |
|---|---|
| {SHORTER_LONG_WORD} | en vejledning |
| udredning | {LONG_WORD} |

> **Forklaring:** {KEY}.

### Skriv {{#fire type=kort-svar}}

[[{KEY}]]

### Skriv ordene i hullerne {{#fem}}

En [[{KEY}a]] og en [[{KEY}b]] og {LONG_WORD}.

:::
"""

CASE = f"""::: case {{#vej}} Yrsa, 9 år

### Start {{#start}}

{"En lang forklaring, der fylder kortet godt op. " * 12}

- [Gå den lange vej med {SHORTER_LONG_WORD}](#lang)
- [Gå den korte vej](#kort)

### Den lange vej {{#lang slut=god}}

{LONG_WORD}

{"Der er meget at sige om den lange vej. " * 60}

### Den korte vej med emoji og # og $ {{#kort slut=blandet}}

Kort.

:::
"""

MODULE = page("Modulet #1 om $-tegn, @-tegn og \\-tegn", f"""::: mål

- forklare {SHORTER_LONG_WORD} {{#a}}

:::

## Afsnit ”#1” med {SHORTER_LONG_WORD} {{#langt}}

HÆFTEORDET står her.

{ODDITIES}

{CODE}

{long_table(60)}

{WIDE_TABLE}

{CHART}

![En bred bjælke](../../medier/bred.svg)

::: underviser

{TRAINER}

:::

{QUIZ}

{CASE}
""", resumé=f"Kort om {LONG_WORD}.", udgivet="2026-11-22")


def session(title, attributes, body):
    return f"""## {title} {{{attributes}}}

{body}

::: underviser

- **Formål:** {TRAINER} {LONG_WORD}
- **Sig:** {TYPST}
- **{SHORTER_LONG_WORD}:** En betegnelse, der er længere end spalten.
- **Hvis tiden skrider:** Spring over.

:::
"""


SESSIONS = "\n".join((
    session("Velkomst #1", 'min=20 materiale="navneskilte, {}"'.format(SHORTER_LONG_WORD), TYPST),
    session("Et øjeblik", "min=1", "Straks videre."),
    session(f"Spor om {SHORTER_LONG_WORD}", "min=45 spor=1 ark=ark/1-lang.md", TYPST),
    session("Spor to er kortere", "min=30 spor=2", LONG_WORD),
    session("Spor tre er kortest", "min=10 spor=3", "Kort."),
    "## Pause {min=15 pause}\n",
    session("Opsamling " + LONG_WORD, "min=39 form=plenum", ODDITIES.replace("[^", "[^o")),
))

SLIDES = f"""::: slide {LONG_WORD}

![En smal søjle](../../medier/smal.svg)

:::

::: slide En smal søjle med ord

- {LONG_WORD}
- {TYPST}

![En smal søjle](../../medier/smal.svg)

::: noter

{TRAINER} {LONG_WORD}

:::

:::

::: slide En lang tabel

{long_table(12)}

:::

::: slide En bred tabel

{WIDE_TABLE}

:::

::: slide Kode

{CODE}

:::

::: slide

{"Uden titel og med alt for megen tekst på ét billede. " * 40}

:::
"""


def writing(title, *, fields, rows=0):
    body = "\n".join(f"::: skrivefelt {{linjer=6}} Felt {n}\n\nSkriv om {n}. {TYPST}\n\n:::\n"
                     for n in range(1, fields + 1))
    table = "::: skema {rækker=%d}\n\n| Hvem | %s | Hvornår |\n|---|---|---|\n\n:::\n" % (rows, SHORTER_LONG_WORD)
    return page(title, ODDITIES.replace("../../medier", "../../../medier")
                + body + (table if rows else ""), papir="A4")


DAY = page(f"En dag om {SHORTER_LONG_WORD} – #1, $2 og @3", f"""Velkommen. Se [modulet](../../kurser/a/modul.md).

::: program

{SESSIONS}

:::

## Ark

| Ark | Antal |
|---|---|
| [Det lange ark](ark/1-lang.md) | Ét pr. par |
| [Liggende](ark/2-liggende.md) | Ét pr. bord |

{SLIDES}
""", resumé=f"En dag, hvor intet passer: {LONG_WORD}.", start="9.00", slut="11.00",
           sted=f"Mødelokale {SHORTER_LONG_WORD}, bygning 7, 3. sal, indgang fra gården ved cykelskuret",
           adresse="Prøvevej 12345, 9999 Prøveby", pladser="500", dato="2027-02-26",
           målgruppe=LONG_WORD, arrangør="Enheden for " + LONG_WORD,
           tilmelding="https://example.dk/tilmelding/" + "lang-sti-" * 12)

FILES = {
    "kursbuild.yml": f"titel: Prøvesite #1 om {SHORTER_LONG_WORD}\n",
    "kurser/a/kursus.md": page("Kursus A", "Tekst."),
    "kurser/a/modul.md": MODULE,
    "temadage/svaer/temadag.md": DAY,
    "temadage/svaer/ark/1-lang.md": writing("Det lange ark om " + SHORTER_LONG_WORD, fields=28, rows=30),
    "temadage/svaer/ark/2-liggende.md": writing("Liggende", fields=2, rows=8).replace(
        "papir: A4", "papir: A4 liggende"),
    "temadage/svaer/ark/3-evaluering.md": writing("Evaluering", fields=1),
    **PICTURES,
}


def list_of_people(path, count=500):
    """A list of `count` people, the hard ones first."""
    names = [*LONG_NAMES, *OTHER_NAMES]
    names += [f"Person{n} {'Mellemnavn ' * (n % 4)}Prøvesen" for n in range(len(names), count)]
    organisations = ("Solbæk Kommune", "Enheden for " + LONG_WORD, "Engholm ✓ Kommune", "")
    rows = ["navn;organisation;rolle;bord"]
    for n, name in enumerate(names):
        quoted = f'"{name} {SURNAME}"' if ";" in name or '"' in name else f"{name} {SURNAME}"
        rows.append(f"{quoted};{organisations[n % 4]};rådgiver;{n % 60 + 1}")
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")
    os.chmod(path, 0o600)
    return path
