"""Makes every fixture but the photos, and INDEX.md. Usage: fixtures.py FOLDER"""

import io
import os
import struct
import subprocess
import sys
import tempfile
import zlib

import numpy
from PIL import Image

import exif
import further
import gif
import heif
import icc
import raw
import tags
import video

ROOT = sys.argv[1]
INDEX = {}


def write(name, data, proves):
    path = os.path.join(ROOT, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
    INDEX[name] = proves


def read(name):
    with open(os.path.join(ROOT, name), "rb") as file:
        return file.read()


def encoded(image, format, **options):
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def vips(array, suffix, *more):
    """Encodes with libvips what Pillow cannot."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = f"{folder}/in.v", f"{folder}/out{suffix}"
        height, width, bands = array.shape
        with open(f"{folder}/in.raw", "wb") as file:
            file.write(array.tobytes())
        subprocess.run(
            ["vips", "rawload", f"{folder}/in.raw", f"{source}[]", str(width), str(height),
             str(bands), "--format", "ushort" if array.itemsize == 2 else "uchar",
             "--interpretation", "rgb16" if array.itemsize == 2 else "srgb"], check=True)
        subprocess.run(["vips", "copy", source, target, *more], check=True)
        with open(target.split("[")[0], "rb") as file:
            return file.read()


def ten_bit(array):
    with tempfile.TemporaryDirectory() as folder:
        height, width, _ = array.shape
        subprocess.run(
            ["ffmpeg", "-v", "error", "-f", "rawvideo", "-pix_fmt", "rgb48le", "-s",
             f"{width}x{height}", "-i", "-", "-frames:v", "1", "-c:v", "libaom-av1", "-crf", "10",
             "-still-picture", "1", "-pix_fmt", "yuv420p10le", "-bitexact", f"{folder}/out.avif"],
            input=array.tobytes(), check=True)
        with open(f"{folder}/out.avif", "rb") as file:
            return file.read()


def exiftool(data, suffix, *arguments):
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/picture{suffix}"
        with open(path, "wb") as file:
            file.write(data)
        subprocess.run(
            ["exiftool", "-q", "-m", "-overwrite_original", *arguments, path], check=True)
        with open(path, "rb") as file:
            return file.read()


def flag(width=64, height=48):
    """A picture that looks different in every orientation: four corners, and an F in the middle."""
    picture = numpy.full((height, width, 3), 230, numpy.uint8)
    across, down = width // 4, height // 3
    picture[:down, :across] = (200, 30, 30)
    picture[:down, -across:] = (30, 160, 40)
    picture[-down:, :across] = (40, 60, 200)
    picture[-down:, -across:] = (240, 200, 30)
    unit = height // 12
    top, left = height // 6, width // 2 - 2 * unit
    picture[top:top + 8 * unit, left:left + unit * 3 // 2] = 0
    picture[top:top + unit * 3 // 2, left:left + 5 * unit] = 0
    picture[top + 3 * unit:top + 4 * unit, left:left + 4 * unit] = 0
    return picture


def stored(upright, orientation):
    """The pixels that, with this EXIF orientation, show `upright`."""
    turned = {
        1: lambda a: a, 2: lambda a: a[:, ::-1], 3: lambda a: a[::-1, ::-1], 4: lambda a: a[::-1],
        5: lambda a: a.swapaxes(0, 1), 6: lambda a: a.swapaxes(0, 1)[::-1],
        7: lambda a: a[::-1, ::-1].swapaxes(0, 1), 8: lambda a: a.swapaxes(0, 1)[:, ::-1]}
    return numpy.ascontiguousarray(turned[orientation](upright))


def gradient(width, height, depth=8):
    """Three slow ramps; at 16 bit neighbours differ by less than one 8-bit step."""
    top = (1 << depth) - 1
    x = numpy.linspace(0, 1, width)[None, :]
    y = numpy.linspace(0, 1, height)[:, None]
    planes = (x + 0 * y, y + 0 * x, (x + y) / 2)
    kind = numpy.uint16 if depth == 16 else numpy.uint8
    return numpy.stack([numpy.round(plane * top).astype(kind) for plane in planes], axis=2)


def png(array, *, interlace=0, chunks=()):
    """A PNG with chunks of our choice; 8 or 16 bit, 1 to 4 channels."""
    height, width, bands = array.shape
    depth = array.itemsize * 8
    kind = {1: 0, 2: 4, 3: 2, 4: 6}[bands]
    rows = array.astype(">u2" if depth == 16 else numpy.uint8)
    data = b"".join(b"\0" + row.tobytes() for row in rows)

    def chunk(name, body):
        return struct.pack(">I", len(body)) + name + body + struct.pack(
            ">I", zlib.crc32(name + body))
    return b"\x89PNG\r\n\x1a\n" + chunk(
        b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, interlace)
    ) + b"".join(chunk(*one) for one in chunks) + chunk(
        b"IDAT", zlib.compress(data, 9)) + chunk(b"IEND", b"")


def orientations():
    upright = flag()
    for number in range(1, 9):
        jpeg = encoded(
            Image.fromarray(stored(upright, number)), "JPEG", quality=95, subsampling=0,
            exif=b"Exif\0\0" + exif.oriented(number, "<>"[number % 2]))
        write(f"orientation/{number}.jpg", jpeg,
              f"EXIF orientation {number}; upright it equals the others")
    six = stored(upright, 6)
    block = exif.oriented(6)
    write("orientation/6.png", encoded(Image.fromarray(six), "PNG", exif=block),
          "orientation in a PNG's eXIf chunk")
    write("orientation/6.webp", encoded(Image.fromarray(six), "WEBP", lossless=True, exif=block),
          "orientation in a WebP's EXIF chunk")
    write("orientation/6.tif", exiftool(encoded(Image.fromarray(six), "TIFF"), ".tif",
                                        "-n", "-Orientation=6"), "orientation as a TIFF tag")
    write("orientation/bad.jpg", encoded(
        Image.fromarray(upright), "JPEG", quality=95, exif=b"Exif\0\0" + exif.oriented(9)),
        "orientation 9 does not exist: upright as stored")


def heifs():
    upright = flag()
    plain = vips(upright, ".heic[compression=hevc,Q=90,subsample-mode=off]")
    write("heif/plain.heic", plain, "HEIC, HEVC 4:4:4")
    turned = vips(stored(upright, 6), ".heic[compression=hevc,Q=90,subsample-mode=off]")
    turned = heif.add(turned, heif.IROT_270_CCW)
    write("heif/irot.heic", turned, "turned by an irot property: upright it equals plain.heic")
    write("heif/irot-exif6.heic", exiftool(turned, ".heic", "-n", "-IFD0:Orientation=6"),
          "as phones write it: irot and EXIF orientation 6, to be applied once")
    write("heif/imir.heic", heif.add(
        vips(stored(upright, 2), ".heic[compression=hevc,Q=90,subsample-mode=off]"),
        heif.IMIR_LEFT_RIGHT), "mirrored by an imir property")
    write("heif/plain.avif", vips(upright, ".avif[compression=av1,Q=90,subsample-mode=off]"),
          "AVIF, 8 bit")
    # libheif 1.15 aborts when it is to encode 10 bit, so another encoder makes that one.
    write("heif/deep10.avif", ten_bit(gradient(96, 64, 16)), "AVIF, 10 bit, 4:2:0")
    write("heif/deep12.avif", vips(
        gradient(96, 64, 16), ".avif[compression=av1,Q=90,bitdepth=12,subsample-mode=off]"),
        "AVIF, 12 bit, 4:4:4")
    write("heif/deep10.heic", vips(
        gradient(96, 64, 16), ".heic[compression=hevc,Q=90,bitdepth=10]"), "HEIC, 10 bit")
    write("heif/alpha.avif", vips(fringe(), ".avif[compression=av1,Q=90,subsample-mode=off]"),
          "AVIF with alpha")


def fringe():
    """A dark blue disc; what is transparent around it is bright green, and must stay unseen."""
    y, x = numpy.mgrid[0:96, 0:96]
    inside = numpy.hypot(x - 47.5, y - 47.5) < 36
    picture = numpy.zeros((96, 96, 4), numpy.uint8)
    picture[...] = (0, 255, 0, 0)
    picture[inside] = (20, 20, 120, 255)
    return picture


def colors():
    photo = Image.open(os.path.join(ROOT, "photos/coffee.jpg")).resize((180, 120), Image.LANCZOS)
    inks = numpy.asarray(photo).astype(int)
    key = 255 - inks.max(axis=2)
    cmy = (255 - inks) - key[..., None]
    cmyk = Image.merge("CMYK", [
        Image.fromarray(plane.astype(numpy.uint8)) for plane in (*numpy.moveaxis(cmy, 2, 0), key)])
    write("color/cmyk.jpg", encoded(cmyk, "JPEG", quality=90),
          "CMYK, stored inverted as Adobe does, without a profile")
    write("color/cmyk-profile.jpg", encoded(cmyk, "JPEG", quality=90, icc_profile=icc.CMYK),
          "CMYK with its own profile, which must be used")
    plain = encoded(cmyk, "JPEG", quality=90)
    adobe = plain.index(b"\xff\xee")
    write("color/cmyk-upright.jpg",
          plain[:adobe] + plain[adobe + 2 + struct.unpack_from(">H", plain, adobe + 2)[0]:],
          "CMYK without Adobe's marker: what is stored is not inverted")
    write("color/cmyk.tif", encoded(cmyk, "TIFF", compression="tiff_lzw", icc_profile=icc.CMYK),
          "CMYK TIFF with a profile")
    ramp = Image.fromarray(gradient(128, 96))
    write("color/p3.jpg", encoded(ramp, "JPEG", quality=92, subsampling=0,
                                  icc_profile=icc.DISPLAY_P3), "Display P3, as phones write it")
    write("color/p3.png", encoded(ramp, "PNG", icc_profile=icc.DISPLAY_P3), "Display P3 in a PNG")
    write("color/adobe-rgb.jpg", encoded(ramp, "JPEG", quality=92, subsampling=0,
                                         icc_profile=icc.ADOBE_RGB), "Adobe RGB")
    gray = photo.convert("L")
    write("color/gray.jpg", encoded(gray, "JPEG", quality=90), "one channel: grey stays grey")
    write("color/gray-profile.jpg", encoded(gray, "JPEG", quality=90, icc_profile=icc.GRAY),
          "grey with a grey profile of gamma 1.8")
    write("color/gray-rgb-profile.jpg", encoded(gray, "JPEG", quality=90, icc_profile=icc.SRGB),
          "grey with an RGB profile, which does not fit: it is no reason to fail")
    write("color/broken-profile.jpg", encoded(
        ramp, "JPEG", quality=92, icc_profile=icc.DISPLAY_P3[:180] + b"\xee" * 120),
        "a damaged profile: a warning, and the picture as if it had none")
    write("color/noise-profile.png", encoded(ramp, "PNG", icc_profile=bytes(range(256)) * 2),
          "a profile of noise in a PNG")
    write("color/cmyk-profile-on-rgb.jpg", encoded(
        ramp, "JPEG", quality=92, icc_profile=icc.CMYK), "an RGB picture with a CMYK profile")


def depths():
    deep = gradient(160, 24, 16)
    alpha = numpy.full(deep.shape[:2] + (1,), 40000, numpy.uint16)
    write("depth/rgb16.png", png(deep), "16 bit a channel; its ramps are finer than 8 bit")
    write("depth/rgba16.png", png(numpy.concatenate([deep, alpha], axis=2)), "16 bit with alpha")
    write("depth/gray16.png", png(deep[:, :, :1]), "16-bit grey")
    write("depth/graya16.png", png(numpy.concatenate([deep[:, :, :1], alpha], axis=2)),
          "16-bit grey with alpha")
    for name, array in (("rgb16", deep), ("gray16", deep[:, :, :1]),
                        ("rgba16", numpy.concatenate([deep, alpha], axis=2))):
        write(f"depth/{name}.tif", vips_deep_tiff(array), f"16-bit TIFF, {array.shape[2]} channels")
    photo = Image.open(os.path.join(ROOT, "photos/chelsea.jpg")).resize((150, 100), Image.LANCZOS)
    write("depth/palette.png", encoded(photo.quantize(64), "PNG", optimize=True),
          "a palette of 64 colours")
    one = Image.fromarray((numpy.indices((40, 40)).sum(axis=0) % 8 < 4).astype(numpy.uint8) * 255)
    write("depth/bilevel.png", encoded(one.convert("1"), "PNG"), "one bit a pixel")
    write("depth/bilevel.tif", encoded(one.convert("1"), "TIFF", compression="group4"),
          "one bit a pixel, fax compression")
    write("depth/interlaced.png", vips(flag(), ".png[interlace]"), "Adam7")


def vips_deep_tiff(array):
    return vips(array, ".tif[compression=deflate,predictor=horizontal]")


def alphas():
    write("alpha/fringe.png", encoded(Image.fromarray(fringe()), "PNG"),
          "bright green under the transparent part: must not bleed when resized")
    write("alpha/fringe.webp", encoded(Image.fromarray(fringe()), "WEBP", lossless=True, exact=True),
          "the same as lossless WebP")
    half = numpy.zeros((32, 32, 4), numpy.uint8)
    half[...] = (255, 0, 0, 128)
    write("alpha/half.png", encoded(Image.fromarray(half), "PNG"), "half-transparent red all over")
    palette = Image.fromarray(flag()).quantize(8)
    write("alpha/palette.png", encoded(palette, "PNG", transparency=0),
          "a palette with a transparent entry")
    key = encoded(Image.fromarray(flag()), "PNG", transparency=(200, 30, 30))
    write("alpha/color-key.png", key, "RGB with a transparent colour (tRNS)")


def animations():
    sky, sun, sea, clear = (120, 180, 250), (250, 220, 40), (20, 60, 140), (255, 0, 255)
    colors = [sky, sun, sea, clear]
    width, height = 40, 30

    def square(size, color):
        return [color] * (size * size)
    whole = [0] * (width * height // 2) + [2] * (width * height // 2)
    frames = [
        gif.frame((0, 0, width, height), whole, 7, 1),
        gif.frame((5, 5, 8, 8), square(8, 1), 3, 1),
        gif.frame((20, 10, 10, 10), [3, 1] * 50, 100, 2, transparent=3),
        gif.frame((10, 8, 6, 6), square(6, 0), 0, 3, colors=[(200, 0, 0), (0, 0, 0)]),
        gif.frame((0, 20, 40, 10), [1, 2] * 200, 12, 1)]
    write("animation/partial.gif", gif.gif(width, height, colors, frames, loop=3),
          "five frames: partial ones, every disposal, a local palette, transparency, delays "
          "70, 30, 1000, 0, 120 ms, played 3 times more")
    write("animation/endless.gif", gif.gif(width, height, colors, frames[:2], loop=0),
          "two frames, loops for ever")
    write("animation/once.gif", gif.gif(width, height, colors, frames[:2]),
          "two frames, no loop extension: plays once")
    write("animation/still.gif", gif.gif(width, height, colors, frames[:1]), "one frame: a still")
    moving = []
    for step in range(6):
        picture = numpy.zeros((30, 40, 4), numpy.uint8)
        picture[...] = (20, 60, 140, 255)
        picture[10:20, 5 * step:5 * step + 10] = (250, 220, 40, 255)
        picture[25:, :] = (0, 0, 0, 0)
        moving.append(Image.fromarray(picture))
    durations = [70, 30, 1000, 10, 120, 45]
    write("animation/moving.webp", encoded(
        moving[0], "WEBP", save_all=True, append_images=moving[1:], duration=durations, loop=2,
        lossless=True), "six frames with alpha, delays 70, 30, 1000, 10, 120, 45 ms, twice")
    write("animation/moving.png", encoded(
        moving[0], "PNG", save_all=True, append_images=moving[1:], duration=durations, loop=2),
        "APNG: a still to readers that do not know it")


SVG = '''<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
width="40" height="20" viewBox="0 0 40 20">%s<circle cx="10" cy="10" r="10" fill="#dc1414"/>\
<rect x="22" y="4" width="18" height="12" fill="#fff" fill-opacity="0.5"/></svg>
'''


def marks():
    across, down = numpy.meshgrid(numpy.arange(200), numpy.arange(100))
    badge = numpy.zeros((100, 200, 4), numpy.uint8)
    far = numpy.hypot(across - 49.5, down - 49.5)
    badge[..., :3] = (220, 20, 20)
    badge[..., 3] = (numpy.clip(50 - far, 0, 1) * 255).round()
    badge[20:80, 110:] = (255, 255, 255, 128)
    write("marks/badge.png", encoded(Image.fromarray(badge), "PNG"),
          "a logo to lay over pictures: an opaque disc, a half-transparent bar, nothing between")
    # Where a channel is all or nothing, two versions of the standard differ.
    confetti = numpy.random.default_rng(1).integers(1, 255, (12, 20, 4), numpy.uint8)
    write("marks/confetti.png", encoded(Image.fromarray(confetti), "PNG"),
          "noise in colour and alpha: every case of a blending formula")
    write("marks/gray-confetti.png", encoded(Image.fromarray(confetti[..., 2:]), "PNG"),
          "the same in grey")
    for name, tone in (("white", 255), ("black", 0)):
        one = numpy.full((40, 80, 4), tone, numpy.uint8)
        one[..., 3] = 255
        write(f"marks/{name}.png", encoded(Image.fromarray(one), "PNG"),
              f"all {name}: a mark for {'dark' if tone else 'light'} ground")
    write("marks/badge.svg", (SVG % "").encode(), "the logo as a drawing")
    nosy = '<image xlink:href="%s" href="%s" width="40" height="20"/>'
    pulled = nosy % (("white.png",) * 2)
    write("marks/nosy.svg", (SVG % pulled).encode(),
          "the same, wanting a file beside it behind the logo, which it must not get")


def pages():
    def page(color, size):
        return Image.new("RGB", size, color)
    same = [page(color, (60, 40)) for color in ((200, 0, 0), (0, 160, 0), (0, 0, 200))]
    write("pages/three.tif", encoded(
        same[0], "TIFF", save_all=True, append_images=same[1:], compression="tiff_lzw"),
        "three pages: red, green, blue")
    mixed = [page((200, 0, 0), (60, 40)), page((0, 160, 0), (30, 80))]
    write("pages/mixed.tif", encoded(
        mixed[0], "TIFF", save_all=True, append_images=mixed[1:], compression="tiff_lzw"),
        "two pages of different sizes")
    write("pages/tiled.tif", vips(flag(), ".tif[tile,tile-width=32,tile-height=32,"
                                  "compression=deflate,bigtiff]"), "tiled BigTIFF")


def shapes():
    photo = Image.open(os.path.join(ROOT, "photos/astronaut.jpg"))
    small = photo.resize((256, 256), Image.LANCZOS)
    write("shape/progressive.jpg", encoded(small, "JPEG", quality=80, progressive=True),
          "progressive JPEG")
    write("shape/444.jpg", encoded(small, "JPEG", quality=90, subsampling=0), "no subsampling")
    write("shape/one.png", encoded(Image.new("RGB", (1, 1), (1, 2, 3)), "PNG"), "1 x 1")
    write("shape/tall.png", encoded(Image.new("RGB", (1, 10000), (90, 120, 30)), "PNG"),
          "1 x 10000")
    write("shape/wide.jpg", encoded(Image.new("L", (65500, 1), 90), "JPEG", quality=50),
          "65500 x 1: as wide as a JPEG can be")
    write("shape/wide.webp", encoded(Image.new("RGB", (16383, 1), (9, 99, 9)), "WEBP",
                                     lossless=True), "16383 x 1: as wide as a WebP can be")
    write("shape/png-named.jpg", encoded(Image.fromarray(flag()), "PNG"), "a PNG with a wrong name")


XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmp:CreateDate="2021-06-05T14:03:02+02:00" xmp:CreatorTool="Edit 1.0"
 xmpMM:DocumentID="xmp.did:11111111-2222-3333-4444-555555555555"
 xmpRights:Marked="True" xmpRights:WebStatement="https://example.org/licence"
 photoshop:Credit="Example Agency" photoshop:City="Berlin"
 exif:GPSLatitude="52,31.205667N" exif:GPSLongitude="13,24.946333E"
 aux:SerialNumber="BodySerial-112233" aux:LensSerialNumber="LensSerial-445566">
<dc:creator><rdf:Seq><rdf:li>Ana Artist</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">(c) 2021 Ana Artist</rdf:li></rdf:Alt></dc:rights>
<dc:subject><rdf:Bag><rdf:li>private keyword</rdf:li></rdf:Bag></dc:subject>
<xmpMM:History><rdf:Seq><rdf:li stEvt:action="edited" stEvt:when="2021-06-06T10:00:00Z"
 stEvt:softwareAgent="Edit 1.0 on olgas-laptop"/></rdf:Seq></xmpMM:History>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def metadata():
    photo = Image.open(os.path.join(ROOT, "photos/chelsea.jpg")).resize((240, 160), Image.LANCZOS)
    thumbnail = encoded(Image.new("RGB", (80, 60), (255, 0, 128)), "JPEG", quality=60)
    block = exif.camera(thumbnail)
    packet = XMP.encode()
    iptc = ["-IPTC:CodedCharacterSet=UTF8", "-IPTC:By-line=Ana Artist",
            "-IPTC:CopyrightNotice=(c) 2021 Ana Artist", "-IPTC:DateCreated=2021:06:05",
            "-IPTC:Credit=Example Agency", "-IPTC:City=Berlin", "-IPTC:Keywords=private keyword"]
    says = "GPS, serial numbers, maker note, embedded thumbnail, XMP history, and who made it, in "
    jpeg = encoded(photo, "JPEG", quality=88, exif=b"Exif\0\0" + block, xmp=packet,
                   icc_profile=icc.SRGB)
    write("metadata/camera.jpg", exiftool(jpeg, ".jpg", *iptc), says + "a JPEG, IPTC too")
    write("metadata/camera.png", encoded(photo.resize((96, 64)), "PNG", exif=block,
                                         icc_profile=icc.SRGB,
                                         pnginfo=png_text(packet)), says + "a PNG, text chunks too")
    write("metadata/camera.webp", encoded(photo, "WEBP", quality=80, exif=block, xmp=packet,
                                          icc_profile=icc.SRGB), says + "a WebP")
    full = os.path.join(ROOT, "metadata/camera.jpg")
    copy = ["-tagsfromfile", full, "-all:all", "-unsafe", "-makernotes", "-icc_profile"]
    write("metadata/camera.tif", exiftool(
        encoded(photo.resize((96, 64)), "TIFF", compression="tiff_lzw"), ".tif", *copy),
        says + "a TIFF, IPTC too")
    pixels = numpy.asarray(photo)
    write("metadata/camera.heic", exiftool(vips(pixels, ".heic[compression=hevc,Q=60]"), ".heic",
                                           *copy), says + "a HEIC")
    write("metadata/camera.avif", encoded(photo, "AVIF", quality=60, exif=block, xmp=packet,
                                          icc_profile=icc.SRGB), says + "an AVIF")
    write("metadata/big-endian.jpg", encoded(
        photo, "JPEG", quality=60, exif=b"Exif\0\0" + exif.camera(thumbnail, ">", 6)),
        "the same EXIF written big-endian, orientation 6")
    for name, made, what in (("every", tags.every, "every tag of EXIF 2.32, once"),
                             ("odd", tags.odd, "EXIF with values that few cameras write, big-endian")):
        write(f"metadata/{name}-tag.jpg", encoded(
            photo.resize((48, 32)), "JPEG", quality=60, exif=b"Exif\0\0" + made(thumbnail)), what)
    write("metadata/comment.gif", gif.gif(
        4, 4, [(0, 0, 0), (255, 255, 255)],
        [b"!\xfe" + gif.blocks(b"a private comment"), gif.frame((0, 0, 4, 4), [0, 1] * 8)]),
        "a comment in a GIF")
    bare = encoded(photo, "JPEG", quality=80)
    write("metadata/none.jpg", bare, "no metadata at all")
    for name, bad, why in (
            ("loop", looping(), "its IFDs form a ring"),
            ("far", block[:4] + b"\xf0\xff\xff\x7f" + block[8:], "its first IFD lies far outside"),
            ("short", block[:60], "it ends in the middle of its first IFD")):
        write(f"metadata/exif-{name}.jpg", encoded(
            photo.resize((48, 32)), "JPEG", exif=b"Exif\0\0" + bad),
            f"hostile EXIF: {why}; the picture is fine")


def looping():
    ring = bytearray(exif.tiff(exif.Directory((0x0112, exif.SHORT, 1), (0x8769, exif.LONG, 8))))
    ring[-4:] = struct.pack("<I", 8)
    return bytes(ring)


def png_text(packet):
    from PIL.PngImagePlugin import PngInfo
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", packet.decode())
    info.add_text("Author", "Ana Artist")
    info.add_text("Copyright", "(c) 2021 Ana Artist")
    info.add_text("Comment", "a private comment")
    info.add_itxt("Source", "BodySerial-112233")
    return info


def raws():
    photo = Image.open(os.path.join(ROOT, "photos/chelsea.jpg"))
    large = photo.resize((240, 160), Image.LANCZOS)
    jpeg = (encoded(large, "JPEG", quality=70), 240, 160)
    small = (encoded(photo.resize((80, 53)), "JPEG", quality=50), 80, 53)
    write("raw/sample.dng", raw.dng(small, jpeg), "DNG in shape: two previews, 80 and 240 wide")
    write("raw/sample.nef", raw.nef(jpeg[0]), "NEF in shape: orientation 6, preview 240 x 160")
    write("raw/sample.cr2", raw.cr2(small[0], jpeg), "CR2 in shape: preview 240 x 160")
    write("raw/sample.arw", raw.arw(jpeg[0]), "ARW in shape: preview 240 x 160")


def damages():
    def cut(name, share):
        data = read(name)
        return data[:int(len(data) * share)]
    write("damaged/truncated.jpg", cut("photos/chelsea.jpg", 0.6), "a JPEG that ends too early")
    write("damaged/truncated-progressive.jpg", cut("shape/progressive.jpg", 0.5),
          "a progressive JPEG that ends too early")
    write("damaged/truncated.png", cut("depth/palette.png", 0.6), "a PNG that ends too early")
    write("damaged/truncated.webp", cut("metadata/camera.webp", 0.6), "a WebP that ends too early")
    write("damaged/truncated.gif", cut("animation/partial.gif", 0.6), "a GIF that ends too early")
    write("damaged/truncated.tif", cut("metadata/camera.tif", 0.3), "a TIFF that ends too early")
    write("damaged/truncated.heic", cut("heif/plain.heic", 0.7), "a HEIC that ends too early")
    write("damaged/truncated.avif", cut("heif/plain.avif", 0.7), "an AVIF that ends too early")
    middle = bytearray(read("photos/chelsea.jpg"))
    start = len(middle) // 2
    middle[start:start + 2000] = bytes(i * 7919 % 251 for i in range(2000))
    write("damaged/middle.jpg", bytes(middle), "a JPEG with two thousand wrong bytes in its middle")
    crc = bytearray(read("depth/rgb16.png"))
    crc[-30] ^= 0x55
    write("damaged/crc.png", bytes(crc), "a PNG whose data does not match its checksum")
    write("damaged/header-only.jpg", read("photos/chelsea.jpg")[:600],
          "a JPEG's header and nothing else")
    write("damaged/soi.jpg", b"\xff\xd8\xff", "the first three bytes of a JPEG")
    write("damaged/noise.jpg", b"\xff\xd8\xff\xe0" + bytes(i * i * 31 % 253 for i in range(5000)),
          "noise after a JPEG's first bytes")
    write("damaged/noise.bin", bytes(i * i * 31 % 253 for i in range(5000)), "noise")
    write("damaged/zero.jpg", b"", "nothing")
    write("damaged/text.jpg", b"This is not a picture, whatever its name says.\n" * 20,
          "text named .jpg")


def others():
    write("other/logo.svg", b"""<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48">
  <rect width="64" height="48" fill="#1d3557"/>
  <circle cx="32" cy="24" r="14" fill="#e63946"/>
</svg>
""", "SVG: only with --allow svg")
    write("other/flag.bmp", encoded(Image.fromarray(flag()), "BMP"), "BMP: only with --allow bmp")
    write("other/flag.jp2", encoded(Image.fromarray(flag()), "JPEG2000"),
          "JPEG 2000: only with --allow jp2")
    write("other/flag.jxl", vips(flag(), ".jxl[lossless]"), "JPEG XL: only with --allow jxl")
    page = (b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 36]>>endobj\n"
            b"trailer<</Root 1 0 R>>\n%%EOF\n")
    write("other/page.pdf", page, "PDF: only with --allow pdf")


def ffmpeg(suffix):
    """A film of three frames and a tone, nothing said of it."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=64x48:r=25:d=0.12", "-f", "lavfi",
             "-i", "sine=d=0.12", "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p",
             "-c:a", "aac", "-bitexact", "-fflags", "+bitexact", f"{folder}/a{suffix}"], check=True)
        with open(f"{folder}/a{suffix}", "rb") as file:
            return file.read()


