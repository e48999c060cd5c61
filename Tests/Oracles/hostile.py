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
    one = gif.frame((0, 0, 1, 1), [1])
    return gif.gif(400, 300, [(0, 0, 0), (255, 255, 255)], [one] * 150, loop=0)


KINDS = {
    "png": png_bomb, "gif": gif_bomb, "svg": svg_bomb, "jpeg": jpeg_bomb, "frames": frames}
with open(sys.argv[2], "wb") as file:
    file.write(KINDS[sys.argv[1]]())
