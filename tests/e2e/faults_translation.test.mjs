// What others change about the page: a browser's translation, extensions. The page goes on, and says what is so.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { answerAll, arrive, finding, press, toResult } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const answers = (level) => kept({ answers: level.repeat(questions.length) });
const result = (level) => openPage({ path: "#result", stored: answers(level), ready: ".mm-result h1" });

/** Does what browsers do: puts each text into two <font> elements of its own, with other words. Goes on with what comes. */
function translate(page) {
  return page.evaluate(() => {
    const place = document.querySelector("#mlops-maturity");
    const texts = (within) => {
      const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) found.push(walker.currentNode);
      return found.filter((text) => text.data.trim() && !text.parentElement.closest("font, option, textarea, [translate=no]"));
    };
    const all = () => {
      for (const text of texts(place)) {
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = `«${text.data}»`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    all();
    window.__translated = new MutationObserver(() => all());
    window.__translated.observe(place, { childList: true, subtree: true, characterData: true });
  });
}

test("in a translated page the result says what is so after every change that is tried out", async () => {
  const expected = await result("3");
  const three = await finding(expected.page);
  await expected.close();

  const opened = await result("2");
  const { page } = opened;
  await press(page, "trial.begin");
  await translate(page);
  for (const nth of questions.keys()) await page.locator(".mm-try").nth(nth).selectOption({ index: 2 });
  await page.waitForFunction(() => document.querySelector(".mm-result h1").innerText.includes("3"));
  assert.deepEqual(await finding(page), three);
  const moves = await page.locator(".mm-trial-moves").innerText();
  assert.ok(moves.includes("2 → 3"), moves);
  await expectQuiet(opened);
  await opened.close();
});

test("in translated questions, questions are translated and the button says what it does", async () => {
  const opened = await openPage({ ready: "button" });
  const { page } = opened;
  await press(page, "start.begin");
  await arrive(page, questions[0].prompt);
  await translate(page);
  const button = page.locator(".mm-questions > .mm-actions > button").first();
  for (const [place, question] of questions.entries()) {
    await page.locator(`[data-question="${question.id}"]`).waitFor();
    await page.waitForFunction((prompt) => document.querySelector(".mm-question h1").innerText === `«${prompt}»`, question.prompt);
    assert.equal(await button.innerText(), say("question.skip"));
    await page.keyboard.press(String(1 + (place % 5)));
    await page.locator(".mm-chosen").waitFor();
    assert.equal(await button.innerText(), say("question.continue"));
    await page.keyboard.press("Enter");
  }
  await page.locator(".mm-check").waitFor();
  await expectQuiet(opened);
  await opened.close();
});

const MEDDLING = {
  removes: (selector) => document.querySelector(selector).remove(),
  wraps: (selector) => {
    const node = document.querySelector(selector);
    const wrapper = document.createElement("div");
    node.replaceWith(wrapper);
    wrapper.append(node);
  },
  empties: (selector) => document.querySelector(selector).replaceChildren(),
  "adds to": (selector) => document.querySelector(selector).prepend(document.createElement("aside")),
};

for (const [how, meddle] of Object.entries(MEDDLING)) {
  test(`an extension ${how} the footer and the notices, and the questions go on to a result`, async () => {
    const opened = await openPage({ ready: "button" });
    const { page } = opened;
    for (const part of [".mm-footer", ".mm-notices"]) await page.evaluate(`(${meddle})(${JSON.stringify(part)})`);
    await answerAll(page, "3");
    await toResult(page);
    assert.match((await finding(page))[0], /^Stage 3, /);
    assert.ok(!(await page.locator("#mlops-maturity-recovery").isVisible()), "nothing has stopped");
    await expectQuiet(opened);
    await opened.close();
  });
}
