"""The site opened from disk, as from a USB stick, in Debian's Firefox, which keeps a store for each
file: what is answered stays on its page, and the learner's file takes it to "Min læring"."""

import json
import os

import sites
from firefox import Firefox
from harness import equal, holds

OVERVIEW = "min-laering.html"
STATE = "(name) => document.querySelector(`[data-module='${name}'] .learning-state`).textContent"
TOLD = """() => Array.from(document.querySelectorAll('.progress-message'), (e) => e.textContent)
  .join('')"""
KEPT = "() => Object.keys(localStorage).sort()"
# Answers a question somehow, whatever its type is, and sends the answer in.
ANSWER = """async (id) => {
  const box = document.getElementById(id);
  const put = (field, value) => {
    field.value = value;
    ['input', 'change'].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })));
  };
  if (box.dataset.type === 'raekkefoelge') {
    put(box.querySelector('.order-item:last-child select'), 1);
  } else {
    box.querySelectorAll('select').forEach((field) => put(field, field.options[1].value));
    box.querySelectorAll('input[type=text], textarea').forEach((field) => put(field, '1'));
    const choice = box.querySelector('input[type=radio], input[type=checkbox]');
    if (choice) choice.click();
  }
  const check = box.querySelector('button.check');
  if (check && !check.hidden) check.click();
  return box.dataset.result;
}"""
# Where answers are told of at the end, they are sent in together, though some may be missing.
CHECK_ALL = """() => {
  const buttons = Array.from(document.querySelectorAll('.check-all'));
  const isOpen = (button) => !button.hidden;
  buttons.filter(isOpen).forEach((button) => button.click());
  buttons.filter(isOpen).forEach((button) => button.click());
}"""
# What stands in the fields of a question, in what order, and what is said of it.
SHOWN = """(id) => {
  const box = document.getElementById(id);
  return [box.dataset.result, Array.from(box.querySelectorAll('input, select, textarea'),
    (field) => [field.name, /radio|checkbox/.test(field.type) ? field.checked : field.value])];
}"""
UNSTARTED = """() => Array.from(document.querySelectorAll('form.quiz fieldset[data-question]'))
  .filter((box) => !box.querySelector('button, .reflection-keep')
    || !box.closest('form').querySelector('.quiz-summary'))
  .map((box) => box.id)"""
STEPS = 15
# Clicks on a link to a page that has not been seen, the last of the text's or else the first of all.
CLICK = """(seen) => {
  const isNew = (a) => a.protocol === 'file:' && !a.matches('.glossary') && a.pathname.endsWith('.html')
    && !seen.includes(a.href.split('#')[0]);
  const inText = Array.from(document.querySelectorAll('main a[href]')).filter(isNew);
  const link = inText[inText.length - 1] || Array.from(document.querySelectorAll('a[href]')).find(isNew);
  if (!link) return null;
  const address = link.href.split('#')[0];
  link.closest('details')?.setAttribute('open', '');
  setTimeout(() => link.click(), 0);
  return address;
}"""
TYPES = """() => Array.from(document.querySelectorAll('form.quiz fieldset[data-question]'),
  (box) => [box.id, box.dataset.type])"""


def run(bench):
    with Firefox() as browser:
        with bench.case("Firefox keeps to its strict rule for files, as people have it"):
            equal(browser.preference("security.fileuri.strict_origin_policy"), True, "the rule")
        carried(bench, Learner(bench, browser))
        with bench.on(sites.fixture("twelve")):
            for path in (page.path for page in bench.site.pages if page.quizzes):
                with bench.case(f"Firefox, {path}: every type is answered and kept"):
                    every_type(bench, browser, path)
        with bench.case("Firefox, from disk: links lead from page to page"):
            followed(bench, browser)
        for path in (page.path for page in bench.site.pages if page.quizzes):
            with bench.case(f"Firefox, {path}: every question starts, no complaint"):
                browser.open(bench.disk + path)
                equal(browser.run(UNSTARTED), [], "questions without buttons")
                quiet(browser)


def followed(bench, browser):
    """A walk by clicks: from each page to one that has not been seen."""
    seen = {bench.disk + "index.html"}
    browser.open(bench.disk + "index.html")
    for _ in range(STEPS):
        target = browser.run(CLICK, sorted(seen))
        assert target and target.startswith(bench.disk), f"from {sorted(seen)[-1]} to {target}"
        seen.add(target)
        browser.wait("(url) => location.href.split('#')[0] === url "
                     "&& document.readyState === 'complete'", target)
        assert browser.run("() => document.querySelector('main h1').textContent"), target
        quiet(browser)


class Learner:
    """Somebody who opens the pages of a site from disk."""

    def __init__(self, bench, browser):
        self.bench, self.browser = bench, browser
        quizzes = [quiz for quiz in bench.site.quizzes if quiz.page.kind == "module"]
        self.first = quizzes[0]
        self.second = next(quiz for quiz in quizzes if quiz.page.path != self.first.page.path)

    def open(self, page):
        self.browser.open(self.bench.disk + (page if isinstance(page, str) else page.path))

    def answer(self, quiz):
        question = quiz.questions[0]
        result = self.browser.run(ANSWER, question.fieldset)
        assert result in ("right", "partly", "wrong"), f"{question.id} is {result!r}"
        self.browser.run("() => document.querySelector('.read-all').click()")

    def shown(self, quiz):
        return self.browser.run(SHOWN, quiz.questions[0].fieldset)

    def state(self, quiz):
        return self.browser.run(STATE, quiz.page.name)

    def press(self, button):
        where = f".progress-tools {button}"
        self.browser.run("(where) => document.querySelector(where).click()", where)
        return self.browser.run(TOLD)

    def save(self):
        """The path of the file, and what it holds."""
        told = self.press(".save-file")
        holds(told, "Dine svar er gemt i filen mine-svar-", "what is said")
        path = self.browser.downloaded(told.split("filen ")[1].removesuffix("."))
        with open(path, encoding="utf-8") as file:
            return path, json.load(file)["entries"]

    def load(self, path):
        self.browser.run("""() => document.querySelectorAll('.progress-message')
          .forEach((e) => { e.textContent = ''; })""")
        self.browser.choose_file(".progress-tools input[type=file]", path)
        return self.browser.wait(TOLD)


