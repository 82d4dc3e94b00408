// A picture of what is on the screen, for reports and slides: the drawing with title, day, legend and source, as one SVG. It is
// always on white paper and in the light colours, and needs no style sheet: Word, a browser and a drawing program show the same.

const PAPER = {
  ground: "#ffffff", ink: "#18212f", quiet: "#556070", rule: "#d9dfe7", line: "#8793a2", sea: "#e6eef5", land: "#fbfaf7", border: "#c9d0d8",
};
const paperColour = (kind) => families.get(nodeKinds.get(kind).family).light;
const EDGE = 24; // room round the page, in pixels

// What XML cannot hold is shown as a sign for it.
const inXml = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

function written(rows, { x, y, line, size, bold = false, fill = PAPER.ink, middle = false, halo = null, opacity = 1 }) {
  const element = svgElement("text", {
    "font-family": FACE, "font-size": size, "font-weight": bold ? 700 : 400, fill, opacity, "text-anchor": middle ? "middle" : "start",
    ...(halo ? { stroke: halo, "stroke-width": 3.5, "stroke-linejoin": "round", "paint-order": "stroke" } : {}),
  });
  element.append(...rows.map((row, index) => {
    const span = svgElement("tspan", { x, y: y + (index + 0.8) * line });
    span.textContent = inXml(row);
    return span;
  }));
  return element;
}

// `border` is how thick the ring of a ring is; in a legend as its form has it.
function paperMark(kind, { x, y, r, border = null, opacity = 1, ground = PAPER.ground }) {
  const { shape } = nodeKinds.get(kind);
  const [tag, attributes] = FORMS[shape];
  const ring = { fill: ground, stroke: paperColour(kind), ...(border ? { "stroke-width": (border * 6.5) / r } : {}) };
  const paint = shape.endsWith("ing") ? ring : { fill: paperColour(kind), stroke: ground, "stroke-width": 0.8 };
  return svgElement(tag, { ...attributes, ...paint, opacity, transform: `translate(${x},${y}) scale(${r / 6.5}) translate(-8,-8)` });
}

function paperLine(a, b, { width, dash, opacity }) {
  return svgElement("path", { d: `M${a.x},${a.y}L${b.x},${b.y}`, fill: "none", stroke: PAPER.line, "stroke-width": width, "stroke-dasharray": dash, opacity });
}

const paperArrow = (from, to, short, { size, opacity }) => svgElement("polygon", { points: arrowHead(from, to, short, size), fill: PAPER.line, opacity });

function paperNames(placed, offset, ground) {
  return placed.flatMap(({ text, box, faint, tag, full }) => {
    const { line, font } = text.style;
    const at = { x: box.x + offset.x, y: box.y + offset.y };
    const frame = tag || full ? [svgElement("rect", { x: at.x, y: at.y, width: box.w, height: box.h, rx: 6, fill: ground, stroke: PAPER.rule, opacity: faint ? 0.25 : 1 })] : [];
    return [...frame, written(text.rows, {
      x: at.x + box.w / 2, y: at.y + (box.h - text.rows.length * line) / 2, line, size: parseFloat(/([\d.]+)px/.exec(font)[1]), bold: /bold|600/.test(font),
      middle: true, halo: frame.length ? null : ground, fill: tag ? PAPER.quiet : PAPER.ink, opacity: faint ? 0.3 : 1,
    })];
  });
}

// The relation map as it lies on the screen.
function mapDrawing() {
  const scale = network.getScale();
  const lit = bright();
  const at = (id) => network.canvasToDOM(nodeOf.get(id));
  const ties = drawnLines().filter(({ from, to }) => from !== to).flatMap((line) => {
    const { width, dash, arrows, opacity: own } = lineLook(line);
    const opacity = own * (isBrightLine(line) ? 1 : 0.15);
    const [a, b] = [at(line.from), at(line.to)];
    const wide = Math.max(0.6, width * scale);
    const head = (here, there, id, other) => paperArrow(here, there, rim(nodeOf.get(id), nodeOf.get(other)) * scale + 1, { size: Math.max(5, 12 * scale), opacity });
    return [paperLine(a, b, { width: wide, dash: dash.map((part) => part * Math.max(scale, FINEST)).join(" ") || "none", opacity }),
      ...(arrows.to ? [head(a, b, line.to, line.from)] : []), ...(arrows.from ? [head(b, a, line.from, line.to)] : [])];
  });
  const marks = drawnNodes().map((node) => paperMark(node.kind, { ...at(node.id), r: node.size * scale, border: (RING_BORDER[nodeKinds.get(node.kind).shape] ?? 0) * scale, opacity: lit && !lit.has(node.id) ? 0.18 : 1 }));
  const names = paperNames(currentLabels(), network.canvasToDOM({ x: 0, y: 0 }), PAPER.ground);
  return {
    width: container.clientWidth, height: container.clientHeight, parts: [...ties, ...marks, ...names],
    nodes: drawnNodes(), relations: [...visible().relations], notes: [],
  };
}

