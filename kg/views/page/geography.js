// Where it all lies: what has coordinates on an outline of the countries, in Web Mercator; the rest in a list beside it.

const located = nodes.filter((node) => node.place);
const placeless = make("details", { id: "placeless", class: "placeless" });
const TAB_STOPS = 100; // so many places at most are on the way of Tab; closer by others come in their stead

const placesShown = () => located.filter((node) => visible().nodes.has(node.id));
const dotSize = (node) => (node.id === values.subject ? 11 : 3.5 + node.size * 0.18) * (nodeKinds.get(node.kind).shape === "star" ? 1.3 : 1);

// Sets what is different, and nothing else: thousands of elements stay as they are.
function setLook(element, look) {
  for (const [name, value] of Object.entries(look)) {
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
  }
}

// Among many lines each is thin.
const CROWD = 60;
function tieLook(line, among) {
  const { width, dash, opacity } = lineLook(line);
  return { width: width * (among > CROWD ? 0.3 : 1), dash: dash.join(" ") || "none", opacity: (isBrightLine(line) ? 1 : 0.1) * opacity };
}

const tieElements = new Map();
function tieElement(line) {
  if (tieElements.has(line.id)) return tieElements.get(line.id);
  const [a, b] = [line.from, line.to].map((id) => nodeOf.get(id).place);
  const path = `M${a}L${b}`;
  const element = svgElement("g", { "data-line": line.id },
    svgElement("path", { d: path, class: "stroke" }), svgElement("path", { d: path, class: "reach" }, svgElement("title")));
  tieElements.set(line.id, element);
  return element;
}

const tiesShown = () => lines.filter((line) => line.from !== line.to && nodeOf.get(line.from).place && nodeOf.get(line.to).place
  && relationsOn(line).length);

const placedRelations = () => [...visible().relations].filter(({ source, target }) => nodeOf.get(source).place && nodeOf.get(target).place);

function drawTies() {
  const shownLines = tiesShown();
  for (const line of shownLines) {
    const element = tieElement(line);
    const { width, dash, opacity } = tieLook(line, shownLines.length);
    setLook(element, { class: state.chosen?.line === line.id ? "tie-line chosen" : "tie-line", opacity });
    setLook(element.firstChild, { "stroke-width": width, "stroke-dasharray": dash });
  }
  keepChildren(tieLayer, shownLines.map(tieElement));
}

// The children wanted, in their order; they are put in anew only if others were there.
function keepChildren(layer, wanted) {
  const same = layer.children.length === wanted.length && wanted.every((element, index) => layer.children[index] === element);
  if (!same) layer.replaceChildren(...wanted);
}

const placeElements = new Map();
function placeElement(node) {
  if (placeElements.has(node.id)) return placeElements.get(node.id);
  const { shape } = nodeKinds.get(node.kind);
  const [tag, attributes] = FORMS[shape];
  const form = svgElement(tag, { ...attributes, class: shape.endsWith("ing") ? "ring" : "dot", transform: `scale(${dotSize(node) / 6.5}) translate(-8,-8)` });
  const element = svgElement("g", { transform: `translate(${node.place})`, role: "button", "data-node": node.slug },
    svgElement("g", { class: "mark" }, svgElement("circle", { class: "halo", r: dotSize(node) + 4 }), form));
  placeElements.set(node.id, element);
  return element;
}

// The large ones first, so that no small one lies hidden beneath them.
const bySize = (a, b) => b.size - a.size || (a.id < b.id ? -1 : 1);

function drawPlaces() {
  const lit = bright();
  const shownPlaces = placesShown().sort(bySize);
  for (const node of shownPlaces) {
    const chosen = state.chosen?.node === node.id;
    const member = lit?.has(node.id) && !chosen;
    const element = placeElement(node);
    setLook(element, { "aria-label": nameOf(node), class: `place${chosen ? " chosen" : ""}${member ? " member" : ""}`, opacity: lit && !lit.has(node.id) ? 0.25 : 1 });
    setLook(element.lastChild.lastChild, nodeKinds.get(node.kind).shape.endsWith("ing") ? { stroke: kindColour(node.kind) } : { fill: kindColour(node.kind) });
  }
  keepChildren(placeLayer, shownPlaces.map(placeElement));
}

// The names of what is in view, each where there is room; and the places in view are on the way of Tab.
function namesOnGlobe() {
  const { width, height } = globeSize;
  const lit = bright();
  const inView = placesShown().sort(bySize).map((node) => ({ node, at: onGlobe(node.place) }))
    .filter(({ at }) => at.x > 0 && at.y > 0 && at.x < width && at.y < height);
  inView.forEach(({ node }, index) => setLook(placeElement(node), { tabindex: index < TAB_STOPS ? 0 : -1 }));
  const drawnPlaces = inView.map(({ node, at }) => {
    const first = node.id === values.subject || node.id === state.chosen?.node || Boolean(state.chosen?.line && lit.has(node.id));
    return { id: node.id, label: shortOf(node), x: at.x - width / 2, y: at.y - height / 2, r: dotSize(node) + (lit?.has(node.id) ? 5 : 0), first, full: false,
      faint: Boolean(lit) && !lit.has(node.id), rank: (first ? 1000 : 0) + (lit?.has(node.id) ? 500 : 0) + node.size };
  });
  const frame = { x: 4 - width / 2, y: 4 - height / 2, w: width - 8, h: height - 8 };
  const covered = [...document.querySelectorAll("#geography-view > .controls, #placeless")].map((element) => ({
    x: element.offsetLeft - width / 2, y: element.offsetTop - height / 2, w: element.offsetWidth, h: element.offsetHeight,
  }));
  return placeLabels(drawnPlaces, [], 1, frame, covered)
    .map((label) => ({ ...label, box: { ...label.box, x: label.box.x + width / 2, y: label.box.y + height / 2 } }));
}

