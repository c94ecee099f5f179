// Links that were cut, changed, mangled or made elsewhere: refused whole with a reason, or restored; never read by half.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { KEY, code, kept, seal } from "./codec.mjs";
import { arrive, choose, finding, focused, follow, keptIn, linkOf, press } from "./steps.mjs";
import { expectQuiet, openPage } from "./support.mjs";
import { day, questions, revision, say } from "./words.mjs";

const total = questions.length;
const GOOD = code({ label: "Team Nord" });
const bytes = (of) => [...Buffer.from(code(of), "base64url")].slice(0, -3);
const other = (character) => (character === "A" ? "B" : "A");
const changed = (text, place) => text.slice(0, place) + other(text[place]) + text.slice(place + 1);

const ASK = "broken.ask", RELOAD = "broken.reload", FOREIGN = "broken.foreign";

/** What is wrong, the fragment's code, the reason that the page gives, and the remedy. */
const BROKEN = [
  ["nothing after the mark", "", say("link.empty"), ASK],
  ["only its beginning", GOOD.slice(0, 8), say("link.cut", { found: 8, wanted: 14 }), ASK],
  ["the last four characters missing", code().slice(0, -4), say("link.cut", { found: code().length - 4, wanted: code().length }), ASK],
  ["the last character missing", code().slice(0, -1), say("link.cut", { found: code().length - 1, wanted: code().length }), ASK],
  ["a changed first character", changed(GOOD, 0), say("link.checksum"), ASK],
  ["a changed answer", changed(GOOD, 14), say("link.checksum"), ASK],
  ["a changed last character", changed(code(), code().length - 1), say("link.checksum"), ASK],
  ["more characters than any link", "A".repeat(301), say("link.too-long", { found: 301, most: 300 }), ASK],
  ["a character of no link", `${GOOD.slice(0, 4)}~${GOOD.slice(5)}`, say("link.bad-character", { character: "~", position: 5 }), ASK],
  ["plain base64 instead", `${GOOD.slice(0, 9)}/${GOOD.slice(10)}`, say("link.bad-character", { character: "/", position: 10 }), ASK],
  ["text behind the code", `${GOOD}and`, say("link.checksum"), ASK],
  ["a newer format", code({ format: 3 }), say("link.newer-format", { format: 3 }), RELOAD],
  ["an unknown option", code({ format: 1, flags: 4 }), say("link.unknown-flags"), RELOAD],
  ["a newer revision", code({ revision: 7 }), say("link.newer-revision", { theirs: 7, ours: revision }), RELOAD],
  ["another assessment", code({ model: 9 }), say("link.other-model", { model: 9 }), FOREIGN],
  ["bytes behind the answers", code({ more: [1, 2] }), say("link.too-many"), ASK],
  ["too few answers for the questions", code({ answers: "3".repeat(total - 2) }), say("link.contradiction.count"), ASK],
  ["bits set behind the last answer", seal([...bytes().slice(0, -1), bytes().at(-1) | 1]), say("link.contradiction.answers"), ASK],
  ["a plan that says nothing", code({ plan: "00 00 0 0000 0000 0000" }), say("link.contradiction.plan"), ASK],
  ["all capitals", GOOD.toUpperCase(), say("link.case-lost"), ASK],
  ["a damaged name", code({ labelBytes: [9, 65, 66] }), say("link.contradiction.label"), ASK],
  ["a name that is no text", code({ labelBytes: [2, 0xc3, 0x28] }), say("link.contradiction.label"), ASK],
  ["a name that hides characters", code({ label: "A\u202Eb" }), say("link.contradiction.label"), ASK],
  ["a script as a name without its length", code({ labelBytes: [...Buffer.from("<script>alert(1)</script>")] }), say("link.contradiction.label"), ASK],
];

/** What mail programs, chats and people make of a link, as it stands behind the page's address. */
const MANGLED = [
  ["as it was", `#r=${GOOD}`],
  ["# encoded", `#%23r=${GOOD}`],
  ["# encoded, in a query", `?from=mail%23r=${GOOD}`],
  ["# encoded twice, in a query", `?from=mail%2523r=${GOOD}`],
  ["= encoded", `#r%3D${GOOD}`],
  ["a full stop behind it", `#r=${GOOD}.`],
  ["a comma and a bracket behind it", `#r=${GOOD}),`],
  ["wrapped in angle brackets", `#r=${GOOD}>`],
  ["wrapped in encoded brackets", `#r=${GOOD}%3E`],
  ["wrapped in quotes", `#r=${GOOD}%22`],
  ["tracking added", `#r=${GOOD}&utm_source=mail`],
  ["tracking added to HTML", `#r=${GOOD}&amp;utm_source=mail`],
  ["broken into two lines", `#r=${GOOD.slice(0, 20)}%0D%0A${GOOD.slice(20)}`],
  ["padded", `#r=${GOOD}==`],
  ["a capital R", `#R=${GOOD}`],
  ["a slash in the mark", `#/r=${GOOD}`],
  ["a space in the mark", `#%20r=${GOOD}`],
  ["in the query", `?r=${GOOD}`],
  ["the stop of another script behind it", `#r=${GOOD}。`],
  ["a thumb behind it", `#r=${GOOD}👍`],
  ["the title of a tracker's link behind it", `#r=${GOOD}|smart-link]`],
  ["of format 1", `#r=${code({ label: "Team Nord", format: 1 })}`],
];

