"""A bench to try the print engine on, and what the tests read from PDFs."""

import json
import os
import re
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
ENGINE = os.path.join(ROOT, "Sources", "Print", "Engine")
PYTHON = os.environ.get("KURSBUILD_PRINT_PYTHON") or os.path.join(ROOT, ".venv", "bin", "python")
SHARED = os.environ.get("KURSBUILD_SHARED") or os.path.join(ROOT, "..", "shared")
FONTS = ["/usr/share/fonts/opentype/inter", "/usr/share/fonts/truetype/open-sans"]
TIMESTAMP = 1795305600

INSPECT = """
import json, sys, pikepdf
with pikepdf.open(sys.argv[1]) as pdf:
    root = pdf.Root
    tags = {}
    scopes = []
    ids = []
    def walk(node):
        if isinstance(node, pikepdf.Array):
            for kid in node: walk(kid)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                tags[str(node.S)] = tags.get(str(node.S), 0) + 1
                if node.S == "/TH":
                    for a in (node.A if isinstance(node.get("/A"), pikepdf.Array) else [node.get("/A")]):
                        if a is not None and "/Scope" in a: scopes.append(str(a.Scope))
                    if "/ID" in node: ids.append(str(node.ID))
            if "/K" in node: walk(node.K)
    walk(root.StructTreeRoot.K)
    with pdf.open_outline() as outline:
        bookmarks = [item.title for item in outline.root]
    print(json.dumps({
        "lang": str(root.get("/Lang")), "title": str(pdf.docinfo.get("/Title")),
        "shows_title": bool(root.ViewerPreferences.DisplayDocTitle),
        "author": str(pdf.docinfo.get("/Author")), "tags": tags, "scopes": scopes,
        "unique": len(ids) == len(set(ids)), "bookmarks": bookmarks, "pages": len(pdf.pages),
        "boxes": [[float(v) for v in page.MediaBox] for page in pdf.pages],
    }))
"""

FIGURES = """
import json, sys, pikepdf
found = []
with pikepdf.open(sys.argv[1]) as pdf:
    def walk(node):
        if isinstance(node, pikepdf.Array):
            for kid in node: walk(kid)
        elif isinstance(node, pikepdf.Dictionary):
            if node.get("/S") == "/Figure":
                held = node.A if isinstance(node.A, pikepdf.Array) else [node.A]
                box = next(a.BBox for a in held if "/BBox" in a)
                found.append([str(node.Alt), round(float(box[2] - box[0]), 1)])
            if "/K" in node: walk(node.K)
    walk(pdf.Root.StructTreeRoot.K)
print(json.dumps(found))
"""


class Run:
    """What one call of the worker came to."""

    def __init__(self, code, answer, pdf):
        self.code, self.answer, self.pdf = code, answer, pdf

    @property
    def errors(self):
        return self.answer.get("errors", [])


class Bench:
    """A private folder with the engine and the sample pictures, as the program makes it."""

    def __init__(self, folder):
        self.folder = folder
        self.root = os.path.join(folder, "root")
        shutil.copytree(ENGINE, self.root)
        shutil.copytree(os.path.join(HERE, "fixtures", "medier"), os.path.join(self.root, "medier"))
        self.count = 0

    def request(self, template, document, **changes):
        self.count += 1
        out = os.path.join(self.folder, f"{self.count}.pdf")
        return {
            "v": 1, "template": template, "document": document, "root": self.root, "out": out,
            "fonts": FONTS, "families": ["Inter", "Open Sans"], "timestamp": TIMESTAMP, **changes,
        }

    def send(self, data, python=None, out=None, environment=None):
        process = subprocess.run(
            [*(python or [PYTHON, "-I"]), os.path.join(self.root, "worker.py")],
            input=data, capture_output=True, env=environment, timeout=60)
        text = process.stdout.decode()
        return Run(process.returncode, json.loads(text) if text else {}, out)

    def set(self, template, document, python=None, environment=None, **changes):
        request = self.request(template, document, **changes)
        return self.send(json.dumps(request).encode(), python, request["out"], environment)


def sample(name):
    with open(os.path.join(HERE, "fixtures", name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def text_of(pdf):
    command = ["pdftotext", "-enc", "UTF-8", pdf, "-"]
    output = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    # Words divided at a line's end come with a soft hyphen; so do those that could be divided.
    return re.sub(r"\s+", " ", re.sub("\u00ad+\n?", "", output))


def inspect(pdf):
    output = subprocess.run([PYTHON, "-c", INSPECT, pdf], capture_output=True, check=True).stdout
    return json.loads(output)


def type_sizes(pdf):
    """The sizes of type on the pages in points, the foot of the page left out."""
    command = ["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "3", pdf]
    page = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    fonts = {number: int(size) / 3 for number, size in re.findall(
        r'<fontspec id="(\d+)" size="(\d+)"', page)}
    texts = re.findall(r'<text top="(\d+)"[^>]* font="(\d+)"', page)
    return {fonts[number] for top, number in texts if int(top) < 2340}


def same(found, expected):
    assert found == expected, f"found {found!r}, expected {expected!r}"


def has(text, *parts):
    for part in parts:
        assert part in text, f"{part!r} is missing"


def pages_of(pdf):
    """The text of each page."""
    command = ["pdftotext", "-enc", "UTF-8", pdf, "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    pages = [re.sub(r"\s+", " ", re.sub("\u00ad+\n?", "", page)) for page in text.split("\f")]
    return pages[:-1]


def words_of(pdf):
    """Each word as (page, left, top, right, bottom, word) in points."""
    command = ["pdftotext", "-bbox", "-enc", "UTF-8", pdf, "-"]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    page = 0
    for line in lines.splitlines():
        page += "<page " in line
        box = re.search(
            r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*)</word>', line)
        if box:
            yield (page, *(float(value) for value in box.groups()[:4]), box[5])


class Skipped(Exception):
    """The test needs something that is not here."""
