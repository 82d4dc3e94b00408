// What lies on the outline, lines and places, on two canvases: the lower one has all of it, the upper one what belongs to the
// choice, for which the lower one fades. As elements, thousands of them would take seconds for each filter.

const located = nodes.filter((node) => node.place);
const spots = new Map(located.map((node) => [node.id, { node, x: 0, y: 0 }])); // where each lies on the screen
const THRONG = 2000; // so many lines and places are not drawn anew for each step of a move
const BESIDE = 0.5; // so much of its width and height a drawing goes on beyond the edge, for when it is moved
const CROWD = { places: 150, lines: 20, faint: 400 }; // above these each is smaller, thinner, fainter

// The large ones first, so that no small one lies hidden beneath them.
const bySize = (a, b) => b.size - a.size || (a.id < b.id ? -1 : 1);

// Lines and places shown; the same lists as long as the filter is the same.
let grounded = { of: null, ties: [], places: [] };
function onGround() {
  if (grounded.of === visible()) return grounded;
  const ties = lines.filter(({ id, from, to }) => visible().lines.has(id) && from !== to && spots.has(from) && spots.has(to));
  const thin = Math.max(0.25, Math.min(1, Math.sqrt(CROWD.lines / ties.length)));
  const faint = Math.max(0.12, Math.min(1, CROWD.faint / ties.length));
  grounded = {
    of: visible(), places: located.filter(({ id }) => visible().nodes.has(id)).sort(bySize),
    ties: ties.map((line) => {
      const look = lineLook(line);
      return { line, a: spots.get(line.from), b: spots.get(line.to), look: { ...look, arrows: {}, width: look.width * thin, opacity: look.opacity * faint } };
    }),
  };
  return grounded;
}
const placesShown = () => onGround().places;
const tiesShown = () => onGround().ties;
const isThronged = () => placesShown().length + tiesShown().length > THRONG;

const isInView = ({ x, y }) => x > 0 && y > 0 && x < globeSize.width && y < globeSize.height;
let dotScale = 1; // the more places are in view, the smaller is each
function dotSize(node) {
  const size = node.id === values.subject ? 11 * Math.max(dotScale, 0.6) : dotScale * (3.5 + node.size * 0.18);
  return size * (nodeKinds.get(node.kind).shape === "star" ? 1.3 : 1);
}

function putSpots() {
  for (const node of located) Object.assign(spots.get(node.id), onGlobe(node.place));
  const inView = placesShown().filter(({ id }) => isInView(spots.get(id))).length;
  dotScale = Math.max(0.28, Math.min(1, Math.sqrt(CROWD.places / inView)));
}

const outlines = new Map(Object.entries(FORMS).map(([shape, [tag, at]]) => {
  const path = new Path2D();
  if (tag === "circle") path.arc(at.cx, at.cy, at.r, 0, 2 * Math.PI);
  else if (tag === "rect") path.rect(at.x, at.y, at.width, at.height);
  else {
    for (const point of at.points.split(" ")) path.lineTo(...point.split(",").map(Number));
    path.closePath();
  }
  return [shape, path];
}));

function drawPlace(context, { node, x, y }, { surface, landColour }) {
  const { shape } = nodeKinds.get(node.kind);
  const larger = dotSize(node) / 6.5;
  const [colour, isRing] = [kindColour(node.kind), shape.endsWith("ing")];
  context.save();
  context.translate(x, y);
  context.scale(larger, larger);
  context.translate(-8, -8);
  context.fillStyle = isRing ? landColour : colour;
  context.strokeStyle = isRing ? colour : surface;
  context.lineWidth = isRing ? FORMS[shape][1]["stroke-width"] : 1.2 / larger;
  context.fill(outlines.get(shape));
  if (isRing || dotScale > 0.6) context.stroke(outlines.get(shape));
  context.restore();
}

