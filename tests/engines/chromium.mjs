// Chromium, with the same few verbs as the other engines, so that all three walk the same way.

import { chromium } from "playwright-core";

import { onPath } from "./find.mjs";

export const name = "Chromium";
export const find = () => onPath(process.env.CHROMIUM ? [process.env.CHROMIUM] : ["chromium", "chromium-browser", "google-chrome"]);

export async function launch(executablePath) {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
  return {
    version: browser.version(),
    async visit(width, height) {
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      return {
        open: (url) => page.goto(url),
        reload: () => page.reload(),
        run: (body, ...given) => page.evaluate(`(${body})(...${JSON.stringify(given)})`),
        press: (key) => page.keyboard.press(key),
        resize: (width, height) => page.setViewportSize({ width, height }),
        picture: (path) => page.screenshot({ path, fullPage: true }),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
