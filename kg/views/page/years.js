// The years below each view: a range with two handles, how many relations hold in each year, and what has no date.

const yearsPlace = document.getElementById("years");

function yearInput(end, value) {
  const name = end ? "year_to" : "year_from";
  return make("input", {
    type: "range", id: name, "data-key": name, "aria-label": say(name), min: allYears.first, max: allYears.last, step: 1, value,
    on: { input: (event) => setYear(end, Number(event.target.value)) },
  });
}

function setYear(end, year) {
  const range = [...state.years ?? [allYears.first, allYears.last]];
  range[end] = end ? Math.max(year, range[0]) : Math.min(year, range[1]);
  const whole = range[0] === allYears.first && range[1] === allYears.last;
  change({ years: whole ? null : range, story: null });
}

// A bar a year, as high as the number of dated relations that hold in it.
function yearBars() {
  const dated = [...spans.values()].filter(Boolean);
  const width = allYears.last - allYears.first + 1;
  const numbers = [...Array(width).keys()].map((step) => dated.filter(([from, to]) => from <= allYears.first + step
    && to >= allYears.first + step).length);
  const most = Math.max(...numbers, 1);
  const path = numbers.map((number, step) => `M${step + 0.1} 1V${1 - number / most}H${step + 0.9}V1Z`).join("");
  const picture = drawn(width, 1, "path", { d: path, fill: "currentColor" });
  picture.setAttribute("preserveAspectRatio", "none");
  return picture;
}

function drawYears() {
  if (!allYears) {
    yearsPlace.replaceChildren(make("p", { text: say("years_none") }));
    return;
  }
  const undated = relations.filter((relation) => !spans.get(relation)).length;
  const box = make("input", { type: "checkbox", id: "undated", on: { change: () => change({ undated: box.checked, story: null }) } });
  yearsPlace.replaceChildren(
    make("span", { class: "legend", text: say("years") }),
    make("output", { id: "years-chosen" }),
    make("div", { class: "range" }, yearBars(), yearInput(0, allYears.first), yearInput(1, allYears.last)),
    make("label", {}, box, make("span", { text: say("undated", { count: inNumbers(undated) }) })));
  updateYears();
}

function updateYears() {
  if (!allYears) return;
  const [from, to] = state.years ?? [allYears.first, allYears.last];
  document.getElementById("year_from").value = from;
  document.getElementById("year_to").value = to;
  document.getElementById("undated").checked = state.undated;
  document.getElementById("years-chosen").textContent = `${from}–${to}`;
}
