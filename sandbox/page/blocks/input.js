/** Input blocks: a label, its field, a hint, and a place for what is wrong. */

import { el, freshId } from "../dom.js";
import { inlineText } from "../mrkdwn.js";
import { isEmpty } from "../form_state.js";
import { drawElement } from "./elements.js";

const GROUPS = new Set(["checkboxes", "radio_buttons"]);

export function input(block, surface) {
  const ids = {
    control: freshId("field"),
    label: freshId("label"),
    hint: freshId("hint"),
    error: freshId("error"),
  };
  const words = inlineText(block.label, surface.ctx);
  const optional = block.optional && el("span", { class: "optional" }, " (optional)");
  const label = GROUPS.has(block.element.type)
    ? el("div", { class: "label", id: ids.label, dir: "auto" }, words, optional)
    : el(
        "label",
        { class: "label", id: ids.label, for: ids.control, dir: "auto" },
        words,
        optional,
      );
  const hint =
    block.hint &&
    el("p", { class: "hint", id: ids.hint, dir: "auto" }, inlineText(block.hint, surface.ctx));
  return el(
    "div",
    { class: "block input", data: { blockId: block.block_id } },
    label,
    drawElement(block.element, {
      block,
      surface,
      id: ids.control,
      labelledBy: ids.label,
      describedBy: [block.hint && ids.hint, ids.error].filter(Boolean).join(" "),
      required: !block.optional,
    }),
    el("p", { class: "field-error", id: ids.error, hidden: true, dir: "auto" }),
    hint,
  );
}

/** What the client itself finds wrong before submitting: `{block_id: sentence}`. */
export function problems(blocks, form) {
  const found = {};
  for (const block of blocks.filter(({ type }) => type === "input")) {
    const sentence = problem(block, form.value(block, block.element));
    if (sentence) found[block.block_id] = sentence;
  }
  return found;
}

function problem({ element, optional }, raw) {
  if (isEmpty(raw)) return optional ? null : "Please complete this required field.";
  return (CHECKS[element.type] ?? (() => null))(element, raw);
}

const CHECKS = {
  plain_text_input({ min_length: least = 0, max_length: most = 3000 }, raw) {
    const length = [...raw].length;
    if (length < least) return `Please enter at least ${least} characters.`;
    return length > most ? `Please enter no more than ${most} characters.` : null;
  },
  number_input({ is_decimal_allowed: decimals, min_value: least, max_value: most }, raw) {
    const value = Number(raw);
    if (Number.isNaN(value)) return "Please enter a number.";
    if (!decimals && !Number.isInteger(value)) return "Please enter a whole number.";
    if (least !== undefined && value < Number(least))
      return `Please enter a number of at least ${least}.`;
    return most !== undefined && value > Number(most)
      ? `Please enter a number of at most ${most}.`
      : null;
  },
  email_text_input: (_, raw) =>
    /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(raw) ? null : "Please enter a valid email address.",
  url_text_input: (_, raw) => (/^https?:\/\/\S+$/.test(raw) ? null : "Please enter a valid URL."),
};

/** Write each error beside its field, clear the others; answers the first field in error. */
export function markErrors(root, errors) {
  let first = null;
  for (const block of root.querySelectorAll(".block.input")) {
    const sentence = errors[block.dataset.blockId];
    const place = block.querySelector(".field-error");
    place.textContent = sentence ?? "";
    place.hidden = !sentence;
    const control = block.querySelector("[data-field]");
    if (sentence) control?.setAttribute("aria-invalid", "true");
    else control?.removeAttribute("aria-invalid");
    if (sentence) first ??= focusable(control);
  }
  return first;
}

function focusable(control) {
  return control?.matches("[role=group], [role=radiogroup]")
    ? control.querySelector("input")
    : control;
}
