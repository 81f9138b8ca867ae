#!/usr/bin/env bash
# Checks that includes only go down: which folder of src/ may include which, and which files may know which library.
#   scripts/layers.sh [ROOT]        default: this checkout. Exits 1 and prints file:line and the broken rule.
#   scripts/layers.sh --self-check  checks that a forbidden include is found
set -euo pipefail
cd "$(dirname "$0")/.."

# layer: layers that it may include besides itself
readonly layers='
base:
config: base
model: base config
feed: base config model
draw: base
scene: base config model draw
render: base draw
report: base config model
app: base config model feed draw scene render report
main.cpp: app
'
# start of a third-party header: where it may stand
readonly libraries='
SDL: src/render/ tests/render/
curl/: src/feed/http.cpp
nlohmann/: src/feed/ src/config/ tests/
httplib.h: src/app/feed_server.cpp tests/
zlib.h: src/app/publication.cpp
pango/: src/report/
cairo: src/report/
date/: src/base/clock.cpp
spdlog/: src/base/log.cpp
openssl/: src/base/digest.cpp
CLI/: src/app/
fontconfig/: src/render/
catch2/: tests/catch
'

# Reads `file:line:include` lines and prints those that break a rule.
judge() {
  awk -F: -v layers="$layers" -v libraries="$libraries" '
    function table(text, into,    lines, count, i, parts) {
      count = split(text, lines, "\n")
      for (i = 1; i <= count; i++)
        if (split(lines[i], parts, ": *") >= 2) into[parts[1]] = " " parts[2] " "
    }
    function report(rule) { printf "%s:%s: %s (%s)\n", $1, $2, rule, $3; broken = 1 }
    function may_stand_in(places,    list, count, i) {
      count = split(places, list, " ")
      for (i = 1; i <= count; i++) if (index($1, list[i]) == 1) return 1
      return 0
    }
    BEGIN { table(layers, may_include); table(libraries, homes) }
    {
      header = $3
      sub(/^[ \t]*#[ \t]*include[ \t]*/, "", header)
      ours = header ~ /^"/
      gsub(/["<>]/, "", header)
      for (library in homes)
        if (index(header, library) == 1 && !may_stand_in(homes[library]))
          report("expected " header " only in" homes[library])
      if (!ours || $1 !~ /^src\//) next
      split($1, path, "/")
      split(header, target, "/")
      if (!(path[2] in may_include)) report("expected a layer that the table knows, got " path[2])
      else if (target[1] != path[2] && index(may_include[path[2]], " " target[1] " ") == 0)
        report("expected " path[2] " to include only:" may_include[path[2]])
    }
    END { exit broken }'
}

includes_of() (
  cd "$1"
  grep -rnHE '^[[:space:]]*#[[:space:]]*include' src tests --include='*.h' --include='*.cpp'
)

# Every rule is broken once in a tree of its own; each must be found, and a clean tree must pass.
self_check() {
  local root
  root=$(mktemp -d)
  # shellcheck disable=SC2064  # the folder is known now, not when the trap runs
  trap "rm -r '$root'" EXIT
  mkdir -p "$root"/src/{base,model,scene,app} "$root/tests"
  echo '#include "base/result.h"' >"$root/src/model/clean.h"
  includes_of "$root" | judge || { echo 'layers.sh: a clean tree was refused' >&2; return 1; }

  echo '#include "model/standings.h"' >"$root/src/base/upwards.h"
  echo '  #  include <SDL.h>' >"$root/src/scene/library.cpp"
  echo '#include <curl/curl.h>' >"$root/tests/library.cpp"
  echo '#include "base/result.h"' >"$root/src/stray.cpp"
  local found
  found=$(includes_of "$root" | judge) && { echo 'layers.sh: forbidden includes passed' >&2; return 1; }
  [ "$(wc -l <<<"$found")" -eq 4 ] || { printf 'layers.sh: expected 4 finds, got:\n%s\n' "$found" >&2; return 1; }
  echo 'layers: self-check passed'
}

if [ "${1:-}" = --self-check ]; then
  self_check
else
  includes_of "${1:-.}" | judge
  echo 'layers: every include goes down'
fi
