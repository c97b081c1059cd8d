"""The site's script, joined from its parts as the compiler joins it."""

import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROOM = os.path.join(ROOT, "Sources", "Site")
SIGNS = tuple("=<>!&|?:{}()[],;*")
JOINING = tuple("=&|?:{}([,;")


def parts():
    """The names of the parts of a Danish site, in the order that SiteScript.swift states."""
    with open(os.path.join(ROOM, "SiteScript.swift"), encoding="utf-8") as file:
        stated = re.search(r"parts = \[(.*?)\]", file.read(), re.S)[1]
    first, *rest = re.findall(r'"([\w-]+)"', stated)
    return [first, "words-da", *rest]


def joined():
    """Their lines, without those that are comments, and without needless blanks and line ends."""
    text = ""
    for part in parts():
        with open(os.path.join(ROOM, "Assets", f"{part}.js"), encoding="utf-8") as file:
            for line in code(file.read()):
                if line[0] == "}" and text.endswith(";"):
                    text = text[:-1]
                text += line if line[-1] in JOINING else line + "\n"
    return text


def code(text):
    is_comment = False
    for line in text.split("\n"):
        line = line.lstrip(" ")
        if is_comment or line.startswith("/*"):
            is_comment = not line.endswith("*/")
        elif line and not line.startswith("//"):
            yield tightened(line)


def tightened(line):
    """Without the blanks beside signs that need none; see SiteScript.swift."""
    if "/" in line or line.count("`") > 2:
        return line
    kept, text = "", None
    for index, sign in enumerate(line):
        if sign in "'\"`" and line[index - 1 : index] != "\\":
            text = sign if text is None else None if text == sign else text
        beside = kept[-1:] in SIGNS or line[index + 1 : index + 2] in SIGNS
        if sign != " " or text or not beside:
            kept += sign
    return kept


if __name__ == "__main__":
    print(joined(), end="")
