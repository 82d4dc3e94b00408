// Starts the page: views, languages, foot, the address's hash, colours by day and by night.

const VIEWS = [
  { key: "map", place: document.getElementById("map-view"), draw: () => { if (!touched) fitMap(); } },
  { key: "table", place: document.getElementById("table-view"), draw: drawTable },
];
const LANGUAGES = [{ key: "nl", name: "NL" }, { key: "en", name: "EN" }];

function pressed(group, rows, current, act) {
  document.getElementById(group).replaceChildren(...rows.map(({ key, name, lang }) => make("button", {
    type: "button", text: name, lang, "data-key": key, "aria-pressed": String(key === current), on: { click: () => act(key) },
  })));
}

// Draws a group of buttons anew and keeps the keyboard's place in it.
function keepingFocus(group, draw) {
  const key = document.activeElement?.closest(`#${group}`) ? document.activeElement.dataset.key : null;
  draw();
  if (key) document.querySelector(`#${group} [data-key="${key}"]`).focus();
}

function showView(key) {
  state.view = key;
  for (const view of VIEWS) view.place.hidden = view.key !== key;
  drawSwitches();
  VIEWS.find((view) => view.key === key).draw();
}

function drawSwitches() {
  keepingFocus("views", () => pressed("views", VIEWS.map(({ key }) => ({ key, name: say(`view_${key}`) })), state.view, showView));
  keepingFocus("languages", () => pressed("languages", LANGUAGES.map((row) => ({ ...row, lang: row.key })), state.language, speak));
}

function drawFoot() {
  const passages = new Set(relations.flatMap(({ passages: all }) => all.map(({ document: source, start, end }) => `${source} ${start} ${end}`)));
  const counts = encoding.counts.filter(({ key }) => key in values.counts)
    .map((row) => make("span", { text: `${values.counts[row.key]} ${word(row)}` }));
  document.getElementById("foot").replaceChildren(
    make("strong", { text: say("as_of", { date: dateInWords(values.asOf) }) }),
    ...counts,
    make("span", { text: say("foot_names", { count: nodes.length }) }),
    make("span", { text: say("foot_relations", { count: relations.length }) }),
    make("span", { text: say("foot_passages", { count: passages.size }) }),
    make("span", { id: "covered", text: say("covered", { share: values.covered }) }));
}

// Everything in the other language.
function speak(language) {
  state.language = language;
  document.documentElement.lang = language;
  const title = say("title", { subject: nodeOf.get(values.subject).label });
  document.title = title;
  document.getElementById("title").textContent = title;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  searchBox.placeholder = say("search");
  const frame = container.querySelector(".vis-network");
  frame.setAttribute("role", "application");
  frame.setAttribute("aria-label", say("map_label"));
  drawAll();
  writeHash();
}

function drawAll() {
  drawSwitches();
  drawLegend();
  drawDetail();
  drawTable();
  drawFoot();
  redrawMap();
}

function filterChanged() {
  forgetVisible();
  const { chosen } = state;
  const gone = chosen?.line ? !relationsOn(lineOf.get(chosen.line)).length : chosen && !visible().nodes.has(chosen.node);
  if (gone) { state.chosen = null; writeHash(); }
  updateLegend();
  drawDetail();
  drawTable();
  redrawMap();
}

// #n=<node>&taal=<language>; other keys are left out of account.
function writeHash() {
  const places = new URLSearchParams();
  if (state.chosen?.node) places.set("n", nodeOf.get(state.chosen.node).slug);
  if (state.language !== values.language) places.set("taal", state.language);
  const hash = places.toString();
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

function readHash() {
  const places = new URLSearchParams(location.hash.slice(1));
  const language = places.get("taal");
  const node = nodes.find(({ slug }) => slug === places.get("n"));
  if (node) { unhide(node.id); state.chosen = { node: node.id }; }
  speak(LANGUAGES.some(({ key }) => key === language) ? language : state.language);
  if (node) bringIntoView(node.id);
}

startMap();
startSearch();
if (window.innerWidth <= 820) document.getElementById("legend").open = false;
document.getElementById("zoom-in").addEventListener("click", () => zoom(1.3));
document.getElementById("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
document.getElementById("fit").addEventListener("click", fitMap);
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state.chosen) choose(null); });
window.addEventListener("hashchange", readHash);
darkMode.addEventListener("change", drawAll);
readHash();

// For tests, and for whoever embeds the page: look at the map and choose on it, nothing more.
window.relationMap = {
  choose: (chosen) => choose(chosen),
  labels: () => currentLabels().map(({ id, box, text, tag }) => ({ id, ...box, font: text.style.font, tag: Boolean(tag) })),
  positions: () => network.getPositions(nodes.map(({ id }) => id)),
  onScreen: (point) => network.canvasToDOM(point),
  lines: () => lines.map((line) => ({ id: line.id, from: line.from, to: line.to, count: relationsOn(line).length })),
  shown: () => ({ nodes: [...visible().nodes], relations: [...visible().relations].map(({ id }) => id) }),
};
