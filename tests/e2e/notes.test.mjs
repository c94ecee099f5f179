// Notes beside the answers: written, kept, shown on the check page, gone with “Start again”, back with “Undo”, in no link;
// and whatever is written is shown as text.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { arrive, choose, follow, keptIn, linkOf, press, toResult } from "./steps.mjs";
import { expectAccessible, expectQuiet, openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const NOTES = "mlops-maturity.mlops.notes";
const [first, second] = questions;
const HOSTILE = '<img src=x onerror="document.title=1"><script>alert(1)</script> {most} &amp; "\'';

const refused = () =>
  Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });

/** Opens the first question with an answer to it. */
async function answered(answer = 4, options = {}) {
  const opened = await openPage({ path: `#q-${first.id}`, ready: ".mm-question", ...options });
  await choose(opened.page, first, answer);
  return opened;
}

const noteField = (page) => page.getByLabel(say("note.label"), { exact: true });
const reasonField = (page) => page.getByLabel(say("note.reason-label"), { exact: true });

/** Opens the line and writes, as a person does. */
async function write(page, text, add = "note.add", field = noteField(page)) {
  await page.getByText(say(add), { exact: true }).click();
  await field.click();
  await page.keyboard.insertText(text);
}

test("a note is written, outlasts a reload, stands on the check page and goes into no link", async () => {
  const opened = await answered();
  const { page } = opened;
  await write(page, "Seen in the registry: https://example.org/runs?id=7");
  await page.getByText(say("note.where"), { exact: true }).waitFor();
  assert.equal(await page.getByText(/^\d+ characters left$/).innerText(), say("note.left.other", { count: 500 - 51 }));
  await expectAccessible(opened);
  const line = await keptIn(page, "mlops-maturity.mlops.answers");
  assert.ok(!line.includes("registry"), line);
  await page.reload();
  await opened.settled();
  await page.getByText(say("note.note"), { exact: true }).click();
  assert.equal(await noteField(page).inputValue(), "Seen in the registry: https://example.org/runs?id=7");
  await follow(page, "question.to-check");
  await arrive(page, say("check.heading"));
  const row = page.locator(".mm-row").first();
  assert.match(await row.innerText(), /Your note\s*Seen in the registry: https:\/\/example\.org\/runs\?id=7/);
  assert.equal(await page.locator(".mm-row .mm-noted").count(), 1, "no other answer has one");
  await toResult(page);
  assert.ok(!(await linkOf(page)).includes("egistry"));
  assert.ok(!page.url().includes("egistry"));
  await expectQuiet(opened);
  await opened.close();
});

test("not applicable is given a reason, and the note waits for the answer that it was written for", async () => {
  const opened = await answered();
  const { page } = opened;
  await write(page, "Seen");
  await choose(page, first, "n");
  await write(page, "No model is trained here", "note.reason-add", reasonField(page));
  assert.equal(await noteField(page).count(), 0);
  await choose(page, first, 4);
  await page.getByText(say("note.note"), { exact: true }).waitFor();
  assert.equal(await noteField(page).inputValue(), "Seen");
  assert.match(await keptIn(page, NOTES), /^reason \d+ No model is trained here$/m);
  await opened.close();
});

