// What the page knows and what is chosen in it; words and dates in the chosen language. No drawing here.

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const nodes = read("nodes");
const lines = read("lines");
const options = read("options");
const values = read("values");
const { relations, texts, encoding } = values;

const byKey = (rows) => new Map(rows.map((row) => [row.key, row]));
const families = byKey(encoding.families);
const nodeKinds = byKey(encoding.nodeKinds);
const relationKinds = byKey(encoding.relationKinds);
const certainties = byKey(encoding.certainties);
const statuses = byKey(encoding.statuses);

const nodeOf = new Map(nodes.map((node) => [node.id, node]));
const lineOf = new Map(lines.map((line) => [line.id, line]));
const relationsOf = new Map(nodes.map((node) => [node.id, []]));
for (const relation of relations) {
  for (const end of new Set([relation.source, relation.target])) relationsOf.get(end).push(relation);
}

// `off` holds what the legend has switched off; `chosen` is a node or a line, or null for neither.
const state = {
  language: values.language,
  view: "map",
  chosen: null,
  off: { nodeKinds: new Set(), relationKinds: new Set(), certainties: new Set() },
};

// A text in the chosen language, its {places} filled.
function say(key, places = {}) {
  return texts[key][state.language].replace(/\{(\w+)\}/g, (_, place) => String(places[place]));
}

const word = (row) => row[state.language];
const many = (row) => row[`${state.language}_many`] ?? row[state.language];

// 2017, 2016-03, 2015-03-01 and 2022-04/2022-06 in words, never more precise than they are.
function dateInWords(iso) {
  const [from, to] = iso.split("/");
  if (to) return say("interval", { from: dateInWords(from), to: dateInWords(to) });
  const [year, month, day] = iso.split("-").map(Number);
  const moment = Date.UTC(year, (month || 1) - 1, day || 1);
  if (Number.isNaN(moment)) return iso;
  const form = { year: "numeric", timeZone: "UTC" };
  if (month) form.month = "long";
  if (day) form.day = "numeric";
  return new Intl.DateTimeFormat(state.language === "nl" ? "nl-NL" : "en-GB", form).format(moment);
}

function period({ since, until }) {
  const places = { since: since && dateInWords(since), until: until && dateInWords(until) };
  if (since && until) return say("since_until", places);
  return since ? say("since", places) : until ? say("until", places) : "";
}

const sentence = (relation) => relation[`sentence_${state.language}`];
const otherEnd = (relation, node) => nodeOf.get(relation.source === node ? relation.target : relation.source);

// What the filter leaves: relations of kinds that are on between nodes of kinds that are on, and the nodes they tie;
// nodes without any relation in the documents stay while their kind is on; the subject always stays.
let shown = null;
function visible() {
  if (shown) return shown;
  const { off } = state;
  const isOn = (id) => id === values.subject || !off.nodeKinds.has(nodeOf.get(id).kind);
  const kept = relations.filter((relation) => !off.relationKinds.has(relation.kind)
    && !off.certainties.has(relation.certainty) && isOn(relation.source) && isOn(relation.target));
  const tied = new Set([values.subject, ...kept.flatMap((relation) => [relation.source, relation.target])]);
  for (const node of nodes) if (!relationsOf.get(node.id).length && isOn(node.id)) tied.add(node.id);
  shown = { relations: new Set(kept), nodes: tied };
  return shown;
}

// Every change of the state comes by here: what is no longer shown is no longer chosen, and the whole page follows.
function change(patch, { words = false } = {}) {
  Object.assign(state, patch);
  shown = null;
  const { chosen } = state;
  if (chosen?.line ? !relationsOn(lineOf.get(chosen.line)).length : chosen && !visible().nodes.has(chosen.node)) state.chosen = null;
  follow(words);
}

const relationsOn = (line) => line.relations.map((position) => relations[position])
  .filter((relation) => visible().relations.has(relation));

// An element with its attributes, text and children. Text goes in as text, never as markup.
function make(tag, { text, on, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  if (text !== undefined) element.textContent = text;
  for (const [event, action] of Object.entries(on ?? {})) element.addEventListener(event, action);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}
