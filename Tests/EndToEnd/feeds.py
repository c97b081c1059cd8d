"""News, calendars, feeds and what a web host needs, as their readers take them; and sites in English.

The calendars are read with PyPI's `icalendar`, and each moment is computed twice: from the zone's rules
in the file itself, and from the machine's own data on Europe/Copenhagen.
"""

import datetime
import functools
import http.server
import os
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
import zoneinfo

from lxml import etree

from harness import ROOT, build, run, test, tree, write_content

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
COPENHAGEN = zoneinfo.ZoneInfo("Europe/Copenhagen")
ADDRESS = "https://kurser.solbaek.example/viden/"
MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")


def news(title, **keys):
    keys = {key.replace("aa", "å"): value for key, value in keys.items()}
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\ntitel: {title}\n{lines}---\n\nTekst.\n"


NEWS = {
    "kursbuild.yml": f"titel: Prøvesite\nudgiver: Solbæk Kommune\nadresse: {ADDRESS}\n",
    "nyheder/vinter.md": news(
        "Møde i vinter; om søvn, uro og skole", type="begivenhed", dato="2027-02-04", start="9.00",
        slut="15.30", sted="Rådhuset, sal 2", resumé="Æ" * 80 + " og så et komma, et semikolon; og \\",
        udgivet="2026-11-01", kontrolleret="2026-11-10"),
    "nyheder/sommer.md": news("Møde i sommer", type="begivenhed", dato="2027-07-01", start="0.30",
                              slut="1.30", udgivet="2026-11-01"),
    "nyheder/gammel.md": news("Møde i 1985", type="begivenhed", dato="1985-10-10", start="12.00",
                              slut="13.00", status="arkiv", udgivet="2026-11-01"),
    "nyheder/heldag.md": news("Hele dagen", type="begivenhed", dato="2027-12-31"),
    "nyheder/flere.md": news("Flere dage", type="begivenhed", dato="2027-03-27", slutdato="2027-03-29",
                             start="10.00", slut="9.00", udgivet="2026-11-01"),
    "nyheder/frist.md": news("Sidste frist", type="frist", dato="2027-01-15", start="12.00"),
    "nyheder/aflyst.md": news("Aflyst møde", type="begivenhed", dato="2027-02-05", status="aflyst"),
    "nyheder/nyt.md": news("Nyt", dato="2026-05-01", resumé="Kort & <godt>."),
    "nyheder/uden.md": news("Uden dato"),
    "temadage/dag/temadag.md": news("Temadagen", dato="2027-03-04", start="9.00", slut="12.00",
                                    udgivet="2026-11-01"),
}


def make(folder, *arguments, **changes):
    """Builds a site of news and gives its folder."""
    content = write_content(os.path.join(folder, "content"), **{**NEWS, **changes})
    site = os.path.join(folder, "site")
    result = build(content, site, *arguments)
    assert result.returncode == 0, result.stdout + result.stderr
    return site


def read(*path):
    with open(os.path.join(*path), "rb") as file:
        return file.read()


def calendars(site):
    found = {"kalender.ics": read(site, "kalender.ics")}
    for parent, _, names in os.walk(os.path.join(site, "kalender")):
        for name in names:
            found[name] = read(parent, name)
    return found


def parsed(data):
    """A calendar as `icalendar` reads it, which complains of what RFC 5545 does not allow."""
    import icalendar

    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors, calendar.errors
    for component in calendar.walk():
        assert not component.errors, component.errors
    return calendar


