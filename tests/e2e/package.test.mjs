// The package in other people's projects: installed from its file into a plain Vite page, with the React and Vue code of
// docs/embed.md as it stands, built, served and driven to the result that the page hears of.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import vue from "@vitejs/plugin-vue";
import { build } from "vite";

import { start } from "../../scripts/serve.mjs";
import { journey } from "./hosting.mjs";
import { launch } from "./support.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DOCUMENT = readFileSync(join(ROOT, "docs/embed.md"), "utf8");
const block = (name) => {
  const found = new RegExp(`^\`\`\`\\w+ snippet=${name}\\n([^]*?)^\`\`\``, "m").exec(DOCUMENT);
  assert.ok(found, `docs/embed.md has no snippet “${name}”`);
  return found[1];
};

// Within target/, so that Vite, React and Vue are found where the project has them; the package comes from its file alone.
const PROJECT = join(ROOT, "target/vite-host");

before(() => {
  rmSync(PROJECT, { recursive: true, force: true });
  mkdirSync(PROJECT, { recursive: true });
  writeFileSync(join(PROJECT, "package.json"), '{ "name": "host", "private": true, "type": "module" }\n');
  const archive = readdirSync(join(ROOT, "target/package")).find((name) => name.endsWith(".tgz"));
  assert.ok(archive, "no package: run `make package` first");
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", "--ignore-scripts", join(ROOT, "target/package", archive)], { cwd: PROJECT, stdio: ["ignore", "ignore", "inherit"] });
});

/** Builds a page with this script and these files beside it, and opens it. */
async function page(name, script, files = {}, plugins = []) {
  const root = join(PROJECT, name);
  mkdirSync(root, { recursive: true });
  for (const [file, text] of Object.entries({ ...files, "main.js": script })) writeFileSync(join(root, file), text);
  writeFileSync(join(root, "index.html"), '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><div id="app"></div><script type="module" src="/main.js"></script></body></html>\n');
  await build({ root, plugins, configFile: false, logLevel: "error", build: { emptyOutDir: true } });
  const server = await start({ root: join(root, "dist"), csp: false });
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(10_000);
  const errors = [];
  context.on("weberror", (error) => errors.push(String(error.error())));
  const opened = await context.newPage();
  await opened.goto(server.url);
  return { page: opened, server, errors, close: async () => (await context.close(), server.close()) };
}

const told = (page) => page.waitForFunction(() => window.result);

/** What a page is told of everything at level 4 in the quick pass, worked out again by the engine in the same page. */
async function sameAgain({ page }) {
  await told(page);
  const [outcome, again] = await page.evaluate(() => window.result);
  assert.equal(outcome.answered, Object.keys(outcome.answers).length);
  assert.ok(Object.values(outcome.answers).every((answer) => answer === 4));
  assert.deepEqual(again, { ...outcome, day: again.day });
}

const AGAIN = 'import { decode } from "mlops-maturity";\nconst told = async (detail) => { window.result = [detail.outcome, await decode(detail.link)]; };\n';

test("a plain page: the element, and the engine that works its result out again", async () => {
  const opened = await page("plain", `${AGAIN}import "mlops-maturity/element";
const element = document.createElement("mlops-maturity");
Object.assign(element, { mode: "quick", shareAnswers: true });
element.addEventListener("mm-result", ({ detail }) => told(detail));
document.getElementById("app").append(element);
`);
  await journey(opened.page.locator("mlops-maturity"), 4);
  await sameAgain(opened);
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

test("React, with the code of the document", async () => {
  const script = `${AGAIN}import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { Assessment } from "./assessment.jsx";
createRoot(document.getElementById("app")).render(createElement(Assessment, { onResult: told }));
`;
  const opened = await page("react", script, { "assessment.jsx": `import React from "react";\n${block("react")}` });
  await journey(opened.page.locator("mlops-maturity"), 4);
  await sameAgain(opened);
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

test("Vue, with the code of the document", async () => {
  const script = `${AGAIN}import { createApp, h } from "vue";
import Assessment from "./Assessment.vue";
createApp({ render: () => h(Assessment, { onResult: told }) }).mount("#app");
`;
  const plugins = [vue({ template: { compilerOptions: { isCustomElement: (name) => name === "mlops-maturity" } } })];
  const opened = await page("vue", script, { "Assessment.vue": block("vue") }, plugins);
  await journey(opened.page.locator("mlops-maturity"), 4);
  await sameAgain(opened);
  assert.deepEqual(opened.errors, []);
  await opened.close();
});
