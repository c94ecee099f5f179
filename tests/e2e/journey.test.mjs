// The whole way by mouse, from a folder of a strict host: questions, check, result, the link, and who receives it.

import assert from "node:assert/strict";
import { test } from "node:test";

import { KEY, kept } from "./codec.mjs";
import { LATER_WORDS, SECOND_PART } from "./screens.mjs";
import { answerAll, arrive, choose, finding, follow, keptIn, linkOf, press, toResult } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { areas, day, questions, revision, say } from "./words.mjs";

const total = questions.length;
const SENT = "2026-01-31";

/** Somebody with a result of their own, on a host that serves the page from a folder. */
async function send(answer) {
  const stored = kept({ answers: answer.repeat(total), day: SENT });
  const sender = await openPage({ base: "/some/where", path: "#result", stored, ready: ".mm-result h1" });
  return { sender, link: await linkOf(sender.page), said: await finding(sender.page) };
}

/** The receiver, in a browser of their own. */
function receive(sender, link, options) {
  const { server } = sender;
  assert.ok(link.startsWith(`${server.url}#r=`), `${link} stays in its folder`);
  return openPage({ server, path: link.slice(server.url.length), ready: ".mm-result h1", ...options });
}

test("answers become a stage and a link that says the same elsewhere, and no server is asked for anything", async () => {
  const before = new Date().toISOString().slice(0, 10);
  const sender = await openPage({ base: "/some/where", ready: "button" });
  await answerAll(sender.page, "3");
  await toResult(sender.page);
  const [link, said] = [await linkOf(sender.page), await finding(sender.page)];
  assert.match(said[0], /^Stage 3, /, "level 3 everywhere is stage 3 of the five-stage model");
  assert.match(link, /#r=[\w-]{28}$/);
  const basis = await sender.page.locator(".mm-basis").innerText();
  assert.ok(basis.includes(say("result.coverage-complete.other", { count: total })), basis);
  const days = [before, new Date().toISOString().slice(0, 10)]; // Two of them around midnight.
  assert.ok(days.some((date) => basis.includes(say("result.date", { day: day(date) }))), basis);

  const receiver = await receive(sender, link);
  assert.deepEqual(await finding(receiver.page), said);
  await expectQuiet(receiver);
  await expectQuiet(sender);
  for (const later of [LATER_WORDS, SECOND_PART]) {
    const asked = sender.server.requests.filter((path) => later.test(path));
    assert.equal(asked.length, 2, `each of the two asked for ${later} once, at the start`);
  }
  await receiver.close();
  await sender.close();
});

test("the check page lists every answer under its area", async () => {
  const { page, close } = await openPage({ ready: "button" });
  const answers = [..."12345nd".repeat(5)].slice(0, total).join("");
  await answerAll(page, answers);
  const shown = await page.locator(".mm-check > section").evaluateAll((sections) =>
    sections.map((section) => [
      section.querySelector("h2").innerText,
      ...[...section.querySelectorAll("dt, dd strong")].map((part) => part.innerText),
    ]),
  );
  const named = { n: say("question.not-applicable"), d: say("question.unknown") };
  const answerTo = ({ id }) => answers[questions.findIndex((question) => question.id === id)];
  const row = (question) => [question.name, named[answerTo(question)] ?? say("check.level", { level: answerTo(question) })];
  assert.deepEqual(shown, areas.map((area) => [area.name, ...area.questions.flatMap(row)]));
  await close();
});

test("a link shows the same stages to somebody else, with date and revision, and leaves their own answers alone", async () => {
  const { sender, link, said } = await send("2");
  const own = kept({ answers: "5".repeat(4) + "0".repeat(total - 4), day: "2026-02-03" });
  const receiver = await receive(sender, link, { stored: own });
  const { page } = receiver;
  assert.deepEqual(await finding(page), said);
  const note = await page.getByRole("complementary", { name: say("shared.heading") }).innerText();
  assert.ok(note.includes(say("shared.text", { day: day(SENT), revision })), note);
  assert.ok(note.includes(say("shared.trust")), note);

  await follow(page, "shared.take");
  await arrive(page, say("start.heading"));
  const resume = say("resume.text", { given: 4, total, day: day("2026-02-03") });
  await page.getByText(resume).waitFor();
  assert.equal(await keptIn(page, KEY), own[KEY], "own answers are untouched");

  await page.goBack();
  await page.getByRole("complementary", { name: say("shared.heading") }).waitFor();
  assert.deepEqual(await finding(page), said, "Back leads to the shared result again");
  await expectQuiet(receiver);
  await expectQuiet(sender);
  await receiver.close();
  await sender.close();
});

test("the answers of a link become one's own only when asked for, and that can be undone", async () => {
  const { sender, link, said } = await send("4");
  const own = kept({ answers: "1".repeat(total), day: "2026-02-03" });
  const receiver = await receive(sender, link, { stored: own });
  const { page } = receiver;
  await press(page, "shared.use");
  await arrive(page, say("check.heading"));
  await page.getByText(say("undo.used")).waitFor();
  assert.equal(await page.locator(".mm-row-answer strong", { hasText: say("check.level", { level: 4 }) }).count(), total);
  await press(page, "undo.button");
  await page.getByRole("complementary", { name: say("shared.heading") }).waitFor();
  assert.equal(await keptIn(page, KEY), own[KEY], "undo brings the own answers back");

  await press(page, "shared.use");
  await toResult(page);
  assert.deepEqual(await finding(page), said);
  assert.notEqual(await keptIn(page, KEY), own[KEY]);
  await expectQuiet(receiver);
  await receiver.close();
  await sender.close();
});

test("a name travels in the link only when somebody types one", async () => {
  const { sender, link } = await send("3");
  await sender.page.getByLabel(say("share.label")).fill("Team Zürich 🚲");
  await sender.page.waitForFunction((before) => document.querySelector(".mm-link-field").value !== before, link);
  const receiver = await receive(sender, await linkOf(sender.page));
  await receiver.page.getByText(say("shared.label", { label: "Team Zürich 🚲" })).waitFor();
  await receiver.close();

  await sender.page.getByLabel(say("share.label")).fill("x".repeat(61));
  await sender.page.getByText(say("share.label-long")).waitFor();
  assert.equal(await linkOf(sender.page), link, "a name that does not fit is left out");
  await expectQuiet(sender);
  await sender.close();
});

test("a partial answer makes a range, and says of how many questions it knows", async () => {
  const opened = await openPage({ ready: "button" });
  const { page } = opened;
  await press(page, "start.begin");
  await choose(page, questions[0], "4");
  await follow(page, "question.to-check");
  await page.getByText(say("check.lead.other", { given: 1, count: total })).waitFor();
  await toResult(page);
  assert.match(await page.locator(".mm-band").innerText(), /^It may turn out to be as high as stage 5, /);
  assert.ok((await page.locator(".mm-basis").innerText()).includes(say("result.coverage.other", { given: 1, count: total })));
  await expectQuiet(opened);
  await opened.close();
});
