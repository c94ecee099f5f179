// Every screen that a person may see, each opened straight in a state that never changes: for checks and pictures.

import { code, kept } from "./codec.mjs";
import { atRest } from "./layout.mjs";
import { choose, press } from "./steps.mjs";
import { openPage } from "./support.mjs";
import { areas, questions, say } from "./words.mjs";

const DAY = "2026-03-14";
const total = questions.length;

/** An organisation that ships well and watches little: an answer of every kind, and one question left open. */
const ANSWERS = "34323433423334322121d1212n21430".slice(0, total - 1) + "0";
const SOME = ANSWERS.slice(0, 11).padEnd(total, "0");

const mixed = () => kept({ answers: ANSWERS, day: DAY });
/** The address of the program; that of `boot.js`, which has its name in the query, is another. */
export const PROGRAM = /^[^?]*\.wasm$/;

const stopped = (context) => context.clock.setFixedTime(`${DAY}T12:00:00Z`);

const at = (path, ready, more) => ({ path, ready, prepare: stopped, ...more });

async function openAll(page) {
  await page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
}

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
  check: { options: at("#check", ".mm-check", { stored: mixed() }) },
  result: { options: at("#result", ".mm-result h1", { stored: mixed() }) },
  "result-radar": {
    options: at("#result", ".mm-result h1", { stored: mixed() }),
    act: async (page) => {
      await press(page, "areas.view.radar");
      await page.locator(".mm-radar").waitFor();
      await openAll(page);
    },
  },
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
