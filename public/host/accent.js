// A brand's colour made fit to be read, for whichever form a host embeds. Pure: it knows neither the page nor the browser.
// The default colours are in styles/tokens.css, and which property does what is in docs/theming.md.

/** What text may lie on by default, the page first: as in styles/tokens.css, which a test compares. */
export const GROUNDS = {
  light: ["#fdfcfa", "#f5f3ee"],
  dark: ["#15181b", "#1e2226"],
};

/** The least contrast of text: 4.5 by WCAG 2.2 (level AA), and what a browser may lose of it by rounding the tint. */
const LEAST = 4.52;

/** How much of the accent is in the ground behind what is chosen, as in styles/tokens.css. */
const TINT = 0.14;

const BLACK = [0, 0, 0];
const WHITE = [255, 255, 255];

/**
 * Colours for a brand's accent, by day and by night.
 *
 * `color` is an opaque colour as CSS writes it: "#rgb", "#rrggbb", "rgb(…)" or "hsl(…)", with alpha only if it is 1.
 * Gives `undefined` for everything else, names of colours included.
 *
 * - `accent`: the colour itself, for areas of colour such as the main button
 * - `onAccent`: black or white, whichever differs more from it; 4.5:1 at least
 * - `accentText`: the same hue, lighter or darker where it has to be, for text and lines; 4.5:1 at least on the default
 *   page, on its raised surfaces, and on the tint behind a chosen answer
 */
export function accent(color) {
  const own = parse(color);
  if (!own) return undefined;
  const onAccent = contrast(own, WHITE) >= contrast(own, BLACK) ? WHITE : BLACK;
  const of = (grounds, step) => ({ accent: hex(own), onAccent: hex(onAccent), accentText: hex(readable(own, grounds, step)) });
  return { light: of(GROUNDS.light, -1), dark: of(GROUNDS.dark, 1) };
}

/** The same as custom properties to set on an element around the product; `undefined` as for `accent`. */
export function properties(color) {
  const found = accent(color);
  return found && {
    "--mm-accent": found.light.accent,
    "--mm-on-accent": found.light.onAccent,
    "--mm-accent-text": found.light.accentText,
    "--mm-accent-text-dark": found.dark.accentText,
  };
}

/** The colour, darker (`step` -1) or lighter (1) by as many hundredths as it takes to be read on all grounds. */
function readable(own, grounds, step) {
  const [hue, saturation, lightness] = toHsl(own);
  const [page, ...raised] = grounds.map(parse);
  const holds = (color) => [page, ...raised, mixed(color, page)].every((ground) => contrast(color, ground) >= LEAST);
  let color = own;
  // A hundred steps lead to black or white, which can be read on every one of them.
  for (let nth = 1; nth <= 100 && !holds(color); nth += 1) {
    const shifted = Math.min(1, Math.max(0, lightness + (step * nth) / 100));
    color = fromHsl(hue, saturation, shifted).map(Math.round);
  }
  return color;
}

const mixed = (color, page) => color.map((part, nth) => part * TINT + page[nth] * (1 - TINT));

/** From 1 to 21, as WCAG defines it. */
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color) {
  const [red, green, blue] = color.map((part) => (part / 255 <= 0.04045 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const hex = (color) => `#${color.map((part) => part.toString(16).padStart(2, "0")).join("")}`;

const NUMBER = "([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:%|deg|turn|rad|grad)?)";
const COMMAS = new RegExp(`^(rgb|hsl)a?\\(\\s*${NUMBER}\\s*,\\s*${NUMBER}\\s*,\\s*${NUMBER}\\s*(?:,\\s*${NUMBER}\\s*)?\\)$`);
const SPACES = new RegExp(`^(rgb|hsl)a?\\(\\s*${NUMBER}\\s+${NUMBER}\\s+${NUMBER}\\s*(?:/\\s*${NUMBER}\\s*)?\\)$`);

/** Red, green and blue from 0 to 255, whole; `undefined` where it is no opaque colour in one of the forms known here. */
function parse(color) {
  const text = String(color).trim().toLowerCase();
  const digits = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.test(text) && text.slice(1);
  if (digits) {
    const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
    const [red, green, blue, alpha = 255] = pairs.map((pair) => parseInt(pair, 16));
    return alpha === 255 ? [red, green, blue] : undefined;
  }
  const [, form, ...parts] = COMMAS.exec(text) ?? SPACES.exec(text) ?? [];
  const [first, second, third, alpha = "1"] = parts.filter((part) => part !== undefined);
  if (!form || !["1", "1.0", "100%"].includes(alpha)) return undefined;
  const channels = form === "rgb" ? [first, second, third].map(channel) : hsl(first, second, third);
  return channels.every(Number.isFinite) ? channels.map(Math.round) : undefined;
}

const within = (value, most) => Math.min(most, Math.max(0, value));

/** A part of `rgb(…)` from 0 to 255; an angle is none. */
function channel(text) {
  const [, number, unit] = /^([^a-z%]+)(.*)$/.exec(text);
  if (unit === "%") return within(Number(number) * 2.55, 255);
  return unit ? NaN : within(Number(number), 255);
}

const TURN = { "": 360, deg: 360, grad: 400, rad: 2 * Math.PI, turn: 1 };

function hsl(hue, saturation, lightness) {
  const [, number, unit] = /^([^a-z%]+)(.*)$/.exec(hue);
  const share = (text) => (/^[^a-z]+$/.test(text) ? within(parseFloat(text) / 100, 1) : NaN);
  return fromHsl((Number(number) / TURN[unit]) % 1, share(saturation), share(lightness));
}

/** From hue in turns, saturation and lightness from 0 to 1 to parts from 0 to 255. */
function fromHsl(hue, saturation, lightness) {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  return [0, 8, 4].map((offset) => {
    const place = (((offset + hue * 12) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  });
}

function toHsl(color) {
  const [red, green, blue] = color.map((part) => part / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [range, lightness] = [most - least, (most + least) / 2];
  if (range === 0) return [0, 0, lightness];
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  return [sixth / 6, range / (1 - Math.abs(2 * lightness - 1)), lightness];
}
