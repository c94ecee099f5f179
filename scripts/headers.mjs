// Writes header files for static hosts into dist/headers/, from the policies that the pages themselves carry, so that the two
// cannot differ. What each is for is in docs/hosting.md. `scripts/finish.mjs` calls it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The policy in a page. */
export const policyOf = (html) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1].replaceAll("&#39;", "'");

/** What every file has. Any site may read them: an element fetches them from there, and so does a frame without an origin. */
const EVERYWHERE = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Access-Control-Allow-Origin": "*",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** What a file has whose name stays from release to release: it is asked for again each time. */
const FRESH = "no-cache";

/**
 * Names with a hash in them never come with another content. Said of a file that is there, and never of an answer that it is
 * missing: a browser would believe that for a year, and so miss the file when it is put in place a moment later.
 */
const FOREVER = "public, max-age=31536000, immutable";

/** The pages with a policy of their own. `frame-ancestors` is for hosts to narrow: no page can say it by itself. */
const PAGES = ["index.html", "builder.html", "offline.html", "mlops-maturity.html"];

/** Where a page is found: Cloudflare leads from its name to the same without the ending, and Vercel may. */
const addresses = (name) => [name === "index.html" ? "/" : `/${name.replace(".html", "")}`, `/${name}`];

export function writeHeaders({ folder }) {
  const policies = Object.fromEntries(PAGES.map((name) => [name, policyOf(readFileSync(join(folder, name), "utf8"))]));
  const write = (name, lines) => writeFileSync(join(folder, "headers", name), `${lines.join("\n")}\n`);
  mkdirSync(join(folder, "headers"), { recursive: true });
  const everywhere = Object.entries(EVERYWHERE);
  const hashed = String.raw`-[0-9a-f]{16}(_bg)?(\.en)?\.(js|wasm|css|txt)$`;

  // Netlify and Cloudflare Pages: where two paths match, both headers are sent, and only the latter knows how to take one away.
  // So nothing is said twice. Both have files of other names asked for again by themselves.
  write("_headers", [
    "/*",
    ...everywhere.map(([name, value]) => `  ${name}: ${value}`),
    ...PAGES.flatMap((name) => addresses(name).flatMap((path) => [path, `  Content-Security-Policy: ${policies[name]}`])),
    ...["/mlops-maturity-*", "/first-*", "/later-*", "/element-*", "/report-*", "/slides-*"].flatMap((path) => [path, `  Cache-Control: ${FOREVER}`]),
  ]);

  write("nginx.conf", [
    "# Within a server block; the folder is /mlops-maturity/ here.",
    "location /mlops-maturity/ {",
    "  types { text/html html; text/css css; text/javascript js; application/wasm wasm; text/plain txt; application/manifest+json webmanifest; image/svg+xml svg; image/png png; }",
    ...everywhere.map(([name, value]) => `  add_header ${name} "${value}" always;`),
    "  # Without `always`: only for what is there.",
    "  add_header Cache-Control $mlops_maturity_cache;",
    "  add_header Content-Security-Policy $mlops_maturity_policy always;",
    "}",
  ]);
  write("nginx-maps.conf", [
    "# Within the http block, before the server.",
    "map $uri $mlops_maturity_cache {",
    `  default "${FRESH}";`,
    `  "~/mlops-maturity/.*${hashed}" "${FOREVER}";`,
    "}",
    "map $uri $mlops_maturity_policy {",
    '  default "";',
    `  "~/mlops-maturity/$" "${policies["index.html"]}";`,
    ...PAGES.map((name) => `  "~/mlops-maturity/${name.replace(".", String.raw`\.`)}$" "${policies[name]}";`),
    "}",
  ]);

  write("htaccess", [
    "# As .htaccess in the folder; mod_headers and mod_mime have to be on, and AllowOverride has to name FileInfo.",
    "AddType application/wasm .wasm",
    "AddType application/manifest+json .webmanifest",
    ...everywhere.map(([name, value]) => `Header always set ${name} "${value}"`),
    "# Without `always`: only for what is there.",
    `Header set Cache-Control "${FRESH}"`,
    `<FilesMatch "${hashed}">`,
    `  Header set Cache-Control "${FOREVER}"`,
    "</FilesMatch>",
    ...PAGES.flatMap((name) => [`<Files "${name}">`, `  Header always set Content-Security-Policy "${policies[name]}"`, "</Files>"]),
  ]);

  write("Caddyfile", [
    "# Within a site block; the folder is /mlops-maturity/ here.",
    "handle_path /mlops-maturity/* {",
    ...everywhere.map(([name, value]) => `  header ${name} "${value}"`),
    '  @manifest path *.webmanifest',
    '  header @manifest Content-Type "application/manifest+json"',
    "  # Apart from each other, because the more general header would come last; a file with a hash has to be there.",
    "  @hashed {",
    `    path_regexp ${hashed}`,
    "    file",
    "  }",
    `  @fresh not path_regexp ${hashed}`,
    `  header @hashed Cache-Control "${FOREVER}"`,
    `  header @fresh Cache-Control "${FRESH}"`,
    ...PAGES.flatMap((name, place) => [
      `  @page${place} path ${name === "index.html" ? "/ /index.html" : `/${name}`}`,
      `  header @page${place} Content-Security-Policy "${policies[name]}"`,
    ]),
    "  file_server",
    "}",
  ]);

  // As with Netlify: what has no hash is asked for again by itself.
  const rule = (source, headers) => ({ source, headers: headers.map(([key, value]) => ({ key, value })) });
  write("vercel.json", [JSON.stringify({
    headers: [
      rule("/(.*)", everywhere),
      rule(String.raw`/(.*)-([0-9a-f]{16})(.*)\.(js|wasm|css|txt)`, [["Cache-Control", FOREVER]]),
      ...PAGES.flatMap((name) => addresses(name).map((path) => rule(path, [["Content-Security-Policy", policies[name]]]))),
    ],
  }, undefined, 2)]);
}
