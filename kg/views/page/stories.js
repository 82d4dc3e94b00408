// Named views that tell a story, if the map was made with them: data (page/stories.json), the same for any subject.

const STORIES = values.stories;
const storyText = (text) => text[state.language].replaceAll("{subject}", shortOf(nodeOf.get(values.subject)));

// What a story leaves on: for each group of the filter that it names only those keys; round the subject, where it is about.
function tellStory(story) {
  const off = Object.fromEntries(GROUPS.map(({ key }) => [key, new Set(story.only[key]
    ? [...occurring.get(key)].filter((one) => !story.only[key].includes(one)) : [])]));
  change({ ...unfiltered(), off, scope: "near", focus: values.subject, steps: 1, story: story.key, chosen: null });
}

function drawStories() {
  const place = document.getElementById("stories");
  place.hidden = !STORIES.length;
  keepingFocus("stories", () => place.replaceChildren(...STORIES.map((story) => button({
    "data-key": story.key, text: storyText(story.title), "aria-pressed": String(story.key === state.story),
  }, () => (story.key === state.story ? change({ ...unfiltered(), scope: "start" }) : tellStory(story))))));
}

// The card of a story: what it shows, each relation as a sentence (first those that end first), and the facts it is about.
function storyCard(story) {
  const end = ({ until }) => until?.split("/").at(-1) ?? "9999";
  const kept = relations.filter((relation) => visible().relations.has(relation)).sort((a, b) => end(a).localeCompare(end(b)));
  const about = story.facts.flatMap((kind) => facts.filter((fact) => fact.kind === kind && fact.node !== values.subject
    && visible().nodes.has(fact.node)));
  return [
    make("p", { class: "kicker", text: say("story") }),
    make("h2", { tabindex: "-1", class: "name", text: storyText(story.title) }),
    make("p", { class: "note", text: storyText(story.text) }),
    ...story.facts.flatMap((kind) => group(word(factKinds.get(kind)), about.filter((fact) => fact.kind === kind), (fact) => factRow(fact, true))),
    make("h3", { class: "group", text: counted(kept.length, "relations_one", "relations_many") }),
    make("ul", { class: "ties" }, ...firstOf(kept, (relation) => make("li", {}, button({ class: "tie said", "data-relation": relation.id },
      () => openRelation(relation), make("span", { class: "name", text: sentence(relation) }))))),
  ];
}
