#!/usr/bin/env bash
# Installs the package on a machine: boots a bare Debian of a suite in a container, runs install-kiosk.sh in it, and looks
# at the wall in its sandbox under headless cage and under Xvfb; then upgrades, goes back, removes and purges it. Prints what
# it saw; exit code 1 where something is not as it should be. Needs root, mmdebstrap and systemd-nspawn.
#   scripts/check-package.sh [SUITE] [PICTURES]        default: this machine's suite; PICTURES: a folder for the walls seen
set -euo pipefail
cd "$(dirname "$0")/.."
here=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
readonly suite=${1:-$here} pictures=${2:-build/package}
[[ $suite =~ ^[a-z]+$ ]] || { sed -n '5s/^# *//p' "$0" >&2; exit 2; }
[ "$(id -u)" -eq 0 ] || { echo 'check-package.sh: expected to be root, to boot a container' >&2; exit 3; }
scripts/install.sh container >&2
mkdir -p "$pictures"

work=$(mktemp -d)
readonly root=$work/root
container=''
# shellcheck disable=SC2317  # called by the trap
end() {
  [ -z "$container" ] || kill "$container" 2>/dev/null || true
  [ -z "$container" ] || wait "$container" 2>/dev/null || true
  rm -rf --one-file-system "$work"
}
trap end EXIT

say() { printf '==> %s: %s\n' "$suite" "$*"; }
fail() {
  printf 'FAILED: expected %s\n' "$*"
  inside journalctl --no-pager -n 40 -u 'rankwall*' || true
  exit 1
}
within() { # SECONDS COMMAND…
  local left=$(($1 * 5))
  until "${@:2}" >/dev/null 2>&1; do
    left=$((left - 1))
    [ $left -gt 0 ] || return 1
    sleep 0.2
  done
}

# The package of a version, built for the suite: elsewhere than here in a root of its own.
build_package() { # VERSION
  if [ "$suite" = "$here" ]; then
    cp "$(scripts/package.sh "$1" 2>"$work/build.log")" "$work/packages/" || { tail -n 20 "$work/build.log"; exit 1; }
    return
  fi
  if [ ! -d "$work/builder" ]; then
    mmdebstrap --variant=minbase --include=ca-certificates,git "$suite" "$work/builder" >"$work/build.log" 2>&1
    git clone -q . "$work/builder/srv/rankwall"
  fi
  systemd-nspawn -q -D "$work/builder" --register=no --keep-unit --pipe --chdir /srv/rankwall \
    scripts/package.sh "$1" >"$work/build.log" 2>&1 || { tail -n 20 "$work/build.log"; exit 1; }
  cp "$work/builder/srv/rankwall/build/package/rankwall_$1"_*.deb "$work/packages/"
}

package_of() { printf '/srv/packages/rankwall_%s_%s.deb' "$1" "$(dpkg --print-architecture)"; }
leader() { pgrep -P "$container" | head -n 1; }
inside() { nsenter -t "$(leader)" -m -u -i -n -p -r -w "$@"; }
install_kiosk() { inside /srv/rankwall/scripts/install-kiosk.sh "$@" >"$work/install.log" 2>&1 || { tail -n 20 "$work/install.log"; fail 'install-kiosk.sh to end well'; }; }
# There is no display for it here.
install_kiosk_without_start() { inside /srv/rankwall/scripts/install-kiosk.sh --session "$1" --package "$(package_of 0.1.0)" >"$work/install.log" 2>&1 || true; }
is_active() { [ "$(inside systemctl is-active "$1")" = active ]; }
has_figures() { inside systemctl show -p StatusText "rankwall@$1" | grep -q 'snapshot .*the source answers'; }

# A session shows the wall, in its sandbox, and the watchdog hears of it.
look_at() { # SESSION
  local unit=rankwall@$1 wall status
  within 30 is_active "$unit" || fail "$unit to be active"
  within 20 has_figures "$1" || fail "figures in $unit"
  wall=$(inside systemctl show -p MainPID --value "$unit")
  status=$(inside cat "/proc/$wall/status")
  for fact in 'NoNewPrivs:.1' 'Seccomp:.2' 'CapEff:.0*$'; do
    grep -q "^$fact" <<<"$status" || fail "$unit in its sandbox: $fact"
  done
  sleep 25  # longer than the watchdog's 20 s
  [ "$(inside systemctl show -p MainPID --value "$unit")" = "$wall" ] || fail "$unit to go on"
  printf '    %s: %s\n' "$unit" "$(inside systemctl show -p StatusText --value "$unit")"
  printf '    exposure of %s: %s\n' "$unit" "$(inside systemd-analyze security --no-pager "$unit" | sed -n 's/.*service: //p')"
}

# The window of the wall, as its display server has it.
take_picture() { # SESSION FILE_OF_DISPLAY [VARIABLE=VALUE…]
  inside runuser -u rankwall -- env "${@:3}" sh -c ". $2; export DISPLAY; xwd -silent -name rankwall" >"$work/wall.xwd" 2>/dev/null || fail 'a window of the wall'
  convert "xwd:$work/wall.xwd" "$pictures/$1.png"
}

