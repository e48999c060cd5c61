"""Writes small files that ask for very much. Usage: hostile.py KIND FILE"""

import os
import struct
import sys
import zlib

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../../Fixtures/make"))
sys.dont_write_bytecode = True
import gif  # noqa: E402


def png_bomb():
    """65536 x 65536 pixels of one bit: half a megabyte, 4.3 gigapixels."""
    side = 65536

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(
            ">I", zlib.crc32(name + body))
    packer = zlib.compressobj(9)
    row = b"\0" * (side // 8 + 1)
    data = b"".join(packer.compress(row * 64) for _ in range(side // 64)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def gif_bomb():
    """5000 frames of 2000 x 2000, each drawing one pixel: 115 kB, 20 gigapixels."""
    one = gif.frame((0, 0, 1, 1), [1])
    return gif.gif(2000, 2000, [(0, 0, 0), (255, 255, 255)], [one] * 5000, loop=0)


def svg_bomb():
    """A drawing 100000 pixels wide and high."""
    return (b'<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000">'
            b'<rect width="100000" height="100000" fill="red"/></svg>')


def jpeg_bomb():
    """A JPEG header that claims 65500 x 65500 pixels."""
    frame = struct.pack(">BHHB", 8, 65500, 65500, 3) + bytes((1, 34, 0, 2, 17, 0, 3, 17, 0))
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


def frames():
    """150 frames of 400 x 300, each drawing one pixel: 72 MB when they are decoded."""
    one = gif.frame((0, 0, 1, 1), [1], transparent=0)
    return gif.gif(400, 300, [(0, 0, 0), (255, 255, 255)], [one] * 150, loop=0)


def svg(inside, side):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{side}" height="{side}">{inside}</svg>').encode()


def svg_crash():
    """A style sheet nested so deep that its parser runs out of stack."""
    return svg("<style>" + ":not(" * 50000 + "g" + ")" * 50000 + "{fill:red}</style>", 100)


def svg_hang():
    """Noise upon noise on nine megapixels: minutes of work."""
    return svg('<filter id="a">' + '<feTurbulence baseFrequency="0.01" numOctaves="99"/>' * 20
               + '</filter><rect width="3000" height="3000" filter="url(#a)"/>', 3000)


def svg_layers():
    """24 transparent layers of 64 MB, one within the other."""
    return svg('<g opacity="0.9">' * 24 + '<rect width="4000" height="4000" fill="red"/>'
               '<circle r="3000" fill="blue"/>' + "</g>" * 24, 4000)


def svg_growth():
    """The same, each layer painted before the next is begun."""
    layer = '<g opacity="0.9"><rect width="4000" height="4000" fill="red"/>'
    return svg(layer * 24 + "</g>" * 24, 4000)


def tiff_pages():
    """20000 pages of one pixel, which all share it."""
    entries = ((256, 3, 1, 1), (257, 3, 1, 1), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1),
               (273, 4, 1, 8), (277, 3, 1, 1), (278, 3, 1, 1), (279, 4, 1, 1))
    body = struct.pack("<H", len(entries)) + b"".join(
        struct.pack("<HHII", *entry) for entry in entries)
    size, count, start = len(body) + 4, 20000, 12
    pages = b"".join(
        body + struct.pack("<I", start + size * (page + 1) if page + 1 < count else 0)
        for page in range(count))
    return b"II*\0" + struct.pack("<I", start) + b"\x80\0\0\0" + pages


KINDS = {
    "png": png_bomb, "gif": gif_bomb, "svg": svg_bomb, "jpeg": jpeg_bomb, "crash": svg_crash,
    "hang": svg_hang, "layers": svg_layers, "growth": svg_growth, "pages": tiff_pages,
    "frames": frames,
}
with open(sys.argv[2], "wb") as file:
    file.write(KINDS[sys.argv[1]]())
