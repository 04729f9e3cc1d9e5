/** The small card about a person that opens from their name or a mention. */

import { avatar } from "./avatar.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { personTime } from "./local_time.js";
import { placeBeside } from "./menu.js";
import { address } from "./route.js";
import { kindLabel } from "./workspace.js";

export function openProfile(id, anchor, ctx) {
  const person = ctx.workspace.person(id);
  if (!person) return;
  const popover = el(
    "div",
    { class: "profile", role: "dialog", popover: "auto", tabindex: -1, "aria-label": person.name },
    el(
      "div",
      { class: "profile-head" },
      avatar(person, "huge"),
      el(
        "div",
        {},
        el("h2", { dir: "auto" }, person.name),
        person.isApp && el("span", { class: "badge" }, "APP"),
        kindLabel(person) && el("span", { class: "badge" }, kindLabel(person)),
        person.title && el("p", { dir: "auto" }, person.title),
        person.tz && el("p", { class: "quiet" }, personTime(person, ctx.workspace)),
      ),
    ),
    el(
      "div",
      { class: "profile-actions" },
      actions(person, ctx, () => popover.hidePopover()),
    ),
  );
  (anchor.closest("dialog") ?? document.body).append(popover);
  popover.showPopover();
  placeBeside(popover, anchor);
  popover.focus();
  popover.addEventListener("toggle", ({ newState }) => {
    if (newState !== "closed") return;
    const hadFocus =
      popover.contains(document.activeElement) || document.activeElement === document.body;
    popover.remove();
    if (hadFocus && anchor.isConnected) anchor.focus();
  });
}

function actions(person, ctx, close) {
  const message = () => {
    close();
    if (person.isApp) ctx.open({ at: "app", tab: "messages" });
    else ctx.message(person.id);
  };
  const isMe = person.id === ctx.workspace.me.id;
  const be = {
    class: "button",
    href: address({ me: person.id }),
    target: "_blank",
    rel: "noopener",
  };
  return [
    el(
      "button",
      { type: "button", class: "button primary", on: { click: message } },
      isMe ? "Message yourself" : "Message",
    ),
    !person.isApp && !isMe && el("a", be, `Be ${person.name.split(" ")[0]}`, icon("newTab")),
  ];
}
