// What only results need comes behind the questions: the second part of the program, and the words. Questions wait for
// neither, a result waits for both, and says so if one does not come.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, code, kept } from "./codec.mjs";
import { LATER_WORDS, SECOND_PART } from "./screens.mjs";
import { arrive, choice, choose, finding, focused, follow, keptIn, press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { areas, core, everyQuestion, questions, say } from "./words.mjs";

const total = questions.length;
const PARTS = [["words", LATER_WORDS], ["second part", SECOND_PART]];

const instead = (pattern, answer) => ({ prepare: (context) => context.route(pattern, (route) => route.fulfill(answer)) });
/** A module that asks for nothing and gives nothing. */
const EMPTY = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0]);
/** A module of another build: what it asks the first part for is not there. */
const FOREIGN = Buffer.concat([EMPTY, Buffer.from([1, 4, 1, 0x60, 0, 0, 2, 12, 1, 5, ...Buffer.from("first"), 2, ...Buffer.from("no"), 0, 0])]);

for (const [name, pattern] of PARTS) {
  for (const [what, missing] of [
    ["is not on the server", instead(pattern, { status: 404 })],
    ["cannot be reached", { block: pattern }],
    ["is another file", instead(pattern, { body: "<!doctype html>" })],
    ...(pattern === SECOND_PART ? [["is of another build", instead(pattern, { body: FOREIGN })]] : []),
  ]) {
    test(`where the ${name} of results ${what}: questions work, the result says so, and trying again mends it`, async () => {
      const stored = kept({ answers: "2".repeat(total - 1) + "0" });
      const { page, context, close } = await openPage({ stored, ready: ".mm-resume", ...missing });
      await press(page, "resume.continue");
      await arrive(page, questions.at(-1).prompt);
      await choose(page, questions.at(-1), 4);
      await press(page, "question.continue");
      await arrive(page, say("check.heading"));
      await press(page, "check.to-result");
      await arrive(page, say("waiting.failed"));
      await page.getByRole("status").getByText(say("waiting.failed-text")).waitFor();
      assert.equal(await page.locator(".mm-result").count(), 0);

      await context.unrouteAll();
      await press(page, "waiting.again");
      await page.locator(".mm-result h1").waitFor();
      assert.match((await finding(page))[0], /^Stage 2, /);
      const basis = await page.locator(".mm-basis").innerText();
      assert.ok(basis.includes(say("result.coverage-complete.other", { count: total })), "no answer is lost");
      await close();
    });
  }

  test(`while the ${name} of results is on the way the result says so, and shows itself when it comes`, async () => {
    const prepare = (context) =>
      context.route(pattern, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 2_000)); // Long after the program has started.
        await route.continue();
      });
    const init = () => {
      window.__headings = [];
      new MutationObserver(() => {
        const said = document.querySelector("#mlops-maturity h1")?.innerText;
        if (said && said !== window.__headings.at(-1)) window.__headings.push(said);
      }).observe(document, { childList: true, subtree: true });
    };
    const stored = kept({ answers: "2".repeat(total) });
    const opened = await openPage({ path: "#result", stored, prepare, init, ready: ".mm-result h1" });
    const said = await opened.page.evaluate(() => window.__headings);
    const [first, last] = [said.indexOf(say("waiting.heading")), said.findIndex((text) => text.startsWith("Stage 2, "))];
    assert.ok(first >= 0 && last > first, said.join(" | "));
    await expectQuiet(opened);
    await opened.close();
  });
}

test("without the second part, all that comes before a result works to the last control", async () => {
  const opened = await openPage({ block: SECOND_PART, ready: ".mm-start button" });
  const { page, errors } = opened;

  // One question a page: every kind of answer, by mouse and by key, forth and back.
  await page.getByLabel(say("start.extend.hint")).check();
  await press(page, "start.begin");
  for (const [place, question] of everyQuestion.entries()) {
    await arrive(page, question.prompt);
    if (place % 2) await choose(page, question, "1n3d5"[place % 5]);
    else await page.keyboard.press("24d"[place % 3]);
    await page.locator(".mm-chosen").waitFor();
    if (place === 3) {
      await page.getByRole("link", { name: say("question.back"), exact: true }).click();
      await arrive(page, everyQuestion[2].prompt);
      await page.keyboard.press("Enter");
      await arrive(page, question.prompt);
    }
    await press(page, "question.continue");
  }
  await arrive(page, say("check.heading"));
  const [one] = everyQuestion;
  await page.getByRole("link", { name: say("check.change") }).and(page.locator(`[href="#q-${one.id}"]`)).click();
  await arrive(page, one.prompt);
  await choose(page, one, 5);
  await page.keyboard.press("Enter");
  await arrive(page, say("check.heading"));

  // Start again, and bring it back; an area a page; the core questions only.
  await page.evaluate(() => (location.hash = "#start"));
  await press(page, "resume.again");
  await press(page, "undo.button");
  await page.evaluate(() => (location.hash = "#start"));
  await page.getByLabel(say("start.layout.area")).check();
  await page.getByLabel(say("start.pass.quick", { questions: core.length })).check();
  await press(page, "resume.again");
  const first = areas[0].questions.find(({ id }) => core.some((question) => question.id === id));
  await choose(page, first, 2);
  assert.ok(await choice(page, first, 2).isChecked());

  // A plan of an earlier visit is read, and kept with every answer.
  const words = " goal:google-cloud:2 context:stakes:money capacity:40 from:7.2:9 in:12.3:4 drop:14.2 days:7.3:12";
  await page.evaluate(([key, plan]) => localStorage.setItem(key, localStorage.getItem(key) + plan), [KEY, words]);
  await page.reload();
  await choose(page, first, 4);
  const line = await keptIn(page, KEY);
  assert.ok(line.endsWith(words), line);
  await page.evaluate(() => (location.hash = "#start"));
  await press(page, "resume.again");
  assert.equal(await keptIn(page, KEY), null);
  await press(page, "undo.button");
  assert.equal(await keptIn(page, KEY), line);

  // A link waits, whatever it carries: the part that reads links has not come.
  await page.evaluate((link) => (location.hash = link), `#r=${code({ answers: "3".repeat(total) })}`);
  await arrive(page, say("waiting.failed"));
  await page.evaluate(() => (location.hash = "#r=ABC"));
  await arrive(page, say("waiting.failed"));
  await page.goBack();
  await arrive(page, say("waiting.failed"));
  await page.reload();
  await arrive(page, say("waiting.failed"));
  await page.evaluate(() => (location.hash = "#check"));
  await arrive(page, say("check.heading"));
  await follow(page, "check.first-open");
  await page.locator(".mm-question").first().waitFor();

  const stopped = page.locator("#mlops-maturity-recovery");
  assert.ok(!(await stopped.isVisible()), "the program has not stopped");
  assert.deepEqual(errors.filter((error) => !/Failed to load resource|ERR_/.test(error)), []);
  await opened.close();
});

