// What was planned on a result outlasts the page: goals, context and changes of the roadmap. A link has a plan of its own.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, code, kept } from "./codec.mjs";
import { choose, enter, openStep, part, planSaid, quarterOf, quarters, situate, stepButton } from "./result.mjs";
import { choose as answer, keptIn, press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { areas, context, core, questions, say } from "./words.mjs";

const ANSWERS = "2".repeat(questions.length);
const open = () => openPage({ path: "#result", stored: kept({ answers: ANSWERS }), ready: ".mm-result h1" });

const capacity = (page) => page.getByLabel(say("roadmap.capacity"));

/** What the page says of the plan: the sum, the quarters, the capacity, and each choice. */
async function planned(page) {
  const chosen = (heading) =>
    part(page, heading).locator("select").evaluateAll((all) => all.map((list) => list.selectedOptions[0].textContent));
  return {
    said: await planSaid(page),
    quarters: await quarters(page),
    capacity: await capacity(page).inputValue(),
    goals: await chosen("plan.heading"),
    context: await chosen("target.heading"),
  };
}

test("goals, context, capacity, a moved and a left-out step are there after a reload, and gone with “start again”", async () => {
  const opened = await open();
  const { page } = opened;
  const first = await planned(page);
  await choose(page, "google-cloud", 2);
  await situate(page, context.map(() => 1));
  await enter(capacity(page), 90);
  const [[moved], [, leftOut]] = (await quarters(page)).filter((titles) => titles.length > 1);
  await stepButton(await openStep(page, moved), "roadmap.later").click();
  await stepButton(await openStep(page, leftOut), "roadmap.drop").click();
  assert.equal(await quarterOf(page, leftOut), 0);
  const before = await planned(page);
  assert.notDeepEqual(before, first);

  await page.reload();
  await page.locator(".mm-result h1").waitFor();
  assert.deepEqual(await planned(page), before);
  assert.equal(await page.getByRole("button", { name: say("roadmap.undo") }).count(), 0, "the way back is not kept");
  await opened.settled();

  await page.goto(`${page.url().split("#")[0]}#start`);
  await press(page, "resume.again");
  assert.equal(await keptIn(page, KEY), null);
  await press(page, "undo.button");
  assert.match(await keptIn(page, KEY), /^1 [\w-]{28} .*capacity:90/);
  await page.goto(`${page.url().split("#")[0]}#result`);
  await page.locator(".mm-result h1").waitFor();
  assert.deepEqual(await planned(page), before);
  await expectQuiet(opened);
  await opened.close();
});

test("a link is looked at with a plan of its own, and what is planned there is not kept", async () => {
  const opened = await open();
  const { page } = opened;
  const usual = await capacity(page).inputValue();
  await enter(capacity(page), 90);
  const line = await keptIn(page, KEY);
  const base = page.url().split("#")[0];
  await page.goto(`${base}#r=${code({ answers: "3".repeat(questions.length) })}`);
  await page.locator(".mm-shared").waitFor();
  assert.equal(await capacity(page).inputValue(), usual);
  await enter(capacity(page), 45);
  assert.equal(await keptIn(page, KEY), line);
  await page.goBack();
  await page.locator(".mm-shared").waitFor({ state: "detached" });
  await page.locator(".mm-result h1").waitFor();
  assert.equal(await capacity(page).inputValue(), "90");
  await page.goForward();
  await page.locator(".mm-shared").waitFor();
  assert.equal(await capacity(page).inputValue(), "45", "the same link, as it was left");
  await expectQuiet(opened);
  await opened.close();
});

test("storage that refuses the plan: said once, the roadmap works on, and the answers stay", async () => {
  const opened = await open();
  const { page } = opened;
  const line = await keptIn(page, KEY);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
    };
  });
  for (const days of [30, 25]) {
    await enter(capacity(page), days);
    await page.getByText(say("notice.not-kept"), { exact: true }).waitFor();
    assert.equal(await page.getByText(say("notice.not-kept"), { exact: true }).count(), 1);
    assert.equal(await capacity(page).inputValue(), String(days));
  }
  assert.equal(await keptIn(page, KEY), line);
  await expectQuiet(opened);
  await opened.close();
});

test("an area a page and the core questions only: both are there after a reload", async () => {
  const opened = await openPage({ ready: ".mm-start button" });
  const { page } = opened;
  const area = page.getByLabel(say("start.layout.area")), few = page.getByLabel(say("start.pass.quick", { questions: core.length }));
  await area.check();
  await few.check();
  await press(page, "start.begin");
  const asked = areas[0].questions.filter(({ id }) => core.some((question) => question.id === id));
  await answer(page, asked[0], 3);
  await page.reload();
  await page.locator(".mm-question").first().waitFor();
  assert.equal(await page.locator(".mm-question").count(), asked.length);
  await opened.settled();
  await page.evaluate(() => (location.hash = "#start"));
  await area.waitFor();
  assert.ok((await area.isChecked()) && (await few.isChecked()));
  await expectQuiet(opened);
  await opened.close();
});
