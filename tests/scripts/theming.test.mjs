// docs/theming.md against the style sheets and the view: every property and every part that is public is in the document
// with its default, and nothing else is.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (path) => readFileSync(join(root, path), "utf8");

execFileSync(process.execPath, [join(root, "scripts/styles.mjs")]);
const sheets = ["mlops-maturity.css", "later.css"].map((name) => read(`target/styles/${name}`)).join("\n");
const source = read("styles/tokens.css");

const document = read("docs/theming.md");
/** The rows of tables whose first cell is a name that the pattern knows: name, and the other cells. */
const rows = (pattern) =>
  document.split("\n").flatMap((line) => {
    const [, name, rest] = new RegExp(`^\\| \`(${pattern})\` \\| (.*) \\|$`).exec(line) ?? [];
    return name ? [[name, rest.split(" | ")]] : [];
  });
const properties = new Map(rows("--mm-[a-z0-9-]+"));
const parts = new Map(rows("[a-z]+"));

const sorted = (names) => [...new Set(names)].sort();

test("every public property of the sheets is documented, and every documented one is read by them", () => {
  const used = sorted([...sheets.matchAll(/var\((--mm-[a-z0-9-]+)/g)].map(([, name]) => name));
  assert.deepEqual(used, sorted(properties.keys()));
  assert.equal(rows("--mm-[a-z0-9-]+").length, properties.size, "none is there twice");
  assert.ok(properties.size >= 20, `${properties.size} properties`);
});

test("every property is read with a default, and set by no sheet", () => {
  const bare = [...sheets.matchAll(/var\((--mm-[a-z0-9-]+)(?!\s*,)[^a-z0-9-]/g)].map(([, name]) => name);
  assert.deepEqual(bare, []);
  const set = [...sheets.matchAll(/(?:^|[{};])\s*(--mm-[a-z0-9-]+)\s*:/g)].map(([, name]) => name);
  assert.deepEqual(set, []);
});

test("private properties are set where they are read, in the same sheets", () => {
  const set = new Set([...sheets.matchAll(/[{};]\s*(--_[a-z]+)\s*:/g)].map(([, name]) => name));
  const unset = sorted([...sheets.matchAll(/var\((--_[a-z]+)/g)].map(([, name]) => name)).filter((name) => !set.has(name));
  assert.deepEqual(unset, []);
});

test("defaults of colours are as documented, by day and by night", () => {
  let compared = 0;
  for (const [, name, day, night] of source.matchAll(/var\((--mm-[a-z-]+), var\(--_day, (#\w+)\) var\(--_night, (#\w+)\)\)/g)) {
    const [, light, dark] = properties.get(name);
    assert.deepEqual([light, dark], [`\`${day}\``, `\`${night}\``], name);
    compared += 1;
  }
  const coded = [...properties.values()].filter(([, light]) => /^`#/.test(light)).length;
  assert.equal(compared, coded);
});

test("defaults that are one value are as documented", () => {
  for (const [name, [, light]] of properties) {
    const [, value] = /^`([\d.]+(?:rem|em)?)`$/.exec(light ?? "") ?? [];
    if (!value) continue;
    // The minifier leaves out the nought before a point.
    const found = [...sheets.matchAll(new RegExp(`var\\(${name},\\s*([^)]+)\\)`, "g"))].map(([, text]) => text.replace(/^\./, "0."));
    assert.deepEqual(sorted(found), [value], name);
  }
});

test("every part of the view is documented, and every documented one is in the view", () => {
  const folder = join(root, "src/view");
  const files = readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(".rs"));
  const code = [read("src/view.rs"), ...files.map((name) => read(join("src/view", name)))].join("\n");
  const named = [...code.matchAll(/\.part\("mm-([a-z]+)"\)/g)].map(([, name]) => name);
  // `button` of parts.rs takes the class of a part.
  const buttons = [...code.matchAll(/\bbutton\(\s*(?:ui,\s*)?"mm-([a-z]+)"/g)].map(([, name]) => name);
  const written = [...code.matchAll(/attr\("part", "([a-z]+)"\)|let part = if \w+ \{ "([a-z ]+)" \}/g)].flatMap(([, one, several]) => (one ?? several).split(" "));
  assert.deepEqual(sorted([...named, ...buttons, ...written]), sorted(parts.keys()));
  assert.ok(parts.size >= 10, `${parts.size} parts`);
});

test("the examples use properties and parts that exist", () => {
  const examples = [...document.matchAll(/```css\n([\s\S]*?)```/g)].map(([, css]) => css);
  assert.equal(examples.length, 2);
  for (const css of examples) {
    for (const [name] of css.matchAll(/--mm-[a-z0-9-]+/g)) assert.ok(properties.has(name), name);
    for (const [, name] of css.matchAll(/::part\(([a-z]+)/g)) assert.ok(parts.has(name), name);
  }
});
