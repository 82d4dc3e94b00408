// Names on the map, at the same size at every zoom. A name takes the first free place round its node, outwards
// first; one that finds none is left out until there is room, the least tied ones first.

const FACE = getComputedStyle(document.body).fontFamily;
const NAME = { font: `12px ${FACE}`, line: 14, width: 120, rows: 3 };
const SUBJECT_NAME = { font: `bold 17px ${FACE}`, line: 20, width: 220, rows: 2 };
const FULL_NAME = { font: `600 12px ${FACE}`, line: 15, width: 190, rows: 6 };
const NARROW_NAME = { ...NAME, width: 86 };
const TWO_ROWS = { ...NAME, width: 92, rows: 2 };
const SHORT_NAME = { ...NAME, width: 92, rows: 1 };
const TAG = { font: `11px ${FACE}`, line: 13, width: 120, rows: 1 };
const LONG_WORD = 190; // Samenwerkingsovereenkomst
const CELL = 80;
const PACKED = 60; // so many things in a cell, and there is no name between them
const MOST_NAMES = 400;

const blocks = new Map();
const pen = document.createElement("canvas").getContext("2d");

// The width of a row of letters. Letters that stand apart are measured once each, which for thousands of names saves a second;
// beside each other some stand closer, so a row is never wider than this.
const letterWidths = new Map();
const APART = /^[\u0020-\u007e\u00a0-\u024f…–]*$/;
function widthOf(row, font) {
  const measured = (text) => {
    pen.font = font;
    return pen.measureText(text).width;
  };
  if (!APART.test(row)) return measured(row);
  if (!letterWidths.has(font)) letterWidths.set(font, new Map());
  const known = letterWidths.get(font);
  let sum = 0;
  for (const letter of row) {
    if (!known.has(letter)) known.set(letter, measured(letter));
    sum += known.get(letter);
  }
  return sum;
}

// The rows of a name within a width; what does not fit is left out at the end, by words, behind an ellipsis.
function block(text, style) {
  const key = `${style.font}|${style.width}|${style.rows}|${text}`;
  if (blocks.has(key)) return blocks.get(key);
  const width = (row) => widthOf(row, style.font);
  const widest = Math.max(style.width, style.rows > 1 ? LONG_WORD : 0); // a long word has a row of its own, whole
  const cut = (row) => {
    const words = row.split(" ");
    while (words.length > 1 && width(`${words.join(" ")}…`) > widest) words.pop();
    const letters = [...words.join(" ")];
    const fits = (count) => width(`${letters.slice(0, count).join("")}…`) <= widest;
    if (fits(letters.length)) return `${letters.join("")}…`;
    let [least, most] = [1, letters.length];
    while (most - least > 1) {
      const half = (least + most) >> 1;
      if (fits(half)) least = half;
      else most = half;
    }
    return `${letters.slice(0, least).join("").trimEnd()}…`;
  };
  const rows = [];
  let isWhole = true;
  for (const part of text.split(/\s+/).filter(Boolean)) {
    const longer = rows.length ? `${rows.at(-1)} ${part}` : part;
    if (rows.length && width(longer) <= style.width) rows[rows.length - 1] = longer;
    else if (rows.length === style.rows || (rows.length && width(rows.at(-1)) > widest)) { isWhole = false; break; }
    else rows.push(part);
  }
  const last = rows.at(-1) ?? "";
  const kept = isWhole && width(last) <= widest ? rows : [...rows.slice(0, -1), cut(last)];
  const made = { rows: kept, style, shown: kept.join(" ").replace(/…$/, "").length, isWhole: kept === rows, w: Math.max(0, ...kept.map(width)) + 4, h: kept.length * style.line + 2 };
  blocks.set(key, made);
  return made;
}

// How many letters at its start each name has in common with another one.
function sharedStarts(names) {
  const sorted = [...new Set(names)].sort();
  const shared = new Map(sorted.map((name) => [name, 0]));
  for (let index = 1; index < sorted.length; index += 1) {
    const [one, other] = [sorted[index - 1], sorted[index]];
    let length = 0;
    while (length < one.length && one[length] === other[length]) length += 1;
    shared.set(one, Math.max(shared.get(one), length));
    shared.set(other, length);
  }
  return shared;
}