def furthers():
    photo = Image.open(os.path.join(ROOT, "photos/chelsea.jpg")).resize((120, 80), Image.LANCZOS)
    thumbnail = encoded(Image.new("RGB", (16, 12), (255, 0, 128)), "JPEG", quality=60)
    block = b"Exif\0\0" + exif.camera(thumbnail, orientation=6)
    first, view, small, preview = (
        encoded(picture, "JPEG", quality=70, exif=block)
        for picture in (photo, photo.transpose(Image.FLIP_LEFT_RIGHT),
                        photo.convert("L").resize((60, 40)), photo.resize((40, 27))))
    says = ", each with the EXIF of a careless camera"
    write("metadata/pictures.jpg", further.pictures(first, preview, view),
          "a preview, the other half of a stereo pair and bytes nobody knows behind a JPEG" + says)
    write("metadata/gain-map.jpg", further.gain_map(first, small), "an Ultra HDR gain map" + says)
    film = further.film(ffmpeg(".mp4"), XMP.encode(), "mp4")
    write("metadata/camera.mp4", film,
          "a film with its place in atoms, XMP and a track of GPS, as action cameras write it")
    write("metadata/camera.mov", further.film(ffmpeg(".mov"), XMP.encode(), "mov"),
          "a film with its place in QuickTime's keys too, as phones write it")
    write("metadata/motion.jpg", further.motion(first, film), "a motion photo, the film with its place")


def videos():
    for name, proves in video.make(os.path.join(ROOT, "video")).items():
        INDEX[f"video/{name}"] = proves


def index():
    made = "\n".join(f"| `{name}` | {INDEX[name]} |" for name in sorted(INDEX))
    with open(os.path.join(ROOT, "make/INDEX.head.md"), encoding="utf-8") as file:
        head = file.read()
    with open(os.path.join(ROOT, "INDEX.md"), "w", encoding="utf-8") as file:
        file.write(f"{head}\n| file | proves |\n| --- | --- |\n{made}\n")


for make in (orientations, heifs, colors, depths, alphas, animations, marks, pages, shapes, metadata, furthers,
             raws, damages, others, videos, index):
    make()