@test
def calendars_are_valid_and_tell_the_right_moments(folder):
    files = calendars(make(folder))
    assert sorted(files) == ["aflyst.ics", "dag.ics", "flere.ics", "frist.ics", "gammel.ics",
                             "heldag.ics", "kalender.ics", "sommer.ics", "vinter.ics"], sorted(files)
    for name, data in files.items():
        assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n"), name
        for line in data.split(b"\r\n"):
            assert len(line) <= 75, (name, line)
            line.decode()  # no character is cut
        calendar = parsed(data)
        events = calendar.walk("VEVENT")
        assert len(events) == (8 if name == "kalender.ics" else 1), (name, len(events))
        zones = calendar.walk("VTIMEZONE")
        timed = [event for event in events if isinstance(event["DTSTART"].dt, datetime.datetime)]
        assert len(zones) == (1 if timed else 0), name
        for event in timed:
            own = zones[0].to_tz(lookup_tzid=False)
            for key in ("DTSTART", "DTEND"):
                if key not in event:
                    continue
                naive = event[key].dt.replace(tzinfo=None)
                assert event[key].params["TZID"] == "Europe/Copenhagen"
                right = naive.replace(tzinfo=COPENHAGEN).astimezone(datetime.timezone.utc)
                told = naive.replace(tzinfo=own).astimezone(datetime.timezone.utc)
                assert told == right, (name, naive, told, right)
    by_name = {str(e["SUMMARY"]): e for e in parsed(files["kalender.ics"]).walk("VEVENT")}
    winter = by_name["Møde i vinter; om søvn, uro og skole"]
    assert winter["DTSTART"].dt.astimezone(datetime.timezone.utc).hour == 8
    assert str(winter["LOCATION"]) == "Rådhuset, sal 2"
    assert "Æ" * 80 + " og så et komma, et semikolon; og \\" in str(winter["DESCRIPTION"])
    assert str(winter["URL"]) == ADDRESS + "nyheder/vinter.html"
    assert winter["SEQUENCE"] == 9
    day = by_name["Hele dagen"]
    assert day["DTSTART"].dt == datetime.date(2027, 12, 31)
    assert day["DTEND"].dt == datetime.date(2028, 1, 1)
    assert by_name["Aflyst: Aflyst møde"]["STATUS"] == "CANCELLED"
    # The clock is put forward in the middle of these days.
    several = by_name["Flere dage"]
    assert several["DTEND"].dt.replace(tzinfo=None) == datetime.datetime(2027, 3, 29, 9)
    assert len({str(e["UID"]) for e in by_name.values()}) == 8


@test
def the_zone_of_a_calendar_is_right_on_every_day_since_1980(folder):
    data = read(make(folder), "kalender", "gammel.ics")
    own = parsed(data).walk("VTIMEZONE")[0].to_tz(lookup_tzid=False)
    day = datetime.datetime(1979, 1, 1, 12)
    while day.year < 2040:
        moment = day.replace(tzinfo=own).utcoffset()
        assert moment == day.replace(tzinfo=COPENHAGEN).utcoffset(), (day, moment)
        day += datetime.timedelta(days=1)


@test
def names_of_events_outlive_moves_and_calendars_the_day_of_the_build(folder):
    before = {data["SUMMARY"]: str(data["UID"])
              for data in parsed(read(make(folder), "kalender.ics")).walk("VEVENT")}
    moved = dict(NEWS)
    moved["nyheder/flyttet.md"] = moved.pop("nyheder/frist.md").replace(
        "type: frist", "tidligere: nyheder/frist.html\ntype: frist")
    moved["kursbuild.yml"] = "titel: Prøvesite\n"
    content = write_content(os.path.join(folder, "moved"), **moved)
    site = os.path.join(folder, "new")
    result = build(content, site)
    assert result.returncode == 0, result.stdout
    after = {data["SUMMARY"]: str(data["UID"])
             for data in parsed(read(site, "kalender.ics")).walk("VEVENT")}
    assert before == after
    later = os.path.join(folder, "later")
    run("build", "--content", content, "--output", later, "--no-print", "--dato", "2027-02-05")
    for name in ("kalender.ics", "kalender/vinter.ics", "nyheder.xml"):
        assert read(site, name) == read(later, name), name
    assert b"Det sker" in read(later, "nyheder.html")


