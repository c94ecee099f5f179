// Joins styles/*.css and styles/components/*.css in their cascade order into target/styles/mlops-maturity.css.
// The sheets share one cascade layer, so only this order and specificity decide between them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const styles = join(root, "styles");
const components = readdirSync(join(styles, "components")).filter((name) => name.endsWith(".css")).sort();
const order = ["tokens.css", "base.css", "layout.css", ...components.map((name) => `components/${name}`), "print.css"];

const withoutComments = (css) => css.replace(/\/\*[\s\S]*?\*\//g, "");
const sheet = order.map((name) => withoutComments(readFileSync(join(styles, name), "utf8")).trim()).join("\n");
const out = join(root, "target", "styles");
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "mlops-maturity.css"), `@layer mm;\n${sheet}\n`);
