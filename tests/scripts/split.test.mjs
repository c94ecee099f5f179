// The split of the program (`scripts/split.mjs`), on a small module whose functions have the names that it goes by.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { split } from "../../scripts/split.mjs";

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
const long = "(drop (i32.const 123456789))\n".repeat(60);
const func = (name, body, result = "(result i32)") => `(func ${name} (param $0 i32) ${result} ${body})`;
const door = (name, body) => func(named(`view::doors::${name}`), body);
const add = (value, number) => `(i32.add ${value} (i32.const ${number}))`;
const call = (name, given = "(local.get $0)") => `(call ${name} ${given})`;

// In the table: 1 the first part's own, 2 a long one of results, 3 a short one with such a name, 4 a door.
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
  (data (i32.const 8) "\\05\\00\\00\\00")
  ${func("$ask", call("$shared", call(named("plan::needed"))))}
  ${func("$enter", call(named("view::doors::find")))}
  (func $through (param $0 i32) (param $1 i32) (result i32) (call_indirect $calls (type $0) (local.get $1) (local.get $0)))
  ${func("$plain", add("(local.get $0)", 1))}
  ${func("$shared", `(global.set $stack ${add("(global.get $stack)", 1)}) ${call("$double")}`)}
  ${func(named("plan::needed"), add("(local.get $0)", 10))}
  ${func(named("view::result::short"), add("(local.get $0)", 3))}
  ${func(named("view::result::row"), `${long} ${call(named("plan::deep"))}`)}
  ${func(named("plan::deep"), `(i32.add ${call("$shared")} (i32.load (i32.const 8)))`)}
  ${door("find", call(named("plan::deep")))}
  ${door("find_idle", add("(local.get $0)", 4))}
  ${door("find_own_code", add("(local.get $0)", 5))}
  ${door("draw_own", "(global.get $stack)")}
  ${door("draw_shared", "(i32.const 6)")}
)`;

const page = { page: { double: (number) => 2 * number } };

test("the first part works by itself, and a call into the second stops before that is there", () => {
  const { first } = split(rewritten(PROGRAM));
  const { ask, find, through } = new WebAssembly.Instance(new WebAssembly.Module(assemble(first)), page).exports;
  assert.equal(ask(1), 22, "what it calls itself is in it, whatever it is called");
  assert.equal(through(1, 1), 2);
  assert.equal(through(3, 1), 4, "a short function may serve both parts");
  assert.throws(() => find(1), WebAssembly.RuntimeError);
  assert.throws(() => through(2, 1), WebAssembly.RuntimeError);
  assert.throws(() => through(4, 1), WebAssembly.RuntimeError);
  assert.ok(!first.includes("plan::deep"), "what only results need is not in it");
});

test("with the second part everything works as in one, on the same memory", () => {
  const whole = new WebAssembly.Instance(new WebAssembly.Module(assemble(PROGRAM)), page).exports;
  const { first, second } = split(rewritten(PROGRAM));
  const parts = new WebAssembly.Instance(new WebAssembly.Module(assemble(first)), page).exports;
  new WebAssembly.Instance(new WebAssembly.Module(assemble(second)), { first: parts });
  for (const { memory } of [whole, parts]) new Int32Array(memory.buffer)[2] = 7;
  const calls = [["ask", 1], ["find", 2], ["through", 1, 5], ["through", 2, 6], ["through", 3, 7], ["through", 4, 8], ["find", 9]];
  for (const [name, ...given] of calls) assert.equal(parts[name](...given), whole[name](...given), `${name}(${given})`);
  assert.equal(parts.find(2), 11, "doubled by the page, and what the memory holds");
});

test("a door that the compiler has copied into its callers stops the build", () => {
  const without = rewritten(PROGRAM.replaceAll("doors::draw_shared", "doors::other"));
  assert.throws(() => split(without), { message: "no function mlops_maturity::view::doors::draw_shared: inlined, or built without names?" });
});
