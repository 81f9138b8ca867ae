#!/usr/bin/env bash
# What others can break: every bad feed and config ends `check` with exit code 1 or 3 and a sentence that names the
# position, the rule and the value. Nothing crashes, hangs or takes unlimited memory.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

# The memory limit, for inputs that try to take more. Sanitizers map terabytes, so it does not apply to them.
max_kibibytes=600000
! grep -q __asan_init "$rankwall" && ! grep -q __tsan_init "$rankwall" || max_kibibytes=unlimited

echo '{}' >"$work/wall.json"
failures=0

# Runs `check` on a feed: check_feed CODE PATTERN FEED
check_feed() { check "$1" "$2" --feed "$3"; }

check() {
  local status=0
  (
    ulimit -v "$max_kibibytes"
    exec timeout 20 "$rankwall" check --config "$work/wall.json" "${@:3}"
  ) >"$work/out.log" 2>&1 || status=$?
  if [ "$status" -eq "$1" ] && grep -qE -- "$2" "$work/out.log"; then return; fi
  failures=$((failures + 1))
  printf 'FAILED: %s\n  expected exit code %s and /%s/, got %s and\n' "${*:3}" "$1" "$2" "$status"
  head -c 600 "$work/out.log"
}

# Checks a feed given as text on stdin: check_text CODE PATTERN
check_text() {
  cat >"$work/feed.json"
  check_feed "$1" "$2" "$work/feed.json"
}

# The good feed with one text replaced by another: check_changed CODE PATTERN FROM TO
check_changed() {
  local text
  text=$(feed_of 9 6 3)
  [ "${text/"$3"/}" != "$text" ] || fail "\"$3\" in the good feed"
  check_text "$1" "$2" <<<"${text/"$3"/"$4"}"
}

# A character COUNT times: repeat CHARACTER COUNT
repeat() { head -c "$2" /dev/zero | tr '\0' "$1"; }

say 'The good feed is good'
feed_of 9 6 3 | check_text 0 'good, snapshot'

say 'A character that no font has is a warning'
feed_of 9 6 3 | sed "0,/\"name\": \"/s//&$(printf '\xf0\x9c\xb3\xbf')/" | check_text 0 \
  'warning: .*/towns/0/name: no font has U\+1CCFF ".*" \(town .+\)'

say 'Files'
check_feed 1 'feed\.none: expected a readable file' "$work/feed.none"
check_feed 1 'regular file' "$work"
check_text 1 'expected a JSON object, got nothing' </dev/null
check_text 1 'line 1, column' <<<'not JSON'
feed_of 9 6 3 | head -c 300 | check_text 1 'expected JSON at line'
check_text 1 'expected' <<<'[]'
printf '\x00\x01\x02' | check_text 1 'expected'

say 'Rules of the format'
check_changed 1 '/format: expected "rankwall/1", got "rankwall/2"' rankwall/1 rankwall/2
check_changed 1 '/serial: expected a whole number' '"serial": 1' '"serial": -1'
check_changed 1 '/serial: expected' '"serial": 1' '"serial": 1.5'
check_changed 1 '/title: expected a text' '"title": "固投纳统比拼榜"' '"title": 7'
check_changed 1 '/status: expected' '"status": "demo"' '"status": "final"'
check_changed 1 '/period/to: expected a month of the same year' 2021-06\" 2022-06\"
check_changed 1 '/period/from: expected a month' 2021-01 2021-13
check_changed 1 '/published_at: expected a time' '"published_at"' '"published"'
published_at=2199-01-01T00:00:00Z feed_of 9 6 3 | check_text 1 '/published_at: .*24 h'
check_changed 1 '/towns: expected' '"towns": [' '"towns": {}, "x": ['
check_changed 1 '/towns: expected a list' '"towns": [' '"towns": [], "x": ['
check_changed 1 '/towns/1/id: expected an id that no other town has' '"T02"' '"T01"'
check_changed 1 '/towns/0/id: expected' '"T01"' '"T 1"'
check_changed 1 '/towns/0/name: expected' 云溪街道 ''
check_changed 1 '/towns/0/values/built_investment: expected a number' ' 9,' ' "9",'
check_changed 1 '/projects/0/town: expected the id of a town' '"towns": [' \
  '"projects": [ { "id": "P-1", "name": "x", "town": "T99", "stage": "entered" } ], "towns": ['
check_changed 1 '/problems/0/status: expected' '"towns": [' \
  '"problems": [ { "town": "T01", "title": "x", "status": "done" } ], "towns": ['

say 'Every broken rule is named at once'
text=$(feed_of 9 6 3)
text=${text/demo/final}
check_text 1 '/towns/1/id' <<<"${text/\"T02\"/\"T01\"}"
grep -q '/status' "$work/out.log" || fail 'the broken status beside the broken id'

say 'Numbers that are not numbers'
check_changed 1 'expected' ' 9,' ' NaN,'
check_changed 1 'expected numbers that a double can hold' ' 9,' ' 1e999,'

say 'Text'
printf '%s' "$(feed_of 9 6 3)" | sed "s/云溪街道/\xff\xfe/" | check_text 1 'expected valid UTF-8'
check_changed 0 'removed unprintable characters' 云溪街道 '云溪\u202e\u0007街道'
check_changed 1 '/towns/0/name: expected a text of 1 to 32 characters' 云溪街道 "$(repeat x 33)"
check_changed 0 'ignored unknown keys: .*colour' '"serial"' '"colour": "red", "serial"'

