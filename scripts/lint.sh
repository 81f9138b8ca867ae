#!/usr/bin/env bash
# Static analysis: clang-tidy over src/ and shellcheck over the scripts; every finding is an error.
#   scripts/lint.sh [FILE.cpp …]    default: every file of src/
set -euo pipefail
cd "$(dirname "$0")/.."

# A build folder of its own: nothing is compiled, and options that only GCC knows are passed over. Without precompiled
# headers and with each file alone, so that a file has to include what it uses.
cmake --preset dev -B build/lint -DRANKWALL_TESTS=OFF -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DCMAKE_UNITY_BUILD=OFF >/dev/null
shellcheck -x -P SCRIPTDIR scripts/*.sh tests/e2e/*.sh assets/compositor assets/debian/p*inst assets/debian/p*rm .ci/run

if [ $# -eq 0 ]; then
  mapfile -t files < <(find src -name '*.cpp' | sort)
  set -- "${files[@]}"
fi
printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p build/lint \
  --extra-arg=-Wno-unknown-warning-option 2> >(grep -v 'warnings generated' >&2)
echo 'lint: nothing found'
