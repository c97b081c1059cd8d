"""The site under test: where it lies, its pages, and its quizzes with their keys."""

import os
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as XML
from dataclasses import dataclass, field

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BUILD_SECONDS = 120
DAY = "2026-11-23"  # what reviews are held against


class NoSite(Exception):
    """There is no site to test; the message says why."""


@dataclass
class Option:
    value: str
    text: str
    correct: bool
    feedback: str


@dataclass
class Question:
    id: str
    type: str
    points: float
    fingerprint: str
    fieldset: str
    options: list
    explanation: str

    @property
    def correct(self):
        return [option.value for option in self.options if option.correct]

    @property
    def wrong(self):
        return [option.value for option in self.options if not option.correct]


@dataclass
class Quiz:
    page: "Page"
    id: str
    required: int
    questions: list

    def storage_key(self, question):
        return f"kursbuild/{self.page.site_id}/{self.page.name}/{self.id}/{question.id}"


@dataclass
class Page:
    path: str
    kind: str
    site_id: str
    name: str
    root: XML.Element
    quizzes: list = field(default_factory=list)


class Site:
    """The pages below a folder, read as XML (which every page is, besides being HTML); `paths` are
    those of all of them, `pages` has few of the many that are alike, and the rest are `alike`."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        self.paths = []
        for parent, folders, files in os.walk(self.folder):
            folders.sort()
            for name in sorted(files):
                if name.endswith(".html"):
                    self.paths.append(os.path.relpath(os.path.join(parent, name), self.folder))
        if not self.paths:
            raise NoSite(f"no pages in {self.folder}")
        # The handbook's pages on single problems are alike: some of them stand for all.
        alike = [path for path in self.paths if path.startswith("sider/haandbog/fejl/")]
        self.alike = set(alike[8:])
        self.pages = [read_page(self.folder, path) for path in self.paths if path not in self.alike]
        # The handbook's examples show how a quiz is written; not all of them can be passed.
        # Those of other types than options are tried on pages of their own (`quiz_types`).
        self.quizzes = [quiz for page in self.pages for quiz in page.quizzes
                        if not quiz.id.startswith("eksempel-")
                        and all(question.correct for question in quiz.questions)]
        if not any(page.quizzes for page in self.pages):
            raise NoSite(f"no quizzes in {self.folder}")

    def of_each_kind(self):
        """One page of each kind; of modules the one with the most markup, as it shows the most."""
        chosen = {}
        for page in self.pages:
            known = chosen.get(page.kind)
            if known is None or len(list(page.root.iter())) > len(list(known.root.iter())):
                chosen[page.kind] = page
        return [chosen[kind] for kind in sorted(chosen)]

    def some_quizzes(self):
        """The longest, the shortest and one between them, for what the script does alike in all."""
        by_length = sorted(self.quizzes, key=lambda quiz: len(quiz.questions))
        return list({id(quiz): quiz for quiz in (
            by_length[0], by_length[len(by_length) // 2], by_length[-1])}.values())

    def question(self, type, where=lambda question: True):
        """The first question of a type, with its quiz."""
        for quiz in self.quizzes:
            for question in quiz.questions:
                if question.type == type and where(question):
                    return quiz, question
        raise AssertionError(f"the site has no question of type {type} that will do")


def product():
    """The program under test."""
    path = (
        os.environ.get("KURSBUILD_BIN")
        or os.environ.get("KURSBUILD")
        or os.path.join(ROOT, ".build", "release", "kursbuild")
    )
    if not os.path.exists(path):
        raise NoSite(f"{path} is not there: swift build -c release --product kursbuild")
    return path


def find(argument):
    """The site named, or else one built for this run."""
    named = argument or os.environ.get("KURSBUILD_SITE")
    if named:
        return Site(named)
    return build(os.path.join(ROOT, "content"))


def fixture(name):
    """The site that `Tests/Fixtures/NAME` becomes."""
    return build(os.path.join(ROOT, "Tests", "Fixtures", name, "content"))


def build(content):
    """The site that a content folder becomes; whoever asked for it removes `temporary`."""
    folder = tempfile.mkdtemp(prefix="kursbuild-browser-")
    command = [
        product(),
        "build",
        "--content",
        content,
        "--output",
        os.path.join(folder, "site"),
        "--no-print",
        "--quiet",
        "--dato",
        DAY,
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=BUILD_SECONDS)
    if done.returncode != 0:
        shutil.rmtree(folder, ignore_errors=True)
        raise NoSite(
            f"the site could not be built (exit {done.returncode}):\n{done.stdout}{done.stderr}"
        )
    site = Site(os.path.join(folder, "site"))
    site.temporary = folder
    return site


def read_page(folder, path):
    try:
        root = XML.parse(os.path.join(folder, path)).getroot()
    except XML.ParseError as problem:
        raise NoSite(f"{path} is not well-formed XML: {problem}")
    body = root.find("body")
    kinds = [c[5:] for c in classes(body) if c.startswith("page-")]
    page = Page(
        path=path,
        kind=kinds[0] if kinds else kind_by_path(path),
        site_id=root.get("data-site"),
        name=root.get("data-page"),
        root=root,
    )
    for form in body.iter("form"):
        if "quiz" in classes(form):
            page.quizzes.append(
                Quiz(
                    page=page,
                    id=form.get("data-quiz"),
                    required=int(form.get("data-pass", "0")),
                    questions=[read_question(f) for f in form.iter("fieldset")],
                )
            )
    return page


def read_question(fieldset):
    entries = {}
    explanation = ""
    for element in fieldset.iter():
        if element.tag == "li" and element.get("data-correct"):
            feedback = next((text(d) for d in element.iter("div") if "feedback" in classes(d)), "")
            entries[element.get("data-value")] = (element.get("data-correct") == "yes", feedback)
        if "explanation" in classes(element):
            explanation = text(element)
    options = []
    for item in fieldset.iter("li"):
        if "option" in classes(item):
            label = next(text(span) for span in item.iter("span") if "option-text" in classes(span))
            # The steps of a scale have no key.
            correct, feedback = entries.get(item.get("data-value"), (False, ""))
            options.append(Option(item.get("data-value"), label, correct, feedback))
    return Question(
        id=fieldset.get("data-question"),
        type=fieldset.get("data-type"),
        points=float(fieldset.get("data-points", "1")),
        fingerprint=fieldset.get("data-fingerprint"),
        fieldset=fieldset.get("id"),
        options=options,
        explanation=explanation,
    )


def classes(element):
    return (element.get("class") or "").split()


def text(element):
    return " ".join("".join(element.itertext()).split())


def kind_by_path(path):
    first = path.split("/")[0]
    index = os.path.basename(path) == "index.html"
    if first == "kurser":
        return "course" if index else "module"
    if first == "temadage":
        return "day" if index else "sheet"
    return {
        "index.html": "front",
        "viden": "article",
        "ordbog.html": "glossary",
        "kilder.html": "sources",
        "love.html": "laws",
    }.get(first, "page")
