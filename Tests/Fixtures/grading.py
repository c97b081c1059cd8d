"""Writes grading.json: what each answer is worth, worked out apart from both graders.

    python3 Tests/Fixtures/grading.py > Tests/Fixtures/grading.json

The rules are those of docs/grading.md, written down a third time on purpose: the Swift grader and the
browser's script are both held against the file, so all three must agree. Where a rule matters most
the wanted result stands here by hand, as `wants=`, and this program checks itself against it.
"""

import itertools
import json
import random
import re
import sys
from fractions import Fraction

VECTORS, VERDICTS = [], []
BLANKS = "\t\n\v\f\r \x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
GONE = "\xad\u200b\u200c\u200d\u2060\ufeff"
MARKS = {"\u0300": "AEIOUaeiou ÀÈÌÒÙàèìòù", "\u0301": "AEIOUYaeiouy ÁÉÍÓÚÝáéíóúý",
         "\u0302": "AEIOUaeiou ÂÊÎÔÛâêîôû", "\u0303": "ANOano ÃÑÕãñõ",
         "\u0308": "AEIOUaeiouy ÄËÏÖÜäëïöüÿ", "\u030a": "Aa Åå", "\u0327": "Cc Çç"}
COMPOSED = {base + mark: letter for mark, both in MARKS.items()
            for base, letter in zip(*both.split(" "))}