let globeNames = []; // what the names are and where, for the pictures too
function placeNames() {
  for (const element of placeLayer.querySelectorAll("[tabindex='0']")) element.setAttribute("tabindex", -1);
  globeNames = namesOnGlobe();
  nameLayer.replaceChildren(...globeNames.map(({ text, box, faint }) => {
    const element = svgElement("text", { opacity: faint ? 0.3 : 1 });
    element.style.font = text.style.font;
    text.rows.forEach((row, index) => {
      const span = svgElement("tspan", { x: box.x + box.w / 2, y: box.y + (index + 0.8) * text.style.line });
      span.textContent = row;
      element.append(span);
    });
    return element;
  }));
}

// What has no coordinates is told beside the map, and never drawn somewhere all the same.
const withoutPlace = () => nodes.filter((node) => !node.place && visible().nodes.has(node.id));
const placelessText = () => say("placeless", { count: withoutPlace().length });

function drawPlaceless() {
  const without = withoutPlace();
  const nodeButton = (node) => button({
    class: "end", "data-key": node.slug, "aria-pressed": String(state.chosen?.node === node.id),
  }, () => choose({ node: node.id }), symbol(node.kind), nameSpan(node));
  const groups = encoding.nodeKinds.map((kind) => ({ kind, group: without.filter((node) => node.kind === kind.key) }))
    .filter(({ group }) => group.length);
  keepingFocus("placeless", () => placeless.replaceChildren(
    make("summary", { "data-key": "", text: placelessText() }),
    make("p", { class: "filter-hint", text: say("placeless_hint") }),
    ...groups.flatMap(({ kind, group }) => [
      make("h2", { text: `${many(kind)} (${group.length})` }), make("ul", {}, ...group.map((node) => make("li", {}, nodeButton(node))))])));
  placeless.hidden = !without.length;
}

// Of the chosen name: how many of those that it is tied to are on the map, and how many have no place there.
function drawTold() {
  const { chosen } = state;
  const others = chosen?.node ? [...bright()].filter((id) => id !== chosen.node) : [];
  const placed = others.filter((id) => nodeOf.get(id).place).length;
  globeTold.hidden = !others.length;
  globeTold.textContent = others.length ? say("globe_told", { name: shortOf(nodeOf.get(chosen.node)), placed, others: others.length }) : "";
}
const globeTold = make("p", { class: "globe-told", role: "status" });

function drawGeography() {
  Object.assign(globeSize, { width: globe.clientWidth || 1, height: globe.clientHeight || 1 });
  drawTies();
  drawPlaces();
  drawPlaceless();
  drawTold();
  globe.setAttribute("aria-label", say("globe_label", { count: placesShown().length }));
  if (lens.fitted) fitPlaces(placesShown().map(({ place }) => place));
  settle();
}

function startGlobe(place) {
  land.append(...countryPaths().map((d) => svgElement("path", { d })));
  const near = () => moveLens({
    x: nodeOf.get(values.subject).place[0], y: nodeOf.get(values.subject).place[1],
    scale: bounded(Math.min(globeSize.width, globeSize.height) / ZOOMS.near), fitted: false,
  });
  place.append(globe, shield, placeless, globeTold, make("p", { class: "credit", "data-text": "outline_source" }), make("div", { class: "controls" },
    button({ text: "+", "data-label": "zoom_in" }, () => zoomGlobe(ZOOMS.step)),
    button({ text: "−", "data-label": "zoom_out" }, () => zoomGlobe(1 / ZOOMS.step)),
    nodeOf.get(values.subject).place ? button({ class: "wide", "data-text": "fit_near" }, near) : null,
    button({ class: "wide", "data-text": "fit" }, () => { lens.fitted = true; drawGeography(); })));
  globe.addEventListener("keydown", globeKeys);
  globeHands();
  globeChoices();
  new ResizeObserver(() => { if (shownView() === geographyView) drawGeography(); }).observe(globe);
}

// One listener for all lines and places: what was clicked, or has the keyboard when Enter is pressed.
function globeChoices() {
  const nodeBy = new Map(located.map((node) => [node.slug, node.id]));
  const wanted = ({ target }) => {
    const { node, line } = target.closest("[data-node], [data-line]")?.dataset ?? {};
    return node ? { node: nodeBy.get(node) } : line ? { line } : null;
  };
  globe.addEventListener("click", (event) => { if (wanted(event)) choose(wanted(event)); });
  globe.addEventListener("keydown", (event) => {
    if (!["Enter", " "].includes(event.key) || !wanted(event)) return;
    event.preventDefault();
    choose(wanted(event), { focus: true });
  });
  tieLayer.addEventListener("pointerover", ({ target }) => {
    const line = target.closest("[data-line]")?.dataset.line;
    if (line) target.closest("[data-line]").querySelector("title").textContent = relationsOn(lineOf.get(line)).map(sentence).join("\n");
  });
}

const geographyView = {
  key: "geography",
  slug: "geografie",
  opening: "wide", // towns lie apart by themselves
  show(place) { if (!place.children.length) startGlobe(place); },
  hide() {},
  told: (all) => say("shown_places", { places: inNumbers(placesShown().length), relations: inNumbers(placedRelations().length), ...all }),
  update: drawGeography,
};
