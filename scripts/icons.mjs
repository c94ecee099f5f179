// Draws the icons of an installed page out of public/icons/icon.svg. Run by hand when that changes; what it draws is kept.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { launch, shutdown } from "../tests/e2e/support.mjs";

const FOLDER = "public/icons";
const drawing = readFileSync(join(FOLDER, "icon.svg"), "utf8");
/** Name, size, and how much of the edge is free: a mask may cut off a fifth of each side. */
const ICONS = [["icon-192.png", 192, 0.08], ["icon-512.png", 512, 0.08], ["icon-maskable-512.png", 512, 0.22]];

const page = await (await launch()).newPage();
for (const [name, size, free] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;background:#fdfcfa"><div style="padding:${size * free}px;box-sizing:border-box;width:${size}px;height:${size}px">${drawing}</div></body>`);
  writeFileSync(join(FOLDER, name), await page.screenshot());
}
await shutdown();
