"""Jobs on films: packaging for streaming, and pictures from them, against ffmpeg with the same settings."""

import glob
import os
import re
import subprocess
import time

import race
from pictures import OUT, PHOTO, ROOT

FRAMES_A_SECOND = 25
# What `--ladder auto` makes of 1080p: width, height, constant rate factor, largest bit rate in kb/s.
LADDER = ((1920, 1080, 23, 6000), (1280, 720, 23, 3200), (854, 480, 23.5, 1500), (640, 360, 24, 800))


def ffmpeg(*words):
    return ["ffmpeg", "-nostdin", "-v", "error", "-y", *map(str, words)]


def film(bench, name, seconds, *codec, grain=6):
    """A camera that moves over the photo, with grain that changes from frame to frame, and a tone."""
    path = bench.pictures.path(name)
    if not os.path.exists(path):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        part = bench.pictures.path("part-" + os.path.basename(name))
        x, y = "(iw-ow)*(0.5+0.5*sin(t/3))", "(ih-oh)*(0.5+0.5*cos(t/4))"
        subprocess.run(ffmpeg(
            "-loop", 1, "-framerate", FRAMES_A_SECOND, "-i", PHOTO,
            "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000", "-t", seconds,
            "-vf", f"crop=1920:1080:x='{x}':y='{y}',noise=alls={grain}:allf=t,"
            "scale=out_color_matrix=bt709:out_range=tv:out_h_chr_pos=0:out_v_chr_pos=128,format=yuv420p",
            # Where cameras put chroma; the photo's lies elsewhere.
            "-chroma_sample_location", "left",
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            "-c:v", "libx264", "-g", 2 * FRAMES_A_SECOND, "-flags", "+cgop", *codec,
            "-c:a", "aac", "-b:a", "128k", "-ac", 2, "-movflags", "+faststart", part), check=True)
        os.rename(part, path)
    return path


def source(bench):
    """Twenty seconds as a camera records them, with more bits than any rendition has."""
    return film(bench, "camera.mp4", 20, "-preset", "veryfast", "-b:v", "16M")


def streamable(bench):
    """Twenty seconds as a rendition has them."""
    return film(bench, "streamable.mp4", 20, "-preset", "fast", "-crf", 23, "-maxrate", "5M",
                "-bufsize", "7M", "-keyint_min", 2 * FRAMES_A_SECOND, "-sc_threshold", 0)


def split(names):
    """Each rendition scaled from the source."""
    scales = [f"[s{number}]scale={width}:{height}[{names[number]}]"
              for number, (width, height, *_) in enumerate(LADDER)]
    inner = "".join(f"[s{number}]" for number in range(len(LADDER)))
    return ";".join([f"[0:v]split={len(LADDER)}{inner}", *scales])


def cascade(names):
    """Each rendition scaled from the next larger one."""
    chain = [f"[0:v]split=2[{names[0]}][s0]"]
    for number, (width, height, *_) in enumerate(LADDER[1:], 1):
        last = number == len(LADDER) - 1
        chain.append(f"[s{number - 1}]scale={width}:{height}"
                     + (f"[{names[number]}]" if last else f",split=2[{names[number]}][s{number}]"))
    return ";".join(chain)


def ffmpeg_ladder(program, source, graph):
    names = [f"v{number}" for number in range(len(LADDER))]
    command = [program, *ffmpeg("-i", source, "-filter_complex", graph(names))[1:]]
    for number, (_, _, quality, rate) in enumerate(LADDER):
        command += ["-map", f"[{names[number]}]", f"-crf:v:{number}", str(quality),
                    f"-maxrate:v:{number}", f"{rate}k", f"-bufsize:v:{number}", f"{rate * 3 // 2}k"]
    variants = " ".join(f"v:{number},agroup:a" for number in range(len(LADDER)))
    return [*command, "-map", "0:a", "-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high",
            "-sc_threshold", "0", "-g", "1000", "-force_key_frames", "expr:gte(t,n_forced*2)",
            "-c:a", "aac", "-b:a", "128k", "-f", "hls", "-hls_time", "6", "-hls_playlist_type", "vod",
            "-hls_segment_type", "fmp4", "-hls_segment_filename", f"{OUT}/%v-%03d.m4s",
            "-var_stream_map", f"{variants} a:0,agroup:a", "-master_pl_name", "master.m3u8",
            f"{OUT}/%v.m3u8"]


def ours(bench, source, *more):
    return [bench.tool, "hls", source, "-o", f"{OUT}/stream", "--progress", "none", *more]


def family(process):
    """The process and all that come from it."""
    found = [process]
    for number in found:
        try:
            # A process is a child of the thread that started it.
            for thread in os.listdir(f"/proc/{number}/task"):
                with open(f"/proc/{number}/task/{thread}/children") as file:
                    found += map(int, file.read().split())
        except OSError:
            # It has ended meanwhile.
            pass
    return found


