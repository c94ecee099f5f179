#!/bin/sh
# Installs what a make target needs, pinned, once, into git-ignored folders: .tools/ (commands) and node_modules/.
# Says one line for what it installs and nothing for what is there.
#
#   scripts/tools.sh build | test | bench | fuzz | mutants | coverage | audit     install
#   scripts/tools.sh which chromium | chromedriver | llvm-cov | llvm-profdata     print where it is
set -eu
cd "$(dirname "$0")/.."

TRUNK=0.21.14
CARGO_FUZZ=0.13.2
CARGO_MUTANTS=27.1.0
CARGO_DENY=0.20.2
CARGO_CYCLONEDX=0.5.9
CARGO_LLVM_COV=0.9.1
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

# answers NAME VERSION: installed some other way already, and of the right version by its own word. Some commands of cargo
# say it only as cargo would ask them, with their name first.
answers() {
  [ -x "$tools/bin/$1" ] || return 1
  [ "$("$tools/bin/$1" --version 2>/dev/null)" = "$1 $2" ] ||
    [ "$("$tools/bin/$1" "${1#cargo-}" --version 2>/dev/null)" = "$1 $2" ]
}

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
  say "Installing wasm-opt, what drives browsers, axe, fonts and a peer to measure beside from npm into node_modules/ (seconds)."
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

# can_apt: whether packages of Debian can be installed here; sets what stands before the command.
can_apt() {
  have apt-get || return 1
  if [ "$(id -u)" = 0 ]; then sudo=
  elif have sudo && sudo -n true 2>/dev/null; then sudo='sudo -n'
  else return 1; fi
}
# apt_install PACKAGE...: after can_apt.
apt_install() {
  say "Installing $* with apt-get (about 2 minutes)."
  # shellcheck disable=SC2086 # empty or two words, on purpose
  logged $sudo apt-get update
  # shellcheck disable=SC2086
  logged $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

install_browser() {
  found=$(find_chromium) && found=$(find_chromedriver) && return 0
  # An override that fails has said so itself.
  [ -z "${CHROMIUM:-}${CHROMEDRIVER:-}" ] || exit 1
  can_apt || stop "Chromium and its driver are missing: install chromium and chromedriver of one version (Debian: apt-get install chromium chromium-driver), or set CHROMIUM and CHROMEDRIVER."
  apt_install chromium chromium-driver fonts-liberation
  found=$(find_chromium) && found=$(find_chromedriver) || stop "apt-get put no chromium and chromedriver on PATH."
}

# The other two engines are for tests alone: where they cannot be installed, the tests say which was left out.
install_engines() {
  found=$(first firefox-esr firefox) && found=$(first WebKitWebDriver) && found=$(first Xvfb) && return 0
  can_apt || { say "Firefox and WebKit are left out: apt-get cannot be used here (Debian: firefox-esr, webkit2gtk-driver, xvfb)."; return 0; }
  apt_install firefox-esr webkit2gtk-driver xvfb
}

# For tests of the header files: unpacked beside the other tools, so that no server is installed and none is started.
install_servers() {
  [ -d "$tools/servers" ] && return 0
  found=$(first nginx) && found=$(first apache2) && found=$(first caddy) && return 0
  have apt-get && have dpkg-deb || { say "nginx, Apache and Caddy are left out: the packages of Debian cannot be had here."; return 0; }
  say "Unpacking nginx, Apache and Caddy into $tools/servers (seconds)."
  rm -rf "$tools/packages"
  mkdir -p "$tools/packages"
  # The lists of packages may be there already, and only root may renew them.
  can_apt && logged $sudo apt-get update
  if (cd "$tools/packages" && apt-get download nginx apache2-bin libapr1 libaprutil1 caddy >apt.log 2>&1); then
    for package in "$tools"/packages/*.deb; do logged dpkg-deb --extract "$package" "$tools/servers.new"; done
    mv "$tools/servers.new" "$tools/servers"
  else
    say "nginx, Apache and Caddy are left out: $(tail -n 1 "$tools/packages/apt.log")"
  fi
  rm -rf "$tools/packages"
}

# For tests of the printed report: what tells of a PDF file how many pages it has and what stands on them.
install_poppler() {
  found=$(first pdfinfo) && found=$(first pdftotext) && found=$(first pdftoppm) && return 0
  can_apt || { say "The printed report is not read: apt-get cannot be used here (Debian: poppler-utils)."; return 0; }
  apt_install poppler-utils
}

# For tests of what a result is saved as: readers that others wrote, in a folder of their own. No test needs them to run.
install_readers() {
  wanted=$(cksum tests/readers/requirements.txt)
  [ -f "$tools/readers/.stamp" ] && [ "$(cat "$tools/readers/.stamp")" = "$wanted" ] && return 0
  have python3 || { say "Readers of PowerPoint and calendars are left out: there is no python3."; return 0; }
  say "Installing readers of PowerPoint and calendars from PyPI into $tools/readers (seconds)."
  rm -rf "$tools/readers"
  if python3 -m venv "$tools/readers" >"$log" 2>&1 &&
    "$tools/readers/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary :all: --requirement tests/readers/requirements.txt >>"$log" 2>&1; then
    printf '%s\n' "$wanted" >"$tools/readers/.stamp"
  else
    rm -rf "$tools/readers"
    say "Readers of PowerPoint and calendars are left out: $(tail -n 1 "$log")"
  fi
}

# What rustc writes can be read by the LLVM it has itself, and by no older one.
llvm_major() { rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p'; }
# find_llvm COMMAND: rustup's own (component llvm-tools), else the system's of the same number.
find_llvm() {
  own=$(rustc --print target-libdir)/../bin/$1
  first "$own" "$1-$(llvm_major)"
}
install_llvm() {
  found=$(find_llvm llvm-cov) && found=$(find_llvm llvm-profdata) && return 0
  can_apt || stop "llvm-cov $(llvm_major) is missing: rustup component add llvm-tools (Debian: apt-get install llvm-$(llvm_major))."
  apt_install "llvm-$(llvm_major)"
}

install_fuzz() {
  have c++ || stop "A C++ compiler is missing: libFuzzer is compiled from source (Debian: apt-get install g++)."
  cargo_install cargo-fuzz "$CARGO_FUZZ" cargo-fuzz 1 --locked
}
install_audit() {
  cargo_install cargo-deny "$CARGO_DENY" cargo-deny 6 --locked
  cargo_install cargo-cyclonedx "$CARGO_CYCLONEDX" cargo-cyclonedx 3 --locked
}
install_mutants() { cargo_install cargo-mutants "$CARGO_MUTANTS" cargo-mutants 3 --locked; }
install_coverage() {
  install_llvm
  cargo_install cargo-llvm-cov "$CARGO_LLVM_COV" cargo-llvm-cov 2 --locked
}

install_for_build() { install_target; install_trunk; install_wasm_bindgen; install_npm_packages; }

case "${1:-} ${2:-}" in
  'build ') install_for_build ;;
  'test ') install_for_build; install_browser; install_engines; install_servers; install_poppler; install_readers ;;
  'bench ') install_for_build; install_browser ;;
  'fuzz ') install_fuzz ;;
  'mutants ') install_mutants ;;
  'audit ') install_audit ;;
  'coverage ') install_coverage ;;
  'which chromium') find_chromium ;;
  'which chromedriver') find_chromedriver ;;
  'which llvm-cov' | 'which llvm-profdata') find_llvm "$2" ;;
  *) stop "usage: scripts/tools.sh build | test | bench | fuzz | mutants | coverage | audit | which COMMAND" ;;
esac
