#!/usr/bin/env bash
# What may befall a wall on its machine: a log that takes nothing, no descriptors, no place to write, a display that
# goes, starts that die. It goes on, or ends with exit code 3 and a sentence.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"
here=$(dirname "$0")

mkdir -p "$work/www"
feed_of 3 2 1 1 | publish feed.json
config_of "$work/www/feed.json" >"$work/wall.json"

start_wall() {
  : >"$work/wall.log"
  start wall "$rankwall" run --config "$work/wall.json" --size 640x360 "$@"
  wall=$started
}
runs() { within 10 grep -q 'the wall runs on' "$work/wall.log" || fail 'the wall to start'; }
ends_with() {
  local status=0
  wait "$wall" || status=$?
  [ "$status" -eq "$1" ] || fail "exit code $1 $2, got $status"
}
stored() { cat "$STATE_DIRECTORY"/feed-*/snapshot 2>/dev/null; }
has_stored() { stored | grep -q "\"serial\": $1,"; }
stop_wall() {
  kill "$wall"
  ends_with 0 'after SIGTERM'
}

say 'A log that takes nothing blocks nothing: a new publication is taken and shown'
start pipe python3 "$here/full_pipe.py" "$rankwall" run --config "$work/wall.json" --headless --size 320x160 \
  --picture "$work/wall.png"
wall=$started
within 10 has_stored 1 || fail 'the first publication'
echo '{' | publish feed.json
sleep 1
for serial in 2 3 4; do
  feed_of "3.$serial" 2 1 "$serial" | publish feed.json
  within 5 has_stored $serial || fail "publication $serial with a full log"
done
stop_wall

say 'A server whose log takes nothing goes on as well'
feed_of 3.1 2 1 1 | publish served.json
start serve python3 "$here/full_pipe.py" "$rankwall" serve --listen 127.0.0.1:0 "$work/www/served.json"
within 10 grep -q http:// "$work/serve.log" || fail 'serve to say where the feed is'
served=$(grep -om 1 'http://[^ ]*' "$work/serve.log")
serves() { curl -sS --max-time 2 "$served" | grep -q "\"serial\": $1,"; }
echo '{' | publish served.json
sleep 0.5
feed_of 3.2 2 1 2 | publish served.json
within 5 serves 2 || fail 'publication 2 from a server with a full log'
kill "$started"
wait "$started" || fail 'exit code 0 after SIGTERM'

say 'Without descriptors it runs or says so'
for count in 6 7 8 9 10 12 14 16; do
  status=0
  (ulimit -n $count && exec "$rankwall" run --config "$work/wall.json" --headless --frames 2 --size 64x32) \
    >"$work/out.log" 2>"$work/err.log" || status=$?
  [ $status -eq 0 ] || { [ $status -eq 3 ] && [ -s "$work/err.log" ]; } || fail "exit code 0 or 3 with $count descriptors, got $status: $(cat "$work/err.log")"
  ! grep -q terminate "$work/err.log" || fail "no exception with $count descriptors"
done

say 'No place to write: it starts, with the mark of the operator'
rm -rf "$STATE_DIRECTORY"
: >"$STATE_DIRECTORY"
start_display 640x360
x_server=$started
start_wall --windowed
runs
within 5 grep -q 'tries again' "$work/wall.log" || fail 'a line about the disk'
sleep 1
lit_with_mark=$(lit 0 100)

say 'A second wall of the same state is refused all the same'
status=0
"$rankwall" run --config "$work/wall.json" --headless --frames 1 --size 64x32 >"$work/out.log" 2>&1 || status=$?
[ "$status" -eq 3 ] || fail "exit code 3 of the second wall, got $status"
grep -q "process $wall already shows" "$work/out.log" || fail 'the process that shows this wall'

say 'A place to write appears: what is shown is kept, and the mark goes'
rm "$STATE_DIRECTORY"
within 20 has_stored 4 || fail 'the publication on the disk'
within 5 grep -q 'takes what the next start needs again' "$work/wall.log" || fail 'a line about the disk'
mark_is_gone() { [ "$(lit 0 100)" -lt "$lit_with_mark" ]; }
within 5 mark_is_gone || fail 'the mark to go'

say 'The state folder is removed: it comes back, and a second wall cannot start'
rm -rf "$STATE_DIRECTORY"
within 5 has_stored 4 || fail 'the state to come back'
status=0
"$rankwall" run --config "$work/wall.json" --headless --frames 1 --size 64x32 >"$work/out.log" 2>&1 || status=$?
[ "$status" -eq 3 ] || fail "exit code 3 of the second wall, got $status"

say 'Its files are for the owner and the group'
[ -z "$(find "$STATE_DIRECTORY" -type f -perm /o=rwx)" ] || fail 'no file that others may read'
[ -z "$(find "$STATE_DIRECTORY" -mindepth 1 -type d -perm /o=rwx)" ] || fail 'no folder that others may look into'

