// Splits the program in two: what asks the questions, and what works out and shows a result, which is loaded after it.
//
// Both parts share one memory and one table. Calls from the first part to the second go through a few doors only, each
// a named function that is not entered before the second part is there. All that the first part reaches on any other
// way stays in it, so a part that is late can be missed at a door and nowhere else.
//
// Works on the text form of a module, as `wasm-dis` writes it: one form a line at the top, functions by name. Which entries
// of the table and which data only the second part needs no text says: that is found before, in `relocations.mjs`.

/** The ways into the second part. The page enters none before it has the words of results, which come with that part. */
const DOORS = [
  "find", "find_idle", "find_own_code", "read_link", "complete", "draw_own", "draw_shared", "draw_report", "draw_broken",
  "draw_privacy", "tell_host", "draw_note", "apply_all", "keeper_completed", "save_notes", "find_others_notes",
];
const PATH = "mlops_maturity::view::doors::";

/** The module that the second part takes everything from (`boot.js` hands it over), and how its names begin there. */
const FIRST = "first";
const PREFIX = "_";

const NAME = String.raw`\$"(?:[^"\\]|\\.)*"|\$[^\s()]+`;

/** A name without its hashes and quotes. */
const plain = (name) => name.replace(/^\$"?|"$/g, "").replace(/\[[0-9a-f]{16}\]/g, "").replace(/::h[0-9a-f]{16}.*$/, "");

/** Whether a name of the linker's is that of a door. */
export const isDoorOfLinker = (name) => new RegExp(`14mlops_maturity4view5doors\\d+(?:${DOORS.join("|")})(?:17h[0-9a-f]{16}E)?$`).test(name);

/**
 * The text of both parts, with what lies behind the doors as `behindDoors` finds it. Fails where a door is not found or
 * the table is another, so that a build does not go on with half a plan.
 */
export function split(text, behind) {
  const module = parse(text);
  if (module.base !== behind.base || module.entries.length < behind.length) {
    throw new Error(`a table of ${module.entries.length} from ${module.base}, where the linker wrote ${behind.length} from ${behind.base}`);
  }
  const later = laterPart(module, behind.slots);
  const doors = [...later].filter(isDoor);
  const found = new Set(doors.map(plain));
  const missing = DOORS.filter((name) => !found.has(PATH + name));
  if (missing.length > 0) throw new Error(`no function ${missing.map((name) => PATH + name).join(", ")}: inlined, or built without names?`);
  return write(module, later, doors, behind.data);
}

const isDoor = (name) => DOORS.some((door) => plain(name) === PATH + door);

/** The forms of a module: functions by name with their calls, the table's entries, all others as they are. */
function parse(text) {
  const forms = text.split(/\n(?= \(|\)$)/).slice(1).map((form) => form.replace(/\n\)\s*$/, ""));
  const functions = new Map();
  const imports = new Map();
  const rest = { type: [], import: [], global: [], memory: [], table: [], elem: [], export: [], data: [] };
  for (const form of forms) {
    const kind = form.match(/^ \((\w+)/)?.[1];
    if (kind === "func") {
      const name = form.match(new RegExp(`^ \\(func (${NAME})`))[1];
      const head = form.slice(0, form.indexOf("\n"));
      const calls = [...form.matchAll(new RegExp(`\\((?:call|ref\\.func|return_call) (${NAME})`, "g"))].map(([, to]) => to);
      functions.set(name, { form, signature: head.slice(head.indexOf(name) + name.length), calls: new Set(calls) });
    } else if (kind) {
      if (!rest[kind]) throw new Error(`a form that this does not know: ${form.slice(0, 60)}`);
      rest[kind].push(form);
      const called = kind === "import" && form.match(new RegExp(`\\(func (${NAME})(.*)\\)\\)$`));
      if (called) imports.set(called[1], called[2]);
    }
  }
  if (rest.elem.length !== 1) throw new Error(`${rest.elem.length} lists of functions for the table, not one`);
  const [, table, base, listed] = rest.elem[0].match(new RegExp(`\\(table (${NAME})\\) \\(i32\\.const (\\d+)\\) func (.*)\\)$`, "s"));
  const entries = listed.match(new RegExp(NAME, "g"));
  return { functions, imports, rest, table, base: Number(base), entries };
}

/**
 * The names of the functions that go into the second part: all but those that are reached from exports and from the
 * first part's places of the table. The compiler may keep one of several equal functions for places of both.
 */
function laterPart({ functions, rest, base, entries }, slots) {
  const exported = rest.export.map((form) => form.match(new RegExp(`\\(func (${NAME})\\)`))?.[1]).filter(Boolean);
  const queue = [...exported, ...entries.filter((_, nth) => !slots.has(base + nth))];
  const first = new Set();
  while (queue.length > 0) {
    const name = queue.pop();
    if (first.has(name) || !functions.has(name) || isDoor(name)) continue;
    first.add(name);
    queue.push(...functions.get(name).calls);
  }
  return new Set([...functions.keys()].filter((name) => !first.has(name)));
}

