"""Makes the videos, each for one trap, with ffmpeg. Usage: video.py FOLDER"""

import os
import struct
import subprocess
import sys
import tempfile

X264 = ["-c:v", "libx264", "-preset", "veryfast", "-crf", "30", "-pix_fmt", "yuv420p"]
GOP = ["-g", "50", "-keyint_min", "50", "-sc_threshold", "0"]
AAC = ["-c:a", "aac", "-b:a", "48k"]
MOVING = "testsrc2=s={size}:r={rate}:d={seconds}"
TONE = "sine=f=440:r=48000:d={seconds}"


def run(*arguments):
    # One thread and nothing of the program's version: the same bytes every time.
    command = ["ffmpeg", "-v", "error", "-nostdin", "-y"]
    for argument in arguments[:-1]:
        command += argument if isinstance(argument, list) else [argument]
    exact = ["-threads", "1", "-filter_threads", "1", "-bitexact", "-fflags", "+bitexact"]
    subprocess.run(command + exact + [arguments[-1]], check=True, timeout=120)


def lavfi(*sources):
    return [word for source in sources for word in ("-f", "lavfi", "-i", source)]


def moving(size="320x180", rate=25, seconds=4):
    return MOVING.format(size=size, rate=rate, seconds=seconds)


def tone(seconds=4):
    return TONE.format(seconds=seconds)


def phones(to):
    with tempfile.TemporaryDirectory() as folder:
        run(lavfi(moving(seconds=3), tone(3)), X264, AAC, f"{folder}/a.mp4")
        run("-i", f"{folder}/a.mp4", "-c", "copy", "-metadata:s:v", "rotate=90", to("phone.mp4"))
        run("-i", f"{folder}/a.mp4", "-c", "copy", "-f", "mpegts", "-muxdelay", "1", to("broadcast.ts"))


def rates(to):
    fast, slow = "testsrc=s=160x90:r=60:d=6", "testsrc=s=160x90:r=12:d=12"
    run(lavfi(fast, slow), "-filter_complex",
        "[0]settb=1/6000[a];[1]settb=1/6000[b];[a][b]concat=n=2,settb=1/6000",
        "-vsync", "vfr", "-enc_time_base", "1/6000", "-video_track_timescale", "6000", X264,
        to("vfr.mp4"))
    run(lavfi(moving("160x90", 60, 6), tone(6)), X264, AAC, to("fps-60.mp4"))
    run(lavfi(moving("160x90", 120, 2)), X264, to("fps-120.mp4"))
    run(lavfi(moving("160x90", 1, 14)), X264, to("fps-1.mp4"))
    run(lavfi(moving("160x90", "24000/1001", 8)), X264, to("fps-23.976.mp4"))
    run(lavfi(moving("160x90", "30000/1001", 8)), X264, to("fps-29.97.mp4"))


def syncs(to):
    flash = ("color=black:s=320x180:r=25:d=10,drawbox=c=white:t=fill:"
             "enable='lt(mod(t,1),0.034)'")
    beep = "aevalsrc='if(lt(mod(t,1),0.034),0.8*sin(2*PI*1000*t),0)':s=48000:d=10"
    run(lavfi(flash, beep), X264, GOP, AAC, to("sync.mp4"))
    # Cut away from a key frame without encoding: an edit list hides what is too much.
    run("-ss", "3", "-i", to("sync.mp4"), "-c", "copy", to("offset.mp4"))


def shapes(to):
    run(lavfi(moving("720x480", "60000/1001", 1)), "-vf",
        "tinterlace=interleave_top,setsar=32/27,setfield=tff", X264, "-flags", "+ilme+ildct",
        "-x264-params", "tff=1", "-crf", "36", to("interlaced.mp4"))
    run(lavfi(moving("320x240")), "-vf", "setsar=4/3", X264, to("anamorphic.mp4"))
    run(lavfi(moving("641x359", 25, 1)), "-c:v", "libx264", "-pix_fmt", "yuv444p", "-crf", "34",
        to("odd-444.mp4"))
    run(lavfi("testsrc=s=641x359:r=25:d=0.2"), "-c:v", "ffv1", "-pix_fmt", "yuv444p",
        to("odd.mkv"))
    run(lavfi(moving("64x36", 25, 3)), X264, to("tiny.mp4"))
    run(lavfi("testsrc=s=1080x1920:r=25:d=1"), X264, "-crf", "36", to("portrait.mp4"))
    run(lavfi("testsrc=s=640x320:r=25:d=2"), X264, to("two-to-one.mp4"))
    run(lavfi("testsrc=s=4096x1716:r=24:d=0.5"), X264, "-crf", "40", to("scope.mp4"))
    run(lavfi("testsrc=s=1280x720:r=25:d=8", tone(8)), X264, GOP, "-crf", "34", AAC, to("hd.mp4"))


