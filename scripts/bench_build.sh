#!/usr/bin/env bash
# Measures builds from scratch, without ccache, and prints one `name value unit` line for each figure.
#   scripts/bench_build.sh [REVISION …]     default: what is committed; with several, one after the other in one run
# `calibration_s` is one fixed file compiled alone, so that figures of different machines and days can be compared:
# `…_calibrations` is the build's time in that unit.
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/install.sh build test >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CCACHE_DISABLE=1
readonly compiler=${CXX:-c++}

# Seconds that a command takes; what it says goes to a log.
seconds_of() {
  local start end
  start=$(date +%s%N)
  "$@" >"$work/log" 2>&1 || { tail -n 40 "$work/log" >&2; exit 1; }
  end=$(date +%s%N)
  awk -v ns="$((end - start))" 'BEGIN { printf "%.1f\n", ns / 1e9 }'
}

build() {
  cmake -S "$1" --preset "$2" && cmake --build "$1/build/$2" --target "$3"
}

calibrate() {
  seconds_of "$compiler" -std=c++20 -O2 -c tests/bench/calibration.cpp -o "$work/calibration.o"
}

report() {
  printf '%s_s %s s\n' "$1" "$2"
  awk -v name="$1" -v taken="$2" -v unit="$3" 'BEGIN { printf "%s_calibrations %.1f ratio\n", name, taken / unit }'
}

[ $# -gt 0 ] || set -- HEAD
calibrate >/dev/null # the compiler comes from the disk once
for revision in "$@"; do
  tree=$work/tree
  rm -rf "$tree"
  git clone -q --shared . "$tree"
  git -C "$tree" checkout -q "$(git rev-parse "$revision")"
  unit=$(calibrate)
  printf 'revision %s %s\n' "$(git -C "$tree" log -1 --format=%h)" "$compiler"
  printf 'calibration_s %s s\n' "$unit"
  taken=$(seconds_of build "$tree" release rankwall)
  report release_program "$taken" "$unit"
  taken=$(seconds_of build "$tree" dev all)
  report dev_program_and_tests "$taken" "$unit"
done
