#!/usr/bin/env bash
# Installs what is missing, builds and runs every test. The last line reads `N passed, N failed`.
#   scripts/test.sh [PRESET]        dev (default), asan, tsan or release
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '==> %s\n' "$*"; }

readonly preset=${1:-dev}
say 'Installing what is missing'
scripts/install.sh build test
say "Building ($preset)"
cmake --preset "$preset" -DRANKWALL_WERROR="${RANKWALL_WERROR:-OFF}"
cmake --build --preset "$preset"

say 'Testing'
readonly results=build/$preset/test_results.xml
ctest --test-dir "build/$preset" --parallel "$(nproc)" --output-on-failure --no-tests=error --output-junit test_results.xml && status=0 || status=$?

# The counts of ctest's own report: <testsuite … tests="9" failures="0" …>
count_of() { sed -n "s/^[[:space:]]*$1=\"\([0-9]*\)\".*/\1/p" "$results" | head -n 1; }
failed=$(count_of failures)
printf '%d passed, %d failed\n' "$(($(count_of tests) - failed))" "$failed"
exit "$status"
