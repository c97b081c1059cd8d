"""A branching case: by mouse, by keyboard alone, without script, resumed, back, narrow, with axe."""

import json

from accessibility import everywhere
from harness import equal, holds
from quiz_accessible import SPACING, find as find_node, nodes

BLOCKED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('no', 'SecurityError'); },
});"""
SHOWN = """() => Array.from(document.querySelectorAll('#%s .scene'))
  .filter((scene) => scene.offsetParent !== null).map((scene) => scene.dataset.scene)"""
SPACED = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""
FOCUS = "() => document.activeElement.textContent.trim()"


def run(bench):
    story = find(bench)
    with bench.case("without script every scene is there, and choices lead from one to another"):
        without_script(bench, story)
    with bench.case("with script one scene is shown, and a choice leads to the next by mouse"):
        by_mouse(bench, story)
    with bench.case("a case by keys alone, from the beginning to an ending and over again"):
        by_keys(bench, story)
    with bench.case("a step back is kept in the way, and every step of it leads back into it"):
        back(bench, story)
    with bench.case("the place survives a reload, and is restored in silence"):
        resumed(bench, story)
    with bench.case("a case that has been edited begins anew, and says so"):
        edited(bench, story)
    with bench.case("an unreadable place is removed, told once, and harms nothing"):
        corrupt(bench, story)
    with bench.case("storage blocked: the case works, and says that the place is not kept"):
        blocked(bench, story)
    with bench.case("two windows agree"):
        two_windows(bench, story)
    with bench.case("a link from elsewhere opens the scene it leads to"):
        opened(bench, story)
    with bench.case("on paper every scene is there, in order"):
        on_paper(bench, story)
    for state in ("begun", "chosen", "ended"):
        with bench.case(f"{state}: no violation, and nothing wider than 360 px"):
            accessible(bench, story, state)
    with bench.case("names, roles and states are in the accessibility tree"):
        tree(bench, story)
    with bench.case("at 400 % zoom and with wide text spacing nothing runs out of the page"):
        zoomed(bench, story)
    with bench.case("in forced colours the focus shows, and what kind of ending it is stands in words"):
        forced(bench, story)


class Story:
    """A case of the site, as its page tells it."""

    def __init__(self, page, section):
        self.page = page
        self.id = section.get("data-case")
        self.fingerprint = section.get("data-fingerprint")
        self.scenes = {}
        for scene in section.iter("section"):
            if scene.get("data-scene"):
                targets = []
                for item in scene.iter("ul"):
                    if item.get("class") == "choices":
                        links = [entry.find("a").get("href") for entry in item]
                        targets = [link[len(self.id) + 2 :] for link in links]
                self.scenes[scene.get("data-scene")] = (targets, scene.get("data-ending"))
        self.first = next(iter(self.scenes))
        self.key = f"kursbuild/{page.site_id}/{page.name}/{self.id}"

    def way_to_an_ending(self):
        """The numbers of the choices on a shortest way, and the scenes on it."""
        waiting = [([], [self.first])]
        for choices, scenes in waiting:
            targets, ending = self.scenes[scenes[-1]]
            if ending:
                return choices, scenes
            waiting += [(choices + [n], scenes + [t]) for n, t in enumerate(targets)]
        raise AssertionError("no ending can be reached")


def find(bench):
    """The case with the most scenes; those of the handbook's examples do not count."""
    found = []
    for page in bench.site.pages:
        for section in page.root.iter("section"):
            name = section.get("data-case") or "eksempel-"
            if not name.startswith("eksempel-"):
                found.append(Story(page, section))
    assert found, "the site has no branching case"
    return max(found, key=lambda story: len(story.scenes))


def shown(page, story):
    return page.evaluate(SHOWN % story.id)


def choice(page, story, number):
    return page.locator(f"#{story.id} .scene:not([hidden]) .choices > li > a").nth(number)


def walk(page, story, choices):
    for number in choices:
        choice(page, story, number).click()


def button(page, story, name):
    return page.locator(f"#{story.id} button.case-{name}")


def kept(page, story):
    text = page.evaluate("key => localStorage.getItem(key)", story.key)
    return None if text is None else json.loads(text)


def without_script(bench, story):
    with bench.visit(script=False) as page:
        bench.open(page, story.page)
        for scene in story.scenes:
            assert page.locator(f"#{story.id}-{scene}").is_visible(), scene
        target = story.scenes[story.first][0][0]
        page.locator(f"#{story.id}-{story.first} .choices > li > a").first.click()
        assert page.url.endswith(f"#{story.id}-{target}"), page.url
        again = page.locator(f"#{story.id} .case-again a").first
        equal(again.get_attribute("href"), f"#{story.id}-{story.first}", "the way back")


