// The panel: which statement is chosen, what of it shows in the text, and the way to the next and the one before.
import { dress, spans } from "./passages.js";

const panel = document.getElementById("panel");
const name = document.getElementById("panel-name");
const steps = panel.querySelector(".steps");
const items = [...panel.querySelectorAll(".statements > li")];
const byNumber = new Map(items.map((item) => [item.dataset.number, item]));
const byId = new Map(items.map((item) => [item.dataset.id, item]));
const atRest = name.textContent;

export const isOpen = () => panel.classList.contains("open");
export const chosen = () => (isOpen() ? panel.querySelector("li.chosen") : null);
export const numbered = (number) => byNumber.get(number);
export const identified = (id) => byId.get(id);
export const referenceTo = (item) => document.getElementById(item.dataset.id);
export const cardOf = (item) => item.querySelector(".card");

/** Choose a statement; `focus` says where the focus goes: "card", "text", or nowhere. */
export function choose(item, { focus = null, address = true } = {}) {
  for (const other of panel.querySelectorAll("li.chosen")) other.classList.remove("chosen");
  item.classList.add("chosen");
  panel.classList.add("open");
  panel.scrollTop = 0;
  steps.hidden = false;
  name.textContent = `Statement ${item.dataset.number}`;
  dress("is-lit", []);
  dress("is-content", spans(item.dataset.content));
  dress("is-source", spans(item.dataset.source));
  dress("is-cue", spans(item.dataset.cue));
  const reference = referenceTo(item);
  for (const other of document.querySelectorAll(".ref.is-chosen")) other.classList.remove("is-chosen");
  reference?.classList.add("is-chosen");
  if (address) history.replaceState(null, "", `#${item.dataset.id}`);
  if (focus === "card") cardOf(item).focus({ preventScroll: true });
  if (focus === "text") reference?.focus({ preventScroll: true });
  reference?.scrollIntoView({ block: "nearest" });
}

/** Back to the list of all statements. */
export function close() {
  const item = chosen();
  if (!item) return;
  const focusWasInside = panel.contains(document.activeElement);
  panel.classList.remove("open");
  referenceTo(item)?.classList.remove("is-chosen");
  item.classList.remove("chosen");
  steps.hidden = true;
  name.textContent = atRest;
  for (const dressed of ["is-content", "is-source", "is-cue", "is-lit"]) dress(dressed, []);
  history.replaceState(null, "", location.pathname + location.search);
  if (focusWasInside) referenceTo(item)?.focus({ preventScroll: true });
}

/** To the next statement (+1) or the one before (-1); from nowhere, to the first. */
export function step(by) {
  if (!items.length) return;
  const at = items.indexOf(chosen());
  const next = at < 0 ? items[0] : items[Math.min(Math.max(at + by, 0), items.length - 1)];
  choose(next, { focus: panel.contains(document.activeElement) ? null : "text" });
}

/** Light the evidence of a hop, or the passage of a link, while it is pointed at or has the focus. */
function lightsUp(target) {
  return target instanceof Element ? target.closest("[data-lights]") : null;
}

export function listen() {
  for (const hint of panel.querySelectorAll(".hint[hidden]")) hint.hidden = false;
  const light = (event) => {
    const source = lightsUp(event.target);
    dress("is-lit", source ? spans(source.dataset.lights) : []);
    for (const hop of panel.querySelectorAll("li.lights")) hop.classList.remove("lights");
    if (source?.matches(".chain li")) source.classList.add("lights");
    else source?.closest(".chain li")?.classList.add("lights");
  };
  const dark = () => {
    dress("is-lit", []);
    for (const hop of panel.querySelectorAll("li.lights")) hop.classList.remove("lights");
  };
  panel.addEventListener("pointerover", light);
  panel.addEventListener("pointerleave", dark);
  panel.addEventListener("focusin", light);
  panel.addEventListener("focusout", dark);
  for (const button of steps.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  }
  steps.querySelector(".close").addEventListener("click", close);
}