def held(process):
    """Bytes of memory that a process holds, what it shares divided among those who do."""
    try:
        with open(f"/proc/{process}/smaps_rollup") as file:
            return int(re.search(r"Pss:\s+(\d+) kB", file.read())[1]) * 1024
    except (OSError, TypeError):
        return 0


def memory(bench, command, limit):
    """The most memory that the program and its workers hold together, looked at ten times a second."""
    race.empty(OUT)
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    peak = 0
    while child.poll() is None:
        peak = max(peak, sum(map(held, family(child.pid))))
        time.sleep(0.1)
    if child.returncode != 0:
        raise race.Failure(f"{' '.join(command)}: status {child.returncode}")
    bench.row("… peak memory, workers included", f"{peak / 1e6:.0f} MB", "", "", peak / 1e6, limit, " MB")


def newer_ffmpeg():
    """The static build that the Makefile installs: its path and its version."""
    found = glob.glob(f"{ROOT}/.build-peers/lib/python3*/site-packages/imageio_ffmpeg/binaries/ffmpeg-*")
    if not found:
        raise race.Failure("no newer ffmpeg: make bench installs it")
    return found[0], found[0].rsplit("-v", 1)[1]


def ladder(bench):
    film = source(bench)
    rounds = max(3, bench.rounds // 4)
    safelight = ours(bench, film, "--copy", "never")
    peers = {"ffmpeg, split": ffmpeg_ladder("ffmpeg", film, split),
             "ffmpeg, cascade": ffmpeg_ladder("ffmpeg", film, cascade)}
    limits = dict.fromkeys(peers, 0.93)
    program, version = newer_ffmpeg()
    for name, graph in ("split", split), ("cascade", cascade):
        peer = f"ffmpeg {version}, {name}"
        peers[peer], limits[peer] = ffmpeg_ladder(program, film, graph), 1.0
    bench.compare("20 s of 1080p to four renditions", {"safelight": safelight, **peers}, limits, rounds)
    memory(bench, safelight, 500)


def ladder_copied(bench):
    film = streamable(bench)
    peer = "ffmpeg, cascade"
    bench.compare("20 s of 1080p that can be streamed as they are",
                  {"safelight": ours(bench, film), peer: ffmpeg_ladder("ffmpeg", film, cascade)},
                  {peer: 0.6}, max(3, bench.rounds // 4))


def packaging(bench):
    film = streamable(bench)
    long = bench.pictures.path("long.mp4")
    if not os.path.exists(long):
        part = bench.pictures.path("part-long.mp4")
        turns = 1_000_000_000 // os.path.getsize(film)
        subprocess.run(ffmpeg("-stream_loop", turns, "-i", film, "-c", "copy", part), check=True)
        os.rename(part, long)
    peer = "ffmpeg -c copy -f hls"
    for job, name in ("20 s packaged without encoding", film), ("1 GB packaged without encoding", long):
        theirs = ffmpeg("-i", name, "-c", "copy", "-f", "hls", "-hls_time", 6, "-hls_playlist_type",
                        "vod", "-hls_segment_type", "fmp4", f"{OUT}/stream.m3u8")
        safelight = ours(bench, name, "--copy", "always")
        bench.compare(job, {"safelight": safelight, peer: theirs}, {peer: 1.1},
                      max(3, bench.rounds // 4))
    memory(bench, safelight, 100)


def stills(bench):
    """One picture of a film, and a sheet of many."""
    long = film(bench, "three-minutes.mp4", 183, "-preset", "ultrafast", "-b:v", "8M", grain=3)
    peer = "ffmpeg fps=1/5,tile"
    times = race.race(
        {"safelight": [bench.tool, "storyboard", long, "--interval", "5s", "--columns", "5", "-o",
                       f"{OUT}/sheet.jpg", "--progress", "none"],
         peer: ffmpeg("-i", long, "-vf", "fps=1/5,scale=160:90,tile=5x8", "-frames:v", 1,
                      f"{OUT}/theirs.jpg")}, max(3, bench.rounds // 4), OUT)
    ours, theirs = times.values()
    share = race.ratio(ours, theirs, race.PROCESSOR)
    bench.row("storyboard of 3 minutes of 1080p, processor time",
              f"{race.median(ours, race.PROCESSOR):.0f} ms",
              f"`{peer}` {race.median(theirs, race.PROCESSOR):.0f} ms", f"{share:.3f} ×", share, 0.06, " ×")
    peer = "ffmpeg -ss 61.3 -i"
    bench.compare(
        "`poster --at 61.3s` of it",
        {"safelight": [bench.tool, "poster", long, "--at", "61.3s", "-o", f"{OUT}/poster.jpg",
                       "--progress", "none"],
         peer: ffmpeg("-ss", 61.3, "-i", long, "-frames:v", 1, f"{OUT}/theirs.jpg")}, {peer: 0.8})


JOBS = (ladder, ladder_copied, packaging, stills)
