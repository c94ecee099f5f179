// Which features of WebAssembly the program is compiled to use. They decide which browsers it runs in, so a newer compiler that
// turns another one on has to be noticed here, and not by people with an older browser.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { Reader, sections } from "../../scripts/wasm-reader.mjs";

/** The program as the linker wrote it: what is shipped no longer says which features it uses. */
const LINKED = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown/release/mlops-maturity.wasm");

/** In every browser that README names. Reference types are the youngest (Chrome 96, Firefox 79, Safari 15). */
const EVERYWHERE = [
  "bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals", "nontrapping-fptoint", "reference-types", "sign-ext",
];

/** The features that a module says it uses, in the section that the tools have agreed on. */
function featuresOf(bytes) {
  const section = sections(bytes).find(({ name }) => name === "target_features");
  assert.ok(section, "the linker has left the section out");
  const reader = new Reader(bytes, section.start, section.end);
  reader.text(); // its own name
  return reader.list(() => ({ used: String.fromCharCode(reader.byte()), name: reader.text() }));
}

test("the program uses no feature of WebAssembly that a supported browser lacks", () => {
  const features = featuresOf(readFileSync(LINKED));
  assert.ok(features.length > 0);
  assert.deepEqual(features.filter(({ used }) => used === "+").map(({ name }) => name).filter((name) => !EVERYWHERE.includes(name)), []);
});

test("a feature that is not among them would be seen", () => {
  const name = "target_features";
  const feature = "simd128";
  const content = [name.length, ...Buffer.from(name), 1, 0x2b, feature.length, ...Buffer.from(feature)];
  const bytes = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 0, content.length, ...content]);
  assert.deepEqual(featuresOf(bytes), [{ used: "+", name: feature }]);
});
