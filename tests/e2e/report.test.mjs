// The report that one hands over: nothing of it is loaded before somebody wants it, what is chosen is on it, and on paper it is
// what a bank would take. Pages of a PDF are read by poppler and the code for a telephone by jsQR, which others wrote.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import jsQR from "jsqr";
import { PNG } from "pngjs";

import { KEY, code, kept } from "./codec.mjs";
import { openHost } from "./hosting.mjs";
import { tryAll } from "./result.mjs";
import { press } from "./steps.mjs";
import { axe, expectQuiet, openPage } from "./support.mjs";
import { core, questions, say } from "./words.mjs";

const folder = mkdtempSync(join(tmpdir(), "mm-report-"));
after(() => rmSync(folder, { recursive: true }));

const poppler = (command, ...given) => execFileSync(command, given, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const unreadable = (() => {
  try {
    execFileSync("pdfinfo", ["-v"], { stdio: "ignore" });
    return false;
  } catch {
    return "poppler is not here: `scripts/tools.sh test` installs it";
  }
})();

/** Most pages of everything but the appendix. */
const MOST_PAGES = 12;

const DAY = "2026-03-14";
const ids = new Set(core.map(({ id }) => id));
const CORE = questions.map(({ id }) => (ids.has(id) ? "2" : "0")).join("");
const BANK = questions.map((_, nth) => (nth === 23 ? "n" : nth === 20 ? "d" : "32221"[nth % 5])).join("");
const TOP = "5".repeat(questions.length);

const NOTES = "mlops-maturity.mlops.notes";
const notes = [
  "organisation A bank with a name that is as long as names of banks are", "assessor Model risk team", "start 2027-01-04",
  `note ${questions[0].code} Seen in the scheduler on Monday.\\nRunbook: https://host.example/wiki/1`,
  `reason ${questions[23].code} No model is trained on personal data.`, "",
].join("\n");

/** The three results that a report is held against. */
const RESULTS = {
  "only the core answered": { stored: kept({ answers: CORE, day: DAY }) },
  "a bank at levels 1 to 3 with notes and goals": {
    stored: { [KEY]: `1 ${code({ answers: BANK, day: DAY })} goal:five-stage:3 goal:google-cloud:2 goal:microsoft:3 context:stakes:money capacity:40`, [NOTES]: notes },
  },
  "everything at 5": { stored: kept({ answers: TOP, day: DAY }) },
};

async function reportPage(of, options = {}) {
  const opened = await openPage({
    path: "#report", ready: ".mm-report-page", prepare: (context) => context.clock.setFixedTime(`${DAY}T12:00:00Z`), ...of, ...options,
  });
  await opened.page.locator(".mm-paper-sheet .rp").waitFor();
  return opened;
}

/** Prints a page, and gives what poppler finds in it. */
async function printed(page, name) {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true }));
  const info = Object.fromEntries(poppler("pdfinfo", path).split("\n").map((line) => [line.split(":")[0], line.slice(line.indexOf(":") + 1).trim()]));
  const pages = poppler("pdftotext", "-layout", path, "-").split("\f").slice(0, -1);
  return { path, info, pages };
}

/** A heading of the report, as a page of it has it. */
const heading = (part) => say(`report.part-${part}`);
const pageOf = (pages, words) => pages.findIndex((page, nth) => nth > 0 && page.split("\n").some((line) => line.trim().endsWith(words) && /^\s*(?:\d+|Appendix [A-Z])\. /.test(line))) + 1;

for (const [name, of] of Object.entries(RESULTS)) {
  for (const paper of ["A4", "Letter"]) {
    test(`printed, ${name}, on ${paper}: pages, titles, contents`, { skip: unreadable }, async () => {
      const opened = await reportPage(of);
      const { page } = opened;
      const title = await page.title();
      if (paper === "Letter") await page.getByLabel(say("paper.size-letter"), { exact: true }).check();
      if (paper === "Letter") await page.waitForTimeout(800);
      const { info, pages } = await printed(page, `${name}-${paper}`.replace(/\W+/g, "-"));
      const organisation = of.stored[NOTES] ? "A bank with a name that is as long as names of banks are" : undefined;
      const named = organisation ? say("report.title-of", { organisation }) : say("report.title");
      assert.equal(info.Title, named);
      assert.equal(await page.title(), title, "the page has its own title again");
      assert.match(info["Page size"], paper === "A4" ? /^59[45]\.\d+ x 84[12]/ : /^612 x 792/);
      const appendix = pages.findIndex((text, nth) => nth > 0 && /Appendix A\. /.test(text));
      assert.ok(appendix > 1 && appendix <= MOST_PAGES, `${appendix} pages before the appendix`);
      for (const [nth, text] of pages.slice(1).entries()) {
        const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
        assert.equal(lines[0], named, `the head of page ${nth + 2}`);
        assert.match(lines.at(-1), new RegExp(`\\b${nth + 2}$`), `the foot of page ${nth + 2}`);
      }
      // The contents say on which page each part is.
      for (const part of ["summary", "stages", "areas", "plan", "laws", "method", "criteria"]) {
        const entry = pages[0].split("\n").find((line) => line.includes(heading(part)));
        const said = Number(/(\d+)\s*$/.exec(entry)?.[1]);
        assert.equal(said, pageOf(pages, heading(part)), `${heading(part)} in the contents: ${entry}`);
      }
      // What belongs to the screen around it is not on it.
      for (const key of ["paper.heading", "paper.print", "paper.organisation", "paper.back"]) assert.ok(!pages.join("\n").includes(say(key)), say(key));
      assert.deepEqual({ errors: opened.errors, violations: await opened.violations() }, { errors: [], violations: [] });
      await opened.close();
    });
  }
}

