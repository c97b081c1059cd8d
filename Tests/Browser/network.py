"""From a server's sub-folder and from the disk: nothing leaves, nothing is missing. Every page of the
site is opened from the server by `every_page`; from the disk, one of each kind in each kind of folder:
that no address of any page is other than relative is read from the markup."""

import os

import quiz as q
from harness import equal

POLICY = ("default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'none'")

# Pictures may load late, when they come near; here all are asked for at once.
BROKEN = """() => Promise.all(Array.from(document.images, async (image) => {
  image.loading = 'eager';
  return image.decode().then(() => '', () => image.src);
})).then((sources) => sources.filter(Boolean))"""


def run(bench):
    for name, base, examples in (
        ("a web server's sub-folder", bench.web, bench.site.of_each_kind()),
        ("the disk", bench.disk, of_each_folder(bench.site.pages)),
    ):
        with bench.case(f"{len(examples)} pages from {name}: no request leaves, none fails"):
            with bench.visit() as page:
                for example in examples:
                    asked = len(page.log.requests)
                    bench.open(page, example, base)
                    mine = page.log.requests[asked:]
                    for part in ("assets/site.css", "assets/site.js"):
                        assert base + part in mine, f"{example.path} does not load {part}"
                    equal(
                        page.evaluate("getComputedStyle(document.querySelector('main')).fontSize"),
                        "18px",
                        f"the style sheet's hand in {example.path}",
                    )
                    broken = page.evaluate(BROKEN)
                    equal(broken, [], f"pictures of {example.path} that do not show")
    with bench.case("from the disk a quiz works and keeps its answers"):
        quiz, question = bench.site.question("enkeltvalg")
        with bench.visit() as page:
            sheet = q.Sheet(bench.open(page, quiz.page, bench.disk), question)
            sheet.answer(question.correct)
            page.reload()
            equal(sheet.result(), "right", "data-result after a reload")
    with bench.case("answering a whole quiz asks the network for nothing"):
        quiz = bench.site.quizzes[0]
        with bench.visit() as page:
            bench.open(page, quiz.page)
            page.wait_for_load_state("networkidle")
            asked = len(page.log.requests)
            for question in quiz.questions:
                q.Sheet(page, question).answer(question.correct)
            page.wait_for_timeout(200)
            equal(page.log.requests[asked:], [], "requests")
    with bench.case(
        "every page names an icon of the site's own, so that no browser asks the host for one"
    ):
        icons(bench)
    with bench.case("every page has the strict policy, and the browser holds it"):
        policy(bench)
    with bench.case(
        "every address in every page is relative, or an outside link one may choose to follow"
    ):
        relative(bench)


def of_each_folder(pages):
    """One page of each kind in each folder: the longest, as it has most to fetch."""
    chosen = {}
    for page in sorted(pages, key=lambda page: len(list(page.root.iter()))):
        chosen[page.kind, os.path.dirname(page.path)] = page
    return list(chosen.values())


def icons(bench):
    for example in bench.site.pages:
        links = [
            link.get("href") for link in example.root.iter("link") if link.get("rel") == "icon"
        ]
        equal(len(links), 1, f"icons of {example.path}")
        file = os.path.join(bench.site.folder, os.path.dirname(example.path), links[0])
        assert os.path.exists(file), f"{example.path}: {links[0]} is not there"


def policy(bench):
    for example in bench.site.pages:
        metas = [
            m for m in example.root.iter("meta") if m.get("http-equiv") == "Content-Security-Policy"
        ]
        equal(len(metas), 1, f"policies of {example.path}")
        for rule in POLICY:
            assert rule in metas[0].get("content"), f"{example.path} lacks {rule}"
    with bench.visit(expect_errors=True) as page:
        bench.open(page, bench.site.quizzes[0].page)
        ran = page.evaluate("""() => {
          const script = document.createElement('script');
          script.textContent = 'window.ranInline = true';
          document.head.append(script);
          return Boolean(window.ranInline);
        }""")
        assert not ran, "an inline script ran"
        assert page.log.complaints, "the browser did not complain of the inline script"


def relative(bench):
    outside = ("https://", "http://", "mailto:", "tel:")
    for example in bench.site.pages:
        for element in example.root.iter():
            for name in ("src", "poster", "action", "data"):
                address = element.get(name)
                assert address is None or not address.startswith(
                    outside + ("/",)
                ), f"{example.path}: {name}={address}"
            address = element.get("href")
            if address is None or (element.tag == "a" and address.startswith(outside)):
                continue
            assert not address.startswith(("/",) + outside), f"{example.path}: href={address}"
            if element.tag == "a" and not address.startswith("#"):
                target = os.path.normpath(
                    os.path.join(os.path.dirname(example.path), address.split("#")[0])
                )
                inside = not target.startswith("..")
                assert inside, f"{example.path}: {address} leads out of the site"
