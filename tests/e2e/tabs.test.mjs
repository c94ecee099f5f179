// Two tabs of one browser: no answer is lost, and what was cleared stays cleared.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, kept } from "./codec.mjs";
import { enter } from "./result.mjs";
import { arrive, choose, keptIn, press } from "./steps.mjs";
import { openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const total = questions.length;

async function second({ context, server }, path = "") {
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.waitForFunction(() => "started" in document.documentElement.dataset);
  return page;
}

test("ten answers in one tab and one in another are eleven, in both", async () => {
  const opened = await openPage({ ready: "button" });
  const { page } = opened;
  const other = await second(opened);
  await press(page, "start.begin");
  for (const question of questions.slice(0, 10)) {
    await arrive(page, question.prompt);
    await choose(page, question, 3);
    await press(page, "question.continue");
  }
  // The other tab has been told, and offers to go on.
  await other.getByRole("button", { name: say("resume.continue"), exact: true }).click();
  await arrive(other, questions[10].prompt);
  await choose(other, questions[10], 5);
  await other.locator(".mm-chosen").waitFor();
  for (const one of [page, other]) {
    await one.evaluate(() => (location.hash = "#check"));
    await one.getByText(say("check.lead.other", { given: 11, count: total })).waitFor();
  }
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

test("what is cleared in one tab does not come back from another", async () => {
  // The tabs hear nothing of each other, as ones that sleep would.
  const init = () => window.addEventListener("storage", (event) => event.stopImmediatePropagation(), true);
  const stored = kept({ answers: "2".repeat(total) });
  const opened = await openPage({ path: "#result", stored, init, ready: ".mm-result h1" });
  const { page } = opened;
  const other = await second(opened);
  await press(other, "resume.again");
  assert.equal(await keptIn(other, KEY), null);
  await enter(page.getByLabel(say("roadmap.capacity")), 30);
  await arrive(page, say("start.heading"));
  assert.equal(await keptIn(other, KEY), null);
  assert.deepEqual(opened.errors, []);
  await opened.close();
});
