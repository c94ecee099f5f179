// Renames imports and exports of a wasm module: the two sections in which it talks to JavaScript. All else is copied.

import { Reader } from "./wasm-reader.mjs";

const IMPORTS = 2;
const EXPORTS = 7;

/** The module with every name of an import or export passed through `rename`. */
export function renameAll(bytes, rename) {
  const out = [bytes.subarray(0, 8)];
  const reader = new Reader(bytes, 8);
  while (!reader.done) {
    const id = reader.byte();
    const body = reader.bytes(reader.number());
    const section = id === IMPORTS ? imports(body, rename) : id === EXPORTS ? exports_(body, rename) : body;
    out.push(Buffer.from([id]), number(section.length), section);
  }
  return Buffer.concat(out);
}

function imports(body, rename) {
  const reader = new Reader(body);
  const count = reader.number();
  const out = [number(count)];
  for (let nth = 0; nth < count; nth += 1) {
    out.push(text(reader.text()), text(rename(reader.text())));
    const kind = reader.byte();
    // Only functions are imported here; anything else has another shape behind its kind.
    if (kind !== 0) throw new Error(`import ${nth} is of kind ${kind}, which this does not copy`);
    out.push(Buffer.from([kind]), number(reader.number()));
  }
  return Buffer.concat(out);
}

function exports_(body, rename) {
  const reader = new Reader(body);
  const count = reader.number();
  const out = [number(count)];
  for (let nth = 0; nth < count; nth += 1) {
    out.push(text(rename(reader.text())), Buffer.from([reader.byte()]), number(reader.number()));
  }
  return Buffer.concat(out);
}

/** A number in LEB128. */
function number(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
}

function text(name) {
  const bytes = Buffer.from(name, "utf8");
  return Buffer.concat([number(bytes.length), bytes]);
}
