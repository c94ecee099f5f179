// The first screen of a result says where one stands, why, what next and what it costs; the page below is short, and
// what one wants most is a few keys away.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { atRest } from "./layout.mjs";
import { part, stages } from "./result.mjs";
import { openScreen } from "./screens.mjs";
import { expectAccessible, expectQuiet, openPage } from "./support.mjs";
import { frameworks, questions, say } from "./words.mjs";

const WINDOWS = [[1280, 800], [390, 844]];

/** How far down each thing of the first screen ends, by what it is. */
const ends = (page) =>
  page.evaluate(() => {
    const bottom = (one) => Math.round(one.getBoundingClientRect().bottom + scrollY);
    const all = (selector) => [...document.querySelectorAll(selector)];
    const shown = { ".mm-finding h1": 1, ".mm-finding .mm-lead": 1, ".mm-summary-actions": 1, ".mm-strip-row > summary": 6, ".mm-blockers summary": 3, ".mm-costs li": 2 };
    return Object.entries(shown).map(([selector, count]) => [selector, all(selector).length === count, Math.max(...all(selector).map(bottom))]);
  });

for (const screen of ["result", "plan"]) {
  test(`the first screen holds finding, frameworks, what holds back, costs and actions: ${screen}`, async () => {
    const opened = await openScreen(screen);
    for (const [width, height] of WINDOWS) {
      await opened.page.setViewportSize({ width, height });
      await atRest(opened.page);
      await opened.page.evaluate(() => scrollTo(0, 0));
      for (const [what, whole, end] of await ends(opened.page)) {
        assert.ok(whole, `${what}: as many as there should be`);
        assert.ok(end <= height, `${what} ends at ${end} of ${height} at ${width}`);
      }
    }
    await opened.close();
  });
}

test("nothing opened, a result is at most six screens long, and nine on a phone", async () => {
  const { page, close } = await openScreen("result");
  for (const [width, height, most] of [[1280, 800, 6], [390, 844, 9]]) {
    await page.setViewportSize({ width, height });
    await atRest(page);
    const long = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(long <= most * height, `${long} px are ${(long / height).toFixed(1)} screens at ${width}`);
  }
  await close();
});

test("from the top of a result, “Copy link” is at most 15 stops away, and the first stop leads past the summary", async () => {
  const { page, close } = await openScreen("result");
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await page.keyboard.press("Tab");
  assert.equal(await focused(), say("result.skip"));
  await page.keyboard.press("Enter");
  const contents = page.getByRole("navigation", { name: say("result.contents"), exact: true });
  assert.ok(await contents.evaluate((own) => own === document.activeElement));
  await page.evaluate(() => document.activeElement.blur());
  await page.locator(".mm-result h1").focus();
  let stops = 1;
  do {
    await page.keyboard.press("Tab");
    stops += 1;
  } while ((await focused()) !== say("share.copy") && stops < 30);
  assert.ok(stops <= 15, `${stops} stops`);
  await close();
});

test("no two controls of a result have one name", async () => {
  const { page, close } = await openScreen("result");
  const names = [];
  for (const role of ["button", "link", "combobox", "textbox", "checkbox", "spinbutton"]) {
    for (const one of await page.getByRole(role).all()) {
      const name = await one.evaluate((own) => own.ariaLabel ?? (own.labels?.[0] ?? own).innerText.trim());
      names.push(`${role} ${name}`);
    }
  }
  assert.ok(names.length > 20, `${names.length} controls`);
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  assert.deepEqual(twice, []);
  await close();
});

test("what holds back opens into the words of its levels, and leads to its question", async () => {
  const opened = await openScreen("result");
  const { page } = opened;
  const first = page.locator(".mm-blockers li").first();
  const name = await first.locator("summary strong").innerText();
  const question = questions.find((one) => one.name === name);
  const needed = Number((await first.locator(".mm-blocker-said").innerText()).match(/(\d)$/)[1]);
  await first.locator("summary").click();
  await first.getByText(question.levels[needed - 1]).waitFor();
  await expectAccessible(opened);
  await first.getByRole("link").click();
  await page.locator(`[data-question="${question.id}"]`).waitFor();
  await expectQuiet(opened);
  await opened.close();
});

test("all next stages become the plan with a click, at the price that the summary named", async () => {
  const opened = await openScreen("result");
  const { page } = opened;
  const held = await stages(page);
  const [alone, all] = await page.locator(".mm-costs li strong").allInnerTexts();
  const days = (said) => Number(said.match(/(\d+) person-day/)[1]);
  assert.ok(days(alone) < days(all), `${alone}; ${all}`);
  await page.getByRole("button", { name: say("summary.plan-all"), exact: true }).click();
  const plan = part(page, "plan.heading");
  assert.equal(days(await plan.locator(".mm-plan-sum").innerText()), days(all));
  const goals = await plan.locator(".mm-plan-goals").innerText();
  for (const { id, name, stages: own } of frameworks) {
    const next = own.find(({ number }) => number > held[id]);
    assert.ok(goals.includes(say("summary.cost-leading", { framework: name, number: next.number })), goals);
  }
  await page.getByRole("button", { name: say("summary.plan-leading"), exact: true }).click();
  assert.equal(days(await plan.locator(".mm-plan-sum").innerText()), days(alone));
  await expectQuiet(opened);
  await opened.close();
});

test("a result of the core questions alone says what is not answered, and one at the top has nothing in its way", async () => {
  const core = questions.map((question) => (question.core ? "2" : "0")).join("");
  const some = await openPage({ path: "#result", stored: kept({ answers: core }), ready: ".mm-result h1" });
  const said = await some.page.locator(".mm-blocker-said").allInnerTexts();
  assert.equal(said.length, 3);
  await some.close();
  const top = await openPage({ path: "#result", stored: kept({ answers: "5".repeat(questions.length) }), ready: ".mm-result h1" });
  assert.equal(await top.page.locator(".mm-blockers, .mm-costs").count(), 0);
  assert.equal(await top.page.locator(".mm-strip-row").count(), frameworks.length);
  await expectQuiet(top);
  await top.close();
});
