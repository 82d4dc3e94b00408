// What each thing and line looks like to vis-network, and which of them stay bright when something is chosen.

const RING_BORDER = { ring: 6, smallRing: 3 };

// The nodes that stay bright: the chosen node and its neighbours, or the ends of the chosen line; null is all.
function bright() {
  const { chosen } = state;
  if (!chosen) return null;
  if (chosen.line) return new Set([lineOf.get(chosen.line).from, lineOf.get(chosen.line).to]);
  const ties = relationsOf.get(chosen.node).filter((relation) => visible().relations.has(relation));
  return new Set([chosen.node, ...ties.map((relation) => otherEnd(relation, chosen.node).id)]);
}

function isBrightLine(line) {
  const { chosen } = state;
  if (!chosen) return true;
  return chosen.line ? chosen.line === line.id : line.from === chosen.node || line.to === chosen.node;
}

function nodeLook(node) {
  const { shape } = nodeKinds.get(node.kind);
  const colour = kindColour(node.kind);
  const border = RING_BORDER[shape];
  const own = { background: border ? themeColour("stage") : colour, border: colour };
  return {
    id: node.id, x: node.x, y: node.y, physics: false,
    shape: border ? "dot" : shape, size: shape === "smallRing" ? node.size * 0.8 : node.size,
    borderWidth: border ?? 1, color: { ...own, highlight: own, hover: own },
  };
}

// One that stands for several relations is as sure as the surest.
function lineLook(line) {
  const here = relationsOn(line);
  const surest = encoding.certainties.find(({ key }) => here.some((relation) => relation.certainty === key));
  const points = (from) => here.some((relation) => relation.source === from && relationKinds.get(relation.kind).arrow);
  const width = Math.max(1, ...here.map((relation) => relationKinds.get(relation.kind).width));
  return {
    width: width + Math.min(2, (here.length - 1) * 0.5), dash: surest?.dash ?? [], opacity: surest?.faded ? 0.5 : 1,
    arrows: { to: points(line.from), from: points(line.to) },
  };
}

// How far from the middle of a node its edge is, towards another.
function rim(node, other) {
  if (nodeKinds.get(node.kind).shape !== "square") return node.size;
  const [dx, dy] = [Math.abs(other.x - node.x), Math.abs(other.y - node.y)];
  return (node.size * Math.hypot(dx, dy)) / Math.max(dx, dy, 1);
}

// The corners of the head of an arrow from one point to another, whose tip ends so far (`short`) before it.
function arrowHead(from, to, short, size) {
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [dx, dy] = [(to.x - from.x) / long, (to.y - from.y) / long];
  const tip = { x: to.x - dx * short, y: to.y - dy * short };
  const corner = (side) => [tip.x - dx * size - dy * side * size * 0.4, tip.y - dy * size + dx * side * size * 0.4];
  return [[tip.x, tip.y], corner(1), corner(-1)];
}

// What a line says of itself: how many relations it stands for, or that its one relation is not simply the case.
function lineTag(line) {
  const here = relationsOn(line);
  if (here.length !== 1) return here.length ? `${here.length}×` : "";
  const [relation] = here;
  if (relation.until && relation.certainty === "ended") return say("until_short", { until: relation.until.slice(0, 4) });
  if (relation.certainty === "ended") return word(certainties.get("ended"));
  if (statuses.get(relation.status).on_line) return word(statuses.get(relation.status));
  return relation.kind === "aspirantOf" ? word(relationKinds.get(relation.kind)) : "";
}
