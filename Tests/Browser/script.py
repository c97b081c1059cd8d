"""The site's script, joined from its parts as the compiler joins it."""

import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ROOM = os.path.join(ROOT, "Sources", "Site")


def parts():
    """The names of the parts of a Danish site, in the order that SiteScript.swift states."""
    with open(os.path.join(ROOM, "SiteScript.swift"), encoding="utf-8") as file:
        stated = re.search(r"parts = \[(.*?)\]", file.read(), re.S)[1]
    first, *rest = re.findall(r'"([\w-]+)"', stated)
    return [first, "words-da", *rest]


def joined():
    """Their lines, without those that are comments, and without indentation."""
    lines = []
    for part in parts():
        with open(os.path.join(ROOM, "Assets", f"{part}.js"), encoding="utf-8") as file:
            lines += code(file.read())
    return "".join(line + "\n" for line in lines)


def code(text):
    is_comment = False
    for line in text.split("\n"):
        line = line.lstrip(" ")
        if is_comment or line.startswith("/*"):
            is_comment = not line.endswith("*/")
        elif line and not line.startswith("//"):
            yield line


if __name__ == "__main__":
    print(joined(), end="")
