// The words that the pages must show, read from the same files that the build reads them from.

import { readFileSync } from "node:fs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

const catalogue = read("locales/en.json");
const pack = read("content/mlops/pack.json");
const text = read("content/mlops/text.en.json");

/** A text of the interface with its places filled. */
export function say(key, values = {}) {
  const found = catalogue[key];
  if (found === undefined) throw new Error(`locales/en.json has no ${key}`);
  return found.replace(/\{([\w-]+)\}/g, (place, name) => values[name] ?? place);
}

/** The questions in their order: id, area, and their words. */
export const questions = pack.questions.map(({ id, area, who }) => ({ id, area, who, ...text.questions[id] }));

/** The areas in their order, each with its questions. */
export const areas = pack.areas.map(({ id }) => ({
  id,
  ...text.areas[id],
  questions: questions.filter(({ area }) => area === id),
}));

/** The frameworks in their order: id and name. */
export const frameworks = pack.frameworks.map(({ id }) => ({ id, ...text.frameworks[id] }));

/** A day such as "2026-03-14" as the pages write it. */
export const day = (date) =>
  new Intl.DateTimeFormat(say("locale.formats"), { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(date));
