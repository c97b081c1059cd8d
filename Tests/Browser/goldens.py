"""Pictures of twelve key views, held against those in `goldens/`, with a small tolerance.

`UPDATE_GOLDENS=1 Tests/Browser/run.py --only goldens` writes them anew: look at them before you commit
them. Pictures belong to a browser and its fonts: where those are others than the ones that made them
(`goldens/made-with.txt`), that is said, and what has changed is not held against the page.
"""

import io
import os
import subprocess
import tempfile

from PIL import Image, ImageChops

import quiz as q
import sites
from screenshots import LOADED

ROOM = os.path.join(os.path.dirname(os.path.abspath(__file__)), "goldens")
MADE_WITH = os.path.join(ROOM, "made-with.txt")
FONTS = ["fonts-dejavu-core", "fonts-liberation", "fonts-inter", "fonts-open-sans"]
WIDE, PHONE = (1280, 800), (360, 740)
# How far apart two colours may be (of 255), and how much of a picture may be farther apart.
SHADE, SHARE = 24, 0.002
COLOURS = 64  # flat pages need no more, and the files are a fifth as large


def views(bench):
    """Name, address, size, theme and what is done first."""
    module = max((page for page in bench.site.of_each_kind() if page.kind == "module"),
                 key=lambda page: page.path).path
    course = module.rsplit("/", 1)[0] + "/index.html"
    quiz = bench.site.quizzes[0]

    def answered(page):
        for number, question in enumerate(quiz.questions[:2]):
            q.Sheet(page, question).answer(question.wrong[:1] if number else question.correct)
        page.mouse.move(0, 0)
        page.locator(f"#{quiz.questions[0].fieldset}").scroll_into_view_if_needed()

    def printed(page):
        page.emulate_media(media="print")

    return [
        ("forside", "index.html", WIDE, "light", None),
        ("forside-moerk", "index.html", WIDE, "dark", None),
        ("forside-telefon", "index.html", PHONE, "light", None),
        ("kursus", course, WIDE, "light", None),
        ("modul", module, WIDE, "light", None),
        ("modul-moerk-telefon", module, PHONE, "dark", None),
        ("quiz-besvaret", quiz.page.path, WIDE, "light", answered),
        ("artikel", "viden/sammenlign-modellerne.html", WIDE, "light", None),
        ("ordbog", "ordbog.html", WIDE, "light", None),
        ("soegning", "soeg.html", WIDE, "light", None),
        ("min-laering", "min-laering.html", PHONE, "light", None),
        ("modul-papir", module, WIDE, "light", printed),
    ]


def run(bench):
    update = bool(os.environ.get("UPDATE_GOLDENS"))
    tools = made_with(bench)
    if update:
        os.makedirs(ROOM, exist_ok=True)
        with open(MADE_WITH, "w", encoding="utf-8") as file:
            file.write(tools)
    elif not os.path.exists(MADE_WITH):
        print("  There are no pictures yet: UPDATE_GOLDENS=1 makes them.")
        return
    with open(MADE_WITH, encoding="utf-8") as file:
        same = file.read() == tools
    if not same:
        print("  The pictures were made with other fonts or another browser; differences are only told.")
    for name, path, (width, height), theme, act in views(bench):
        with bench.case(f"{name}: as it was looked at and found good"):
            with bench.visit(width=width, height=height, theme=theme) as page:
                page.clock.set_fixed_time(f"{sites.DAY}T12:00:00")
                bench.open(page, path)
                page.evaluate(LOADED)
                if act:
                    act(page)
                picture = taken(page)
            golden = os.path.join(ROOM, f"{name}.png")
            if update:
                picture.quantize(COLOURS, dither=Image.Dither.NONE).save(golden, optimize=True)
                continue
            told = difference(picture, golden)
            assert not told or not same, told
            if told:
                print(f"          {told}")


def made_with(bench):
    """The browser and the fonts that decide what a picture looks like."""
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Version}\\n", *FONTS],
                          capture_output=True, text=True)
    return f"chromium {bench.browser.version.split('.')[0]}\n{done.stdout}"


def taken(page):
    data = page.screenshot(animations="disabled", caret="hide")
    with Image.open(io.BytesIO(data)) as picture:
        return picture.convert("RGB")


def difference(picture, golden):
    """What is other than the golden picture, in words; empty when that is next to nothing."""
    if not os.path.exists(golden):
        return "there is no such picture: UPDATE_GOLDENS=1 makes it"
    with Image.open(golden) as file:
        wanted = file.convert("RGB")
    if picture.size != wanted.size:
        return f"it is {picture.size}, not {wanted.size}"
    apart = ImageChops.difference(picture, wanted).convert("L").point(lambda v: 255 * (v > SHADE))
    share = apart.histogram()[255] / (picture.width * picture.height)
    if share <= SHARE:
        return ""
    seen = os.path.join(tempfile.gettempdir(), "kursbuild-" + os.path.basename(golden))
    picture.save(seen)
    return f"{share:.1%} is other, in {apart.getbbox()}; what is seen now is {seen}"
