// Makes what Trunk has staged smaller, after wasm-bindgen and before it becomes dist/: wasm-opt with the flags that
// Trunk cannot pass on, the program in two parts, short names for what JavaScript and wasm say to each other, and
// minified JavaScript. Names of files stay, so the page finds them; the same input gives the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

import { buildSync } from "esbuild";

import { inUnits, writeHosts } from "./hosts.mjs";
import { behindDoors } from "./relocations.mjs";
import { isDoorOfLinker, split } from "./split.mjs";
import { writeHeaders } from "./headers.mjs";
import { writeWorker } from "./offline.mjs";
import { buildReport } from "./report.mjs";
import { writeSingle } from "./single.mjs";
import { buildSlides } from "./slides.mjs";
import { writeSums } from "./sums.mjs";
import { renameAll } from "./wasm-names.mjs";
import { without } from "./wasm-reader.mjs";

// Rust places nothing in the first kilobyte, and memory starts as zeros: offsets fold, empty segments go. The rest was
// tried out on this program, one pass after another, by the size in brotli.
const OPTIMISE = [
  "--low-memory-unused", "--zero-filled-memory",
  "-Oz", "--monomorphize", "--flatten", "--rereloop", "-Oz",
];
// What the split leaves behind, and the order of locals that the text form loses: 2.3 kB in brotli of the first part.
const TIDY = ["--low-memory-unused", "-Oz", "--remove-unused-module-elements", "--remove-unused-types", "--strip-producers", "--strip-target-features"];

// The doors have to stay functions of their own, with their names, until the program is split at them. It counts from
// where it stands among the passes.
const KEEP = ["-g", "--no-inline=*view::doors::*"];

// What the program is compiled to use (https://webassembly.org/features), so that both parts are read and written so.
const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "call-indirect-overlong", "multivalue", "mutable-globals", "nontrapping-float-to-int",
  "reference-types", "sign-ext",
].map((name) => `--enable-${name}`);

const binaryen = (command, ...given) => execFileSync(command, given.flat(), { stdio: "inherit" });

const hashed = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** Gives a file a name with its hash, as Trunk does with the others, so that a cache cannot mix versions. */
function named(file, name, extension) {
  const full = `${name}-${hashed(readFileSync(file))}${extension}`;
  renameSync(file, join(dirname(file), full));
  return full;
}

/** The program as the linker wrote it, before wasm-bindgen. */
const LINKED = join(process.env.CARGO_TARGET_DIR ?? "target", "wasm32-unknown-unknown/release/mlops-maturity.wasm");

/** Splits the program; gives the name of the file with the second part, which is left beside it. */
function halve(wasm) {
  const text = `${wasm}.wat`;
  binaryen("wasm-dis", FEATURES, wasm, "-o", text);
  const { first, second } = split(readFileSync(text, "utf8"), behindDoors(readFileSync(LINKED), isDoorOfLinker));
  const later = `${wasm}.later.wasm`;
  for (const [part, file] of [[first, wasm], [second, later]]) {
    writeFileSync(text, part);
    binaryen("wasm-as", FEATURES, text, "-o", file);
    binaryen("wasm-opt", FEATURES, file, ...TIDY, "-o", file);
  }
  rmSync(text);
  return later;
}

/** What `model words` and `model page` wrote before. */
const WORDS = "target/words";

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) throw new Error("Trunk runs this as its post_build hook.");
const release = process.env.TRUNK_PROFILE === "release";
const files = readdirSync(folder);
const wasm = join(folder, files.find((name) => name.endsWith("_bg.wasm")));
const glue = wasm.replace("_bg.wasm", ".js");

// The language of this page. Each has files of words of its own, and nobody loads another's.
const LANGUAGE = "en";
const words = (part) => join(WORDS, `words.${LANGUAGE}.${part}.txt`);
const place = (part) => {
  const file = join(folder, `${part}.${LANGUAGE}.txt`);
  copyFileSync(words(part), file);
  return named(file, part, `.${LANGUAGE}.txt`);
};
copyFileSync("target/styles/later.css", join(folder, "later.css"));
const asked = { first: place("first"), later: place("later"), sheet: named(join(folder, "later.css"), "later", ".css") };
if (release) {
  // What the linker said of it holds for this file no longer.
  writeFileSync(wasm, without(readFileSync(wasm), /^(?:linking|reloc\..*)$/));
  binaryen("wasm-opt", KEEP, OPTIMISE, wasm, "-o", wasm);
  asked.part = named(halve(wasm), "later", ".wasm");

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
}

// The element has both sheets in its shadow root, in units of its own, and is told where its files are.
const units = (name, ...sheets) => {
  const sheet = sheets.map((sheet) => readFileSync(join("target/styles", sheet), "utf8")).join("");
  writeFileSync(join(folder, "units.css"), inUnits(sheet));
  return named(join(folder, "units.css"), name, ".css");
};
copyFileSync("target/styles/hosted.css", join(folder, "hosted.css"));
const sheets = { css: units("element", "mlops-maturity.css", "element.css"), sheet: units("element-later", "later.css") };
const report = { ...buildReport({ folder, release, features: FEATURES }), slides: buildSlides({ folder, minify: release }) };
const program = { js: basename(glue), wasm: basename(wasm), part: asked.part, first: asked.first, later: asked.later };
const define = writeHosts({ folder, files: { ...program, ...sheets }, report, language: LANGUAGE, minify: release });

// The HTML: the start page and the first question as the program draws them, the words that only HTML says, and what the page loads.
const locale = JSON.parse(readFileSync(`locales/${LANGUAGE}.json`, "utf8"));
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
/** HTML with the words that only HTML says, and what the program drew for it. */
const filled = (html) =>
  html.replace(/\{\{([\w.-]+)\}\}/g, (_, key) => {
    if (key === "start" || key === "question") return drawn(key);
    if (key === "locale") return LANGUAGE;
    if (!(key in locale)) throw new Error(`The HTML says {{${key}}}, and locales/${LANGUAGE}.json has no such key.`);
    return escaped(locale[key]);
  }).replace(/\n\s*/g, "\n");
const drawn = (name) => readFileSync(join(WORDS, `${name}.${LANGUAGE}.html`), "utf8");
const page = join(folder, "index.html");
const html = readFileSync(page, "utf8")
  .replace("__MORE__", Object.entries(asked).map(([name, file]) => `&${name}=${file}`).join(""))
  .replace("__FIRST__", asked.first);
const finished = filled(html);
writeFileSync(page, finished);

const css = readdirSync(folder).find((name) => /^mlops-maturity-[0-9a-f]+\.css$/.test(name));
writeSingle({ folder, html: finished, files: { ...program, reportGlue: report.js, report: report.wasm, css, sheet: asked.sheet, hosted: "hosted.css" }, define, minify: release });

for (const name of ["builder.css"]) copyFileSync(join("public", name), join(folder, name));
for (const name of ["offline.html", "site.webmanifest"]) writeFileSync(join(folder, name), filled(readFileSync(join("public", name), "utf8")));
cpSync("public/icons", join(folder, "icons"), { recursive: true });
writeFileSync(join(folder, "builder.html"), filled(readFileSync("public/builder.html", "utf8").replace("__SHEET__", css)));

writeHeaders({ folder });
// Last, because they know every other file by its checksum.
writeWorker({ folder, minify: release });
writeSums({ folder });
