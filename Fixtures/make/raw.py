"""Camera raw files in shape only: the directories and previews of the real ones, noise as pixels."""

import struct

from exif import ASCII, BYTE, Directory, LONG, Place, SHORT, tiff

MOSAIC = bytes(i * 37 % 256 for i in range(64 * 48 * 2))


def jpeg_strip(jpeg, width, height, kind):
    return [
        (0x00FE, LONG, kind), (0x0100, LONG, width), (0x0101, LONG, height),
        (0x0102, SHORT, [8, 8, 8]), (0x0106, SHORT, 6), (0x0111, LONG, Place(jpeg)),
        (0x0115, SHORT, 3), (0x0116, LONG, height), (0x0117, LONG, len(jpeg))]


def mosaic():
    return Directory(
        (0x00FE, LONG, 0), (0x0100, LONG, 64), (0x0101, LONG, 48), (0x0102, SHORT, 16),
        (0x0103, SHORT, 1), (0x0106, SHORT, 32803), (0x0111, LONG, Place(MOSAIC)),
        (0x0115, SHORT, 1), (0x0116, LONG, 48), (0x0117, LONG, len(MOSAIC)),
        (0x828D, SHORT, [2, 2]), (0x828E, BYTE, (0, 1, 1, 2)))


def interchange(jpeg):
    return Directory(
        (0x00FE, LONG, 1), (0x0103, SHORT, 6), (0x0201, LONG, Place(jpeg)),
        (0x0202, LONG, len(jpeg)))


def camera(make, model, orientation=1):
    return [(0x010F, ASCII, make), (0x0110, ASCII, model), (0x0112, SHORT, orientation),
            (0x0132, ASCII, "2021:06:05 14:03:02")]


def dng(small, large):
    """IFD0: a small preview; SubIFDs: the mosaic and the large preview."""
    preview = Directory(*jpeg_strip(large[0], large[1], large[2], 1), (0x0103, SHORT, 7))
    return tiff(Directory(
        *jpeg_strip(small[0], small[1], small[2], 1), (0x0103, SHORT, 7),
        *camera("Safelight", "Raw One"), (0x014A, LONG, [mosaic(), preview]),
        (0xC612, BYTE, (1, 4, 0, 0)), (0xC613, BYTE, (1, 1, 0, 0)),
        (0xC614, ASCII, "Safelight Raw One")))


def nef(large):
    """IFD0: an uncompressed thumbnail; SubIFDs: the large preview and the mosaic; big-endian."""
    pixels = bytes(i % 251 for i in range(16 * 12 * 3))
    return tiff(Directory(
        (0x00FE, LONG, 1), (0x0100, LONG, 16), (0x0101, LONG, 12), (0x0102, SHORT, [8, 8, 8]),
        (0x0103, SHORT, 1), (0x0106, SHORT, 2), (0x0111, LONG, Place(pixels)), (0x0115, SHORT, 3),
        (0x0116, LONG, 12), (0x0117, LONG, len(pixels)),
        *camera("NIKON CORPORATION", "NIKON D300", 6),
        (0x014A, LONG, [interchange(large), mosaic()])), ">")


def cr2(small, large):
    """IFD0: the large preview as a strip; IFD1: the thumbnail; IFD3: the mosaic."""
    last = mosaic()
    thumbnail = Directory(
        (0x0201, LONG, Place(small)), (0x0202, LONG, len(small)), next=last)
    whole = tiff(Directory(
        *jpeg_strip(large[0], large[1], large[2], 0)[1:], (0x0103, SHORT, 6),
        *camera("Canon", "Canon EOS 40D"), next=thumbnail), prefix=b"CR\2\0\0\0\0\0")
    place = whole.index(struct.pack("<HHI", 0x00FE, LONG, 1) + b"\0\0\0\0") - 2
    return whole[:12] + struct.pack("<I", place) + whole[16:]


def arw(large):
    """IFD0: the large preview by its offset; SubIFDs: the mosaic."""
    return tiff(Directory(
        (0x00FE, LONG, 1), (0x0103, SHORT, 6), *camera("SONY", "DSLR-A700"),
        (0x014A, LONG, [mosaic()]), (0x0201, LONG, Place(large)), (0x0202, LONG, len(large))))
