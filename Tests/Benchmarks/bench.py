"""Measures safelight against its peers and prints a table.

Usage: bench.py SAFELIGHT [--rounds N] [--only WORD] [--into FILE]

Candidates take turns, and a ratio is the median of the ratios of runs that followed each other:
trust ratios, not milliseconds. The last column is processor time, ours or its ratio, which a busy
machine disturbs less. --only runs the jobs with that word in their names; --into also puts
the table between the markers of a document. Exits 1 when a target is missed."""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys

import batches
import films
import race
from pictures import OUT, WORK, Pictures

HERE = os.path.dirname(os.path.abspath(__file__))
WIDTHS = (2400, 1600, 1200, 800, 400, 200)
MARKS = ("<!-- bench: begin -->", "<!-- bench: end -->")


class Bench:
    def __init__(self, tool, rounds):
        self.tool, self.rounds = tool, rounds
        self.pictures = Pictures(f"{WORK}/in")
        self.lines, self.missed = [], []
        self.line("| job | safelight | against | ratio | target | | CPU |")
        self.line("| --- | ---: | --- | ---: | ---: | --- | ---: |")

    def line(self, text):
        self.lines.append(text)
        print(text, flush=True)

    def row(self, job, ours, against, ratio, value=None, limit=None, unit="", cpu=""):
        verdict = target = ""
        if limit is not None:
            verdict, target = ("pass" if value <= limit else "**miss**"), f"≤ {limit}{unit}"
            if value > limit:
                self.missed.append(job)
        self.line(f"| {job} | {ours} | {against} | {ratio} | {target} | {verdict} | {cpu} |")

    def compare(self, job, candidates, limits, rounds=None):
        """Races safelight, the first, against each of the others; some have a limit."""
        times = race.race(candidates, rounds or self.rounds, OUT)
        ours, *peers = candidates
        for peer in peers:
            share = race.ratio(times[ours], times[peer])
            cpu = race.ratio(times[ours], times[peer], race.PROCESSOR)
            self.row(
                job, f"{race.median(times[ours]):.0f} ms",
                f"`{peer}` {race.median(times[peer]):.0f} ms", f"{share:.2f} ×", share,
                limits.get(peer), " ×", f"{cpu:.2f} ×")

    def quality(self, job, ours, theirs):
        """Two mean distances from the exact picture; ours may be a little larger."""
        self.row(job, f"{ours:.3f}", f"theirs {theirs:.3f}", f"{ours - theirs:+.3f}",
                 ours - theirs, 0.1)

    def alone(self, job, command, limit, each=1):
        times = race.race({"safelight": command}, self.rounds * 2, OUT)["safelight"]
        value = race.median(times) / each
        digits = 2 if each > 1 else 1
        cpu = race.median(times, race.PROCESSOR) / each
        self.row(job, f"{value:.{digits}f} ms", "", "", value, limit, " ms",
                 f"{cpu:.{digits}f} ms")

    def thumbnail(self, source, box, *more, output="a.jpg"):
        return [self.tool, "thumbnail", source, *(["--size", box] if box else []), "--quality",
                "80", "--progress", "none", *more, "-o", f"{OUT}/{output}"]


def magick():
    """ImageMagick 6 by its full name where Debian gives it one."""
    return shutil.which("convert-im6.q16") or "convert"


def start_up(bench):
    bench.alone("`--version`", [bench.tool, "--version"], 8)
    bench.alone("`--help`", [bench.tool, "--help"], 8)
    bench.alone(
        "completion script", [bench.tool, "--generate-completion-script", "bash"], 8)


def one_picture(bench, job, source, box, limit, scale):
    end = os.path.splitext(source)[1]
    options = "[Q=80]" if end == ".jpg" else ""
    candidates = {
        "safelight": bench.thumbnail(source, box, output="a" + end),
        "vipsthumbnail": ["vipsthumbnail", source, "-s", box, "-o", f"{OUT}/a{end}{options}"],
        "gm convert -size": ["gm", "convert", "-size", box, source, "-resize", box, "-quality",
                             "80", f"{OUT}/a{end}"],
        "convert -define jpeg:size": [magick(), "-define", f"jpeg:size={box}", source, "-resize",
                                      box, "-quality", "80", f"{OUT}/a{end}"]}
    if end == ".png":
        candidates["convert"] = candidates.pop("convert -define jpeg:size")
    if scale:
        candidates[f"djpeg -scale {scale}"] = [
            "djpeg", "-scale", scale, "-outfile", f"{OUT}/a.ppm", source]
    bench.compare(job, candidates, {"vipsthumbnail": limit})


