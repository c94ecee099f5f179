// What of a program lies behind its doors, by what the linker knew: for every address in code and data, which function
// or which piece of data it is the address of (`--emit-relocs`). How the program is then cut is in `split.mjs`.
//
// Read from the module as Rust's linker wrote it. wasm-bindgen and wasm-opt keep no relocations, but they move nothing that
// is in the table or in the memory, so a place found here is that place in what they write.
// The format: https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md

import { Reader, sections } from "./wasm-reader.mjs";

const [IMPORTS, EXPORTS, TABLE_ENTRIES, CODE, DATA] = [2, 7, 9, 10, 11];
/** Kinds of what is imported, exported or named by a symbol. */
const [FUNCTION, TABLE, MEMORY] = [0, 1, 2];
const [FUNCTION_SYMBOL, DATA_SYMBOL, SECTION_SYMBOL] = [0, 1, 3];
const SYMBOL_TABLE = 8;
const [UNDEFINED, EXPLICIT_NAME] = [0x10, 0x40];
/** Relocations by what they are the place of. */
const OF_FUNCTIONS = [0, 1, 2];
const OF_DATA = [3, 4, 5];
const OF_NEITHER = [6, 7, 13, 20];
const I32_CONST = 0x41;

/** Exports that only tell wasm-bindgen what others take and give; it removes them. */
const DESCRIPTION = /^__wbindgen_(?:describe|skip)/;

/**
 * What is reached through doors and on no other way: `slots`, places of the table; `data`, addresses in memory as pairs
 * of beginning and end. `base` and `length` say where the table's entries begin, and how many there are.
 *
 * `isDoor` tells a door by the name that the linker has for it.
 */
export function behindDoors(bytes, isDoor) {
  const module = read(bytes);
  const doors = module.symbols.filter(({ kind, name }) => kind === FUNCTION_SYMBOL && isDoor(name ?? "")).map(({ node }) => node);
  const called = module.exported.filter(({ name }) => !DESCRIPTION.test(name)).map(({ node }) => node);
  const first = reached(called, module.uses, new Set(doors));
  const behind = reached(doors, module.uses, new Set());
  const only = (node) => behind.has(node) && !first.has(node);
  const { base, entries } = module.table;
  const pieces = module.symbols.filter(({ kind, size }) => kind === DATA_SYMBOL && size > 0);
  const others = pieces.filter(({ node }) => !only(node));
  // Texts that end alike may share their bytes.
  const alone = pieces.filter((piece) => only(piece.node) && !others.some((other) => piece.start < other.end && other.start < piece.end));
  return {
    base,
    length: entries.length,
    slots: new Set(entries.flatMap((node, nth) => (only(node) ? [base + nth] : []))),
    data: alone.map(({ start, end }) => [start, end]),
  };
}

/** What the roots use, and what that uses in turn. What stops the way is not part of it. */
function reached(roots, uses, stops) {
  const found = new Set();
  const queue = [...roots];
  while (queue.length > 0) {
    const node = queue.pop();
    if (found.has(node) || stops.has(node)) continue;
    found.add(node);
    queue.push(...(uses.get(node) ?? []));
  }
  return found;
}

/**
 * A module as a graph. Its nodes are `f12`, the function of that number, and `d34`, the data of the symbol of that
 * number; `uses` says which holds the address of which.
 */
function read(bytes) {
  const all = sections(bytes);
  const section = (kind, name) => {
    const found = all.find((one) => one.kind === kind && one.name === name);
    if (!found) throw new Error(`no section ${name ?? kind}: linked without \`--emit-relocs\`?`);
    const reader = new Reader(bytes, found.start, found.end);
    if (name) reader.text();
    return reader;
  };
  const isImporting = all.some(({ kind }) => kind === IMPORTS);
  const functions = bodies(section(CODE), isImporting ? importedFunctions(section(IMPORTS)) : 0);
  const segments = dataSegments(section(DATA));
  const symbols = symbolTable(section(0, "linking"), segments);
  const pieces = symbols.filter(({ kind, size }) => kind === DATA_SYMBOL && size > 0);
  const uses = new Map();
  for (const [name, holders] of [["reloc.CODE", functions], ["reloc.DATA", pieces]]) {
    const sorted = relocations(section(0, name), all).sort((a, b) => a.at - b.at);
    for (const holder of holders) {
      const held = sorted.slice(firstFrom(sorted, holder.from), firstFrom(sorted, holder.to));
      for (const found of held) found.isHeld = true;
      uses.set(holder.node, new Set(held.map(({ symbol }) => symbols[symbol].node)));
    }
    if (sorted.some(({ isHeld }) => !isHeld)) throw new Error(`${name}: an address that nothing holds`);
  }
  return { exported: exportedFunctions(section(EXPORTS)), table: tableEntries(section(TABLE_ENTRIES)), symbols, uses };
}

