"""Documents of several parts: what a part names is told from what another part names the same.

The parts are the members of `chapters`, of `sheets` and of `keys`. A part's ids begin with its own id and a #
afterwards, and so does what refers to them. `part#anchor` is how one part refers to a place in another,
`part` how it refers to its beginning.
"""

PARTS = ("chapters", "sheets", "keys")


def with_scopes(document):
    """The document, its parts replaced by copies in which every id is the document's only one."""
    parts = [part for name in PARTS for part in document.get(name, [])]
    # The sheets between documents in a pile have no ids.
    if not parts or any("id" not in part for part in parts):
        return document
    own = {part["id"]: ids(part) for part in parts}
    copy = dict(document)
    for name in PARTS:
        if name in document:
            copy[name] = [scoped_part(part, own) for part in document[name]]
    for entry in copy.get("index", []):
        if "to" in entry:
            entry["to"] = [place(to, None, own) for to in entry["to"]]
    return copy


def ids(part):
    found = set()
    waiting = [value for key, value in part.items() if key != "id"]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            if isinstance(node.get("id"), str):
                found.add(node["id"])
            waiting.extend(node.values())
        elif isinstance(node, list):
            waiting.extend(node)
    return found


def place(to, part, own):
    """What `to` means in a part: a place of its own before one of another part that has the id."""
    if part is not None and to in own[part]:
        return f"{part}#{to}"
    if to in own:
        return to
    return next((f"{other}#{to}" for other, names in own.items() if to in names), to)


def scoped_part(part, own):
    name = part["id"]

    def scoped(node):
        if isinstance(node, list):
            return [scoped(child) for child in node]
        if not isinstance(node, dict):
            return node
        copy = {key: scoped(child) for key, child in node.items()}
        if isinstance(node.get("id"), str):
            copy["id"] = f"{name}#{node['id']}"
        if node.get("k") == "ref":
            copy["to"] = place(node["to"], name, own)
        if node.get("k") == "note" and "same" in node:
            copy["same"] = f"{name}#{node['same']}"
        if node.get("k") == "cite" and "sources" in part:
            copy["scope"] = f"{name}#"
        return copy

    result = {key: scoped(child) for key, child in part.items()}
    for source in result.get("sources", []):
        source["scope"] = f"{name}#"
    return result