SIGNS = str.maketrans({**dict.fromkeys("‘’´`", "'"), **dict.fromkeys("“”„«»", '"'),
                       **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")})


def comparable(text, end=False):
    text = "".join(c for c in text if c not in GONE)
    text = "".join(" " if c in BLANKS else c for c in text)
    text = re.sub(" +", " ", text).strip(" ")
    letters = []
    for c in text:
        if letters and letters[-1] + c in COMPOSED:
            letters[-1] = COMPOSED[letters[-1] + c]
        else:
            letters.append(c)
    text = "".join(c.lower() for c in "".join(letters).translate(SIGNS))
    if not end and (shorter := re.sub(r" ?[.,;:!?]$", "", text)):
        text = shorter
    if not end:
        text = re.sub("(§+)([^ §])", r"\1 \2", text)
    return text


def slip(word, key):
    """One letter more, less or other, or two neighbours swapped."""
    if abs(len(word) - len(key)) > 1:
        return False
    candidates = {key[:i] + key[i + 1:] for i in range(len(key))}
    if len(word) == len(key):
        differ = [i for i in range(len(key)) if word[i] != key[i]]
        return len(differ) <= 1 or (
            len(differ) == 2 and differ[1] == differ[0] + 1
            and word[differ[0]] == key[differ[1]] and word[differ[1]] == key[differ[0]])
    if len(word) < len(key):
        return word in candidates
    return key in {word[:i] + word[i + 1:] for i in range(len(word))}


def same_text(response, accepted, typo):
    response = comparable(response)
    if not response:
        return False
    for key in map(comparable, accepted):
        if response == key:
            return True
        mine, wanted = response.split(" "), key.split(" ")
        if typo and len(mine) == len(wanted) and all(
                a == b or (len(b) > 6 and a[:1] == b[:1] and slip(a, b))
                for a, b in zip(mine, wanted)):
            return True
    return False


GROUPED = {s: re.compile(rf"[0-9]{{1,3}}(?:{re.escape(s)}[0-9]{{3}})+") for s in ".,  "}


def number(text):
    match = re.fullmatch(r"([+-]? ?)(.*)", text) if text[:1] in "+-" else re.fullmatch(r"()(.*)", text)
    sign, text = match[1].strip(), match[2]

    def whole(digits):
        if re.fullmatch(r"[0-9]*", digits):
            return digits
        for separator in ".,":
            if GROUPED[separator].fullmatch(digits) and not digits.startswith("0" + separator):
                return digits.replace(separator, "")
        if GROUPED[" "].fullmatch(digits) and not digits.startswith("0 "):
            return digits.replace(" ", "")
        return None

    mark = None
    if "." in text and "," in text:
        mark = max(text.rfind("."), text.rfind(","))
        if text.count(text[mark]) != 1:
            return None
    elif "," in text:
        if text.count(",") != 1:
            return None
        mark = text.index(",")
    elif "." in text and not (GROUPED["."].fullmatch(text) and not text.startswith("0.")):
        if text.count(".") != 1:
            return None
        mark = text.index(".")
    front, decimals = (text, "") if mark is None else (text[:mark], text[mark + 1:])
    if mark is not None and not decimals:
        return None
    front = whole(front)
    if front is None or not re.fullmatch("[0-9]{1,15}", front + decimals):
        return None
    value = Fraction(int(front + decimals), 10 ** len(decimals))
    return -value if sign == "-" else value


def unit_words(text):
    """What a unit says, piece by piece: blanks and full stops in it do not count."""
    text = text[:1] + re.sub("[. ]", "", text[1:])
    words, said = [], ""
    while text:
        for way, word in {"procent": "%", "pct": "%", "kroner": "kr", ",-": "kr", "kr": "kr"}.items():
            if text.startswith(way):
                words, said = words + [said] * bool(said), ""
                if word != "kr" or words[-1:] != ["kr"]:
                    words.append(word)
                text = text[len(way):]
                break
        else:
            said, text = said + text[0], text[1:]
    return "".join(words + [said])


def number_with_unit(text, unit):
    front = re.match(r"kr\.? ?", text)
    text = text[front.end():] if front else text
    length = len(text) - len(text.lstrip("0123456789.,+- "))
    while length and text[length - 1] not in "0123456789":
        length -= 1
    after = text[length:].removeprefix(" ") + ("kr" if front else "")
    words = comparable(unit, end=True).split(" ")
    allowed = [unit_words(" ".join(words[:n + 1])) for n in range(len(words))]
    if after and unit_words(after) not in allowed:
        return None
    return number(text[:length])


def same_number(response, blank):
    text, unit = comparable(response, end=True), blank.get("unit", "%")
    value = number_with_unit(text, unit)
    if value is None and text[-1:] and text[-1] in ".,;:!?":
        value = number_with_unit(text[:-1].removesuffix(" "), unit)
    return value is not None and Fraction(blank["low"]) <= value <= Fraction(blank["high"])


def grade(key, response):
    """The share as a fraction, None where nothing is right or wrong."""
    kind = key["type"]
    if kind in ("skala", "refleksion") or key.get("scored") is False:
        return None
    if kind in ("enkeltvalg", "sandt-falsk", "flervalg", "marker", "raekkefoelge"):
        most = key.get("options", len(key["right"]))
        allowed = [str(n) for n in range(1, most + 1)]
        response = list(dict.fromkeys(v for v in response if v in allowed))
    if kind in ("enkeltvalg", "sandt-falsk"):
        share = Fraction(response == key["right"])
    elif kind in ("flervalg", "marker"):
        right = set(key["right"])
        hits = sum(v in right for v in response)
        misses, wrong = len(response) - hits, key["options"] - len(right)
        share = Fraction(hits, len(right)) - (Fraction(misses, wrong) if wrong else 0)
    elif kind == "raekkefoelge":
        pairs = set(itertools.pairwise(key["right"]))
        share = Fraction(sum(p in pairs for p in itertools.pairwise(response)), len(pairs)) \
            if pairs else Fraction(1)
    elif "rows" in key:
        share = Fraction(sum(r in row for row, r in zip(key["rows"], response)), len(key["rows"]))
    else:
        hits = 0
        for blank, text in zip(key["blanks"], response):
            if blank["kind"] == "text":
                hits += same_text(text, blank["accept"], key.get("typo", False))
            elif blank["kind"] == "choice":
                hits += text in blank["accept"]
            else:
                hits += same_number(text, blank)
        share = Fraction(hits, len(key["blanks"]))
    share = max(share, Fraction(0))
    return Fraction(0) if not key.get("partial", True) and share < 1 else share


def add(name, key, response, wants=None):
    share = grade(key, response)
    result = "none" if share is None else "right" if share == 1 else "partly" if share else "wrong"
    assert wants in (None, result), (name, key, response, wants, result)
    VECTORS.append({"name": name, "key": key, "response": response, "result": result,
                    "share": float(share or 0)})


def choices():
    for kind in ("enkeltvalg", "sandt-falsk"):
        options = 2 if kind == "sandt-falsk" else 4
        key = {"type": kind, "options": options, "right": ["2"]}
        add("the right one", key, ["2"], "right")
        add("a wrong one", key, ["1"], "wrong")
        add("nothing", key, [], "wrong")
        add("the right one and a wrong one", key, ["2", "1"], "wrong")
        add("everything", key, [str(n + 1) for n in range(options)], "wrong")
        add("the same twice", key, ["2", "2"], "right")
        add("a value there is not", key, ["9"], "wrong")
        add("a value there is not beside the right one", key, ["2", "9"], "right")
        for odd in ("", "02", "2 ", "x", "<b>", "٢", "2.0", "-2", "1e0"):
            add(f"{odd!r} is no value", key, [odd], "wrong")
    for kind in ("flervalg", "marker"):
        for options, right in [(2, 1), (3, 2), (4, 2), (4, 3), (5, 2), (3, 3)]:
            key = {"type": kind, "options": options, "right": [str(n + 1) for n in range(right)]}
            for size in range(options + 1):
                chosen = [str(n + 1) for n in range(options)]
                for some in list(itertools.combinations(chosen, size))[:4]:
                    add(f"{right} of {options} right, {size} chosen", key, list(some))
            if right < options:
                add("everything earns nothing", key, chosen, "wrong")
            strict = dict(key, partial=False)
            add("all or nothing, all", strict, key["right"], "right")
            add("all or nothing, not all", strict, key["right"][1:], "wrong")
            add("written in another order", key, key["right"][::-1], "right")
    key = {"type": "flervalg", "options": 6, "right": ["1", "3", "5"]}
    add("two of three right", key, ["1", "3"], "partly")
    add("as many wrong as right", key, ["1", "2"], "wrong")
    add("more wrong than right is never less than nothing", key, ["2", "4", "1"], "wrong")


def orders():
    for right in (["2", "1"], ["3", "1", "2"], ["4", "2", "1", "3"]):
        key = {"type": "raekkefoelge", "right": right}
        for order in itertools.permutations(right):
            add(f"{len(right)} steps", key, list(order))
    key = {"type": "raekkefoelge", "right": ["5", "3", "1", "2", "4"]}
    add("the first step last", key, ["3", "1", "2", "4", "5"], "partly")
    add("backwards", key, ["4", "2", "1", "3", "5"], "wrong")
    add("half given", key, ["5", "3"], "partly")
    add("nothing given", key, [], "wrong")
    add("a step twice", key, ["5", "3", "5", "1", "2", "4"], "right")
    add("a step there is not", key, ["5", "9", "3", "1", "2", "4"], "right")
    add("all or nothing", dict(key, partial=False), ["3", "1", "2", "4", "5"], "wrong")
    add("one step", {"type": "raekkefoelge", "right": ["1"]}, ["1"], "right")


def rows():
    for kind in ("par", "kategori"):
        key = {"type": kind, "rows": [["2"], ["1", "3"], ["1"]]}
        for given in itertools.product(["1", "2", "3", ""], repeat=3):
            add("three rows", key, list(given))
        add("too few rows", key, ["2"], "partly")
        add("too many rows", key, ["2", "3", "1", "1"], "right")
        add("nothing", key, [], "wrong")
        add("all or nothing", dict(key, partial=False), ["2", "1", "2"], "wrong")
        add("not scored", dict(key, scored=False), ["2", "1", "1"], "none")


def gaps():
    def text(*accepted, typo=False):
        return {"type": "kort-svar", "typo": typo, "blanks": [{"kind": "text", "accept": list(accepted)}]}

    varig = text("varig", "kronisk lidelse")
    for response, wants in [
            ("varig", "right"), (" varig ", "right"), ("VARIG", "right"), ("Varig.", "right"),
            ("varig !", "right"), ("varig..", "wrong"), ("kronisk  lidelse", "right"),
            ("kronisk\u00a0lidelse", "right"), ("kronisklidelse", "wrong"), ("\tvarig\n", "right"),
            ("va\u00adrig", "right"), ("va\u200brig", "right"), ("\ufeffvarig", "right"),
            ("vari", "wrong"), ("varigt", "wrong"), ("", "wrong"), ("   ", "wrong"), (".", "wrong"),
            ("<b>varig</b>", "wrong"), ("varig😀", "wrong"), ("varig\u0301", "wrong"),
            ("varig, kronisk lidelse", "wrong"), ("v" * 5000, "wrong"), ("kronisk lidelse:", "right"),
            ("kronisk\u2003lidelse", "right"), ("kronisk\u3000lidelse", "right")]:
        add("typed text", varig, [response], wants)
    for accepted, response, wants in [
            ("pårørende", "paarørende", "wrong"), ("pårørende", "PÅRØRENDE", "right"),
            ("pårørende", "pa\u030arørende", "right"), ("pa\u030arørende", "pårørende", "right"),
            ("Å", "A\u030a", "right"), ("ø", "oe", "wrong"), ("æ", "ae", "wrong"), ("å", "a", "wrong"),
            ("ældre", "aeldre", "wrong"), ("café", "cafe\u0301", "right"), ("café", "cafe", "wrong"),
            ("naïv", "nai\u0308v", "right"), ("x\u0304", "x\u0304", "right"), ("x\u0304", "x", "wrong"),
            ("barnets lov", "Barnets Lov", "right"), ("§ 22", "§\u00a022", "right"),
            ("§ 22", "§22", "right"),
            ("§22", "§ 22", "right"), ("§ 22", "§\u00a022.", "right"), ("§ 22", "22", "wrong"),
            ("§§ 22-24", "§§22-24", "right"), ("§§ 22-24", "§ 22-24", "wrong"), ("§", "§", "right"),
            ("§ 50, stk. 1, nr. 3", "§50, stk. 1, nr. 3", "right"),
            ("§ 50, stk. 1", "§50, stk.1", "wrong"), ("lov § 22", "lov §22", "right"),
            ("lov § 22", "lov§22", "wrong"), ("§ 22", "§ 2 2", "wrong"),
            ("far's", "far’s", "right"), ("”ja”", '"ja"', "right"),
            ("10-12", "10–12", "right"), ("10-12", "10\u221212", "right"), ("bl.a.", "bl.a", "right"),
            ("bl.a.", "bl.a.", "right"), ("nej", "nej?", "right"), ("İ", "i\u0307", "right"),
            ("ΟΔΟΣ", "οδοσ", "right"), ("ΟΔΟΣ", "οδος", "wrong"), ("straße", "STRASSE", "wrong"),
            ("ﬁ", "fi", "wrong"), ("١", "1", "wrong"), ("C++", "c++", "right"), ("?", "?", "right"),
            ("?", ".", "wrong"), ("a|b", "a|b", "right"), ("😀", "😀", "right"), ("😀", "😁", "wrong"),
            ("é", "e\u0301", "right"), ("ö", "o\u0308", "right"), ("ü", "U\u0308", "right"),
            ("ÿ", "y\u0308", "right"), ("ç", "c\u0327", "right"), ("ñ", "N\u0303", "right")]:
        add(f"letters and signs: {accepted}", text(accepted), [response], wants)
    for accepted, response, wants in [
            ("funktionsevne", "funktionsevne", "right"), ("funktionsevne", "funktionevne", "right"),
            ("funktionsevne", "funktionsevnen", "right"), ("funktionsevne", "funktionsevna", "right"),
            ("funktionsevne", "fnuktionsevne", "right"), ("funktionsevne", "funktionsenve", "right"),
            ("funktionsevne", "funktionsvn", "wrong"), ("funktionsevne", "unktionsevne", "wrong"),
            ("funktionsevne", "gunktionsevne", "wrong"), ("ulovlig", "lovlig", "wrong"),
            ("lovlige", "ulovlige", "wrong"), ("kronisk", "kronsik", "right"), ("kronisk", "kroisk", "right"),
            ("varigt", "vargit", "wrong"), ("varigt", "varig", "wrong"), ("kommune", "komune", "right"),
            ("kommune", "kommuner", "right"), ("kommune", "kommunens", "wrong"),
            ("kommune", "kmomune", "right"), ("kommune", "komunen", "wrong"),
            ("barnets reform", "barnes reform", "right"), ("barnets reform", "barnets refrom", "wrong"),
            ("barnets bedste", "barnetsbedste", "wrong"), ("barnets", "barnetss", "right"),
            ("pårørende", "pårørene", "right"), ("pårørende", "paarørende", "wrong"),
            ("pårørende", "pårorende", "right"),
            ("§§ 11-15", "§§11-16", "wrong"), ("§§ 11-15", "§§11-15", "right"),
            ("abcdefg", "abcdegf", "right"),
            ("abcdefg", "badcefg", "wrong"), ("aaaaaaa", "aaaaaa", "right"), ("aaaaaaa", "aaaaaaaa", "right"),
            ("aaaaaaa", "aaaaa", "wrong"), ("abababa", "abaabba", "right"), ("abcdefg", "", "wrong")]:
        add("one letter wrong", text(accepted, typo=True), [response], wants)
        add("one letter wrong, not tolerated", text(accepted), [response])
    return text


def numbers():
    def key(low, high=None, unit=None):
        blank = {"kind": "number", "low": low, "high": high or low}
        return {"type": "tal", "blanks": [dict(blank, unit=unit) if unit else blank]}

    for low, response, wants in [
            ("33.9", "33,9", "right"), ("33.9", "33.9", "right"), ("33.9", " 33,9 ", "right"),
            ("33.9", "33,90", "right"), ("33.9", "+33,9", "right"), ("33.9", "33,9 %", "right"),
            ("33.9", "33,9%", "right"), ("33.9", "33,9 procent", "right"), ("33.9", "33,9 pct.", "right"),
            ("33.9", "33,9 pct", "right"), ("33.9", "33,9 mio.", "wrong"), ("33.9", "33,8", "wrong"),
            ("33.9", "339", "wrong"), ("33.9", "33,9,0", "wrong"), ("33.9", "", "wrong"),
            ("33.9", "treogtredive", "wrong"), ("33.9", "33,", "wrong"), ("33.9", "33;9", "wrong"),
            ("33.9", "3 3,9", "wrong"), ("33.9", "33,9.", "right"), ("33.9", "-33,9", "wrong"),
            ("1000", "1000", "right"), ("1000", "1.000", "right"), ("1000", "1 000", "right"),
            ("1000", "1\u00a0000", "right"), ("1000", "1\u202f000", "right"), ("1000", "1,000", "wrong"),
            ("1", "1,000", "right"), ("1000", "1.000,0", "right"), ("1000", "1,000.0", "right"),
            ("1000", "01000", "right"), ("1000", "10.00", "wrong"), ("10", "10.00", "right"),
            ("1234567", "1.234.567", "right"), ("1234567", "1.234567", "wrong"),
            ("1234567", "1 234 567", "right"), ("1234567", "1.234 567", "wrong"),
            ("1234567.5", "1.234.567,5", "right"), ("1234567.5", "1,234,567.5", "right"),
            ("1234567.5", "1.234,567,5", "wrong"), ("0.125", "0.125", "right"), ("0.125", "0,125", "right"),
            ("125", "0.125", "wrong"), ("0.5", ",5", "right"), ("0.5", ".5", "right"), ("0.5", "0,5", "right"),
            ("-2", "-2", "right"), ("-2", "−2", "right"), ("-2", "– 2", "right"), ("-2", "- 2", "right"),
            ("-2", "2", "wrong"), ("-2", "--2", "wrong"), ("0", "-0", "right"), ("0", "0", "right"),
            ("12", "1e1", "wrong"), ("12", "0x0c", "wrong"), ("12", "12 stk", "wrong"), ("12", "１２", "wrong"),
            ("12", "12\u200b", "right"), ("12", "1/2", "wrong"), ("12", "Infinity", "wrong"),
            ("12", "NaN", "wrong"), ("12", "9" * 400, "wrong"), ("12", "12 12", "wrong"),
            ("999999999999999", "999.999.999.999.999", "right"),
            ("12", "0000000000000012", "wrong"), ("12", "000000000000012", "right"),
            ("12", "12.", "right"),
            ("12", "12 .", "right"), ("12", "12,", "right"), ("12", "12;", "right"), ("12", "12:", "right"),
            ("12", "12!", "right"), ("12", "12 ?", "right"), ("12", "12..", "wrong"),
            ("12", "12!.", "wrong"), ("12", "12 %.", "right"), ("12", "12 procent.", "right"),
            ("12", "12 pct.!", "right"), ("1000", "1.000.", "right"), ("0.5", "0,5.", "right"),
            ("12", "12 kr.", "wrong"), ("12", "kr. 12", "wrong"), ("12", "12,-", "wrong"),
            ("12", "12 uger.", "wrong"), ("12", ".12.", "wrong"), ("12", ".", "wrong"), ("12", "..", "wrong"),
            ("12", "%", "wrong"), ("12", "+", "wrong"), ("12", "12%%", "wrong"), ("12", "% 12", "wrong")]:
        add("a number", key(low), [response], wants)
    for low, high, response, wants in [
            ("11", "13", "11", "right"), ("11", "13", "13", "right"), ("11", "13", "12,5", "right"),
            ("11", "13", "10,999", "wrong"), ("11", "13", "13,001", "wrong"), ("33.8", "34.0", "33,8", "right"),
            ("33.8", "34.0", "34", "right"), ("33.8", "34.0", "33,79", "wrong"), ("-1", "1", "0", "right"),
            ("0.1", "0.3", "0,3", "right"), ("0.1", "0.3", "0,30000000000000", "right"),
            ("0.1", "0.3", "0,30000000000001", "wrong")]:
        add("an interval", key(low, high), [response], wants)
    for unit, response, wants in [
            ("mio.", "12 mio.", "right"), ("mio.", "12 mio", "right"), ("mio.", "12mio.", "right"),
            ("mio.", "12 MIO.", "right"), ("mio.", "12", "right"), ("mio.", "12 mia.", "wrong"),
            ("uger", "12 uger", "right"), ("uger", "12 uge", "wrong"), ("uger", "uger 12", "wrong"),
            ("uger", "12 måneder", "wrong"), ("%", "12 %", "right"), ("%", "12", "right"), ("m", "12 km", "wrong"),
            ("år", "12 a\u030ar", "right"), ("kr.", "12,00 kr.", "right"), ("kr.", "kr. 12", "right"),
            ("uger", "12 %", "wrong"), ("uger", "12 procent", "wrong"), ("kr.", "12 %", "wrong"),
            ("kr.", "12 pct.", "wrong"), ("%", "12 procent", "right"), ("%", "12 pct.", "right"),
            ("pct", "12 %", "right"), ("%", "12 procentpoint", "wrong"), ("%", "12 kr.", "wrong"),
            ("uger", "12 uger.", "right"), ("uger", "12uger", "right"), ("uger", "12 uger!", "right"),
            ("uger", "12 uger .", "right"), ("uger", "12 uger!!", "wrong"), ("uger", "12.", "right"),
            ("uger", "12. uger", "wrong"), ("uger", "12 .uger", "wrong"), ("uger", "12, uger", "wrong"),
            ("kr.", "12 kr.", "right"), ("kr.", "12 kr", "right"), ("kr.", "12 kr.!", "right"),
            ("kr.", "12 kroner", "right"), ("kr.", "12 Kroner.", "right"), ("kr.", "12,-", "right"),
            ("kr.", "12,–", "right"), ("kr.", "12 ,-.", "right"), ("kr.", "12,00,-", "right"),
            ("kr.", "kr 12", "right"), ("kr.", "kr.12", "right"), ("kr.", "KR. 12.", "right"),
            ("kr.", "kr. 12,-", "right"), ("kr.", "kr. 12 kr.", "right"), ("kr.", "12,- kr.", "right"),
            ("kr.", "kr. 13", "wrong"), ("kr.", "kr.", "wrong"), ("kr.", "kroner 12", "wrong"),
            ("kr.", "kr.. 12", "wrong"), ("kr.", "12 krone", "wrong"), ("kroner", "12 kr.", "right"),
            ("kr", "12 kr.", "right"), ("uger", "kr. 12", "wrong"), ("uger", "12,-", "wrong"),
            ("uger", "kr. 12 uger", "wrong"), ("kr. pr. måned", "12 kroner pr. måned", "right"),
            ("kr. pr. måned", "12 kr", "right"), ("kr. pr. måned", "12 kr. pr", "right"),
            ("kr. pr. måned", "12,- pr. måned", "right"), ("kr. pr. måned", "12 pr. måned", "wrong"),
            ("stk. pr. år", "12 stk pr år", "right"), ("stk. pr. år", "12 stk", "right"),
            ("m.m.", "12 mm", "right"), ("m2", "12 m2", "right"), ("m2", "12 m 2", "right"),
            ("m2", "12 m", "wrong")]:
        add(f"a unit: {unit}", key("12", unit=unit), [response], wants)
    for response, wants in [
            ("1,5 mio. kr.", "right"), ("1,5 mio kr", "right"), ("1,5 mio kr.", "right"),
            ("1,5 mio.kr.", "right"), ("1,5 mio.", "right"), ("1,5 mio", "right"), ("1,5", "right"),
            ("1,5.", "right"), ("1,5 mio. kr!", "right"), ("1,5 mio. kroner", "right"),
            ("1,5 mio.,-", "right"), ("kr. 1,5 mio.", "right"), ("kr 1,5 mio", "right"),
            ("1,5 kr.", "wrong"), ("1,5,-", "wrong"), ("kr. 1,5", "wrong"), ("1,5 mia. kr.", "wrong"),
            ("1,5 kr. mio.", "wrong"), ("1,5 m", "wrong"), ("1,5 mio. kr. i alt", "wrong"),
            ("1.500.000 kr.", "wrong"), ("1.500.000", "wrong"), ("1,5 %", "wrong"), ("1,6 mio. kr.", "wrong")]:
        add("a unit of two words", key("1.5", unit="mio. kr."), [response], wants)


def several_gaps():
    key = {"type": "indsaet-ord", "blanks": [
        {"kind": "text", "accept": ["varig", "kronisk"]}, {"kind": "choice", "accept": ["2"]},
        {"kind": "number", "low": "33.9", "high": "33.9", "unit": "mio."}]}
    for given in itertools.product(["Varig", "arvelig", ""], ["2", "1", ""], ["33,9 mio.", "34", ""]):
        add("three gaps", key, list(given))
    add("too few", key, ["varig"], "partly")
    add("too many", key, ["varig", "2", "33,9", "x"], "right")
    add("nothing", key, [], "wrong")
    add("all or nothing", dict(key, partial=False), ["varig", "2", ""], "wrong")
    add("a value is not text", key, ["varig", " 2", "33,9"], "partly")


def unscored():
    add("a scale", {"type": "skala"}, ["3"], "none")
    add("a scale, nothing chosen", {"type": "skala"}, [], "none")
    add("a reflection", {"type": "refleksion"}, ["Jeg tænker …"], "none")


def verdicts():
    def put(name, grades, mark, percent, passed):
        VERDICTS.append({"name": name, "pass": mark, "percent": percent, "passed": passed,
                         "grades": [{"share": float(s), "points": p} for s, p in grades]})

    third = Fraction(1, 3)
    put("all right", [(1, 1), (1, 2)], 80, 100, True)
    put("all wrong", [(0, 1), (0, 2)], 80, 0, False)
    put("just at the mark", [(1, 1)] * 4 + [(0, 1)], 80, 80, True)
    put("just below the mark", [(1, 1)] * 3 + [(0, 1)], 80, 75, False)
    put("79.99 is not shown as 80", [(Fraction(7999, 10000), 1)], 80, 79, False)
    put("three thirds are a whole", [(third, 1)] * 3, 33, 33, True)
    put("thirds that add up to the mark", [(third, 1), (third, 1), (third, 1), (1, 1)], 50, 50, True)
    put("points weigh", [(1, 3), (0, 1)], 75, 75, True)
    put("no mark is always passed", [(0, 1)], None, 0, True)
    put("nothing to grade", [], 80, 100, True)
    put("half points", [(1, 0.5), (0, 0.5)], 50, 50, True)
    put("a mark of 100 with sevenths", [(1, 1)] * 7, 100, 100, True)
    put("a mark of 100 not reached", [(1, 1)] * 6 + [(Fraction(6, 7), 1)], 100, 97, False)
    put("tenths", [(Fraction(1, 10), 1)] * 10, 10, 10, True)


def at_random():
    """Answers of every kind by chance: what nobody thought of when the rest was written."""
    chance = random.Random(20261122)
    for _ in range(60):
        options = chance.randint(2, 8)
        values = [str(n + 1) for n in range(options)]
        key = {"type": "flervalg", "options": options,
               "right": sorted(chance.sample(values, chance.randint(1, options)))}
        add("by chance", key, chance.sample(values, chance.randint(0, options)))
        add("by chance", {"type": "raekkefoelge", "right": chance.sample(values, options)},
            chance.sample(values, options))
        rows = [chance.sample(values, chance.randint(1, 2)) for _ in range(options)]
        add("by chance", {"type": "par", "rows": rows, "partial": chance.random() < 0.8},
            [chance.choice(values + ["", "99"]) for _ in range(chance.randint(0, options + 1))])
    letters = "aåæøéÅÆABbc  .,-–'’\u030a\u0301\u00a0\u200b😀Σ"
    for _ in range(250):
        accepted = "".join(chance.choices(letters, k=chance.randint(1, 12)))
        response = list(accepted)
        for _ in range(chance.randint(0, 3)):
            place = chance.randrange(len(response) + 1)
            what = chance.random()
            if what < 0.4:
                response.insert(place, chance.choice(letters))
            elif response and what < 0.7:
                del response[min(place, len(response) - 1)]
            elif place + 1 < len(response):
                response[place], response[place + 1] = response[place + 1], response[place]
        response = "".join(response)
        if chance.random() < 0.3:
            response = response.upper()
        add("text by chance", {"type": "kort-svar", "typo": chance.random() < 0.7, "blanks": [
            {"kind": "text", "accept": [accepted]}]}, [response])
    for _ in range(250):
        low = Fraction(chance.randint(-2000000, 2000000), 10 ** chance.randint(0, 3))
        high = low + Fraction(chance.choice([0, 0, 1, 25]), 10)
        text = "".join(chance.choices("0123456789", k=chance.randint(1, 7)))
        for _ in range(chance.randint(0, 2)):
            place = chance.randint(0, len(text))
            text = text[:place] + chance.choice(".,. -+%\u00a0") + text[place:]
        if chance.random() < 0.5:
            text = decimal(low).replace(".", chance.choice(",."))
        blank = {"kind": "number", "low": decimal(low), "high": decimal(high)}
        add("a number by chance", {"type": "tal", "blanks": [blank]}, [text])
    units = ["%", "uger", "kr.", "mio. kr.", "stk. pr. år"]
    pieces = ["kr", "kr.", ".", ",-", "kroner", "mio.", "mio", " ", "%", "pct", "procent", "!", "uger",
              "stk.", "pr.", "år", "oner", "2"]
    for _ in range(400):
        blank = {"kind": "number", "low": "52", "high": "52"}
        if chance.random() < 0.8:
            blank["unit"] = chance.choice(units)
        text = chance.choice(["", "", "", "kr. ", "kr"]) + "52" + chance.choice(["", " "])
        if chance.random() < 0.3:
            text += blank.get("unit", "")
        text += "".join(chance.choices(pieces, k=chance.randint(0, 3)))
        add("a unit by chance", {"type": "tal", "blanks": [blank]}, [text])


def decimal(number):
    """A decimal number in full, with a point."""
    sign, whole = "-" if number < 0 else "", abs(number) * 10 ** 4
    digits = str(int(whole)).rjust(5, "0")
    return (sign + digits[:-4] + "." + digits[-4:]).rstrip("0").rstrip(".")


for part in (choices, orders, rows, gaps, numbers, several_gaps, unscored, verdicts, at_random):
    part()
json.dump({"vectors": VECTORS, "verdicts": VERDICTS}, sys.stdout, ensure_ascii=False, indent=0,
          separators=(",", ":"))
print()
