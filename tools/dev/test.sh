# shellcheck shell=bash disable=SC2154
# The steps of `./dev test` and their count. Sourced by ./dev.
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Every meson test counts one, and so does every step that is not a test suite
# (layout, each compilation). A failing step does not stop the next.

passed=0
failed=0
skipped=0
notable=()

# check LABEL COMMAND...: counts one; a command that exits with 77 is skipped.
check () {
  local label=$1 status=0
  shift
  printf '\n== %s\n' "$label"
  "$@" || status=$?
  case $status in
    0) passed=$((passed + 1)) ;;
    77)
      skipped=$((skipped + 1))
      notable+=("$label (skip)")
      ;;
    *)
      failed=$((failed + 1))
      notable+=("$label (fail)")
      ;;
  esac
  return "$status"
}

# suites BUILD [MESON TEST OPTION...]: runs the tests and counts each.
suites () {
  local build=$1 log=$build_root/$1/meson-logs/testlog.json
  shift
  printf '\n== tests of the %s build\n' "$build"
  rm -f "$log"
  meson test -C "$build_root/$build" --no-rebuild --print-errorlogs \
    --num-processes "$(nproc)" "$@" || true
  add_results "$build" < <("$project/tools/dev/count-results" "$log")
}

# Takes the counts and the names of a log of build $1 from standard input.
add_results () {
  local more_passed more_failed more_skipped name
  read -r more_passed more_failed more_skipped
  passed=$((passed + more_passed))
  failed=$((failed + more_failed))
  skipped=$((skipped + more_skipped))
  while read -r name; do
    notable+=("$1: $name")
  done
}

compile_gcc () {
  configure gcc --buildtype=debugoptimized && compile gcc
}

compile_clang () {
  CC=clang configure clang --buildtype=debugoptimized && compile clang
}

# The instrumented code makes gcc warn of what is not so; the builds before
# have seen the real warnings.
compile_asan () {
  configure asan --buildtype=debugoptimized -Dwerror=false \
    -Db_sanitize=address,undefined \
    -Dc_args="-fno-sanitize-recover=undefined -fno-omit-frame-pointer" &&
    compile asan
}

suites_under_asan () {
  export ASAN_OPTIONS=detect_leaks=1
  export LSAN_OPTIONS=suppressions=$project/tests/lsan.supp:print_suppressions=0
  export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
  suites asan --suite core --suite app --suite ui --timeout-multiplier 5
  unset ASAN_OPTIONS LSAN_OPTIONS UBSAN_OPTIONS
}

# A failing check is on the record; the steps after it go on.
test_everything () {
  check "layout of the source" "$project/tools/check-format" || true
  ! check "build with gcc" compile_gcc || suites gcc
  ! check "build with clang" compile_clang || suites clang --suite core
  ! check "build with the sanitizers" compile_asan || suites_under_asan
  ! check "build of the fuzzers" compile_fuzz || suites fuzz --suite fuzz
}

# The closing line is read by machines: nothing may follow it.
close_count () {
  local name
  printf '\n'
  for name in ${notable[@]+"${notable[@]}"}; do
    echo "not passed: $name"
  done
  [ "$skipped" -eq 0 ] || echo "$skipped skipped"
  [ $((passed + failed)) -ne 0 ] || echo "no test ran"
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -ne 0 ]
}

do_test () {
  export TZ=UTC
  if [ -n "${1:-}" ]; then
    ! check "build with gcc" compile_gcc || suites gcc --suite "$1"
  else
    test_everything
  fi
  close_count
}
