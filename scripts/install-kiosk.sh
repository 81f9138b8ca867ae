#!/usr/bin/env bash
# Turns a Debian machine into a wall that starts with it: builds the package, installs it with one session, and enables that.
# Run again it upgrades; config and state stay.
#   scripts/install-kiosk.sh [--session cage|xorg|kmsdrm] [--demo] [--package FILE] [--dry-run]
#   scripts/install-kiosk.sh --uninstall [--purge] [--dry-run]
# --session    what shows the wall: a compositor for one program (the default), an X server, or the graphics output itself
# --demo       with the feed of a fictional city, to look at before there is a feed
# --package    a package that was built before, in place of one from this checkout
# --uninstall  ends the wall and removes the package; --purge: config and state as well
# --dry-run    prints what it would do, and does nothing
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  sed -n '2,/^set /p' "$0" | sed -n 's/^# \{0,1\}//p' >&2
  exit 2
}

session=cage demo='' package='' dry_run='' uninstall='' purge=''
while [ $# -gt 0 ]; do
  case $1 in
    --session | --package)
      [ $# -ge 2 ] || usage
      if [ "$1" = --session ]; then session=$2; else package=$2; fi
      shift
      ;;
    --demo) demo=1 ;;
    --dry-run) dry_run=1 ;;
    --uninstall) uninstall=1 ;;
    --purge) purge=1 ;;
    *) usage ;;
  esac
  shift
done
[[ $session =~ ^(cage|xorg|kmsdrm)$ ]] || usage
if [ -n "$package" ]; then package=$(realpath -e -- "$package"); fi
[ -z "$purge" ] || [ -n "$uninstall" ] || usage

say() { printf '==> %s\n' "$*"; }
# Runs a command as root, or only prints it.
act() {
  if [ -n "$dry_run" ]; then
    printf '    %s\n' "$*"
  elif [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

# What a session needs beside the package.
packages_of() {
  case $1 in
    cage) echo cage seatd xwayland ;;
    # Without tearing only with the drivers that can; not every Debian has them.
    xorg)
      echo xserver-xorg-core xserver-xorg-input-libinput xauth
      apt-cache pkgnames xserver-xorg-video-amdgpu
      apt-cache pkgnames xserver-xorg-video-radeon
      ;;
    # SDL opens them by itself, so no package depends on them.
    kmsdrm) echo libegl1 libgles2 libgl1-mesa-dri ;;
  esac
}
readonly sessions='cage xorg kmsdrm'
# What the machine started into before.
readonly former=/etc/rankwall/default-target
units_but() { # SESSION
  local each
  for each in $sessions; do [ "$each" = "$1" ] || echo "rankwall@$each.service"; done
}

if [ -n "$uninstall" ]; then
  say 'Ending the wall'
  # shellcheck disable=SC2046  # a list of units
  act systemctl disable --now $(units_but none) rankwall-demo.service || true  # of a package that is removed already
  target=$(cat $former 2>/dev/null || true)
  [ -z "$target" ] || act systemctl set-default "$target"
  act rm -f $former
  act systemctl unmask ctrl-alt-del.target
  act systemctl enable --now getty@tty1.service
  say 'Removing the package'
  act env DEBIAN_FRONTEND=noninteractive apt-get "$([ -n "$purge" ] && echo purge || echo remove)" -y rankwall
  exit 0
fi

if [ -z "$package" ]; then
  say 'Building the package'
  if [ -n "$dry_run" ]; then package=$PWD/build/package/rankwall.deb; else package=$(scripts/package.sh); fi
fi
say "Installing $package for the session $session"
act apt-get update -q
install() {
  act env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}
# shellcheck disable=SC2046  # a list of packages
install $(packages_of "$session")
install --reinstall --allow-downgrades -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold "$package"

say 'Starting the wall with the machine'
# shellcheck disable=SC2046  # a list of units
act systemctl disable --now $(units_but "$session")
# Nobody logs in at the wall, no desktop takes its display, and no keys restart it.
[ -e $former ] || act sh -c "systemctl get-default >$former"
act systemctl set-default multi-user.target
act systemctl isolate multi-user.target
act systemctl mask ctrl-alt-del.target
act systemctl disable getty@tty1.service
[ -z "$demo" ] || act systemctl enable --now rankwall-demo.service
[ "$session" != cage ] || act systemctl enable --now seatd.service
act systemctl enable "rankwall@$session.service"
act systemctl restart "rankwall@$session.service"
[ -n "$dry_run" ] || say "The wall runs; its config is /etc/rankwall/wall.json, its log: journalctl -u rankwall@$session"