// The forms that a name can have, from whole to short. One that is cut before it differs from another name ("City Deal…") says
// nothing; in its place comes what is its own ("…Groene Daken").
function formsOf(name, styles, shared) {
  const whole = styles.map((style) => block(name, style));
  const own = name.lastIndexOf(" ", shared) + 1;
  if (!own || !/\p{L}{3}/u.test(name.slice(own))) return whole; // a number says even less
  const tail = `…${name.slice(own).replace(/^(\p{Ll}{1,3}\s+)+/u, "")}`; // not "…met" or "…van de"
  const tails = whole.some(({ isWhole, shown }) => !isWhole && shown <= shared) ? styles.slice(-2).map((style) => block(tail, style)) : [];
  return [...whole.filter(({ isWhole, shown }) => isWhole || shown > shared), ...tails];
}

// Whether a disc reaches into a box.
function reaches({ x, y, r }, box) {
  const [dx, dy] = [x + r - Math.max(box.x, Math.min(x + r, box.x + box.w)), y + r - Math.max(box.y, Math.min(y + r, box.y + box.h))];
  return dx * dx + dy * dy < r * r;
}

// Boxes already taken, in a grid, so that thousands of names are placed in a moment.
class Taken {
  constructor() { this.cells = new Map(); }

  // Calls `act` with each cell that a box touches, until one gives true.
  some({ x, y, w, h }, act) {
    const [right, bottom] = [Math.floor((x + w) / CELL), Math.floor((y + h) / CELL)];
    for (let column = Math.floor(x / CELL); column <= right; column += 1) {
      for (let row = Math.floor(y / CELL); row <= bottom; row += 1) if (act(column * 65536 + row)) return true;
    }
    return false;
  }

  // Whether so many boxes lie round a point on all sides that nothing more fits there.
  isPacked({ x, y }) {
    return [[1, 0], [-1, 0], [0, 1], [0, -1]].every(([right, down]) => (this.cells.get(
      Math.floor(x / CELL + right) * 65536 + Math.floor(y / CELL + down))?.length ?? 0) > PACKED);
  }

  add(box) {
    this.some(box, (key) => {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    });
  }

  meets(box) {
    const crosses = (other) => box.x < other.x + other.w && other.x < box.x + box.w && box.y < other.y + other.h
      && other.y < box.y + box.h && (!other.r || reaches(other, box));
    return this.some(box, (key) => this.cells.get(key)?.some(crosses));
  }
}

// Places round a node, the outward one first; a box touches the node's edge with its nearest side or corner.
const DIRECTIONS = [...Array(16).keys()].map((step) => [Math.cos((step * Math.PI) / 8), Math.sin((step * Math.PI) / 8)]);
function places({ x, y, r }, { w, h }, [outX, outY]) {
  const back = (part) => (1 - Math.max(-1, Math.min(1, part * Math.SQRT2))) / 2;
  return DIRECTIONS
    .map(([dx, dy], step) => ({
      near: dx * outX + dy * outY - (step % 4 ? 0.15 : 0) - (step % 2 ? 0.1 : 0),
      x: x + dx * (r + 3) - w * back(dx), y: y + dy * (r + 3) - h * back(dy), w, h,
    }))
    .sort((a, b) => b.near - a.near);
}

const TAGS_APART = 6;
const grown = ({ x, y, w, h }, by) => ({ x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by });

const inside = (box, frame) => !frame
  || (box.x >= frame.x && box.y >= frame.y && box.x + box.w <= frame.x + frame.w && box.y + box.h <= frame.y + frame.h);

