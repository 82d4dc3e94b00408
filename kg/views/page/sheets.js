// On a phone legend and details are sheets over the map: one opens with a button, the other with what is chosen.

const legendSheet = document.getElementById("legend");

function startSheets() {
  document.getElementById("open-legend").addEventListener("click", (event) => {
    const isOpen = legendSheet.classList.toggle("raised");
    event.currentTarget.setAttribute("aria-expanded", String(isOpen));
  });
  document.getElementById("close-detail").addEventListener("click", () => {
    change({ chosen: null, story: null });
    searchBox.focus();
  });
  document.getElementById("views-place").addEventListener("pointerdown", () => {
    legendSheet.classList.remove("raised");
    document.getElementById("open-legend").setAttribute("aria-expanded", "false");
  });
}
