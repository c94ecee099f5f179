// The page with its files beside it. No inline script; the build puts their names into this address. What the page does is
// next door, in `host/page.js`; the same page in one file is `file.js`.
import { Reason, compiled, fetched, imported } from "./host/loading.js";
import { startPage } from "./host/page.js";

const asked = new URL(import.meta.url).searchParams;
const file = (name) => new URL(asked.get(name) ?? `${name}.css`, document.baseURI).href;

startPage({
  glue: () => imported(file("js")),
  program: () => compiled(file("wasm")),
  part: () => asked.has("part") && compiled(file("part")),
  text: async (name) => (await fetched(file(name))).text(),
  styles: (name) =>
    new Promise((loaded, failed) => {
      const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: file(name), onload: loaded });
      sheet.onerror = () => {
        sheet.remove();
        failed(new Reason("network"));
      };
      document.head.append(sheet);
    }),
  hosted: () => import(new URL("hosted.js", import.meta.url)),
  report: (again) => import(new URL(`report.js${again}`, import.meta.url)),
  // Last of all, so that it takes no line from anything that is waited for; and not in somebody else's page.
  offline() {
    if (self === top && isSecureContext) document.body.append(Object.assign(document.createElement("iframe"), { src: "offline.html", hidden: true }));
  },
});
