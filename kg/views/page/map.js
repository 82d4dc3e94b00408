// The map itself: vis-network draws the nodes where the page's maker put them, and holds what is seen of the map; lines and names
// are drawn under and over them. Nothing here moves a node.

const container = make("div", { id: "map" });
const dataNodes = new vis.DataSet();
let network = null;
let touched = false; // once the reader has moved the map, a change of size no longer fits it

const drawnNodes = () => nodes.filter(({ id }) => visible().nodes.has(id));
const drawnLines = () => lines.filter(({ id }) => visible().lines.has(id));

// Puts filter, choice, colours and language on the map. vis-network takes its time over each node that it is given, and would
// draw anew after each of these steps.
let given = { nodes: null, dark: null };
function redrawMap() {
  const { emitter } = network.body;
  placement = null;
  hovered = visible().nodes.has(hovered) ? hovered : null;
  hoveredLine = visible().lines.has(hoveredLine) ? hoveredLine : null;
  emitter.emit("_blockRedraw");
  if (given.nodes !== visible().nodes || given.dark !== isDark()) {
    const there = given.dark === isDark() ? given.nodes : new Set();
    dataNodes.remove(dataNodes.getIds().filter((id) => !visible().nodes.has(id)));
    dataNodes.update(drawnNodes().filter(({ id }) => !there.has(id)).map(nodeLook));
    given = { nodes: visible().nodes, dark: isDark() };
    network.setOptions({ interaction: { hideNodesOnDrag: isCrowded() } });
  }
  fitScope();
  emitter.emit("_allowRedraw");
  emitter.emit("_requestRedraw"); // in the next frame: whatever else asks for it until then is the same drawing
}

function jump(place) {
  keptDrawing = null;
  network.moveTo(place);
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
  jump({ position: middle, scale });
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
  jump({ position: network.getPosition(id), scale: Math.max(network.getScale(), 0.9) });
  touched = true;
}

function zoom(factor) {
  jump({ scale: Math.min(Math.max(network.getScale() * factor, 0.02), 6) });
  touched = true;
}

const tip = makeTip();

// What lies under the pointer: a node, by itself or by its name, else a line, which tells what it is.
function pointAt(event) {
  const { left, top } = container.getBoundingClientRect();
  const point = { x: event.clientX - left, y: event.clientY - top };
  const line = event.buttons || event.target.tagName !== "CANVAS" || network.getNodeAt(point) ? null : lineAt(point);
  if (line) tellBeside(tip, sentencesOf(line), point, container);
  else tip.hidden = true;
  if (line === hoveredLine) return;
  hoveredLine = line;
  container.style.cursor = line ? "pointer" : "";
  network.body.emitter.emit("_requestRedraw");
}

function startMap(place) {
  place.append(container, mapControls());
  network = new vis.Network(container, { nodes: dataNodes, edges: [] }, options);
  container.append(tip);
  network.on("beforeDrawing", drawUnder);
  network.on("afterDrawing", drawOver);
  network.on("click", ({ nodes: [node], pointer }) => {
    const id = nameAt(pointer.DOM) ?? node;
    const line = id ? null : lineAt(pointer.DOM);
    choose(id ? { node: id } : line ? { line } : null);
  });
  network.on("hoverNode", ({ node }) => { hovered = node; container.style.cursor = "pointer"; });
  network.on("blurNode", () => { hovered = null; container.style.cursor = ""; });
  container.addEventListener("pointermove", pointAt);
  container.addEventListener("pointerleave", pointAt);
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
