// The look that a host chooses, as a browser draws it: day and night, accents of any colour, the host's font, its
// properties and its parts. docs/theming.md is what a host reads.

import assert from "node:assert/strict";
import { test } from "node:test";

import { properties } from "../../public/host/accent.js";
import { atRest } from "./layout.mjs";
import { openScreen } from "./screens.mjs";
import { expectAccessible, expectQuiet, openPage } from "./support.mjs";

/** As WCAG defines it, of two colours with parts from 0 to 255. */
function contrast(one, other) {
  const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([red, green, blue]) => 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * What an element is drawn in, as bytes: its text (or fill, or edge), and what it lies on: the nearest background that lets
 * nothing through. A canvas turns every notation of a colour into bytes.
 */
const drawn = (page, selector, property = "color", own = true) =>
  page.locator(selector).first().evaluate((element, [property, own]) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const bytes = (color) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const style = (node) => getComputedStyle(node);
    let ground = own ? element : element.parentElement;
    while (ground && bytes(style(ground).backgroundColor)[3] < 255) ground = ground.parentElement ?? ground.getRootNode().host;
    return [style(element)[property], style(ground ?? document.body).backgroundColor].map((color) => bytes(color).slice(0, 3));
  }, [property, own]);

const setProperties = (page, values) =>
  page.evaluate((values) => {
    for (const [name, value] of Object.entries(values)) document.documentElement.style.setProperty(name, value);
  }, values);

const setTheme = (page, theme) => page.evaluate((theme) => void (document.documentElement.dataset.theme = theme), theme);

/** Near to white, near to black, the brightest hues and the darkest, and one from which black and white differ alike. */
const ACCENTS = ["#ffd400", "#fffef0", "#10040a", "#ff0000", "#00ff00", "#2800ff", "#767676"];

/** What is text on or in the accent, and what is only a mark, by screen. */
const TEXTS = {
  "question-answered": [".mm-actions .mm-primary", ".mm-actions .mm-link", ".mm-back", ".mm-level:not(.mm-chosen) .mm-level-number", ".mm-chosen .mm-level-text"],
  result: [".mm-kicker", ".mm-summary-actions .mm-primary", ".mm-share .mm-secondary", ".mm-more > summary"],
};
const MARKS = {
  "question-answered": [[".mm-chosen", "borderInlineStartColor"], [".mm-given", "backgroundColor"], [".mm-actions .mm-primary", "borderTopColor"]],
  result: [[".mm-track-stages > .mm-held i", "backgroundColor"], [".mm-bars .mm-haloed", "fill"], [".mm-progress rect", "fill"]],
};

for (const theme of ["light", "dark"]) {
  for (const [screen, texts] of Object.entries(TEXTS)) {
    test(`an accent of any colour can be read, by property alone and by script: ${screen}, ${theme}`, async () => {
      // The system says the other, so that it is the attribute that counts.
      const opened = await openScreen(screen, { colorScheme: theme === "light" ? "dark" : "light" });
      const { page } = opened;
      await setTheme(page, theme);
      const faint = [];
      for (const accent of ACCENTS) {
        for (const [way, values] of [["property", { "--mm-accent": accent, "--mm-on-accent": "", "--mm-accent-text": "", "--mm-accent-text-dark": "" }], ["script", properties(accent)]]) {
          await page.mouse.move(0, 0);
          await setProperties(page, values);
          await atRest(page);
          const say = (selector, found, least) => found < least && faint.push(`${accent} by ${way}, ${selector}: ${found.toFixed(2)}`);
          for (const selector of texts) say(selector, contrast(...(await drawn(page, selector))), 4.5);
          for (const [selector, property] of MARKS[screen]) say(selector, contrast(...(await drawn(page, selector, property, false))), 3);
          // Pointed at, too.
          for (const selector of [".mm-actions .mm-primary", ".mm-actions .mm-secondary"]) {
            const button = page.locator(selector).first();
            if (!(await button.count())) continue;
            await button.hover();
            await atRest(page);
            say(`${selector}:hover`, contrast(...(await drawn(page, selector))), 4.5);
          }
          // The brand's own colour is what it is.
          const [, button] = await drawn(page, ".mm-primary");
          assert.deepEqual(button, [1, 3, 5].map((at) => parseInt(accent.slice(at, at + 2), 16)));
        }
      }
      assert.deepEqual(faint, []);
      await expectQuiet(opened);
      await opened.close();
    });
  }
}

