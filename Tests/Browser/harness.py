"""One browser, one little web server, and the count of cases."""

import contextlib
import functools
import http.server
import os
import re
import shutil
import sys
import threading
import traceback

from playwright.sync_api import sync_playwright, Error as BrowserError

# Chromium without windows: the same engine, of the same source and version, at half the processor's
# time. What is about the browser itself is tried in the whole one.
CHROMIUM = os.environ.get("KURSBUILD_CHROMIUM", "/usr/bin/chromium-headless-shell")
WHOLE_CHROMIUM = os.environ.get("KURSBUILD_CHROMIUM", "/usr/bin/chromium")
PREFIX = "/under/sti/"  # a site must work in any folder of a host
PATIENCE = 5000  # ms for anything a page should do by itself


class NoBrowser(Exception):
    """The browser cannot be started; the message says why."""


def require_browser():
    for path in (CHROMIUM, WHOLE_CHROMIUM):
        if not os.path.exists(path):
            raise NoBrowser(f"{path} is not there: apt-get install {os.path.basename(path)}")


def headers_of_hosts():
    """What the handbook tells hosts to send with every file."""
    page = os.path.join(os.path.dirname(__file__), "../../content/sider/haandbog/webserver.md")
    with open(page, encoding="utf-8") as file:
        found = re.findall(r'^  add_header (\S+) "(.*)" always;$', file.read(), re.M)
    assert len(found) >= 4, "the handbook tells of no headers"
    return found


class Files(http.server.SimpleHTTPRequestHandler):
    """Serves the site's folder below PREFIX as a host should, and nothing else, in silence."""

    own_headers = headers_of_hosts()

    def end_headers(self):
        for name, value in self.own_headers:
            self.send_header(name, value)
        super().end_headers()

    def translate_path(self, path):
        if not path.startswith(PREFIX):
            return os.path.join(self.directory, ".nothing-here")
        return super().translate_path("/" + path[len(PREFIX) :])

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    """A browser that goes on to the next page breaks off what it was loading: no error here."""

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Bench:
    """What every subject works with: the site, the browser, and the count."""

    def __init__(self, site):
        self.site = site
        self.part = (1, 1)
        self.passed = 0
        self.failed = 0

    def __enter__(self):
        self.serve(self.site)
        self.playwright = sync_playwright().start()
        self.executable = self.browser = None
        return self

    def __exit__(self, *_):
        if self.browser:
            self.browser.close()
        self.playwright.stop()
        self.end(self.server, self.site)

    def use(self, executable=CHROMIUM, without=()):
        """Starts this browser, unless it is the one that is running; `without` some of the arguments
        that Playwright starts browsers with."""
        if (executable, without) != self.executable or not self.browser.is_connected():
            if self.browser:
                self.browser.close()
            self.browser = self.playwright.chromium.launch(
                executable_path=executable, args=["--disable-gpu"], ignore_default_args=list(without))
            self.executable = executable, without

    def serve(self, site):
        """Makes `site` the one that pages are opened from."""
        self.site = site
        handler = functools.partial(Files, directory=site.folder)
        self.server = Server(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        self.web = self.origin + PREFIX
        self.disk = "file://" + site.folder + "/"

    def end(self, server, site):
        server.shutdown()
        if getattr(site, "temporary", None):
            shutil.rmtree(site.temporary, ignore_errors=True)

    def share(self, many):
        """What of many this process is to do."""
        number, parts = self.part
        return many[number - 1 :: parts]

    @contextlib.contextmanager
    def on(self, site):
        """The same browser and the same count on another site."""
        outer = self.site, self.server, self.origin, self.web, self.disk
        self.serve(site)
        try:
            yield self
        finally:
            self.end(self.server, site)
            self.site, self.server, self.origin, self.web, self.disk = outer

    @contextlib.contextmanager
    def case(self, name, quiet=False):
        """One case: passes if its body ends, fails if it raises. Cases do not nest, except in the
        quiet one that guards a whole subject and only counts when it fails."""
        try:
            yield
        except (AssertionError, BrowserError) as problem:
            self.failed += 1
            print(
                f"  FAILED  {name}\n          " + str(problem).replace("\n", "\n          "),
                flush=True,
            )
        except Exception:  # a mistake in the suite itself must not hide the other subjects' results
            self.failed += 1
            print(f"  BROKEN  {name}\n" + traceback.format_exc(), flush=True)
        else:
            if not quiet:
                self.passed += 1
                print(f"  ok      {name}", flush=True)

    @contextlib.contextmanager
    def visit(
        self,
        *,
        width=1280,
        height=900,
        theme="light",
        script=True,
        before=None,
        routes=None,
        expect_errors=False,
    ):
        """A fresh browser profile with one page. At the end it holds that nothing went wrong:
        no request left the site, no policy was violated, nothing was complained of in the console.
        """
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=theme,
            java_script_enabled=script,
            reduced_motion="reduce",
            locale="da-DK",
        )
        context.set_default_timeout(PATIENCE)
        if before:
            context.add_init_script(before)
        for pattern, answer in (routes or {}).items():
            context.route(pattern, answer)
        page = context.new_page()
        log = Log(page, self)
        page.log = log
        try:
            yield page
            if not expect_errors:
                assert not log.complaints, "console: " + "; ".join(log.complaints)
            assert not log.foreign, "requests left the site: " + "; ".join(log.foreign)
        finally:
            context.close()

    def open(self, page, where, base=None):
        """Opens a page of the site, by default from the web server."""
        path = where if isinstance(where, str) else where.path
        page.goto((base or self.web) + path)
        return page


class Log:
    """What a page asked for, and what the browser complained about."""

    def __init__(self, page, bench):
        self.requests = []
        self.foreign = []
        self.complaints = []
        self.own = (bench.web, bench.disk)

        def requested(request):
            if not request.url.endswith(
                "/assets/icon.svg"
            ):  # asked for at a moment of the browser's own choosing
                self.requests.append(request.url)
            if not request.url.startswith(self.own):
                self.foreign.append(request.url)

        def told(message):
            # Browsers ask the host for an icon once; `network` holds that pages name their own.
            if message.type in ("error", "warning") and not message.location["url"].endswith(
                "/favicon.ico"
            ):
                self.complaints.append(message.text)

        page.on("request", requested)
        page.on("console", told)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "response",
            lambda response: response.status < 400
            or self.complaints.append(f"{response.status} {response.url}"),
        )


def equal(found, wanted, what="value"):
    assert found == wanted, f"{what}: found {found!r}, wanted {wanted!r}"


def holds(text, part, what="text"):
    assert part in (text or ""), f"{what}: {part!r} is not in {text!r}"
