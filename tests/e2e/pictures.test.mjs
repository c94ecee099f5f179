// The pictures of a result, and the files that are made of them: on any width and in any font, every text is whole, in its
// picture and on no other.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

import { overflow } from "./layout.mjs";
import { choose, enter, openStep, part, quarters, situate } from "./result.mjs";
import { openScreen } from "./screens.mjs";
import { press } from "./steps.mjs";
import { expectAccessible, expectQuiet, launch } from "./support.mjs";
import { areas, say } from "./words.mjs";

const FILES = new URL("../goldens/pictures/", import.meta.url);
const WIDTHS = [280, 390, 800, 1280, 1600];
/** Of narrow, wide and widest letters; where one is not installed, whatever stands in for it. */
const FONTS = ["Liberation Sans Narrow", "Liberation Sans", "DejaVu Sans"];

/** In each drawing: texts that lie on each other, and texts that leave the window or the box that scrolls them. */
const misplaced = (page, selector) =>
  page.locator(selector).evaluateAll((drawings) =>
    drawings.filter((drawing) => drawing.checkVisibility()).flatMap((drawing) => {
      const boxes = [...drawing.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
      const around = (drawing.closest(".mm-picture") ?? document.documentElement).getBoundingClientRect();
      const scrolls = drawing.closest(".mm-long, .mm-longer, .mm-longest");
      const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
      return boxes.flatMap(([name, box], place) => [
        ...boxes.slice(place + 1).filter(([, other]) => meet(box, other)).map(([other]) => `${name} on ${other}`),
        ...(!scrolls && (box.left < around.left - 1 || box.right > around.right + 1) ? [`${name} outside`] : []),
      ]);
    }),
  );

/** A file as a browser shows it, in a font: what is wrong with it. */
const faults = (page, svg, font) =>
  page.evaluate(([source, family]) => {
    const read = new DOMParser().parseFromString(source, "image/svg+xml");
    if (read.querySelector("parsererror")) return [read.querySelector("parsererror").textContent];
    const drawing = document.importNode(read.documentElement, true);
    drawing.setAttribute("font-family", family);
    document.body.replaceChildren(drawing);
    const { width, height } = drawing.viewBox.baseVal;
    const boxes = [...drawing.querySelectorAll("text")].map((text) => [text.textContent, text.getBBox()]);
    const meet = (a, b) =>
      a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height - 4 && b.y < a.y + a.height - 4;
    const named = drawing.querySelector("title")?.textContent && drawing.querySelector("desc")?.textContent;
    return [
      ...(named ? [] : ["no name"]),
      ...boxes.flatMap(([name, box], place) => [
        ...boxes.slice(place + 1).filter(([, other]) => meet(box, other)).map(([other]) => `${name} on ${other}`),
        ...(box.x < -1 || box.x + box.width > width + 1 || box.y < -2 || box.y + box.height > height + 2 ? [`${name} outside`] : []),
      ]),
    ];
  }, [svg, font]);

test("each file is XML with a name, and its texts are in it and on no other, in three fonts", async () => {
  const page = await (await launch()).newPage();
  const files = readdirSync(FILES).filter((name) => name.endsWith(".svg"));
  assert.ok(files.length >= 12, files.join());
  for (const name of files) {
    const svg = readFileSync(new URL(name, FILES), "utf8");
    for (const font of FONTS) assert.deepEqual(await faults(page, svg, font), [], `${name} in ${font}`);
  }
  await page.close();
});

test("the pictures of a result keep their texts on any width, in three fonts", async () => {
  const { page, close } = await openScreen("plan");
  await situate(page, [3, 1, 1, 1, 1]);
  await press(page, "areas.open-all");
  const found = [];
  for (const view of ["areas.view.bars", "areas.view.radar"]) {
    await press(page, view);
    for (const font of FONTS) {
      await page.evaluate((family) => {
        for (const root of document.querySelectorAll(".mm")) root.style.fontFamily = `"${family}"`;
      }, font);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const where = `${view}, ${font}, ${width}`;
        for (const fault of await misplaced(page, ".mm-result svg")) found.push(`${where}: ${fault}`);
        const beyond = await overflow(page);
        if (beyond) found.push(`${where}: ${beyond}px sideways`);
      }
    }
  }
  assert.deepEqual(found, []);
  await close();
});

