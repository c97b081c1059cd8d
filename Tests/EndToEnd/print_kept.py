"""`kursbuild print` once more, and `kursbuild print` that is stopped: what is kept of people, and where."""

import glob
import os
import shutil
import signal
import subprocess
import time

from harness import DAY, PRODUCT, ROOT, tree
from print_pack import NAMES, content_in, holds, list_in, printed, with_engine

OTHERS = ("Vips Opdigtsen", "Gry Påfundsen")
GROUPS = "navneskilte,deltagerliste,deltagerbeviser,program,haefte,alt"
FONTS = "/usr/share/fonts/opentype/inter:/usr/share/fonts/truetype/open-sans"


def engine_in(folder):
    """An engine that writes a line each time it is started, with packages and fonts to change."""
    real = os.environ.get("KURSBUILD_PYTHON", os.path.join(ROOT, ".venv", "bin", "python"))
    home, fonts = os.path.join(folder, "motor"), os.path.join(folder, "skrifter")
    log, python = os.path.join(folder, "motor.log"), os.path.join(home, "bin", "python")
    packages = os.path.join(home, "lib", "python3.11", "site-packages")
    for path in (os.path.dirname(python), os.path.join(packages, "typst-0.15.0.dist-info"), fonts):
        os.makedirs(path)
    with open(python, "w") as file:
        file.write(f"#!/bin/sh\necho x >>{log}\nexec {real} \"$@\"\n")
    os.chmod(python, 0o755)
    for path in FONTS.split(":"):
        for font in glob.glob(path + "/*.[ot]tf"):
            shutil.copy(font, fonts)
    open(log, "w").close()
    return {"KURSBUILD_PYTHON": python, "KURSBUILD_FONTS": fonts}, packages, fonts, log


@with_engine
def papers_with_names_are_set_again_only_when_they_would_differ(folder):
    content_in(folder)
    environment, packages, fonts, log = engine_in(folder)
    people, pack = list_in(folder), os.path.join(folder, "ud", "dagen")

    def starts():
        """Sets the papers; how often the engine was started for it."""
        before = os.path.getsize(log)
        finished = printed(folder, "--deltagere", people, "--antal", "13", "--only", GROUPS,
                           environment=environment)
        assert finished.returncode == 0, finished.stdout + finished.stderr
        assert "Prøvesen" not in finished.stdout + finished.stderr
        return (os.path.getsize(log) - before) // 2

    assert starts() in (1, 2)
    first = tree(pack)
    mine = {path for path in first if path.startswith("personoplysninger/")}
    assert len(mine) == 3, mine
    assert starts() == 0 and tree(pack) == first

    # An edited, a cut, a swapped, a deleted file and one that others may read.
    paths = [os.path.join(pack, path) for path in sorted(mine)]

    def edited(path):
        with open(path, "r+b") as file:
            file.seek(900)
            file.write(b"?")

    def swapped(path):
        shutil.copy(next(other for other in paths if other != path), path)

    for change in (edited, swapped, lambda path: os.truncate(path, 4000), os.remove,
                   lambda path: os.chmod(path, 0o644)):
        change(paths[1])
        assert starts() == 1, change
        assert tree(pack) == first and os.stat(paths[1]).st_mode & 0o777 == 0o600, change
    outside = os.path.join(folder, "udenfor.pdf")
    shutil.move(paths[1], outside)
    os.symlink(outside, paths[1])
    assert starts() == 1 and tree(pack) == first and not os.path.islink(paths[1])

    # A name more: what names nobody stays.
    with open(people, "a", encoding="utf-8") as file:
        file.write(f"{OTHERS[0]};Kommunen;1\n")
    assert starts() in (1, 2)
    now = tree(pack)
    assert {path for path in first if now[path] != first[path]} == mine

    # Another engine and other fonts set everything again, to the same but for the line that says of what.
    def newer_package():
        os.rename(os.path.join(packages, "typst-0.15.0.dist-info"),
                  os.path.join(packages, "typst-0.16.0.dist-info"))

    def newer_font():
        os.utime(os.path.join(fonts, sorted(os.listdir(fonts))[0]), (1, 1))

    for change in (newer_package, newer_font):
        before, now = bodies(pack, mine), tree(pack)
        change()
        assert starts() in (1, 2) and bodies(pack, mine) == before, change
        then = tree(pack)
        assert {path for path in now if then[path] != now[path]} == mine
        assert starts() == 0 and tree(pack) == then, change


