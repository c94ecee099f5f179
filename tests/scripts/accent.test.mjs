// A brand's colour made fit to be read: whatever it is, text on it and text in it can be. Contrast is worked out here once
// more, from the definition of WCAG 2.2.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { GROUNDS, accent, properties } from "../../public/host/accent.js";

/** Red, green and blue from 0 to 1 of "#rrggbb". */
const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
const luminance = (color) => {
  const [red, green, blue] = color.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The hue in degrees; nothing where there is none. */
const hue = ([red, green, blue]) => {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  // What has next to no colour has a hue by rounding alone.
  if (most - least < 0.1) return undefined;
  const angle = Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * (180 / Math.PI);
  return (angle + 360) % 360;
};

/** A generator that gives the same colours in every run (mulberry32). */
function colors(count, seed) {
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  return Array.from({ length: count }, () => `#${(random() >>> 8).toString(16).padStart(6, "0")}`);
}

/** The corners of the cube, and where black and white differ about as much from a colour. */
const EDGES = [
  "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#ffff00", "#00ffff", "#ff00ff", "#808080", "#767676", "#757575",
  "#777777", "#fefefe", "#010101", "#fdfcfa", "#15181b",
];

test("text on the accent, and text in its colour on every ground, has 4.5:1 at least", () => {
  const faint = [];
  const all = [...EDGES, ...colors(20_000, 11)];
  for (const color of all) {
    for (const [theme, found] of Object.entries(accent(color))) {
      assert.equal(found.accent, color, "the brand's own colour stays what it is");
      assert.match(found.onAccent, /^#(000000|ffffff)$/);
      const text = parts(found.accentText);
      const [page, surface] = GROUNDS[theme].map(parts);
      const tint = text.map((part, nth) => 0.14 * part + 0.86 * page[nth]);
      const least = Math.min(contrast(parts(found.onAccent), parts(color)), ...[page, surface, tint].map((ground) => contrast(text, ground)));
      if (!(least >= 4.5)) faint.push(`${color}, ${theme}: ${least}`);
    }
  }
  assert.ok(all.length >= 10_000);
  assert.deepEqual(faint, []);
});

test("a colour that can be read stays, one that cannot keeps its hue and moves no further than it has to", () => {
  for (const color of colors(5_000, 7)) {
    for (const [theme, { accentText }] of Object.entries(accent(color))) {
      const [page, surface] = GROUNDS[theme].map(parts);
      // A little above the promise, which may be kept with a little to spare.
      const readable = (text) =>
        [page, surface, text.map((part, nth) => 0.14 * part + 0.86 * page[nth])].every((ground) => contrast(text, ground) >= 4.6);
      if (readable(parts(color))) {
        assert.equal(accentText, color);
        continue;
      }
      const [before, after] = [hue(parts(color)), hue(parts(accentText))];
      if (before === undefined || after === undefined) continue;
      const apart = Math.abs(((before - after + 540) % 360) - 180);
      assert.ok(apart < 6, `${color} became ${accentText}, ${apart.toFixed(1)} degrees apart`);
      // Not simply black or white: those would always do.
      assert.ok(contrast(parts(accentText), page) < 7.5, `${color} became ${accentText}`);
    }
  }
});

/** Gives what a notation means, as "#rrggbb". */
const meant = (color) => accent(color)?.light.accent;

test("notations of the same colour mean the same", () => {
  const same = {
    "#ff8800": ["#f80", "#F80", "#ff8800ff", "#f80f", " #ff8800 ", "rgb(255, 136, 0)", "rgb(255 136 0)", "rgba(255,136,0,1)", "RGB(255 136 0 / 100%)"],
    // A hue of 120 degrees with half the lightness of the purest green.
    "#008000": ["hsl(120, 100%, 25.1%)", "hsl(120deg 100% 25.1%)", "hsl(-240 100% 25.1%)", "hsla(0.33333333turn 100% 25.1% / 1)", "rgb(0% 50.2% 0%)"],
    "#ffffff": ["hsl(0 0% 100%)", "rgb(300 255 255)", "hsl(17 50% 120%)"],
    "#ff0000": ["hsl(0, 100%, 50%)", "hsl(400grad 100% 50%)", "hsl(6.283185307rad 100% 50%)", "hsl(360 100 50)"],
  };
  for (const [hex, notations] of Object.entries(same)) {
    for (const notation of notations) assert.equal(meant(notation), hex, notation);
  }
});

test("what is no opaque colour in a known notation gives nothing", () => {
  const none = [
    "", "red", "#ff", "#fffff", "#ggg", "ff8800", "#ff880080", "#f808", "rgb(1 2)", "rgb(1, 2 3)", "rgb(1deg 2 3)", "rgb(1 2 3 / 0.5)",
    "rgba(1, 2, 3, 0)", "hsl(10% 20% 30%)", "hsl(1 2deg 3%)", "oklch(0.5 0.1 20)", "var(--x)", "#fff;color:red", "url(x)", "currentColor",
    undefined, null, 16711680, {},
  ];
  for (const color of none) assert.equal(accent(color), undefined, String(color));
  assert.equal(properties("red"), undefined);
});

test("the properties are those that the product reads", () => {
  const { light, dark } = accent("#ffd400");
  assert.deepEqual(properties("#ffd400"), {
    "--mm-accent": "#ffd400",
    "--mm-on-accent": "#000000",
    "--mm-accent-text": light.accentText,
    "--mm-accent-text-dark": dark.accentText,
  });
  const tokens = readFileSync(new URL("../../styles/tokens.css", import.meta.url), "utf8");
  for (const name of Object.keys(properties("#ffd400"))) assert.ok(tokens.includes(`var(${name},`), name);
  assert.match(tokens, /color-mix\(in srgb, var\(--_accent-text\) 14%, var\(--_background\)\)/, "the tint that is counted with above");
  for (const [nth, name] of ["background", "surface"].entries()) {
    const [, day, night] = new RegExp(`var\\(--mm-${name}, var\\(--_day, (#\\w+)\\) var\\(--_night, (#\\w+)\\)\\)`).exec(tokens);
    assert.deepEqual([day, night], [GROUNDS.light[nth], GROUNDS.dark[nth]], name);
  }
});
