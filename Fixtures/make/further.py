"""Files that hold more than one picture, and films: what phones make (CIPA DC-007, Ultra HDR 1.1,
ISO/IEC 14496-12, QuickTime File Format)."""

import struct

GAIN_MAP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 hdrgm:Version="1.0" hdrgm:GainMapMin="0.0" hdrgm:GainMapMax="2.3" hdrgm:HDRCapacityMin="0.0"
 hdrgm:HDRCapacityMax="2.3" exif:GPSLatitude="52,31.2057N"/></rdf:RDF></x:xmpmeta>"""

CONTAINER = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 xmlns:Container="http://ns.google.com/photos/1.0/container/"
 xmlns:Item="http://ns.google.com/photos/1.0/container/item/"
 xmlns:Camera="http://ns.google.com/photos/1.0/camera/" {more}
 exif:GPSLatitude="52,31.2057N"><Container:Directory><rdf:Seq>{items}</rdf:Seq>
</Container:Directory></rdf:Description></rdf:RDF></x:xmpmeta>"""


def segment(marker, payload):
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def xmp(packet):
    return segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet)


def behind_exif(jpeg, *segments):
    """The JPEG with segments behind its EXIF."""
    at = 2
    while jpeg[at + 1] in (0xE0, 0xE1):
        at += 2 + struct.unpack_from(">H", jpeg, at + 2)[0]
    return jpeg[:at] + b"".join(segments) + jpeg[at:]


def container(*items, more=""):
    parts = "".join(
        f'<rdf:li rdf:parseType="Resource"><Container:Item Item:Semantic="{name}" '
        f'Item:Mime="{kind}"{f" Item:Length=" + chr(34) + str(length) + chr(34) if length else ""}/>'
        "</rdf:li>" for name, kind, length in items)
    return CONTAINER.format(items=parts, more=more).encode()


def multi_picture(first, *others):
    """A picture and others, each a kind and a JPEG, with an index of all of them."""
    def index(entries):
        table = b"".join(struct.pack(">IIIHH", kind, size, offset, 0, 0)
                         for kind, size, offset in entries)
        tags = (struct.pack(">HHI4s", 0xB000, 7, 4, b"0100")
                + struct.pack(">HHII", 0xB001, 4, 1, len(entries))
                + struct.pack(">HHII", 0xB002, 7, len(table), 50))
        return b"MM\0*" + struct.pack(">IH", 8, 3) + tags + struct.pack(">I", 0) + table

    def whole(entries):
        return behind_exif(first, segment(0xE2, b"MPF\0" + index(entries)))

    length = len(whole([(0, 0, 0)] * (len(others) + 1)))
    base = whole([(0, 0, 0)]).index(b"MPF\0") + 4
    entries, at = [(0x030000, length, 0)], length
    for kind, jpeg in others:
        entries.append((kind, len(jpeg), at - base))
        at += len(jpeg)
    return whole(entries) + b"".join(jpeg for _, jpeg in others)


def pictures(first, preview, view):
    """A picture, its preview and the other half of a stereo pair; bytes nobody knows behind them."""
    return multi_picture(first, (0x010001, preview), (0x020002, view)) + b"MAKER-TRAILER-778899"


def gain_map(first, small):
    """Ultra HDR."""
    small = behind_exif(small, xmp(GAIN_MAP))
    packet = container(("Primary", "image/jpeg", 0), ("GainMap", "image/jpeg", len(small)),
                       more='hdrgm:Version="1.0"')
    return multi_picture(behind_exif(first, xmp(packet)), (0, small))


def motion(first, film):
    """A motion photo."""
    packet = container(("Primary", "image/jpeg", 0), ("MotionPhoto", "video/mp4", len(film)),
                       more='Camera:MotionPhoto="1" Camera:MotionPhotoVersion="1"')
    return behind_exif(first, xmp(packet)) + film


def box(kind, *parts):
    content = b"".join(parts)
    return struct.pack(">I", len(content) + 8) + kind + content


def full(kind, *parts, version=0, flags=0):
    return box(kind, struct.pack(">I", version << 24 | flags), *parts)


def keys(values):
    """QuickTime's metadata by keys."""
    names = b"".join(box(b"mdta", name.encode()) for name, _ in values)
    items = b"".join(
        box(struct.pack(">I", index + 1), box(b"data", struct.pack(">II", 1, 0), text.encode()))
        for index, (_, text) in enumerate(values))
    handler = full(b"hdlr", struct.pack(">I4s12x", 0, b"mdta"), b"\0")
    return box(b"meta", handler, full(b"keys", struct.pack(">I", len(values)), names),
               box(b"ilst", items))


def text_box(kind, text):
    return box(kind, struct.pack(">HH", len(text), 0x15C7), text.encode())


def position_track(number, place, samples):
    """A track of GoPro's telemetry, its samples in one chunk."""
    header = full(b"tkhd", struct.pack(">IIIII8xHHHH36x8x", 0, 0, number, 0, 100, 0, 0, 0, 0))
    media = full(b"mdhd", struct.pack(">IIIIHH", 0, 0, 1000, 100, 0x55C4, 0))
    handler = full(b"hdlr", struct.pack(">I4s12x", 0, b"meta"), b"telemetry\0")
    table = box(
        b"stbl", full(b"stsd", struct.pack(">I", 1), box(b"gpmd", struct.pack(">6xH", 1))),
        full(b"stts", struct.pack(">III", 1, len(samples), 10)),
        full(b"stsc", struct.pack(">IIII", 1, 1, len(samples), 1)),
        full(b"stsz", struct.pack(">II", 0, len(samples)),
             b"".join(struct.pack(">I", len(one)) for one in samples)),
        full(b"stco", struct.pack(">II", 1, place)))
    data = box(b"dinf", full(b"dref", struct.pack(">I", 1), full(b"url ", flags=1)))
    return box(b"trak", header,
               box(b"mdia", media, handler, box(b"minf", full(b"nmhd"), data, table)))


def film(plain, packet, kind):
    """A film whose boxes of metadata stand at the end, as a phone or an action camera writes them."""
    at = 0
    while plain[at + 4:at + 8] != b"moov":
        at += struct.unpack_from(">I", plain, at)[0]
    length = struct.unpack_from(">I", plain, at)[0]
    assert at + length == len(plain)
    samples = [b"GPS5-52.5200,13.4049;", b"GPS5-52.5201,13.4050;"]
    place = at + 8
    user = box(b"udta", text_box(b"\xa9xyz", "+52.5200+013.4050+034.500/"),
               text_box(b"\xa9cpy", "(c) 2021 Ana Artist"), text_box(b"\xa9mod", "Model T"),
               text_box(b"\xa9mak", "Safelight"))
    values = [("com.apple.quicktime.location.ISO6709", "+52.5200+013.4050+034.500/"),
              ("com.apple.quicktime.make", "Safelight"), ("com.apple.quicktime.model", "Model T"),
              ("com.apple.quicktime.creationdate", "2021-06-05T14:03:02+0200"),
              ("com.apple.quicktime.copyright", "(c) 2021 Ana Artist")]
    more = user + (keys(values) if kind == "mov" else b"") + position_track(3, place, samples)
    unique = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
    return (plain[:at] + box(b"mdat", *samples)
            + box(b"moov", plain[at + 8:at + length], more) + box(b"uuid", unique, packet))
