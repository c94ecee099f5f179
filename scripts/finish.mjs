// Makes what Trunk has staged smaller, after wasm-bindgen and before it becomes dist/: wasm-opt with the flags that
// Trunk cannot pass on, short names for what JavaScript and wasm say to each other, and minified JavaScript.
// Names of files stay, so the page finds them; the same input gives the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { buildSync, transformSync } from "esbuild";

import { renameAll } from "./wasm-names.mjs";

// Rust places nothing in the first kilobyte, and memory starts as zeros: offsets fold, empty segments go. The rest was
// tried out on this program, one pass after another, by the size in brotli.
const OPTIMISE = [
  "--low-memory-unused", "--zero-filled-memory",
  "-Oz", "--monomorphize", "--flatten", "--rereloop", "-Oz", "--strip-producers", "--strip-target-features",
];

// The words of results get a name with their hash, as Trunk gives the other files, so that a cache cannot mix versions.
function nameWords(folder) {
  const words = join(folder, "later.en.txt");
  const hash = createHash("sha256").update(readFileSync(words)).digest("hex").slice(0, 16);
  renameSync(words, join(folder, `later-${hash}.en.txt`));
  const page = join(folder, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("words=later.en.txt", `words=later-${hash}.en.txt`));
}

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("Trunk runs this as its post_build hook.");
const release = process.env.TRUNK_PROFILE === "release";
const files = readdirSync(folder);
const wasm = join(folder, files.find((name) => name.endsWith("_bg.wasm")));
const glue = wasm.replace("_bg.wasm", ".js");

nameWords(folder);
if (release) {
  execFileSync("wasm-opt", [...OPTIMISE, wasm, "-o", wasm], { stdio: "inherit" });

  // Names such as `__wbg_closest_39824b16065066bc` stand in both files, and their sixteen digits do not compress.
  const names = new Map();
  const long = /\b(?:__wbg_\w+_[0-9a-f]{16}|__wbindgen_cast_[0-9a-f]{16}|wasm_bindgen__\w+h[0-9a-f]{16})\b/g;
  const short = (name) => names.get(name) ?? names.set(name, `f${names.size}`).get(name);
  const code = readFileSync(glue, "utf8").replace(long, short);
  writeFileSync(wasm, renameAll(readFileSync(wasm), (name) => name.replace(long, short)));

  // The page only ever starts the program the one way, so the other export goes, and what only it needs.
  const options = { minify: true, format: "esm", target: "es2022" };
  const stdin = { contents: code.replace("export { initSync, ", "export { "), loader: "js" };
  const { outputFiles } = buildSync({ ...options, stdin, bundle: true, write: false });
  writeFileSync(glue, outputFiles[0].contents);
  const boot = join(folder, "boot.js");
  writeFileSync(boot, transformSync(readFileSync(boot, "utf8"), options).code);
}
