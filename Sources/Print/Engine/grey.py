"""A PDF in greys, for the office printer: every colour becomes the grey that is as light, but the tones
of `theme.typ` the grey that stands there.

The PDFs are the engine's own, so what Typst writes is known: colours in spaces of three parts, pictures
of eight bits, shadings of functions. The pages are changed where they are; what several pages show, such
as a drawing, once.
"""

import io
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
TONE = re.compile(r'tone\("#([0-9a-f]{6})", (\d+)%\)')
NUMBER = rb"(-?(?:\d+\.?\d*|\.\d+))"
# What may change, each beginning with a sign of its own, so that it is found without trying at every number
# of a drawing. Text is found too, so that nothing in it is taken for a colour.
MARK = re.compile(
    rb"\((?:[^()\\]|\\.)*\)"
    rb"|/[^\s/<>\[\]()]+ (?:cs|CS)\b"
    rb"|scn\b|SCN\b|sc\b|SC\b|rg\b|RG\b",
    re.DOTALL,
)
# The three numbers before an operator. Four are a colour for printing houses, which Typst writes for none of
# the house's colours.
COLOUR = re.compile(rb"(?<![\d.-])(?<![\d.]\s)" + rb"\s".join([NUMBER] * 3) + rb"\s\Z")
LONGEST_COLOUR = 80
PLAIN = {b"rg": b"g", b"RG": b"G"}
TEXT, NAME = b"(/"
# How much of a colour's light comes from red, green and blue.
SHARES = (0.299, 0.587, 0.114)


def tones():
    """The grey of each tone, from 0 to 1, by its red, green and blue from 0 to 255."""
    with open(os.path.join(HERE, "theme.typ"), encoding="utf-8") as file:
        found = TONE.findall(file.read())
    return {tuple(bytes.fromhex(colour)): int(share) / 100 for colour, share in found}


class Greys:
    """Turns the pages of one PDF grey."""

    def __init__(self, pikepdf):
        self.pikepdf = pikepdf
        self.tones = tones()
        self.known = {}
        self.done = set()

    def page(self, page):
        """Changes a page with all that it shows."""
        obj = page.obj
        self.group(obj)
        spaces = self.resources(obj.get("/Resources"))
        contents = obj.get("/Contents")
        parts = list(contents) if isinstance(contents, self.pikepdf.Array) else [contents]
        for part in parts:
            if part is not None and self.is_new(part):
                part.write(self.painted(part.read_bytes(), spaces))

    def is_new(self, obj):
        """True once for each object; what stands in another object is always new."""
        if obj.objgen != (0, 0):
            if obj.objgen in self.done:
                return False
            self.done.add(obj.objgen)
        return True

    def resources(self, resources):
        """Changes what pages and drawings use; gives the names of the colour spaces of three parts."""
        if resources is None:
            return frozenset()
        for picture in resources.get("/XObject", {}).values():
            if not self.is_new(picture):
                continue
            if picture.get("/Subtype") == "/Image":
                self.image(picture)
            else:
                self.drawing(picture)
        for state in resources.get("/ExtGState", {}).values():
            mask = state.get("/SMask")
            if isinstance(mask, self.pikepdf.Dictionary) and self.is_new(mask.G):
                self.drawing(mask.G)
        for pattern in resources.get("/Pattern", {}).values():
            if not self.is_new(pattern):
                continue
            if pattern.get("/PatternType") == 1:
                self.drawing(pattern)
            else:
                self.shading(pattern.Shading)
        for shading in resources.get("/Shading", {}).values():
            self.shading(shading)
        spaces = resources.get("/ColorSpace", {})
        return frozenset(
            name[1:].encode() for name, space in spaces.items() if self.parts(space) == 3)

    def drawing(self, form):
        self.group(form)
        spaces = self.resources(form.get("/Resources"))
        form.write(self.painted(form.read_bytes(), spaces))

    def group(self, obj):
        """What is blended is blended in greys."""
        group = obj.get("/Group")
        if group is not None and self.parts(group.get("/CS")) == 3:
            group.CS = self.pikepdf.Name.DeviceGray

    def parts(self, space):
        """How many numbers make a colour in the space; 0 where it is another kind of space."""
        if isinstance(space, self.pikepdf.Array) and len(space) > 1:
            if space[0] == "/ICCBased":
                return int(space[1].N)
            return 3 if space[0] == "/CalRGB" else 0
        return {"/DeviceRGB": 3, "/DeviceCMYK": 4}.get(str(space), 0)

    def painted(self, data, spaces):
        """A content stream without colour. `spaces` are the names of the spaces of three parts."""
        known = self.known
        parts, done = [], 0
        for match in MARK.finditer(data):
            start, end = match.span()
            if data[start] == TEXT:
                continue
            if data[start] == NAME:
                name, _, use = match[0][1:].partition(b" ")
                if name in spaces or name == b"DeviceRGB":
                    parts += (data[done:start], b"/DeviceGray ", use)
                    done = end
                continue
            numbers = COLOUR.search(data, max(done, start - LONGEST_COLOUR), start)
            if numbers is None:
                continue
            colour = data[numbers.start():end]
            grey = known.get(colour)
            if grey is None:
                light = self.light([float(part) for part in numbers.groups()])
                grey = known[colour] = f"{light:.3f} ".encode() + PLAIN.get(match[0], match[0])
            parts += (data[done:numbers.start()], grey)
            done = end
        return b"".join([*parts, data[done:]])

    def light(self, colour):
        """The grey of a colour; all from 0 to 1."""
        exact = tuple(round(part * 255) for part in colour)
        if exact in self.tones:
            return self.tones[exact]
        return sum(share * part for share, part in zip(SHARES, colour))

    def image(self, image):
        """A picture keeps its mask, and stays a JPEG if it is one."""
        parts = self.parts(image.get("/ColorSpace"))
        if parts not in (3, 4):
            return
        from PIL import Image

        name = self.pikepdf.Name
        if image.get("/Filter") == "/DCTDecode":
            with Image.open(io.BytesIO(image.read_raw_bytes())) as photo:
                output = io.BytesIO()
                photo.convert("RGB").convert("L").save(output, "JPEG", quality=88)
            image.write(output.getvalue(), filter=name.DCTDecode)
            if "/Decode" in image:
                del image["/Decode"]
        else:
            size = (int(image.Width), int(image.Height))
            data = image.read_bytes()
            # Of two bytes the first is the one that counts.
            data = data[::2] if image.BitsPerComponent == 16 else data
            image.write(Image.frombytes("RGB", size, data).convert("L").tobytes())
            image.BitsPerComponent = 8
        image.ColorSpace = name.DeviceGray

    def shading(self, shading):
        if self.parts(shading.get("/ColorSpace")) == 3 and self.is_new(shading):
            self.function(shading.Function)
            shading.ColorSpace = self.pikepdf.Name.DeviceGray

    def function(self, function):
        """Makes what gives three numbers give their grey."""
        if not self.is_new(function):
            return
        array = self.pikepdf.Array
        kind = int(function.FunctionType)
        if kind == 2:
            for end in ("/C0", "/C1"):
                function[end] = array([round(self.light([float(c) for c in function[end]]), 4)])
        elif kind == 3:
            for part in function.Functions:
                self.function(part)
        elif kind == 4:
            body = function.read_bytes().strip()
            share = "{:g} mul exch {:g} mul add exch {:g} mul add".format(*reversed(SHARES))
            function.write(b"{" + body[1:-1] + b" " + share.encode() + b"}")
        else:
            raise ValueError(f"a shading of the kind {kind}")
        if "/Range" in function:
            function.Range = array([0, 1])
