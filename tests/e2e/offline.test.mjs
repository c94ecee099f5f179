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

/**
 * Waits until this says yes in the page. `waitForFunction` does not do: it takes the promise of an asynchronous function for
 * a yes, whatever comes of it.
 */
async function until(page, asked) {
  const given = Date.now() + 10_000;
  while (!(await page.evaluate(asked))) {
    if (Date.now() > given) throw new Error(`did not come true: ${asked}`);
    await page.waitForTimeout(50);
  }
}

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
  assert.deepEqual({ errors: opened.errors, violations: await opened.violations() }, { errors: [], violations: [] });
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
  await page.reload(); // a visit, and nothing else, has the browser look for a newer version
  await until(page, async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting));
  const soFar = server.requests.length;
  await page.reload();
  await page.locator("[data-choice=quick]").check();
  await journey(page, 3);
  // Scripts, program and words are all of the version that is open: the server, which has another, is asked for none of them.
  const asked = server.requests.slice(soFar).filter((path) => !/^\/(?:sw|offline)\.\w+$/.test(path));
  assert.deepEqual(asked, []);
  assert.equal(await title(), old, "the page that is open stays with its version");
  assert.equal((await page.evaluate(() => caches.keys())).length, 2);
  // Nobody has the old one open any more: the next start is the new one.
  await page.close();
  const next = await context.newPage();
  await next.waitForTimeout(500);
  await next.goto(server.url);
  await next.locator("html[data-started]").waitFor();
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
  // A worker that could not be installed is taken out by the browser, with what it had fetched.
  const asked = (name) => server.requests.filter((path) => path.startsWith(`/${name}`)).length;
  while (asked("sw.js") === 0 || asked("hosted.css") === 0) await opened.page.waitForTimeout(50);
  await until(opened.page, async () => !(await navigator.serviceWorker.getRegistration()));
  // With a file that is another, nothing is kept under any name. An empty cache may be left.
  const files = await opened.page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).reduce((a, b) => a + b, 0));
  assert.equal(files, 0);
  await opened.close();
  await server.close();
});

test("a host that puts sw-off.js in the place of sw.js is rid of it, and of what was kept, whenever browsers notice", async () => {
  // At once, while the page is still loading what it needs, or when it has long been still.
  for (const later of [0, 100, 400, 1_500]) {
    const { folder } = deployed();
    const server = await start({ root: folder });
    const opened = await openPage({ server, ready: ".mm-start button", context: allowed });
    const { page, context } = opened;
    await kept(page);
    cpSync(join(folder, "sw-off.js"), join(folder, "sw.js"));
    await page.reload();
    await page.waitForTimeout(later);
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    await until(page, async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration()));
    // And it stays out: nobody who comes again has a worker.
    await page.close();
    const next = await context.newPage();
    const before = server.requests.length;
    await next.goto(server.url);
    await next.locator("html[data-started]").waitFor();
    assert.ok(server.requests.slice(before).includes("/"), "the page comes from the server");
    await next.waitForLoadState("networkidle");
    await until(next, async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration()));
    await opened.close();
    await server.close();
  }
});

test("two folders of one origin keep a page each, and one that is switched off leaves the other alone", async () => {
  const { folder } = deployed();
  const both = mkdtempSync(join(tmpdir(), "offline-"));
  after(() => rmSync(both, { recursive: true }));
  const [live, next] = ["live", "live-next"].map((name) => join(both, name));
  cpSync(folder, live, { recursive: true });
  cpSync(folder, next, { recursive: true });
  const index = join(next, "index.html");
  writeFileSync(index, readFileSync(index, "utf8").replace(/<title>[^<]*/, "<title>The next version"));
  writeWorker({ folder: next, minify: true });

  const server = await start({ root: both });
  const opened = await openPage({ server, path: "live/", ready: ".mm-start button", context: allowed });
  const { page, context } = opened;
  const [first] = await kept(page);
  await page.goto(`${server.url}live-next/`);
  await page.locator(".mm-start button").waitFor();
  const names = await kept(page);
  assert.equal(names.length, 2);
  assert.ok(names.includes(first), "what the other folder keeps is still there");

  cpSync(join(next, "sw-off.js"), join(next, "sw.js"));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await until(page, async () => (await caches.keys()).length === 1);
  assert.deepEqual(await page.evaluate(() => caches.keys()), [first]);
  await context.setOffline(true);
  await page.goto(`${server.url}live/`);
  await page.locator("html[data-started] .mm-start button").waitFor();
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
