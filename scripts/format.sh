#!/usr/bin/env bash
# Checks that the code is laid out as .clang-format says; with --fix lays it out so.
set -euo pipefail
cd "$(dirname "$0")/.."

sources() { git ls-files -z --cached --others --exclude-standard -- 'src/*.h' 'src/*.cpp' 'tests/*.h' 'tests/*.cpp'; }

case ${1:-} in
  --fix) sources | xargs -0 clang-format -i ;;
  '') sources | xargs -0 clang-format --dry-run --Werror && echo 'format: as .clang-format says' ;;
  *) echo 'usage: format.sh [--fix]' >&2 && exit 2 ;;
esac
