#!/usr/bin/env bash
# Measures the release build and prints one `name value unit` line for each figure. Nothing else goes to stdout. Takes
# some nine minutes; a busy machine spoils the times, the ratios less.
#   scripts/bench.sh
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install.sh build test >&2
cmake --preset release >/dev/null
cmake --build --preset release --target rankwall benchmarks count_allocations >&2
for bench in build/release/tests/bench_*; do
  "$bench"
done

# Drawing a frame offscreen against copying one, in turns.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for height in 1080 2160; do
  STATE_DIRECTORY=$work XDG_RUNTIME_DIR=$work build/release/rankwall run --headless --frames 7200 \
    --size "$((height * 16 / 9))x$height" --feed tests/data/demo.json 2>/dev/null |
    awk -v height="$height" '/^frame_to_memcpy/ { print "frame_to_memcpy_" height "p", $2, "ratio" }'
done

tests/bench/live.sh build/release/rankwall
scripts/bench_latency.sh 10
