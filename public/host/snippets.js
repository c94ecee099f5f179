// What a host pastes: the snippet in each of its forms, with the options that were chosen. Pure: the page that shows it is
// `builder.js`, and the tests put what it writes into pages.

/** A frame in the HTML, a frame that the script makes, an element. */
export const FORMS = ["frame", "script", "element"];

const escaped = (text) => text.replace(/[&"<>]/g, (letter) => ({ "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" })[letter]);
const attributes = (pairs) => pairs.map(([name, value]) => (value === "" ? ` ${name}` : ` ${name}="${escaped(value)}"`)).join("");

/**
 * The snippet. `base` is the folder of the product with its `/`, `options` what was chosen by name ("" for a switch that is
 * on), `integrity` the checksums of the scripts by file, or nothing to leave them out, and `title` what a frame is called.
 */
export function snippet(form, { base, options, integrity = {}, title }) {
  const entries = Object.entries(options);
  const link = `<a href="${escaped(base)}">${escaped(title)}</a>`;
  const checked = (file) => (integrity[file] ? ` integrity="${integrity[file]}" crossorigin` : "");
  const script = `<script src="${escaped(base)}embed.js"${checked("embed.js")} async></script>`;
  if (form === "element") {
    return [
      `<script type="module" src="${escaped(base)}element.js"${checked("element.js")}></script>`,
      `<mlops-maturity${attributes(entries)}>${link}</mlops-maturity>`,
    ].join("\n");
  }
  if (form === "script") return [`<div data-mlops-maturity${attributes(entries.map(([name, value]) => [`data-${name}`, value]))}>${link}</div>`, script].join("\n");
  const address = new URL(base);
  for (const [name, value] of entries) address.searchParams.set(name, value);
  // A switch that is on needs no sign of equality.
  const source = address.href.replace(/=(?=&|$)/g, "");
  const frame = [["src", source], ["title", title], ["width", "100%"], ["height", "1400"], ["frameborder", "0"], ["loading", "lazy"], ["allow", "clipboard-write"]];
  return [`<iframe data-mlops-maturity${attributes(frame)}></iframe>`, script].join("\n");
}
