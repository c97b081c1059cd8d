"""What the end-to-end tests stand on: a content tree of one's own, the program, and counting."""

import hashlib
import os
import subprocess
import sys
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PRODUCT = os.environ.get("KURSBUILD", os.path.join(ROOT, ".build", "release", "kursbuild"))
DAY = "2026-11-22"

TESTS = []


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


def main():
    """Runs every registered test in a folder of its own and prints the totals."""
    import tempfile

    wanted = sys.argv[1:]
    passed = failed = 0
    for function in TESTS:
        if wanted and not any(word in function.__name__ for word in wanted):
            continue
        with tempfile.TemporaryDirectory(prefix="kursbuild-e2e-") as folder:
            try:
                function(folder)
                passed += 1
            except Exception as error:  # noqa: BLE001 – every failure is counted and shown
                failed += 1
                reason = " ".join(f"{type(error).__name__}: {error}".split())[:300]
                print(f"FAILED {function.__name__}: {reason}")
                traceback.print_exc(file=sys.stdout)
    print(f"{passed} passed, {failed} failed", flush=True)
    sys.exit(1 if failed or not passed else 0)
