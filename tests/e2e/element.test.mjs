// The custom element as a good guest: it comes when it is near, survives being moved, shares nothing it should not, looks
// the same in any page, leaves nothing behind, and says why when it cannot start.

import assert from "node:assert/strict";
import { test } from "node:test";

import { PNG } from "pngjs";

import { journey, openHost } from "./hosting.mjs";
import { arrive, choose, press } from "./steps.mjs";
import { axe } from "./support.mjs";
import { core, say } from "./words.mjs";

const ELEMENT = "mlops-maturity";
const ready = (page, count = 1) => page.waitForFunction((count) => window.heard.filter(({ type }) => type === "mm-ready").length >= count, count);

test("nothing of the program is fetched before the element comes near the view", async () => {
  const opened = await openHost("element.html", { change: (html) => html.replace("<mlops-maturity", '<div style="height: 4000px">A long page</div><mlops-maturity') });
  const { page, widget } = opened;
  await page.waitForTimeout(800);
  assert.deepEqual(widget.requests.map((path) => path.split("?")[0]), ["/element.js"]);
  await page.locator(ELEMENT).getByRole("link").waitFor(); // what stands in it is shown meanwhile
  await page.locator(ELEMENT).scrollIntoViewIfNeeded();
  await ready(page);
  assert.ok(widget.requests.some((path) => path.endsWith(".wasm")));
  await opened.close();
});

test("three in one page: own answers, own frameworks, and only one of them keeps its answers in this browser", async () => {
  const opened = await openHost("three.html", { viewport: { width: 1280, height: 7000 } });
  const { page } = opened;
  await ready(page, 3);
  const answer = { a: 1, b: 3, c: 5 };
  for (const [id, level] of Object.entries(answer)) await journey(page.locator(`#${id}`), level);
  const shown = (id) => page.locator(`#${id} .mm-framework h3`).count();
  assert.deepEqual([await shown("a"), await shown("b"), await shown("c")], [6, 6, 1]);
  const told = await opened.heard("mm-answer");
  for (const [id, level] of Object.entries(answer)) {
    assert.deepEqual(told.filter(({ of }) => of === id).map(({ detail }) => detail.answer), core.map(() => level));
  }
  assert.equal(await page.evaluate(() => localStorage.length), 1);
  assert.deepEqual(await opened.heard("mm-error"), [], "two of them were told to keep nothing");
  const ids = await page.evaluate(() => [...document.querySelectorAll("mlops-maturity")].flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll("[id]")].map(({ id }) => id)));
  assert.equal(new Set(ids).size, ids.length, "no id twice");
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

test("a second element that would keep answers in this browser does not, and says so", async () => {
  const opened = await openHost("element.html", { change: (html) => html.replace("</body>", '<mlops-maturity id="second"></mlops-maturity></body>'), viewport: { width: 1280, height: 5000 } });
  await ready(opened.page, 2);
  const said = await opened.heard("mm-error");
  assert.equal(said.length, 1);
  assert.match(said[0].detail.message, /^keep: another element of this page/);
  await opened.close();
});

test("moved in the document, it goes on where it was", async () => {
  const opened = await openHost("element.html");
  const { page } = opened;
  const place = page.locator(ELEMENT);
  await press(place, "start.begin");
  await choose(place, core[0], 4);
  await page.evaluate(() => document.body.prepend(document.querySelector("mlops-maturity")));
  await page.waitForTimeout(100);
  assert.ok(await place.locator("input[value='4']").isChecked());
  await press(place, "question.continue");
  await arrive(place, core[1].prompt);
  assert.equal((await opened.heard("mm-ready")).length, 1, "it has not started again");
  await opened.close();
});

