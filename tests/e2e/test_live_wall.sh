#!/usr/bin/env bash
# A wall on a display, fed by a real web server: it shows what is published, follows a change, keeps its scene through
# an outage and a restart, and says that its source is lost.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

start_display 960x540
start_nginx ''
config_of "http://127.0.0.1:$port/feed.json" >"$work/wall.json"

# Rows in percent of the height: the table without the waiting scene's clock, and the line of the header that says how
# fresh the figures are.
readonly table=(25 68)
readonly freshness=(12 19)

start_wall() {
  start wall "$rankwall" run --windowed --size 960x540 --config "$work/wall.json"
  wall=$started
  within 10 grep -q 'the wall runs on' "$work/wall.log" || fail 'the wall to open its window'
}

# True when the table shows another picture than that of DIGEST and no longer changes.
shows_other_than() { holds_still "${table[@]}" && [ "$picture" != "$1" ]; }

shows() { [ "$(digest "${table[@]}")" = "$1" ]; }

say 'Without any data the wall says that it waits'
rm -f "$work/www/feed.json"
start_wall
within 10 holds_still "${table[@]}" || fail 'the waiting scene to hold still'
waiting=$picture

say 'What is published appears'
feed_of 9 6 3 1 | publish feed.json
within 10 shows_other_than "$waiting" || fail 'the scene instead of the waiting scene'
first_scene=$picture
sleep 1
shows "$first_scene" || fail 'the scene to stand still as long as nothing is published'

say 'A change appears'
feed_of 3 6 9 2 | publish feed.json
within 10 shows_other_than "$first_scene" || fail 'the changed scene'
# Who has overtaken whom is lit for ten seconds.
sleep 16
second_scene=$(digest "${table[@]}")
[ "$second_scene" != "$waiting" ] || fail 'a scene, not the waiting scene'

say 'A broken feed and an older one change nothing'
echo '{ "format": "rankwall/1" }' | publish feed.json
within 10 grep -q '/towns: expected' "$work/wall.log" || fail 'the broken feed in the log'
feed_of 9 6 3 1 | publish feed.json
within 10 grep -q '/serial: expected at least 2' "$work/wall.log" || fail 'the older feed in the log'
shows "$second_scene" || fail 'the last good scene to stay'

say 'The older feed is shown once the operator accepts it, and check says that it has to be'
url=http://127.0.0.1:$port/feed.json
status=0
"$rankwall" check --feed "$url" >"$work/check.log" 2>&1 || status=$?
[ "$status" -eq 1 ] || fail "exit code 1 of check, got $status"
# shellcheck disable=SC2016  # the message's own backquotes
grep -q '/serial: expected at least 2, .* `rankwall accept`' "$work/check.log" || fail 'the way out from check'
"$rankwall" accept --feed "$url" >"$work/accept.log"
grep -q 'accepted: snapshot .* with serial 1,' "$work/accept.log" || fail 'the accepted publication'
grep -q 'in place of: snapshot .* with serial 2,' "$work/accept.log" || fail 'the one that was shown'
within 20 shows "$first_scene" || fail 'the scene of the accepted publication'
within 10 grep -q 'accepted by the operator: snapshot .* with serial 1,' "$work/wall.log" || fail 'it in the log'
is_done() { ! "$rankwall" accept --feed "$url" 2>"$work/accept.log"; }
within 10 is_done || fail 'nothing to accept any more'
feed_of 3 6 9 2 | publish feed.json
within 20 shows "$second_scene" || fail 'the next publication'

say 'A return to the first scene is a publication like any other'
feed_of 9 6 3 3 | publish feed.json
within 20 shows "$first_scene" || fail 'the first scene again'
fresh=$(digest "${freshness[@]}")
says_fresh() { [ "$(digest "${freshness[@]}")" = "$fresh" ]; }
says_other() { ! says_fresh; }

say 'Without its source, a restarted wall shows the last good scene and says so'
stop "$nginx"
stop "$wall"
: >"$work/wall.log"
start_wall
within 20 shows "$first_scene" || fail 'the stored scene after a restart'
grep -q 'stored feed: snapshot' "$work/wall.log" || fail 'the stored feed in the log'
within 10 says_other || fail 'the header to say that the source is lost'

say 'When the source is back, it no longer says so'
run_nginx || fail 'nginx to start again'
within 15 says_fresh || fail 'the header as before the outage'
within 20 shows "$first_scene" || fail 'the scene to stay'

say 'Old figures are shown with their age'
published_at=2021-06-30T18:05:00+08:00 feed_of 9 6 3 4 | publish feed.json
within 10 says_other || fail 'the header to say how old the figures are'
within 20 shows "$first_scene" || fail 'the scene to stay'
