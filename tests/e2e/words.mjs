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

/** Every question of the model in its order, those of optional areas too: id, code, area, core, and its words. */
export const everyQuestion = pack.questions.map(({ id, code, area, core, who }) => ({ id, code, area, core, who, ...text.questions[id] }));

const optional = new Set(pack.areas.filter((area) => area.optional).map(({ id }) => id));

/** The questions that are asked unless somebody asks for more. */
export const questions = everyQuestion.filter(({ area }) => !optional.has(area));

/** Those of a quick pass. */
export const core = questions.filter((question) => question.core);

/** The areas in their order, each with its questions, without the optional ones. */
export const areas = pack.areas.filter(({ id }) => !optional.has(id)).map(({ id }) => ({
  id,
  ...text.areas[id],
  questions: questions.filter(({ area }) => area === id),
}));

/** The frameworks in their order: id, name, and stages with number and name, lowest first. Optional ones come last. */
export const everyFramework = pack.frameworks.map(({ id, optional = false, stages }) => ({
  id,
  optional,
  name: text.frameworks[id].name,
  stages: stages.map(({ number }) => ({ number, ...text.frameworks[id].stages[number] })),
}));

/** Those that are there whatever is switched on. */
export const frameworks = everyFramework.filter(({ optional }) => !optional);

/** The revision of the questions. */
export const { revision } = pack;

/** The questions on the context, each with its options in their order. */
export const context = pack.context.map(({ id, options }) => ({
  prompt: text.context[id].prompt,
  options: options.map((option) => text.context[id].options[option.id]),
}));

/** The tensions: name, conditions, and the level that resolves each. */
export const tensions = pack.tensions.map(({ id, when, resolve }) => ({ when, resolve, ...text.tensions[id] }));

/** The laws and standards: name, version, who it is for, and days. */
export const instruments = pack.instruments.map(({ id, kind, dates, as_of }) => ({
  ...text.instruments[id],
  kind,
  as_of,
  dates: dates.map(({ date, secondary }, place) => ({ date, secondary, what: text.instruments[id].dates[place] })),
  duties: pack.duties.filter(({ instrument }) => instrument === id).map((duty) => ({ ...duty, ...text.duties[duty.id] })),
}));

/** What others report: question, survey, figures with how many took part in each, and the words. */
export const reports = pack.reports.map((report) => {
  const survey = pack.surveys.find(({ id }) => id === report.survey);
  const tookPart = (year) => survey.editions.find((edition) => edition.year === year).n;
  return {
    ...report,
    ...text.reports[report.id],
    survey: { licence: survey.licence, ...text.surveys[survey.id] },
    figures: report.figures.map((figure) => ({ ...figure, tookPart: tookPart(figure.year) })),
  };
});

/** The title of the step that lifts a question to a level. */
export const stepTitle = (id, level) => text.steps[`${id}.${level}`].title;

/** The answers of a case of `tests/cases/scoring`, one character a question, and the stages that it expects. */
export function scoringCase(name) {
  const { answers, expected } = read(`tests/cases/scoring/${name}.json`);
  const short = { "n/a": "n", unknown: "d", open: "0" };
  const said = ({ id }) => answers[id] ?? answers.default ?? "open";
  return { answers: questions.map((question) => short[said(question)] ?? String(said(question))).join(""), expected };
}

/** A day such as "2026-03-14" as the pages write it. */
export const day = (date) =>
  new Intl.DateTimeFormat(say("locale.formats"), { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(date));
