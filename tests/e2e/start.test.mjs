// The start page before the program is there: it can be read and used, it is what the program draws, and nobody sees it
// who came for something else.

import assert from "node:assert/strict";
import { test } from "node:test";

import { code, kept } from "./codec.mjs";
import { LATER_WORDS, PROGRAM } from "./screens.mjs";
import { arrive, press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { areas, core, questions, say } from "./words.mjs";

const total = questions.length;
const answers = "3".repeat(total);

/** The program comes this much later than all else. */
const late = (ms) => (context) =>
  context.route(PROGRAM, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await route.continue();
  });

/** Opens a page whose program is late, and gives it before that has come. */
const early = (options = {}) => openPage({ prepare: late(3_000), until: "load", ...options });

/** Waits for the program. */
const started = (page) => page.waitForFunction(() => "started" in document.documentElement.dataset);

/** HTML with the attributes of each element in order, and without what only says which choice stands first. */
const sorted = (html) => html.replace(/<(\w+)((?: [\w-]+="[^"]*")*)>/g, (_, tag, attributes) =>
  `\n<${tag}${(attributes.match(/ [\w-]+="[^"]*"/g) ?? []).filter((one) => !/ checked=/.test(one)).sort().join("")}>`);

const visible = (page) => page.locator("h1").filter({ visible: true }).allInnerTexts();

test("the HTML holds just what the program draws", async () => {
  const before = await openPage({ block: PROGRAM, ready: "#mlops-maturity-unloaded" });
  // As it is drawn first: what comes with the second part fills the panel on privacy, which is closed.
  const after = await openPage({ block: LATER_WORDS });
  await started(after.page);
  const [written, drawn] = await Promise.all([before, after].map(({ page }) => page.locator("#mlops-maturity").innerHTML()));
  assert.equal(sorted(written), sorted(drawn));
  await Promise.all([before.close(), after.close()]);
});

// A host's own parameter or path may look like the mark of a link, and is none.
for (const path of ["", "?r=1&lang=en", "?x=1&r=summer", "?q=r%C3%A9sum%C3%A9", "?order=12345678&user=Elizabeth"]) test(`what is chosen before the program is there is honoured when it comes: ${path || "no address"}`, async () => {
  const opened = await early({ path });
  const { page } = opened;
  await page.getByLabel(say("start.pass.quick", { questions: core.length })).check();
  await page.getByLabel(say("start.layout.area")).check();
  await page.getByLabel(say("start.extend.hint")).check();
  assert.ok(!(await page.evaluate(() => "started" in document.documentElement.dataset)), "all of that before the program");
  await press(page, "start.begin");
  assert.deepEqual(await visible(page), [say("page.opening.questions")], "the button has been heard");
  const [first] = areas;
  const asked = core.filter(({ area }) => area === first.id);
  // A page of one question has the question for its heading.
  const heading = asked.length > 1 ? first.name : asked[0].prompt;
  await arrive(page, heading);
  assert.equal(await page.evaluate(() => document.activeElement.innerText), heading, "and the heading has the focus");
  const shown = await page.locator(".mm-question").evaluateAll((all) => all.map((one) => one.dataset.question));
  assert.deepEqual(shown, asked.map(({ id }) => id));
  await page.goBack();
  await arrive(page, say("start.heading"));
  for (const label of [say("start.layout.area"), say("start.extend.hint")]) assert.ok(await page.getByLabel(label).isChecked(), label);
  await opened.settled();
  await expectQuiet(opened);
  await opened.close();
});

const [opener] = questions;

test("the HTML holds the first question just as the program draws it", async () => {
  const { page, close } = await early();
  await press(page, "start.begin");
  const drawn = () => page.locator("#mlops-maturity .mm-screen").innerHTML();
  await page.getByRole("heading", { level: 1, name: opener.prompt }).waitFor();
  assert.ok(!(await page.evaluate(() => "started" in document.documentElement.dataset)), "before the program");
  const before = await drawn();
  await started(page);
  assert.equal(sorted(before), sorted(await drawn()));
  await close();
});

for (const [what, choose, given] of [
  ["a level", (page) => page.getByText(opener.levels[2]).click(), 2],
  ["don’t know, by the keyboard", async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowUp");
  }, 6],
]) test(`the first question can be answered before the program is there: ${what}`, async () => {
  const init = () => {
    window.__shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  };
  const opened = await early({ init });
  const { page } = opened;
  await press(page, "start.begin");
  assert.deepEqual(await visible(page), [opener.prompt]);
  assert.equal(await page.evaluate(() => document.activeElement.innerText), opener.prompt, "the heading has the focus");
  await choose(page);
  const chosen = () => page.locator(".mm-question input").evaluateAll((all) => all.findIndex((one) => one.checked));
  const focused = () => page.locator(".mm-question input").evaluateAll((all) => all.indexOf(document.activeElement));
  assert.deepEqual([await chosen(), await focused()], [given, given]);
  assert.equal(await page.getByRole("button").count(), 0, "nothing is offered that would not answer");
  assert.ok(!(await page.evaluate(() => "started" in document.documentElement.dataset)), "all of that before the program");
  await started(page);
  assert.deepEqual([await chosen(), await focused()], [given, given], "answer and focus stay");
  assert.equal(await page.evaluate(() => window.__shift), 0, "and nothing jumps");
  await press(page, "question.continue");
  await arrive(page, questions[1].prompt);
  await page.goto(page.url().split("#")[0]);
  await page.getByRole("heading", { name: say("resume.heading") }).waitFor();
  await opened.settled();
  await expectQuiet(opened);
  await opened.close();
});