/** The text of both parts. */
function write(module, later, doors, ranges) {
  const { functions, rest, table, base, entries } = module;
  // Slots behind those that there are, one a door. Before the second part fills them, a call through them stops.
  const size = base + entries.length;
  const slots = doors.map((door, nth) => [size + nth, door]);
  const given = handedOver(module, later, size + doors.length);
  const data = halved(rest.data, ranges);
  const first = [
    ...rest.type, ...rest.import, ...rest.global, ...rest.memory,
    ...given.filter(({ kind }) => kind === "table").map(({ name, type }) => ` (table ${name}${type})`),
    ` (elem $0 (table ${table}) (i32.const ${base}) func ${entries.map((name) => (later.has(name) ? "$-late" : name)).join(" ")})`,
    ...rest.export,
    ...given.map(({ kind, name, short }) => ` (export "${short}" (${kind} ${name}))`),
    ...data.first,
    " (func $-late\n  (unreachable)\n )",
    ...slots.map(([slot, door]) => stub(door, functions.get(door).signature, table, slot)),
    ...[...functions].filter(([name]) => !later.has(name)).map(([, { form }]) => form),
  ];
  const own = [...entries.entries()].filter(([, name]) => later.has(name)).map(([place, name]) => [base + place, name]);
  const second = [
    ...rest.type,
    ...given.map(({ kind, name, short, type }) => ` (import "${FIRST}" "${short}" (${kind} ${name}${type}))`),
    ...runs([...own, ...slots]).map(([at, names]) => ` (elem (table ${table}) (i32.const ${at}) func ${names.join(" ")})`),
    ...data.second,
    ...[...later].map((name) => functions.get(name).form),
  ];
  const text = (forms) => `(module\n${forms.join("\n")}\n)\n`;
  return { first: text(first), second: text(second) };
}

/** The data of a module in two: what is within the ranges, and the rest. */
function halved(forms, ranges) {
  const out = { first: [], second: [] };
  for (const form of forms) {
    const [, at, written] = form.match(/^ \(data (?:\$\S+ )?\(i32\.const (\d+)\) "(.*)"\)$/s);
    const [base, bytes] = [Number(at), unescaped(written)];
    const within = ranges.map(([start, end]) => [Math.max(start - base, 0), Math.min(end - base, bytes.length)]);
    const cuts = within.filter(([start, end]) => start < end).sort(([a], [b]) => a - b);
    let done = 0;
    for (const [start, end] of [...cuts, [bytes.length, bytes.length]]) {
      if (done < start) out.first.push(segment(base + done, bytes.subarray(done, start)));
      if (start < end) out.second.push(segment(base + start, bytes.subarray(start, end)));
      done = end;
    }
  }
  return out;
}

const segment = (at, bytes) => ` (data (i32.const ${at}) "${[...bytes].map((byte) => `\\${byte.toString(16).padStart(2, "0")}`).join("")}")`;

/** The bytes of a text in a module, which escapes quotes, backslashes and what cannot be printed. */
function unescaped(written) {
  const short = { t: 9, n: 10, r: 13 };
  const one = /\\([0-9a-fA-F]{2})|\\(.)|([^\\])/gs;
  return Buffer.concat([...written.matchAll(one)].map(([, hex, sign, plain]) => (hex ? Buffer.of(parseInt(hex, 16)) : sign in short ? Buffer.of(short[sign]) : Buffer.from(sign ?? plain))));
}

/** What the second part takes from the first, each with a name as short as it goes, since it stands in both. */
function handedOver({ functions, imports, rest, table }, later, slots) {
  const parted = (kind, form) => form.match(new RegExp(`^ \\(${kind} (${NAME})( .*)\\)$`, "s")).slice(1);
  const memories = rest.memory.map((form) => parted("memory", form)).map(([name, type]) => ({ kind: "memory", name, type }));
  const tables = rest.table.map((form) => parted("table", form)).map(([name, type]) => {
    return { kind: "table", name, type: name === table ? type.replace(/\d+ \d+/, `${slots} ${slots}`) : type };
  });
  // A global is written with its first value, which an import has not. Those that never change are in the code already.
  const globals = rest.global.map((form) => parted("global", form)).filter(([, type]) => type.startsWith(" (mut "));
  const used = new Set([...later].flatMap((name) => [...functions.get(name).calls]).filter((name) => !later.has(name)));
  const signature = (name) => nameless(imports.get(name) ?? functions.get(name).signature);
  const all = [
    ...memories,
    ...tables,
    ...globals.map(([name, type]) => ({ kind: "global", name, type: type.match(/^ \(mut \w+\)/)[0] })),
    ...[...used].map((name) => ({ kind: "func", name, type: signature(name) })),
  ];
  return all.map((one, place) => ({ ...one, short: `${PREFIX}${place.toString(36)}` }));
}

/** A door as the first part has it: a call through its slot. */
function stub(door, signature, table, slot) {
  const given = [...signature.matchAll(/\(param (\$\S+) \w+\)/g)].map(([, name]) => ` (local.get ${name})`).join("");
  return ` (func ${door}${signature}\n  (call_indirect ${table}${nameless(signature)}${given} (i32.const ${slot}))\n )`;
}

const nameless = (signature) => signature.replace(/\(param \$\S+ (\w+)\)/g, "(param $1)");

/** Pairs of a place and a name as runs of neighbours: where each begins, and its names. */
function runs(pairs) {
  const found = [];
  for (const [place, name] of pairs) {
    const last = found.at(-1);
    if (last && last[0] + last[1].length === place) last[1].push(name);
    else found.push([place, [name]]);
  }
  return found;
}
