// What makes PowerPoint files, in a document of its own: the one file has it packed, and its policy runs a script that is
// unpacked later only where that stands in a document, by its hash. `file.js` makes the document and sends it slides.
import { made } from "../slides.js";

addEventListener("message", async ({ data: [slides, colours], ports: [answer] }) => {
  try {
    answer.postMessage({ file: await made(slides, colours) });
  } catch (error) {
    answer.postMessage({ fault: String(error) });
  }
});
