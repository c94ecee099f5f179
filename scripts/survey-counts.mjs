// Counts what a public survey reported on practices that the model asks about. Counts only: it prints no answer of a person.
//
//   node scripts/survey-counts.mjs <folder> [--table] [--check content/mlops/pack.json]
//
// The folder holds survey-2025.csv and survey-2024.csv of EthicalML/ethical (`docs/sources-survey.md` says which commit).
// It prints `surveys` and `reports` as the pack has them; --table prints them as Markdown, with shares; --check prints
// nothing but what the pack has otherwise, and fails if there is anything.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** The survey as it was read: the files by their sums, so that nobody counts another one unawares. */
export const SURVEY = {
  id: "production-ml",
  licence: "Apache-2.0",
  as_of: "2026-11-27",
  editions: [
    { year: 2025, n: 135, file: "survey-2025.csv", sha256: "ab10847f71129e997471d1d683d84e8a415dff502529f3271af64127332178c0" },
    { year: 2024, n: 177, file: "survey-2024.csv", sha256: "6c3d6e7b56aebba5c67bcb955c04c2682c9f350d0d44c06623a6f42d48c32e28" },
  ],
};

const tool = (what) => `For ${what}, what tool do you use the most? Skip this question if you don't use any.`;

/** The columns of the two questions with several choices, each with all that the form offered. */
const METHODS = {
  column: "When productionising a machine learning model, does your infrastructure enable any of the following deployment methods?",
  offered: [
    "Canary Deployments",
    "A/B Tests for Models",
    "Progressive Rollouts",
    "CI/CD for continuous deployment",
    "Development-Staging-Production Environments",
  ],
};
const SET_UP = {
  column: "Select which of the following your organisation has set up:",
  offered: [
    "A Developer Productivity Team which also covers machine learning",
    "Central Machine Learning Platform / Team",
    "Data Platform / Data Engineering Organisation",
    "AI Risk & Governance Function",
    "AI Inventory (Keeping track of all AI usecases and models)",
  ],
};

/** What is counted, in the order of the model: a tool that was named, or at least one of these choices. */
export const REPORTS = [
  { id: "orchestrator", question: "data-pipelines", column: tool("ETL / Workflow Orchestrator") },
  { id: "feature-store", question: "feature-reuse", column: tool("Feature Store") },
  { id: "tracking-tool", question: "experiment-tracking", column: tool("Model Registry and/or Experiment tracking"), but: ["spreadsheets"] },
  { id: "ci-cd", question: "release-pipeline", ...METHODS, any: ["CI/CD for continuous deployment"] },
  { id: "environments", question: "release-pipeline", ...METHODS, any: ["Development-Staging-Production Environments"] },
  { id: "staged-rollout", question: "rollout", ...METHODS, any: ["Canary Deployments", "Progressive Rollouts"] },
  { id: "ab-tests", question: "rollout", ...METHODS, any: ["A/B Tests for Models"] },
  { id: "monitoring-tool", question: "model-performance", column: tool("Model Monitoring") },
  { id: "ai-inventory", question: "model-risk", ...SET_UP, any: ["AI Inventory (Keeping track of all AI usecases and models)"] },
  { id: "governance-function", question: "model-risk", ...SET_UP, any: ["AI Risk & Governance Function"] },
];

/** Written into the field for a tool by people who use none. */
const NO_TOOL = new Set(["", "-", "n/a", "na", "nil", "no", "none", "nothing"]);

/** The cells of a CSV text (RFC 4180), row by row. Line breaks as LF or CRLF; a byte order mark and empty lines are skipped. */
export function readCsv(text) {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const rows = [];
  let [row, cell, at, line, quoted] = [[], "", 0, 1, false];
  const endCell = () => {
    row.push(cell);
    [cell, quoted] = ["", false];
  };
  const endRow = () => {
    const empty = row.length === 0 && cell === "" && !quoted;
    if (empty) return;
    endCell();
    rows.push(row);
    row = [];
  };
  while (at < source.length) {
    const sign = source[at];
    const newline = sign === "\n" ? 1 : source.startsWith("\r\n", at) ? 2 : 0;
    if (newline > 0) {
      endRow();
      at += newline;
      line += 1;
    } else if (sign === ",") {
      endCell();
      at += 1;
    } else if (quoted) {
      throw new Error(`line ${line}: text behind a closing quote`);
    } else if (sign === '"' && cell === "") {
      const opened = line;
      quoted = true;
      for (at += 1; source[at] !== '"' || source[at + 1] === '"'; at += 1) {
        if (at >= source.length) throw new Error(`line ${opened}: a quote is opened and never closed`);
        if (source[at] === '"') at += 1;
        if (source[at] === "\n") line += 1;
        cell += source[at];
      }
      at += 1;
    } else {
      cell += sign;
      at += 1;
    }
  }
  endRow();
  return rows;
}

