// Writes the worker that keeps the page for use offline, with the names and checksums of what it keeps: the page itself and
// what only its results or its options need, and nothing that other pages load. `scripts/finish.mjs` calls it last.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { buildSync } from "esbuild";

/** What a visit of the page never loads. */
const ELSEWHERE = /^(?:element|embed|builder|offline|mlops-maturity\.html|licences|headers|SHA256SUMS|sw)/;

export function writeWorker({ folder, minify }) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll("\\", "/"))
    .filter((name) => !name.startsWith(".") && !ELSEWHERE.test(name))
    .sort();
  const kept = Object.fromEntries(names.map((name) => [name, `sha256-${createHash("sha256").update(readFileSync(join(folder, name))).digest("base64")}`]));
  const version = createHash("sha256").update(JSON.stringify(kept)).digest("hex").slice(0, 16);
  const { outputFiles } = buildSync({
    entryPoints: ["public/sw.js"], bundle: true, write: false, format: "iife", target: "es2022", minify, legalComments: "none",
    define: { __VERSION__: JSON.stringify(version), __KEPT__: JSON.stringify(kept) },
  });
  writeFileSync(join(folder, "sw.js"), outputFiles[0].contents);
}
