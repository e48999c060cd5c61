"""Opens the sample page in Chromium, on a presentation with a poster and a storyboard, and prints what came of it,
a fact a line.

    page.py PAGE FOLDER SHARE

Moves the pointer to that share of the time line, looks at the frame that is shown there, and plays from there."""

import sys

sys.dont_write_bytecode = True

from player import browse, tell

DRIVER = """<script>
const found = { errors: [] };
const until = (target, name, holds = () => true) => new Promise(done => {
  const look = () => { if (holds()) done(); };
  target.addEventListener(name, look);
  look();
});
const drive = async () => {
  video.muted = true;
  await until(video, 'loadedmetadata', () => video.readyState > 0);
  await until(track, 'load', () => track.readyState === 2);
  const poster = new Image();
  poster.src = video.poster;
  await poster.decode();
  found.poster = [poster.naturalWidth, poster.naturalHeight];
  const box = line.getBoundingClientRect();
  const clientX = box.left + SHARE * box.width;
  line.dispatchEvent(new PointerEvent('pointermove', { clientX }));
  const style = getComputedStyle(frame);
  found.shown = !frame.hidden;
  found.place = [style.backgroundPositionX, style.backgroundPositionY, style.width, style.height];
  found.time = frame.dataset.time;
  const sheet = new Image();
  sheet.src = style.backgroundImage.slice(5, -2);
  await sheet.decode();
  found.sheet = [sheet.naturalWidth, sheet.naturalHeight];
  line.dispatchEvent(new PointerEvent('pointerleave'));
  found.hidden = frame.hidden;
  line.value = SHARE * video.duration;
  line.dispatchEvent(new Event('input'));
  await video.play();
  await until(video, 'timeupdate', () => video.currentTime >= SHARE * video.duration + 1);
  found.word = word.textContent;
};
video.addEventListener('error', () => found.errors.push(video.error.message));
drive().catch(error => found.errors.push(String(error)))
  .then(() => fetch('/found', { method: 'POST', body: JSON.stringify(found) }));
</script>"""

page, folder, share = sys.argv[1:]
with open(page, encoding="utf-8") as file:
    tell(browse(folder, file.read() + DRIVER.replace("SHARE", share), "?media/"))
