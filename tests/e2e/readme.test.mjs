// README's way to a live assessment in one's own page, as a stranger would go it: copy the folder, paste the lines.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { start } from "../../scripts/serve.mjs";
import { journey } from "./hosting.mjs";
import { launch } from "./support.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DIST = process.env.DIST ?? join(ROOT, "dist");

test("from dist/ and README's lines to a live assessment, in five minutes at most", async () => {
  const began = Date.now();
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const lines = /paste this where the assessment is to stand[^]*?```html\n([^]*?)```/.exec(readme)?.[1];
  assert.ok(lines, "README has the lines");
  assert.ok(lines.trim().split("\n").length <= 3 && lines.trim().length <= 400, `${lines.trim().length} characters`);
  const site = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(DIST, join(site, "mlops-maturity"), { recursive: true });
  // A static server that knows nothing of us, with no header of ours.
  const server = await start({ root: site, csp: false });
  const here = lines.replaceAll("https://YOUR-SITE/mlops-maturity/", `${server.url}mlops-maturity/`);
  writeFileSync(join(site, "index.html"), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mine</title><body><h1>My page</h1>\n${here}</body></html>`);
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(server.url);
  const frame = page.frameLocator("iframe");
  await frame.locator("[data-choice=quick]").check();
  await journey(frame, 3);
  assert.ok(Date.now() - began < 300_000);
  await context.close();
  await server.close();
  rmSync(site, { recursive: true });
});