def tiny_png(bench):
    source = bench.pictures.photo("tiny.png", 64, 64, "[strip]")
    one_picture(bench, "64 × 64 PNG to 32", source, "32x32", 0.7, None)


def six_megapixels(bench):
    source = bench.pictures.photo("6mp.jpg", 2880, 2352)
    one_picture(bench, "6.8 MP JPEG to 720 × 588", source, "720x588", 0.9, "1/4")


def twenty_four_megapixels(bench):
    source = bench.pictures.photo("24mp.jpg", 6000, 4000)
    one_picture(bench, "24 MP JPEG to 320", source, "320x320", 0.92, "1/8")


    # Without the encoder's losses, which are the same for all and hide what scaling does.
    exact = bench.pictures.reference(source, "exact-24mp.png", 320)
    box, out = "320x320", f"{OUT}/a.png"
    distances = {}
    for name, command in {
            "safelight": bench.thumbnail(source, box, output="a.png"),
            "vipsthumbnail": ["vipsthumbnail", source, "-s", box, "-o", out],
            "gm convert -size": ["gm", "convert", "-size", box, source, "-resize", box, out],
            "convert -define jpeg:size": [magick(), "-define", f"jpeg:size={box}", source,
                                          "-resize", box, out]}.items():
        race.empty(OUT)
        race.run(command)
        distances[name] = race.difference(out, exact)
    ours, *peers = distances
    for peer in peers:
        gap = distances[ours] - distances[peer]
        bench.row("… the same to PNG, mean ΔE00", f"{distances[ours]:.3f}",
                  f"`{peer}` {distances[peer]:.3f}", f"{gap:+.3f}")


def watermark(bench):
    source = bench.pictures.photo("24mp.jpg", 6000, 4000)
    mark = f"{HERE}/../../Fixtures/marks/badge.png"
    common = ["--quality", "80", "--progress", "none", "-o", f"{OUT}/a.jpg"]
    marked = [bench.tool, "watermark", source, "--image", mark, *common]
    plain = "safelight convert"
    again = {plain: [bench.tool, "convert", source, *common]}
    bench.compare("24 MP JPEG with a logo", {"safelight": marked, **again}, {plain: 1.15})
    bench.compare("… with logos all over", {"safelight": [*marked, "--tile"], **again}, {})
    bench.compare("… with a text", {
        "safelight": [bench.tool, "watermark", source, "--text", "PREVIEW", *common], **again}, {})


def folder(bench):
    many = bench.pictures.many()
    files = sorted(f"{many}/{name}" for name in os.listdir(many))
    ours = bench.thumbnail(many, "320x320", output="")
    theirs = ["vipsthumbnail", "-s", "320x320", "-o", f"{OUT}/%s.jpg[Q=80]", *files]
    bench.compare(
        "66 JPEGs to 320", {"safelight": ours, "vipsthumbnail *.jpg": theirs},
        {"vipsthumbnail *.jpg": 0.6})
    means = []
    for command in (ours, theirs):
        race.empty(OUT)
        race.run(command)
        distances = []
        for path in files[::11]:
            name = os.path.basename(path)
            exact = bench.pictures.reference(path, f"exact-{name[:-4]}.png", 320)
            distances.append(race.difference(f"{OUT}/{name}", exact))
        means.append(statistics.mean(distances))
    bench.quality("66 JPEGs to 320, mean ΔE00", *means)


