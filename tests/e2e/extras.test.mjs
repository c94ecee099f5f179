// More or fewer questions: the quick pass and the way back to a narrower result, and the optional area.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, code, kept } from "./codec.mjs";
import { part } from "./result.mjs";
import { openScreen } from "./screens.mjs";
import { arrive, choose, finding, keptIn, linkOf, press, toResult } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { core, everyFramework, everyQuestion, frameworks, questions, say } from "./words.mjs";

const total = questions.length;

/** Answers these questions, one page after the other, by key. */
async function answer(page, asked, key) {
  for (const { prompt } of asked) {
    await arrive(page, prompt);
    await page.keyboard.press(key);
    await page.locator(".mm-chosen").waitFor();
    await page.keyboard.press("Enter");
  }
}

/** The stages between confirmed and possible in all models, as the page says it. */
async function width(page) {
  const [said] = say("open.best.other", { width: "(\\d+) stages?" }).split(". ");
  return Number((await part(page, "open.heading").innerText()).match(said)[1]);
}

test("a quick pass asks the core questions, and the result asks for the answers that narrow it most", async () => {
  const opened = await openPage({ ready: ".mm-start button" });
  const { page } = opened;
  await page.getByLabel(say("start.pass.quick", { questions: core.length })).check();
  await page.getByText(say("start.lead", { questions: core.length, frameworks: frameworks.length })).waitFor();
  await press(page, "start.begin");
  await answer(page, core, "3");
  await arrive(page, say("check.heading"));
  await page.getByText(say("check.lead.other", { given: core.length, count: total })).waitFor();
  await toResult(page);
  const before = await width(page);
  const asked = await part(page, "open.heading").locator(".mm-best strong").allInnerTexts();
  assert.equal(asked.length, 3);

  await page.getByRole("button", { name: say("open.answer.other", { count: 3 }), exact: true }).click();
  const narrowing = questions.filter(({ name }) => asked.includes(name));
  for (const [place, question] of narrowing.entries()) {
    await arrive(page, question.prompt);
    const left = narrowing.length - place;
    await page.locator(".mm-count", { hasText: say(left === 1 ? "question.left.one" : "question.left.other", { count: left }) }).waitFor();
    await choose(page, question, 3);
    await press(page, left === 1 ? "question.save-result" : "question.continue");
  }
  await page.locator(".mm-result h1").waitFor();
  assert.ok((await width(page)) < before, "narrower than before");
  assert.ok((await page.locator(".mm-basis").innerText()).includes(say("result.coverage.other", { given: core.length + 3, count: total })));
  await expectQuiet(opened);
  await opened.close();
});

test("from a detour, Back leads to the result", async () => {
  const { page, close } = await openScreen("result-open");
  const said = await finding(page);
  await part(page, "open.heading").getByRole("button").click();
  await page.locator(".mm-question").waitFor();
  await page.getByRole("link", { name: say("question.back"), exact: true }).click();
  await page.locator(".mm-result h1").waitFor();
  assert.deepEqual(await finding(page), said);
  await close();
});

test("what cannot change any stage is named, so that it can be skipped", async () => {
  // Everything but one answer, and that one alone cannot move a stage.
  const answers = "1".repeat(total - 1) + "0";
  const { page, close } = await openPage({ path: "#result", stored: kept({ answers }), ready: ".mm-result h1" });
  const section = part(page, "open.heading");
  await section.getByText(say("open.settled")).waitFor();
  const { name } = questions.at(-1);
  const practice = name[0].toLowerCase() + name.slice(1);
  await section.getByText(say("open.idle.one", { practices: practice })).waitFor();
  await close();
});

test("the switch for LLM operations adds its questions; the link gets longer and shows them elsewhere", async () => {
  const opened = await openPage({ ready: ".mm-start button" });
  const { page } = opened;
  await page.getByLabel(say("start.extend.hint")).check();
  await page.getByText(say("start.lead", { questions: everyQuestion.length, frameworks: everyFramework.length })).waitFor();
  await press(page, "start.begin");
  await answer(page, everyQuestion, "3");
  await arrive(page, say("check.heading"));
  await page.getByText(say("check.lead-complete.other", { count: everyQuestion.length })).waitFor();
  await toResult(page);
  const [link, said] = [await linkOf(page), await finding(page)];
  const shared = link.split("#r=")[1];
  assert.ok(shared.length > code({ answers: "3".repeat(total) }).length);
  assert.equal(everyQuestion.length, 37);
  await press(page, "areas.open-all");
  const grid = page.locator(".mm-practice");
  for (const { name } of everyQuestion) await grid.getByText(name, { exact: true }).first().waitFor();

  const receiver = await openPage({ server: opened.server, path: `#r=${shared}`, ready: ".mm-shared" });
  assert.deepEqual(await finding(receiver.page), said);
  assert.ok((await receiver.page.locator(".mm-basis").innerText()).includes(say("result.coverage-complete.other", { count: everyQuestion.length })));
  await expectQuiet(receiver);
  await receiver.close();
  await expectQuiet(opened);
  await opened.close();
});

test("LLM operations move no stage and can be switched off without losing the other answers", async () => {
  const stored = kept({ answers: "3".repeat(total) + "1".repeat(everyQuestion.length - total) });
  const { page, close } = await openPage({ stored, ready: ".mm-resume" });
  const hint = page.getByLabel(say("start.extend.hint"));
  assert.ok(await hint.isChecked(), "the kept answers have them");
  await page.getByRole("link", { name: say("resume.result") }).click();
  await page.locator(".mm-result h1").waitFor();
  // The frameworks of the area itself come last, and go with it.
  const said = (await finding(page)).slice(2, 2 + frameworks.length);
  await page.evaluate(() => (location.hash = "#start"));
  await hint.uncheck();
  await page.getByRole("link", { name: say("resume.result") }).click();
  await page.locator(".mm-result h1").waitFor();
  assert.deepEqual((await finding(page)).slice(2), said);
  assert.match(await linkOf(page), /#r=[\w-]{28}$/);
  await close();
});

test("a link of the first revision shows its 29 answers, whatever the receiver has switched on", async () => {
  const own = kept({ answers: "2".repeat(everyQuestion.length) });
  const old = code({ answers: "3".repeat(29), revision: 1, format: 1 });
  assert.equal(old.length, 28);
  const opened = await openPage({ path: `#r=${old}`, stored: own, ready: ".mm-shared" });
  const { page } = opened;
  assert.match((await finding(page))[0], /^Stage 3, /);
  assert.ok((await page.locator(".mm-basis").innerText()).includes(say("result.coverage-complete.other", { count: 29 })));
  await press(page, "areas.open-all");
  assert.equal(await page.locator(".mm-practice").count(), 29);
  assert.equal(await keptIn(page, KEY), own[KEY]);
  await expectQuiet(opened);
  await opened.close();
});
