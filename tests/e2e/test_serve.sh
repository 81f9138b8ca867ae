#!/usr/bin/env bash
# `serve` as a process: a file and the fictional city over HTTP, asked with curl, and its end.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

# Starts a publisher on a free port; sets `url`.
start_serve() {
  : >"$work/serve.log"
  start serve "$rankwall" serve --listen 127.0.0.1:0 "$@"
  serve=$started
  within 10 grep -q http:// "$work/serve.log" || fail 'serve to say where the feed is'
  url=$(grep -om 1 'http://[^ ]*' "$work/serve.log")
}

get() { curl -sS --max-time 5 "$@" "$url"; }
code() { get -o "$work/body" -w '%{http_code}' "$@"; }
answers() { [ "$(code)" = "$1" ]; }
serves_file() { get | cmp -s - "$work/feed.json"; }

say 'A file is served byte by byte, and its change within a second'
feed_of 9 6 3 1 >"$work/feed.json"
start_serve "$work/feed.json"
serves_file || fail 'the bytes of the file'
feed_of 3 6 9 2 >"$work/feed.json"
within 1 serves_file || fail 'the bytes of the changed file'

say 'What a client has is not sent again, and gzip is the same feed'
tag=$(get -I | sed -n 's/^ETag: \(.*\)\r$/\1/p')
[ "$(code -H "If-None-Match: $tag")" = 304 ] || fail '304 for a known tag'
get --compressed | cmp - "$work/feed.json"

say 'A file that breaks the format or is gone leaves the last good feed published, and the log says so'
cp "$work/feed.json" "$work/good.json"
serves_good() { get | cmp -s - "$work/good.json"; }
echo '{ "format": "other" }' >"$work/feed.json"
within 2 grep -q '/format: expected' "$work/serve.log" || fail 'the broken rule in the log'
within 2 grep -q 'the last good feed stays published' "$work/serve.log" || fail 'what is done about it in the log'
serves_good || fail 'the bytes of the last good feed'
rm "$work/feed.json"
within 2 grep -q 'expected a readable file' "$work/serve.log" || fail 'the missing file in the log'
serves_good || fail 'the bytes of the last good feed without the file'
feed_of 9 6 3 3 >"$work/feed.json"
within 1 serves_file || fail 'the file that is good again'
stop "$serve"

say 'Before there was a good feed, a missing file is an answer of 503, and a broken one is served'
rm "$work/feed.json"
start_serve "$work/feed.json"
within 1 answers 503 || fail '503 without the file'
grep -q 'expected a readable file' "$work/body" || fail 'the reason in the answer'
echo '{ "format": "other" }' >"$work/feed.json"
within 1 serves_file || fail 'the bytes of the file'
within 1 grep -q '/format: expected' "$work/serve.log" || fail 'the broken rule in the log'

say 'A port that is taken ends a second publisher with exit code 3'
address=${url#http://}
address=${address%/feed.json}
status=0
"$rankwall" serve --demo --listen "$address" 2>"$work/err.log" || status=$?
[ "$status" -eq 3 ] || fail "exit code 3, got $status"
grep -q "$address" "$work/err.log" || fail 'the address in the message'

say 'SIGTERM ends it with exit code 0'
status=0
kill "$serve"
wait "$serve" || status=$?
[ "$status" -eq 0 ] || fail "exit code 0, got $status"

say 'The fictional city is a good feed that keeps changing, with growing serials even after a restart'
serial() { get | sed -n 's/.*"serial": \([0-9]*\).*/\1/p'; }
start_serve --demo --step 0.1
"$rankwall" check --feed "$url"
first=$(serial)
has_moved_on() { [ "$(serial)" -gt "$1" ]; }
within 5 has_moved_on "$first" || fail 'a greater serial'
last=$(serial)
stop "$serve"
start_serve --demo
has_moved_on "$last" || fail 'a greater serial after a restart'
