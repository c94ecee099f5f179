#!/bin/sh
# Installs what a make target needs, pinned, once, into git-ignored folders: .tools/ (commands) and node_modules/.
# Says one line for what it installs and nothing for what is there.
#
#   scripts/tools.sh build | test | bench     install
#   scripts/tools.sh which chromium | chromedriver     print where it is
set -eu
cd "$(dirname "$0")/.."

TRUNK=0.21.14
# The command and the crate must be equal, so the lock file is the one place that says which.
WASM_BINDGEN=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' Cargo.lock)

TARGET=wasm32-unknown-unknown
tools=.tools
log=$tools/install.log

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# A long install is quiet while it goes well; when it fails, the end of what it said is what helps.
logged() {
  mkdir -p "$tools"
  "$@" >"$log" 2>&1 && return 0
  tail -n 30 "$log" >&2
  stop "That failed. The whole log: $log"
}

# stamped NAME VERSION: the stamp spares a start of each command in every later run.
stamped() { [ -f "$tools/stamps/$1-$2" ] && [ -x "$tools/bin/$1" ]; }
stamp() {
  mkdir -p "$tools/stamps"
  rm -f "$tools/stamps/$1"-[0-9]*
  printf '%s\n' "$2" >"$tools/stamps/$1-$2"
}

# answers NAME VERSION: installed some other way already, and of the right version by its own word.
answers() { [ -x "$tools/bin/$1" ] && [ "$("$tools/bin/$1" --version 2>/dev/null)" = "$1 $2" ]; }

install_target() {
  have cargo || stop "cargo is missing: install Rust with rustup (rustup.rs); rust-toolchain.toml names the version."
  # rustup's commands are there before the toolchain is, and may be told not to install it by themselves.
  if ! rustc --version >/dev/null 2>&1; then
    have rustup || stop "rustc does not run: install Rust with rustup (rustup.rs)."
    say "Installing the Rust toolchain that rust-toolchain.toml names, with rustup (about a minute)."
    logged rustup toolchain install
  fi
  for library in "$(rustc --print target-libdir --target "$TARGET")"/libstd-*.rlib; do
    [ -e "$library" ] && return 0
  done
  have rustup || stop "Rust's library for $TARGET is missing: install it beside $(rustc --version) (Debian: libstd-rust-dev-wasm32)."
  say "Installing Rust's library for $TARGET with rustup (seconds)."
  logged rustup target add "$TARGET"
}

# The programs run for seconds a build: compiling them less hard saves most of the wait for them.
# cargo_install CRATE VERSION COMMAND MINUTES [OPTION...]
cargo_install() {
  crate=$1 version=$2 name=$3 minutes=$4
  shift 4
  stamped "$name" "$version" && return 0
  if ! answers "$name" "$version"; then
    say "Installing $crate $version into $tools/ (about $minutes minutes on two cores, once)."
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
      logged cargo install "$crate" --version "$version" --root "$tools" --target-dir "$tools/target" --force "$@"
    rm -rf "$tools/target"
    answers "$name" "$version" || stop "$tools/bin/$name does not say that it is $version."
  fi
  stamp "$name" "$version"
}

# Without its default features: they ask a server for updates of trunk itself.
install_trunk() { cargo_install trunk "$TRUNK" trunk 7 --locked --no-default-features --features rustls; }

# Without --locked: the lock file that this crate ships does not build.
install_wasm_bindgen() {
  [ -n "$WASM_BINDGEN" ] || stop "Cargo.lock names no wasm-bindgen."
  cargo_install wasm-bindgen-cli "$WASM_BINDGEN" wasm-bindgen 3
  [ -x "$tools/bin/wasm-bindgen-test-runner" ] || stop "$tools/bin/wasm-bindgen-test-runner is missing: remove $tools/stamps and $tools/bin/wasm-bindgen."
}

# The stamp lies in node_modules, so removing that folder is enough to start over.
install_npm_packages() {
  have node || stop "node is missing: install Node.js 20 or newer, with npm."
  wanted=$(cksum package-lock.json)
  [ -f node_modules/.stamp ] && [ "$(cat node_modules/.stamp)" = "$wanted" ] && return 0
  have npm || stop "npm is missing: install Node.js 20 or newer, with npm."
  say "Installing wasm-opt, the browser driver library and axe from npm into node_modules/ (seconds)."
  logged npm ci --ignore-scripts --no-audit --no-fund
  printf '%s\n' "$wanted" >node_modules/.stamp
}

# first NAME...: where the first of these commands is.
first() {
  for name; do command -v "$name" 2>/dev/null && return 0; done
  return 1
}
# An override that cannot be run is a mistake to hear about, not a reason to take another browser.
find_chromium() {
  if [ -n "${CHROMIUM:-}" ]; then first "$CHROMIUM" || stop "CHROMIUM=$CHROMIUM cannot be run."
  else first chromium chromium-browser google-chrome; fi
}
find_chromedriver() {
  if [ -n "${CHROMEDRIVER:-}" ]; then first "$CHROMEDRIVER" || stop "CHROMEDRIVER=$CHROMEDRIVER cannot be run."
  else first chromedriver; fi
}

install_browser() {
  found=$(find_chromium) && found=$(find_chromedriver) && return 0
  # An override that fails has said so itself.
  [ -z "${CHROMIUM:-}${CHROMEDRIVER:-}" ] || exit 1
  if ! have apt-get; then sudo=none
  elif [ "$(id -u)" = 0 ]; then sudo=
  elif have sudo && sudo -n true 2>/dev/null; then sudo='sudo -n'
  else sudo=none; fi
  [ "$sudo" != none ] || stop "Chromium and its driver are missing: install chromium and chromedriver of one version (Debian: apt-get install chromium chromium-driver), or set CHROMIUM and CHROMEDRIVER."
  say "Installing chromium, chromium-driver and fonts-liberation with apt-get (about 2 minutes)."
  # shellcheck disable=SC2086 # empty or two words, on purpose
  logged $sudo apt-get update
  # shellcheck disable=SC2086
  logged $sudo env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends chromium chromium-driver fonts-liberation
  found=$(find_chromium) && found=$(find_chromedriver) || stop "apt-get put no chromium and chromedriver on PATH."
}

install_for_build() { install_target; install_trunk; install_wasm_bindgen; install_npm_packages; }

case "${1:-} ${2:-}" in
  'build ') install_for_build ;;
  'test ' | 'bench ') install_for_build; install_browser ;;
  'which chromium') find_chromium ;;
  'which chromedriver') find_chromedriver ;;
  *) stop "usage: scripts/tools.sh build | test | bench | which chromium | which chromedriver" ;;
esac
