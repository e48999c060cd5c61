#!/usr/bin/env bash
# Makes the font of the tests from a Debian package. Usage: font.sh FOLDER
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
target=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && apt-get download -qq fonts-dejavu-core)
dpkg -x "$work"/*.deb "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet fonttools==4.60.1
mkdir -p "$target"
"$work/venv/bin/python" "$here/font.py" \
  "$work/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf" "$target/test.ttf"
chmod 644 "$target"/*
