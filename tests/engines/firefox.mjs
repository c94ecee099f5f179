// Firefox, over WebDriver BiDi: the few verbs that the journeys need.

import puppeteer from "puppeteer-core";

import { onPath } from "./find.mjs";

export const name = "Firefox";
export const find = () => onPath(process.env.FIREFOX ? [process.env.FIREFOX] : ["firefox-esr", "firefox"]);

/** Starts a browser; each `visit` is a visitor of their own. */
export async function launch(executablePath) {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, args: ["--no-remote"] });
  return {
    version: await browser.version(),
    async visit(width, height) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height });
      return {
        open: (url) => page.goto(url),
        reload: () => page.reload(),
        run: (body, ...given) => page.evaluate(body, ...given),
        press: (key) => page.keyboard.press(key),
        resize: (width, height) => page.setViewport({ width, height }),
        picture: (path) => page.screenshot({ path, fullPage: true }),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
