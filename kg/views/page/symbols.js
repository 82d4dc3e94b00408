// The forms of the encoding, as small pictures for legend, lists and badges; the map draws the same ones on its canvas.

const darkMode = window.matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (state.colours ?? (darkMode.matches ? "dark" : "light")) === "dark";
const familyColour = (key) => families.get(key)[isDark() ? "dark" : "light"];
const kindColour = (kind) => familyColour(nodeKinds.get(kind).family);
const theme = getComputedStyle(document.documentElement); // live: it follows day and night
const themeColours = new Map();
function themeColour(name) {
  if (!themeColours.has(name)) themeColours.set(name, theme.getPropertyValue(`--${name}`).trim());
  return themeColours.get(name);
}
function paint() {
  document.documentElement.dataset.colours = isDark() ? "dark" : "light";
  themeColours.clear();
}
const lineColour = () => themeColour("line");

const STAR = [...Array(10).keys()].map((index) => {
  const [angle, radius] = [(index * Math.PI) / 5, index % 2 ? 3 : 7.2];
  return `${8 + radius * Math.sin(angle)},${8.4 - radius * Math.cos(angle)}`;
}).join(" ");

const FORMS = {
  dot: ["circle", { cx: 8, cy: 8, r: 6 }],
  square: ["rect", { x: 2.5, y: 2.5, width: 11, height: 11 }],
  triangle: ["polygon", { points: "8,1.8 14.6,13.4 1.4,13.4" }],
  triangleDown: ["polygon", { points: "8,14.2 14.6,2.6 1.4,2.6" }],
  diamond: ["polygon", { points: "8,1 15,8 8,15 1,8" }],
  star: ["polygon", { points: STAR }],
  hexagon: ["polygon", { points: "15,8 11.5,14 4.5,14 1,8 4.5,2 11.5,2" }],
  ring: ["circle", { cx: 8, cy: 8, r: 5.2, "stroke-width": 3.4 }],
  smallRing: ["circle", { cx: 8, cy: 8, r: 4.2, "stroke-width": 2 }],
};

function drawn(width, height, tag, attributes) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const form = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" })) {
    svg.setAttribute(name, value);
  }
  svg.append(form);
  return svg;
}

// The form of a kind of thing.
function symbol(kind) {
  const { shape } = nodeKinds.get(kind);
  const [tag, attributes] = FORMS[shape];
  const colour = kindColour(kind);
  const paint = shape.endsWith("ing") ? { fill: "none", stroke: colour } : { fill: colour };
  return drawn(16, 16, tag, { ...attributes, ...paint });
}

// The colour of a family.
const familyMark = (key) => drawn(5, 16, "rect", { x: 0, y: 1, width: 5, height: 14, rx: 2, fill: familyColour(key) });

// A piece of line: of a kind (thick, arrow) or of a certainty (dash, faded).
function lineSample({ width = 1.5, arrow = false, dash = [], faded = false }) {
  const path = arrow ? "M1 6H20M17 2.5L22 6L17 9.5" : "M1 6H25";
  return drawn(26, 12, "path", {
    d: path, fill: "none", stroke: lineColour(), "stroke-width": Math.max(width, 1.8),
    "stroke-dasharray": dash.length ? dash.join(" ") : "none", opacity: faded ? 0.45 : 1,
  });
}
