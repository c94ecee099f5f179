// The page as a host of one instance: starts the program where the start page stands, fetches what results need behind it,
// and says in the page's own words what does not work. Where the files come from is the caller's: `boot.js` has them beside
// the page, `file.js` within it. What a query or a frame around the page asks for is next door, in `hosted.js`.
import { because, expectWebAssembly } from "./loading.js";

const page = document.documentElement;
const place = document.getElementById("mlops-maturity");
const find = (id) => document.getElementById(`mlops-maturity-${id}`);

/** How long the page waits for a part that does not come before it says so. It goes on waiting all the same. */
const PATIENCE = 15_000;

let instance;
let program;
let coming;
let fetching;
let host;
let files;
let again = "";

/** The words, once they have come: what makes reports says them too. */
const words = {};

/**
 * What results need, asked for once: words, the second part of the program, which a build for development has not, and
 * their styles. Gives the words once that part is in its place, which needs the program and no instance yet.
 */
const results = () =>
  (coming ??= Promise.all([files.text("later"), program, files.part(), files.styles("sheet")]).then(
    async ([text, first, part]) => {
      words.later = text;
      if (part) await WebAssembly.instantiate(part, { first });
      return text;
    },
  ));

/** Fetches what results need, now or once more, and hands it over. */
function requestResults() {
  fetching ??= results()
    .then((text) => {
      if (!instance.results(text)) throw new Error("other words");
      files.offline?.();
    })
    .catch((error) => {
      console.warn(error);
      coming = fetching = undefined;
      instance.resultsFailed();
    });
}

/** The program asks where results failed to come, so what came before is of no use. */
function requestAgain() {
  coming = fetching = undefined;
  requestResults();
}

/** Has something made of a result. A module that did not come is never asked for again under the same name. */
const report = (...asked) =>
  files.report(again).then(
    (made) => made.report(place, { ...files, words }, ...asked),
    (error) => {
      console.warn(error);
      again += "?";
      asked[2]("missing", "");
    },
  );

/** Hides what is shown while the program is on its way, and shows what it has drawn. */
function ready(focused) {
  // A result is waited for; else what was drawn comes to the screen first.
  if (page.dataset.opening === "result") requestResults();
  else setTimeout(requestResults, 100);
  page.dataset.started = "";
  delete page.dataset.opening;
  find("unloaded").hidden = true;
  place.hidden = false;
  // What was drawn takes the place of what stood there: so does the focus.
  if (focused >= 0) controls()[focused]?.focus({ preventScroll: true });
  host?.ready();
}

const controls = () => [...place.querySelectorAll("button, input, a[href]")];

function failed() {
  place.hidden = true;
  find("recovery").hidden = false;
  host?.failed("stopped");
}

/** An older page, whose files are no longer there, is loaded once more by itself. Where nothing can be noted, it is not. */
function isReloading(reason) {
  try {
    const noted = sessionStorage["mlops-maturity.reloaded"];
    sessionStorage["mlops-maturity.reloaded"] = 1;
    if (reason === "missing" && !noted) return location.reload(), true;
  } catch {
    // Blocked: what is missing is said.
  }
  return false;
}

function fail(reason) {
  if (isReloading(reason)) return;
  delete page.dataset.opening;
  place.hidden = true;
  const panel = find("unloaded");
  panel.hidden = false;
  for (const text of panel.querySelectorAll("[data-reason]")) text.hidden = text.dataset.reason !== reason;
  host?.failed(reason);
}

async function start() {
  const hosting = self !== top || location.search ? files.hosted().catch(console.warn) : undefined;
  expectWebAssembly();
  const glue = files.glue();
  const module = files.program();
  const first = files.text("first").then((text) => (words.first = text));
  program = Promise.all([glue, module]).then(([{ default: init }, module]) => init({ module_or_path: module }));
  program.catch(() => {});
  // Whoever comes for a result waits for all of it, so all of it is asked for at once.
  if (page.dataset.opening === "result") results().catch(() => {});
  host = (await hosting)?.host(place, files.styles);
  const [{ Instance }, text] = await Promise.all([glue, first, program]).catch(because("program"));
  const chosen = (name) => Boolean(place.querySelector(`[data-choice="${name}"]`)?.checked);
  const answer = [...place.querySelectorAll(".mm-question input")].findIndex(({ checked }) => checked);
  const opening = { quick: chosen("quick"), areaPages: chosen("areaPages"), extended: chosen("extended"), begin: "begin" in page.dataset, answer };
  const focused = controls().indexOf(document.activeElement);
  try {
    instance = new Instance(place, {
      words: text, storage: "browser", address: "browser", requestResults: requestAgain, report, failed, opening, ready: () => ready(focused),
      ...host?.options,
    });
  } catch (error) {
    // A program that started and failed has shown its own panel already.
    if (find("recovery").hidden) because("program")(error);
  }
}

/**
 * Starts the page. Of its files, `from` gives: `glue()`, the module that wasm-bindgen made; `program()` and `part()`, the two
 * parts of the program compiled, the second falsy in a build that has one; `text(name)`, the words; `styles(name)`, a sheet
 * put into the page; `hosted()`, the module for a page with options or in a frame; `report()`, the one that makes reports, with
 * what that takes;
 * and, where there is one, `offline()`, which has the browser keep the page.
 */
export function startPage(from) {
  files = from;
  // This runs, so it says itself what is late.
  find("late")?.remove();
  for (const link of document.querySelectorAll("[data-reload]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      location.reload();
    });
  }
  const late = setTimeout(() => instance || fail("late"), PATIENCE);
  start()
    .catch(because("program"))
    .catch(({ message }) => fail(message === "script" ? "program" : message))
    .finally(() => clearTimeout(late));
}