@test
def the_feed_keeps_the_rules_of_atom(folder):
    root = etree.fromstring(read(make(folder), "nyheder.xml"))
    assert root.tag == ATOM + "feed"
    one = ("id", "title", "updated")
    entries = root.findall(ATOM + "entry")
    assert len(entries) == 8, len(entries)  # `uden.md` does not say when it came
    ids = []
    for element in [root, *entries]:
        for name in one:
            assert len(element.findall(ATOM + name)) == 1, name
        for name in ("published", "summary", "subtitle", "generator"):
            assert len(element.findall(ATOM + name)) <= 1, name
        for name in ("updated", "published"):
            for moment in element.findall(ATOM + name):
                assert MOMENT.match(moment.text), moment.text
        ids.append(element.findtext(ATOM + "id"))
        assert re.match(r"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", ids[-1])
        alternates = [link for link in element.findall(ATOM + "link")
                      if link.get("rel") == "alternate"]
        assert len(alternates) == 1
        assert alternates[0].get("href").startswith(ADDRESS), alternates[0].get("href")
    assert len(set(ids)) == len(ids)
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Solbæk Kommune"
    own = [link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"]
    assert own == [ADDRESS + "nyheder.xml"]
    updated = [entry.findtext(ATOM + "updated") for entry in entries]
    assert updated == sorted(updated, reverse=True) and root.findtext(ATOM + "updated") == updated[0]
    summaries = [entry.findtext(ATOM + "summary") for entry in entries]
    assert "Kort & <godt>." in summaries


@test
def the_map_names_every_page_and_only_those(folder):
    site = make(folder)
    root = etree.fromstring(read(site, "sitemap.xml"))
    assert root.tag == MAP + "urlset"
    named = [url.findtext(MAP + "loc") for url in root]
    assert len(set(named)) == len(named)
    # Two pages are only shown in place of others.
    pages = {ADDRESS + path for path in tree(site)
             if path.endswith(".html") and path not in ("404.html", "uden-net.html")}
    assert set(named) == pages, set(named) ^ pages
    assert f"Sitemap: {ADDRESS}sitemap.xml\n" in read(site, "robots.txt").decode()
    page = read(site, "nyheder", "nyt.html").decode()
    assert f'<link rel="canonical" href="{ADDRESS}nyheder/nyt.html"/>' in page
    assert f'<meta property="og:url" content="{ADDRESS}nyheder/nyt.html"/>' in page


class Host(http.server.SimpleHTTPRequestHandler):
    """A host with the site in a folder of it, that shows `404.html` for what is not there."""

    top = "/viden/"

    def translate_path(self, path):
        path = urllib.parse.urlsplit(path).path
        inside = path[len(self.top):] if path.startswith(self.top) else "nowhere"
        return os.path.join(self.directory, urllib.parse.unquote(inside))

    def send_error(self, code, message=None, explain=None):
        data = read(self.directory, "404.html")
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments):
        pass


@test
def the_page_for_what_is_missing_works_at_any_depth_of_a_sub_path(folder):
    site = make(folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0),
                                             functools.partial(Host, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        for path in ("/viden/x.html", "/viden/a/b/c/d.html"):
            try:
                urllib.request.urlopen(base + path)
                raise AssertionError("the page is there")
            except urllib.error.HTTPError as error:
                assert error.code == 404
                page = error.read().decode()
            addresses = re.findall(r'\s(?:href|src)="([^"#][^"]*)"', page)
            assert len(addresses) > 10, addresses
            for address in addresses:
                with urllib.request.urlopen(urllib.parse.urljoin(base + path, address)) as answer:
                    assert answer.status == 200 and answer.read(), address
    finally:
        server.shutdown()
    # Without an address of the site its links lead on from the top, where the page lies.
    plain = make(os.path.join(folder, "plain"), **{"kursbuild.yml": "titel: Prøvesite\n"})
    assert b'href="assets/site.css"' in read(plain, "404.html")


# ---- Languages ----------------------------------------------------------------------------------

STRINGS = re.compile(r'"((?:[^"\\]|\\.)*)"')


def words_of_the_interface():
    """What the site says in Danish and in English, and not alike in both."""
    sources = os.path.join(ROOT, "Sources", "Site")
    danish, english = set(), set()
    for name in sorted(os.listdir(sources)):
        if not name.startswith("InterfaceText"):
            continue
        with open(os.path.join(sources, name), encoding="utf-8") as file:
            text = file.read()
        # A file holds one language, or first the one and then the other.
        parts = re.split(r"static let (danish|english)\b", text)
        for language, part in zip(parts[1::2], parts[2::2]):
            found = {s for s in STRINGS.findall(part) if len(s.strip()) > 3 and "\\" not in s}
            (danish if language == "danish" else english).update(found)
    both = {s.strip().lower() for s in danish} & {s.strip().lower() for s in english}
    return ([s.strip() for s in sorted(danish) if s.strip().lower() not in both],
            [s.strip() for s in sorted(english) if s.strip().lower() not in both])


def told(page):
    """What a reader is told on a page: its text, and the attributes that are read out."""
    root = etree.fromstring(page)
    for element in root.iter("{*}script", "{*}style"):
        element.text = ""
    parts = list(root.itertext())
    for element in root.iter():
        parts += [element.get(name) for name in ("aria-label", "alt", "title", "placeholder")
                  if element.get(name)]
        name = element.get("name") or element.get("property")
        if element.tag.endswith("meta") and name and name != "og:type":
            parts.append(element.get("content"))
    return " ".join(" ".join(parts).split())


def has(text, phrase):
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text) is not None


