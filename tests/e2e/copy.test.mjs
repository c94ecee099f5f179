// Copying the link: by whatever way the page is allowed, and with a word on what came of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { code, kept } from "./codec.mjs";
import { linkOf, press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const answers = "3".repeat(questions.length);

const result = (options) => openPage({ path: "#result", stored: kept({ answers }), ready: ".mm-result h1", ...options });

const noApi = () => Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
const refusedApi = () => {
  if ("Clipboard" in window) Clipboard.prototype.writeText = () => Promise.reject(new DOMException("no permission", "NotAllowedError"));
};
const nothing = () => {
  Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
  Document.prototype.execCommand = () => false;
};

/** What the page says after copying, in the region that screen readers listen to. */
const said = (page, key) => page.getByRole("status").getByText(say(key)).waitFor();

test("by the clipboard", async () => {
  const opened = await result({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  const { page } = opened;
  await press(page, "share.copy");
  await said(page, "share.copied");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await linkOf(page));
  await expectQuiet(opened);
  await opened.close();
});

for (const [what, init] of [["without a clipboard interface", noApi], ["with one that refuses", refusedApi]]) {
  test(`${what}, by the old command`, async () => {
    const opened = await result({ init });
    const { page } = opened;
    await press(page, "share.copy");
    await said(page, "share.copied");
    const field = page.getByLabel(say("share.label"));
    const link = await linkOf(page);
    await field.focus();
    await page.keyboard.press("Control+V");
    assert.equal(await field.inputValue(), link);
    await expectQuiet(opened);
    await opened.close();
  });
}

test("where nothing is allowed, the link is selected and the page says how to copy it", async () => {
  const opened = await result({ init: nothing });
  const { page } = opened;
  await press(page, "share.copy");
  await said(page, "share.select");
  const selected = await page.evaluate(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement;
    return value.slice(selectionStart, selectionEnd);
  });
  assert.equal(selected, await linkOf(page));
  await expectQuiet(opened);
  await opened.close();
});

test("another name in the link takes back that it was copied", async () => {
  const { page, close } = await result({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
  await press(page, "share.copy");
  await said(page, "share.copied");
  await page.getByLabel(say("share.label")).fill("Team");
  await page.getByText(say("share.copied")).waitFor({ state: "detached" });
  await close();
});

/** Somebody else's page with this one in a frame that may run scripts and nothing else. */
async function framed(path) {
  const host = `<!doctype html><html lang="en"><title>Host</title><iframe title="MLOps" sandbox="allow-scripts" width="800" height="700" src="./${path}"></iframe>`;
  const prepare = async (context) => {
    await context.route("**/*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
    });
    await context.route("**/host", (route) => route.fulfill({ contentType: "text/html", body: host }));
  };
  const opened = await openPage({ path: "host", prepare, ready: "iframe" });
  return { ...opened, frame: opened.page.frameLocator("iframe") };
}

test("in a sandboxed frame the result is reached, and copying has an outcome", async () => {
  const { frame, close } = await framed(`#r=${code({ answers })}`);
  await press(frame, "shared.use");
  await press(frame, "check.to-result");
  await frame.getByRole("heading", { level: 1, name: /^Stage 3, / }).waitFor();
  await frame.getByText(say("notice.not-kept")).waitFor();
  await press(frame, "share.copy");
  const outcome = frame.locator(".mm-said:not(:empty)");
  await outcome.waitFor();
  assert.ok([say("share.copied"), say("share.select")].includes(await outcome.innerText()));
  await close();
});

// The sheet has an integrity attribute and is not asked for with CORS, so a frame without an origin blocks it.
test("in a sandboxed frame the page has its style sheet", async () => {
  const { frame, errors, close } = await framed("");
  await frame.locator(".mm-start button").waitFor();
  assert.deepEqual(errors, []);
  await close();
});
