"""The accessibility report, which must itself be what it asks of others."""

import os
import shutil
import subprocess
import tempfile
import types

import accessibility
import markup
import sites

NAME = "tilgaengelighedsrapport.html"


def run(bench):
    for language in ("da", "en"):
        with bench.on(report_on(bench.site, language)):
            markup.run(bench)
            with bench.case(f"the report ({language}): no violation, wide and narrow, both themes"):
                with bench.visit() as page:
                    bench.open(page, NAME)
                    accessibility.everywhere(page)
            with bench.case(f"the report ({language}): nothing to scroll sideways at 320 and 360 px"):
                for width in (320, 360):
                    with bench.visit(width=width) as page:
                        bench.open(page, NAME)
                        shown = page.evaluate("document.documentElement.scrollWidth")
                        assert shown <= width, f"{shown} px in {width} px"
            with bench.case(f"the report ({language}): every link on it leads somewhere on it"):
                with bench.visit(script=True) as page:
                    bench.open(page, NAME)
                    lost = page.evaluate(
                        "Array.from(document.querySelectorAll('a[href^=\"#\"]'))"
                        ".filter((a) => !document.getElementById(a.hash.slice(1)))"
                        ".map((a) => a.hash)")
                    assert not lost, lost


def report_on(site, language):
    """A site of one page, which `bench.on` removes."""
    folder = tempfile.mkdtemp(prefix="kursbuild-report-")
    done = subprocess.run(
        [sites.product(), "tilgaengelighed", "--content", os.path.join(sites.ROOT, "content"),
         "--output", site.folder, "--til", folder, "--language", language, "--quiet"],
        capture_output=True, text=True, timeout=sites.BUILD_SECONDS)
    if done.returncode != 0:
        shutil.rmtree(folder, ignore_errors=True)
        raise AssertionError(f"exit {done.returncode}: {done.stdout}{done.stderr}")
    return types.SimpleNamespace(folder=folder, paths=[NAME], temporary=folder)
