// Makes the scripts of the hosts out of `public/`: the page's own, the element's, the snippet's and the one of a page in a
// frame. What only the build knows is put in here: names and checksums of the files, frameworks, languages, the words of
// failures. `scripts/finish.mjs` calls it, with the program and the sheets in their places.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { buildSync } from "esbuild";

/** What browsers at the floor of the README run. */
const TARGET = "es2022";

const json = (path) => JSON.parse(readFileSync(path, "utf8"));

const integrity = (file) => `sha384-${createHash("sha384").update(readFileSync(file)).digest("base64")}`;

/** Sizes of the page follow the reader's own text size by `rem`. In a shadow root that would be the host's root, so there a
 * unit of the element's own takes its place; conditions cannot read one, and keep theirs, which the container's size answers. */
export function inUnits(css) {
  return css.replace(/@(?:media|container)[^{]*\{|(-?(?:\d*\.)?\d+)rem\b/g, (found, size) => {
    if (size === undefined) return found.replace(/rem\b/g, "em");
    return `calc(${size}*var(--mm-unit,1rem))`;
  });
}

/** Bundles one script into the folder. */
function bundle(folder, name, { format = "esm", define = {}, alias = {}, minify }) {
  const { outputFiles } = buildSync({
    entryPoints: [join("public", name)], bundle: true, write: false, format, target: TARGET, minify, define, alias, legalComments: "none",
  });
  writeFileSync(join(folder, name), outputFiles[0].contents);
}

/**
 * Writes the scripts, and gives what was put into them. `files` are the names of what the element needs: js, wasm, part, first, later, css and sheet; the
 * second part of the program may be missing in a build for development. `report` are those of the program for reports: js, wasm, and slides, which makes PowerPoint files.
 */
export function writeHosts({ folder, files, report, language, minify }) {
  const pack = json("content/mlops/pack.json");
  const locale = json(`locales/${language}.json`);
  const words = Object.fromEntries(
    Object.entries(locale)
      .filter(([key]) => key.startsWith("page.unloaded."))
      .map(([key, text]) => [key.slice("page.unloaded.".length), text]),
  );
  words.stopped = locale["page.recovery.text"];
  words.recovery = locale["page.recovery.heading"];
  const known = Object.entries({ ...files, report: "report.js", reportGlue: report.js, reportProgram: report.wasm, slides: report.slides }).filter(([, file]) => file);
  const define = Object.fromEntries(
    Object.entries({
      __FRAMEWORKS__: pack.frameworks.map(({ id }) => id),
      __OPTIONAL__: pack.frameworks.filter(({ optional }) => optional).map(({ id }) => id),
      __LOCALES__: [language],
      __WORDS__: words,
      __REPORT__: report,
      __MODEL__: { model: pack.id, revision: pack.revision, locale: language },
    }).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  for (const name of ["boot.js", "hosted.js", "report.js"]) bundle(folder, name, { define, minify });
  // Where the element's files are, in the form that bundlers of hosts know: `new URL("…", import.meta.url)`, each written out.
  const addresses = known.map(([name, file]) => {
    const address = `new URL(${JSON.stringify(file)}, import.meta.url).href`;
    return `${name}: { address: ${address}, integrity: ${JSON.stringify(integrity(join(folder, file)))} }`;
  });
  mkdirSync("target/hosts", { recursive: true });
  writeFileSync("target/hosts/files.js", `export const FILES = { ${addresses.join(", ")} };\n`);
  bundle(folder, "element.js", { define, minify, alias: { "mm-files": resolve("target/hosts/files.js") } });
  bundle(folder, "embed.js", { format: "iife", define, minify });
  bundle(folder, "early.js", { format: "iife", minify });
  bundle(folder, "offline.js", { minify });
  bundle(folder, "sw-off.js", { format: "iife", minify });
  const checked = Object.fromEntries(["element.js", "embed.js"].map((name) => [name, integrity(join(folder, name))]));
  const builder = { __CONTRACT__: JSON.stringify(json("content/contract.json")), __INTEGRITY__: JSON.stringify(checked) };
  bundle(folder, "builder.js", { define: { ...define, ...builder }, minify });
  return define;
}
