#!/usr/bin/env bash
# Prints the figures of docs/reliability.md, measured on this machine with the release build, which it makes.
#   scripts/reliability.sh [SECTION…]      default: all of shapes limits flood log kills
set -euo pipefail
cd "$(dirname "$0")/.."

./scripts/install.sh build test
cmake --preset release >/dev/null
cmake --build --preset release --target rankwall >/dev/null
exec python3 tests/bench/reliability.py build/release/rankwall "$@"
