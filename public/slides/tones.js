// The colours of slides, from those of a brand. Slides are white, by night too. Pure.
import { accent as readable } from "../host/accent.js";

const DEFAULT = "#0b555c";

const parts = (colour) => colour.slice(1).match(/../g).map((pair) => parseInt(pair, 16));
const hex = (colour) => colour.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("").toUpperCase();

/** A colour thinned with white: 1 is the colour, 0 white. */
const thinned = (colour, share) => hex(parts(colour).map((part) => part * share + 255 * (1 - share)));

/** Six digits each, as PowerPoint writes them. `accent` is the brand's colour, `undefined` for the product's own. */
export function tonesOf({ accent } = {}) {
  const { light } = readable(accent) ?? readable(DEFAULT);
  const plain = (colour) => colour.slice(1).toUpperCase();
  return {
    strong: plain(light.accent), onStrong: plain(light.onAccent), accentText: plain(light.accentText),
    // Apart in lightness by so much that they are apart in grey as well.
    middle: thinned(light.accentText, 0.55), faint: thinned(light.accentText, 0.16),
    text: "1B1E23", muted: "4B515B", line: "D9D5CC",
  };
}
