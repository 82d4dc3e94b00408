// Words and dates in the chosen language, and elements that hold them.

// A text in the chosen language, its {places} filled.
function say(key, places = {}) {
  return texts[key][state.language].replace(/\{(\w+)\}/g, (_, place) => String(places[place]));
}

const word = (row) => row[state.language];
const many = (row) => row[`${state.language}_many`] ?? row[state.language];
const inNumbers = (number) => formatIn(Intl.NumberFormat, {}).format(number);
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const counted = (number, one, more) => (number === 1 ? say(one) : say(more, { count: number }));

const nameOf = (node) => (state.language === "en" ? node.label_en : node.label);
const shortOf = (node) => (node.short === node.label ? nameOf(node) : node.short);
// A sentence, or the form of it into which the names of the ends fit.
function sentence(relation) {
  const said = relation[`sentence_${state.language}`];
  if (typeof said === "string") return said;
  return forms[said].replace(/\{[ab]\}/g, (end) => nameOf(nodeOf.get(end === "{a}" ? relation.source : relation.target)));
}
const roleOf = (relation) => (state.language === "en" ? relation.role_en ?? relation.role : relation.role);
const otherEnd = (relation, node) => nodeOf.get(relation.source === node ? relation.target : relation.source);

// What writes numbers or dates in the chosen language; each is made once, which takes longer than all that it writes.
const formats = new Map();
function formatIn(Format, form) {
  const key = `${state.language} ${Object.keys(form)}`;
  if (!formats.has(key)) formats.set(key, new Format(state.language === "nl" ? "nl-NL" : "en-GB", form));
  return formats.get(key);
}

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
  return formatIn(Intl.DateTimeFormat, form).format(moment);
}

function period({ since, until }) {
  const places = { since: since && dateInWords(since), until: until && dateInWords(until) };
  if (since && until) return say("since_until", places);
  return since ? say("since", places) : until ? say("until", places) : "";
}

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

const button = (attributes, act, ...children) => make("button", { type: "button", ...attributes, on: { click: act } }, ...children);
