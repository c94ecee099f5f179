// The product in pages of other people: each from the start to the result, and what the host hears of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { hostPages, journey, openHost } from "./hosting.mjs";
import { say } from "./words.mjs";

const STRICT = "default-src 'none'; frame-src {{widget}}";
const STYLES = "default-src 'none'; style-src 'self'; script-src {{widget}} 'wasm-unsafe-eval'; connect-src {{widget}}";

/** Page, how the product is in it, what else the host does, and whether the host hears events. */
const CASES = [
  ["plain.html", "iframe", {}, true],
  ["attributes.html", "iframe", {}, true],
  ["element.html", "mlops-maturity", {}, true],
  ["rtl.html", "mlops-maturity", {}, true],
  ["sidebar.html", "mlops-maturity", {}, true],
  ["based.html", "mlops-maturity", {}, true],
  ["router.html", "mlops-maturity", {}, true],
  ["hostile.html", "mlops-maturity", {}, true],
  ["bare.html", "mlops-maturity", { policy: STYLES, change: (html) => html.replace(/<style>[^]*<\/style>/, "") }, true],
  ["framed.html", "iframe", { policy: STRICT }, false],
  ["sandboxed.html", "iframe", {}, true],
  ["wordpress.html", "iframe", {}, true],
];

for (const [name, how, options, hears] of CASES) {
  test(`${name}${options.policy ? " under a strict policy" : ""}: from the start to the result`, async () => {
    const opened = await openHost(name, options);
    const { page, errors } = opened;
    const address = page.url();
    const place = how === "iframe" ? page.frameLocator("iframe") : page.locator(how);
    await journey(place);
    if (hears) {
      await page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-result"));
      const [result] = await opened.heard("mm-result");
      assert.equal(result.detail.own, true);
      assert.equal(result.of, how);
      assert.deepEqual(await opened.heard("mm-error"), []);
    }
    if (name !== "router.html") assert.equal(page.url(), address, "the address is the host's");
    assert.deepEqual(errors, []);
    await opened.close();
  });
}

test("every page of a host is driven by a test", async () => {
  const driven = new Set([...CASES.map(([name]) => name), "three.html", "dialects.html"]);
  assert.deepEqual((await hostPages()).filter((name) => !driven.has(name)), []);
});
