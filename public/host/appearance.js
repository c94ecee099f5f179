// What a host changes about how the product looks, beside the program and at any time: colours, theme, the brand above it
// and the call to action below a result. The words are the host's own, and are only ever set as text.
import { properties } from "./accent.js";

/** Any colour that the browser knows, as it would paint it: red, green and blue of 0 to 255. */
function painted(color) {
  const context = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red} ${green} ${blue})`;
}

/** Theme and accent, on the element that has the tokens. Set through CSSOM, which no policy forbids. */
export function colours(root, { theme = "auto", accent: color }) {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  const set = Object.entries((color && properties(painted(color))) ?? {});
  for (const name of ["--mm-accent", "--mm-on-accent", "--mm-accent-text", "--mm-accent-text-dark"]) root.style.removeProperty(name);
  for (const [name, value] of set) root.style.setProperty(name, value);
}

const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  for (const [name, value] of Object.entries(properties.part ? { part: properties.part } : {})) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** The brand: a logo, a name, or both. Nothing where the host has neither. */
export function brand({ "brand-name": name, "brand-logo": logo }) {
  if (!name && !logo) return undefined;
  // Where both are there the name is read once.
  const picture = logo && make("img", { src: logo, alt: name ? "" : location.hostname, className: "mm-brand-logo", part: "brand-logo" });
  const inside = [picture, name && make("span", { textContent: name, part: "brand-name" })].filter(Boolean);
  return around("mm mm-host", make("p", { className: "mm-brand", part: "brand" }, ...inside));
}

const around = (className, inside) => make("div", { className }, make("div", { className: "mm-page" }, inside));

/** The call to action; `followed` hears of a click and may prevent it. */
export function callToAction({ "cta-text": text, "cta-link": link }, followed) {
  if (!text || !link) return undefined;
  const anchor = make("a", { className: "mm-primary", href: link, textContent: text, part: "cta", rel: "noopener" });
  // In a frame the host's page is meant, not the frame.
  if (!link.startsWith("#")) anchor.target = "_top";
  anchor.addEventListener("click", followed);
  return around("mm mm-host mm-host-cta", make("p", { className: "mm-cta mm-actions" }, anchor));
}
