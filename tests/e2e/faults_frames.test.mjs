// The page in somebody else's: frames that may do little, frames as high as their content, and no way to print.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";

import { kept } from "./codec.mjs";
import { arrive, choose, press } from "./steps.mjs";
import { openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const answers = "3".repeat(questions.length);

const html = (frame) =>
  `<!doctype html><html lang="en"><title>Host</title><body style="margin:0"><p style="height:300px;margin:0">Above</p>${frame}<p style="height:1500px">Below</p>`;

/** A page of another site. */
async function elsewhere(body) {
  const server = createServer((_, response) => response.setHeader("Content-Type", "text/html").end(body()));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }) };
}

/** This page in a frame of another one: of the same site, or of another. */
async function framed({ attributes = "", size = 'width="100%" height="900"', path = "", site = "same", stored, viewport }) {
  let address;
  const body = () => html(`<iframe title="MLOps" ${attributes} ${size} src="${address}"></iframe>`);
  const other = await elsewhere(body);
  const prepare = async (context) => {
    // A frame without an origin of its own asks for everything as a stranger does.
    if (/sandbox/.test(attributes)) {
      await context.route("**/*", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
      });
    }
    await context.route("**/host", (route) => route.fulfill({ contentType: "text/html", body: body() }));
  };
  address = `./${path}`;
  const opened = await openPage({ path: "host", prepare, ready: "iframe", stored, viewport });
  if (site === "other") {
    address = opened.server.url + path;
    await opened.page.goto(other.url);
  }
  const close = async () => {
    await opened.close();
    await other.close();
  };
  return { ...opened, frame: opened.page.frameLocator("iframe"), close };
}

for (const sandbox of ["allow-scripts allow-same-origin", "allow-scripts"]) {
  test(`from the start to a result in a frame that may do no more than “${sandbox}”`, async () => {
    const { frame, page, close } = await framed({ attributes: `sandbox="${sandbox}"` });
    await press(frame, "start.begin");
    for (const [place, question] of questions.entries()) {
      await arrive(frame, question.prompt);
      await choose(frame, question, 3);
      await frame.locator(".mm-chosen").waitFor();
      if (place % 2) await page.keyboard.press("Enter");
      else await press(frame, "question.continue");
    }
    await arrive(frame, say("check.heading"));
    await press(frame, "check.to-result");
    await frame.getByRole("heading", { level: 1, name: /^Stage 3, / }).waitFor();
    await close();
  });
}

/** Where the heading is in the window of the page around the frame. */
const headingTop = async (frame) => (await frame.locator("h1:visible").first().boundingBox()).y;

for (const site of ["same", "other"]) {
  for (const viewport of [{ width: 1366, height: 657 }, { width: 390, height: 700 }]) {
    test(`in the frame of the README, ${viewport.width} px wide, of ${site === "same" ? "the same site" : "another site"}, the next heading is in view`, async () => {
      const { frame, close } = await framed({ site, viewport, path: `#q-${questions[0].id}` });
      await arrive(frame, questions[0].prompt);
      await choose(frame, questions[0], 3);
      await press(frame, "question.continue");
      await arrive(frame, questions[1].prompt);
      await waitUntil(async () => { const top = await headingTop(frame); return top >= 0 && top < viewport.height / 2; });
      await close();
    });

    test(`in a high frame, ${viewport.width} px wide, of ${site === "same" ? "the same site" : "another site"}, the result begins in view`, async () => {
      const size = 'width="100%" height="6000"';
      const { frame, close } = await framed({ site, viewport, size, path: "#check", stored: site === "same" ? kept({ answers }) : undefined });
      if (site === "other") {
        // Another site's frame has a storage of its own, and nothing in it.
        await frame.locator("h1:visible").first().waitFor();
        await close();
        return;
      }
      await frame.locator(".mm-check").waitFor();
      await frame.locator(".mm-footer").scrollIntoViewIfNeeded();
      await frame.getByRole("button", { name: say("check.to-result") }).last().click();
      await frame.locator(".mm-result h1").waitFor();
      await waitUntil(async () => { const top = await headingTop(frame); return top >= 0 && top < viewport.height / 2; });
      await close();
    });
  }
}

test("a heading that is in view already moves nothing", async () => {
  const { frame, page, close } = await framed({
    size: 'width="100%" height="1100"', viewport: { width: 1366, height: 1450 }, path: `#q-${questions[0].id}`,
  });
  await arrive(frame, questions[0].prompt);
  await page.mouse.wheel(0, 40);
  await page.waitForFunction(() => scrollY === 40);
  await choose(frame, questions[0], 3);
  await press(frame, "question.continue");
  await arrive(frame, questions[1].prompt);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  assert.equal(await page.evaluate(() => scrollY), 40);
  await close();
});

async function waitUntil(holds) {
  const end = Date.now() + 5_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, "the heading does not come into view");
    await new Promise((done) => setTimeout(done, 50));
  }
}

test("where a frame may not print, the page says what to do instead", async () => {
  const { frame, close } = await framed({ attributes: 'sandbox="allow-scripts allow-same-origin"', path: "#result", stored: kept({ answers }) });
  await frame.locator(".mm-result h1").waitFor();
  await frame.getByRole("link", { name: say("summary.report"), exact: true }).click();
  await press(frame, "paper.print");
  await frame.getByRole("status").getByText(say("share.print-refused")).waitFor();
  await close();
});
