# What the end-to-end tests share: a work folder, servers on loopback, a display in memory and functions that look at
# its pixels. To be sourced. Everything started here is ended by its process id when the test ends, however it ends.
# shellcheck shell=bash disable=SC2034  # variables are read by the tests
set -euo pipefail

rankwall=$(realpath "$1")
work=$(mktemp -d)
processes=()
export PATH=$PATH:/usr/sbin # where nginx is, which is not in an ordinary user's path
export STATE_DIRECTORY=$work/state XDG_RUNTIME_DIR=$work
unset DISPLAY WAYLAND_DISPLAY http_proxy https_proxy all_proxy

end_test() {
  local status=$? process
  for process in "${processes[@]}"; do
    kill -KILL "$process" 2>/dev/null || continue
    wait "$process" 2>/dev/null || true
  done
  if [ "$status" -ne 0 ]; then
    printf 'FAILED (%d)\n' "$status"
    tail -n 40 "$work"/*.log 2>/dev/null || true
  fi
  rm -rf "$work"
}
trap end_test EXIT
trap 'exit 1' INT TERM

say() { printf '%s\n' "-- $*"; }

fail() {
  printf 'expected %s\n' "$*"
  exit 1
}

milliseconds() { date +%s%3N; }

# Runs COMMAND until it succeeds, for at most SECONDS: within SECONDS COMMAND…
within() {
  local deadline=$(($(milliseconds) + $1 * 1000))
  until "${@:2}"; do
    [ "$(milliseconds)" -lt "$deadline" ] || return
    sleep 0.05
  done
}

is_running() { kill -0 "$1" 2>/dev/null; }

# Starts a program in the background and sets `started` to its id; its output goes to NAME.log.
start() {
  "${@:2}" >>"$work/$1.log" 2>&1 &
  started=$!
  processes+=("$started")
}

# Ends a process and waits for it.
stop() {
  kill "$1"
  wait "$1" || true
}

is_listening() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Starts nginx on a free port with $work/www as its root; sets `nginx` and `port`. Argument: further directives, or "".
start_nginx() {
  local tries
  mkdir -p "$work/www" "$work/nginx"
  chmod 755 "$work"
  for ((tries = 0; tries < 10; tries++)); do
    port=$((20000 + RANDOM % 12000))
    is_listening "$port" && continue
    nginx_config "$1" >"$work/nginx.conf"
    run_nginx && return
  done
  fail 'nginx to start'
}

run_nginx() {
  start nginx nginx -e "$work/nginx.log" -c "$work/nginx.conf"
  nginx=$started
  within 5 is_answering
}

is_answering() { is_running "$nginx" && is_listening "$port"; }

nginx_config() {
  [ "$(id -u)" -ne 0 ] || echo 'user root;'
  cat <<CONFIG
daemon off;
master_process off;
pid $work/nginx/pid;
error_log $work/nginx.log;
events {}
http {
  access_log off;
  client_body_temp_path $work/nginx;
  proxy_temp_path $work/nginx;
  fastcgi_temp_path $work/nginx;
  uwsgi_temp_path $work/nginx;
  scgi_temp_path $work/nginx;
  server {
    listen 127.0.0.1:$port;
    root $work/www;
    default_type application/json;
    $1
  }
}
CONFIG
}

# Replaces a published file as a careful publisher does: a poll never sees half of it.
publish() {
  cat >"$work/www/.$1"
  mv "$work/www/.$1" "$work/www/$1"
}

# Starts a display of SIZE in memory; sets DISPLAY. Its pixels are the file Xvfb_screen0. Like a display on a desk, it
# is not reset when its last window closes.
start_display() {
  mkdir -p "$work/screen"
  start xvfb Xvfb -displayfd 3 -noreset -screen 0 "$1x24" -fbdir "$work/screen" -nolisten tcp 3>"$work/display"
  within 10 test -s "$work/display" || fail 'Xvfb to start'
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
}

# A big-endian 32-bit field of the screen file's header (XWD).
screen_field() { printf '%d' "0x$(od -An -v -tx1 -j $(($1 * 4)) -N 4 "$work/screen/Xvfb_screen0" | tr -d ' ')"; }

# The pixels of the rows from FIRST up to LAST, in percent of the screen's height.
rows() {
  local pixels height row_bytes first last
  pixels=$(($(screen_field 0) + $(screen_field 19) * 12))
  height=$(screen_field 5)
  row_bytes=$(screen_field 12)
  first=$((height * $1 / 100))
  last=$((height * $2 / 100))
  tail -c "+$((pixels + first * row_bytes + 1))" "$work/screen/Xvfb_screen0" | head -c $(((last - first) * row_bytes)) || true
}

# How many pixels of these rows are not black.
lit() { rows "$@" | od -An -v -tx4 -w4 | grep -vc '000000$' || true; }

digest() { rows "$@" | sha256sum | cut -d ' ' -f 1; }

# True when these rows do not change for a second; sets `picture` to their digest.
holds_still() {
  picture=$(digest "$@")
  sleep 1
  [ "$(digest "$@")" = "$picture" ]
}