test("axe finds nothing with a yellow accent that a style sheet sets, by day and by night", async () => {
  for (const screen of ["start-saved", "question-answered", "result"]) {
    const opened = await openScreen(screen);
    await setProperties(opened.page, { "--mm-accent": "#ffd400" });
    for (const theme of ["light", "dark"]) {
      await setTheme(opened.page, theme);
      // 7:1 is a promise of the default colours only.
      await expectAccessible(opened, { rules: { "color-contrast-enhanced": { enabled: false } } });
    }
    await opened.close();
  }
});

test("the default has 7:1 in the theme that an attribute chooses against the system", async () => {
  for (const [theme, colorScheme] of [["light", "dark"], ["dark", "light"]]) {
    for (const screen of ["start", "question-answered", "result"]) {
      const opened = await openScreen(screen, { colorScheme });
      await setTheme(opened.page, theme);
      await expectAccessible(opened);
      await opened.close();
    }
  }
});

test("the theme changes while the page is there: light, dark, and auto with the system", async () => {
  const opened = await openScreen("question", { colorScheme: "light" });
  const { page } = opened;
  const seen = () =>
    page.evaluate(() => {
      const { backgroundColor, colorScheme, color } = getComputedStyle(document.querySelector("#mlops-maturity .mm"));
      const of = (node) => getComputedStyle(node);
      return [backgroundColor, color, colorScheme, of(document.documentElement).colorScheme, of(document.body).backgroundColor];
    });
  const DAY = ["rgb(253, 252, 250)", "rgb(27, 30, 35)", "light", "light", "rgb(253, 252, 250)"];
  const NIGHT = ["rgb(21, 24, 27)", "rgb(236, 234, 229)", "dark", "dark", "rgb(21, 24, 27)"];
  assert.deepEqual(await seen(), DAY);
  for (const [theme, system, expected] of [
    ["dark", "light", NIGHT], ["light", "light", DAY], ["light", "dark", DAY], ["auto", "dark", NIGHT], ["auto", "light", DAY], ["dark", "dark", NIGHT],
  ]) {
    await page.emulateMedia({ colorScheme: system });
    await setTheme(page, theme);
    assert.deepEqual(await seen(), expected, `${theme}, the system ${system}`);
  }
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.deepEqual((await seen()).slice(2, 4), ["light", "light"], "paper is white");
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await page.evaluate(() => delete document.documentElement.dataset.theme);
  assert.deepEqual(await seen(), NIGHT);
  await expectQuiet(opened);
  await opened.close();
});

/** Puts an instance into a shadow root of `<section id="host">`, with the sheets of the page. */
async function shadowed() {
  const opened = await openPage({ ready: ".mm-start button" });
  await opened.page.evaluate(async () => {
    const asked = new URL(document.querySelector("script[type=module]").src).searchParams;
    const { Instance } = await import(new URL(asked.get("js"), document.baseURI).href);
    const words = await (await fetch(asked.get("first"))).text();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText).join("\n"));
    document.body.innerText = "";
    const around = document.body.appendChild(document.createElement("div"));
    around.id = "around";
    const host = around.appendChild(document.createElement("section"));
    host.id = "host";
    const root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const place = root.appendChild(document.createElement("div"));
    await new Promise((ready) => {
      window.instance = new Instance(place, { words, prefix: "shadow", ready });
    });
  });
  return opened;
}

const computed = (page, selector, name) =>
  page.evaluate(([selector, name]) => {
    const root = document.getElementById("host").shadowRoot;
    return getComputedStyle(root.querySelector(selector))[name];
  }, [selector, name]);

