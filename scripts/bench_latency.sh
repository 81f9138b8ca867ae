#!/usr/bin/env bash
# Measures on a display in memory how long a replaced feed file takes to become changed pixels of the shipped wall at
# 1920x1080: polled from nginx, and told by the events of `rankwall serve`. Prints `name value unit` lines.
#   scripts/bench_latency.sh [CHANGES]        default: 20 of each
set -euo pipefail
cd "$(dirname "$0")/.."
readonly changes=${1:-20}
# Short, so that a few changes meet every phase of it: the worst is the interval and what comes behind the poll.
readonly interval_ms=200

scripts/install.sh build test >&2
cmake --preset release >/dev/null
cmake --build --preset release --target rankwall change_to_pixels >&2
source tests/e2e/lib.sh build/release/rankwall
readonly watch=build/release/tests/change_to_pixels
# The figures of the whole city, in the card at the top right: they stand still until the feed changes them.
readonly region=(1300 200 600 210)

# The shipped wall, fed from URL; a config that is saved elsewhere needs no schema. Arguments: URL, events, interval.
start_wall() {
  sed "s|\"url\": .*|\"url\": \"$1\", \"events\": $2,|; s|\"interval_seconds\": 5|\"interval_seconds\": $3|; /\$schema/d" \
    config/wall.json >"$work/wall.json"
  start wall "$rankwall" run --windowed --size 1920x1080 --config "$work/wall.json"
  wall=$started
  within 20 grep -q 'the wall runs on' "$work/wall.log" || fail 'the wall to open its window'
  sleep 5
}

# Publication NUMBER: the shipped demonstration feed, in which the city's growth, which stands in the card, is NUMBER.
publication() {
  sed "s/\"serial\": [0-9]*/\"serial\": $((10000 + $1))/; s/\"growth_yoy\": 14.3/\"growth_yoy\": $1.0/" \
    tests/data/demo.json
}

# Changes FILE again and again at moments that have nothing to do with the wall's; one line of milliseconds each.
measure() {
  local change
  for ((change = 1; change <= changes; change++)); do
    publication $((first + change)) >"$work/next.json"
    "$watch" "$work/screen/Xvfb_screen0" "${region[@]}" "$work/next.json" "$1"
    sleep "1.$((RANDOM % 1000 + 1000))"
  done
  first=$((first + changes))
}

# Prints median and worst of the lines of FILE as figures of NAME.
report() {
  sort -n "$2" | awk -v name="$1" '{ value[NR] = $1 }
    END { printf "%s %.1f ms\n%s_worst %.1f ms\n", name, value[int((NR + 1) / 2)], name, value[NR] }'
}

first=20
start_display 1920x1080
start_nginx ''
publication $first >"$work/www/feed.json"
start_wall "http://127.0.0.1:$port/feed.json" false "0.$interval_ms"
measure "$work/www/feed.json" >"$work/poll"
stop "$wall"

cp "$work/www/feed.json" "$work/feed.json"
start serve "$rankwall" serve --listen 127.0.0.1:0 "$work/feed.json"
within 10 grep -q http:// "$work/serve.log" || fail 'serve to say where the feed is'
start_wall "$(grep -om 1 'http://[^ ]*' "$work/serve.log")" true 300
measure "$work/feed.json" >"$work/events"

printf 'poll_interval_ms %d ms\n' "$interval_ms"
report change_to_pixels_poll_ms "$work/poll"
report change_to_pixels_events_ms "$work/events"
