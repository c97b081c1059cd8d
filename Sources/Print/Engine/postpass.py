"""What Typst does not write yet: row heads of tables as tagged heads, how to print, a steady file id."""

import io


def finish(pikepdf, pdf, row_heads, printing=None):
    """Returns the finished PDF and its number of pages.

    `row_heads` says for each table, in reading order, whether its first column is heads;
    `printing` what a viewer offers when the document is printed.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        tables = elements(pikepdf, document.Root.StructTreeRoot, pikepdf.Name.Table)
        if len(tables) != len(row_heads):
            raise ValueError(f"{len(tables)} tables in the PDF, {len(row_heads)} expected")
        heads = []
        for number, (table, wanted) in enumerate(zip(tables, row_heads)):
            if wanted:
                heads.extend(tag_row_heads(pikepdf, table, number))
        register(pikepdf, document, heads)
        set_printing(pikepdf, document, printing or {})
        set_bleed(pikepdf, document)
        return save(pikepdf, document), len(document.pages)


def save(pikepdf, document):
    output = io.BytesIO()
    document.save(
        output,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return output.getvalue()


BLEED = 3 * 72 / 25.4


def set_bleed(pikepdf, document):
    """Of a page with marks for cutting, colour goes 3 mm over the edge; the marks stand outside."""
    for page in document.pages:
        media, trim = ([float(side) for side in box] for box in (page.mediabox, page.trimbox))
        if trim[0] - media[0] > BLEED:
            bleed = (trim[0] - BLEED, trim[1] - BLEED, trim[2] + BLEED, trim[3] + BLEED)
            page.BleedBox = pikepdf.Array([round(side, 3) for side in bleed])


DUPLEX = {"simplex": "/Simplex", "long": "/DuplexFlipLongEdge", "short": "/DuplexFlipShortEdge"}


def set_printing(pikepdf, document, printing):
    """What the viewer's own dialogue begins with: true size, and one side or both."""
    preferences = document.Root.get("/ViewerPreferences", pikepdf.Dictionary())
    if printing.get("scaling") == "none":
        preferences.PrintScaling = pikepdf.Name("/None")
    if "duplex" in printing:
        preferences.Duplex = pikepdf.Name(DUPLEX[printing["duplex"]])
    document.Root.ViewerPreferences = preferences


def children(pikepdf, element):
    kids = element.get("/K")
    if kids is None:
        return []
    kids = kids if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def elements(pikepdf, root, kind):
    """The elements of one kind in reading order, those inside another of the kind left out."""
    found = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.get("/S") == kind:
            found.append(element)
        else:
            waiting.extend(reversed(children(pikepdf, element)))
    return found


def table_attributes(pikepdf, cell):
    """The cell's attribute dictionary that belongs to tables, made where there is none."""
    held = cell.get("/A")
    owned = list(held) if isinstance(held, pikepdf.Array) else [] if held is None else [held]
    for attributes in owned:
        if isinstance(attributes, pikepdf.Dictionary) and attributes.get("/O") == "/Table":
            return attributes
    cell.A = pikepdf.Array([*owned, pikepdf.Dictionary(O=pikepdf.Name.Table)])
    return cell.A[-1]


def tag_row_heads(pikepdf, table, number):
    """Makes the first cell of each body row a head and lets the row's other cells name it."""
    name = pikepdf.Name
    heads = []
    for index, row in enumerate(elements(pikepdf, table, name.TR)):
        cells = children(pikepdf, row)
        if len(cells) < 2 or cells[0].S != name.TD:
            continue
        head = cells[0]
        identity = pikepdf.String(f"row-{number:03d}-{index:04d}")
        head.S = name.TH
        head.ID = identity
        table_attributes(pikepdf, head).Scope = name.Row
        for cell in cells[1:]:
            attributes = table_attributes(pikepdf, cell)
            named = list(attributes.get("/Headers", []))
            attributes.Headers = pikepdf.Array([*named, identity])
        heads.append((identity, head))
    return heads


def register(pikepdf, document, heads):
    """Enters the new heads in the tree of ids, which readers look heads up in."""
    if not heads:
        return
    root = document.Root.StructTreeRoot
    known = root.get("/IDTree")
    tree = pikepdf.NameTree(known) if known is not None else pikepdf.NameTree.new(document)
    for identity, head in heads:
        tree[str(identity)] = head
    root.IDTree = tree.obj