test("in a shadow root: the theme of the element, which the theme of the page does not touch", async () => {
  const { page, errors, close } = await shadowed();
  const background = () => computed(page, ".mm", "backgroundColor");
  const [day, night] = ["rgb(253, 252, 250)", "rgb(21, 24, 27)"];
  const attribute = (name, value) => page.evaluate(([name, value]) => document.getElementById("host").setAttribute(name, value), [name, value]);
  assert.equal(await background(), day);
  await attribute("theme", "dark");
  assert.deepEqual([await background(), await computed(page, ".mm", "colorScheme")], [night, "dark"]);
  await page.emulateMedia({ colorScheme: "dark" });
  await attribute("theme", "light");
  assert.deepEqual([await background(), await computed(page, ".mm", "colorScheme")], [day, "light"]);
  await attribute("theme", "auto");
  assert.equal(await background(), night);
  // An element within the shadow root is nearer than the one that has it.
  await page.evaluate(() => void (document.getElementById("host").shadowRoot.firstElementChild.dataset.theme = "light"));
  assert.equal(await background(), day);
  assert.deepEqual(errors, []);
  await close();
});

test("in a shadow root: the host's font, its properties from near and far, and its parts", async () => {
  const { page, errors, close } = await shadowed();
  await page.evaluate(() => {
    const host = new CSSStyleSheet();
    host.replaceSync(`
      #around { font-family: Georgia, serif; --mm-radius: 19px; --mm-accent: #ffd400; --mm-size: 18px; --mm-space: 10px; }
      #host { --mm-accent: #7a0019; --mm-width: 500px; --mm-heading-font: Verdana; --mm-heading-weight: 800; }
      #host::part(primary) { text-transform: uppercase; }
      #host::part(heading) { letter-spacing: 3px; }
    `);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, host];
  });
  const expected = [
    [".mm-lead", "fontFamily", "Georgia, serif"],
    [".mm-primary", "fontFamily", "Georgia, serif"],
    ["legend", "fontFamily", "Georgia, serif"],
    ["h1", "fontFamily", "Verdana"],
    ["h1", "fontWeight", "800"],
    [".mm", "fontSize", "18px"],
    [".mm-facts > li", "paddingTop", "7.5px"],
    [".mm-primary", "borderTopLeftRadius", "19px"],
    [".mm-primary", "backgroundColor", "rgb(122, 0, 25)"],
    [".mm-page", "maxWidth", "500px"],
    [".mm-primary", "textTransform", "uppercase"],
    ["h1", "letterSpacing", "3px"],
  ];
  for (const [selector, name, value] of expected) assert.equal(await computed(page, selector, name), value, `${selector} ${name}`);

  await page.evaluate(() => document.getElementById("host").shadowRoot.querySelector("[data-begin]").click());
  await page.locator("#host .mm-level").first().waitFor();
  await page.locator("#host .mm-level").nth(1).click();
  await page.evaluate(() => {
    const host = new CSSStyleSheet();
    host.replaceSync("#host::part(level) { outline: 5px dotted red; } #host::part(level chosen) { outline-style: double; }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, host];
  });
  assert.equal(await computed(page, ".mm-level:not(.mm-chosen)", "outlineStyle"), "dotted");
  assert.equal(await computed(page, ".mm-level.mm-chosen", "outlineStyle"), "double");
  assert.deepEqual(errors, []);
  await close();
});

test("where a person chooses all colours, the host's are left out", async () => {
  const host = { "--mm-background": "#ffd400", "--mm-accent": "#ff00ff", "--mm-text": "#ffd400", "--mm-chart": "#ff00ff", "--mm-heading-color": "#ff00ff" };
  const opened = await openScreen("result", { context: { forcedColors: "active" } });
  const look = () =>
    opened.page.evaluate(() =>
      [[".mm", "backgroundColor"], [".mm", "color"], ["h1", "color"], [".mm-track-stages > .mm-held i", "backgroundColor"], [".mm-bars .mm-haloed", "fill"], [".mm-primary", "backgroundColor"], [".mm-kicker", "color"]]
        .map(([selector, name]) => getComputedStyle(document.querySelector(`#mlops-maturity ${selector}`))[name]));
  const before = await look();
  await setProperties(opened.page, host);
  assert.deepEqual(await look(), before);
  await opened.close();
});

test("where a person wants less motion, pointing at a button moves nothing", async () => {
  const duration = async (reducedMotion) => {
    const opened = await openScreen("start", { context: { reducedMotion } });
    const button = opened.page.locator(".mm-primary").first();
    await button.hover();
    const found = await button.evaluate((element) => getComputedStyle(element).transitionDuration);
    await opened.close();
    return found;
  };
  assert.equal(await duration("reduce"), "0s");
  assert.notEqual(await duration("no-preference"), "0s", "the check would see one");
});
