"""GIF89a with every choice left to the caller."""

import struct


def lzw(indices, bits):
    """Codes that never grow: a clear code in time keeps their width fixed, as the format allows."""
    clear, width, value, filled, out = 1 << bits, bits + 1, 0, 0, bytearray()

    def put(code):
        nonlocal value, filled
        value |= code << filled
        filled += width
        while filled >= 8:
            out.append(value & 255)
            value >>= 8
            filled -= 8
    for place, index in enumerate(indices):
        if place % (clear - 2) == 0:
            put(clear)
        put(index)
    put(clear + 1)
    if filled:
        out.append(value & 255)
    return bytes(out)


def blocks(data):
    return b"".join(
        bytes([len(data[at:at + 255])]) + data[at:at + 255] for at in range(0, len(data), 255)
    ) + b"\0"


def table(colors):
    size = 2
    while 1 << size < len(colors):
        size += 1
    flat = b"".join(bytes(color) for color in colors)
    return size, flat.ljust(3 << size, b"\0")


def frame(box, indices, delay=10, disposal=0, transparent=None, colors=None, bits=2):
    """One frame: its box (left, top, width, height), its pixels, its delay in hundredths."""
    flags = disposal << 2 | (transparent is not None)
    out = b"!\xf9\x04" + struct.pack("<BHBB", flags, delay, transparent or 0, 0)
    local, flat = 0, b""
    if colors:
        bits, flat = table(colors)
        local = 0x80 | bits - 1
    return out + b"," + struct.pack("<4HB", *box, local) + flat + bytes([bits]) + blocks(
        lzw(indices, bits))


def gif(width, height, colors, frames, loop=None, background=0):
    size, flat = table(colors)
    out = b"GIF89a" + struct.pack("<HHBBB", width, height, 0xF0 | size - 1, background, 0) + flat
    if loop is not None:
        out += b"!\xff\x0bNETSCAPE2.0" + struct.pack("<BBHB", 3, 1, loop, 0)
    return out + b"".join(frames) + b";"
