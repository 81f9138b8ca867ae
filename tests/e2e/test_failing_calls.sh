#!/usr/bin/env bash
# Every call to the disk, every allocation and every frame may fail, and the clock may be set at any time: the wall goes
# on, or ends with exit code 3 and a sentence, and never loses the last good feed.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

libraries=$(dirname "$rankwall")/tests
if nm -D "$rankwall" | grep -Eq '__[at]san_init'; then
  say 'not with a sanitizer, which has an allocator of its own'
  exit 0
fi
mkdir -p "$work/www"
feed_of 3 2 1 1 | publish feed.json
config_of "$work/www/feed.json" >"$work/wall.json"

run_frames() { "$@" "$rankwall" run --config "$work/wall.json" --headless --frames "$frames" --size 64x32; }

stored() { cat "$STATE_DIRECTORY"/feed-*/snapshot "$STATE_DIRECTORY"/feed-*/snapshot.previous 2>/dev/null || true; }

say 'A disk that fails from any call on, or at one call: the last good feed is there afterwards'
frames=2
run_frames env >"$work/out.log" 2>&1 || fail "a first run, got $(cat "$work/out.log")"
cp -r "$STATE_DIRECTORY" "$work/before"
feed_of 3.1 2 1 2 | publish feed.json
for once in '' FAIL_DISK_ONCE=1; do
  for ((call = 1; call <= 30; call++)); do
    rm -rf "$STATE_DIRECTORY"
    cp -r "$work/before" "$STATE_DIRECTORY"
    status=0
    # shellcheck disable=SC2086  # nothing, or one word
    run_frames env LD_PRELOAD="$libraries/libfail_disk.so" FAIL_DISK=$call $once >"$work/out.log" 2>&1 || status=$?
    [ "$status" -eq 0 ] || fail "exit code 0 with call $call failing, got $status: $(cat "$work/out.log")"
    stored | grep -q '"serial": [12],' || fail "a stored feed after call $call failed"
    status=0
    "$rankwall" check --config "$work/wall.json" >"$work/check.log" 2>&1 || status=$?
    ! grep -q 'passed over' "$work/check.log" || fail "no damaged file after call $call failed: $(cat "$work/check.log")"
  done
done

say 'A memory that ends at any allocation: exit code 0 or 3, and a sentence'
rm -rf "$STATE_DIRECTORY"
aborted=0
for all in '' FAIL_MEMORY_ALL=1; do
  for ((number = 1; number < 60000; number += number / 9 + 1)); do
    status=0
    # shellcheck disable=SC2086  # nothing, or one word
    run_frames env LD_PRELOAD="$libraries/libfail_memory.so" FAIL_MEMORY=$number $all >"$work/out.log" 2>"$work/err.log" ||
      status=$?
    [ "$status" -eq 0 ] || { [ "$status" -eq 3 ] && [ -s "$work/err.log" ]; } || {
      aborted=$((aborted + 1))
      say "exit code $status with allocation $number failing $all: $(tail -n 2 "$work/err.log")"
    }
  done
done
[ "$aborted" -eq 0 ] || fail "exit code 0 or 3 whichever allocation fails, $aborted did otherwise"

say 'A display that does not take a frame: drawn again, then the window is opened again, then the wall ends'
start_display 320x160
show_frames() {
  status=0
  env LD_PRELOAD="$libraries/libfail_display.so" FAIL_DISPLAY=2 FAIL_DISPLAY_COUNT="$1" "$rankwall" run --windowed \
    --config "$work/wall.json" --frames 40 --size 320x160 >"$work/out.log" 2>&1 || status=$?
}
show_frames 1
[ "$status" -eq 0 ] || fail "a wall that goes on after a frame was not taken, got $status"
grep -q 'everything is drawn again' "$work/out.log" || fail 'a repaint'
show_frames 2
[ "$status" -eq 0 ] || fail "a wall that goes on after two frames were not taken, got $status"
grep -q 'it is opened again' "$work/out.log" || fail 'a window that is opened again'
show_frames 3
[ "$status" -eq 3 ] || fail "exit code 3 after three frames were not taken, got $status"
grep -q 'display: does not take the picture' "$work/out.log" || fail 'a sentence about the display'

say 'A clock that is set while it runs: an hour, a year, 1970, 2038, 2106, and back'
echo 0 >"$work/shift"
start wall env LD_PRELOAD="$libraries/libshift_clock.so" SHIFT_CLOCK="$work/shift" "$rankwall" run \
  --config "$work/wall.json" --headless --size 64x32 --picture "$work/wall.png"
wall=$started
within 10 test -s "$work/wall.png" || fail 'a picture'
follows() { [ "$(grep -c 'clock was set' "$work/wall.log")" -ge "$1" ]; }
now=$(date +%s)
number=0
for shift in 3600 -3600 31536000 -31536000 $((1000 - now)) $((2147483700 - now)) $((4294967400 - now)) 0; do
  echo "$shift" >"$work/shift"
  number=$((number + 1))
  within 10 follows "$number" || fail "the wall to follow a shift by $shift s"
  is_running "$wall" || fail "the wall to go on after a shift by $shift s"
done
rm -f "$work/wall.png"
within 5 test -s "$work/wall.png" || fail 'a picture after all that'
stop "$wall"
