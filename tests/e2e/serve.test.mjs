// The server that every other test here leans on: what it serves, under which headers, and what it refuses.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { CSP, start } from "../../scripts/serve.mjs";

let outside, server;

before(async () => {
  outside = await mkdtemp(join(tmpdir(), "serve-"));
  const root = join(outside, "dist");
  await mkdir(root);
  await writeFile(join(outside, "secret.txt"), "secret");
  await writeFile(join(root, "index.html"), "<!doctype html>");
  await writeFile(join(root, "app.wasm"), "");
  await writeFile(join(root, "app.js"), "export {}");
  await symlink(join(outside, "secret.txt"), join(root, "link.txt"));
  server = await start({ root, base: "/some/where" });
});

after(async () => {
  await server.close();
  await rm(outside, { recursive: true });
});

// Not fetch: that tidies "..", which is the very thing to send.
function get(path, method = "GET") {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      response.resume().on("end", () => resolve({ status: response.statusCode, headers: response.headers }));
    }).on("error", reject).end();
  });
}

test("serves the folder under its base path, with types and the strict policy", async () => {
  const page = await get("/some/where/");
  assert.equal(page.status, 200);
  assert.equal(page.headers["content-type"], "text/html; charset=utf-8");
  assert.equal(page.headers["content-security-policy"], CSP);
  assert.equal(page.headers["cache-control"], "no-cache");
  assert.equal((await get("/some/where/app.wasm?v=1")).headers["content-type"], "application/wasm");
  assert.equal((await get("/some/where/app.js")).headers["content-type"], "text/javascript; charset=utf-8");
  assert.equal((await get("/some/where")).headers.location, "/some/where/");
});

test("refuses what is not in the folder", async () => {
  for (const path of [
    "/",
    "/app.js",
    "/some/where/missing.js",
    "/some/where/../secret.txt",
    "/some/where/../../secret.txt",
    "/some/where/%2e%2e/secret.txt",
    "/some/where/..%2fsecret.txt",
    "/some/where/link.txt",
    "/some/where/%00",
    "/some/where/%E0%A4%A",
  ]) {
    assert.equal((await get(path)).status, 404, path);
  }
  assert.equal((await get("/some/where/", "POST")).status, 405);
});

test("keeps the list of what was asked for", async () => {
  const before = server.requests.length;
  await get("/some/where/app.js?v=2");
  assert.deepEqual(server.requests.slice(before), ["/some/where/app.js?v=2"]);
});
