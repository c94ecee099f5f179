// What a host and the product say to each other: options, events, messages. Nothing is guessed, nothing is told unasked.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import Ajv from "ajv/dist/2020.js";

import { journey, openHost } from "./hosting.mjs";
import { arrive, choose, press } from "./steps.mjs";
import { core, everyFramework, say } from "./words.mjs";

const ELEMENT = "mlops-maturity";
const ready = (page) => page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-ready"));
/** The element of a page with these attributes in the place of its own. */
const withAttributes = (attributes) => ({ change: (html) => html.replace(/<mlops-maturity [^>]*>/, `<mlops-maturity ${attributes}>`) });

test("without being asked, the product tells nobody an answer, a stage or a link", async () => {
  const opened = await openHost("element.html", withAttributes('mode="quick" keep="memory"'));
  await opened.page.locator(".mm-facts").getByText(say("start.fact.private")).waitFor();
  await journey(opened.page.locator(ELEMENT));
  await opened.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-result"));
  const heard = await opened.heard();
  assert.deepEqual(heard.filter(({ type }) => type === "mm-answer"), []);
  const [{ detail }] = heard.filter(({ type }) => type === "mm-result");
  assert.deepEqual(detail, { version: 1, own: true, answered: core.length, asked: core.length });
  await opened.close();
});

