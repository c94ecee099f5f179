// Every screen for everybody: rules of accessibility, narrow and magnified windows, large enough targets, less motion.

import assert from "node:assert/strict";
import { test } from "node:test";

import { atRest, clipped, overflow, overlapping, smallTargets } from "./layout.mjs";
import { SCREENS, openScreen } from "./screens.mjs";
import { press } from "./steps.mjs";
import { expectAccessible } from "./support.mjs";
import { areas, frameworks, questions, say } from "./words.mjs";

/** Widths in pixels; the last is a window of 1280 × 1024 at 400 %. */
const WINDOWS = [[280, 653], [320, 568], [390, 844], [800, 1024], [1600, 1000], [320, 256]];

for (const name of Object.keys(SCREENS)) {
  test(`${name}: rules, sizes, motion`, async (t) => {
    const opened = await openScreen(name);
    const { page } = opened;

    for (const colorScheme of ["light", "dark"]) {
      await t.test(`axe finds nothing, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await atRest(page);
        await expectAccessible(opened, { rules: { "color-contrast-enhanced": { enabled: true } } });
      });
    }

    for (const [width, height] of WINDOWS) {
      await t.test(`fits ${width} × ${height}`, async () => {
        await page.setViewportSize({ width, height });
        assert.equal(await overflow(page), 0, "no sideways scrolling");
        assert.deepEqual(await clipped(page), []);
        assert.deepEqual(await smallTargets(page), []);
      });
    }

    await t.test("nothing moves for those who asked for that", async () => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll("*")]
          .filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none" || scrollBehavior !== "auto";
          })
          .map(({ tagName, className }) => `${tagName} ${className}`),
      );
      assert.deepEqual(moving, []);
    });
    await opened.close();
  });
}

test("a question is a named group of named choices under its heading", async () => {
  const { page, close } = await openScreen("question");
  const [asked] = questions.filter(({ id }) => id === new URL(page.url()).hash.slice(3));
  const group = page.getByRole("radiogroup", { name: asked.prompt, exact: true });
  assert.equal(await group.getByRole("radio").count(), 7);
  for (const [place, level] of asked.levels.entries()) {
    await group.getByRole("radio", { name: `${place + 1} ${level}`, exact: true }).waitFor();
  }
  assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1);
  await close();
});

test("each chart is also a sentence and a table", async () => {
  const { page, close } = await openScreen("result");
  const drawings = await page.locator(".mm-result svg, .mm-track-stages").evaluateAll((all) =>
    all.filter((drawing) => !drawing.closest("[aria-hidden='true']")).length,
  );
  assert.equal(drawings, 0, "drawings are silent: the words beside them say it");
  for (const [subject, place, rows] of [["stages", "method", frameworks], ["areas", "areas", areas]]) {
    const section = page.getByRole("region", { name: say(`${place}.heading`), exact: true }).first();
    await section.getByText(say(`${subject}.as-table`)).click();
    const headers = await section.getByRole("rowheader").allInnerTexts();
    assert.deepEqual(headers, rows.map((row) => row.name));
  }
  const sentences = await page.locator(".mm-framework-sentence").allInnerTexts();
  assert.equal(sentences.length, frameworks.length);
  for (const sentence of sentences) assert.match(sentence, /^Stage \d on a scale of \d to \d: /);
  await page.getByText(/^The strongest area is .+ \(\d\.\d\), the weakest is .+ \(\d\.\d\)\. /).waitFor();
  await press(page, "areas.open-all");
  for (const { name, questions } of areas) {
    const list = page.getByRole("list", { name: say("areas.practices", { area: name }), exact: true });
    const found = await list.getByRole("listitem").evaluateAll((all) => all.map((one) => one.innerText.split(/\s*\n\s*/)));
    assert.deepEqual(found.map(([practice]) => practice), questions.map((question) => question.name));
    for (const said of found) assert.match(said.join(" "), /(\d|n\/a|\?|–)/, "a practice has its level beside it");
  }
  await close();
});

test("labels of the charts do not lie on each other", async () => {
  const { page, close } = await openScreen("result-radar");
  for (const [width, height] of WINDOWS) {
    await page.setViewportSize({ width, height });
    assert.deepEqual(await overlapping(page, ".mm-radar text"), [], `radar, ${width}`);
    assert.deepEqual(await overlapping(page, ".mm-strip-name, .mm-strip-stage, .mm-strip-next"), [], `stages, ${width}`);
  }
  await close();
});

test("marks stay apart where the person chooses all colours", async () => {
  const { page, close } = await openScreen("question-answered", { context: { forcedColors: "active" } });
  const edge = (selector) => page.locator(selector).first().evaluate((row) => getComputedStyle(row).borderInlineStartColor);
  assert.notEqual(await edge(".mm-chosen"), await edge(".mm-level:not(.mm-chosen)"), "the chosen answer");
  await close();
  const result = await openScreen("result", { context: { forcedColors: "active" } });
  const fill = (selector) => result.page.locator(selector).first().evaluate((mark) => getComputedStyle(mark).backgroundColor);
  assert.notEqual(await fill(".mm-track-stages > .mm-held i"), await fill(".mm-track-stages > :last-child i"), "the stage held");
  assert.notEqual(await fill(".mm-switch [aria-pressed='true']"), await fill(".mm-switch [aria-pressed='false']"), "bars or radar");
  const drawn = (selector, name) => result.page.locator(selector).first().evaluate((mark, of) => getComputedStyle(mark)[of], name);
  const paper = await result.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const [selector, name] of [
    [".mm-bars .mm-haloed", "fill"], [".mm-bars line.mm-edge", "stroke"], [".mm-axis text", "fill"],
    [".mm-picture rect", "stroke"], [".mm-picture text", "fill"],
  ]) {
    assert.ok(!["none", paper].includes(await drawn(selector, name)), `${selector} is seen`);
  }
  // Numbers have the colour of the system, so what they stand on is the ground.
  for (const depth of ["mm-depth-1", "mm-depth-2", "mm-depth-3"]) {
    for (const mark of await result.page.locator(`.mm-picture rect.${depth}`).all()) {
      assert.equal(await mark.evaluate((one) => getComputedStyle(one).fill), paper, depth);
    }
  }
  await press(result.page, "trial.begin");
  await result.page.locator(".mm-cells").first().waitFor();
  assert.notEqual(await fill(".mm-cells .mm-filled"), await fill(".mm-cells i:not(.mm-filled)"), "levels reached");
  await result.close();

  const law = await openScreen("regulation", { context: { forcedColors: "active" } });
  const style = (selector, name) =>
    law.page.locator(selector).first().evaluate((mark, of) => getComputedStyle(mark)[of], name);
  const pressed = ".mm-regulation [aria-pressed='true']", other = ".mm-regulation [aria-pressed='false']";
  assert.notEqual(await style(pressed, "backgroundColor"), await style(other, "backgroundColor"), "the law that is chosen");
  await law.close();

  const trace = await openScreen("trace", { context: { forcedColors: "active" } });
  const dot = (selector) =>
    trace.page.locator(selector).first().evaluate((item) => getComputedStyle(item, "::before").backgroundColor);
  assert.notEqual(await dot(".mm-met"), await dot(".mm-missing"), "what is met");
  await trace.close();
});

test("drawings begin where reading begins, in either direction of writing", async () => {
  const { page, close } = await openScreen("result");
  const pairs = [[".mm-track-stages", ".mm-held"]];
  const areas = await page.locator(".mm-area > summary > .mm-drawn").count();
  /** How far along its axis the mean of each area stands, from the side where reading begins, in whole pixels. */
  const means = (side) =>
    page.locator(".mm-area > summary > .mm-drawn").evaluateAll((tracks, side) => tracks.map((track) => {
      const [axis, mark] = [track, track.querySelector(".mm-haloed")].map((one) => one.getBoundingClientRect());
      const middle = (mark.left + mark.right) / 2;
      return Math.round(side === "left" ? middle - axis.left : axis.right - middle);
    }), side);
  const before = await means("left");
  assert.equal(before.length, areas);
  /** How far a bar stays away from each side of what it is drawn in. */
  const gaps = ([around, bar]) =>
    page.locator(around, { has: page.locator(bar) }).first()
      .evaluate((box, selector) => {
        const [outer, inner] = [box, box.querySelector(selector)].map((element) => element.getBoundingClientRect());
        return { left: inner.left - outer.left, right: outer.right - inner.right };
      }, bar);
  for (const pair of pairs) {
    const { left, right } = await gaps(pair);
    assert.ok(left < 2 && right > 10, `${pair}: ${left}, ${right}`);
  }
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  for (const pair of pairs) {
    const { left, right } = await gaps(pair);
    assert.ok(right < 2 && left > 10, `${pair}, right to left: ${left}, ${right}`);
  }
  assert.deepEqual(await means("right"), before);
  await close();
});
