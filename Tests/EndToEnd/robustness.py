"""Hostile and damaged content: a diagnostic, never a crash or a hang, and memory bounded."""

import json
import os
import pwd
import resource
import shutil
import subprocess
import threading
import time

from harness import PRODUCT, run, test, write_content

MEGABYTE = 1_000_000
HEAD = "---\ntitel: T\n---\n\n"


def check(content, *arguments, seconds=60, user=None):
    """Runs check; gives the ids it told of, the seconds it took and its highest memory in MB."""
    start = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    process = subprocess.Popen(
        [PRODUCT, "check", "--content", content, "--format", "json", "--dato", "2026-11-22",
         *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, user=user)
    peak = [0]

    def watch():
        while process.poll() is None:
            try:
                with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
                    for line in file:
                        if line.startswith("VmHWM"):
                            peak[0] = max(peak[0], int(line.split()[1]) // 1024)
            except OSError:
                pass
            time.sleep(0.01)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        output, errors = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        raise AssertionError(f"still running after {seconds} s") from None
    finally:
        watcher.join()
    assert before >= 0
    assert process.returncode in (0, 1), (process.returncode, errors[-400:])
    report = json.loads(output)
    return [p["id"] for p in report["diagnostics"]], time.monotonic() - start, peak[0]


def page(folder, data):
    """A content folder with one module of these bytes after its front matter."""
    content = os.path.join(folder, "content")
    data = data if isinstance(data, bytes) else data.encode()
    shutil.rmtree(content, ignore_errors=True)
    return write_content(content, **{"kurser/a/et.md": HEAD.encode() + data, "kurser/a/to.md": None})


SHAPES = {
    "brackets": "[", "picture brackets": "![", "stars": "*", "stars and words": "*a ", "bars": "|",
    "rows": "| a ", "colons": ":::", "openers": "::: husk\n", "closers": ":::\n", "quotes": "> ",
    "lists": "- ", "numbers": "1. ", "quotes and lists": "> - ", "braces": "{", "attributes": "]{.a}",
    "gaps": "[[", "citations": "[@", "footnotes": "[^", "comments": "<!--", "angles": "<", "ticks": "`",
    "tildes": "~~", "backslashes": "\\", "ampersands": "&", "underscores": "_a *", "links": "[a](",
    "quotation marks": "\"", "dashes": " - ", "fences": "```\n", "headings": "# a\n", "tabs": "\t",
    "definitions": "a\n: b\n", "references": "[a]: /u\n", "tasks": "- [ ] a\n",
    "tables": "| a |\n|---|\n", "quizzes": "::: quiz\n### a\n- [x] b\n:::\n",
    "items with directives": "- ::: husk\n  ", "paragraphs": "a\n\n", "combining": "a\u0301",
    "right to left": "\u05d0\u202e", "no-break spaces": "\u00a0", "CR": "a\r", "NUL": "\0",
    "control": "\u0001", "not UTF-8": None,
}


@test
def half_a_million_of_anything_takes_time_in_step_with_its_length(folder):
    for name, unit in SHAPES.items():
        data = b"\xff" if unit is None else unit.encode()
        _, little, _ = check(page(folder, data * (MEGABYTE // 20 // len(data))))
        _, much, peak = check(page(folder, data * (MEGABYTE // 2 // len(data))))
        # Ten times as long; the rest is room for a busy machine.
        assert much < 30 * max(little, 0.2), (name, little, much)
        assert peak < 1500, (name, peak)


@test
def one_line_of_fifty_megabytes_is_read(folder):
    unit = "ord [@s1] \"citat\" 10-12 `kode` **fed** [link](to.md) æøå. ".encode()
    content = page(folder, unit * (50 * MEGABYTE // len(unit)))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _, _, peak = check(content, seconds=600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    # The processor's time: what others do on the machine is not the program's doing.
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    assert seconds < 60 and peak < 4000, (seconds, peak)


@test
def every_file_form_is_understood_or_told(folder):
    forms = {
        b"A\r\nB\rC\nD": "skrivemaade", b"\xef\xbb\xbfA\n": None, b"A\0B": "styretegn",
        b"A\x01B": "styretegn", "bla\u030a".encode(): "skrivemaade", b"A\xffB": "ugyldig-utf8",
        "\u202eA\u2066B".encode(): None, b"A\xed\xa0\x80B": "ugyldig-utf8", b"": None,
    }
    for data, wanted in forms.items():
        ids, _, _ = check(page(folder, data))
        assert wanted is None or wanted in ids, (data, ids)


@test
def yaml_bombs_do_not_go_off(folder):
    # A value on the key's own line is text as it stands; in lists and below a key it is YAML.
    bomb = "emner:\n  - &a [x]\n" + "".join(
        f"  - &{chr(98 + i)} [{','.join(['*' + chr(97 + i)] * 9)}]\n" for i in range(20))
    content = os.path.join(folder, "content")
    for path in ["kursbuild.yml", "kilder.yml", "love.yml", "ordbog.yml", "kurser/a/to.md"]:
        shutil.rmtree(content, ignore_errors=True)
        text = f"---\ntitel: T\n{bomb}---\n" if path.endswith(".md") else "titel: T\n" + bomb
        write_content(content, **{path: text})
        ids, seconds, peak = check(content)
        assert "yaml-anker" in ids, (path, ids)
        assert seconds < 5 and peak < 300, (path, seconds, peak)
    deep = "a: " + "[" * 100_000
    write_content(content, **{"kilder.yml": deep})
    check(content)
    write_content(content, **{"kilder.yml": "".join(" " * i + f"a{i}:\n" for i in range(2000))})
    check(content)


@test
def includes_in_a_ring_are_told(folder):
    files = {f"fælles/{i}.md": f"::: indsæt {{fil={(i + 1) % 5}.md}}\n\n:::\n" for i in range(5)}
    content = write_content(os.path.join(folder, "content"), **files, **{
        "kurser/a/to.md": HEAD + "::: indsæt {fil=../../fælles/0.md}\n\n:::\n"})
    ids, seconds, _ = check(content)
    assert any("ring" in id or "indsaet" in id for id in ids), ids
    assert seconds < 5


@test
def includes_that_double_do_not_fill_the_memory(folder):
    files = {f"fælles/{i}.md": f"::: indsæt {{fil={i + 1}.md}}\n:::\n\n" * 3 for i in range(30)}
    files["fælles/30.md"] = "Tekst.\n"
    content = write_content(os.path.join(folder, "content"), **files, **{
        "kurser/a/to.md": HEAD + "::: indsæt {fil=../../fælles/0.md}\n\n:::\n"})
    _, seconds, peak = check(content)
    assert seconds < 20 and peak < 1000, (seconds, peak)


@test
def files_that_come_and_go_while_they_are_read_are_no_trouble(folder):
    content = write_content(os.path.join(folder, "content"))
    path = os.path.join(content, "viden")
    stop = threading.Event()

    def disturb():
        number = 0
        while not stop.is_set():
            name = os.path.join(path, f"{number % 40}.md")
            try:
                if number % 3 == 0:
                    os.unlink(name)
                else:
                    with open(name, "w", encoding="utf-8") as file:
                        file.write(HEAD + "Tekst.\n" * (number % 50))
            except OSError:
                pass
            number += 1

    thread = threading.Thread(target=disturb)
    thread.start()
    try:
        for _ in range(25):
            finished = run("check", "--content", content, "--format", "json", timeout=30)
            assert finished.returncode in (0, 1, 70), finished.returncode
            json.loads(finished.stdout)
    finally:
        stop.set()
        thread.join()


@test
def a_hundred_thousand_files_are_checked(folder):
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else folder
    root = os.path.join(base, f"kursbuild-mange-{os.getpid()}")
    try:
        content = write_content(root)
        for number in range(100_000):
            if number % 1000 == 0:
                os.makedirs(os.path.join(content, "sider", str(number // 1000)))
            with open(os.path.join(content, "sider", str(number // 1000), f"{number}.md"), "w",
                      encoding="utf-8") as file:
                file.write(f"---\ntitel: Side {number}\n---\n\nTekst.\n")
        _, seconds, peak = check(content, "--only", "dobbelt-adresse", seconds=120)
        assert seconds < 60 and peak < 1500, (seconds, peak)
    finally:
        shutil.rmtree(root, ignore_errors=True)


@test
def what_may_not_be_read_is_named(folder):
    content = write_content(os.path.join(folder, "content"))
    nobody = pwd.getpwnam("nobody").pw_uid
    if os.geteuid() == 0:
        os.chmod(folder, 0o755)
        program = os.path.join(folder, "kursbuild")
        shutil.copy(PRODUCT, program)
        os.chmod(program, 0o755)
        user = nobody
    else:
        program, user = PRODUCT, None

    def told(*arguments):
        return subprocess.run([program, "check", "--content", content], capture_output=True,
                              text=True, user=user, cwd="/", timeout=30)

    shut = os.path.join(content, "viden")
    os.chmod(shut, 0)
    try:
        finished = told()
        assert finished.returncode in (1, 70) and "viden" in finished.stdout + finished.stderr
    finally:
        os.chmod(shut, 0o755)
    page_file = os.path.join(content, "kurser/a/to.md")
    os.chmod(page_file, 0)
    try:
        finished = told()
        assert finished.returncode in (1, 70) and "to.md" in finished.stdout + finished.stderr
    finally:
        os.chmod(page_file, 0o644)