test("a link that nobody could read yet says what is wrong with it once that part has come", async () => {
  let isThere = false;
  const prepare = (context) => context.route(SECOND_PART, (route) => (isThere ? route.continue() : route.abort()));
  const opened = await openPage({ path: "#r=ABC", prepare, ready: ".mm-waiting button" });
  const { page } = opened;
  await arrive(page, say("waiting.failed"));
  isThere = true;
  await press(page, "waiting.again");
  await arrive(page, say("broken.heading"));
  assert.equal(await page.evaluate(() => location.hash), "#r=ABC", "the address stays, to be looked at");
  await opened.close();
});

/** On the first question, in a visit to which the second part never comes unless it is let through. */
async function withoutSecondPart(path = `#q-${questions[0].id}`, ready = ".mm-question") {
  const gate = { open: false };
  const prepare = (context) => context.route(SECOND_PART, (route) => (gate.open ? route.continue() : route.abort()));
  const opened = await openPage({ path, prepare, ready });
  return { ...opened, gate };
}

test("where the second part never comes, an address that only looks like a link leads to the questions", async () => {
  const opened = await withoutSecondPart("?r=1", ".mm-start button");
  await press(opened.page, "start.begin");
  await arrive(opened.page, questions[0].prompt);
  await opened.close();
});

test("a fragment of the host leaves a question where it is, before the second part is there as after it", async () => {
  const { page, close } = await withoutSecondPart(`?r=1#q-${questions[0].id}`);
  for (const fragment of ["#r&d", "#top", "#/r%20d"]) {
    await page.evaluate((fragment) => (location.hash = fragment), fragment);
    await page.waitForTimeout(100);
    assert.equal(await page.locator(".mm-question").getAttribute("data-question"), questions[0].id, fragment);
    assert.ok(page.url().endsWith(fragment), page.url());
  }
  await close();
});

test("a link that waits is shown when it can be read, whatever fragment the host has set meanwhile", async () => {
  const { page, close, gate } = await withoutSecondPart(`#r=${code({ answers: "3".repeat(total) })}`, ".mm-waiting button");
  await page.getByRole("status").getByText(say("waiting.failed-link")).waitFor();
  await page.evaluate(() => (location.hash = "#top"));
  gate.open = true;
  await press(page, "waiting.again");
  await page.locator(".mm-shared").waitFor();
  assert.match((await finding(page))[0], /^Stage 3, /);
  assert.ok(page.url().endsWith("#top"), "the host's fragment is its own");
  await close();
});

test("whoever leaves a link that waits is at another place, and the heading has the focus", async () => {
  const { page, close } = await withoutSecondPart();
  await page.evaluate((link) => (location.hash = link), `#r=${code({ answers: "3".repeat(total) })}`);
  await arrive(page, say("waiting.failed"));
  await page.evaluate(() => document.activeElement.blur());
  await page.goBack();
  await arrive(page, questions[0].prompt);
  assert.equal(await focused(page), questions[0].prompt);
  await close();
});

test("words that are whole and of another language are asked for once more", async () => {
  const stored = kept({ answers: "2".repeat(total) });
  const prepare = (context) => context.route(LATER_WORDS, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace("words later en ", "words later xx ") });
  });
  const { page, context, close } = await openPage({ path: "#result", stored, prepare, ready: ".mm-waiting button" });
  await arrive(page, say("waiting.failed"));
  await context.unrouteAll();
  await press(page, "waiting.again");
  await page.locator(".mm-result h1").waitFor();
  await close();
});
