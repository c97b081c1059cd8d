"""QR codes: the modules of each, worked out from its text."""


class TooLong(Exception):
    """A text that no QR code holds. `told` is the error as the worker answers it."""

    def __init__(self, text, at):
        super().__init__(text)
        message = "the text is too long for a QR code"
        self.told = {"code": "qr", "subject": text, "message": message, "at": at}


def codes(document):
    """Every code of the document with the place of the author's it belongs to: blocks of the kind
    `qr` and what stands under a key `qr`."""
    found = []
    waiting = [(document, document.get("at"))]
    while waiting:
        node, at = waiting.pop()
        if isinstance(node, list):
            waiting.extend((child, at) for child in node)
        if not isinstance(node, dict):
            continue
        at = node.get("at", at)
        if node.get("k") == "qr":
            found.append((node, at))
        for key, child in node.items():
            if key == "qr" and isinstance(child, dict):
                found.append((child, child.get("at", at)))
            elif isinstance(child, (dict, list)):
                waiting.append((child, at))
    return found


def draw(segno, node, at):
    """Adds `modules` to a code: its rows from the top, each a string of 0 and 1."""
    try:
        code = segno.make(node["text"], error="m", boost_error=False, micro=False)
    except segno.DataOverflowError:
        raise TooLong(node["text"], at) from None
    node["modules"] = ["".join("1" if module else "0" for module in row) for row in code.matrix]
