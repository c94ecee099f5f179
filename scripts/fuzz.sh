#!/bin/sh
# Runs the fuzz targets: `make fuzz` calls it. RUNS=executions of each (10 million), TARGETS='link pack stored'.
#
#   scripts/fuzz.sh          run; stops at the first text for which a claim does not hold, which is in fuzz/artifacts
#   scripts/fuzz.sh keep     replace fuzz/corpus by the smallest found texts that reach as much. Files of models are many
#                            and much alike, so they are kept as one archive.
#
# With the pinned toolchain and without a sanitizer: the package forbids unsafe code, so there is no memory to watch.
set -eu
cd "$(dirname "$0")/.."

targets=${TARGETS:-link pack stored}
runs=${RUNS:-10000000}
out=${CARGO_TARGET_DIR:-target}/fuzz
# Ids of a pack live as long as the program, as the page wants it. So a program may make only so many packs.
slice=500000

# fuzz run TARGET FOLDER... -- OPTION...
fuzz() {
  command=$1
  shift
  cargo fuzz "$command" --sanitizer none --target-dir "$out" "$@"
}

mkdir -p "$out"
fuzz build
cargo run --quiet --manifest-path fuzz/Cargo.toml --target-dir "$out" --example seeds -- "$out/seeds"

for target in $targets; do
  found=$out/found/$target
  kept=fuzz/corpus/$target
  if [ -f "$kept.tar.gz" ]; then
    rm -rf "$out/unpacked"
    mkdir -p "$out/unpacked"
    tar -xzf "$kept.tar.gz" -C "$out/unpacked"
    kept=$out/unpacked
  fi
  # libFuzzer refuses a folder that is not there.
  [ -d "$kept" ] || kept=$out/seeds/$target
  log=$out/$target.log
  mkdir -p "$found" "$out/seeds/$target"
  if [ "${1:-}" = keep ]; then
    rm -rf "$out/kept"
    mkdir -p "$out/kept"
    # By places reached, not by how often: a tenth of the texts, and what they miss is found again in seconds.
    fuzz run "$target" "$out/kept" "$kept" "$found" "$out/seeds/$target" -- \
      -merge=1 -use_counters=0 >"$log" 2>&1 || { tail -n 30 "$log" >&2; exit 1; }
    mkdir -p fuzz/corpus
    printf '%s: %s texts kept\n' "$target" "$(ls "$out/kept" | wc -l)"
    if [ "$target" = pack ]; then
      tar -czf "fuzz/corpus/$target.tar.gz" -C "$out/kept" .
    else
      rm -rf "fuzz/corpus/$target"
      mv "$out/kept" "fuzz/corpus/$target"
    fi
    continue
  fi
  began=$(date +%s)
  left=$runs
  while [ "$left" -gt 0 ]; do
    now=$((left < slice ? left : slice))
    fuzz run "$target" "$found" "$kept" "$out/seeds/$target" -- \
      -runs="$now" -timeout=10 -rss_limit_mb=6144 -max_len=16384 -print_final_stats=1 >"$log" 2>&1 ||
      { tail -n 40 "$log" >&2; printf '\n0 passed, 1 failed\n'; exit 1; }
    left=$((left - now))
  done
  took=$(($(date +%s) - began))
  reached=$(sed -n 's/.*DONE *cov: \([0-9]*\).*/\1/p' "$log")
  printf '%-8s %s executions in %s s, %s a second; %s places reached\n' \
    "$target" "$runs" "$took" "$((runs / (took > 0 ? took : 1)))" "$reached"
done
