#!/usr/bin/env bash
# The includes follow the layers, and the checker finds what it should.
set -euo pipefail
scripts=$(dirname "$0")/../../scripts

"$scripts/layers.sh" --self-check
"$scripts/layers.sh"
