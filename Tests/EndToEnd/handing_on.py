"""What `build --gz` and `build --zip` add: files a web server sends as they are, and the whole site in
one file."""

import gzip
import os
import zipfile

from harness import build, test, write_content


def contents(folder):
    """Every file below a folder with its bytes."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


@test
def gz_lays_a_compressed_file_beside_each_text(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    assert build(content, site, "--gz").returncode == 0
    files = contents(site)
    for name in ("index.html", "assets/site.css", "assets/site.js"):
        packed = files.get(name + ".gz")
        assert packed and gzip.decompress(packed) == files[name], name
        assert len(packed) < len(files[name])
    assert not any(name.endswith((".svg.gz.gz", ".html.gz.gz")) for name in files)
    before = {name: os.stat(os.path.join(site, name)) for name in files}
    assert "Intet er ændret" in build(content, site, "--gz").stdout
    write_content(content, **{"viden/artikel.md": "---\ntitel: En artikel\n---\n\nAnden tekst.\n"})
    assert build(content, site, "--gz").returncode == 0
    after = contents(site)
    assert gzip.decompress(after["viden/artikel.html.gz"]) == after["viden/artikel.html"]
    kept = os.stat(os.path.join(site, "assets/site.css.gz"))
    assert kept.st_ino == before["assets/site.css.gz"].st_ino
    assert build(content, site).returncode == 0
    assert not any(name.endswith(".gz") for name in contents(site))


@test
def zip_holds_the_whole_site_and_a_page_to_begin_at(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    result = build(content, site + "/", "--zip", "--gz")
    assert result.returncode == 0 and "site.zip" in result.stdout, result.stdout
    files = {name: data for name, data in contents(site).items() if not name.endswith(".gz")}
    with zipfile.ZipFile(site + ".zip") as packed:
        assert packed.testzip() is None
        names = packed.namelist()
        assert names[0] == "START-HER.html", names[0]
        start = packed.read("START-HER.html").decode()
        assert 'href="kursus/index.html"' in start and "Udpak alle" in start
        inside = {n.removeprefix("kursus/"): packed.read(n) for n in names[1:]}
    assert inside.pop("assets/start.js") == b"location.replace('kursus/index.html');\n"
    assert inside == {n: d for n, d in files.items() if n not in (".kursbuild-site", ".gitignore")}
    with open(site + ".zip", "rb") as file:
        first = file.read()
    os.remove(site + ".zip")
    again = build(content, site, "--zip", "--gz")
    assert "Intet er ændret" in again.stdout and "site.zip" in again.stdout, again.stdout
    with open(site + ".zip", "rb") as file:
        assert file.read() == first


@test
def zip_of_a_site_with_errors_leaves_the_old_one(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    assert build(content, site, "--zip").returncode == 0
    with open(site + ".zip", "rb") as file:
        first = file.read()
    write_content(content, **{"viden/artikel.md": "---\ntitel: En\n---\n\n[x](findes-ikke.md)\n"})
    assert build(content, site, "--zip").returncode == 1
    with open(site + ".zip", "rb") as file:
        assert file.read() == first


@test
def zip_that_cannot_be_written_is_told(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    os.mkdir(site + ".zip")
    result = build(content, site, "--zip")
    assert result.returncode == 70 and "site.zip" in result.stderr, (result.stdout, result.stderr)
    assert "Traceback" not in result.stderr and "Fatal" not in result.stderr


@test
def an_english_site_is_packed_in_english(folder):
    content, site = write_content(os.path.join(folder, "content")), os.path.join(folder, "site")
    write_content(content, **{"kursbuild.yml": "titel: Test site\nsprog: en\n"})
    assert build(content, site, "--zip").returncode in (0,), build(content, site).stdout
    with zipfile.ZipFile(site + ".zip") as packed:
        assert packed.namelist()[0] == "START-HERE.html"
        assert "Extract all" in packed.read("START-HERE.html").decode()
