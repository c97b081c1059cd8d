"""Sets one document with Typst: one JSON request on stdin, one JSON answer on stdout, then exit.

Run as `python -I worker.py`, one process for each PDF. README.md beside this file tells the shape
of request and answer and what each exit code means. A process that ends by a signal hit a limit.
"""

import sys

sys.dont_write_bytecode = True

import json
import os
import re
import resource
import signal
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

EXIT_CODES = {
    "document": 1,
    "protocol": 2,
    "missing-engine": 3,
    "missing-font": 4,
    "internal": 5,
}
TEMPLATES = ("handout", "programme")
MESSAGES_AT_MOST = 5
WALL_SECONDS = 20
NOWHERE = "/nonexistent"


class Refusal(Exception):
    """Ends the run with an answer that is not a PDF."""

    def __init__(self, kind, errors):
        super().__init__(kind)
        self.kind = kind
        self.errors = errors


def send(answer, code):
    """Writes the answer and ends at once: nothing after it may change the exit code."""
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    os._exit(code)


def read_request():
    try:
        request = json.loads(sys.stdin.buffer.read())
    except ValueError as error:
        raise Refusal("protocol", [{"message": f"the request is not JSON: {error}"}]) from None
    expected = {
        "v": int,
        "template": str,
        "document": dict,
        "root": str,
        "out": str,
        "fonts": list,
        "families": list,
        "timestamp": int,
    }
    if not isinstance(request, dict):
        raise Refusal("protocol", [{"message": "the request is not an object"}])
    for key, kind in expected.items():
        if not isinstance(request.get(key), kind):
            raise Refusal("protocol", [{"message": f"'{key}' must be of type {kind.__name__}"}])
    if request["v"] != 1:
        raise Refusal("protocol", [{"message": f"unknown version {request['v']}"}])
    if request["template"] not in TEMPLATES:
        raise Refusal("protocol", [{"message": f"unknown template {request['template']!r}"}])
    return request


def set_limits(limits):
    wall = limits.get("wallSeconds", WALL_SECONDS)
    cpu = limits.get("cpuSeconds", 30)
    memory = limits.get("memoryMiB", 3072) << 20
    output = limits.get("fileMiB", 200) << 20
    # The default action of SIGALRM ends the process even in the middle of native code, where a
    # handler written in Python would have to wait.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, wall)
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (output, output))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def wall_seconds(request):
    return request.get("limits", {}).get("wallSeconds", WALL_SECONDS)


def shut_network():
    """Typst's only use of the network is to fetch packages: give it nowhere to go."""
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        os.environ[name] = os.environ[name.upper()] = "http://127.0.0.1:9"
    for name in ("no_proxy", "NO_PROXY"):
        os.environ.pop(name, None)


def load_engine():
    try:
        import pikepdf
        import typst

        import hyphenation
        import postpass
    except ImportError as error:
        raise Refusal("missing-engine", [{"message": str(error)}]) from None
    return typst, pikepdf, hyphenation, postpass


def load_fonts(typst, request):
    folders = [folder for folder in request["fonts"] if os.path.isdir(folder)]
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=folders
    )
    missing = [family for family in request["families"] if family not in fonts.families()]
    if missing:
        raise Refusal("missing-font", [{"message": family} for family in missing])
    return fonts


class Setting:
    """One document, compiled whole or up to its n-th positioned node."""

    def __init__(self, typst, request, fonts, document):
        self.typst = typst
        self.timestamp = request["timestamp"]
        self.document = document
        self.nodes = positioned(document)
        self.failures = {}
        # Looking for the place of an error must leave time to say that there is one.
        self.deadline = time.monotonic() + 0.5 * wall_seconds(request)
        self.compiler = typst.Compiler(
            input=os.path.join(HERE, request["template"] + ".typ"),
            root=request["root"],
            font_paths=fonts,
            sys_inputs=inputs(document),
            package_path=NOWHERE,
            package_cache_path=NOWHERE,
        )

    def compile(self, document):
        return self.compiler.compile_with_warnings(
            sys_inputs=inputs(document), pdf_standards=["ua-1"], timestamp=self.timestamp
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
    return {"document": json.dumps(document, ensure_ascii=False)}


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


def set_document(request):
    typst, pikepdf, hyphenation, postpass = load_engine()
    fonts = load_fonts(typst, request)
    document = hyphenation.with_soft_hyphens(request["document"])
    setting = Setting(typst, request, fonts, document)
    try:
        pdf, warnings = setting.compile(document)
    except typst.TypstError as error:
        found = messages(error)[:MESSAGES_AT_MOST]
        setting.failures[len(setting.nodes)] = frozenset(messages(error))
        errors = [{**classify(message), "at": setting.place(message)} for message in found]
        raise Refusal("document", errors) from None
    heads = json.loads(setting.compiler.query("<table-heads>", field="value"))
    data, pages = postpass.finish(pikepdf, pdf, heads)
    write(request["out"], data)
    return {
        "v": 1,
        "ok": True,
        "bytes": len(data),
        "pages": pages,
        "typst": typst.__version__,
        "pikepdf": pikepdf.__version__,
        "warnings": [warning.message for warning in warnings],
    }


def write(path, data):
    """A reader sees the old file or the whole new one, never a part."""
    part = f"{path}.{os.getpid()}.part"
    try:
        with open(part, "wb") as file:
            file.write(data)
        os.replace(part, path)
    except OSError:
        if os.path.exists(part):
            os.unlink(part)
        raise


def main():
    # Files that whoever started our parent left open are none of our business.
    os.closerange(3, 4096)
    try:
        request = read_request()
        set_limits(request.get("limits", {}))
        shut_network()
        answer = set_document(request)
    except Refusal as refusal:
        answer = {"v": 1, "ok": False, "kind": refusal.kind, "errors": refusal.errors}
        send(answer, EXIT_CODES[refusal.kind])
    except BaseException as error:  # noqa: BLE001 - whatever happens, the parent gets an answer
        what = {"message": f"{type(error).__name__}: {error}"}
        send({"v": 1, "ok": False, "kind": "internal", "errors": [what]}, EXIT_CODES["internal"])
    send(answer, 0)


main()
