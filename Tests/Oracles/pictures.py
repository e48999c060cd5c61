"""Holds pictures against references made with libvips 8.18 and Pillow. Reads lines, answers lines:

facts FILE                  width, height, bands, bits, frames, interpretation
delta FILE REF [STEP...]    mean and largest CIEDE2000 between FILE and REF after its steps
differ FILE REF [STEP...]   largest difference of a sample, as stored
frames FILE REF [STEP...]   number of frames, and the largest of their mean deltas
greenest FILE               by how much green exceeds red and blue at most
pixel FILE X Y              the samples there
colors FILE                 how many different ones
delays FILE                 loop and milliseconds a frame, as Pillow reads them

Steps: srgb, frame:N, crop:X:Y:W:H, resize:W:H[:KERNEL], linear:W:H, flatten:R:G:B, times:N, gray,
flip, flop, turn:DEGREES. HEIC and JPEG XL are first decoded by the system's vips.
"""

import os
import shlex
import subprocess
import sys
import tempfile

import pyvips
from PIL import Image

folder = tempfile.TemporaryDirectory()


def opened(path, page=0):
    if path.endswith((".heic", ".jxl")):
        copy = os.path.join(folder.name, path.replace("/", "_")[-80:] + ".tif")
        clean = {"PATH": os.environ["PATH"]}
        subprocess.run(["vips", "copy", path, copy], check=True, env=clean)
        path = copy
    if page:
        return pyvips.Image.new_from_file(path, page=page)
    return pyvips.Image.new_from_file(path)


def color(picture):
    return picture[: picture.bands - 1] if picture.hasalpha() else picture


def managed(picture):
    alpha = picture[picture.bands - 1] if picture.hasalpha() else None
    base = color(picture)
    depth = 16 if base.format == "ushort" else 8
    options = {"intent": "relative", "black_point_compensation": True, "depth": depth}
    if base.get_typeof("icc-profile-data"):
        base = base.icc_transform("srgb", embedded=True, **options)
    elif base.interpretation == "cmyk":
        base = base.icc_transform("srgb", input_profile="cmyk", **options)
    return base if alpha is None else base.bandjoin(alpha)


def premultiplied(picture, change):
    if not picture.hasalpha():
        return change(picture)
    return change(picture.premultiply()).unpremultiply().cast(picture.format)


def stepped(picture, step, path):
    name, *numbers = step.split(":")
    values = [int(number) for number in numbers if number.lstrip("-").isdigit()]
    if name == "srgb":
        return managed(picture)
    if name == "frame":
        return opened(path, values[0])
    if name == "crop":
        return picture.crop(*values)
    if name == "resize":
        kernel = numbers[2] if len(numbers) > 2 else "lanczos3"
        return premultiplied(
            picture,
            lambda base: base.resize(
                values[0] / base.width, vscale=values[1] / base.height, kernel=kernel
            ),
        )
    if name == "linear":
        light = picture.colourspace("scrgb")
        light = light.resize(values[0] / light.width, vscale=values[1] / light.height)
        return light.colourspace(picture.interpretation)
    if name == "flatten":
        return picture.flatten(background=values)
    if name == "times":
        return (picture * values[0]).cast("ushort").copy(interpretation="rgb16")
    if name == "gray":
        return picture.colourspace("b-w")
    if name == "flip":
        return picture.flipver()
    if name == "flop":
        return picture.fliphor()
    if name == "turn":
        return picture.rot("d%d" % values[0])
    raise ValueError(step)


def reference(path, steps):
    picture = opened(path)
    for step in steps:
        picture = stepped(picture, step, path)
    return picture


def same_size(one, other):
    sizes = [(picture.width, picture.height) for picture in (one, other)]
    if sizes[0] != sizes[1]:
        raise ValueError("sizes %s and %s" % tuple(sizes))


def lab(picture):
    picture = managed(picture)
    if picture.hasalpha():
        gray = 128 * (257 if picture.format == "ushort" else 1)
        picture = picture.flatten(background=gray)
    return picture.colourspace("lab")


def delta(one, other):
    same_size(one, other)
    return lab(one).dE00(lab(other))


def answer(verb, path, *rest):
    if verb == "facts":
        picture = opened(path)
        bits = 16 if picture.format == "ushort" else 8
        pages = picture.get("n-pages") if picture.get_typeof("n-pages") else 1
        facts = (picture.width, picture.height, picture.bands, bits, pages, picture.interpretation)
        return "%d %d %d %d %d %s" % facts
    if verb == "delta":
        found = delta(opened(path), reference(rest[0], rest[1:]))
        return "%.4f %.4f" % (found.avg(), found.max())
    if verb == "frames":
        count = opened(path).get("n-pages")
        found = [
            delta(opened(path, page), reference(rest[0], ["frame:%d" % page, *rest[1:]])).avg()
            for page in range(count)
        ]
        return "%d %.4f" % (count, max(found))
    if verb == "greenest":
        red, green, blue = opened(path)[:3].bandsplit()
        return "%d" % (green - (red > blue).ifthenelse(red, blue)).max()
    if verb == "differ":
        one, other = opened(path), reference(rest[0], rest[1:])
        same_size(one, other)
        if one.bands != other.bands:
            raise ValueError("%d and %d bands" % (one.bands, other.bands))
        return "%d" % (one - other).abs().max()
    if verb == "colors":
        return "%d" % len(Image.open(path).convert("RGBA").getcolors(1 << 24))
    if verb == "pixel":
        return " ".join("%d" % sample for sample in opened(path)(int(rest[0]), int(rest[1])))
    if verb == "delays":
        picture = Image.open(path)
        delays = []
        for index in range(picture.n_frames):
            picture.seek(index)
            delays.append(picture.info.get("duration", 0))
        return " ".join(str(int(number)) for number in [picture.info.get("loop", -1)] + delays)
    raise ValueError(verb)


for line in sys.stdin:
    try:
        print(answer(*shlex.split(line)))
    except Exception as error:
        print("error:", str(error).replace("\n", " "))
