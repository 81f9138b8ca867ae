#!/usr/bin/env bash
# Checks that includes only go down: which folder of src/ may include which, and which files may know which library.
# Checks too that no two headers define a type of the same name: the linker would take one of them for both.
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
layout: base draw
scene: base draw
widgets: base config model draw layout scene
render: base draw
report: base config model
wall: base config model feed draw layout scene widgets render
publish: base config model feed
cli: base config model feed draw layout scene widgets render report wall publish
main.cpp: cli
'
# start of a third-party header: where in src/ it may stand; tests are free to build servers and certificates
readonly libraries='
SDL: src/render/
X11/: src/render/x11.cpp
curl/: src/feed/http
nlohmann/: src/feed/ src/config/ src/publish/contest.cpp
httplib.h: src/publish/feed_server.cpp
zlib.h: src/publish/publication.cpp src/render/picture_header.cpp
pango/: src/report/
cairo: src/report/
date/: src/base/clock.cpp
spdlog/: src/base/log.cpp
sodium.h: src/feed/signature.cpp
openssl/: src/base/digest.cpp src/feed/http_failure.cpp
qrencode.h: src/widgets/qr_matrix.cpp
lcms2.h: src/render/color_profile.cpp
CLI/: src/cli/
fontconfig/: src/render/ src/report/typefaces.cpp
catch2/: tests/
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
      if (!ours) next
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
  grep -rnHE '^[[:space:]]*#[[:space:]]*include' src --include='*.h' --include='*.cpp'
)

# Prints the types that more than one header defines; forward declarations and specialisations are none.
judge_types() (
  cd "$1"
  { grep -rnHE '^(class|struct|enum class) .*[A-Z].*\{' src --include='*.h' || true; } | awk -F: '
    {
      name = $3
      sub(/^(class|struct|enum class) (\[\[[a-z]+\]\] )?/, "", name)
      specialised = name ~ /^[A-Za-z]+</
      sub(/[^A-Za-z].*/, "", name)
      if (specialised) next
      if (name in home) { printf "%s:%s: expected one type %s, another is at %s\n", $1, $2, name, home[name]; broken = 1 }
      home[name] = $1 ":" $2
    }
    END { exit broken }'
)

# Every rule is broken once in a tree of its own; each must be found, and a clean tree must pass.
self_check() {
  local root
  root=$(mktemp -d)
  # shellcheck disable=SC2064  # the folder is known now, not when the trap runs
  trap "rm -r '$root'" EXIT
  mkdir -p "$root"/src/{base,model,scene,widgets}
  echo '#include "base/result.h"' >"$root/src/model/clean.h"
  includes_of "$root" | judge || { echo 'layers.sh: a clean tree was refused' >&2; return 1; }

  echo '#include "model/standings.h"' >"$root/src/base/upwards.h"
  echo '  #  include <SDL.h>' >"$root/src/scene/library.cpp"
  echo '#include <curl/curl.h>' >"$root/src/widgets/library.cpp"
  echo '#include "base/result.h"' >"$root/src/stray.cpp"
  local found
  found=$(includes_of "$root" | judge) && { echo 'layers.sh: forbidden includes passed' >&2; return 1; }
  [ "$(wc -l <<<"$found")" -eq 4 ] || { printf 'layers.sh: expected 4 finds, got:\n%s\n' "$found" >&2; return 1; }

  printf 'class Reader;\nstruct Words<int> {\n' >"$root/src/base/one.h"
  printf 'class Reader {\nstruct Words<char> {\n' >"$root/src/model/two.h"
  judge_types "$root" || { echo 'layers.sh: one type was refused' >&2; return 1; }
  echo 'class Reader {' >"$root/src/scene/three.h"
  judge_types "$root" >/dev/null && { echo 'layers.sh: two types of one name passed' >&2; return 1; }
  echo 'layers: self-check passed'
}

if [ "${1:-}" = --self-check ]; then
  self_check
else
  includes_of "${1:-.}" | judge
  judge_types "${1:-.}"
  echo 'layers: every include goes down, every type is defined once'
fi
