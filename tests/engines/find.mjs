// Where the browsers are.

import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of these commands that can be run. */
export function onPath(names) {
  for (const name of names) {
    const places = name.includes("/") ? [name] : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
    for (const place of places) {
      try {
        accessSync(place, constants.X_OK);
        return place;
      } catch {
        // The next one.
      }
    }
  }
  return undefined;
}

/** The small browser that comes with WebKitGTK, whose folder has the machine's own name in it. */
export function miniBrowser() {
  for (const library of ["/usr/lib", "/usr/libexec"]) {
    const machines = existsSync(library) ? ["", ...readdirSync(library).filter((name) => name.includes("-linux-"))] : [];
    for (const version of ["4.1", "4.0", "6.0"]) {
      for (const machine of machines) {
        const place = join(library, machine, `webkit${version === "6.0" ? "gtk" : "2gtk"}-${version}`, "MiniBrowser");
        if (existsSync(place)) return place;
      }
    }
  }
  return undefined;
}