// The geographic view as it lies on the screen, with its outline.
function globeDrawing() {
  settle();
  const lit = bright();
  const { width, height } = globeSize;
  const ground = svgElement("g", {
    transform: worldTransform(), fill: PAPER.land, stroke: PAPER.border, "stroke-width": 0.8 / lens.scale,
  }, ...countryPaths().map((d) => svgElement("path", { d })));
  const ties = tiesShown().map(({ line, a, b, look }) => paperLine(a, b, {
    ...look, dash: look.dash.join(" ") || "none", opacity: isBrightLine(line) ? look.opacity : look.opacity * 0.1,
  }));
  const marks = placesShown().map((node) => paperMark(node.kind, {
    ...onGlobe(node.place), r: dotSize(node), opacity: lit && !lit.has(node.id) ? 0.25 : 1, ground: PAPER.land,
  }));
  const names = paperNames(globeNames, { x: 0, y: 0 }, PAPER.land);
  return {
    width, height, parts: [svgElement("rect", { width, height, fill: PAPER.sea }), ground, ...ties, ...marks, ...names],
    nodes: placesShown(), relations: tiesShown().flatMap(({ line }) => relationsOn(line)), notes: [`${placelessText()}.`, `${say("outline_source")}.`],
  };
}

const DRAWINGS = { map: mapDrawing, geography: globeDrawing };
const hasPicture = () => state.view in DRAWINGS;

// The forms and lines that occur in a drawing, with their names.
function legendItems(drawing) {
  const line = ({ width = 1.5, arrow = false, dash = [], faded = false }) => {
    const look = { width: Math.max(width, 1.5), dash: dash.join(" ") || "none", opacity: faded ? 0.5 : 1 };
    const ends = [{ x: 0, y: 8 }, { x: 26, y: 8 }];
    return [26, [paperLine(...ends, look), ...(arrow ? [paperArrow(...ends, 0, { size: 7, opacity: 1 })] : [])]];
  };
  const occurs = (group, keyOf) => new Set([...group].map(keyOf));
  const kinds = occurs(drawing.nodes, ({ kind }) => kind);
  const lineKinds = occurs(drawing.relations, ({ kind }) => kind);
  const sure = occurs(drawing.relations, ({ certainty }) => certainty);
  return [
    ...encoding.nodeKinds.filter(({ key }) => kinds.has(key)).map((kind) => [16, [paperMark(kind.key, { x: 8, y: 8, r: 6 })], many(kind).replace(/\u00ad/g, "")]),
    ...encoding.relationKinds.filter(({ key }) => lineKinds.has(key)).map((kind) => [...line(kind), word(kind)]),
    ...encoding.certainties.filter(({ key }) => sure.has(key)).map((certainty) => [...line(certainty), word(certainty)]),
  ];
}

// The legend in rows of a width, from y on; returns its elements and where it ends.
function paperLegend(drawing, width, from) {
  const style = { x: 0, y: 0, line: 15, size: 12 };
  pen.font = `12px ${FACE}`;
  let [x, y] = [EDGE, from];
  const parts = legendItems(drawing).map(([wide, forms, text]) => {
    const whole = wide + 6 + pen.measureText(text).width;
    if (x + whole > width - EDGE && x > EDGE) [x, y] = [EDGE, y + 22];
    const item = svgElement("g", { transform: `translate(${x},${y})` }, ...forms, written([text], { ...style, x: wide + 6, y: 0.5 }));
    x += whole + 18;
    return item;
  });
  return { parts, end: y + 22 };
}

// Title, day and number of what is shown; and which documents it comes from.
function captions() {
  const kept = visible();
  const ids = new Set([...kept.relations].flatMap(documentsOf));
  const titles = values.documents.filter(({ id }) => ids.has(id)).map(({ title }) => title);
  const numbers = shownText();
  return {
    title: document.title,
    under: `${say(`view_${state.view}`)} · ${say("as_of", { date: dateInWords(values.asOf) })} · ${numbers}`,
    source: say(titles.length ? "picture_source" : "picture_no_source", { count: titles.length, titles: titles.join("; ") }),
  };
}

function pictureOf() {
  const drawing = DRAWINGS[state.view]();
  const { width, height, parts, notes } = drawing;
  const { title, under, source } = captions();
  const whole = Math.max(width, 480) + 2 * EDGE;
  const head = block(title, { font: `bold 20px ${FACE}`, line: 26, width: whole - 2 * EDGE, rows: 2 });
  const sub = block(under, { font: `13px ${FACE}`, line: 18, width: whole - 2 * EDGE, rows: 3 });
  const top = EDGE + head.h + sub.h + 10;
  const legend = paperLegend(drawing, whole, top + height + 14);
  const foot = block([source, ...notes].join(" "), { font: `11px ${FACE}`, line: 15, width: whole - 2 * EDGE, rows: 6 });
  const bottom = legend.end + foot.h + EDGE;
  const svg = svgElement("svg", { xmlns: "http://www.w3.org/2000/svg", width: whole, height: bottom, viewBox: `0 0 ${whole} ${bottom}`, role: "img" },
    svgElement("title"), svgElement("rect", { width: whole, height: bottom, fill: PAPER.ground }),
    written(head.rows, { x: EDGE, y: EDGE, line: 26, size: 20, bold: true }),
    written(sub.rows, { x: EDGE, y: EDGE + head.h, line: 18, size: 13, fill: PAPER.quiet }),
    svgElement("svg", { x: EDGE, y: top, width, height, overflow: "hidden" }, ...parts),
    svgElement("rect", { x: EDGE, y: top, width, height, fill: "none", stroke: PAPER.rule }),
    ...legend.parts, written(foot.rows, { x: EDGE, y: legend.end + 2, line: 15, size: 11, fill: PAPER.quiet }));
  svg.querySelector("title").textContent = inXml(title);
  return svg;
}
