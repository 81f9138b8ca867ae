#!/usr/bin/env bash
# What CI does, in its order: tests, layout of the code, static analysis, include rule, sizes, instructions. Every step
# runs, whatever an earlier one found. The last line reads `N passed, N failed`; it counts the tests and each further
# step as one.
set -euo pipefail
cd "$(dirname "$0")/.."

# On users' machines a newer compiler may warn of more.
export RANKWALL_WERROR=ON

passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

say() { printf '==> %s\n' "$*"; }

step() {
  say "$1"
  if "${@:2}"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    say "$1: failed"
  fi
}

say 'Installing what the checks need'
scripts/install.sh build test check

say 'Tests'
scripts/test.sh "$@" | tee "$log" || true
if read -r tests_passed _ tests_failed _ < <(tail -n 1 "$log" | grep -E '^[0-9]+ passed, [0-9]+ failed$'); then
  passed=$tests_passed failed=$tests_failed
else
  say 'Tests: did not run to their end'
  failed=1
fi
step 'Layout of the code' scripts/format.sh
step 'Static analysis' scripts/lint.sh
step 'Include rule' scripts/layers.sh
step 'Sizes' scripts/size.sh
step 'Instructions' scripts/instructions.sh

printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
