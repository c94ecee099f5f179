// Reads a wasm module as the bytes that it is: sections, numbers in LEB128, names. What is made of them is next door, in
// `wasm-names.mjs`, `relocations.mjs` and `size.mjs`.

export class Reader {
  constructor(buffer, at = 0, end = buffer.length) {
    this.buffer = buffer;
    this.at = at;
    this.end = end;
  }

  get done() {
    return this.at >= this.end;
  }

  byte() {
    if (this.done) throw new Error("the module ends inside a section");
    return this.buffer[this.at++];
  }

  bytes(length) {
    if (this.at + length > this.end) throw new Error("the module ends inside a section");
    return this.buffer.subarray(this.at, (this.at += length));
  }

  /** A number of at most 32 bits, without a sign. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  /** A number of at most 32 bits, with a sign. */
  signed() {
    let value = 0;
    for (let shift = 0; ; ) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      shift += 7;
      if (byte < 0x80) return shift < 32 && byte & 0x40 ? value | (-1 << shift) : value;
    }
  }

  text() {
    return this.bytes(this.number()).toString("utf8");
  }

  /** As many as the number in front of them says. */
  list(read) {
    return Array.from({ length: this.number() }, (_, place) => read(place));
  }
}

/** The sections of a module in their order: kind, name where it has one, where its bytes begin and end, and where it does. */
export function sections(bytes) {
  if (bytes.toString("latin1", 0, 4) !== "\0asm") throw new Error("this is no wasm module");
  const reader = new Reader(bytes, 8);
  const found = [];
  while (!reader.done) {
    const head = reader.at;
    const kind = reader.byte();
    const length = reader.number();
    const start = reader.at;
    const body = reader.bytes(length);
    found.push({ kind, name: kind === 0 ? new Reader(body).text() : undefined, head, start, end: reader.at });
  }
  return found;
}

/** A module without the sections that have such a name. */
export function without(bytes, name) {
  const kept = sections(bytes).filter((section) => !name.test(section.name ?? ""));
  return Buffer.concat([bytes.subarray(0, 8), ...kept.map(({ head, end }) => bytes.subarray(head, end))]);
}
