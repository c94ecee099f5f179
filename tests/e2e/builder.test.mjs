// The page that makes snippets, and the snippets of the documents: what is copied works where it is pasted.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { journey, openHost } from "./hosting.mjs";
import { expectAccessible, openPage } from "./support.mjs";
import { say } from "./words.mjs";

/** A host's page with these lines in it, for the product where a test serves it. */
const pasted = (lines, from) => ({
  change: (html, widget) => html.replace(/<body>[^]*<\/body>/, () => `<body>${lines.replaceAll(from, widget)}</body>`),
});

test("options are shown at once, what is wrong is said, and the lines work in a page of another site", async () => {
  const opened = await openPage({ path: "builder.html", ready: "#preview mlops-maturity", csp: false });
  const { page } = opened;
  await page.locator("#preview .mm-start").waitFor();
  await page.getByLabel("brand-name", { exact: true }).fill("Us & <them>");
  await page.getByLabel("mode", { exact: true }).selectOption("quick");
  await page.getByLabel("frameworks", { exact: true }).fill("aws");
  await page.getByLabel("cta-link", { exact: true }).fill("javascript:alert(1)");
  await page.locator("#faults").getByText(/^cta-link: /).waitFor();
  await page.locator("#preview").getByText("Us & <them>", { exact: true }).waitFor();
  await page.getByLabel("cta-link", { exact: true }).fill("mailto:us@host.example");
  await page.getByLabel("cta-text", { exact: true }).fill("Talk");
  await page.locator("#faults:empty").waitFor({ state: "attached" });
  await page.locator("#preview [data-choice=quick]:checked").waitFor();
  await expectAccessible(opened, { within: ".builder-choices" });
  const lines = {};
  for (const form of ["frame", "script", "element"]) {
    await page.locator(`[name=form][value=${form}]`).check();
    lines[form] = await page.locator("#snippet").inputValue();
  }
  const base = new URL(".", page.url()).href;
  assert.deepEqual(opened.errors, []);
  await opened.close();
  for (const [form, text] of Object.entries(lines)) {
    assert.ok(text.split("\n").length <= 3, form);
    const host = await openHost("plain.html", pasted(text, base));
    const place = form === "element" ? host.page.locator("mlops-maturity") : host.page.frameLocator("iframe");
    await place.getByText("Us & <them>", { exact: true }).waitFor();
    await journey(place);
    assert.equal(await place.locator(".mm-framework h3").count(), 1, form);
    await place.getByRole("link", { name: "Talk", exact: true }).waitFor();
    await host.close();
  }
});

test("without an option the lines have 400 characters at most, checksums aside", async () => {
  const opened = await openPage({ path: "builder.html", ready: "#preview .mm-start", csp: false });
  const base = new URL(".", opened.page.url()).href;
  for (const form of ["frame", "script", "element"]) {
    await opened.page.locator(`[name=form][value=${form}]`).check();
    const text = (await opened.page.locator("#snippet").inputValue()).replace(/ integrity="[^"]*" crossorigin/, "").replaceAll(base, "https://assess.example.com/mlops-maturity/");
    assert.ok(text.length <= 400, `${form}: ${text.length}`);
  }
  await opened.page.getByRole("button", { name: say("page.builder.copy") }).click();
  await opened.page.getByText(say("page.builder.copied")).waitFor();
  await opened.close();
});

const DOCUMENT = readFileSync(new URL("../../docs/embed.md", import.meta.url), "utf8");
const SNIPPETS = [...DOCUMENT.matchAll(/^```html snippet=([\w-]+)\n([^]*?)^```/gm)].map(([, name, lines]) => [name, lines]);

test("the document has a snippet for each way", () => {
  assert.deepEqual(SNIPPETS.map(([name]) => name), ["frame", "script", "element", "events", "answers", "wordpress", "wix"]);
});

for (const [name, lines] of SNIPPETS) {
  test(`docs/embed.md, “${name}”: from the start to the result`, async () => {
    const opened = await openHost("plain.html", pasted(lines, "https://YOUR-SITE/mlops-maturity/"));
    const { page } = opened;
    const place = lines.includes("<mlops-maturity") ? page.locator("mlops-maturity") : page.frameLocator("iframe");
    await journey(place);
    if (name !== "wix") await page.waitForFunction(() => window.heard.some(({ type }) => type === "mm-result"));
    if (name === "events") await page.waitForFunction(() => /^five-stage: stage [1-5]$/.test(document.title));
    if (name === "answers") assert.ok((await opened.heard("mm-result"))[0].detail.outcome, "the host is told");
    await opened.close();
  });
}