test("a hundred times in and out: no listener is left, and at most a megabyte of memory", async () => {
  const opened = await openHost("element.html");
  const { page, context } = opened;
  await ready(page);
  await page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-progress"));
  const session = await context.newCDPSession(page);
  const measure = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  const round = (times) =>
    page.evaluate(async (times) => {
      const before = document.querySelector("mlops-maturity");
      before?.remove();
      for (let nth = 0; nth < times; nth += 1) {
        const element = document.createElement("mlops-maturity");
        element.setAttribute("keep", "memory");
        const started = new Promise((resolve) => element.addEventListener("mm-progress", resolve, { once: true }));
        document.body.prepend(element);
        await started;
        element.remove();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      window.heard = [];
    }, times);
  await round(10);
  await page.evaluate(() => {
    window.listening = 0;
    for (const [name, change] of [["addEventListener", 1], ["removeEventListener", -1]]) {
      const original = EventTarget.prototype[name];
      EventTarget.prototype[name] = function (...given) {
        if (this === window || this === document || this === document.body) window.listening += change;
        return original.apply(this, given);
      };
    }
  });
  const before = await measure();
  await round(100);
  const grown = (await measure()) - before;
  assert.ok(grown <= 1_000_000, `${grown} bytes more`);
  assert.equal(await page.evaluate(() => window.listening), 0);
  assert.deepEqual(opened.errors, []);
  await opened.close();
});

/** How many of the pixels of two pictures differ by more than what smoothing of edges does. */
function differing(one, other) {
  const [a, b] = [one, other].map((bytes) => PNG.sync.read(bytes));
  assert.deepEqual([a.width, a.height], [b.width, b.height]);
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4) {
    if ([0, 1, 2].some((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) > 24)) count += 1;
  }
  return count / (a.width * a.height);
}

test("styles of a hostile page change at most one pixel in two hundred, from the start to the result", async () => {
  const [hostile, bare] = [await openHost("hostile.html"), await openHost("bare.html")];
  const compare = async (where) => {
    const pictures = await Promise.all([hostile, bare].map(async ({ page }) => {
      await page.evaluate(() => document.activeElement?.blur());
      return page.locator(`${ELEMENT} .mm`).last().screenshot({ animations: "disabled" });
    }));
    const share = differing(...pictures);
    assert.ok(share <= 0.005, `${where}: ${(share * 100).toFixed(2)} % of the pixels differ`);
  };
  await Promise.all([ready(hostile.page), ready(bare.page)]);
  await compare("the start");
  for (const { page } of [hostile, bare]) {
    await press(page.locator(ELEMENT), "start.begin");
    await choose(page.locator(ELEMENT), core[0], 3);
  }
  await compare("a question");
  for (const { page } of [hostile, bare]) {
    for (const [place, question] of core.entries()) {
      await arrive(page.locator(ELEMENT), question.prompt);
      if (place > 0) await choose(page.locator(ELEMENT), question, 3);
      await press(page.locator(ELEMENT), "question.continue");
    }
    await press(page.locator(ELEMENT), "check.to-result");
    await page.locator(`${ELEMENT} .mm-result h1`).waitFor();
  }
  await compare("a result");
  await hostile.close();
  await bare.close();
});

test("a host’s style sheet reaches the properties and the parts that are public, and nothing else", async () => {
  const style = "<style>mlops-maturity { --mm-background: rgb(1, 2, 3); --mm-radius: 11px; font-family: monospace } mlops-maturity::part(primary) { text-transform: uppercase } .mm-primary { display: none }</style>";
  const opened = await openHost("element.html", { change: (html) => html.replace("</head>", `${style}</head>`) });
  await ready(opened.page);
  const look = await opened.page.locator(`${ELEMENT} .mm-start .mm-primary`).evaluate((button) => {
    const { borderRadius, textTransform, display, fontFamily } = getComputedStyle(button);
    return { borderRadius, textTransform, display, fontFamily, ground: getComputedStyle(button.closest(".mm")).backgroundColor };
  });
  assert.deepEqual(look, { borderRadius: "11px", textTransform: "uppercase", display: "flex", fontFamily: "monospace", ground: "rgb(1, 2, 3)" });
  await opened.close();
});

test("in a page with styles of its own there is no finding of axe, at the start and at the result", async () => {
  const opened = await openHost("element.html", { viewport: { width: 390, height: 844 } });
  const place = opened.page.locator(ELEMENT);
  const look = async () => assert.deepEqual(await axe(opened, { within: ELEMENT }), []);
  await ready(opened.page);
  await look();
  await journey(place);
  await look();
  await opened.close();
});

