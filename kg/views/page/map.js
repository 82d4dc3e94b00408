// The map itself: vis-network draws nodes and lines where the page's maker put them; nothing here moves a node.

const container = make("div", { id: "map" });
const RING_BORDER = { ring: 6, smallRing: 3 };
const dataNodes = new vis.DataSet();
const dataLines = new vis.DataSet();
let network = null;
let hovered = null;
let touched = false; // once the reader has moved the map, a change of size no longer fits it

// The nodes that stay bright: the chosen node and its neighbours, or the ends of the chosen line; null is all.
function bright() {
  const { chosen } = state;
  if (!chosen) return null;
  if (chosen.line) return new Set([lineOf.get(chosen.line).from, lineOf.get(chosen.line).to]);
  const ties = relationsOf.get(chosen.node).filter((relation) => visible().relations.has(relation));
  return new Set([chosen.node, ...ties.map((relation) => otherEnd(relation, chosen.node).id)]);
}

function isBrightLine(line) {
  const { chosen } = state;
  if (!chosen) return true;
  return chosen.line ? chosen.line === line.id : line.from === chosen.node || line.to === chosen.node;
}

function nodeLook(node, lit) {
  const { shape } = nodeKinds.get(node.kind);
  const colour = kindColour(node.kind);
  const border = RING_BORDER[shape];
  const own = { background: border ? themeColour("stage") : colour, border: colour };
  return {
    id: node.id, x: node.x, y: node.y, physics: false,
    shape: border ? "dot" : shape, size: shape === "smallRing" ? node.size * 0.8 : node.size,
    borderWidth: border ?? 1, color: { ...own, highlight: own, hover: own },
    opacity: lit && !lit.has(node.id) ? 0.18 : 1,
  };
}

function lineLook(line) {
  const here = relationsOn(line);
  const surest = encoding.certainties.find(({ key }) => here.some((relation) => relation.certainty === key));
  const points = (from) => here.some((relation) => relation.source === from && relationKinds.get(relation.kind).arrow);
  const width = Math.max(1, ...here.map((relation) => relationKinds.get(relation.kind).width));
  const opacity = (isBrightLine(line) ? 1 : 0.1) * (surest?.faded ? 0.5 : 1);
  const accent = themeColour("accent");
  return {
    id: line.id, from: line.from, to: line.to,
    width: width + Math.min(2, (here.length - 1) * 0.5), dashes: surest?.dash.length ? surest.dash : false,
    arrows: { to: { enabled: points(line.from), scaleFactor: 0.55 }, from: { enabled: points(line.to), scaleFactor: 0.55 } },
    color: { color: lineColour(), highlight: accent, hover: accent, opacity },
  };
}

// What a line says of itself: how many relations it stands for, or that its one relation is not simply the case.
function lineTag(line) {
  const here = relationsOn(line);
  if (here.length !== 1) return here.length ? `${here.length}×` : "";
  const [relation] = here;
  if (relation.until && relation.certainty === "ended") return say("until_short", { until: relation.until.slice(0, 4) });
  if (relation.certainty === "ended") return word(certainties.get("ended"));
  if (statuses.get(relation.status).on_line) return word(statuses.get(relation.status));
  return relation.kind === "aspirantOf" ? word(relationKinds.get(relation.kind)) : "";
}

let placement = null; // names placed for one scale and one choice
function currentLabels() {
  const scale = network.getScale();
  if (placement && placement.scale === scale && placement.hovered === hovered && placement.touched === touched) {
    return placement.placed;
  }
  const lit = bright();
  const chosen = state.chosen?.node;
  const full = (id) => id === hovered || id === chosen;
  const names = drawnNodes().map((node) => ({
    id: node.id, label: full(node.id) ? nameOf(node) : shortOf(node), x: node.x, y: node.y, r: node.size,
    full: node.id === hovered || (node.id === chosen && node.id !== values.subject),
    first: [hovered, chosen, values.subject].includes(node.id) || Boolean(state.chosen?.line && lit.has(node.id)),
    faint: Boolean(lit) && !lit.has(node.id) && node.id !== hovered,
    rank: (node.id === hovered ? 4000 : 0) + (node.id === chosen ? 3000 : 0) + (node.id === values.subject ? 2000 : 0)
      + (lit?.has(node.id) ? 1000 : 0) + node.size,
  }));
  const tags = drawnLines().map((line) => ({ ...line, tag: lineTag(line), faint: !isBrightLine(line) }))
    .filter((line) => line.tag && line.from !== line.to);
  const zero = network.canvasToDOM({ x: 0, y: 0 });
  const frame = { x: 4 - zero.x, y: 4 - zero.y, w: container.clientWidth - 8, h: container.clientHeight - 8 };
  const covered = [...document.querySelectorAll("#map-view > .controls")].map((element) => ({
    x: element.offsetLeft - zero.x, y: element.offsetTop - zero.y, w: element.offsetWidth, h: element.offsetHeight,
  }));
  const placed = touched ? placeLabels(names, tags, scale) : placeLabels(names, tags, scale, frame, covered);
  placement = { scale, hovered, touched, placed };
  return placement.placed;
}

function drawNames(context) {
  const pixels = window.devicePixelRatio || 1;
  context.save();
  context.setTransform(pixels, 0, 0, pixels, 0, 0);
  drawLabels(context, currentLabels(), network.canvasToDOM({ x: 0, y: 0 }));
  context.restore();
}

