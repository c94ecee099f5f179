// Builds the program that makes reports (`src/bin/report.rs`) into the folder, with names that have their hashes, and gives
// these. No page loads it before somebody wants a report. `scripts/finish.mjs` calls it, in the build's own profile.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { buildSync } from "esbuild";

import { without } from "./wasm-reader.mjs";

const run = (command, ...given) => execFileSync(command, given.flat(), { stdio: ["ignore", "inherit", "inherit"] });
const hashed = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

const TARGET = process.env.CARGO_TARGET_DIR ?? "target";
const OUT = "target/report";

/** `features` are the flags of wasm-opt for what the program is compiled to use. */
export function buildReport({ folder, release, features }) {
  const profile = release ? ["--release"] : [];
  run("cargo", "build", "--quiet", "--locked", "--offline", profile, "--target", "wasm32-unknown-unknown",
    "--no-default-features", "--features", "report-js", "--bin", "mlops-maturity-report");
  const linked = join(TARGET, "wasm32-unknown-unknown", release ? "release" : "debug", "mlops-maturity-report.wasm");
  mkdirSync(OUT, { recursive: true });
  run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-name", "report", "--out-dir", OUT, linked);
  const wasm = join(OUT, "report_bg.wasm");
  writeFileSync(wasm, without(readFileSync(wasm), /^(?:linking|reloc\..*)$/));
  if (release) run("wasm-opt", features, "--low-memory-unused", "--zero-filled-memory", "-Oz", "--strip-producers", "--strip-target-features", wasm, "-o", wasm);
  const stdin = { contents: readFileSync(join(OUT, "report.js"), "utf8").replace("export { initSync, ", "export { "), loader: "js" };
  const { outputFiles } = buildSync({ stdin, bundle: true, write: false, minify: release, format: "esm", target: "es2022" });
  const files = { wasm: readFileSync(wasm), js: outputFiles[0].contents };
  const names = { wasm: `report-${hashed(files.wasm)}_bg.wasm`, js: `report-${hashed(files.js)}.js` };
  for (const [kind, name] of Object.entries(names)) writeFileSync(join(folder, name), files[kind]);
  return names;
}
