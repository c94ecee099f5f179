// The product as a custom element, `<mlops-maturity>`: an instance in an open shadow root, with options as attributes and
// properties, and events for the host. It starts when it comes near the view, survives being moved, and leaves nothing
// behind. What it may be told is in `host/options.js`; `docs/embed.md` is for people.
import { FILES } from "mm-files";

import { brand, callToAction, colours } from "./host/appearance.js";
import { because, compiled, expectWebAssembly, fetched, imported, Reason } from "./host/loading.js";
import { NAMES, OPTIONS, forProgram, isFlag, readOption, readOptions } from "./host/options.js";
import { reasonOf } from "./host/reasons.js";

/** The words of a failure, and of the model; put in by the build. */
const WORDS = __WORDS__;
const MODEL = __MODEL__;

/** How far from the view an element starts. */
const NEAR = "400px";

const here = (name) => FILES[name].address;
const checked = (name) => ({ integrity: FILES[name].integrity });
const text = async (name) => (await fetched(here(name), checked(name))).text();

const once = (make) => {
  let made;
  return () => (made ??= make().catch((error) => {
    made = undefined; // so that it can be tried again
    throw error;
  }));
};

/** All elements of a page share the program, its words and its sheets. */
const program = once(async () => {
  expectWebAssembly();
  const [glue, module] = await Promise.all([imported(here("js")), compiled(here("wasm"), checked("wasm"))]);
  const memory = await glue.default({ module_or_path: module }).catch(because("program"));
  return { ...glue, first: memory };
});
const words = once(() => text("first"));
const sheet = (name) => once(async () => {
  const made = new CSSStyleSheet();
  made.replaceSync(await text(name));
  return made;
});
const firstSheet = sheet("css");
const laterSheet = sheet("sheet");
const later = once(async () => {
  const [said, { first }, part] = await Promise.all([text("later"), program(), FILES.part && compiled(here("part"), checked("part"))]);
  if (part) await WebAssembly.instantiate(part, { first });
  return said;
});

/** What makes reports, and where it finds its program: a bundler may have given the files other names. */
const reporter = once(() => imported(here("report")));
const reportFiles = { reportGlue: () => imported(here("reportGlue")), reportProgram: () => compiled(here("reportProgram"), checked("reportProgram")), slides: () => imported(here("slides")) };

/** Which element of the page keeps its answers in this browser: all share one place, so it is one. */
let keeper;
let count = 0;

const property = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

class MlopsMaturity extends HTMLElement {
  static observedAttributes = NAMES;

  #instance;
  #near;
  #size;
  #height = 0;
  #options = {};
  #place;
  #box;
  #starting = false;

  constructor() {
    super();
    // What stands in the element is shown until the product takes its place, and beside a failure.
    this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
  }

