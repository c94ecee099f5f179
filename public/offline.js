// Has the browser keep the page for use offline. In a document of its own, which the page shows nobody: the page's policy
// allows no address to become a script, and browsers count a worker's among them (docs/decisions/0020).
// Where a browser forbids even to ask, nothing is kept, and nobody is troubled with it.
const register = async () => navigator.serviceWorker?.register("sw.js");
register().catch(console.info);
