#!/bin/sh
# Every check of the project, in the order in which they are cheapest to fail. Stops at the first that fails.
# `make test` runs it, after installing what it needs.
set -eu
cd "$(dirname "$0")/.."

ENGINE='--no-default-features --features json,many' # the engine and its commands: no browser crate
WASM='--target wasm32-unknown-unknown'

report=$(mktemp)
trap 'rm -f "$report"' EXIT
passed=0

summary() { # summary FAILED
  printf '\n%6s  %s\n' 'time' 'check'
  cat "$report"
  printf '\n%s passed, %s failed\n' "$passed" "$1"
}

# step NAME COMMAND...
step() {
  name=$1
  shift
  printf '\n== %s\n' "$name"
  began=$(date +%s)
  status=0
  # `set -e` is off inside a command whose status is asked for: a check of several commands says `|| return` itself.
  "$@" || status=$?
  took=$(($(date +%s) - began))
  if [ "$status" = 0 ]; then
    passed=$((passed + 1))
    printf '%5ss  %s\n' "$took" "$name" >>"$report"
  else
    printf '%5ss  %s   FAILED\n' "$took" "$name" >>"$report"
    summary 1
    exit "$status"
  fi
}

# The engine knows no browser: neither in its own code nor through a crate that it uses.
layers() {
  cargo check --locked --lib --no-default-features || return
  tree=$(cargo tree --locked -e normal --no-default-features --prefix none --target all) || return
  found=$(printf '%s\n' "$tree" | grep -E '^(yew|web-sys|js-sys|wasm-bindgen|gloo)(-[a-z-]+)? ' | sort -u || true)
  if [ -n "$found" ]; then
    printf 'The engine depends on browser crates:\n%s\n' "$found" >&2
    return 1
  fi
  # What a page is made of, somebody has to be able to look through.
  crates=$(cargo tree --locked -e normal --target wasm32-unknown-unknown --prefix none --no-dedupe | sed 's/ (.*//' | sort -u | wc -l)
  [ "$crates" -le 100 ] && return 0
  printf 'The page has %s crates, more than 100.\n' "$crates" >&2
  return 1
}

# The targets are run by hand: this keeps them in step with the engine. Nothing is linked, so no libFuzzer is compiled.
fuzz_lints() {
  CUSTOM_LIBFUZZER_PATH=none/libnone.a cargo clippy --locked --manifest-path fuzz/Cargo.toml --target-dir target/fuzz \
    --all-targets -- -D warnings || return
  cargo fmt --manifest-path fuzz/Cargo.toml --check
}

step 'format'                              cargo fmt --all --check
step 'lints: engine, native'               cargo clippy --locked $ENGINE --all-targets -- -D warnings
step 'lints: everything, native'           cargo clippy --locked --all-features --all-targets -- -D warnings
step 'lints: page, wasm'                   cargo clippy --locked $WASM --lib --bins -- -D warnings
step 'lints: fuzz targets'                 fuzz_lints
step 'layers'                              layers
step 'tests: engine'                       cargo test --locked $ENGINE
step 'tests: oracle and links, optimised'  cargo test --locked --release $ENGINE --test engine -- oracle:: links::
step 'tests: page, in Chromium'            scripts/in-browser.sh web
step 'build and size'                      "${MAKE:-make}" --no-print-directory build
step 'package'                             node scripts/package.mjs
step 'tests: scripts'                      node --test --test-reporter=spec tests/scripts/*.test.mjs
step 'tests: whole journeys, in Chromium'  node --test --test-concurrency=2 --test-reporter=spec tests/e2e/*.test.mjs
step 'tests: the main journeys, in three engines'  node --test --test-reporter=spec tests/engines/*.test.mjs

summary 0
