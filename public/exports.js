// What becomes of a file that the program has made for another program: text is saved as it is, slides become a PowerPoint
// file, and a picture becomes a PNG where that was asked for. `report.js` calls it.
import { offer, save, saveText } from "./host/saving.js";
import { png } from "./picture.js";

/** Slides come as what is decided about them. */
const DECIDED = "application/json";

const POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

/**
 * Saves a file, and gives what is to be said about it. `slides` gives the module that makes PowerPoint files, `form` is
 * "png" where a picture is wanted so.
 */
export async function handOut(place, slides, form, file) {
  if (file.type === DECIDED) {
    const { made } = await slides();
    const blob = await made(JSON.parse(file.text), coloursOf(place));
    save(blob.slice(0, blob.size, POWERPOINT), file.name);
    offer(place);
    return [];
  }
  if (form === "png") {
    const picture = await png(file.text).catch((error) => console.warn(error));
    if (picture) {
      save(picture, file.name.replace(/svg$/, "png"));
      offer(place);
      return [];
    }
    saveText(place, file);
    return [file.instead];
  }
  saveText(place, file);
  return [];
}

/** The brand's colours, where a host has set them. */
function coloursOf(place) {
  const root = place.querySelector(".mm") ?? place;
  return { accent: getComputedStyle(root).getPropertyValue("--mm-accent").trim() || undefined };
}
