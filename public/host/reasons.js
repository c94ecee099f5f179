// Why an element did not start, told apart as far as a browser lets one: what it was refused, it is asked for once more in
// a way that shows whether file, server or page is to blame. Only an element needs this: the page has its files beside it.
import { Reason } from "./loading.js";

/** What the host's page has refused. The event comes after the refusal. */
const refused = [];
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => refused.push(blockedURI));

const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

/** The name of the reason: the words for it are under `page.unloaded`. */
export async function reasonOf(error) {
  if (!(error instanceof Reason)) return "program";
  const { message: reason, cause } = error;
  if (reason === "script") return "type"; // the file is there, and no script to this browser
  if (reason !== "network" || !cause?.address) return reason;
  await moment();
  const { address } = cause;
  if (refused.some((blocked) => blocked && address.startsWith(blocked))) return "host-policy";
  const again = (options) => fetch(address, options).then(({ ok, type }) => ok || type === "opaque", () => false);
  // Without the checksum it comes: so it is another file than the one this script was built with.
  if (await again()) return "integrity";
  // To a page that may not read it, it comes: so its server does not let other sites read it.
  if (new URL(address).origin !== location.origin && (await again({ mode: "no-cors" }))) return "cors";
  return "network";
}
