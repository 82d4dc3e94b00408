// By what relations can be filtered: one row a group, each with its name in the address and the keys that a relation has.
// Filtering leaves a relation that has a key that is on, in every group; the kind of a thing counts for both its ends.

// A name for each label that an address can bear, each one different.
function slugsOf(labels) {
  const taken = new Set();
  return labels.map((label) => {
    const slug = plain(label).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "x";
    let own = slug;
    for (let number = 2; taken.has(own); number += 1) own = `${slug}-${number}`;
    taken.add(own);
    return own;
  });
}

const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const rowsOf = (labels) => slugsOf(labels).map((slug, index) => ({ key: labels[index], slug, nl: labels[index], en: labels[index] }));

const documentsOf = (relation) => [...new Set(relation.passages.map((passage) => passage.document))];
const NONE = { key: "", slug: "geen", nl: "geen thema genoemd", en: "no theme mentioned" };
const factsAbout = (relation, kind) => [relation.source, relation.target].filter((end) => end !== values.subject)
  .flatMap((end) => (factsOf.get(end) ?? []).filter((fact) => fact.kind === kind));
const orNone = (keys, none) => (keys.length ? keys : [none]);
const allThemes = [...new Set(facts.filter(({ kind }) => kind === "theme").map(({ nl }) => nl))];

const GROUPS = [
  { key: "nodeKinds", slug: "t", rows: encoding.nodeKinds, keysOf: () => [] },
  { key: "relationKinds", slug: "r", rows: encoding.relationKinds, keysOf: ({ kind }) => [kind] },
  { key: "certainties", slug: "z", rows: encoding.certainties, keysOf: ({ certainty }) => [certainty] },
  { key: "terms", slug: "e", rows: encoding.terms,
    keysOf: ({ certainty, until }) => [certainty === "ended" ? "over" : until ? "ending" : "open"] },
  { key: "yields", slug: "w", rows: encoding.yields,
    keysOf: (relation) => orNone(["realised", "potential"].filter((kind) => factsAbout(relation, kind).length), "none") },
  { key: "documents", slug: "s", rows: values.documents.map(({ id, slug, title }) => ({ key: id, slug, nl: title, en: title })),
    keysOf: documentsOf },
  { key: "themes", slug: "o", rows: [...rowsOf(allThemes), NONE],
    keysOf: (relation) => orNone([...new Set(factsAbout(relation, "theme").map(({ nl }) => nl))], "") },
];

const keysOf = new Map(GROUPS.map((group) => [group.key, new Map(relations.map((relation) => [relation, group.keysOf(relation)]))]));

// From which year up to which a relation holds, as far as a date is given; null where none is.
function yearsOf({ since, until }) {
  const year = (iso, part) => Number(/^\d{4}/.exec(iso?.split("/").at(part) ?? "")?.[0] ?? NaN);
  const [from, to] = [year(since, 0), year(until, -1)];
  if (Number.isNaN(from) && Number.isNaN(to)) return null;
  return [Number.isNaN(from) ? -Infinity : from, Number.isNaN(to) ? Infinity : to];
}

const spans = new Map(relations.map((relation) => [relation, yearsOf(relation)]));
const datedYears = [...spans.values()].flatMap((span) => span ?? []).filter(Number.isFinite);
const thisYear = Number(/^\d{4}/.exec(values.asOf)?.[0] ?? NaN);
const allYears = datedYears.length
  ? { first: Math.min(...datedYears, thisYear || Infinity), last: Math.max(...datedYears, thisYear || -Infinity) } : null;
