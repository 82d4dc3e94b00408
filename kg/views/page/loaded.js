// What the page was given, and what can be looked up in it. Nothing here changes.

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const nodes = read("nodes");
const lines = read("lines");
const options = read("options");
const values = read("values");
const { relations, texts, encoding } = values;

// What was left out of the file because it is empty, or because the document of a passage says it.
const documentOf = new Map(values.documents.map((row) => [row.id, row]));
for (const said of [...relations, ...values.facts]) {
  said.passages ??= [];
  said.judgements ??= [];
  for (const passage of said.passages) {
    if ("title" in passage) continue;
    const { title, date } = documentOf.get(passage.document) ?? { title: "" };
    Object.assign(passage, { title, date });
  }
}

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
const factsOf = gathered(values.facts, ({ node }) => [node]);
const relationsOf = { get: (id) => tiesOf.get(id) ?? [] };
const lineOfRelation = new Map(lines.flatMap((line) => line.relations.map((position) => [relations[position], line])));
