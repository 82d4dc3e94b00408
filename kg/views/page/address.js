// The address holds the whole state, so that it can be sent to someone:
//   #v=kaart&n=haarlem&d=1&g=eurocities&t=netwerk,citydeal&z=vast&j=1990-2026&u=0&verhaal=&k=donker&taal=nl
// v view; n and d the focus and its steps (or d=ruim, d=alles); g what is chosen: a name, or two for a line; one key a group
// of the filter with what is on (GROUPS); j years, u=0 without what has no date; k colours. What is unknown is left out.

const COLOURS = { licht: "light", donker: "dark" };
const nodeBySlug = new Map(nodes.map((node) => [node.slug, node]));

function address() {
  const parts = [["v", shownView().slug]];
  if (state.scope === "near") parts.push(["n", nodeOf.get(state.focus).slug], ["d", state.steps]);
  if (state.scope === "wide") parts.push(["d", "ruim"]);
  if (state.scope === "all") parts.push(["d", "alles"]);
  const { chosen } = state;
  if (chosen?.node) parts.push(["g", nodeOf.get(chosen.node).slug]);
  if (chosen?.line) parts.push(["g", [lineOf.get(chosen.line).from, lineOf.get(chosen.line).to].map((id) => nodeOf.get(id).slug)]);
  for (const { key, slug, rows } of GROUPS) {
    const off = state.off[key];
    if (off.size) parts.push([slug, rows.filter((row) => !off.has(row.key) && isThere(key, row.key)).map((row) => row.slug)]);
  }
  if (state.years) parts.push(["j", state.years.join("-")]);
  if (!state.undated) parts.push(["u", 0]);
  if (state.story) parts.push(["verhaal", state.story]);
  for (const [slug, colours] of Object.entries(COLOURS)) if (state.colours === colours) parts.push(["k", slug]);
  parts.push(["taal", state.language]);
  return parts.map(([key, value]) => `${key}=${[value].flat().map(encodeURIComponent).join(",")}`).join("&");
}

// Which keys of a group occur at all.
const occurring = new Map(GROUPS.map(({ key }) => [key, new Set(key === "nodeKinds" ? nodes.map(({ kind }) => kind)
  : relations.flatMap((relation) => keysOf.get(key).get(relation)))]));
const isThere = (group, key) => occurring.get(group).has(key);

function offOf({ key, slug, rows }, places) {
  if (!places.has(slug)) return new Set();
  const wanted = new Set(places.get(slug).split(","));
  const on = new Set(rows.filter((row) => wanted.has(row.slug)).map((row) => row.key));
  return on.size || !places.get(slug) ? new Set([...occurring.get(key)].filter((one) => !on.has(one))) : new Set();
}

function yearsIn(text) {
  const [from, to] = /^(\d{4})-(\d{4})$/.exec(text ?? "")?.slice(1).map(Number) ?? [];
  return allYears && from <= to ? [from, to] : null;
}

function chosenIn(text) {
  const [one, other] = (text ?? "").split(",").map((slug) => nodeBySlug.get(slug)?.id);
  if (!one || !other) return one ? { node: one } : null;
  const line = lines.find(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  return line ? { line: line.id } : null;
}

// The state of an address; what it does not say is as when the page was opened.
function stateOf(text) {
  const places = new URLSearchParams(text);
  const node = nodeBySlug.get(places.get("n"));
  const depth = places.get("d");
  const near = node && /^[12]$/.test(depth ?? "");
  return {
    view: (VIEWS.find(({ slug }) => slug === places.get("v")) ?? VIEWS[0]).key,
    language: LANGUAGES.find(({ key }) => key === places.get("taal"))?.key ?? values.language,
    colours: COLOURS[places.get("k")] ?? null,
    scope: near ? "near" : { ruim: "wide", alles: "all" }[depth] ?? "start",
    focus: near ? node.id : values.subject,
    steps: near ? Number(depth) : 1,
    off: Object.fromEntries(GROUPS.map((group) => [group.key, offOf(group, places)])),
    years: yearsIn(places.get("j")),
    undated: places.get("u") !== "0",
    story: STORIES.some(({ key }) => key === places.get("verhaal")) ? places.get("verhaal") : null,
    chosen: chosenIn(places.get("g")) ?? (node && !near ? { node: node.id } : null),
  };
}

// In a frame of a notebook the page has no address of its own.
const hasAddress = location.protocol !== "about:";

function writeAddress() {
  if (hasAddress) history.replaceState(null, "", `#${address()}`);
}

// Follows the address, or where there is none what `kg map` was asked to open with.
function readAddress() {
  const wanted = stateOf(location.hash.slice(1) || values.start);
  const { chosen } = wanted;
  change({ ...wanted, chosen: null }, { words: true });
  if (!chosen) return;
  for (const id of chosen.node ? [chosen.node] : [lineOf.get(chosen.line).from, lineOf.get(chosen.line).to]) reveal(id);
  change({ chosen });
  if (state.view === "map" && chosen.node) bringIntoView(chosen.node);
}
