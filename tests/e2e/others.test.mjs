// What others report: behind a line a practice, with its numbers as they are in the model, apart from every stage.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { part } from "./result.mjs";
import { expectAccessible, expectQuiet, openPage } from "./support.mjs";
import { questions, reports, say } from "./words.mjs";

const open = () => openPage({ path: "#result", stored: kept({ answers: "2".repeat(questions.length) }), ready: ".mm-result h1" });
const lines = (page) => part(page, "areas.heading").locator(".mm-others");
const line = (page, { name }) => lines(page).filter({ has: page.locator("summary").getByText(name, { exact: true }) });
const of = (id) => reports.filter(({ question }) => question === id);
const reported = questions.filter(({ id }) => of(id).length > 0);

/** A figure as it reads. */
function figure({ year, count, base, tookPart }, says) {
  const share = `${Math.floor((count * 200 + base) / (base * 2))}%`;
  const key = base === tookPart ? "survey.figure-all" : "survey.figure";
  return say(key, { base, year, "taken-part": tookPart, number: count, share, says });
}

test("the practices that a survey asked about as well have a line each, closed", async () => {
  const { page, close } = await open();
  await part(page, "areas.heading").getByRole("heading", { level: 3, name: say("survey.heading"), exact: true }).waitFor();
  assert.deepEqual(await lines(page).locator("summary").allInnerTexts(), reported.map(({ name }) => name));
  assert.equal(await page.locator(".mm-others-said").count(), 0, "nothing is drawn before it is asked for");
  await close();
});

test("a line opens into the figures, and says once who answered, why it is no benchmark and where it is from", async () => {
  const opened = await open();
  const { page } = opened;
  const practice = reported.find(({ id }) => of(id).length > 1);
  const found = line(page, practice);
  await found.locator("summary").click();
  await found.locator(".mm-others-said").first().waitFor();
  const own = of(practice.id);
  const figures = own.flatMap(({ figures: all, says }) => all.map((one) => figure(one, says)));
  assert.deepEqual(await found.locator("li").allInnerTexts(), figures);
  const said = await found.innerText();
  for (const { asks, differs } of own) {
    assert.ok(said.includes(say("survey.asked", { asks })), asks);
    assert.ok(said.includes(say("survey.differs", { differs })), differs);
  }
  const [{ survey }] = own;
  for (const text of [say("survey.who", survey), say("survey.no-benchmark", survey), say("survey.source", survey)]) {
    assert.equal(said.split(text).length, 2, `once: ${text}`);
  }
  assert.equal(await found.locator("svg, i, table, meter, progress").count(), 0, "numbers in sentences, and no drawing");
  await expectAccessible(opened);
  await found.locator("summary").click();
  await found.locator(".mm-others-said").first().waitFor({ state: "detached" });
  await expectQuiet(opened);
  await opened.close();
});

test("on paper it is there if it was opened, and else no word of it", async () => {
  const { page, close } = await open();
  const printed = async () => {
    await page.emulateMedia({ media: "print" });
    const text = await page.evaluate(() => document.body.innerText);
    await page.emulateMedia({ media: "screen" });
    return text;
  };
  assert.ok(!(await printed()).includes(say("survey.heading")));
  const [practice] = reported;
  await line(page, practice).locator("summary").click();
  await page.locator(".mm-others-said").first().waitFor();
  const text = await printed();
  const [{ figures, says }] = of(practice.id);
  assert.ok(text.includes(say("survey.heading")));
  assert.ok(text.includes(figure(figures[0], says)), "the figures of the one that was opened");
  await close();
});
