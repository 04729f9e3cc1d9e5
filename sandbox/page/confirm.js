/** The "Are you sure?" an app may put before a button or choice. */

import { el, freshId } from "./dom.js";
import { inlineText, textObject } from "./mrkdwn.js";

/** True when the person agrees; Escape and clicking No are the same answer. */
export function askToConfirm(confirm, ctx) {
  const title = freshId("confirm");
  const text = freshId("confirm-text");
  const dialog = el(
    "dialog",
    { class: "dialog confirm", "aria-labelledby": title, "aria-describedby": text },
    el("h2", { id: title }, inlineText(confirm.title ?? { text: "Are you sure?" }, ctx)),
    el("div", { id: text, class: "text" }, textObject(confirm.text, ctx)),
    el(
      "div",
      { class: "dialog-buttons" },
      choice("no", confirm.deny?.text ?? "Cancel", "button", dialogOf),
      choice(
        "yes",
        confirm.confirm?.text ?? "Yes",
        `button ${confirm.style === "danger" ? "danger" : "primary"}`,
        dialogOf,
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector("[value=yes]").focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}

function dialogOf(event) {
  event.currentTarget.closest("dialog").close(event.currentTarget.value);
}

function choice(value, label, kind, listener) {
  return el("button", { type: "button", value, class: kind, on: { click: listener } }, label);
}
