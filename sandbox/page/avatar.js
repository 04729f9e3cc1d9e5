/** A person's picture: initials on a colour of their own. */

import { el } from "./dom.js";

const COLOURS = 10;

function initials(name) {
  const words = name
    .replace(/^(dr|prof|mr|mrs|ms)\.?\s+/i, "")
    .split(/\s+/u)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => [...word][0])
    .join("")
    .toUpperCase();
}

function colourOf(id) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return sum % COLOURS;
}

/** `size` is "small", "medium" or "large"; the name beside it is what screen readers read. */
export function avatar(person, size = "medium") {
  const kind = person?.isApp ? "app" : `colour-${colourOf(person?.id ?? "?")}`;
  const node = el("span", { class: `avatar avatar-${size} ${kind}`, "aria-hidden": "true" });
  node.append(el("span", {}, initials(person?.name ?? "?")));
  if (person?.online !== undefined && size !== "medium") {
    node.append(el("span", { class: person.online ? "presence online" : "presence" }));
  }
  return node;
}
