#!/usr/bin/env bash
# A wall that listens to events: it shows a publication long before its next poll, goes on polling when the events end
# or were never offered, and listens again when they are back.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

start_display 960x540

# Rows of the table, in percent of the height.
readonly table=(25 68)
readonly hourly='"interval_seconds": 3600, "longest_pause_seconds": 3600'

# A wall that listens to events at URL and polls as SETTINGS say.
start_wall() {
  config_of "$1" | sed "s/\"interval_seconds\": 0.2, \"longest_pause_seconds\": 1/\"events\": true, $2/" >"$work/wall.json"
  : >"$work/wall.log"
  start wall "$rankwall" run --windowed --size 960x540 --config "$work/wall.json"
  wall=$started
  within 10 grep -q 'the wall runs on' "$work/wall.log" || fail 'the wall to open its window'
}

start_serve() {
  : >"$work/serve.log"
  start serve "$rankwall" serve --listen "127.0.0.1:$1" "$work/feed.json"
  serve=$started
  within 10 grep -q http:// "$work/serve.log" || fail 'serve to say where the feed is'
  url=$(grep -om 1 'http://[^ ]*' "$work/serve.log")
}

replace_feed() {
  feed_of "$@" >"$work/next.json"
  mv "$work/next.json" "$work/feed.json"
}

has_taken() { grep -q "snapshot .* with serial $1," "$work/wall.log"; }
says() { grep -q "$1" "$work/wall.log"; }
shows_other_than() { holds_still "${table[@]}" && [ "$picture" != "$1" ]; }

say 'serve announces the newest publication at once, and the next when the file is replaced'
replace_feed 9 6 3 1
start_serve 0
start listener curl -sSN --max-time 60 -H 'Accept: text/event-stream' "$url"
told() { [ "$(grep -c '^event: feed' "$work/listener.log")" -eq "$1" ]; }
within 2 told 1 || fail 'an event on connecting'
replace_feed 3 6 9 2
within 1 told 2 || fail 'an event for the next publication'

say 'A wall that polls once an hour follows within a second'
start_wall "$url" "$hourly"
within 5 has_taken 2 || fail 'the feed on the wall'
within 5 says 'tells of news by events' || fail 'the events in the log'
within 10 holds_still "${table[@]}" || fail 'the scene to hold still'
before=$picture
replace_feed 9 6 3 3
within 1 has_taken 3 || fail 'the changed feed within a second'
within 5 shows_other_than "$before" || fail 'the changed scene on the display'

say 'serve with open streams ends within two seconds'
ends_at=$(($(milliseconds) + 2000))
stop "$serve"
[ "$(milliseconds)" -lt "$ends_at" ] || fail 'serve to end'

say 'When serve is back, the wall hears it again without a poll'
within 5 says 'no events, polling goes on' || fail 'the end of the events in the log'
replace_feed 3 6 9 4
start_serve "$(sed 's/.*:\([0-9]*\)\/.*/\1/' <<<"$url")"
within 10 has_taken 4 || fail 'the feed after the outage'
stop "$wall"
stop "$serve"

say 'A server without events is polled'
start_nginx ''
feed_of 9 6 3 5 | publish feed.json
start_wall "http://127.0.0.1:$port/feed.json" '"interval_seconds": 0.3'
within 5 says 'no events, polling goes on: expected text/event-stream, got application/json' || fail 'it to be said in the log'
has_taken 5 || fail 'the feed on the wall'
# Of a different size, because nginx tells two versions of a file apart by the second and the size.
feed_of 3 6 10 6 | publish feed.json
within 2 has_taken 6 || fail 'the changed feed by polling'

say 'A wall with an open stream ends at once'
stop "$wall"
start_serve 0
start_wall "$url" "$hourly"
within 5 says 'tells of news by events' || fail 'the events in the log'
ends_at=$(($(milliseconds) + 1000))
stop "$wall"
[ "$(milliseconds)" -lt "$ends_at" ] || fail 'the wall to end within a second'
