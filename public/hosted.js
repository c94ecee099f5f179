// The page as somebody else shows it: with options in the query of its address, and mostly in a frame. Tells the page
// around it how high it is and what happens, and follows what that page may say. Only such a page loads this file.
//
// What goes out: heights in four dialects, so that a page which already listens for one resizes the frame with no script of
// ours, and events. What says nothing about answers goes to whoever is around; answers go to the one origin that
// the address names as `host`, and only where it says `share-answers`.
import { brand, callToAction, colours } from "./host/appearance.js";
import { envelope, readCommand } from "./host/messages.js";
import { NAMES, OPTIONS, forProgram, readOption, readOptions } from "./host/options.js";

/** The words of failures, and the model; put in by the build. */
const WORDS = __WORDS__;
const MODEL = __MODEL__;

/** Parameters that others add to any address, and those with which Pym's script starts a frame. They are no options. */
const FOREIGN = /^(?:r|host|utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|initialWidth|childId|parentTitle|parentUrl)$/;

/** Events that say what somebody answered, where the host has asked for it. Then they go to that host and to nobody else. */
const TELLING = new Set(["mm-answer", "mm-result", "mm-share"]);

const parameters = new URL(location.href).searchParams;

/** The origin of the page around, as the snippet says it. Nothing where it is none. */
const declared = (() => {
  try {
    const { origin } = new URL(parameters.get("host"));
    return origin === "null" ? undefined : origin;
  } catch {
    return undefined;
  }
})();

const framed = self !== parent;
const faults = [];
const report = (fault) => {
  console.warn(`mlops-maturity: ${fault}`);
  faults.push(fault);
};

let telling = false;

function tell(name, detail) {
  if (framed) parent.postMessage(envelope(name, detail), telling && TELLING.has(name) ? declared : "*");
}

/** The height of the product in whole CSS pixels, whatever the frame's own height is. */
function tellHeight(content) {
  let before = 0;
  const look = () => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === before || height === 0) return;
    before = height;
    tell("mm-resize", { version: 1, height });
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    parent.postMessage(`pymxPYMx${parameters.get("childId") ?? "mlops-maturity"}xPYMxheightxPYMx${height}`, "*");
    parent.postMessage({ "datawrapper-height": { "mlops-maturity": height } }, "*");
  };
  new ResizeObserver(look).observe(content);
  look();
}

/**
 * Takes the page over for a host: shows the options at once, and gives what the program needs to know of it. `styles` puts a
 * sheet into the page.
 */
export function host(place, styles) {
  const page = document.documentElement;
  const chosen = readOptions((name) => parameters.get(name), report);
  for (const name of parameters.keys()) {
    if (!NAMES.includes(name) && !FOREIGN.test(name)) report(`${name} is no option. There are: ${NAMES.join(", ")}`);
  }
  if (chosen["share-answers"] && !declared) {
    report("share-answers: the address names no host, so nobody is told answers");
    delete chosen["share-answers"];
  }
  telling = chosen["share-answers"] ?? false;
  if (framed) page.dataset.framed = "";
  const main = place.parentElement;
  const dress = () => {
    colours(page, chosen);
    for (const old of main.querySelectorAll(".mm-host")) old.remove();
    const above = brand(chosen);
    const below = callToAction(chosen, () => tell("mm-cta", { version: 1, link: chosen["cta-link"] }));
    if (above) main.prepend(above);
    if (below) main.append(below);
  };
  styles("hosted").catch(console.warn);
  dress();
  // The start page stands in the HTML as nobody has chosen; what the host chose is what the program reads there.
  for (const [choice, wanted] of Object.entries(forProgram(chosen).opening)) {
    const input = place.querySelector(`[data-choice="${choice}"]`);
    if (input && wanted) input.checked = true;
  }
  if (chosen.start && !location.hash) history.replaceState(history.state, "", chosen.start);

  if (framed) {
    addEventListener("message", (event) => {
      if (event.source !== parent || !declared || event.origin !== declared) return;
      const command = readCommand(event.data);
      for (const [name, value] of Object.entries(command ?? {})) {
        const read = value === null ? undefined : readOption(name, value, report);
        if (OPTIONS[name].live) chosen[name] = read;
      }
      if (command) dress();
    });
    tellHeight(main);
  }
  const { opening, ...told } = forProgram(chosen);
  return {
    options: {
      ...told,
      storage: chosen.keep ?? "browser",
      tell: (name, detail) => {
        if (name === "mm-result") page.dataset.result = "";
        if (name === "mm-progress") delete page.dataset.result;
        tell(name, JSON.parse(detail));
      },
    },
    ready() {
      tell("mm-ready", { version: 1, ...MODEL });
      for (const message of faults) tell("mm-error", { version: 1, code: "option", message });
    },
    failed: (code) => tell("mm-error", { version: 1, code, message: WORDS[code] }),
  };
}
