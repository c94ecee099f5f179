// The header files under the servers that they are for: what each file is answered with, what a missing one is, and the way
// from the start to a result, and once more offline. A server that is not on the machine is named and left out.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { policyOf } from "../../scripts/headers.mjs";
import { TYPES } from "../../scripts/serve.mjs";
import { journey } from "./hosting.mjs";
import { SERVERS, startServer } from "./servers.mjs";
import { expectQuiet, openPage } from "./support.mjs";

const DIST = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const HASHED = /-[0-9a-f]{16}\D/;
const FOREVER = "public, max-age=31536000, immutable";
/** Headers that every file has, and a missing one as well. */
const EVERYWHERE = {
  "x-content-type-options": "nosniff", "referrer-policy": "no-referrer", "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin",
};

async function headersOf(address, expected = 200) {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  assert.equal(answer.status, expected, address);
  return answer.headers;
}

async function everyFile(url) {
  const files = readdirSync(DIST, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== "SHA256SUMS");
  assert.ok(files.some(({ name }) => HASHED.test(name)) && files.some(({ name }) => !HASHED.test(name)));
  for (const name of ["", ...files.map(({ name }) => name)]) {
    const headers = await headersOf(url + name);
    for (const [header, value] of Object.entries(EVERYWHERE)) assert.equal(headers.get(header), value, `${name}: ${header}`);
    // Where two rules are for one file, the answer would have both, with a comma between them.
    assert.equal(headers.get("cache-control"), HASHED.test(name) ? FOREVER : "no-cache", name);
    const file = name || "index.html";
    const policy = file.endsWith(".html") ? policyOf(readFileSync(join(DIST, file), "utf8")) : null;
    assert.equal(headers.get("content-security-policy"), policy, name);
    const [type] = TYPES[/\.\w+$/.exec(file)[0]].split(";");
    assert.equal(headers.get("content-type")?.split(";")[0], type, name);
  }
}

for (const name of Object.keys(SERVERS)) {
  test(`${name}: headers of every file, and of one that is not there; from the start to a result`, async (context) => {
    const server = await startServer(name, DIST);
    if (!server) {
      console.log(`${name} is not on this machine: left out.`);
      return context.skip(`${name} is not on this machine`);
    }
    try {
      await everyFile(server.url);
      // Between two releases a file may be missing for a moment. Nobody may be told to believe that for a year.
      const missing = await headersOf(`${server.url}later-0123456789abcdef.wasm`, 404);
      assert.doesNotMatch(missing.get("cache-control") ?? "", /immutable|max-age=[1-9]/);
      for (const [header, value] of Object.entries(EVERYWHERE)) assert.equal(missing.get(header), value, header);

      const opened = await openPage({ server, ready: ".mm-start button", context: { serviceWorkers: "allow" } });
      await opened.page.evaluate(() => navigator.serviceWorker.ready);
      await opened.settled();
      await opened.page.locator("[data-choice=quick]").check();
      await journey(opened.page, 3);
      await expectQuiet(opened);
      await opened.context.setOffline(true);
      await opened.page.reload();
      await opened.page.locator(".mm-result h1").waitFor();
      await opened.close();
    } finally {
      await server.close();
    }
  });
}
