// Whatever a browser's storage does, the way to the result is open, nothing is lost unsaid, and nothing is said twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ASIDE, KEY } from "./codec.mjs";
import { arrive, finding, keptIn, press, toResult } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const NOT_KEPT = say("notice.not-kept");
const SET_ASIDE = say("notice.set-aside");

const refused = () =>
  Object.defineProperty(window, "localStorage", {
    configurable: true,
    get: () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    },
  });
const missing = () => Object.defineProperty(window, "localStorage", { get: () => null });
const full = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
};

/** How often the page says this. */
const count = (page, notice) => page.getByText(notice, { exact: true }).count();

/** Answers the questions by key, from the one on the screen; `each` is asked after every answer. */
async function answerFrom(page, first, each = () => {}) {
  for (const [place, { prompt }] of questions.entries()) {
    if (place < first) continue;
    await arrive(page, prompt);
    await page.keyboard.press("3");
    await page.locator(".mm-chosen").waitFor();
    await each(place);
    await page.keyboard.press("Enter");
  }
  await arrive(page, say("check.heading"));
}

/** The end of each journey: the result that level 3 everywhere makes, and no error on the way to it. */
async function ends(opened) {
  await toResult(opened.page);
  assert.match((await finding(opened.page))[0], /^Stage 3, /);
  await expectQuiet(opened);
  await opened.close();
}

test("storage that works keeps every answer as it is given, and says nothing", async () => {
  const opened = await openPage({ ready: "button" });
  const { page } = opened;
  await press(page, "start.begin");
  const lines = new Set();
  await answerFrom(page, 0, async () => lines.add(await keptIn(page, KEY)));
  assert.equal(lines.size, questions.length, "another line after each answer");
  assert.equal(await page.locator(".mm-notice").count(), 0);
  await ends(opened);
});

for (const [what, init] of [["a browser that forbids it", refused], ["a browser without it", missing]]) {
  test(`${what}: said from the start, once, and the result is reached`, async () => {
    const opened = await openPage({ ready: "button", init });
    const { page } = opened;
    assert.equal(await count(page, NOT_KEPT), 1);
    await press(page, "start.begin");
    await answerFrom(page, 0, async () => assert.equal(await count(page, NOT_KEPT), 1));
    await ends(opened);
  });
}

test("storage that is full: said with the first answer, once, and the result is reached", async () => {
  const opened = await openPage({ ready: "button", init: full });
  const { page } = opened;
  assert.equal(await count(page, NOT_KEPT), 0);
  await press(page, "start.begin");
  await answerFrom(page, 0, async () => assert.equal(await count(page, NOT_KEPT), 1));
  await ends(opened);
});

test("storage switched off in mid-visit: answers so far stay, and it is said once", async () => {
  const opened = await openPage({ ready: "button" });
  const { page } = opened;
  await press(page, "start.begin");
  await answerFrom(page, 0, async (place) => {
    assert.equal(await count(page, NOT_KEPT), place > 4 ? 1 : 0);
    if (place === 4) await page.evaluate(refused);
  });
  await page.getByText(say("check.lead-complete.other", { count: questions.length })).waitFor();
  await ends(opened);
});

for (const [what, text] of [
  ["text that is no answers", "{\"answers\":[1,2,\u0000"],
  ["text of a future version", "9 abc"],
  ["answers with a changed character", "1 EAEAAQAAHQAAAAAAAAAAAAAA0xlE"],
]) {
  test(`${what}: left alone until the first answer, then kept aside`, async () => {
    const opened = await openPage({ ready: "button", stored: { [KEY]: text } });
    const { page } = opened;
    assert.equal(await count(page, SET_ASIDE), 1);
    await press(page, "start.begin");
    await arrive(page, questions[0].prompt);
    assert.equal(await keptIn(page, KEY), text, "untouched before an answer");
    assert.equal(await keptIn(page, ASIDE), null);
    await answerFrom(page, 0, async () => assert.equal(await keptIn(page, ASIDE), text));
    assert.match(await keptIn(page, KEY), /^1 [\w-]{28}$/);
    await ends(opened);
  });
}
