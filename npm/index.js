// The engine of the MLOps maturity assessment, for Node and for browsers: a link or answers in, stages and a plan out. The
// element is next door, in `mlops-maturity/element`.
import init, * as engine from "./engine/engine.js";

/** Why something could not be worked out: `code` does not change with the words, `position` is a place in a link, from 1. */
export class EngineError extends Error {
  constructor({ code, message, position }) {
    super(message);
    this.name = "EngineError";
    this.code = code;
    this.position = position;
  }
}

let starting;

/** Loads the program once: by `fetch` in a browser, from the disk in Node, where `fetch` reads no files. */
function started() {
  starting ??= (async () => {
    const address = new URL("./engine/engine_bg.wasm", import.meta.url);
    const files = "node:fs/promises";
    const module_or_path = address.protocol === "file:" ? await (await import(/* @vite-ignore */ files)).readFile(address) : address;
    await init({ module_or_path });
  })();
  starting.catch(() => {
    starting = undefined; // so that it can be tried again
  });
  return starting;
}

function opened(text) {
  const { done, fault } = JSON.parse(text);
  if (fault) throw new EngineError(fault);
  return done;
}

const written = (given) => (typeof given === "string" ? given : JSON.stringify(given));

/** The outcome that a link carries, in any form that mail programs make of it, or its code. */
export async function decode(link) {
  await started();
  return opened(engine.score(String(link)));
}

/** The outcome of answers: `{ answers: { "data-pipelines": 3 }, day?, label? }`. */
export async function score(answers) {
  await started();
  return opened(engine.score(written(answers)));
}

/** The cheapest plan from answers, or from a link, to the stages of `request.goals`: `{ goals: { "five-stage": 3 } }`. */
export async function plan(from, request = {}) {
  await started();
  return opened(engine.plan(written(from), JSON.stringify(request)));
}
