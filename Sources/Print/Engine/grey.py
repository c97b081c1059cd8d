"""Pictures without colour: SVG by its colours, others by Pillow.

A picture that cannot be read stays as it is: Typst says what is wrong with it, at its place.
"""

import base64
import io
import os
import re

PREFIX = "grey"

# A colour where SVG has one: as an attribute, or in a style.
PROPERTY = re.compile(
    r"(?P<name>(?<![\w-])(?:fill|stroke|color|stop-color|flood-color|lighting-color)"
    r"(?:\s*=\s*[\"']\s*|\s*:\s*))"
    r"(?P<colour>\#[0-9a-fA-F]{3,8}|(?:rgba?|hsla?)\([^)]*\)|[a-zA-Z]+)"
)
EMBEDDED = re.compile(r"data:image/(?P<kind>png|jpe?g|gif|webp);base64,(?P<data>[A-Za-z0-9+/=\s]+)")
NOT_COLOURS = frozenset("none currentcolor inherit transparent url context".split())


def with_grey_pictures(document, root):
    """A copy of the document whose pictures and charts are grey. The grey pictures are files of
    their own in `root`."""
    made = {}

    def grey(node):
        if isinstance(node, list):
            return [grey(child) for child in node]
        if not isinstance(node, dict):
            return node
        copy = {key: grey(child) for key, child in node.items()}
        if node.get("k") == "img" and "src" in node:
            if node["src"] not in made:
                made[node["src"]] = grey_file(root, node["src"], len(made))
            copy["src"] = made[node["src"]]
        elif node.get("k") == "chart":
            copy["svg"] = grey_svg(node["svg"])
        return copy

    return grey(document)


def grey_file(root, source, number):
    """Writes the grey picture and returns its name; the picture's own where it cannot be read."""
    try:
        root = os.path.realpath(root)
        path = os.path.realpath(os.path.join(root, source.lstrip("/")))
        if not path.startswith(root + os.sep):
            return source
        with open(path, "rb") as file:
            data = file.read()
        is_drawing = source.lower().endswith(".svg")
        ending, changed = (
            ("svg", grey_svg(data.decode()).encode()) if is_drawing else grey_image(data))
    except Exception:  # noqa: BLE001 - whatever a picture is, a bad one is told by Typst
        return source
    name = f"{PREFIX}-{number}.{ending}"
    with open(os.path.join(root, name), "wb") as file:
        file.write(changed)
    return f"/{name}"


def grey_image(data):
    """Ending and bytes of a picture in greys: JPEG stays JPEG, all others become PNG."""
    from PIL import Image, ImageOps

    output = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        is_photo = image.format == "JPEG"
        turned = ImageOps.exif_transpose(image)
        if is_photo:
            turned.convert("L").save(output, "JPEG", quality=88)
            return "jpg", output.getvalue()
        has_alpha = "A" in turned.getbands() or "transparency" in turned.info
        turned.convert("RGBA").convert("LA" if has_alpha else "L").save(output, "PNG")
        return "png", output.getvalue()


def grey_svg(text):
    def painted(match):
        return match["name"] + grey_colour(match["colour"])

    def embedded(match):
        try:
            ending, data = grey_image(base64.b64decode(match["data"]))
        except Exception:  # noqa: BLE001 - as for files
            return match[0]
        kind = "jpeg" if ending == "jpg" else ending
        return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"

    return EMBEDDED.sub(embedded, PROPERTY.sub(painted, text))


def grey_colour(colour):
    """The grey that is as light as the colour, with its transparency; other words unchanged."""
    from PIL import ImageColor

    if colour.lower() in NOT_COLOURS:
        return colour
    try:
        red, green, blue, *alpha = ImageColor.getrgb(plain_colour(colour))
    except ValueError:
        return colour
    light = round(0.299 * red + 0.587 * green + 0.114 * blue)
    grey = f"#{light:02x}{light:02x}{light:02x}"
    return grey + (f"{alpha[0]:02x}" if alpha and alpha[0] < 255 else "")


def plain_colour(colour):
    """`rgba(0, 0, 0, 0.5)` and `rgb(0 0 0 / 50%)` as Pillow reads them."""
    name, bracket, rest = colour.partition("(")
    if not bracket:
        return colour
    parts = [part for part in re.split(r"[\s,/]+", rest.rstrip(")").strip()) if part]
    name = name.lower().rstrip("a")
    if len(parts) == 4:
        last = parts.pop()
        share = float(last[:-1]) / 100 if last.endswith("%") else float(last)
        if name == "rgb" and not any(part.endswith("%") for part in parts):
            return f"rgba({','.join(parts)},{round(share * 255)})"
    return f"{name}({','.join(parts)})"
