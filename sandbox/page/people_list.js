/** The people one can be, grouped by title: on the start panel and in the switcher. */

import { avatar } from "./avatar.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { personTime } from "./local_time.js";
import { address } from "./route.js";
import { unreadCount } from "./unread.js";
import { kindLabel } from "./workspace.js";

export function peopleList(workspace) {
  const groups = [...workspace.peopleByTitle()].map(([title, people]) =>
    el(
      "section",
      { class: "people-group" },
      el("h3", {}, title),
      el(
        "ul",
        {},
        people.map((person) =>
          el("li", { class: "person-row" }, beThem(person, workspace), inNewTab(person)),
        ),
      ),
    ),
  );
  return el("div", { class: "people" }, groups);
}

function beThem(person, workspace) {
  const mine = person.id === workspace.me?.id;
  const words = el(
    "span",
    { class: "person-words" },
    el(
      "b",
      {},
      el("bdi", {}, person.name),
      mine && el("span", { class: "badge" }, "YOU"),
      kindLabel(person) && el("span", { class: "badge" }, kindLabel(person)),
    ),
    el("span", { dir: "auto" }, person.title ?? ""),
    el("span", { class: "person-time" }, personTime(person, workspace)),
  );
  const props = {
    class: "person",
    href: address({ me: person.id }),
    "aria-current": mine ? "true" : null,
  };
  return el("a", props, avatar(person, "large"), words, !mine && unreadCount(person.waiting));
}

function inNewTab(person) {
  const label = `Open ${person.name} in a new tab`;
  const props = {
    class: "icon-button",
    href: address({ me: person.id }),
    target: "_blank",
    "aria-label": label,
  };
  return el("a", { ...props, rel: "noopener", title: "Open in a new tab" }, icon("newTab"));
}
