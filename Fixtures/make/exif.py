"""EXIF blocks (CIPA DC-008) and other TIFF structures, written from lists of tags."""

import struct

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED, SRATIONAL = 1, 2, 3, 4, 5, 7, 10
SIZES = {BYTE: 1, ASCII: 1, SHORT: 2, LONG: 4, RATIONAL: 8, UNDEFINED: 1, SRATIONAL: 8}


class Directory:
    """One IFD. A value is text, bytes, a number, a list, a Directory or a list of Directories;
    Place(bytes) is data elsewhere in the file, whose offset becomes the value."""

    def __init__(self, *tags, next=None):
        self.tags, self.next = sorted(tags, key=lambda tag: tag[0]), next


class Place:
    def __init__(self, data):
        self.data = data


def pack(order, kind, value):
    if kind == ASCII:
        data = value if isinstance(value, bytes) else value.encode() + b"\0"
        return len(data), data
    if kind in (BYTE, UNDEFINED):
        data = bytes(value)
        return len(data), data
    values = value if isinstance(value, list) else [value]
    if kind in (RATIONAL, SRATIONAL):
        letter = "I" if kind == RATIONAL else "i"
        pairs = [n for pair in values for n in (pair if isinstance(pair, tuple) else (pair, 1))]
        return len(pairs) // 2, struct.pack(f"{order}{len(pairs)}{letter}", *pairs)
    return len(values), struct.pack(f"{order}{len(values)}{'H' if kind == SHORT else 'I'}", *values)


def tiff(first, order="<", prefix=b""):
    """A whole TIFF structure; `prefix` stands between the header and the first directory."""
    out = bytearray(b"II*\0" if order == "<" else b"MM\0*")
    out += struct.pack(order + "I", 8 + len(prefix)) + prefix

    def directory(ifd):
        start = len(out)
        out.extend(b"\0" * (2 + 12 * len(ifd.tags) + 4))
        struct.pack_into(order + "H", out, start, len(ifd.tags))
        for index, (tag, kind, value) in enumerate(ifd.tags):
            values = value if isinstance(value, list) else [value]
            if all(isinstance(one, (Directory, Place)) for one in values):
                offsets = []
                for one in values:
                    offsets.append(len(out) + len(out) % 2)
                    out.extend(b"\0" * (len(out) % 2))
                    if isinstance(one, Place):
                        out.extend(one.data)
                    else:
                        directory(one)
                value = offsets
            count, data = pack(order, kind, value)
            at = start + 2 + 12 * index
            struct.pack_into(order + "HHI", out, at, tag, kind, count)
            if len(data) <= 4:
                out[at + 8:at + 8 + len(data)] = data
            else:
                out.extend(b"\0" * (len(out) % 2))
                struct.pack_into(order + "I", out, at + 8, len(out))
                out.extend(data)
        if ifd.next is not None:
            out.extend(b"\0" * (len(out) % 2))
            struct.pack_into(order + "I", out, start + 2 + 12 * len(ifd.tags), len(out))
            directory(ifd.next)

    directory(first)
    return bytes(out)


def camera(thumbnail, order="<", orientation=1):
    """What a careless camera writes: everything that a photo should not be published with."""
    maker_note = b"SAFELIGHT\0MakerSerial-778899\0" + bytes(range(64))
    exif = Directory(
        (0x829A, RATIONAL, (1, 250)), (0x829D, RATIONAL, (28, 10)), (0x8827, SHORT, 400),
        (0x9000, UNDEFINED, b"0232"), (0x9003, ASCII, "2021:06:05 14:03:02"),
        (0x9004, ASCII, "2021:06:05 14:03:02"), (0x9011, ASCII, "+02:00"),
        (0x9291, ASCII, "345"), (0x920A, RATIONAL, (50, 1)), (0x927C, UNDEFINED, maker_note),
        (0x9286, UNDEFINED, b"ASCII\0\0\0a private comment"), (0xA001, SHORT, 1),
        (0xA420, ASCII, "0123456789abcdef0123456789abcdef"), (0xA430, ASCII, "Olga Owner"),
        (0xA431, ASCII, "BodySerial-112233"), (0xA432, RATIONAL, [24, 70, (28, 10), (28, 10)]),
        (0xA433, ASCII, "Lensmaker"), (0xA434, ASCII, "24-70mm F2.8"),
        (0xA435, ASCII, "LensSerial-445566"))
    gps = Directory(
        (0x0000, BYTE, (2, 3, 0, 0)), (0x0001, ASCII, "N"),
        (0x0002, RATIONAL, [52, 31, (1234, 100)]), (0x0003, ASCII, "E"),
        (0x0004, RATIONAL, [13, 24, (5678, 100)]), (0x0005, BYTE, (0,)),
        (0x0006, RATIONAL, (345, 10)), (0x001D, ASCII, "2021:06:05"))
    small = Directory(
        (0x0103, SHORT, 6), (0x011A, RATIONAL, 72), (0x011B, RATIONAL, 72), (0x0128, SHORT, 2),
        (0x0201, LONG, Place(thumbnail)), (0x0202, LONG, len(thumbnail)))
    return tiff(Directory(
        (0x010E, ASCII, "A test picture"), (0x010F, ASCII, "Safelight"), (0x0110, ASCII, "Model T"),
        (0x0112, SHORT, orientation), (0x011A, RATIONAL, 300), (0x011B, RATIONAL, 300),
        (0x0128, SHORT, 2), (0x0131, ASCII, "Firmware 1.0"),
        (0x0132, ASCII, "2021:06:05 14:03:02"), (0x013B, ASCII, "Ana Artist"),
        (0x8298, ASCII, "(c) 2021 Ana Artist"), (0x8769, LONG, exif), (0x8825, LONG, gps),
        next=small), order)


def oriented(orientation, order="<"):
    """Nothing but the orientation."""
    return tiff(Directory((0x0112, SHORT, orientation)), order)
