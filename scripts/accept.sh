#!/usr/bin/env bash
# Writes what the cases under tests/cases expect, and the schema and reference page that are made from the settings
# tables. Look at every picture and every difference before you commit.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=${1:-dev}
cmake --preset "$preset" >/dev/null
cmake --build --preset "$preset" --target test_cases test_config test_feed
RANKWALL_ACCEPT=1 "build/$preset/tests/test_config" 'The committed*' >/dev/null
RANKWALL_ACCEPT=1 "build/$preset/tests/test_feed" 'The committed*' >/dev/null
RANKWALL_ACCEPT=1 "build/$preset/tests/test_cases" >/dev/null
git status --short tests/cases config docs/feed.md
