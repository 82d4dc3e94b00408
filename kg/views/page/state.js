// What is chosen in the page, and what it leaves of nodes and relations. Everything on the page follows from this.
//
//   scope    start: the subject and those nearest to it; near: `steps` steps round `focus`; wide: all that the filter leaves,
//            as far as it can be read; all: all of it
//   off      for each group of the filter the keys that are switched off
//   years    [from, to], or null for all; `undated` keeps what has no date
//   chosen   a node or a line, or null for neither

const state = {
  language: values.language,
  colours: null,
  view: "map",
  scope: "start",
  focus: values.subject,
  steps: 1,
  off: Object.fromEntries(GROUPS.map(({ key }) => [key, new Set()])),
  years: null,
  undated: true,
  story: null,
  chosen: null,
};

const MOST = { nodes: 150, lines: 400 };

const isOn = (id) => id === values.subject || !state.off.nodeKinds.has(nodeOf.get(id).kind);

function isDatedRight(relation) {
  const span = spans.get(relation);
  if (!span) return state.undated;
  return !state.years || (span[0] <= state.years[1] && span[1] >= state.years[0]);
}

// The relations that filter and years leave, wherever on the map they are.
function passing() {
  const groups = GROUPS.filter(({ key }) => key !== "nodeKinds" && state.off[key].size)
    .map(({ key }) => [state.off[key], keysOf.get(key)]);
  return relations.filter((relation) => groups.every(([off, keys]) => keys.get(relation).some((key) => !off.has(key)))
    && isDatedRight(relation) && isOn(relation.source) && isOn(relation.target));
}

// Nodes from `start` on, step by step and the most tied first, as many as a view draws by itself; then from the next start.
function nearest(starts, steps, kept) {
  const near = new Map();
  for (const { source, target } of kept) {
    for (const [one, other] of [[source, target], [target, source]]) {
      if (!near.has(one)) near.set(one, new Set());
      near.get(one).add(other);
    }
  }
  const inside = new Set();
  let drawn = 0;
  const takeIn = (id) => {
    const more = [...near.get(id) ?? []].filter((other) => inside.has(other)).length;
    if (inside.has(id) || inside.size >= MOST.nodes || drawn + more > MOST.lines) return false;
    drawn += more;
    return inside.add(id);
  };
  for (const start of starts) {
    let ring = [start].filter(takeIn);
    for (let step = 0; step < steps && ring.length; step += 1) {
      const next = new Set(ring.flatMap((id) => [...near.get(id) ?? []]));
      ring = [...next].sort((a, b) => nodeOf.get(b).size - nodeOf.get(a).size).filter(takeIn);
    }
  }
  return inside;
}

// Where a view opens: some can be read with more on them than others.
const scopeNow = () => (state.scope === "start" ? shownView().opening ?? "start" : state.scope);

function inScope(kept) {
  const { focus, steps } = state;
  const scope = scopeNow();
  if (scope === "near") return nearest([focus], steps, kept);
  if (scope === "start") return new Set(values.opening.filter(isOn));
  const tied = new Set(kept.flatMap(({ source, target }) => [source, target]));
  const alone = nodes.filter(({ id }) => id === values.subject || (!relationsOf.get(id).length && isOn(id)));
  const all = new Set([...tied, ...alone.map(({ id }) => id)]);
  if (scope === "all") return all;
  return nearest([values.subject, ...[...all].sort((a, b) => nodeOf.get(b).size - nodeOf.get(a).size)], Infinity, kept);
}

// What is on the screen: nodes (ids), relations, and of each line the relations that it stands for; and `passing`, the relations
// that filter and years leave, wherever they are.
let shown = null;
function visible() {
  if (shown) return shown;
  const kept = passing();
  const inside = inScope(kept);
  const both = kept.filter(({ source, target }) => inside.has(source) && inside.has(target));
  const middle = state.scope === "near" ? state.focus : values.subject;
  const tied = new Set([middle, values.subject, ...both.flatMap(({ source, target }) => [source, target])]);
  const drawn = new Set([...inside].filter((id) => tied.has(id) || (scopeNow() !== "start" && !relationsOf.get(id).length)));
  shown = { passing: kept, nodes: drawn, relations: new Set(both), lines: gathered(both, (relation) => [lineOfRelation.get(relation).id]) };
  return shown;
}

const relationsOn = (line) => visible().lines.get(line.id) ?? [];

// Every change of the state comes by here: what is no longer shown is no longer chosen, and the whole page follows. What is
// shown stays the same (visible() is the very same thing) when only the choice, the story, language or colours are others.
const AT_HAND = new Set(["chosen", "story", "language", "colours"]);
function change(patch, { words = false } = {}) {
  Object.assign(state, patch);
  if (Object.keys(patch).some((key) => !AT_HAND.has(key))) shown = null;
  const { chosen } = state;
  if (chosen?.line ? !relationsOn(lineOf.get(chosen.line)).length : chosen && !visible().nodes.has(chosen.node)) state.chosen = null;
  follow(words);
}

const filterIsOn = () => Boolean(state.years) || !state.undated || GROUPS.some(({ key }) => state.off[key].size);

// A state without filter, for whoever wants to see all or start anew.
const unfiltered = () => ({
  off: Object.fromEntries(GROUPS.map(({ key }) => [key, new Set()])), years: null, undated: true, story: null,
});
