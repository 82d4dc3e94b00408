// Starts the page: views, languages, foot, the address's hash, colours by day and by night.

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

function drawSwitches() {
  const views = VIEWS.map(({ key }) => ({ key, name: say(`view_${key}`) }));
  keepingFocus("views", () => pressed("views", views, state.view, (view) => change({ view })));
  const languages = LANGUAGES.map((row) => ({ ...row, lang: row.key }));
  keepingFocus("languages", () => pressed("languages", languages, state.language, (language) => change({ language }, { words: true })));
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

// All words of ours that stand in the page itself, in the language of the state.
function sayAll() {
  const title = say("title", { subject: nodeOf.get(values.subject).label });
  document.documentElement.lang = state.language;
  document.title = title;
  document.getElementById("title").textContent = title;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  searchBox.placeholder = say("search");
}

// The page follows the state; `words` is true when all has to be said or painted anew.
function follow(words) {
  followView();
  if (words) {
    sayAll();
    drawLegend();
    drawFoot();
  }
  updateLegend();
  drawSwitches();
  drawShown();
  drawDetail();
  shownView().update(words);
  writeHash();
}

// #v=<view>&n=<node>&taal=<language>; other keys are left out of account.
function writeHash() {
  const places = new URLSearchParams();
  if (state.view !== VIEWS[0].key) places.set("v", shownView().slug);
  if (state.chosen?.node) places.set("n", nodeOf.get(state.chosen.node).slug);
  if (state.language !== values.language) places.set("taal", state.language);
  const hash = places.toString();
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

function readHash() {
  const places = new URLSearchParams(location.hash.slice(1));
  const view = VIEWS.find(({ slug }) => slug === places.get("v")) ?? VIEWS[0];
  const language = LANGUAGES.find(({ key }) => key === places.get("taal"))?.key ?? values.language;
  const node = nodes.find(({ slug }) => slug === places.get("n"));
  change({ view: view.key, language, chosen: null }, { words: true });
  if (!node) return;
  unhide(node.id);
  change({ chosen: { node: node.id } });
  if (state.view === "map") bringIntoView(node.id);
}

startViews();
startSearch();
if (window.innerWidth <= 820) document.getElementById("legend").open = false;
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && state.chosen) choose(null); });
window.addEventListener("hashchange", readHash);
darkMode.addEventListener("change", () => change({}, { words: true }));
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
