#!/usr/bin/env bash
# The paper twin, read back with poppler: positions by the standard, text, fonts, and every number of the standings.
source "$(dirname "$0")/lib.sh"

here=$(realpath "$(dirname "$0")")
demo=$here/../data/demo.json
cd "$work"
paper() { python3 "$here/paper.py" "$@"; }
bulletin() { "$rankwall" bulletin "$@" 2>>"$work/paper.log"; }
cards() { "$rankwall" cards "$@" 2>>"$work/paper.log"; }
standings() { "$rankwall" standings --feed "$1" --ranking "$2" --format json >"$2.json"; }

say 'Text pages have 22 lines of 28 characters at 29 pt, numbers right and left'
text=$(printf '字%.0s' {1..390})
printf '{ "sections": [ { "paragraphs": [ { "sentences": [ { "text": "%s" }, { "text": "%s" }, { "text": "%s" } ] } ] } ] }' \
  "$text" "$text" "$text" >long.json
bulletin --feed "$demo" --template long.json --output long.pdf
paper grid long.pdf
paper head long.pdf

say 'The bulletin has every number of the standings, and its text is text'
bulletin --feed "$demo" --output bulletin.pdf
for ranking in overall entry completion growth assessment; do standings "$demo" "$ranking"; done
paper tables bulletin.pdf overall.json entry.json completion.json growth.json assessment.json
paper on-every-page bulletin.pdf '演示数据·非真实统计数据'
paper on-every-page bulletin.pdf "快照$(sha256sum "$demo" | head -c 12)·规则"
pdftotext bulletin.pdf - | tr -d '\n' >bulletin.txt
grep -q '落后序时进度的单位7个' bulletin.txt || fail 'the sentence of the pace'

say 'Fonts are embedded as subsets with their characters'
pdffonts bulletin.pdf | tail -n +3 >fonts.txt
[ "$(wc -l <fonts.txt)" -ge 4 ] || fail 'four fonts'
! grep -vE ' yes yes yes +[0-9]+ +0$' fonts.txt || fail 'every font embedded as a subset'
TZ=UTC pdfinfo bulletin.pdf >info.txt
grep -q '^Title: *关于2021年1—6月固定资产投资纳统比拼情况的通报$' info.txt || fail 'the title'
grep -q "^Keywords: *snapshot $(sha256sum "$demo" | head -c 12), rules" info.txt || fail 'the snapshot'
grep -q '^CreationDate: *Wed Jun 30 10:05:00 2021' info.txt || fail 'the day of the publication'
[ "$(grep -c 'fonts that are not installed' paper.log)" -eq 2 ] || fail 'one log line on fonts a bulletin'

say 'The same input gives the same bytes'
bulletin --feed "$demo" --output again.pdf
cmp bulletin.pdf again.pdf
bulletin --feed "$demo" --preview page.png --page 2
[ "$(head -c 8 page.png | od -An -tx1 | tr -d ' ')" = 89504e470d0a1a0a ] || fail 'a PNG'

say 'A card for every town, in one file and one by one'
cards --feed "$demo" --output cards.pdf --split each
paper cards cards.pdf overall.json
paper on-every-page cards.pdf '演示数据·非真实统计数据'
[ "$(find each -name 'T*.pdf' | wc -l)" -eq 27 ] || fail '27 files'
pdftotext each/T06.pdf card.txt
grep -q '扣分：征迁节点逾期' card.txt || fail 'the reason of the deduction'
cards --feed "$demo" --town 白塔镇 --output one.pdf
cmp one.pdf each/T06.pdf || fail 'the same card either way'

say 'Growth and trends come from the history that the wall has kept'
mkdir history
for day in 04-30 05-31 06-15; do
  sed "s/\"as_of\": \"2021-06-30T/\"as_of\": \"2021-${day}T/; s/\"built_investment\": 6.5704/\"built_investment\": 4.${day:1:1}/" \
    "$demo" >then.json
  rm -rf "$STATE_DIRECTORY"
  "$rankwall" run --headless --frames 2 --size 320x160 --feed then.json >>"$work/paper.log" 2>&1
  cp "$STATE_DIRECTORY"/feed-*/history/2021-$day.json history/ || fail "the wall to keep $day"
done
cards --feed "$demo" --history history --town 白塔镇 --output trend.pdf
pdftotext trend.pdf trend.txt
grep -q '^4.30$' trend.txt || fail "the first day of the trend, got $(cat trend.txt)"
cp "$demo" live.json
rm -rf "$STATE_DIRECTORY"
"$rankwall" run --headless --frames 2 --size 320x160 --feed live.json >>"$work/paper.log" 2>&1
cp history/* "$STATE_DIRECTORY"/feed-*/history/
cards --feed live.json --town 白塔镇 --output own_trend.pdf
cmp trend.pdf own_trend.pdf || fail "the trend of the wall's own history without being told where it is"
bulletin --feed "$demo" --history history --output grown.pdf
pdftotext grown.pdf - | tr -d '\n' >grown.txt
grep -q '本月以来，新增完成投资2.07亿元' grown.txt || fail 'the growth of the month'

for variant in '1' '27 nine' '300' '27 long-names' '27 tied' '27 no-problems' '27 forecast'; do
  say "A city: $variant"
  # shellcheck disable=SC2086  # count and variant are two words
  paper feed $variant >city.json
  bulletin --feed city.json --output city.pdf
  cards --feed city.json --output city_cards.pdf
  for ranking in overall completion; do standings city.json "$ranking"; done
  paper tables city.pdf overall.json completion.json
  paper cards city_cards.pdf overall.json
  paper heads city.pdf
  pdftotext city.pdf - | tr -d '\n' >city.txt
  ! grep -E '[^0-9]0个(单位|堵点|，|：)' city.txt || fail 'no sentence about nothing'
done
paper on-every-page city.pdf '预报数'
paper on-every-page city_cards.pdf '预报数'

say 'No data, no PDF'
paper feed 3 silent >silent.json
status=0
"$rankwall" bulletin --feed silent.json --output silent.pdf 2>err.log || status=$?
[ "$status" -eq 1 ] || fail "exit code 1, got $status"
grep -q 'silent.json: expected a town with figures' err.log || fail "a sentence, got $(cat err.log)"
[ ! -e silent.pdf ] || fail 'no PDF'

say 'A misspelt placeholder is named with its pointer'
echo '{ "title": "{yaer}年通报" }' >typo.json
status=0
"$rankwall" bulletin --feed "$demo" --template typo.json --output typo.pdf 2>err.log || status=$?
[ "$status" -eq 1 ] || fail "exit code 1, got $status"
grep -q 'typo.json: /title: expected a known placeholder (did you mean {year}?), got "{yaer}"' err.log || fail 'the place'
