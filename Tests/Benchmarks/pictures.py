"""Makes what the benchmarks read, the same on every machine: a real photo, mirrored so that it can
be repeated without seams, with grain as fine as a sensor's, cut to the sizes wanted. No profile and
no metadata, so that no candidate has colours to convert that another leaves alone."""

import os
import shutil
import subprocess

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
PHOTO = f"{ROOT}/Fixtures/photos/flower.jpg"
WITH_EXIF = f"{ROOT}/Fixtures/metadata/camera.jpg"
# The photo, and twice each for its mirror image and its picture upside down.
WIDTH, HEIGHT = 2268 * 2, 1512 * 2


def vips(*words):
    subprocess.run(["vips", *map(str, words)], check=True)


class Pictures:
    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder, exist_ok=True)

    def path(self, name):
        return f"{self.folder}/{name}"

    def tile(self):
        """The seamless photo with its grain, 13.7 megapixels."""
        tile, new = self.path("tile.v"), self.path("new.v")
        if not os.path.exists(tile):
            part = [self.path(f"part{number}.v") for number in range(6)]
            vips("flip", PHOTO, part[0], "horizontal")
            vips("join", PHOTO, part[0], part[1], "horizontal")
            vips("flip", part[1], part[2], "vertical")
            vips("join", part[1], part[2], part[3], "vertical")
            vips("gaussnoise", part[4], WIDTH, HEIGHT, "--mean", 0, "--sigma", 5, "--seed", 7)
            vips("add", part[3], part[4], part[5])
            vips("cast", part[5], new, "uchar")
            os.rename(new, tile)
            for name in part:
                os.remove(name)
        return tile

    def cut(self, name, width, height, x=0, y=0, options="[Q=90,strip]"):
        """A picture of this size; larger ones repeat the tile."""
        path = self.path(name)
        if not os.path.exists(path):
            os.makedirs(os.path.dirname(path), exist_ok=True)
            new = self.path("new" + os.path.splitext(name)[1])
            source = self.tile()
            if width > WIDTH or height > HEIGHT:
                source = self.path("repeated.v")
                vips("replicate", self.tile(), source, -(-width // WIDTH), -(-height // HEIGHT))
            vips("extract_area", source, new + options, x, y, width, height)
            os.rename(new, path)
            if source != self.tile():
                os.remove(source)
        return path

    def many(self):
        """66 JPEGs of 0.9 to 3 megapixels; the folder they are in."""
        for number in range(66):
            width = 1200 + number * 37 % 920
            self.cut(f"many/{number:02}.jpg", width, width * 2 // 3,
                     number * 29 % 2000, number * 17 % 1500, "[Q=88,strip]")
        return self.path("many")

    def thousand(self):
        """A thousand JPEGs as a camera writes them, EXIF, XMP and all; the folder they are in."""
        folder = self.path("thousand")
        os.makedirs(folder, exist_ok=True)
        for number in range(1000):
            if not os.path.exists(f"{folder}/{number:03}.jpg"):
                shutil.copyfile(WITH_EXIF, f"{folder}/{number:03}.jpg")
        return folder
