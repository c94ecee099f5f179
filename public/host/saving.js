// Hands a file to a person. A frame whose site has not allowed downloads saves nothing and tells nobody, so in any frame a
// text is offered to be copied as well: the program keeps a place for it (`data-report-text`), hidden until then.

/** Long enough for a browser that asks where to put the file first. */
const KEPT = 60_000;

/** Saves a Blob under a name. */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: name, hidden: true });
  // Firefox follows only a link that is in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}

/** Saves a text, and offers it in a frame. */
export function saveText(place, { name, text, type }) {
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
  offer(place, text);
}

/** Shows the place for a text where this page stands in a frame; with no text, what is said of frames alone. */
export function offer(place, text) {
  const kept = place.querySelector("[data-report-offer]");
  if (!kept || self === top) return;
  kept.hidden = false;
  const field = kept.querySelector("[data-report-text]");
  field.value = text ?? "";
  field.parentElement.hidden = text === undefined;
}
