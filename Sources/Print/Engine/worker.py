"""Sets documents with Typst, each in a process of its own: one JSON request, one JSON answer.

`python -I worker.py` takes a request on stdin, answers on stdout and ends. `python -I worker.py --many
FONTS` loads what every document needs, waits for requests and starts a process for each. README.md beside
this file tells the shape of request and answer and what each exit code means. A process that ends by a
signal hit a limit.
"""

import sys

sys.dont_write_bytecode = True

import gc
import importlib
import json
import os
import resource
import signal

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

EXIT_CODES = {
    "document": 1,
    "protocol": 2,
    "missing-engine": 3,
    "missing-font": 4,
    "internal": 5,
}
TEMPLATES = (
    "badges", "booklet", "cards", "certificates", "handout", "poster", "programme", "signin", "slides",
    "tents", "worksheets", "quizsheet", "answerkey", "guide", "printlist", "separator",
)
# Made of PDFs that were set before, without Typst.
BOUND = ("impose", "assemble")
MESSAGES_AT_MOST = 5
WALL_SECONDS = 20


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


def read_request(length):
    """The request: so many bytes of stdin, or all of it."""
    try:
        request = json.loads(sys.stdin.buffer.read() if length is None else read_exactly(length))
    except ValueError as error:
        raise Refusal("protocol", [{"message": f"the request is not JSON: {error}"}]) from None
    if not isinstance(request, dict):
        raise Refusal("protocol", [{"message": "the request is not an object"}])
    expect(request, {"v": int, "template": str, "document": dict, "out": str, "timestamp": int})
    if request["v"] != 1:
        raise Refusal("protocol", [{"message": f"unknown version {request['v']}"}])
    if request["template"] in BOUND:
        return request
    if request["template"] not in TEMPLATES:
        raise Refusal("protocol", [{"message": f"unknown template {request['template']!r}"}])
    expect(request, {"root": str, "fonts": list, "families": list})
    if request.get("standard", "ua-1") not in ("ua-1", "none"):
        raise Refusal("protocol", [{"message": f"unknown standard {request['standard']!r}"}])
    return request


def expect(request, kinds):
    for key, kind in kinds.items():
        if not isinstance(request.get(key), kind):
            raise Refusal("protocol", [{"message": f"'{key}' must be of type {kind.__name__}"}])


def set_limits(limits):
    wall = limits.get("wallSeconds", WALL_SECONDS)
    cpu = limits.get("cpuSeconds", 30)
    memory = limits.get("memoryMiB", 3072) << 20
    output = limits.get("fileMiB", 200) << 20
    # The default action of SIGALRM ends the process even in the middle of native code, where a
    # handler written in Python would have to wait.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, wall)
    # At the hard limit comes a kill that says nothing of why.
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
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


def load(*names):
    """The modules of these names, the engine's own or Python packages."""
    try:
        return [importlib.import_module(name) for name in names]
    except ImportError as error:
        raise Refusal("missing-engine", [{"message": str(error)}]) from None


# The fonts of folders that were loaded before there was a request.
READY_FONTS = {}


def fonts_in(typst, folders):
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[folder for folder in folders if os.path.isdir(folder)],
    )


def load_fonts(typst, request):
    folders = request["fonts"]
    fonts = READY_FONTS.get(tuple(folders)) or fonts_in(typst, folders)
    missing = [family for family in request["families"] if family not in fonts.families()]
    if missing:
        raise Refusal("missing-font", [{"message": family} for family in missing])
    return fonts


def prepared(request):
    """The document with its codes drawn, its words divided rightly and its ids told apart."""
    document = request["document"]
    hyphenation, qr, scopes = load("hyphenation", "qr", "scopes")
    document = scopes.with_scopes(hyphenation.with_soft_hyphens(document))
    codes = qr.codes(document)
    # What few documents need is imported only for them.
    if codes:
        (segno,) = load("segno")
        try:
            for node, at in codes:
                qr.draw(segno, node, at)
        except qr.TooLong as error:
            raise Refusal("document", [error.told]) from None
    return document


