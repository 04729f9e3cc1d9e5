/** Fields to type in. */

import { el, freshId } from "../dom.js";
import { controlProps } from "./naming.js";

const TYPES = { email_text_input: "email", url_text_input: "url" };
const PAUSE_MS = 350;

export function textInput(element, field) {
  const { block, surface } = field;
  const text = surface.form.value(block, element) ?? "";
  const counter = element.max_length ? el("p", { class: "counter", id: freshId("counter") }) : null;
  const describedBy = [field.describedBy, counter?.id].filter(Boolean).join(" ");
  const props = {
    ...controlProps(element, { ...field, describedBy }, element.placeholder?.text ?? "Text"),
    class: "text-field",
    dir: "auto",
    placeholder: element.placeholder?.text,
  };
  const control = element.multiline
    ? el("textarea", { ...props, rows: 4 })
    : el("input", { ...props, type: TYPES[element.type] ?? "text", autocomplete: "off" });
  control.value = text;
  const count = () => counter && showCount(counter, element.max_length - [...control.value].length);
  count();
  listen(control, element, field, count);
  return el("div", { class: "text-field-box" }, control, counter);
}

function showCount(counter, left) {
  const shown = Math.abs(left).toLocaleString("en-US");
  const noun = Math.abs(left) === 1 ? "character" : "characters";
  counter.textContent = left < 0 ? `${shown} ${noun} too many` : `${shown} ${noun} left`;
  counter.classList.toggle("over", left < 0);
}

export function numberInput(element, field) {
  const { block, surface } = field;
  const control = el("input", {
    ...controlProps(element, field, element.placeholder?.text ?? "Number"),
    class: "text-field number",
    type: "number",
    step: element.is_decimal_allowed ? "any" : 1,
    min: element.min_value,
    max: element.max_value,
    placeholder: element.placeholder?.text,
    autocomplete: "off",
  });
  control.value = surface.form.value(block, element) ?? "";
  listen(control, element, field, () => {});
  return control;
}

function listen(control, element, field, typed) {
  const { block, surface } = field;
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const speaks = block.type !== "input" || block.dispatch_action;
  let pause = 0;
  control.addEventListener("input", () => {
    typed();
    surface.choose(block, element, control.value, { now: false });
    if (!speaks || !triggers.includes("on_character_entered")) return;
    clearTimeout(pause);
    pause = setTimeout(() => surface.dispatch(block, element), PAUSE_MS);
  });
  control.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    if (!speaks || !triggers.includes("on_enter_pressed") || (element.multiline && event.shiftKey))
      return;
    event.preventDefault();
    surface.dispatch(block, element);
  });
}
