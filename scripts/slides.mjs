// Bundles what makes PowerPoint files (`public/slides.js`) into the folder, with a name that has its hash, and gives that
// name. No page loads it before somebody wants slides. `scripts/finish.mjs` calls it.
//
// What PptxGenJS brings along and nobody needs here is left out: its pictures for videos and for images that are missing,
// and JSZip. Why, docs/decisions/0021 says.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

import { buildSync } from "esbuild";

const LIBRARY = createRequire(import.meta.url).resolve("pptxgenjs").replace(/cjs\.js$/, "es.js");

/** Pictures in Base64 that only videos and missing images use: half of the library. Another version may name them otherwise. */
const PICTURES = ["IMG_BROKEN", "IMG_PLAYBTN"];

/** What stands in the place of what: for whoever bundles `public/slides.js`. */
export function slidesAlias() {
  let code = readFileSync(LIBRARY, "utf8");
  for (const name of PICTURES) {
    const found = code.match(new RegExp(`const ${name} = '[^']*';`, "g")) ?? [];
    if (found.length !== 1) throw new Error(`pptxgenjs has ${found.length} constants ${name}: mend scripts/slides.mjs`);
    code = code.replace(found[0], `const ${name} = '';`);
  }
  mkdirSync("target/slides", { recursive: true });
  writeFileSync("target/slides/pptxgen.js", code);
  return { pptxgenjs: resolve("target/slides/pptxgen.js"), jszip: resolve("public/slides/zip.js") };
}

/** What it needs of Node, which it asks for only there. */
const NOT_HERE = ["node:fs", "node:https"];

/** What is in `public/slides.js` as bytes: a module, or a script for the document of its own that `slides/framed.js` is. */
export function slidesBundle({ minify, framed = false }) {
  const { outputFiles } = buildSync({
    entryPoints: [framed ? "public/slides/framed.js" : "public/slides.js"], bundle: true, write: false, format: framed ? "iife" : "esm", platform: "browser", target: "es2022", minify,
    legalComments: "none", charset: "utf8", alias: slidesAlias(), external: NOT_HERE,
  });
  return outputFiles[0].contents;
}

/** The licences of what is in the bundle, word for word: whoever hands on the code hands them on as well. */
export function licences() {
  const of = (name) => {
    const home = resolve("node_modules", name);
    const { version, homepage } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
    return `${name} ${version}, ${homepage}\n\n${readFileSync(join(home, "LICENSE"), "utf8").trim()}\n`;
  };
  return ["What makes PowerPoint files is in part the work of others.\n", of("pptxgenjs"), of("fflate")].join("\n");
}

/** Writes the module and the licences, and gives the name of the module. */
export function buildSlides({ folder, minify }) {
  writeFileSync(join(folder, "licences.txt"), licences());
  const bytes = slidesBundle({ minify });
  const name = `slides-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.js`;
  writeFileSync(join(folder, name), bytes);
  return name;
}
