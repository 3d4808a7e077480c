// The reading view: clicks, keys and addresses lead to statements; the panel does the rest.
import * as panel from "./panel.js";

function fromAddress() {
  const id = decodeURIComponent(location.hash.slice(1)).replace(/^about-/, "");
  if (!id.startsWith("statement-")) return;
  const item = panel.identified(id);
  if (item) {
    panel.choose(item, { address: false });
  } else if (Number(document.querySelector(".reading").dataset.parts) > 1 && !location.search) {
    location.replace(`/statements/${encodeURIComponent(id)}`); // it stands in another part of this long report
  }
}

/** A click on an underlined passage opens its innermost statement; a further click goes outwards. */
function clickedPassage(passage) {
  const numbers = passage.dataset.said.split(" ");
  const at = numbers.indexOf(panel.chosen()?.dataset.number);
  const item = panel.numbered(numbers[(at + 1) % numbers.length]);
  if (item) panel.choose(item);
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.target.closest("a.ref, a.line, a.statement-link");
  if (link) {
    const item = panel.identified(link.hash.slice(1).replace(/^about-/, ""));
    if (!item) return;
    event.preventDefault();
    panel.choose(item, { focus: "card" });
    return;
  }
  const passage = event.target.closest(".text .said");
  if (passage && !String(getSelection())) clickedPassage(passage);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
  const atReference = event.target.closest(".ref, .line");
  if (event.key === "j" || (atReference && ["ArrowDown", "ArrowRight"].includes(event.key))) panel.step(1);
  else if (event.key === "k" || (atReference && ["ArrowUp", "ArrowLeft"].includes(event.key))) panel.step(-1);
  else if (event.key === "Escape") panel.close();
  else return;
  event.preventDefault();
});

window.addEventListener("hashchange", fromAddress);
panel.listen();
fromAddress();
