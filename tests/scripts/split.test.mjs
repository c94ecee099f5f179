// The split of the program (`scripts/split.mjs`), on a small module whose functions have the names that it goes by.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { behindDoors } from "../../scripts/relocations.mjs";
import { isDoorOfLinker, split } from "../../scripts/split.mjs";

const TOOLS = fileURLToPath(new URL("../../node_modules/.bin/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "split-"));
after(() => rmSync(folder, { recursive: true }));

const run = (command, ...given) => execFileSync(join(TOOLS, command), ["--enable-mutable-globals", "--enable-reference-types", ...given]);

/** Text as a module in bytes, with the names of its functions. */
function assemble(text) {
  const [from, to] = [join(folder, "in.wat"), join(folder, "out.wasm")];
  writeFileSync(from, text);
  run("wasm-as", "-g", from, "-o", to);
  return readFileSync(to);
}

/** The same text as the build's own tool writes it, which is what is split. */
function rewritten(text) {
  const [from, to] = [join(folder, "in.wasm"), join(folder, "out.wat")];
  writeFileSync(from, assemble(text));
  run("wasm-dis", from, "-o", to);
  return readFileSync(to, "utf8");
}

const HASH = "::h0123456789abcdef";
const named = (path) => `$mlops_maturity::${path}${HASH}`;
/** What the linker knows of it. */
const BEHIND = { base: 1, length: 4, slots: new Set([2, 4]), data: [[8, 12]] };
const func = (name, body, result = "(result i32)") => `(func ${name} (param $0 i32) ${result} ${body})`;
const door = (name, body) => func(named(`view::doors::${name}`), body);
const add = (value, number) => `(i32.add ${value} (i32.const ${number}))`;
const call = (name, given = "(local.get $0)") => `(call ${name} ${given})`;

// In the table: 1 the first part's own, 2 one of results, 3 one of both parts, 4 a door. In memory: from 8 what results
// read, behind it what the first part reads.
const PROGRAM = `(module
  (type $0 (func (param i32) (result i32)))
  (import "page" "double" (func $double (param i32) (result i32)))
  (global $stack (mut i32) (i32.const 100))
  (memory 1)
  (table $calls 5 5 funcref)
  (table $references 2 externref)
  (elem (table $calls) (i32.const 1) func $plain ${named("view::result::row")} ${named("view::result::short")} ${named("view::doors::draw_own")})
  (export "memory" (memory 0))
  (export "ask" (func $ask))
  (export "find" (func $enter))
  (export "through" (func $through))
  (data (i32.const 4) "\\00\\01\\00\\00\\05\\00\\00\\00\\09\\22\\0a\\5c")
  ${func("$ask", call("$shared", call(named("plan::needed"))))}
  ${func("$enter", call(named("view::doors::find")))}
  (func $through (param $0 i32) (param $1 i32) (result i32) (call_indirect $calls (type $0) (local.get $1) (local.get $0)))
  ${func("$plain", add("(local.get $0)", 1))}
  ${func("$shared", `(global.set $stack ${add("(global.get $stack)", 1)}) ${call("$double")}`)}
  ${func(named("plan::needed"), add("(local.get $0)", 10))}
  ${func(named("view::result::short"), add("(local.get $0)", 3))}
  ${func(named("view::result::row"), call(named("plan::deep")))}
  ${func(named("plan::deep"), `(i32.add ${call("$shared")} (i32.load (i32.const 8)))`)}
  ${door("find", call(named("plan::deep")))}
  ${door("find_idle", add("(local.get $0)", 4))}
  ${["find_own_code", "read_link", "complete", "draw_broken", "draw_privacy", "tell_host", "draw_report", "draw_note", "apply_all", "keeper_completed", "save_notes", "find_others_notes"].map((name, nth) => door(name, add("(local.get $0)", 5 + nth))).join("\n")}
  ${door("draw_own", "(global.get $stack)")}
  ${door("draw_shared", "(i32.const 6)")}
)`;

const page = { page: { double: (number) => 2 * number } };

test("the first part works by itself, and a call into the second stops before that is there", () => {
  const { first } = split(rewritten(PROGRAM), BEHIND);
  const { ask, find, through, memory } = new WebAssembly.Instance(new WebAssembly.Module(assemble(first)), page).exports;
  assert.equal(ask(1), 22, "what it calls itself is in it, whatever it is called");
  assert.equal(through(1, 1), 2);
  assert.equal(through(3, 1), 4, "what has such a name may serve both parts");
  assert.throws(() => find(1), WebAssembly.RuntimeError);
  assert.throws(() => through(2, 1), WebAssembly.RuntimeError);
  assert.throws(() => through(4, 1), WebAssembly.RuntimeError);
  assert.ok(!first.includes("plan::deep"), "what only results need is not in it");
  assert.deepEqual([...new Uint8Array(memory.buffer, 4, 12)], [0, 1, 0, 0, 0, 0, 0, 0, 9, 34, 10, 92], "nor is what only they read");
});

test("with the second part everything works as in one, on the same memory", () => {
  const whole = new WebAssembly.Instance(new WebAssembly.Module(assemble(PROGRAM)), page).exports;
  const { first, second } = split(rewritten(PROGRAM), BEHIND);
  const parts = new WebAssembly.Instance(new WebAssembly.Module(assemble(first)), page).exports;
  new WebAssembly.Instance(new WebAssembly.Module(assemble(second)), { first: parts });
  const calls = [["ask", 1], ["find", 2], ["through", 1, 5], ["through", 2, 6], ["through", 3, 7], ["through", 4, 8], ["find", 9]];
  for (const [name, ...given] of calls) assert.equal(parts[name](...given), whole[name](...given), `${name}(${given})`);
  assert.equal(parts.find(2), 9, "doubled by the page, and what the memory holds");
});

test("a table that is not the linker's stops the build", () => {
  assert.throws(() => split(rewritten(PROGRAM), { ...BEHIND, length: 5 }), { message: "a table of 4 from 1, where the linker wrote 5 from 1" });
});

test("a door that the compiler has copied into its callers stops the build", () => {
  const without = rewritten(PROGRAM.replaceAll("doors::draw_shared", "doors::other"));
  assert.throws(() => split(without, BEHIND), { message: "no function mlops_maturity::view::doors::draw_shared: inlined, or built without names?" });
});

/** A program in Rust with one door, whose functions and texts are reached by address only. */
const RUST = `
  #![crate_name = "mlops_maturity"]
  #![crate_type = "cdylib"]
  use std::hint::black_box;
  pub trait Row { fn draw(&self) -> usize; }
  macro_rules! rows { ($($name:ident $text:literal)*) => {$(
    struct $name;
    impl Row for $name { #[inline(never)] fn draw(&self) -> usize { black_box($text).len() } }
  )*} }
  rows! { Asked "asked before all" Both "asked by both" Found "found behind the door" }
  fn draw(rows: &[&dyn Row]) -> usize { black_box(rows).iter().map(|row| row.draw()).sum() }
  pub mod view { pub mod doors {
    #[inline(never)] pub fn find() -> usize { crate::draw(&[&crate::Both, &crate::Found]) }
  } }
  #[unsafe(no_mangle)] pub extern "C" fn enter() -> usize { draw(&[&Asked, &Both]) + view::doors::find() }
`;

/** Compiles it, with what the linker knows or without. */
function compiled(...options) {
  const [from, to] = [join(folder, "in.rs"), join(folder, "rust.wasm")];
  writeFileSync(from, RUST);
  const usual = ["--edition", "2024", "-O", "--target", "wasm32-unknown-unknown", "-Cpanic=abort", "-Cstrip=debuginfo", from, "-o", to];
  execFileSync("rustc", [...usual, ...options]);
  return readFileSync(to);
}

test("what lies behind a door is what the linker says, whether it is called or only named", () => {
  const bytes = compiled("-Clink-arg=--emit-relocs");
  const { base, length, slots, data } = behindDoors(bytes, isDoorOfLinker);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const memory = Buffer.from(exports.memory.buffer);
  const behind = data.map(([start, end]) => memory.toString("latin1", start, end)).join("|");
  assert.equal(exports.enter(), "asked before all".length + 2 * "asked by both".length + "found behind the door".length);
  assert.match(behind, /found behind the door/);
  assert.doesNotMatch(behind, /asked/);
  assert.equal(base, 1);
  assert.equal(slots.size, 1, `of ${length} functions in the table, only the one row that no other way leads to`);
});

test("a program linked without addresses stops the build", () => {
  assert.throws(() => behindDoors(compiled(), isDoorOfLinker), { message: "no section linking: linked without `--emit-relocs`?" });
});