say 'Another program destroys the window: it is opened again'
[ "$(python3 "$here/x11.py")" -ge 1 ] || fail 'a window to destroy'
is_dark() { [ "$(lit 0 100)" -eq 0 ]; }
is_lit() { [ "$(lit 0 100)" -gt 1000 ]; }
before=$(milliseconds)
within 3 grep -q 'it is opened again' "$work/wall.log" || fail 'the window to be opened again'
within 3 is_lit || fail 'a picture'
say "picture again after $(($(milliseconds) - before)) ms"
is_running "$wall" || fail 'the wall to go on'

say 'Twice in a row it ends, so that the service manager starts it again'
python3 "$here/x11.py" >/dev/null
ends_with 3 'after a window that was destroyed twice'

say 'The X server is killed: exit code 3 and a sentence, and no crash of the start'
start_wall --windowed
runs
kill -KILL "$x_server"
ends_with 3 'without an X server'
grep -q 'display: lost, the X server has gone' "$work/wall.log" || fail 'a sentence about the X server'
[ ! -e "$STATE_DIRECTORY/starts" ] || fail 'no crash to be counted'

say 'A display of another depth: drawn, or refused with what to do'
mkdir -p "$work/deep"
start deep Xvfb -displayfd 4 -screen 0 640x360x30 -nolisten tcp 4>"$work/deep/display"
if within 5 test -s "$work/deep/display"; then
  status=0
  DISPLAY=:$(cat "$work/deep/display") "$rankwall" run --windowed --config "$work/wall.json" --frames 3 --size 64x32 \
    >"$work/out.log" 2>&1 || status=$?
  [ "$status" -eq 0 ] || { [ "$status" -eq 3 ] && grep -q 'DefaultDepth 24' "$work/out.log"; } ||
    fail "a picture in depth 30, or what to do, got $status: $(cat "$work/out.log")"
fi

say 'A picture is never written through a link'
echo theirs >"$work/theirs"
ln -s "$work/theirs" "$work/link.png"
start_wall --headless --picture "$work/link.png"
is_replaced() { [ ! -L "$work/link.png" ] && [ -s "$work/link.png" ]; }
within 10 is_replaced || fail 'the link to be replaced by the picture'
[ "$(cat "$work/theirs")" = theirs ] || fail 'the file behind the link to stay as it was'

say 'Killed as it writes: nothing half written is left by the next start'
mkdir -p "$STATE_DIRECTORY/feed-0"
touch "$STATE_DIRECTORY/feed-0/snapshot.part-abcdef"
stop_wall
start_wall --headless --picture "$work/wall.png"
is_swept() { [ -z "$(find "$STATE_DIRECTORY" -name '*.part-*')" ]; }
within 10 is_swept || fail 'no file that is half written'
stop_wall

say 'After three crashes at the start it begins with what is stored, and asks late'
sed -i 's/"longest_pause_seconds": 1/"longest_pause_seconds": 3/' "$work/wall.json"
for ((i = 0; i < 3; i++)); do
  rm -f "$work/wall.png"
  start_wall --headless --picture "$work/wall.png"
  within 10 test -s "$work/wall.png" || fail 'a picture'
  kill -KILL "$wall"
  wait "$wall" 2>/dev/null || true
done
feed_of 3.5 2 1 5 | publish feed.json
before=$(milliseconds)
start_wall --headless --picture "$work/wall.png"
within 5 grep -q 'the last 3 starts crashed within 60 s' "$work/wall.log" || fail 'a line about the crashes'
grep -q 'stored feed: snapshot' "$work/wall.log" || fail 'the stored feed'
within 10 has_stored 5 || fail 'the next publication'
[ $(($(milliseconds) - before)) -ge 2900 ] || fail 'the first poll after the longest pause'
stop_wall

say 'The service manager hears that it is ready, what it shows, that it reads its config, and that it lives'
start notified python3 "$here/notified.py" "$work/notify"
within 5 test -S "$work/notify" || fail 'the service manager'
export NOTIFY_SOCKET=$work/notify
start_wall --headless --picture "$work/wall.png"
within 10 grep -q '^READY=1' "$work/notified.log" || fail 'READY'
within 10 grep -q '^STATUS=snapshot .*; the source answers' "$work/notified.log" || fail 'STATUS'
within 10 grep -q '^WATCHDOG=1' "$work/notified.log" || fail 'WATCHDOG'
kill -HUP "$wall"
within 10 grep -q '^RELOADING=1 MONOTONIC_USEC=[0-9]' "$work/notified.log" || fail 'RELOADING'
echo '{' >"$work/www/.feed"
feed_of 30000 2 1 6 | publish feed.json
within 10 grep -q 'a newer one is held: .*/towns/0/values/built_investment: .* 3.5 before, got 30000' "$work/notified.log" ||
  fail 'the held publication in the status'
stop_wall
