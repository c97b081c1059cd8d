"""A course kept on the device: it works when the host is gone, and a newer edition waits to be asked."""

import functools
import http.server
import os
import re
import shutil
import tempfile
import threading

from harness import equal

COURSE, MODULE = "kurser/a/index.html", "kurser/a/hvorfor.html"
HANDBOOK = os.path.join(
    os.path.dirname(__file__), "..", "..", "content", "sider", "haandbog", "webserver.md")

with open(HANDBOOK, encoding="utf-8") as file:
    POLICY = re.search(r'add_header Content-Security-Policy "([^"]+)"', file.read())[1]


class Host:
    """The site in a sub-folder of a web host that can be stopped and started again."""

    def __init__(self, site):
        self.root = tempfile.mkdtemp()
        self.site = os.path.join(self.root, "under", "site")
        shutil.copytree(site, self.site)
        self.port = 0
        self.start()

    def start(self):
        handler = functools.partial(Quiet, directory=self.root)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def address(self, path):
        return f"http://127.0.0.1:{self.port}/under/site/{path}"

    def change(self, path, old, new):
        """Another edition: a page reads otherwise, and the course's list says so."""
        name = os.path.join(self.site, path)
        with open(name, encoding="utf-8") as file:
            text = file.read()
        assert old in text
        with open(name, "w", encoding="utf-8") as file:
            file.write(text.replace(old, new, 1))
        listed = os.path.join(self.site, "assets", "offline", "kurser", "a.json")
        with open(listed, encoding="utf-8") as file:
            text = file.read()
        with open(listed, "w", encoding="utf-8") as file:
            file.write(text.replace('{"edition":"', '{"edition":"x', 1))

    def close(self):
        self.stop()
        shutil.rmtree(self.root)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Sends the policy that the handbook tells hosts to send: it bears on the worker too."""

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


def run(bench):
    host = Host(bench.site.folder)
    try:
        context = bench.browser.new_context()
        page = context.new_page()
        failed = []
        page.on("pageerror", lambda error: failed.append(str(error)))
        with bench.case("a visit alone keeps nothing and starts no worker"):
            page.goto(host.address(COURSE))
            page.wait_for_selector(".offline button")
            equal(kept(page), [], "caches")
            equal(page.evaluate(
                "navigator.serviceWorker.getRegistrations().then((all) => all.length)"), 0, "workers")
        with bench.case("the course is kept when the reader says so, and the focus stays"):
            page.get_by_role("button", name="Gem kurset på enheden").click()
            page.get_by_text("virker uden net", exact=False).first.wait_for()
            page.get_by_role("button", name="Fjern kurset fra enheden").wait_for()
            equal(page.evaluate("document.activeElement.textContent"), "Fjern kurset fra enheden",
                  "focus")
            equal(len(kept(page)), 1, "caches")
        with bench.case("without the host the course works: pages, style, quiz, Min læring"):
            host.stop()
            page.goto(host.address(MODULE))
            equal(page.evaluate("getComputedStyle(document.querySelector('main')).fontSize"), "18px",
                  "style")
            page.locator(".quiz button.check").first.wait_for()
            page.goto(host.address("min-laering.html"))
            page.locator(".learning-course").first.wait_for()
            page.goto(f"http://127.0.0.1:{host.port}/under/site/kurser/a/")
            assert "page-course" in page.evaluate("document.body.className")
        with bench.case("without the host a page that is not kept says so, with ways on that work"):
            page.goto(host.address("viden.html"))
            equal(page.locator("h1").text_content(), "Siden er ikke gemt", "heading")
            page.locator("main a", has_text="Kurser").click()
            page.wait_for_url("**/kurser.html")
        with bench.case("a newer edition is offered in the module, and comes only when asked for"):
            host.start()
            host.change(MODULE, "</h1>", " (ny udgave)</h1>")
            page.goto(host.address(MODULE))
            page.get_by_role("button", name="Hent den nye udgave").wait_for()
            assert "ny udgave" not in page.locator("h1").text_content()
            page.reload()
            assert "ny udgave" not in page.locator("h1").text_content()
            page.get_by_role("button", name="Hent den nye udgave").click()
            page.get_by_text("Den nye udgave er hentet").wait_for()
            assert "ny udgave" not in page.locator("h1").text_content()
            page.reload()
            assert "ny udgave" in page.locator("h1").text_content()
            equal(len(kept(page)), 1, "caches")
        with bench.case("an edition that cannot be fetched whole leaves the old one"):
            host.change(MODULE, "(ny udgave)", "(endnu en)")
            os.remove(os.path.join(host.site, "kilder.html"))
            page.reload()
            page.get_by_role("button", name="Hent den nye udgave").click()
            page.get_by_text("Det lykkedes ikke").wait_for()
            page.reload()
            assert "ny udgave" in page.locator("h1").text_content()
            equal(len(kept(page)), 1, "caches")
        with bench.case("the course can be taken away again, and then nothing is kept"):
            page.goto(host.address(COURSE))
            page.get_by_role("button", name="Fjern kurset fra enheden").click()
            page.get_by_text("Kurset er fjernet").wait_for()
            equal(kept(page), [], "caches")
            page.goto(host.address(MODULE))
            assert "endnu en" in page.locator("h1").text_content()
        with bench.case("no script failed on the way"):
            equal(failed, [], "errors")
        context.close()
    finally:
        host.close()


def kept(page):
    return page.evaluate("caches.keys()")
