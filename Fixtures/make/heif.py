"""Adds properties to a HEIF file that has one picture (ISO/IEC 14496-12 and 23008-12)."""

import struct

IROT_90_CCW = struct.pack(">I4sB", 9, b"irot", 1)
IROT_270_CCW = struct.pack(">I4sB", 9, b"irot", 3)
IMIR_LEFT_RIGHT = struct.pack(">I4sB", 9, b"imir", 1)


def boxes(data, start, end):
    while start < end:
        size, kind = struct.unpack_from(">I4s", data, start)
        yield kind, start, size
        start += size


def find(data, kind, start, end):
    return next((at, size) for name, at, size in boxes(data, start, end) if name == kind)


def add(data, *properties):
    """Gives the primary item more properties and moves what lies behind the tables along."""
    data = bytearray(data)
    meta, size = find(data, b"meta", 0, len(data))
    pitm, _ = find(data, b"pitm", meta + 12, meta + size)
    primary = data[pitm + 12:pitm + 14]
    iprp, iprp_size = find(data, b"iprp", meta + 12, meta + size)
    ipco, ipco_size = find(data, b"ipco", iprp + 8, iprp + iprp_size)
    ipma, ipma_size = find(data, b"ipma", iprp + 8, iprp + iprp_size)
    assert ipma > ipco and data[ipma + 8] == 0 and data[ipma + 11] & 1 == 0
    known = sum(1 for _ in boxes(data, ipco + 8, ipco + ipco_size))
    table = bytearray(data[ipma:ipma + 16])
    at = ipma + 16
    for _ in range(struct.unpack_from(">I", data, ipma + 12)[0]):
        more = properties if data[at:at + 2] == primary else ()
        length = data[at + 2]
        table += data[at:at + 2] + bytes([length + len(more)]) + data[at + 3:at + 3 + length]
        table += bytes(0x80 | known + 1 + index for index in range(len(more)))
        at += 3 + length
    struct.pack_into(">I", table, 0, len(table))
    added = b"".join(properties)
    grown = len(added) + len(table) - ipma_size
    iloc, _ = find(data, b"iloc", meta + 12, meta + size)
    assert iloc < ipco
    move(data, iloc, grown, meta + size)
    for place, more in ((meta, grown), (iprp, grown), (ipco, len(added))):
        grow(data, place, more)
    data[ipma:ipma + ipma_size] = table
    data[ipco + ipco_size:ipco + ipco_size] = added
    return bytes(data)


def grow(data, place, by):
    struct.pack_into(">I", data, place, struct.unpack_from(">I", data, place)[0] + by)


def move(data, iloc, by, beyond):
    """Adds to every place in the file that lies beyond the tables (version 1, as libheif writes)."""
    assert data[iloc + 8] == 1 and data[iloc + 12:iloc + 14] == b"\x44\x40"
    at = iloc + 16
    for _ in range(struct.unpack_from(">H", data, iloc + 14)[0]):
        in_file = data[at + 3] & 15 == 0
        base = struct.unpack_from(">I", data, at + 6)[0]
        if in_file and base >= beyond:
            grow(data, at + 6, by)
        extents = struct.unpack_from(">H", data, at + 10)[0]
        at += 12
        for _ in range(extents):
            if in_file and struct.unpack_from(">I", data, at)[0] >= beyond:
                grow(data, at, by)
            at += 8
