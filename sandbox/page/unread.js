/** How many messages wait, as a number beside what holds them. */

import { el } from "./dom.js";

const MOST = 99;

/** Null where nothing waits. */
export function unreadCount(number) {
  if (!number) return null;
  const shown = number > MOST ? `${MOST}+` : number;
  return el("span", { class: "count" }, shown, el("span", { class: "unseen" }, " unread"));
}
