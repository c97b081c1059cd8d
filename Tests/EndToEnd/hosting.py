"""The set-ups on the handbook's page for web hosts, as they stand there, in Debian's own servers; and
every link of the whole site followed in one of them and from disk."""

import atexit
import contextlib
import functools
import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from lxml import html

from harness import ROOT, build, test

PAGE = os.path.join(ROOT, "content", "sider", "haandbog", "webserver.md")
NGINX, APACHE = "/usr/sbin/nginx", "/usr/sbin/apache2"
# Those that Debian starts with, as far as they have a say in this, and those the page asks for.
APACHE_MODULES = ["mpm_event", "authz_core", "dir", "autoindex", "negotiation", "mime", "alias", "env",
                  "setenvif", "filter", "deflate", "headers", "rewrite"]
START_SECONDS = 10
PREFIX = "/kurser/"
TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css", ".svg": "image/svg+xml",
    ".js": ("application/javascript", "text/javascript"), ".pdf": "application/pdf",
    ".vtt": "text/vtt", ".ics": "text/calendar", ".xml": ("text/xml", "application/xml"),
    ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".mp4": "video/mp4",
    ".json": "application/json", ".txt": "text/plain", ".webm": "video/webm",
}
# What hosts send beside the policy.
ASSURANCES = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}


def snippet(language):
    """The block of code in this language on the page."""
    with open(PAGE, encoding="utf-8") as file:
        return re.search(rf"^```{language}\n(.*?)^```", file.read(), re.S | re.M)[1]


