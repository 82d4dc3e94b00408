// All relations as a table: for reading aloud, for printing, for those who like rows better than lines. The roles are said
// because on a phone the style makes of each row a block, and some browsers then forget that it is a table.

let tablePlace = null;
const cell = (attributes, ...children) => make("td", { role: "cell", ...attributes }, ...children);

function relationRow(relation) {
  const end = (id) => cell({ class: "end-cell" }, button({}, () => goTo(id), nameSpan(nodeOf.get(id))));
  return make("tr", { role: "row", "data-relation": relation.id },
    end(relation.source),
    cell({},
      button({ text: capital(word(relationKinds.get(relation.kind))) }, () => openRelation(relation)),
      relation.role ? make("small", { class: "name", text: roleOf(relation) }) : null),
    end(relation.target),
    cell(period(relation) ? { text: period(relation) } : { class: "undated", text: say("no_date") }),
    cell({}, statusBadge(relation), make("small", { text: word(certainties.get(relation.certainty)) }),
      ...relation.judgements.map((judgement) => make("small", { class: "judged-line", text: judgedLine(judgement) }))),
    cell({ class: "quote", lang: "nl" },
      ...relation.passages.flatMap((passage) => [
        make("q", { class: "name", text: passage.quote }), make("cite", { class: "name", text: sourceOf(passage) })])));
}

function drawTable() {
  const heads = ["from", "relation", "to", "period", "status", "quote"];
  tablePlace.replaceChildren(make("table", { role: "table" },
    make("caption", { class: "spoken", text: say("table_caption") }),
    make("colgroup", {}, ...heads.map((key) => make("col", { class: `col-${key}` }))),
    make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
      ...heads.map((key) => make("th", { role: "columnheader", scope: "col", text: say(key) })))),
    make("tbody", { role: "rowgroup" }, ...relations.filter((relation) => visible().relations.has(relation)).map(relationRow))));
}

const tableView = {
  key: "table",
  slug: "tabel",
  show(place) {
    tablePlace ??= make("div", { class: "scroll", id: "table", tabindex: "0", role: "region", "data-label": "table_caption" });
    place.append(tablePlace);
  },
  hide() {},
  update: drawTable,
};
