// Bundles what makes PowerPoint files, for the page and for the one file. `scripts/finish.mjs` calls it. What PptxGenJS
// brings along and nobody needs here is left out: its pictures for videos and for images that are missing, and JSZip.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";

import { buildSync } from "esbuild";

const LIBRARY = createRequire(import.meta.url).resolve("pptxgenjs").replace(/cjs\.js$/, "es.js");

/** Pictures in Base64 that only videos and missing images use: 56 kB of 91 in brotli. Another version may name them otherwise. */
const PICTURES = ["IMG_BROKEN", "IMG_PLAYBTN"];

/** The library without its pictures. */
function library() {
  let code = readFileSync(LIBRARY, "utf8");
  for (const name of PICTURES) {
    const found = code.match(new RegExp(`const ${name} = '[^']*';`, "g")) ?? [];
    if (found.length !== 1) throw new Error(`pptxgenjs has ${found.length} constants ${name}: mend scripts/slides.mjs`);
    code = code.replace(found[0], `const ${name} = '';`);
  }
  return code;
}

/** The code of `public/slides.js` with the library in it. */
export function slidesBundle({ minify, format = "esm", globalName }) {
  // The library is handed in as text, so that it can be changed; what uses it follows behind it in one module.
  const own = readFileSync("public/slides.js", "utf8").replace(/^import PptxGenJS from "pptxgenjs";\n/m, "");
  const lib = library().replace(/^import JSZip from 'jszip';$/m, `import JSZip from ${JSON.stringify(resolve("public/slides/zip.js"))};`);
  if (!lib.includes("public/slides/zip.js")) throw new Error("pptxgenjs takes its zip from somewhere else: mend scripts/slides.mjs");
  const exported = lib.match(/\nexport \{ (\w+) as default \};\s*/) ?? [];
  if (!exported[1]) throw new Error("pptxgenjs exports itself some other way: mend scripts/slides.mjs");
  const { outputFiles } = buildSync({
    stdin: { contents: `${lib.replace(exported[0], "\n")}\n${own}`, resolveDir: resolve("public"), sourcefile: "slides.js", loader: "js" },
    bundle: true, write: false, platform: "browser", target: "es2022", format, globalName, minify, legalComments: "none", charset: "utf8",
    external: ["node:fs", "node:https"],
  });
  return outputFiles[0].contents;
}

// `node scripts/slides.mjs OUT` writes the bundle alone, to be weighed or tried out.
if (process.argv[1] === new URL(import.meta.url).pathname && process.argv[2]) {
  const { writeFileSync } = await import("node:fs");
  writeFileSync(process.argv[2], slidesBundle({ minify: true }));
  console.log(`${dirname(LIBRARY)} → ${process.argv[2]}`);
}
