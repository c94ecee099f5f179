#!/bin/sh
# Builds the committed state twice, in two clones in two folders of different depth, and compares what comes out, file by file.
set -eu
cd "$(dirname "$0")/.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for place in "$work/one" "$work/a/deeper/folder/two"; do
  git clone --quiet . "$place"
  # The tools are the same pinned ones; only what is built differs in its folder.
  ln -s "$root/.tools" "$place/.tools"
  ln -s "$root/node_modules" "$place/node_modules"
  (cd "$place" && "${MAKE:-make}" --no-print-directory build >/dev/null 2>"$work/log") || { cat "$work/log" >&2; exit 1; }
done
if diff "$work/one/dist/SHA256SUMS" "$work/a/deeper/folder/two/dist/SHA256SUMS"; then
  printf 'equal: %s files, built in two folders\n' "$(wc -l <"$work/one/dist/SHA256SUMS")"
else
  printf 'the two builds differ in the files above\n' >&2
  exit 1
fi
