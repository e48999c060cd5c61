#!/usr/bin/env bash
# Makes the README's picture of what the tool does. Usage: sheet.sh SAFELIGHT OUTPUT.jpg
set -euo pipefail
tool=$(realpath "$1") output=$(realpath -m "$2")
cd "$(dirname "$0")/../photos"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cell() {
  local input=$1 number=$2
  shift 2
  "$tool" thumbnail "$input" --size 264x198 --enlarge --quality 95 "$@" -o "$work/$number.jpg"
}
cell flower.jpg 1 --crop attention
cell astronaut.jpg 2 --pad blur
cell cutout.png 3 --pad '#f3d9b1' --background '#f3d9b1'
cell chelsea.jpg 4 --crop entropy --grayscale
cell rocket.jpg 5 --pad auto
cell coffee.jpg 6 --crop center --round 28
vips arrayjoin "$(echo "$work"/[1-6].jpg)" "$work/sheet.png" --across 3 --shim 12 --background 255
mkdir -p "$(dirname "$output")"
"$tool" convert "$work/sheet.png" --max-bytes 60KB -o "$output"
