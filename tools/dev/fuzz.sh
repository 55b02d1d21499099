# shellcheck shell=bash disable=SC2154
# The fuzzers of Markdown, HTML and TeX: building and running them. Sourced by
# ./dev.
# SPDX-License-Identifier: GPL-3.0-or-later

# Clang alone has libFuzzer.
compile_fuzz () {
  CC=clang configure fuzz --buildtype=debugoptimized -Dfuzz=true \
    -Db_lundef=false -Db_sanitize=address,undefined \
    -Dc_args="-fsanitize=fuzzer-no-link -fno-sanitize-recover=undefined" &&
    ninja -C "$build_root/fuzz" -j "$(nproc)" fuzzers
}

# Runs each fuzzer for $1 seconds. What it finds stays in the build's folder,
# where the next run goes on from.
do_fuzz () {
  local seconds=${1:-600} name folder=$build_root/fuzz/tests/fuzz
  case $seconds in
    *[!0-9]*) die "fuzz takes a number of seconds" ;;
  esac
  compile_fuzz
  for name in markdown html tex; do
    mkdir -p "$folder/found/$name"
    "$folder/fuzz-$name" -max_total_time="$seconds" -timeout=10 -max_len=4096 \
      -dict="$project/tests/fuzz/$name.dict" \
      -artifact_prefix="$folder/found/" \
      "$folder/found/$name" "$folder/corpus/$name"
  done
}
