"""One document, set by Typst; and where in the author's text an error comes from."""

import json
import os
import re
import time

NOWHERE = "/nonexistent"
# What a request may ask for, and what Typst calls it. Both are tagged.
STANDARDS = {"ua-1": ["ua-1"], "none": ["1.7"]}
# Typst minds a character that no font has only where a standard forbids it: this one allows all that
# a sheet for the printer may be.
STRICT = ["a-2u"]
SOME_DAY = {"year": 1970, "month": 1, "day": 1}


class Setting:
    """One document, compiled whole or up to its n-th positioned node."""

    def __init__(self, typst, request, fonts, document, seconds):
        self.typst = typst
        self.timestamp = request["timestamp"]
        self.standard = request.get("standard", "ua-1")
        self.document = document
        self.nodes = positioned(document)
        self.failures = {}
        # Looking for the place of an error must leave time to say that there is one.
        self.deadline = time.monotonic() + 0.5 * seconds
        self.compiler = typst.Compiler(
            input=os.path.join(request["root"], request["template"] + ".typ"),
            root=request["root"],
            font_paths=fonts,
            sys_inputs=inputs(document),
            package_path=NOWHERE,
            package_cache_path=NOWHERE,
        )

    def compile(self, document):
        if self.standard == "none":
            # That standard wants a date, which content need not have; what this makes is thrown away. Of a
            # document that has one Typst remembers the pages.
            dated = document if "date" in document else {**document, "date": SOME_DAY}
            self.export(dated, STRICT)
        return self.export(document, STANDARDS[self.standard])

    def export(self, document, standards):
        return self.compiler.compile_with_warnings(
            sys_inputs=inputs(document), pdf_standards=standards, timestamp=self.timestamp
        )

    def failing(self, count):
        """The error messages of the document cut off after its first `count` nodes."""
        if count not in self.failures:
            try:
                self.compile(cut(self.document, count))
                self.failures[count] = frozenset()
            except self.typst.TypstError as error:
                self.failures[count] = frozenset(messages(error))
        return self.failures[count]

    def place(self, message):
        """The place of the node that brings in an error: the shortest beginning of the document
        that fails with the same message ends with the node at fault."""
        if not self.nodes:
            return self.document.get("at")
        low, high = 0, len(self.nodes)
        if message in self.failing(0):
            return self.document.get("at")
        while high - low > 1:
            if time.monotonic() > self.deadline:
                return self.document.get("at")
            middle = (low + high) // 2
            if message in self.failing(middle):
                high = middle
            else:
                low = middle
        return self.nodes[high - 1].get("at")


def inputs(document):
    """What the templates read: the document, and by themselves what the page's look hangs on."""
    look = {name: document[name] for name in ("edition", "draft") if document.get(name)}
    return {"document": json.dumps(document, ensure_ascii=False), **look}


def children(node):
    return node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()


def positioned(node):
    """Every node below this one that carries the author's place, in reading order."""
    found = []
    for child in children(node):
        if isinstance(child, dict) and "at" in child:
            found.append(child)
        found.extend(positioned(child))
    return found


def cut(document, count):
    """A copy of the document without the positioned list members after the first `count`."""
    seen = 0

    def kept(node):
        nonlocal seen
        if isinstance(node, dict):
            return {key: kept(child) for key, child in node.items()}
        if not isinstance(node, list):
            return node
        result = []
        for child in node:
            if isinstance(child, dict) and "at" in child:
                seen += 1
                if seen > count:
                    # Its own nodes come after it and fall away with it.
                    continue
            result.append(kept(child))
        return result

    return kept(document)


def messages(error):
    found = re.findall(r"(?m)^error: (.*)$", error.diagnostic or "")
    return list(dict.fromkeys(found)) or [error.message]


CODES = (
    ("glyph", re.compile(r'the text `"(?P<subject>.*)"` could not be displayed')),
    ("glyph", re.compile(r"contains the disallowed codepoint `(?P<subject>.*?)`")),
    ("file", re.compile(r"file not found \(searched at (?P<subject>.*)\)")),
    ("picture", re.compile(r"failed to (?:parse|decode|load) (?P<subject>\w+)")),
    ("picture", re.compile(r"(?P<subject>unknown image format)")),
    ("alt", re.compile(r"(?P<subject>missing alt text|picture without alternative text)")),
    ("headings", re.compile(r"(?P<subject>skipped from heading level \d+ to \d+)")),
    ("depth", re.compile(r"maximum (?P<subject>[a-z ]+) depth exceeded")),
    ("label", re.compile(r"label `<(?P<subject>.*)>` (?:does not exist|occurs multiple times)")),
)


def classify(message):
    for code, pattern in CODES:
        match = pattern.search(message)
        if match:
            return {"code": code, "subject": match["subject"], "message": message}
    return {"code": "typst", "subject": "", "message": message}
