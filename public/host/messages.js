// What a frame of the product and the page around it say to each other by `postMessage`: one shape each way, with its
// version, so that whoever hears something else leaves it alone. Who may say it is for each side to check.

/** The one name under which everything of ours travels. */
export const MARK = "mlops-maturity";

/** The events of the contract. */
export const EVENTS = ["mm-ready", "mm-answer", "mm-progress", "mm-result", "mm-share", "mm-cta", "mm-resize", "mm-error"];

const isPlain = (value) => typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

/** An event on its way out of the frame. */
export const envelope = (name, detail) => ({ [MARK]: 1, event: name, detail });

/** An event as it comes out of a frame; nothing where it is none. */
export function readEvent(data) {
  if (!isPlain(data) || data[MARK] !== 1 || Object.keys(data).length !== 3) return undefined;
  const { event, detail } = data;
  return EVENTS.includes(event) && isPlain(detail) && Number.isInteger(detail.version) ? { event, detail } : undefined;
}

/** The options that a host may change in a running frame. */
const LIVE = ["theme", "accent", "brand-name", "cta-text", "cta-link"];

/** A command on its way into the frame. */
export const command = (set) => ({ [MARK]: 1, set });

/** What a host's command sets, as texts or null to take a setting back; nothing where it is no command. */
export function readCommand(data) {
  if (!isPlain(data) || data[MARK] !== 1 || Object.keys(data).length !== 2 || !isPlain(data.set)) return undefined;
  const entries = Object.entries(data.set);
  const fits = ([name, value]) => LIVE.includes(name) && (value === null || (typeof value === "string" && value.length <= 2_000));
  return entries.length > 0 && entries.every(fits) ? Object.fromEntries(entries) : undefined;
}
