// The result on paper: a report of six pages at most, with the stages and the link, and without what only a screen needs.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { situate } from "./result.mjs";
import { openScreen } from "./screens.mjs";
import { linkOf } from "./steps.mjs";
import { openPage } from "./support.mjs";
import { areas, frameworks, instruments, questions, say } from "./words.mjs";

const MOST_PAGES = 6;

/** The number of pages of the printed page. */
async function pages(page) {
  const pdf = await page.pdf({ format: "A4", printBackground: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;
}

/** What can be read on paper. */
async function printed(page) {
  await page.emulateMedia({ media: "print" });
  return page.evaluate(() => document.body.innerText);
}

for (const answer of ["1", "2", "3", "5", "d"]) {
  test(`a result of “${answer}” everywhere has ${MOST_PAGES} pages at most`, async () => {
    const stored = kept({ answers: answer.repeat(questions.length) });
    const { page, close } = await openPage({ path: "#result", stored, ready: ".mm-result h1" });
    const count = await pages(page);
    assert.ok(count <= MOST_PAGES, `${count} pages`);
    await close();
  });
}

test("a mixed result has everything that a reader of the report needs", async () => {
  const { page, close } = await openScreen("result");
  assert.ok((await pages(page)) <= MOST_PAGES);
  const link = await linkOf(page);
  const finding = await page.locator(".mm-finding h1, .mm-framework-sentence").allInnerTexts();
  const text = await printed(page);
  for (const needed of [
    link,
    ...finding,
    ...frameworks.map(({ name }) => name),
    ...areas.map(({ name }) => name),
    say("tensions.heading"),
    say("plan.proven"),
    say("roadmap.heading"),
    say("roadmap.quarter", { number: 1 }),
  ]) {
    assert.ok(text.includes(needed), needed);
  }
  for (const button of ["share.copy", "summary.report", "result.back", "areas.view.radar", "share.label"]) {
    assert.ok(!text.includes(say(button)), `${say(button)} is of no use on paper`);
  }
  await close();
});

test("the report gives each model’s reasons against its next stage, and nothing that was not chosen", async () => {
  const { page, close } = await openScreen("result");
  await page.emulateMedia({ media: "print" });
  for (const [place, { name, stages }] of frameworks.entries()) {
    const row = page.locator(".mm-framework").nth(place);
    const said = await row.innerText();
    const top = say("stages.sentence", { number: stages.at(-1).number, lowest: stages[0].number, top: stages.at(-1).number, name: stages.at(-1).name });
    const reasons = await row.locator(".mm-reasons li").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
    assert.ok(said.startsWith(name) && (said.includes(top) || reasons > 0), said);
  }
  assert.ok(!(await page.getByText(say("target.heading"), { exact: true }).isVisible()), say("target.heading"));
  assert.ok(!(await page.getByRole("heading", { name: say("regulation.heading"), exact: true }).isVisible()));
  await close();
});

test("what somebody chose to look at is on paper, too: the situation, a law, the plan of several goals", async () => {
  const { page, close } = await openScreen("plan");
  await situate(page, [3, 1, 1, 1, 1]);
  await page.getByRole("button", { name: instruments[0].name, exact: true }).click();
  const { duties } = instruments[0];
  await page.locator(".mm-duties > li").first().waitFor();
  const text = await printed(page);
  assert.match(text, new RegExp(say("target.percent", { share: "\\d+%" })), "how far the situation's levels are");
  for (const needed of [say("roadmap.dropped"), instruments[0].version]) assert.ok(text.includes(needed), needed);
  assert.ok(duties.some(({ reference, title }) => text.includes(`${reference} ${title}`)));
  for (const control of ["roadmap.take-back", "roadmap.capacity", "plan.goal-none"]) {
    assert.ok(!text.includes(say(control)), `${say(control)} is of no use on paper`);
  }
  await close();
});

test("paper looks the same by night: white, with dark ink, and in the same colours", async () => {
  const { page, close } = await openScreen("result", { colorScheme: "dark" });
  const colours = (colorScheme) =>
    page.emulateMedia({ media: "print", colorScheme }).then(() =>
      page.locator(".mm").first().evaluate((root) =>
        [...root.querySelectorAll("*")].map((one) => {
          const { color, backgroundColor, borderTopColor, fill, stroke } = getComputedStyle(one);
          return [one.tagName, one.getAttribute("class"), color, backgroundColor, borderTopColor, fill, stroke].join(" ");
        }),
      ),
    );
  assert.deepEqual(await colours("dark"), await colours("light"));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const [paper, ink] = await page.locator(".mm").first().evaluate((root) => {
    const { backgroundColor, color } = getComputedStyle(root);
    return [backgroundColor, color];
  });
  assert.equal(paper, "rgb(255, 255, 255)");
  assert.equal(ink, "rgb(0, 0, 0)");
  await close();
});

test("whatever the paper and its margins, a trap and a benefit that were opened have the width of their column", async () => {
  const opened = await openScreen("result");
  const { page } = opened;
  for (const key of ["pitfalls.heading", "benefits.heading"]) await page.getByText(say(key), { exact: true }).click();
  await page.emulateMedia({ media: "print" });
  // Millimetres between the margins, at 96 dots an inch. A person may choose none.
  for (const [paper, millimetres] of [["A4", 210 - 30], ["Letter", 215.9 - 30], ["A4 with no margins", 210], ["A4 across", 297 - 30]]) {
    await page.setViewportSize({ width: Math.floor((millimetres / 25.4) * 96), height: 1000 });
    const shares = await page.locator(".mm-about-list dd").evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().width / one.parentElement.getBoundingClientRect().width),
    );
    assert.ok(shares.length > 3 && Math.min(...shares) > 0.9, `${paper}: ${shares.map((share) => share.toFixed(2))}`);
  }
  await opened.close();
});
