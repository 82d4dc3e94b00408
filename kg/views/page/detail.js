// The right-hand side: a name with its relations, or a line with every passage behind it.

const detail = document.getElementById("detail");

const nameSpan = (node) => make("span", { class: "name", text: node.label });
const cautions = new Set(["planned", "in-talks", "recommended"]);

function statusBadge(relation) {
  return make("span", { class: cautions.has(relation.status) ? "badge caution" : "badge", text: word(statuses.get(relation.status)) });
}

function certaintyBadge(relation) {
  const certainty = certainties.get(relation.certainty);
  return make("span", { class: "badge" }, lineSample(certainty), make("span", { text: word(certainty) }));
}

const counted = (number, one, more) => (number === 1 ? say(one) : say(more, { count: number }));

function nodeCard(node) {
  const ties = relationsOf.get(node.id);
  const groups = encoding.relationKinds
    .map((kind) => ({ kind, group: ties.filter((relation) => relation.kind === kind.key) }))
    .filter(({ group }) => group.length);
  return [
    make("p", { class: "kicker" }, symbol(node.kind), make("span", { text: capital(word(nodeKinds.get(node.kind))) })),
    make("h2", { tabindex: "-1", class: "name", text: node.label }),
    node.aliases.length ? make("p", { class: "aliases name", text: `${say("aliases")}: ${node.aliases.join(", ")}` }) : null,
    ...node.notes.map((note) => make("p", { class: "note name", text: note })),
    state.chosen ? null : make("p", { class: "hint", text: say("hint") }),
    ties.length ? null : make("p", { class: "note", text: say("relations_none") }),
    ...groups.flatMap(({ kind, group }) => [
      make("h3", { class: "group", text: `${capital(word(kind))} (${group.length})` }),
      make("ul", { class: "ties" }, ...group.map((relation) => make("li", {}, tieButton(relation, node)))),
    ]),
  ];
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// A node's relation as a button that opens the line and its passages.
function tieButton(relation, node) {
  const other = otherEnd(relation, node.id);
  const facts = [relation.role, period(relation)].filter(Boolean).join(" · ");
  const shownBadge = relation.status !== "stated" && relation.status !== "decided";
  return make("button", { type: "button", class: "tie", "data-relation": relation.id, on: { click: () => openRelation(relation) } },
    symbol(other.kind), nameSpan(other),
    shownBadge ? make("span", { class: "chips" }, statusBadge(relation)) : null,
    facts ? make("small", { text: facts }) : null);
}

const sourceOf = ({ title, date }) => (date ? `${title} · ${dateInWords(date)}` : title);

// Where a passage stands; of a list its sheet and row, of a PDF a link that opens it at the page.
function placeOf(passage) {
  const place = passage.row ? say(passage.sheet ? "sheet_row" : "row", passage)
    : passage.page ? `${say("page", passage)}, ${say("place", passage)}` : say("place", passage);
  const text = `${passage.document} · ${place}`;
  return passage.link ? make("a", { class: "name", href: passage.link, target: "_blank", rel: "noopener", text })
    : make("span", { class: "name", text });
}

function passageFigure(passage) {
  return make("figure", { class: "passage" },
    make("blockquote", { lang: "nl" },
      make("span", { text: passage.before }), make("mark", { text: passage.quote }), make("span", { text: passage.after })),
    make("figcaption", {}, make("cite", { class: "name", text: sourceOf(passage) }), make("br"),
      placeOf(passage)));
}

function relationArticle(relation) {
  const facts = [
    relation.role ? [say("role"), make("span", { class: "name", text: relation.role })] : null,
    [say("period"), make("span", { text: period(relation) || say("no_date") })],
    [say("status"), statusBadge(relation)],
    [say("certainty"), certaintyBadge(relation)],
  ].filter(Boolean);
  const end = (id) => make("button", { type: "button", class: "end", on: { click: () => goTo(id) } },
    symbol(nodeOf.get(id).kind), nameSpan(nodeOf.get(id)));
  const { passages } = relation;
  return make("article", { class: "relation", "data-relation": relation.id },
    make("p", { class: "kicker" }, lineSample(relationKinds.get(relation.kind)),
      make("span", { text: capital(word(relationKinds.get(relation.kind))) })),
    make("h3", { tabindex: "-1", class: "name", text: sentence(relation) }),
    make("dl", { class: "facts" }, ...facts.flatMap(([term, value]) => [make("dt", { text: term }), make("dd", {}, value)])),
    make("h4", { text: passages.length ? counted(passages.length, "passage", "passages") : say("passages_none") }),
    ...passages.map(passageFigure),
    make("div", { class: "ends" }, end(relation.source), end(relation.target)));
}

function lineCard(line) {
  const here = relationsOn(line);
  const names = { a: nodeOf.get(line.from).label, b: nodeOf.get(line.to).label, count: here.length };
  return [
    here.length > 1 ? make("h2", { tabindex: "-1", class: "name", text: say("line_title", names) })
      : make("h2", { class: "spoken", text: say("details") }),
    ...here.map(relationArticle),
  ];
}

function drawDetail() {
  const { chosen } = state;
  const card = chosen?.line ? lineCard(lineOf.get(chosen.line)) : nodeCard(nodeOf.get(chosen?.node ?? values.subject));
  detail.replaceChildren(...card.filter(Boolean));
}

// Opens the line that a relation is on, at that relation.
function openRelation(relation) {
  const line = lines.find((candidate) => relationsOf.get(relation.source).includes(relation)
    && candidate.relations.some((position) => relations[position] === relation));
  if (!visible().relations.has(relation)) showAll();
  choose({ line: line.id });
  const article = [...detail.querySelectorAll("article")].find((element) => element.dataset.relation === relation.id);
  article.scrollIntoView({ block: "nearest" });
  article.querySelector("h3").focus({ preventScroll: article.previousElementSibling?.tagName !== "ARTICLE" });
}

// Chooses a node, a line or (null) neither; `focus` moves the keyboard's place to the card's heading.
function choose(chosen, { focus = false } = {}) {
  change({ chosen });
  detail.scrollTop = 0;
  if (focus) detail.querySelector("[tabindex='-1']")?.focus({ preventScroll: true });
  if (chosen && window.innerWidth <= 820 && state.view === "map") detail.scrollIntoView({ behavior: "smooth" });
}
