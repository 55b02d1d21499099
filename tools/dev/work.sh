# shellcheck shell=bash disable=SC2154
# The commands of ./dev, wherever they run. Sourced by ./dev.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every kind of build is a folder of _build with a file .recipe that says what
# it was configured with; another recipe starts it afresh. Each is installed
# into its own `install`, since the program looks for its settings' schema and
# translations where they are installed.

build_root=$project/_build
installed=$build_root/program/install

# The project's call, whose default options meson reads only once.
project_options () {
  sed '/^)/q' "$project/meson.build" | sha256sum | cut -c 1-16
}

# configure NAME [MESON OPTION...]
configure () {
  local folder=$build_root/$1 recipe
  shift
  recipe="${CC:-gcc} $* ${POISE_DEV_TREE:-meson $(meson --version)}"
  recipe="$recipe $project $(project_options)"
  if [ "$(cat "$folder/.recipe" 2>/dev/null)" = "$recipe" ]; then
    return 0
  fi
  rm -rf "$folder"
  CC=${CC:-gcc} meson setup "$folder" "$project" --prefix="$folder/install" \
    -Dwerror=true "$@" && echo "$recipe" >"$folder/.recipe"
}

compile () {
  ninja -C "$build_root/$1" -j "$(nproc)" -k 20
}

# The program alone, which is what people wait for who want to use it.
build_program () {
  configure program --buildtype=debugoptimized -Dtests=false &&
    compile program &&
    meson install -C "$build_root/program" --quiet --no-rebuild
}

# Runs a command as if the last build were installed in the system.
with_programs () {
  local data=${XDG_DATA_DIRS:-/usr/local/share:/usr/share}
  env PATH="$installed/bin:$PATH" XDG_DATA_DIRS="$installed/share:$data" "$@"
}

# Starts the program, with a session bus of its own where there is none.
start_poise () {
  if [ -n "${DBUS_SESSION_BUS_ADDRESS:-}" ] ||
    [ -S "${XDG_RUNTIME_DIR:-/nowhere}/bus" ] ||
    ! command -v dbus-run-session >/dev/null; then
    with_programs poise "$@"
  else
    with_programs dbus-run-session -- poise "$@"
  fi
}

do_build () {
  build_program
}

do_run () {
  build_program >&2
  if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
    start_poise "$@"
  else
    run_in_browser "$@"
  fi
}

do_exec () {
  [ "${1:-}" != -- ] || shift
  [ $# -ne 0 ] || die "exec needs a command: ./dev exec -- COMMAND"
  with_programs "$@"
}

# The first port from 8085 on that nobody listens at.
free_port () {
  python3 - <<'PYTHON'
import socket
for port in range(8085, 8185):
    with socket.socket() as candidate:
        candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            candidate.bind(("127.0.0.1", port))
        except OSError:
            continue
        print(port)
        break
PYTHON
}

# True once somebody listens at port $1; waits up to ten seconds. Looks in the
# kernel's table, where 0A is a listener, since the server complains of a
# visitor who asks for nothing.
await_port () {
  local turn row
  row=$(printf ':%04X 00000000:0000 0A' "$1")
  for turn in $(seq 100); do
    ! grep -q "$row" /proc/net/tcp || return 0
    sleep 0.1
  done
  say "nothing listens at port $1 after $((turn / 10)) seconds"
  return 1
}

# Shows the program in a web page until it or the caller ends.
run_in_browser () {
  local port display server
  port=$(free_port)
  [ -n "$port" ] || die "no port between 8085 and 8184 is free"
  display=:$((port - 8080))
  gtk4-broadwayd --address 127.0.0.1 --port "$port" "$display" >&2 &
  server=$!
  # shellcheck disable=SC2064
  trap "kill $server 2>/dev/null" EXIT
  await_port "$port"
  say "there is no display here; Poise is at http://127.0.0.1:$port"
  export GDK_BACKEND=broadway BROADWAY_DISPLAY=$display GSK_RENDERER=cairo
  start_poise "$@"
}

do_bench () {
  configure release --buildtype=release
  compile release
  meson test -C "$build_root/release" --benchmark --verbose --no-rebuild
}

# The absolute path of the folder that pictures go to.
picture_folder () {
  realpath -m "${1:-$build_root/screenshots}"
}

do_screenshots () {
  local folder
  folder=$(picture_folder "${1:-}")
  build_program >&2
  mkdir -p "$folder"
  with_programs "$project/tests/with-display" \
    "$project/tools/screenshots" "$installed" "$folder"
}

do_format () {
  case ${1:-} in
    "") "$project/tools/check-format" --fix ;;
    --check) "$project/tools/check-format" ;;
    *) die "format takes --check or nothing" ;;
  esac
}
