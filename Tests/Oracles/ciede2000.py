"""Mean and largest CIEDE2000 difference of two sRGB pictures of one size.
Usage: ciede2000.py FILE FILE, or ciede2000.py --check against published pairs.

The formula and its test pairs: Sharma, Wu, Dalal, The CIEDE2000 Color-Difference Formula:
Implementation Notes, Supplementary Test Data, and Mathematical Observations (2005)."""

import sys

import numpy


def lab(rgb):
    """CIE L*a*b* under D65 of 8-bit sRGB."""
    value = rgb.astype(float) / 255
    linear = numpy.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    xyz = linear @ numpy.array([[0.4124564, 0.2126729, 0.0193339], [0.3575761, 0.7151522, 0.1191920],
                                [0.1804375, 0.0721750, 0.9503041]])
    xyz = xyz / (0.95047, 1.0, 1.08883)
    f = numpy.where(xyz > 216 / 24389, numpy.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return numpy.stack([116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]),
                        200 * (f[..., 1] - f[..., 2])], axis=-1)


def difference(one, two):
    (l1, a1, b1), (l2, a2, b2) = numpy.moveaxis(one, -1, 0), numpy.moveaxis(two, -1, 0)
    mean7 = ((numpy.hypot(a1, b1) + numpy.hypot(a2, b2)) / 2) ** 7
    g = 0.5 * (1 - numpy.sqrt(mean7 / (mean7 + 25.0 ** 7)))
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    c1, c2 = numpy.hypot(a1, b1), numpy.hypot(a2, b2)
    h1 = numpy.degrees(numpy.arctan2(b1, a1)) % 360
    h2 = numpy.degrees(numpy.arctan2(b2, a2)) % 360
    grey = c1 * c2 == 0
    turn = h2 - h1
    turn = numpy.where(turn > 180, turn - 360, numpy.where(turn < -180, turn + 360, turn))
    turn = numpy.where(grey, 0, turn)
    dl, dc = l2 - l1, c2 - c1
    dh = 2 * numpy.sqrt(c1 * c2) * numpy.sin(numpy.radians(turn / 2))
    lm, cm = (l1 + l2) / 2, (c1 + c2) / 2
    total = h1 + h2
    hm = numpy.where(numpy.abs(h1 - h2) <= 180, total / 2,
                     numpy.where(total < 360, (total + 360) / 2, (total - 360) / 2))
    hm = numpy.where(grey, total, hm)
    t = (1 - 0.17 * numpy.cos(numpy.radians(hm - 30)) + 0.24 * numpy.cos(numpy.radians(2 * hm))
         + 0.32 * numpy.cos(numpy.radians(3 * hm + 6)) - 0.20 * numpy.cos(numpy.radians(4 * hm - 63)))
    sl = 1 + 0.015 * (lm - 50) ** 2 / numpy.sqrt(20 + (lm - 50) ** 2)
    sc, sh = 1 + 0.045 * cm, 1 + 0.015 * cm * t
    rt = (-2 * numpy.sqrt(cm ** 7 / (cm ** 7 + 25.0 ** 7))
          * numpy.sin(numpy.radians(60 * numpy.exp(-((hm - 275) / 25) ** 2))))
    return numpy.sqrt(numpy.maximum(0, (dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2
                                    + rt * dc / sc * dh / sh))


PUBLISHED = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669), ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, 2.5, 0), (73, 25, -18), 27.1492), ((60.2574, -34.0099, 36.2677),
                                             (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082)]


if __name__ == "__main__":
    if sys.argv[1] == "--check":
        for one, two, expected in PUBLISHED:
            found = float(difference(numpy.array(one, float), numpy.array(two, float)))
            assert abs(found - expected) < 5e-5, (one, two, expected, found)
        print("ok")
    else:
        from PIL import Image
        one, two = (numpy.asarray(Image.open(path).convert("RGB")) for path in sys.argv[1:3])
        distance = difference(lab(one), lab(two))
        print(distance.mean(), distance.max())
