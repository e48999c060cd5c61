"""Six vips_thumbnail calls in one process, the peer of one run with six widths.
Usage: six_thumbnails.py FILE FOLDER WIDTH..."""

import ctypes
import ctypes.util
import sys

vips = ctypes.CDLL(ctypes.util.find_library("vips"))
assert vips.vips_init(b"six_thumbnails") == 0
for width in map(int, sys.argv[3:]):
    image = ctypes.c_void_p()
    assert vips.vips_thumbnail(
        sys.argv[1].encode(), ctypes.byref(image), ctypes.c_int(width),
        b"height", ctypes.c_int(10_000_000), None) == 0
    target = f"{sys.argv[2]}/{width}.jpg".encode()
    assert vips.vips_image_write_to_file(image, target, b"Q", ctypes.c_int(80), None) == 0
