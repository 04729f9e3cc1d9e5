/** Small menus that open beside a button; arrows move, Escape goes back to the button. */

import { el } from "./dom.js";

/** `items`: `{label, detail?, run}` or `{heading}`. */
export function openMenu(anchor, items, label) {
  const menu = el(
    "div",
    { class: "menu", role: "menu", popover: "auto", "aria-label": label },
    items.map((item) =>
      item.heading
        ? el("div", { class: "menu-heading", role: "presentation" }, item.heading)
        : menuItem(item, () => menu.hidePopover()),
    ),
  );
  // Inside the dialog when there is one: everything outside a modal dialog is out of reach.
  (anchor.closest("dialog") ?? document.body).append(menu);
  menu.showPopover();
  placeBeside(menu, anchor);
  anchor.setAttribute("aria-expanded", "true");
  menu.addEventListener("keydown", (event) => move(event, menu));
  menu.addEventListener("toggle", ({ newState }) => {
    if (newState !== "closed") return;
    const hadFocus =
      menu.contains(document.activeElement) || document.activeElement === document.body;
    anchor.setAttribute("aria-expanded", "false");
    menu.remove();
    if (hadFocus && anchor.isConnected) anchor.focus();
  });
  menu.querySelector("[role=menuitem]")?.focus();
}

function menuItem({ label, detail, run }, close) {
  const choose = () => {
    close();
    run();
  };
  return el(
    "button",
    { type: "button", role: "menuitem", class: "menu-item", tabindex: -1, on: { click: choose } },
    el("span", { dir: "auto" }, label),
    detail && el("small", { dir: "auto" }, detail),
  );
}

function move(event, menu) {
  const items = [...menu.querySelectorAll("[role=menuitem]")];
  const here = items.indexOf(document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[
    event.key
  ];
  if (event.key === "Tab") menu.hidePopover();
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length).focus();
}

/** Put a popover under its anchor, or above where there is more room, always on screen. */
export function placeBeside(popover, anchor, { sameWidth = false } = {}) {
  const margin = 8;
  const box = anchor.getBoundingClientRect();
  if (sameWidth) popover.style.width = `${Math.max(box.width, 220)}px`;
  const { width, height } = popover.getBoundingClientRect();
  const below = innerHeight - box.bottom - margin;
  const above = box.top - margin;
  const under = height <= below || below >= above;
  popover.style.maxHeight = `${Math.max(120, (under ? below : above) - 4)}px`;
  popover.style.top = under ? `${box.bottom + 4}px` : "auto";
  popover.style.bottom = under ? "auto" : `${innerHeight - box.top + 4}px`;
  popover.style.left = `${Math.max(margin, Math.min(box.left, innerWidth - width - margin))}px`;
}
