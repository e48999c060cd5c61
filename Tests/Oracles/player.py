"""Plays an HLS presentation in Chromium, which plays HLS by itself, and prints what came of it, a fact a line.

    player.py FOLDER SECONDS

The page plays the start, seeks to SECONDS, plays on, changes to the second audio track where there is one,
and plays on. It reports to the server that it came from, which waits for that and for nothing else."""

import functools
import http.server
import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading

PAGE = """<!DOCTYPE html><video muted playsinline></video><script>
const video = document.querySelector('video'), found = { errors: [] };
const until = (names, holds) => new Promise((done, fail) => {
  const look = () => { if (holds()) done(); };
  for (const name of names) video.addEventListener(name, look);
  video.addEventListener('error', () => fail(video.error.message), { once: true });
});
const plays = time => until(['timeupdate', 'ended'], () => video.currentTime >= time || video.ended);
const play = async () => {
  video.src = '/media/master.m3u8';
  await until(['loadedmetadata'], () => true);
  found.duration = video.duration;
  await video.play();
  await plays(1);
  found.size = [video.videoWidth, video.videoHeight];
  found.languages = [...video.audioTracks].map(track => track.language);
  const seeked = until(['seeked'], () => true);
  video.currentTime = SECONDS;
  await seeked;
  found.seeked = video.currentTime;
  await video.play();
  await plays(SECONDS + 1);
  if (video.audioTracks.length > 1) {
    video.audioTracks[0].enabled = false;
    video.audioTracks[1].enabled = true;
    await plays(SECONDS + 2);
  }
  found.played = video.currentTime;
  found.frames = video.getVideoPlaybackQuality().totalVideoFrames;
  found.corrupted = video.getVideoPlaybackQuality().corruptedVideoFrames;
  found.audioBytes = video.webkitAudioDecodedByteCount;
};
play().catch(error => found.errors.push(String(error)))
  .then(() => fetch('/found', { method: 'POST', body: JSON.stringify(found) }));
</script>"""

TYPES = {".m3u8": "application/vnd.apple.mpegurl", ".m4s": "video/iso.segment", ".mp4": "video/mp4",
         ".ts": "video/mp2t", ".vtt": "text/vtt"}


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, **TYPES}
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path.split("?")[0] == "/":
            page = self.server.page.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Content-Length", str(len(page)))
            self.end_headers()
            self.wfile.write(page)
        elif self.path.startswith("/media/"):
            self.path = self.path.removeprefix("/media")
            super().do_GET()
        else:
            self.send_error(404)

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        self.server.found.put(json.loads(self.rfile.read(length)))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """A player that has enough of a segment hangs up."""


def browse(folder, page, query=""):
    """What a page reports that finds the folder under /media/."""
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=folder))
    server.page, server.found = page, queue.Queue()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        # It has no sandbox as root, as in a container; what it opens is our own page.
        browser = subprocess.Popen(
            ["chromium-headless-shell", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--mute-audio", "--autoplay-policy=no-user-gesture-required",
             "--enable-blink-features=AudioVideoTracks", f"--user-data-dir={profile}",
             f"http://127.0.0.1:{server.server_port}/{query}"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            found = server.found.get(timeout=240)
        except queue.Empty:
            found = {"errors": ["the page never reported"]}
        # With the processes that it started, which would stay.
        os.killpg(browser.pid, signal.SIGKILL)
        browser.wait()
    return found


def tell(found):
    for name, value in found.items():
        print(name, json.dumps(value, separators=(",", ":")))


if __name__ == "__main__":
    tell(browse(sys.argv[1], PAGE.replace("SECONDS", sys.argv[2])))