QUIZ = """::: quiz {{#all bestået=60}}

### {q} 1 {{#a}}

- [ ] {w} 1
- [x] {w} 2

### {q} 2 {{#b type=flervalg}}

- [x] {w} 1
- [x] {w} 2
- [ ] {w} 3

### {q} 3 {{#c type=rækkefølge}}

1. {w} 1
2. {w} 2
3. {w} 3

### {q} 4 {{#d type=par}}

| {w} | {w} |
|---|---|
| {w} 1 | {w} 2 |
| {w} 3 | {w} 4 |

### {q} 5 {{#e type=kategori}}

- {w} 1
  - {w} 2
- {w} 3
  - {w} 4

### {q} 6 {{#f}}

{w} [[{w}|{w}x]] {w} [[?{w}|{w}y]].

### {q} 7 {{#g}}

{w} [[=12±1]].

### {q} 8 {{#h type=kort-svar}}

[[{w}]]

### {q} 9 {{#i type=markér}}

[[+{w} 1.]] [[-{w} 2.]]

### {q} 10 {{#j type=skala}}

- {w} 1
- {w} 2

### {q} 11 {{#k type=refleksion}}

{w}

> **Eksempelsvar:** {w}

:::

::: case {{#c1}} {w}

### {w} {{#start}}

{w}

- [{w} 1](#good)
- [{w} 2](#bad)

### {w} 1 {{#good slut=god}}

{w}

### {w} 2 {{#bad slut=dårlig}}

{w}

:::
"""
BOXES = "\n".join(
    f"::: {name}\n\n{{w}}\n\n:::\n" for name in
    ("husk", "vigtigt", "eksempel", "lov", "advarsel", "praksis", "mangler", "fiktiv", "fold",
     "refleksion", "kort"))


