#!/usr/bin/env bash
# The ranking as table, JSON and explanation: all three name snapshot and rules, and other rules have another hash.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

feed_of 9 6 3 >"$work/feed.json"
config_of http://127.0.0.1:1/ >"$work/wall.json"
standings() { "$rankwall" standings --config "$work/wall.json" --feed "$work/feed.json" --ranking completion "$@"; }
snapshot=$(sha256sum "$work/feed.json" | head -c 12)

say 'Table and JSON name the snapshot and the rules'
standings >"$work/table.txt"
rules=$(standings --format json | sed -n 's/^  "rules": "\([0-9a-f]*\)",$/\1/p')
[ ${#rules} -eq 8 ] || fail "eight digits of the rules, got \"$rules\""
grep -q "  $snapshot · $rules\$" "$work/table.txt" || fail "$snapshot · $rules in the table"

say 'A town is explained in both languages'
standings --explain 柳岸街道 >"$work/zh.txt"
grep -q "快照$snapshot,规则$rules。" "$work/zh.txt" || fail 'snapshot and rules in the explanation'
grep -q '前面是第1位云溪街道,90.00%,还差30.00个百分点,约合新增完成投资3.00亿元。' "$work/zh.txt" || fail 'the town ahead'
standings --explain T02 --language en | grep -q '^Rank 2 of 3 ranked towns\.$' || fail 'the rank in English'

say 'An unknown town is wrong usage, with the nearest name'
status=0
standings --explain 柳岸街到 2>"$work/err.log" || status=$?
[ "$status" -eq 2 ] || fail "exit code 2, got $status"
grep -q 'did you mean "柳岸街道"' "$work/err.log" || fail 'the nearest name'

say 'Other rules have another hash'
sed -i 's/"by": "ratio"/"by": "ratio", "ties": "dense"/' "$work/wall.json"
! standings | grep -q "$rules" || fail 'another hash'
