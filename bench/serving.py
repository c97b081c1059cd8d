"""Measures `kursbuild serve`: from a saved file to the refreshed page, seen through an HTTP client.

An edit is timed from the moment before the file is written until the page that came back holds the
new words: write, wait for the server's event, GET the page. Between edits the server gets time to
finish what it does in the background, as a person who types gives it.
"""

import glob
import http.client
import os
import re
import signal
import socket
import statistics
import subprocess
import time

EDITS = 20
BODY, TITLE = "edit in the text → refreshed page", "edit of the title → refreshed page"


class Server:
    """A running server with one open page."""

    def __init__(self, product, content):
        self.process = subprocess.Popen(
            [product, "serve", "--content", content, "--port", "18080", "--dato", "2026-01-01"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r"127\.0\.0\.1:(\d+)/", self.line("http://"))[1])
        self.line("sider læst")
        self.events = socket.create_connection(("127.0.0.1", self.port))
        self.events.sendall(
            f"GET /_kursbuild/haendelser HTTP/1.1\r\nHost: localhost:{self.port}\r\n\r\n".encode())
        self.wait_event()

    def line(self, words):
        for line in self.process.stdout:
            if words in line:
                return line
        raise SystemExit("bench: kursbuild serve ended")

    def wait_event(self):
        seen = b""
        while b"event: udgave" not in seen:
            part = self.events.recv(65536)
            if not part:
                raise SystemExit("bench: the stream of events ended")
            seen += part

    def drain(self, quiet):
        """Waits until no event has come for `quiet` seconds."""
        self.events.settimeout(quiet)
        try:
            while self.events.recv(65536):
                pass
        except TimeoutError:
            pass
        self.events.settimeout(None)

    def page(self, address):
        client = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        client.request("GET", address)
        body = client.getresponse().read()
        client.close()
        return body

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=10)
        self.process.stdout.close()
        self.events.close()


def edit(server, path, address, text, words):
    """Writes the file and gives the seconds until the page holds the words."""
    server.drain(0.05)
    start = time.perf_counter()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    while True:
        server.wait_event()
        if words.encode() in server.page(address):
            return time.perf_counter() - start


def measure(product, content, settle):
    """Name of the row → seconds of each edit. `settle` is the pause between edits of the title."""
    files = sorted(set(glob.glob(os.path.join(content, "kurser", "*", "*.md")))
                   - set(glob.glob(os.path.join(content, "kurser", "*", "kursus.md"))))
    path = files[len(files) // 2]
    address = "/" + os.path.relpath(path, content)[:-3] + ".html"
    with open(path, encoding="utf-8") as file:
        original = file.read()
    server = Server(product, content)
    rows = {BODY: [], TITLE: []}
    try:
        time.sleep(settle)
        for number in range(EDITS):
            words = f"Rettelse nummer {number}."
            rows[BODY].append(edit(server, path, address, f"{original}\n{words}\n", words))
        for number in range(EDITS):
            time.sleep(settle)
            words = f"Nyt navn nummer {number}"
            text = re.sub(r"(?m)^titel: .*$", f"titel: {words}", original, count=1)
            rows[TITLE].append(edit(server, path, address, text, f"<h1>{words}</h1>"))
    finally:
        server.stop()
        with open(path, "w", encoding="utf-8") as file:
            file.write(original)
    return rows


def summary(rows):
    """Name of the row → median and longest time in milliseconds."""
    return {name: {"median": statistics.median(times) * 1000, "longest": max(times) * 1000}
            for name, times in rows.items()}
