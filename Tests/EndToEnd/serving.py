"""`kursbuild serve` as a browser and an editor see it: saves, problems, addresses, endings."""

import contextlib
import html
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time

from harness import DAY, PRODUCT, ROOT, build, test, tree, write_content

SOON = 20  # seconds; a change shows in a few hundredths of one, on a machine with time for it
PAGE = "/kurser/a/et.html"
MODULE = "kurser/a/et.md"
PLAIN = "---\ntitel: Et\n---\n\n## Kæden\n\nTekst. [@s1]\n"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Preview:
    """A running `kursbuild serve`, its terminal, and a client."""

    def __init__(self, content, port=None, arguments=(), command=()):
        self.asked = port or free_port()
        self.lines = []
        self.process = subprocess.Popen(
            [*command, PRODUCT, "serve", "--content", content, "--port", str(self.asked),
             "--dato", DAY, *arguments],
            cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, encoding="utf-8", bufsize=1)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        line = self.wait_line(r"http://127\.0\.0\.1:(\d+)/")
        self.port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", line)[1])
        self.wait_line(r"sider læst|pages read")

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))

    def wait_line(self, pattern, start=0):
        found = until(lambda: next((x for x in self.lines[start:] if re.search(pattern, x)), None))
        assert found, f"no line like {pattern} in {self.lines}"
        return found

    def request(self, target, method="GET", headers=None):
        client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        client.request(method, target, headers=headers or {})
        response = client.getresponse()
        body = response.read()
        client.close()
        return response, body

    def text(self, target=PAGE):
        return self.request(target)[1].decode()

    def raw(self, data):
        """What comes back for these very bytes; empty when the connection is just closed."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as client:
            client.sendall(data)
            client.settimeout(3)
            answer = b""
            with contextlib.suppress(TimeoutError, ConnectionError):
                while part := client.recv(65536):
                    answer += part
                    if b"\r\n\r\n" in answer:
                        break
            return answer

    def shows(self, words, target=PAGE):
        return until(lambda: words in self.text(target))

    def stop(self, how=signal.SIGINT):
        start = time.monotonic()
        self.process.send_signal(how)
        status = self.process.wait(timeout=10)
        return status, time.monotonic() - start


def until(condition):
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        if found := condition():
            return found
        time.sleep(0.01)
    return None


@contextlib.contextmanager
def serving(folder, arguments=(), command=(), port=None, **changes):
    content = write_content(os.path.join(folder, "content"), **changes)
    preview = Preview(content, port=port, arguments=arguments, command=command)
    preview.content = content
    try:
        yield preview
    finally:
        if preview.process.poll() is None:
            preview.process.kill()
        preview.process.wait()
        preview.reader.join(timeout=5)
        preview.process.stdout.close()


def save(preview, path, text):
    with open(os.path.join(preview.content, path), "w", encoding="utf-8") as file:
        file.write(text)


class Events:
    """An open page's connection."""

    def __init__(self, preview):
        self.client = socket.create_connection(("127.0.0.1", preview.port), timeout=SOON)
        self.client.sendall(
            "GET /_kursbuild/haendelser HTTP/1.1\r\n"
            f"Host: localhost:{preview.port}\r\n\r\n".encode())
        self.seen = b""
        self.next()

    def next(self):
        """Waits for the next version; gives its number."""
        while True:
            match = re.search(rb"event: udgave\ndata: (\d+)\n\n", self.seen)
            if match:
                self.seen = self.seen[match.end():]
                return int(match[1])
            part = self.client.recv(65536)
            assert part, "the stream ended"
            self.seen += part

    def ends(self):
        with contextlib.suppress(ConnectionError):
            while self.client.recv(65536):
                pass
        return True


# Saves ------------------------------------------------------------------------------------------


@test
def every_way_of_saving_shows(folder):
    with serving(folder) as preview:
        path = os.path.join(preview.content, MODULE)

        def by_writing(text):
            save(preview, MODULE, text)

        def by_renaming(text):
            with open(path + ".tmp~", "w", encoding="utf-8") as file:
                file.write(text)
            os.replace(path + ".tmp~", path)

        def by_moving_aside(text):
            os.rename(path, path + "~")
            by_writing(text)
            os.remove(path + "~")

        def by_removing_first(text):
            os.remove(path)
            time.sleep(0.1)
            by_writing(text)

        def in_small_pieces(text):
            with open(path, "w", encoding="utf-8") as file:
                for letter in text:
                    file.write(letter)
                    file.flush()

        for number, way in enumerate(
                [by_writing, by_renaming, by_moving_aside, by_removing_first, in_small_pieces]):
            way(PLAIN + f"Gemt{number}.\n")
            assert preview.shows(f"Gemt{number}."), way.__name__


