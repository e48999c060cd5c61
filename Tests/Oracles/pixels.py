"""Decodes a picture with Pillow. Usage: pixels.py FILE MODE [WIDTH HEIGHT]; writes raw samples,
preceded by a line with width and height."""

import sys

from PIL import Image

picture = Image.open(sys.argv[1]).convert(sys.argv[2])
if len(sys.argv) > 3:
    picture = picture.resize((int(sys.argv[3]), int(sys.argv[4])))
sys.stdout.buffer.write(b"%d %d\n" % picture.size + picture.tobytes())
