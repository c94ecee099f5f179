// Times the way to the first question over a slow line and a slow processor, beside pages of others in the same run.
// Not a test: it asserts nothing.
//
//   node tests/e2e/bench_load.mjs [NAME=FOLDER...]     further pages to measure beside it: an earlier build of this one, or
//                                                     the DORA Quick Check (docs/decisions/0016 says how to build it)
//
// All are served alike, in brotli at its best quality. Peers are put together here from npm packages, so that the bench
// needs no network: the start page without any program, and SurveyJS with the same questions. `make bench` builds the
// program of Yew with one button.

import { createServer } from "node:http";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

import { buildSync } from "esbuild";

import { TYPES } from "../../scripts/serve.mjs";
import { code } from "./codec.mjs";
import { hello } from "./hello.mjs";
import { launch, shutdown } from "./support.mjs";
import { questions, say } from "./words.mjs";

const RUNS = Number(process.env.RUNS ?? 7);
const LINE = { latency: 150, downloadThroughput: (1.6e6 / 8), uploadThroughput: (750e3 / 8), offline: false };
const SLOWER = 4;

const packed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** Serves files by name, each packed once. */
async function serve(files) {
  const ready = new Map(Object.entries(files).map(([name, bytes]) => [`/${name}`, packed(Buffer.from(bytes))]));
  let sent = 0;
  const server = createServer((request, response) => {
    const path = request.url.split("?")[0];
    const body = ready.get(path === "/" ? "/index.html" : path);
    if (!body) return response.writeHead(404).end();
    sent += body.length;
    response.writeHead(200, {
      "Content-Type": TYPES[extname(path) || ".html"] ?? "application/octet-stream", "Content-Encoding": "br", "Content-Length": body.length,
      "Cache-Control": "no-store",
    });
    response.end(body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return { url: `http://127.0.0.1:${server.address().port}/`, sent: () => sent, close: () => server.close() };
}

const folder = (path) => Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]));

/** Our start page with its styles, and no script at all. */
function bare(files) {
  const html = files["index.html"].toString();
  const style = html.match(/href="\.?\/?([^"]+\.css)"/)[1];
  const still = html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<link rel="(?:modulepreload|preload)"[^>]*>/g, "");
  return { "index.html": still, [style]: files[style] };
}

/** SurveyJS with the same questions, a page each, as its quick start puts it together. */
function surveyjs() {
  const work = mkdtempSync(join(tmpdir(), "survey-"));
  const model = {
    showQuestionNumbers: false, questionsOnPageMode: "questionPerPage",
    elements: questions.map(({ id, prompt, why, levels }) => ({
      type: "radiogroup", name: id, title: prompt, description: why,
      choices: [...levels.map((text, place) => ({ value: place + 1, text })), say("question.not-applicable"), say("question.unknown")],
    })),
  };
  writeFileSync(join(work, "main.js"), `
    import { Model } from "survey-core";
    import "survey-js-ui";
    import "survey-core/survey-core.min.css";
    new Model(${JSON.stringify(model)}).render(document.getElementById("survey"));`);
  const { outputFiles } = buildSync({
    entryPoints: [join(work, "main.js")], bundle: true, minify: true, format: "esm", target: "es2022", write: false, outdir: work,
    nodePaths: ["node_modules"], loader: { ".woff2": "empty", ".woff": "empty" },
  });
  const file = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).contents;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Survey</title>
    <link rel="stylesheet" href="main.css"><script type="module" src="main.js"></script><body><div id="survey"></div>`;
  return { "index.html": html, "main.css": file(".css"), "main.js": file(".js") };
}

/** In the page: presses Start as soon as it is there, and notes when a question can be answered or a result is read. */
function watch() {
  const drawn = (name) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.__times[name] ??= performance.now());
      port2.postMessage(0);
    });
  window.__times = {};
  const button = () => document.querySelector("button[data-begin], .mm-start .mm-primary");
  new MutationObserver(() => {
    const begin = button();
    if (begin && begin.checkVisibility() && !window.__begun) {
      window.__begun = true;
      drawn("start");
      // By then the program may have drawn another in its place.
      requestAnimationFrame(() => button()?.click());
    }
    if (document.querySelector(".mm-question input, .sd-question input, [data-hello], .quickcheck input")) drawn("question");
    if (document.querySelector(".mm-result h1")) drawn("result");
  }).observe(document, { childList: true, subtree: true });
}

async function load({ url, sent }, { path = "", slow = true, until }) {
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slow) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", LINE);
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  }
  await page.addInitScript(watch);
  const before = sent();
  await page.goto(url + path, { waitUntil: "commit" });
  if (until) await page.waitForFunction((name) => window.__times?.[name], until, { timeout: 60_000 });
  const bytes = sent() - before;
  await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length, undefined, { timeout: 60_000 });
  const times = await page.evaluate(() => ({
    paint: performance.getEntriesByName("first-contentful-paint")[0].startTime, ...window.__times,
  }));
  await context.close();
  return { ...times, bytes };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const dist = folder(process.env.DIST ?? "dist");
const pages = { "a page without a program": [bare(dist)], "Yew, one button": [folder(hello()), "question"], "SurveyJS": [surveyjs(), "question"], "this page": [dist, "question"] };
for (const more of process.argv.slice(2)) {
  const [name, path] = more.split("=");
  pages[name] = [folder(path), "question"];
}
const servers = {};
for (const [name, [files]] of Object.entries(pages)) servers[name] = await serve(files);
const found = Object.fromEntries(Object.keys(pages).map((name) => [name, []]));
// In turn, so that a slow minute of the machine meets all of them.
for (let run = 0; run < RUNS; run += 1) {
  for (const [name, [, until]] of Object.entries(pages)) found[name].push(await load(servers[name], { until }));
}
console.log(`1.6 Mbit/s, 150 ms, processor slowed ${SLOWER} times, brotli 11; medians of ${RUNS}, in turn`);
console.log(`${"".padEnd(28)}${"first paint".padStart(14)}${"first question".padStart(16)}${"bytes till then".padStart(17)}`);
for (const [name, times] of Object.entries(found)) {
  const cell = (key, unit) => (times[0][key] === undefined ? "" : `${Math.round(median(times.map((one) => one[key])))}${unit}`);
  console.log(`${name.padEnd(28)}${cell("paint", " ms").padStart(14)}${cell("question", " ms").padStart(16)}${cell("bytes", "").padStart(17)}`);
}
// Of the format that every build can read.
const shared = `#r=${code({ answers: "3".repeat(questions.length), format: 1 })}`;
console.log("\nA shared result on a fast line, from navigation to its headline");
const results = Object.fromEntries(Object.entries(pages).filter(([, [files]]) => Object.keys(files).some((file) => file.startsWith("later-"))).map(([name]) => [name, []]));
for (let run = 0; run < RUNS; run += 1) {
  for (const name of Object.keys(results)) results[name].push((await load(servers[name], { path: shared, slow: false, until: "result" })).result);
}
for (const [name, times] of Object.entries(results)) console.log(`${name.padEnd(28)}${Math.round(median(times))} ms`);
for (const { close } of Object.values(servers)) close();
await shutdown();
