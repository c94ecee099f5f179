// The main way through the product in every engine that is there: start, answers, result, the link, the link opened
// elsewhere; what is kept; and that nothing runs out of the page, whatever the width and the font.
//
// An engine that is not on the machine is named and left out. One that is there and does not work fails.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";

import { start } from "../../scripts/serve.mjs";
import { kept } from "../e2e/codec.mjs";
import { questions, say } from "../e2e/words.mjs";
import * as chromium from "./chromium.mjs";
import * as firefox from "./firefox.mjs";
import * as webkit from "./webkit.mjs";

const require = createRequire(import.meta.url);
const total = questions.length;
const wanted = process.env.ENGINES?.split(",");

/** Fonts of three widths, which come with the tests: what a reader has is not known. */
const FONTS = {
  wide: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  middle: "@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2",
  narrow: "@fontsource/roboto-condensed/files/roboto-condensed-latin-400-normal.woff2",
};

/** Waits until a function of the page gives something, and gives it back. */
async function until(page, what, body, ...given) {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await page.run(body, ...given);
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what}: not within 20 seconds; the page says: ${await page.run(() => document.body.innerText.slice(0, 300))}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const heading = (page, text) =>
  until(page, `the heading “${text}”`, (text) => [...document.querySelectorAll("#mlops-maturity h1")].some((one) => one.checkVisibility() && one.innerText.startsWith(text)), text);

/** Presses a button or a link by what it says. */
const press = (page, text) =>
  until(page, `“${text}”`, (text) => {
    const found = [...document.querySelectorAll("#mlops-maturity :is(button, a)")].find((one) => one.checkVisibility() && one.innerText.trim() === text);
    found?.click();
    return Boolean(found);
  }, text);

/** Waits for the program: the start page is there before it. */
const started = (page) => until(page, "the program", () => "started" in document.documentElement.dataset);

const said = (page) => page.run(() => [...document.querySelectorAll(".mm-finding h1, .mm-finding .mm-lead, .mm-framework-sentence")].map((one) => one.innerText));

const result = (page) => until(page, "a result", () => Boolean(document.querySelector(".mm-result h1")));

async function journey(browser, server) {
  const sender = await browser.visit(1280, 800);
  await sender.open(server.url);
  await started(sender);
  await press(sender, say("start.begin"));
  for (const [place, question] of questions.entries()) {
    await heading(sender, question.prompt);
    // By key and by click in turn.
    if (place % 2) await sender.press("3");
    else await sender.run(() => document.querySelector(".mm-level:nth-child(3) input").click());
    await until(sender, "the answer", () => document.querySelector(".mm-chosen input")?.value === "3");
    await press(sender, say("question.continue"));
  }
  await heading(sender, say("check.heading"));
  await press(sender, say("check.to-result"));
  await result(sender);
  const [first, ...rest] = await said(sender);
  assert.match(first, /^Stage 3, /, "level 3 everywhere is stage 3 of the five-stage model");
  const link = await until(sender, "the link in the address", () => location.hash.startsWith("#r=") && location.href);
  assert.equal(await sender.run(() => document.querySelector(".mm-link-field").value), link);

  // What is kept is there after a reload, as one's own.
  await sender.reload();
  await result(sender);
  assert.deepEqual(await said(sender), [first, ...rest]);
  assert.equal(await sender.run(() => document.querySelectorAll(".mm-shared").length), 0);
  await sender.close();

  const receiver = await browser.visit(390, 844);
  await receiver.open(link);
  await result(receiver);
  assert.deepEqual(await said(receiver), [first, ...rest]);
  assert.equal(await receiver.run(() => document.querySelectorAll(".mm-shared").length), 1, "elsewhere it is somebody's");
  await receiver.close();
}

/** Loads a font of the tests into the page and has everything use it. */
const dress = (page, bytes) =>
  page.run(async (bytes) => {
    const font = new FontFace("of-the-tests", Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)));
    await font.load();
    document.fonts.add(font);
    for (const one of [document.documentElement, document.body]) one.style.setProperty("font-family", "of-the-tests", "important");
    return true;
  }, bytes);

