#!/usr/bin/env python3
"""Throws random bytes at the way from file to audited page, with libFuzzer.

    run.py [--seconds 30]

The program is built with coverage in a folder of its own. It begins with the project's own content, cut
into small files, and knows the language's notations (`Fuzz/Page/tokens.dict`). A crash, a hang, a
problem outside the file or a page that fails the audit is a failure; the input is kept and named.
"""

import argparse
import glob
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, ".build-fuzz")
PROGRAM = os.path.join(FOLDER, "release", "PageFuzz")
LONGEST = 4096


def build():
    command = ["swift", "build", "-c", "release", "--scratch-path", FOLDER, "--product", "PageFuzz",
               "-Xswiftc", "-sanitize=fuzzer"]
    return subprocess.run(command, cwd=ROOT, env=dict(os.environ, KURSBUILD_FUZZ="1")).returncode == 0


def seeds(folder):
    """The project's own pages, as whole files or their first part."""
    os.makedirs(folder, exist_ok=True)
    paths = glob.glob(os.path.join(ROOT, "content", "**", "*.md"), recursive=True)
    paths += glob.glob(os.path.join(ROOT, "Tests", "Fixtures", "**", "*.md"), recursive=True)
    for number, path in enumerate(sorted(paths)):
        with open(path, "rb") as file:
            data = file.read()
        for part, start in enumerate(range(0, len(data), LONGEST)):
            with open(os.path.join(folder, f"{number}-{part}"), "wb") as file:
                file.write(data[start:start + LONGEST])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=30)
    seconds = parser.parse_args().seconds
    if not build():
        print("FAILED the fuzzer could not be built")
        print("0 passed, 1 failed", flush=True)
        sys.exit(1)
    begun, found = os.path.join(FOLDER, "seeds"), os.path.join(FOLDER, "corpus")
    seeds(begun)
    os.makedirs(found, exist_ok=True)
    finished = subprocess.run(
        [PROGRAM, f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=10",
         "-rss_limit_mb=2000", f"-dict={os.path.join(ROOT, 'Fuzz', 'Page', 'tokens.dict')}",
         f"-artifact_prefix={FOLDER}/", "-print_final_stats=1", found, begun],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, errors="replace",
        env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))
    lines = finished.stderr.splitlines()
    if finished.returncode == 0:
        print("\n".join(line for line in lines if line.startswith(("Done", "stat::number"))))
        print("1 passed, 0 failed", flush=True)
    else:
        reasons = [line for line in lines if line.startswith(("PageFuzz:", "==", "SUMMARY"))]
        print("\n".join(lines[-40:] + reasons))
        print("0 passed, 1 failed", flush=True)
        sys.exit(1)


main()
