// Where it all lies: what has coordinates on an outline of the countries, in Web Mercator; the rest in a list beside it.
// Places come in units of the outline's square (kg/views/geography.py); `lens` says which part of it is seen, how large.

const { outline } = values;
const located = nodes.filter((node) => node.place);
const lens = { x: 0, y: 0, scale: 1, fitted: true }; // what is in the middle, in units; pixels for a unit; as wide as all
const ZOOMS = { least: 0.008, most: 6, step: 1.4, near: 420 };

const svgElement = (tag, attributes = {}, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

// A country's rings as one path; an arc that is run backwards stands as ~arc.
function countryPath(rings) {
  const arcs = countryPath.arcs ??= outline.arcs.map((steps) => {
    const points = [];
    for (let at = 0, x = 0, y = 0; at < steps.length; at += 2) points.push([x += steps[at], y += steps[at + 1]]);
    return points;
  });
  return rings.map((ring) => {
    const points = ring.flatMap((arc) => (arc < 0 ? arcs[~arc].toReversed() : arcs[arc]));
    return `M${points.join("L")}Z`;
  }).join("");
}

const ground = svgElement("g", { class: "land" });
const tieLayer = svgElement("g");
const placeLayer = svgElement("g");
const nameLayer = svgElement("g", { class: "names", "aria-hidden": "true" });
const globe = svgElement("svg", { id: "globe", tabindex: "0", role: "group" }, ground, tieLayer, placeLayer, nameLayer);
const placeless = make("details", { id: "placeless", class: "placeless" });

const size = () => ({ width: globe.clientWidth || 1, height: globe.clientHeight || 1 });
const onGlobe = ([x, y]) => {
  const { width, height } = size();
  return { x: (x - lens.x) * lens.scale + width / 2, y: (y - lens.y) * lens.scale + height / 2 };
};

const placesShown = () => located.filter((node) => visible().nodes.has(node.id));
const dotSize = (node) => (node.id === values.subject ? 11 : 3.5 + node.size * 0.18);

// Brings all places of a list into view; one place alone gets its surroundings.
function fitPlaces(chosen = placesShown()) {
  if (!chosen.length) return;
  const { width, height } = size();
  const [xs, ys] = [0, 1].map((part) => chosen.map(({ place }) => place[part]));
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min((width - 120) / Math.max(right - left, 150), (height - 110) / Math.max(bottom - top, 150));
  Object.assign(lens, { x: (left + right) / 2, y: (top + bottom) / 2, scale: bounded(scale) });
}

const bounded = (scale) => Math.min(Math.max(scale, ZOOMS.least), ZOOMS.most);

function fitGlobe() {
  fitPlaces();
  lens.fitted = true;
  drawGlobe();
}

// The surroundings of the subject, for who has ties far away.
function fitNear() {
  const [x, y] = nodeOf.get(values.subject).place;
  const { width, height } = size();
  Object.assign(lens, { x, y, scale: bounded(Math.min(width, height) / ZOOMS.near), fitted: false });
  drawGlobe();
}

// Zooms with the place under a point of the screen staying where it is.
function zoomGlobe(factor, point = { x: size().width / 2, y: size().height / 2 }) {
  const { width, height } = size();
  const scale = bounded(lens.scale * factor);
  const [x, y] = [point.x - width / 2, point.y - height / 2];
  Object.assign(lens, { x: lens.x + x / lens.scale - x / scale, y: lens.y + y / lens.scale - y / scale, scale, fitted: false });
  drawGlobe();
}

function moveGlobe(dx, dy) {
  Object.assign(lens, { x: lens.x - dx / lens.scale, y: lens.y - dy / lens.scale, fitted: false });
  drawGlobe();
}

function tieElement(line) {
  const [a, b] = [line.from, line.to].map((id) => onGlobe(nodeOf.get(id).place));
  const here = relationsOn(line);
  const surest = encoding.certainties.find(({ key }) => here.some((relation) => relation.certainty === key));
  const path = `M${a.x},${a.y}L${b.x},${b.y}`;
  const wide = Math.max(...here.map((relation) => relationKinds.get(relation.kind).width));
  const element = svgElement("g", { class: state.chosen?.line === line.id ? "tie-line chosen" : "tie-line", "data-line": line.id },
    svgElement("path", { d: path, stroke: lineColour(), "stroke-width": wide, "stroke-dasharray": surest.dash.join(" ") || "none" }),
    svgElement("path", { d: path, class: "reach" }, svgElement("title", {})));
  element.querySelector("title").textContent = here.map(sentence).join("\n");
  element.setAttribute("opacity", (isBrightLine(line) ? 1 : 0.12) * (surest.faded ? 0.5 : 1));
  element.addEventListener("click", () => choose({ line: line.id }));
  return element;
}

function placeElement(node, lit) {
  const at = onGlobe(node.place);
  const r = dotSize(node);
  const element = svgElement("g", {
    class: state.chosen?.node === node.id ? "place chosen" : "place", transform: `translate(${at.x},${at.y})`,
    tabindex: "0", role: "button", "data-node": node.slug, opacity: lit && !lit.has(node.id) ? 0.25 : 1,
  }, svgElement("circle", { r, class: "dot", fill: kindColour(node.kind) }));
  element.setAttribute("aria-label", node.label);
  element.addEventListener("click", () => choose({ node: node.id }));
  element.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose({ node: node.id }, { focus: true }); }
  });
  return element;
}