say 'What else people publish'
check_text 1 'got a web page \(HTML\)' <<<'<!DOCTYPE html><html><title>请登录</title></html>'
feed_of 9 6 3 | iconv -t gb18030 | check_text 1 'got text in GBK'
feed_of 9 6 3 | iconv -t utf-16 | check_text 1 'got text in UTF-16'
feed_of 9 6 3 | iconv -t utf-32le | check_text 1 'got text in UTF-32'
feed_of 9 6 3 | gzip | check_text 1 'got a file packed by gzip'
{ feed_of 9 6 3 && printf '\0{}'; } | check_text 1 'expected the end of the document'
for address in localhost:8787/feed.json office.example/feed.json http:/office.example/feed.json; do
  check_feed 1 'did you mean http://' "$address"
done

say 'What is told twice, or of nothing visible'
check_changed 1 '/towns: expected this key only once' '"towns": [' '"towns": [], "towns": ['
check_changed 1 '/towns/0/name: expected a text .*, got nothing visible' 云溪街道 '　'
check_changed 0 'warning: .*/towns/1/name: expected a name that no other town has.*T01 and T02' 柳岸街道 云溪街道

say 'What the config and the feed do not have in common is a warning'
feed_of 9 6 3 | sed 's/built_investment"/built_investmnet"/' |
  check_text 0 'warning: .*/built_investmnet: .*did you mean "built_investment"'
grep -q 'warning: .*/built_investment: expected a figure of a town' "$work/out.log" || fail 'what is missing'
feed_of 9 6 3 | sed 's/2021-06-30/2021-04-30/' | check_text 0 'warning: .*/as_of: expected a day of the period'

say 'Size and depth'
repeat '[' 100000 | check_text 1 'expected at most 32 levels of nesting'
repeat x 100000 | sed 's/x/{"a":/g' | check_text 1 'expected at most 32 levels of nesting'
repeat ' ' $((17 << 20)) | check_text 1 'expected at most 16777216 bytes'

say 'Servers'
# shellcheck disable=SC2016  # nginx expands its own variables
start_nginx '
    location = /500.json { default_type text/html; return 500 "<html>broken</html>"; }
    location = /loop.json { return 302 /loop.json; }
    location = /bomb.json { add_header Content-Encoding gzip; }
    location = /page.json { default_type text/html; return 200 "<html>maintenance</html>"; }
    location = /empty.json { return 200; }
    location = /cut.json { return 200 "{\"format\": \"rankwall/1\", \"towns\": [ {"; }'
readonly server=http://127.0.0.1:$port
feed_of 9 6 3 | publish good.json
repeat ' ' $((400 << 20)) | gzip -1 | publish bomb.json
repeat ' ' $((17 << 20)) | publish large.json
check_feed 0 'good, snapshot' "$server/good.json"
check_feed 3 '404' "$server/none.json"
check_feed 3 '500' "$server/500.json"
check_feed 3 '302, a redirect' "$server/loop.json"
check_feed 1 'expected at most 16777216 decoded bytes' "$server/bomb.json"
check_feed 1 'expected at most 16777216' "$server/large.json"
check_feed 1 'expected JSON in UTF-8, got a web page' "$server/page.json"
check_feed 1 'expected a JSON object, got nothing' "$server/empty.json"
check_feed 1 'expected JSON at line 1' "$server/cut.json"
stop "$nginx"
check_feed 3 "127.0.0.1:$port" "$server/good.json"
check_feed 3 'no-such-host' http://no-such-host.invalid/feed.json
check_feed 1 'login_file' "http://user:secret@127.0.0.1:$port/feed.json"
! grep -q secret "$work/out.log" || fail 'no secret in a message'

say 'Configs'
feed_of 9 6 3 >"$work/feed.json"
check_config() {
  cat >"$work/wall.json"
  check_feed "$1" "$2" "$work/feed.json"
}
check_config 1 '/titel: .*"?title' <<<'{ "titel": "x" }'
check_config 1 '/screen/width: expected' <<<'{ "screen": { "width": "wide" } }'
check_config 1 '/screen/width: expected' <<<'{ "screen": { "width": -5 } }'
check_config 1 '/time_zone: expected a time zone' <<<'{ "time_zone": "Mars/Olympus" }'
check_config 1 'expected JSON' <<<'{ "title": '
check_config 1 'expected an object' <<<'[]'
check_config 1 'layouts.*expected' <<<'{ "layouts": [ { "name": "x", "root": { "widget": "leaderbord" } } ] }'
check_config 0 'good' <<<'{ /* comments are fine */ "title": "x" }'
mkdir "$work/beside"
feed_of 9 6 3 >"$work/beside/own.json"
echo '{ "feed": { "url": "own.json" } }' >"$work/beside/wall.json"
(cd / && "$rankwall" check --config "$work/beside/wall.json") >"$work/out.log" 2>&1 || fail 'the feed beside its config'
(cd "$work/beside" && "$rankwall" check --config "$work/wall.json" --feed own.json) >"$work/out.log" 2>&1 ||
  fail 'the feed in the folder of the shell'
rm "$work/wall.json"
check_feed 1 'wall\.json: expected a readable file' "$work/feed.json"

[ "$failures" -eq 0 ] || fail "no failures, got $failures"
