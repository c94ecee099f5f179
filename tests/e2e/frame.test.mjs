// The product in a frame: as high as what it shows in four dialects, calm in the page around it, and of use without a script.

import assert from "node:assert/strict";
import { test } from "node:test";

import { journey, openHost } from "./hosting.mjs";
import { arrive, choose, press } from "./steps.mjs";
import { core, say } from "./words.mjs";

const heightOf = (page, selector) => page.locator(selector).evaluate((frame) => frame.clientHeight);
/** The height of what a frame shows, and of the frame around it; they are equal where somebody resizes it. */
async function heights(page, selector) {
  const content = page.frameLocator(selector).locator("main");
  return [await content.evaluate((main) => Math.ceil(main.getBoundingClientRect().height)), Math.round(await heightOf(page, selector))];
}
/** Waits until the frame has had one height for a quarter of a second. */
async function settled(page, selector) {
  for (let before = -1; ; ) {
    const now = await heightOf(page, selector);
    if (now === before) return;
    before = now;
    await page.waitForTimeout(250);
  }
}

for (const dialect of ["amp", "pym", "datawrapper"]) {
  test(`a page that listens in the dialect of ${dialect} resizes the frame with no script of ours`, async () => {
    const opened = await openHost("dialects.html");
    const selector = `.${dialect} iframe`;
    const start = opened.page.frameLocator(selector);
    await start.locator(".mm-start").waitFor();
    await start.getByText(say("notice.not-kept")).waitFor(); // a browser keeps nothing for a frame of another site
    await opened.page.locator(selector).scrollIntoViewIfNeeded(); // out of view, a browser may let a frame sleep
    await settled(opened.page, selector);
    const [content, frame] = await heights(opened.page, selector);
    assert.ok(content > 1_000, `${content}`);
    assert.equal(frame, content);
    await opened.close();
  });
}

test("it grows and shrinks with what it shows, and comes to rest", async () => {
  const opened = await openHost("plain.html");
  const { page } = opened;
  const frame = page.frameLocator("iframe");
  const seen = [];
  const look = async () => {
    await settled(page, "iframe");
    const [content, height] = await heights(page, "iframe");
    assert.equal(height, content);
    seen.push(height);
  };
  await frame.locator(".mm-start").waitFor();
  await look();
  await press(frame, "start.begin");
  await arrive(frame, core[0].prompt);
  await look();
  for (const question of core) {
    await arrive(frame, question.prompt);
    await choose(frame, question, 2);
    await press(frame, "question.continue");
  }
  await press(frame, "check.to-result");
  await frame.locator(".mm-result h1").waitFor();
  await look();
  const [start, question, result] = seen;
  assert.ok(question < start && result > start, seen.join(", "));
  // At rest: not one more message in a second.
  const before = (await opened.heard("mm-resize")).length;
  await page.waitForTimeout(1_000);
  assert.equal((await opened.heard("mm-resize")).length, before);
  // Narrower is higher; and lower again where there is room again.
  await page.setViewportSize({ width: 400, height: 800 });
  await look();
  await page.setViewportSize({ width: 1280, height: 800 });
  await look();
  assert.ok(seen[3] > result);
  assert.ok(Math.abs(seen[4] - result) <= 2, seen.join(", "));
  await opened.close();
});

test("the frame takes no focus by itself, the page around does not jump, and the next question is in view", async () => {
  const opened = await openHost("plain.html", { change: (html) => html.replace("<iframe", '<p style="height: 500px"><input id="mine" autofocus></p><iframe') });
  const { page } = opened;
  const frame = page.frameLocator("iframe");
  await frame.locator(".mm-start").waitFor();
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => document.activeElement.id), "mine");
  assert.equal(await page.evaluate(() => scrollY), 0);
  await press(frame, "start.begin");
  await arrive(frame, core[0].prompt);
  const inView = async () => {
    await page.waitForTimeout(400);
    const box = await frame.getByRole("heading", { level: 1 }).boundingBox();
    return box.y >= 0 && box.y + box.height <= 800;
  };
  assert.ok(await inView());
  const before = await page.evaluate(() => scrollY);
  await choose(frame, core[0], 1);
  await page.waitForTimeout(200);
  const after = await page.evaluate(() => scrollY);
  assert.ok(Math.abs(after - before) < 800, "an answer moves nothing but what a click brings into view");
  await press(frame, "question.continue");
  await arrive(frame, core[1].prompt);
  assert.ok(await inView());
  await opened.close();
});

test("what the snippet puts into a page shifts it by a hundredth at most", async () => {
  for (const name of ["plain.html", "wordpress.html", "element.html"]) {
    const opened = await openHost(name);
    await opened.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-progress"));
    await opened.page.waitForTimeout(500);
    const shifted = await opened.page.evaluate(() => window.shifted);
    assert.ok(shifted <= 0.01, `${name}: ${shifted}`);
    await opened.close();
  }
});

test("with no script of ours, at 320 by 480, it goes from the start to a result", async () => {
  const opened = await openHost("framed.html", { policy: "default-src 'none'; frame-src {{widget}}", viewport: { width: 340, height: 600 }, change: (html) => html.replace('width="100%" height="720"', 'width="320" height="480"') });
  const frame = opened.page.frameLocator("iframe");
  await journey(frame);
  assert.equal(await heightOf(opened.page, "iframe"), 480);
  const sideways = await frame.locator("html").evaluate((root) => root.scrollWidth > root.clientWidth);
  assert.equal(sideways, false, "nothing to scroll sideways");
  await opened.close();
});

test("a frame far below the view has loaded no program", async () => {
  const opened = await openHost("attributes.html", { change: (html) => html.replace("<div data", '<div style="height: 5000px">A long page</div><div data') });
  await opened.page.waitForTimeout(800);
  assert.deepEqual(opened.widget.requests, ["/embed.js"]);
  await opened.page.getByRole("link", { name: "Assess how you run machine learning" }).scrollIntoViewIfNeeded();
  await opened.page.frameLocator("iframe").locator(".mm-start").waitFor();
  assert.equal(await opened.page.locator("iframe").getAttribute("title"), "Assess how you run machine learning");
  await opened.close();
});

test("a brand and a call to action stand around the product in a frame, and unknown parameters are named", async () => {
  const query = "mode=quick&amp;brand-name=Us&amp;cta-text=Talk%20to%20us&amp;cta-link=https%3A%2F%2Fhost.example%2Ftalk&amp;utm_source=news&amp;colour=red&amp;theme=dark";
  const opened = await openHost("plain.html", { change: (html) => html.replace("mode=quick", query) });
  const frame = opened.page.frameLocator("iframe");
  await frame.getByText("Us", { exact: true }).waitFor();
  await opened.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-error"));
  const said = (await opened.heard("mm-error")).map(({ detail }) => detail.message);
  assert.equal(said.length, 1);
  assert.match(said[0], /^colour is no option\. There are: locale, theme,/);
  const ground = await frame.locator("#mlops-maturity .mm").evaluate((one) => getComputedStyle(one).backgroundColor);
  assert.equal(ground, "rgb(21, 24, 27)");
  await journey(frame);
  const cta = frame.getByRole("link", { name: "Talk to us" });
  assert.deepEqual([await cta.getAttribute("href"), await cta.getAttribute("target")], ["https://host.example/talk", "_top"]);
  await opened.close();
});
