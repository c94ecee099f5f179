// The counts of a survey (`scripts/survey-counts.mjs`), on a small survey made by hand.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { basisPoints, choices, countEdition, countSurvey, differences, readCsv, REPORTS, SURVEY } from "../../scripts/survey-counts.mjs";

const SCRIPT = fileURLToPath(new URL("../../scripts/survey-counts.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "survey-"));
after(() => rmSync(folder, { recursive: true }));

const OFFERED = ["Canary", "CI/CD", "Development, staging, production"];
const TOOLS = { id: "tool", question: "tracking", column: "Which tool, if any?" };
const METHOD = { id: "method", question: "release", column: "Which methods?", offered: OFFERED, any: ["CI/CD"] };
const EITHER = { ...METHOD, id: "either", any: ["Canary", "Development, staging, production"] };

const HEAD = 'Timestamp,"Which tool, if any?",Which methods?';
const ROWS = [
  "01/02/2025 10:00:00,MLflow,CI/CD",
  '31/01/2025 09:00:00,"Spread\nsheets, ""shared""","Canary, Development, staging, production"',
  "02/02/2025 10:00:00,,",
  '03/02/2025 10:00:00, None ,"CI/CD, Development, staging, production, Blue, green"',
  "04/02/2025 10:00:00,Spreadsheets,None",
];
const EDITION = { year: 2025, n: ROWS.length };
const csv = (rows = ROWS, head = HEAD) => `${[head, ...rows].join("\n")}\n`;
const count = (report, rows = ROWS, head = HEAD) =>
  countEdition(csv(rows, head), { year: 2025, n: rows.length }, [report]).figures.get(report.id);

test("a table with quoted commas, doubled quotes and line breaks in cells", () => {
  assert.deepEqual(readCsv('a,"b,c"\n"d\ne","say ""so"""\n'), [["a", "b,c"], ["d\ne", 'say "so"']]);
});

test("a byte order mark, both kinds of line ends, empty cells and a missing last line end", () => {
  assert.deepEqual(readCsv('\uFEFFa,b\r\n,\r\n"",\n\nlast,"x\r\ny"'), [["a", "b"], ["", ""], ["", ""], ["last", "x\r\ny"]]);
  assert.deepEqual(readCsv('a,""'), [["a", ""]]);
  assert.deepEqual(readCsv(""), []);
});

test("a table that is broken says on which line", () => {
  assert.throws(() => readCsv('a,b\n"c,d\ne,f'), { message: "line 2: a quote is opened and never closed" });
  assert.throws(() => readCsv('a,b\n"c\nd"e,f'), { message: "line 3: text behind a closing quote" });
});

test("choices are told apart by the list on offer, commas within them included", () => {
  const chosen = (cell) => {
    const found = choices(cell, OFFERED);
    return [[...found.chosen].sort(), found.other];
  };
  assert.deepEqual(chosen("Canary, Development, staging, production"), [["Canary", "Development, staging, production"], false]);
  assert.deepEqual(chosen("Canary,CI/CD"), [["CI/CD", "Canary"], false]);
  assert.deepEqual(chosen("Canary releases, CI/CD"), [["CI/CD"], true], "the start of another answer is no choice");
  assert.deepEqual(chosen("CI/CD, CI/CD"), [["CI/CD"], false]);
  assert.deepEqual(chosen("Something, else"), [[], true]);
  assert.deepEqual(chosen("  "), [[], false]);
  assert.deepEqual(choices("A, B", ["A", "A, B"]).chosen, new Set(["A, B"]), "the longer choice first");
});

test("a tool is counted among all, and words for none are no tool", () => {
  assert.deepEqual(count(TOOLS), { count: 3, base: 5, other: 0 });
  assert.deepEqual(count({ ...TOOLS, but: ["spreadsheets"] }), { count: 2, base: 5, other: 0 });
});

test("a choice is counted once a person, among those who answered", () => {
  assert.deepEqual(count(METHOD), { count: 2, base: 4, other: 2 });
  assert.deepEqual(count(EITHER), { count: 2, base: 4, other: 2 }, "who chose two of them counts once");
});

test("the days are the first and the last of all answers, in any order", () => {
  assert.deepEqual(countEdition(csv(), EDITION, [METHOD]).edition, { year: 2025, n: 5, from: "2025-01-31", to: "2025-02-04" });
});

test("a column that is missing, or there twice, is named", () => {
  const missing = { ...TOOLS, column: "Which tool?" };
  assert.throws(() => count(missing), /^Error: there is no column “Which tool\?”\. If the survey words it otherwise now, mend it in REPORTS$/);
  assert.throws(() => count({ ...TOOLS, column: "a" }, ["01/01/2025,1,2"], "Timestamp,a,a"), /the column “a” is there twice/);
  assert.throws(() => count(TOOLS, ROWS, HEAD.replace("Timestamp", "Time")), /there is no column “Timestamp”/);
});

test("a number of people other than recorded, a year other than recorded and a row too short are refused", () => {
  assert.throws(() => countEdition(csv(), { year: 2025, n: 6 }, []), /5 people answered, and 6 are recorded/);
  assert.throws(() => countEdition(csv(), { year: 2024, n: 5 }, []), /the first answer is of 2025-01-31, and the year recorded is 2024/);
  assert.throws(() => countEdition(csv([...ROWS, "05/02/2025,x"]), { year: 2025, n: 6 }, []), /answer 6 has 2 cells and the head has 3/);
  assert.throws(() => countEdition(csv(["2025-01-01,x,y"]), { year: 2025, n: 1 }, []), /the timestamp of answer 1 is not written as/);
  assert.throws(() => countEdition("", EDITION, []), /the file is empty/);
  assert.throws(() => countEdition(`${HEAD}\n`, { year: 2025, n: 0 }, []), /the first answer is of no day/);
});

test("a choice that nobody made, or that is not on offer, is taken for a change of words", () => {
  assert.throws(() => count({ ...METHOD, any: ["Canary"] }, [ROWS[0]]), /nobody chose “Canary”/);
  assert.throws(() => count({ ...METHOD, any: ["Blue"] }), /“Blue” is not among the choices on offer/);
  assert.throws(() => count({ ...METHOD, any: [] }, [ROWS[2]]), /nobody answered “Which methods\?”/);
});

test("figures go into the pack by edition, and a file that is another one is refused", () => {
  const bytes = Buffer.from(csv());
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const survey = { id: "small", licence: "CC0-1.0", as_of: "2026-01-01", editions: [{ ...EDITION, file: "small.csv", sha256 }] };
  assert.deepEqual(countSurvey(() => bytes, survey, [METHOD]), {
    surveys: [{ id: "small", licence: "CC0-1.0", as_of: "2026-01-01", editions: [{ year: 2025, n: 5, from: "2025-01-31", to: "2025-02-04" }] }],
    reports: [{ id: "method", question: "release", survey: "small", figures: [{ year: 2025, count: 2, base: 4 }] }],
    others: [{ report: "method", year: 2025, other: 2 }],
  });
  const changed = Buffer.from(csv([...ROWS.slice(1), ROWS[0]]));
  assert.throws(() => countSurvey(() => changed, survey, [METHOD]), /^Error: small\.csv: this is another file than the one that was counted \(sha256 [0-9a-f]{64}\)/);
});

test("shares are rounded half up", () => {
  assert.deepEqual([[1, 3], [2, 3], [1, 1], [0, 9], [1, 20_000], [95, 113]].map(([part, all]) => basisPoints(part, all)), [3333, 6667, 10_000, 0, 1, 8407]);
});

test("what a pack has otherwise is named by its path", () => {
  const counted = { reports: [{ id: "a", figures: [{ year: 2025, count: 2 }] }] };
  assert.deepEqual(differences("", counted, structuredClone(counted)), []);
  assert.deepEqual(differences("", counted, { reports: [{ id: "a", figures: [{ year: 2025, count: 3 }] }] }), [
    "reports[0].figures[0].count: 3 in the pack, 2 counted",
  ]);
  assert.deepEqual(differences("", counted, { reports: [] }), [
    'reports[0]: undefined in the pack, {"id":"a","figures":[{"year":2025,"count":2}]} counted',
  ]);
});

test("reports and editions are recorded once each", () => {
  for (const list of [REPORTS.map(({ id }) => id), SURVEY.editions.map(({ year }) => year)]) {
    assert.equal(new Set(list).size, list.length);
  }
});

test("from the command line, bad input is said in one line", () => {
  const run = (...given) => spawnSync(process.execPath, [SCRIPT, ...given], { encoding: "utf8" });
  assert.match(run().stderr, /^Name the folder/);
  assert.match(run(folder).stderr, /survey-2025\.csv is missing\.\n$/);
  writeFileSync(join(folder, "survey-2025.csv"), csv());
  const wrong = run(folder);
  assert.deepEqual([wrong.status, wrong.stdout], [1, ""]);
  assert.match(wrong.stderr, /^survey-2025\.csv: this is another file/);
});

test("the pack cites the survey that is counted here, and reports what is counted", () => {
  const pack = JSON.parse(readFileSync(new URL("../../content/mlops/pack.json", import.meta.url), "utf8"));
  const { id, licence, as_of, editions } = SURVEY;
  const cited = pack.surveys.find((survey) => survey.id === id);
  const held = (list) => list.map(({ year, n }) => ({ year, n }));
  assert.deepEqual({ ...cited, editions: held(cited.editions) }, { id, licence, as_of, editions: held(editions) });
  const reported = pack.reports.filter(({ survey }) => survey === id).map(({ id, question }) => ({ id, question }));
  assert.deepEqual(reported, REPORTS.map(({ id, question }) => ({ id, question })));
});
