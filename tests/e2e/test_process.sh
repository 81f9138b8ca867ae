#!/usr/bin/env bash
# The wall as a process: how it starts, ends, rereads its config and refuses what cannot work.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

readonly longest_stop=1000 # milliseconds; the promise is 500, a busy machine may add as much

feed_of 9 6 3 >"$work/feed.json"
config_of "$work/feed.json" >"$work/wall.json"

# Runs the program and expects an exit code and a sentence on stderr: refuses CODE PATTERN ARGUMENTS…
refuses() {
  local status=0
  "$rankwall" "${@:3}" >"$work/out.log" 2>"$work/err.log" || status=$?
  [ "$status" -eq "$1" ] || fail "exit code $1 of: ${*:3}, got $status"
  grep -qE -- "$2" "$work/err.log" || fail "/$2/ on stderr of: ${*:3}"
}

start_wall() {
  : >"$work/wall.log"
  start wall "$rankwall" run --config "$work/wall.json" --size 640x360 "$@"
  wall=$started
}

ends_in_time() {
  local before after status=0
  before=$(milliseconds)
  kill "-$2" "$wall"
  wait "$wall" || status=$?
  after=$(milliseconds)
  [ "$status" -eq 0 ] || fail "exit code 0 after SIG$2 $1, got $status"
  say "SIG$2 $1: ended after $((after - before)) ms"
  [ $((after - before)) -le "$longest_stop" ] || fail "the end within $longest_stop ms $1, took $((after - before))"
}

say 'No display and not --headless: exit 3 and a sentence'
refuses 3 display run --config "$work/wall.json"

say 'No font at all: exit 3 and a sentence'
echo '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig/>' >"$work/fonts.conf"
FONTCONFIG_FILE=$work/fonts.conf refuses 3 font run --headless --frames 1 --config "$work/wall.json"
FONTCONFIG_FILE=$work/fonts.conf refuses 3 font check --config "$work/wall.json"

say 'Wrong usage: exit 2'
refuses 2 '.' run --no-such-option
refuses 2 '.' no-such-command
refuses 2 '--size' run --headless --size 10y10 --config "$work/wall.json"

say 'A run of a given number of frames ends after them'
"$rankwall" run --headless --frames 3 --size 320x180 --config "$work/wall.json" >"$work/out.log"

say 'SIGTERM ends it while it shows a scene'
start_display 640x360
start_wall --windowed
within 10 grep -q 'the wall runs on' "$work/wall.log" || fail 'the wall to start'
sleep 0.5
ends_in_time 'on a display' TERM

say 'SIGINT ends it too'
start_wall --headless --picture "$work/wall.png"
within 10 test -s "$work/wall.png" || fail 'a picture'
ends_in_time 'keeping a picture' INT

say 'SIGTERM ends it while a server sends one byte a second'
start_nginx 'location /slow.json { limit_rate 1; }'
publish slow.json <"$work/feed.json"
start_wall --windowed --feed "http://127.0.0.1:$port/slow.json"
within 10 grep -q 'the wall runs on' "$work/wall.log" || fail 'the wall to start'
ends_in_time 'during a fetch' TERM

say 'A second wall of the same state folder: exit 3'
start_wall --windowed
within 10 grep -q 'the wall runs on' "$work/wall.log" || fail 'the wall to start'
refuses 3 'already' run --windowed --config "$work/wall.json"

say 'SIGHUP with a bad config keeps the old one'
cp "$work/wall.json" "$work/good.json"
echo '{ "titel": "x" }' >"$work/wall.json"
kill -HUP "$wall"
within 5 grep -q 'titel.*title' "$work/wall.log" || fail 'the config to be refused, with the nearest key'
sleep 0.3
is_running "$wall" || fail 'the wall to go on'

say 'SIGHUP with a good one takes it'
cp "$work/good.json" "$work/wall.json"
kill -HUP "$wall"
within 5 grep -q 'config was read again' "$work/wall.log" || fail 'the config to be taken'
ends_in_time 'after a reload' TERM

say 'After all that the lock is free again'
"$rankwall" run --headless --frames 1 --size 320x180 --config "$work/wall.json" >"$work/out.log"
