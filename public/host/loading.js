// Fetching and compiling what an instance needs, and saying why it did not come. Where the files are is the caller's: the
// page (`boot.js`) has them beside it, the element (`element.js`) where it was loaded from, the one file in itself.

/** Why nothing started; whoever shows it has words for each reason. */
export class Reason extends Error {
  constructor(reason, cause) {
    super(reason, { cause });
  }
}

/** For `catch`: what failed, as a reason that people are told. */
export const because = (reason) => (error) => {
  console.warn(error);
  throw error instanceof Reason ? error : new Reason(reason, error);
};

/** The smallest module with a reference type, the youngest thing that the program needs. */
const PROBE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 111);

/** Refuses a browser that cannot run the program: too old, or with WebAssembly switched off. */
export function expectWebAssembly() {
  if (typeof WebAssembly !== "object") throw new Reason("disabled");
  if (!WebAssembly.validate(PROBE)) throw new Reason("browser");
}

/** A file, or why there is none. `options` are those of `fetch`, such as the checksum. */
export async function fetched(address, options) {
  const answer = await fetch(address, options).catch((error) => because("network")(Object.assign(error, { address })));
  if (!answer.ok) throw new Reason("missing", new Error(`${answer.status} ${address}`));
  return answer;
}

/** A module. A browser does not say why it has not imported one, so the file is asked for once more to find out. */
export const imported = (address) =>
  import(address).catch(async (error) => {
    console.warn(error);
    await fetched(address);
    throw new Reason("script", error);
  });

/** Compiles while it arrives, whatever type the server gives it: some send wasm as plain bytes. */
export async function compiled(address, options) {
  const { body } = await fetched(address, options);
  const typed = new Response(body, { headers: { "Content-Type": "application/wasm" } });
  return WebAssembly.compileStreaming(typed).catch(notCompiled);
}

/** Why bytes were not compiled: where not even the probe may be, the site forbids it; else they are not what they should be. */
export async function notCompiled(error) {
  await WebAssembly.compile(PROBE).catch(because("policy"));
  return because(error instanceof TypeError ? "network" : "program")(error);
}
