# shellcheck shell=bash disable=SC2154
# What the host has and how to bring what it lacks. Sourced by ./dev.
# SPDX-License-Identifier: GPL-3.0-or-later

# True if version $1 is at least $2; "-" asks for nothing.
version_reaches () {
  [ "$2" = - ] ||
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

program_reaches () {
  command -v "$1" >/dev/null || return 1
  [ "$2" = - ] || version_reaches "$("$1" --version | head -n 1)" "$2"
}

# True if the host meets one line of tools/dev/needs.
has_need () {
  local kind=$1 name=$2 floor=$3
  case $kind in
    program) program_reaches "$name" "$floor" ;;
    library) pkg-config --atleast-version="$floor" "$name" 2>/dev/null ;;
    python) python3 -c "import $name" 2>/dev/null ;;
    typelib) python3 -c "import gi; gi.require_version ('${name%%-*}', \
'${name##*-}')" 2>/dev/null ;;
    locale) locale -a 2>/dev/null | grep -qi "^$name\.utf-\?8$" ;;
  esac
}

package_column () {
  case $1 in
    apt-get) echo 5 ;;
    dnf) echo 6 ;;
    pacman) echo 7 ;;
    zypper) echo 8 ;;
  esac
}

package_manager () {
  local manager
  for manager in apt-get dnf pacman zypper; do
    ! command -v "$manager" >/dev/null || { echo "$manager"; return; }
  done
}

needs_of () {
  grep -v '^#' "$project/tools/dev/needs" |
    if [ "$1" = test ]; then cat; else grep '^build '; fi
}

# The lines of tools/dev/needs that the host does not meet.
missing_needs () {
  local role kind name floor packages
  needs_of "$1" | while read -r role kind name floor packages; do
    has_need "$kind" "$name" "$floor" ||
      echo "$role $kind $name $floor $packages"
  done
}

# The version of package $2 that manager $1 would install.
candidate_version () {
  case $1 in
    apt-get) apt-cache show --no-all-versions "$2" 2>/dev/null |
      sed -n 's/^Version: *\([0-9]*:\)\?//p' ;;
    dnf) dnf -q repoquery --latest-limit=1 --qf '%{version}\n' "$2" ;;
    pacman) pacman -Si "$2" |
      sed -n 's/^Version *: *\([0-9]*:\)\?//p' ;;
    zypper) zypper -q info "$2" | sed -n 's/^Version *: *//p' ;;
  esac 2>/dev/null | head -n 1
}

# True if manager $1 offers the floor for every missing line of $2.
manager_reaches () {
  local role kind name floor packages package
  while read -r role kind name floor packages; do
    package=$(echo "$role $kind $name $floor $packages" |
      awk -v n="$(package_column "$1")" '{ print $n }')
    [ "$package" = - ] || [ "$floor" = - ] ||
      version_reaches "$(candidate_version "$1" "$package")" "$floor" ||
      return 1
  done <<<"$2"
}

install_command () {
  case $1 in
    apt-get) echo "apt-get install -y --no-install-recommends" ;;
    dnf) echo "dnf install -y" ;;
    pacman) echo "pacman -S --needed --noconfirm" ;;
    zypper) echo "zypper --non-interactive install" ;;
  esac
}

# Installs packages $2... with manager $1, as root or by sudo; without either,
# prints the command and stops.
install_packages () {
  local manager=$1 line
  shift
  line="$(install_command "$manager") $*"
  say "these packages are missing: $*"
  if [ "$(id -u)" -ne 0 ] && ! may_sudo; then
    die "run this as root, then ./dev again: $line"
  fi
  say "installing them: $line"
  refresh_lists "$manager"
  # shellcheck disable=SC2086
  as_root $line >&2
}

may_sudo () {
  command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }
}

as_root () {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo env DEBIAN_FRONTEND=noninteractive "$@"
  fi
}

lists_are_empty () {
  [ "$1" = apt-get ] && [ -z "$(candidate_version apt-get gcc)" ]
}

refresh_lists () {
  if [ "$1" = apt-get ] && { [ "$(id -u)" -eq 0 ] || may_sudo; }; then
    as_root apt-get update -q >&2 || say "apt-get update failed; going on"
  fi
}

# Brings the missing needs $2 with manager $1.
install_needs () {
  local column names unknown
  column=$(package_column "$1")
  names=$(echo "$2" | awk -v n="$column" '$n != "-" { print $n }' | sort -u)
  unknown=$(echo "$2" | awk -v n="$column" '$n == "-" { print $2, $3 }')
  [ -z "$unknown" ] ||
    die "bring these by hand, or set POISE_DEV=tree:" "$unknown"
  # shellcheck disable=SC2086
  install_packages "$1" $names
}

# Decides where the work of role $1 is done: true for the host. Installs what a
# new enough host lacks.
works_here () {
  local missing manager
  [ -z "${POISE_DEV_TREE:-}" ] || return 0
  [ "${POISE_DEV:-}" != tree ] || return 1
  missing=$(missing_needs "$1")
  [ -n "$missing" ] || return 0
  if [ "${POISE_DEV:-}" != host ] && [ -d "$(tree_path)" ]; then
    return 1
  fi
  manager=$(package_manager)
  if [ -n "$manager" ] && host_can_reach "$manager" "$missing"; then
    install_needs "$manager" "$missing"
    missing=$(missing_needs "$1")
    [ -z "$missing" ] || die "still missing after the installation:" "$missing"
    return 0
  fi
  [ "${POISE_DEV:-}" != host ] || die "this machine lacks:" "$missing"
  return 1
}

host_can_reach () {
  ! lists_are_empty "$1" || refresh_lists "$1"
  manager_reaches "$1" "$2"
}
