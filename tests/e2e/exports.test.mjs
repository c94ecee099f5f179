// What a result is saved as for other programs: each file comes from a click, and a reader that somebody else wrote opens it.
// What stands in the files is proven in tests/engine/exports.rs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { PNG } from "pngjs";

import { read, unreadable } from "../readers/read.mjs";
import { code, kept } from "./codec.mjs";
import { press } from "./steps.mjs";
import { openPage } from "./support.mjs";
import { frameworks, questions, say } from "./words.mjs";

const folder = mkdtempSync(join(tmpdir(), "mm-exports-"));
after(() => rmSync(folder, { recursive: true }));

const ANSWERS = questions.map((_, nth) => "2132"[nth % 4]).join("");

/** Markup, a formula, quotes, a mark of direction and control characters. */
const HOSTILE = `=1+1<img src=x onerror=alert(1)>\u202e\u0007"';,\\`;

/** The page on which files are asked for, with an organisation in its field. */
async function reportPage(organisation, options = {}) {
  const opened = await openPage({ path: "#report", stored: kept({ answers: ANSWERS, day: "2026-03-14" }), ready: ".mm-report-page", ...options });
  const { page } = opened;
  await page.locator(".mm-paper-sheet > *").first().waitFor();
  if (organisation !== undefined) await page.getByLabel(say("paper.organisation"), { exact: true }).fill(organisation);
  if (organisation !== undefined) await page.getByLabel(say("paper.date"), { exact: true }).fill("2026-03-20");
  return opened;
}

/** Presses a button and gives the file that comes of it. */
async function saved(page, key) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, key)]);
  const name = download.suggestedFilename();
  const path = join(folder, name);
  await download.saveAs(path);
  return { name, path };
}

/** What was loaded after the page was there: only what makes files, once each, from its own folder. */
async function expectOwnFiles(opened, wanted) {
  const late = opened.lateRequests().map((address) => new URL(address));
  const own = new URL(opened.page.url()).origin;
  assert.ok(late.every(({ origin }) => origin === own), late.join("\n"));
  const names = late.map(({ pathname }) => pathname.replace(/^.*\/|-[0-9a-f]{16}/g, "")).sort();
  assert.deepEqual(names, wanted);
  assert.deepEqual({ errors: opened.errors, violations: await opened.violations() }, { errors: [], violations: [] });
}

test("slides are loaded when they are asked for, and PowerPoint's reader finds the result on them", { skip: unreadable }, async () => {
  const opened = await reportPage("Retail Banking");
  const { page } = opened;
  // What makes reports came with this page, which was the first to be opened.
  await expectOwnFiles(opened, []);
  const { name, path } = await saved(page, "paper.files.powerpoint");
  assert.equal(name, "retail-banking-mlops-slides-2026-03-20.pptx");
  const file = read("slides", path);
  assert.equal(file.title, `Retail Banking: ${say("app.name")}`);
  const titles = file.slides.map(({ title }) => title);
  assert.ok(titles.every(Boolean) && titles.length >= 7, titles.join(" | "));
  assert.equal(titles[0], say("app.name"));
  assert.ok(file.slides[0].texts.join("\n").includes("Retail Banking"));
  assert.match(titles[1], /^Stage \d, .*is held back by/);
  const [strip, areas, roadmap] = file.slides.flatMap(({ charts }) => charts);
  assert.deepEqual(strip.categories, frameworks.map((framework) => framework.name));
  // Everything on a scale is confirmed, possible or ahead, and what is behind a chart is what it shows.
  for (const nth of frameworks.keys()) assert.ok(Math.abs(strip.series.reduce((sum, { values }) => sum + values[nth], 0) - 100) < 0.1);
  assert.ok(areas.series[0].values.every((mean) => mean >= 1 && mean <= 5));
  for (const category of areas.categories) assert.ok(areas.workbook.includes(category), `${category} is not in the data of the chart`);
  assert.ok(roadmap.series[0].values.some((days) => days > 0));
  const plan = file.slides.flatMap(({ tables }) => tables).filter(([head]) => head.includes(say("export.step")));
  assert.ok(plan.length >= 2, "the plan, and what to begin with");
  await expectOwnFiles(opened, ["slides.js"]);
  await opened.close();
});

