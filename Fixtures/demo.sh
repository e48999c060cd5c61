#!/usr/bin/env bash
# Shows the main job on the fixtures' photos. Usage: demo.sh SAFELIGHT FOLDER
set -euo pipefail
tool=$(realpath "$1") out=$(realpath -m "$2") here=$(cd "$(dirname "$0")" && pwd)
bold='' plain=''
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$'\033[1m' plain=$'\033[0m'
fi

rm -rf "$out"
mkdir -p "$out"
cd "$out"
cp -r "$here/photos" photos
cp "$here/metadata/camera.heic" phone.heic
cp "$here/animation/partial.gif" moving.gif

safelight() {
  printf '\n%s$ safelight %s%s\n' "$bold" "$*" "$plain"
  "$tool" "$@"
}

echo "In $out:"
safelight probe photos/rocket.jpg
safelight resize photos/ --size 480x480 --format webp -o web/
safelight thumbnail photos/flower.jpg --widths 320,640,1280 --format avif --srcset html -o set/
safelight thumbnail photos/astronaut.jpg --square 160 --round -o avatar.png
safelight convert phone.heic -o phone.jpg
safelight convert moving.gif -o moving.webp
printf '\n'
find . -type f -newer moving.gif -printf '%9s bytes  %P\n' | sort -k3
