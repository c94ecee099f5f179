// Going back and forth: the browser's buttons, a reload, a change from the check page, starting again and undoing that.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, kept } from "./codec.mjs";
import { arrive, choose, finding, focused, follow, keptIn, press, toResult } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { day, questions, say } from "./words.mjs";

const total = questions.length;
const all = (answer) => kept({ answers: answer.repeat(total), day: "2026-02-03" });
const some = (count) => kept({ answers: "2".repeat(count).padEnd(total, "0"), day: "2026-02-03" });

/** The answers chosen on the page: level numbers, or the words of the two others. */
const chosen = (page) => page.locator(".mm-answers input:checked").evaluateAll((all) => all.map((input) => input.value));

test("Back and Forward restore each screen as it was left", async () => {
  const opened = await openPage({ ready: "button" });
  const { page } = opened;
  const [first, second] = questions;
  await press(page, "start.begin");
  await arrive(page, first.prompt);
  await choose(page, first, 4);
  await press(page, "question.continue");
  await arrive(page, second.prompt);
  await choose(page, second, "n");
  await follow(page, "question.to-check");
  await arrive(page, say("check.heading"));
  await toResult(page);
  const said = await finding(page);

  await page.goBack();
  await arrive(page, say("check.heading"));
  await page.goBack();
  await arrive(page, second.prompt);
  assert.deepEqual(await chosen(page), [say("question.not-applicable")]);
  assert.equal(await focused(page), second.prompt);
  await page.goBack();
  await arrive(page, first.prompt);
  assert.deepEqual(await chosen(page), ["4"]);
  await page.goBack();
  await arrive(page, say("start.heading"));

  for (const heading of [first.prompt, second.prompt, say("check.heading")]) {
    await page.goForward();
    await arrive(page, heading);
  }
  await page.goForward();
  await page.locator(".mm-result h1").waitFor();
  assert.deepEqual(await finding(page), said);
  await expectQuiet(opened);
  await opened.close();
});

test("the Back link on a page leads to the question before, and from the first to the start", async () => {
  const { page, close } = await openPage({ path: `#q-${questions[2].id}`, ready: ".mm-question" });
  for (const heading of [questions[1].prompt, questions[0].prompt, say("start.heading")]) {
    await follow(page, "question.back");
    await arrive(page, heading);
  }
  await close();
});

test("a reload keeps the place and the answers", async () => {
  const { page, close } = await openPage({ stored: some(7), ready: ".mm-resume" });
  await press(page, "resume.continue");
  await arrive(page, questions[7].prompt);
  await choose(page, questions[7], "d");
  await page.reload();
  await arrive(page, questions[7].prompt);
  assert.deepEqual(await chosen(page), [say("question.unknown")]);
  await follow(page, "question.to-check");
  await arrive(page, say("check.heading"));
  await page.reload();
  await arrive(page, say("check.heading"));
  await page.getByText(say("check.lead.other", { given: 8, count: total })).waitFor();
  await toResult(page);
  const said = await finding(page);
  await page.reload();
  await page.locator(".mm-result h1").waitFor();
  assert.deepEqual(await finding(page), said);
  await close();
});

test("a change from the check page comes back there", async () => {
  const { page, close } = await openPage({ path: "#check", stored: all("2"), ready: ".mm-check" });
  const fifth = questions[4];
  const row = page.locator(".mm-row", { has: page.getByText(fifth.name, { exact: true }) }).first();
  await row.getByRole("link").click();
  await arrive(page, fifth.prompt);
  assert.deepEqual(await chosen(page), ["2"]);
  await choose(page, fifth, 5);
  await press(page, "question.save");
  await arrive(page, say("check.heading"));
  assert.equal(await row.locator("strong").innerText(), say("check.level", { level: 5 }));

  await row.getByRole("link").click();
  await arrive(page, fifth.prompt);
  await page.goBack();
  await arrive(page, say("check.heading"));
  assert.equal(await row.locator("strong").innerText(), say("check.level", { level: 5 }));
  await close();
});

test("an answer can be taken back", async () => {
  const { page, close } = await openPage({ path: `#q-${questions[0].id}`, stored: some(3), ready: ".mm-question" });
  await press(page, "question.clear");
  await page.getByRole("button", { name: say("question.skip") }).waitFor();
  assert.deepEqual(await chosen(page), []);
  await page.reload();
  await arrive(page, questions[0].prompt);
  assert.deepEqual(await chosen(page), []);
  await close();
});

test("nothing is chosen beforehand on any question", async () => {
  const { page, close } = await openPage({ ready: "button" });
  await press(page, "start.begin");
  for (const { prompt } of questions) {
    await arrive(page, prompt);
    assert.deepEqual(await chosen(page), [], prompt);
    await press(page, "question.skip");
  }
  await arrive(page, say("check.heading"));
  assert.equal(await page.getByText(say("check.open"), { exact: true }).count(), total);
  assert.equal(await keptIn(page, KEY), null, "nothing was answered, so nothing is kept");
  await close();
});

test("coming back offers to go on where one stopped", async () => {
  const { page, close } = await openPage({ stored: some(5), ready: ".mm-resume" });
  await page.getByRole("heading", { name: say("resume.heading") }).waitFor();
  await page.getByText(say("resume.text", { given: 5, total, day: day("2026-02-03") })).waitFor();
  await press(page, "resume.continue");
  await arrive(page, questions[5].prompt);
  await close();
});

/** Somebody with a full set of answers who has just started again, with a clock that the test moves. */
async function startedAgain() {
  const stored = all("3");
  const opened = await openPage({ stored, ready: ".mm-resume", prepare: ({ clock }) => clock.install() });
  const { page } = opened;
  await press(page, "resume.again");
  await arrive(page, questions[0].prompt);
  await page.getByText(say("undo.again")).waitFor();
  assert.deepEqual(await chosen(page), []);
  assert.equal(await keptIn(page, KEY), null);
  return { ...opened, before: stored[KEY], undo: page.getByRole("button", { name: say("undo.button") }) };
}

test("starting again can be undone for ten seconds", async () => {
  const { page, undo, before, close } = await startedAgain();
  await page.clock.fastForward(8_000);
  await undo.click();
  await arrive(page, say("start.heading"));
  await page.getByText(say("resume.text", { given: total, total, day: day("2026-02-03") })).waitFor();
  assert.equal(await keptIn(page, KEY), before);
  assert.equal(await undo.count(), 0);
  await close();
});

test("after ten seconds, or with a new answer, there is nothing to undo", async () => {
  const late = await startedAgain();
  await late.page.clock.fastForward(10_000);
  await late.undo.waitFor({ state: "detached" });
  await late.close();
  const going = await startedAgain();
  await choose(going.page, questions[0], 1);
  await going.undo.waitFor({ state: "detached" });
  assert.deepEqual(await chosen(going.page), ["1"]);
  await going.close();
});
