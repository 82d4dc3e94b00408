// The map itself: vis-network draws nodes and lines where the page's maker put them; nothing here moves a node.

const container = make("div", { id: "map" });
const dataNodes = new vis.DataSet();
const dataLines = new vis.DataSet();
let network = null;
let hovered = null;
let touched = false; // once the reader has moved the map, a change of size no longer fits it

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
  const tagged = visible().lines.size > MOST.lines ? [] : drawnLines(); // among more lines no one sees whose tag it is
  const tags = tagged.map((line) => ({ ...line, tag: lineTag(line), faint: !isBrightLine(line) }))
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

// Over the drawing: the names. Where something is chosen, a veil lies over all that has nothing to do with it: giving
// thousands of lines another look would take seconds.
function drawOver(context) {
  const pixels = window.devicePixelRatio || 1;
  const inPixels = (draw) => {
    context.save();
    context.setTransform(pixels, 0, 0, pixels, 0, 0);
    draw();
    context.restore();
  };
  const placed = currentLabels();
  const zero = network.canvasToDOM({ x: 0, y: 0 });
  const lit = bright();
  if (lit) {
    inPixels(() => {
      drawLabels(context, placed.filter(({ faint }) => faint), zero);
      context.globalAlpha = 0.82;
      context.fillStyle = themeColour("stage");
      context.fillRect(0, 0, container.clientWidth, container.clientHeight);
    });
    const { nodes: bodies, edges } = network.body;
    for (const { id } of drawnLines().filter(isBrightLine)) {
      edges[id].draw(context);
      edges[id].drawArrows(context);
    }
    for (const id of lit) bodies[id]?.draw(context);
  }
  inPixels(() => drawLabels(context, placed.filter(({ faint }) => !faint), zero));
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

// Puts filter, choice, colours and language on the map. vis-network would draw anew after each of these steps.
function redrawMap() {
  const { emitter } = network.body;
  placement = null;
  hovered = visible().nodes.has(hovered) ? hovered : null;
  emitter.emit("_blockRedraw");
  bring(dataNodes, drawnNodes().map(nodeLook));
  bring(dataLines, drawnLines().map(lineLook));
  network.selectEdges(state.chosen?.line ? [state.chosen.line] : []);
  const many = visible().lines.size > MOST.lines;
  network.setOptions({ interaction: { hideEdgesOnDrag: many, hideEdgesOnZoom: many } });
  fitScope();
  emitter.emit("_allowRedraw");
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
  network.on("afterDrawing", drawOver);
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
