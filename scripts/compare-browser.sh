#!/usr/bin/env bash
# Holds rankwall against Chromium showing the same scene as a web page (tests/compare/wall.html), and against DataV's
# scroll-ranking-board in Chromium (tests/compare/datav.html): CPU time (user and system) and memory (PSS) of all processes
# of each, on the same display in memory, taken in turns; and beside it what the display server spends on each. Prints
# `name value unit` lines; the ratios come last. Installs what is missing (Chromium among it) and saves the three pictures
# side by side.
#   scripts/compare-browser.sh [TURNS] [SECONDS]        default: 2 turns of 20 seconds each; 10 more to warm up
set -euo pipefail
cd "$(dirname "$0")/.."
readonly turns=${1:-2} seconds=${2:-20} warm_up=10
readonly picture=build/compare-browser.jpg
readonly programs='rankwall browser datav'

scripts/install.sh build test compare >&2
command -v npm >/dev/null || scripts/install.sh npm >&2
cmake --preset release >/dev/null
cmake --build --preset release --target rankwall count_pictures >&2
source tests/e2e/lib.sh build/release/rankwall
readonly home=$PWD screen=$work/screen/Xvfb_screen0

# 1. The pages with what they need beside them. Vue and DataV come from npm, at versions that are named.
prepare_pages() {
  mkdir "$work/pages"
  cp tests/compare/*.html "$work/pages/"
  { printf 'const feed = ' && cat tests/data/demo.json && echo ';'; } >"$work/pages/feed.js"
  (
    cd "$work/pages"
    npm pack --silent vue@2.7.16 @jiaminghi/data-view@2.10.0 >/dev/null
    tar xzf vue-*.tgz --strip-components 2 package/dist/vue.min.js
    tar xzf jiaminghi-*.tgz --strip-components 2 package/dist/datav.min.vue.js
  )
}

# Without a GPU, so that Chromium draws in software as rankwall does, and without whatever it does besides showing a page.
start_browser() {
  start chromium chromium --kiosk --no-sandbox --disable-gpu --no-first-run --user-data-dir="$work/profile" \
    --window-size=1920,1080 --window-position=0,0 --disable-background-networking --disable-component-update \
    --disable-sync --disable-extensions --disable-default-apps "file://$work/pages/$1.html"
}

start_program() {
  case $1 in
    rankwall) start rankwall "$rankwall" run --config config/wall.json --feed "$home/tests/data/demo.json" ;;
    browser) start_browser wall ;;
    datav) start_browser datav ;;
  esac
}

# The process and all its descendants.
tree() {
  local child
  echo "$1"
  for child in $(pgrep -P "$1" || true); do tree "$child"; done
}

# 2. CPU time in ticks and PSS in KiB, summed over a tree. Of a process that has ended the parent has the time.
cpu_of() {
  local each sum=0
  for each in $(tree "$1"); do
    sum=$((sum + $(sed 's/.*) //' "/proc/$each/stat" 2>/dev/null | awk '{ print $12 + $13 + $14 + $15 }' || echo 0)))
  done
  echo "$sum"
}
pss_of() {
  local each
  for each in $(tree "$1"); do cat "/proc/$each/smaps_rollup" 2>/dev/null || true; done | awk '/^Pss:/ { sum += $2 } END { print sum }'
}

# 3. One turn: warm up, measure, then count the pictures of what moves and keep one.
take_turn() {
  local before server_before process
  start_program "$1"
  process=$started
  sleep "$warm_up"
  before=$(cpu_of "$process")
  server_before=$(cpu_of "$display_server")
  sleep "$seconds"
  echo $(($(cpu_of "$process") - before)) >>"$work/$1.cpu"
  echo $(($(cpu_of "$display_server") - server_before)) >>"$work/$1.server_cpu"
  pss_of "$process" >>"$work/$1.pss"
  build/release/tests/count_pictures "$screen" 400 1010 40 40 >>"$work/$1.pictures"
  convert "xwd:$screen" -resize 960x "$work/$1.png"
  end_tree "$process"
}

end_tree() {
  local all each
  all=$(tree "$1")
  # shellcheck disable=SC2086  # a list of ids
  kill $all 2>/dev/null || true
  wait "$1" 2>/dev/null || true
  for each in $all; do within 5 eval "! kill -0 $each 2>/dev/null" || kill -KILL "$each" 2>/dev/null || true; done
}

# A name's share of a core from the ticks in FILE.
print_cpu() { # NAME FILE
  awk -v name="$1" -v hertz="$(getconf CLK_TCK)" -v seconds="$seconds" \
    '{ sum += $1 } END { printf "%s %.2f %%\n", name, 100 * sum / NR / hertz / seconds }' "$work/$2"
}

mean() { awk '{ sum += $1 } END { print sum / NR }' "$work/$1"; }
print_ratio() { awk -v name="$1" -v over="$2" -v under="$3" 'BEGIN { printf "%s %.1f times\n", name, over / under }'; }

prepare_pages
start_display 1920x1080
readonly display_server=$started
for ((turn = 0; turn < turns; turn++)); do
  for program in $programs; do take_turn "$program"; done
done

for program in $programs; do
  print_cpu "${program}_cpu" "$program.cpu"
  print_cpu "${program}_display_server_cpu" "$program.server_cpu"
  awk -v name="$program" '{ sum += $1 } END { printf "%s_memory %.1f MiB\n", name, sum / NR / 1024 }' "$work/$program.pss"
done
printf 'rankwall_pictures_a_second %.1f Hz\n' "$(mean rankwall.pictures)"
printf 'browser_pictures_a_second %.1f Hz\n' "$(mean browser.pictures)"
for program in browser datav; do
  print_ratio "cpu_${program}_to_rankwall" "$(mean $program.cpu)" "$(mean rankwall.cpu)"
  print_ratio "memory_${program}_to_rankwall" "$(mean $program.pss)" "$(mean rankwall.pss)"
done
convert "$work/rankwall.png" "$work/browser.png" "$work/datav.png" -bordercolor '#444' -border 2 +append -quality 85 "$picture"
printf 'picture %s\n' "$picture"