/** Rows under their head, with cells asked for by the words of the question. */
function table(text) {
  const [head, ...rows] = readCsv(text);
  if (!head) throw new Error("the file is empty");
  const ragged = rows.findIndex((row) => row.length !== head.length);
  if (ragged >= 0) throw new Error(`answer ${ragged + 1} has ${rows[ragged].length} cells and the head has ${head.length}`);
  const names = head.map((name) => name.trim());
  const column = (name) => {
    const place = names.indexOf(name);
    if (place < 0) throw new Error(`there is no column “${name}”. If the survey words it otherwise now, mend it in REPORTS`);
    if (names.indexOf(name, place + 1) >= 0) throw new Error(`the column “${name}” is there twice`);
    return rows.map((row) => row[place].trim());
  };
  return { rows, column };
}

/** Which of the choices on offer a cell holds, and whether it holds anything else. Choices may contain commas themselves. */
export function choices(cell, offered) {
  const longest = [...offered].sort((a, b) => b.length - a.length);
  const chosen = new Set();
  let [rest, other] = [cell.trim(), false];
  while (rest !== "") {
    const found = longest.find((choice) => rest === choice || rest.startsWith(`${choice},`));
    const end = rest.indexOf(",");
    const length = found?.length ?? (end < 0 ? rest.length : end);
    if (found) chosen.add(found);
    else if (length > 0) other = true;
    rest = rest.slice(length + 1).trim();
  }
  return { chosen, other };
}

/** A tool that was named. An empty field means none, because that is what the question asks for: everybody is in the base. */
function named(cells, but = []) {
  const none = new Set([...NO_TOOL, ...but]);
  return { count: cells.filter((cell) => !none.has(cell.toLowerCase())).length, base: cells.length, other: 0 };
}

/** At least one of these choices. Who left all of them empty may not have answered, so they are not in the base. */
function chose(cells, { offered, any }) {
  const answers = cells.filter((cell) => cell !== "").map((cell) => choices(cell, offered));
  for (const choice of any) {
    if (!offered.includes(choice)) throw new Error(`“${choice}” is not among the choices on offer`);
    if (answers.some(({ chosen }) => chosen.has(choice))) continue;
    throw new Error(`nobody chose “${choice}”. If the survey words it otherwise now, mend it in REPORTS`);
  }
  return {
    count: answers.filter(({ chosen }) => any.some((choice) => chosen.has(choice))).length,
    base: answers.length,
    other: answers.filter(({ other }) => other).length,
  };
}

/** 14/09/2024 11:55:24 as 2024-09-14. */
function day(stamp, nth) {
  const found = /^(\d{2})\/(\d{2})\/(\d{4})\b/.exec(stamp);
  if (!found) throw new Error(`the timestamp of answer ${nth + 1} is not written as 31/12/2025`);
  return `${found[3]}-${found[2]}-${found[1]}`;
}

/** One edition: how many took part and when, and a count for each report. */
export function countEdition(text, { year, n }, reports = REPORTS) {
  const { rows, column } = table(text);
  if (rows.length !== n) throw new Error(`${rows.length} people answered, and ${n} are recorded`);
  const days = column("Timestamp").map(day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from?.startsWith(`${year}-`)) throw new Error(`the first answer is of ${from ?? "no day"}, and the year recorded is ${year}`);
  const figures = new Map();
  for (const report of reports) {
    const cells = column(report.column);
    const figure = report.any ? chose(cells, report) : named(cells, report.but);
    if (figure.base === 0) throw new Error(`nobody answered “${report.column}”`);
    figures.set(report.id, figure);
  }
  return { edition: { year, n, from, to }, figures };
}

