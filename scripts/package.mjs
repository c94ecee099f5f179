// Makes what is handed over, out of a finished dist/: the npm package (the element, the engine, types, the page) and a zip
// for static hosts. The same sources give the same bytes.
//
//   node scripts/package.mjs     after `make build`
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { zipSync } from "fflate";

import { customElements, types } from "./types.mjs";

const OUT = "target/package";
const ENGINE = "target/wasm32-unknown-unknown/release/mlops-maturity-engine.wasm";
const run = (command, ...given) => execFileSync(command, given, { stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

const { packages } = JSON.parse(run("cargo", "metadata", "--format-version", "1", "--no-deps", "--locked", "--offline"));
const { version, license, description } = packages.find(({ name }) => name === "mlops-maturity");

rmSync(OUT, { recursive: true, force: true });
mkdirSync(join(OUT, "npm/engine"), { recursive: true });
const place = (from, to = from) => cpSync(from, join(OUT, "npm", to), { recursive: true });

// The engine, without the page.
run("cargo", "build", "--quiet", "--locked", "--release", "--target", "wasm32-unknown-unknown", "--no-default-features", "--features", "engine-js", "--bin", "mlops-maturity-engine");
run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-name", "engine", "--out-dir", join(OUT, "npm/engine"), ENGINE);
const wasm = join(OUT, "npm/engine/engine_bg.wasm");
const features = ["bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext"];
run("wasm-opt", ...features.map((name) => `--enable-${name}`), "-Oz", "--strip-producers", wasm, "-o", wasm);

for (const name of readdirSync("npm")) place(join("npm", name), name);
place("dist");
for (const name of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"]) place(name);
writeFileSync(join(OUT, "npm/index.d.ts"), await types());
writeFileSync(join(OUT, "npm/element.d.ts"), 'import type { MlopsMaturityElement } from "./index.js";\nexport type { MlopsMaturityElement };\n');
writeFileSync(join(OUT, "npm/custom-elements.json"), json(customElements()));
writeFileSync(join(OUT, "npm/package.json"), json({
  name: "mlops-maturity",
  version,
  description,
  license,
  type: "module",
  engines: { node: ">=20" },
  // The element registers itself when it is imported; the rest does nothing by being there.
  sideEffects: ["./dist/element.js"],
  customElements: "./custom-elements.json",
  types: "./index.d.ts",
  exports: {
    ".": { types: "./index.d.ts", default: "./index.js" },
    "./element": { types: "./element.d.ts", default: "./dist/element.js" },
    "./custom-elements.json": "./custom-elements.json",
    "./dist/*": "./dist/*",
    "./package.json": "./package.json",
  },
}));
const [{ filename }] = JSON.parse(run("npm", "pack", "--json", "--pack-destination", OUT, join(OUT, "npm")));

// The zip: every file with one time, in one order.
const files = readdirSync("dist", { recursive: true }).map(String).filter((name) => statSync(join("dist", name)).isFile()).sort();
const entries = files.map((name) => [`mlops-maturity/${name}`, [readFileSync(join("dist", name)), { mtime: new Date(1980, 0, 1, 12), level: 9 }]]);
writeFileSync(join(OUT, `mlops-maturity-${version}.zip`), zipSync(Object.fromEntries(entries)));
renameSync(join(OUT, filename), join(OUT, `mlops-maturity-${version}.tgz`));
for (const name of readdirSync(OUT).filter((name) => /\.(tgz|zip)$/.test(name))) {
  console.log(`${join(OUT, name)}: ${statSync(join(OUT, name)).size.toLocaleString("en")} bytes`);
}