@test
def saves_in_the_same_moment_are_not_lost(folder):
    with serving(folder) as preview:
        for number in range(30):
            save(preview, MODULE, PLAIN + f"Nummer {number:02}.\n")
        assert preview.shows("Nummer 29.")


@test
def an_open_page_is_told(folder):
    with serving(folder) as preview:
        events = Events(preview)
        save(preview, MODULE, PLAIN + "Noget nyt.\n")
        events.next()
        assert "Noget nyt." in preview.text()
        preview.wait_line(r"^\d\d:\d\d:\d\d  kurser/a/et\.md \(.+\): ")


@test
def pages_come_and_go(folder):
    with serving(folder) as preview:
        save(preview, "viden/ny.md", "---\ntitel: En ny artikel\n---\n\nTekst.\n")
        assert preview.shows("En ny artikel", "/viden/ny.html")
        assert preview.shows("En ny artikel", "/viden.html")
        os.makedirs(os.path.join(preview.content, "kurser/b/"))
        save(preview, "kurser/b/kursus.md", "---\ntitel: Kursus B\n---\n\nVelkommen.\n")
        assert preview.shows("Kursus B", "/kurser/b/")
        os.remove(os.path.join(preview.content, "viden/ny.md"))
        assert until(lambda: preview.request("/viden/ny.html")[0].status == 404)
        os.rename(os.path.join(preview.content, "kurser/b"),
                  os.path.join(preview.content, "kurser/c"))
        assert preview.shows("Kursus B", "/kurser/c/")
        assert preview.request("/kurser/b/")[0].status == 404


@test
def what_others_rest_on_shows_everywhere(folder):
    with serving(folder) as preview:
        save(preview, "kursbuild.yml", "titel: Et helt nyt navn\n")
        assert preview.shows("Et helt nyt navn", "/viden/artikel.html")
        save(preview, "kilder.yml", "s1:\n  titel: En anden kilde\n")
        assert preview.shows("En anden kilde")
        save(preview, MODULE, PLAIN.replace("titel: Et", "titel: Nyt modulnavn"))
        assert preview.shows("Nyt modulnavn", "/kurser/a/to.html")
        assert preview.shows("Nyt modulnavn", "/kilder.html")


def shown_part(page):
    """A page without what the preview puts on it, leaves out of its head, or does not offer."""
    page = re.sub(r'<script src="[^"]*assets/offline\.js".*?</script>\n?', "", page)
    start, end = page.index('<header class="site-header">'), page.rindex("</footer>")
    return re.search(r"<title>.*?</title>", page)[0] + page[start:end]


@test
def new_headers_show_as_a_build_shows_them(folder):
    with serving(folder) as preview:
        save(preview, "viden/ny.md", "---\ntitel: Bogen\n---\n\nTekst.\n")
        assert preview.shows("Bogen", "/viden/ny.html")
        save(preview, MODULE, PLAIN.replace("titel: Et", "titel: Nyt navn\nresumé: Kort sagt."))
        assert preview.shows("Nyt navn")
        save(preview, "viden/ny.md", "---\ntitel: Ålebogen\nudgivet: 2026-01-02\n---\n\nTekst.\n")
        assert preview.shows("Ålebogen", "/viden/ny.html")
        save(preview, "kurser/a/to.md", "---\ntitel: To\nrækkefølge: 1\n---\n\nTekst.\n")
        assert until(lambda: re.search('"to.html".*"et.html"', preview.text("/kurser/a/"), re.S))
        site = os.path.join(folder, "site")
        assert build(preview.content, site).returncode == 0
        pages = [path for path in tree(site) if path.endswith(".html")]
        assert len(pages) > 8, pages
        for path in pages:
            with open(os.path.join(site, path), encoding="utf-8") as file:
                built = file.read()
            if "http-equiv=\"refresh\"" in built:
                continue
            assert shown_part(preview.text("/" + path)) == shown_part(built), path


