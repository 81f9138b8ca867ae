#!/usr/bin/env bash
# The printed schemas are JSON Schemas, what is shipped is valid by them, and they refuse what `check` refuses for its
# form.
source "$(dirname "$0")/lib.sh"
root=$(realpath "$(dirname "$0")/../..")

validate() { python3 "$root/tests/e2e/validate.py" "$@" >"$work/validate.log" 2>&1; }

# A text on stdin that a schema refuses with a message: refused SCHEMA PATTERN
refused() {
  local status=0
  cat >"$work/bad.json"
  validate "$work/$1.schema.json" "$work/bad.json" || status=$?
  [ "$status" -eq 1 ] || fail "the $1 schema to refuse $(cat "$work/bad.json")"
  grep -qE -- "$2" "$work/validate.log" || fail "/$2/ in $(cat "$work/validate.log")"
}

say 'What is shipped is valid by the schemas'
"$rankwall" schema config >"$work/config.schema.json"
"$rankwall" schema bulletin >"$work/bulletin.schema.json"
"$rankwall" schema feed >"$work/feed.schema.json"
validate "$work/config.schema.json" "$root"/config/wall.json "$root"/config/nanan.json "$root"/config/examples/*.json
"$rankwall" schema theme >"$work/theme.schema.json"
validate "$work/theme.schema.json" "$root"/config/themes/*.json
validate "$work/bulletin.schema.json" "$root/config/bulletin.json"
validate "$work/feed.schema.json" "$root"/tests/data/demo.json "$root"/config/nanan.feed.json

say 'The schema refuses a mistake in a config'
refused bulletin "'titel' was unexpected" <<<'{ "titel": "通报" }'
refused bulletin '/sections/0/paragraphs/0/sentences/0: .*text' <<<'{ "sections": [ { "paragraphs": [ { "sentences": [ {} ] } ] } ] }'
refused config "'titel' was unexpected" <<<'{ "titel": "榜" }'
refused config '/screen/x: .*minimum of 0' <<<'{ "screen": { "x": -1 } }'
refused config '/feed/interval_seconds: .*number' <<<'{ "feed": { "interval_seconds": "5" } }'
refused config '/indicators/0: .*label' <<<'{ "indicators": [ { "id": "a" } ] }'
refused config '/theme' <<<'{ "theme": { "rule": "red" } }'
refused config '/layouts/0: .*root' <<<'{ "layouts": [ { "name": "wall" } ] }'
refused config '/layouts/0/root' <<<'{ "layouts": [ { "root": { "widget": "headder" } } ] }'
refused config '/layouts/0/root' <<<'{ "layouts": [ { "root": { "widget": "header", "pinned": 3 } } ] }'
refused config '/layouts/0/root' <<<'{ "layouts": [ { "root": { "widget": "header", "dwell_seconds": 30 } } ] }'
refused config '/layouts/0/root' <<<'{ "layouts": [ { "root": { "widget": "header", "row": [ { "widget": "clock" } ] } } ] }'
refused config '/layouts/0/root' <<<'{ "layouts": [ { "root": { "row": [] } } ] }'

say 'The schema refuses a mistake between two keys'
countdown() { printf '{ "layouts": [ { "root": { "widget": "countdown"%s } } ] }' "$1" >"$work/choice.json"; }
for good in ', "weekday": "friday"' ', "day_of_month": 25, "date": ""' ', "date": "2021-07-05", "weekday": "none"'; do
  countdown "$good"
  validate "$work/config.schema.json" "$work/choice.json" || fail "the schema to take $good"
  "$rankwall" check --config "$work/choice.json" --feed "$root/tests/data/demo.json" >"$work/out.log" 2>&1 ||
    fail "check to take $good"
done
for bad in '' ', "day_of_month": 0' ', "day_of_month": 25, "weekday": "friday"'; do
  countdown "$bad"
  refused config '/layouts/0/root' <"$work/choice.json"
  "$rankwall" check --config "$work/choice.json" --feed "$root/tests/data/demo.json" >"$work/out.log" 2>&1 &&
    fail "check to refuse $bad"
done
ranking() { printf '{ "rankings": [ { "id": "a", "label": "榜", "completion": ""%s } ] }' "$1"; }
refused config '/rankings/0' < <(ranking '')
refused config '/rankings/0' < <(ranking ', "by": "ratio"')
refused config '/rankings/0' < <(ranking ', "by": "value", "indicator": ""')
ranking ', "by": "ratio", "indicator": "built_investment"' >"$work/choice.json"
validate "$work/config.schema.json" "$work/choice.json" || fail 'the schema to take a ranking by a ratio'
refused config '/layouts/0/root' <<<'{ "layouts": [ { "root": { "widget": "image" } } ] }'
refused config '/layouts/0/root' <<<'{ "layouts": [ { "root": { "widget": "qr", "text": "" } } ] }'

say 'The schema refuses a mistake in a theme'
refused theme "'grund' was unexpected" <<<'{ "grund": "#000000" }'
refused theme '/ground' <<<'{ "ground": "red" }'
refused theme '/corner_radius: .*maximum of 3' <<<'{ "corner_radius": 4 }'

say 'The schema refuses a mistake in a feed'
feed='{ "format": "rankwall/1", "status": "demo", "period": { "from": "2021-01", "to": "2021-06" },
  "published_at": "2021-06-30T18:05:00+08:00", "towns": [ { "id": "T01", "name": "云溪街道" } ] }'
printf '%s' "$feed" >"$work/good.json"
validate "$work/bulletin.schema.json" "$root/config/bulletin.json"
validate "$work/feed.schema.json" "$work/good.json"
refused feed "/format: .*rankwall/1" <<<"${feed/rankwall\/1/rankwall/2}"
refused feed '/status: ' <<<"${feed/demo/damo}"
refused feed '/period/to: ' <<<"${feed/2021-06/June}"
refused feed '/published_at: ' <<<"${feed/18:05:00+08:00/18:05}"
refused feed '/towns/0/id: ' <<<"${feed/T01/T 01}"
refused feed "/towns/0: 'name'" <<<"${feed/name/nome}"

say 'An unknown schema or format is wrong usage'
status=0
"$rankwall" schema nonsense >"$work/out.log" 2>&1 || status=$?
[ "$status" -eq 2 ] || fail "exit code 2, got $status"
status=0
"$rankwall" schema theme --format markdown >"$work/out.log" 2>&1 || status=$?
[ "$status" -eq 2 ] || fail "exit code 2, got $status"
