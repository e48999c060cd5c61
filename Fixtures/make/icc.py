"""Small ICC profiles, built from the specification (ICC.1:2004-10 and ICC.1:2001-04)."""

import struct


def fixed(value):
    return struct.pack(">i", round(value * 65536))


def profile(tags, kind, space, connection, version):
    """Wraps tags, a list of (signature, bytes), into a profile; equal tags share their bytes."""
    table, data, places = b"", b"", {}
    start = 128 + 4 + 12 * len(tags)
    for signature, body in tags:
        if body not in places:
            places[body] = start + len(data)
            data += body + b"\0" * (-len(body) % 4)
        table += struct.pack(">4sII", signature, places[body], len(body))
    size = start + len(data)
    header = struct.pack(">I4xI4s4s4s", size, version, kind, space, connection)
    header += struct.pack(">6H", 2024, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    header += fixed(0.9642) + fixed(1.0) + fixed(0.8249)
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data


def description_v2(text):
    text = text.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + b"\0" * (4 + 4 + 2 + 1 + 67)


def description_v4(text):
    text = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(text), 28) + text


def xyz(values):
    return b"XYZ \0\0\0\0" + b"".join(fixed(value) for value in values)


def gamma(value):
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(value * 256)) + b"\0\0"


SRGB_CURVE = b"para\0\0\0\0" + struct.pack(">HH", 3, 0) + b"".join(
    fixed(value) for value in (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045))


def rgb(name, red, green, blue, curve, v4):
    """A matrix profile; the primaries are adapted to D50."""
    text = description_v4 if v4 else description_v2
    right = description_v4("CC0") if v4 else b"text\0\0\0\0CC0\0"
    return profile(
        [(b"desc", text(name)), (b"cprt", right), (b"wtpt", xyz((0.9642, 1, 0.8249))),
         (b"rXYZ", xyz(red)), (b"gXYZ", xyz(green)), (b"bXYZ", xyz(blue)),
         (b"rTRC", curve), (b"gTRC", curve), (b"bTRC", curve)],
        b"mntr", b"RGB ", b"XYZ ", 0x04000000 if v4 else 0x02400000)


SRGB = rgb("sRGB, made for tests", (0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708),
           (0.14307, 0.06061, 0.71410), SRGB_CURVE, True)
DISPLAY_P3 = rgb("Display P3", (0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189),
                 (0.15710, 0.06657, 0.78407), SRGB_CURVE, True)
ADOBE_RGB = rgb("Compatible with Adobe RGB (1998)", (0.60974, 0.31111, 0.01947),
                (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457), gamma(2.19921875), False)
GRAY = profile(
    [(b"desc", description_v2("Gray gamma 1.8")), (b"cprt", b"text\0\0\0\0CC0\0"),
     (b"wtpt", xyz((0.9642, 1, 0.8249))), (b"kTRC", gamma(1.8))],
    b"mntr", b"GRAY", b"XYZ ", 0x02400000)


def _ink(cyan, magenta, yellow, black):
    """Lab of four inks laid over each other: far enough from 1 - ink to tell which was used."""
    paper = (0.93, 0.93, 0.88)
    inks = ((0.05, 0.36, 0.62), (0.66, 0.09, 0.30), (0.90, 0.78, 0.06), (0.07, 0.07, 0.07))
    light = []
    for channel in range(3):
        value = paper[channel]
        for amount, color in zip((cyan, magenta, yellow, black), inks):
            value *= 1 - amount * (1 - color[channel])
        light.append(value)
    matrix = ((0.4361, 0.3851, 0.1431), (0.2225, 0.7169, 0.0606), (0.0139, 0.0971, 0.7141))
    x, y, z = (sum(a * b for a, b in zip(row, light)) for row in matrix)

    def curve(t):
        return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
    fx, fy, fz = curve(x / 0.9642), curve(y), curve(z / 0.8249)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _cmyk():
    grid = 5
    table = b""
    for index in range(grid ** 4):
        inks = [index // grid ** (3 - place) % grid / (grid - 1) for place in range(4)]
        light, a, b = _ink(*inks)
        table += bytes((round(light * 2.55), round(a + 128), round(b + 128)))
    line = bytes(range(256))
    identity = b"".join(fixed(1 if i % 4 == 0 else 0) for i in range(9))
    lut = b"mft1\0\0\0\0" + bytes((4, 3, grid, 0)) + identity + line * 4 + table + line * 3
    return profile(
        [(b"desc", description_v2("CMYK, made for tests")), (b"cprt", b"text\0\0\0\0CC0\0"),
         (b"wtpt", xyz((0.9642, 1, 0.8249))), (b"A2B0", lut), (b"A2B1", lut), (b"A2B2", lut)],
        b"prtr", b"CMYK", b"Lab ", 0x02400000)


CMYK = _cmyk()
