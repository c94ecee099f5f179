// What a host may choose: one list, for attributes and properties of the element, parameters of the frame's address, and
// data attributes of the snippet. What is no option, or no value of it, is reported and left out; nothing is guessed.
// `docs/embed.md` says it for people, and `tests/scripts/contract.test.mjs` holds the two together.

/** Ids of the frameworks in the model's order, put in by the build. */
export const FRAMEWORKS = __FRAMEWORKS__;
/** Those of them that come with the optional area. */
const OPTIONAL = __OPTIONAL__;
/** Languages that there are words for, put in by the build. */
const LOCALES = __LOCALES__;

class Unfit extends Error {}
const unfit = (why) => {
  throw new Unfit(why);
};

const oneOf = (...values) => Object.assign((text) => (values.includes(text) ? text : unfit(`is none of: ${values.join(", ")}`)), { values });

/** Present without a value, or with "true" or "on": yes. "false" and "off": no. */
const flag = Object.assign(
  (text) =>
    ["", "true", "on"].includes(text) ? true : ["false", "off"].includes(text) ? false : unfit("is neither true nor false"),
  { values: ["true", "false"] },
);

const text = (most) => (value) => (value.trim() && value.length <= most ? value.trim() : unfit(`is empty or longer than ${most} characters`));

/** Ids of frameworks with commas between them, as places in the model. */
function frameworks(value) {
  const ids = value.split(",").map((id) => id.trim());
  for (const id of ids) if (!FRAMEWORKS.includes(id)) unfit(`names “${id}”, which is no framework. There are: ${FRAMEWORKS.join(", ")}`);
  return [...new Set(ids)];
}

const framework = (value) => frameworks(value)[0];

/**
 * An address that a click may lead to: `https:`, `mailto:` or a fragment of the page, and nothing that hides another. What
 * a browser would strip (tabs, line ends) is refused before it is read.
 */
export function target(value) {
  if (/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\\]/.test(value)) unfit("has characters that an address has not");
  if (/^#[\w-]*$/.test(value)) return value;
  let address;
  try {
    address = new URL(value);
  } catch {
    unfit("is no whole address: it begins with https: or mailto:");
  }
  if (address.protocol === "https:" && address.hostname && !address.username && !address.password && /^https:[/]{2}[^/]/i.test(value)) return address.href;
  if (address.protocol === "mailto:") return address.href;
  return unfit("is neither https: nor mailto:");
}

/** Where shared links lead: a page of the product over http(s), without query and fragment. */
function page(value) {
  let address;
  try {
    address = new URL(value);
  } catch {
    unfit("is no whole address");
  }
  if (!/^https?:$/.test(address.protocol) || address.username) unfit("is no address of a page");
  return address.origin + address.pathname;
}

/** A picture of the host's own origin, or one in the address itself. Nothing is ever loaded from elsewhere. */
function logo(value) {
  if (/^data:image\/(png|svg\+xml|jpeg|webp|gif)[;,]/.test(value)) return value;
  let address;
  try {
    address = new URL(value, document.baseURI);
  } catch {
    unfit("is no address");
  }
  return /^https?:$/.test(address.protocol) && address.origin === location.origin
    ? address.href
    : unfit("is neither a file of this page’s own origin nor a data: picture");
}

/** The fragment of a link, out of its code or of its address in whatever form. What it is worth is the program's to say. */
function start(value) {
  const code = /^[\w-]{8,1000}$/.test(value) ? value : /(?:^|[^a-z\d]|%(?:25)*23)r(?:=|%(?:25)*3d)([\w%-]{8,1000})/i.exec(value)?.[1];
  return code ? `#r=${code}` : unfit("is no link of a result");
}

const color = (value) => (CSS.supports("color", value) && !/var\(|currentcolor|url\(/i.test(value) ? value : unfit("is no colour"));

/**
 * The options by their names: what each takes, and whether a change is followed while the product runs (`live`) or holds
 * from the next start on.
 */
export const OPTIONS = {
  locale: { read: oneOf(...LOCALES) },
  theme: { read: oneOf("auto", "light", "dark"), live: true },
  accent: { read: color, live: true },
  mode: { read: oneOf("full", "quick") },
  layout: { read: oneOf("single", "area") },
  frameworks: { read: frameworks },
  leading: { read: framework },
  "optional-area": { read: flag },
  "brand-name": { read: text(60), live: true },
  "brand-logo": { read: logo, live: true },
  "cta-text": { read: text(60), live: true },
  "cta-link": { read: target, live: true },
  "share-base": { read: page },
  start: { read: start },
  keep: { read: oneOf("browser", "memory") },
  address: { read: oneOf("none", "page") },
  "share-answers": { read: flag },
};

export const NAMES = Object.keys(OPTIONS);

/** Whether an option is a switch, which is on by being there. */
export const isFlag = (name) => OPTIONS[name].read === flag;

/** Reads one option: its value, or nothing and a report of what is wrong with it. */
export function readOption(name, value, report) {
  try {
    return OPTIONS[name].read(value);
  } catch (error) {
    if (!(error instanceof Unfit)) throw error;
    report(`${name}: “${value.slice(0, 80)}” ${error.message}`);
    return undefined;
  }
}

/** Reads all options that `get` gives a text for. */
export function readOptions(get, report) {
  const chosen = {};
  for (const name of NAMES) {
    const value = get(name);
    if (value === null || value === undefined) continue;
    const read = readOption(name, value, report);
    if (read !== undefined) chosen[name] = read;
  }
  const wanted = [chosen.leading, ...(chosen.frameworks ?? [])].filter((id) => OPTIONAL.includes(id));
  if (wanted.length > 0 && !chosen["optional-area"]) {
    report(`optional-area: ${wanted.join(" and ")} comes with the optional area, so it is switched on`);
    chosen["optional-area"] = true;
  }
  if (chosen["cta-text"] && !chosen["cta-link"]) report("cta-text: there is no cta-link for it to lead to");
  if (chosen["cta-link"] && !chosen["cta-text"]) report("cta-link: there is no cta-text that leads there");
  return chosen;
}

/** What the program is told of the options. */
export function forProgram(chosen) {
  const { frameworks = [], leading } = chosen;
  const shown = [leading, ...(frameworks.length ? frameworks : leading ? FRAMEWORKS : [])].filter(Boolean);
  return {
    opening: { quick: chosen.mode === "quick", areaPages: chosen.layout === "area", extended: chosen["optional-area"] ?? false },
    // The letter of its place says each.
    frameworks: [...new Set(shown)].map((id) => String.fromCharCode(97 + FRAMEWORKS.indexOf(id))).join(""),
    shareBase: chosen["share-base"],
    hearsAnswers: chosen["share-answers"] ?? false,
  };
}
