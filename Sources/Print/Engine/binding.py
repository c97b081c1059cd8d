"""PDFs for the printer made of PDFs that were set before: the sheets of a stapled booklet, and many
documents as one. They are for printing and no longer tagged; what is read on screen are the PDFs
they were made of."""

import io
import time

# A4 lying, in points.
SHEET = (841.89, 595.276)


def imposed(pikepdf, document, _timestamp):
    """`input` two pages a side in the order of a booklet that is stapled through its back: printed
    on both sides, turned on the short edge. Blank pages come last."""
    with pikepdf.open(document["input"]) as source, pikepdf.new() as target:
        forms = [target.copy_foreign(page.as_form_xobject()) for page in source.pages]
        for left, right in spreads(len(forms)):
            page = target.add_blank_page(page_size=SHEET)
            page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary())
            for index, is_right in ((left, False), (right, True)):
                if index < len(forms):
                    place(pikepdf, target, page, forms[index], is_right)
        properties = {"print": {"scaling": "none", "duplex": "short"}, **document_properties(source)}
        for name in ("title", "lang"):
            if name in document:
                properties[name] = document[name]
        return finished(pikepdf, target, properties)


def spreads(pages):
    """The pages on each side of each sheet, left and right, counted from 0."""
    last = -(-pages // 4) * 4 - 1
    for first in range(0, (last + 1) // 2, 2):
        yield last - first, first
        yield first + 1, last - first - 1


def place(pikepdf, target, page, form, is_right):
    """Draws a page on its half of the sheet, against the fold, smaller where it is too large."""
    left, bottom, right, top = (float(value) for value in form.BBox)
    width, height = right - left, top - bottom
    half = SHEET[0] / 2
    # A point of difference is the rounding of paper sizes.
    scale = min(1, (half + 1) / width, (SHEET[1] + 1) / height)
    x = half if is_right else half - width * scale
    y = (SHEET[1] - height * scale) / 2
    name = pikepdf.Name("/Right" if is_right else "/Left")
    page.obj.Resources.XObject[name] = form
    move = f"q {scale:.5f} 0 0 {scale:.5f} {x - left * scale:.3f} {y - bottom * scale:.3f} cm"
    page.contents_add(pikepdf.Stream(target, f"{move} {name} Do Q\n".encode()))


def document_properties(source):
    title = source.docinfo.get("/Title")
    return {"title": str(title or ""), "lang": str(source.Root.get("/Lang", "da-DK"))}


def assembled(pikepdf, document, timestamp):
    """`inputs` one after another in greys, each with a bookmark and from a right-hand page on.
    `separators` has a page to go before each. The bookmarks are `bookmarks`, or the documents' own titles."""
    names = document.get("bookmarks", ())
    from grey import Greys

    with pikepdf.new() as target:
        parting = pikepdf.open(document["separators"]) if "separators" in document else None
        separators = Greys(pikepdf)
        starts = []
        for number, path in enumerate(document["inputs"]):
            with pikepdf.open(path) as source:
                greys = Greys(pikepdf)
                to_right_hand_page(target)
                named = number < len(names)
                name = names[number] if named else document_properties(source)["title"]
                starts.append((name, len(target.pages)))
                if parting is not None and number < len(parting.pages):
                    add(target, [parting.pages[number]], separators)
                    to_right_hand_page(target)
                if number in document.get("onesided", ()):
                    # Printed with what is two-sided, each page still gets a sheet of its own.
                    for page in source.pages:
                        to_right_hand_page(target)
                        add(target, [page], greys)
                else:
                    add(target, source.pages, greys)
        if parting is not None:
            parting.close()
        with target.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(title, page) for title, page in starts)
        made = time.strftime("D:%Y%m%d%H%M%SZ", time.gmtime(timestamp))
        target.docinfo["/CreationDate"] = made
        return finished(pikepdf, target, {"print": {"scaling": "none", "duplex": "long"}, **document})


def to_right_hand_page(target):
    if len(target.pages) % 2 == 1:
        size = target.pages[-1].mediabox
        target.add_blank_page(page_size=(float(size[2]), float(size[3])))


def add(target, pages, greys):
    """Adds pages in greys, without what leads into a document that is not there any more."""
    for page in pages:
        greys.page(page)
        for key in ("/StructParents", "/Tabs", "/Annots"):
            if key in page.obj:
                del page.obj[key]
    target.pages.extend(pages)


def finished(pikepdf, target, properties):
    from postpass import save, set_printing

    target.docinfo["/Title"] = properties["title"]
    target.Root.Lang = pikepdf.String(properties["lang"])
    target.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    set_printing(pikepdf, target, properties["print"])
    return save(pikepdf, target), len(target.pages)
