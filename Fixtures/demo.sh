#!/usr/bin/env bash
# Shows the main job on the fixtures' photos. Usage: demo.sh SAFELIGHT FOLDER
set -euo pipefail
tool=$(realpath "$1") out=$(realpath -m "$2")
cd "$(dirname "$0")/photos"
rm -rf "$out"
mkdir -p "$out"
export PATH=$out/.bin:$PATH
mkdir "$out/.bin"
ln -s "$tool" "$out/.bin/safelight"

show() {
  printf '\n\033[1m$ %s\033[0m\n' "${*//$out/OUT}"
  "$@"
}
[ -t 1 ] && [ -z "${NO_COLOR:-}" ] || show() {
  printf '\n$ %s\n' "${*//$out/OUT}"
  "$@"
}

echo "OUT is $out"
show safelight probe rocket.jpg
show safelight resize . --size 480x480 --format webp -o "$out/web/"
show safelight thumbnail flower.jpg --widths 320,640,1280 --format avif --srcset html -o "$out/set/"
show safelight thumbnail astronaut.jpg --square 160 --round -o "$out/avatar.png"
show safelight convert ../metadata/camera.heic -o "$out/phone.jpg"
show safelight convert ../animation/partial.gif -o "$out/moving.webp"
rm -r "$out/.bin"
printf '\n'
find "$out" -type f -printf '%9s bytes  OUT/%P\n' | sort -k3
echo
echo "Look at them in $out"
