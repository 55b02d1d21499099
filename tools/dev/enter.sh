# shellcheck shell=bash disable=SC2154
# Running ./dev inside the Debian tree. Sourced by ./dev.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The tree is the root folder; the project, the user's home, the folder the
# command came from and the sockets of the desktop are seen at their own
# places. The network is the host's (the browser must reach the page that a
# machine without a display shows). Ids are the caller's own, since the session
# bus compares them.

# Replaces this process by ./dev $@ inside the tree.
enter_tree () {
  local view=()
  hold_tree
  add_system
  add_folders "$@"
  add_runtime_folder
  add_display
  add_environment
  exec bwrap "${view[@]}" --die-with-parent \
    bash "$project/dev" "$@" 7< <(user_line)
}

add_system () {
  view+=(--bind "$(tree_path)" / --dev /dev --dev-bind-try /dev/dri /dev/dri)
  if bwrap --bind "$(tree_path)" / --unshare-pid --proc /proc true 2>/dev/null
  then
    view+=(--unshare-pid --proc /proc)
  else
    # A container that hides parts of /proc allows no new one.
    view+=(--bind /proc /proc)
  fi
  view+=(--ro-bind-try /sys /sys --perms 1777 --tmpfs /tmp --tmpfs /run)
  [ "$(id -u)" -eq 0 ] || view+=(--ro-bind-data 7 /etc/passwd)
}

# The tree's accounts and the caller's.
user_line () {
  cat "$(tree_path)/etc/passwd"
  getent passwd "$(id -u)" || true
}

# Folders of the host that are the tree's own inside.
is_system_folder () {
  case $1/ in
    / | // | /bin/* | /boot/* | /dev/* | /etc/* | /lib/* | /lib[0-9x]*/* | \
      /proc/* | /run/* | /sbin/* | /sys/* | /usr/* | /var/ | /var/cache/* | \
      /var/lib/)
      return 0
      ;;
  esac
  return 1
}

add_folder () {
  if [ -d "$1" ] && { [ "$1" = "$project" ] || ! is_system_folder "$1"; }; then
    view+=(--bind "$1" "$1")
  fi
}

add_folders () {
  local here name
  here=$(pwd -P)
  [ "$here" != /tmp ] || here=$project
  if [ "${1:-}" = screenshots ]; then
    mkdir -p "$(picture_folder "${2:-}")"
    add_folder "$(picture_folder "${2:-}")"
  fi
  add_folder "${HOME:-/}"
  for name in XDG_CACHE_HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME; do
    [ -z "${!name:-}" ] || add_folder "${!name}"
  done
  add_folder "$here"
  add_folder "$project"
  if is_system_folder "$here"; then here=$project; fi
  view+=(--chdir "$here")
}

# The pieces of the session's runtime folder that a program talks to.
add_runtime_folder () {
  local piece
  runtime=${XDG_RUNTIME_DIR:-/run/user/$(id -u)}
  view+=(--perms 0700 --dir "$runtime")
  for piece in bus at-spi dconf pulse pipewire-0; do
    [ ! -e "$runtime/$piece" ] || add_at_own_place "$runtime/$piece"
  done
}

add_at_own_place () {
  [ ! -e "$1" ] || view+=(--bind "$1" "$1")
}

add_display () {
  local number socket
  case ${WAYLAND_DISPLAY:-} in
    "") ;;
    /*) add_at_own_place "$WAYLAND_DISPLAY" ;;
    *) add_at_own_place "$runtime/$WAYLAND_DISPLAY" ;;
  esac
  case ${DISPLAY:-} in
    :* | unix:*)
      number=${DISPLAY#*:}
      add_at_own_place "/tmp/.X11-unix/X${number%%.*}"
      ;;
  esac
  [ -z "${XAUTHORITY:-}" ] || add_at_own_place "$XAUTHORITY"
  case ${DBUS_SESSION_BUS_ADDRESS:-} in
    unix:path=*)
      socket=${DBUS_SESSION_BUS_ADDRESS#unix:path=}
      [ "$socket" = "$runtime/bus" ] || add_at_own_place "${socket%%,*}"
      ;;
  esac
}

# Of the environment, what says who and where the user is and what steers the
# desktop's libraries; the host's search paths mean nothing in the tree.
add_environment () {
  local name
  view+=(--clearenv --setenv PATH "$tree_bin" --setenv POISE_DEV_TREE
    "$(tree_key)" --setenv XDG_RUNTIME_DIR "$runtime" --setenv LANG
    "$(tree_locale)" --setenv TZ "$(time_zone)")
  for name in $(compgen -e); do
    case $name in
      GTK_PATH | GTK_EXE_PREFIX | GTK_DATA_PREFIX | GTK_IM_MODULE_FILE) ;;
      HOME | USER | LOGNAME | TERM | COLORTERM | NO_COLOR | CI | LANGUAGE | \
        DISPLAY | WAYLAND_DISPLAY | XAUTHORITY | DBUS_SESSION_BUS_ADDRESS | \
        PULSE_SERVER | XDG_CURRENT_DESKTOP | XDG_SESSION_TYPE | XDG_*_HOME | \
        ADW_* | G_* | GDK_* | GSK_* | GTK_* | POISE_*)
        view+=(--setenv "$name" "${!name}")
        ;;
    esac
  done
}

# The tree has two locales.
tree_locale () {
  case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
    zh*) echo zh_CN.UTF-8 ;;
    *) echo en_US.UTF-8 ;;
  esac
}

time_zone () {
  local link
  link=$(readlink /etc/localtime || true)
  echo "${TZ:-${link##*/zoneinfo/}}"
}
