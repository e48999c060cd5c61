#!/usr/bin/env bash
# Takes the photos from Debian packages. Usage: photos.sh FOLDER PYTHON
set -euo pipefail
target=$1 python=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && apt-get download -qq python3-skimage libjxl-testdata)
for package in "$work"/*.deb; do dpkg -x "$package" "$work"; done
skimage=$work/usr/lib/python3/dist-packages/skimage/data
jxl=$work/usr/share/libjxl-testdata
mkdir -p "$target"
for name in astronaut chelsea coffee; do
  "$python" -c '
import sys
from PIL import Image
Image.open(sys.argv[1]).convert("RGB").save(sys.argv[2], quality=85)
' "$skimage/$name.png" "$target/$name.jpg"
done
cp "$skimage/rocket.jpg" "$target/rocket.jpg"
cp "$jxl/jxl/flower/flower.png.im_q85_420.jpg" "$target/flower.jpg"
cp "$jxl/external/wesaturate/500px/tmshre_riaphotographs_alpha.png" "$target/cutout.png"
chmod 644 "$target"/*
