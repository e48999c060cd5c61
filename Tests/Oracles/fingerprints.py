"""Fingerprints of pixels by the PyPI implementations. Standard input: raw samples.
Usage: fingerprints.py KIND WIDTH HEIGHT CHANNELS [COMPONENTS_X COMPONENTS_Y | COLOURS]"""

import base64
import sys

import numpy
from PIL import Image

kind, width, height, channels = sys.argv[1], *map(int, sys.argv[2:5])
more = list(map(int, sys.argv[5:]))
pixels = numpy.frombuffer(sys.stdin.buffer.read(), numpy.uint8).reshape(height, width, channels)


def oklab(rgb):
    """Ottosson's OKLab of 8-bit sRGB."""
    value = rgb / 255
    linear = numpy.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    cone = numpy.cbrt(linear @ numpy.array([
        [0.4122214708, 0.2119034982, 0.0883024619], [0.5363325363, 0.6806995451, 0.2817188376],
        [0.0514459929, 0.1073969566, 0.6299787005]]))
    return cone @ numpy.array([
        [0.2104542553, 1.9779984951, 0.0259040371], [0.7936177850, -2.4285922050, 0.7827717662],
        [-0.0040720468, 0.4505937099, -0.8086757660]])


def blurhash():
    import blurhash
    return blurhash.encode(pixels[:, :, :3].tolist(), *more)


def thumbhash():
    from thumbhash.encode import rgba_to_thumbhash
    return base64.b64encode(rgba_to_thumbhash(width, height, pixels.tobytes())).decode()


def phash():
    import imagehash
    squeezed = pixels[:, :, 0] if channels == 1 else pixels
    return str(imagehash.phash(Image.fromarray(squeezed)))


def colors():
    """The error of the best of ten k-means runs: the mean square distance to the nearest centre."""
    from scipy.cluster.vq import kmeans2, vq
    points = oklab(pixels.reshape(-1, channels).astype(float))
    errors = []
    for seed in range(10):
        centers, _ = kmeans2(points, more[0], minit="++", rng=numpy.random.default_rng(seed))
        errors.append((vq(points, centers)[1] ** 2).mean())
    return min(errors)


def cost():
    """The error of the colours given (three numbers each), and the share of pixels nearest each."""
    from scipy.cluster.vq import vq
    points = oklab(pixels.reshape(-1, channels).astype(float))
    nearest, distance = vq(points, oklab(numpy.array(more, float).reshape(-1, 3)))
    shares = numpy.bincount(nearest, minlength=len(more) // 3) / len(points)
    return " ".join(map(str, [(distance ** 2).mean(), *shares]))


print({"blurhash": blurhash, "thumbhash": thumbhash, "phash": phash, "colors": colors,
       "cost": cost}[kind]())
