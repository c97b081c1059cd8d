#!/usr/bin/env python3
"""Throws random bytes at the way from file to audited page, with libFuzzer.

    run.py [--seconds 30] [--seed 1] [--configuration debug]

The program is built with coverage in a folder of its own. It begins with the project's own content, cut
into small files, and knows the language's notations (`Fuzz/Page/tokens.dict`). A crash, a hang, a
problem outside the file or a page that fails the audit is a failure; the input is kept and named.
The tests begin with the same seed every time, so that a change is what makes them fail; `make fuzz`
takes another one each time (seed 0). They run a debug build, which is made in a third of the time and
stops at more; `make fuzz` a release build, which tries more.
"""

import argparse
import base64
import glob
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, ".build-fuzz")
LONGEST = 4096


def build(configuration):
    command = ["swift", "build", "-c", configuration, "--scratch-path", FOLDER,
               "--disable-index-store", "--product", "PageFuzz", "-Xswiftc", "-sanitize=fuzzer"]
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


def kept(lines):
    """The inputs that libFuzzer says it has kept."""
    paths = [line.rpartition("Test unit written to ")[2] for line in lines
             if "Test unit written to " in line]
    return [path for path in paths if os.path.exists(path)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--configuration", choices=["debug", "release"], default="debug")
    options = parser.parse_args()
    if not build(options.configuration):
        print("FAILED the fuzzer could not be built")
        print("0 passed, 1 failed", flush=True)
        sys.exit(1)
    begun, found = os.path.join(FOLDER, "seeds"), os.path.join(FOLDER, "corpus")
    seeds(begun)
    os.makedirs(found, exist_ok=True)
    finished = subprocess.run(
        [os.path.join(FOLDER, options.configuration, "PageFuzz"),
         f"-max_total_time={options.seconds}", f"-seed={options.seed}",
         f"-max_len={LONGEST}", "-timeout=25", "-rss_limit_mb=2000",
         f"-dict={os.path.join(ROOT, 'Fuzz', 'Page', 'tokens.dict')}",
         f"-artifact_prefix={FOLDER}/", "-print_final_stats=1", found, begun],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, errors="replace",
        env=dict(os.environ, SWIFT_BACKTRACE="enable=no"))
    lines = finished.stderr.splitlines()
    if finished.returncode == 0:
        print("\n".join(line for line in lines if line.startswith(("Done", "stat::number"))))
        print("1 passed, 0 failed", flush=True)
    else:
        reasons = [line for line in lines if line.startswith(("PageFuzz:", "==", "SUMMARY"))]
        print("\n".join(lines[-40:]))
        # All that is needed to repeat it, also where only the log is kept.
        for path in kept(lines):
            with open(path, "rb") as file:
                print(f"{path} in Base64: {base64.b64encode(file.read()).decode()}")
        print("FAILED " + (" ".join(reasons[:3]) or f"exit status {finished.returncode}"))
        print("0 passed, 1 failed", flush=True)
        sys.exit(1)


main()
