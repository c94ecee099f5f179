// Pictures of every screen into screenshots/, by day and by night and in four widths, and the printed report as PDF.
//
//   node scripts/screenshots.mjs [NAME...]     only the screens of these names

import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { atRest } from "../tests/e2e/layout.mjs";
import { SCREENS, openScreen } from "../tests/e2e/screens.mjs";
import { shutdown } from "../tests/e2e/support.mjs";

const FOLDER = fileURLToPath(new URL("../screenshots/", import.meta.url));
const WINDOWS = [[280, 653], [390, 844], [800, 1024], [1600, 1000]];
const SCHEMES = ["light", "dark"];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in SCREENS));
if (unknown.length) {
  console.error(`No screen ${unknown.join(", ")}. There are: ${Object.keys(SCREENS).join(", ")}`);
  process.exit(1);
}

await mkdir(FOLDER, { recursive: true });
let count = 0;
for (const name of asked.length ? asked : Object.keys(SCREENS)) {
  const { page, close } = await openScreen(name);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      await atRest(page);
      await page.screenshot({ path: `${FOLDER}${name}-${width}-${colorScheme}.png`, fullPage: true });
      count += 1;
    }
  }
  if (name === "result") {
    await page.pdf({ path: `${FOLDER}result.pdf`, format: "A4", printBackground: true });
    count += 1;
  }
  await close();
}
await shutdown();
console.log(`${count} files in screenshots/`);
