// What a thing says of itself beside the pointer, before it is clicked.

const makeTip = () => make("div", { class: "tip", hidden: true });
const MOST_TOLD = 3;

function tellBeside(tip, texts, { x, y }, place) {
  tip.replaceChildren(...texts.slice(0, MOST_TOLD).map((text) => make("p", { text })));
  if (texts.length > MOST_TOLD) tip.append(make("p", { text: "…" }));
  tip.hidden = false;
  tip.style.left = `${Math.max(8, Math.min(x + 14, place.clientWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${Math.max(8, Math.min(y + 16, place.clientHeight - tip.offsetHeight - 8))}px`;
}

const sentencesOf = (line) => relationsOn(lineOf.get(line)).map(sentence);
