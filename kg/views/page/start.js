// Starts the page and has all parts of it follow the state.

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
  if (key) (document.querySelector(`#${group} [data-key="${key}"]`) ?? document.querySelector(`#${group} [aria-pressed=true]`))?.focus();
}

function drawSwitches() {
  const views = VIEWS.map(({ key }) => ({ key, name: say(`view_${key}`) }));
  keepingFocus("views", () => pressed("views", views, state.view, (view) => change({ view })));
  const languages = LANGUAGES.map((row) => ({ ...row, lang: row.key }));
  keepingFocus("languages", () => pressed("languages", languages, state.language, (language) => change({ language }, { words: true })));
}

function drawFoot() {
  const counts = { ...values.counts, names: nodes.length, relations: relations.length, passages: values.cited };
  const told = encoding.counts.filter(({ key }) => key in counts).map((row) => make("span", {
    text: `${inNumbers(counts[row.key])} ${counts[row.key] === 1 ? row[`${state.language}_one`] : word(row)}`,
  }));
  document.getElementById("foot").replaceChildren(
    make("strong", { text: say("as_of", { date: dateInWords(values.asOf) }) }), ...told,
    make("span", { id: "covered", text: say("covered", { share: values.covered }) }));
}

// All words of ours that stand in the page itself, in the language of the state.
function sayAll() {
  const title = say("title", { subject: nameOf(nodeOf.get(values.subject)) });
  document.documentElement.lang = state.language;
  document.title = title;
  document.getElementById("title").textContent = title;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  searchBox.placeholder = say("search");
}

// The page follows the state; `words` is true when all has to be said or painted anew.
function follow(words) {
  if (words) paint();
  const anew = followView() || words;
  if (anew) sayAll();
  if (words) {
    drawLegend();
    drawYears();
    drawFoot();
  }
  updateLegend();
  updateYears();
  drawSwitches();
  drawStories();
  drawScope();
  drawDetail();
  shownView().update(anew);
  writeAddress();
}

startViews();
startSearch();
startTools();
startExport();
startSheets();
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (state.chosen) choose(null);
  else if (state.scope === "near") change({ scope: "start", focus: values.subject });
});
window.addEventListener("hashchange", readAddress);
darkMode.addEventListener("change", () => change({}, { words: true }));
readAddress();

// For tests, and for whoever embeds the page: look at the map and choose on it, nothing more.
window.relationMap = {
  choose: (chosen) => choose(chosen),
  labels: () => currentLabels().map(({ id, box, text, tag }) => ({ id, ...box, rows: text.rows, font: text.style.font, tag: Boolean(tag) })),
  positions: () => network.getPositions(),
  ground: () => ({
    places: placesShown().map((node) => ({ id: node.id, ...onGlobe(node.place) })),
    ties: tiesShown().map(({ line }) => ({ id: line.id, a: onGlobe(nodeOf.get(line.from).place), b: onGlobe(nodeOf.get(line.to).place) })),
  }),
  onScreen: (point) => network.canvasToDOM(point),
  lines: () => drawnLines().map((line) => ({ id: line.id, from: line.from, to: line.to, count: relationsOn(line).length })),
  shown: () => ({ nodes: [...visible().nodes], relations: [...visible().relations].map(({ id }) => id) }),
};
