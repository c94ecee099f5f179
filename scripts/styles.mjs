// Joins styles/*.css and styles/components/*.css in their cascade order into two sheets in target/styles: what every page
// needs, and what only results need, which comes with their part of the program. All share one cascade layer, so only
// this order and specificity decide between them; the second sheet stands behind the first.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { transformSync } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const styles = join(root, "styles");
const names = (folder) => readdirSync(join(root, folder)).map((name) => name.replace(/\.\w+$/, ""));
// A component of the result has the name of its file there, as tests/engine/tidy.rs holds. The others come with that part.
const ofResults = new Set([...names("src/view/result"), ...names("src/view/result/summary"), "result", "note_field", "broken"]);
const components = readdirSync(join(styles, "components")).filter((name) => name.endsWith(".css")).sort();
const [later, first] = [true, false].map((of) => components.filter((name) => ofResults.has(name.slice(0, -4)) === of));
const inside = (list) => list.map((name) => `components/${name}`);
// What holds for the whole result stands before what holds for a part of it.
later.sort((a, b) => (b === "result.css") - (a === "result.css"));

// Private properties get short names, the same in both sheets; public ones are a contract. One layer needs one bracket.
const given = new Map();
const letters = (nth) => (nth >= 26 ? letters(Math.floor(nth / 26) - 1) : "") + String.fromCharCode(97 + (nth % 26));
const short = (name) => given.get(name) ?? given.set(name, `--_${letters(given.size)}`).get(name);
const shortened = (sheet) => sheet.replace(/--_[\w-]+/g, short).replace(/(--[\w-]+), /g, "$1,").replaceAll("}@layer mm{", "");

// Only shortened, never rewritten: the sheets use what every browser above the floor of the README knows; only `:dir()`
// came later to some, where drawings keep the direction they have.
const target = "esnext";
const out = join(root, "target", "styles");
mkdirSync(out, { recursive: true });
for (const [name, order] of [
  ["mlops-maturity.css", ["tokens.css", "base.css", "layout.css", "opening.css", ...inside(first)]],
  ["later.css", [...inside(later), "print.css"]],
  // What only an element or a page with options needs, each by itself.
  ["hosted.css", ["hosted.css"]],
  ["element.css", ["element.css", "hosted.css"]],
]) {
  const sheet = order.map((name) => readFileSync(join(styles, name), "utf8")).join("\n");
  const { code } = transformSync(`@layer mm;\n${sheet}`, { loader: "css", minify: true, target });
  writeFileSync(join(out, name), shortened(code));
}
