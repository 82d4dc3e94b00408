// Search over names and their other forms, without regard to accents and capitals.

const searchBox = document.getElementById("search");
const suggestions = document.getElementById("suggestions");
const MOST_HITS = 9;
let active = -1;

// How well a name fits, in plain letters: at its start, at the start of a word, somewhere; null if not at all.
function fitness(plainName, wanted) {
  const at = plainName.indexOf(wanted);
  if (at < 0) return null;
  if (at === 0) return plainName.length === wanted.length ? 0 : 1;
  return /[\s\-(‘'"]/.test(plainName[at - 1]) ? 2 : 3;
}

// Each name that a node goes by, with its plain letters: written out once, for every letter that is typed reads them all.
let named = null;
const namedNodes = () => named ??= nodes.map((node) => ({
  node, names: [...new Set([node.label, node.label_en, node.short, ...node.aliases])].map((name) => ({ name, plainName: plain(name) })),
}));

// The nodes whose names fit, the best first; one found by another of its names bears that as `alias`.
function found(wanted) {
  const hits = [];
  for (const { node, names } of namedNodes()) {
    let best = null;
    for (const { name, plainName } of names) {
      const fit = fitness(plainName, wanted);
      const alias = name === nameOf(node) ? undefined : name;
      const rank = fit + (alias ? 0.5 : 0);
      if (fit !== null && (!best || rank < best.fit)) best = { node, fit: rank, alias };
    }
    if (best) hits.push(best);
  }
  return hits.sort((a, b) => a.fit - b.fit || b.node.size - a.node.size);
}

function closeSuggestions() {
  suggestions.hidden = true;
  searchBox.setAttribute("aria-expanded", "false");
  searchBox.removeAttribute("aria-activedescendant");
  active = -1;
}

function activate(position) {
  const choices = [...suggestions.querySelectorAll("[data-node]")];
  if (!choices.length) return;
  active = (position + choices.length) % choices.length;
  choices.forEach((choice, index) => choice.setAttribute("aria-selected", String(index === active)));
  searchBox.setAttribute("aria-activedescendant", choices[active].id);
  choices[active].scrollIntoView({ block: "nearest" });
}

function suggest() {
  const wanted = plain(searchBox.value.trim());
  if (!wanted) { closeSuggestions(); return; }
  const hits = found(wanted);
  suggestions.replaceChildren(...hits.slice(0, MOST_HITS).map(({ node, alias }, index) => make("li", {
    role: "option", id: `suggestion-${index}`, "aria-selected": "false", "data-node": node.slug,
    on: { mousedown: (event) => event.preventDefault(), click: () => goTo(node.id) },
  }, symbol(node.kind), make("span", { class: "name", text: nameOf(node) }),
  make("small", { text: alias ? say("also", { alias }) : word(nodeKinds.get(node.kind)) }))));
  const more = hits.length - MOST_HITS;
  const told = hits.length ? more > 0 && say("search_more", { count: inNumbers(more) }) : say("search_none");
  if (told) suggestions.append(make("li", { role: "option", class: "told", "aria-selected": "false", "aria-disabled": "true", text: told }));
  suggestions.hidden = false;
  searchBox.setAttribute("aria-expanded", "true");
  active = -1;
  if (hits.length) activate(0);
}

// Chooses a node by its name: brings it back if it is not shown, moves the map to it, opens its card.
function goTo(id) {
  closeSuggestions();
  searchBox.value = "";
  reveal(id);
  choose({ node: id }, { focus: true });
  if (state.view === "map") bringIntoView(id);
}

function startSearch() {
  searchBox.addEventListener("input", suggest);
  searchBox.addEventListener("focus", suggest);
  searchBox.addEventListener("blur", closeSuggestions);
  searchBox.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { searchBox.value = ""; closeSuggestions(); return; }
    if (suggestions.hidden) return;
    if (event.key === "ArrowDown") activate(active + 1);
    else if (event.key === "ArrowUp") activate(active - 1);
    else if (event.key === "Enter" && active >= 0) suggestions.children[active].click();
    else return;
    event.preventDefault();
  });
}
