"""Makes the tests' font from DejaVu Sans: few letters, another name. Usage: font.py SOURCE TARGET"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Safelight Test"
LETTERS = [*range(0x20, 0x7F), 0xA9, 0xC4, 0xE9, 0x301, 0x2026, *range(0x5D0, 0x5EB)]

source, target = sys.argv[1:]
options = subset.Options(hinting=False, name_IDs=[0, 1, 2, 3, 4, 6, 13, 14], notdef_outline=True)
options.drop_tables += ["FFTM"]
font = TTFont(source, recalcTimestamp=False)
subsetter = subset.Subsetter(options)
subsetter.populate(unicodes=LETTERS)
subsetter.subset(font)
for record in font["name"].names:
    names = {1: FAMILY, 3: FAMILY, 4: FAMILY, 6: FAMILY.replace(" ", "")}
    if record.nameID in names:
        record.string = names[record.nameID]
font.save(target)
