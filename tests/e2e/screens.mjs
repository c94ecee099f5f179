// Every screen that a person may see, each opened straight in a state that never changes: for checks and pictures.

import { code, kept } from "./codec.mjs";
import { atRest } from "./layout.mjs";
import { choose as chooseGoal, enter, openStep, quarters, situate, stepButton, tryAll } from "./result.mjs";
import { choose, press } from "./steps.mjs";
import { openPage } from "./support.mjs";
import { areas, core, instruments, questions, say, scoringCase } from "./words.mjs";

const DAY = "2026-03-14";
const total = questions.length;

/** An organisation that ships well and watches little: an answer of every kind, and one question left open. */
const ANSWERS = "34323433423334322121d1212n21430".slice(0, total - 1) + "0";
/** So much does not apply that no plan can reach the next stage. */
export const IMPOSSIBLE = "n".repeat(total - 4) + "2222";
const SOME = ANSWERS.slice(0, 11).padEnd(total, "0");

const mixed = () => kept({ answers: ANSWERS, day: DAY });
/** The address of the program; that of `boot.js`, which has its name in the query, is another. */
export const PROGRAM = /\/(?!later-)[^/?]*\.wasm$/;

/** The addresses of what only results need: their words, and the second part of the program. */
export const LATER_WORDS = /\/later-[0-9a-f]+\.en\.txt$/;
export const SECOND_PART = /\/later-[0-9a-f]+\.wasm$/;

const stopped = (context) => context.clock.setFixedTime(`${DAY}T12:00:00Z`);

const at = (path, ready, more) => ({ path, ready, prepare: stopped, ...more });

/** Opens all that opens, and what is in it. The page draws what is behind a line only once somebody asks for it. */
export async function openAll(page) {
  const closed = page.locator("details:not([open]) > summary");
  while (await closed.count()) {
    await closed.evaluateAll((all) => all.forEach((summary) => summary.click()));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const result = (act, answers = ANSWERS) => ({
  options: at("#result", ".mm-result h1", { stored: kept({ answers, day: DAY }) }),
  act,
});

/** How each screen is opened: what to give to `openPage`, and what to do then. */
export const SCREENS = {
  start: { options: at("", ".mm-start button") },
  "start-saved": { options: at("", ".mm-resume", { stored: kept({ answers: SOME, day: DAY }) }) },
  question: { options: at(`#q-${questions[3].id}`, ".mm-question", { stored: kept({ answers: SOME.replace(/^(...)./, "$10"), day: DAY }) }) },
  "question-answered": {
    options: at(`#q-${questions[11].id}`, ".mm-question", { stored: kept({ answers: SOME, day: DAY }) }),
    act: async (page) => {
      await choose(page, questions[11], 3);
      await page.locator(".mm-chosen").waitFor();
    },
  },
  area: {
    options: at("", ".mm-start button"),
    act: async (page) => {
      await page.getByLabel(say("start.layout.area")).check();
      await press(page, "start.begin");
      await choose(page, areas[0].questions[0], 2);
      await page.locator(".mm-chosen").waitFor();
    },
  },
  "quick-start": {
    options: at("", ".mm-start button"),
    act: async (page) => {
      await page.getByLabel(say("start.pass.quick", { questions: core.length })).check();
      await page.getByLabel(say("start.extend.hint")).check();
    },
  },
  check: { options: at("#check", ".mm-check", { stored: mixed() }) },
  result: result(),
  "result-radar": result(async (page) => {
    await press(page, "areas.view.radar");
    await page.locator(".mm-radar").waitFor();
    await openAll(page);
  }),
  trace: result(async (page) => {
    await page.locator(".mm-framework summary").first().click();
    await page.locator(".mm-criteria").first().waitFor();
  }),
  "what-if": result(async (page) => {
    await press(page, "trial.begin");
    await tryAll(page, [[questions[16], "5"], [questions[17], "5"], [questions[18], "5"]]);
  }),
  target: result((page) => situate(page, [2, 1, 1, 1, 1])),
  plan: result(async (page) => {
    for (const [id, number] of [["five-stage", 4], ["microsoft", 4], ["google-cloud", 2]]) await chooseGoal(page, id, number);
    await enter(page.getByLabel(say("roadmap.capacity")), 25);
    const [[first, second]] = await quarters(page);
    await stepButton(await openStep(page, first), "roadmap.later").click();
    await stepButton(await openStep(page, second), "roadmap.drop").click();
    await page.locator(".mm-dropped").waitFor();
  }),
  regulation: result(async (page) => {
    await page.getByRole("button", { name: instruments[0].name, exact: true }).click();
    await page.locator(".mm-duties").waitFor();
  }),
  tensions: result(undefined, scoringCase("automation-ahead-of-control").answers),
  "result-open": result(undefined, scoringCase("quick-pass-with-core-questions-only").answers),
  impossible: result(undefined, IMPOSSIBLE),
  "result-missing": { options: at("#result", ".mm-waiting button", { stored: mixed(), block: SECOND_PART }) },
  shared: { options: at(`#r=${code({ answers: ANSWERS, day: DAY, label: "Team Nordwind" })}`, ".mm-shared") },
  broken: { options: at(`#r=${code({ answers: ANSWERS, day: DAY }).slice(0, -4)}`, ".mm-broken") },
  "not-kept": {
    options: at("", ".mm-notice", {
      init: () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }),
    }),
  },
  recovery: {
    options: at("", ".mm-start button"),
    act: async (page) => {
      await breakDrawing(page);
      await press(page, "start.begin").catch(() => {});
      await page.locator("#mlops-maturity-recovery").waitFor();
      await page.evaluate(() => window.__mend()); // What looks at the page makes elements, too.
    },
  },
  "could-not-start": { options: at("", "#mlops-maturity-unloaded", { block: PROGRAM }) },
};

/** From now on the page can make no element: what the program takes for granted fails in the midst of drawing. */
export const breakDrawing = (page) =>
  page.evaluate(() => {
    const { createElement, createElementNS } = Document.prototype;
    const { cloneNode } = Node.prototype;
    window.__mend = () => {
      Object.assign(Document.prototype, { createElement, createElementNS });
      Object.assign(Node.prototype, { cloneNode });
    };
    const fail = () => {
      throw new DOMException("out of order", "InvalidStateError");
    };
    Object.assign(Document.prototype, { createElement: fail, createElementNS: fail });
    Object.assign(Node.prototype, { cloneNode: fail });
  });

/** Opens a screen; `options` as for `openPage`, beyond those that make the screen what it is. */
export async function openScreen(name, options = {}) {
  const { options: own, act } = SCREENS[name];
  const opened = await openPage({ ...own, ...options });
  await act?.(opened.page);
  await atRest(opened.page);
  return opened;
}
