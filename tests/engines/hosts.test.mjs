// The product in other people's pages, in every engine that is there: the snippet in a plain page, a frame under the strictest
// policy, an element, and the one file. What else pages do to it is proven in tests/e2e.
//
// The pages of hosts are served beside the product here, so that a test can look into their frames.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { start } from "../../scripts/serve.mjs";
import { core, say } from "../e2e/words.mjs";
import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

const wanted = process.env.ENGINES?.split(",");
const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const host = (name) => readFileSync(new URL(`../e2e/hosts/${name}`, import.meta.url), "utf8").replaceAll("{{widget}}", "./");

/** Notes what the page hears, before anything of the product is there. */
const HEARING = `<script>
  window.heard = [];
  for (const name of ["mm-ready", "mm-answer", "mm-progress", "mm-result", "mm-error"]) {
    addEventListener(name, ({ type, detail }) => window.heard.push({ type, detail }));
  }
</script>`;

const PAGES = {
  plain: host("plain.html").replace("<head>", `<head>${HEARING}`),
  strict: host("framed.html").replace("<head>", `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src 'self'">`),
  element: host("element.html").replace("<head>", `<head>${HEARING}`),
};

async function until(page, what, body, ...given) {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await page.run(body, ...given);
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what}: not within 20 seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Does something where the product is: in the page, in its frame, or in the shadow root of its element. */
function within(page, what, body, ...given) {
  const where = () => {
    const frame = document.querySelector("iframe");
    const element = document.querySelector("mlops-maturity");
    return frame ? frame.contentDocument : element ? element.shadowRoot : document;
  };
  // Put together here: a page under a strict policy makes no function out of a text.
  const whole = new Function("...given", `const root = (${where})(); return root && (${body})(root, ...given);`);
  return until(page, what, whole, ...given);
}

const press = (page, text) =>
  within(page, `“${text}”`, (root, text) => {
    const found = [...root.querySelectorAll("button, a")].find((one) => one.checkVisibility() && one.textContent.trim() === text);
    found?.click();
    return Boolean(found);
  }, text);

async function journey(page) {
  await within(page, "the quick pass", (root) => {
    const quick = root.querySelector("[data-choice=quick]");
    const started = root.nodeType === 11 || "started" in root.documentElement.dataset;
    if (started && quick && !quick.checked) quick.click();
    return started && quick?.checked;
  });
  await press(page, say("start.begin"));
  for (const { prompt } of core) {
    await within(page, prompt, (root, prompt) => {
      if (![...root.querySelectorAll("h1")].some((one) => one.checkVisibility() && one.textContent.includes(prompt))) return false;
      root.querySelector("input[value='3']").click();
      return true;
    }, prompt);
    await within(page, "the answer", (root) => root.querySelector(".mm-chosen input")?.value === "3");
    await press(page, say("question.continue"));
  }
  await press(page, say("check.to-result"));
  return within(page, "a result", (root) => root.querySelector(".mm-result h1")?.textContent.trim());
}

for (const engine of [chromium, firefox, webkit].filter(({ name }) => !wanted || wanted.includes(name))) {
  const place = engine.find();
  test(`${engine.name}: the snippet, a frame under the strictest policy, an element, and the one file`, { skip: !place && `${engine.name} is not here` }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "hosts-"));
    cpSync(DIST, folder, { recursive: true });
    for (const [name, html] of Object.entries(PAGES)) writeFileSync(join(folder, `${name}.html`), html);
    const [server, browser] = [await start({ root: folder, csp: false }), await engine.launch(place)];
    try {
      for (const name of ["plain", "strict", "element"]) {
        const page = await browser.visit(1280, 800);
        await page.open(`${server.url}${name}.html`);
        const found = await journey(page);
        assert.match(found, /^Stage [1-5], /, `${name}: ${found}`);
        if (name !== "strict") {
          const result = await until(page, `${name}: the event`, () => window.heard.find(({ type }) => type === "mm-result")?.detail);
          assert.deepEqual([result.own, result.answered], [true, core.length], name);
          assert.deepEqual(await page.run(() => window.heard.filter(({ type }) => type === "mm-error")), [], name);
        }
        if (name === "plain") {
          await until(page, "the height of the frame", () => {
            const frame = document.querySelector("iframe");
            const content = frame.contentDocument.querySelector("main").getBoundingClientRect().height;
            return content > 1_500 && Math.abs(frame.clientHeight - content) <= 1;
          });
        }
        await page.run(() => localStorage.clear());
        await page.close();
      }
      const page = await browser.visit(1280, 800);
      await page.open(pathToFileURL(join(folder, "mlops-maturity.html")).href);
      assert.match(await journey(page), /^Stage [1-5], /);
      await page.close();
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
}
