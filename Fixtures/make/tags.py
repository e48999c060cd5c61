"""EXIF blocks with every tag of the standard (CIPA DC-008-2019), for reading them against exiftool."""

from exif import ASCII, BYTE, LONG, RATIONAL, SHORT, SRATIONAL, UNDEFINED, Directory, Place, tiff


def wide(text):
    return text.encode("utf-16-le") + b"\0\0"


def picture(exif, gps, thumbnail):
    small = Directory(
        (0x0103, SHORT, 6), (0x011A, RATIONAL, 72), (0x011B, RATIONAL, 72), (0x0128, SHORT, 2),
        (0x0213, SHORT, 1), (0x0201, LONG, Place(thumbnail)), (0x0202, LONG, len(thumbnail)))
    return Directory(
        (0x000B, ASCII, "Lamp 1.0"), (0x0100, LONG, 48), (0x0101, LONG, 32),
        (0x0102, SHORT, [8, 8, 8]), (0x0103, SHORT, 1), (0x0106, SHORT, 2), (0x010A, SHORT, 1),
        (0x010D, ASCII, "roll-7"), (0x010E, ASCII, "Grüße aus Zürich"),
        (0x010F, ASCII, "Safelight"), (0x0110, ASCII, "Model T"), (0x0112, SHORT, 6),
        (0x0115, SHORT, 3), (0x011A, RATIONAL, (3005, 10)), (0x011B, RATIONAL, (1, 3)),
        (0x011C, SHORT, 1), (0x011D, ASCII, "page"), (0x011E, RATIONAL, (5, 2)),
        (0x011F, RATIONAL, 0), (0x0128, SHORT, 3), (0x0129, SHORT, [1, 2]),
        (0x0131, ASCII, "Firmware 1.0"), (0x0132, ASCII, "2021:06:05 14:03:02"),
        (0x013B, ASCII, "Ana Artist"), (0x013C, ASCII, "dark-room"), (0x013D, SHORT, 2),
        (0x013E, RATIONAL, [(3127, 10000), (329, 1000)]),
        (0x013F, RATIONAL, [(64, 100), (33, 100), (30, 100), (60, 100), (15, 100), (6, 100)]),
        (0x0211, RATIONAL, [(299, 1000), (587, 1000), (114, 1000)]), (0x0212, SHORT, [2, 2]),
        (0x0213, SHORT, 2), (0x0214, RATIONAL, [0, 255, 128, 255, 128, 255]),
        (0x4746, SHORT, 4), (0x4749, SHORT, 75),
        (0x8298, ASCII, b"(c) 2021 Ana Artist\0(c) 2022 Ed Editor\0"),
        (0x8769, LONG, exif), (0x8825, LONG, gps), (0x9C9B, BYTE, wide("A title – wide")),
        (0x9C9C, BYTE, wide("A comment")), (0x9C9D, BYTE, wide("Ana; Ed")),
        (0x9C9E, BYTE, wide("red; lamp")), (0x9C9F, BYTE, wide("Subject")),
        (0xC5D9, LONG, 77), next=small)


