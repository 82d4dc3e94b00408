// The drawing of the geographic view: outline, lines and places in the units of the outline's square (kg/views/geography.py),
// and a lens that says which part of it is seen, how large.

const { outline } = values;
const lens = { x: 0, y: 0, scale: 1, fitted: true }; // what is in the middle, in units; pixels for a unit; as wide as all
const ZOOMS = { least: 0.008, most: 6, step: 1.4, near: 420 };
const REST = 140; // milliseconds without a move after which the names are placed anew

const svgElement = (tag, attributes = {}, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// The countries as paths; a border that two of them share is one arc, and stands as ~arc where it is run backwards. What lies
// across the line where the days meet goes on beyond the edge, and does not run back over the whole map.
function countryPaths() {
  const arcs = outline.arcs.map((steps) => {
    const points = [];
    for (let at = 0, x = 0, y = 0; at < steps.length; at += 2) points.push([x += steps[at], y += steps[at + 1]]);
    return points;
  });
  const ring = (parts) => {
    let [before, shift] = [null, 0];
    const points = parts.flatMap((arc) => (arc < 0 ? arcs[~arc].toReversed() : arcs[arc])).map(([x, y]) => {
      if (before !== null && Math.abs(x - before) > outline.unit / 2) shift += x < before ? outline.unit : -outline.unit;
      before = x;
      return [x + shift, y];
    });
    return `M${points.join("L")}Z`;
  };
  return outline.countries.map((rings) => rings.map(ring).join(""));
}

const tieLayer = svgElement("g");
const placeLayer = svgElement("g");
const land = svgElement("g", { class: "land" });
const world = svgElement("g", {}, land, tieLayer, placeLayer);
const nameLayer = svgElement("g", { class: "names", "aria-hidden": "true" });
const globe = svgElement("svg", { id: "globe", tabindex: "0", role: "group" }, world, nameLayer);
const globeSize = { width: 1, height: 1 };

const bounded = (scale) => Math.min(Math.max(scale, ZOOMS.least), ZOOMS.most);
const onGlobe = ([x, y]) => ({
  x: (x - lens.x) * lens.scale + globeSize.width / 2, y: (y - lens.y) * lens.scale + globeSize.height / 2,
});

// A shift moves the drawing as it is, which costs the same with ten lines and ten thousand; when it rests, or when the scale
// is another, the layers are put where the lens wants them, and the names are placed anew.
let resting = null;
let settledAt = { ...lens }; // the lens that the layers are drawn for
const worldTransform = () => `translate(${globeSize.width / 2},${globeSize.height / 2}) scale(${lens.scale}) translate(${-lens.x},${-lens.y})`;

function moveLens(patch) {
  Object.assign(lens, patch);
  if (lens.scale === settledAt.scale) {
    globe.style.transform = `translate(${(settledAt.x - lens.x) * lens.scale}px, ${(settledAt.y - lens.y) * lens.scale}px)`;
  } else {
    putLayers();
    nameLayer.style.visibility = "hidden"; // they are in the way of each other at this scale
  }
  clearTimeout(resting);
  resting = setTimeout(settle, REST);
}

function putLayers() {
  if (lens.scale !== settledAt.scale) placeLayer.style.setProperty("--back", 1 / lens.scale);
  settledAt = { ...lens };
  globe.style.transform = "";
  world.setAttribute("transform", worldTransform());
}

function settle() {
  clearTimeout(resting);
  putLayers();
  nameLayer.style.visibility = "visible";
  placeNames();
}

// Brings all these places into view; one place alone gets its surroundings.
function fitPlaces(points) {
  if (!points.length) return;
  const [xs, ys] = [0, 1].map((part) => points.map((point) => point[part]));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((globeSize.width - 120) / Math.max(right - left, 150), (globeSize.height - 110) / Math.max(bottom - top, 150));
  moveLens({ x: (left + right) / 2, y: (top + bottom) / 2, scale: bounded(scale) });
}

// Zooms with the place under a point of the screen staying where it is.
function zoomGlobe(factor, point = { x: globeSize.width / 2, y: globeSize.height / 2 }) {
  const scale = bounded(lens.scale * factor);
  const [x, y] = [point.x - globeSize.width / 2, point.y - globeSize.height / 2];
  moveLens({ x: lens.x + x / lens.scale - x / scale, y: lens.y + y / lens.scale - y / scale, scale, fitted: false });
}

const shiftGlobe = (dx, dy) => moveLens({ x: lens.x - dx / lens.scale, y: lens.y - dy / lens.scale, fitted: false });

const SHIFTS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
function globeKeys(event) {
  if (SHIFTS[event.key]) shiftGlobe(...SHIFTS[event.key]);
  else if (event.key === "+" || event.key === "=") zoomGlobe(ZOOMS.step);
  else if (event.key === "-") zoomGlobe(1 / ZOOMS.step);
  else return;
  event.preventDefault();
}

const pointOnGlobe = ({ clientX, clientY }) => {
  const { left, top } = globe.parentElement.getBoundingClientRect(); // the drawing itself moves
  return { x: clientX - left, y: clientY - top };
};

// While the map is dragged nothing under the pointer is looked for: with thousands of lines that takes longer than the drag.
const shield = make("div", { class: "shield", hidden: true });

// One pointer moves the map, two zoom it. A press that ends where it began is a click on what lies under it; one that moved
// the map is none.
function globeHands() {
  const pointers = new Map();
  let moved = false;
  const apart = () => { const [a, b] = [...pointers.values()]; return Math.hypot(a.x - b.x, a.y - b.y); };
  const between = () => { const [a, b] = [...pointers.values()]; return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }; };
  globe.addEventListener("pointerdown", (event) => {
    if (!pointers.size) moved = false;
    pointers.set(event.pointerId, pointOnGlobe(event));
  });
  globe.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    const now = pointOnGlobe(event);
    if (!before || (!moved && Math.hypot(now.x - before.x, now.y - before.y) < 4)) return;
    if (!moved) globe.setPointerCapture(event.pointerId);
    moved = true;
    shield.hidden = false;
    const wide = pointers.size === 2 ? apart() : 0;
    pointers.set(event.pointerId, now);
    if (wide) zoomGlobe(apart() / wide, between());
    else shiftGlobe(now.x - before.x, now.y - before.y);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    globe.addEventListener(end, ({ pointerId }) => { pointers.delete(pointerId); shield.hidden = true; });
  }
  globe.addEventListener("click", (event) => { if (moved) { event.stopPropagation(); moved = false; } }, { capture: true });
  globe.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomGlobe(Math.exp(-event.deltaY / 400), pointOnGlobe(event));
  }, { passive: false });
}
