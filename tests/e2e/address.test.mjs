// The address is the result: whoever copies it from the bar has shared what they see, and it never stands in one's way.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, code, kept } from "./codec.mjs";
import { choose as chooseGoal, enter, tryAll } from "./result.mjs";
import { arrive, choose, finding, follow, keptIn, linkOf, press, toResult } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { questions, say } from "./words.mjs";

const total = questions.length;
const own = (answers = "2".repeat(total)) => kept({ answers, day: "2026-02-03" });
const open = (options) => openPage({ path: "#result", stored: own(), ready: ".mm-result h1", ...options });
const capacity = (page) => page.getByLabel(say("roadmap.capacity"));
const entries = (page) => page.evaluate(() => history.length);

test("on one's own result the bar carries the link, and follows every change without a step more on the way back", async () => {
  const opened = await open();
  const { page } = opened;
  assert.equal(page.url(), await linkOf(page), "#result has become the link");
  const [before, steps] = [page.url(), await entries(page)];
  await enter(capacity(page), 30);
  assert.notEqual(page.url(), before);
  assert.equal(page.url(), await linkOf(page));
  assert.equal(await entries(page), steps);

  const planned = page.url();
  await press(page, "trial.begin");
  await tryAll(page, [[questions[16], "5"]]);
  assert.equal(page.url(), planned, "what is only tried out is in no address");
  await press(page, "trial.end");
  await expectQuiet(opened);
  await opened.close();
});

test("copied from the bar, it shows the plan that was sent to somebody else, and one's own result to oneself", async () => {
  const sender = await open();
  const { page } = sender;
  await chooseGoal(page, "google-cloud", 2);
  await enter(capacity(page), 25);
  await page.getByText(say("share.lead-plan")).waitFor();
  const [link, said] = [page.url(), await page.locator(".mm-plan").innerText()];

  const receiver = await openPage({ server: sender.server, path: link.slice(sender.server.url.length), ready: ".mm-shared" });
  assert.equal(await capacity(receiver.page).inputValue(), "25");
  assert.equal(await receiver.page.locator(".mm-plan").innerText(), said);
  await receiver.page.getByText(say("shared.plan")).waitFor();
  await press(receiver.page, "shared.use");
  await toResult(receiver.page);
  assert.equal(await capacity(receiver.page).inputValue(), "25", "the plan is taken over with the answers");
  await expectQuiet(receiver);
  await receiver.close();

  await page.goto("about:blank");
  await page.goto(link);
  await page.locator(".mm-result h1").waitFor();
  assert.equal(await page.locator(".mm-shared").count(), 0, "where it was made, it is one's own");
  assert.equal(await capacity(page).inputValue(), "25");
  await sender.close();
});

test("Back leads through one's own results, whatever has become of the answers since", async () => {
  const opened = await openPage({ path: "#check", stored: own(), ready: ".mm-check" });
  const { page } = opened;
  await toResult(page);
  const first = page.url();
  await follow(page, "result.back");
  await arrive(page, say("check.heading"));
  await page.locator(`[href="#q-${questions[4].id}"]`).click();
  await arrive(page, questions[4].prompt);
  await choose(page, questions[4], 5);
  await press(page, "question.save");
  await toResult(page);
  const [second, said] = [page.url(), await finding(page)];
  assert.notEqual(second, first);
  for (const heading of [say("check.heading"), questions[4].prompt, say("check.heading")]) {
    await page.goBack();
    await arrive(page, heading);
  }
  await page.goBack();
  await page.locator(".mm-result h1").waitFor();
  assert.equal(await page.locator(".mm-shared").count(), 0, "not somebody else's, though its address had other answers");
  assert.equal(page.url(), second, "the bar says what is shown");
  assert.deepEqual(await finding(page), said);
  await page.goBack();
  await arrive(page, say("check.heading"));
  await page.goForward();
  await page.locator(".mm-result h1").waitFor();
  await expectQuiet(opened);
  await opened.close();
});

