// What the page was given, and what can be looked up in it. Nothing here changes.

const read = (id) => JSON.parse(document.getElementById(id).textContent);

// Rows of columns (kg/views/page_tables.py): a column is as it is, the one value of all, or the different ones and which of
// them each row has.
function cellsIn(column) {
  if (Array.isArray(column)) return (row) => column[row];
  return "at" in column ? (row) => column.of[column.at[row]] : () => column.all;
}
function rowsIn({ rows, columns }) {
  const cells = Object.entries(columns).map(([name, column]) => [name, cellsIn(column)]);
  return Array.from({ length: rows }, (_, row) => {
    const made = {};
    for (const [name, cell] of cells) made[name] = cell(row);
    return made;
  });
}

const nodes = rowsIn(read("nodes"));
const options = read("options");
const values = read("values");
const { texts, encoding, forms } = values;
const documentOf = new Map(values.documents.map((row) => [row.id, row]));

// What is left out of the file stands elsewhere in it: names that are the label, ends by their position, title and date of a
// document, passages that several things rest on.
for (const node of nodes) {
  node.short ??= node.label;
  node.label_en ??= node.label;
  node.aliases ??= [];
  node.notes ??= [];
}
const passages = rowsIn(values.passages);
for (const passage of passages) {
  if (typeof passage.title === "string") continue;
  const { title, date } = documentOf.get(passage.document);
  Object.assign(passage, { title, date });
}
const passagesAt = (places) => [places ?? []].flat().map((position) => passages[position]);
const relations = rowsIn(values.relations);
for (const relation of relations) {
  relation.source = nodes[relation.source].id;
  relation.target = nodes[relation.target].id;
  relation.passages = passagesAt(relation.passages);
  relation.judgements ??= [];
}
const facts = rowsIn(values.facts);
for (const fact of facts) {
  fact.node = nodes[fact.node].id;
  fact.en ??= fact.nl;
  fact.passages = passagesAt(fact.passages);
}
const lines = read("lines").map((places, index) => {
  const { source: from, target: to } = relations[places[0]];
  return { id: `line-${index}`, from, to, relations: places };
});

const byKey = (rows) => new Map(rows.map((row) => [row.key, row]));
const families = byKey(encoding.families);
const nodeKinds = byKey(encoding.nodeKinds);
const relationKinds = byKey(encoding.relationKinds);
const certainties = byKey(encoding.certainties);
const statuses = byKey(encoding.statuses);
const factKinds = byKey(encoding.factKinds);
const judgementWords = byKey(encoding.judgements);

// The things of a list under the key that each has; one thing can have several.
function gathered(things, keysOf) {
  const found = new Map();
  for (const thing of things) {
    for (const key of new Set(keysOf(thing))) {
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(thing);
    }
  }
  return found;
}

const nodeOf = new Map(nodes.map((node) => [node.id, node]));
const lineOf = new Map(lines.map((line) => [line.id, line]));
const tiesOf = gathered(relations, ({ source, target }) => [source, target]);
const factsOf = gathered(facts, ({ node }) => [node]);
const relationsOf = { get: (id) => tiesOf.get(id) ?? [] };
const lineOfRelation = new Map(lines.flatMap((line) => line.relations.map((position) => [relations[position], line])));
