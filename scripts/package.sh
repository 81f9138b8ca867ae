#!/usr/bin/env bash
# Builds the Debian package of the program for the Debian that this machine runs, with its man pages, and checks it by
# Debian's rules (lintian). Prints its path.
#   scripts/package.sh [VERSION]        default: that of CMakeLists.txt
set -euo pipefail
cd "$(dirname "$0")/.."
readonly build=build/package
# As of Debian's own tools.
readonly maintainer="${DEBFULLNAME:-rankwall} <${DEBEMAIL:-rankwall@localhost}>"

scripts/install.sh build package >&2
version=${1:-$(sed -n 's/^project(rankwall VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)}
rm -rf "$build"/*.deb "$build/man"
mkdir -p "$build/man"
cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX=/usr -DRANKWALL_TESTS=OFF \
  -DRANKWALL_PACKAGE=ON -DRANKWALL_PACKAGE_VERSION="$version" \
  -DCPACK_PACKAGE_CONTACT="$maintainer" >&2
cmake --build "$build" >&2

# The program's help is the only place that says what its options do.
man_page() { # NAME DESCRIPTION COMMAND…
  help2man --no-info --name "$2" --version-string "rankwall $version" --section 1 --source rankwall \
    --manual 'rankwall' "${*:3}" | gzip -9n >"$build/man/$1.1.gz"
}
readonly program=$build/rankwall
man_page rankwall 'the program behind a public LED wall' "$program"
"$program" --help | sed -n '/^Subcommands:/,$ s/^  \([a-z]\+\)  *\(.*\)/\1|\2/p' >"$build/commands"
while IFS='|' read -r command description; do
  man_page "rankwall-$command" "$description" "$program" "$command"
done <"$build/commands"

gzip -9nc CHANGELOG.md >"$build/CHANGELOG.md.gz"
printf 'rankwall (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md.gz beside this file.\n\n -- %s  %s\n' "$version" \
  "$maintainer" "$(date -Ru -d "@$(git log -1 --format=%ct)")" |
  gzip -9n >"$build/changelog.gz"

(cd "$build" && cpack) >&2
package=$(realpath "$build"/rankwall_*.deb)
lintian --fail-on error,warning --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog "$package" >&2
printf '%s\n' "$package"