boot() {
  systemd-nspawn -q -D "$root" --register=no --keep-unit --boot --bind-ro="$PWD:/srv/rankwall" \
    --bind-ro="$work/packages:/srv/packages" --resolv-conf=replace-host >"$work/boot.log" 2>&1 </dev/null &
  container=$!
  within 60 inside systemctl is-active multi-user.target || { tail "$work/boot.log"; exit 3; }
}

mkdir "$work/packages"
say 'building the package in two versions'
build_package 0.1.0
build_package 0.1.1
say 'making a bare root, and starting it'
mmdebstrap --variant=minbase --include=ca-certificates,systemd,systemd-sysv,dbus,xvfb,x11-apps "$suite" "$root" \
  >"$work/root.log" 2>&1 || { tail "$work/root.log"; exit 3; }
mkdir -p "$root/srv/rankwall" "$root/srv/packages"
for session in cage xorg; do mkdir -p "$root/etc/systemd/system/rankwall-$session.service.d"; done
printf '[Service]\nEnvironment=WLR_BACKENDS=headless\n' \
  >"$root/etc/systemd/system/rankwall-cage.service.d/headless.conf"
# shellcheck disable=SC2016  # systemd's variable
printf '[Service]\nExecStart=\nExecStart=/usr/bin/Xvfb :0 -screen 0 1920x1080x24 -nolisten tcp -auth ${RUNTIME_DIRECTORY}/authority\n' \
  >"$root/etc/systemd/system/rankwall-xorg.service.d/headless.conf"
boot

say 'the session cage, with the demo feed'
install_kiosk --package "$(package_of 0.1.0)" --demo
look_at cage
# Of the window: what a headless compositor says of its output is no more than what changed last.
take_picture cage /run/rankwall-cage/display

say 'a compositor that dies takes the wall along, and both come back'
inside systemctl kill -s KILL rankwall-cage.service
sleep 3
within 30 is_active rankwall@cage || fail 'the wall to come back'
within 20 has_figures cage || fail 'figures on the wall that came back'

say 'what a user of it needs is there'
inside rankwall check >"$work/check.log" 2>&1 || fail "the shipped config to be good: $(tail -n 3 "$work/check.log")"
inside test -s /usr/share/man/man1/rankwall-run.1.gz || fail 'man pages'
inside bash -c 'rankwall bulletin --config /etc/rankwall/wall.json --output /tmp/bulletin.pdf' 2>"$work/bulletin.log" ||
  fail "the bulletin: $(tail -n 1 "$work/bulletin.log")"

say 'an upgrade and a downgrade keep config and state'
inside sed -i '2i // of this machine' /etc/rankwall/wall.json
for version in 0.1.1 0.1.0; do
  before=$(inside sh -c 'ls /var/lib/rankwall')
  install_kiosk --package "$(package_of "$version")"
  # shellcheck disable=SC2016  # dpkg-query's own name
  [ "$(inside dpkg-query -W -f '${Version}' rankwall)" = $version ] || fail "version $version"
  inside grep -q 'of this machine' /etc/rankwall/wall.json || fail 'the config of the machine'
  [ "$(inside sh -c 'ls /var/lib/rankwall')" = "$before" ] || fail 'the state of the machine'
  within 30 is_active rankwall@cage || fail 'the wall to run'
done

say 'the session xorg, on Xvfb'
install_kiosk --session xorg --package "$(package_of 0.1.0)"
look_at xorg
is_active rankwall-cage && fail 'the other session to have ended'
take_picture xorg /dev/null DISPLAY=:0 XAUTHORITY=/run/rankwall-xorg/authority

say 'it starts with the machine'
inside systemctl poweroff || true
wait "$container" || true
boot
look_at xorg

say 'the session kmsdrm has its libraries'
install_kiosk_without_start kmsdrm
for library in libEGL.so.1 libGLESv2.so.2; do
  inside ldconfig -p | grep -q "$library" || fail "$library"
done

say 'removed: nothing runs, config and state stay; purged: they are gone'
install_kiosk --uninstall
inside systemctl list-units --no-legend 'rankwall*' | grep -q . && fail 'no unit to be left'
inside test -e /etc/rankwall/wall.json || fail 'the config to stay'
inside test -d /var/lib/rankwall || fail 'the state to stay'
inside env DEBIAN_FRONTEND=noninteractive apt-get purge -y -q rankwall >"$work/purge.log" 2>&1 || fail 'a purge'
inside sh -c 'ls /etc/systemd/system/multi-user.target.wants' | grep -q rankwall && fail 'nothing of it to be enabled'
inside test ! -e /etc/rankwall || fail 'the config to be gone'
inside test ! -e /var/lib/rankwall || fail 'the state to be gone'
say 'all as it should be'
