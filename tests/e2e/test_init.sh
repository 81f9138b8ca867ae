#!/usr/bin/env bash
# A contest of one's own: `init` writes a folder that checks, shows, ranks and prints at once, in both languages.
source "$(dirname "$0")/lib.sh"

cd "$work"
printf '4a,37,40\n4b,52,40\n4c,18,40\n' >classes.csv
of() { "$rankwall" "$2" --config "$1/wall.json" "${@:3}"; }

say 'Every template is good at once'
for language in zh en; do
  for template in contest city empty; do
    "$rankwall" init "$template-$language" --template "$template" --language "$language" >init.log
    of "$template-$language" check >check.log 2>&1 || fail "a good $template in $language, got $(cat check.log)"
    of "$template-$language" shot --size 640x360 --output shot.png
  done
done

say 'A list of names becomes a wall, a ranking and a paper'
"$rankwall" init school --language en --towns classes.csv --title 'Reading contest' --measure Books --from 2025-09-01 \
  --to 2025-11-14 --goal 2026-01-20 --period 'Autumn term' >init.log
grep -q 'rankwall check --config school/wall.json' init.log || fail 'the next commands'
[ "$(of school check --strict 2>&1 | grep -c warning)" = 0 ] || fail "no warning, got $(of school check 2>&1)"
of school standings >standings.txt
grep -q 'Autumn term' standings.txt || fail "the period's name, got $(cat standings.txt)"
grep -q '4b.*130.0' standings.txt || fail "4b ahead with 130.0, got $(cat standings.txt)"
if grep -qP '[\x{4e00}-\x{9fff}]' standings.txt; then fail "only English, got $(cat standings.txt)"; fi
of school bulletin --output school.pdf --date 2026-01-05 --number 7
[ "$(head -c 5 school.pdf)" = %PDF- ] || fail 'a PDF'

say 'It can be moved'
mv school elsewhere
of elsewhere check >/dev/null

say 'Nothing is written over, and what cannot be is said'
expect() {
  local status=0
  "${@:3}" >out.log 2>error.log || status=$?
  [ "$status" -eq "$1" ] || fail "exit code $1 of ${*:3}, got $status"
  grep -q -- "$2" error.log || fail "a message of $2, got $(cat error.log)"
}
expect 1 'elsewhere/README.md: expected no such file yet' "$rankwall" init elsewhere
printf 'A,x\n' >names.csv
expect 1 'names.csv:1: expected a number, got "x"' "$rankwall" init other --towns names.csv
expect 1 'feed.json: /period/goal: expected a date that is not before to' "$rankwall" init other --from 2025-09-01 --to 2025-09-10 \
  --goal 2025-09-05
expect 2 '--from: expected a date' "$rankwall" init other --goal 2025-09-05
expect 1 'time zone' "$rankwall" init other --time-zone Nowhere/At_All
expect 1 'feed.json: /period/label: expected a text of at most 32 characters' "$rankwall" init other --from 2025-09-01 \
  --period 'Autumn term of the school year 26'
[ ! -e other ] || fail 'nothing written'

say 'Warnings are errors with --strict, and name their place'
"$rankwall" init empty --language en --template empty >/dev/null
expect 1 'expected no warning, with --strict' of empty check --strict
grep -q '/towns/\*/values/points' error.log || fail "the pointer, got $(cat error.log)"
of elsewhere check --size 64x32 2>error.log >/dev/null
grep -q 'no room for' error.log || fail "what has no room, got $(cat error.log)"
