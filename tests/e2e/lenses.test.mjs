// Ways to look at a result: why a stage is not held, tensions, what laws and standards ask, how far one needs to go.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { part, situate, stages } from "./result.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { areas, context, day, frameworks, instruments, questions, say, scoringCase, tensions } from "./words.mjs";

const CASE = scoringCase("automation-ahead-of-control");
const open = (answers) => openPage({ path: "#result", stored: kept({ answers }), ready: ".mm-result h1" });
const levelOf = (id) => Number(CASE.answers[questions.findIndex((question) => question.id === id)]);
const all = (answer) => answer.repeat(questions.length);

test("each of the six models opens into why the next stage is not held, and closes again", async () => {
  const opened = await open(all("2"));
  const { page } = opened;
  const held = await stages(page);
  for (const [place, { id, name, stages: own }] of frameworks.entries()) {
    const row = page.locator(".mm-framework").nth(place);
    assert.equal(await row.getByRole("heading").innerText(), name);
    const next = own.find(({ number }) => number > held[id]);
    const line = row.locator("summary");
    const [share, rest] = say("summary.next", { share: "\0", number: next.number }).split("\0");
    const said = await line.locator(".mm-strip-next").innerText();
    assert.ok(said.startsWith(share) && said.endsWith(rest) && /^\d+%/.test(said), said);
    assert.equal(await row.locator(".mm-criteria").count(), 0, "nothing is drawn before it is asked for");
    await line.click();
    await row.locator(".mm-criteria").first().waitFor();
    assert.ok((await row.locator(".mm-missing").count()) > 0, `${name}: something is missing`);
    assert.ok((await row.locator(".mm-obstacle > .mm-reasons li").count()) > 0, `${name}: in a sentence`);
    for (const source of await row.locator(".mm-criteria .mm-source").allInnerTexts()) assert.ok(source.trim().length > 10);
    await line.click();
    await row.locator(".mm-criteria").first().waitFor({ state: "detached" });
  }
  await expectQuiet(opened);
  await opened.close();
});

test("at the top of a model the line says so, and nothing holds back or costs anything", async () => {
  const { page, close } = await open(all("5"));
  const lines = await page.locator(".mm-strip-next").allInnerTexts();
  assert.deepEqual(lines, frameworks.map(() => say("stages.none-above")));
  for (const key of ["summary.blockers", "summary.costs"]) assert.equal(await page.getByText(say(key)).count(), 0, key);
  await close();
});

test("automation ahead of control is told, with what resolves it", async () => {
  const { page, close } = await open(CASE.answers);
  const holds = ({ question, at_least: least = 1, below = 6 }) => levelOf(question) >= least && levelOf(question) < below;
  const expected = tensions.filter(({ when }) => when.every(holds));
  assert.ok(expected.length >= 3, "the case is one of many tensions");
  const section = part(page, "tensions.heading");
  assert.deepEqual(await section.getByRole("heading", { level: 3 }).allInnerTexts(), expected.map(({ name }) => name));
  await section.getByText(say("tensions.sentence.other", { count: expected.length })).waitFor();
  for (const { resolve: { question, level } } of expected) {
    const practice = questions.find(({ id }) => id === question).name;
    await section.getByText(say("tensions.resolve", { practice, level })).first().waitFor();
  }
  await close();
});

test("one level everywhere has no tension", async () => {
  const { page, close } = await open(all("3"));
  assert.equal(await part(page, "tensions.heading").count(), 0);
  await close();
});