@test
def a_picture_that_is_drawn_anew_makes_its_page_another(folder):
    def fingerprint(preview, target):
        return re.search(r'data-page="([0-9a-f]+)"', preview.text(target))[1]

    with serving(folder) as preview:
        shown, other = fingerprint(preview, PAGE), fingerprint(preview, "/viden/artikel.html")
        path = os.path.join(preview.content, "medier/kasser.svg")
        with open(path, encoding="utf-8") as file:
            drawing = file.read()
        save(preview, "medier/kasser.svg", drawing.replace("Kasser", "Kister"))
        assert preview.shows("Kister", "/medier/kasser.svg")
        assert until(lambda: fingerprint(preview, PAGE) != shown)
        assert fingerprint(preview, "/viden/artikel.html") == other


@test
def a_checkout_of_many_files_shows(folder):
    modules = {f"kurser__a__m{number:03}.md": None for number in range(300)}
    content = os.path.join(folder, "content")
    write_content(content)
    git = ["git", "-C", content, "-c", "user.name=x", "-c", "user.email=x@example.org"]

    def commit(word):
        for name in modules:
            path = os.path.join(content, name.replace("__", "/"))
            with open(path, "w", encoding="utf-8") as file:
                file.write(f"---\ntitel: {word} {name[-6:-3]}\n---\n\nTekst {word}.\n")
        subprocess.run([*git, "add", "-A"], check=True)
        subprocess.run([*git, "commit", "-qm", word], check=True)

    subprocess.run([*git, "init", "-q"], check=True)
    commit("Gammel")
    subprocess.run([*git, "checkout", "-qb", "ny"], check=True)
    commit("Frisk")
    with serving(folder) as preview:
        assert "Tekst Frisk" in preview.text("/kurser/a/m299.html")
        subprocess.run([*git, "checkout", "-q", "-"], check=True)
        assert preview.shows("Tekst Gammel", "/kurser/a/m299.html")
        assert preview.shows("Gammel 150", "/kurser/a/")
        assert until(lambda: "Frisk" not in preview.text("/kurser/a/"))


# Problems ---------------------------------------------------------------------------------------


@test
def a_problem_shows_and_goes_away(folder):
    with serving(folder) as preview:
        save(preview, MODULE, PLAIN + "Den gode udgave.\n")
        assert preview.shows("Den gode udgave.")
        save(preview, MODULE, PLAIN + "\n::: quatsch\n\nDen dårlige.\n\n:::\n")
        assert preview.shows("kursbuild-panel has-errors")
        page = preview.text()
        assert "fejl[ukendt-direktiv]: Direktivet quatsch findes ikke" in page
        assert "^^^^^^^" in page and "Den gode udgave." in page and "Den dårlige." not in page
        assert until(lambda: "1 fejl andre steder" in preview.text("/viden/artikel.html")), (
            preview.text("/viden/artikel.html")[-1500:])
        assert f"{MODULE}:9:5" in preview.text("/_kursbuild/problemer")
        preview.wait_line(r"et\.md .*: 1 fejl")
        save(preview, MODULE, PLAIN + "Mendet.\n")
        assert preview.shows("Mendet.")
        assert "kursbuild-panel" not in preview.text()
        assert until(lambda: "Der er ingen problemer." in preview.text("/_kursbuild/problemer"))


@test
def the_panel_says_what_check_says(folder):
    bad = PLAIN + "\n::: quatsch\n\n:::\n\nSe [afsnittet](findes-ikke.md) og [@s7].\n"
    with serving(folder) as preview:
        save(preview, MODULE, bad)
        assert preview.shows("kursbuild-panel has-errors")
        said = subprocess.run(
            [PRODUCT, "check", "--content", preview.content, "--dato", DAY, "--quiet", MODULE],
            capture_output=True, text=True, env=dict(os.environ, NO_COLOR="1"), check=False).stdout
        panel = html.unescape(re.sub(r"<[^>]+>", "\n", preview.text().split("</section>")[0]))
        for line in said.splitlines():
            assert line.strip() in panel, line