test("an area opens into its practices, all can be opened at once, and closed again", async () => {
  const opened = await openScreen("result");
  const { page } = opened;
  assert.equal(await page.locator(".mm-practice").count(), 0, "closed at first");
  await page.locator(".mm-area > summary", { hasText: areas[1].name }).click();
  await page.locator(".mm-practice").first().waitFor();
  assert.deepEqual(await page.locator(".mm-practice a").allInnerTexts(), areas[1].questions.map(({ name }) => name));
  await press(page, "areas.open-all");
  const all = areas.flatMap(({ questions }) => questions);
  await page.waitForFunction((count) => document.querySelectorAll(".mm-practice").length === count, all.length);
  await expectAccessible(opened);
  await press(page, "areas.close-all");
  await page.waitForFunction(() => document.querySelectorAll(".mm-practice").length === 0);
  await expectQuiet(opened);
  await opened.close();
});

test("with a situation, what is printed adds up, and the area furthest from its target stands first", async () => {
  const { page, close } = await openScreen("result");
  const names = () => page.locator(".mm-area .mm-bar-name").allInnerTexts();
  assert.deepEqual(await names(), areas.map(({ name }) => name), "without one, in the order of the model");
  await situate(page, [3, 1, 1, 1, 1]);
  const rows = await page.locator(".mm-area > summary").evaluateAll((all) =>
    all.map((row) => [row.querySelector(".mm-bar-value").innerText, row.querySelector(".mm-bar-note").innerText]));
  const gaps = rows.map(([mean, note]) => {
    const target = Number(note.match(/(\d)$/)[1]);
    const gap = Math.round((target - Number(mean)) * 10) / 10;
    const said = gap > 0 ? "areas.below-target" : gap < 0 ? "areas.above-target" : "areas.at-target";
    assert.equal(note, say(said, { gap: Math.abs(gap).toFixed(1), target }));
    return gap;
  });
  assert.deepEqual(gaps, [...gaps].sort((a, b) => b - a));
  await close();
});

test("a day to begin names the quarters of the year, and a lead stands beside the step; both are kept, and in no link", async () => {
  const opened = await openScreen("plan");
  const { page } = opened;
  const link = () => page.evaluate(() => location.hash);
  const before = await link();
  const roadmap = part(page, "roadmap.heading");
  await enter(page.getByLabel(say("roadmap.start"), { exact: true }), "2027-01-15");
  await roadmap.getByRole("heading", { name: say("roadmap.quarter-dated", { number: 1, quarter: "Q1 2027" }) }).waitFor();
  assert.ok((await roadmap.locator(".mm-picture").first().locator("text").allTextContents()).includes("2027"));
  const [[first]] = await quarters(page);
  const card = await openStep(page, first);
  await enter(card.getByLabel(say("roadmap.lead-name"), { exact: true }), "Platform team");
  await card.getByText(say("roadmap.led-by", { lead: "Platform team" }), { exact: true }).waitFor();
  assert.equal(await link(), before);
  await page.reload();
  await page.getByText(say("roadmap.led-by", { lead: "Platform team" }), { exact: true }).waitFor();
  assert.equal(await page.getByLabel(say("roadmap.start"), { exact: true }).inputValue(), "2027-01-15");
  await opened.close();
});

test("the chain is drawn from row to row, and many steps wait behind a line", async () => {
  const { page, close } = await openScreen("result");
  await page.setViewportSize({ width: 1280, height: 900 });
  await choose(page, "five-stage", 3);
  await page.locator(".mm-flow-step").first().waitFor();
  const steps = await page.locator(".mm-flow-step").count();
  assert.equal(steps, await page.locator(".mm-step, .mm-step-names > li").count(), "a row for each step");
  /** The places of a line or bar in the window. */
  const boxes = (selector) => page.locator(selector).evaluateAll((all) => all.map((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { left, right, top, bottom };
  }));
  const [head, ...lanes] = await boxes(".mm-flow:has(> .mm-flow-figure) > .mm-drawn");
  for (const lane of lanes) assert.deepEqual([lane.left, lane.right], [head.left, head.right], "bars stand under their quarters");
  const chained = await boxes(".mm-flow-step svg svg rect.mm-accent");
  const lines = await boxes(".mm-lane-chain");
  for (const [nth, bar] of chained.slice(1).entries()) {
    const middle = (bar.top + bar.bottom) / 2;
    const reached = lines.some((line) => Math.abs(line.right - bar.left) < 4 && Math.abs((line.top + line.bottom) / 2 - middle) < 20);
    assert.ok(reached, `a line leads into bar ${nth + 1} of the chain`);
  }
  for (const id of ["five-stage", "microsoft", "aws"]) await choose(page, id, 4);
  await page.getByText(say("roadmap.steps-many"), { exact: true }).waitFor();
  assert.equal(await page.locator(".mm-flow-step").count(), 0);
  await close();
});
