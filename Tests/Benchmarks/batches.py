"""Jobs on many pictures: recipes, a process for each file, and what a thousand times as many cost."""

import os
import re
import statistics
import subprocess
import time

import race
from pictures import OUT, WORK

RECIPE_WIDTHS = (320, 640, 1280, 1920)
# Each format with the settings that both sides use, in the recipe's words and in libvips'.
ENCODERS = {
    "jpeg": ("{ format: jpeg, quality: 80 }", "jpg[Q=80]"),
    "webp": ("{ format: webp, quality: 78, effort: 6 }", "webp[Q=78,effort=4]"),
    "avif": ("{ format: avif, quality: 55, effort: 1 }", "avif[Q=55,effort=1]"),
}


def recipe(name, formats, *lines):
    """Writes a recipe that makes every width in every one of the formats."""
    path = f"{WORK}/{name}.yml"
    text = ["version: 1", "image:", *(f"  {line}" for line in lines), "  outputs:"]
    for form in formats:
        text += [f"    - name: {form}", f"      widths: {list(RECIPE_WIDTHS)}",
                 f"      encode: {ENCODERS[form][0]}", '      path: "{stem}-{width}.{ext}"']
    with open(path, "w") as file:
        file.write("\n".join(text) + "\n")
    return path


def run(bench, path, source, *more):
    return [bench.tool, "run", path, source, "-o", f"{OUT}/", "--progress", "none", *more]


def one_for_each(files, command):
    """The command, which has the file in $1, once for each of the files, two at a time."""
    return ["sh", "-c", f"printf '%s\\0' {' '.join(files)} | xargs -0 -P2 -n1 sh -c '{command}' sh"]


def photos(bench):
    """Four photos of 24 megapixels; the folder they are in."""
    for number in range(4):
        bench.pictures.photo(f"photos/{number}.jpg", 6000, 4000, f"[Q={88 + number},strip]")
    return bench.pictures.path("photos")


def listed(folder):
    return sorted(f"{folder}/{name}" for name in os.listdir(folder))


def recipes(bench):
    folder = photos(bench)
    rounds = max(3, bench.rounds // 2)
    for formats, limit in (("jpeg", "webp"), 0.5), (("webp", "avif"), 0.7):
        path = recipe("-".join(formats), formats)
        loop = " ".join(
            f'vipsthumbnail "$1" -s {width}x -o "{OUT}/%s-{width}.{ENCODERS[form][1]}";'
            for width in RECIPE_WIDTHS for form in formats)
        peer = "vipsthumbnail in a loop, xargs -P2"
        names = " + ".join(formats)
        bench.compare(
            f"4 × 24 MP to four widths × {names}",
            {"safelight": run(bench, path, folder), peer: one_for_each(listed(folder), loop)},
            {peer: limit}, rounds)
        fast = recipe("-".join(formats) + "-fast", formats, "fast: true")
        bench.compare(
            "… the same with `--fast`",
            {"safelight --fast": run(bench, fast, folder), "safelight": run(bench, path, folder)},
            {}, rounds)
    fast_quality(bench, listed(folder)[0])


def fast_quality(bench, source):
    """How far from the exact picture the outputs are, without an encoder's losses."""
    means = []
    for more in ["--fast"], []:
        race.empty(OUT)
        race.run(bench.thumbnail(source, None, "--widths", ",".join(map(str, RECIPE_WIDTHS)),
                                 "--format", "png", *more, output="{width}.png"))
        means.append([
            race.difference(
                f"{OUT}/{width}.png",
                bench.pictures.reference(source, f"exact-photo-{width}.png", width))
            for width in RECIPE_WIDTHS])
    for width, *pair in zip(RECIPE_WIDTHS, *means):
        bench.quality(f"… `--fast` against without, {width} wide, mean ΔE00", *pair)


def process_for_each(bench):
    many = bench.pictures.many()
    each = " ".join(bench.thumbnail("", "320x320", output="")).replace(" thumbnail  ", ' thumbnail "$1" ')
    peer = "safelight for each, xargs -P2"
    bench.compare(
        "66 JPEGs to 320 in one batch",
        {"safelight": bench.thumbnail(many, "320x320", output=""),
         peer: one_for_each(listed(many), each)}, {peer: 0.4})


def scale(bench):
    """What a file costs when there are many, and what the front remembers of them."""
    rates, costs = {}, {}
    for count in (100, 1000, 10000):
        folder = bench.pictures.copies(count)
        command = bench.thumbnail(folder, "160x160", output="")
        times, costs[count], peaks = [], [], []
        for _ in range(max(1, min(bench.rounds, 10000 // count))):
            race.empty(OUT)
            elapsed, peak = alone(command)
            times.append(elapsed)
            peaks.append(peak)
        rates[count] = statistics.median(times) / count
        peak = max(peaks) / 1e6
        bench.row(f"{count} small JPEGs to 160, the front's peak memory",
                  f"{count / statistics.median(times):.0f} files/s, {peak:.0f} MB", "", "", peak, 64,
                  " MB")
    growth = rates[10000] / rates[1000]
    bench.row("… a file's time among 10000", "", "among 1000", f"{growth:.2f} ×", growth, 1.2, " ×")


def alone(command):
    """Seconds that the command takes, and the peak memory of its own process without its workers'."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = 0
    while child.poll() is None:
        with open(f"/proc/{child.pid}/status") as file:
            found = re.search(r"VmHWM:\s+(\d+) kB", file.read())
        # Once it has ended it has no memory any more.
        peak = max(peak, int(found[1]) * 1024 if found else 0)
        time.sleep(0.02)
    if child.returncode != 0:
        raise race.Failure(f"{' '.join(command)}: status {child.returncode}")
    return time.perf_counter() - start, peak


JOBS = (recipes, process_for_each, scale)
