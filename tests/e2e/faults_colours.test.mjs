// Colours that the person chooses, looked at as pixels: what a style sheet computes says nothing of what is drawn.

import assert from "node:assert/strict";
import { test } from "node:test";

import { openScreen } from "./screens.mjs";

/** The pixels of a picture, [red, green, blue] each. */
async function pixels(context, png) {
  const blank = await context.newPage();
  const data = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    canvas.drawImage(picture, 0, 0);
    return [...canvas.getImageData(0, 0, picture.width, picture.height).data];
  }, png.toString("base64"));
  await blank.close();
  return Array.from({ length: data.length / 4 }, (_, nth) => data.slice(4 * nth, 4 * nth + 3));
}

/** As WCAG defines it. */
function contrast(one, other) {
  const part = (value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The commonest colour of a place, and how far the colour that differs most stands out from it. */
async function drawn({ page, context }, clip) {
  const all = await pixels(context, await page.screenshot({ clip, animations: "disabled" }));
  const counts = new Map();
  for (const colour of all) counts.set(String(colour), (counts.get(String(colour)) ?? 0) + 1);
  const [[commonest]] = [...counts].toSorted(([, a], [, b]) => b - a);
  const ground = commonest.split(",").map(Number);
  return { ground, best: Math.max(...all.map((colour) => contrast(colour, ground))) };
}

/** Where the first line of an element's text is. */
const textBox = (element) =>
  element.evaluate((node) => {
    node.scrollIntoView({ block: "center" });
    const range = document.createRange();
    range.selectNodeContents(node);
    const { x, y, width, height } = [...range.getClientRects()].find((rect) => rect.width > 4 && rect.height > 4);
    return { x: x + 1, y: y + 2, width: width - 2, height: height - 4 };
  });

/** Every kind of control: the screen, and where its label is. */
const CONTROLS = [
  ["start", ".mm-start .mm-primary"],
  ["start", ".mm-choice"],
  ["start-saved", ".mm-resume .mm-primary"],
  ["question", ".mm-secondary"],
  ["question", ".mm-back"],
  ["question", ".mm-level .mm-level-text"],
  ["question-answered", ".mm-actions .mm-primary"],
  ["question-answered", ".mm-actions .mm-link"],
  ["question-answered", ".mm-chosen .mm-level-text"],
  ["question-answered", ".mm-more > summary"],
  ["check", ".mm-actions .mm-primary"],
  ["check", ".mm-row-change .mm-link"],
  ["result", ".mm-summary-actions .mm-primary"],
  ["result", ".mm-share .mm-secondary"],
  ["result", ".mm-switch [aria-pressed='true']"],
  ["result", ".mm-switch [aria-pressed='false']"],
];

for (const colorScheme of ["light", "dark"]) {
  test(`every control has a label that can be read, ${colorScheme}`, async () => {
    const faint = [];
    for (const screen of new Set(CONTROLS.map(([name]) => name))) {
      const opened = await openScreen(screen, { colorScheme, context: { forcedColors: "active" } });
      for (const [, selector] of CONTROLS.filter(([name]) => name === screen)) {
        const { best } = await drawn(opened, await textBox(opened.page.locator(selector).first()));
        if (best < 4.5) faint.push(`${screen} ${selector}: ${best.toFixed(1)}`);
      }
      await opened.close();
    }
    assert.deepEqual(faint, []);
  });

  test(`the chosen answer and the place in the progress stand out, ${colorScheme}`, async () => {
    const opened = await openScreen("question-answered", { colorScheme, context: { forcedColors: "active" } });
    const { page } = opened;
    /** The strip in which an answer has its bar. */
    const bar = async (selector) => {
      const { x, y, height } = await page.locator(selector).first().boundingBox();
      return drawn(opened, { x, y: y + 4, width: 4, height: height - 8 });
    };
    const [chosen, other] = [await bar(".mm-chosen"), await bar(".mm-level:not(.mm-chosen)")];
    assert.ok(contrast(chosen.ground, other.ground) >= 3, `${chosen.ground} beside ${other.ground}`);

    // A mark is a picture of its own, a little around it: where one is, it looks like no other.
    const mark = async (selector) => {
      const { x, y, width, height } = await page.locator(selector).first().boundingBox();
      const clip = { x: x - 3, y: y - 3, width: width + 6, height: height + 6 };
      return String(await pixels(opened.context, await page.screenshot({ clip, animations: "disabled" })));
    };
    const middle = (state) => `.mm-track span i${state}:not(:first-child, :last-child)`;
    assert.notEqual(await mark(".mm-track .mm-here"), await mark(middle(".mm-given:not(.mm-here)")));
    await opened.close();
  });
}
