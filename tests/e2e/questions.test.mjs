// The question page within one look: the way on in sight, the area named, the choices before Start, and a word on keys
// only where there are keys. In the page, in a frame and as an element, and with letters that are wider than most.

import assert from "node:assert/strict";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { openHost } from "./hosting.mjs";
import { arrive, choice, choose, press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { areas, core, questions, say } from "./words.mjs";

const DESK = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, context: { hasTouch: true, isMobile: true } };
const WAY_ON = ".mm-questions > .mm-actions > button";
const FONTS = ["Liberation Sans", "Noto Sans", "DejaVu Sans"];

/** Goes from question to question and asks each of them. */
async function eachQuestion(page, ask) {
  const answers = [];
  for (const question of questions) {
    await page.evaluate((id) => { location.hash = `#q-${id}`; }, question.id);
    await page.locator(`[data-question="${question.id}"]`).waitFor();
    answers.push(await ask(question));
  }
  return answers;
}

const setFont = (page, font) => page.evaluate((font) => document.documentElement.style.setProperty("--mm-font", `"${font}"`), font);

/** Where the way on is, in the window. */
const wayOn = (page) => page.locator(WAY_ON).evaluate((button) => {
  const { top, bottom } = button.getBoundingClientRect();
  return { top, bottom, window: innerHeight, scrolled: scrollY };
});

const inSight = ({ top, bottom, window, scrolled }) => top >= 0 && bottom <= window && scrolled === 0;

for (const font of FONTS) {
  test(`the way on is in sight without scrolling, in ${font}`, async () => {
    for (const [size, least] of [[DESK, 26], [PHONE, questions.length]]) {
      const opened = await openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question", ...size });
      await setFont(opened.page, font);
      const places = await eachQuestion(opened.page, () => wayOn(opened.page));
      const seen = places.filter(inSight).length;
      assert.ok(seen >= least, `${seen} of ${questions.length} at ${size.viewport.width} px: ${JSON.stringify(places.filter((place) => !inSight(place)))}`);
      await opened.close();
    }
  });
}

test("at a desk the question, its answers and the way on go together on one screen, with nothing laid over anything", async () => {
  const opened = await openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question", ...DESK });
  const { page } = opened;
  const fits = await eachQuestion(page, () => page.locator(".mm-questions > .mm-actions").evaluate((bar) => {
    const before = bar.previousElementSibling.getBoundingClientRect().bottom;
    return before <= bar.getBoundingClientRect().top && bar.getBoundingClientRect().bottom <= innerHeight;
  }));
  assert.ok(fits.filter(Boolean).length >= 26, `${fits.filter(Boolean).length} of ${fits.length}`);
  await expectQuiet(opened);
  await opened.close();
});

test("what has the focus is never beneath the way on", async () => {
  for (const viewport of [{ width: 390, height: 844 }, { width: 390, height: 560 }, { width: 280, height: 653 }]) {
    const opened = await openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question", viewport });
    const { page } = opened;
    const beneath = [];
    const look = async (what) => {
      const covered = await page.evaluate((selector) => {
        const focused = document.activeElement.closest("label") ?? document.activeElement;
        const bar = document.querySelector(selector).parentElement;
        if (bar.contains(focused)) return 0;
        return Math.round(focused.getBoundingClientRect().bottom - bar.getBoundingClientRect().top);
      }, WAY_ON);
      if (covered > 0) beneath.push(`${what}: ${covered} px at ${viewport.width} × ${viewport.height}`);
    };
    for (const question of questions.slice(0, 6)) {
      await page.evaluate((id) => { location.hash = `#q-${id}`; }, question.id);
      await page.locator(`[data-question="${question.id}"]`).waitFor();
      await page.evaluate(() => scrollTo(0, 0));
      await choice(page, question, 1).focus();
      for (let answer = 1; answer <= 7; answer += 1) {
        await look(`answer ${answer} of ${question.id}`);
        await page.keyboard.press("ArrowDown");
      }
      await choice(page, question, "d").focus();
      await page.keyboard.press("Tab");
      await look(`behind the answers of ${question.id}`);
    }
    assert.deepEqual(beneath, []);
    await opened.close();
  }
});

test("a low window keeps its room for reading", async () => {
  const opened = await openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question", viewport: { width: 640, height: 400 } });
  const position = await opened.page.locator(".mm-questions > .mm-actions").evaluate((bar) => getComputedStyle(bar).position);
  assert.equal(position, "static");
  await opened.close();
});