function drawRing(context, { node, x, y }, { colour, width }) {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, dotSize(node) + 4, 0, 2 * Math.PI);
  context.stroke();
}

// Draws on a canvas that goes on beyond the edges of the screen, in pixels of the screen.
function paintOn(canvas, draw) {
  const { width, height } = globeSize;
  const beside = isThronged() ? 0 : BESIDE;
  const pixels = window.devicePixelRatio || 1;
  const [wide, high] = [width, height].map((side) => Math.round(side * (1 + 2 * beside)));
  Object.assign(canvas, { width: wide * pixels, height: high * pixels }); // which clears it
  Object.assign(canvas.style, { width: `${wide}px`, height: `${high}px`, left: `${-beside * width}px`, top: `${-beside * height}px` });
  const context = canvas.getContext("2d");
  context.scale(pixels, pixels);
  context.translate(beside * width, beside * height);
  draw(context, { scale: 1, left: -beside * width - 20, right: (1 + beside) * width + 20, top: -beside * height - 20, bottom: (1 + beside) * height + 20 });
}

function drawPlaces(context, some, view) {
  const colours = { surface: themeColour("surface"), landColour: themeColour("land") };
  for (const spot of some) {
    if (spot.x > view.left && spot.x < view.right && spot.y > view.top && spot.y < view.bottom) drawPlace(context, spot, colours);
  }
}

// All of it, unless it is on the canvas as it has to be; and what is chosen.
let painted = "";
let paintedOf = null;
function drawGround() {
  const wanted = [lens.x, lens.y, lens.scale, globeSize.width, globeSize.height, isDark(), window.devicePixelRatio].join(" ");
  if (wanted !== painted || paintedOf !== visible()) {
    putSpots();
    paintOn(allGround, (context, view) => {
      strokeLines(context, tiesShown(), view);
      drawPlaces(context, placesShown().map(({ id }) => spots.get(id)), view);
    });
    [painted, paintedOf] = [wanted, visible()];
  }
  drawLit();
}

// The lines and places that belong to the choice, the places with a ring.
function drawLit() {
  const lit = bright();
  allGround.style.opacity = lit ? 0.25 : 1;
  if (!lit) {
    litGround.width = 0;
    return;
  }
  paintOn(litGround, (context, view) => {
    const { chosen } = state;
    const look = chosen.line ? { colour: themeColour("accent"), wider: 1.5 } : {};
    strokeLines(context, litTies().map((tie) => ({ ...tie, look: { ...tie.look, opacity: 1, width: Math.max(tie.look.width, 1) } })), view, look);
    const isLast = ({ id }) => id === chosen.node; // above all others
    const some = placesShown().filter(({ id }) => lit.has(id)).sort((a, b) => isLast(a) - isLast(b)).map(({ id }) => spots.get(id));
    drawPlaces(context, some, view);
    for (const spot of some) {
      const isChosen = spot.node.id === chosen.node;
      drawRing(context, spot, { colour: themeColour(isChosen ? "accent" : "ink"), width: isChosen ? 2.5 : 1.5 });
    }
  });
}
const litTies = () => tiesShown().filter(({ line }) => isBrightLine(line));

// What lies under a point of the screen: a place, else the nearest line; of lines that cross those that belong to the choice.
const PLACE_REACH = 4;
function groundAt({ x, y }) {
  const { larger, right, down } = moved();
  const point = { x: (x - right) / larger, y: (y - down) / larger };
  let [nearest, least] = [null, Infinity];
  for (const node of placesShown()) {
    const spot = spots.get(node.id);
    const away = Math.hypot(spot.x - point.x, spot.y - point.y);
    if (away < least && away <= dotSize(node) + PLACE_REACH) [nearest, least] = [node.id, away];
  }
  if (nearest) return { node: nearest };
  const line = (state.chosen && nearestLine(litTies(), point)) || nearestLine(tiesShown(), point);
  return line ? { line } : null;
}
