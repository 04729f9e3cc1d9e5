/** The "Are you sure?" an app may put before a button or choice. */

import { el, freshId } from "./dom.js";
import { inlineText, textObject } from "./mrkdwn.js";

/** True when the person agrees; Escape and clicking No are the same answer. */
export function askToConfirm(confirm, ctx) {
  const { promise, resolve } = Promise.withResolvers();
  const title = freshId("confirm");
  const text = freshId("confirm-text");
  const choice = (label, kind, agreed) => {
    const choose = () => {
      // Answered before the focus returns, so that the next key finds everything at rest.
      resolve(agreed);
      dialog.close();
    };
    return el("button", { type: "button", class: kind, on: { click: choose } }, label);
  };
  const yes = choice(
    confirm.confirm?.text ?? "Yes",
    `button ${confirm.style === "danger" ? "danger" : "primary"}`,
    true,
  );
  const no = choice(confirm.deny?.text ?? "Cancel", "button", false);
  const dialog = el(
    "dialog",
    { class: "dialog confirm", "aria-labelledby": title, "aria-describedby": text },
    el("h2", { id: title }, inlineText(confirm.title ?? { text: "Are you sure?" }, ctx)),
    el("div", { id: text, class: "text" }, textObject(confirm.text, ctx)),
    el("div", { class: "dialog-buttons" }, no, yes),
  );
  dialog.addEventListener("close", () => {
    dialog.remove();
    resolve(false);
  });
  document.body.append(dialog);
  dialog.showModal();
  yes.focus();
  return promise;
}
