#!/usr/bin/env bash
# Builds a package that depends on ours by path, and lets it resize a file.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
swift build --quiet --package-path "$here" --scratch-path "$root/.build-consumer"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$root/Fixtures/photos/coffee.jpg" "$work/in.jpg"
made=$(cd "$work" && "$root/.build-consumer/debug/Shrink")
size=$(vipsheader -f width "$work/out.webp")x$(vipsheader -f height "$work/out.webp")
if [ "$made" != "webp 160 107" ] || [ "$size" != 160x107 ]; then
  echo "consumer: expected webp 160 107, was told '$made' and found $size" >&2
  exit 1
fi
echo "consumer: a package of its own resized a file"