def every(thumbnail):
    """Every tag, with values that cameras write."""
    related = Directory(
        (0x0001, ASCII, "R98"), (0x0002, UNDEFINED, b"0100"), (0x1000, ASCII, "JPEG"),
        (0x1001, SHORT, 48), (0x1002, SHORT, 32))
    exif = Directory(
        (0x829A, RATIONAL, (1, 250)), (0x829D, RATIONAL, (28, 10)), (0x8822, SHORT, 3),
        (0x8824, ASCII, "spectral"), (0x8827, SHORT, 400), (0x8830, SHORT, 2),
        (0x8831, LONG, 400), (0x8832, LONG, 400), (0x8833, LONG, 400), (0x8834, LONG, 320),
        (0x8835, LONG, 500), (0x9000, UNDEFINED, b"0232"), (0x9003, ASCII, "2021:06:05 14:03:02"),
        (0x9004, ASCII, "2021:06:05 14:03:03"), (0x9010, ASCII, "+02:00"),
        (0x9011, ASCII, "-03:30"), (0x9012, ASCII, "+00:00"), (0x9101, UNDEFINED, (1, 2, 3, 0)),
        (0x9102, RATIONAL, (5, 2)), (0x9201, SRATIONAL, (7965784, 1000000)),
        (0x9202, RATIONAL, (297, 100)), (0x9203, SRATIONAL, (-7, 3)), (0x9204, SRATIONAL, (-1, 3)),
        (0x9205, RATIONAL, (2, 1)), (0x9206, RATIONAL, (125, 100)), (0x9207, SHORT, 5),
        (0x9208, SHORT, 9), (0x9209, SHORT, 0x59), (0x920A, RATIONAL, (50, 1)),
        (0x9214, SHORT, [24, 16, 8, 8]), (0x927C, UNDEFINED, b"SAFELIGHT\0" + bytes(range(40))),
        (0x9286, UNDEFINED, b"UNICODE\0" + "Grüße – ünïcode".encode("utf-16-le")),
        (0x9290, ASCII, "345"), (0x9291, ASCII, "12"), (0x9292, ASCII, "6789"),
        (0x9400, SRATIONAL, (-55, 10)), (0x9401, RATIONAL, (605, 10)), (0x9402, RATIONAL, 1013),
        (0x9403, SRATIONAL, (-12, 10)), (0x9404, RATIONAL, 981), (0x9405, SRATIONAL, (155, 10)),
        (0xA000, UNDEFINED, b"0100"), (0xA001, SHORT, 1), (0xA002, LONG, 48), (0xA003, LONG, 32),
        (0xA004, ASCII, "SOUND001.WAV"), (0xA005, LONG, related), (0xA20B, RATIONAL, (90, 2)),
        (0xA20E, RATIONAL, (5472000, 899)), (0xA20F, RATIONAL, (3648000, 599)),
        (0xA210, SHORT, 2), (0xA214, SHORT, [24, 16]), (0xA215, RATIONAL, (100, 1)),
        (0xA217, SHORT, 2), (0xA300, UNDEFINED, (3,)), (0xA301, UNDEFINED, (1,)),
        (0xA302, UNDEFINED, (2, 0, 2, 0, 0, 1, 1, 2)), (0xA401, SHORT, 1), (0xA402, SHORT, 2),
        (0xA403, SHORT, 1), (0xA404, RATIONAL, (3, 2)), (0xA405, SHORT, 75), (0xA406, SHORT, 2),
        (0xA407, SHORT, 1), (0xA408, SHORT, 2), (0xA409, SHORT, 1), (0xA40A, SHORT, 2),
        (0xA40C, SHORT, 3), (0xA420, ASCII, "0123456789abcdef0123456789abcdef"),
        (0xA430, ASCII, "Olga Owner"), (0xA431, ASCII, "BodySerial-112233"),
        (0xA432, RATIONAL, [24, 70, (28, 10), (40, 10)]), (0xA433, ASCII, "Lensmaker"),
        (0xA434, ASCII, "24-70mm F2.8-4"), (0xA435, ASCII, "LensSerial-445566"),
        (0xA460, SHORT, 3), (0xA461, SHORT, [3, 2]), (0xA500, RATIONAL, (22, 10)))
    gps = Directory(
        (0x0000, BYTE, (2, 3, 0, 0)), (0x0001, ASCII, "S"), (0x0002, RATIONAL, [33, 51, (2468, 100)]),
        (0x0003, ASCII, "W"), (0x0004, RATIONAL, [151, (125432, 10000), 0]), (0x0005, BYTE, (1,)),
        (0x0006, RATIONAL, (345, 10)), (0x0007, RATIONAL, [12, 3, (25, 10)]), (0x0008, ASCII, "7"),
        (0x0009, ASCII, "A"), (0x000A, ASCII, "3"), (0x000B, RATIONAL, (17, 10)),
        (0x000C, ASCII, "K"), (0x000D, RATIONAL, (125, 10)), (0x000E, ASCII, "T"),
        (0x000F, RATIONAL, (2705, 10)), (0x0010, ASCII, "M"), (0x0011, RATIONAL, (905, 10)),
        (0x0012, ASCII, "WGS-84"), (0x0013, ASCII, "N"), (0x0014, RATIONAL, [1, 2, 3]),
        (0x0015, ASCII, "E"), (0x0016, RATIONAL, [4, 5, 6]), (0x0017, ASCII, "T"),
        (0x0018, RATIONAL, (455, 10)), (0x0019, ASCII, "N"), (0x001A, RATIONAL, (12, 10)),
        (0x001B, UNDEFINED, b"ASCII\0\0\0MANUAL"), (0x001C, UNDEFINED, b"ASCII\0\0\0Harbour"),
        (0x001D, ASCII, "2021:06:05"), (0x001E, SHORT, 1), (0x001F, RATIONAL, (45, 10)))
    return tiff(picture(exif, gps, thumbnail))


def odd(thumbnail):
    """Values that few cameras write: zero denominators, unknown numbers, other types, Latin-1."""
    exif = Directory(
        (0x829A, RATIONAL, (25, 10)), (0x829D, RATIONAL, (95, 100)), (0x8822, SHORT, 77),
        (0x8827, LONG, 102400), (0x9003, ASCII, "    :  :     :  :  "), (0x9201, SRATIONAL, (-2, 1)),
        (0x9202, RATIONAL, (0, 0)), (0x9204, SRATIONAL, (1, 1)), (0x9206, RATIONAL, (1, 0)),
        (0x9207, SHORT, 255), (0x9208, SHORT, 21), (0x9209, SHORT, 0x10),
        (0x920A, RATIONAL, (0, 0)), (0x9286, UNDEFINED, b"JIS\0\0\0\0\0plain"),
        (0x9999, ASCII, "not in any table"), (0xA001, SHORT, 0xFFFF), (0xA210, SHORT, 5),
        (0xA302, UNDEFINED, (0, 2, 0, 2, 1, 0, 2, 1)), (0xA300, UNDEFINED, (1,)),
        (0xA405, SHORT, 0), (0xA432, RATIONAL, [50, 50, (0, 0), (0, 0)]))
    gps = Directory(
        (0x0001, ASCII, "N"), (0x0002, RATIONAL, [(48858400, 1000000), 0, 0]), (0x0003, ASCII, "E"),
        (0x0004, RATIONAL, [2, (0, 0), (0, 0)]), (0x0006, RATIONAL, (1, 0)), (0x0009, ASCII, "V"))
    small = Directory(
        (0x0103, SHORT, 6), (0x0201, LONG, Place(thumbnail)), (0x0202, LONG, len(thumbnail)))
    return tiff(Directory(
        (0x010E, ASCII, "caf\xe9 in Latin-1".encode("latin-1") + b"\0"), (0x010F, ASCII, "  "),
        (0x0110, ASCII, "\x1b[31mred\x1b[0m\u202etxt"), (0x0112, SHORT, 9),
        (0x0128, SHORT, 1), (0x0132, ASCII, "2021-06-05T14:03:02"), (0x0213, SHORT, 7),
        (0x8769, LONG, exif), (0x8825, LONG, gps), next=small), ">")
