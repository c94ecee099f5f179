// A host's page around the product: the page from `hosts/` on one site, the product from dist/ on another, and a journey
// from the start to the result that the host hears of.

import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";

import { start } from "../../scripts/serve.mjs";
import { launch } from "./support.mjs";
import { core, say } from "./words.mjs";
import { arrive, choose, press } from "./steps.mjs";

const HOSTS = new URL("hosts/", import.meta.url);

/** The names of all pages of hosts. */
export const hostPages = async () => (await readdir(HOSTS)).filter((name) => name.endsWith(".html"));

/** What a page of a host hears, from before anything of the product is there. */
function hear() {
  window.heard = [];
  for (const name of ["mm-ready", "mm-answer", "mm-progress", "mm-result", "mm-share", "mm-cta", "mm-resize", "mm-error"]) {
    addEventListener(name, ({ type, detail, target }) => window.heard.push({ type, detail, of: target.id || target.localName }));
  }
  window.shifted = 0;
  try {
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifted += value;
    }).observe({ type: "layout-shift", buffered: true });
  } catch {
    // Another engine: shifts are measured in one that counts them.
  }
}

/**
 * Opens a host's page. `policy` is the host's own, with `{{widget}}` for the product's origin; `cors` whether the product's
 * server lets other sites read its files; `change` makes another text of the page, of its own and of the product's address; \`https://YOUR-PAGE\` in it is the host's own.
 */
export async function openHost(name, { policy, cors = true, viewport = { width: 1280, height: 800 }, change = (html) => html, root = process.env.DIST, context: more = {}, prepare } = {}) {
  const widget = await start({ root, cors });
  const filled = (text) => text.replaceAll("{{widget}}", widget.url);
  const server = createServer(async (request, response) => {
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    if (!request.url.startsWith("/page")) return response.writeHead(404).end();
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    if (policy) headers["Content-Security-Policy"] = policy.replaceAll("{{widget}}", new URL(widget.url).origin);
    const html = change(filled(await readFile(new URL(name, HOSTS), "utf8")), widget.url);
    response.writeHead(200, headers).end(html.replaceAll("https://YOUR-PAGE", `http://${request.headers.host}`));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const context = await (await launch()).newContext({ viewport, serviceWorkers: "block", ...more });
  context.setDefaultTimeout(10_000);
  const errors = [];
  context.on("weberror", (error) => errors.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await prepare?.(context);
  await context.addInitScript(hear);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/page`);
  return {
    page, context, widget, errors,
    heard: (type) => page.evaluate((type) => window.heard.filter((one) => !type || one.type === type), type),
    async close() {
      await context.close();
      await widget.close();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** Through the quick pass to the result, within a frame or an element, with one level for all. */
export async function journey(place, level = 3) {
  await press(place, "start.begin");
  for (const question of core) {
    await arrive(place, question.prompt);
    await choose(place, question, level);
    await press(place, "question.continue");
  }
  await arrive(place, say("check.heading"));
  await press(place, "check.to-result");
  await place.locator(".mm-result h1").waitFor();
}
