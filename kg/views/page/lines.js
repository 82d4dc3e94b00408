// The lines of the map: drawn beneath the nodes that vis-network draws, and found under the pointer. As edges of vis-network
// thousands of them would take as long as all the rest together, and a dash finer than the screen a second.

// The lines shown, each with its look and its ends; the same list as long as filter and colours are the same.
let inked = { of: null, dark: null, lines: [] };
function inkedLines() {
  if (inked.of === visible() && inked.dark === isDark()) return inked.lines;
  const ends = (line) => ({ line, a: nodeOf.get(line.from), b: nodeOf.get(line.to), look: lineLook(line) });
  inked = { of: visible(), dark: isDark(), lines: drawnLines().map(ends) };
  return inked.lines;
}
const isCrowded = () => inkedLines().length > MOST.lines;

// What is seen of the map: the scale, where its middle lies on the screen, and its edges in the map's own units.
function viewNow() {
  const { clientWidth: width, clientHeight: height } = container;
  const { x, y } = network.canvasToDOM({ x: 0, y: 0 });
  const scale = network.getScale();
  const room = 20 / scale;
  return { scale, x, y, width, height, left: -x / scale - room, right: (width - x) / scale + room, top: -y / scale - room, bottom: (height - y) / scale + room };
}

// Which part of the way from a to b is seen, as shares of it; null if none. (Liang and Barsky's way to clip a line.)
function partSeen(a, b, view) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  let [first, last] = [0, 1];
  for (const [way, room] of [[-dx, a.x - view.left], [dx, view.right - a.x], [-dy, a.y - view.top], [dy, view.bottom - a.y]]) {
    if (!way && room < 0) return null;
    if (way < 0) first = Math.max(first, room / way);
    if (way > 0) last = Math.min(last, room / way);
  }
  return first < last ? [first, last] : null;
}

const FINEST = 0.7; // so much of its length on the screen a dash keeps, however far away the map is
const LEAST_ARROW = 0.3; // at a smaller scale the head of an arrow is a speck
function strokeLine(context, { line, a, b, look }, view, { colour = lineColour(), wider = 0 } = {}) {
  const seen = line.from === line.to ? [0, 1] : partSeen(a, b, view);
  if (!seen) return;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  context.globalAlpha = look.opacity;
  context.strokeStyle = colour;
  context.lineWidth = look.width + wider;
  const stretch = Math.max(1, FINEST / view.scale);
  context.setLineDash(look.dash.map((part) => part * stretch));
  context.lineDashOffset = look.dash.length ? seen[0] * Math.hypot(dx, dy) : 0; // it does not run along when the map is moved
  context.beginPath();
  if (line.from === line.to) context.arc(a.x + a.size, a.y - a.size, a.size * 0.8, 0, 2 * Math.PI);
  else {
    context.moveTo(a.x + seen[0] * dx, a.y + seen[0] * dy);
    context.lineTo(a.x + seen[1] * dx, a.y + seen[1] * dy);
  }
  context.stroke();
  if (view.scale < LEAST_ARROW || line.from === line.to) return;
  context.fillStyle = colour;
  const heads = [look.arrows.to && arrowHead(a, b, rim(b, a), 12), look.arrows.from && arrowHead(b, a, rim(a, b), 12)];
  for (const head of heads.filter(Boolean)) {
    context.beginPath();
    for (const point of head) context.lineTo(...point);
    context.fill();
  }
}

function strokeLines(context, some, view, look) {
  context.save();
  for (const one of some) strokeLine(context, one, view, look);
  context.restore();
}

// Among many lines the drawing is kept: another choice lays something over it, and a map that is moved takes it along until it
// rests. What jumps to another place or scale by a button is drawn at once.
let keptDrawing = null;
let restingMap = null;
const isSameView = (one, other) => ["scale", "x", "y", "width", "height"].every((part) => one[part] === other[part]);

function drawUnder(context) {
  const view = viewNow();
  const still = keptDrawing && keptDrawing.lines === inkedLines() && keptDrawing.view.width === view.width && keptDrawing.view.height === view.height;
  if (!still) {
    strokeLines(context, inkedLines(), view);
    keptDrawing = null;
    return;
  }
  const pixels = window.devicePixelRatio || 1;
  const larger = view.scale / keptDrawing.view.scale;
  context.save();
  context.setTransform(pixels, 0, 0, pixels, 0, 0);
  context.drawImage(keptDrawing.picture, view.x - keptDrawing.view.x * larger, view.y - keptDrawing.view.y * larger, view.width * larger, view.height * larger);
  context.restore();
  if (isSameView(keptDrawing.view, view)) return;
  clearTimeout(restingMap);
  restingMap = setTimeout(drawAnew, REST);
}

function drawAnew() {
  keptDrawing = null;
  network.redraw();
}

// Nodes and lines as they are on the canvas now, before names and choice are laid over them.
function keepDrawing({ canvas }) {
  if (keptDrawing || !isCrowded()) return;
  const picture = make("canvas", { width: canvas.width, height: canvas.height });
  picture.getContext("2d").drawImage(canvas, 0, 0);
  keptDrawing = { picture, view: viewNow(), lines: inkedLines() };
}

// Of some lines the one that a point is on or next to; `scale` is how many pixels of the screen a unit of theirs is.
const LINE_REACH = 7;
function nearestLine(some, { x, y }, scale = 1) {
  let [nearest, least] = [null, LINE_REACH];
  for (const { line, a, b, look } of some) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    const apart = line.from === line.to ? Math.abs(Math.hypot(x - a.x - a.size, y - a.y + a.size) - a.size * 0.8)
      : Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
    const away = Math.max(0, apart - look.width / 2) * scale;
    if (away < least) [nearest, least] = [line.id, away];
  }
  return nearest;
}
const lineAt = (point) => nearestLine(inkedLines(), network.DOMtoCanvas(point), network.getScale());