const own = kept({ answers: "12345".padEnd(total, "0"), day: "2026-02-03" });
let opened, page;

before(async () => {
  opened = await openPage({ stored: own, ready: ".mm-resume" });
  page = opened.page;
});

after(() => opened.close());

/** Opens an address as if it had been clicked elsewhere. */
async function visit(path) {
  await page.goto("about:blank");
  await page.goto(opened.server.url + path);
}

const untouched = async () => assert.equal(await keptIn(page, KEY), own[KEY], "own answers are untouched");

/** The page for a link that cannot be read, with this reason and remedy, and nothing of a result. */
async function refused(reason, remedy) {
  await arrive(page, say("broken.heading"));
  const said = await page.getByRole("alert").locator("dd").allInnerTexts();
  assert.deepEqual(said, [reason, say(remedy)]);
  await page.getByText(say("broken.nothing-read")).waitFor();
  assert.equal(await page.locator(".mm-result, .mm-shared, svg").count(), 0, "no half of a result");
  await untouched();
}

for (const [what, broken, reason, remedy] of BROKEN) {
  test(`refused: ${what}`, async () => {
    await visit(`#r=${broken}`);
    await refused(reason, remedy);
  });
}

test("every refused link has a way on", async () => {
  await visit(`#r=${code().slice(0, 20)}`);
  await follow(page, "broken.start");
  await arrive(page, say("start.heading"));
  await page.getByText(say("resume.text", { given: 5, total, day: day("2026-02-03") })).waitFor();
});

for (const [what, path] of MANGLED) {
  test(`restored: ${what}`, async () => {
    await visit(path);
    await page.getByText(say("shared.label", { label: "Team Nord" })).waitFor();
    assert.match((await finding(page))[0], /^Stage 3, /);
    assert.ok((await linkOf(page)).endsWith(`#r=${code()}`), "its own link is a clean one, without the sender's name");
    await untouched();
  });
}

test("a link pasted into an open page is shown, and so is the next one", async () => {
  await visit("#start");
  await arrive(page, say("start.heading"));
  await opened.settled();
  const paste = (text) => page.evaluate((fragment) => (location.hash = fragment), `#r=${text}`);
  for (const level of [1, 4]) {
    await paste(code({ answers: String(level).repeat(total) }));
    await page.getByRole("heading", { level: 1, name: new RegExp(`^Stage ${level}, `) }).waitFor();
  }
  await paste(code().slice(0, -3));
  await refused(say("link.cut", { found: code().length - 3, wanted: code().length }), ASK);
  assert.equal(await focused(page), say("broken.heading"));
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: /^Stage 4, / }).waitFor();
  await untouched();
  await expectQuiet(opened);
});

test("a link carries the plan of its sender, and the receiver's own stays out of it", async () => {
  // One goal, of the fourth framework, stage 2; capacity 40; nothing else.
  const plan = "01 1110 0 10  00  1 00000101000  0000 0000 0000";
  await visit(`#r=${code({ plan })}`);
  await page.getByText(say("shared.plan")).waitFor();
  assert.equal(await page.getByLabel(say("roadmap.capacity")).inputValue(), "40");
  await page.getByText(say("share.lead-plan")).waitFor();
  assert.ok((await linkOf(page)).endsWith(`#r=${code({ plan })}`), "the link of it is the same");
  await untouched();
});

test("the address of a link says nothing of where its sender came from", async () => {
  await visit(`?utm_id=7&fbclid=abc#r=${GOOD}`);
  await page.getByText(say("shared.label", { label: "Team Nord" })).waitFor();
  assert.equal(await linkOf(page), `${opened.server.url}#r=${code()}`);
});

test("a link in the query is left for the start and found again by Back", async () => {
  await visit(`?r=${GOOD}`);
  await page.getByText(say("shared.label", { label: "Team Nord" })).waitFor();
  await follow(page, "shared.take");
  await arrive(page, say("start.heading"));
  await page.reload();
  await arrive(page, say("start.heading"));
  await page.goBack();
  await page.getByText(say("shared.label", { label: "Team Nord" })).waitFor();
});

test("a fragment of the host leaves a result where it is", async () => {
  await visit(`#r=${GOOD}`);
  await page.getByText(say("shared.label", { label: "Team Nord" })).waitFor();
  const heading = await finding(page);
  for (const foreign of ["#top", "#"]) {
    await page.evaluate((fragment) => (location.href = fragment), foreign);
    assert.deepEqual(await finding(page), heading);
    await page.goBack();
    assert.deepEqual(await finding(page), heading);
  }
});

test("a day is the one of the sender's calendar", async () => {
  // In Auckland it is 27 November when it is still the 26th in Greenwich.
  const there = await openPage({
    context: { timezoneId: "Pacific/Auckland" },
    prepare: ({ clock }) => clock.setFixedTime("2026-11-26T12:00:00Z"),
    ready: ".mm-start button",
  });
  await press(there.page, "start.begin");
  await choose(there.page, questions[0], "3");
  const line = await keptIn(there.page, KEY);
  const bytes = Buffer.from(line.split(" ")[1], "base64url");
  assert.equal(bytes.readUInt16BE(4), 2522, "2026-11-27");
  await there.close();
});