function namesOnGlobe(shownPlaces, lit) {
  const { width, height } = size();
  const drawn = shownPlaces.map((node) => {
    const first = node.id === values.subject || node.id === state.chosen?.node || Boolean(state.chosen?.line && lit.has(node.id));
    const { x, y } = onGlobe(node.place);
    return { id: node.id, label: node.short, x: x - width / 2, y: y - height / 2, r: dotSize(node), first, full: false,
      faint: Boolean(lit) && !lit.has(node.id), rank: (first ? 1000 : 0) + (lit?.has(node.id) ? 500 : 0) + node.size };
  }).filter(({ x, y }) => Math.abs(x) < width / 2 && Math.abs(y) < height / 2);
  const frame = { x: 4 - width / 2, y: 4 - height / 2, w: width - 8, h: height - 8 };
  return placeLabels(drawn, [], 1, frame, []).map(({ text, box, faint }) => {
    const element = svgElement("text", { x: box.x + box.w / 2 + width / 2, opacity: faint ? 0.3 : 1 });
    element.style.font = text.style.font;
    text.rows.forEach((row, index) => {
      const span = svgElement("tspan", { x: box.x + box.w / 2 + width / 2, y: box.y + height / 2 + (index + 0.8) * text.style.line });
      span.textContent = row;
      element.append(span);
    });
    return element;
  });
}

function drawGlobe() {
  const { width, height } = size();
  const lit = bright();
  const shownPlaces = placesShown();
  const inPlace = (id) => nodeOf.get(id).place;
  const shownLines = lines.filter((line) => line.from !== line.to && inPlace(line.from) && inPlace(line.to) && relationsOn(line).length);
  const focused = document.activeElement?.closest("#globe .place")?.dataset.node;
  ground.setAttribute("transform", `translate(${width / 2},${height / 2}) scale(${lens.scale}) translate(${-lens.x},${-lens.y})`);
  tieLayer.replaceChildren(...shownLines.map((line) => tieElement(line)));
  const byRank = [...shownPlaces].sort((a, b) => a.size - b.size);
  placeLayer.replaceChildren(...byRank.map((node) => placeElement(node, lit)));
  nameLayer.replaceChildren(...namesOnGlobe(shownPlaces, lit));
  if (focused) placeLayer.querySelector(`[data-node="${focused}"]`)?.focus();
}

