// The public surface for editors: TypeScript types and `custom-elements.json`, made from the schemas that the Rust types
// give, from `content/contract.json`, and from the tables of `docs/theming.md`. Nothing is written twice.
import { readFileSync } from "node:fs";

import { compile } from "json-schema-to-typescript";

const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");
const json = (path) => JSON.parse(read(path));
const property = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const isSwitch = ({ type }) => type === "yes or no";

/** The TypeScript type of an option's property. */
const typed = (option) => {
  if (isSwitch(option)) return "boolean";
  const values = option.type.split(" | ");
  return values.length > 1 ? `${values.map((value) => `"${value}"`).join(" | ")} | null` : "string | null";
};

const doc = (text) => `/** ${text} */`;

/** `index.d.ts` of the package. */
export async function types() {
  const contract = json("content/contract.json");
  const events = json("content/schema/events.schema.json");
  const engine = json("content/schema/package.schema.json");
  // One set of definitions: what both schemas know is the same.
  const merged = {
    $schema: events.$schema,
    title: "Everything",
    type: "object",
    additionalProperties: false,
    properties: { events: { $ref: "#/$defs/Details" }, package: { $ref: "#/$defs/PackageTypes" } },
    $defs: {
      ...engine.$defs, ...events.$defs,
      Details: closed({ ...events, $defs: undefined, $schema: undefined }),
      PackageTypes: closed({ ...engine, $defs: undefined, $schema: undefined }),
    },
  };
  for (const [name, schema] of Object.entries(merged.$defs)) merged.$defs[name] = closed(schema);
  const compiled = await compile(merged, "Everything", { bannerComment: "", additionalProperties: false, declareExternallyReferenced: true, unknownAny: true });
  const map = Object.entries(contract.events).map(([name, { detail, says }]) => `  ${doc(says)}\n  "${name}": CustomEvent<${detail}>;`);
  const options = Object.entries(contract.options).map(([name, option]) => `  ${doc(option.says)}\n  ${property(name)}: ${typed(option)};`);
  const methods = Object.entries(contract.methods).map(([name, says]) => `  ${doc(says)}\n  ${name}(): void;`);
  return [
    "// Made from the product's own types; see the project's docs/embed.md.",
    compiled.trim(),
    `/** The events of the element, and of a frame with \`embed.js\` in the page. */\nexport interface MlopsMaturityEvents {\n${map.join("\n")}\n}`,
    `/** The element. Each property is the attribute of the same name. */\nexport interface MlopsMaturityElement extends HTMLElement {\n${[...options, ...methods].join("\n")}\n  addEventListener<K extends keyof MlopsMaturityEvents>(type: K, listener: (event: MlopsMaturityEvents[K]) => void, options?: boolean | AddEventListenerOptions): void;\n  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;\n}`,
    'declare global {\n  interface HTMLElementTagNameMap {\n    "mlops-maturity": MlopsMaturityElement;\n  }\n}',
    "/** Answers by the ids of their questions, with what goes along. */\nexport interface WrittenAnswers {\n  answers: Record<string, AnswerValue>;\n  /** As 2026-03-14. */\n  day?: string;\n  label?: string;\n}",
    "/** Why something could not be worked out. */\nexport class EngineError extends Error {\n  readonly code: string;\n  readonly position?: number;\n}",
    "/** The outcome that a link carries, in any form that mail programs make of it, or its code. */\nexport function decode(link: string): Promise<Outcome>;",
    "/** The outcome of answers. */\nexport function score(answers: WrittenAnswers): Promise<Outcome>;",
    "/** The cheapest plan from answers, or from a link, to the stages that are asked for. */\nexport function plan(from: WrittenAnswers | string, request?: PlanRequest): Promise<PlanOutcome>;",
    "",
  ].join("\n\n");
}

/** An object without other fields than those it names, which is what the product writes. */
function closed(schema) {
  return schema?.type === "object" && schema.properties ? { ...schema, additionalProperties: false } : schema;
}

/** The rows of tables in a document whose first cell is a name in backquotes: the name, and the cells. */
const rows = (text) => [...text.matchAll(/^\| `([^`]+)` \| (.*) \|$/gm)].map(([, name, rest]) => [name, rest.split(" | ")]);

/** `custom-elements.json`, as the custom elements manifest has it. */
export function customElements() {
  const contract = json("content/contract.json");
  const theming = rows(read("docs/theming.md"));
  const entries = Object.entries(contract.options);
  const text = (type) => ({ text: type });
  return {
    schemaVersion: "2.1.0",
    modules: [{
      kind: "javascript-module",
      path: "dist/element.js",
      exports: [{ kind: "custom-element-definition", name: contract.element, declaration: { name: "MlopsMaturity", module: "dist/element.js" } }],
      declarations: [{
        kind: "class",
        customElement: true,
        name: "MlopsMaturity",
        tagName: contract.element,
        superclass: { name: "HTMLElement" },
        description: "An assessment of how an organisation runs machine learning, worked out in the browser.",
        attributes: entries.map(([name, option]) => ({ name, fieldName: property(name), description: option.says, default: option.default, type: text(typed(option)) })),
        members: [
          ...entries.map(([name, option]) => ({ kind: "field", name: property(name), attribute: name, reflects: true, description: option.says, type: text(typed(option)) })),
          ...Object.entries(contract.methods).map(([name, says]) => ({ kind: "method", name, description: says })),
        ],
        events: Object.entries(contract.events).map(([name, { detail, says }]) => ({ name, description: says, type: text(`CustomEvent<${detail}>`) })),
        cssProperties: theming.filter(([name]) => name.startsWith("--mm-")).map(([name, [says]]) => ({ name, description: says })),
        cssParts: theming.filter(([name]) => !name.startsWith("--mm-")).map(([name, [says]]) => ({ name, description: says })),
        slots: [{ name: "", description: "Shown until the element starts, and if it cannot." }],
      }],
    }],
  };
}