test("PowerPoint takes a second at most, told beside work that takes half of one to a whole one", async () => {
  const opened = await reportPage("Retail Banking");
  const { page } = opened;
  await saved(page, "paper.files.powerpoint"); // with its module on the way
  const began = Date.now();
  await saved(page, "paper.files.powerpoint");
  const took = Date.now() - began;
  // A busy machine is as slow with both.
  const beside = await page.evaluate(() => {
    const began = performance.now();
    let seed = 1;
    Float64Array.from({ length: 3_000_000 }, () => (seed = (seed * 16807) % 2147483647)).sort();
    return performance.now() - began;
  });
  assert.ok(took < beside, `${took} ms for the slides, ${Math.round(beside)} ms for sorting`);
  await opened.close();
});

test("tables are read as they were meant, by Python's reader", { skip: unreadable }, async () => {
  const { page, close } = await reportPage("Retail Banking");
  const answers = await saved(page, "paper.files.answers");
  assert.equal(answers.name, "retail-banking-mlops-answers-2026-03-20.csv");
  const [head, ...rows] = read("table", answers.path);
  assert.equal(head[0], say("export.area"));
  assert.deepEqual(rows.map((row) => row[2]), questions.map(({ prompt }) => prompt));
  assert.deepEqual(rows.map((row) => row[4]), [...ANSWERS]);
  const stages = read("table", (await saved(page, "paper.files.stages")).path);
  assert.deepEqual(stages.slice(1).map(([name]) => name), frameworks.map((framework) => framework.name));
  const steps = read("table", (await saved(page, "paper.files.steps")).path).slice(1);
  assert.ok(steps.length > 0 && steps.every((row, nth) => row[0] === String(nth + 1)));
  const jira = read("table", (await saved(page, "paper.files.jira")).path);
  assert.deepEqual(jira[0], ["Summary", "Issue Type", "Description", "Labels", "Labels", "Original Estimate", "Due Date"]);
  const azure = read("table", (await saved(page, "paper.files.azure")).path);
  assert.deepEqual(azure[0].slice(0, 2), ["Work Item Type", "Title"]);
  for (const table of [jira, azure]) {
    assert.equal(table.length, steps.length + 1);
    assert.ok(table.every((row) => row.length === table[0].length));
  }
  // A day of work is eight hours there, in seconds.
  assert.deepEqual(jira.slice(1).map((row) => Number(row[5])), steps.map((row) => Number(row[6]) * 8 * 3600));
  await close();
});

test("the script for GitHub creates an issue a step, and a shell works nothing out in it", async () => {
  const { page, close } = await reportPage("$(touch owned)`touch owned`");
  const { path } = await saved(page, "paper.files.github");
  // In the place of GitHub's own program: writes down what it is told.
  const told = join(folder, "told");
  writeFileSync(join(folder, "gh"), `#!/bin/sh\nprintf '%s\\0' "$@" >>"${told}"\n`);
  chmodSync(join(folder, "gh"), 0o755);
  execFileSync("sh", [path], { cwd: folder, env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } });
  const words = readFileSync(told, "utf8").split("\0");
  const titles = words.filter((_, nth) => words[nth - 1] === "--title");
  assert.ok(titles.length > 0 && titles.every((title, nth) => title.startsWith(`${nth + 1}. `)), titles.join("\n"));
  assert.equal(words.filter((word) => word === "create").length, titles.length);
  await close();
});

test("the calendar is one to a reader of calendars", { skip: unreadable }, async () => {
  const { page, close } = await reportPage("Retail Banking");
  const steps = read("table", (await saved(page, "paper.files.steps")).path).slice(1);
  const { name, path } = await saved(page, "paper.files.ics");
  assert.equal(name, "retail-banking-mlops-roadmap-2026-03-20.ics");
  const calendar = read("calendar_file", path);
  assert.deepEqual([calendar.errors, calendar.events.flatMap(({ errors }) => errors)], [[], []]);
  assert.ok(calendar.longest <= 75);
  const of = (kind) => calendar.events.filter(({ uid }) => uid.startsWith(kind));
  assert.deepEqual(of("step-").map(({ summary }) => summary.replace(/^\d+\. | \(.*\)$/g, "")), steps.map((row) => row[1]));
  assert.ok(of("step-").every(({ begins, over }) => begins >= "2026-04-01" && begins < over), "the plan begins with the next quarter");
  const [again] = of("again-");
  // Six months after the day of the answers, with an alarm the day before.
  assert.deepEqual([again.begins, again.over, again.alarms], ["2026-09-14", "2026-09-15", ["-1 day, 0:00:00"]]);
  assert.ok(!calendar.events.some(({ description }) => description.includes("#r=")), "no answers in a calendar");
  await close();
});

