#!/bin/sh
# Writes the bill of materials of what is shipped, in CycloneDX: the crates in the page and in the engine for JavaScript. No npm
# package is shipped: they build and test. Counts the crates of the page, which are to stay few.
set -eu
cd "$(dirname "$0")/.."
out=target/package
mkdir -p "$out"
cargo cyclonedx --quiet --format json --spec-version 1.5 --target wasm32-unknown-unknown --features web,engine-js --override-filename mlops-maturity.cdx
mv mlops-maturity.cdx.json "$out/mlops-maturity.cdx.json"
crates=$(cargo tree --locked --offline --edges normal --target wasm32-unknown-unknown --prefix none --no-dedupe | sed 's/ (.*//' | sort -u | wc -l)
printf '%s: the crates of the page, of which there are %s\n' "$out/mlops-maturity.cdx.json" "$crates"
[ "$crates" -le 100 ] || { echo 'More than 100 crates in the page.' >&2; exit 1; }
