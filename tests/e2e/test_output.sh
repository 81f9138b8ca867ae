#!/usr/bin/env bash
# What a command makes arrives whole, or the command ends with exit code 3, says so and leaves the old file.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

published_at=2021-06-30T18:05:00+08:00 feed_of 9 6 3 >"$work/feed.json"
config_of http://127.0.0.1:1/ >"$work/wall.json"
cd "$work"
of_feed() { "$rankwall" "$1" --config wall.json --feed feed.json "${@:2}"; }
shot() { of_feed shot --size 320x160 --at 2021-06-30T18:05:32+08:00 "$@"; }
standings() { of_feed standings --ranking completion "$@"; }
is_png() { [ "$(head -c 8 "$1" | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ]; }

# Runs a function, whose output goes wherever the caller sends it: expect_failure PATTERN COMMAND…
expect_failure() {
  local status=0
  "${@:2}" 2>error.log || status=$?
  [ "$status" -eq 3 ] || fail "exit code 3 of ${*:2}, got $status" >&2
  grep -q -- "$1" error.log || fail "a message of $1, got $(cat error.log)" >&2
}

say 'Standard output that is full, closed or of a reader that has gone'
readonly no_room='standard output: cannot write: No space left on device'
expect_failure "$no_room" standings >/dev/full
expect_failure "$no_room" standings --format json >/dev/full
expect_failure "$no_room" standings --explain T01 >/dev/full
expect_failure "$no_room" of_feed check >/dev/full
expect_failure "$no_room" "$rankwall" schema feed >/dev/full
expect_failure "$no_room" "$rankwall" --help >/dev/full
expect_failure "$no_room" "$rankwall" --version >/dev/full
expect_failure "$no_room" shot --output - >/dev/full
expect_failure 'standard output: cannot write: Bad file descriptor' standings >&-
mkfifo gone
# shellcheck disable=SC2094  # a pipe, opened at both ends and then at one
exec 4<>gone 5>gone 4<&-
expect_failure 'standard output: cannot write: Broken pipe' standings >&5
exec 5>&-

say 'A picture goes where its name leads'
shot --output plain.png
is_png plain.png || fail 'a PNG'
shot --output - >printed.png
cmp plain.png printed.png
shot --output /dev/stdout | cmp plain.png -
printf 'before' >log
shot --output /dev/stdout >>log
tail -c +7 log | cmp plain.png -
mkdir shared
echo old >shared/wall.png
chmod 640 shared/wall.png
ln -s shared/wall.png link.png
shot --output link.png
[ -L link.png ] || fail 'the link to stay'
cmp plain.png shared/wall.png
[ "$(stat -c %a shared/wall.png)" = 640 ] || fail 'the permissions to stay'
shot --output /dev/null
[ -c /dev/null ] || fail 'the device to stay'
expect_failure '/dev/full: cannot write: No space left on device' shot --output /dev/full

say 'Where there is no room for a file the old one stays'
echo old >wall.png
limited() { (ulimit -f 1 && trap '' XFSZ && "$@"); }
expect_failure 'wall.png: cannot write: File too large' limited shot --output wall.png
[ "$(cat wall.png)" = old ] || fail 'the old picture'
expect_failure 'wall.png: cannot write: File too large' limited "$rankwall" run --config wall.json --feed feed.json \
  --headless --size 640x360 --frames 60 --picture wall.png
[ "$(cat wall.png)" = old ] || fail 'the old picture'
[ "$(find . -maxdepth 1 -name 'wall.png*' | wc -l)" -eq 1 ] || fail 'nothing beside it'

say 'Several frames do not go into one stream'
status=0
shot --count 2 --output - >frames 2>error.log || status=$?
[ "$status" -eq 2 ] || fail "exit code 2, got $status"
