// The page in one file that asks for nothing: opened from a disk, a stick or an attachment. Its files are in it, packed, and
// the build writes them there (`scripts/single.mjs`). What the page does is next door, in `host/page.js`.
import * as glue from "glue";
import * as reportGlue from "report-glue";

import { because, notCompiled } from "./host/loading.js";
import { startPage } from "./host/page.js";
import * as hosted from "./hosted.js";
import * as report from "./report.js";

/** What is packed, in its order, with the length of each in bytes; put in by the build. */
const PACKED = __PACKED__;

async function unpacked() {
  const bytes = Uint8Array.from(atob(document.getElementById("mlops-maturity-files").textContent), (letter) => letter.charCodeAt(0));
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const all = new Uint8Array(await new Response(whole).arrayBuffer());
  let at = 0;
  return Object.fromEntries(PACKED.map(([name, length]) => [name, all.subarray(at, (at += length))]));
}

// Older than the packing is older than the page allows: it says so as for any other missing piece.
const files = (typeof DecompressionStream === "function" ? unpacked() : Promise.reject(new Error("no DecompressionStream"))).catch(because("browser"));
files.catch(() => {});
const compile = async (name) => WebAssembly.compile((await files)[name]).catch(notCompiled);

/** Makes slides in a document of its own, which has this one's policy: that names the script in it by its hash. */
const inFrame = (script) => async (slides, colours) => {
  const address = URL.createObjectURL(new Blob(["<!doctype html><meta charset=utf-8><script>", script, "</script>"], { type: "text/html" }));
  const frame = Object.assign(document.createElement("iframe"), { src: address, hidden: true });
  try {
    await new Promise((loaded) => {
      frame.onload = loaded;
      document.body.append(frame);
    });
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise((told) => (port1.onmessage = ({ data }) => told(data)));
    // The document has no origin that could be named, and nobody else is in it.
    frame.contentWindow.postMessage([slides, colours], "*", [port2]);
    const { file, fault } = await answer;
    if (fault) throw new Error(fault);
    return file;
  } finally {
    frame.remove();
    URL.revokeObjectURL(address);
  }
};

startPage({
  glue: async () => glue,
  program: () => compile("wasm"),
  part: () => compile("part"),
  text: async (name) => new TextDecoder().decode((await files)[name]),
  styles: async () => {}, // all of them stand in the head
  hosted: async () => hosted,
  report: async () => report,
  reportGlue: async () => reportGlue,
  reportProgram: () => compile("report"),
  slides: async () => ({ made: inFrame((await files).slides) }),
});
