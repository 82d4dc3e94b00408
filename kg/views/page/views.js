// The views of the page: one small file each, and one row each in VIEWS, in the order of the buttons in the top bar.
//
// A view is an object with
//   key            `view_<key>` in texts.json is what its button and its section are called
//   slug           its name in the address: #v=<slug>
//   show(place)    it comes on the screen in `place`, the <section id="<key>-view"> that the page made for it: empty the
//                  first time, as it was left the next time
//   hide()         another one takes its place; the page hides the section itself
//   update(words)  the state is another: draw what visible() gives now. `words` is true when language or colours changed
//                  or the view just came: all has to be said and painted anew, but for elements with data-text and
//                  data-label, which the page says itself. Follows each show(), and comes only while it is shown.
//   told(all)      optional: its own words for how much of all (numbers as text) is on the screen
//   unscoped       optional: true where it shows all that the filter leaves, whatever the scope
//   opening        optional: the scope (state.js) that it opens with in the place of "start"
//
// A view draws `visible()` (its nodes and relations, what filter and years leave) and reads `state`; it changes the state by
// `change({...})` alone, after which the page calls update(). `choose({ node })`, `choose({ line })` and `goTo(node)` do
// that for what is clicked. Texts go in by make(tag, { text }), never as markup; words of ours by say(key) from texts.json.
//
// To add one: page/<key>.js in front of views.js in SCRIPTS and page/<key>.css in STYLES (map_page.py), the row here,
// `view_<key>` in texts.json, its slug in VIEWS of map_address.py (the choices of `kg map --view`). What it needs beside nodes,
// lines and relations becomes an entry of `values` in relation_map.py (build_page), where the script finds it as values.<entry>.
//
// What stands in the top bar for all views (share, exports) puts its buttons into #tools when it starts (start.js calls it);
// their words come along with the language by data-text and data-label. What is on the screen is visible(), too.

const VIEWS = [mapView, geographyView, matrixView, tableView];

const shownView = () => VIEWS.find(({ key }) => key === state.view);
const viewPlaces = new Map();

function startViews() {
  for (const { key } of VIEWS) {
    const place = make("section", { class: "stage", id: `${key}-view`, "data-label": `view_${key}`, "aria-label": say(`view_${key}`), hidden: true });
    viewPlaces.set(key, place);
    document.getElementById("views-place").append(place);
  }
}

// Puts the view of the state on the screen; returns whether it was not there, so that all in it has to be said anew.
let onScreen = null;
function followView() {
  const view = shownView();
  if (view === onScreen) return false;
  onScreen?.hide();
  onScreen = view;
  for (const [key, place] of viewPlaces) place.hidden = key !== view.key;
  view.show(viewPlaces.get(view.key));
  return true;
}