def site_of(folder, language, word, question):
    """A site with every kind of page, type of question and box, whose author only knows one word."""
    def page(keys="", body="{w} {w}."):
        text = f"---\ntitel: {word}\nresumé: {word} {word}.\nudgivet: 2026-11-22\n{keys}---\n\n{body}\n"
        return text.replace("{w}", word).replace("{q}", question).replace("{{", "{").replace(
            "}}", "}")

    body = ("::: mål\n\n- {w} {{#goal}}\n\n:::\n\n## {w}\n\n{w} [@s1] [§ 1](lov:act-1) {w}[^1]\n\n"
            "[^1]: {w}\n\n## {w} 2\n\nTabel: {w}\n\n| {w} | {w} |\n|---|---|\n| {w} | 1 |\n\n"
            "- [ ] {w}\n- [x] {w}\n\n::: graf {{art=søjle}} {w}\n\n| {w} | {w} |\n|---|---|\n"
            "| {w} | 1 |\n| {w} 2 | 2 |\n\n:::\n\n" + BOXES.replace("{w}", word) + "\n" + QUIZ)
    changes = {
        "kursbuild.yml": f"titel: {word}\nsprog: {language}\nudgiver: {word}\nkontakt: {word}\n"
                         f"adresse: {ADDRESS}\n",
        "kilder.yml": f"s1:\n  titel: {word}\n  læst: 2026-11-01\n",
        "love.yml": f"act:\n  navn: {word}\n  kontrolleret: 2026-11-01\n",
        "ordbog.yml": f"- term: {word}x\n  definition: {word} {word}\n",
        "kurser/a/kursus.md": page(),
        "kurser/a/et.md": page("varighed: 15\nmålgruppe: " + word + "\nansvarlig: " + word
                               + "\nrevideres: 2026-01-01\nrækkefølge: 1\n", body),
        "kurser/a/to.md": page("varighed: 1\nrækkefølge: 2\ntidligere: kurser/a/old.html\n"),
        "viden/artikel.md": page("type: værktøj\nemner: " + word + "\n"),
        "viden/model.md": page("type: model\nemner: " + word + "\n"),
        "nyheder/a.md": page("type: begivenhed\ndato: 2027-02-04\nstart: 9.00\nslut: 10.00\npris: 1\n"
                             f"sted: {word}\narrangør: {word}\n"),
        "nyheder/b.md": page("type: frist\ndato: 2022-02-04\nstatus: arkiv\n"),
        "nyheder/c.md": page("type: nyhed\nstatus: aflyst\ndato: 2026-01-01\n"),
        "temadage/d/temadag.md": page(
            f"dato: 2027-05-04\nstart: 9.00\nslut: 10.00\npladser: 9\nfacilitatorer: {word}\n"
            f"tilmelding: {word}\n",
            "::: program\n\n## {w} {min=60 materiale={w}}\n\n{w}\n\n:::".replace("{w}", word)),
        "sider/om.md": page(),
        "medier/film.webm": None,
    }
    content = write_content(os.path.join(folder, "content-" + language), **changes)
    site = os.path.join(folder, "site-" + language)
    result = build(content, site)
    assert result.returncode == 0, result.stdout + result.stderr
    return site


def strangers(site, phrases, letters=""):
    found = set()
    for path in tree(site):
        if path.endswith(".html"):
            text = told(read(site, path))
        elif path.endswith(".xml") and path != "sitemap.xml":
            # The names of attributes are of no language.
            text = re.sub(r"\b[a-z:]+=(?=\")", "", read(site, path).decode())
        elif path.endswith(".ics"):
            text = read(site, path).decode().replace("\r\n ", "")
        else:
            continue
        # Addresses are the same in any language.
        text = re.sub(r"https?://[^\s\"<]+|href=\"[^\"]*\"", "", text)
        found |= {(path, phrase) for phrase in phrases if has(text, phrase)}
        if letters:
            found |= {(path, word) for word in re.findall(rf"\w*[{letters}]\w*", text)}
    return sorted(found)


@test
def a_site_in_english_has_no_danish_words_and_a_danish_one_no_english(folder):
    danish, english = words_of_the_interface()
    assert len(danish) > 150 and len(english) > 150, (len(danish), len(english))
    found = strangers(site_of(folder, "en", "Zyx", "Zyxq"), danish, letters="æøåÆØÅ")
    assert not found, found[:12]
    found = strangers(site_of(folder, "da", "Zyx", "Zyxq"), english)
    assert not found, found[:12]


@test
def a_page_in_another_language_says_which_and_has_its_own_scripts(folder):
    site = make(folder, **{"viden/artikel.md": "---\ntitel: About us\nsprog: en\n---\n\nText.\n"})
    page = read(site, "viden", "artikel.html").decode()
    assert '<html lang="en"' in page and "Go to the page’s content" in page
    assert 'src="../assets/site-en.js"' in page
    assert b"Check answer" in read(site, "assets", "site-en.js")
    listed = read(site, "viden.html").decode()
    assert re.search(r'<a href="viden/artikel.html"[^>]* lang="en">About us</a>', listed), listed[:9]
