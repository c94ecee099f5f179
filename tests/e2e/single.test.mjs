// The page in one file, opened from a disk: everything works, and it asks for nothing.

import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { code } from "./codec.mjs";
import { journey } from "./hosting.mjs";
import { finding, linkOf } from "./steps.mjs";
import { launch } from "./support.mjs";
import { questions, say } from "./words.mjs";

const BUILT = join(process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url)), "mlops-maturity.html");
// Alone in a folder with a name that an address writes otherwise, as it lies on somebody's desk.
const folder = mkdtempSync(join(tmpdir(), "mm’s “file” "));
after(() => rmSync(folder, { recursive: true }));
const FILE = join(folder, "mlops-maturity (1).html");
copyFileSync(BUILT, FILE);

async function open(query = "", { init } = {}) {
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(10_000);
  const errors = [];
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("weberror", (error) => errors.push(String(error.error())));
  context.on("console", (message) => ["error", "warning"].includes(message.type()) && errors.push(message.text()));
  await context.addInitScript(() => {
    window.violations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => window.violations.push(`${violatedDirective} ${blockedURI}`));
  });
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  await page.goto(pathToFileURL(FILE).href + query);
  return { page, context, errors, requests };
}

test("from the start to the result and back by its link, with no request but for the file itself", async () => {
  const { page, context, errors, requests } = await open("?mode=quick&brand-name=Us&cta-text=Talk&cta-link=mailto:us@host.example");
  await journey(page, 4);
  const own = await finding(page);
  const link = await linkOf(page);
  await page.getByRole("link", { name: "Talk", exact: true }).waitFor();
  await page.reload();
  await page.locator(".mm-result h1").waitFor();
  assert.deepEqual(await finding(page), own, "answers are kept");
  // Somebody else, with the same file in the same place.
  const other = await open(new URL(link).hash);
  await other.page.locator(".mm-shared").waitFor();
  assert.deepEqual(await finding(other.page), own, "the link carries them");
  await other.context.close();
  assert.deepEqual([...new Set(requests.map((address) => new URL(address).protocol))], ["file:"]);
  assert.equal(new Set(requests.map((address) => new URL(address).pathname)).size, 1, requests.join("\n"));
  assert.deepEqual(await page.evaluate(() => window.violations), []);
  assert.deepEqual(errors, []);
  await context.close();
});

test("its policy allows no connection, and names each script by its hash", async () => {
  const html = readFileSync(BUILT, "utf8");
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
  for (const part of ["default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'", "trusted-types 'none'"]) assert.ok(policy.includes(part), part);
  assert.ok(!/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\bhttps?:|'self'/.test(policy), policy);
  // What comes first, the page, its style, and what makes slides.
  assert.equal(policy.match(/'sha256-/g).length, 4);
  // And a connection is refused.
  const { page, context } = await open();
  await page.locator(".mm-start").waitFor();
  const refused = await page.evaluate(() => fetch("https://elsewhere.example/").then(() => "connected", () => new Promise((told) => setTimeout(() => told(window.violations.join()), 100))));
  assert.match(refused, /^connect-src https:\/\/elsewhere\.example/);
  await context.close();
});

test("it makes slides, in a document of its own under the same policy", async () => {
  const { page, context, errors, requests } = await open(`#r=${code({ answers: "2".repeat(questions.length) })}`);
  await page.getByRole("link", { name: say("summary.report"), exact: true }).first().click();
  await page.locator(".mm-paper-sheet > *").first().waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: say("paper.files.powerpoint"), exact: true }).click()]);
  assert.match(download.suggestedFilename(), /\.pptx$/);
  const path = join(folder, "slides.pptx");
  await download.saveAs(path);
  assert.equal(readFileSync(path).subarray(0, 2).toString(), "PK");
  assert.ok(statSync(path).size > 20_000);
  assert.equal(await page.locator("iframe").count(), 0, "the document is gone");
  assert.deepEqual([...new Set(requests.map((address) => new URL(address).protocol))].sort(), ["blob:", "file:"]);
  assert.deepEqual([await page.evaluate(() => window.violations), errors], [[], []]);
  await context.close();
});

test("it weighs 920 kB at most, with what makes reports and slides", () => {
  assert.ok(statSync(BUILT).size <= 920_000, `${statSync(BUILT).size} bytes`);
});

test("a browser that cannot unpack it says so", async () => {
  const { page, context } = await open("", { init: () => delete window.DecompressionStream });
  await page.getByText(say("page.unloaded.browser")).waitFor();
  await context.close();
});
