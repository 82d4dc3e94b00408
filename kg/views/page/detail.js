// The right-hand side: a name with its relations and facts, a line with every passage behind it, or a story.

const detail = document.getElementById("detail");

function group(title, things, rowOf) {
  if (!things.length) return [];
  return [make("h3", { class: "group", text: `${capital(title)} (${things.length})` }), make("ul", { class: "ties" }, ...firstOf(things, rowOf))];
}

function focusButtons(node) {
  const step = (steps) => button({
    class: "plain", "data-key": `focus${steps}`, text: say(`focus_${steps}`),
    "aria-pressed": String(state.scope === "near" && state.focus === node.id && state.steps === steps),
  }, () => change({ scope: "near", focus: node.id, steps }));
  return make("div", { class: "ends", role: "group", "aria-label": say("focus") }, step(1), step(2));
}

function nodeCard(node) {
  const ties = relationsOf.get(node.id);
  const facts = factsOf.get(node.id) ?? [];
  return [
    make("p", { class: "kicker" }, symbol(node.kind), make("span", { text: capital(word(nodeKinds.get(node.kind))) })),
    make("h2", { tabindex: "-1", class: "name", text: nameOf(node) }),
    node.aliases.length ? make("p", { class: "aliases name", text: `${say("aliases")}: ${node.aliases.join(", ")}` }) : null,
    ...node.notes.map((note) => make("p", { class: "note name", text: note })),
    state.chosen || state.scope === "near" ? null : make("p", { class: "hint", text: say("hint") }),
    ties.length ? focusButtons(node) : make("p", { class: "note", text: say("relations_none") }),
    ...encoding.relationKinds.flatMap((kind) => group(word(kind), ties.filter((relation) => relation.kind === kind.key),
      (relation) => make("li", {}, tieButton(relation, node)))),
    ...encoding.factKinds.flatMap((kind) => group(word(kind), facts.filter((fact) => fact.kind === kind.key), (fact) => factRow(fact))),
  ];
}

function relationArticle(relation) {
  const facts = [
    relation.role ? [say("role"), make("span", { class: "name", text: roleOf(relation) })] : null,
    [say("period"), make("span", { text: period(relation) || say("no_date") })],
    [say("status"), statusBadge(relation)],
    [say("certainty"), certaintyBadge(relation)],
  ].filter(Boolean);
  const end = (id) => button({ class: "end" }, () => goTo(id), symbol(nodeOf.get(id).kind), nameSpan(nodeOf.get(id)));
  const { passages } = relation;
  return make("article", { class: "relation", "data-relation": relation.id },
    make("p", { class: "kicker" }, lineSample(relationKinds.get(relation.kind)),
      make("span", { text: capital(word(relationKinds.get(relation.kind))) })),
    make("h3", { tabindex: "-1", class: "name", text: sentence(relation) }),
    make("dl", { class: "facts" }, ...facts.flatMap(([term, value]) => [make("dt", { text: term }), make("dd", {}, value)])),
    ...relation.judgements.map((judgement) => make("p", { class: "judged-line name", text: judgedLine(judgement) })),
    make("h4", { text: passages.length ? counted(passages.length, "passage", "passages") : say("passages_none") }),
    ...passages.map(passageFigure),
    make("div", { class: "ends" }, end(relation.source), end(relation.target)));
}

function lineCard(line) {
  const here = relationsOn(line);
  const names = { a: nameOf(nodeOf.get(line.from)), b: nameOf(nodeOf.get(line.to)), count: here.length };
  return [
    here.length > 1 ? make("h2", { tabindex: "-1", class: "name", text: say("line_title", names) })
      : make("h2", { class: "spoken", text: say("details") }),
    ...here.map(relationArticle),
  ];
}

function drawDetail() {
  const { chosen } = state;
  const story = STORIES.find(({ key }) => key === state.story);
  const card = chosen?.line ? lineCard(lineOf.get(chosen.line)) : !chosen && story ? storyCard(story)
    : nodeCard(nodeOf.get(chosen?.node ?? (state.scope === "near" ? state.focus : values.subject)));
  keepingFocus("card", () => document.getElementById("card").replaceChildren(...card.filter(Boolean)));
  detail.classList.toggle("raised", Boolean(chosen || story));
}

// Opens the line that a relation is on, at that relation.
function openRelation(relation) {
  for (const id of [relation.source, relation.target]) reveal(id);
  if (!visible().relations.has(relation)) change({ ...unfiltered(), scope: "near", focus: relation.source, steps: 1 });
  choose({ line: lineOfRelation.get(relation).id });
  const article = [...detail.querySelectorAll("article")].find((element) => element.dataset.relation === relation.id);
  article.scrollIntoView({ block: "nearest" });
  article.querySelector("h3").focus({ preventScroll: article.previousElementSibling?.tagName !== "ARTICLE" });
}

// Chooses a node, a line or (null) neither; `focus` moves the keyboard's place to the card's heading.
function choose(chosen, { focus = false } = {}) {
  change({ chosen });
  detail.scrollTop = 0;
  if (focus) detail.querySelector("h2[tabindex='-1'], h3[tabindex='-1']")?.focus({ preventScroll: true });
}