  connectedCallback() {
    // What was set before this script came hides the property of the class.
    for (const name of NAMES.map(property)) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (this.#instance || this.#starting) return; // moved
    this.#near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#near.disconnect();
      this.#start();
    }, { rootMargin: NEAR });
    this.#near.observe(this);
  }

  disconnectedCallback() {
    // Whoever moves it puts it back at once.
    setTimeout(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, value) {
    if (!this.#box || before === value) return;
    if (!OPTIONS[name].live) return this.#report(`${name}: holds from the next start on; call restart() to start now`);
    const read = value === null ? undefined : readOption(name, value, (fault) => this.#report(fault));
    this.#options = { ...this.#options, [name]: read };
    this.#dress();
  }

  /** Starts again with the options as they are now. Answers that are kept in this browser are there again. */
  restart() {
    this.#end();
    if (this.isConnected) this.#start();
  }

  #tell = (name, detail, cancelable = false) =>
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));

  #report(fault) {
    console.warn(`mlops-maturity: ${fault}`);
    this.#tell("mm-error", { version: 1, code: "option", message: fault });
  }

  #storage() {
    if (this.#options.keep === "memory") return "memory";
    if (keeper && keeper !== this) {
      this.#report("keep: another element of this page keeps its answers in this browser already, so this one does not");
      return "memory";
    }
    keeper = this;
    return "browser";
  }

  /** The reader's own text size: `rem` would be the host's. */
  #unit() {
    const probe = this.shadowRoot.appendChild(document.createElement("span"));
    probe.style.setProperty("font-size", "medium", "important");
    const size = getComputedStyle(probe).fontSize;
    probe.remove();
    return size;
  }

  async #start() {
    this.#starting = true;
    const report = (fault) => this.#report(fault);
    this.#options = readOptions((name) => this.getAttribute(name), report);
    for (const { name } of this.attributes) {
      if (name.startsWith("mm-") || name.startsWith("data-mm-")) report(`${name} is no option. There are: ${NAMES.join(", ")}`);
    }
    this.#box = document.createElement("div");
    this.#box.className = "mm-box";
    this.#place = document.createElement("div");
    this.#place.hidden = true;
    this.#dress();
    this.#box.style.setProperty("--mm-unit", this.#unit());
    try {
      const [{ Instance }, said, style] = await Promise.all([program(), words(), firstSheet()]);
      if (!this.isConnected) return;
      this.shadowRoot.adoptedStyleSheets = [style];
      this.shadowRoot.replaceChildren(this.#box);
      const { opening, ...chosen } = forProgram(this.#options);
      const address = this.#options.address === "page" ? "browser" : "memory";
      this.#instance = new Instance(this.#place, {
        words: said, storage: this.#storage(), address, prefix: `mm${(count += 1)}`, opening, at: this.#options.start, ...chosen,
        requestResults: () => this.#results(),
        report: (...asked) => this.#make(asked),
        ready: () => this.#ready(),
        failed: () => this.#fail("stopped"),
        tell: (name, detail) => this.#happened(name, JSON.parse(detail)),
      });
    } catch (error) {
      if (this.isConnected) this.#fail(await reasonOf(error));
    } finally {
      this.#starting = false;
    }
  }

  #ready() {
    this.#place.hidden = false;
    const box = this.#box;
    this.#size = new ResizeObserver(() => {
      const height = Math.ceil(box.getBoundingClientRect().height);
      if (height === this.#height) return;
      this.#height = height;
      this.#tell("mm-resize", { version: 1, height });
    });
    this.#size.observe(box);
    this.#tell("mm-ready", { version: 1, ...MODEL });
    setTimeout(() => this.#results(), 100);
  }

  async #results() {
    const instance = this.#instance;
    if (!instance) return;
    try {
      const [said, style] = await Promise.all([later(), laterSheet()]);
      if (instance !== this.#instance) return;
      const { adoptedStyleSheets: sheets } = this.shadowRoot;
      if (!sheets.includes(style)) this.shadowRoot.adoptedStyleSheets = [...sheets, style];
      if (!instance.results(said)) throw new Reason("program");
    } catch (error) {
      console.warn(error);
      if (instance !== this.#instance) return;
      instance.resultsFailed();
      const code = await reasonOf(error);
      this.#tell("mm-error", { version: 1, code, message: WORDS[code] });
    }
  }

  async #make([task, input, told]) {
    const place = this.#place;
    try {
      const [{ report }, first, more] = await Promise.all([reporter(), words(), later()]);
      report(place, { ...reportFiles, words: { first, later: more } }, task, input, told);
    } catch (error) {
      console.warn(error);
      told("missing", "");
    }
  }

  #happened(name, detail) {
    if (name === "mm-result") this.#box.dataset.result = "";
    if (name === "mm-progress") delete this.#box.dataset.result;
    this.#tell(name, detail);
  }

  /** What is live: colours, brand, call to action. */
  #dress() {
    colours(this.#box, this.#options);
    const followed = (event) => this.#tell("mm-cta", { version: 1, link: this.#options["cta-link"] }, true) || event.preventDefault();
    this.#box.replaceChildren(...[brand(this.#options), this.#place, callToAction(this.#options, followed)].filter(Boolean));
  }

  #fail(reason) {
    const message = WORDS[reason];
    const panel = document.createElement("div");
    panel.className = "mm";
    panel.setAttribute("role", "alert");
    for (const [tag, said] of [["h2", reason === "stopped" ? WORDS.recovery : WORDS.heading], ["p", message]]) {
      panel.append(Object.assign(document.createElement(tag), { textContent: said }));
    }
    this.shadowRoot.replaceChildren(panel, document.createElement("slot"));
    this.#tell("mm-error", { version: 1, code: reason, message });
  }

  #end() {
    this.#near?.disconnect();
    this.#size?.disconnect();
    this.#instance?.destroy();
    this.#instance?.free();
    this.#instance = this.#box = this.#place = undefined;
    this.#height = 0;
    if (keeper === this) keeper = undefined;
    this.shadowRoot.replaceChildren(document.createElement("slot"));
  }
}

for (const name of NAMES) {
  Object.defineProperty(MlopsMaturity.prototype, property(name), {
    configurable: true,
    enumerable: true,
    /** What the attribute says: a text, or yes and no where it is a switch. Nothing where it is not there. */
    get() {
      const value = this.getAttribute(name);
      return isFlag(name) ? value !== null && !["false", "off"].includes(value) : value;
    },
    set(value) {
      if (value === null || value === undefined || value === false) this.removeAttribute(name);
      else this.setAttribute(name, value === true ? "" : String(value));
    },
  });
}

customElements.get("mlops-maturity") ?? customElements.define("mlops-maturity", MlopsMaturity);
