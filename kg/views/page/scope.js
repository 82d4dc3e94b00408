// The line above each view: how much of all is shown, round what, and how to see more or less.

const scopePlace = document.getElementById("scope");
const SCOPES = [
  { key: "start", patch: () => ({ scope: "start", focus: values.subject }) },
  { key: "near1", patch: () => ({ scope: "near", steps: 1, focus: state.chosen?.node ?? state.focus }) },
  { key: "near2", patch: () => ({ scope: "near", steps: 2, focus: state.chosen?.node ?? state.focus }) },
  { key: "all", patch: () => ({ scope: "all", focus: values.subject }) },
];
const isAllShown = () => visible().relations.size === visible().passing.length;
// A view that opens with all there is has no other beginning.
const scopesHere = () => SCOPES.filter(({ key }) => key !== "start" || !shownView().opening || !isAllShown() || state.scope === "near");
function scopeKey() {
  if (state.scope === "near") return `near${state.steps}`;
  return scopeNow() === "wide" && isAllShown() ? "all" : state.scope;
}

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
  else if (scopeNow() === "wide" && !isAllShown()) there.push(say("capped"));
  return there.map((text) => make("p", { class: "notice", text }));
}

// How much of all is on the screen, in the words of the view if it has its own.
function shownText() {
  const kept = visible();
  const all = { allNodes: inNumbers(nodes.length), allRelations: inNumbers(relations.length) };
  return shownView().told?.(all) ?? say("shown", { nodes: inNumbers(kept.nodes.size), relations: inNumbers(kept.relations.size), ...all });
}

function drawScope() {
  const round = !shownView().unscoped && state.scope === "near" && state.focus !== values.subject ? state.focus : null;
  keepingFocus("scope", () => scopePlace.replaceChildren(
    make("p", { id: "shown", role: "status", text: shownText() }),
    ...(shownView().unscoped ? [] : [make("div", { class: "switch small", role: "group", "aria-label": say("scope") },
      ...scopesHere().map(({ key, patch }) => button({
        "data-key": key, text: say(`scope_${key}`), "aria-pressed": String(key === scopeKey()),
      }, () => change(patch()))))]),
    ...(round ? [make("p", { class: "round" }, make("span", { text: say("round") }), symbol(nodeOf.get(round).kind), nameSpan(nodeOf.get(round)))] : []),
    ...(filterIsOn() ? [button({ "data-key": "clear", class: "plain", id: "show-all", text: say("all") }, () => change(unfiltered()))] : []),
    ...notices()));
}
