"""Words that the Danish patterns divide wrongly, with the places where they may be divided.

A word that holds a soft hyphen is divided there and nowhere else. Only long words at a line's end
are ever divided, so the list holds the trade's long words rather than every word. Words of more than
38 letters Typst does not divide at all; they, and what is left of a long word beside those of the
list, are divided by rule, so that no word runs out of its column.
"""

import re

# A bar stands where the word may be divided. The entry may stand anywhere inside a longer word.
DIVISIONS = """
plejer|ske
råd|giv
med|arbejder
børne|handicap|område
handicap|område
hjerne|skade
livs|kvalitet
øjen|styring
øjen|kontakt
døgn|institution
kontakt|lærer
sektor|ansvar
tera|peut
sam|tykke
helheds|orienteret
""".split()

SOFT_HYPHEN = "\u00ad"
WORDS = {entry.replace("|", ""): entry.replace("|", SOFT_HYPHEN) for entry in DIVISIONS}
PATTERN = re.compile("|".join(sorted(WORDS, key=len, reverse=True)), re.IGNORECASE)

# Letters, with or without soft hyphens; and what is no word, but runs on without a space.
RUN = re.compile(r"[\w\u00ad]{23,}")
LONGEST_DIVIDED = 38
NOT_WORD, PIECE = "\u200b", 16
# Behind the endings that join most compounds, and else between two consonants.
JOINT = re.compile(r"(ings|heds|kabs|ions|tets|ents|iats|algs|elses)(?=[a-zæøå]{4})", re.I)
SYLLABLE = re.compile(r"(?<=[aeiouyæøå][bcdfghjklmnpqrstvwxz])(?=[bcdfghjklmnpqrstvwxz][aeiouyæøå])", re.I)

# What stands under these keys is addresses, names of kinds and the like, never running text.
NOT_TEXT = frozenset("k id to src at type lang region n same align keywords labels".split())


def divided(text):
    """The text with soft hyphens in the words of the list, the author's capitals kept."""

    def marked(match):
        letters = iter(match[0])
        pattern = WORDS[match[0].lower()]
        return "".join(c if c == SOFT_HYPHEN else next(letters) for c in pattern)

    in_address = "://" in text
    return RUN.sub(lambda run: eased(run[0], in_address), PATTERN.sub(marked, text))


def eased(run, in_address):
    """A run of letters and digits that can be divided at least every twenty characters or so."""
    if len(run.replace(SOFT_HYPHEN, "")) <= LONGEST_DIVIDED and SOFT_HYPHEN not in run:
        return run
    if in_address or not run.replace(SOFT_HYPHEN, "").isalpha():
        bare = run.replace(SOFT_HYPHEN, "")
        pieces = [bare[at:at + PIECE] for at in range(0, len(bare), PIECE)]
        return NOT_WORD.join(pieces) if len(bare) > LONGEST_DIVIDED else run
    return SOFT_HYPHEN.join(
        piece if len(piece) <= PIECE else by_syllables(piece)
        for part in run.split(SOFT_HYPHEN)
        for piece in (JOINT.sub(r"\1" + SOFT_HYPHEN, part) if len(part) > PIECE else part).split(SOFT_HYPHEN))


def by_syllables(piece):
    """A long piece with soft hyphens between its syllables, or where it has none, every so often."""
    # Not within two letters of its ends.
    found = piece[:2] + SYLLABLE.sub(SOFT_HYPHEN, piece[2:-2]) + piece[-2:]
    return SOFT_HYPHEN.join(
        SOFT_HYPHEN.join(part[at:at + PIECE] for at in range(0, len(part), PIECE))
        for part in found.split(SOFT_HYPHEN))


def with_soft_hyphens(node):
    """A copy of the document with soft hyphens in its inline text, which is the strings that stand
    in arrays; strings that stand alone are properties and labels and stay as they are."""
    if isinstance(node, dict):
        return {
            key: child if key in NOT_TEXT else with_soft_hyphens(child)
            for key, child in node.items()
        }
    if isinstance(node, list):
        return [divided(c) if isinstance(c, str) else with_soft_hyphens(c) for c in node]
    return node