test("nothing jumps when the program comes, and the focus stays where it was", async () => {
  for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 800 }]) {
    const init = () => {
      window.__shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.__shift += entry.value;
      }).observe({ type: "layout-shift", buffered: true });
    };
    const { page, close } = await early({ viewport, init });
    await page.keyboard.press("Tab");
    const focused = () => page.evaluate(() => document.activeElement.closest("label")?.innerText);
    const before = await focused();
    assert.equal(before, say("start.pass.full"));
    await page.mouse.wheel(0, 200);
    await page.waitForFunction(() => scrollY > 0);
    const scrolled = await page.evaluate(() => scrollY);
    await started(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    assert.equal(await page.evaluate(() => window.__shift), 0);
    assert.equal(await focused(), before);
    assert.equal(await page.evaluate(() => scrollY), scrolled);
    await close();
  }
});

const PLACES = [
  ["a shared result", `#r=${code({ answers })}`, {}, "page.opening.result", /^Stage /],
  ["a shared result that a mail program has escaped", `?from=mail%23r=${code({ answers })}`, {}, "page.opening.result", /^Stage /],
  ["one's own result", "#result", kept({ answers }), "page.opening.result", /^Stage /],
  ["a question", `#q-${questions[2].id}`, {}, "page.opening.questions", questions[2].prompt],
  ["somebody who comes back", "", kept({ answers: "3".padEnd(total, "0") }), "page.opening.resume", say("start.heading")],
];
for (const [what, path, stored, waiting, then] of PLACES) {
  test(`${what}: no flash of the start page`, async () => {
    const init = () => {
      window.__seen = new Set();
      const look = () => {
        for (const heading of document.querySelectorAll("h1")) if (heading.checkVisibility()) window.__seen.add(heading.innerText);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    const { page, close } = await early({ path, stored, init, prepare: late(800) });
    await page.getByRole("heading", { level: 1, name: then }).waitFor();
    const seen = await page.evaluate(() => [...window.__seen]);
    assert.equal(seen[0], say(waiting));
    const last = seen.at(-1);
    assert.ok(typeof then === "string" ? last === then : then.test(last), seen.join(" | "));
    if (then !== say("start.heading")) assert.ok(!seen.includes(say("start.heading")), seen.join(" | "));
    await close();
  });
}

test("without JavaScript the page says what it is, and offers nothing that would not answer", async () => {
  const { page, close } = await openPage({ context: { javaScriptEnabled: false } });
  assert.equal(await page.locator("noscript .mm-notice").innerText(), say("page.noscript"));
  assert.deepEqual(await visible(page), [say("start.heading")]);
  assert.equal(await page.getByRole("button").count(), 0);
  assert.equal(await page.getByRole("radio").count(), 0);
  await close();
});

const BOOT = /\/boot\.js/;
const NOT_RUN = [
  ["is not on the server", { prepare: (context) => context.route(BOOT, (route) => route.fulfill({ status: 404 })) }],
  ["comes as plain text", {
    prepare: (context) => context.route(BOOT, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
    }),
  }],
];
for (const [what, options] of NOT_RUN) {
  test(`where boot.js ${what}, the HTML says by itself that nothing has started`, async () => {
    const { page, close } = await openPage(options);
    const said = page.getByText(say("page.late"));
    assert.ok(!(await said.isVisible()), "not at once");
    await said.waitFor({ timeout: 12_000 });
    await close();
  });
}

test("a program that does not answer is said to be late, and is taken when it comes", async () => {
  const { page, close } = await early({ prepare: late(18_000) });
  await page.getByText(say("page.unloaded.late")).waitFor({ timeout: 17_000 });
  await page.getByRole("button", { name: say("start.begin") }).waitFor({ timeout: 10_000 });
  assert.deepEqual(await visible(page), [say("start.heading")]);
  await close();
});
