#!/usr/bin/env bash
# Makes all fixtures anew; needs what `make test` installs, and ffmpeg for the films.
set -euo pipefail
cd "$(dirname "$0")/.."
python=../.build-oracles/bin/python
make/photos.sh photos "$python"
make/font.sh fonts
"$python" make/fixtures.py .