def six_widths(bench):
    source = bench.pictures.photo("97mp.jpg", 12063, 8042)
    program = f"{WORK}/six_thumbnails"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "vips"], check=True,
                           capture_output=True, text=True).stdout.split()
    compiler = shutil.which("cc") or "clang"
    subprocess.run([compiler, "-O2", f"{HERE}/six_thumbnails.c", "-o", program, *flags],
                   check=True)
    ours = bench.thumbnail(
        source, None, "--widths", ",".join(map(str, WIDTHS)), output="{width}.jpg")
    theirs = [program, source, OUT, *map(str, WIDTHS)]
    peer = "six vips_thumbnail calls"
    bench.compare("97 MP JPEG to six widths", {"safelight": ours, peer: theirs}, {peer: 0.45},
                  max(3, bench.rounds // 2))
    means = []
    for command in (ours, theirs):
        race.empty(OUT)
        race.run(command)
        means.append([race.difference(f"{OUT}/{width}.jpg",
                                      bench.pictures.reference(source, f"exact-{width}.png", width))
                      for width in WIDTHS])
    for width, *pair in zip(WIDTHS, *means):
        bench.quality(f"… {width} wide, mean ΔE00", *pair)


def memory(bench):
    source = bench.pictures.photo("100mp.jpg", 12248, 8165)
    for more in ([], ["--memory", "128MiB"]):
        race.empty(OUT)
        *_, peak = race.run(bench.thumbnail(source, "320x320", *more))
        value = peak / 1e6
        given = f" with `{' '.join(more)}`" if more else ""
        bench.row(f"100 MP JPEG to 320{given}, peak memory", f"{value:.0f} MB", "", "", value, 64,
                  " MB")
    race.empty(OUT)
    *_, peak = race.run(["vipsthumbnail", source, "-s", "320x320", "-o", f"{OUT}/a.jpg[Q=80]"])
    bench.row("… the same", "", f"`vipsthumbnail` {peak / 1e6:.0f} MB", "")


def probe(bench):
    thousand = bench.pictures.copies(1000)
    bench.alone("`probe` of a JPEG", [bench.tool, "probe", f"{thousand}/00000.jpg"], 12)
    bench.alone("`probe --json` of 1000 JPEGs, each",
                [bench.tool, "probe", "--json", thousand], 0.5, 1000)


# What `exif strip` keeps, and a profile, in exiftool's words.
KEPT = ("Orientation", "ICC_Profile", "Copyright", "Artist", "DateTimeOriginal", "XMP-dc:Creator",
        "XMP-dc:Rights", "IPTC:By-line", "IPTC:CopyrightNotice")


def strip(bench):
    folder = bench.pictures.described(120)
    ours = [bench.tool, "exif", "strip", folder, "-o", f"{OUT}/", "--progress", "none", "-q"]
    theirs = ["exiftool", "-q", "-q", "-m", "-r", "-o", f"{OUT}/", "-all="]
    kept = ["-tagsfromfile", "@", *(f"-{tag}" for tag in KEPT)]
    bench.compare("`exif strip` of 120 JPEGs of 0.8 MB",
                  {"safelight": ours, "exiftool": [*theirs, *kept, folder]}, {"exiftool": 0.35})
    bench.compare("… with `--all`", {"safelight": [*ours, "--all"],
                                     "exiftool -all=": [*theirs, folder]}, {})


def exif_show(bench):
    fixture = os.path.join(HERE, "../../Fixtures/metadata/every-tag.jpg")
    bench.alone("`exif show` of every EXIF tag", [bench.tool, "exif", "show", fixture], 12)
    bench.alone("… with `--json`", [bench.tool, "exif", "show", "--json", fixture], 12)
    thousand = bench.pictures.copies(1000)
    bench.alone("`exif show --json` of 1000 JPEGs, each",
                [bench.tool, "exif", "show", "--json", thousand], 0.5, 1000)


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if "model name" in line),
                     platform.machine())
    version = subprocess.run(["vips", "--version"], capture_output=True, text=True).stdout.strip()
    load = os.getloadavg()[1]
    return f"{model}, {os.cpu_count()} cores, load {load:.1f} over five minutes; {version}."


JOBS = (start_up, tiny_png, six_megapixels, twenty_four_megapixels, watermark, folder, six_widths, memory,
        probe, exif_show, strip, *batches.JOBS, *films.JOBS)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--only", default="")
    parser.add_argument("--into")
    options = parser.parse_args()
    bench = Bench(os.path.abspath(options.tool), options.rounds)
    for job in JOBS:
        if options.only not in job.__name__:
            continue
        try:
            job(bench)
        except race.Failure as failure:
            bench.row(job.__name__, "failed", "", "")
            bench.missed.append(job.__name__)
            print(failure, file=sys.stderr)
    shutil.rmtree(OUT, ignore_errors=True)
    if options.into:
        with open(options.into) as file:
            text = file.read()
        before, rest = text.split(MARKS[0])
        after = rest.split(MARKS[1])[1]
        table = "\n".join([*bench.lines, "", machine()])
        with open(options.into, "w") as file:
            file.write(f"{before}{MARKS[0]}\n{table}\n{MARKS[1]}{after}")
    if bench.missed:
        print("\nMissed: " + "; ".join(bench.missed))
        sys.exit(1)


main()
