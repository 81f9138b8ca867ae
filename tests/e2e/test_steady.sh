#!/usr/bin/env bash
# A wall without new figures: the shipped full wall rolls, and no thread of the program allocates anything. What SDL and
# the libraries of the display allocate for themselves is not counted.
source "$(dirname "$0")/lib.sh"

source_folder=$(realpath "$(dirname "$0")/../..")
counter=$(dirname "$rankwall")/tests/libcount_allocations.so

if nm -D "$rankwall" | grep -Eq '__[at]san_init'; then
  say 'not with a sanitizer, which allocates for itself'
  exit 0
fi
[ -e "$counter" ] || fail "the counting library at $counter"

# The shipped wall, but with an interval so long that it does not poll again within this test, and without the slides of
# the other rankings, whose rows are baked only when their turn comes: one day of history is none yet.
mkdir "$work/config"
cp -r "$source_folder/assets" "$work/"
cp -r "$source_folder/config/themes" "$work/config/"
sed -e 's/"interval_seconds": 5/"interval_seconds": 3600/' \
  -e 's/"dwell_seconds": 20,/"dwell_seconds": 20, "only_if": "history",/' \
  "$source_folder/config/wall.json" >"$work/config/wall.json"
cp "$source_folder/tests/data/demo.json" "$work/feed.json"

start_display 1920x1080
start wall env LD_PRELOAD="$counter" ALLOCATION_COUNTS="$work/counts" \
  "$rankwall" run --config "$work/config/wall.json" --feed "$work/feed.json"
wall=$started
within 20 grep -q 'the wall runs on' "$work/wall.log" || fail 'the wall to open its window'

allocations() { od -An -v -td8 -N 8 "$work/counts" | tr -d ' '; }

# True when nothing was allocated for longer than a page is shown: what a page needs is baked two seconds ahead.
is_steady() {
  before=$(allocations)
  sleep 18
  [ "$(allocations)" -eq "$before" ]
}

# Sends SIGUSR1 and waits for its answer, the COUNTth in the log.
ask_pace() {
  kill -USR1 "$wall"
  within 5 has_answers "$1" || fail 'the pace in the log'
}
has_answers() { [ "$(grep -c '^pixels_per_frame' "$work/wall.log")" -ge "$1" ]; }

say 'Every panel is baked within the first cycles'
[ "$(allocations)" -gt 1000 ] || fail 'the start to be counted'
within 180 is_steady || fail 'a steady wall: each row is baked once, and then copied'

say 'From then on nothing is allocated'
ask_pace 1
before=$(allocations)
sleep 20
after=$(allocations)
ask_pace 2
intervals=$(grep '^intervals' "$work/wall.log" | tail -n 1 | tr -dc 0-9)
pixels=$(grep '^pixels_per_frame' "$work/wall.log" | tail -n 1)
[ "$intervals" -ge 200 ] || fail "200 frames or more in 20 s, got $intervals"
[ "$pixels" != 'pixels_per_frame none' ] || fail 'a wall that moves'
[ "$after" -eq "$before" ] || fail "no allocation in $intervals frames, got $((after - before))"
say "$intervals frames, $pixels, no allocation"
stop "$wall"
