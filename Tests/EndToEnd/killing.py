"""A build that is killed, wherever it was, leaves the old site or the new one: never between."""

import os
import random
import signal
import subprocess
import time

from harness import PRODUCT, build, test, tree, write_content


def versions(folder, text):
    """A content tree of a few hundred pages in two versions."""
    pages = {f"viden/side-{n:03}.md": f"---\ntitel: Side {n} {text}\n---\n\n{text} " + "ord " * 300
             for n in range(240)}
    return write_content(folder, **pages)


@test
def kill_at_many_moments_leaves_the_old_site_or_the_new(folder):
    old, new = os.path.join(folder, "gammel"), os.path.join(folder, "ny")
    versions(old, "gammel")
    versions(new, "ny")
    site, reference = os.path.join(folder, "site"), os.path.join(folder, "reference")
    assert build(new, reference).returncode == 0
    started = time.monotonic()
    assert build(old, site).returncode == 0
    whole = time.monotonic() - started
    old_tree, new_tree = tree(site), tree(reference)
    assert old_tree != new_tree
    randomness = random.Random(7)
    seen = set()
    for attempt in range(40):
        wait = whole * 1.1 * (attempt + randomness.random()) / 40
        if attempt == 39:
            wait = None  # once to the end, however slow the machine has become
        process = subprocess.Popen(
            [PRODUCT, "build", "--content", new, "--output", site, "--no-print", "--dato",
             "2026-11-22", "--quiet"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=wait)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        now = tree(site)
        assert now in (old_tree, new_tree), f"between old and new after {wait} s"
        seen.add("new" if now == new_tree else "old")
        if now == new_tree:
            assert build(old, site).returncode == 0
            assert tree(site) == old_tree
    assert seen == {"old", "new"}, seen
    assert build(new, site).returncode == 0
    assert tree(site) == new_tree
    state = os.path.join(folder, ".site.kursbuild")
    left = os.listdir(state) if os.path.isdir(state) else []
    assert not [name for name in left if "staging" in name or name == "old"], left


@test
def two_builds_at_once_do_not_mix(folder):
    content = versions(os.path.join(folder, "content"), "samtidig")
    site = os.path.join(folder, "site")
    command = [PRODUCT, "build", "--content", content, "--output", site, "--no-print", "--dato",
               "2026-11-22"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(2)]
    results = [(process.communicate(), process.returncode) for process in both]
    codes = sorted(code for _, code in results)
    assert codes in ([0, 0], [0, 70]), results
    if 70 in codes:
        message = next(err for (_, err), code in results if code == 70)
        assert site in message
    reference = os.path.join(folder, "reference")
    assert build(content, reference).returncode == 0
    assert tree(site) == tree(reference)