@functools.lru_cache
def site():
    """The shipped site, with compressed files beside some, and one of each type that it may have."""
    folder = tempfile.mkdtemp(prefix="kursbuild-hosting-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    output = os.path.join(folder, "site")
    done = build(os.path.join(ROOT, "content"), output)
    assert done.returncode == 0, done.stdout + done.stderr
    for path, data in {
        "medier/proeve.vtt": b"WEBVTT\n", "kalender/proeve.ics": b"BEGIN:VCALENDAR\r\n",
        "print/proeve.pdf": b"%PDF-1.7\n" + bytes(1000), ".skjult": b"x",
    }.items():
        os.makedirs(os.path.dirname(os.path.join(output, path)), exist_ok=True)
        with open(os.path.join(output, path), "wb") as file:
            file.write(data)
    for path in ("index.html", "assets/site.css", "assets/site.js", "assets/icon.svg"):
        with gzip.open(os.path.join(output, path + ".gz"), "wb") as file:
            file.write(read(output, path))
    if os.geteuid() == 0:  # servers started by root read as somebody else
        for parent, _, _ in os.walk(folder):
            os.chmod(parent, 0o755)
    return output


def read(folder, path):
    with open(os.path.join(folder, path), "rb") as file:
        return file.read()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def served(command, port):
    """A server while it runs in the foreground; gives the port when it answers."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, text=True)
    try:
        end = time.monotonic() + START_SECONDS
        while True:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            assert process.poll() is None and time.monotonic() < end, (
                f"{command[0]} does not start: {process.communicate()[0][-1000:]}")
            time.sleep(0.02)
        yield port
    finally:
        process.terminate()
        process.communicate(timeout=20)


def written(folder, name, text):
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path


def checked(command):
    """The server's own check of its configuration."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, f"{' '.join(command)}:\n{done.stdout}{done.stderr}"


def nginx(folder):
    port = free_port()
    rules = written(folder, "kurser.conf", snippet("nginx").replace("/srv/kurser", site()))
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in (
        "client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;\n" if os.geteuid() == 0 else ""
    configuration = written(folder, "nginx.conf", f"""{user}daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr;
events {{}}
http {{
include /etc/nginx/mime.types;
access_log off;
{temporary}server {{ listen 127.0.0.1:{port}; include {rules}; }}
}}
""")
    command = [NGINX, "-p", folder, "-e", "stderr", "-c", configuration]
    checked([*command, "-t"])
    return served(command, port)


def apache(folder):
    port = free_port()
    rules = written(folder, "kurser.conf", snippet("apache").replace("/srv/kurser", site()))
    modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
                      for name in APACHE_MODULES)
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    if user:
        os.chmod(folder, 0o755)
    configuration = written(folder, "apache.conf", f"""{modules}{user}ServerRoot {folder}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/pid
DefaultRuntimeDir {folder}
ErrorLog /dev/stderr
TypesConfig /etc/mime.types
DocumentRoot {folder}
AddOutputFilterByType DEFLATE text/html text/css application/javascript
Include {rules}
""")
    command = [APACHE, "-d", folder, "-f", configuration]
    checked([*command, "-t"])
    return served([*command, "-DFOREGROUND"], port)


class Reply:
    """What a server answers; `path` is from the host's top. No redirect is followed."""

    def __init__(self, connection, path, method="GET", **headers):
        connection.request(method, path, headers={
            name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        self.path, self.status, self.body = path, response.status, response.read()
        self.headers = response.headers

    def __getitem__(self, name):
        values = self.headers.get_all(name, [])
        assert len(values) < 2, f"{self.path}: {name} comes {len(values)} times: {values}"
        return values[0] if values else None

    def is_(self, status, **headers):
        assert self.status == status, f"{self.path}: status {self.status}, not {status}"
        for name, wanted in headers.items():
            name = name.replace("_", "-")
            assert self[name] == wanted, f"{self.path}: {name} is {self[name]!r}, not {wanted!r}"
        return self


def ask(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    return functools.partial(Reply, connection)


def holds(get):
    """What the page promises of any host."""
    root = site()
    front = get(PREFIX).is_(200, Content_Type=TYPES[".html"], Cache_Control="no-cache")
    assert front.body == read(root, "index.html"), "not the front page"
    for reply in (front, get(PREFIX + "assets/site.js"), get(PREFIX + "findes/ikke")):
        assured(reply, front.body)
    again = get(PREFIX, If_None_Match=front["ETag"])
    assert (again.status, again.body) == (304, b""), f"asked again: {again.status}"
    moved = get("/kurser")
    assert moved.status in (301, 308), f"/kurser: {moved.status}"
    assert urlsplit(moved["Location"]).path == PREFIX, f"/kurser leads to {moved['Location']}"
    get("/was").is_(302, Location="https://www.was.digst.dk/solbaek-example")
    for path in ("findes-ikke.html", "kurser/a/findes-ikke", ".skjult", "kurser/.skjult"):
        missing = get(PREFIX + path).is_(404, Content_Type=TYPES[".html"])
        assert missing.body == read(root, "404.html"), f"{path}: not the site's own page"
    for path in ("kurser/..%2f.skjult", "../../../etc/passwd", "kurser%00.html"):
        assert get(PREFIX + path).status in (400, 403, 404), path
    assert get(PREFIX + "assets/").status in (403, 404), "a folder's files are listed"
    of_each_type(get)
    compressed(get)
    media = get(PREFIX + "print/proeve.pdf", Range="bytes=0-8").is_(206)
    assert media.body == b"%PDF-1.7\n", "not the part that was asked for"


def assured(reply, front):
    policy = reply["Content-Security-Policy"] or ""
    own = re.search(rb'"Content-Security-Policy" content="([^"]*)"', front)[1].decode()
    # `sw.js` asks for what it keeps under the host's policy; the pages' own is stricter.
    own = own.replace("connect-src 'none'", "connect-src 'self'")
    wanted = own.split("; ") + ["frame-ancestors 'self'"]
    assert sorted(policy.split("; ")) == sorted(wanted), f"{reply.path}: {policy!r}"
    for name, value in ASSURANCES.items():
        assert reply[name] == value, f"{reply.path}: {name} is {reply[name]!r}"
    assert "camera=()" in reply["Permissions-Policy"], reply["Permissions-Policy"]


def of_each_type(get):
    tried = set()
    for parent, _, names in os.walk(site()):
        for name in names:
            ending = os.path.splitext(name)[1]
            if ending not in TYPES or ending in tried:
                continue
            tried.add(ending)
            path = os.path.relpath(os.path.join(parent, name), site())
            reply = get(PREFIX + path).is_(200)
            known = [TYPES[ending]] if isinstance(TYPES[ending], str) else TYPES[ending]
            found = reply["Content-Type"].lower()
            assert any(found.startswith(type) for type in known), f"{path}: {found}"
            lasting = path.startswith(("medier/", "print/"))
            wanted = "max-age=3600" if lasting else "no-cache"
            assert reply["Cache-Control"] == wanted, f"{path}: {reply['Cache-Control']}"
    assert {".html", ".css", ".js", ".svg", ".vtt", ".ics", ".pdf"} <= tried, tried


def compressed(get):
    for path, type in (("", TYPES[".html"]), ("assets/site.css", TYPES[".css"])):
        plain, packed = get(PREFIX + path), get(PREFIX + path, Accept_Encoding="gzip")
        assert plain["Content-Encoding"] is None, f"{path}: packed for those that cannot unpack"
        packed.is_(200, Content_Encoding="gzip")
        assert packed["Content-Type"].startswith(type), packed["Content-Type"]
        assert gzip.decompress(packed.body) == plain.body, f"{path}: other bytes"
        assured(packed, read(site(), "index.html"))
    # What has no compressed file beside it comes as well, packed by the server or not.
    other = get(PREFIX + "404.html", Accept_Encoding="gzip").is_(200)
    body = gzip.decompress(other.body) if other["Content-Encoding"] else other.body
    assert body == read(site(), "404.html"), "404.html: other bytes"


@test
def nginx_does_what_the_hosting_page_says(folder):
    with nginx(folder) as port:
        holds(ask(port))


@test
def apache_does_what_the_hosting_page_says(folder):
    with apache(folder) as port:
        holds(ask(port))


@test
def web_config_says_the_same_as_the_other_set_ups(folder):
    """There is no IIS to try it in: it is read, and held against what nginx was tried with."""
    configuration = ElementTree.fromstring(snippet("xml").encode())
    places = {place.get("path"): place.find("system.webServer") for place in configuration}
    assert set(places) == {"was", "kurser", "kurser/medier", "kurser/print"}, set(places)
    main = places["kurser"]
    told = {add.get("name"): add.get("value") for add in main.findall(".//customHeaders/add")}
    assert told == dict(re.findall(r'add_header (\S+) "(.*)" always;', snippet("nginx"))), told
    assert main.find("httpErrors/error").get("path") == "/kurser/404.html"
    assert main.find("defaultDocument/files/add").get("value") == "index.html"
    assert main.find("directoryBrowse").get("enabled") == "false"
    known = [m.get("fileExtension") for m in main.findall("staticContent/mimeMap")]
    removed = [m.get("fileExtension") for m in main.findall("staticContent/remove")]
    assert known == removed, "a type that IIS knows already stops the whole site"
    assert {".vtt", ".ics"} <= set(known), known
    assert main.find("staticContent/clientCache").get("cacheControlMode") == "DisableCache"
    for path in ("kurser/medier", "kurser/print"):
        cache = places[path].find("staticContent/clientCache")
        assert cache.get("cacheControlMaxAge") == "01:00:00", path
    assert places["was"].find("httpRedirect").get("destination") in snippet("nginx")


# ---- Links ----------------------------------------------------------------------------------------

ADDRESSES = ("href", "src", "poster", "data", "action", "cite")
URL_IN_STYLE = re.compile(rb"url\(\s*['\"]?([^'\")]+)")


def addresses(data, path):
    """Every address in a file, and the ids that lead into it."""
    if path.endswith(".css"):
        return [url.decode() for url in URL_IN_STYLE.findall(data)], set()
    if not path.endswith(".html"):
        return [], set()
    found, ids = [], set()
    for element in html.document_fromstring(data).iter():
        if element.get("id"):
            ids.add(element.get("id"))
        found += [element.get(name) for name in ADDRESSES if element.get(name) is not None]
        for candidate in (element.get("srcset") or "").split(","):
            found += candidate.split()[:1]
        if (element.get("http-equiv") or "").lower() == "refresh":
            found += element.get("content").split("url=", 1)[1:]
    return found, ids


def followed(fetch, start):
    """Follows every address from a page on; `fetch` gives the bytes at an address without fragment,
    or raises AssertionError. Answers all addresses and what is wrong, with the page it stands on."""
    waiting, asked, wrong = [start], {start: start}, []
    ids, wanted = {}, {}
    for address in waiting:
        try:
            data = fetch(address)
        except AssertionError as problem:
            wrong.append(f"{asked[address]}: {problem}")
            continue
        found, ids[address] = addresses(data, urlsplit(address).path or "/index.html")
        for link in found:
            target = urljoin(address, link)
            if urlsplit(target).scheme in ("https", "mailto", "tel") and link == target:
                continue
            place, _, fragment = target.partition("#")
            if fragment:
                wanted.setdefault((place, unquote(fragment)), address)
            if place not in asked:
                asked[place] = address
                waiting.append(place)
    for (place, fragment), address in wanted.items():
        if place in ids and fragment not in ids[place]:
            wrong.append(f"{address}: nothing is called #{fragment} in {place}")
    return set(asked), wrong


def all_there(reached, base, wrong):
    """Holds that nothing was wrong, and that no page is left that nothing leads to."""
    assert not wrong, f"{len(wrong)} links, first: " + " | ".join(wrong[:10])
    pages = {os.path.relpath(os.path.join(parent, name), site())
             for parent, _, names in os.walk(site()) for name in names if name.endswith(".html")}
    # Hosts show one in place of what is not there, `sw.js` the other where there is no network.
    lost = {page for page in pages if base + page not in reached} - {"404.html", "uden-net.html"}
    assert not lost, f"nothing leads to {sorted(lost)[:10]}"
    assert len(pages) > 200, f"only {len(pages)} pages"


@test
def every_link_of_the_shipped_site_leads_somewhere_under_nginx(folder):
    with nginx(folder) as port:
        get, base = ask(port), f"http://127.0.0.1:{port}{PREFIX}"

        def fetch(address):
            assert address.startswith(base), f"{address} is outside the site"
            return get(address[len(base) - len(PREFIX):]).is_(200).body

        reached, wrong = followed(fetch, base + "index.html")
        all_there(reached, base, wrong)


@test
def every_link_of_the_shipped_site_leads_somewhere_from_disk(folder):
    base, names = f"file://{site()}/", functools.lru_cache(maxsize=None)(os.listdir)

    def fetch(address):
        """By the exact name, as a USB stick on any system has it."""
        assert address.startswith(base), f"{address} is outside the site"
        path = unquote(address[len("file://"):])
        assert os.path.isfile(path), f"{address[len(base):]} is no file"
        folder, name = os.path.split(path)
        assert name in names(folder), f"{address[len(base):]} has another name"
        return read(folder, name)

    reached, wrong = followed(fetch, base + "index.html")
    all_there(reached, base, wrong)
