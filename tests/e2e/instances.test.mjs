// Several instances in one page: each with its own root, words, answers and ports, one of them in a shadow root. What is
// taken out leaves nothing behind.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, kept } from "./codec.mjs";
import { openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const total = questions.length;

/** Puts what a host needs into the page: the program, its first words in two languages, and a place for an instance. */
async function hosting(options) {
  const opened = await openPage({ ready: ".mm-start button, .mm-resume button", ...options });
  await opened.page.evaluate(async () => {
    const asked = new URL(document.querySelector("script[type=module]").src).searchParams;
    const { Instance } = await import(new URL(asked.get("js"), document.baseURI).href);
    const words = await (await fetch(asked.get("first"))).text();

    /** FNV-1a, as `src/fingerprint.rs` has it. */
    const fingerprint = (text) => new TextEncoder().encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5);
    /** The same words in a language that does not exist. It has digits of its own, and days as in German. */
    const [head, ...lines] = words.split("\n");
    const own = { en: "xx", "en-GB": "de-DE", "0123456789": "٠١٢٣٤٥٦٧٨٩" };
    const others = lines.map((line) => own[line] ?? `‹${line.replaceAll("\t", "›\t‹")}›`);
    const body = others.join("\n");
    const heads = head.split(" ");
    heads[2] = "xx";
    heads[6] = fingerprint(body).toString(16).padStart(8, "0");
    const foreign = `${heads.join(" ")}\n${body}`;

    const sheet = new CSSStyleSheet();
    sheet.replaceSync([...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText).join("\n"));
    window.__host = (options, shadow) => {
      const place = document.createElement("div");
      const host = document.body.appendChild(document.createElement("section"));
      const root = shadow ? host.attachShadow({ mode: "open" }) : host;
      if (shadow) root.adoptedStyleSheets = [sheet];
      root.append(place);
      const instance = new Instance(place, { words: options.foreign ? foreign : words, prefix: options.prefix });
      return { instance, place, root, host };
    };
  });
  return opened;
}

const drawn = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

