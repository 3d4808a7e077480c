// Passages of the text by their offsets. The server cut the text at every border that matters, and each piece carries
// its first offset in its id ("c120"): a piece lies in a span where its offset does.

const pieces = [...document.querySelectorAll(".text .mark")].map((element) => ({
  element,
  start: Number(element.id.slice(1)),
}));

/** "12-40 52-60" as pairs of numbers. */
export function spans(text) {
  return (text || "")
    .split(" ")
    .filter(Boolean)
    .map((pair) => pair.split("-").map(Number));
}

function firstAt(offset) {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The elements of the text that lie in these spans, in order. */
export function within(found) {
  const elements = [];
  for (const [start, end] of found) {
    for (let i = firstAt(start); i < pieces.length && pieces[i].start < end; i += 1) elements.push(pieces[i].element);
  }
  return elements;
}

/** Put `name` on the passages of these spans, with `name`-first and `name`-last at their ends; take it from all others. */
export function dress(name, found) {
  for (const element of document.querySelectorAll(`.text .${name}`)) {
    element.classList.remove(name, `${name}-first`, `${name}-last`);
  }
  for (const span of found) {
    const elements = within([span]);
    for (const element of elements) element.classList.add(name);
    elements.at(0)?.classList.add(`${name}-first`);
    elements.at(-1)?.classList.add(`${name}-last`);
  }
}