/** What goes into the pack. `read` gives the bytes of a file of the survey. */
export function countSurvey(read, survey = SURVEY, reports = REPORTS) {
  const counted = survey.editions.map((edition) => {
    const bytes = read(edition.file);
    try {
      const sum = createHash("sha256").update(bytes).digest("hex");
      if (sum !== edition.sha256) {
        throw new Error(`this is another file than the one that was counted (sha256 ${sum}). Read what changed, then record it in SURVEY`);
      }
      return countEdition(bytes.toString("utf8"), edition, reports);
    } catch (error) {
      throw new Error(`${edition.file}: ${error.message}.`, { cause: error });
    }
  });
  const { id, licence, as_of } = survey;
  return {
    surveys: [{ id, licence, as_of, editions: counted.map(({ edition }) => edition) }],
    reports: reports.map((report) => ({
      id: report.id,
      question: report.question,
      survey: id,
      figures: counted.map(({ edition, figures }) => {
        const { count, base } = figures.get(report.id);
        return { year: edition.year, count, base };
      }),
    })),
    others: counted.flatMap(({ edition, figures }) =>
      [...figures].filter(([, { other }]) => other > 0).map(([report, { other }]) => ({ report, year: edition.year, other })),
    ),
  };
}

/** A share in basis points, half up, in whole numbers. */
export const basisPoints = (count, base) => Math.floor((count * 20_000 + base) / (base * 2));

/** A share as it reads in a table: 82.35 %. */
const percent = (count, base) => {
  const points = basisPoints(count, base);
  return `${Math.floor(points / 100)}.${String(points % 100).padStart(2, "0")} %`;
};

function markdown({ surveys, reports, others }) {
  const taken = new Map(surveys[0].editions.map(({ year, n }) => [year, n]));
  const rows = reports.flatMap(({ id, question, figures }) =>
    figures.map(({ year, count, base }) => {
      const n = taken.get(year);
      const other = others.find((entry) => entry.report === id && entry.year === year)?.other ?? 0;
      return `| \`${question}\` | \`${id}\` | ${year} | ${n} | ${base} | ${count} | ${percent(count, base)} | ${percent(count, n)} | ${other} |`;
    }),
  );
  const head = "| question | report | year | n | base | count | share of base | share of all | written in |";
  return [head, "|---|---|---|---|---|---|---|---|---|", ...rows].join("\n");
}

/** Where two values differ, by path. */
export function differences(path, wanted, found) {
  const both = [wanted, found];
  if (both.some((value) => typeof value !== "object" || value === null)) {
    return wanted === found ? [] : [`${path}: ${JSON.stringify(found)} in the pack, ${JSON.stringify(wanted)} counted`];
  }
  const keys = new Set(both.flatMap(Object.keys));
  const below = (key) => (Array.isArray(wanted) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`);
  return [...keys].flatMap((key) => differences(below(key), wanted[key], found[key]));
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { table: { type: "boolean", default: false }, check: { type: "string" } },
  });
  if (positionals.length !== 1) throw new Error("Name the folder that holds survey-2025.csv and survey-2024.csv.");
  const counted = countSurvey((file) => readFileSync(join(positionals[0], file)));
  const { surveys, reports } = counted;
  if (values.check !== undefined) {
    // A pack may cite other surveys too; only this one can be counted here.
    const pack = JSON.parse(readFileSync(values.check, "utf8"));
    const found = {
      surveys: (pack.surveys ?? []).filter(({ id }) => id === SURVEY.id),
      reports: (pack.reports ?? []).filter(({ survey }) => survey === SURVEY.id),
    };
    const faults = differences("", { surveys, reports }, found);
    if (faults.length > 0) throw new Error(faults.join("\n"));
  } else if (values.table) {
    console.log(markdown(counted));
  } else {
    console.log(JSON.stringify({ surveys, reports }, null, 2));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    main();
  } catch (error) {
    console.error(error.code === "ENOENT" ? `${error.path} is missing.` : error.message);
    process.exitCode = 1;
  }
}
