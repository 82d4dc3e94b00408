// Over the drawing of the map: the names, and what is chosen.

let hovered = null; // the node under the pointer
let hoveredLine = null;
let placement = null; // names placed for one scale and one choice

// Where the name of the middle is in the way of fewest lines: away from most of them, below it if they go to all sides.
function openSide(node) {
  const ways = isCrowded() ? [] : inkedLines().filter(({ a, b }) => a !== b && (a === node || b === node)).map(({ a, b }) => {
    const other = a === node ? b : a;
    const long = Math.hypot(other.x - node.x, other.y - node.y) || 1;
    return [(other.x - node.x) / long, (other.y - node.y) / long];
  });
  const [x, y] = [0, 1].map((part) => -ways.reduce((sum, way) => sum + way[part], 0) / (ways.length || 1));
  return Math.hypot(x, y) > 0.4 ? [x, y] : [0, 1];
}

// What goes before names: that something is not so yet, and what is said of the lines of the middle.
const isSaidEarly = (line) => [line.from, line.to].includes(values.subject) || relationsOn(line).some(({ status }) => statuses.get(status).on_line);

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
    faint: Boolean(lit) && !lit.has(node.id) && node.id !== hovered, away: node.id === values.subject ? openSide(node) : null,
    rank: (node.id === hovered ? 4000 : 0) + (node.id === chosen ? 3000 : 0) + (node.id === values.subject ? 2000 : 0)
      + (lit?.has(node.id) ? 1000 : 0) + node.size,
  }));
  const tagged = isCrowded() ? [] : inkedLines(); // among more lines no one sees whose tag it is
  const tags = tagged.map(({ line }) => ({ ...line, tag: lineTag(line), early: isSaidEarly(line), faint: !isBrightLine(line) }))
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

// Where something is chosen, a veil lies over all that has nothing to do with it, and that is drawn once more above it.
function drawOver(context) {
  keepDrawing(context);
  const pixels = window.devicePixelRatio || 1;
  const inPixels = (draw) => {
    context.save();
    context.setTransform(pixels, 0, 0, pixels, 0, 0);
    draw();
    context.restore();
  };
  const view = viewNow();
  const placed = currentLabels();
  const lit = bright();
  if (lit) {
    inPixels(() => {
      drawLabels(context, placed.filter(({ faint }) => faint), view);
      context.globalAlpha = 0.82;
      context.fillStyle = themeColour("stage");
      context.fillRect(0, 0, view.width, view.height);
    });
    const look = state.chosen.line ? { colour: themeColour("accent"), wider: 1.5 } : {};
    drawAbove(context, inkedLines().filter(({ line }) => isBrightLine(line)), lit, view, look);
  }
  if (hoveredLine) {
    const under = inkedLines().filter(({ line }) => line.id === hoveredLine);
    drawAbove(context, under, under.flatMap(({ a, b }) => [a.id, b.id]), view, { colour: themeColour("accent"), wider: 1 });
  }
  inPixels(() => drawLabels(context, placed.filter(({ faint }) => !faint), view));
}

function drawAbove(context, some, ends, view, look) {
  strokeLines(context, some, view, look);
  for (const id of ends) network.body.nodes[id]?.draw(context);
}

// The node whose name lies under a point of the screen.
function nameAt({ x, y }) {
  const zero = network.canvasToDOM({ x: 0, y: 0 });
  return currentLabels().find(({ box, tag }) => !tag && x >= box.x + zero.x && x <= box.x + box.w + zero.x
    && y >= box.y + zero.y && y <= box.y + box.h + zero.y)?.id;
}
