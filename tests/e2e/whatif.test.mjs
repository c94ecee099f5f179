// Trying other levels on the result: what moves is said and stays in sight, nothing is kept before somebody wants it,
// and everything goes back.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, code, kept } from "./codec.mjs";
import { planSaid, stages, tryAll, tryList } from "./result.mjs";
import { arrive, finding, keptIn, linkOf, press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { day, frameworks, questions, say, scoringCase } from "./words.mjs";

const CASE = scoringCase("automation-ahead-of-control");
const stored = kept({ answers: CASE.answers, day: "2026-02-03" });
const governance = questions.filter(({ area }) => area === "governance-compliance");
const RAISED = governance.map((question) => [question, "4"]);

const open = (options) => openPage({ path: "#result", stored, ready: ".mm-result h1", ...options });

const bar = (page) => page.getByRole("complementary", { name: say("trial.label"), exact: true });

/** Everything of the page that follows from answers. */
const shown = async (page) => [await finding(page), await planSaid(page), await linkOf(page)];

/** The frameworks whose stage differs, as the bar says it. */
const moves = (before, after) =>
  frameworks
    .filter(({ id }) => before[id] !== after[id])
    .map(({ id, name }) => say("trial.move", { framework: name, from: before[id], to: after[id] }));

const levels = (page) => page.locator(".mm-try").evaluateAll((all) => all.map((list) => list.selectedOptions[0].text));

test("other levels move stages and the plan; the bar says which and stays in sight; “Put back” restores all of it", async () => {
  const opened = await open();
  const { page } = opened;
  const [before, stagesBefore] = [await shown(page), await stages(page)];
  assert.deepEqual(stagesBefore, Object.fromEntries(Object.entries(CASE.expected).map(([id, { confirmed }]) => [id, confirmed])));
  await press(page, "trial.begin");
  await bar(page).getByText(say("trial.nothing")).waitFor();
  await tryAll(page, RAISED);

  const after = await stages(page);
  assert.equal(after["five-stage"], 4, "level 4 everywhere is stage 4");
  await arrive(page, say("result.heading-confirmed", frameworks[0].stages[3]));
  const said = await bar(page).innerText();
  assert.ok(said.includes(say("trial.sentence.other", { count: governance.length })), said);
  for (const move of moves(stagesBefore, after)) assert.ok(said.includes(move), move);
  for (const { levels: says } of governance) await page.locator(".mm-level-says").getByText(says[3], { exact: true }).waitFor();
  const days = (text) => text.match(/[\d,]+ person-days?/)[0];
  const plan = { before: days(before[1]), now: days(await planSaid(page)) };
  assert.ok(said.includes(say("trial.plan", plan)), said);
  assert.notEqual(await planSaid(page), before[1]);
  assert.equal(await linkOf(page), before[2], "what is only tried is in no link");
  assert.equal(await keptIn(page, KEY), stored[KEY], "and is kept nowhere");
  await page.mouse.wheel(0, 100_000);
  await page.waitForFunction(() => window.scrollY > 1_000);
  const { y } = await bar(page).boundingBox();
  assert.ok(y >= 0 && y < 800, `the bar is at ${y}`);

  await press(page, "trial.back");
  await bar(page).getByText(say("trial.nothing")).waitFor();
  assert.deepEqual(await shown(page), before);
  assert.equal((await levels(page)).join(""), CASE.answers);
  await press(page, "trial.end");
  assert.equal(await bar(page).count(), 0);
  assert.equal(await page.locator(".mm-try").count(), 0);
  assert.deepEqual(await shown(page), before);
  await expectQuiet(opened);
  await opened.close();
});

test("a list shows what is tried, however often it was changed and put back", async () => {
  const { page, close } = await open();
  await press(page, "trial.begin");
  const list = tryList(page, governance[1]); // given: 1
  for (const [picked, expected] of [["4", "4"], ["1", "1"], ["5", "5"]]) {
    await list.selectOption(picked);
    assert.equal((await levels(page))[questions.indexOf(governance[1])], expected);
  }
  await press(page, "trial.back");
  await bar(page).getByText(say("trial.nothing")).waitFor();
  assert.equal((await levels(page)).join(""), CASE.answers);
  await close();
});

test("a click on a cell tries its level", async () => {
  const { page, close } = await open();
  await press(page, "trial.begin");
  const row = page.locator(".mm-practice", { hasText: governance[1].name });
  await row.locator(".mm-cells i").nth(3).click();
  assert.equal(await row.locator(".mm-filled").count(), 4);
  await bar(page).getByText(say("trial.sentence.one", { count: 1 })).waitFor();
  assert.equal((await levels(page))[questions.indexOf(governance[1])], "4");
  await close();
});

test("where no stage moves, the bar says so", async () => {
  const { page, close } = await open();
  await press(page, "trial.begin");
  await tryAll(page, [[governance[3], "2"]]);
  await bar(page).getByText(say("trial.no-move")).waitFor();
  await close();
});

test("“Keep as my answers” stores them, changes the link, and can be undone", async () => {
  const opened = await open();
  const { page } = opened;
  const before = await linkOf(page);
  await press(page, "trial.begin");
  await tryAll(page, RAISED);
  const tried = await finding(page);
  await press(page, "trial.keep");
  await page.getByText(say("undo.kept")).waitFor();
  assert.deepEqual(await finding(page), tried);
  assert.notEqual(await linkOf(page), before);
  const line = await keptIn(page, KEY);
  assert.ok((await linkOf(page)).endsWith(`#r=${line.slice(2)}`), "what is kept is what the link says");
  await page.reload();
  await page.locator(".mm-result h1").waitFor();
  assert.deepEqual(await finding(page), tried);
  await opened.settled();

  await press(page, "trial.begin");
  await tryAll(page, [[governance[0], "1"]]);
  await press(page, "trial.keep");
  await press(page, "undo.button");
  assert.deepEqual(await finding(page), tried);
  assert.equal(await keptIn(page, KEY), line);
  await expectQuiet(opened);
  await opened.close();
});

test("a shared result can be tried at other levels and not kept; leaving it puts everything back", async () => {
  const own = kept({ answers: "2".repeat(questions.length), day: "2026-02-03" });
  const opened = await openPage({ path: `#r=${code({ answers: CASE.answers })}`, stored: own, ready: ".mm-shared" });
  const { page } = opened;
  const before = await shown(page);
  await press(page, "trial.begin");
  await tryAll(page, RAISED);
  await arrive(page, say("result.heading-confirmed", frameworks[0].stages[3]));
  assert.equal(await page.getByRole("button", { name: say("trial.keep") }).count(), 0);
  assert.equal(await linkOf(page), before[2]);
  await page.evaluate(() => (location.hash = "#start"));
  await page.getByText(say("resume.text", { given: questions.length, total: questions.length, day: day("2026-02-03") })).waitFor();
  assert.equal(await keptIn(page, KEY), own[KEY]);
  await page.goBack();
  await page.locator(".mm-shared").waitFor();
  assert.deepEqual(await shown(page), before);
  assert.equal(await bar(page).count(), 0);
  await expectQuiet(opened);
  await opened.close();
});