def quiet(browser):
    # A complaint may be on its way.
    browser.run("() => new Promise((done) => setTimeout(done, 50))")
    equal(browser.complaints, [], "console")


def carried(bench, learner):
    """One way through the site, a case for each thing it meets; each rests on those before it."""
    first, second, browser = learner.first, learner.second, learner.browser
    prefix = f"kursbuild/{first.page.site_id}/"

    def own(keys):
        return keys and all(key.startswith(f"{prefix}{first.page.name}/") for key in keys)

    with bench.case("Firefox, from disk: an answer is there after a reload"):
        learner.open(first.page)
        learner.answer(first)
        before = learner.shown(first)
        browser.reload()
        equal(learner.shown(first), before, "the answer")
        quiet(browser)
    with bench.case("Firefox, from disk: no other page sees it; Min læring says what to do"):
        learner.open(second.page)
        equal(browser.run(KEPT), [], "what the other module sees")
        learner.open(OVERVIEW)
        equal(browser.run(KEPT), [], "what Min læring sees")
        equal(learner.state(first), "Ikke begyndt", "the module")
        note = browser.run("() => document.querySelector('.learning > .quiz-note').innerText")
        labels = browser.run("() => document.querySelector('.progress-tools').innerText")
        for words in ["USB-nøgle", "Firefox", "”Gem, hent eller slet dine svar”",
                      "”Gem svar i en fil”", "”Hent svar fra en fil”"]:
            holds(note, words, "the note")
            if words.startswith("”"):
                holds(labels, words.strip("”"), "the buttons, unfolded")
        holds(learner.press(".save-file"), "ingen svar", "what is said")
        quiet(browser)
    with bench.case("Firefox, from disk: a module's file, loaded on Min læring, shows the module"):
        learner.open(first.page)
        one, entries = learner.save()
        holds(os.path.basename(one), first.page.name.split("/")[-1], "the file's name")
        assert own(entries), entries
        learner.open(OVERVIEW)
        equal(learner.load(one), "1 svar er hentet.", "what is said")
        holds(learner.state(first), "Du har læst", "the first module")
        equal(learner.state(second), "Ikke begyndt", "the second module")
        quiet(browser)
    with bench.case("Firefox, from disk: the next module's file is added to it, and all is kept"):
        learner.open(second.page)
        learner.answer(second)
        other, _ = learner.save()
        assert other != one, "both files have one name"
        learner.open(OVERVIEW)
        learner.load(other)
        for _ in range(2):
            for quiz in (first, second):
                holds(learner.state(quiz), "Du har læst", quiz.page.name)
            browser.reload()
        both, entries = learner.save()
        modules = {key for key in entries if key.endswith("/~modul")}
        equal(modules, {f"{prefix}{quiz.page.name}/~modul" for quiz in (first, second)}, "modules")
        quiet(browser)
    with bench.case("Firefox, from disk: on another computer a module goes on from the file"):
        learner.open(first.page)
        browser.run("() => localStorage.clear()")
        browser.reload()
        equal(learner.shown(first)[0], None, "an answer")
        learner.load(both)
        for _ in range(2):
            equal(learner.shown(first), before, "the answer")
            browser.reload()
        found = browser.run(KEPT)
        assert own(found), found
        quiet(browser)
    with bench.case("Firefox, from disk: another module's file changes nothing, and this is said"):
        holds(learner.load(other), "ingen svar fra denne side", "what is said")
        equal(browser.run(KEPT), found, "what is kept")
    with bench.case("Firefox, from disk: what is deleted is this page's, and no more is promised"):
        learner.press(".remove-all")
        warning = browser.run("() => document.querySelector('.ask-warning').textContent")
        holds(warning, "Alle dine svar på denne side slettes", "what is shown")
        holds(learner.press(".remove-all"), "denne side er slettet", "what is said")
        # What is in view is read anew, and so may be kept again at once.
        left = [key for key in browser.run(KEPT) if not key.endswith("/~modul")]
        equal(left, [], "what is kept")
        learner.open(second.page)
        assert browser.run(KEPT), "the other module's answers are gone"
        quiet(browser)


def every_type(bench, browser, path):
    browser.open(bench.disk + path)
    questions = browser.run(TYPES)
    assert questions, "no questions"
    if path.endswith("/tolv.html"):
        equal(len({type for _, type in questions}), 12, "types")
    for id, _ in questions:
        browser.run(ANSWER, id)
    browser.run(CHECK_ALL)
    before = [browser.run(SHOWN, id) for id, _ in questions]
    equal([id for (id, _), (result, _) in zip(questions, before) if not result], [], "not told of")
    browser.reload()
    for (id, _), shown in zip(questions, before):
        equal(browser.run(SHOWN, id), shown, id)
    quiet(browser)
