// Times the built page in a browser and prints what was measured. Not a test: it asserts nothing.
//
// A drawn frame is taken to be over when a message posted from within requestAnimationFrame arrives: the browser draws
// between the two. The clock starts at the event's own time stamp, which is when the browser received the click.

import { cpus } from "node:os";

import { code, kept } from "./codec.mjs";
import { hello } from "./hello.mjs";
import { choose } from "./result.mjs";
import { arrive, choice, press } from "./steps.mjs";
import { findChromium, launch, openPage, shutdown } from "./support.mjs";
import { frameworks, questions, say } from "./words.mjs";

const SLOWER = 4;
const answers = "3".repeat(questions.length);

const sorted = (times) => times.toSorted((a, b) => a - b);
const at = (times, share) => sorted(times)[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)];
const ms = (time) => `${time.toFixed(1)} ms`;
const print = (what, times) =>
  console.log(`${what}\n  median ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}, p98 ${ms(at(times, 0.98))}, worst ${ms(Math.max(...times))} of ${times.length}\n`);

async function slow({ page, context }, rate) {
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** From now on the page notes how long each click or change took until the frame after it was drawn. */
const watch = ({ page }) =>
  page.evaluate(() => {
    window.__times = [];
    const drawn = (from) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.__times.push(performance.now() - from);
        port2.postMessage(0);
      });
    window.addEventListener("click", (event) => event.isTrusted && event.detail > 0 && drawn(event.timeStamp), true);
  });

/** The time of the one click that `act` makes. */
async function timed({ page }, act) {
  const before = await page.evaluate(() => window.__times.length);
  await act();
  await page.waitForFunction((count) => window.__times.length > count, before);
  return page.evaluate(() => window.__times.at(-1));
}

/** Notes when an element first appears, in milliseconds since the navigation began. */
function appearance() {
  const watchFor = document.documentURI.includes("#r=") ? ".mm-result h1" : ".mm-question input";
  new MutationObserver((_, observer) => {
    if (!document.querySelector(watchFor)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.__usable = performance.now());
      port2.postMessage(0);
    });
  }).observe(document, { childList: true, subtree: true });
}

/** Opens an address several times, each in a new context, so that nothing is in a cache. */
async function openings(path, times = 10) {
  const found = [];
  for (let nth = 0; nth < times; nth += 1) {
    const opened = await openPage({ path, init: appearance });
    await opened.page.waitForFunction(() => window.__usable);
    found.push(await opened.page.evaluate(() => window.__usable));
    await opened.close();
  }
  return found;
}

async function helloClicks(count) {
  const opened = await openPage({ root: hello(), ready: "button" });
  await slow(opened, SLOWER);
  await watch(opened);
  const found = [];
  for (let nth = 0; nth < count; nth += 1) found.push(await timed(opened, () => opened.page.locator("button").click()));
  await opened.close();
  return found;
}

async function answerClicks() {
  const opened = await openPage({ ready: "button" });
  const { page } = opened;
  await press(page, "start.begin");
  await arrive(page, questions[0].prompt);
  await slow(opened, SLOWER);
  await watch(opened);
  const found = [];
  for (const [place, question] of questions.entries()) {
    await arrive(page, question.prompt);
    found.push(await timed(opened, () => choice(page, question, 1 + (place % 5)).click()));
    await press(page, "question.continue");
  }
  await opened.close();
  return found;
}

async function resultDrawings(rate) {
  const opened = await openPage({ path: "#check", stored: kept({ answers }), ready: ".mm-check" });
  const { page } = opened;
  await slow(opened, rate);
  await watch(opened);
  const found = [];
  for (let nth = 0; nth < 10; nth += 1) {
    await arrive(page, say("check.heading"));
    found.push(await timed(opened, () => press(page, "check.to-result")));
    await page.goBack();
  }
  await opened.close();
  return found;
}

/**
 * Changes of one answer after another on a result, each from the change until all script that follows from it is done,
 * and until the frame that shows it is drawn. With `tops`, everything is at level 1 and the plan leads to the top of
 * every framework: the longest plan and roadmap that there can be.
 */
async function whatIf(rate, tops) {
  const opened = await openPage({
    path: "#result", stored: kept({ answers: (tops ? "1" : "2").repeat(questions.length) }), ready: ".mm-result h1",
  });
  const { page } = opened;
  if (tops) for (const { id, stages } of frameworks) await choose(page, id, stages.at(-1).number);
  await press(page, "trial.begin");
  await page.locator(".mm-try").first().waitFor();
  await slow(opened, rate);
  const found = await page.evaluate(async (count) => {
    const task = () => new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    });
    const [script, frame] = [[], []];
    for (let nth = 0; nth < count; nth += 1) {
      const list = document.querySelectorAll(".mm-try")[nth];
      list.selectedIndex = [2, 3, 1][nth % 3];
      const from = performance.now();
      list.dispatchEvent(new Event("change", { bubbles: true }));
      // The page draws in a microtask, which comes before this one.
      await new Promise((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
      script.push(performance.now() - from);
      await new Promise(requestAnimationFrame);
      await task();
      frame.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    // The first ones warm up.
    return [script.slice(3), frame.slice(3)];
  }, 27);
  await opened.close();
  return found;
}

const browser = await launch();
console.log(`${findChromium()} ${browser.version()}, headless, ${cpus().length} × ${cpus()[0].model}; server on this machine\n`);
print("From navigation to the first question drawn, empty cache", await openings(`#q-${questions[0].id}`));
print("From navigation to a shared result drawn, empty cache", await openings(`#r=${code({ answers })}`));
const [answered, counted] = [[], []];
// In turn, so that a slow minute of the machine meets both.
for (let nth = 0; nth < 3; nth += 1) {
  answered.push(...(await answerClicks()));
  counted.push(...(await helloClicks(questions.length)));
}
print(`From a click on an answer to the frame that shows it, processor slowed ${SLOWER} times`, answered);
print("The same for one button that counts, in Yew alone", counted);
print("From the click on “See the result” to the frame that shows it", await resultDrawings(1));
print(`The same, processor slowed ${SLOWER} times`, await resultDrawings(SLOWER));
for (const tops of [false, true]) {
  for (const rate of [1, SLOWER]) {
    const [script, frame] = await whatIf(rate, tops);
    const to = tops ? "the top of every framework, from level 1" : "the next stage";
    print(`What-if with a plan to ${to}${rate === 1 ? "" : `, processor slowed ${rate} times`}: script`, script);
    print("  until the frame is drawn", frame);
  }
}
await shutdown();
