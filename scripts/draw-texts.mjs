// Draws texts of the shipped model for a second reader: 20 of each of five kinds, by a seed that is written down, so
// that a reading can be repeated and the next one is of other texts. Each stands with what a reader needs to judge it.
//
//   node scripts/draw-texts.mjs <seed> [how many of each kind, 20 unless told]
import { readFileSync } from "node:fs";

const [seed, each = "20"] = process.argv.slice(2);
if (!/^\d+$/.test(seed ?? "") || !/^\d+$/.test(each)) {
  console.error("How to call it: node scripts/draw-texts.mjs <seed> [how many of each kind]. Both are whole numbers.");
  process.exit(2);
}
const read = (path) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
const pack = read("content/mlops/pack.json");
const words = read("content/mlops/text.en.json");
const page = read("locales/en.json");

/** Mulberry32: a small generator that gives the same numbers for a seed on every machine. */
function numbers(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const levels = Object.entries(words.questions).flatMap(([id, question]) =>
  question.levels.map((text, place) => [
    `${id}.${place + 1}`,
    text,
    [question.prompt, ...question.levels.map((level, other) => `${other + 1}: ${level}`)],
  ]),
);
const questions = Object.entries(words.questions).flatMap(([id, question]) =>
  ["prompt", "why", "evidence"].map((part) => [`${id} (${part})`, question[part], question.levels]),
);
const steps = pack.steps.map((step) => {
  const id = `${step.question}.${step.to}`;
  const needs = (step.needs ?? []).map((need) => `${need.question}.${need.level}`).join(", ") || "nothing";
  const figures = `${step.days} days, ${step.weeks ?? 0} weeks of proof, upkeep ${step.upkeep ?? 0} a quarter, by the ${words.roles[step.lead]}, after ${needs}`;
  const { title, do: work, done, mistake } = words.steps[id];
  return [id, `${title}\n   Do: ${work}\n   Done: ${done}\n   Mistake: ${mistake}`, [figures, words.questions[step.question].levels[step.to - 1]]];
});
const criteria = pack.frameworks.flatMap((framework) => [
  ...framework.stages.flatMap((stage) =>
    (stage.criteria ?? []).map((criterion) => {
      const id = `${framework.id}.${stage.number}.${criterion.question}`;
      const { section, says } = words.criteria[id] ?? {};
      const asked = words.questions[criterion.question].levels[criterion.level - 1];
      return [id, says, [`section: ${section}`, `asks level ${criterion.level}: ${asked}`, JSON.stringify(criterion)]];
    }),
  ),
  ...words.frameworks[framework.id].readings.map((text, place) => [`${framework.id}, reading ${place + 1}`, text, []]),
]);
const others = [
  ...Object.entries(words.tensions).map(([id, text]) => [`tension ${id}`, `${text.name}: ${text.why}`, [JSON.stringify(pack.tensions.find((one) => one.id === id))]]),
  ...pack.duties.map((duty) => [`${duty.instrument} ${duty.reference}`, words.duties[duty.id].title, [JSON.stringify(duty)]]),
  ...Object.entries(words.pitfalls).map(([id, text]) => [`pitfall ${id}`, `${text.name}: ${text.what} ${text.remedy}`, []]),
  ...Object.entries(words.benefits).map(([id, text]) => [`benefit ${id}`, `${text.name}: ${text.what}`, []]),
  ...Object.entries(words.reports).map(([id, text]) => [`what others report, ${id}`, Object.values(text).join(" / "), []]),
  ...Object.entries(page).filter(([, text]) => text.split(" ").length > 5).map(([id, text]) => [`page ${id}`, text, []]),
];

const next = numbers(Number(seed));
for (const [name, texts] of Object.entries({ levels, questions, steps, criteria, others })) {
  const left = texts.filter(([, text]) => text);
  console.log(`\n# ${name} (${left.length} in all)`);
  for (let drawn = 0; drawn < Number(each) && left.length > 0; drawn += 1) {
    const [[id, text, beside]] = left.splice(Math.floor(next() * left.length), 1);
    console.log(`\n${drawn + 1}. [${id}] ${text}`);
    for (const line of beside) console.log(`      · ${line}`);
  }
}