test("a host that asks is told each answer, the outcome and the link, and the person reads so before the first question", async () => {
  const opened = await openHost("element.html", withAttributes('mode="quick" keep="memory" share-answers share-base="https://assess.example/here?x=1#y"'));
  const place = opened.page.locator(ELEMENT);
  await place.getByText(say("start.fact.told")).waitFor();
  await place.getByText(say("footer.told")).waitFor();
  assert.equal(await place.getByText(say("start.fact.private")).count(), 0);
  await journey(place, 4);
  await opened.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-result"));
  const answers = (await opened.heard("mm-answer")).map(({ detail }) => detail);
  assert.deepEqual(answers, core.map(({ id }) => ({ version: 1, question: id, answer: 4 })));
  const [{ detail }] = await opened.heard("mm-result");
  assert.match(detail.link, /^https:\/\/assess\.example\/here#r=[\w-]{20,}$/);
  await opened.close();
});

test("every detail is as the published schema has it, from the first page to a shared link and a broken one", async () => {
  const schema = JSON.parse(readFileSync(new URL("../../content/schema/events.schema.json", import.meta.url), "utf8"));
  const details = new Ajv({ strict: false, validateFormats: false });
  const heard = [];
  const opened = await openHost("element.html", withAttributes('mode="quick" keep="memory" share-answers cta-text="Talk" cta-link="#talk"'));
  const place = opened.page.locator(ELEMENT);
  await journey(place, 5);
  await place.getByRole("button", { name: say("share.copy"), exact: true }).click();
  await place.getByRole("link", { name: "Talk", exact: true }).click();
  await opened.page.waitForFunction(() => ["mm-share", "mm-cta"].every((name) => window.heard.some(({ type }) => type === name)));
  heard.push(...await opened.heard());
  await opened.close();
  const broken = await openHost("element.html", withAttributes('mode="quick" keep="memory" start="EAEAAgnVHQAAAAAAAAAAAAAAgcSX"'));
  await broken.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-error"));
  const [{ detail }] = await broken.heard("mm-error");
  assert.deepEqual(detail, { version: 1, code: "link", message: say("link.checksum") });
  heard.push(...await broken.heard());
  await broken.close();
  assert.deepEqual([...new Set(heard.map(({ type }) => type))].sort(), Object.keys(schema.properties).sort(), "each event was heard");
  for (const { type, detail } of heard) {
    const fits = details.compile({ ...schema, ...schema.properties[type], type: undefined, properties: undefined, required: undefined });
    assert.ok(fits(detail), `${type}: ${JSON.stringify(detail)} ${JSON.stringify(fits.errors)}`);
  }
});

test("places and counts are told as they change, and no more often", async () => {
  const opened = await openHost("element.html");
  const place = opened.page.locator(ELEMENT);
  await ready(opened.page);
  await opened.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-progress"));
  await press(place, "start.begin");
  await arrive(place, core[0].prompt);
  await choose(place, core[0], 2);
  await choose(place, core[0], 2);
  await press(place, "question.continue");
  await arrive(place, core[1].prompt);
  const progress = (await opened.heard("mm-progress")).map(({ detail }) => [detail.place, detail.answered, detail.asked]);
  assert.deepEqual(progress, [["start", 0, core.length], ["questions", 0, core.length], ["questions", 1, core.length]]);
  await opened.close();
});

test("an option that is none, or has no such value, is reported and left out; the others hold", async () => {
  const attributes = 'mode="quickly" theme="purple" accent="url(x)" cta-link="javascript:alert(1)" cta-text="Talk" frameworks="five-stage,six-sigma" brand-logo="https://elsewhere.example/x.png" layout="area" mm-colour="red"';
  const opened = await openHost("element.html", withAttributes(attributes));
  const place = opened.page.locator(ELEMENT);
  await ready(opened.page);
  const said = (await opened.heard("mm-error")).map(({ detail }) => detail);
  assert.deepEqual(said.map(({ code }) => code), said.map(() => "option"));
  const named = said.map(({ message }) => message.split(/[ :]/)[0]).sort();
  assert.deepEqual(named, ["accent", "brand-logo", "cta-link", "cta-text", "frameworks", "mm-colour", "mode", "theme"]);
  assert.ok(said.some(({ message }) => message === "mode: “quickly” is none of: full, quick"), JSON.stringify(said));
  assert.ok(await place.locator("[data-choice=areaPages]").isChecked(), "what is right holds");
  assert.equal(await place.locator("[href^='javascript']").count(), 0);
  await opened.close();
});

test("an element takes properties that were set before its script came, and reflects them", async () => {
  const opened = await openHost("element.html", {
    change: (html) => html.replace(/<script type="module"[^>]*><\/script>/, "").replace(/<mlops-maturity[^]*<\/mlops-maturity>/, "<mlops-maturity></mlops-maturity>"),
  });
  await opened.page.evaluate(async (source) => {
    const element = document.querySelector("mlops-maturity");
    Object.assign(element, { mode: "quick", keep: "memory", shareAnswers: true, brandName: "Us" });
    await import(source);
  }, `${opened.widget.url}element.js`);
  await ready(opened.page);
  const read = await opened.page.evaluate(() => {
    const { attributes, mode, shareAnswers, optionalArea, brandName } = document.querySelector("mlops-maturity");
    return [[...attributes].map(({ name, value }) => `${name}=${value}`).sort(), mode, shareAnswers, optionalArea, brandName];
  });
  assert.deepEqual(read, [["brand-name=Us", "keep=memory", "mode=quick", "share-answers="], "quick", true, false, "Us"]);
  assert.ok(await opened.page.locator(`${ELEMENT} [data-choice=quick]`).isChecked());
  await opened.page.locator(ELEMENT).getByText("Us", { exact: true }).waitFor();
  await opened.close();
});

test("theme, accent, brand and call to action change while it runs, and a change of another option says when it holds", async () => {
  const opened = await openHost("element.html", withAttributes('mode="quick" keep="memory" theme="light"'));
  const { page } = opened;
  await ready(page);
  const ground = () => page.locator(`${ELEMENT} .mm-page`).last().evaluate((one) => getComputedStyle(one.closest(".mm")).backgroundColor);
  const set = (name, value) => page.locator(ELEMENT).evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
  const light = await ground();
  await set("theme", "dark");
  assert.notEqual(await ground(), light);
  await set("theme", "auto");
  assert.equal(await ground(), light, "the system is light");
  await set("accent", "rebeccapurple");
  const button = page.locator(`${ELEMENT} .mm-primary`).first();
  assert.equal(await button.evaluate((one) => getComputedStyle(one).backgroundColor), "rgb(102, 51, 153)");
  await set("brand-name", "A name <b>of mine</b>");
  await page.locator(ELEMENT).getByText("A name <b>of mine</b>", { exact: true }).waitFor();
  await set("mode", "full");
  assert.match((await opened.heard("mm-error")).at(-1).detail.message, /^mode: holds from the next start on/);
  await page.locator(ELEMENT).evaluate((element) => element.restart());
  await page.locator(`${ELEMENT} [data-choice=full]`).waitFor();
  assert.ok(await page.locator(`${ELEMENT} [data-choice=full]`).isChecked());
  await opened.close();
});

test("the call to action shows with a result, leads where it says, and the host may take the click", async () => {
  const opened = await openHost("element.html", withAttributes('mode="quick" keep="memory" cta-text="Talk to us" cta-link="mailto:hello@host.example"'));
  const place = opened.page.locator(ELEMENT);
  const cta = place.getByRole("link", { name: "Talk to us", exact: true });
  await ready(opened.page);
  assert.equal(await cta.count(), 0, "nobody is asked before there is a result");
  await journey(place);
  await cta.waitFor();
  assert.equal(await cta.getAttribute("href"), "mailto:hello@host.example");
  await opened.page.evaluate(() => addEventListener("mm-cta", (event) => event.preventDefault(), { once: true }));
  await cta.click();
  assert.deepEqual((await opened.heard("mm-cta")).map(({ detail }) => detail), [{ version: 1, link: "mailto:hello@host.example" }]);
  assert.equal(opened.context.pages().length, 1);
  await opened.close();
});

test("only the frameworks that the host names are shown, the leading one first", async () => {
  const opened = await openHost("attributes.html");
  const frame = opened.page.frameLocator("iframe");
  await journey(frame, 2);
  const names = await frame.locator(".mm-framework h3").allInnerTexts();
  assert.deepEqual(names, ["google-cloud", "five-stage"].map((wanted) => everyFramework.find(({ id }) => id === wanted).name));
  assert.equal(await frame.locator(".mm-finding .mm-kicker").innerText(), names[0]);
  await opened.close();
});

test("a frame tells answers to the host that its address names, and to no other page around it", async () => {
  // The address names another host than the page that the frame stands in.
  const opened = await openHost("plain.html", { change: (html) => html.replace("?mode=quick", "?mode=quick&amp;share-answers&amp;host=https://consultancy.example") });
  const told = opened.page.evaluate(() => new Promise((resolve) => {
    const all = [];
    addEventListener("message", ({ data }) => {
      all.push(data?.event ?? "other");
      if (data?.event === "mm-progress" && data.detail.place === "result") setTimeout(() => resolve(all), 200);
    });
  }));
  await journey(opened.page.frameLocator("iframe"));
  const names = new Set(await told);
  assert.ok(names.has("mm-progress"));
  for (const name of ["mm-answer", "mm-result", "mm-share"]) assert.ok(!names.has(name), `${name} went to a page that the address does not name`);
  await opened.close();
});

test("where the address names no host, nobody is told answers, and that is said", async () => {
  const opened = await openHost("plain.html", { change: (html) => html.replace("?mode=quick", "?mode=quick&amp;share-answers") });
  const frame = opened.page.frameLocator("iframe");
  await frame.getByText(say("start.fact.private")).waitFor();
  await opened.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-error"));
  assert.match((await opened.heard("mm-error"))[0].detail.message, /^share-answers: the address names no host/);
  await opened.close();
});

/** What is said to the page around: each is no event of the frame, for one reason. */
const SPOOFED = [
  ["no object", () => "mm-result"],
  ["nothing", () => null],
  ["another mark", () => ({ "mlops-maturity": 2, event: "mm-result", detail: { version: 1 } })],
  ["no mark", () => ({ event: "mm-result", detail: { version: 1 } })],
  ["an event that is none", () => ({ "mlops-maturity": 1, event: "mm-steal", detail: { version: 1 } })],
  ["an event of the page's own", () => ({ "mlops-maturity": 1, event: "click", detail: { version: 1 } })],
  ["no detail", () => ({ "mlops-maturity": 1, event: "mm-result" })],
  ["a detail without version", () => ({ "mlops-maturity": 1, event: "mm-result", detail: {} })],
  ["a detail that is a list", () => ({ "mlops-maturity": 1, event: "mm-result", detail: [1] })],
  ["more than an event has", () => ({ "mlops-maturity": 1, event: "mm-resize", detail: { version: 1, height: 9 }, more: 1 })],
];

test("messages that are no events, or come from elsewhere, are ignored: twelve of them", async () => {
  const opened = await openHost("plain.html", { change: (html) => html.replace("</body>", '<iframe id="stranger" srcdoc="<p>A stranger</p>"></iframe></body>') });
  const { page } = opened;
  await ready(page);
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-progress"));
  const before = (await opened.heard()).length;
  const height = await page.locator("iframe").first().getAttribute("height");
  const inside = page.frames().find((frame) => frame.url().startsWith(opened.widget.url));
  // From the right window, with the wrong shape.
  for (const [, make] of SPOOFED) await inside.evaluate((data) => parent.postMessage(data, "*"), make());
  const whole = { "mlops-maturity": 1, event: "mm-resize", detail: { version: 1, height: 9 } };
  // With the right shape, from another frame and from the page itself.
  await page.frames().find((frame) => frame.url() === "about:srcdoc").evaluate((data) => parent.postMessage(data, "*"), whole);
  await page.evaluate((data) => postMessage(data, "*"), whole);
  await page.waitForTimeout(300);
  assert.equal((await opened.heard()).length, before);
  assert.equal(await page.locator("iframe").first().getAttribute("height"), height);
  // And that the same way carries what is right.
  await inside.evaluate((data) => parent.postMessage(data, "*"), whole);
  await page.waitForFunction((before) => window.heard.length > before, before);
  await opened.close();
});

test("a frame follows its host alone, and only where the shape is right: twelve others are ignored", async () => {
  const opened = await openHost("attributes.html");
  const { page } = opened;
  await ready(page);
  const inside = page.frames().find((frame) => frame.url().startsWith(opened.widget.url));
  const theme = () => inside.evaluate(() => document.documentElement.dataset.theme ?? "auto");
  const say = (data) => page.evaluate((data) => document.querySelector("iframe").contentWindow.postMessage(data, "*"), data);
  const command = (set, more = {}) => ({ "mlops-maturity": 1, set, ...more });
  for (const data of [
    "dark", null, [], { set: { theme: "dark" } }, command({}), command(null), command({ theme: "dark" }, { more: 1 }), command({ theme: 7 }),
    command({ theme: "dark", "share-answers": "" }), command({ mode: "full" }), { "mlops-maturity": 2, set: { theme: "dark" } },
  ]) await say(data);
  // The right shape from the frame itself, which is not its host.
  await inside.evaluate((data) => postMessage(data, "*"), command({ theme: "dark" }));
  await page.waitForTimeout(300);
  assert.equal(await theme(), "auto");
  await page.locator("iframe").evaluate((frame) => frame.mlopsMaturity.set({ theme: "dark" }));
  await inside.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await opened.close();
});