def by_mouse(bench, story):
    choices, scenes = story.way_to_an_ending()
    with bench.visit() as page:
        bench.open(page, story.page)
        equal(shown(page, story), [story.first], "the scene shown")
        equal(button(page, story, "back").is_visible(), False, "a step back before the first step")
        for number, scene in zip(choices, scenes[1:]):
            words = choice(page, story, number).inner_text()
            choice(page, story, number).click()
            equal(shown(page, story), [scene], "the scene shown")
            title = page.locator(f"#{story.id}-{scene} .scene-title").inner_text()
            equal(page.evaluate(FOCUS), title, "what has the focus")
            holds(page.locator(f"#{story.id} .case-chosen").inner_text(), words, "what was chosen")
        ending = page.locator(f"#{story.id} .scene:not([hidden]) .ending").inner_text()
        page.wait_for_function(
            "([id, text]) => document.querySelector(`#${id} .case-status`).textContent"
            ".includes(text)",
            arg=[story.id, ending],
        )
        steps = page.locator(f"#{story.id} .case-steps > li")
        equal(steps.count(), len(scenes), "steps of the way")
        equal(page.evaluate("location.hash"), "", "the address")


def by_keys(bench, story):
    choices, scenes = story.way_to_an_ending()
    with bench.visit() as page:
        bench.open(page, f"{story.page.path}#{story.id}")
        for number, scene in zip(choices, scenes[1:]):
            tab_to(page, choice(page, story, number))
            page.keyboard.press("Enter")
            equal(shown(page, story), [scene], "the scene shown")
        tab_to(page, button(page, story, "restart"))
        page.keyboard.press("Enter")
        equal(shown(page, story), [story.first], "the scene after starting over")
        title = page.locator(f"#{story.id}-{story.first} .scene-title").inner_text()
        equal(page.evaluate(FOCUS), title, "what has the focus")


def tab_to(page, locator):
    handle = locator.element_handle()
    for _ in range(60):
        if page.evaluate("e => e === document.activeElement", handle):
            return
        page.keyboard.press("Tab")
    raise AssertionError("the keyboard does not get there")


def back(bench, story):
    choices, scenes = story.way_to_an_ending()
    with bench.visit() as page:
        bench.open(page, story.page)
        walk(page, story, choices[:1])
        button(page, story, "back").click()
        equal(shown(page, story), [story.first], "the scene after a step back")
        equal(button(page, story, "back").is_visible(), False, "a step back at the beginning")
        walk(page, story, choices)
        steps = page.locator(f"#{story.id} .case-steps > li")
        equal(steps.count(), len(scenes) + 2, "steps of the way")
        holds(steps.nth(2).inner_text(), "et skridt tilbage", "the third step")
        steps.nth(1).locator("a").click()
        equal(shown(page, story), [scenes[1]], "the scene a step leads to")
        equal(page.locator(f"#{story.id} .case-way").count(), 0, "the map away from an ending")


def resumed(bench, story):
    choices, scenes = story.way_to_an_ending()
    with bench.visit() as page:
        bench.open(page, story.page)
        walk(page, story, choices[:1])
        equal(
            kept(page, story),
            {
                "v": 1,
                "f": story.fingerprint,
                "p": [[story.first, "start"], [scenes[1], choices[0]]],
            },
            "what is kept",
        )
        page.reload()
        equal(shown(page, story), [scenes[1]], "the scene after a reload")
        equal(page.evaluate("document.activeElement.tagName"), "BODY", "what has the focus")
        page.wait_for_timeout(300)
        equal(page.locator(f"#{story.id} .case-status").text_content(), "", "what is announced")
        holds(page.locator(f"#{story.id} .case-note").inner_text(), "hvor du slap", "the note")
        button(page, story, "restart").click()
        equal(kept(page, story), None, "what is kept after starting over")


def begin_with(bench, page, story, entry):
    """Opens the page with an entry in the storage."""
    bench.open(page, story.page)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [story.key, entry])
    page.reload()


def edited(bench, story):
    way = [[story.first, "start"], ["en-gammel-scene", 0]]
    with bench.visit() as page:
        begin_with(bench, page, story, json.dumps({"v": 1, "f": "00000000", "p": way}))
        equal(shown(page, story), [story.first], "the scene shown")
        holds(page.locator(f"#{story.id} .case-note").inner_text(), "ændret", "the note")
        equal(kept(page, story), None, "what is kept")


