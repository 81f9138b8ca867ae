#!/usr/bin/env bash
# Counts the instructions of 120 steady frames and of the ingest of a feed of 27 towns with callgrind, which needs no
# quiet machine, and compares them with those in tests/bench/instructions.txt: `name instructions ratio`.
#   scripts/instructions.sh            exits 1 when one has grown by more than 5 %
#   scripts/instructions.sh --accept   records today's
set -euo pipefail
cd "$(dirname "$0")/.."

readonly record=tests/bench/instructions.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

scripts/install.sh build check >&2
cmake --preset release >/dev/null
cmake --build --preset release --target instructions >&2

# Instructions of the function measured_NAME.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect="measured_$1" \
    build/release/tests/instructions "$1" 2>"$work/log" || {
    cat "$work/log" >&2
    exit 3
  }
  awk '/Collected :/ { print $NF }' "$work/log"
}

for name in frames ingest; do
  printf '%s %s\n' "$name" "$(count "$name")"
done >"$work/today"

if [ "${1:-}" = --accept ]; then
  cp "$work/today" "$record"
  cat "$record"
  exit
fi
join "$record" "$work/today" | awk '
  { ratio = $3 / $2; printf "%s %d %.3f\n", $1, $3, ratio; grown = grown || ratio > 1.05 }
  END { exit NR == 2 && !grown ? 0 : 1 }'
