"""What the end-to-end tests stand on: a content tree of one's own, the program, and counting."""

import concurrent.futures
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import time
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PRODUCT = os.environ.get("KURSBUILD", os.path.join(ROOT, ".build", "release", "kursbuild"))
DAY = "2026-11-22"

TESTS = []
# Tests that take this many seconds are named.
WORTH_KNOWING = 4
TOTALS = re.compile(r"^(\d+) passed, (\d+) failed$")
# Which half of the tests a process runs.
ONLY, EXCEPT = "--only-apart", "--except-apart"


def test(function):
    """Registers a test; its name states the behaviour."""
    TESTS.append(function)
    return function


def run(*arguments, cwd=ROOT, environment=None, timeout=120):
    """Runs kursbuild and gives the finished process, output as text."""
    env = {**os.environ, "NO_COLOR": "1", **(environment or {})}
    return subprocess.run(
        [PRODUCT, *arguments], cwd=cwd, env=env, capture_output=True, text=True, timeout=timeout,
        stdin=subprocess.DEVNULL)


def build(content, output, *arguments, **options):
    """Builds without PDFs unless told."""
    return run("build", "--content", content, "--output", output, "--no-print", "--dato", DAY,
               *arguments, **options)


def check(content, *arguments, **options):
    return run("check", "--content", content, "--dato", DAY, *arguments, **options)


def tree(folder):
    """Every file below a folder with a digest of its bytes."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


MODULE = """---
titel: Hvorfor udrede?
resumé: Kort om kæden.
varighed: 15
udgivet: 2026-11-22
---

::: mål

- forklare kæden {#kaede}

:::

## Kæden

Tekst med en kilde. [@s1]

![Tre kasser](../../medier/kasser.svg)

::: quiz {#afslutning bestået=50}

### Hvad kommer først? {#foerst mål=kaede}

- [ ] Begrundelsen
  > Den kommer til sidst.
- [x] Sagsoplysningen
  > Ja.

:::
"""

FILES = {
    "kursbuild.yml": "titel: Prøvesite\n",
    "kilder.yml": "s1:\n  titel: En kilde\n",
    "kurser/a/kursus.md": "---\ntitel: Kursus A\n---\n\nVelkommen.\n",
    "kurser/a/et.md": MODULE,
    "kurser/a/to.md": "---\ntitel: Modul to\n---\n\n## Afsnit\n\nSe [et](et.md#kaeden).\n",
    "viden/artikel.md": "---\ntitel: En artikel\n---\n\nTekst.\n",
    "medier/film.webm": b"\x1a\x45\xdf\xa3",
    "medier/kasser.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\" "
                         "role=\"img\"><title>Kasser</title></svg>\n",
}


def write_content(folder, **changes):
    """A small content tree that is in order; `changes` maps paths (with `__` for `/`) to texts."""
    files = dict(FILES)
    files.update(changes)
    for path, text in files.items():
        if text is None:
            continue
        full = os.path.join(folder, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        data = text if isinstance(text, bytes) else text.encode()
        with open(full, "wb") as file:
            file.write(data)
    return folder


def main(apart):
    """Runs every registered test in a folder of its own and prints the totals; without arguments
    those of the file `apart` in a process beside the others'."""
    wanted = sys.argv[1:]
    if not wanted:
        return side_by_side(apart)
    if wanted[0] in (ONLY, EXCEPT):
        functions = [f for f in TESTS if (f.__module__ == apart) == (wanted[0] == ONLY)]
    else:
        functions = [f for f in TESTS if any(word in f.__name__ for word in wanted)]
    run_tests(functions)


def side_by_side(apart):
    """Two processes with a half each; what they say is shown one after the other."""
    processes = [
        subprocess.Popen([sys.executable, "-u", sys.argv[0], half], stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                         encoding="utf-8", errors="replace")
        for half in (ONLY, EXCEPT)]
    # Both are read as they write: a full pipe would hold one of them up.
    with concurrent.futures.ThreadPoolExecutor() as readers:
        outputs = list(readers.map(lambda process: process.communicate()[0], processes))
    passed = failed = 0
    for process, output in zip(processes, outputs):
        *lines, last = output.splitlines() or [""]
        print("\n".join(lines))
        if totals := TOTALS.match(last):
            passed, failed = passed + int(totals[1]), failed + int(totals[2])
        else:
            failed += 1
            print(f"{last}\nBROKEN the tests ended without their totals ({process.returncode})")
    print(f"{passed} passed, {failed} failed", flush=True)
    sys.exit(1 if failed or not passed else 0)


def run_tests(functions):
    passed = failed = 0
    for function in functions:
        start = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="kursbuild-e2e-") as folder:
            try:
                function(folder)
                passed += 1
            except Exception as error:  # noqa: BLE001 – every failure is counted and shown
                failed += 1
                reason = " ".join(f"{type(error).__name__}: {error}".split())[:300]
                print(f"FAILED {function.__name__}: {reason}")
                traceback.print_exc(file=sys.stdout)
        seconds = time.monotonic() - start
        if seconds >= WORTH_KNOWING:
            print(f"  {seconds:.0f} s  {function.__name__}", flush=True)
    print(f"{passed} passed, {failed} failed", flush=True)
    sys.exit(1 if failed or not passed else 0)
