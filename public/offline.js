// Has the browser keep the page for use offline. In a document of its own, which the page shows nobody: the page's policy
// allows no address to become a script, and browsers count a worker's among them (docs/decisions/0020). Where it is not
// allowed, the page works as it does without.
try {
  // A page that comes from the worker is kept already, and browsers look for a newer worker at each visit by themselves. To
  // register it once more would bring back one that is just taking itself out (sw-off.js).
  if (!parent.navigator.serviceWorker.controller) await navigator.serviceWorker.register("sw.js");
} catch (error) {
  console.info(error);
}
