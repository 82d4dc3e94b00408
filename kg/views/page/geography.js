// Where it all lies: what has coordinates on an outline of the countries, in Web Mercator; the rest in a list beside it.

const placeless = make("details", { id: "placeless", class: "placeless" });
const TAB_STOPS = 100; // so many places at most are on the way of Tab; closer by others come in their stead
const MOST_TO_NAME = 800; // so many places at most try for a name; among more there is room for few

// Sets what is different, and nothing else.
function setLook(element, look) {
  for (const [name, value] of Object.entries(look)) {
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
  }
}

// For the keyboard, and for who has the page read aloud, a place is a button over its drawing.
const placeElements = new Map();
function placeElement(node) {
  if (!placeElements.has(node.id)) {
    placeElements.set(node.id, svgElement("g", { transform: `translate(${node.place})`, role: "button", tabindex: 0, "data-node": node.slug },
      svgElement("g", { class: "mark" }, svgElement("circle", { class: "halo" }))));
  }
  return placeElements.get(node.id);
}

// Those in view, what belongs to the choice first, then the large ones.
function placesInView() {
  const lit = bright();
  const inView = placesShown().filter(({ id }) => isInView(spots.get(id)));
  return lit ? [...inView.filter(({ id }) => lit.has(id)), ...inView.filter(({ id }) => !lit.has(id))] : inView;
}

function putPlaces() {
  const lit = bright();
  const wanted = placesInView().slice(0, TAB_STOPS);
  for (const node of wanted) {
    const isChosen = state.chosen?.node === node.id;
    setLook(placeElement(node), { "aria-label": nameOf(node), "aria-pressed": isChosen, class: `place${isChosen ? " chosen" : lit?.has(node.id) ? " member" : ""}` });
    setLook(placeElement(node).firstChild.firstChild, { r: dotSize(node) + PLACE_REACH });
  }
  const elements = wanted.map(placeElement);
  const focused = document.activeElement;
  const isSame = placeLayer.children.length === elements.length && elements.every((element, index) => placeLayer.children[index] === element);
  if (isSame) return;
  placeLayer.replaceChildren(...elements);
  if (placeLayer.contains(focused)) focused.focus({ preventScroll: true });
  else if (focused?.closest?.(".place")) globe.focus({ preventScroll: true });
}

// The names of what is in view, each where there is room.
function namesOnGlobe() {
  const { width, height } = globeSize;
  const lit = bright();
  const drawnPlaces = placesInView().slice(0, MOST_TO_NAME).map((node) => {
    const at = spots.get(node.id);
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

const placedRelations = () => [...visible().relations].filter(({ source, target }) => spots.has(source) && spots.has(target));

function drawGeography() {
  Object.assign(globeSize, { width: globe.clientWidth || 1, height: globe.clientHeight || 1 });
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
  place.append(globe, placeless, globeTold, make("p", { class: "credit", "data-text": "outline_source" }), make("div", { class: "controls" },
    button({ text: "+", "data-label": "zoom_in" }, () => zoomGlobe(ZOOMS.step)),
    button({ text: "−", "data-label": "zoom_out" }, () => zoomGlobe(1 / ZOOMS.step)),
    nodeOf.get(values.subject).place ? button({ class: "wide", "data-text": "fit_near" }, near) : null,
    button({ class: "wide", "data-text": "fit" }, () => { lens.fitted = true; drawGeography(); })), groundTip);
  globe.addEventListener("keydown", globeKeys);
  globeHands();
  globeChoices();
  new ResizeObserver(() => { if (shownView() === geographyView) drawGeography(); }).observe(globe);
}

// What was clicked, or has the keyboard when Enter is pressed; and what lies under the pointer says what it is.
const groundTip = makeTip();
function globeChoices() {
  const nodeBy = new Map(located.map((node) => [node.slug, node.id]));
  const focused = ({ target }) => {
    const slug = target.closest("[data-node]")?.dataset.node;
    return slug ? { node: nodeBy.get(slug) } : null;
  };
  globe.addEventListener("click", (event) => choose(event.detail ? groundAt(pointOnGlobe(event)) : focused(event))); // a reader's click has no point
  globe.addEventListener("keydown", (event) => {
    if (!["Enter", " "].includes(event.key) || !focused(event)) return;
    event.preventDefault();
    choose(focused(event), { focus: true });
  });
  globe.addEventListener("pointermove", (event) => {
    const under = event.buttons ? null : groundAt(pointOnGlobe(event));
    globe.style.cursor = under ? "pointer" : "";
    groundTip.hidden = !under;
    if (under) tellBeside(groundTip, under.line ? sentencesOf(under.line) : [nameOf(nodeOf.get(under.node))], pointOnGlobe(event), globe.parentElement);
  });
  globe.addEventListener("pointerleave", () => { groundTip.hidden = true; });
}

const geographyView = {
  key: "geography",
  slug: "geografie",
  opening: "wide", // towns lie apart by themselves
  show(place) { if (!place.children.length) startGlobe(place); },
  hide() { groundTip.hidden = true; },
  told: (all) => say("shown_places", { places: inNumbers(placesShown().length), relations: inNumbers(placedRelations().length), ...all }),
  update: drawGeography,
};
