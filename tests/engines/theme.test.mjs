// Day and night, and an accent of any colour, in every engine that is there. What a host may set beyond that is proven in
// tests/e2e/theme.test.mjs.

import assert from "node:assert/strict";
import { test } from "node:test";

import { properties } from "../../public/host/accent.js";
import { start } from "../../scripts/serve.mjs";
import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

const wanted = process.env.ENGINES?.split(",");

/** The theme that the root asks for, and what the start page is drawn in then: page, root, button. */
const look = (page, theme, values) =>
  page.run((theme, values) => {
    const root = document.documentElement;
    root.dataset.theme = theme;
    for (const [name, value] of Object.entries(values)) root.style.setProperty(name, value);
    const of = (selector) => getComputedStyle(document.querySelector(selector));
    const button = of("#mlops-maturity .mm-primary");
    // As bytes: engines differ in how they write a colour down.
    const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
    const bytes = (color) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return String([...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3));
    };
    return [bytes(of("#mlops-maturity .mm").backgroundColor), of(":root").colorScheme, bytes(button.backgroundColor), bytes(button.color)];
  }, theme, values);

const DAY = ["253,252,250", "light", "11,85,92", "255,255,255"];
const NIGHT = ["21,24,27", "dark", "127,208,210"];

for (const engine of [chromium, firefox, webkit].filter(({ name }) => !wanted || wanted.includes(name))) {
  const place = engine.find();
  test(`${engine.name}: light, dark and accents`, { skip: !place && `${engine.name} is not here` }, async () => {
    const [server, browser] = [await start(), await engine.launch(place)];
    try {
      const page = await browser.visit(800, 600);
      await page.open(server.url);
      const at = (theme, values = {}) => look(page, theme, values);
      assert.deepEqual(await at("light"), DAY);
      assert.deepEqual((await at("dark")).slice(0, 3), NIGHT);
      assert.deepEqual(await at("light"), DAY);
      const yellow = ["255,212,0", "0,0,0"];
      for (const theme of ["light", "dark"]) assert.deepEqual((await at(theme, properties("#ffd400"))).slice(2), yellow);
      const night = ["16,4,10", "255,255,255"];
      for (const theme of ["light", "dark"]) assert.deepEqual((await at(theme, properties("#10040a"))).slice(2), night);
      // By the style sheet alone, in engines that can: younger than some that the product runs in.
      if (await page.run(() => CSS.supports("color", "oklch(from red l c h)"))) {
        const alone = { "--mm-on-accent": "", "--mm-accent-text": "", "--mm-accent-text-dark": "" };
        for (const [accent, expected] of [["#ffd400", yellow], ["#10040a", night]]) {
          for (const theme of ["light", "dark"]) assert.deepEqual((await at(theme, { ...alone, "--mm-accent": accent })).slice(2), expected);
        }
      }
      await page.close();
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