@test
def a_folder_that_goes_away_is_waited_for(folder):
    with serving(folder) as preview:
        assert "Tekst" in preview.text()
        os.rename(preview.content, preview.content + "-gemt")
        assert preview.shows("Indholdet kan ikke læses")
        assert "Kæden" in preview.text()
        preview.wait_line(r"findes ikke")
        os.rename(preview.content + "-gemt", preview.content)
        assert until(lambda: "Indholdet kan ikke læses" not in preview.text())
        save(preview, MODULE, PLAIN + "Efter hjemkomsten.\n")
        assert preview.shows("Efter hjemkomsten.")


# Safety -----------------------------------------------------------------------------------------


@test
def only_this_machine_is_answered(folder):
    with serving(folder) as preview:
        for host in ["evil.example", f"evil.example:{preview.port}", "127.0.0.1", ""]:
            response, body = preview.request(PAGE, headers={"Host": host})
            assert response.status == 421, host
            assert b"<html" not in body
        assert preview.request(PAGE, headers={"Host": f"localhost:{preview.port}"})[0].status == 200
        assert b" 421 " in preview.raw(f"GET {PAGE} HTTP/1.0\r\n\r\n".encode()).split(b"\r\n")[0]
        with open("/proc/net/tcp", encoding="ascii") as table:
            bound = [line.split()[1] for line in table if line.split()[3] == "0A"]
        assert [x for x in bound if x.endswith(f":{preview.port:04X}")] == \
            [f"0100007F:{preview.port:04X}"]


@test
def answers_carry_what_keeps_others_out(folder):
    with serving(folder) as preview:
        for target in [PAGE, "/medier/kasser.svg", "/findes-ikke.html", "/assets/site.js"]:
            response, _ = preview.request(target)
            assert response.getheader("Cache-Control") == "no-store"
            assert response.getheader("X-Content-Type-Options") == "nosniff"
            assert response.getheader("Cross-Origin-Resource-Policy") == "same-origin"
            assert response.getheader("Access-Control-Allow-Origin") is None
        policy = preview.request(PAGE)[0].getheader("Content-Security-Policy")
        assert "default-src 'none'" in policy and "unsafe" not in policy
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"]:
            assert preview.request(PAGE, method)[0].status == 405, method


@test
def nothing_outside_the_site_is_sent(folder):
    with open(os.path.join(folder, "hemmelig.txt"), "w", encoding="ascii") as file:
        file.write("HEMMELIGT")
    with serving(folder) as preview:
        os.symlink(os.path.join(folder, "hemmelig.txt"),
                   os.path.join(preview.content, "medier/link.txt"))
        os.symlink(folder, os.path.join(preview.content, "medier/mappe"))
        save(preview, "medier/rigtig.txt", "Rigtig")
        assert preview.shows("Rigtig", "/medier/rigtig.txt")
        targets = [
            "/../hemmelig.txt", "/medier/../../hemmelig.txt", "/%2e%2e/hemmelig.txt",
            "/..%2fhemmelig.txt", "/%2e%2e%2fhemmelig.txt", "/..%5chemmelig.txt",
            "/..\\hemmelig.txt", "/medier/%2e%2e/%2e%2e/hemmelig.txt", "/medier/link.txt",
            "/medier/mappe/hemmelig.txt", "//hemmelig.txt", "/%00", "/a%00b", "/%c0%ae%c0%ae/x",
            f"file://{folder}/hemmelig.txt", f"http://localhost/{folder}/hemmelig.txt", "hemmelig",
            "/kursbuild.yml", "/medier/", "/medier", "/" + "a" * 20000, "/%", "?", "*",
        ]
        for target in targets:
            data = f"GET {target} HTTP/1.1\r\nHost: localhost:{preview.port}\r\n\r\n".encode()
            answer = preview.raw(data)
            assert b" 200 " not in answer.split(b"\r\n")[0], target
            assert b"HEMMELIGT" not in answer, target
        for data in [b"\r\n\r\n", b"\x00\xff\xfe\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n",
                     b"GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n", b"\x16\x03\x01\x02\x00"]:
            preview.raw(data)
        assert preview.request(PAGE)[0].status == 200


