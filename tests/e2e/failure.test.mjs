// When a part does not arrive, does not fit or fails: the page says so in words, soon, and no answer is lost.

import assert from "node:assert/strict";
import { test } from "node:test";

import { CSP } from "../../scripts/serve.mjs";
import { KEY, kept } from "./codec.mjs";
import { PROGRAM, breakDrawing } from "./screens.mjs";
import { arrive, choice, choose, keptIn, press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const UNLOADED = "#mlops-maturity-unloaded";
const RECOVERY = "#mlops-maturity-recovery";
const GLUE = /^[^?]*mlops-maturity-[0-9a-f]+\.js$/;

/** Notes when one of the two panels shows, in milliseconds since the navigation. */
function noteTime() {
  const look = () => {
    if (document.querySelector("[role='alert'][id]:not([hidden])")) window.__shown ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, attributes: true, attributeFilter: ["hidden"] });
}

/** Answers for the server at these addresses; `change` makes something else of its answer. */
const instead = (pattern, change) => (context) =>
  context.route(pattern, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, ...(await change(response)) });
  });

const half = async (response) => {
  const body = await response.body();
  return { body: body.subarray(0, body.length / 2) };
};

const CASES = [
  ["the program is not there", "missing", { prepare: instead(PROGRAM, () => ({ status: 404 })) }],
  ["the program cannot be reached", "network", { block: PROGRAM }],
  ["its script is not there", "missing", { prepare: instead(GLUE, () => ({ status: 404 })) }],
  ["its script cannot be reached", "network", { block: GLUE }],
  ["WebAssembly is switched off", "disabled", { init: () => delete window.WebAssembly }],
  ["the browser is too old for the program", "browser", { init: () => (WebAssembly.validate = () => false) }],
  ["the site forbids WebAssembly", "policy", { csp: CSP.replace(" 'wasm-unsafe-eval'", "") }],
];

/** The one reason that the panel gives. */
async function reason(page) {
  const panel = page.locator(UNLOADED);
  assert.equal(await panel.getAttribute("role"), "alert");
  const shown = panel.locator("[data-reason]:visible");
  assert.equal(await shown.count(), 1, "one reason");
  assert.ok((await shown.innerText()).length > 40, "in words");
  return shown.getAttribute("data-reason");
}

for (const [what, expected, options] of CASES) {
  test(`${what}: said within two seconds`, async () => {
    const { page, close } = await openPage({
      ...options,
      prepare: async (context) => {
        await context.addInitScript(noteTime);
        await options.prepare?.(context);
      },
      ready: UNLOADED,
    });
    assert.equal(await reason(page), expected);
    assert.ok((await page.evaluate(() => window.__shown)) < 2_000);
    assert.equal(await page.getByRole("heading", { level: 1 }).count(), 1, "nothing else is on the page");
    await close();
  });
}

test("an older page whose files are gone loads itself once more, and not for ever", async () => {
  let visits = 0;
  /** The files are gone for this many visits. */
  const gone = (times) => async (context) => {
    visits = 0;
    await context.route("**/", (route) => ((visits += 1), route.continue()));
    await context.route(GLUE, (route) => (visits <= times ? route.fulfill({ status: 404 }) : route.continue()));
  };
  const mended = await openPage({ prepare: gone(1), ready: "html[data-started] .mm-start button" });
  assert.equal(visits, 2);
  await mended.close();
  const broken = await openPage({ prepare: gone(100), ready: UNLOADED });
  assert.equal(await reason(broken.page), "missing");
  assert.equal(visits, 2, "once, and then it says so");
  await broken.close();
});

test("half a program, or another file in its place, is not a blank page: its files do not fit together", async () => {
  for (const change of [half, () => ({ body: "<!doctype html>" })]) {
    const { page, close } = await openPage({ prepare: instead(PROGRAM, change), ready: UNLOADED });
    assert.equal(await reason(page), "program");
    await close();
  }
});

test("a program of the wrong type starts all the same", async () => {
  const prepare = instead(PROGRAM, (response) => ({ headers: { ...response.headers(), "content-type": "text/plain" } }));
  const opened = await openPage({ prepare, ready: ".mm-start button" });
  await expectQuiet(opened);
  await opened.close();
});

test("a failure in the program shows a panel within a second, and no answer is lost", async () => {
  const stored = kept({ answers: "2".repeat(7).padEnd(questions.length, "0") });
  const { page, close } = await openPage({ stored, ready: ".mm-resume" });
  await press(page, "resume.continue");
  await arrive(page, questions[7].prompt);
  await breakDrawing(page);
  await choose(page, questions[7], 4).catch(() => {}); // The answer vanishes under the pointer.
  const panel = page.getByRole("alert").filter({ visible: true });
  await panel.waitFor({ timeout: 1_000 });
  assert.equal(await panel.getAttribute("id"), RECOVERY.slice(1));
  assert.ok(!(await page.locator("#mlops-maturity").isVisible()), "what has stopped is out of the way");
  assert.notEqual(await keptIn(page, KEY), stored[KEY], "the last answer, too, is kept");

  await panel.getByRole("link").click();
  await arrive(page, questions[7].prompt);
  assert.ok(await choice(page, questions[7], 4).isChecked());
  await page.getByRole("link", { name: say("question.to-check") }).click();
  await page.getByText(say("check.lead.other", { given: 8, count: questions.length })).waitFor();
  await close();
});

test("a failure while the first page is drawn shows the panel, too", async () => {
  const init = () => {
    Document.prototype.createElementNS = Document.prototype.createElement = () => {
      throw new DOMException("out of order", "InvalidStateError");
    };
  };
  const { page, close } = await openPage({ init, ready: RECOVERY, timeout: 1_000 });
  assert.ok(!(await page.locator(UNLOADED).isVisible()), "one panel, not two");
  await close();
});
