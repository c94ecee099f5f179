// What a person does on the pages, by what they see: headings, buttons, links, answers.

import { questions, say } from "./words.mjs";

/** Waits until the page's heading says this. */
export const arrive = (page, heading) => page.getByRole("heading", { level: 1, name: heading, exact: true }).waitFor();

export const press = (page, key) => page.getByRole("button", { name: say(key), exact: true }).first().click();

export const follow = (page, key) => page.getByRole("link", { name: say(key), exact: true }).first().click();

/** The radio button of an answer: a level 1 to 5, "n" or "d". */
export function choice(page, question, answer) {
  const group = page.getByRole("radiogroup", { name: question.prompt, exact: true });
  const names = { n: say("question.not-applicable"), d: say("question.unknown") };
  return group.locator(`input[value="${names[answer] ?? answer}"]`);
}

/** Clicks an answer where a person would: on its text. */
export const choose = (page, question, answer) =>
  choice(page, question, answer).locator("xpath=ancestor::label").locator(".mm-level-text").click();

/** From the start page to the check page by mouse, with one answer a question (one for all, or a text of them). */
export async function answerAll(page, answers) {
  await press(page, "start.begin");
  for (const [place, question] of questions.entries()) {
    await arrive(page, question.prompt);
    await choose(page, question, answers.length === 1 ? answers : answers[place]);
    await press(page, "question.continue");
  }
  await arrive(page, say("check.heading"));
}

/** From the check page to the result. */
export async function toResult(page) {
  await press(page, "check.to-result");
  await page.locator(".mm-result h1").waitFor();
}

/** What a result says: its heading, and a sentence a framework. */
export const finding = (page) =>
  page.locator(".mm-finding h1, .mm-finding .mm-lead, .mm-framework-sentence").allInnerTexts();

/** The link to the result that the page offers. */
export const linkOf = (page) => page.getByLabel(say("share.link"), { exact: true }).inputValue();

/** The kept line of this browser, as it is. */
export const keptIn = (page, key) => page.evaluate((name) => localStorage.getItem(name), key);

/** The heading that has the focus, or what has it instead. */
export const focused = (page) =>
  page.evaluate(() => {
    const { tagName, innerText } = document.activeElement;
    return tagName === "H1" ? innerText : `<${tagName.toLowerCase()}>`;
  });
