// All relations as a table: for reading aloud, for printing, for those who like rows better than lines.

let tablePlace = null;

function relationRow(relation) {
  const end = (id) => make("td", {}, make("button", { type: "button", on: { click: () => goTo(id) } }, nameSpan(nodeOf.get(id))));
  return make("tr", { "data-relation": relation.id },
    end(relation.source),
    make("td", {},
      make("button", { type: "button", text: capital(word(relationKinds.get(relation.kind))), on: { click: () => openRelation(relation) } }),
      relation.role ? make("small", { class: "name", text: roleOf(relation) }) : null),
    end(relation.target),
    make("td", { text: period(relation) || say("no_date") }),
    make("td", {}, statusBadge(relation), make("small", { text: word(certainties.get(relation.certainty)) }),
      ...relation.judgements.map((judgement) => make("small", { class: "judged-line", text: judgedLine(judgement) }))),
    make("td", { class: "quote", lang: "nl" },
      ...relation.passages.flatMap((passage) => [
        make("q", { class: "name", text: passage.quote }), make("cite", { class: "name", text: sourceOf(passage) })])));
}

function drawTable() {
  const heads = ["from", "relation", "to", "period", "status", "quote"];
  tablePlace.replaceChildren(make("table", {},
    make("caption", { class: "spoken", text: say("table_caption") }),
    make("colgroup", {}, ...heads.map((key) => make("col", { class: `col-${key}` }))),
    make("thead", {}, make("tr", {}, ...heads.map((key) => make("th", { scope: "col", text: say(key) })))),
    make("tbody", {}, ...relations.filter((relation) => visible().relations.has(relation)).map(relationRow))));
}

const tableView = {
  key: "table",
  slug: "tabel",
  show(place) {
    tablePlace ??= make("div", { class: "scroll", id: "table", tabindex: "0", role: "region", "data-label": "table_caption", "aria-label": say("table_caption") });
    place.append(tablePlace);
  },
  hide() {},
  update: drawTable,
};
