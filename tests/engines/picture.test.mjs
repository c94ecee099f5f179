// A picture as PNG, in every engine that is there: an SVG out of an address with data is no stranger to a canvas, under the
// page's own policy, and its texts are drawn. What the product makes of it is proven in tests/e2e/exports.test.mjs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { start } from "../../scripts/serve.mjs";
import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

const wanted = process.env.ENGINES?.split(",");

/** The module as a part of what a page is told to run: its policy lets no page make a function of a text. */
const SOURCE = readFileSync(new URL("../../public/picture.js", import.meta.url), "utf8").replace("export async function png", "async function png");

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40" font-family="Helvetica, Arial, sans-serif"><title>t</title><rect width="100%" height="100%" fill="#fff"/><rect width="60" height="40" fill="#0b555c"/><text x="64" y="28" font-size="24" fill="#1b1e23">Äé€</text></svg>`;

/** The size of the PNG that an engine makes, what begins it, and the colours of some places of it. */
const drawn = new Function(
  "svg",
  `${SOURCE}
  return (async () => {
    const blob = await png(svg);
    const head = [...new Uint8Array(await blob.slice(0, 8).arrayBuffer())];
    const image = await createImageBitmap(blob);
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height }).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const bytes = (x, y, width, height) => [...canvas.getImageData(x, y, width, height).data];
    const letters = bytes(128, 10, 100, 60).filter((value, nth) => nth % 4 === 0 && value < 128).length;
    return { type: blob.type, head, size: [image.width, image.height], bar: bytes(20, 20, 1, 1), paper: bytes(236, 76, 1, 1), letters };
  })();`,
);

for (const engine of [chromium, firefox, webkit].filter(({ name }) => !wanted || wanted.includes(name))) {
  const place = engine.find();
  test(`${engine.name}: an SVG as PNG`, { skip: !place && `${engine.name} is not here` }, async () => {
    const [server, browser] = [await start({ csp: true }), await engine.launch(place)];
    try {
      const page = await browser.visit(800, 600);
      await page.open(server.url);
      const found = await page.run(drawn, SVG);
      assert.deepEqual(found.head, [137, 80, 78, 71, 13, 10, 26, 10]);
      assert.deepEqual(found.size, [240, 80]);
      assert.deepEqual([found.type, found.bar, found.paper], ["image/png", [11, 85, 92, 255], [255, 255, 255, 255]]);
      assert.ok(found.letters > 100, `${found.letters} dark dots where letters are`);
      await page.close();
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
