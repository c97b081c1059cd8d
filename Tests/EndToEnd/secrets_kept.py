"""Nothing hidden is published: a secret word in every hidden place, looked for in every public file."""

import os
import re
import subprocess
import zlib

from harness import DAY, run, test
from lasting import write

SECRET = "HEMMELIGHEDEN"

COMMENTS = f"""Synlig tekst. <!-- {SECRET} -->

<!-- {SECRET}
over flere linjer, med ```kode, ::: husk, [links](x.md) og -- streger

{SECRET} -->

- punkt <!-- {SECRET} -->
- <!-- {SECRET} -->

> citat
> <!-- {SECRET} -->

| A | B |
|---|---|
| a | b | <!-- {SECRET} -->

## Overskrift <!-- {SECRET} -->

::: husk <!-- {SECRET} -->

Tekst <!-- {SECRET}
::: {SECRET} -->

:::

Fodnote[^1].

[^1]: Note <!-- {SECRET} -->

<!----
{SECRET}
---->

    <!-- indrykket {SECRET} -->
"""

OTHERS = f"""
::: underviser {SECRET}

{SECRET}

## {SECRET} {{#{SECRET.lower()}}}

- {SECRET}
  - {SECRET}

| {SECRET} | {SECRET} |
|---|---|
| {SECRET} | {SECRET} |

![{SECRET}](../../medier/k.svg "{SECRET}")

[{SECRET}](https://{SECRET.lower()}.example)

Note[^s].

::: mangler {SECRET}

{SECRET}

:::

:::

[^s]: {SECRET}

::: kun {{for=underviser}}

{SECRET}

:::

- punkt

  ::: underviser

  {SECRET}

  :::

> citat
>
> ::: kun {{for=underviser}}
>
> {SECRET}
>
> :::

::: fold Mere

::: underviser

{SECRET}

:::

:::
"""

QUIZ = f"""
::: quiz {{#q}}

### Spørgsmål {{#s}}

::: underviser

{SECRET}

:::

- [x] Ja
  > Rigtigt. <!-- {SECRET} -->
- [ ] Nej <!-- {SECRET} -->
  > Forkert.

:::
"""

WEB_ONLY = f"\n::: kun {{for=print}}\n\n{SECRET}\n\n:::\n"
PAPER_ONLY = f"\n::: kun {{for=web}}\n\nKUNWEB\n\n:::\n"

DRAFT_QUIZ = f"\n::: quiz {{#q}}\n\n### {SECRET}? {{#s}}\n\n- [x] {SECRET}\n  > {SECRET}\n- [ ] nej\n  > {SECRET}\n\n:::\n"


def page(title, body, **fields):
    extra = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\ntitel: {title}\n{extra}---\n\n{body}\n"


FILES = {
    "kursbuild.yml": f"titel: Prøve\n# {SECRET}\n",
    "kilder.yml": f"# {SECRET}\ns1:\n  titel: En kilde\n",
    "ordbog.yml": f"# {SECRET}\nord:\n  term: ord\n  definition: Et ord.\n",
    "medier/k.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>",
    "kurser/a/kursus.md": page("A", "Tekst."),
    "kurser/a/kommentarer.md": page("Kommentarer", COMMENTS),
    "kurser/a/andre.md": page("Andre", "Synlig tekst.\n" + OTHERS),
    "kurser/a/quiz.md": page("Quiz", "Tekst.\n" + QUIZ),
    "kurser/a/papir.md": page("Papir", "Tekst.\n" + PAPER_ONLY),
    "kurser/a/kladde.md": page(SECRET, SECRET + DRAFT_QUIZ, kladde="ja", resumé=SECRET),
    "kurser/k/kursus.md": page(SECRET, SECRET, kladde="ja"),
    "kurser/k/m.md": page(SECRET, SECRET + DRAFT_QUIZ),
    # Articles are on paper too; other pages are not.
    "sider/web.md": page("Web", "Tekst.\n" + WEB_ONLY),
    "viden/kladde.md": page(SECRET, SECRET, kladde="ja"),
    "sider/kladde.md": page(SECRET, SECRET, kladde="ja"),
    "nyheder/kladde.md": page(SECRET, SECRET, kladde="ja"),
    "banker/b.md": page(SECRET, DRAFT_QUIZ),
    "fælles/ubrugt.md": SECRET + "\n",
    "temadage/k/temadag.md": page(SECRET, SECRET, kladde="ja"),
    "temadage/k/ark/1.md": page(SECRET, SECRET),
    "temadage/d/temadag.md": page("Dag", f"""::: program

## Velkomst {{min=20}}

Tekst.

::: underviser

- **Sig:** {SECRET}

:::

:::""", start="9.00"),
}


def texts(path):
    """A file's bytes, and for a PDF its text and its unpacked streams."""
    with open(path, "rb") as file:
        data = file.read()
    yield data
    if path.endswith(".pdf"):
        yield subprocess.run(["pdftotext", path, "-"], capture_output=True).stdout
        for stream in re.findall(rb"stream\r?\n(.*?)endstream", data, re.S):
            try:
                yield zlib.decompress(stream)
            except zlib.error:
                pass


@test
def no_hidden_word_is_in_any_public_file(folder):
    content, output = write(os.path.join(folder, "content"), FILES), os.path.join(folder, "ud")
    finished = run("build", "--content", content, "--output", output, "--dato", DAY)
    assert finished.returncode == 0, finished.stdout
    seen = {"html": 0, "pdf": 0}
    wanted = [SECRET.encode(), SECRET.lower().encode(), SECRET.encode("utf-16-be")]
    for parent, _, names in os.walk(output):
        for name in names:
            path = os.path.join(parent, name)
            suffix = name.rsplit(".", 1)[-1]
            seen[suffix] = seen.get(suffix, 0) + 1
            assert SECRET.lower() not in path.lower(), path
            for text in texts(path):
                assert not any(word in text for word in wanted), path
    assert seen["html"] > 8 and seen["pdf"] >= 9, seen
    assert os.path.exists(os.path.join(output, "print/kurser/a/kursus.pdf"))
    with open(os.path.join(output, "kurser/a/papir.html"), encoding="utf-8") as file:
        assert "KUNWEB" in file.read()
    paper = subprocess.run(["pdftotext", os.path.join(output, "print/kurser/a/papir.pdf"), "-"],
                           capture_output=True, text=True).stdout
    assert "Tekst." in paper and "KUNWEB" not in paper


@test
def the_place_of_a_hidden_mistake_is_told_but_not_published(folder):
    files = dict(FILES)
    files["kurser/a/fejl.md"] = page("Fejl", f"::: underviser\n\n{SECRET} [@findes-ikke]\n\n:::")
    content, output = write(os.path.join(folder, "content"), files), os.path.join(folder, "ud")
    finished = run("build", "--content", content, "--output", output, "--no-print", "--dato", DAY)
    assert finished.returncode == 1 and "ukendt-kilde" in finished.stdout
    assert not os.path.exists(output) or os.listdir(output) == []