def set_document(request):
    typst, pikepdf, postpass, settings = load("typst", "pikepdf", "postpass", "setting")
    fonts = load_fonts(typst, request)
    document = prepared(request)
    setting = settings.Setting(typst, request, fonts, document, wall_seconds(request))
    try:
        pdf, warnings = setting.compile(document)
    except typst.TypstError as error:
        found = settings.messages(error)[:MESSAGES_AT_MOST]
        setting.failures[len(setting.nodes)] = frozenset(settings.messages(error))
        errors = [{**settings.classify(message), "at": setting.place(message)} for message in found]
        raise Refusal("document", errors) from None
    heads = json.loads(setting.compiler.query("<table-heads>", field="value"))
    data, pages = postpass.finish(pikepdf, pdf, heads, document.get("print"))
    write(request["out"], data)
    warned = [warning.message for warning in warnings]
    return answer(pikepdf, data, pages, typst=typst.__version__, warnings=warned)


def bind(request):
    """Makes one PDF of others: a booklet's sheets, or many documents one after another."""
    pikepdf, binding = load("pikepdf", "binding")
    make = binding.imposed if request["template"] == "impose" else binding.assembled
    try:
        data, pages = make(pikepdf, request["document"], request["timestamp"])
    except (KeyError, TypeError) as error:
        raise Refusal("protocol", [{"message": f"the document lacks {error}"}]) from None
    write(request["out"], data)
    return answer(pikepdf, data, pages, warnings=[])


def answer(pikepdf, data, pages, **more):
    return {
        "v": 1,
        "ok": True,
        "bytes": len(data),
        "pages": pages,
        "pikepdf": pikepdf.__version__,
        **more,
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


# The exit code of a process that did not come to read its request.
UNREAD = 70
# What the documents need; a module that is missing is told when one asks for it.
COMMON = ("typst", "pikepdf", "postpass", "setting", "hyphenation", "qr", "scopes", "segno")


def make_ready(folders):
    """Loads what every document needs, and the fonts of each list of folders. Nothing here starts a
    thread, so that a process may be forked afterwards."""
    for name in COMMON:
        try:
            importlib.import_module(name)
        except ImportError:
            pass
    if "typst" in sys.modules:
        for each in folders:
            READY_FONTS[tuple(each)] = fonts_in(sys.modules["typst"], each)
    gc.collect()
    gc.freeze()


def serve(folders):
    """Forks a process for each request. It returns in that process alone, with the request's length; this
    one never reads a request. It ends when nobody is left to ask."""
    make_ready(folders)
    while True:
        header = read_line()
        if header is None:
            os._exit(0)
        length, complaints = header.decode().split(" ", 1)
        process = os.fork()
        if process == 0:
            try:
                file = os.open(complaints, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
                os.dup2(file, 2)
                os.close(file)
                return int(length)
            except BaseException:  # noqa: BLE001 - never back into the loop
                os._exit(UNREAD)
        _, status = os.waitpid(process, 0)
        code = os.waitstatus_to_exitcode(status)
        os.write(1, b"\nended %d\n" % code)
        if code not in (0, *EXIT_CODES.values()):
            # Nobody can tell how much of the request it has read.
            os._exit(0)


def read_line():
    """The next line of stdin, and not a byte more; None at the end."""
    line = bytearray()
    while not line.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            return None
        line += byte
    return bytes(line[:-1])


def read_exactly(length):
    data = bytearray()
    while len(data) < length:
        part = os.read(0, length - len(data))
        if not part:
            os._exit(EXIT_CODES["protocol"])
        data += part
    return data


def main():
    # Files that whoever started our parent left open are none of our business.
    os.closerange(3, 4096)
    many = sys.argv[1:2] == ["--many"]
    length = serve(json.loads(sys.argv[2])) if many else None
    try:
        request = read_request(length)
        set_limits(request.get("limits", {}))
        shut_network()
        said = bind(request) if request["template"] in BOUND else set_document(request)
    except Refusal as refusal:
        said = {"v": 1, "ok": False, "kind": refusal.kind, "errors": refusal.errors}
        send(said, EXIT_CODES[refusal.kind])
    except BaseException as error:  # noqa: BLE001 - whatever happens, the parent gets an answer
        what = {"message": f"{type(error).__name__}: {error}"}
        send({"v": 1, "ok": False, "kind": "internal", "errors": [what]}, EXIT_CODES["internal"])
    send(said, 0)


main()
