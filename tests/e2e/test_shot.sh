#!/usr/bin/env bash
# Pictures of the wall: the same instant gives the same bytes, and frames are numbered.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

published_at=2021-06-30T18:05:00+08:00 feed_of 9 6 3 >"$work/feed.json"
cd "$work"
shot() { "$rankwall" shot --feed "$work/feed.json" --size 960x540 --at 2021-06-30T18:05:32+08:00 "$@"; }
is_png() { [ "$(head -c 8 "$1" | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ]; }

say 'The same instant gives the same picture'
shot --output first.png
shot --output second.png
is_png first.png || fail 'a PNG'
cmp first.png second.png

say 'Another instant gives another picture'
shot --at 2021-06-30T18:05:33+08:00 --output later.png 2>later.log ||
  "$rankwall" shot --feed "$work/feed.json" --size 960x540 --at 2021-06-30T18:05:33+08:00 --output later.png
! cmp -s first.png later.png || fail 'another picture a second later'

say 'Consecutive frames are numbered'
shot --count 3 --output frame.png
for number in 0001 0002 0003; do is_png "frame-$number.png" || fail "frame-$number.png"; done
if [ -e frame.png ] || [ -e frame-0004.png ]; then fail 'three pictures'; fi
cmp first.png frame-0001.png

say 'A QR code on the wall can be read by a scanner, whatever its text and size'
reads() { # TEXT SIZE LEVEL
  printf '{ "layouts": [ { "root": { "widget": "qr", "text": "%s", "error_correction": "%s" } } ] }' "$1" "$3" >qr.json
  "$rankwall" shot --config qr.json --feed "$work/feed.json" --size "$2" --output qr.png
  zbarimg --quiet --raw --nodbus qr.png >qr.txt 2>qr.log || fail "a code of $1 at $2 to be read"
  [ "$(cat qr.txt)" = "$1" ] || fail "the text $1, got $(cat qr.txt)"
}
reads https://tjj.example.gov.cn/2021/06 1920x1080 medium
reads https://tjj.example.gov.cn/2021/06 160x160 low
reads '纳统入库申报指南:https://tjj.example.gov.cn/guide?a=1&b=2' 480x320 quartile
reads "$(printf 'x%.0s' {1..300})" 1080x1920 high

say 'A folder that cannot be written is the environment'\''s fault'
status=0
shot --output "$work/feed.json/wall.png" 2>err.log || status=$?
[ "$status" -eq 3 ] || fail "exit code 3, got $status"
