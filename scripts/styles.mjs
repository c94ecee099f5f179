// Joins styles/*.css and styles/components/*.css in their cascade order into target/styles/mlops-maturity.css.
// The sheets share one cascade layer, so only this order and specificity decide between them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { transformSync } from "esbuild";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const styles = join(root, "styles");
const components = readdirSync(join(styles, "components")).filter((name) => name.endsWith(".css")).sort();
const order = ["tokens.css", "base.css", "layout.css", "opening.css", ...components.map((name) => `components/${name}`), "print.css"];

// Only shortened, never rewritten: the sheets use what every browser above the floor of the README knows; only `:dir()`
// came later to some, where drawings keep the direction they have.
const target = "esnext";
const sheet = order.map((name) => readFileSync(join(styles, name), "utf8")).join("\n");
const out = join(root, "target", "styles");
mkdirSync(out, { recursive: true });
const { code } = transformSync(`@layer mm;\n${sheet}`, { loader: "css", minify: true, target });
writeFileSync(join(out, "mlops-maturity.css"), code);