test("two instances beside the page's own, one in a shadow root: different answers, languages and storage", async () => {
  const own = kept({ answers: "3".padEnd(total, "0"), day: "2026-02-03" });
  const { page, errors, close } = await hosting({ stored: own });
  const address = page.url();
  await page.evaluate(() => {
    window.a = window.__host({ prefix: "a" });
    window.b = window.__host({ prefix: "b", foreign: true }, true);
  });
  await drawn(page);
  const heading = (name) => page.evaluate((name) => window[name].place.querySelector("h1").innerText, name);
  assert.equal(await heading("a"), say("start.heading"));
  assert.equal(await heading("b"), `‹${say("start.heading")}›`);
  assert.equal(await page.evaluate(() => window.b.place.querySelector(".mm").lang), "xx");
  const lead = await page.evaluate(() => window.b.place.querySelector(".mm-lead").innerText);
  assert.match(lead, /٢٩/, "29 questions, in the digits of the language");

  const click = async (name, selector) => {
    await page.evaluate(([name, selector]) => window[name].place.querySelector(selector).click(), [name, selector]);
    await drawn(page);
  };
  for (const name of ["a", "b"]) await click(name, "[data-begin]");
  await click("a", ".mm-level:nth-child(2) input");
  await click("b", ".mm-level:nth-child(5) input");
  const chosen = (name) => page.evaluate((name) => [...window[name].place.querySelectorAll("input:checked")].map(({ value }) => value), name);
  assert.deepEqual([await chosen("a"), await chosen("b")], [["2"], ["5"]]);
  assert.equal(await heading("b"), `‹${questions[0].prompt}›`);

  await click("b", "[type=submit], .mm-actions .mm-primary");
  assert.equal(await heading("b"), `‹${questions[1].prompt}›`);
  assert.equal(await heading("a"), questions[0].prompt, "the other has stayed where it was");
  const focused = await page.evaluate(() => [document.activeElement === window.b.host, window.b.root.activeElement?.tagName]);
  assert.deepEqual(focused, [true, "H1"], "the heading in the shadow root has the focus");

  assert.equal(page.url(), address, "the address is the page's");
  assert.equal(await page.title(), say("app.name"), "and so is the title");
  assert.deepEqual(await page.evaluate(() => Object.entries(localStorage)), Object.entries(own), "and what is kept");
  const ids = await page.evaluate(() => [...document.querySelectorAll("[id], [name]")].map((one) => one.id || one.name).filter((id) => /^(a|mm)-/.test(id)));
  assert.ok(ids.some((id) => id.startsWith("a-")));

  // One goes; the others go on.
  await page.evaluate(() => window.a.instance.destroy());
  await drawn(page);
  assert.equal(await page.evaluate(() => window.a.place.childElementCount), 0);
  await click("b", ".mm-level:nth-child(1) input");
  assert.deepEqual(await chosen("b"), ["1"]);
  await page.getByRole("button", { name: say("resume.continue"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: questions[1].prompt, exact: true }).waitFor();
  assert.deepEqual(errors, []);
  await close();
});

test("a hundred times in and out: no listener is left, and at most a megabyte of memory", async () => {
  const { page, context, errors, close } = await hosting();
  await page.evaluate(() => {
    window.__listening = 0;
    for (const [name, change] of [["addEventListener", 1], ["removeEventListener", -1]]) {
      const original = EventTarget.prototype[name];
      EventTarget.prototype[name] = function (...given) {
        if (this === window || this === document || this === document.body) window.__listening += change;
        return original.apply(this, given);
      };
    }
  });
  const session = await context.newCDPSession(page);
  const measure = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const wasm = await page.evaluate(async () => {
      const asked = new URL(document.querySelector("script[type=module]").src).searchParams;
      return (await (await import(new URL(asked.get("js"), document.baseURI).href)).default()).memory.buffer.byteLength;
    });
    return usedSize + wasm;
  };
  const round = (times) =>
    page.evaluate(async (times) => {
      for (let nth = 0; nth < times; nth += 1) {
        const one = window.__host({ prefix: `r${nth}` }, nth % 2 === 1);
        await new Promise((resolve) => setTimeout(resolve));
        one.place.querySelector("[data-begin]").click();
        await new Promise((resolve) => setTimeout(resolve));
        one.instance.destroy();
        one.instance.free();
        one.host.remove();
      }
    }, times);
  await round(10);
  const before = await measure();
  await round(100);
  const grown = (await measure()) - before;
  assert.ok(grown <= 1_000_000, `${grown} bytes more`);
  assert.equal(await page.evaluate(() => window.__listening), 0);
  assert.deepEqual(errors, []);
  await close();
});

test("words that are not whole or of another version start nothing, with the reason", async () => {
  const { page, close } = await hosting();
  const said = await page.evaluate(async () => {
    const asked = new URL(document.querySelector("script[type=module]").src).searchParams;
    const { Instance } = await import(new URL(asked.get("js"), document.baseURI).href);
    const words = await (await fetch(asked.get("first"))).text();
    return ["<!doctype html>", words.slice(0, -10), words.replace(/ [0-9a-f]{8} /, " 00000000 "), undefined].map((words) => {
      try {
        return String(new Instance(document.createElement("div"), { words }));
      } catch (error) {
        return error.message;
      }
    });
  });
  assert.deepEqual(said, [
    "this is no file of words",
    "the file of words is damaged or not complete",
    "these words belong to another version of the program",
    "this is no file of words",
  ]);
  await close();
});

test("where the first words do not arrive or are not whole, the page says so, offers to load again, and answers stay", async () => {
  const FIRST = /\/first-[0-9a-f]+\.en\.txt$/;
  for (const [answer, reason] of [[{ status: 404 }, "missing"], [{ body: "<!doctype html>" }, "program"]]) {
    const own = kept({ answers: "3".padEnd(total, "0") });
    const { page, context, close } = await openPage({
      stored: own, ready: "#mlops-maturity-unloaded", prepare: (context) => context.route(FIRST, (route) => route.fulfill(answer)),
    });
    await page.getByText(say(`page.unloaded.${reason}`)).waitFor();
    await context.unrouteAll();
    await page.getByRole("link", { name: say("page.reload") }).click();
    await page.getByRole("button", { name: say("resume.continue") }).waitFor();
    assert.deepEqual(await page.evaluate((key) => localStorage.getItem(key), KEY), own[KEY]);
    await close();
  }
});