test("the address belongs to the page, unless it hands it over", async () => {
  const handed = await openHost("element.html", { change: (html) => html.replace("<mlops-maturity ", '<mlops-maturity address="page" ') });
  await press(handed.page.locator(ELEMENT), "start.begin");
  await arrive(handed.page.locator(ELEMENT), core[0].prompt);
  assert.equal(new URL(handed.page.url()).hash, `#q-${core[0].id}`);
  await handed.page.goBack();
  await handed.page.locator(`${ELEMENT} .mm-start`).waitFor();
  await handed.close();
  const kept = await openHost("router.html");
  await press(kept.page.locator(ELEMENT), "start.begin");
  await arrive(kept.page.locator(ELEMENT), core[0].prompt);
  await kept.page.evaluate(() => (location.hash = "#/services/43"));
  await kept.page.getByText("Route: #/services/43").waitFor();
  await kept.page.evaluate(() => history.back());
  await kept.page.getByText("Route: #/services/42").waitFor();
  assert.equal(await kept.page.locator(`${ELEMENT} h1`).innerText(), core[0].prompt, "the question is still there");
  await kept.close();
});

test("a link to start from shows its result, with the person's own answers untouched", async () => {
  const first = await openHost("element.html");
  await journey(first.page.locator(ELEMENT), 4);
  await first.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-result"));
  const [{ detail }] = await first.heard("mm-result");
  await first.close();
  const second = await openHost("element.html", { change: (html) => html.replace("<mlops-maturity ", `<mlops-maturity start="${detail.link}" `) });
  await second.page.locator(`${ELEMENT} .mm-shared`).waitFor();
  await second.page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-result"));
  const [shared] = await second.heard("mm-result");
  assert.equal(shared.detail.own, false);
  assert.deepEqual(shared.detail.outcome.answers, detail.outcome.answers);
  assert.equal(await second.page.evaluate(() => localStorage.length), 0);
  await second.close();
});

/** What keeps an element from starting, and the reason that it gives. */
const instead = (pattern, answer) => (context) => context.route(pattern, async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, ...(await answer(response)) });
});
const WASM = /_bg\.wasm$/;
const GLUE = /mlops-maturity-[0-9a-f]+\.js$/;
const FAILURES = [
  ["its program is not there", "missing", { prepare: instead(WASM, () => ({ status: 404 })) }],
  ["its script is not there", "missing", { prepare: instead(GLUE, () => ({ status: 404 })) }],
  ["its script has the type of a picture", "type", { prepare: instead(GLUE, (response) => ({ headers: { ...response.headers(), "content-type": "image/png" } })) }],
  ["the server lets no other site read its files", "cors", { cors: false, prepare: instead(/element\.js$/, (response) => ({ headers: { ...response.headers(), "access-control-allow-origin": "*" } })) }],
  ["the page forbids to compile it", "policy", { policy: "script-src {{widget}} 'unsafe-inline'" }],
  ["the page forbids to load its files", "host-policy", { policy: "connect-src 'self'; script-src {{widget}} 'unsafe-inline' 'wasm-unsafe-eval'" }],
  ["a file is not the one of this release", "integrity", { prepare: instead(WASM, async (response) => ({ body: Buffer.concat([await response.body(), Buffer.from([0, 1, 0])]) })) }],
  ["its program is cut off", "integrity", { prepare: instead(WASM, async (response) => ({ body: (await response.body()).subarray(0, 1000) })) }],
  ["there is no network", "network", { prepare: (context) => context.route(WASM, (route) => route.abort()) }],
  ["WebAssembly is switched off", "disabled", { prepare: (context) => context.addInitScript(() => delete window.WebAssembly) }],
  ["the browser is too old", "browser", { prepare: (context) => context.addInitScript(() => (WebAssembly.validate = () => false)) }],
];

for (const [what, code, options] of FAILURES) {
  test(`${what}: said in words within two seconds, with the host's own text beside it`, async () => {
    const opened = await openHost("element.html", options);
    const { page } = opened;
    const begun = Date.now();
    const alert = page.locator(ELEMENT).getByRole("alert");
    await alert.waitFor({ timeout: 4_000 });
    assert.ok(Date.now() - begun < 2_000, `${Date.now() - begun} ms`);
    await alert.getByText(say(`page.unloaded.${code}`), { exact: true }).waitFor();
    assert.deepEqual((await opened.heard("mm-error")).map(({ detail }) => detail), [{ version: 1, code, message: say(`page.unloaded.${code}`) }]);
    assert.ok(await page.getByRole("link", { name: "Assess how you run machine learning" }).isVisible(), "and the way to the page by itself");
    await opened.close();
  });
}

test("each of these failures has words of its own", () => {
  const texts = new Set(FAILURES.map(([, code]) => say(`page.unloaded.${code}`)));
  assert.ok(texts.size >= 9, `${texts.size}`);
});
