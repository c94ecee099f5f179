// The plan and the roadmap: goals in several frameworks, what they cost, and the ways to arrange the steps.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import {
  choose, enter, framework, goal, openStep, part, planDays, planSaid, quarterOf, quarters, stages, step, stepButton, tableOf,
} from "./result.mjs";
import { IMPOSSIBLE, openScreen } from "./screens.mjs";
import { press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { areas, frameworks, questions, say } from "./words.mjs";

const open = (answers = "2".repeat(questions.length)) =>
  openPage({ path: "#result", stored: kept({ answers }), ready: ".mm-result h1" });

test("goals in two frameworks: no cheaper than for one, and proven to be the cheapest", async () => {
  const opened = await open();
  const { page } = opened;
  await choose(page, "five-stage", 4);
  const one = await planDays(page);
  await choose(page, "google-cloud", 2);
  const both = await planDays(page);
  assert.ok(both >= one, `${both} for both, ${one} for one`);
  assert.ok((await planSaid(page)).includes(say("plan.proven")));
  // Beside each goal, what it takes by itself and adds to the other; together they take no more than both by themselves.
  const prices = await Promise.all(["five-stage", "google-cloud"].map((id) => goal(page, id).locator("xpath=following-sibling::*").innerText()));
  // Without a second figure a goal adds nothing.
  const [alone, adds] = [0, 1].map((nth) => prices.map((said) => Number(said.match(/\d+/g)[nth] ?? 0)));
  assert.equal(alone[0], one, prices[0]);
  assert.ok(alone[0] + alone[1] >= both && both - adds[1] === alone[0], `${both}: ${prices.join(" ")}`);
  const goals = await part(page, "plan.heading").locator(".mm-plan-goals").innerText();
  for (const id of ["five-stage", "google-cloud"]) assert.ok(goals.includes(framework(id).name), goals);
  await choose(page, "google-cloud");
  assert.equal(await planDays(page), one);
  await expectQuiet(opened);
  await opened.close();
});

test("a plan of two goals holds both stages at its end", async () => {
  const { page, close } = await open();
  await choose(page, "five-stage", 3);
  await choose(page, "microsoft", 3);
  const [head, ...rows] = await tableOf(page, "roadmap.heading");
  const end = (id) => Number(rows.find(([name]) => name === framework(id).name).at(-1));
  assert.equal(head.length - 2, (await quarters(page)).length, "a column for today and one a quarter");
  assert.ok(end("five-stage") >= 3 && end("microsoft") >= 3);
  await close();
});

test("the table under the roadmap begins with today’s stages and names every framework and area", async () => {
  const { page, close } = await open();
  const [, ...rows] = await tableOf(page, "roadmap.heading");
  assert.deepEqual(rows.map(([name]) => name), [...frameworks, ...areas].map(({ name }) => name));
  const today = await stages(page);
  for (const [place, { id }] of frameworks.entries()) assert.equal(Number(rows[place][1]), today[id], id);
  await close();
});

test("the only goal cannot be left out; with a second one it can", async () => {
  const { page, close } = await open();
  const none = (id) => goal(page, id).getByRole("option", { name: say("plan.goal-none"), exact: true });
  const first = frameworks[0].id;
  assert.ok(await none(first).isDisabled());
  await choose(page, "aws", 4);
  assert.ok(await none(first).isEnabled());
  await choose(page, first);
  assert.equal(await goal(page, "aws").locator(":checked").innerText(), say("plan.option", framework("aws").stages[3]));
  assert.ok(await none("aws").isDisabled());
  await close();
});

test("a goal that too many “not applicable” put out of reach says why", async () => {
  const { page, close } = await open(IMPOSSIBLE);
  const section = part(page, "plan.heading");
  await section.getByText(say("plan.impossible"), { exact: true }).waitFor();
  const reasons = await section.locator(".mm-reasons li").allInnerTexts();
  const { name, stages: [, second] } = frameworks[0];
  assert.deepEqual(reasons, [say("plan.not-certifiable", { framework: name, number: second.number })]);
  assert.equal(await page.locator(".mm-quarter").count(), 0, "no plan, no roadmap");
  await close();
});

test("at the top of every model there is nothing to plan", async () => {
  const { page, close } = await open("5".repeat(questions.length));
  await part(page, "plan.heading").getByText(say("plan.top")).waitFor();
  assert.equal(await page.locator(".mm-quarter").count(), 0);
  await close();
});

test("less capacity takes more quarters and no more effort", async () => {
  const { page, close } = await open();
  const capacity = page.getByLabel(say("roadmap.capacity"));
  const [before, days] = [(await quarters(page)).length, await planDays(page)];
  await enter(capacity, 20);
  await page.waitForFunction((count) => document.querySelectorAll(".mm-quarter").length > count, before);
  assert.equal(await planDays(page), days);
  await press(page, "roadmap.undo");
  await page.waitForFunction((count) => document.querySelectorAll(".mm-quarter").length === count, before);
  assert.equal(await capacity.inputValue(), "60");
  await close();
});

test("a capacity out of bounds is brought within them", async () => {
  const { page, close } = await open();
  const capacity = page.getByLabel(say("roadmap.capacity"));
  await enter(capacity, 1);
  await page.waitForFunction(() => document.querySelector(".mm-capacity input").value === "5");
  await enter(capacity, 99999);
  await page.waitForFunction(() => document.querySelector(".mm-capacity input").value === "2000");
  await close();
});

test("a step moved a quarter later is in that quarter and marked, its table follows, and undo brings it back", async () => {
  const opened = await open();
  const { page } = opened;
  await enter(page.getByLabel(say("roadmap.capacity")), 30);
  const title = (await quarters(page))[0][0];
  const before = await tableOf(page, "roadmap.heading");
  await stepButton(await openStep(page, title), "roadmap.later").click();
  await step(page, title).getByText(say("roadmap.pinned"), { exact: true }).waitFor();
  assert.equal(await quarterOf(page, title), 2);
  assert.notDeepEqual(await tableOf(page, "roadmap.heading"), before);
  await stepButton(step(page, title), "roadmap.earlier").click();
  await page.waitForFunction((text) => document.querySelector(".mm-quarter").textContent.includes(text), title);
  await press(page, "roadmap.undo");
  await page.waitForFunction((text) => !document.querySelector(".mm-quarter .mm-steps").textContent.includes(text), title);
  await press(page, "roadmap.undo");
  await page.waitForFunction((text) => document.querySelector(".mm-quarter").textContent.includes(text), title);
  assert.deepEqual(await tableOf(page, "roadmap.heading"), before);
  await expectQuiet(opened);
  await opened.close();
});

test("after a year, quarters name their steps until they are opened; a step that is moved there can be seen", async () => {
  const opened = await open("1".repeat(questions.length));
  const { page } = opened;
  await choose(page, "five-stage", 5);
  const planned = await quarters(page);
  assert.ok(planned.length > 5, "more than a year");
  const quarter = (number) => page.locator(".mm-quarter").nth(number - 1);
  for (const [place, titles] of planned.entries()) {
    assert.equal(await quarter(place + 1).locator(".mm-step").count(), place < 4 ? titles.length : 0, `quarter ${place + 1}`);
    assert.equal(await quarter(place + 1).locator(".mm-step-title").count(), titles.length);
  }
  const button = (number, key) => quarter(number).getByRole("button", { name: say(key) });
  await button(6, "roadmap.unfold").focus();
  await page.keyboard.press("Enter");
  await quarter(6).locator(".mm-step").first().waitFor();
  assert.deepEqual(await quarters(page), planned, "the same steps, in full");
  assert.ok(await button(6, "roadmap.fold").evaluate((own) => own === document.activeElement), "the focus stays");
  await page.keyboard.press("Enter");
  await quarter(6).locator(".mm-step").first().waitFor({ state: "detached" });
  const title = planned[3].at(-1);
  await stepButton(await openStep(page, title), "roadmap.later").click();
  const moved = quarter(5).locator(".mm-step", { hasText: title });
  await moved.waitFor();
  assert.ok(await moved.evaluate((own) => own.contains(document.activeElement)), "the focus goes along");
  await expectQuiet(opened);
  await opened.close();
});

test("a step can be pinned where it is, and let go", async () => {
  const { page, close } = await open();
  const title = (await quarters(page))[0][0];
  const pinned = step(page, title).getByText(say("roadmap.pinned"), { exact: true });
  await stepButton(await openStep(page, title), "roadmap.pin").click();
  await pinned.waitFor();
  await stepButton(step(page, title), "roadmap.free").click();
  await pinned.waitFor({ state: "detached" });
  assert.equal(await quarterOf(page, title), 1);
  await close();
});

test("a step left out is listed with a way back, and what builds on it goes along", async () => {
  const opened = await open();
  const { page } = opened;
  const planned = (await quarters(page)).flat();
  const before = await tableOf(page, "roadmap.heading");
  const title = planned[0];
  await stepButton(await openStep(page, title), "roadmap.drop").click();
  const left = page.locator(".mm-dropped li");
  await left.first().waitFor();
  assert.equal(await quarterOf(page, title), 0);
  const listed = await left.allInnerTexts();
  assert.ok(listed.some((text) => text.startsWith(title)));
  assert.equal((await quarters(page)).flat().length + listed.length, planned.length, "nothing gets lost");
  assert.notDeepEqual(await tableOf(page, "roadmap.heading"), before, "the stages follow");
  await left.filter({ hasText: title }).getByRole("button", { name: say("roadmap.take-back") }).click();
  await page.locator(".mm-dropped").waitFor({ state: "detached" });
  assert.deepEqual((await quarters(page)).flat(), planned);
  assert.deepEqual(await tableOf(page, "roadmap.heading"), before);
  await expectQuiet(opened);
  await opened.close();
});

test("a step with days of one’s own changes the sum, and the estimate comes back", async () => {
  const { page, close } = await open();
  const days = await planDays(page);
  const title = (await quarters(page))[0][0];
  const field = (await openStep(page, title)).getByLabel(say("roadmap.own-days"));
  const estimate = Number(await field.inputValue());
  await enter(field, 0);
  await page.waitForFunction((sum) => !document.querySelector(".mm-plan .mm-plan-sum").innerText.includes(sum), `${days} `);
  assert.equal(await planDays(page), days - estimate, "a step that costs nothing now stays in the cheapest plan");
  await stepButton(step(page, title), "roadmap.estimate-back").click();
  await page.waitForFunction(() => !document.querySelector(".mm-step-controls input[value='0']"));
  assert.equal(await planDays(page), days);
  assert.equal(Number(await step(page, title).getByLabel(say("roadmap.own-days")).inputValue()), estimate);
  await close();
});

test("a step whose own days make another way cheaper leaves the plan", async () => {
  const { page, close } = await open();
  const days = await planDays(page);
  const titles = (await quarters(page)).flat();
  for (const title of titles) {
    const field = (await openStep(page, title)).getByLabel(say("roadmap.own-days"));
    await enter(field, 999);
    const now = await planDays(page);
    if (!(await quarterOf(page, title))) {
      assert.ok(now < days + 999, "another way costs less than the step that was made dear");
      return close();
    }
    await press(page, "roadmap.undo");
  }
  assert.fail("every step of the plan is needed, whatever it costs");
});

test("the picture of the quarters scrolls within itself, and says nothing that the table does not", async () => {
  const { page, close } = await openScreen("plan");
  await page.setViewportSize({ width: 320, height: 700 });
  const picture = page.locator(".mm-picture").first();
  const [inside, box] = await picture.evaluate((one) => [one.scrollWidth, one.clientWidth]);
  assert.ok(inside > box, "wider than the page");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  assert.equal(await picture.getAttribute("aria-hidden"), "true");
  await close();
});
