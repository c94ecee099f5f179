// Policies and headers of what is shipped: no page's policy has a serious finding, each header file says what the pages say,
// and the checksums of a release are those of its files.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import evaluator from "csp_evaluator/dist/evaluator.js";
import { Severity } from "csp_evaluator/dist/finding.js";
import parser from "csp_evaluator/dist/parser.js";

import { policyOf } from "../../scripts/headers.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const read = (name) => readFileSync(join(DIST, name), "utf8");
const PAGES = ["index.html", "builder.html", "offline.html", "mlops-maturity.html"];
const FILES = ["_headers", "nginx-maps.conf", "htaccess", "Caddyfile", "vercel.json"];

for (const name of PAGES) {
  test(`the policy of ${name} has no serious finding`, () => {
    const policy = policyOf(read(name));
    const findings = new evaluator.CspEvaluator(new parser.CspParser(policy).csp).evaluate();
    const serious = findings.filter(({ severity }) => severity === Severity.HIGH || severity === Severity.SYNTAX);
    assert.deepEqual(serious.map(({ directive, value, description }) => `${directive} ${value ?? ""}: ${description}`), []);
    assert.ok(!policy.includes("'unsafe-inline'") && !/[^-]unsafe-eval/.test(policy.replaceAll("wasm-unsafe-eval", "")));
    for (const part of ["default-src 'none'", "base-uri 'none'", "form-action 'none'"]) assert.ok(policy.includes(part), part);
    // The one document that starts a worker shows nothing and takes nothing in.
    if (name !== "offline.html") assert.ok(policy.includes("require-trusted-types-for 'script'; trusted-types 'none'"));
  });
}

test("the evaluator does find something where there is something", () => {
  const findings = new evaluator.CspEvaluator(new parser.CspParser("script-src 'unsafe-inline' *").csp).evaluate();
  assert.ok(findings.some(({ severity }) => severity === Severity.HIGH));
});

test("each header file has the policy of each page, word for word", () => {
  for (const file of FILES) {
    const text = file.endsWith(".json") ? JSON.stringify(JSON.parse(read(`headers/${file}`)).headers.map(({ headers }) => headers)).replaceAll('\\"', '"') : read(`headers/${file}`);
    for (const page of PAGES) assert.ok(text.includes(policyOf(read(page))), `${file} and ${page}`);
  }
});

test("no header file keeps the page out of frames, and each lets other sites read the files", () => {
  for (const file of [...FILES.filter((file) => file !== "nginx-maps.conf"), "nginx.conf"]) {
    const text = read(`headers/${file}`);
    assert.ok(!/X-Frame-Options|frame-ancestors/i.test(text), file);
    assert.match(text, /Access-Control-Allow-Origin"?[^\w*]*(?:value": )?"?\*/, file);
  }
});

/** The paths of `_headers` with their headers. */
const sections = () =>
  read("headers/_headers").trim().split(/\n(?=\S)/).map((section) => {
    const [path, ...lines] = section.split("\n");
    return { path, headers: lines.map((line) => /^  ([\w-]+): (.+)$/.exec(line)?.slice(1)) };
  });

/** The rules of `vercel.json`, whose groups and stars mean the same as in a regular expression. */
const rules = () => JSON.parse(read("headers/vercel.json")).headers.map(({ source, headers }) => ({ path: new RegExp(`^${source}$`), headers: headers.map(({ key, value }) => [key, value]) }));

test("Netlify, Cloudflare and Vercel say nothing twice of a file, and for ever only where a hash is in the name", () => {
  const star = (path) => new RegExp(`^${path.replaceAll(".", "\\.").replaceAll("*", ".*")}$`);
  const files = ["", ...readdirSync(DIST, { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name)];
  for (const [host, found] of [["_headers", sections().map(({ path, headers }) => ({ path: star(path), headers }))], ["vercel.json", rules()]]) {
    assert.ok(found.every(({ headers }) => headers.every(Boolean)), `${host} has a line that is no header`);
    for (const name of files) {
      const said = found.filter(({ path }) => path.test(`/${name}`)).flatMap(({ headers }) => headers);
      const names = said.map(([header]) => header);
      assert.equal(new Set(names).size, names.length, `${host}: /${name} has ${names}`);
      const kept = said.find(([header]) => header === "Cache-Control")?.[1];
      assert.equal(kept, /-[0-9a-f]{16}\D/.test(name) ? "public, max-age=31536000, immutable" : undefined, `${host}: /${name}`);
      assert.equal(names.includes("Content-Security-Policy"), name === "" || name.endsWith(".html"), `${host}: /${name}`);
      assert.ok(names.includes("X-Content-Type-Options") && names.includes("Access-Control-Allow-Origin"), `${host}: /${name}`);
    }
  }
});

test("a page has its policy under its address without an ending as well", () => {
  for (const page of PAGES) {
    const path = page === "index.html" ? "/" : `/${page.replace(".html", "")}`;
    const found = [sections().find((section) => section.path === path)?.headers, rules().find(({ path: source, headers }) => source.test(path) && headers[0][0] === "Content-Security-Policy")?.headers];
    for (const headers of found) assert.deepEqual(headers, [["Content-Security-Policy", policyOf(read(page))]], path);
  }
});

test("SHA256SUMS has every file, with its checksum", () => {
  const said = new Map(read("SHA256SUMS").trim().split("\n").map((line) => line.split("  ").reverse()));
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length + 1))
    .filter((name) => name !== "SHA256SUMS" && !name.startsWith("."));
  assert.deepEqual([...said.keys()].sort(), files.sort());
  for (const name of files) assert.equal(said.get(name), createHash("sha256").update(readFileSync(join(DIST, name))).digest("hex"), name);
});

test("no file names the folder that it was built in, nor whoever built it", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
  const home = process.env.HOME ?? root;
  for (const name of readdirSync(DIST, { recursive: true }).map(String)) {
    if (!/\.\w+$/.test(name)) continue;
    const bytes = readFileSync(join(DIST, name));
    for (const path of [`${root}/`, `${home}/`, ".cargo/registry"]) assert.ok(!bytes.includes(path), `${name}: ${path}`);
  }
});
