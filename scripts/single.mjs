// Writes the page as one HTML file, `mlops-maturity.html`: scripts, styles and words inside, the program packed, and a policy
// that names each script by its hash and allows no connection at all. `scripts/finish.mjs` calls it with the finished page.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";

import { buildSync } from "esbuild";

import { licences, slidesBundle } from "./slides.mjs";

const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What cannot stand within an element whose text is raw. Nothing else is touched: `/</g` is an expression of its own. */
const raw = (text) => text.replace(/<\/(?=script)/gi, "<\\/").replaceAll("<!--", "<\\!--");

/** Without a name or a time in it, so that the same bytes are packed the same. */
const packed = (bytes) => {
  const whole = gzipSync(bytes, { level: 9 });
  whole.fill(0, 4, 8);
  whole[9] = 255;
  return whole.toString("base64");
};

/**
 * `html` is the finished page, `files` the names of its parts in `folder` (js, wasm, part, first, later, reportGlue, report, and
 * the sheets css, sheet), `define` what the build knows for the scripts.
 */
export function writeSingle({ folder, html, files, define, minify }) {
  const read = (name) => readFileSync(join(folder, name));
  const parts = ["wasm", "part", "first", "later", "report"].filter((name) => files[name]).map((name) => [name, read(files[name])]);
  // Packed like the rest: it runs in a document of its own, where the policy finds it by its hash.
  // As it is: `raw` would break its patterns, such as `/</g`.
  const slides = Buffer.from(slidesBundle({ minify, framed: true })).toString();
  if (/<\/script|<!--/i.test(slides)) throw new Error("what makes slides cannot stand in a document as it is");
  parts.push(["slides", Buffer.from(slides)]);
  const { outputFiles } = buildSync({
    entryPoints: ["public/file.js"], bundle: true, write: false, format: "iife", target: "es2022", minify, legalComments: "none", charset: "utf8",
    define: { ...define, __PACKED__: JSON.stringify(parts.map(([name, bytes]) => [name, bytes.length])), "import.meta.url": '""' },
    alias: { glue: resolve(folder, files.js), "report-glue": resolve(folder, files.reportGlue) },
  });
  const script = raw(outputFiles[0].text);
  const early = raw(read("early.js").toString());
  const style = ["css", "sheet", "hosted"].map((name) => read(files[name]).toString()).join("");
  const policy = [
    "default-src 'none'", `script-src ${hash(early)} ${hash(script)} ${hash(slides)} 'wasm-unsafe-eval'`, `style-src ${hash(style)}`, "img-src data:", "frame-src blob:",
    "connect-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
  ].join("; ");
  const whole = html
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy)
    // The sheet comes first, as a link would; all other links and scripts lead out of the file, but for the icon in it.
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<link (?!rel="icon" href="data:)[^>]*>/g, "")
    .replace(/<script\b[^>]*><\/script>/g, "")
    .replace("</head>", () => `<script>${early}</script></head>`)
    .replace("</body>", () => {
      const data = `<script type="text/plain" id="mlops-maturity-files">${packed(Buffer.concat(parts.map(([, bytes]) => bytes)))}</script>`;
      return `${data}<script>${script}</script><!--\n${licences()}--></body>`;
    });
  writeFileSync(join(folder, "mlops-maturity.html"), whole);
}
