// What can be taken along of what is on the screen: an image, a drawing, the relations as a table, a print.

const fileName = (ending) => `${plain(document.title).replace(/[^a-z0-9]+/g, "-")}-${shownView().slug}-${values.asOf.replace(/[^0-9-]/g, "")}.${ending}`;

// Says something that happened, to the eye and aloud; with `field` a text that can be copied by hand.
let quietAgain = null;
function tell(text, field = null) {
  const note = document.getElementById("note");
  clearTimeout(quietAgain);
  note.replaceChildren(make("span", { text }), ...(field ? [make("input", { readonly: true, value: field, "aria-label": text })] : []));
  note.className = "told";
  if (field) note.querySelector("input").select();
  else quietAgain = setTimeout(() => { note.replaceChildren(); note.className = "spoken"; }, 6000);
}

function save(content, ending) {
  const address = URL.createObjectURL(content);
  make("a", { href: address, download: fileName(ending) }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  tell(say("saved", { file: fileName(ending) }));
}

const svgText = () => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(pictureOf())}\n`;
const saveSvg = () => save(new Blob([svgText()], { type: "image/svg+xml" }), "svg");

const PIXELS = 2; // for each point of the drawing, so that it stays sharp on paper
async function savePng() {
  const svg = pictureOf();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const [width, height] = ["width", "height"].map((side) => Math.ceil(Number(svg.getAttribute(side)) * PIXELS));
  const canvas = make("canvas", { width, height });
  canvas.getContext("2d").drawImage(image, 0, 0, width, height);
  save(await new Promise((done) => { canvas.toBlob(done, "image/png"); }), "png");
}

// A cell that a spreadsheet takes for what it says: never for a formula.
function csvCell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
const csvText = (rows) => `\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;

// Several things in one cell, numbered, so that the first quotation goes with the first document.
const numbered = (things) => (things.length < 2 ? things[0] ?? "" : things.map((thing, index) => `[${index + 1}] ${thing}`).join("\n"));

// The relations shown, a row each, with all their passages.
function relationsTable() {
  const row = (relation) => [
    nameOf(nodeOf.get(relation.source)), word(relationKinds.get(relation.kind)), nameOf(nodeOf.get(relation.target)), roleOf(relation), relation.since, relation.until,
    word(statuses.get(relation.status)), word(certainties.get(relation.certainty)), sentence(relation), relation.passages.length,
    numbered(relation.passages.map(({ quote }) => quote)), numbered(relation.passages.map(sourceOf)), numbered(relation.passages.map(placeInWords)),
  ];
  const heads = ["from", "relation", "to", "role", "since_head", "until_head", "status", "certainty", "sentence", "passages_head", "quote", "document", "place_head"];
  return [heads.map((key) => say(key)), ...relations.filter((relation) => visible().relations.has(relation)).map(row)];
}

// The matrix, a row a cell.
function goalsTable() {
  const rows = new Set(rowsShown());
  return [["relation", "matrix_goal", "matrix_cover", "matrix_through_head", "quote", "document", "place_head"].map((key) => say(key)),
    ...table.cells.filter(({ relation }) => rows.has(relation)).map((one) => {
      const passages = passagesOf(one);
      return [table.relations[one.relation].name, word(table.goals[one.goal]), word(covers.get(one.cover)), one.through.join("; "),
        numbered(passages.map(({ quote }) => quote)), numbered(passages.map(sourceOf)), numbered(passages.map(placeInWords))];
    })];
}

const saveCsv = () => save(new Blob([csvText(state.view === "matrix" && table ? goalsTable() : relationsTable())], { type: "text/csv" }), "csv");

// On paper comes the picture, or the table that is on the screen, with title, day and source; nothing of the page round it.
const paper = make("section", { id: "paper", hidden: true });
function putOnPaper() {
  const { title, under, source } = captions();
  const copy = hasPicture() ? pictureOf() : viewPlaces.get(state.view).cloneNode(true);
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  copy.removeAttribute("id");
  const about = hasPicture() ? [] : [make("h1", { text: title }), make("p", { text: under })];
  paper.replaceChildren(...about, copy, ...(hasPicture() ? [] : [make("p", { class: "source", text: source })]));
  paper.hidden = false;
}
function clearPaper() {
  paper.hidden = true;
  paper.replaceChildren();
}

const EXPORTS = [
  { key: "png", act: savePng, drawn: true }, { key: "svg", act: saveSvg, drawn: true }, { key: "csv", act: saveCsv }, { key: "print", act: () => window.print() },
];

function startExport() {
  const menu = make("div", { id: "exports", role: "group", "data-label": "export", hidden: true }, ...EXPORTS.map(({ key, act, drawn: needsPicture }) => button(
    { "data-text": `export_${key}`, "data-key": key }, () => {
      openMenu(false);
      if (needsPicture && !hasPicture()) tell(say("export_no_picture"));
      else act();
    })));
  const opener = button({ id: "export", class: "plain", "data-text": "export", "aria-expanded": "false", "aria-controls": "exports" }, () => openMenu(menu.hidden));
  const holder = make("div", { class: "menu" }, opener, menu);
  function openMenu(wanted) {
    const inside = menu.contains(document.activeElement);
    menu.hidden = !wanted;
    opener.setAttribute("aria-expanded", String(wanted));
    if (wanted) menu.firstChild.focus();
    else if (inside) opener.focus();
  }
  holder.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (menu.hidden || !(step || event.key === "Escape")) return;
    event.preventDefault();
    event.stopPropagation();
    if (!step) { openMenu(false); return; }
    const choices = [...menu.children];
    choices[(choices.indexOf(document.activeElement) + step + choices.length) % choices.length].focus();
  });
  document.addEventListener("pointerdown", ({ target }) => { if (!holder.contains(target) && !menu.hidden) openMenu(false); });
  document.getElementById("tools").prepend(holder);
  document.body.append(paper);
  window.addEventListener("beforeprint", putOnPaper);
  window.addEventListener("afterprint", clearPaper);
}