def groups(to):
    run(lavfi(moving("160x90", 25, 8)), X264, "-x264-params", "open-gop=1:keyint=48:bframes=3",
        to("open-gop.mp4"))
    run(lavfi("testsrc=s=320x180:r=25:d=12", tone(12)), X264, GOP, AAC, "-movflags",
        "+faststart", to("streamable.mp4"))
    run(lavfi(moving("160x90", 25, 0.4), tone(0.4)), X264, AAC, to("short.mp4"))
    run(lavfi(moving("160x90", 25, 6.04)), X264, GOP, to("tail.mp4"))
    run(lavfi("testsrc=s=160x90:r=25:d=24"), X264, "-g", "240", to("far-keys.mp4"))


def deep(to):
    x265 = ["-c:v", "libx265", "-preset", "ultrafast", "-tag:v", "hvc1", "-pix_fmt"]
    picture = "testsrc=s=320x180:r=25:d=1,format=yuv444p,zscale=tin=bt709:min=bt709:pin=bt709:rin=tv:"
    quiet = "log-level=none:frame-threads=1:"
    for name, transfer in (("hdr-pq", "smpte2084"), ("hdr-hlg", "arib-std-b67")):
        tags = f"colorprim=bt2020:transfer={transfer}:colormatrix=bt2020nc"
        run(lavfi(picture + f"t={transfer}:m=bt2020nc:p=bt2020:r=tv:npl=203,format=yuv420p10le"),
            x265, "yuv420p10le", "-x265-params", quiet + tags, to(f"{name}.mp4"))
    run(lavfi(picture + "t=bt709:m=bt709:p=bt709:r=tv,format=yuv420p"),
        X264, "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
        to("sdr-twin.mp4"))


def sounds(to):
    english, french = "sine=f=440:r=48000:d=6", "sine=f=880:r=48000:d=6"
    run(lavfi("testsrc=s=320x180:r=25:d=4", english, french), "-map", "0", "-map", "1", "-map", "2", X264,
        GOP, AAC, "-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=fra",
        "-disposition:a:0", "0", "-disposition:a:1", "default", to("languages.mp4"))
    run(lavfi(moving(seconds=4)), X264, GOP, to("silent.mp4"))
    run(lavfi(tone(13)), AAC, to("audio-only.m4a"))
    channels = "|".join(f"0.1*sin(2*PI*{220 * (n + 1)}*t)" for n in range(6))
    for name, source, rate in (
            ("surround", f"aevalsrc='{channels}':c=5.1:s=48000:d=3", "48000"),
            ("mono", "sine=f=440:r=22050:d=3", "22050"),
            ("high-rate", "aevalsrc='0.1*sin(880*PI*t)|0.1*sin(1320*PI*t)':s=96000:d=3", "96000")):
        run(lavfi(moving("160x90", 25, 3), source), X264, AAC, "-ar", rate, to(f"{name}.mp4"))
    run(lavfi(moving("160x90", 25, 3), tone(3)), "-c:v", "libvpx", "-b:v", "100k", "-c:a",
        "libopus", "-b:a", "32k", to("web.webm"))


SRT = """1
00:00:00,500 --> 00:00:02,000
<i>The first</i> cue

2
00:00:05,000 --> 00:00:07,500
Across the boundary
on two lines: 1 < 2 & so on

3
00:00:11,000 --> 00:00:13,000
Voilà, the last one
"""


