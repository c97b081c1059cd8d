"""Debian's Firefox, driven by WebDriver BiDi. Playwright drives no Firefox but its own builds."""

import contextlib
import itertools
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time

from websockets.sync.client import connect

FIREFOX = os.environ.get("KURSBUILD_FIREFOX", "/usr/bin/firefox-esr")
START_SECONDS = 60
PATIENCE = 15  # seconds for anything that a page or the browser should do
LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# Only what a test cannot do without. Above all none of the preferences that make a browser easier
# to drive: they switch off the very rules that the tests are about.
PREFERENCES = {
    "remote.prefs.recommended": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "app.normandy.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,none",
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": True,
    "browser.download.always_ask_before_handling_new_types": False,
}


class Trouble(AssertionError):
    """Firefox did not do what it was asked to."""


class Firefox:
    """One browser with a profile of its own, and one tab."""

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="kursbuild-firefox-")
        self.downloads = os.path.join(self.folder, "downloads")
        os.mkdir(self.downloads)
        self.process = self.socket = None
        self.complaints = []
        self.numbers = itertools.count(1)
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.process:
            # Nothing of the profile is wanted any more, so nobody waits for it to be put in order.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self):
        if not os.path.exists(FIREFOX):
            raise Trouble(f"{FIREFOX} is not there: apt-get install firefox-esr")
        preferences = {**PREFERENCES, "browser.download.dir": self.downloads}
        profile = os.path.join(self.folder, "profile")
        os.mkdir(profile)
        with open(os.path.join(profile, "user.js"), "w", encoding="utf-8") as file:
            for name, value in preferences.items():
                file.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")
        told = os.path.join(self.folder, "stderr")
        with open(told, "wb") as output:
            self.process = subprocess.Popen(
                [FIREFOX, "--headless", "--no-remote", "--profile", profile,
                 "--remote-debugging-port", "0", "--remote-allow-system-access"],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=output,
                start_new_session=True,
                env={**os.environ, "HOME": self.folder, "LANG": "da_DK.UTF-8"})
        self.socket = connect(self.address(told) + "/session", max_size=None)
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])
        self.tab = self.send("browsingContext.getTree")["contexts"][0]["context"]

    def address(self, told):
        """Where it listens, which it tells when it is ready."""
        end = time.monotonic() + START_SECONDS
        text = ""
        while time.monotonic() < end and self.process.poll() is None:
            with open(told, encoding="utf-8", errors="replace") as file:
                text = file.read()
            if found := LISTENING.search(text):
                return found[1]
            time.sleep(0.05)
        raise Trouble(f"{FIREFOX} does not start:\n{text[-2000:]}")

    # What it is asked for ----------------------------------------------------------------------

    def send(self, method, **params):
        """One command, and its result; events that come meanwhile are taken in."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            try:
                message = json.loads(self.socket.recv(timeout=PATIENCE))
            except TimeoutError:
                raise Trouble(f"{method}: no answer in {PATIENCE} s") from None
            if message["type"] == "event":
                self.take(message["method"], message["params"])
            elif message.get("id") == number:
                if message["type"] == "error":
                    raise Trouble(f"{method}: {message['error']}: {message['message']}")
                return message["result"]

    def take(self, event, params):
        if event == "log.entryAdded" and params["level"] in ("error", "warn"):
            self.complaints.append(params.get("text") or json.dumps(params))

    def open(self, address):
        """Opens a page; what it complains of is counted from here."""
        self.complaints.clear()
        self.send("browsingContext.navigate", context=self.tab, url=address, wait="complete")

    def reload(self):
        self.send("browsingContext.reload", context=self.tab, wait="complete")

    def run(self, script, *arguments, context=None):
        """What a function written in JavaScript answers, as JSON has it."""
        result = self.send(
            "script.callFunction",
            functionDeclaration=f"async (text) => JSON.stringify("
                                f"await ({script})(...JSON.parse(text))) ?? null",
            arguments=[{"type": "string", "value": json.dumps(arguments)}],
            target={"context": context or self.tab}, awaitPromise=True, userActivation=True)
        if result["type"] == "exception":
            raise Trouble(result["exceptionDetails"]["text"])
        return json.loads(result["result"]["value"]) if "value" in result["result"] else None

    def wait(self, script, *arguments):
        """Waits until the function answers something true, and gives that."""
        end = time.monotonic() + PATIENCE
        while not (found := self.run(script, *arguments)):
            if time.monotonic() > end:
                raise Trouble(f"waited in vain for {script} {arguments}")
            time.sleep(0.05)
        return found

    def preference(self, name):
        """A true-or-false preference of the running browser, asked for in its own window."""
        window = self.send("browsingContext.getTree", **{"moz:scope": "chrome"})["contexts"][0]
        return self.run("(name) => Services.prefs.getBoolPref(name)", name,
                        context=window["context"])

    def choose_file(self, selector, path):
        """Puts a file into a field, as if it had been chosen in the browser's dialog."""
        found = self.send("browsingContext.locateNodes", context=self.tab,
                          locator={"type": "css", "value": selector}, maxNodeCount=1)["nodes"]
        if not found:
            raise Trouble(f"no {selector}")
        self.send("input.setFiles", context=self.tab, files=[path],
                  element={"sharedId": found[0]["sharedId"]})

    def downloaded(self, name):
        """The path of a file that has come whole into the download folder."""
        path = os.path.join(self.downloads, name)
        end = time.monotonic() + PATIENCE
        while not (os.path.exists(path) and os.path.getsize(path)
                   and not os.path.exists(path + ".part")):
            if time.monotonic() > end:
                raise Trouble(f"{name} is not among {os.listdir(self.downloads)}")
            time.sleep(0.05)
        return path
