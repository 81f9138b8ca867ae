#!/usr/bin/env bash
# What each session of an installed wall costs on a machine without a graphics processor: CPU time and memory (PSS) of the
# wall and of its display server, at 1280×720 with the demo feed, one session after the other. Prints `name value unit` lines.
#   xorg            an X server and shared memory (Xvfb, which draws as Xorg's software does)
#   cage_pixman     cage in software, the wall through Xwayland: what rankwall@cage runs
#   cage_llvmpipe   cage in software, the wall itself a Wayland client that draws by OpenGL in software
#   scripts/bench_sessions.sh [SECONDS]        default: 20 each, after 15 to warm up. Needs root: cage runs as another user.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly seconds=${1:-20} warm_up=15
[ "$(id -u)" -eq 0 ] || { echo 'bench_sessions.sh: expected to be root, to become another user' >&2; exit 3; }

scripts/install.sh build test sessions >&2
cmake --preset release >/dev/null
cmake --build --preset release --target rankwall >&2
work=$(mktemp -d)
processes=()
# shellcheck disable=SC2317  # called by the trap
end() {
  [ ${#processes[@]} -eq 0 ] || kill "${processes[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap end EXIT

# What another user may read: this checkout may be in a private folder.
cp -r config assets "$work/"
cp build/release/rankwall tests/data/demo.json "$work/"
mkdir -p "$work/run"
chown -R nobody "$work/run"
chmod -R a+rX "$work"
chmod 0700 "$work/run"

as_nobody() { exec setpriv --reuid nobody --regid nogroup --clear-groups env "XDG_RUNTIME_DIR=$work/run" "HOME=$work/run" "XDG_STATE_HOME=$work/run" "$@"; }
wall_of() { # VARIABLE=VALUE…
  as_nobody "$@" "$work/rankwall" run --config "$work/config/wall.json" --feed "$work/demo.json" 2>"$work/wall.log" &
  wall=$!
  processes+=("$wall")
}
start_cage() {
  as_nobody WLR_BACKENDS=headless WLR_LIBINPUT_NO_DEVICES=1 WLR_RENDERER=pixman cage -d -- \
    sh -c "env >'$work/run/session'; exec sleep infinity" 2>"$work/cage.log" &
  processes+=("$!")
  until [ -s "$work/run/session" ]; do sleep 0.1; done
}
of_session() { sed -n "s/^$1=//p" "$work/run/session"; }

# The ids of what runs under the display server, itself included, but for the wall.
tree() {
  local child
  echo "$1"
  for child in $(pgrep -P "$1" || true); do tree "$child"; done
}
ticks_of() { local each; for each in "$@"; do sed 's/.*) //' "/proc/$each/stat" | awk '{ print $12 + $13 }'; done | awk '{ sum += $1 } END { print sum + 0 }'; }
pss_of() { local each; for each in "$@"; do cat "/proc/$each/smaps_rollup"; done | awk '/^Pss:/ { sum += $2 } END { printf "%.1f", sum / 1024 }'; }

measure() { # SESSION; the display server is what was started first
  local before server_before server
  sleep "$warm_up"
  # Xwayland leaves the compositor's tree.
  mapfile -t server < <(tree "${processes[0]}" && { pgrep -u nobody -x Xwayland || true; })
  before=$(ticks_of "$wall")
  server_before=$(ticks_of "${server[@]}")
  sleep "$seconds"
  awk -v name="$1" -v wall=$(($(ticks_of "$wall") - before)) -v server=$(($(ticks_of "${server[@]}") - server_before)) \
    -v hertz="$(getconf CLK_TCK)" -v seconds="$seconds" 'BEGIN {
      printf "%s_wall_cpu %.2f %%\n%s_server_cpu %.2f %%\n", name, 100 * wall / hertz / seconds, name, 100 * server / hertz / seconds }'
  printf '%s_wall_memory %s MiB\n%s_server_memory %s MiB\n' "$1" "$(pss_of "$wall")" "$1" "$(pss_of "${server[@]}")"
  grep -o 'the wall runs on .*' "$work/wall.log" >&2
  kill "${processes[@]}" 2>/dev/null || true
  wait 2>/dev/null || true
  processes=()
  rm -rf "$work/run/session"
}

Xvfb :93 -screen 0 1280x720x24 -nolisten tcp 2>/dev/null &
processes+=("$!")
sleep 1
wall_of DISPLAY=:93 SDL_VIDEODRIVER=x11
measure xorg

start_cage
wall_of "DISPLAY=$(of_session DISPLAY)" SDL_VIDEODRIVER=x11
measure cage_pixman

start_cage
wall_of "WAYLAND_DISPLAY=$(of_session WAYLAND_DISPLAY)" SDL_VIDEODRIVER=wayland
measure cage_llvmpipe
