// The buttons at the right of the top bar that hold for all views: share, and colours of day or night.

async function share() {
  try {
    await navigator.clipboard.writeText(location.href);
    tell(say("shared"));
  } catch {
    tell(say("share_by_hand"), location.href); // where the browser gives no access to the clipboard
  }
}

function startTools() {
  document.getElementById("tools").append(
    button({ id: "share", class: "plain", "data-text": "share", hidden: !hasAddress }, share),
    button({ id: "colours", class: "plain", "data-label": "colours", text: "◐" }, () => change({ colours: isDark() ? "light" : "dark" }, { words: true })));
}
