"""What a build gives: the same bytes, unchanged files untouched, only its own folder replaced."""

import json
import os
import re
import shutil

from harness import FILES, ROOT, build, check, run, test, tree, write_content


@test
def the_same_content_gives_the_same_bytes_on_any_number_of_cores(folder):
    content = os.path.join(ROOT, "content")
    one, two = os.path.join(folder, "one"), os.path.join(folder, "two")
    assert build(content, one, "--jobs", "1").returncode == 0
    assert build(content, two, "--jobs", "2").returncode == 0
    first = tree(one)
    assert len(first) > 15 and first == tree(two)


@test
def the_shipped_content_has_no_problems(folder):
    result = check(os.path.join(ROOT, "content"), "--strict", "--format", "json")
    found = [p for p in json.loads(result.stdout)["diagnostics"] if p["severity"] != "hint"]
    assert result.returncode == 0 and found == [], found


@test
def nothing_changed_is_told_and_touches_nothing(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    assert "Sitet er bygget" in build(content, site).stdout
    before = {path: os.stat(os.path.join(site, path)) for path in tree(site)}
    again = build(content, site)
    assert again.returncode == 0 and "Intet er ændret" in again.stdout, again.stdout
    assert "1 spørgsmål" in again.stdout
    for path, status in before.items():
        now = os.stat(os.path.join(site, path))
        assert (now.st_ino, now.st_mtime_ns) == (status.st_ino, status.st_mtime_ns), path


@test
def an_edit_changes_only_the_pages_it_bears_on(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    build(content, site)
    before = {path: os.stat(os.path.join(site, path)).st_mtime_ns for path in tree(site)}
    write_content(content, **{
        "viden/artikel.md": "---\ntitel: En artikel\n---\n\nAnden tekst.\n"})
    assert build(content, site).returncode == 0
    after = {path: os.stat(os.path.join(site, path)).st_mtime_ns for path in tree(site)}
    changed = {path for path in after if after[path] != before.get(path)}
    assert "viden/artikel.html" in changed
    assert not {"kurser/a/et.html", "index.html", "assets/site.css"} & changed, changed


@test
def a_file_that_is_gone_leaves_the_site_too(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    build(content, site)
    os.remove(os.path.join(content, "viden", "artikel.md"))
    assert build(content, site).returncode == 0
    assert not os.path.exists(os.path.join(site, "viden", "artikel.html"))


@test
def a_site_somebody_tampered_with_is_made_right_again(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    build(content, site)
    before = tree(site)
    with open(os.path.join(site, "index.html"), "a", encoding="utf-8") as file:
        file.write("tilføjet")
    os.remove(os.path.join(site, "kilder.html"))
    assert build(content, site).returncode == 0
    assert tree(site) == before


@test
def a_folder_that_is_not_its_own_is_never_replaced(folder):
    content = write_content(os.path.join(folder, "content"))
    foreign = os.path.join(folder, "billeder")
    os.makedirs(foreign)
    with open(os.path.join(foreign, "ferie.jpg"), "w", encoding="utf-8") as file:
        file.write("x")
    result = build(content, foreign)
    assert result.returncode == 64 and foreign in result.stderr, result.stderr
    assert os.listdir(foreign) == ["ferie.jpg"]


@test
def a_link_is_not_followed_out_of_the_site(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    build(content, site)
    outside = os.path.join(folder, "udenfor")
    os.makedirs(outside)
    with open(os.path.join(outside, "vigtig.txt"), "w", encoding="utf-8") as file:
        file.write("x")
    os.symlink(outside, os.path.join(site, "genvej"))
    assert build(content, site).returncode == 0
    assert os.path.exists(os.path.join(outside, "vigtig.txt"))
    assert not os.path.lexists(os.path.join(site, "genvej"))


@test
def every_address_is_relative_and_nothing_comes_from_another_host(folder):
    site = os.path.join(folder, "site")
    assert build(os.path.join(ROOT, "content"), site).returncode == 0
    pages = [path for path in tree(site) if path.endswith(".html")]
    assert len(pages) > 12
    for page in pages:
        with open(os.path.join(site, page), encoding="utf-8") as file:
            text = file.read()
        assert "default-src 'none'" in text and "form-action 'none'" in text, page
        for name, address in re.findall(r"\b(href|src|action|srcset)=\"([^\"]*)\"", text):
            assert not address.startswith("/"), (page, address)
            if name != "href":
                assert "://" not in address, (page, address)
        assert not re.search(r"\sstyle=|<style|\son\w+=|<script>(?!<)", text), page


@test
def output_inside_a_content_folder_with_a_long_way_down_works_from_anywhere(folder):
    deep = os.path.join(folder, "a", "b c", "æøå")
    os.makedirs(deep)
    content = write_content(os.path.join(deep, "content"))
    result = run("build", "--no-print", cwd=deep)
    assert result.returncode == 0, result.stderr
    assert os.path.exists(os.path.join(deep, "site-output", "kurser", "a", "et.html"))
    assert os.path.isdir(content)


@test
def pdfs_are_made_once_and_kept_while_nothing_changes(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    arguments = ("build", "--content", content, "--output", site, "--dato", "2026-11-22")
    result = run(*arguments)
    assert result.returncode == 0, result.stderr
    pdf = os.path.join(site, "print", "kurser", "a", "et.pdf")
    first = os.stat(pdf)
    with open(pdf, "rb") as file:
        assert file.read(5) == b"%PDF-"
    write_content(content, **{"viden/artikel.md": "---\ntitel: En artikel\n---\n\nNy.\n"})
    assert run(*arguments).returncode == 0
    assert os.stat(pdf).st_mtime_ns == first.st_mtime_ns


@test
def without_the_print_engine_the_site_is_built_and_the_remedy_told(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    result = run("build", "--content", content, "--output", site,
                 environment={"KURSBUILD_PYTHON": "/findes/ikke/python"})
    assert result.returncode == 70 and "make site" in result.stderr, result.stderr
    assert os.path.exists(os.path.join(site, "kurser", "a", "et.html"))
    with open(os.path.join(site, "kurser", "a", "et.html"), encoding="utf-8") as file:
        assert ".pdf" not in file.read()


@test
def a_full_disk_is_one_clear_message_and_leaves_the_old_site(folder):
    import subprocess

    mount = os.path.join(folder, "lille")
    os.makedirs(mount)
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", mount],
                          capture_output=True, check=False)
    if made.returncode != 0:
        print("  (a small file system cannot be mounted here: the full disk is not tried)")
        return
    try:
        content, site = os.path.join(folder, "content"), os.path.join(mount, "site")
        write_content(content)
        first = build(content, site)
        assert first.returncode == 0, first.stderr
        before = tree(site)
        many = {f"viden/stor-{n}.md": f"---\ntitel: Stor {n}\n---\n\n" + "Et langt ord. " * 3000
                for n in range(12)}
        write_content(content, **many)
        result = build(content, site)
        assert result.returncode == 70 and "fuld" in result.stderr, result.stderr
        assert len(result.stderr.splitlines()[-1]) < 300
        assert tree(site) == before
    finally:
        subprocess.run(["umount", mount], check=False)


@test
def the_repository_s_own_output_folder_keeps_its_gitignore(folder):
    site = os.path.join(folder, "site-output")
    shutil.copytree(os.path.join(ROOT, "site-output"), site,
                    ignore=lambda parent, names: [n for n in names if not n.startswith(".")])
    kept = tree(site)
    assert ".gitignore" in kept and ".kursbuild-site" in kept
    content = write_content(os.path.join(folder, "content"))
    assert build(content, site).returncode == 0
    now = tree(site)
    assert all(now[path] == digest for path, digest in kept.items())
    assert len(FILES) > 5


@test
def every_pdf_of_the_shipped_content_is_accessible(folder):
    import subprocess

    checker = os.path.join(os.environ.get("KURSBUILD_SHARED", "../shared"), "tools", "pdfua", "check")
    if not os.path.exists(checker):
        print(f"  (the PDF/UA checker is missing: {checker} – set KURSBUILD_SHARED)")
        return
    site = os.path.join(folder, "site")
    result = run("build", "--content", os.path.join(ROOT, "content"), "--output", site,
                 "--dato", "2026-11-22")
    assert result.returncode == 0, result.stderr
    pdfs = [os.path.join(site, path) for path in sorted(tree(site)) if path.endswith(".pdf")]
    articles = [name for name in os.listdir(os.path.join(ROOT, "content", "viden")) if name.endswith(".md")]
    with open(os.path.join(site, "temadage", "god-udredning", "index.html"), encoding="utf-8") as file:
        listed = re.search(r'<ul class="papers">.*?</ul>', file.read(), re.S)[0].count("<li>")
    sheets = os.listdir(os.path.join(ROOT, "content", "temadage", "god-udredning", "ark"))
    # Programme, booklet and all sheets in two forms or one, and two versions of two quizzes.
    assert listed == len(sheets) + 5 + 4, listed
    # Fourteen modules, the articles, four courses and the knowledge base as books, the day's papers.
    assert len(pdfs) == 14 + len(articles) + 5 + listed, pdfs
    # `print_hostile` holds the day's papers to the same and more.
    others = [path for path in pdfs if "/print/temadage/" not in path]
    checked = subprocess.run([checker, *others], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout + checked.stderr