test("a bank finds its name, its people, its notes and its goals on paper, and a telephone the link", { skip: unreadable }, async () => {
  const { page, close } = await reportPage(RESULTS["a bank at levels 1 to 3 with notes and goals"]);
  const { path, pages } = await printed(page, "bank");
  const text = pages.join("\n").replace(/\s+/g, " ");
  for (const needed of ["Model risk team", "14 March 2026", "4 January 2027", "Seen in the scheduler on Monday.", "No model is trained on personal data.", "stage 3 of Five-stage model (Defined)"]) {
    assert.ok(text.includes(needed), needed);
  }
  const address = (await page.locator(".rp-address").innerText()).trim();
  poppler("pdftoppm", "-r", "200", "-png", "-f", "1", "-l", "1", "-singlefile", path, join(folder, "title"));
  const { data, width, height } = PNG.sync.read(readFileSync(join(folder, "title.png")));
  assert.equal(jsQR(new Uint8ClampedArray(data), width, height)?.data, address);
  assert.match(address, /#r=[\w-]+$/);
  await close();
});

test("nothing that makes reports is loaded before a report is wanted, and then all of it from the page's own folder", async () => {
  const opened = await openPage({ path: "#result", stored: kept({ answers: BANK, day: DAY }), ready: ".mm-result h1" });
  const { page } = opened;
  assert.deepEqual(opened.lateRequests(), []);
  await page.locator(".mm-result").getByRole("link", { name: say("summary.report"), exact: true }).first().click();
  await page.locator(".mm-paper-sheet .rp").waitFor();
  const late = opened.lateRequests().map((address) => new URL(address));
  const own = new URL(page.url()).origin;
  assert.ok(late.every(({ origin }) => origin === own), late.join("\n"));
  const names = new Set(late.map(({ pathname }) => pathname.replace(/^.*\/|-[0-9a-f]{16}/g, "")));
  for (const needed of ["report.js", "report_bg.wasm"]) assert.ok(names.has(needed), [...names].join());
  assert.deepEqual({ errors: opened.errors, violations: await opened.violations() }, { errors: [], violations: [] });
  await opened.settled();
  await page.getByLabel(say("paper.organisation"), { exact: true }).fill("Retail Banking");
  await page.locator(".rp-organisation", { hasText: "Retail Banking" }).waitFor();
  await page.getByRole("checkbox", { name: say("paper.part-laws") }).uncheck();
  await page.locator("[id$=part-laws]").waitFor({ state: "detached" });
  await page.goBack();
  await page.locator(".mm-result h1").waitFor();
  await expectQuiet(opened);
  await opened.close();
});

test("what is only tried out is never on a report", async () => {
  const { page, close } = await openPage({ path: "#result", stored: kept({ answers: BANK, day: DAY }), ready: ".mm-result h1" });
  const address = page.url();
  await page.getByRole("button", { name: say("trial.begin") }).first().click();
  await tryAll(page, questions.slice(0, 6).map((question) => [question, "5"]));
  await page.getByRole("link", { name: say("summary.report"), exact: true }).first().click();
  await page.locator(".mm-paper-sheet .rp").waitFor();
  assert.equal((await page.locator(".rp-address").innerText()).trim(), address);
  assert.equal(await page.locator(".rp-answers td.rp-number", { hasText: "5" }).count(), 0, "no answer is a 5");
  await close();
});

test("a program that does not come is said, and comes when it is asked for again", async () => {
  const opened = await openPage({ path: "#report", stored: kept({ answers: BANK, day: DAY }), block: /report.*\.wasm$/, ready: ".mm-report-page" });
  const { page, context } = opened;
  await page.getByText(say("paper.missing")).waitFor();
  await context.unroute(/report.*\.wasm$/);
  await press(page, "paper.again");
  await page.locator(".mm-paper-sheet .rp").waitFor();
  await page.getByText(say("paper.drawn")).waitFor();
  await opened.close();
});

test("a logo that is none is refused in a sentence, and one that is stands on the title page", async () => {
  const { page, errors, violations, close } = await reportPage(RESULTS["everything at 5"]);
  const choose = (name, mimeType, text) => page.locator("[data-report-logo]").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await choose("logo.svg", "image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  await page.getByText(say("report.logo-active")).waitFor();
  assert.equal(await page.locator(".rp-logo").count(), 0);
  await choose("logo.png", "image/png", "x".repeat(512 * 1024 + 1));
  await page.getByText(say("report.logo-too-long")).waitFor();
  await choose("logo.png", "image/png", "%PDF-1.7");
  await page.getByText(say("report.logo-no-picture")).waitFor();
  await choose("logo.svg", "image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><path d="M0 0h80v20H0z"/></svg>');
  await page.locator(".rp-logo img").waitFor();
  assert.ok(await page.locator(".rp-logo img").evaluate((image) => image.decode().then(() => image.naturalWidth === 80)));
  assert.deepEqual({ errors, violations: await violations() }, { errors: [], violations: [] });
  await close();
});

test("the HTML file opens without a script, without a request and without a finding of axe", async () => {
  const opened = await reportPage(RESULTS["a bank at levels 1 to 3 with notes and goals"]);
  const [download] = await Promise.all([opened.page.waitForEvent("download"), press(opened.page, "paper.html")]);
  assert.match(download.suggestedFilename(), /^mlops-maturity-report-a-bank-with.*-2026-03-14\.html$/);
  const path = join(folder, "report.html");
  await download.saveAs(path);
  const context = await opened.page.context().browser().newContext();
  const asked = [];
  context.on("request", (request) => asked.push(request.url()));
  const page = await context.newPage();
  await page.goto(`file://${path}`);
  assert.deepEqual(asked, [`file://${path}`]);
  assert.equal(await page.evaluate(() => document.scripts.length), 0);
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  const found = await axe({ page, context }, { rules: { "color-contrast-enhanced": { enabled: true } } });
  assert.deepEqual(found, []);
  await context.close();
  await opened.close();
});

test("the page of choices and the report in it are accessible, and fit a narrow screen", async () => {
  const opened = await reportPage(RESULTS["a bank at levels 1 to 3 with notes and goals"], { viewport: { width: 280, height: 700 } });
  assert.deepEqual(await axe(opened), []);
  assert.ok(await opened.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is wider than the page");
  await opened.close();
});

test("the report of a link is that of the link, and its way back leads there", async () => {
  const shared = code({ answers: TOP, day: DAY, label: "Claims" });
  const { page, close } = await openPage({ path: `#r=${shared}`, stored: kept({ answers: CORE, day: DAY }), ready: ".mm-result h1" });
  await page.getByRole("link", { name: say("summary.report"), exact: true }).first().click();
  await page.locator(".mm-paper-sheet .rp").waitFor();
  assert.match(await page.locator(".rp-facts").innerText(), /Claims/);
  assert.match(await page.locator(".rp-finding").innerText(), /stage 5/);
  await page.getByRole("link", { name: say("paper.back") }).click();
  await page.locator(".mm-shared").waitFor();
  await close();
});

test("in the element, in somebody's page, the report is drawn in its shadow and printed alone", { skip: unreadable }, async () => {
  const opened = await openHost("element.html", {
    change: (html, widget) => html.replace("<mlops-maturity", `<mlops-maturity start="#r=${code({ answers: BANK, day: DAY })}"`),
  });
  const { page } = opened;
  const element = page.locator("mlops-maturity");
  await element.scrollIntoViewIfNeeded();
  await element.getByRole("link", { name: say("summary.report"), exact: true }).first().click();
  await element.locator(".mm-paper-sheet .rp").waitFor();
  const { info, pages } = await printed(page, "element");
  assert.equal(info.Title, say("report.title"));
  assert.match(pages[0], new RegExp(say("report.contents")));
  assert.ok(pages.length > 8, `${pages.length} pages`);
  assert.ok(!pages.join("\n").includes(say("paper.print")));
  await opened.close?.();
});

test("in the one file, opened from a disk, the report is made without a request", async () => {
  const opened = await openPage({ path: `mlops-maturity.html#r=${code({ answers: BANK, day: DAY })}`, csp: false, ready: ".mm-result h1" });
  const { page } = opened;
  await page.getByRole("link", { name: say("summary.report"), exact: true }).first().click();
  await page.locator(".mm-paper-sheet .rp").waitFor();
  await expectQuiet(opened);
  await opened.close();
});
