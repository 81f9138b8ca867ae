#!/usr/bin/env bash
# Installs what is missing on a Debian or Ubuntu machine, and nothing else. Touches no network when all is there.
#   scripts/install.sh [build] [test] [check] [compare] [npm] [film] [package] [container] [sessions]        default: build
set -euo pipefail

# package | what it is for
readonly build_packages='
g++                      | compiler
cmake                    | build
ninja-build              | build
pkg-config               | build: finds libraries
ccache                   | build: makes rebuilds fast
mold                     | build: makes linking fast
libsdl2-dev              | the wall: window, offscreen picture
libsdl2-ttf-dev          | the wall: text
libsdl2-image-dev        | the wall: PNG, logos
libx11-dev               | the wall: notices that an X server has gone
libqrencode-dev          | the wall: QR codes
liblcms2-dev             | the wall: colours of photos
libfontconfig-dev        | the wall: finds fonts
fonts-noto-cjk           | the wall: Chinese glyphs
fonts-wqy-zenhei         | the wall: bitmap glyphs for small LED walls
libpango1.0-dev           | the paper: Chinese typesetting
libcairo2-dev            | the paper: PDF
fonts-lxgw-wenkai        | the paper: 楷体
libcurl4-openssl-dev     | the feed: HTTP client
nlohmann-json3-dev       | the feed and the config: JSON
libsodium-dev            | the feed: signatures
libssl-dev               | the feed: SHA-256
libhowardhinnant-date-dev | time zones
tzdata                   | time zones: their database
libfmt-dev               | text formatting
libspdlog-dev            | log
libcli11-dev             | command line
libcpp-httplib-dev       | serve: HTTP server
zlib1g-dev               | serve: gzip; colour profiles of PNGs
catch2                   | unit tests
'
readonly test_packages='
nginx                    | end-to-end tests: a real web server
xvfb                     | end-to-end tests: a display in memory
poppler-utils            | tests of the paper: text, fonts and places in a PDF
curl                     | end-to-end tests: HTTP by hand
zbar-tools               | end-to-end tests: reads QR codes off a picture
python3-jsonschema       | end-to-end tests: holds configs and feeds to the printed schemas
'
readonly compare_packages='
chromium                 | scripts/compare-browser.sh: a browser to be held against
imagemagick              | the same: pictures side by side
procps                   | the same: the processes of a browser
'
readonly npm_packages='
npm                      | the same: brings DataV; many machines have it from elsewhere
'
readonly package_packages='
dpkg-dev                 | scripts/package.sh: which packages the libraries are of
help2man                 | the same: man pages from --help
lintian                  | the same: the rules of Debian
file                     | the same: which files are programs
git                      | the same: the date of a version
'
readonly sessions_packages='
cage                     | scripts/bench_sessions.sh: a compositor
xwayland                 | the same: the wall in it
libgl1-mesa-dri          | the same: OpenGL in software
libegl1                  | the same
'
readonly container_packages='
mmdebstrap               | scripts/check-package.sh: a bare Debian
systemd-container        | the same: boots it
imagemagick              | the same: pictures of its windows
'
readonly film_packages='
python3-pil              | scripts/film.sh: contact sheets and animations
'
readonly check_packages='
clang-format             | layout of the code
clang-tidy               | static analysis
shellcheck               | the same for shell scripts
universal-ctags          | scripts/size.sh: finds functions
valgrind                 | scripts/instructions.sh: counts instructions
git                      | lists the files to check
'

say() { printf '==> %s\n' "$*"; }

fail() {
  printf 'install.sh: %s\n' "$*" >&2
  exit "${2:-3}"
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

list=
for group in "${@:-build}"; do
  case $group in
    build) list+=$build_packages ;;
    test) list+=$test_packages ;;
    check) list+=$check_packages ;;
    package) list+=$package_packages ;;
    sessions) list+=$sessions_packages ;;
    container) list+=$container_packages ;;
    compare) list+=$compare_packages ;;
    npm) list+=$npm_packages ;;
    film) list+=$film_packages ;;
    *) printf 'usage: install.sh [build] [test] [check] [compare] [npm] [film] [package] [container] [sessions]\n' >&2 && exit 2 ;;
  esac
done
command -v dpkg-query >/dev/null || fail 'expected a Debian or Ubuntu machine (no dpkg here)'

missing=()
while IFS='|' read -r package purpose; do
  package=${package// /}
  [ -n "$package" ] || continue
  is_installed "$package" && continue
  [ ${#missing[@]} -gt 0 ] || say 'Packages to install:'
  printf '    %-26s%s\n' "$package" "$purpose"
  missing+=("$package")
done <<<"$list"

if [ ${#missing[@]} -eq 0 ]; then
  say "Packages: all there (${*:-build})"
  exit 0
fi
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || fail 'expected to be root, or to have sudo, to install packages'
  say 'Installing needs root: sudo may ask for your password'
fi
as_root apt-get update -q </dev/null
as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" </dev/null
say 'Packages: installed'
