// Keys and clicks as hands make them: before anything has the focus, on other keyboards, held down, twice.

import assert from "node:assert/strict";
import { test } from "node:test";

import { arrive, choice, choose, focused, press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const question = (options) => openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question", ...options });

test("a digit answers on a page just loaded, and after a click beside the text", async () => {
  const opened = await question({ viewport: { width: 1280, height: 2000 } });
  const { page } = opened;
  assert.equal(await focused(page), "<body>");
  await page.keyboard.press("4");
  await page.locator(".mm-chosen").waitFor();
  assert.ok(await choice(page, questions[0], 4).isChecked());
  await page.mouse.click(4, 1990);
  assert.equal(await focused(page), "<body>");
  await page.keyboard.press("2");
  await page.locator(".mm-chosen input[value='2']").waitFor();
  await page.keyboard.press("Enter");
  await arrive(page, questions[1].prompt);
  await expectQuiet(opened);
  await opened.close();
});

test("keys typed into a field of the page around it answer nothing, and are typed", async () => {
  const { page, close } = await question();
  await page.evaluate(() => {
    const [field, free] = [document.createElement("input"), document.createElement("p")];
    free.contentEditable = "true";
    document.body.prepend(field, free);
    field.focus();
  });
  await page.keyboard.type("3nd");
  assert.equal(await page.locator("body > input").inputValue(), "3nd");
  await page.locator("body > p").focus();
  await page.keyboard.type("3nd");
  assert.equal(await page.locator("body > p").innerText(), "3nd");
  assert.equal(await page.locator(".mm-chosen").count(), 0);
  await close();
});

/** What keyboards send: what the key writes, where it lies, and the answer that it means. */
const KEYBOARDS = {
  French: [["&", "Digit1", 1], ["é", "Digit2", 2], ["\"", "Digit3", 3], ["1", "Digit1", 1]],
  Arabic: [["١", "Digit1", 1], ["٥", "Digit5", 5]],
  Persian: [["۲", "Digit2", 2]],
  Russian: [["т", "KeyN", "n"], ["в", "KeyD", "d"]],
  Greek: [["ν", "KeyN", "n"]],
  "the number pad": [["3", "Numpad3", 3]],
  Dvorak: [["n", "KeyL", "n"], ["e", "KeyD", undefined], ["b", "KeyN", undefined]],
  "keys that mean nothing here": [["6", "Digit6", undefined], ["٦", "Digit6", undefined], ["End", "Numpad1", undefined], ["Dead", "Digit1", undefined], ["à", "Digit0", undefined]],
};

for (const [name, keys] of Object.entries(KEYBOARDS)) {
  test(`keys of ${name}`, async () => {
    for (const [key, code, answer] of keys) {
      const { page, close } = await question();
      await page.evaluate(([key, code]) => {
        document.querySelector(".mm-question h1").focus();
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true, composed: true }));
      }, [key, code]);
      if (answer === undefined) {
        await page.evaluate(() => new Promise(requestAnimationFrame));
        assert.equal(await page.locator(".mm-chosen").count(), 0, `${key} at ${code}`);
      } else {
        await page.locator(".mm-chosen").waitFor();
        assert.ok(await choice(page, questions[0], answer).isChecked(), `${key} at ${code}`);
      }
      await close();
    }
  });
}

test("a key pressed in the moment a heading appears is not lost, on a slow machine either", async () => {
  const { page, context, close } = await openPage({ ready: "button" });
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await press(page, "start.begin");
  for (const { prompt } of questions.slice(0, 12)) {
    await page.waitForFunction((text) => document.querySelector(".mm-question h1")?.innerText === text, prompt, { polling: 1 });
    await page.keyboard.press("3");
    await page.locator(".mm-chosen").waitFor();
    await page.keyboard.press("Enter");
  }
  await close();
});

test("a double click on Continue goes on by one question", async () => {
  const opened = await question();
  const { page } = opened;
  await choose(page, questions[0], 3);
  await page.getByRole("button", { name: say("question.continue"), exact: true }).dblclick();
  await arrive(page, questions[1].prompt);
  await page.getByRole("button", { name: say("question.skip"), exact: true }).click({ delay: 20 });
  await arrive(page, questions[2].prompt);
  await expectQuiet(opened);
  await opened.close();
});

test("a double click on Start answers nothing", async () => {
  const { page, close } = await openPage({ ready: ".mm-start button" });
  // An answer lies where the button was.
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: say("start.begin"), exact: true }).dblclick();
  await arrive(page, questions[0].prompt);
  assert.equal(await page.locator(".mm-chosen").count(), 0);
  await close();
});

test("Enter that is held down goes on by one question", async () => {
  const { page, close } = await question();
  await page.keyboard.press("3");
  await page.locator(".mm-chosen").waitFor();
  for (let nth = 0; nth < 12; nth += 1) await page.keyboard.down("Enter"); // All but the first say that they repeat.
  await page.keyboard.up("Enter");
  await arrive(page, questions[1].prompt);
  await page.keyboard.press("4");
  await page.locator(".mm-chosen").waitFor();
  assert.equal(new URL(page.url()).hash, `#q-${questions[1].id}`);
  await close();
});
