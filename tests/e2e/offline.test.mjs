// The page kept for use offline: whole after one visit, one version at a time, gone where a host switches it off.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { writeWorker } from "../../scripts/offline.mjs";
import { start } from "../../scripts/serve.mjs";
import { journey, openHost } from "./hosting.mjs";
import { expectQuiet, openPage } from "./support.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const allowed = { serviceWorkers: "allow" };

/** A folder with the page of its own, to deploy another version into. */
function deployed() {
  const folder = mkdtempSync(join(tmpdir(), "offline-"));
  after(() => rmSync(folder, { recursive: true }));
  cpSync(DIST, folder, { recursive: true });
  return {
    folder,
    /** The next version: another title, and another file in the place of each script that has no hash in its name. */
    deploy(title) {
      const index = join(folder, "index.html");
      writeFileSync(index, readFileSync(index, "utf8").replace(/<title>[^<]*/, `<title>${title}`));
      writeWorker({ folder, minify: true });
    },
  };
}

/** Waits until the browser keeps a version of the page; gives the names of what is kept. */
const kept = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready, caches.keys()));

test("after one visit everything works offline, from the start to the result", async () => {
  const opened = await openPage({ ready: ".mm-start button", context: allowed });
  const { page, context } = opened;
  assert.equal((await kept(page)).length, 1);
  await expectQuiet(opened);
  await context.setOffline(true);
  await page.reload();
  await page.locator(".mm-start button").waitFor();
  await page.locator("[data-choice=quick]").check();
  await journey(page, 3);
  await page.reload();
  await page.locator(".mm-result h1").waitFor();
  // With options, too: what such a page loads is kept as well.
  await page.goto(`${page.url().split("#")[0]}?theme=dark#start`);
  await page.locator("html[data-theme=dark]").waitFor();
  await opened.close();
});

test("a new version waits until no page of the old one is open, and never mixes with it", async () => {
  const { folder, deploy } = deployed();
  const server = await start({ root: folder });
  const first = await openPage({ server, ready: ".mm-start button", context: allowed });
  const { page, context } = first;
  const [before] = await kept(page);
  const title = () => context.pages().at(-1).evaluate(async () => /<title>([^<]*)/.exec(await (await fetch("./")).text())[1]);
  const old = await title();
  await page.reload(); // from here on the page is one of that version
  deploy("The next version");
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()).waiting);
  await page.reload();
  assert.equal(await title(), old, "the page that is open stays with its version");
  assert.equal((await page.evaluate(() => caches.keys())).length, 2);
  // Nobody has the old one open any more: the next start is the new one.
  const url = page.url();
  await page.close();
  const next = await context.newPage();
  await next.waitForTimeout(500);
  await next.goto(url);
  await next.locator(".mm-start button").waitFor();
  assert.equal(await title(), "The next version");
  const names = await next.evaluate(() => caches.keys());
  assert.equal(names.length, 1, "what was kept of the old one is gone");
  assert.notEqual(names[0], before);
  await first.close();
  await server.close();
});

test("a version of which one file is another is not kept", async () => {
  const { folder } = deployed();
  writeFileSync(join(folder, "hosted.css"), "/* half of the next version is there already */");
  const server = await start({ root: folder });
  const opened = await openPage({ server, ready: ".mm-start button", context: allowed });
  await opened.page.waitForTimeout(1_500);
  const state = await opened.page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.active));
  assert.equal(state, false);
  await opened.close();
  await server.close();
});

test("a host that puts sw-off.js in the place of sw.js is rid of it, and of what was kept", async () => {
  const { folder } = deployed();
  const server = await start({ root: folder });
  const opened = await openPage({ server, ready: ".mm-start button", context: allowed });
  const { page } = opened;
  await kept(page);
  cpSync(join(folder, "sw-off.js"), join(folder, "sw.js"));
  await page.reload();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration())?.active);
  await opened.close();
  await server.close();
});

test("in a page of somebody else nothing is kept", async () => {
  for (const name of ["plain.html", "element.html"]) {
    const opened = await openHost(name, { context: allowed });
    await opened.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-progress"));
    await opened.page.waitForTimeout(800);
    assert.equal(opened.widget.requests.filter((path) => /sw\.js|offline/.test(path)).length, 0, name);
    await opened.close();
  }
});

test("it can be installed: a manifest with a name, a start and icons that are there", async () => {
  const opened = await openPage({ ready: ".mm-start button" });
  const manifest = await opened.page.evaluate(async () => (await fetch(document.querySelector("link[rel=manifest]").href)).json());
  assert.ok(manifest.name && manifest.start_url === "./" && manifest.display === "standalone");
  for (const { src, sizes } of manifest.icons) {
    const size = await opened.page.evaluate(async (src) => {
      const picture = new Image();
      picture.src = src;
      await picture.decode();
      return `${picture.naturalWidth}x${picture.naturalHeight}`;
    }, src);
    if (sizes !== "any") assert.equal(size, sizes, src);
  }
  assert.ok(manifest.icons.some(({ purpose }) => purpose === "maskable"));
  await opened.close();
});