/** What runs out of the window sideways, and texts of drawings that lie on each other. */
const faults = (page, width) =>
  page.run((width) => {
    const found = [];
    // A window of WebKit's small browser has a least width; the page in it is made as narrow as was asked for.
    document.body.style.inlineSize = innerWidth > width ? `${width}px` : "";
    const edge = Math.min(document.documentElement.clientWidth, width);
    const over = Math.max(document.body.scrollWidth - edge, document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 1) {
      const out = [...document.querySelectorAll("#mlops-maturity *")].filter((one) => one.getBoundingClientRect().right > edge + 1).at(-1);
      found.push(`the page is ${over} px too wide, at ${out?.outerHTML.slice(0, 120)}`);
    }
    for (const drawing of document.querySelectorAll("#mlops-maturity svg")) {
      // The box of a text is as high as a line of its font, up to 1.37 em; letters fill one em of it, and lines of one label
      // may be closer than the font would set them.
      const letters = ({ left, right, top, bottom, width, height }) => ({ left, right, width, top: top + height * 0.135, bottom: bottom - height * 0.135 });
      const texts = [...drawing.querySelectorAll("text")].map((one) => [one.textContent, letters(one.getBoundingClientRect())]).filter(([, place]) => place.width);
      texts.forEach(([text, a], nth) => {
        for (const [other, b] of texts.slice(nth + 1)) {
          const [wide, high] = [Math.min(a.right, b.right) - Math.max(a.left, b.left), Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)];
          if (wide > 1 && high > 2) found.push(`“${text}” lies on “${other}”`);
        }
      });
    }
    return found;
  }, width);

async function layout(browser, server) {
  const visitor = await browser.visit(1280, 800);
  // Nothing is kept from an earlier page of this server: each engine has a profile of its own.
  await visitor.open(server.url);
  await started(visitor);
  await visitor.run((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, Object.entries(kept({ answers: "34323433423334322121312232143".slice(0, total) })));
  const screens = [
    ["start", "", ".mm-start"], ["question", `#q-${questions[3].id}`, ".mm-question"], ["check", "#check", ".mm-check"], ["result", "#result", ".mm-result"],
  ];
  for (const [screen, path, ready] of screens) {
    // Through another page: a change of the fragment alone would not load it anew.
    await visitor.open(`${server.url}boot.js`);
    await visitor.open(server.url + path);
    await until(visitor, screen, (ready) => Boolean(document.querySelector(ready)), ready);
    if (screen === "result") await press(visitor, say("areas.view.radar"));
    for (const [width, file] of Object.entries(FONTS)) {
      await dress(visitor, readFileSync(require.resolve(file)).toString("base64"));
      for (const size of [280, 390, 800, 1280]) {
        await visitor.resize(size, 800);
        await visitor.run(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))).then(() => true));
        assert.deepEqual(await faults(visitor, size), [], `${screen} in a ${width} font, ${size} px`);
      }
    }
  }
  await visitor.close();
}

for (const engine of [chromium, firefox, webkit]) {
  if (wanted && !wanted.includes(engine.name)) continue;
  const binary = engine.find();
  if (!binary) {
    console.log(`${engine.name} is not on this machine: left out.`);
    continue;
  }
  test(engine.name, { timeout: 240_000 }, async (here) => {
    // Without a policy, so that a font of the tests may come in; the page carries its own in its HTML all the same.
    const [browser, server] = await Promise.all([engine.launch(binary), start({ csp: false })]);
    try {
      await here.test("start, answers, result, link, opened elsewhere, kept", () => journey(browser, server));
      await here.test("nothing runs out of the page with a wide, a middle and a narrow font", () => layout(browser, server));
      console.log(`${engine.name}: ${await browser.version}`);
    } finally {
      await browser.close();
      await server.close();
    }
  });
}