test("a question without an answer offers no note, and keys 1 to 5 write into one that is open", async () => {
  const opened = await openPage({ path: `#q-${first.id}`, ready: ".mm-question" });
  const { page } = opened;
  await page.waitForTimeout(300);
  assert.equal(await page.getByText(say("note.add"), { exact: true }).count(), 0);
  await page.keyboard.press("2");
  // By keys alone: from the answer to the line, and into the field.
  await page.getByRole("radio", { checked: true }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("n5d 1 Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("x");
  assert.equal(await noteField(page).inputValue(), "n5d 1 Enter\nx");
  assert.equal(await page.getByRole("radio", { checked: true }).getAttribute("value"), "2", "the answer is what it was");
  await opened.close();
});

test("“Start again” takes notes out of the browser, and “Undo” brings them back", async () => {
  const opened = await answered(4, { stored: kept({ answers: "3".repeat(questions.length) }) });
  const { page } = opened;
  await write(page, "Seen");
  const before = await keptIn(page, NOTES);
  assert.ok(before.includes("Seen"));
  await page.goto(`${page.url().split("#")[0]}#start`);
  await press(page, "resume.again");
  await arrive(page, first.prompt);
  assert.equal(await keptIn(page, NOTES), null);
  await press(page, "undo.button");
  await page.waitForFunction((name) => localStorage.getItem(name), NOTES);
  assert.equal(await keptIn(page, NOTES), before);
  await opened.close();
});

test("“Start again” does so as well while the part for results is on its way", async () => {
  const opened = await openPage({
    ready: ".mm-resume", block: /\/later-[0-9a-f]+\.wasm$/,
    stored: { ...kept({ answers: "3".repeat(questions.length) }), [NOTES]: `note ${first.code} Seen\nrating 3 of a later version\n` },
  });
  const { page } = opened;
  const before = await keptIn(page, NOTES);
  await press(page, "resume.again");
  await arrive(page, first.prompt);
  assert.equal(await keptIn(page, NOTES), null);
  await press(page, "undo.button");
  await page.locator(".mm-resume").waitFor();
  assert.equal(await keptIn(page, NOTES), before, "what a later version wrote as well");
  await opened.close();
});

test("markup, marks of direction and control characters: all of it is text, or taken out", async () => {
  const opened = await answered();
  const { page } = opened;
  await write(page, `${HOSTILE}\u202Egpj.exe\u2066\u200B\u0007`);
  assert.equal(await noteField(page).inputValue(), `${HOSTILE}gpj.exe`);
  await follow(page, "question.to-check");
  await arrive(page, say("check.heading"));
  assert.ok((await page.locator(".mm-row .mm-noted").innerText()).endsWith(`${HOSTILE}gpj.exe`));
  assert.equal(await page.locator(".mm-row img, .mm-row script").count(), 0);
  await expectQuiet(opened);
  await opened.close();
});

test("a text that is too long is cut, and the page says so", async () => {
  const opened = await answered();
  const { page } = opened;
  await write(page, "ß".repeat(10_000));
  assert.equal(await noteField(page).inputValue(), "ß".repeat(500));
  const said = page.getByText(say("note.cut", { most: 500 }), { exact: true });
  await said.waitFor();
  assert.equal(await said.getAttribute("role"), "status");
  await page.keyboard.press("Backspace");
  await said.waitFor({ state: "detached" });
  await opened.close();
});

test("where storage is blocked a note lasts as long as the page, and the page says so", async () => {
  const opened = await answered(4, { init: refused });
  const { page } = opened;
  await write(page, "Seen");
  await page.getByText(say("note.where-not-kept"), { exact: true }).waitFor();
  await follow(page, "question.to-check");
  await page.getByText("Seen", { exact: true }).waitFor();
  await expectQuiet(opened);
  await opened.close();
});

test("two tabs write notes to different answers, and both keep both", async () => {
  const opened = await answered(4, { stored: kept({ answers: "3".repeat(questions.length) }) });
  const { page, context } = opened;
  const other = await context.newPage();
  await other.goto(page.url().replace(/#.*/, `#q-${second.id}`));
  await other.locator(".mm-noted").waitFor();
  await write(page, "From the first tab");
  await write(other, "From the second tab");
  const text = await keptIn(other, NOTES);
  assert.ok(text.includes("From the first tab") && text.includes("From the second tab"), text);
  await page.waitForTimeout(300);
  await follow(page, "question.to-check");
  for (const said of ["From the first tab", "From the second tab"]) await page.getByText(said, { exact: true }).waitFor();
  await opened.close();
});

test("notes are not shown on somebody else's result, nor taken over by it", async () => {
  const opened = await answered(4, { stored: kept({ answers: "3".repeat(questions.length) }) });
  const { page } = opened;
  await write(page, "Mine alone");
  const { code } = await import("./codec.mjs");
  await page.evaluate((fragment) => { location.hash = fragment; }, `#r=${code({ answers: "2".repeat(questions.length), day: "2026-03-14" })}`);
  await page.locator(".mm-shared").waitFor();
  assert.ok(!(await page.locator("body").innerText()).includes("Mine alone"));
  await opened.close();
});
