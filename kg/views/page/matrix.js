// Goals against relations: what each relation yields for each goal, what it may, and what nobody wrote down. A cell says it by
// sign and word; a click or Enter opens the words that it rests on.

const table = values.goals;
const covers = byKey(table?.covers ?? []);
let pickedCell = null; // the cell whose passages are open
let steppedCell = null; // the cell that the keyboard is on

const matrixPlace = make("div", { class: "matrix" });
const cellsOf = (row) => table.cells.filter(({ relation }) => relation === row);
const passagesOf = ({ passages }) => passages.map((position) => table.passages[position]);

// The relations of the map that a row is about: the same statements are behind them. The filter holds, wherever on the map
// they are.
const onMap = (row) => relations.filter(({ id }) => row.statements.includes(id));
function rowsShown() {
  const kept = new Set(visible().passing);
  return [...table.relations.keys()].filter((index) => {
    const here = onMap(table.relations[index]);
    return !here.length || here.some((relation) => kept.has(relation));
  });
}

const coverMark = (cover) => make("span", { class: `cover ${cover.key}` },
  make("span", { class: "sign", "aria-hidden": "true", text: cover.mark }), make("span", { text: word(cover) }));

function cellElement(cell) {
  const [goal, row, cover] = [table.goals[cell.goal], table.relations[cell.relation], covers.get(cell.cover)];
  const name = say("matrix_cell", { relation: row.name, goal: word(goal), cover: word(cover) });
  return make("td", { "data-goal": word(goal) }, button({
    class: cell === pickedCell ? "picked" : "", "aria-pressed": String(cell === pickedCell), "aria-label": name, title: name,
    tabindex: cell === steppedCell ? 0 : -1, "data-cell": `${cell.relation} ${cell.goal}`,
  }, () => pickCell(cell), coverMark(cover)));
}

function rowElement(index) {
  const row = table.relations[index];
  const [relation] = onMap(row);
  const name = relation ? button({ class: "name", text: row.name }, () => openRelation(relation))
    : make("span", { class: "name", text: row.name });
  return make("tr", { class: row.over ? "over" : "" }, make("th", { scope: "row" }, name), ...cellsOf(index).map(cellElement));
}

function goalHead(goal) {
  return make("th", { scope: "col" }, make("div", { class: "goal" },
    goal.passages.length ? button({ class: "name", text: word(goal) }, () => pickCell({ goal: table.goals.indexOf(goal) }))
      : make("span", { class: "name", text: word(goal) }),
    goal.stated ? null : make("small", { text: say("matrix_unstated") })));
}

const matrixText = () => say("matrix_rows", { shown: rowsShown().length, all: table.relations.length });

// Goals that nothing has been realised for, told in a sentence above the table.
function uncoveredText() {
  const bare = table.goals.filter(({ uncovered }) => uncovered);
  if (!bare.length) return say(table.goals.some(({ stated }) => stated) ? "matrix_all_covered" : "matrix_caption");
  const chance = (goal) => table.cells.some((cell) => table.goals[cell.goal] === goal && cell.cover === "opportunity");
  return say("matrix_uncovered", { goals: bare.map((goal) => (chance(goal) ? say("matrix_chance", { goal: word(goal) }) : word(goal))).join("; ") });
}

function matrixTable(rows) {
  const cells = table.cells.filter(({ relation }) => rows.includes(relation));
  if (!cells.includes(steppedCell)) steppedCell = cells[0];
  return make("div", { class: "scroll", id: "matrix", tabindex: "0", role: "region", "aria-label": say("matrix_caption"), on: { keydown: stepCells } },
    make("table", {},
      make("caption", { class: "spoken", text: say("matrix_caption") }),
      make("thead", {}, make("tr", {}, make("th", { scope: "col", text: say("relation") }), ...table.goals.map(goalHead))),
      make("tbody", {}, ...rows.map(rowElement))));
}

