// Search over names and their other forms, without regard to accents and capitals.

const searchBox = document.getElementById("search");
const suggestions = document.getElementById("suggestions");
const MOST_HITS = 9;
let active = -1;

// How well a name fits: at its start, at the start of a word, somewhere; null if not at all.
function fitness(name, wanted) {
  const at = plain(name).indexOf(wanted);
  if (at < 0) return null;
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  return /[\s\-(‘'"]/.test(plain(name)[at - 1]) ? 2 : 3;
}

const otherNames = (node) => [...new Set([...node.aliases, node.short, node.label, node.label_en])].filter((name) => name !== nameOf(node));

function found(wanted) {
  const hits = [];
  for (const node of nodes) {
    const own = fitness(nameOf(node), wanted);
    const other = otherNames(node).map((alias) => ({ alias, fit: fitness(alias, wanted) }))
      .filter(({ fit }) => fit !== null).sort((a, b) => a.fit - b.fit)[0];
    if (own !== null && (!other || own <= other.fit)) hits.push({ node, fit: own });
    else if (other) hits.push({ node, fit: other.fit + 0.5, alias: other.alias });
  }
  return hits.sort((a, b) => a.fit - b.fit || b.node.size - a.node.size).slice(0, MOST_HITS);
}

function closeSuggestions() {
  suggestions.hidden = true;
  searchBox.setAttribute("aria-expanded", "false");
  searchBox.removeAttribute("aria-activedescendant");
  active = -1;
}

function activate(position) {
  const choices = [...suggestions.querySelectorAll("[role=option]")];
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
  suggestions.replaceChildren(...hits.map(({ node, alias }, index) => make("li", {
    role: "option", id: `suggestion-${index}`, "aria-selected": "false", "data-node": node.slug,
    on: { mousedown: (event) => event.preventDefault(), click: () => goTo(node.id) },
  }, symbol(node.kind), make("span", { class: "name", text: nameOf(node) }),
  make("small", { text: alias ? say("also", { alias }) : word(nodeKinds.get(node.kind)) }))));
  if (!hits.length) {
    suggestions.append(make("li", { role: "option", "aria-selected": "false", "aria-disabled": "true", text: say("search_none") }));
  }
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
