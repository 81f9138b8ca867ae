#!/usr/bin/env bash
# Runs the README's two commands where users are: in a bare Debian of a suite, as root and as a user with sudo, and prints
# their last lines. Needs root and mmdebstrap, and changes nothing outside a temporary folder.
#   scripts/check-release.sh SUITE [--compiler PACKAGE] [--user root|office]
#                            e.g. bookworm, or trixie --compiler clang --user root. What is committed is checked.
# Both users have a root of their own, so that each installs everything; what the first has downloaded and compiled, the
# second takes from apt's and ccache's stores.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly usage='usage: check-release.sh SUITE [--compiler PACKAGE] [--user root|office]'
readonly arguments=("$@")
suite=${1:-} compiler='' users=(root office)
shift || true
while [ $# -gt 0 ]; do
  case $1 in
    --compiler) compiler=${2:?$usage} ;;
    --user) users=("${2:?$usage}") ;;
    *) printf '%s\n' "$usage" >&2 && exit 2 ;;
  esac
  shift 2
done
[[ $suite =~ ^[a-z]+$ ]] || { printf '%s\n' "$usage" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || { echo 'check-release.sh: expected to be root, for chroot and mounts' >&2; exit 3; }
command -v mmdebstrap >/dev/null || apt-get install -y -q --no-install-recommends mmdebstrap >&2

# A mount namespace of our own: whatever is mounted below goes with this process, however it ends.
if [ -z "${RANKWALL_IN_NAMESPACE:-}" ]; then
  RANKWALL_IN_NAMESPACE=1 exec unshare --mount --pid --fork --kill-child --mount-proc \
    bash scripts/check-release.sh "${arguments[@]}"
fi

work=$(mktemp -d)
# shellcheck disable=SC2317  # called by the trap
end() {
  awk -v work="$work/" 'index($2, work) == 1 { print $2 }' /proc/self/mounts | tac | xargs -r -n 1 umount -l
  rm -rf --one-file-system "$work"
}
trap end EXIT

say() { printf '==> %s: %s\n' "$suite${compiler:+ with $compiler}" "$*"; }

# What a program printed last, one line of it or a few.
last_lines() { grep -v '^[[:space:]]*$' "$1" | tail -n "$2" | sed 's/^/    /'; }

make_root() {
  mmdebstrap --variant=minbase --include=ca-certificates,sudo,git "$suite" "$work/bare.tar" >"$work/mmdebstrap.log" 2>&1 || {
    cat "$work/mmdebstrap.log" >&2
    exit 3
  }
}

# Unpacks a bare root for a user, with a clone of this checkout that belongs to them.
enter_root() {
  root=$work/root-$1
  mkdir -p "$root" "$work/ccache" "$work/archives"
  tar -xf "$work/bare.tar" -C "$root"
  mkdir -p "$root/ccache"
  mount --bind "$work/ccache" "$root/ccache"
  mount --bind "$work/archives" "$root/var/cache/apt/archives"
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  mount -t tmpfs tmpfs "$root/tmp"
  cp /etc/resolv.conf "$root/etc/resolv.conf"
  git clone -q . "$root/srv/rankwall"
  if [ "$1" != root ]; then
    chroot "$root" useradd --create-home "$1"
    echo "$1 ALL=(ALL) NOPASSWD: ALL" >"$root/etc/sudoers.d/$1"
    chroot "$root" chown -R "$1" /srv/rankwall /ccache
  fi
  [ -z "$compiler" ] || chroot "$root" sh -c "apt-get update -q && apt-get install -y -q --no-install-recommends $compiler" >"$work/compiler.log" 2>&1
}

# A shell line in the checkout, as this user would type it after logging in.
as_user() {
  local variables=(LANG=C.UTF-8 CCACHE_DIR=/ccache CCACHE_UMASK=000)
  [ -z "$compiler" ] || variables+=(CXX=clang++)
  chroot "$root" su - "$1" -c "cd /srv/rankwall && ${variables[*]} $2" </dev/null
}

# run.sh goes on until somebody ends it: it has done its work when there is a picture of the wall.
try_run() {
  # shellcheck disable=SC2016  # $$ is that shell's
  as_user "$1" 'sh -c '"'"'echo $$ >/tmp/run.pid; exec ./scripts/run.sh'"'" >"$work/run.log" 2>&1 &
  local started=$! picture=$root/srv/rankwall/build/wall.png
  while [ ! -s "$picture" ] && kill -0 "$started" 2>/dev/null; do sleep 1; done
  if [ -s "$picture" ]; then
    printf '    build/wall.png: %s bytes\n' "$(stat -c %s "$picture")"
  else
    failed=1
  fi
  kill "$(cat "$root/tmp/run.pid")" 2>/dev/null || true
  wait "$started" || true
  last_lines "$work/run.log" 2
}

try_test() {
  as_user "$1" ./scripts/test.sh >"$work/test.log" 2>&1 || failed=1
  last_lines "$work/test.log" 1
  [ "$failed" -eq 0 ] || { grep -hE 'error:|FAILED|\((Failed|Timeout|SEGFAULT)\)|^expected |^FAILED ' "$work/test.log" || true; } | head -n 40
}

versions() {
  # shellcheck disable=SC2016  # dpkg-query's own names
  chroot "$root" dpkg-query -W -f '${Package} ${Version}\n' catch2 libsdl2-dev libcpp-httplib-dev libcurl4-openssl-dev \
    libpango1.0-dev g++ | paste -sd ' ' | sed 's/^/    /'
}

failed=0
say 'making a bare root'
make_root
for user in "${users[@]}"; do
  enter_root "$user"
  say "./scripts/run.sh as $user"
  try_run "$user"
  say "./scripts/test.sh as $user"
  try_test "$user"
  say 'with'
  versions
done
exit "$failed"
