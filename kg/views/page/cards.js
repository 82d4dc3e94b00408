// What the right-hand side is made of: badges, passages, and buttons that lead on.

const nameSpan = (node) => make("span", { class: "name", text: nameOf(node) });
const cautions = new Set(["planned", "in-talks", "recommended"]);
const MOST_ROWS = 12;

// The first rows of a list, and a button for the others.
function firstOf(things, rowOf) {
  if (things.length <= MOST_ROWS + 2) return things.map(rowOf);
  const more = make("li", {}, button({ class: "plain more", text: say("more", { count: things.length - MOST_ROWS }) }, () => {
    const rest = things.slice(MOST_ROWS).map(rowOf);
    more.replaceWith(...rest);
    rest[0].querySelector("button").focus();
  }));
  return [...things.slice(0, MOST_ROWS).map(rowOf), more];
}

function statusBadge(relation) {
  return make("span", { class: cautions.has(relation.status) ? "badge caution" : "badge", text: word(statuses.get(relation.status)) });
}

function certaintyBadge(relation) {
  const certainty = certainties.get(relation.certainty);
  return make("span", { class: "badge" }, lineSample(certainty), make("span", { text: word(certainty) }));
}

// What a person decided about a relation, so that it is told apart from what the rules read.
function judgedBadge({ judgements }) {
  const last = judgements.at(-1);
  return last ? make("span", { class: "badge judged", text: `✓ ${word(judgementWords.get(last.action))}` }) : null;
}

const judgedLine = (judgement) => say("judged", {
  action: word(judgementWords.get(judgement.action)), who: judgement.who, when: dateInWords(judgement.when), why: judgement.why,
});

// A node's relation as a button that opens the line and its passages.
function tieButton(relation, node) {
  const other = otherEnd(relation, node.id);
  const facts = [roleOf(relation), period(relation)].filter(Boolean).join(" · ");
  const badges = [
    cautions.has(relation.status) ? statusBadge(relation) : null,
    relation.certainty === "ended" ? make("span", { class: "badge", text: word(certainties.get("ended")) }) : null,
    judgedBadge(relation),
  ].filter(Boolean);
  return button({ class: "tie", "data-relation": relation.id }, () => openRelation(relation),
    symbol(other.kind), nameSpan(other), badges.length ? make("span", { class: "chips" }, ...badges) : null,
    facts ? make("small", { text: facts }) : null);
}

const sourceOf = ({ title, date }) => (date ? `${title} · ${dateInWords(date)}` : title);

// Where a passage stands; of a list its sheet and row. Offsets count whole characters.
function placeInWords(said) {
  const passage = { ...said, end: said.end ?? said.start + [...said.quote].length };
  const place = passage.row ? say(passage.sheet ? "sheet_row" : "row", passage)
    : passage.page ? `${say("page", passage)}, ${say("place", passage)}` : say("place", passage);
  return `${passage.document} · ${place}`;
}

// The same, as a link that opens the document where there is one, a PDF at the page.
function placeOf(passage) {
  const text = placeInWords(passage);
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

// A period of an agreement as the query gives it (from…until) in words; any other fact as it is.
function factText(fact) {
  if (fact.kind === "signing") return dateInWords(fact.nl);
  if (fact.kind !== "period") return fact[state.language];
  const [since, until] = fact.nl.split("…");
  return capital(period({ since, until }));
}

// A fact as a button that unfolds the passages that it rests on; `ofWhom` says first what it is a fact of.
function factRow(fact, ofWhom = false) {
  const row = button({ class: "tie fact", "aria-expanded": "false" }, () => {
    const isOpen = row.getAttribute("aria-expanded") === "true";
    row.setAttribute("aria-expanded", String(!isOpen));
    if (isOpen) row.parentElement.querySelectorAll("figure").forEach((figure) => figure.remove());
    else row.after(...fact.passages.map(passageFigure));
  }, ofWhom ? make("strong", { class: "name", text: `${shortOf(nodeOf.get(fact.node))}: ` }) : null,
  make("span", { class: "name", lang: state.language === "nl" ? null : "nl", text: factText(fact) }));
  return make("li", {}, row);
}
