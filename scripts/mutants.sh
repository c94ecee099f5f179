#!/bin/sh
# Changes the engine in small ways, one at a time, and names the changes that no test notices: `make mutants` calls it.
# MODULES='score share' for some of them. Ends with an error where a change is missed that `known` does not have.
#
# Each module is tried twice: first with tests that take a second together, and what they miss with those that take
# half a minute. Building is most of the time, so only the engine's tests are built.
set -eu
cd "$(dirname "$0")/.."

known=.cargo/mutants-known.txt
out=$PWD/target/mutation
# A changed loop may never end, and may fill the memory before its time is over.
ulimit -v 8000000
# One after another, in one folder: the crates are compiled once.
export CARGO_TARGET_DIR="$out/build"

quick() {
  case $1 in
    share) echo links_frozen links_mangled ;;
    score) echo scoring reasons lenses ;;
    roadmap) echo roadmap roadmap_examples roadmap_targets ;;
    covering) echo plan_cases plan_work ;;
    plan) echo plan_goals_shipped ;;
    *) for file in tests/engine/"$1"*.rs; do basename "$file" .rs; done ;;
  esac
}
thorough() {
  case $1 in
    share) echo lib links links_written ;;
    score) echo lib packs packs_rules demands properties packs_mistakes value oracle ;;
    roadmap) echo roadmap_schedules report sessions_result keeping_plan ;;
    covering) echo plan_solver ;;
    plan) echo plan_goals ;;
    *) quick "$1" ;;
  esac
}

# attempt MODULE SECONDS TEST... [-- OPTION...]
attempt() {
  module=$1 seconds=$2
  shift 2
  # Given to the build as well: an option for the tests alone would still build every test there is.
  built=--cargo-arg=--test=engine
  tests=
  while [ $# -gt 0 ] && [ "$1" != -- ]; do
    # The library compiled once more, for its own tests.
    case $1 in lib) built="$built --cargo-arg=--lib" tests="$tests tests::" ;; *) tests="$tests $1::" ;; esac
    shift
  done
  [ $# = 0 ] || shift
  status=0
  # shellcheck disable=SC2086 # several words, on purpose
  cargo mutants --baseline skip --timeout "$seconds" --output "$out/$module" --colors never \
    --file "src/$module.rs" --file "src/$module/**" $built "$@" -- -- $tests || status=$?
  # 2: some were missed. 3: some took too long, which is noticed as well.
  case $status in 0 | 2 | 3) ;; *) exit "$status" ;; esac
}

failed=0
for module in ${MODULES:-share score covering plan roadmap}; do
  [ -f "src/$module.rs" ] || continue
  rm -rf "${out:?}/$module"
  mkdir -p "$out/$module"
  # shellcheck disable=SC2046
  attempt "$module" 20 $(quick "$module") >"$out/$module.log"
  # shellcheck disable=SC2046
  attempt "$module" 120 $(thorough "$module") -- --iterate >>"$out/$module.log"
  # Without the line and column, which any edit moves.
  sed 's/:[0-9]*:[0-9]*: /: /' "$out/$module/mutants.out/missed.txt" | sort -u >"$out/$module/missed"
  printf '%s: %s kinds of change missed, of which new:\n' "$module" "$(wc -l <"$out/$module/missed")"
  grep -vxF -f "$known" "$out/$module/missed" >"$out/$module/new" || continue
  cat "$out/$module/new"
  failed=1
done
exit "$failed"
