#!/usr/bin/env bash
# Measures the release build and prints one `name value unit` line for each figure. Nothing else goes to stdout.
#   scripts/bench.sh
set -euo pipefail
cd "$(dirname "$0")/.."

cmake --preset release >/dev/null
cmake --build --preset release --target benchmarks >&2
for bench in build/release/tests/bench_*; do
  "$bench"
done
