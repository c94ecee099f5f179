// The public surface: what `content/contract.json` says is what the scripts take and tell, what the documents say, and what
// the version before said. A change here is a change for every page that has the product in it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const contract = JSON.parse(read("content/contract.json"));
const pack = JSON.parse(read("content/mlops/pack.json"));

// What the build puts in, and the two things of a browser that the options ask.
const optional = pack.frameworks.filter((framework) => framework.optional).map(({ id }) => id);
Object.assign(globalThis, {
  __FRAMEWORKS__: pack.frameworks.map(({ id }) => id),
  __OPTIONAL__: optional,
  __LOCALES__: ["en"],
  CSS: { supports: (_, value) => /^(#[0-9a-f]{3,8}|[a-z]+|rgb\(.*\))$/i.test(value) },
  document: { baseURI: "https://host.example/page/" },
  location: { origin: "https://host.example", hostname: "host.example" },
});
const { NAMES, OPTIONS, forProgram, isFlag, readOptions, target } = await import("../../public/host/options.js");
const { customElements } = await import("../../scripts/types.mjs");
const { EVENTS } = await import("../../public/host/messages.js");

const PUBLIC = {
  options: [
    "locale", "theme", "accent", "mode", "layout", "frameworks", "leading", "optional-area", "brand-name", "brand-logo",
    "cta-text", "cta-link", "share-base", "start", "keep", "address", "share-answers",
  ],
  events: ["mm-ready", "mm-answer", "mm-progress", "mm-result", "mm-share", "mm-cta", "mm-resize", "mm-error"],
};

test("the public surface is what it was: to take a name away is a new major version", () => {
  assert.deepEqual(Object.keys(contract.options), PUBLIC.options);
  assert.deepEqual(Object.keys(contract.events), PUBLIC.events);
  assert.ok(PUBLIC.events.length <= 8);
});

test("nobody’s page breaks: every name that was ever public is public still, style sheets’ among them", () => {
  const [{ declarations: [element] }] = customElements().modules;
  const names = (list) => list.map(({ name }) => name);
  const now = {
    attributes: names(element.attributes),
    properties: names(element.members.filter(({ kind }) => kind === "field")),
    methods: names(element.members.filter(({ kind }) => kind === "method")),
    events: names(element.events),
    cssProperties: names(element.cssProperties),
    cssParts: names(element.cssParts),
  };
  // Rows are added here with a new name, and taken away with a new major version only.
  const frozen = JSON.parse(read("tests/goldens/public-surface.json"));
  assert.deepEqual(Object.keys(now), Object.keys(frozen));
  for (const [kind, known] of Object.entries(frozen)) assert.deepEqual(now[kind], known, kind);
});

test("the scripts take and tell what the contract says", () => {
  assert.deepEqual(NAMES, PUBLIC.options);
  assert.deepEqual(EVENTS, PUBLIC.events);
  for (const [name, { live, type }] of Object.entries(contract.options)) {
    assert.equal(OPTIONS[name].live ?? false, live, name);
    assert.equal(isFlag(name), type === "yes or no", name);
    const values = OPTIONS[name].read.values;
    if (values && !isFlag(name)) assert.equal(type, values.join(" | "), name);
  }
});

test("the documents name every option and event, and no other", () => {
  const embed = read("docs/embed.md");
  const named = [...embed.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  assert.deepEqual(named.filter((name) => !name.startsWith("mm-")), [...PUBLIC.options, ...Object.keys(contract.frameOptions)]);
  assert.deepEqual(named.filter((name) => name.startsWith("mm-")), PUBLIC.events);
  for (const { says } of [...Object.values(contract.options), ...Object.values(contract.events), ...Object.values(contract.frameOptions)]) {
    assert.ok(embed.includes(says), says);
  }
});

/** What an address must not lead to by a click: scripts, other schemes, and what a browser would make of something else. */
const REFUSED = [
  "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
  "java\r\nscript:alert(1)", "\u0000javascript:alert(1)", "\u0001javascript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
  "&#106;avascript:alert(1)", "javascript%3Aalert(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=",
  "DATA:text/html,x", "vbscript:msgbox(1)", "blob:https://host.example/1", "file:///etc/passwd", "filesystem:https://host.example/x", "about:blank",
  "view-source:https://host.example", "ftp://host.example/", "ws://host.example/", "http://host.example/", "//host.example/", "///host.example",
  "\\\\host.example", "https:host.example", "https:/host.example", "https:\\\\host.example", "https://", "https://user@host.example/",
  "https://user:pass@host.example/", "https://host.example\u202e/moc", "https://ho\u200bst.example/", "tel:+123", "sms:+123", "intent://x#Intent;end",
  "jar:https://host.example!/x", "/page", "page", "?x=1", "", " ", "#a b", "#<svg onload=alert(1)>", "#\"onclick=alert(1)",
];

test(`none of ${REFUSED.length} addresses reaches a link, and those that may do`, () => {
  for (const address of REFUSED) assert.throws(() => target(address), JSON.stringify(address));
  assert.ok(REFUSED.length >= 40);
  for (const address of ["https://host.example/talk?x=1#y", "mailto:us@host.example?subject=Hello", "#talk"]) assert.equal(target(address), address);
});

const chosenBy = (given) => {
  const said = [];
  return [readOptions((name) => given[name] ?? null, (fault) => said.push(fault)), said];
};

test("each option takes what the contract says, and says in words what it does not take", () => {
  const cases = [
    ["locale", "en", "de", "locale: “de” is none of: en"],
    ["theme", "dark", "night", "theme: “night” is none of: auto, light, dark"],
    ["mode", "quick", "fast", "mode: “fast” is none of: full, quick"],
    ["layout", "area", "grid", "layout: “grid” is none of: single, area"],
    ["keep", "memory", "cloud", "keep: “cloud” is none of: browser, memory"],
    ["address", "page", "host", "address: “host” is none of: none, page"],
    ["accent", "#ffcc00", "url(x)", "accent: “url(x)” is no colour"],
    ["brand-name", "Us", "x".repeat(61), `brand-name: “${"x".repeat(61)}” is empty or longer than 60 characters`],
    ["brand-logo", "/logo.svg", "https://elsewhere.example/l.svg", "brand-logo: “https://elsewhere.example/l.svg” is neither a file of this page’s own origin nor a data: picture"],
    ["share-base", "https://host.example/a/", "javascript:1", "share-base: “javascript:1” is no address of a page"],
    ["start", "IAEAAwnaHQBBAIBBAJABABAAPRd5", "hello", "start: “hello” is no link of a result"],
    ["frameworks", "aws, microsoft", "aws,cmmi", `frameworks: “aws,cmmi” names “cmmi”, which is no framework. There are: ${pack.frameworks.map(({ id }) => id).join(", ")}`],
    ["optional-area", "true", "maybe", "optional-area: “maybe” is neither true nor false"],
  ];
  for (const [name, good, bad, fault] of cases) {
    const [chosen, said] = chosenBy({ [name]: good });
    assert.deepEqual([Object.keys(chosen), said], [[name], []], name);
    assert.deepEqual(chosenBy({ [name]: bad }), [{}, [fault]], name);
  }
});

test("a link to start from is found in each form that it is handed on in", () => {
  const CODE = "IAEAAwnaHQBBAIBBAJABABAAPRd5";
  for (const written of [CODE, `#r=${CODE}`, `https://host.example/x/#r=${CODE}`, `https://host.example/?r=${CODE}&utm_source=mail`, `https://host.example/x/%23r%3D${CODE}`]) {
    assert.deepEqual(chosenBy({ start: written }), [{ start: `#r=${CODE}` }, []], written);
  }
  for (const none of ["", "#r=", "https://host.example/", "https://host.example/?order=12345678"]) assert.equal(chosenBy({ start: none })[1].length, 1, none);
});

test("a switch is on by being there, and off where it says so", () => {
  for (const [value, expected] of [["", true], ["true", true], ["on", true], ["false", false], ["off", false]]) {
    assert.equal(chosenBy({ "share-answers": value })[0]["share-answers"], expected);
  }
});

test("the leading framework comes first, and the others in their order", () => {
  const places = (given) => [...forProgram(chosenBy(given)[0]).frameworks].map((letter) => pack.frameworks[letter.charCodeAt(0) - 97].id);
  assert.deepEqual(places({}), []);
  assert.deepEqual(places({ frameworks: "aws,microsoft" }), ["aws", "microsoft"]);
  assert.deepEqual(places({ frameworks: "aws,microsoft", leading: "microsoft" }), ["microsoft", "aws"]);
  assert.deepEqual(places({ leading: "aws" })[0], "aws");
  assert.equal(places({ leading: "aws" }).length, pack.frameworks.length);
});

test("a framework that comes with the optional area switches it on, and that is said", () => {
  const [chosen, said] = chosenBy({ frameworks: `five-stage,${optional[0]}` });
  assert.equal(chosen["optional-area"], true);
  assert.deepEqual(said, [`optional-area: ${optional[0]} comes with the optional area, so it is switched on`]);
});
