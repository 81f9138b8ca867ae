#!/usr/bin/env bash
# Three contests from nothing but `rankwall init` and a list of names: a school's reading contest over a term, a hospital's
# waiting times where less is better, and a city of 27 towns. Renders wall and paper of each at three sizes into one
# contact sheet, to be looked at.
#   scripts/contest.sh [BINARY] [OUTPUT]     default: build/release/rankwall, build/contest.png
set -euo pipefail
cd "$(dirname "$0")/.."

binary=$(realpath "${1:-build/release/rankwall}")
output=$(realpath -m "${2:-build/contest.png}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

printf '%s\n' '4a Owls,312,400' '4b Foxes,428,400' '5a Badgers,265,400' '5b Herons,390,400' '6a Otters,401,400' \
  '6b Wrens,188,400' '7a Hedgehogs,344,400' '7b Kingfishers,277,400' >classes.csv
printf '%s\n' Emergency,38 Radiology,18 Orthopaedics,27 Cardiology,22 'Ear nose and throat,31' Dermatology,44 \
  Paediatrics,16 >wards.csv
for number in $(seq 1 27); do
  printf '第%d镇,%d.%d,10\n' "$number" $((number * 7 % 11)) $((number * 3 % 10))
done >towns.csv

"$binary" init school --language en --towns classes.csv --title 'Autumn reading contest' --measure 'Books read' --from 2025-09-01 \
  --to 2025-11-14 --goal 2026-01-20 --period 'Autumn term' >/dev/null
"$binary" init hospital --language en --towns wards.csv --title 'Waiting times' --measure 'Median wait' --unit min \
  --better lower --from 2025-11-01 --to 2025-11-14 --period 'November' >/dev/null
"$binary" init city --language zh --template city --towns towns.csv >/dev/null

readonly sizes='1920x1080 1536x384 320x160'
for contest in school hospital city; do
  "$binary" check --config $contest/wall.json >$contest.log 2>&1 || { cat $contest.log >&2; exit 1; }
  for size in $sizes; do
    "$binary" shot --config $contest/wall.json --size "$size" --output "$contest-$size.png"
  done
  "$binary" bulletin --config $contest/wall.json --preview $contest-bulletin.png --output $contest.pdf
  "$binary" cards --config $contest/wall.json --preview $contest-card.png --output $contest-cards.pdf
  printf '%s: %s\n' $contest "$(tail -n 1 $contest.log)"
done

/usr/bin/python3 -c 'import PIL' 2>/dev/null || apt-get install -y -q --no-install-recommends python3-pil >&2
# One row a contest; every picture as high as the row, and none larger than it is.
/usr/bin/python3 - "$output" <<'PYTHON'
import sys
from PIL import Image
row, gap = 540, 12
sheet = Image.new('RGB', (2760, 3 * (row + gap) + gap), (40, 40, 40))
for index, contest in enumerate(['school', 'hospital', 'city']):
    x, top = gap, gap + index * (row + gap)
    for column in [['1920x1080'], ['1536x384', '320x160'], ['bulletin'], ['card']]:
        y, widest = top, 0
        for name in column:
            picture = Image.open(f'{contest}-{name}.png').convert('RGB')
            scale = min(1, 960 / picture.width, (row if len(column) == 1 else row / 2 - gap) / picture.height)
            picture = picture.resize((round(picture.width * scale), round(picture.height * scale)), Image.LANCZOS)
            sheet.paste(picture, (x, y))
            y, widest = y + picture.height + gap, max(widest, picture.width)
        x += widest + gap
sheet.save(sys.argv[1])
PYTHON
printf '%s\n' "$output"
