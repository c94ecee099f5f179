#!/bin/sh
# Runs the tests of the engine and names the lines and branches that none of them reaches: `make coverage` calls it.
#
# Branches are counted by an option that rustc still calls unstable; RUSTC_BOOTSTRAP allows it to the pinned compiler,
# so that what is measured is what is shipped. Nothing else is built with it.
set -eu
cd "$(dirname "$0")/.."

out=${CARGO_TARGET_DIR:-target}/coverage.lcov
LLVM_COV=$(scripts/tools.sh which llvm-cov)
LLVM_PROFDATA=$(scripts/tools.sh which llvm-profdata)
export LLVM_COV LLVM_PROFDATA RUSTC_BOOTSTRAP=1

cargo llvm-cov test --locked --no-default-features --features json --branch --lcov --output-path "$out"
node scripts/coverage.mjs "$out"
