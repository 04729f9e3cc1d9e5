/** Checkboxes and radio buttons. */

import { el, freshId } from "../dom.js";
import { inlineText } from "../mrkdwn.js";
import { fieldName } from "../form_state.js";
import { controlProps } from "./naming.js";

export function checkboxes(element, field) {
  const { block, surface } = field;
  const chosen = new Set((surface.form.value(block, element) ?? []).map(({ value }) => value));
  const picked = (boxes) => element.options.filter((_, index) => boxes[index].checked);
  return choices(element, field, {
    type: "checkbox",
    role: "group",
    isChosen: (value) => chosen.has(value),
    picked,
  });
}

export function radioButtons(element, field) {
  const { block, surface } = field;
  const chosen = surface.form.value(block, element)?.value;
  const picked = (boxes) => element.options.find((_, index) => boxes[index].checked) ?? null;
  return choices(element, field, {
    type: "radio",
    role: "radiogroup",
    isChosen: (value) => value === chosen,
    picked,
  });
}

function choices(element, field, { type, role, isChosen, picked }) {
  const { block, surface } = field;
  const name = freshId("choice");
  const boxes = element.options.map((option, index) =>
    el("input", {
      type,
      name,
      id: `${name}-${index}`,
      checked: isChosen(option.value),
      "aria-describedby": option.description ? `${name}-${index}-more` : null,
      data: { field: `${fieldName(block, element)}/${option.value}` },
    }),
  );
  const group = el(
    "div",
    { ...controlProps(element, field, "Options"), role, class: "choices" },
    boxes.map((box, index) => choice(box, element.options[index], surface.ctx)),
  );
  let before = boxes.map((box) => box.checked);
  group.addEventListener("change", async () => {
    if (await surface.choose(block, element, picked(boxes)))
      before = boxes.map((box) => box.checked);
    else boxes.forEach((box, index) => (box.checked = before[index]));
  });
  return group;
}

function choice(box, option, ctx) {
  return el(
    "div",
    { class: "choice" },
    box,
    el(
      "div",
      {},
      el("label", { for: box.id, dir: "auto" }, inlineText(option.text, ctx)),
      option.description &&
        el(
          "p",
          { class: "choice-more", id: `${box.id}-more`, dir: "auto" },
          inlineText(option.description, ctx),
        ),
    ),
  );
}
