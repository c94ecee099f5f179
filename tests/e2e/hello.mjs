// The smallest program of Yew as a page, to measure beside this one. `make bench` builds the program itself.

import { writeFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "target/hello";

/** Puts a page around the program and gives its folder. */
export function hello() {
  writeFileSync(join(FOLDER, "boot.js"), 'import start from "./hello.js";\nstart();\n');
  const head = '<meta charset="utf-8"><title>Hello</title><link rel="icon" href="data:,"><script type="module" src="boot.js"></script>';
  writeFileSync(join(FOLDER, "index.html"), `<!doctype html><html lang="en"><head>${head}</head><body></body></html>`);
  return FOLDER;
}
