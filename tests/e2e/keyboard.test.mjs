// The whole way with the keyboard alone: few keys, the focus where the reader is, and always to be seen.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { arrive, choice, focused } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { areas, questions, say } from "./words.mjs";

const total = questions.length;

/** Presses keys one after the other, and counts them. */
function keyboard(page) {
  const count = { presses: 0 };
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    count.presses += keys.length;
  };
  return { press, count };
}

/** What has the focus: its words or its value, and whether its place is marked by an outline of two pixels or more. */
const focus = (page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const outlined = [at, at.closest("label")].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    const kind = at.type ? `${at.tagName} ${at.type}` : at.tagName;
    return { kind, text: (at.innerText || at.value || "").trim(), outlined };
  });

/** Tabs on until the control with these words has the focus. */
async function tabTo(page, press, text, key = "Tab") {
  for (let tries = 0; tries < 150; tries += 1) {
    await press(key);
    if ((await focus(page)).text === text) return;
  }
  assert.fail(`Tab does not reach “${text}”`);
}

/** The heading says this and has the focus. */
async function onHeading(page, heading) {
  await arrive(page, heading);
  // The focus follows what was drawn. Where it never comes, what has it instead is said.
  await page.waitForFunction((said) => document.activeElement.innerText === said, heading, { timeout: 5_000 }).catch(() => {});
  assert.equal(await focused(page), heading);
}

test("a level and Enter answer a question; N and D give the other answers", async () => {
  const opened = await openPage({ ready: "button" });
  const { page } = opened;
  const { press, count } = keyboard(page);
  // Past what can be chosen, which is one stop each.
  await press("Tab", "Tab", "Tab", "Tab");
  assert.equal((await focus(page)).text, say("start.begin"));
  await press("Enter");
  const answers = [..."12345nd".repeat(5)].slice(0, total);
  for (const [place, question] of questions.entries()) {
    await onHeading(page, question.prompt);
    count.presses = 0;
    await press(answers[place]);
    await page.locator(".mm-chosen").waitFor();
    assert.ok(await choice(page, question, answers[place]).isChecked(), question.prompt);
    await press("Enter");
    assert.ok(count.presses <= 3);
  }
  await onHeading(page, say("check.heading"));
  await tabTo(page, press, say("check.to-result"));
  await press("Enter");
  await page.locator(".mm-result h1").waitFor();
  assert.match(await focused(page), /^Stage \d, /);
  await expectQuiet(opened);
  await opened.close();
});

test("Back is a link that Enter follows, and an answer can be changed on return", async () => {
  const { page, close } = await openPage({ path: `#q-${questions[1].id}`, ready: ".mm-question" });
  const { press } = keyboard(page);
  await tabTo(page, press, say("question.back"));
  await press("Enter");
  await onHeading(page, questions[0].prompt);
  await press("2");
  await page.locator(".mm-chosen").waitFor();
  await press("5");
  await page.waitForFunction(() => document.querySelector(".mm-chosen input")?.value === "5");
  assert.equal(await page.locator(".mm-answers input:checked").count(), 1);
  await press("Enter");
  await onHeading(page, questions[1].prompt);
  await close();
});

test("Tab enters the answers once, arrow keys go through them and choose, Enter goes on", async () => {
  const { page, close } = await openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question" });
  const { press } = keyboard(page);
  await tabTo(page, press, say("question.back"));
  await press("Tab");
  assert.deepEqual(await focus(page), { kind: "INPUT radio", text: "1", outlined: true });
  for (const [key, level] of [["ArrowDown", "2"], ["ArrowDown", "3"], ["ArrowUp", "2"]]) {
    await press(key);
    await page.waitForFunction((value) => document.querySelector(".mm-chosen input")?.value === value, level);
    assert.equal((await focus(page)).text, level, "the focus goes with the choice");
  }
  await press("Tab");
  assert.notEqual((await focus(page)).kind, "INPUT radio", "one stop for the whole group");
  await press("Shift+Tab", "Enter");
  await onHeading(page, questions[1].prompt);
  await close();
});

test("one area a page: digits answer the open questions in turn, Enter goes on to the next area", async () => {
  const opened = await openPage({ ready: "button" });
  const { page } = opened;
  const { press, count } = keyboard(page);
  await press("Tab", "Tab", "ArrowDown");
  assert.ok(await page.getByLabel(say("start.layout.area")).isChecked());
  await press("Tab", "Tab");
  assert.equal((await focus(page)).text, say("start.begin"));
  await press("Enter");
  for (const area of areas) {
    await onHeading(page, area.name);
    count.presses = 0;
    for (const [place, question] of area.questions.entries()) {
      await press("4");
      await page.waitForFunction((given) => document.querySelectorAll(".mm-chosen").length === given, place + 1);
      assert.ok(await choice(page, question, 4).isChecked(), question.prompt);
    }
    await press("Enter");
    assert.ok(count.presses <= 3 * area.questions.length);
  }
  await onHeading(page, say("check.heading"));
  await page.getByText(say("check.lead-complete.other", { count: total })).waitFor();
  await expectQuiet(opened);
  await opened.close();
});

test("in an area, a key answers the question that has the focus", async () => {
  const { page, close } = await openPage({ ready: "button" });
  const { press } = keyboard(page);
  await page.getByLabel(say("start.layout.area")).check();
  await tabTo(page, press, say("start.begin"), "Shift+Tab");
  await press("Enter");
  const [first, second] = areas[0].questions;
  await onHeading(page, areas[0].name);
  await choice(page, second, 1).focus();
  await press("d");
  await page.locator(".mm-chosen").waitFor();
  assert.ok(await choice(page, second, "d").isChecked());
  assert.equal(await page.getByRole("radiogroup", { name: first.prompt }).locator(":checked").count(), 0);
  await close();
});

test("letters typed into a field and keys with Ctrl answer nothing", async () => {
  const { page, close } = await openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question" });
  const { press } = keyboard(page);
  await tabTo(page, press, say("question.back"));
  await press("Control+3", "Alt+4", "6", "0", "x");
  await press("Tab"); // Whatever those keys would have drawn has been drawn by then.
  assert.equal(await page.locator(".mm-chosen").count(), 0);
  await close();
});

const stored = kept({ answers: "23".repeat(total).slice(0, total) });
const PLACES = [["start", "", ".mm-start button"], ["question", `#q-${questions[0].id}`, ".mm-question"], ["check", "#check", ".mm-check"], ["result", "#result", ".mm-result h1"]];

for (const [name, path, ready] of PLACES) {
  test(`every stop of Tab on the ${name} page can be seen`, async () => {
    const { page, close } = await openPage({ path, ready, stored });
    const { press } = keyboard(page);
    const kinds = new Set();
    for (let stops = 0; stops < 250; stops += 1) {
      await press("Tab");
      const found = await focus(page);
      if (found.kind === "BODY") break;
      kinds.add(found.kind);
      assert.ok(found.outlined, `${found.kind} “${found.text}” has no outline`);
    }
    const expected = {
      // Where answers go is behind a summary below every page.
      start: ["BUTTON button", "INPUT radio", "INPUT checkbox", "A", "SUMMARY"],
      question: ["A", "INPUT radio", "SUMMARY", "BUTTON button"],
      check: ["A", "BUTTON button", "SUMMARY"],
      result: ["A", "BUTTON button", "SUMMARY", "SELECT select-one", "INPUT date", "INPUT number", "INPUT text"],
    };
    assert.deepEqual([...kinds].sort(), expected[name].sort());
    await close();
  });
}