/** The place of the first of sorted relocations that stands at an address or behind it. */
function firstFrom(sorted, address) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].at < address) low = middle + 1;
    else high = middle;
  }
  return low;
}

function importedFunctions(reader) {
  return reader.list(() => {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === FUNCTION) reader.number();
    else if (kind === TABLE) reader.bytes(1), limits(reader);
    else if (kind === MEMORY) limits(reader);
    else reader.bytes(2);
    return kind;
  }).filter((kind) => kind === FUNCTION).length;
}

function limits(reader) {
  const hasMost = reader.byte() & 1;
  reader.number();
  if (hasMost) reader.number();
}

const exportedFunctions = (reader) =>
  reader.list(() => ({ name: reader.text(), kind: reader.byte(), node: `f${reader.number()}` })).filter(({ kind }) => kind === FUNCTION);

function bodies(reader, imported) {
  return reader.list((nth) => {
    const length = reader.number();
    const from = reader.at;
    reader.bytes(length);
    return { node: `f${imported + nth}`, from, to: reader.at };
  });
}

/** Where something that is there from the start goes. */
function place(reader) {
  const flags = reader.number();
  if (flags !== 0 || reader.byte() !== I32_CONST) throw new Error("entries or data that do not go to a place known beforehand");
  const base = reader.signed();
  reader.bytes(1);
  return base;
}

function tableEntries(reader) {
  const lists = reader.list(() => ({ base: place(reader), entries: reader.list(() => `f${reader.number()}`) }));
  if (lists.length !== 1) throw new Error(`${lists.length} lists of functions for the table, not one`);
  return lists[0];
}

function dataSegments(reader) {
  return reader.list(() => {
    const base = place(reader);
    const length = reader.number();
    const from = reader.at;
    reader.bytes(length);
    return { base, from };
  });
}

function symbolTable(reader, segments) {
  const [, symbols] = [reader.number(), []];
  while (!reader.done) {
    const kind = reader.byte();
    const end = reader.number() + reader.at;
    if (kind === SYMBOL_TABLE) symbols.push(...reader.list((nth) => symbol(reader, nth, segments)));
    reader.at = end;
  }
  return symbols;
}

function symbol(reader, nth, segments) {
  const kind = reader.byte();
  const flags = reader.number();
  const isThere = !(flags & UNDEFINED);
  if (kind === SECTION_SYMBOL) return { kind, node: `s${reader.number()}` };
  if (kind !== DATA_SYMBOL) {
    const index = reader.number();
    const name = isThere || flags & EXPLICIT_NAME ? reader.text() : undefined;
    return { kind, node: kind === FUNCTION_SYMBOL ? `f${index}` : `o${nth}`, name };
  }
  const found = { kind, node: `d${nth}`, name: reader.text(), size: 0 };
  if (!isThere) return found;
  const { base, from } = segments[reader.number()];
  const offset = reader.number();
  const size = reader.number();
  return { ...found, size, start: base + offset, end: base + offset + size, from: from + offset, to: from + offset + size };
}

/** Where each address stands in the file, and the number of the symbol that it is of. */
function relocations(reader, all) {
  const { start } = all[reader.number()];
  return reader.list(() => {
    const type = reader.number();
    const at = start + reader.number();
    const symbol = reader.number();
    if (OF_DATA.includes(type)) reader.signed();
    else if (![...OF_FUNCTIONS, ...OF_NEITHER].includes(type)) throw new Error(`a relocation of type ${type}, which this does not know`);
    return { type, at, symbol };
  }).filter(({ type }) => !OF_NEITHER.includes(type));
}
