#!/usr/bin/env bash
# Installs what is missing, builds, starts the demo feed and opens the wall on it.
#   scripts/run.sh [OPTIONS OF rankwall run]        e.g. scripts/run.sh --windowed --size 960x540
# Ctrl+C ends both. Without a display the wall is drawn into build/wall.png, again every second.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '==> %s\n' "$*"; }

fail() {
  printf 'run.sh: %s\n' "$*" >&2
  exit 3
}

has_display() {
  [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && return
  local card
  for card in /dev/dri/card*; do
    [ -r "$card" ] && [ -w "$card" ] && return
  done
  return 1
}

feed=
stop_feed() {
  [ -n "$feed" ] || return 0
  kill "$feed" 2>/dev/null || true
  wait "$feed" 2>/dev/null || true
  feed=
}

# Starts the demo feed on the first free port of a few and sets `url`.
start_feed() {
  local port tries
  for port in 8787 8788 8789 8790 8791; do
    build/release/rankwall serve --demo --listen "127.0.0.1:$port" &
    feed=$!
    url=http://127.0.0.1:$port/feed.json
    for ((tries = 0; tries < 50; tries++)); do
      kill -0 "$feed" 2>/dev/null || break
      (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && kill -0 "$feed" 2>/dev/null && return
      sleep 0.1
    done
    stop_feed
    say "Port $port cannot be used, trying the next"
  done
  fail 'expected a free port from 8787 to 8791 on 127.0.0.1'
}

say 'Installing what is missing'
scripts/install.sh build
say 'Building (release)'
cmake --preset release
cmake --build --preset release --target rankwall

say 'Starting the demo feed'
trap stop_feed EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
start_feed

if has_display; then
  say "Opening the wall on $url (Ctrl+C ends it)"
  wall=(run --feed "$url")
else
  say "No display here: drawing the wall into build/wall.png, again every second (Ctrl+C ends it)"
  wall=(run --headless --picture build/wall.png --feed "$url")
fi
build/release/rankwall "${wall[@]}" "$@"