// Names and line tags for one scale, in pixels from the middle of the map; independent of how it is moved, but for the
// frame that they keep within, and what covers the map, as long as the whole map is in view.
function placeLabels(drawnNodes, drawnLines, scale, frame = null, covered = []) {
  const names = new Taken();
  const discs = new Taken();
  const at = new Map(drawnNodes.map((node) => [node.id, { x: node.x * scale, y: node.y * scale, r: node.r * scale }]));
  for (const { x, y, r } of at.values()) discs.add({ x: x - r, y: y - r, w: 2 * r, h: 2 * r, r });
  for (const box of covered) names.add(box);
  const placed = [];
  const shared = sharedStarts(drawnNodes.map(({ label }) => label));
  const forms = drawnNodes.length > MOST_NAMES ? [SHORT_NAME] : [NAME, NARROW_NAME, TWO_ROWS, SHORT_NAME]; // one row is found a place sooner
  const placeTag = (line) => {
    const [a, b] = [at.get(line.from), at.get(line.to)];
    const text = block(line.tag, TAG);
    const outer = a.r > b.r ? 1 : -1; // lines lie closest where they meet, at the larger end
    const choices = [0.62, 0.7, 0.55, 0.78, 0.48, 0.4, 0.34, 0.5, 0.58, 0.42, 0.66, 0.74].map((part) => 0.5 + outer * (part - 0.5))
      .map((part) => ({ x: a.x + (b.x - a.x) * part - text.w / 2 - 3, y: a.y + (b.y - a.y) * part - text.h / 2 - 1,
        w: text.w + 6, h: text.h + 2 }));
    const free = (apart) => choices.find((choice) => !names.meets(grown(choice, apart)) && !discs.meets(choice));
    const box = free(TAGS_APART) ?? free(0); // rather close by another than none
    if (!box) return;
    names.add(box);
    placed.push({ id: line.id, text, box, faint: line.faint, tag: true });
  };
  const placeName = (node) => {
    if (!node.first && discs.isPacked(at.get(node.id))) return;
    const style = node.full ? FULL_NAME : node.id === values.subject ? SUBJECT_NAME : NAME;
    const [awayX, awayY] = node.away ?? [node.x, node.y];
    const length = Math.hypot(awayX, awayY);
    const outward = length ? [awayX / length, awayY / length] : [0, 1];
    for (const text of style === NAME ? formsOf(node.label, forms, shared.get(node.label)) : [block(node.label, style)]) {
      const choices = places(at.get(node.id), text, outward);
      const box = choices.find((choice) => inside(choice, frame) && !names.meets(choice) && !discs.meets(choice))
        ?? (node.first ? choices.find((choice) => inside(choice, frame)) ?? choices[0] : null);
      if (!box) continue;
      names.add(box);
      placed.push({ id: node.id, text, box, faint: node.faint, full: node.full });
      return;
    }
  };
  const ranked = [...drawnNodes].sort((a, b) => b.rank - a.rank);
  ranked.filter(({ first }) => first).forEach(placeName);
  drawnLines.filter(({ early }) => early).forEach(placeTag);
  ranked.filter(({ first }) => !first).forEach(placeName);
  drawnLines.filter(({ early }) => !early).forEach(placeTag);
  return placed;
}

function drawLabels(context, placed, { x: left, y: top, width, height }) {
  const [ink, ground, rule, quiet] = ["ink", "stage", "rule", "quiet"].map(themeColour);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  for (const { text, box, full, tag } of placed) {
    const [x, y] = [box.x + left, box.y + top];
    if (x > width || y > height || x + box.w < 0 || y + box.h < 0) continue;
    context.font = text.style.font;
    if (tag || full) {
      context.fillStyle = ground;
      context.strokeStyle = rule;
      context.lineWidth = 1;
      context.beginPath();
      context.roundRect(x - (full ? 3 : 0), y - (full ? 1 : 0), box.w + (full ? 6 : 0), box.h + (full ? 2 : 0), 6);
      context.fill();
      context.stroke();
    }
    context.strokeStyle = ground;
    context.lineWidth = 3.5;
    context.fillStyle = tag ? quiet : ink;
    text.rows.forEach((row, index) => {
      const middle = y + (box.h - text.rows.length * text.style.line) / 2 + (index + 0.5) * text.style.line;
      if (!tag && !full) context.strokeText(row, x + box.w / 2, middle);
      context.fillText(row, x + box.w / 2, middle);
    });
  }
}
