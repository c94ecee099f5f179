// Weighs dist/ as a browser receives it: every file raw and in brotli (quality 11), and the first load as one sum.
//
//   node scripts/size.mjs [--root dist] [--check] [--why]
//
// --check fails above the budget in size-budget.json; --why lists what weighs most inside.

import { readFileSync, readdirSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";

import { sections } from "./wasm-reader.mjs";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const BUDGET = join(PROJECT, "size-budget.json");

/** Weight in brotli as a static host ships it: the best quality, the largest window that every browser takes. */
const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

const weigh = (name, bytes) => ({ name, bytes, raw: bytes.length, packed: brotli(bytes) });
const heaviest = (a, b) => b.packed - a.packed || a.name.localeCompare(b.name);

/** Every file of a folder, named by its path there. Folders with a leading dot are the build's own. */
function files(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((path) => !relative(root, path).startsWith("."))
    .map((path) => weigh(relative(root, path).split(sep).join("/"), readFileSync(path)))
    .sort(heaviest);
}

/** What `boot.js` asks for behind the program, and no question waits for; and what only a page with options or in a frame loads. */
const LATER = /^(?:later-|hosted\.js$|report|slides)/;

/** What no visit of the page loads: a page around it, or one with options, does; or somebody who takes a file along. */
/** What only somebody loads who wants a report: a program of its own. */
const REPORT = /^report/;

/** What only somebody loads who wants PowerPoint. */
const SLIDES = /^slides-/;

const ELSEWHERE = /^(?:element|embed|hosted|builder|offline|mlops-maturity\.html|licences|headers\/|SHA256SUMS|site\.|icons\/|sw)/;

/** The files that a first visit loads: index.html, what it names, and what those scripts and pages name in turn. */
function firstLoad(all) {
  const page = all.find((file) => file.name === "index.html");
  if (!page) throw new Error("no index.html");
  const loaded = new Set([page]);
  for (const file of loaded) {
    if (![".html", ".js", ".mjs"].includes(extname(file.name))) continue;
    const text = file.bytes.toString();
    const parts = all.filter((other) => [".css", ".js", ".mjs", ".wasm", ".txt"].includes(extname(other.name)) && !LATER.test(other.name));
    for (const part of parts) {
      if (names(text, part.name)) loaded.add(part);
    }
  }
  // Without this, a page that loads its program some new way would look wonderfully light.
  if (![...loaded].some((file) => extname(file.name) === ".wasm")) throw new Error("index.html leads to no wasm");
  return [...loaded].sort(heaviest);
}

/** Whether a text names a file, and not merely a longer name that ends like it. */
function names(text, file) {
  const escaped = file.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(^|[^\\w-])${escaped}(?![\\w-])`).test(text);
}

const SECTIONS = [
  "custom", "type", "import", "function", "table", "memory", "global", "export", "start", "element", "code", "data",
  "data count", "tag",
];

/** What each section of a wasm file weighs. */
function parts({ bytes }) {
  const name = (section) => (section.kind === 0 ? `custom "${section.name}"` : (SECTIONS[section.kind] ?? `section ${section.kind}`));
  return sections(bytes).map((section) => weigh(name(section), bytes.subarray(section.start, section.end))).sort(heaviest);
}

function table(title, rows) {
  if (rows.length === 0) return;
  const width = Math.max(title.length, ...rows.map((row) => row.name.length));
  const number = (value) => value.toLocaleString("en").padStart(11);
  console.log(`\n${title.padEnd(width)}${"raw".padStart(11)}${"brotli".padStart(11)}`);
  for (const row of rows) console.log(`${row.name.padEnd(width)}${number(row.raw)}${number(row.packed)}`);
}

const named = (all, name) => {
  const found = all.find((file) => file.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

const sum = (name, rows) => ({
  name,
  raw: rows.reduce((total, row) => total + row.raw, 0),
  packed: rows.reduce((total, row) => total + row.packed, 0),
});

function why(all, loaded) {
  for (const file of all.filter((one) => extname(one.name) === ".wasm")) {
    table(`Inside ${file.name}`, parts(file));
  }
  const sources = [
    ...readdirSync(join(PROJECT, "content", "mlops")).map((name) => `content/mlops/${name}`),
    ...readdirSync(join(PROJECT, "locales")).map((name) => `locales/${name}`),
  ].filter((name) => name.endsWith(".json"));
  // As JSON, by themselves; the page carries them in a denser form, so these say which to look at, not what to add up.
  table("Words and model, as written", sources.map((name) => weigh(name, readFileSync(join(PROJECT, name)))).sort(heaviest));
  table("Style sheets", loaded.filter((file) => extname(file.name) === ".css"));
}

const { values } = parseArgs({
  options: {
    root: { type: "string", default: join(PROJECT, "dist") },
    check: { type: "boolean", default: false },
    why: { type: "boolean", default: false },
  },
});
try {
  const all = files(values.root);
  const loaded = firstLoad(all);
  const total = sum("together", loaded);
  table("First load", [...loaded, total]);
  const rest = all.filter((file) => !loaded.includes(file) && !ELSEWHERE.test(file.name) && !REPORT.test(file.name) && !SLIDES.test(file.name));
  const slides = all.filter((file) => SLIDES.test(file.name));
  const report = all.filter((file) => REPORT.test(file.name));
  table("After it, for results", [...rest, sum("together", rest)]);
  table("For whoever wants a report", [...report, sum("together", report)]);
  table("For whoever wants slides", slides);
  table("For other pages, and for those who want a file", all.filter((file) => ELSEWHERE.test(file.name)));
  if (values.why) why(all, loaded);
  const budgets = JSON.parse(readFileSync(BUDGET, "utf8"));
  const number = (bytes) => bytes.toLocaleString("en");
  console.log();
  for (const [what, { packed }, budget, [largest]] of [
    ["First load", total, budgets.first_load_brotli, loaded],
    ["The whole page", sum("", [...loaded, ...rest]), budgets.page_brotli, [...loaded, ...rest].sort(heaviest)],
    ["What makes reports", sum("", report), budgets.report_brotli, report],
    ["What makes slides", sum("", slides), budgets.slides_brotli, slides],
    ["The snippet’s script", named(all, "embed.js"), budgets.embed_brotli, all.filter(({ name }) => name === "embed.js")],
  ]) {
    console.log(`${what}: ${number(packed)} of ${number(budget)} bytes in brotli`);
    if (values.check && !(packed <= budget)) {
      console.error(`Over the budget in size-budget.json by ${number(packed - budget)}; the largest file is ${largest.name} with ${number(largest.packed)}.`);
      process.exitCode = 1;
    }
  }
} catch (error) {
  console.error(error.code === "ENOENT" ? `${error.path} is missing: run \`make build\` first.` : error.message);
  process.exitCode = 1;
}
