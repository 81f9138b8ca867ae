#!/usr/bin/env bash
# How large the code is: a line a folder of src/, then what is larger than it should be. A file of more than 300 lines or
# a function of more than 60 needs a reason, written as a comment that begins with `Long:` at the top of the file or above
# the function; without one this exits 1.
#   scripts/size.sh
set -euo pipefail
cd "$(dirname "$0")/.."

readonly max_file=300 max_function=60
command -v ctags >/dev/null || scripts/install.sh check >&2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# lines path
find src \( -name '*.h' -o -name '*.cpp' \) -print0 | sort -z | xargs -0 wc -l | grep -v ' total$' >"$work/files"
# lines path first-line name
ctags -R --languages=C++ --kinds-C++=f --fields=+ne --output-format=u-ctags -f - src | awk -F '\t' '!/^!/ {
  first = last = 0
  for (i = 4; i <= NF; i++) {
    if ($i ~ /^line:/) first = substr($i, 6)
    if ($i ~ /^end:/) last = substr($i, 5)
  }
  if (first > 0 && last >= first) print last - first + 1, $2, first, $1
}' | sort -u >"$work/functions"

# Count, sum, median and 90th percentile of the lines of each folder.
quantiles() {
  awk '{ split($2, path, "/"); print (path[2] ~ /\./ ? "." : path[2]), $1 }' "$1" | sort -k1,1 -k2,2n | awk '
    function finish() { if (count) print folder, count, sum, values[int((count + 1) / 2)], values[int(count * 0.9 + 0.5)] }
    $1 != folder { finish(); folder = $1; count = sum = 0 }
    { values[++count] = $2; sum += $2 }
    END { finish() }'
}

{
  echo 'folder files lines file_median file_p90 functions function_median function_p90'
  join <(quantiles "$work/files") <(quantiles "$work/functions" | cut -d ' ' -f 1,2,4,5)
} | column -t

unexplained=0
report() {
  local reason
  reason=$(sed -n 's,^ *//*/ Long: ,,p' | head -n 1)
  printf '%s, %d lines: %s\n' "$1" "$2" "${reason:-no reason is written}"
  [ -n "$reason" ] || unexplained=1
}
while read -r lines path; do
  [ "$lines" -le "$max_file" ] || report "$path" "$lines" < <(head -n 12 "$path")
done <"$work/files"
while read -r lines path first name; do
  [ "$lines" -le "$max_function" ] ||
    report "$path:$first: $name" "$lines" < <(sed -n "$((first > 6 ? first - 6 : 1)),${first}p" "$path")
done <"$work/functions"
exit "$unexplained"
