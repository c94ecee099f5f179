// Letters of twice the size on a narrow screen: whoever sets them reads down, never sideways.

import assert from "node:assert/strict";
import { test } from "node:test";

import { overflow } from "./layout.mjs";
import { SCREENS, openScreen } from "./screens.mjs";

/** Sizes of letters that a browser is set to; 16 is what most have. */
const FONTS = [16, 24, 32];
const WIDTHS = [280, 320, 360, 400];

for (const name of Object.keys(SCREENS)) {
  test(`${name}: no sideways scrolling with larger letters`, async () => {
    const { page, close } = await openScreen(name);
    const found = [];
    for (const font of FONTS) {
      await page.evaluate((size) => { document.documentElement.style.fontSize = `${size}px`; }, font);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const beyond = await overflow(page);
        if (beyond) found.push(`${font}px letters, ${width}px wide: ${beyond}px`);
      }
    }
    assert.deepEqual(found, []);
    await close();
  });
}
