#!/usr/bin/env bash
# Throws broken configs at the program for so long, under the sanitizers. What makes it fail lies in
# build/asan/fuzzed_config.json.
#   scripts/fuzz.sh [SECONDS] [SEED]        default: 60 seconds, a seed of chance that is printed
set -euo pipefail
cd "$(dirname "$0")/.."
cmake --preset asan >/dev/null
cmake --build --preset asan --target test_fuzz
export RANKWALL_FUZZ_SECONDS=${1:-60}
[ -z "${2:-}" ] || export RANKWALL_FUZZ_SEED=$2
cd build/asan
tests/test_fuzz '[long]'
