// Keeps one version of the page for use offline: every file of it, whole, or none. A page gets all its files from the
// version that it began with; a newer one waits until no page of the old one is open. `sw-off.js` is what a host puts in the
// place of this file to be rid of it.
//
// It fetches each file once, when it is installed, and nothing afterwards. It sends nothing and sees no answer: they are
// not in what a browser asks for.

/** What this version is called, and its files with their checksums; put in by the build. */
const VERSION = __VERSION__;
const FILES = __KEPT__;

const folder = new URL("./", location.href).href;
/** What is kept belongs to the whole origin, and another folder of it may have a page of its own, of another version. */
const PREFIX = `mlops-maturity ${folder} `;

addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(PREFIX + VERSION);
    // Another file than that of this version is refused, so nothing is kept of a server that is just being changed.
    const requests = Object.entries(FILES).map(([name, integrity]) => new Request(folder + name, { cache: "no-cache", integrity }));
    await cache.addAll(requests);
  };
  event.waitUntil(keep());
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + VERSION);
    await Promise.all(old.map((name) => caches.delete(name)));
  };
  event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const address = url.split(/[?#]/)[0];
  if (method !== "GET" || !address.startsWith(folder)) return;
  const name = address.slice(folder.length) || "index.html";
  if (!Object.hasOwn(FILES, name)) return;
  const kept = async () => {
    const found = await (await caches.open(PREFIX + VERSION)).match(folder + name);
    // Made anew, without the address that it was kept under: a script reads its own, with the query that it was asked for.
    return found ? new Response(found.body, found) : fetch(event.request);
  };
  event.respondWith(kept());
});
