// Puts the product into a host's page as a frame, and keeps every frame of it as high as what it shows: the script of the
// snippet. A frame in the HTML is taken as it is; an element with `data-mlops-maturity` becomes one when it comes near the
// view. Events of a frame are dispatched at it, by the names that the element has.
import { MARK, command, readEvent } from "./host/messages.js";

const ATTRIBUTE = "data-mlops-maturity";
const script = document.currentScript ?? document.querySelector('script[src$="embed.js"]');
const base = new URL(".", script.src).href;

/** As high as a frame may become, in CSS pixels: a result with everything opened is well below. */
const MOST = 60_000;
/** As high as it is before it has said how high it wants to be. */
const FIRST = 720;
const frames = new Set();
const seen = new WeakSet();

const originOf = (frame) => new URL(frame.src, document.baseURI).origin;

/** What the frame may be told while it runs: `frame.mlopsMaturity.set({ theme: "dark" })`. */
function adopt(frame) {
  frames.add(frame);
  frame.mlopsMaturity = {
    set(options) {
      // A sandboxed frame has no origin to name. What a command says is no secret.
      frame.contentWindow.postMessage(command(options), frame.hasAttribute("sandbox") ? "*" : originOf(frame));
    },
  };
}

function make(place) {
  const frame = document.createElement("iframe");
  const address = new URL(place.dataset.src ?? base, document.baseURI);
  // The names of the options are those of the frame's address; what is none is for the frame to report.
  for (const [key, value] of Object.entries(place.dataset)) {
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (![MARK, "src", "height"].includes(name)) address.searchParams.set(name, value);
  }
  if (location.origin !== "null") address.searchParams.set("host", location.origin);
  const height = Number(place.dataset.height) || FIRST;
  for (const [name, value] of Object.entries({
    src: address.href, title: place.textContent.trim() || "MLOps maturity", width: "100%", height, frameborder: 0, allow: "clipboard-write",
  })) frame.setAttribute(name, value);
  adopt(frame);
  place.replaceChildren(frame);
}

addEventListener("message", ({ source, origin, data }) => {
  const said = readEvent(data);
  if (!said) return;
  for (const frame of frames) {
    if (!frame.isConnected) frames.delete(frame);
    if (frame.contentWindow !== source) continue;
    // A sandboxed frame has no origin of its own; which window it is says enough.
    if (origin !== originOf(frame) && !(origin === "null" && frame.hasAttribute("sandbox"))) continue;
    const { event, detail } = said;
    if (event === "mm-resize" && detail.height > 0 && detail.height <= MOST) frame.height = Math.ceil(detail.height);
    frame.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
  }
});

const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    make(target);
  }
}, { rootMargin: "400px" });

function look() {
  for (const place of document.querySelectorAll(`[${ATTRIBUTE}]`)) {
    if (seen.has(place)) continue;
    seen.add(place);
    if (place.localName === "iframe") adopt(place);
    else near.observe(place);
  }
}
if (document.readyState === "loading") addEventListener("DOMContentLoaded", look);
look();