// What has no coordinates is told beside the map, and never drawn somewhere all the same.
function drawPlaceless() {
  const without = nodes.filter((node) => !node.place && visible().nodes.has(node.id));
  const open = placeless.open;
  placeless.replaceChildren(
    make("summary", { text: say("placeless", { count: without.length }) }),
    make("p", { class: "filter-hint", text: say("placeless_hint") }),
    ...encoding.nodeKinds.map((kind) => ({ kind, group: without.filter((node) => node.kind === kind.key) }))
      .filter(({ group }) => group.length)
      .flatMap(({ kind, group }) => [
        make("h3", { text: `${many(kind)} (${group.length})` }),
        make("ul", {}, ...group.map((node) => make("li", {}, make("button", {
          type: "button", class: "end", "aria-pressed": String(state.chosen?.node === node.id), on: { click: () => choose({ node: node.id }) },
        }, symbol(node.kind), nameSpan(node))))),
      ]));
  placeless.open = open;
  placeless.hidden = !without.length;
}

function drawGeography() {
  if (lens.fitted) fitPlaces();
  drawGlobe();
  drawPlaceless();
  globe.setAttribute("aria-label", say("globe_label", { count: placesShown().length }));
}

const KEYS = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };

function startGlobe(place) {
  ground.append(...outline.countries.map((rings) => svgElement("path", { d: countryPath(rings) })));
  const button = (attributes, act) => make("button", { type: "button", ...attributes, on: { click: act } });
  place.append(globe, placeless, make("p", { class: "credit", "data-text": "outline_source" }), make("div", { class: "controls" },
    button({ text: "+", "data-label": "zoom_in" }, () => zoomGlobe(ZOOMS.step)),
    button({ text: "−", "data-label": "zoom_out" }, () => zoomGlobe(1 / ZOOMS.step)),
    nodeOf.get(values.subject).place ? button({ class: "wide", "data-text": "fit_near" }, fitNear) : null,
    button({ class: "wide", "data-text": "fit" }, fitGlobe)));
  globe.addEventListener("keydown", (event) => {
    if (KEYS[event.key]) moveGlobe(...KEYS[event.key]);
    else if (event.key === "+" || event.key === "=") zoomGlobe(ZOOMS.step);
    else if (event.key === "-") zoomGlobe(1 / ZOOMS.step);
    else return;
    event.preventDefault();
  });
  globe.addEventListener("wheel", (event) => {
    event.preventDefault();
    const { left, top } = globe.getBoundingClientRect();
    zoomGlobe(Math.exp(-event.deltaY / 400), { x: event.clientX - left, y: event.clientY - top });
  }, { passive: false });
  dragGlobe();
  new ResizeObserver(() => { if (shownView() === geographyView) drawGeography(); }).observe(globe);
}

// One pointer moves the map, two zoom it; a press that moves nothing is a click on what lies under it.
function dragGlobe() {
  const pointers = new Map();
  const apart = () => { const [a, b] = [...pointers.values()]; return Math.hypot(a.x - b.x, a.y - b.y); };
  globe.addEventListener("pointerdown", ({ pointerId, clientX: x, clientY: y }) => pointers.set(pointerId, { x, y }));
  globe.addEventListener("pointermove", ({ pointerId, clientX: x, clientY: y }) => {
    const before = pointers.get(pointerId);
    if (!before || (pointers.size === 1 && Math.hypot(x - before.x, y - before.y) < 3)) return;
    const wide = pointers.size === 2 ? apart() : 0;
    pointers.set(pointerId, { x, y });
    if (wide) zoomGlobe(apart() / wide);
    else moveGlobe(x - before.x, y - before.y);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) globe.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));
}

const geographyView = {
  key: "geography",
  slug: "geografie",
  show(place) { if (!place.children.length) startGlobe(place); },
  hide() {},
  update(words) {
    drawGeography();
    if (words) for (const element of document.querySelectorAll("#geography-view [data-text]")) element.textContent = say(element.dataset.text);
  },
};
