"""Puts a small TIFF's directory before its pixels and cuts it off.

Usage: tiff-front.py IN OUT SHARE
"""

import struct
import sys

WIDTHS = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1}


def front(old):
    start, = struct.unpack_from("<I", old, 4)
    count, = struct.unpack_from("<H", old, start)
    fields = {}
    for place in range(start + 2, start + 2 + 12 * count, 12):
        tag, kind, number = struct.unpack_from("<HHI", old, place)
        length = WIDTHS[kind] * number
        if length > 4:
            place, = struct.unpack_from("<I", old, place + 8)
        else:
            place += 8
        fields[tag] = [kind, number, old[place:place + length]]

    def numbers(tag):
        kind, number, data = fields[tag]
        return struct.unpack("<%d%s" % (number, "H" if kind == 3 else "I"), data)
    where, long = (273, 279) if 273 in fields else (324, 325)
    pieces = [old[place:place + length] for place, length in zip(numbers(where), numbers(long))]
    fields[where][0] = 4
    far = 8 + 2 + 12 * count + 4
    sizes = [(len(data) + 1) & ~1 for tag, (_, _, data) in fields.items()
             if len(data) > 4 and tag != where]
    place = far + sum(sizes) + 4 * len(pieces)
    offsets = []
    for piece in pieces:
        offsets.append(place)
        place += len(piece)
    fields[where][2] = struct.pack("<%dI" % len(offsets), *offsets)
    directory, values = struct.pack("<H", count), b""
    for tag, (kind, number, data) in sorted(fields.items()):
        short = data.ljust(4, b"\0")
        if len(data) > 4:
            short = struct.pack("<I", far + len(values))
            values += data + b"\0" * (len(data) & 1)
        directory += struct.pack("<HHI", tag, kind, number) + short
    if len(offsets) == 1:
        values += b"\0" * 4
    return b"II*\0" + struct.pack("<I", 8) + directory + b"\0" * 4 + values + b"".join(pieces)


with open(sys.argv[1], "rb") as file:
    whole = front(file.read())
with open(sys.argv[2], "wb") as file:
    file.write(whole[:int(len(whole) * float(sys.argv[3]))])
