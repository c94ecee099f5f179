// Switches the offline page off: put in the place of sw.js, it deletes what was kept and takes itself out, at each browser's
// next visit. The page then comes from the server again.
addEventListener("install", () => skipWaiting());

addEventListener("activate", (event) => {
  const leave = async () => {
    // Of this folder: another one of the same origin may have a page of its own.
    const kept = (await caches.keys()).filter((name) => name.startsWith(`mlops-maturity ${new URL("./", location.href).href} `));
    await Promise.all(kept.map((name) => caches.delete(name)));
    await registration.unregister();
  };
  event.waitUntil(leave());
});
