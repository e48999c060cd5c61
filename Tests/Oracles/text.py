"""Holds text that was drawn on black against the same text drawn by Pillow with the same font, line by
line. Arguments: PICTURE FONT TEXT. Answers how alike their ink is, 0 to 1."""

import sys

import numpy
from PIL import Image, ImageDraw, ImageFont

path, font, text = sys.argv[1:]
drawn = Image.open(path).convert("L")
drawn = drawn.crop(drawn.getbbox())

canvas = Image.new("L", (12000, 2000))
draw = ImageDraw.Draw(canvas)
face = ImageFont.truetype(font, 200, layout_engine=ImageFont.Layout.BASIC)
ascent, descent = face.getmetrics()
for line, words in enumerate(text.split("\n")):
    draw.text((200, 200 + line * (ascent + descent)), words, fill=255, font=face)
canvas = canvas.crop(canvas.getbbox()).resize(drawn.size, Image.Resampling.BOX)

one, other = (numpy.asarray(picture).astype(float) / 255 for picture in (drawn, canvas))
print(2 * numpy.minimum(one, other).sum() / (one.sum() + other.sum()))
