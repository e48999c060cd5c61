"""Measures safelight against its peers, in turns, in one run. Usage: bench.py SAFELIGHT [ROUNDS]

Every figure is a median of rounds in which the candidates take turns, so that a busy moment meets
all of them; trust ratios, not milliseconds."""

import os
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "../..")
TOOL = os.path.abspath(sys.argv[1])
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 11
WORK = os.path.join(ROOT, ".build-bench")
IN, OUT = os.path.join(WORK, "in"), os.path.join(WORK, "out")
FAILED = []


def sh(*command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def magick():
    """ImageMagick 6 by its full name where Debian gives it one."""
    return shutil.which("convert-im6.q16") or "convert"


def picture(name, width, height, quality=90):
    """A photo of this size, enlarged from a real one and grained so that it compresses like one."""
    path = f"{IN}/{name}"
    if not os.path.exists(path):
        source = f"{ROOT}/Fixtures/photos/flower.jpg"
        big, grain, sum = f"{IN}/big.v", f"{IN}/grain.v", f"{IN}/sum.v"
        sh("vips", "thumbnail", source, big, str(width), "--height", str(height), "--size", "both",
           "--crop", "centre")
        sh("vips", "gaussnoise", grain, str(width), str(height), "--mean", "0", "--sigma", "4",
           "--seed", "7")
        sh("vips", "add", big, grain, sum)
        sh("vips", "cast", sum, f"{IN}/cast.v", "uchar")
        sh("vips", "copy", f"{IN}/cast.v", f"{path}[Q={quality}]")
        for left in ("big", "grain", "sum", "cast"):
            os.remove(f"{IN}/{left}.v")
    return path


def race(candidates, rounds=ROUNDS):
    """Median wall time of each command, in milliseconds."""
    times = {name: [] for name in candidates}
    for turn in range(rounds + 1):
        for name, command in candidates.items():
            shutil.rmtree(OUT, ignore_errors=True)
            os.makedirs(OUT)
            start = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            if turn:
                times[name].append((time.perf_counter() - start) * 1000)
    return {name: statistics.median(all) for name, all in times.items()}


def report(what, value, unit, limit):
    verdict = "ok" if value <= limit else "MISSED"
    if value > limit:
        FAILED.append(what)
    print(f"| {what} | {value:.2f} {unit} | {limit} {unit} | {verdict} |", flush=True)


def compare(what, candidates, peer, limit):
    times = race(candidates)
    report(f"{what}, against {peer}", times["safelight"] / times[peer], "×", limit)
    for name, value in times.items():
        print(f"|   {name} | {value:.1f} ms | | |", flush=True)


def starts():
    for option in ("--version", "--help", "--generate-completion-script=bash"):
        times = race({"safelight": [TOOL, *option.split("=")]}, ROUNDS * 2)
        report(option.split("=")[0], times["safelight"], "ms", 8)


def one_picture(what, source, width, height, limit, scale):
    box = f"{width}x{height}"
    candidates = {
        "safelight": [TOOL, "thumbnail", source, "--size", box, "--quality", "80",
                      "--no-progressive", "-o", f"{OUT}/a.jpg"],
        "vipsthumbnail": ["vipsthumbnail", source, "-s", box, "-o", f"{OUT}/a.jpg[Q=80]"],
        "gm convert": ["gm", "convert", "-size", box, source, "-resize", box, "-quality", "80",
                       f"{OUT}/a.jpg"],
        "convert": [magick(), "-define", f"jpeg:size={box}", source, "-resize", box, "-quality",
                    "80", f"{OUT}/a.jpg"]}
    if scale:
        candidates["djpeg -scale"] = ["djpeg", "-scale", scale, "-outfile", f"{OUT}/a.ppm", source]
    compare(what, candidates, "vipsthumbnail", limit)


def folder():
    os.makedirs(f"{IN}/many", exist_ok=True)
    for number in range(66):
        path = f"{IN}/many/{number:02}.jpg"
        if not os.path.exists(path):
            width = 1200 + number * 37 % 1400
            picture(f"many/{number:02}.jpg", width, width * 2 // 3)
    files = sorted(f"{IN}/many/{name}" for name in os.listdir(f"{IN}/many"))
    compare("66 JPEGs to 320", {
        "safelight": [TOOL, "thumbnail", f"{IN}/many", "--size", "320", "--quality", "80",
                      "--no-progressive", "-o", f"{OUT}/"],
        "vipsthumbnail": ["vipsthumbnail", "-s", "320", "-o", f"{OUT}/%s.jpg[Q=80]", *files],
    }, "vipsthumbnail", 0.6)


WIDTHS = (2400, 1600, 1200, 800, 400, 200)


def six_widths():
    source = picture("97mp.jpg", 12063, 8042)
    compare("97 megapixels to six widths", {
        "safelight": [TOOL, "thumbnail", source, "--widths", ",".join(map(str, WIDTHS)),
                      "--quality", "80", "--no-progressive", "-o", f"{OUT}/{{width}}.jpg"],
        "six vips_thumbnail": [sys.executable, f"{HERE}/six_thumbnails.py", source, OUT,
                               *map(str, WIDTHS)],
    }, "six vips_thumbnail", 0.45)
    ours, theirs, exact = f"{WORK}/ours", f"{WORK}/theirs", f"{IN}/exact"
    for name in (ours, theirs, exact):
        os.makedirs(name, exist_ok=True)
    sh(TOOL, "thumbnail", source, "--widths", ",".join(map(str, WIDTHS)), "--quality", "80",
       "--no-progressive", "-o", f"{ours}/{{width}}.jpg")
    sh(sys.executable, f"{HERE}/six_thumbnails.py", source, theirs, *map(str, WIDTHS))
    for width in WIDTHS:
        if not os.path.exists(f"{exact}/{width}.png"):
            sh("vips", "resize", source, f"{exact}/{width}.png", str(width / 12063))
        mean = [float(subprocess.run(
            [sys.executable, f"{ROOT}/Tests/Oracles/ciede2000.py", f"{one}/{width}.jpg",
             f"{exact}/{width}.png"], check=True, capture_output=True).stdout.split()[0])
            for one in (ours, theirs)]
        report(f"{width} wide: mean ΔE00 {mean[0]:.3f}, theirs {mean[1]:.3f}; difference",
               mean[0] - mean[1], "", 0.1)


def memory():
    source = picture("100mp.jpg", 12248, 8165)
    for more in ([], ["--memory", "128MiB"]):
        peak = subprocess.run(
            [sys.executable, f"{HERE}/peak.py", TOOL, "thumbnail", source, "--size", "320", *more,
             "-o", f"{WORK}/peak.jpg"], check=True, capture_output=True).stdout
        report(" ".join(["100 megapixels to 320, peak memory", *more]), int(peak) / 2 ** 20, "MiB",
               64)


def probes():
    many = f"{IN}/thousand"
    os.makedirs(many, exist_ok=True)
    for number in range(1000):
        if not os.path.exists(f"{many}/{number}.jpg"):
            shutil.copy(f"{ROOT}/Fixtures/metadata/camera.jpg", f"{many}/{number}.jpg")
    one = race({"safelight": [TOOL, "probe", f"{many}/1.jpg"]}, ROUNDS * 2)["safelight"]
    report("probe of a JPEG", one, "ms", 12)
    all = race({"safelight": [TOOL, "probe", "--json", many]})["safelight"]
    report("probe of 1000 JPEGs, each", all / 1000, "ms", 0.5)


os.makedirs(IN, exist_ok=True)
print("| what | found | at most | |\n| --- | --- | --- | --- |")
starts()
one_picture("a tiny PNG", f"{ROOT}/Fixtures/shape/one.png", 64, 64, 0.7, None)
one_picture("6.8 megapixels to 720 × 588", picture("6mp.jpg", 2880, 2352), 720, 588, 0.9, "1/4")
one_picture("24 megapixels to 320", picture("24mp.jpg", 6000, 4000), 320, 320, 0.92, "1/8")
folder()
six_widths()
memory()
probes()
if FAILED:
    print("\nMissed: " + "; ".join(FAILED))
    sys.exit(1)