def bodies(pack, paths):
    """The files without their last line."""
    found = {}
    for path in paths:
        with open(os.path.join(pack, path), "rb") as file:
            found[path] = file.read().splitlines()[:-1]
    return found


def engines(temporary):
    """The processes that run the engine out of a folder of temporary files."""
    found = []
    for path in glob.glob("/proc/[0-9]*/cmdline"):
        try:
            with open(path, "rb") as file:
                if temporary.encode() in file.read():
                    found.append(path)
        except OSError:
            pass
    return found


@with_engine
def print_that_is_stopped_leaves_no_name_and_no_process(folder):
    content_in(folder)
    temporary, cache = os.path.join(folder, "tmp"), os.path.join(folder, ".kursbuild")
    os.mkdir(temporary)
    pack = os.path.join(folder, "ud", "dagen")
    old, new = list_in(folder), os.path.join(folder, "nye.csv")
    with open(new, "w", encoding="utf-8") as file:
        file.write("navn\n" + "".join(f"{name}\n" for name in OTHERS))
    os.chmod(new, 0o600)
    environment = {**os.environ, "TMPDIR": temporary, "NO_COLOR": "1"}
    command = [PRODUCT, "print", "--content", os.path.join(folder, "content"), "--til",
               os.path.join(folder, "ud"), "--dato", DAY, "--only", GROUPS, "--deltagere"]

    def whole(people):
        shutil.rmtree(cache, ignore_errors=True)
        start = time.monotonic()
        subprocess.run([*command, people], env=environment, check=True, capture_output=True,
                       stdin=subprocess.DEVNULL)
        return tree(pack), time.monotonic() - start

    after, took = whole(new)
    before, _ = whole(old)
    assert before != after and not os.listdir(temporary)
    words = [name.split()[1] for name in (*NAMES, *OTHERS)]
    stopped = 0
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        for share in (0.1, 0.3, 0.5, 0.7, 0.9):
            shutil.rmtree(cache, ignore_errors=True)
            process = subprocess.Popen([*command, new], env=environment, stdin=subprocess.DEVNULL,
                                       stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            time.sleep(took * share)
            process.send_signal(number)
            said, _ = process.communicate(timeout=20)
            at = (number, share, said)
            assert not any(name in said for name in (*NAMES, *OTHERS)), at
            assert tree(pack) in (before, after), at
            if number == signal.SIGKILL:
                # Nobody could clear up; a request was never written, only a PDF may be there.
                while engines(temporary):
                    time.sleep(0.05)
                for path in tree(temporary):
                    whole_pdf = os.path.basename(path) == "result.pdf"
                    assert whole_pdf or not holds(os.path.join(temporary, path), words), path
            else:
                assert process.returncode in (0, 130), at
                assert process.returncode == 0 or "Afbrudt" in said, at
                stopped += process.returncode == 130
                assert not os.listdir(temporary), at
                assert not engines(temporary), at
            if tree(pack) == after:
                whole(old)
    assert stopped > 5, stopped

    # What was left by those nobody could clear up after goes with the next run, once it is old enough
    # that it can be nobody's who is only beginning.
    left = os.path.join(temporary, "kursbuild-pdf-levnet")
    os.mkdir(left)
    with open(os.path.join(left, "result.pdf"), "w") as file:
        file.write("gammelt")
    for path in glob.glob(temporary + "/*"):
        os.utime(path, (time.time() - 900,) * 2)
    whole(old)
    assert not os.listdir(temporary), os.listdir(temporary)
