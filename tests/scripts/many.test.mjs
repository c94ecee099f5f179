// docs/many.md, run as it stands: links out of a table of DuckDB, scored by the command, and back as columns.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

import { DuckDBInstance } from "@duckdb/node-api";

import { code } from "../e2e/codec.mjs";
import { questions } from "../e2e/words.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DOCUMENT = readFileSync(join(ROOT, "docs/many.md"), "utf8");
const block = (name) => {
  const found = new RegExp(`^\`\`\`\\w+ duckdb=${name}\\n([^]*?)^\`\`\``, "m").exec(DOCUMENT);
  assert.ok(found, `docs/many.md has no block “${name}”`);
  return found[1];
};

const folder = mkdtempSync(join(tmpdir(), "many-"));
after(() => rmSync(folder, { recursive: true }));

test("docs/many.md with DuckDB: out of a table, through the command, and back as columns", async () => {
  execFileSync("cargo", ["build", "--quiet", "--locked", "--no-default-features", "--features", "json,many", "--bin", "mlops-maturity-score"], { cwd: ROOT, stdio: "inherit" });
  const instance = await DuckDBInstance.create(":memory:");
  const duckdb = await instance.connect();
  const here = process.cwd();
  process.chdir(folder);
  try {
    const link = (level) => `https://assess.example.com/#r=${code({ answers: level.repeat(questions.length) })}`;
    await duckdb.run("CREATE TABLE links (id INTEGER, sent_by VARCHAR, link VARCHAR)");
    // Not in the order of their ids, which the blocks of the document bring about.
    await duckdb.run(`INSERT INTO links VALUES (30, 'a team at the top', '${link("5")}'), (10, 'a team that begins', '${link("1")}'), (20, 'a team without answers', '${link("0")}')`);
    await duckdb.run(block("before"));
    const PATH = `${join(process.env.CARGO_TARGET_DIR ?? join(ROOT, "target"), "debug")}${delimiter}${process.env.PATH}`;
    execFileSync("sh", ["-c", block("score")], { env: { ...process.env, PATH } });
    const statements = block("after").split(";").filter((statement) => statement.trim());
    assert.equal(statements.length, 2);
    await duckdb.run(statements[0]);
    const rows = (await duckdb.runAndReadAll(statements[1])).getRowsJS();
    // All at level 5 is the top of the five stages, all at level 1 and nothing at all are the bottom; the mean is that level.
    assert.deepEqual(rows.map(([by, stage, mean]) => [by, Number(stage), mean === null ? null : Number(mean)]), [
      ["a team that begins", 1, 1], ["a team without answers", 1, null], ["a team at the top", 5, 5],
    ]);
  } finally {
    process.chdir(here);
    duckdb.closeSync?.();
  }
});
