// Serves a folder the way a strict host would: a base path, right types, no caching, the policy the page must live with.
//
//   node scripts/serve.mjs [--root dist] [--base /] [--port 8080] [--no-csp]
//
// Tests import `start` and read `requests` to see what a page asked for.

import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** The strictest policy that the page has to start under. */
export const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** What `offline.html` has instead. */
export const WORKER_CSP = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/**
 * Starts a server. `csp` is true (the strict policy), false (none) or a policy; `cors` whether pages of other sites may read
 * the files; `port` 0 takes a free one.
 * Gives its address, the paths asked for so far (in order, with their query), and `close`.
 */
export async function start({ root = DIST, base = "/", csp = true, cors = false, port = 0, host = "127.0.0.1" } = {}) {
  const folder = await realpath(root);
  const prefix = `/${base}/`.replace(/\/+/g, "/");
  const requests = [];

  const headers = { "Cache-Control": "no-cache", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
  if (cors) headers["Access-Control-Allow-Origin"] = "*";
  if (csp) headers["Content-Security-Policy"] = csp === true ? CSP : csp;

  const server = createServer(async (request, response) => {
    requests.push(request.url);
    const fail = (status, text) => {
      response.writeHead(status, { ...headers, "Content-Type": TYPES[".txt"] });
      response.end(`${text}\n`);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return fail(405, "only GET and HEAD");
    const path = request.url.split("?", 1)[0];
    if (`${path}/` === prefix) {
      // Without the slash every relative address of the page would point beside its folder.
      response.writeHead(301, { ...headers, Location: prefix });
      return response.end();
    }
    const file = path.startsWith(prefix) ? await find(folder, path.slice(prefix.length)) : undefined;
    if (!file) return fail(404, "not found");
    response.writeHead(200, {
      ...headers,
      // The document that starts the worker: its address is a script, which the policy of the page allows nobody.
      ...(csp && file.path.endsWith("offline.html") && { "Content-Security-Policy": WORKER_CSP }),
      "Content-Type": TYPES[extname(file.path).toLowerCase()] ?? "application/octet-stream",
      "Content-Length": file.size,
    });
    if (request.method === "HEAD") return response.end();
    // A file that a build replaces while it is read: a broken answer, not a dead server.
    createReadStream(file.path).on("error", () => response.destroy()).pipe(response);
  });

  await new Promise((resolve, reject) => server.once("error", reject).listen(port, host, resolve));
  const { port: taken } = server.address();
  return {
    url: `http://localhost:${taken}${prefix}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** The file behind an address, or nothing: never one outside the folder, not even by way of a link inside it. */
async function find(folder, address) {
  try {
    const name = decodeURIComponent(address);
    const path = await realpath(join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name));
    if (!path.startsWith(folder + sep)) return undefined;
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size } : undefined;
  } catch {
    return undefined; // no such file, a broken %-escape or a NUL byte
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      root: { type: "string", default: DIST },
      base: { type: "string", default: "/" },
      port: { type: "string", default: process.env.PORT || "8080" },
      "no-csp": { type: "boolean", default: false },
    },
  });
  const { root, base } = values;
  try {
    const { url } = await start({ root, base, csp: !values["no-csp"], port: Number(values.port) });
    console.log(`Serving ${url} (Ctrl+C stops it)`);
  } catch (error) {
    const reasons = {
      ENOENT: `${root} is missing: run \`make build\` first.`,
      EADDRINUSE: `Port ${values.port} is taken: choose another with PORT=8081.`,
    };
    console.error(reasons[error.code] ?? error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
