/** Buttons and overflow menus: pressed, they send; nothing is kept. */

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { openMenu } from "../menu.js";
import { inlineText } from "../mrkdwn.js";
import { controlProps } from "./naming.js";

export function button(element, field) {
  const { block, surface } = field;
  const kind = { primary: "button primary", danger: "button danger" }[element.style] ?? "button";
  const node = el(
    "button",
    {
      ...controlProps(element, field, null),
      type: "button",
      class: kind,
      dir: "auto",
    },
    inlineText(element.text, surface.ctx),
    element.url && icon("newTab"),
  );
  const action = { value: element.value, text: element.text };
  node.addEventListener("click", () =>
    surface.press(block, element, { button: node, action, url: element.url }),
  );
  return node;
}

export function overflow(element, field) {
  const { block, surface } = field;
  const node = el(
    "button",
    {
      ...controlProps(element, field, "More options"),
      type: "button",
      class: "icon-button overflow",
      "aria-haspopup": "menu",
    },
    icon("more"),
  );
  const items = element.options.map((option) => ({
    label: option.text.text,
    detail: option.description?.text,
    run: () =>
      surface.press(block, element, {
        button: node,
        action: { selected_option: option },
        url: option.url,
      }),
  }));
  node.addEventListener("click", () => openMenu(node, items, node.getAttribute("aria-label")));
  return node;
}
