// Loads the program and starts it, without an inline script. Trunk puts the names of both files into this address.
const asked = new URL(import.meta.url).searchParams;
const file = (name) => new URL(asked.get(name), document.baseURI).href;

/** Shows why nothing started, in words that the page has ready. */
function fail(reason) {
  document.getElementById("mlops-maturity").hidden = true;
  const panel = document.getElementById("mlops-maturity-unloaded");
  panel.hidden = false;
  panel.querySelector(`[data-reason="${reason}"]`).hidden = false;
}

/** The smallest module with a reference type, the youngest thing that the program needs. */
const PROBE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111);

/**
 * What only results need comes behind the program: its second part, which shares memory and functions with the first,
 * and the words. Nothing waits for them until a result is asked for. A build for development has no second part.
 */
const later = (name) => fetch(file(name), { priority: "low" }).then((answer) => (answer.ok ? answer : Promise.reject()));
let started;
const first = new Promise((start) => (started = start));
async function second() {
  const bytes = await (await later("part")).arrayBuffer();
  await WebAssembly.instantiate(bytes, { first: await first });
}
document.getElementById("mlops-maturity").laterWords = Promise.all([
  later("words").then((answer) => answer.text()),
  asked.has("part") && second(),
]).then(([words]) => words, () => null);

async function boot() {
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(PROBE)) return fail("browser");
  let program;
  try {
    program = await import(file("js"));
  } catch {
    return fail("network");
  }
  let bytes;
  try {
    const answer = await fetch(file("wasm"));
    if (!answer.ok) return fail("network");
    bytes = await answer.arrayBuffer();
  } catch {
    return fail("network");
  }
  try {
    // Whatever type the server gives it: some send wasm as plain bytes, which a streaming start would refuse.
    started(await program.default({ module_or_path: bytes }));
  } catch (error) {
    console.error(error);
    // A program that started and failed has shown its own panel already.
    if (document.getElementById("mlops-maturity-recovery").hidden) {
      // Fit to compile and not allowed to: the site or the browser forbids WebAssembly.
      fail(error instanceof WebAssembly.CompileError && WebAssembly.validate(bytes) ? "browser" : "program");
    }
  }
}

document.getElementById("mlops-maturity-reload").addEventListener("click", (event) => {
  event.preventDefault();
  location.reload();
});
boot();