@test
def a_page_that_is_not_there_is_the_sites_own(folder):
    with serving(folder) as preview:
        response, body = preview.request("/kurser/a/findes-ikke.html")
        assert response.status == 404
        assert b'href="/index.html"' in body and b"preview.js" in body
        response, _ = preview.request("/kurser/a")
        assert (response.status, response.getheader("Location")) == (308, "/kurser/a/")
        response, body = preview.request(PAGE, "HEAD")
        assert response.status == 200 and body == b""
        assert int(response.getheader("Content-Length")) == len(preview.request(PAGE)[1])


@test
def a_film_is_sent_in_parts(folder):
    film = bytes(range(256)) * 4096
    with serving(folder) as preview:
        with open(os.path.join(preview.content, "medier/film.mp4"), "wb") as file:
            file.write(film)
        assert until(lambda: preview.request("/medier/film.mp4")[1] == film)
        response, body = preview.request("/medier/film.mp4", headers={"Range": "bytes=100-70000"})
        assert (response.status, response.getheader("Content-Type")) == (206, "video/mp4")
        assert response.getheader("Content-Range") == f"bytes 100-70000/{len(film)}"
        assert body == film[100:70001]
        response, _ = preview.request("/medier/film.mp4", headers={"Range": "bytes=9999999-"})
        assert response.status == 416


# Beginning and end ------------------------------------------------------------------------------


@test
def a_port_that_is_taken_gives_the_next(folder):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        with serving(folder, port=taken) as preview:
            assert preview.port > taken
            assert re.search(rf"Port {taken} er optaget.*{preview.port}", preview.lines[0])
            assert preview.shows("Kæden")
            second = Preview(preview.content, port=preview.port)
            assert second.port > preview.port and second.shows("Kæden")
            assert second.stop()[0] == 0


@test
def it_ends_at_once_when_asked(folder):
    for how in [signal.SIGINT, signal.SIGTERM]:
        with serving(folder) as preview:
            streams = [Events(preview) for _ in range(5)]
            idle = socket.create_connection(("127.0.0.1", preview.port))
            status, seconds = preview.stop(how)
            assert status == 0 and seconds < 1, (how, status, seconds)
            assert all(stream.ends() for stream in streams)
            idle.close()
            with socket.socket() as probe:
                assert probe.connect_ex(("127.0.0.1", preview.port)) != 0
    shutil.rmtree(os.path.join(folder, "content"))


@test
def a_folder_that_is_not_there_is_told_at_once(folder):
    finished = subprocess.run(
        [PRODUCT, "serve", "--content", os.path.join(folder, "findes-ikke")], capture_output=True,
        text=True, timeout=20, check=False)
    assert finished.returncode == 64
    assert "findes ikke" in finished.stderr


@test
def the_terminal_tells_the_address_and_the_changes_only(folder):
    with serving(folder) as preview:
        save(preview, MODULE, PLAIN + "Noget.\n")
        preview.wait_line(r"et\.md")
        save(preview, ".skjult", "x")
        save(preview, "kurser/a/et.md~", "x")
        time.sleep(0.2)
        assert preview.stop()[0] == 0
        preview.reader.join(timeout=5)
        # The address, where advice on the language is, that all is read, and the one change.
        assert len(preview.lines) == 4, preview.lines


@test
def many_open_pages_and_requests_at_once_are_served(folder):
    with serving(folder) as preview:
        streams = [Events(preview) for _ in range(20)]
        failures = []

        def ask():
            for _ in range(20):
                if preview.request(PAGE)[0].status != 200:
                    failures.append(1)

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for number in range(10):
            save(preview, MODULE, PLAIN + f"Omgang {number}.\n")
            time.sleep(0.02)
        for thread in threads:
            thread.join(timeout=30)
        assert not failures
        assert preview.shows("Omgang 9.")
        for stream in streams:
            stream.next()


@test
def without_watches_the_folder_is_looked_at(folder):
    limits = ["unshare", "-Ur", "sh", "-c",
              "echo 2 > /proc/sys/user/max_inotify_watches && exec \"$@\"", "sh"]
    tried = subprocess.run([*limits, "true"], capture_output=True, check=False)
    if tried.returncode != 0:
        # No user namespace here: PreviewTests cover the same with a limit of their own.
        print("  note: no user namespace here; the system's own limit was not tried",
              file=sys.stderr)
        return
    with serving(folder, command=limits) as preview:
        preview.wait_line("max_user_watches")
        save(preview, MODULE, PLAIN + "Alligevel set.\n")
        assert preview.shows("Alligevel set.")