test("pictures are saved as SVG and, twice as large, as PNG", async () => {
  const { page, close } = await reportPage("Retail Banking");
  for (const picture of ["stages", "areas", "radar", "roadmap", "steps"]) {
    const svg = await saved(page, `paper.files.${picture}-svg`);
    assert.equal(svg.name, `retail-banking-mlops-${picture}-2026-03-20.svg`);
    // As a document of its own, which a fault in its XML would end.
    const other = await page.context().newPage();
    await other.goto(`file://${svg.path}`);
    const [wide, high, texts] = await other.evaluate(() => {
      const { width, height } = document.documentElement;
      return [width.baseVal.value, height.baseVal.value, document.querySelectorAll("text").length];
    });
    await other.close();
    assert.ok(texts >= 6, `${texts} texts`);
    const png = await saved(page, `paper.files.${picture}-png`);
    assert.equal(png.name, svg.name.replace(".svg", ".png"));
    const { width, height, data } = PNG.sync.read(readFileSync(png.path));
    assert.deepEqual([width, height], [Math.floor(wide) * 2, Math.floor(high) * 2]);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add(data.readUInt32BE(at));
    assert.ok(colours.size > 10, "it is drawn, letters and all");
  }
  await close();
});

test("a hostile name is text in every file", { skip: unreadable }, async () => {
  const opened = await reportPage(HOSTILE.repeat(300));
  const { page } = opened;
  const slides = await saved(page, "paper.files.powerpoint");
  assert.match(slides.name, /^[\p{L}\p{N}-]{1,40}-mlops-slides-2026-03-20\.pptx$/u);
  const file = read("slides", slides.path);
  const texts = JSON.stringify(file);
  assert.ok(file.author.startsWith("=1+1<img src=x onerror=alert(1)>") && file.author.length <= 80, file.author);
  assert.ok(!/[\u202e]|\\u0007/.test(texts));
  for (const key of ["answers", "stages", "steps", "jira", "azure"]) {
    const rows = read("table", (await saved(page, `paper.files.${key}`)).path);
    assert.ok(rows.flat().every((cell) => !/^[=+\-@\t\r]/.test(cell)), key);
  }
  const calendar = read("calendar_file", (await saved(page, "paper.files.ics")).path);
  assert.ok(calendar.name.startsWith("=1+1<img src=x"));
  assert.ok(calendar.longest <= 75);
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

test("where the module for slides does not come, the page says so, and it can be asked for again", async () => {
  const { page, context, close } = await reportPage(undefined, { block: /slides-[0-9a-f]+\.js/ });
  await press(page, "paper.files.powerpoint");
  await page.getByText(say("paper.missing")).waitFor();
  await context.unroute(/slides-[0-9a-f]+\.js/);
  const { name } = await saved(page, "paper.files.powerpoint");
  assert.match(name, /\.pptx$/);
  await close();
});

test("in a frame that may save nothing, what is in the file can be copied", async () => {
  const host = `<!doctype html><html lang="en"><title>Host</title><iframe title="MLOps" sandbox="allow-scripts" width="900" height="700" src="./#r=${code({ answers: ANSWERS })}"></iframe>`;
  const prepare = async (context) => {
    await context.route("**/*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
    });
    await context.route("**/host", (route) => route.fulfill({ contentType: "text/html", body: host }));
  };
  const { page, close } = await openPage({ path: "host", prepare, ready: "iframe" });
  const frame = page.frameLocator("iframe");
  await frame.getByRole("link", { name: say("summary.report"), exact: true }).first().click();
  await frame.locator(".mm-paper-sheet > *").first().waitFor();
  await press(frame, "paper.files.answers");
  await frame.getByText(say("paper.files.framed")).waitFor();
  const text = await frame.getByLabel(say("paper.files.text")).inputValue();
  assert.equal(text.trim().split("\n").length, questions.length + 1);
  await close();
});
