// What the end-to-end tests share: a browser, a page served from dist/ under the strict policy, and two questions to
// ask of it at any time: was it quiet (`expectQuiet`), and is it accessible (`expectAccessible`)?

import assert from "node:assert/strict";
import { accessSync, constants, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { after } from "node:test";

import { chromium } from "playwright-core";

import { start } from "../../scripts/serve.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// Without a sandbox, as root and containers need it: the only pages opened here are the project's own.
// The others keep the browser from looking for servers of its maker.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
];

/** The browser: CHROMIUM if set, else the first of the usual names on PATH. */
export function findChromium() {
  const { CHROMIUM, PATH = "" } = process.env;
  const names = CHROMIUM ? [CHROMIUM] : ["chromium", "chromium-browser", "google-chrome"];
  for (const name of names) {
    const places = name.includes("/") ? [name] : PATH.split(delimiter).map((folder) => join(folder, name));
    const found = places.find(canRun);
    if (found) return found;
  }
  throw new Error(`${names.join(", ")}: not found. Run \`scripts/tools.sh test\`, or set CHROMIUM.`);
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

let browser;
const open = new Set();

/** One browser for a whole test file. */
export function launch() {
  browser ??= chromium.launch({ executablePath: findChromium(), args: FLAGS });
  return browser;
}

/** Closes what is still open. A test file gets this by itself at its end; a script calls it. */
export async function shutdown() {
  await Promise.all([...open].map((close) => close()));
  await (await browser)?.close();
  browser = undefined;
}

// Here and not where the browser starts: a hook that is set inside a test ends with that test. Without it, a test that
// fails before its `close` would leave a process that never ends. A script is no test, and must not report like one.
if (process.argv[1]?.endsWith(".test.mjs")) after(shutdown);

/**
 * Opens the built page in a context of its own, from a server of its own.
 *
 * - `csp`: true for the strict policy, false for none, or a policy
 * - `base`, `root`: the path that the page is served under, and the folder (DIST if set, else dist/)
 * - `server`: that of another page, for a second visitor of the same site
 * - `path`: what follows the base, such as "#r=…" or "embed.html"
 * - `viewport`, `colorScheme`: as in playwright; everything else goes into `context`
 * - `block`: pattern(s) of addresses that cannot be had (playwright's globs or RegExps)
 * - `stored`: texts that this browser keeps from an earlier visit, by key
 * - `prepare`: does something with the context before the page is opened: sets its clock, answers for the server
 * - `init`: a function run in the page before anything of it, to break storage, say
 * - `until`: "load" to have the page before its program has come, which a test holds up
 * - `ready`: a selector that shows when the page has started; waited for when given, `timeout` ms at most
 */
export async function openPage({
  csp = true,
  base = "/",
  root = process.env.DIST,
  server: shared,
  path = "",
  viewport = { width: 1280, height: 800 },
  colorScheme = "light",
  block = [],
  stored = {},
  prepare,
  init,
  ready,
  timeout = 30_000,
  until = "networkidle",
  context: more = {},
} = {}) {
  const opened = await launch();
  const server = shared ?? (await start({ root, base, csp }));
  const kept = Object.entries(stored).map(([name, value]) => ({ name, value }));
  const storageState = { cookies: [], origins: [{ origin: new URL(server.url).origin, localStorage: kept }] };
  // What is kept for use offline is proven by itself; everywhere else a test sees what the server sends.
  const context = await opened.newContext({ viewport, colorScheme, serviceWorkers: "block", ...(kept.length && { storageState }), ...more });
  const close = async () => {
    open.delete(close);
    await context.close();
    if (!shared) await server.close();
  };
  open.add(close); // before anything can fail
  context.setDefaultTimeout(10_000); // A page that has nothing to fetch and has not answered by then will not.
  const errors = [];
  const requests = [];
  context.on("request", (request) => {
    // What a page makes for itself (a picture to download, say) asks nobody.
    if (/^https?:/.test(request.url())) requests.push(request.url());
  });
  // A page that starts a second one must not get away with what that one says.
  context.on("console", (message) => message.type() === "error" && errors.push(`console: ${message.text()}`));
  context.on("weberror", (error) => errors.push(`uncaught: ${error.error()}`));
  // Frames are covered too: a script of this kind runs in every document of the context.
  await context.addInitScript(() => {
    window.__violations = [];
    document.addEventListener("securitypolicyviolation", (event) => {
      window.__violations.push(`${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`.trim());
    });
  });
  if (init) await context.addInitScript(init);
  await prepare?.(context);
  for (const pattern of [block].flat()) await context.route(pattern, (route) => route.abort());

  const page = await context.newPage();
  await page.goto(server.url + path);
  // The program is fetched by a script, hence after the load event: the first load ends when the network falls silent.
  await page.waitForLoadState(until);
  if (ready) await page.waitForSelector(ready, { timeout });
  let loaded = requests.length;

  const violations = async () => (await Promise.all(page.frames().map(violationsIn))).flat();
  return {
    page,
    context,
    server,
    /** Console errors and uncaught errors so far. */
    errors,
    /** What the page's policy has refused since the last navigation; a refusal is a console error, too. */
    violations,
    /** Addresses asked for since the first load. */
    lateRequests: () => requests.slice(loaded),
    /** Call after a reload that the test wants: what was asked for up to here counts as loading. */
    async settled() {
      await page.waitForLoadState("networkidle");
      loaded = requests.length;
    },
    close,
  };
}

const violationsIn = (frame) => frame.evaluate(() => window.__violations ?? []);

/** Nothing went wrong in the page that nobody looked at: no error, nothing refused by its policy, no late request. */
export async function expectQuiet(opened) {
  const heard = { errors: opened.errors, violations: await opened.violations(), lateRequests: opened.lateRequests() };
  assert.deepEqual(heard, { errors: [], violations: [], lateRequests: [] });
}

/**
 * Runs axe (A, AA, the AAA contrast, best practice) and gives its violations as lines.
 *
 * Through the debugger's own door, which the page's policy does not hold: a <script> would be refused, and a page
 * with a softer policy would not be the one that people get.
 */
export async function axe({ page, context }, { within, rules = {} } = {}) {
  const session = await context.newCDPSession(page);
  const run = async (expression) => {
    const { result, exceptionDetails: thrown } = await session.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return result.value;
  };
  const options = {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: { "color-contrast-enhanced": { enabled: true }, ...rules },
    resultTypes: ["violations"],
    // It would fetch style sheets again, which the test of late requests would take for the page's doing.
    preload: false,
  };
  try {
    await run(AXE);
    const found = await run(
      `axe.run(${JSON.stringify(within ?? null)} ?? document, ${JSON.stringify(options)})
        .then(({ violations }) => violations.map(({ id, help, nodes }) => ({
          id, help, nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(" "), failureSummary })),
        })))`,
    );
    return found.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target}\n  ${failureSummary.replace(/\n/g, "\n  ")}`),
    );
  } finally {
    await session.detach();
  }
}

/** No finding of axe, or a failure that lists them all. */
export async function expectAccessible(opened, options) {
  const found = await axe(opened, options);
  assert.equal(found.length, 0, `${found.length} accessibility finding(s):\n${found.join("\n")}`);
}