for (const [place, instrument] of instruments.entries()) {
  test(`${instrument.name}: days, duties, and no advice`, async () => {
    const opened = await open(all("2"));
    const { page } = opened;
    const section = part(page, "regulation.heading");
    assert.ok((await section.innerText()).includes(say("regulation.lead")), "it is said before anything is chosen");
    assert.match(say("regulation.lead"), /not legal advice/);
    const button = section.getByRole("button", { name: instrument.name, exact: true });
    assert.equal(await button.getAttribute("aria-pressed"), "false");
    await button.click();
    await section.locator(".mm-lens").waitFor();
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    await section.getByText(say("regulation.version", { version: instrument.version, day: day(instrument.as_of) })).waitFor();

    const said = await section.locator(".mm-dates li").allInnerTexts();
    assert.equal(said.length, instrument.dates.length);
    for (const [nth, { date, secondary, what }] of instrument.dates.entries()) {
      // The days of the model are compared with the reader's own.
      const from = new Date(date) <= new Date() ? "regulation.since" : "regulation.from";
      assert.ok(said[nth].startsWith(`${say(from, { day: day(date) })}: ${what}`), said[nth]);
      assert.equal(said[nth].includes(say("regulation.secondary")), Boolean(secondary), said[nth]);
    }
    // At level 2 everywhere, a duty is touched as soon as it asks for 3 of anything. What is only allowed counts apart.
    const touched = instrument.duties.filter((duty) => duty.questions.some(({ level }) => level > 2));
    const binding = (duties) => duties.filter(({ permission }) => !permission).length;
    const allowed = touched.length - binding(touched);
    const counted = say(`regulation.${instrument.kind}.other`, { count: binding(touched), all: binding(instrument.duties) });
    const permissions = allowed ? ` ${say(`regulation.permissions.${allowed === 1 ? "one" : "other"}`, { count: allowed })}` : "";
    assert.equal(await section.locator(".mm-lens [role=status]").innerText(), counted + permissions);
    const listed = await section.locator(".mm-duties > li > p").allInnerTexts();
    const written = touched.map(({ reference, title, permission, high_risk: risk, secondary }) =>
      [
        reference, title, ...(permission ? [say("regulation.permission")] : []), ...(risk ? [say("regulation.high-risk")] : []),
        ...(secondary ? [say("regulation.second-hand")] : []),
      ].join(" "));
    assert.deepEqual(listed.map((text) => text.trim()).sort(), written.sort());
    const other = instruments[(place + 1) % instruments.length].name;
    await section.getByRole("button", { name: other, exact: true }).click();
    await section.getByRole("heading", { level: 3, name: other, exact: true }).waitFor();
    await section.getByRole("button", { name: other, exact: true }).click();
    await section.locator(".mm-lens").waitFor({ state: "detached" });
    await expectQuiet(opened);
    await opened.close();
  });
}

test("a situation proposes a level for each area, and says how far it is", async () => {
  const opened = await open(all("2"));
  const { page } = opened;
  const section = part(page, "areas.heading");
  assert.equal(await section.locator(".mm-target-reached").count(), 0, "nothing is proposed before anything is chosen");
  await section.getByText(say("target.heading"), { exact: true }).click();
  assert.equal(await section.locator(".mm-context").getByRole("combobox").count(), context.length);
  await situate(page, context.map(({ options }) => options.length - 1));
  const said = await section.locator(".mm-target-reached").innerText();
  const percent = Number(said.match(/(\d+)%/)[1]);
  assert.ok(said.startsWith(say("target.percent", { share: `${percent}%` })), said);
  assert.ok(percent > 0 && percent < 100, said);
  await section.getByText(say("areas.as-table"), { exact: true }).click();
  const rows = await section.locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.innerText)));
  assert.deepEqual(rows.map(([name]) => name), areas.map(({ name }) => name));
  for (const [name, mean, , , needed, short] of rows) {
    assert.equal(Number(mean), 2, name);
    assert.equal(Number(short || 0), Math.max(0, Number(needed) - 2), name);
  }
  assert.ok(rows.some(([, , , , needed]) => Number(needed) >= 4), "the most demanding situation asks for much");

  await situate(page, context.map(() => 0));
  await section.getByText(say("target.percent", { share: "100%" })).waitFor();
  await expectQuiet(opened);
  await opened.close();
});

test("areas above what the situation needs are named", async () => {
  const { page, close } = await open(all("5"));
  await situate(page, context.map(() => 0));
  const said = await part(page, "areas.heading").locator(".mm-target-reached").innerText();
  for (const { name } of areas) assert.ok(said.toLowerCase().includes(name.toLowerCase()), `${name} in: ${said}`);
  await close();
});
