#!/usr/bin/env bash
# A running wall follows its config: a saved theme is on the wall within a second and never leaves it black, a config
# with mistakes is refused with all of them and a mark in the corner, and a corrected one removes the mark.
source "$(dirname "$0")/lib.sh"
source "$(dirname "$0")/feeds.sh"

start_display 640x360
feed_of 9 6 3 1 >"$work/feed.json"
mkdir -p "$work/themes"

# save_theme GROUND takes a colour in hexadecimal; save_config RANKING REST ends the config with REST.
save_theme() { echo "{ \"ground\": \"#$1\" }" >"$work/themes/office.json"; }
save_config() {
  printf '{ "feed": { "url": "feed.json" }, "theme": "office", "layouts": [ { "root": {
    "widget": "leaderboard", "ranking": "%s" } } ]%s }' "$1" "$2" >"$work/wall.json"
}

# How many pixels of the whole screen have this colour.
pixels_of() { rows 0 100 | od -An -v -tx4 -w4 | grep -c "$1\$" || true; }
has_ground() { [ "$(pixels_of "$1")" -gt 20000 ]; }
lacks_ground() { [ "$(pixels_of "$1")" -eq 0 ]; }

save_theme 400000
save_config completion ''
cd "$work"
start wall "$rankwall" run --windowed --size 640x360 --config wall.json
within 10 has_ground 400000 || fail 'the first theme on the wall'

say 'A saved theme is on the wall within a second'
save_theme 000040
from=$(milliseconds)
within 5 has_ground 000040 || fail 'the second theme on the wall'
took=$(($(milliseconds) - from))
echo "theme_to_pixels_ms $took"
[ "$took" -lt 2000 ] || fail "the theme within a second or so, it took $took ms"

say 'Mistakes are refused, all at once, and marked in the corner'
before=$(digest 0 100)
save_config nowhere ', "titel": "榜"'
within 5 grep -q '/titel: unknown key, did you mean "title"?' wall.log || fail 'the first mistake in the log'
grep -q '/layouts/0/root/ranking: expected the id of a ranking, got "nowhere"' wall.log || fail 'the second one too'
grep -q 'the old one stays' wall.log || fail 'the log to say that the old config stays'
changed() { [ "$(digest 0 100)" != "$before" ]; }
within 5 changed || fail 'a mark on the wall'
has_ground 000040 || fail 'the old config on the wall'

say 'A broken theme is refused too'
save_config completion ''
echo '{ "ground": 5 }' >themes/office.json
within 5 grep -q 'office.json: /ground: expected a colour' wall.log || fail 'the mistake in the theme'

say 'The corrected files remove the mark'
save_theme 000040
unmarked() { [ "$(digest 0 100)" = "$before" ]; }
within 5 unmarked || fail 'the wall as before the mistakes'
