// The engine of the package in Node: what it gives is what frozen links say, what the native command gives, and what the
// schema says; what it refuses, it refuses by name.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import Ajv from "ajv/dist/2020.js";

import { code } from "../e2e/codec.mjs";
import { questions } from "../e2e/words.mjs";
import { customElements } from "../../scripts/types.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PACKAGE = join(ROOT, "target/package/npm");
const json = (path) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const schema = json("content/schema/package.schema.json");
const ajv = new Ajv({ strict: false, validateFormats: false });
const valid = (name) => ajv.compile({ ...schema, $ref: `#/$defs/${name}`, type: undefined, properties: undefined, required: undefined });
const isOutcome = valid("Outcome");
const isPlan = valid("PlanOutcome");

let engine;
before(async () => {
  engine = await import(pathToFileURL(join(PACKAGE, "index.js")).href);
});

test("a frozen link is decoded to the answers that it was made with", async () => {
  const { links } = json("tests/cases/links/v2.json");
  const known = new Set(json("content/mlops/pack.json").questions.map(({ id }) => id));
  const written = (answer) => ({ "n/a": "not-applicable", unknown: "unknown" })[answer] ?? Number(answer);
  assert.ok(links.length > 0);
  for (const link of links) {
    const outcome = await engine.decode(`https://host.example/#r=${link.code}`);
    assert.ok(isOutcome(outcome), JSON.stringify(isOutcome.errors));
    const expected = Object.entries(link.answers).filter(([id]) => known.has(id)).map(([id, answer]) => [id, written(answer)]);
    assert.deepEqual(outcome.answers, Object.fromEntries(expected));
    assert.deepEqual([outcome.day, outcome.label ?? null], [link.day, link.label]);
  }
});

test("a thousand random links: the same as the native command gives, from the link and from its answers", async () => {
  execFileSync("cargo", ["build", "--quiet", "--locked", "--no-default-features", "--features", "json,many", "--bin", "mlops-maturity-score"], { cwd: ROOT, stdio: "inherit" });
  const lines = execFileSync("node", [join(ROOT, "scripts/many-links.mjs"), "1000", "7"], { encoding: "utf8" }).trim().split("\n");
  const native = spawnSync(join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug/mlops-maturity-score"), ["--json-lines"], { input: lines.join("\n"), encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(native.status, 0, native.stderr);
  const records = native.stdout.trim().split("\n").map((line) => JSON.parse(line));
  assert.equal(records.length, 1000);
  for (const [place, { line, ...record }] of records.entries()) {
    assert.equal(line, place + 1);
    assert.deepEqual(await engine.decode(lines[place]), record);
    assert.deepEqual(await engine.score({ answers: record.answers, day: record.day }), record);
  }
});

test("everything at the top is the top of every framework, and needs no plan", async () => {
  const answers = Object.fromEntries(questions.map(({ id }) => [id, 5]));
  const outcome = await engine.score({ answers });
  // As docs/frameworks.md numbers them.
  const top = { "five-stage": 5, "four-stage": 4, microsoft: 4, "google-cloud": 2, aws: 4 };
  for (const { id, confirmed, possible, next } of outcome.frameworks.filter(({ id }) => id in top)) {
    assert.deepEqual([confirmed, possible, next], [top[id], top[id], undefined], id);
  }
  assert.equal(outcome.mean, 500);
  const plan = await engine.plan({ answers }, { goals: { "five-stage": 5 } });
  assert.deepEqual(plan, { version: 1, effort: 0, least: true, steps: [], quarters: 0 });
});

test("a plan reaches its goal: the levels that it leads to hold the stage, and its effort is the sum of its steps", async () => {
  const answers = Object.fromEntries(questions.map(({ id }) => [id, 1]));
  const plan = await engine.plan({ answers }, { goals: { "google-cloud": 1 }, capacity: 200 });
  assert.ok(isPlan(plan), JSON.stringify(isPlan.errors));
  assert.equal(plan.effort, plan.steps.reduce((sum, { days }) => sum + days, 0));
  const reached = { ...answers };
  for (const { question, to } of plan.steps) {
    assert.equal(reached[question], to - 1, "a level at a time, in an order in which it can be done");
    reached[question] = to;
  }
  const { frameworks } = await engine.score({ answers: reached });
  assert.ok(frameworks.find(({ id }) => id === "google-cloud").confirmed >= 1);
  assert.equal(plan.quarters, Math.max(...plan.steps.map(({ provenIn }) => provenIn)));
  // From a link, too, and the stage is one of the framework's own.
  const link = code({ answers: "1".repeat(questions.length) });
  assert.deepEqual(await engine.plan(link, { goals: { "google-cloud": 1 }, capacity: 200 }), plan);
});

const REFUSED = [
  ["a link with a changed letter", () => engine.decode("EAEAAgnVHQAAAAAAAAAAAAAAgcSX"), "link-checksum", /^At least one character was changed or lost/],
  ["a link with a character that none has", () => engine.decode("https://host.example/#r=EAEAAgnVHQAAA*AAAAAAAAAAgcSU"), "link-character", /\*/, 14],
  ["nothing", () => engine.decode(""), "link-empty", /./],
  ["a question that is none", () => engine.score({ answers: { "data-pipes": 3 } }), "no-question", /^the model has no question “data-pipes”$/],
  ["a level that is none", () => engine.score({ answers: { rollout: 6 } }), "no-answer", /^the answer to “rollout” is 6, and not 1 to 5/],
  ["a day that is none", () => engine.score({ answers: {}, day: "today" }), "no-day", /^the day is “today”/],
  ["a framework that is none", () => engine.plan({ answers: {} }, { goals: { cmmi: 3 } }), "no-framework", /^there is no framework “cmmi” among those that are asked: five-stage, /],
  ["a stage that is none", () => engine.plan({ answers: {} }, { goals: { aws: 9 } }), "no-stage", /^“aws” has no stage 9$/],
  ["a request with other fields", () => engine.plan({ answers: {} }, { budget: 3 }), "plan-request", /^unknown field `budget`/],
];

for (const [what, call, name, message, position] of REFUSED) {
  test(`${what} is refused as ${name}, with words for people`, async () => {
    const error = await call().then(() => assert.fail("nothing was refused"), (error) => error);
    assert.ok(error instanceof engine.EngineError, String(error));
    assert.deepEqual([error.code, error.position], [name, position]);
    assert.match(error.message, message);
  });
}

test("what editors are told is the contract: every option, event, property and part, with its sentence", () => {
  const [{ declarations: [element] }] = JSON.parse(readFileSync(join(PACKAGE, "custom-elements.json"), "utf8")).modules;
  const contract = json("content/contract.json");
  assert.deepEqual(element.attributes.map(({ name }) => name), Object.keys(contract.options));
  assert.deepEqual(element.events.map(({ name }) => name), Object.keys(contract.events));
  assert.ok(element.cssProperties.length >= 20, `${element.cssProperties.length} properties`);
  assert.ok(element.cssParts.length >= 10, `${element.cssParts.length} parts`);
  for (const { description } of [...element.attributes, ...element.events, ...element.cssProperties, ...element.cssParts]) assert.ok(description?.length > 5);
  assert.deepEqual(JSON.parse(readFileSync(join(PACKAGE, "custom-elements.json"), "utf8")), JSON.parse(JSON.stringify(customElements())));
  const types = readFileSync(join(PACKAGE, "index.d.ts"), "utf8");
  for (const name of Object.keys(contract.events)) assert.ok(types.includes(`"${name}": CustomEvent<`), name);
});
