"""Words that the Danish patterns divide wrongly, with the places where they may be divided.

A word that holds a soft hyphen is divided there and nowhere else. Only long words at a line's end
are ever divided, so the list holds the trade's long words rather than every word.
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

# What stands under these keys is addresses, names of kinds and the like, never running text.
NOT_TEXT = frozenset("k id to src at type lang region n same align keywords labels".split())


def divided(text):
    """The text with soft hyphens in the words of the list, the author's capitals kept."""

    def marked(match):
        letters = iter(match[0])
        pattern = WORDS[match[0].lower()]
        return "".join(c if c == SOFT_HYPHEN else next(letters) for c in pattern)

    return PATTERN.sub(marked, text)


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
