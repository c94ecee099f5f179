#!/bin/sh
# Writes the bill of materials of what is shipped, in CycloneDX: the crates in the page and in the engine for JavaScript. No npm
# package is shipped: they build and test. Counts the crates of the page, which are to stay few.
set -eu
cd "$(dirname "$0")/.."
out=target/package
bill=$out/mlops-maturity.cdx.json
mkdir -p "$out"
# The time of the commit, and no number drawn by chance: the same sources have the same bill.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
cargo cyclonedx --quiet --format json --spec-version 1.5 --target wasm32-unknown-unknown --features web,engine-js --override-filename mlops-maturity.cdx
# The folder of whoever builds is nobody's business.
sed "s|path+file://$PWD|path+file://.|g" mlops-maturity.cdx.json >"$bill"
rm mlops-maturity.cdx.json
if grep -qF "$PWD" "$bill"; then
  echo "$bill names the folder that it was made in." >&2
  exit 1
fi
crates=$(cargo tree --locked --offline --edges normal --target wasm32-unknown-unknown --prefix none --no-dedupe | sed 's/ (.*//' | sort -u | wc -l)
printf '%s: the crates of the page, of which there are %s\n' "$bill" "$crates"
[ "$crates" -le 100 ] || { echo 'More than 100 crates in the page.' >&2; exit 1; }
