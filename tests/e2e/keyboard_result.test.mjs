// The result page with the keyboard alone: whatever can be clicked can be reached, and the focus is never lost, not
// even when what has it moves or goes.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { goal, part, quarterOf, quarters, stages, step, tryList } from "./result.mjs";
import { openScreen } from "./screens.mjs";
import { arrive } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { core, frameworks, instruments, questions, say } from "./words.mjs";

const open = (answers = "2".repeat(questions.length)) =>
  openPage({ path: "#result", stored: kept({ answers }), ready: ".mm-result h1" });

/** Tabs on until this has the focus. */
async function tabTo(page, target) {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not reach ${target}`);
}

/** The text of what has the focus; of nothing, it says so. */
const focus = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at === document.body ? "nothing has the focus" : (at.innerText || at.value || at.ariaLabel).trim();
  });

const button = (scope, key) => scope.getByRole("button", { name: say(key), exact: true });

test("trying other levels by keyboard: begin, choose in lists, put back, stop", async () => {
  const opened = await open();
  const { page } = opened;
  const before = await stages(page);
  await tabTo(page, button(page, "trial.begin"));
  await page.keyboard.press("Enter");
  const bar = page.getByRole("complementary", { name: say("trial.label") });
  await bar.waitFor();
  assert.equal(await focus(page), say("trial.end"), "the focus goes to the bar that has come");

  for (const question of questions) {
    await tabTo(page, tryList(page, question));
    await page.keyboard.press("3");
    await page.waitForFunction((name) => document.activeElement.ariaLabel === name && document.activeElement.value === "3",
      say("trial.level", { practice: question.name }));
  }
  await arrive(page, say("result.heading-confirmed", frameworks[0].stages[2]));
  await button(bar, "trial.back").focus();
  await page.keyboard.press("Enter");
  await bar.getByText(say("trial.nothing")).waitFor();
  assert.deepEqual(await stages(page), before);
  assert.equal(await focus(page), say("trial.end"));
  await page.keyboard.press("Enter");
  await bar.waitFor({ state: "detached" });
  assert.equal(await focus(page), say("trial.begin"), "and back to where it began");
  await expectQuiet(opened);
  await opened.close();
});

test("from the list of sections to each of them, and the reading goes on there", async () => {
  const opened = await openScreen("result");
  const { page } = opened;
  const contents = page.getByRole("navigation", { name: say("result.contents"), exact: true });
  await contents.locator("summary").focus();
  await page.keyboard.press("Enter");
  const entries = contents.getByRole("button");
  await entries.first().waitFor();
  const named = await entries.allInnerTexts();
  assert.deepEqual(named, await page.locator(".mm-result section h2").allInnerTexts(), "every section, in its order");
  for (const [place, name] of named.entries()) {
    await entries.nth(place).focus();
    await page.keyboard.press("Enter");
    const heading = page.getByRole("heading", { level: 2, name, exact: true });
    assert.ok(await heading.evaluate((own) => own === document.activeElement), `${name} has the focus`);
    assert.ok(await heading.evaluate((own) => own.getBoundingClientRect().top >= 0 && own.getBoundingClientRect().bottom <= innerHeight), `${name} is in sight`);
  }
  await expectQuiet(opened);
  await opened.close();
});

test("a panel opens and closes under the focus", async () => {
  const { page, close } = await open();
  const lines = [
    page.locator(".mm-framework summary").first(),
    page.locator(".mm-blockers summary").first(),
    part(page, "method.heading").locator(".mm-more > summary").first(),
    page.locator(".mm-step summary").first(),
    part(page, "roadmap.heading").locator(".mm-more > summary").first(),
  ];
  for (const line of lines) {
    await tabTo(page, line);
    const said = await focus(page);
    for (const [key, open] of [["Enter", true], ["Space", false]]) {
      await page.keyboard.press(key);
      await page.waitForFunction((there) => document.activeElement.closest("details")?.open === there, open);
      assert.equal(await focus(page), said);
    }
  }
  await close();
});

test("the focus goes with a step that moves, and to the roadmap when one is left out", async () => {
  const opened = await open();
  const { page } = opened;
  const title = (await quarters(page))[0][0];
  const card = step(page, title);
  await tabTo(page, card.locator("summary"));
  await page.keyboard.press("Enter");
  await tabTo(page, button(card, "roadmap.later"));
  await page.keyboard.press("Enter");
  await card.getByText(say("roadmap.pinned"), { exact: true }).waitFor();
  assert.equal(await quarterOf(page, title), 2);
  assert.ok((await focus(page)).includes(title), await focus(page));

  await tabTo(page, button(card, "roadmap.free"));
  await page.keyboard.press("Enter");
  await card.getByText(say("roadmap.pinned"), { exact: true }).waitFor({ state: "detached" });
  assert.notEqual(await focus(page), "nothing has the focus");

  await tabTo(page, button(card, "roadmap.drop"));
  await page.keyboard.press("Enter");
  await page.locator(".mm-dropped").waitFor();
  assert.equal(await focus(page), "60", "the first of the roadmap’s controls");
  await tabTo(page, page.locator(".mm-dropped button"));
  await page.keyboard.press("Enter");
  await page.locator(".mm-dropped").waitFor({ state: "detached" });
  assert.ok((await focus(page)).includes(title), "the step that is there again");
  await tabTo(page, card.getByLabel(say("roadmap.own-days")));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  await button(card, "roadmap.estimate-back").waitFor();
  await expectQuiet(opened);
  await opened.close();
});

test("undoing the last change keeps the focus on the roadmap", async () => {
  const { page, close } = await open();
  await tabTo(page, page.getByLabel(say("roadmap.capacity")));
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
  const undo = button(page, "roadmap.undo");
  await tabTo(page, undo);
  await page.keyboard.press("Enter");
  await undo.waitFor({ state: "detached" });
  assert.equal(await focus(page), "60");
  await close();
});

test("goals, the situation and laws are chosen by keyboard", async () => {
  const { page, close } = await open();
  const said = await part(page, "plan.heading").locator(".mm-plan-sum").innerText();
  const areas = part(page, "areas.heading");
  await tabTo(page, areas.locator("summary", { hasText: say("target.heading") }));
  await page.keyboard.press("Enter");
  await areas.locator(".mm-context").waitFor();
  const [select] = await areas.locator(".mm-context").getByRole("combobox").all();
  await tabTo(page, select);
  await page.keyboard.press("ArrowDown");
  await areas.locator(".mm-target-reached").waitFor();
  await tabTo(page, goal(page, "aws"));
  await page.keyboard.press("End");
  await page.waitForFunction((before) => document.querySelector(".mm-plan .mm-plan-sum").innerText !== before, said);
  assert.ok(await goal(page, "aws").evaluate((list) => list === document.activeElement));
  const law = page.getByRole("button", { name: instruments[0].name, exact: true });
  await tabTo(page, law);
  await page.keyboard.press("Space");
  await page.locator(".mm-lens").waitFor();
  assert.equal(await focus(page), instruments[0].name);
  await close();
});

test("the quick pass and the optional area are chosen by keyboard", async () => {
  const { page, close } = await openPage({ ready: ".mm-start button" });
  await tabTo(page, page.getByLabel(say("start.pass.full")));
  await page.keyboard.press("ArrowDown");
  await page.getByText(say("start.lead", { questions: core.length, frameworks: frameworks.length })).waitFor();
  assert.ok(await page.getByLabel(say("start.pass.quick", { questions: core.length })).isChecked());
  await tabTo(page, page.getByLabel(say("start.extend.hint")));
  await page.keyboard.press("Space");
  assert.ok(await page.getByLabel(say("start.extend.hint")).isChecked());
  await close();
});

test("“Answer these” leads to a question with its heading focused, and back to the result’s", async () => {
  const { page, close } = await openScreen("result-open");
  await tabTo(page, part(page, "open.heading").getByRole("button"));
  await page.keyboard.press("Enter");
  for (let nth = 0; nth < 3; nth += 1) {
    await page.waitForFunction(() => document.activeElement.matches(".mm-question h1, h1"));
    await page.keyboard.press("3");
    await page.locator(".mm-chosen").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !document.querySelector(".mm-chosen"));
  }
  await page.locator(".mm-result h1").waitFor();
  assert.match(await focus(page), /^Stage \d, /);
  await close();
});
