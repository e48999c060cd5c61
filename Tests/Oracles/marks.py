"""Holds pictures with a mark against the formulas of W3C Compositing and Blending Level 1, in double
precision. Reads lines, answers lines:

over MARKED PLAIN MARK X Y OPACITY MODE
tiled MARKED PLAIN MARK X Y GAP STAGGER OPACITY

PLAIN is the same picture without the mark, MARK a file as large as it was laid, X and Y the place of
its corner. Answers how many samples of all frames differ outside the mark's rectangle, and the largest
difference to the formulas inside, in steps of 8 bits."""

import shlex
import sys

import numpy
import pyvips


def samples(path, page=0):
    picture = pyvips.Image.new_from_file(path, page=page) if page else pyvips.Image.new_from_file(path)
    top = 65535 if picture.format == "ushort" else 255
    return picture.numpy().reshape(picture.height, picture.width, picture.bands), top


def gray(color):
    light = numpy.where(color <= 0.04045, color / 12.92, ((color + 0.055) / 1.055) ** 2.4)
    light = light @ numpy.array([0.2126, 0.7152, 0.0722])
    return numpy.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def split(array, top):
    """Colour and alpha, 0 to 1."""
    array = array.astype(float) / top
    if array.shape[2] in (2, 4):
        return array[..., :-1], array[..., -1:]
    return array, numpy.ones((*array.shape[:2], 1))


def soft(under, over):
    gentle = under - (1 - 2 * over) * under * (1 - under)
    curve = numpy.where(under <= 0.25, ((16 * under - 12) * under + 4) * under, numpy.sqrt(under))
    return numpy.where(over <= 0.5, gentle, under + (2 * over - 1) * (curve - under))


def hard(under, over):
    return numpy.where(over <= 0.5, 2 * under * over, 1 - 2 * (1 - under) * (1 - over))


def dodge(under, over):
    bright = numpy.minimum(1, under / numpy.maximum(1 - over, 1e-9))
    return numpy.where(under == 0, 0, numpy.where(over == 1, 1, bright))


def burn(under, over):
    dark = 1 - numpy.minimum(1, (1 - under) / numpy.maximum(over, 1e-9))
    return numpy.where(under == 1, 1, numpy.where(over == 0, 0, dark))


BLENDS = {
    "over": lambda under, over: over,
    "multiply": lambda under, over: under * over,
    "screen": lambda under, over: under + over - under * over,
    "overlay": lambda under, over: hard(over, under),
    "darken": numpy.minimum,
    "lighten": numpy.maximum,
    "color-dodge": dodge,
    "color-burn": burn,
    "hard-light": hard,
    "soft-light": soft,
    "difference": lambda under, over: abs(under - over),
    "exclusion": lambda under, over: under + over - 2 * under * over,
}


def composited(base, mark, mode):
    """Colour and alpha of a mark over a base of the same size."""
    (under, beneath), (over, cover) = base, mark
    if mode == "plus-lighter":
        alpha = numpy.minimum(1, beneath + cover)
        light = numpy.minimum(1, under * beneath + over * cover)
    else:
        alpha = cover + beneath * (1 - cover)
        blended = (1 - beneath) * over + beneath * BLENDS[mode](under, over)
        light = cover * blended + (1 - cover) * beneath * under
    return numpy.where(alpha > 0, light / numpy.maximum(alpha, 1e-9), 0), alpha


def mark_for(path, bands, opacity):
    array, top = samples(path)
    color, alpha = split(array, top)
    if bands < 3 and color.shape[2] == 3:
        color = gray(color)[..., None]
    if bands >= 3 and color.shape[2] == 1:
        color = numpy.repeat(color, 3, axis=2)
    return color, alpha * opacity


def difference(marked, plain, mark, mode, top):
    color, alpha = composited(split(plain, top), mark, mode)
    found, opacity = split(marked, top)
    # Of what cannot be seen the colour does not matter.
    return 255 * max(abs(opacity - alpha).max(), (abs(found - color) * (alpha > 0)).max())


def pages(path):
    picture = pyvips.Image.new_from_file(path)
    return picture.get("n-pages") if picture.get_typeof("n-pages") else 1


def over(marked, plain, path, x, y, opacity, mode):
    x, y = int(x), int(y)
    outside, inside = 0, 0
    for page in range(pages(plain)):
        after, top = samples(marked, page)
        before, depth = samples(plain, page)
        assert after.shape == before.shape and top == depth, "shape or depth changed"
        mark = mark_for(path, before.shape[2], float(opacity))
        height, width = mark[0].shape[:2]
        box = numpy.s_[y:y + height, x:x + width]
        assert before[box].shape[:2] == (height, width), "the mark hangs over"
        inside = max(inside, difference(after[box], before[box], mark, mode, top))
        changed = (after != before).any(axis=2)
        changed[box] = False
        outside += int(changed.sum())
    return "%d %.3f" % (outside, inside)


def tiled(marked, plain, path, x, y, gap, stagger, opacity):
    after, top = samples(marked)
    before, _ = samples(plain)
    color, alpha = mark_for(path, before.shape[2], float(opacity))
    across, down = color.shape[1] + int(gap), color.shape[0] + int(gap)
    rows, columns = numpy.indices(before.shape[:2])
    row = (rows - int(y)) // down
    shift = (row % 2) * (across // 2) if stagger == "yes" else 0
    top_edge, left = (rows - int(y)) % down, (columns - int(x) - shift) % across
    there = (top_edge < color.shape[0]) & (left < color.shape[1])
    top_edge, left = numpy.minimum(top_edge, color.shape[0] - 1), numpy.minimum(left, color.shape[1] - 1)
    pattern = color[top_edge, left], alpha[top_edge, left] * there[..., None]
    changed = (after != before).any(axis=2) & ~there
    return "%d %.3f" % (int(changed.sum()), difference(after, before, pattern, "over", top))


for line in sys.stdin:
    words = shlex.split(line)
    try:
        print({"over": over, "tiled": tiled}[words[0]](*words[1:]), flush=True)
    except Exception as error:
        print("error", error, flush=True)