def texts(to):
    vtt = "WEBVTT\n\nNOTE of nobody's interest\n\n" + SRT.replace(",", ".", 1)
    for time in ("00:00:00,500", "00:00:02,000", "00:00:05,000", "00:00:07,500", "00:00:11,000",
                 "00:00:13,000"):
        vtt = vtt.replace(time, time.replace(",", "."))
    vtt = vtt.replace("1 < 2 & so on", "1 &lt; 2 &amp; so on").replace(
        "00:00:07.500", "00:00:07.500 line:0 align:start")
    french = SRT.replace("Voilà, the last one", "Voilà, c'est fini")
    for name, data in (
            ("captions.srt", SRT.encode()),
            ("captions.vtt", vtt.encode()),
            ("captions-latin1.srt", SRT.replace("\n", "\r\n").encode("latin-1")),
            ("captions-utf16.srt", SRT.encode("utf-16"))):
        with open(to(name), "wb") as file:
            file.write(data)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("en", SRT), ("fr", french)):
            with open(f"{folder}/{name}.srt", "w", encoding="utf-8") as file:
                file.write(text)
        sources = lavfi("testsrc=s=160x90:r=25:d=14", tone(14)) + [
            "-i", f"{folder}/en.srt", "-i", f"{folder}/fr.srt"]
        said = ["-metadata:s:s:0", "language=eng", "-metadata:s:s:1", "language=fre"]
        every = ["-map", "0", "-map", "1", "-map", "2", "-map", "3"]
        run(sources, every, X264, GOP, AAC, "-c:s", "srt", said, to("subtitles.mkv"))
        run(sources, every, X264, GOP, AAC, "-c:s", "mov_text", said, to("subtitles.mp4"))


ASS = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Alignment
Style: Default,Sans,20,&H00FFFFFF,0,0,2

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\an8}{\\i1}Oben{\\i0}, a < b{a remark}\\NZweite
Dialogue: 0,0:00:02.50,0:00:03.00,Default,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}
"""


def pictures_of_text():
    """Blu-ray's subtitles: one that shows nothing."""
    screen = struct.pack(">HHBHBBBB", 160, 90, 0x10, 0, 0x80, 0, 0, 0)
    sets = b""
    for kind, data in ((0x16, screen), (0x80, b"")):
        sets += b"PG" + struct.pack(">IIBH", 90000, 0, kind, len(data)) + data
    return sets


def kinds_of_text(to):
    signs = "1\n00:00:06,500 --> 00:00:20,000\n<b>Exit</b>\n"
    french = "WEBVTT\n\n00:01.000 --> 00:02.000 line:0 align:start\n<i>Salut</i> &amp; adieu\n"
    files = {"en.srt": SRT.encode(), "signs.srt": signs.encode(), "de.ass": ASS.encode(),
             "fr.vtt": french.encode(), "es.sup": pictures_of_text()}
    with tempfile.TemporaryDirectory() as folder:
        sources = lavfi("testsrc=s=160x90:r=25:d=7")
        maps, said = ["-map", "0"], []
        for number, (name, data) in enumerate(files.items()):
            with open(f"{folder}/{name}", "wb") as file:
                file.write(data)
            sources += ["-i", f"{folder}/{name}"]
            maps += ["-map", str(number + 1)]
        for number, (language, what) in enumerate(
                (("eng", "0"), ("eng", "forced"), ("ger", "hearing_impaired"), ("fre", "default"),
                 ("spa", "0"))):
            said += [f"-metadata:s:s:{number}", f"language={language}", f"-disposition:s:{number}", what]
        run(sources, maps, X264, GOP, "-c:s", "copy", said, to("subtitle-kinds.mkv"))