test("each question names its area, and a page of an area has its name for a title", async () => {
  const opened = await openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question" });
  const { page } = opened;
  const named = await eachQuestion(page, () => page.locator(".mm-count").innerText());
  const expected = questions.map(({ area }, place) => say("question.place", {
    area: areas.find(({ id }) => id === area).name,
    progress: say("question.progress", { number: place + 1, total: questions.length }),
  }));
  assert.deepEqual(named, expected);
  await page.evaluate(() => { location.hash = "#start"; });
  await page.getByLabel(say("start.layout.area")).check();
  await press(page, "start.begin");
  await arrive(page, areas[0].name);
  assert.equal(await page.title(), say("title.page", { screen: areas[0].name }));
  await opened.close();
});

test("a detour names the area as well", async () => {
  const opened = await openPage({ path: "#check", ready: ".mm-check", stored: kept({ answers: "3".repeat(questions.length) }) });
  await opened.page.locator(".mm-row-change a").nth(7).click();
  await arrive(opened.page, questions[7].prompt);
  const area = areas.find(({ id }) => id === questions[7].area).name;
  assert.ok((await opened.page.locator(".mm-count").innerText()).startsWith(area));
  await opened.close();
});

for (const [name, size] of Object.entries({ desk: DESK, phone: PHONE })) {
  test(`Start and the quick pass are on the first screen, and the choices come first: ${name}`, async () => {
    for (const font of FONTS) {
      const opened = await openPage({ ready: ".mm-start button", ...size });
      const { page } = opened;
      await setFont(page, font);
      const bottom = async (found) => (await found.boundingBox().then(({ y, height }) => y + height));
      const start = await bottom(page.getByRole("button", { name: say("start.begin"), exact: true }));
      const quick = await bottom(page.getByText(say("start.pass.quick", { questions: core.length })));
      const extend = await bottom(page.getByText(say("start.extend.hint")));
      assert.ok(quick < start && extend < start, `${quick}, ${extend}, ${start} in ${font}`);
      assert.ok(start <= size.viewport.height, `Start ends at ${start} of ${size.viewport.height} in ${font}`);
      await opened.close();
    }
  });
}

test("keys are named where there are keys, beside the way on", async () => {
  const desk = await openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question", ...DESK });
  const hint = desk.page.getByText(say("question.keys"));
  const box = await hint.boundingBox();
  assert.ok(box && box.y + box.height <= DESK.viewport.height, "in sight");
  assert.equal(await hint.getAttribute("translate"), "yes", "it never changes while it is shown");
  await desk.close();
  const phone = await openPage({ path: `#q-${questions[0].id}`, ready: ".mm-question", ...PHONE });
  assert.equal(await phone.page.getByText(say("question.keys")).isVisible(), false);
  await phone.close();
});

test("in a frame of its own height the way on is in sight; in one that grows it lies behind the answers", async () => {
  const fixed = await openHost("framed.html", { viewport: { width: 390, height: 844 } });
  const inside = fixed.page.frameLocator("iframe");
  await press(inside, "start.begin");
  await arrive(inside, core[0].prompt);
  const { bottom, window } = await inside.locator(WAY_ON).evaluate((button) => ({ bottom: button.getBoundingClientRect().bottom, window: innerHeight }));
  assert.ok(bottom <= window, `${bottom} of ${window}`);
  await fixed.close();

  const grown = await openHost("plain.html", { viewport: { width: 390, height: 844 } });
  const frame = grown.page.frameLocator("iframe");
  await press(frame, "start.begin");
  await arrive(frame, core[0].prompt);
  await choose(frame, core[0], 2);
  await grown.page.waitForTimeout(500); // the frame takes its height
  const overlap = await frame.locator(".mm-questions > .mm-actions").evaluate((bar) => bar.previousElementSibling.getBoundingClientRect().bottom - bar.getBoundingClientRect().top);
  assert.ok(overlap <= 0, `${overlap} px over the answers`);
  await grown.close();
});

test("as an element the way on stays within the element", async () => {
  const opened = await openHost("element.html", {
    viewport: { width: 390, height: 844 },
    change: (html) => html.replace("</body>", '<p id="below" style="height: 3000px">What the host says next</p></body>'),
  });
  const { page } = opened;
  const element = page.locator("mlops-maturity");
  await press(element, "start.begin");
  await arrive(element, core[0].prompt);
  await page.evaluate(() => document.querySelector("mlops-maturity").scrollIntoView());
  const button = element.locator(WAY_ON);
  const seen = await button.boundingBox();
  assert.ok(seen.y + seen.height <= 844, "in sight while the question is");
  await page.evaluate(() => document.querySelector("#below").scrollIntoView());
  const gone = await button.boundingBox();
  assert.ok(gone.y + gone.height <= 0, `it lies over what the host says next: ${JSON.stringify(gone)}`);
  assert.deepEqual(opened.errors, []);
  await opened.close();
});
