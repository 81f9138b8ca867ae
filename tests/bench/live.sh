#!/usr/bin/env bash
# Measures the wall as it runs, in a window on a display in memory, and prints `name value unit` lines. Run by
# scripts/bench.sh; takes about six minutes.
#   tests/bench/live.sh RANKWALL          a release build with its benchmarks
source "$(dirname "$0")/../e2e/lib.sh"

source_folder=$(realpath "$(dirname "$0")/../..")
build=$(dirname "$rankwall")
feed=$work/feed.json

cp -r "$source_folder/assets" "$work/"
cp -r "$source_folder/config" "$work/"
# `live` polls so often that a published feed is picked up at once; `steady` never polls again, so that nothing changes.
# Neither holds anything: what is published here is no city's year.
readonly no_gate='"scale": "off", "falling": "off", "targets": "off", "towns": "off", "many_changed": "off", "growth": "off"'
config_with_interval() {
  sed "0,/\"feed\": {/s//\"gate\": { $no_gate },\n  &/; s/\"interval_seconds\": 5/\"interval_seconds\": $1/" "$source_folder/config/wall.json" >"$work/config/$2.json"
}
config_with_interval 0.5 live
config_with_interval 3600 steady
# Without the slides of the other rankings, whose rows are baked only when their turn comes.
sed 's/"dwell_seconds": 20,/"dwell_seconds": 20, "only_if": "history",/' "$work/config/steady.json" >"$work/config/alone.json"

start_wall() { # CONFIG [VARIABLE=VALUE…]
  : >"$work/wall.log"
  start wall env "${@:2}" "$rankwall" run --config "$work/config/$1.json" --feed "$feed"
  wall=$started
  within 20 grep -q 'the wall runs on' "$work/wall.log" || fail 'the wall to open its window'
  answers=0
}

# After it, `pace NAME` is what the log says of NAME since the ask_pace before.
ask_pace() {
  kill -USR1 "$wall"
  answers=$((answers + 1))
  within 5 has_answers || fail 'the pace in the log'
}
has_answers() { [ "$(grep -c '^pixels_per_frame' "$work/wall.log")" -ge "$answers" ]; }
pace() { grep "^$1 " "$work/wall.log" | tail -n 1 | cut -d ' ' -f 2-; }
allocations() { od -An -v -td8 -N 8 "$work/counts" | tr -d ' '; }

publish_towns() { # TOWNS SERIAL [stay]
  "$build/tests/write_large_feed" "$@" >"$feed.next"
  mv "$feed.next" "$feed"
}

cp "$source_folder/tests/data/demo.json" "$feed"
start_display 1920x1080

# From exec to the first frame that is presented, with a stored snapshot and warm font cache; the median of 15.
"$rankwall" run --frames 60 --config "$work/config/steady.json" --feed "$feed" >/dev/null 2>&1
for _ in {1..15}; do
  both=$(
    echo "exec_at_us ${EPOCHREALTIME/[.,]/}"
    exec "$rankwall" run --frames 1 --config "$work/config/steady.json" --feed "$feed" 2>/dev/null
  )
  awk '/^exec_at_us/ { begin = $2 / 1000 } /^first_frame_at_ms/ { printf "%.0f\n", $2 - begin }' <<<"$both"
done | sort -n | awk 'NR == 8 { print "first_frame_ms", $1, "ms" }'

# For a minute, after the first cycle. A program that only sleeps shows in the same minute what the machine can do.
start_wall steady
sleep 50
ask_pace
"$build/tests/sleep_pace" 61
ask_pace
printf 'cadence_frames %s frames\n' "$(pace intervals)"
printf 'cadence_exact %s share\n' "$(pace cadence_exact)"
printf 'cadence_pixels_per_frame %s\n' "$(pace pixels_per_frame | tr ' ' ',')"
printf 'pace_p99_error_ms %s ms\n' "$(pace pace_p99_error_ms)"
awk '/VmHWM/ { printf "peak_rss_mib %.1f MiB\n", $2 / 1024 }' "/proc/$wall/status"
awk '/^Pss:/ { printf "pss_mib %.1f MiB\n", $2 / 1024 }' "/proc/$wall/smaps_rollup"
stop "$wall"

# For ten seconds of a steady wall, in all threads, once every row has been shown.
start_wall alone LD_PRELOAD="$build/tests/libcount_allocations.so" ALLOCATION_COUNTS="$work/counts"
sleep 120
before=$(allocations)
sleep 10
printf 'steady_allocations %d allocations\n' "$(($(allocations) - before))"
stop "$wall"

# From 27 towns to 10,000 and back.
start_wall live
sleep 5
ask_pace
publish_towns 10000 5000
within 20 grep -q '10000 towns' "$work/wall.log" || fail 'the large feed to be taken'
sleep 5
publish_towns 27 5001
within 20 grep -q 'serial 5001' "$work/wall.log" || fail 'the small feed to be taken'
sleep 20  # the log, which takes a line a second, is full of findings
ask_pace
printf 'late_frames_during_ingest %s frames\n' "$(pace late_frames)"
printf 'periods_per_frame_during_ingest %s\n' "$(pace periods_per_frame | tr ' ' ',')"
stop "$wall"

# Ten publications, in each of which many towns overtake others: for the ten seconds that each is told.
start_wall live
sleep 5
ask_pace
for serial in {5002..5011}; do
  publish_towns 27 "$serial" stay
  sleep 10
done
sleep 20
ask_pace
printf 'late_frames_during_overtakings %s frames\n' "$(pace late_frames)"
stop "$wall"
