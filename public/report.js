// Makes reports and other files of a result: loads the program for them once somebody wants one, hands it what was chosen, and
// puts what comes back into the page or saves it. Elements are built one by one, never from text that could be HTML. What a
// report says is the program's part; `page.js` and `element.js` only load this file.
import { handOut } from "./exports.js";
import { Reason, compiled, imported } from "./host/loading.js";
import { saveText } from "./host/saving.js";

/** The names of the program's files beside this one; put in by the build. */
const NAMES = __REPORT__;

/** The longest picture that is read, in bytes. Why a longer one is refused, the program says. */
const LONGEST = 512 * 1024;

const SVG = "http://www.w3.org/2000/svg";
const TYPES = { html: "text/html", markdown: "text/markdown" };

const beside = (name) => new URL(name, import.meta.url).href;

/** One program for all instances of a page. What failed to come can be asked for again. */
let program;
const started = (files) => (program ??= start(files).catch((error) => {
  program = undefined;
  throw error;
}));

async function start({ words, reportGlue, reportProgram }) {
  const [glue, module] = await Promise.all([
    reportGlue ? reportGlue() : imported(beside(NAMES.js)),
    reportProgram ? reportProgram() : compiled(beside(NAMES.wasm)),
  ]);
  await glue.default({ module_or_path: module });
  const fault = glue.begin(words.first, words.later);
  if (fault) throw new Reason("program", new Error(fault));
  return glue;
}

/**
 * Does what a person asks for, and tells how it went. `place` is where the instance is, `files` what gives its files: `words`,
 * which are there already, and where they are not beside this file, `reportGlue()` and `reportProgram()` the program.
 */
export async function report(place, files, task, input, told) {
  try {
    const glue = await started(files);
    const logo = await picture(place.querySelector("[data-report-logo]")?.files?.[0]);
    // A function of the program, and for files its name and the form that it is wanted in.
    const [make, name, form] = task.split(" ");
    const answer = JSON.parse(glue[make](JSON.stringify({ ...JSON.parse(input), logo }), name));
    if (answer.fault !== undefined) return told("refused", answer.fault);
    const remarks = [...answer.remarks];
    if (make === "draw") draw(place, glue.style(), answer.done);
    else if (TYPES[make]) saveText(place, { ...answer.done, type: TYPES[make] });
    else remarks.push(...(await handOut(place, slidesOf(files), form, answer.done)));
    told("done", remarks.join("\n"));
  } catch (error) {
    console.warn(error);
    told("missing", "");
  }
}

/** The module that makes PowerPoint files, which comes when the first is asked for. */
const slidesOf = ({ slides }) => () => (slides ? slides() : imported(beside(NAMES.slides)));

/** A file as the program takes a logo. */
async function picture(file) {
  if (!file) return undefined;
  if (file.size > LONGEST) return { size: file.size, base64: "" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return { size: file.size, base64: btoa(letters) };
}

/** An element out of its name, its attributes and what is in it. */
function built([name, attributes, ...children], prefix, space) {
  const within = name === "svg" ? SVG : space;
  const element = within ? document.createElementNS(within, name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    // Ids are the report's own; in a page each instance has its own.
    const named = key === "id" || key === "aria-labelledby" ? prefix + value : key === "href" ? `#${prefix}${value.slice(1)}` : value;
    element.setAttribute(key, named);
  }
  for (const child of children) element.append(typeof child === "string" ? child : built(child, prefix, within));
  return element;
}

/** What is drawn, by the place it is drawn in. */
const papers = new Map();

function draw(place, style, { tree, title, paper }) {
  const sheet = place.querySelector(".mm-paper-sheet");
  if (!sheet) return; // the page was left meanwhile
  const root = sheet.getRootNode();
  if (!papers.has(sheet)) adopt(root, style);
  const whole = built(tree, `${sheet.id}-`);
  // Its contents lead through the report. The address stays: it belongs to the page.
  whole.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    root.getElementById(link.getAttribute("href").slice(1))?.scrollIntoView();
  });
  sheet.replaceChildren(whole);
  papers.set(sheet, { title, paper });
  if (papers.size === 1) {
    addEventListener("beforeprint", dress);
    addEventListener("afterprint", undress);
  }
  for (const known of papers.keys()) known.isConnected || papers.delete(known);
}

/** The styles of reports, once a root. */
const styled = new WeakSet();
function adopt(root, style) {
  if (styled.has(root)) return;
  styled.add(root);
  const made = new CSSStyleSheet();
  made.replaceSync(style);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
}

// On paper there is the report alone, with its own size, margins and title, wherever in a page it is: of what is around it, only
// the way to it stays, as plain boxes.
const ALONE = `@media print {
  [data-mm-way] { all: unset !important; display: block !important; }
  [data-mm-way] > :not([data-mm-way]):not([data-mm-paper]) { display: none !important; }
}`;

let undo = [];

function dress() {
  undress();
  const [sheet, { title, paper }] = [...papers].find(([known]) => known.isConnected) ?? [undefined, {}];
  if (!sheet) return;
  const alone = new CSSStyleSheet();
  alone.replaceSync(paper + ALONE);
  const roots = new Set([document]);
  sheet.dataset.mmPaper = "";
  undo.push(() => delete sheet.dataset.mmPaper);
  for (let on = sheet; on !== document.documentElement; ) {
    if (on.parentNode instanceof ShadowRoot) roots.add(on.parentNode);
    on = on.parentElement ?? on.parentNode.host;
    const way = on;
    way.dataset.mmWay = "";
    undo.push(() => delete way.dataset.mmWay);
  }
  for (const root of roots) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, alone];
    undo.push(() => (root.adoptedStyleSheets = root.adoptedStyleSheets.filter((known) => known !== alone)));
  }
  number(sheet);
  const before = document.title;
  document.title = title;
  undo.push(() => (document.title = before));
}

/** Puts pages into the contents, where the browser's own styles cannot: the report in columns as large as a page breaks as it will. */
function number(sheet) {
  const whole = sheet.firstElementChild;
  if (!whole || CSS.supports("content", 'target-counter("#a", page)')) return;
  const frame = Object.assign(document.createElement("div"), { className: "rp-measure", inert: true });
  frame.append(whole.cloneNode(true));
  sheet.append(frame);
  const { left, width } = frame.getBoundingClientRect();
  for (const link of whole.querySelectorAll(".rp-contents a")) {
    const heading = frame.querySelector(`[id="${CSS.escape(link.getAttribute("href").slice(1))}"]`);
    // Appendices are long enough for small differences to add up to a page: behind the first of them, no number is better than
    // one that may be wrong.
    if (heading && !heading.closest(".rp-appendix ~ .rp-appendix")) link.dataset.page = Math.round((heading.getBoundingClientRect().left - left) / width) + 1;
  }
  frame.remove();
}

function undress() {
  for (const step of undo) step();
  undo = [];
}
