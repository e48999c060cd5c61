"""Makes what the benchmarks read, the same everywhere: a real photo brought to the size wanted,
with grain as fine as a sensor's. No profile and no metadata, so that no candidate has colours to
convert that another leaves alone."""

import os
import shutil
import subprocess

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
WORK = f"{ROOT}/.build-bench"
OUT = f"{WORK}/out"
PHOTO = f"{ROOT}/Fixtures/photos/flower.jpg"
WITH_EXIF = f"{ROOT}/Fixtures/metadata/camera.jpg"
# The photo's size, the grain's as well.
WIDTH, HEIGHT = 2268, 1512


def vips(*words):
    subprocess.run(["vips", *map(str, words)], check=True)


class Pictures:
    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)

    def path(self, name):
        return f"{self.folder}/{name}"

    def grain(self):
        """Noise about 128, repeated where a picture is larger."""
        grain, new = self.path("grain.v"), self.path("new.v")
        if not os.path.exists(grain):
            vips("gaussnoise", new, WIDTH, HEIGHT, "--mean", 128, "--sigma", 5, "--seed", 7)
            vips("cast", new, grain, "uchar")
            os.remove(new)
        return grain

    def photo(self, name, width, height, options="[Q=90,strip]"):
        """The whole photo, cut to this shape, at this size."""
        path = self.path(name)
        if not os.path.exists(path):
            part = [self.path(f"part{number}.v") for number in range(4)]
            scale = max(width / WIDTH, height / HEIGHT)
            vips("resize", PHOTO, part[0], scale * 1.0005)
            vips("smartcrop", part[0], part[1], width, height, "--interesting", "centre")
            vips("replicate", self.grain(), part[2], -(-width // WIDTH), -(-height // HEIGHT))
            vips("extract_area", part[2], part[0], 0, 0, width, height)
            vips("add", part[1], part[0], part[3])
            new = self.path("new" + os.path.splitext(name)[1])
            vips("linear", part[3], new + options, 1, " -128", "--uchar")
            os.makedirs(os.path.dirname(path), exist_ok=True)
            os.rename(new, path)
            for name in part:
                os.remove(name)
        return path

    def reference(self, source, name, width):
        """The picture scaled by Lanczos from every one of its pixels."""
        exact = self.path(name)
        if not os.path.exists(exact):
            size = [int(subprocess.run(["vipsheader", "-f", field, source], check=True,
                                       capture_output=True, text=True).stdout)
                    for field in ("width", "height")]
            height = int(size[1] * width / size[0] + 0.5)
            vips("reduce", source, exact, size[0] / width, size[1] / height)
        return exact

    def many(self):
        """66 JPEGs of 0.9 to 3 megapixels; the folder they are in."""
        for number in range(66):
            width = 1200 + number * 37 % 920
            self.photo(f"many/{number:02}.jpg", width, width * 2 // 3, "[Q=88,strip]")
        return self.path("many")

    def copies(self, count):
        """So many JPEGs as a camera writes them, EXIF, XMP and all; the folder they are in."""
        folder = self.path(f"copies-{count}")
        os.makedirs(folder, exist_ok=True)
        for number in range(count):
            path = f"{folder}/{number:05}.jpg"
            if not os.path.exists(path):
                shutil.copyfile(WITH_EXIF, path)
        return folder

    def described(self, count):
        """So many JPEGs of 0.8 MB with all that a camera writes; the folder they are in."""
        folder = self.path(f"described-{count}")
        first = f"{folder}/000.jpg"
        if not os.path.exists(first):
            self.photo(f"described-{count}/000.jpg", 1710, 1140, "[Q=90,strip]")
            subprocess.run(["exiftool", "-q", "-overwrite_original", "-tagsfromfile", WITH_EXIF,
                            "-all:all", "-unsafe", "-makernotes", first], check=True)
        for number in range(1, count):
            path = f"{folder}/{number:03}.jpg"
            if not os.path.exists(path):
                shutil.copyfile(first, path)
        return folder
