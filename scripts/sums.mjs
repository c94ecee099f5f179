// Writes dist/SHA256SUMS: the checksum of every file of a release, in the form that `sha256sum --check` reads, so that anybody
// can see that what a site serves is what was built. `scripts/finish.mjs` calls it last of all.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function writeSums({ folder }) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll("\\", "/"))
    .filter((name) => !name.startsWith(".") && name !== "SHA256SUMS")
    .sort();
  const lines = names.map((name) => `${createHash("sha256").update(readFileSync(join(folder, name))).digest("hex")}  ${name}\n`);
  writeFileSync(join(folder, "SHA256SUMS"), lines.join(""));
}