function blockersList() {
  if (!table.blockers.length) return null;
  return make("div", { class: "blockers" }, make("h2", { text: say("matrix_blockers") }),
    make("ul", {}, ...table.blockers.map((blocker) => make("li", {}, button({ class: "end" }, () => pickCell({ blocker }),
      make("span", { class: "name", text: `${blocker.name}: ${blocker.words}` }))))));
}

function drawMatrix() {
  const focused = document.activeElement?.dataset.cell;
  if (!table?.cells.length) {
    matrixPlace.replaceChildren(make("p", { class: "empty", text: say(table?.goals.length ? "matrix_rows_none" : "matrix_empty") }),
      ...(table ? [make("ul", {}, ...table.goals.map((goal) => make("li", { text: word(goal) })))] : []));
    return;
  }
  const rows = rowsShown();
  matrixPlace.replaceChildren(...[
    make("p", { text: uncoveredText() }),
    make("p", { class: "key" }, ...table.covers.map((cover) => coverMark(cover))),
    matrixTable(rows),
    make("p", { class: "filter-hint by-hand", text: say("matrix_hint") }),
    make("p", { class: "filter-hint", text: word(table.caution) }),
    blockersList(),
  ].filter(Boolean));
  if (focused) matrixPlace.querySelector(`[data-cell="${focused}"]`)?.focus();
}

// The arrow keys go from cell to cell; Tab passes the cells by with one stop.
const CELL_STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
function stepCells(event) {
  const button = event.target.closest("[data-cell]");
  if (!button || !CELL_STEPS[event.key]) return;
  event.preventDefault();
  const [down, right] = CELL_STEPS[event.key];
  const row = button.closest("tr");
  const next = [...matrixPlace.querySelectorAll("tbody tr")][row.sectionRowIndex + down]?.cells[button.parentElement.cellIndex + right]
    ?.querySelector("[data-cell]");
  if (!next) return;
  button.tabIndex = -1;
  next.tabIndex = 0;
  const [relation, goal] = next.dataset.cell.split(" ").map(Number);
  steppedCell = table.cells.find((cell) => cell.relation === relation && cell.goal === goal);
  next.focus();
}

// Opens the passages of a cell, of a goal (`{ goal }`) or of what is in the way (`{ blocker }`).
function pickCell(cell) {
  pickedCell = cell;
  if (table.cells.includes(cell)) steppedCell = cell;
  choose(null);
}

function pickedCard({ goal, relation, cover, through, blocker, passages }) {
  const here = passagesOf(blocker ?? (passages ? { passages } : table.goals[goal]));
  const heading = blocker ? `${blocker.name}: ${blocker.words}` : word(table.goals[goal]);
  return [
    cover ? make("p", { class: "kicker" }, coverMark(covers.get(cover)), through.length ? make("span", { text: say("matrix_through", { names: through.join(", ") }) }) : null)
      : make("p", { class: "kicker", text: say(blocker ? "matrix_blockers" : "matrix_goal") }),
    make("h2", { class: "name", text: relation === undefined ? heading : `${table.relations[relation].name} – ${heading}` }),
    `matrix_${cover}` in texts ? make("p", { class: "hint", text: say(`matrix_${cover}`) }) : null,
    make("h3", { class: "group", text: here.length ? counted(here.length, "passage", "passages") : say("passages_none") }),
    ...here.map(passageFigure),
  ].filter(Boolean);
}

const matrixView = {
  key: "matrix",
  slug: "matrix",
  unscoped: true,
  told: () => (table?.cells.length ? matrixText() : ""),
  show(place) { place.append(matrixPlace); },
  hide() { pickedCell = null; },
  update() {
    if (state.chosen) pickedCell = null;
    drawMatrix();
    if (!pickedCell) return;
    document.getElementById("card").replaceChildren(...pickedCard(pickedCell));
    detail.classList.add("raised"); // on a phone it is a sheet
  },
};
