"""`kursbuild serve` in a browser: the reader's place is kept, and problems come and go as a panel."""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile

import accessibility
import harness
import sites
from harness import equal, holds

MODULE = "kurser/proeve/laengere.md"
ADDRESS = "/kurser/proeve/laengere.html"
PARAGRAPH = "Et afsnit, der fylder noget på siden, så der er noget at rulle i. " * 8

TEXT = f"""---
titel: En længere side
---

## Først

{PARAGRAPH}

::: fold Mere om det

{PARAGRAPH}

:::

## Midt

{PARAGRAPH}

{PARAGRAPH}

::: quiz {{#proeve bestået=50}}

### Hvad er rigtigt? {{#hvad}}

- [x] Det ene
  > Ja.
- [ ] Det andet
  > Nej.

:::

## Sidst

{PARAGRAPH}

{PARAGRAPH * 4}
"""


def run(bench):
    with preview() as served:
        with bench.case("a saved edit shows, and place, folds, answers and focus are kept"):
            place_is_kept(bench, served)
        with bench.case("a problem shows as a panel without the page being loaded again"):
            panel_comes_and_goes(bench, served)
        with bench.case("the panel and the list of problems: no violation, light and dark"):
            panel_is_accessible(bench, served)
        with bench.case("a window nobody looked at is up to date when somebody does"):
            hidden_window(bench, served)


class Served:
    """A running preview of a small site."""

    def __init__(self, content, process, origin):
        self.content, self.process, self.origin = content, process, origin

    def save(self, text):
        with open(os.path.join(self.content, MODULE), "w", encoding="utf-8") as file:
            file.write(text)


@contextlib.contextmanager
def preview():
    folder = tempfile.mkdtemp(prefix="kursbuild-preview-")
    files = {
        "kursbuild.yml": "titel: Prøve\n",
        "kurser/proeve/kursus.md": "---\ntitel: Prøve\n---\n\nVelkommen.\n",
        MODULE: TEXT,
    }
    for path, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True)
        with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
            file.write(text)
    process = subprocess.Popen(
        [sites.product(), "serve", "--content", folder, "--port", "18090"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    try:
        origin = None
        while origin is None:
            origin = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline())
        yield Served(folder, process, origin[0])
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=10)
        process.stdout.close()
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def visit(bench, served):
    served.save(TEXT)
    context = bench.browser.new_context(
        viewport={"width": 1280, "height": 600}, reduced_motion="reduce", locale="da-DK")
    context.set_default_timeout(harness.PATIENCE)
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: message.type in ("error", "warning")
            and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    try:
        page.goto(served.origin + ADDRESS)
        page.wait_for_function("performance.getEntriesByName("
                               "location.origin + '/_kursbuild/preview.js').length > 0")
        yield page
        assert not complaints, "console: " + "; ".join(complaints)
    finally:
        context.close()


def place_is_kept(bench, served):
    with visit(bench, served) as page:
        page.evaluate("document.querySelector('main details').open = true")
        page.evaluate("document.getElementById('sidst').scrollIntoView()")
        page.evaluate("window.scrollBy(0, -120)")
        page.locator("#proeve input").nth(1).check()
        before = page.evaluate("document.getElementById('sidst').getBoundingClientRect().top")
        served.save(TEXT.replace("## Først\n", f"## Først\n\nNyt afsnit. {PARAGRAPH}\n"))
        page.get_by_text("Nyt afsnit.").wait_for(state="attached")
        page.wait_for_load_state("load")
        after = page.evaluate("document.getElementById('sidst').getBoundingClientRect().top")
        assert abs(after - before) < 3, f"the text moved from {before} to {after}"
        equal(page.evaluate("document.querySelector('main details').open"), True, "the fold")
        equal(page.locator("#proeve input").nth(1).is_checked(), True, "the answer")
        equal(page.evaluate("document.activeElement.value"),
              page.locator("#proeve input").nth(1).get_attribute("value"), "the focus")


def panel_comes_and_goes(bench, served):
    with visit(bench, served) as page:
        page.evaluate("window.sameDocument = true")
        served.save(TEXT.replace("::: fold Mere", "::: quatsch Mere"))
        panel = page.get_by_role("region", name="1 fejl på denne side")
        panel.wait_for()
        holds(panel.inner_text(), f"{MODULE}:9:5: fejl[ukendt-direktiv]", "the panel")
        holds(panel.inner_text(), "seneste udgave uden fejl", "the panel")
        equal(page.evaluate("window.sameDocument"), True, "the document")
        holds(page.locator(".kursbuild-status").inner_text(), "1 fejl på denne side", "what is announced")
        equal(page.locator("main details summary").first.inner_text(), "Mere om det",
              "the last good page")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        equal(page.evaluate("document.activeElement.localName"), "summary", "reached by keyboard")
        page.keyboard.press("Enter")
        equal(panel.locator("details").get_attribute("open"), None, "folded by keyboard")
        served.save(TEXT)
        panel.wait_for(state="detached")
        holds(page.locator(".kursbuild-status").inner_text(), "løst", "what is announced")
        equal(page.evaluate("window.sameDocument"), True, "the document")


def panel_is_accessible(bench, served):
    with visit(bench, served) as page:
        served.save(TEXT.replace("::: fold Mere", "::: quatsch Mere")
                    + "\nSe [der](findes-ikke.md).\n")
        page.get_by_role("region", name="2 fejl på denne side").wait_for()
        accessibility.everywhere(page)
        page.set_viewport_size({"width": 360, "height": 600})
        equal(page.evaluate("document.documentElement.scrollWidth"), 360, "the width")
        page.goto(served.origin + "/_kursbuild/problemer")
        accessibility.everywhere(page)
        page.set_viewport_size({"width": 360, "height": 600})
        equal(page.evaluate("document.documentElement.scrollWidth"), 360, "the list's width")


def hidden_window(bench, served):
    with visit(bench, served) as page:
        hide = """hidden => {
          Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }"""
        page.wait_for_timeout(500)  # what was saved before has come
        page.evaluate(hide, True)
        served.save(TEXT.replace("## Midt\n", "## Midt\n\nSkrevet imens.\n"))
        page.wait_for_timeout(300)
        equal(page.get_by_text("Skrevet imens.").count(), 0, "while hidden")
        page.evaluate(hide, False)
        page.get_by_text("Skrevet imens.").wait_for(state="attached")
