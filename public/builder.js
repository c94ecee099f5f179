// The page on which somebody chooses options, sees the product with them, and copies the snippet. It runs beside the product,
// under the same policy, and uses what every host uses: the element for what is shown, the options' own reading for what is
// wrong. What it writes is `host/snippets.js`'s part.
import { FRAMEWORKS, NAMES, isFlag, readOptions } from "./host/options.js";
import { snippet } from "./host/snippets.js";

/** What each option is, as `content/contract.json` says it; put in by the build. */
const CONTRACT = __CONTRACT__;
/** Checksums of the scripts that a snippet may name, put in by the build. */
const INTEGRITY = __INTEGRITY__;

const base = new URL(".", document.baseURI).href;
const find = (id) => document.getElementById(id);
const form = find("options");
const make = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

/** A field for an option: a list where its values are few, a switch, or a text. */
function field(name, { type, says }) {
  const id = `option-${name}`;
  const hint = `${id}-hint`;
  const values = type.includes(" | ") ? type.split(" | ") : undefined;
  const hints = /^(?:an id|ids)\b/.test(type) ? `${says} ${FRAMEWORKS.join(", ")}.` : says;
  const input = values
    ? make("select", { id, name }, ...values.map((value) => make("option", { value, textContent: value })))
    : make("input", { id, name, type: isFlag(name) ? "checkbox" : "text" });
  input.setAttribute("aria-describedby", hint);
  const label = make("label", { htmlFor: id }, make("code", { textContent: name }));
  return make("div", { className: isFlag(name) ? "builder-field builder-switch" : "builder-field" }, label, input, make("p", { id: hint, className: "mm-note", textContent: hints }));
}

for (const name of NAMES) find("fields").append(field(name, CONTRACT.options[name]));

/** What is chosen, as a host would write it; what is the default is left out. */
function chosen() {
  const given = {};
  for (const name of NAMES) {
    const { type, value, checked } = form.elements[name];
    if (type === "checkbox" ? checked : value.trim() && value !== CONTRACT.options[name].default) given[name] = type === "checkbox" ? "" : value.trim();
  }
  return given;
}

let preview;
let shown;

/** Shows the product with these options. What is live changes in place; anything else starts it again. */
function show(given) {
  const wanted = { ...given, keep: "memory" };
  delete wanted["share-answers"];
  delete wanted.address;
  const fixed = JSON.stringify(Object.entries(wanted).filter(([name]) => !CONTRACT.options[name].live));
  if (preview && shown === fixed) {
    for (const name of NAMES.filter((name) => CONTRACT.options[name].live)) {
      if (name in wanted) preview.setAttribute(name, wanted[name]);
      else preview.removeAttribute(name);
    }
    return;
  }
  shown = fixed;
  preview = document.createElement("mlops-maturity");
  for (const [name, value] of Object.entries(wanted)) preview.setAttribute(name, value);
  find("preview").replaceChildren(preview);
}

function update() {
  const given = chosen();
  const faults = [];
  const read = readOptions((name) => given[name], (fault) => faults.push(fault));
  find("faults").replaceChildren(...faults.map((fault) => make("span", { className: "mm-notice", textContent: fault })));
  const fit = Object.fromEntries(Object.entries(given).filter(([name]) => name in read));
  const text = snippet(form.elements.form.value, { base, options: fit, integrity: INTEGRITY, title: find("snippet").dataset.title });
  find("snippet").value = text;
  const size = find("size");
  size.textContent = size.dataset.text.replace("{lines}", text.split("\n").length).replace("{characters}", text.length);
  find("said").textContent = "";
  show(fit);
}

find("copy").addEventListener("click", async () => {
  const [field, said] = ["snippet", "said"].map(find);
  field.select();
  const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => document.execCommand("copy"));
  said.textContent = copied ? said.dataset.copied : said.dataset.select;
});
form.addEventListener("input", update);
form.addEventListener("submit", (event) => event.preventDefault());
update();
