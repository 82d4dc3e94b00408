// The legend is the filter: each row shows a form, how many there are, and can be switched off or shown alone.

const legendRows = []; // functions that bring a row in line with the state

function setOff(group, keys, off) {
  const left = new Set(state.off[group]);
  for (const key of keys) left[off ? "add" : "delete"](key);
  change({ off: { ...state.off, [group]: left }, story: null });
}

// Only this: wherever it is, as far as it can be read, not just where the map opens.
function onlyThis(group, keys) {
  const off = new Set([...occurring.get(group)].filter((key) => !keys.includes(key)));
  change({ off: { ...state.off, [group]: off }, scope: state.scope === "start" ? "wide" : state.scope, story: null });
}

// One row for one or more keys of a group; a row of several is half on when some of them are off.
function legendRow({ group, keys, name, count, picture, className }) {
  const box = make("input", { type: "checkbox", on: { change: () => setOff(group, keys, !box.checked) } });
  const only = button({ class: "only", text: say("only"), "aria-label": say("only_of", { what: name }) }, () => onlyThis(group, keys));
  legendRows.push(() => {
    const on = keys.filter((key) => !state.off[group].has(key)).length;
    box.checked = on > 0;
    box.indeterminate = on > 0 && on < keys.length;
  });
  return make("div", { class: `row ${className}` },
    make("label", {}, box, picture, make("span", { class: "name", text: name })), only, make("span", { class: "count", text: inNumbers(count) }));
}

function nodeRows() {
  const counts = gathered(nodes, ({ kind }) => [kind]);
  const rowOf = (keys, name, picture, className) => legendRow({
    group: "nodeKinds", keys, name, picture, className, count: keys.reduce((sum, key) => sum + counts.get(key).length, 0),
  });
  return encoding.families.map(({ key, ...family }) => {
    const kinds = encoding.nodeKinds.map((kind) => kind.key).filter((kind) => counts.has(kind) && nodeKinds.get(kind).family === key);
    if (!kinds.length) return null;
    const head = rowOf(kinds, word(family), kinds.length === 1 ? symbol(kinds[0]) : familyMark(key), "head");
    const rows = kinds.length === 1 ? [] : kinds.map((kind) => rowOf([kind], many(nodeKinds.get(kind)), symbol(kind), "kind"));
    return make("div", { class: "family" }, head, ...rows);
  });
}

const PICTURES = { relationKinds: lineSample, certainties: lineSample };

function groupRows({ key, rows }) {
  const counts = gathered(relations, (relation) => keysOf.get(key).get(relation));
  return rows.filter((row) => counts.has(row.key)).map((row) => legendRow({
    group: key, keys: [row.key], name: capital(word(row)), count: counts.get(row.key).length,
    picture: PICTURES[key]?.(row) ?? null, className: "line",
  }));
}

// Which groups of the legend are open; a group with one row has nothing to choose.
const open = new Set(["nodeKinds", "relationKinds", "certainties"]);

function drawLegend() {
  legendRows.length = 0;
  const parts = GROUPS.map((group) => {
    const rows = group.key === "nodeKinds" ? nodeRows() : groupRows(group);
    if (group.key !== "nodeKinds" && rows.length < 2) return null;
    const title = say(`group_${group.key}`);
    const part = make("details", { class: "part", open: open.has(group.key), on: { toggle: () => open[part.open ? "add" : "delete"](group.key) } },
      make("summary", { text: title }), make("div", { role: "group", "aria-label": title }, ...rows.filter(Boolean)));
    return part;
  });
  document.getElementById("filters").replaceChildren(...parts.filter(Boolean));
  updateLegend();
}

function updateLegend() {
  for (const update of legendRows) update();
}