def corrupt(bench, story):
    ends = [[story.first, "start"], ["findes-ikke", 0]]
    for entry in (
        "{", "[]", "null", '{"v":1}',
        json.dumps({"v": 1, "f": story.fingerprint, "p": ends}),
        json.dumps({"v": 1, "f": story.fingerprint, "p": [[story.first, "back"]]}),
    ):
        with bench.visit() as page:
            begin_with(bench, page, story, entry)
            equal(shown(page, story), [story.first], f"the scene shown for {entry}")
            equal(kept(page, story), None, f"what is kept of {entry}")
            choice(page, story, 0).click()
            equal(shown(page, story), [story.scenes[story.first][0][0]], "the next scene")


def blocked(bench, story):
    choices, scenes = story.way_to_an_ending()
    with bench.visit(before=BLOCKED) as page:
        bench.open(page, story.page)
        walk(page, story, choices)
        equal(shown(page, story), [scenes[-1]], "the scene shown")


def two_windows(bench, story):
    choices, scenes = story.way_to_an_ending()
    with bench.visit() as page:
        bench.open(page, story.page)
        other = page.context.new_page()
        bench.open(other, story.page)
        walk(other, story, choices[:1])
        page.wait_for_function(
            "id => document.getElementById(id).hidden === false", arg=f"{story.id}-{scenes[1]}"
        )


def opened(bench, story):
    last = list(story.scenes)[-1]
    with bench.visit() as page:
        bench.open(page, f"{story.page.path}#{story.id}-{last}")
        equal(shown(page, story), [last], "the scene shown")
        button(page, story, "back").click()
        equal(shown(page, story), [story.first], "the scene before it")


def on_paper(bench, story):
    with bench.visit() as page:
        bench.open(page, story.page)
        page.emulate_media(media="print")
        equal(shown(page, story), list(story.scenes), "the scenes on paper")
        equal(button(page, story, "restart").is_visible(), False, "a button on paper")


def accessible(bench, story, state):
    choices, _ = story.way_to_an_ending()
    with bench.visit() as page:
        bench.open(page, story.page)
        walk(page, story, {"begun": [], "chosen": choices[:1], "ended": choices}[state])
        everywhere(page)
        page.set_viewport_size({"width": 360, "height": 800})
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, f"{wide} px wide"
        for link in page.locator(f"#{story.id} .scene:not([hidden]) .choices > li > a").all():
            assert link.bounding_box()["height"] >= 44, "a choice is less than 44 px high"


def tree(bench, story):
    choices, scenes = story.way_to_an_ending()
    with bench.visit() as page:
        bench.open(page, story.page)
        own = f"#{story.id} .scene:not([hidden])"
        words = choice(page, story, choices[0]).inner_text()
        title = page.locator(f"{own} .scene-title").inner_text()
        found = nodes(page)
        find_node(found, "link", words)
        heading = find_node(found, "heading", title)
        hidden = page.locator(f"#{story.id}-{scenes[1]} .scene-title").text_content()
        assert not [n for n in found if (n["role"], n["name"]) == ("heading", hidden)], "a later scene"
        walk(page, story, choices)
        found = nodes(page)
        ended = find_node(found, "heading", page.locator(f"{own} .scene-title").inner_text())
        equal(ended["level"], heading["level"], "the level of every scene's heading")
        equal(ended.get("focused"), True, "the new scene's heading has the focus")
        way = find_node(found, "heading", "Din vej gennem casen")
        equal(way["level"], heading["level"] + 1, "the level below the scene")
        find_node(found, "button", "Et skridt tilbage")
        find_node(found, "button", "Begynd forfra")
        equal(page.locator(f"#{story.id} [aria-current=step]").count(), 1, "where one is")


def zoomed(bench, story):
    choices, _ = story.way_to_an_ending()
    with bench.visit(width=320, height=256) as page:
        bench.open(page, story.page)
        # The page's policy refuses a style element; a sheet made by script is not markup.
        page.evaluate(SPACED, SPACING)
        for number in [None, *choices]:
            if number is not None:
                choice(page, story, number).click()
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= 320, f"{wide} px wide"
            top = page.evaluate("document.activeElement.getBoundingClientRect().top")
            assert number is None or -1 <= top < 256, f"the focus is at {top} px of 256"


def forced(bench, story):
    choices, _ = story.way_to_an_ending()
    with bench.visit() as page:
        page.emulate_media(forced_colors="active")
        bench.open(page, story.page)
        tab_to(page, choice(page, story, choices[0]))
        style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert style != "none", "the focus does not show"
        walk(page, story, choices)
        ending = page.locator(f"#{story.id} .scene:not([hidden]) .ending")
        holds(ending.inner_text(), "Slut:", "the ending")
        border = page.locator(f"#{story.id} .scene:not([hidden])").evaluate(
            "e => getComputedStyle(e.closest('.case')).borderTopStyle")
        assert border != "none", "the case has no edge"
