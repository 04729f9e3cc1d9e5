/** A plain dialog with a title and a way out; focus goes in, and back when it closes. */

import { el, freshId } from "./dom.js";
import { icon } from "./icons.js";

/** Show `content` in a modal dialog; answers the dialog element. */
export function showDialog(title, content, kind = "") {
  const titleId = freshId("dialog");
  const close = el(
    "button",
    { type: "button", class: "icon-button", "aria-label": "Close" },
    icon("close"),
  );
  const dialog = el(
    "dialog",
    { class: `dialog ${kind}`, "aria-labelledby": titleId },
    el("header", { class: "dialog-head" }, el("h2", { id: titleId, tabindex: -1 }, title), close),
    el("div", { class: "dialog-body" }, content),
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("h2").focus();
  return dialog;
}
