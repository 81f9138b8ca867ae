#!/usr/bin/env bash
# Films how the wall tells a change: contact sheets with a picture every 100 ms, and an animated WebP.
#   scripts/film.sh [CASE …]        default: every case of tests/films/cases.json, at four sizes
# Sheets go to build/films/, animations of 1920×1080 to docs/. What was published, and how it is read, is in cases.json.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install.sh build film >&2
cmake --preset release -DRANKWALL_WERROR="${RANKWALL_WERROR:-OFF}" >/dev/null
cmake --build --preset release --target rankwall >&2
exec /usr/bin/python3 tests/films/film.py build/release/rankwall "$@"
