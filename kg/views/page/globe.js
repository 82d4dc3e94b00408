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

const land = svgElement("g", { class: "land" });
const placeLayer = svgElement("g");
const worlds = [svgElement("g", {}, land), svgElement("g", {}, placeLayer)]; // in the units of the outline
const nameLayer = svgElement("g", { class: "names", "aria-hidden": "true" });
const allGround = make("canvas");
const litGround = make("canvas");
const globe = make("div", { id: "globe", tabindex: "0", role: "group" },
  svgElement("svg", {}, worlds[0]), allGround, litGround, svgElement("svg", {}, worlds[1], nameLayer));
const globeSize = { width: 1, height: 1 };

const bounded = (scale) => Math.min(Math.max(scale, ZOOMS.least), ZOOMS.most);
const onGlobe = ([x, y]) => ({
  x: (x - lens.x) * lens.scale + globeSize.width / 2, y: (y - lens.y) * lens.scale + globeSize.height / 2,
});

// A shift moves the drawing as it is, which costs the same with ten lines and ten thousand, and so does another scale where there
// are thousands; when it rests all is drawn where the lens wants it, and the names are placed anew.
let resting = null;
let settledAt = { ...lens }; // the lens that all is drawn for
const worldTransform = () => `translate(${globeSize.width / 2},${globeSize.height / 2}) scale(${lens.scale}) translate(${-lens.x},${-lens.y})`;

// How the drawing that was made for one lens lies under the other: so much larger, so far to the right and down.
function moved() {
  const larger = lens.scale / settledAt.scale;
  return {
    larger, right: (globeSize.width / 2) * (1 - larger) + (settledAt.x - lens.x) * lens.scale,
    down: (globeSize.height / 2) * (1 - larger) + (settledAt.y - lens.y) * lens.scale,
  };
}

function moveLens(patch) {
  Object.assign(lens, patch);
  if (lens.scale === settledAt.scale || isThronged()) {
    const { larger, right, down } = moved();
    globe.style.transform = `translate(${right}px, ${down}px) scale(${larger})`;
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
  for (const world of worlds) world.setAttribute("transform", worldTransform());
  drawGround();
}

function settle() {
  clearTimeout(resting);
  putLayers();
  nameLayer.style.visibility = "visible";
  putPlaces();
  placeNames();
}

// A lens that has all these places in view; one place alone gets its surroundings.
function fitPlaces(points) {
  if (!points.length) return;
  const [xs, ys] = [0, 1].map((part) => points.map((point) => point[part]));
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((globeSize.width - 120) / Math.max(right - left, 150), (globeSize.height - 110) / Math.max(bottom - top, 150));
  Object.assign(lens, { x: (left + right) / 2, y: (top + bottom) / 2, scale: bounded(scale) });
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

// One pointer moves the map, two zoom it. A press that ends where it began is a click on what lies under it; one that moved
// the map is none.
function globeHands() {
  const pointers = new Map();
  let dragged = false;
  const apart = () => { const [a, b] = [...pointers.values()]; return Math.hypot(a.x - b.x, a.y - b.y); };
  const between = () => { const [a, b] = [...pointers.values()]; return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }; };
  globe.addEventListener("pointerdown", (event) => {
    if (!pointers.size) dragged = false;
    pointers.set(event.pointerId, pointOnGlobe(event));
  });
  globe.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    const now = pointOnGlobe(event);
    if (!before || (!dragged && Math.hypot(now.x - before.x, now.y - before.y) < 4)) return;
    if (!dragged) globe.setPointerCapture(event.pointerId);
    dragged = true;
    const wide = pointers.size === 2 ? apart() : 0;
    pointers.set(event.pointerId, now);
    if (wide) zoomGlobe(apart() / wide, between());
    else shiftGlobe(now.x - before.x, now.y - before.y);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    globe.addEventListener(end, ({ pointerId }) => { pointers.delete(pointerId); });
  }
  globe.addEventListener("click", (event) => { if (dragged) { event.stopPropagation(); dragged = false; } }, { capture: true });
  globe.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoomGlobe(Math.exp(-event.deltaY / 400), pointOnGlobe(event));
  }, { passive: false });
}
