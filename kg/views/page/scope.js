// The line above each view: how much of all is shown, round what, and how to see more or less.

const scopePlace = document.getElementById("scope");
const SCOPES = [
  { key: "start", patch: () => ({ scope: "start", focus: values.subject }) },
  { key: "near1", patch: () => ({ scope: "near", steps: 1, focus: state.chosen?.node ?? state.focus }) },
  { key: "near2", patch: () => ({ scope: "near", steps: 2, focus: state.chosen?.node ?? state.focus }) },
  { key: "all", patch: () => ({ scope: "all", focus: values.subject }) },
];
const scopeKey = () => (state.scope === "near" ? `near${state.steps}` : state.scope);

// Shows a node that was asked for by name: what hides it goes, the filter last.
function reveal(id) {
  if (visible().nodes.has(id)) return;
  change({ scope: "near", focus: id, steps: 1 });
  if (!relationsOf.get(id).some((relation) => visible().relations.has(relation))) change(unfiltered());
}

function notices() {
  const { count, first } = values.later;
  const there = [];
  if (count) there.push(say(count === 1 ? "later_one" : "later", { count, date: dateInWords(first) }));
  if (!relations.length) there.push(say("relations_none"));
  else if (!visible().relations.size) there.push(say("shown_none"));
  else if (state.scope === "wide" && visible().relations.size < passing().length) there.push(say("capped"));
  return there.map((text) => make("p", { class: "notice", text }));
}

function drawScope() {
  const kept = visible();
  const text = say("shown", {
    nodes: inNumbers(kept.nodes.size), allNodes: inNumbers(nodes.length),
    relations: inNumbers(kept.relations.size), allRelations: inNumbers(relations.length),
  });
  const round = state.scope === "near" && state.focus !== values.subject ? state.focus : null;
  keepingFocus("scope", () => scopePlace.replaceChildren(
    make("p", { id: "shown", role: "status", text }),
    make("div", { class: "switch small", role: "group", "aria-label": say("scope") },
      ...SCOPES.map(({ key, patch }) => button({
        "data-key": key, text: say(`scope_${key}`), "aria-pressed": String(key === scopeKey()),
      }, () => change(patch())))),
    ...(round ? [make("p", { class: "round" }, make("span", { text: say("round") }), symbol(nodeOf.get(round).kind), nameSpan(nodeOf.get(round)))] : []),
    ...(filterIsOn() ? [button({ "data-key": "clear", class: "plain", id: "show-all", text: say("all") }, () => change(unfiltered()))] : []),
    ...notices()));
}