def damages(to):
    with tempfile.TemporaryDirectory() as folder:
        for name, size in (("a", "160x90"), ("b", "208x116")):
            run(lavfi(moving(size, 25, 2), tone(2)), X264, GOP, AAC, f"{folder}/{name}.ts")
        parts = []
        for name in ("a", "b"):
            with open(f"{folder}/{name}.ts", "rb") as file:
                parts.append(file.read())
        with open(to("changing.ts"), "wb") as file:
            file.write(b"".join(parts))
        garbage, value = bytearray(parts[0]), 1
        for at in range(188 * 40, len(garbage), 977):
            # The least generator there is: wrong bytes that are wrong alike every time.
            value = value * 1103515245 + 12345 & 0x7FFFFFFF
            if at % 188 >= 12:
                garbage[at] ^= value >> 16 & 0xFF
        with open(to("garbage.ts"), "wb") as file:
            file.write(garbage)
    with open(to("streamable.mp4"), "rb") as file:
        data = file.read()
    with open(to("truncated.mp4"), "wb") as file:
        file.write(data[:len(data) * 3 // 5])
    scripts = {
        "playlist.mp4": "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
        "remote.mp4": "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n",
        "concat.mp4": "ffconcat version 1.0\nfile /etc/passwd\n",
    }
    for name, text in scripts.items():
        with open(to(name), "w", encoding="utf-8") as file:
            file.write(text)


def intros(to):
    run(lavfi("color=black:s=160x90:r=25:d=3", moving("160x90", 25, 5)), "-filter_complex",
        "[0][1]concat=n=2", X264, GOP, to("black-intro.mp4"))


PROVES = {
    "phone.mp4": "320 x 180 to be turned by 90 degrees: 180 x 320 upright, 3 s with sound",
    "broadcast.ts": "the same as a transport stream that does not begin at 0",
    "vfr.mp4": "60 frames a second for 6 s, then 12 for 12 s: 504 frames in all",
    "fps-60.mp4": "60 frames a second, 6 s with sound: low rungs get half of them",
    "fps-120.mp4": "120 frames a second: 60 at most come out",
    "fps-1.mp4": "one frame a second, 14 s: key frames go by time",
    "fps-23.976.mp4": "24000/1001 frames a second, 8 s",
    "fps-29.97.mp4": "30000/1001 frames a second, 8 s",
    "sync.mp4": "one white frame and a beep every second, 10 s: sound and picture stay together",
    "offset.mp4": "the same cut 3 s in without encoding: edit lists hide the first second",
    "interlaced.mp4": "720 x 480, top field first, pixels of 32:27, 29.97 frames a second",
    "anamorphic.mp4": "320 x 240 with pixels of 4:3: 426 x 240 in square ones",
    "odd-444.mp4": "641 x 359 in 4:4:4",
    "odd.mkv": "641 x 359 in 4:4:4, FFV1, to be read in full",
    "tiny.mp4": "64 x 36: not enlarged",
    "portrait.mp4": "1080 x 1920: 1080p by its short side",
    "two-to-one.mp4": "640 x 320",
    "scope.mp4": "4096 x 1716",
    "hd.mp4": "1280 x 720, 8 s with sound: three rungs",
    "open-gop.mp4": "open groups of pictures: only the first key frame is an IDR",
    "streamable.mp4": "320 x 180, closed groups of 2 s, AAC, 12 s: can be packaged as it is",
    "short.mp4": "0.4 s",
    "tail.mp4": "6.04 s: no tail of one frame",
    "far-keys.mp4": "a key frame every 9.6 s, 24 s",
    "hdr-pq.mp4": "HEVC, 10 bit, BT.2020, PQ",
    "hdr-hlg.mp4": "HEVC, 10 bit, BT.2020, HLG",
    "sdr-twin.mp4": "what the two show, in BT.709",
    "languages.mp4": "sound in English and French, the default, longer (6 s) than the video (4 s)",
    "silent.mp4": "no sound",
    "audio-only.m4a": "no video, 13 s",
    "surround.mp4": "5.1 channels",
    "mono.mp4": "one channel of 22.05 kHz",
    "high-rate.mp4": "96 kHz",
    "web.webm": "VP8 and Opus",
    "captions.srt": "three cues, one across 6 s; characters that WebVTT must escape",
    "captions.vtt": "the same as WebVTT with a note and settings",
    "captions-latin1.srt": "the same in Latin-1, lines ending as on Windows",
    "captions-utf16.srt": "the same in UTF-16",
    "subtitles.mkv": "SubRip in English and French, 14 s",
    "subtitles.mp4": "the same as 3GPP timed text",
    "subtitle-kinds.mkv": "SubRip, forced SubRip, SubStation, WebVTT and pictures of text, 7 s",
    "changing.ts": "160 x 90 for 2 s, then 208 x 116",
    "garbage.ts": "wrong bytes among its packets",
    "truncated.mp4": "ends too early, its header whole",
    "playlist.mp4": "a playlist of /etc/passwd named .mp4: must not be followed",
    "remote.mp4": "a playlist of http://127.0.0.1 named .mp4",
    "concat.mp4": "a concat script for /etc/passwd named .mp4",
    "black-intro.mp4": "black for 3 s, then 5 s of something: no poster of the black",
}


def make(root):
    """Makes all in a folder; returns what each proves."""
    os.makedirs(root, exist_ok=True)
    for group in (phones, rates, syncs, shapes, groups, deep, sounds, texts, kinds_of_text, damages, intros):
        group(lambda name: os.path.join(root, name))
    return PROVES


if __name__ == "__main__":
    make(sys.argv[1])
