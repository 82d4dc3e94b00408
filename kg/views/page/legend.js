// The legend is the filter: each row shows a form, how many there are, and can be switched off or shown alone.

const legendRows = []; // functions that bring a row in line with the state

const tally = (things, key) => things.reduce((sums, thing) => sums.set(thing[key], (sums.get(thing[key]) ?? 0) + 1), new Map());

function setOff(group, keys, off) {
  for (const key of keys) state.off[group][off ? "add" : "delete"](key);
  change({});
}

// One row for one or more keys of a group; a row of several is half on when some of them are off.
function legendRow({ group, keys, all, name, count, picture, className }) {
  const box = make("input", { type: "checkbox", on: { change: () => setOff(group, keys, !box.checked) } });
  const only = make("button", {
    type: "button", class: "only", text: say("only"), "aria-label": say("only_of", { what: name }),
    on: { click: () => { state.off[group] = new Set(all.filter((key) => !keys.includes(key))); change({}); } },
  });
  legendRows.push(() => {
    const on = keys.filter((key) => !state.off[group].has(key)).length;
    box.checked = on > 0;
    box.indeterminate = on > 0 && on < keys.length;
  });
  return make("div", { class: `row ${className}` },
    make("label", {}, box, picture, make("span", { text: name })), only, make("span", { class: "count", text: count }));
}

function nodeRows() {
  const counts = tally(nodes, "kind");
  const all = encoding.nodeKinds.map(({ key }) => key).filter((key) => counts.has(key));
  const rowOf = (keys, name, picture, className) => legendRow({
    group: "nodeKinds", keys, all, name, picture, className, count: keys.reduce((sum, key) => sum + counts.get(key), 0),
  });
  return encoding.families.map(({ key, ...family }) => {
    const kinds = all.filter((kind) => nodeKinds.get(kind).family === key);
    if (!kinds.length) return null;
    const head = rowOf(kinds, word(family), kinds.length === 1 ? symbol(kinds[0]) : familyMark(key), "head");
    const rows = kinds.length === 1 ? [] : kinds.map((kind) => rowOf([kind], many(nodeKinds.get(kind)), symbol(kind), "kind"));
    return make("div", { class: "family" }, head, ...rows);
  });
}

function relationRows(group, key, rows) {
  const counts = tally(relations, key);
  const present = rows.filter((row) => counts.has(row.key));
  return present.map((row) => legendRow({
    group, keys: [row.key], all: present.map((other) => other.key), name: capital(word(row)), count: counts.get(row.key),
    picture: lineSample(row), className: "line",
  }));
}

function drawLegend() {
  legendRows.length = 0;
  const part = (key, rows) => make("fieldset", {}, make("legend", { text: say(key) }), ...rows);
  document.getElementById("filters").replaceChildren(
    make("p", { class: "filter-hint", text: say("legend_hint") }),
    part("nodes", nodeRows()),
    part("lines", relationRows("relationKinds", "kind", encoding.relationKinds)),
    part("certainty", relationRows("certainties", "certainty", encoding.certainties)),
    make("button", { type: "button", class: "plain", id: "show-all", text: say("all"), on: { click: showAll } }),
  );
  updateLegend();
}

function updateLegend() {
  for (const update of legendRows) update();
}

function drawShown() {
  const kept = visible();
  const text = say("shown", {
    nodes: kept.nodes.size, allNodes: nodes.length, relations: kept.relations.size, allRelations: relations.length,
  });
  document.getElementById("shown").textContent = text;
}

function showAll() {
  for (const group of Object.keys(state.off)) state.off[group].clear();
  change({});
}

// Makes sure that something that was asked for by name is not hidden by the filter.
function unhide(id) {
  if (visible().nodes.has(id)) return;
  state.off.nodeKinds.delete(nodeOf.get(id).kind);
  change({});
  if (!visible().nodes.has(id)) showAll();
}