// The node whose name lies under a point of the screen.
function nameAt({ x, y }) {
  const zero = network.canvasToDOM({ x: 0, y: 0 });
  return currentLabels().find(({ box, tag }) => !tag && x >= box.x + zero.x && x <= box.x + box.w + zero.x
    && y >= box.y + zero.y && y <= box.y + box.h + zero.y)?.id;
}

// Only what looks different goes to vis-network, which takes its time over each thing that it is given.
const looks = new Map();
function bring(dataSet, wanted) {
  const ids = new Set(wanted.map(({ id }) => id));
  const gone = dataSet.getIds().filter((id) => !ids.has(id));
  dataSet.remove(gone);
  for (const id of gone) looks.delete(id);
  dataSet.update(wanted.filter((look) => {
    const now = JSON.stringify(look);
    return looks.get(look.id) !== now && looks.set(look.id, now);
  }));
}

const drawnNodes = () => nodes.filter(({ id }) => visible().nodes.has(id));
const drawnLines = () => lines.filter(({ id }) => visible().lines.has(id));

// Puts filter, choice, colours and language on the map.
function redrawMap() {
  const lit = bright();
  placement = null;
  hovered = visible().nodes.has(hovered) ? hovered : null;
  bring(dataNodes, drawnNodes().map((node) => nodeLook(node, lit)));
  bring(dataLines, drawnLines().map(lineLook));
  network.selectEdges(state.chosen?.line ? [state.chosen.line] : []);
  fitScope();
  network.redraw();
}

// Shows all that the filter leaves, with room for the outermost names.
function fitMap() {
  const kept = drawnNodes();
  const [xs, ys] = [kept.map((node) => node.x), kept.map((node) => node.y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { clientWidth: width, clientHeight: height } = container;
  const room = { side: Math.min(100, width * 0.14), top: 52, bottom: 62 };
  const scale = Math.max(Math.min((width - 2 * room.side) / Math.max(right - left, 1),
    (height - room.top - room.bottom) / Math.max(bottom - top, 1), 1.15), 0.02);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 - (room.top - room.bottom) / 2 / scale };
  placement = null;
  network.moveTo({ position: middle, scale });
  touched = false;
}

// A filter moves nothing; another part of the map is brought into view as a whole.
let fitted = "";
function fitScope() {
  const part = `${state.scope} ${state.focus} ${state.steps}`;
  if (part === fitted) return;
  fitted = part;
  fitMap();
}

// Brings a node into view without changing more than is needed.
function bringIntoView(id) {
  const { x, y } = network.canvasToDOM(network.getPosition(id));
  const inside = x > 60 && y > 40 && x < container.clientWidth - 60 && y < container.clientHeight - 40;
  if (inside && network.getScale() > 0.5) return;
  network.moveTo({ position: network.getPosition(id), scale: Math.max(network.getScale(), 0.9) });
  touched = true;
}

function zoom(factor) {
  network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.02), 6) });
  touched = true;
}

// A line's sentences beside the pointer, so that a line tells what it is before it is clicked.
const tip = make("div", { class: "tip", hidden: true });
function showTip(line, { x, y }) {
  const here = relationsOn(lineOf.get(line));
  tip.replaceChildren(...here.slice(0, 3).map((relation) => make("p", { text: sentence(relation) })));
  if (here.length > 3) tip.append(make("p", { text: "…" }));
  tip.hidden = false;
  tip.style.left = `${Math.max(8, Math.min(x + 14, container.clientWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${Math.max(8, Math.min(y + 16, container.clientHeight - tip.offsetHeight - 8))}px`;
}

function startMap(place) {
  place.append(container, mapControls());
  network = new vis.Network(container, { nodes: dataNodes, edges: dataLines }, options);
  container.append(tip);
  network.on("afterDrawing", drawNames);
  network.on("click", ({ nodes: [node], edges: [line], pointer }) => {
    const id = nameAt(pointer.DOM) ?? node;
    choose(id ? { node: id } : line ? { line } : null);
  });
  network.on("hoverNode", ({ node }) => { hovered = node; tip.hidden = true; container.style.cursor = "pointer"; });
  network.on("blurNode", () => { hovered = null; container.style.cursor = ""; });
  network.on("hoverEdge", ({ edge, pointer }) => { container.style.cursor = "pointer"; showTip(edge, pointer.DOM); });
  network.on("blurEdge", () => { container.style.cursor = ""; tip.hidden = true; });
  for (const moved of ["dragStart", "zoom"]) network.on(moved, () => { touched = true; tip.hidden = true; });
  network.on("resize", () => { if (!touched) requestAnimationFrame(fitMap); });
}

function mapControls() {
  return make("div", { class: "controls" },
    button({ id: "zoom-in", text: "+", "data-label": "zoom_in" }, () => zoom(1.3)),
    button({ id: "zoom-out", text: "−", "data-label": "zoom_out" }, () => zoom(1 / 1.3)),
    button({ id: "fit", class: "wide", "data-text": "fit" }, fitMap));
}

const mapView = {
  key: "map",
  slug: "kaart",
  show(place) {
    if (!network) startMap(place);
    else if (!touched) requestAnimationFrame(fitMap);
  },
  hide() { tip.hidden = true; },
  update(words) {
    redrawMap();
    if (!words) return;
    const frame = container.querySelector(".vis-network");
    frame.setAttribute("role", "application");
    frame.setAttribute("aria-label", say("map_label"));
  },
};