test("a reload of one's own result stays one's own, and of another's stays theirs", async () => {
  const { page, close } = await open();
  await page.reload();
  await page.locator(".mm-result h1").waitFor();
  assert.equal(await page.locator(".mm-shared").count(), 0);
  const theirs = `#r=${code({ answers: "4".repeat(total) })}`;
  await page.evaluate((fragment) => (location.hash = fragment), theirs);
  await page.locator(".mm-shared").waitFor();
  await page.reload();
  await page.locator(".mm-shared").waitFor();
  assert.equal(new URL(page.url()).hash, theirs);
  assert.equal(await keptIn(page, KEY), own()[KEY]);
  await close();
});

test("a fragment that names no place leaves the result as it is, and one Back forgets it", async () => {
  const { page, close } = await open();
  const [link, said] = [page.url(), await finding(page)];
  await page.evaluate(() => (location.hash = "#elsewhere"));
  await page.waitForFunction(() => location.hash === "#elsewhere");
  assert.deepEqual(await finding(page), said);
  await page.goBack();
  await page.waitForFunction((address) => location.href === address, link);
  assert.deepEqual(await finding(page), said);
  await close();
});

test("after a link that a scanner moved into the query, the start is the start, and one's own link is a clean one", async () => {
  const path = `?from=mail&fbclid=IwAR0%23r=${code({ answers: "3".repeat(total) })}`;
  const { page, server, close } = await openPage({ path, ready: ".mm-shared" });
  assert.equal(await linkOf(page), `${server.url}#r=${code({ answers: "3".repeat(total) })}`);
  await follow(page, "shared.take");
  await arrive(page, say("start.heading"));
  await page.reload();
  await arrive(page, say("start.heading"));
  await page.goBack();
  await page.locator(".mm-shared").waitFor();
  await close();
});

test("a plan too long for a link goes in none, by half or whole, and the panel says so", async () => {
  // Every step of every question moved: no link has room for that.
  const moved = questions.flatMap(({ code }) => [2, 3, 4, 5].map((level) => `in:${code}.${level}:${level + 5}`));
  const stored = { [KEY]: `${own("1".repeat(total))[KEY]} ${moved.join(" ")}` };
  const opened = await open({ stored });
  const { page } = opened;
  await page.getByText(say("share.plan-too-long")).waitFor();
  const bare = `#r=${code({ answers: "1".repeat(total), day: "2026-02-03" })}`;
  assert.ok((await linkOf(page)).endsWith(bare), await linkOf(page));
  assert.ok(page.url().endsWith(bare), "the address bar has no more than the link");
  assert.equal(await page.getByText(say("share.lead-plan")).count(), 0, "nobody is told that a plan is in it");
  // A plan that fits again goes along again.
  await page.evaluate(([key, line]) => localStorage.setItem(key, line), [KEY, `${own("1".repeat(total))[KEY]} ${moved[0]}`]);
  await page.goto(opened.server.url);
  await page.goto(`${opened.server.url}#result`);
  await page.getByText(say("share.lead-plan")).waitFor();
  assert.equal(await page.getByText(say("share.plan-too-long")).count(), 0);
  await opened.close();
});

test("a clock that shows a day nobody lives in is said to be off, with the day that the link says instead", async () => {
  for (const [now, instead] of [["2001-05-06T12:00:00Z", "1 January 2020"], ["2345-05-06T12:00:00Z", "6 June 2199"]]) {
    const opened = await openPage({ prepare: ({ clock }) => clock.setFixedTime(now), ready: ".mm-start button" });
    const { page } = opened;
    await press(page, "start.begin");
    await choose(page, questions[0], "3");
    await page.evaluate(() => (location.hash = "#result"));
    await page.getByText(say("share.clock-off", { day: instead })).waitFor();
    assert.equal(Buffer.from(page.url().split("#r=")[1], "base64url").readUInt16BE(4), now < "2020" ? 0 : 65_535);
    await opened.close();
  }
});

test("a parameter of the host that looks like a link and is none leads to the start, without a step more on the way back", async () => {
  const opened = await openPage({ path: "?r=summer&lang=en", ready: ".mm-start button" });
  const { page } = opened;
  await arrive(page, say("start.heading"));
  assert.ok(page.url().includes("?r=summer&lang=en"), page.url());
  assert.equal(await entries(page), 2, "the blank page of a new tab, and this one");
  await press(page, "start.begin");
  await arrive(page, questions[0].prompt);
  await page.goBack();
  await arrive(page, say("start.heading"));
  await expectQuiet(opened);
  await opened.close();
});
