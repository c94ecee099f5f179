// What a person does on the result page, and what they read there.

import { context, frameworks, say } from "./words.mjs";

/** A section of the result, by its heading. */
export const part = (page, heading) => page.getByRole("region", { name: say(heading), exact: true });

/** The framework of an id. */
export const framework = (id) => frameworks.find((one) => one.id === id);

/** The number of the confirmed stage in each framework, by id, as the sentences say it. */
export async function stages(page) {
  const said = await page.locator(".mm-framework-sentence").allInnerTexts();
  return Object.fromEntries(frameworks.map(({ id }, place) => [id, Number(said[place].match(/\d+/)[0])]));
}

/** The list in which a practice can be tried at another level. */
export const tryList = (page, question) =>
  page.getByRole("combobox", { name: say("trial.level", { practice: question.name }), exact: true });

/** Tries answers out: pairs of a question and the text of an option. */
export async function tryAll(page, pairs) {
  for (const [question, option] of pairs) await tryList(page, question).selectOption(option);
}

/** The choice of a stage to plan for. */
export const goal = (page, id) => part(page, "plan.heading").getByLabel(framework(id).name, { exact: true });

/** Plans for a stage of a framework, by its number; nothing leaves the framework out. */
export async function choose(page, id, number) {
  const stage = framework(id).stages.find((one) => one.number === number);
  const option = stage ? say("plan.option", stage) : say("plan.goal-none");
  await goal(page, id).selectOption(option);
}

/** What the plan says first: steps, days and whether less would do. */
export const planSaid = (page) => part(page, "plan.heading").locator(".mm-plan-sum").innerText();

/** The person-days of the plan. */
export const planDays = async (page) => Number((await planSaid(page)).match(/([\d,]+) person-day/)[1].replace(",", ""));

/** The quarters of the roadmap, each with the titles of the steps that begin in it. */
export const quarters = (page) =>
  page.locator(".mm-quarter").evaluateAll((all) =>
    all.map((quarter) => [...quarter.querySelectorAll(".mm-step-title")].map((title) => title.textContent)),
  );

/** The quarter in which the step of this title begins, from 1; 0 if it is not planned. */
export const quarterOf = async (page, title) => (await quarters(page)).findIndex((titles) => titles.includes(title)) + 1;

/** A step of the roadmap. */
export const step = (page, title) => page.locator(".mm-step", { has: page.getByText(title, { exact: true }) });

/** The quarter in which the step of this title begins, as an element. */
export const quarterWith = (page, title) => page.locator(".mm-quarter", { has: page.getByText(title, { exact: true }) });

/** Opens a step and gives it; in a later quarter, after the quarter. */
export async function openStep(page, title) {
  const found = step(page, title);
  if ((await found.count()) === 0) await quarterWith(page, title).getByRole("button", { name: say("roadmap.unfold") }).click();
  await found.locator("summary").click();
  await found.locator(".mm-step-controls").waitFor();
  return found;
}

/** A button of a step. */
export const stepButton = (found, key) => found.getByRole("button", { name: say(key), exact: true });

/** Puts a number into a field and leaves it, as a person would. */
export async function enter(field, number) {
  await field.fill(String(number));
  await field.press("Tab");
}

/** Chooses on the context: the place of an option for each question. */
export async function situate(page, places) {
  const section = part(page, "areas.heading");
  const summary = section.locator("summary", { hasText: say("target.heading") });
  if (!(await section.locator(".mm-context").count())) await summary.click();
  for (const [nth, place] of places.entries()) {
    const { prompt, options } = context[nth];
    await section.getByLabel(prompt, { exact: true }).selectOption(options[place]);
  }
}

/** The table behind a panel of a section, as rows of texts with their headers. */
export async function tableOf(page, heading) {
  const section = part(page, heading);
  const table = section.getByRole("table").last();
  if (!(await table.isVisible())) await section.getByText(say(heading.replace("heading", "as-table")), { exact: true }).click();
  return table.locator("tr").evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.innerText)),
  );
}
