#!/usr/bin/env bash
# Installs what is missing, builds, starts the demo feed and opens the wall on it.
#   scripts/run.sh [OPTIONS OF rankwall run]        e.g. scripts/run.sh --windowed --size 960x540
# Ctrl+C ends both. Without a display the wall is drawn into build/wall.png, again every second.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly rankwall=build/release/rankwall
processes=()

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

stop_processes() {
  local process
  for process in "${processes[@]}"; do
    kill "$process" 2>/dev/null || continue
    wait "$process" || true
  done
}

# Starts the demo feed on a port (0: any free one) and sets `url` to what it says about itself.
start_feed() {
  "$rankwall" serve --demo --listen "127.0.0.1:$1" >build/serve.log &
  processes=($!)
  local tries
  for ((tries = 0; tries < 100; tries++)); do
    url=$(grep -om 1 'http://[^ ]*' build/serve.log) && return
    kill -0 "${processes[0]}" 2>/dev/null || break
    sleep 0.1
  done
  return 1
}

say 'Installing what is missing'
scripts/install.sh build
say 'Building (release)'
cmake --preset release -DRANKWALL_WERROR="${RANKWALL_WERROR:-OFF}"
cmake --build --preset release --target rankwall

trap stop_processes EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
say 'Starting the demo feed'
start_feed 8787 || start_feed 0 || fail 'the demo feed did not start'

if has_display; then
  say "Opening the wall on $url (Ctrl+C ends it)"
  wall=(run --feed "$url")
else
  say "No display here: drawing the wall into build/wall.png, again every second (Ctrl+C ends it)"
  wall=(run --headless --picture build/wall.png --feed "$url")
fi
# In the background, since bash would hold back a signal's trap until a command in the foreground ends.
"$rankwall" "${wall[@]}" "$@" &
processes+=($!)
wait "${processes[1]}"
