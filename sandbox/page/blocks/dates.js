/** Dates and times, with the browser's own pickers. */

import { el } from "../dom.js";
import { fromLocalInput, toLocalInput, zoneCity } from "../time.js";
import { controlProps } from "./naming.js";

export function datepicker(element, field) {
  return picker("date", element, field, {
    shown: (raw) => raw ?? "",
    read: (text) => text || null,
  });
}

export function timepicker(element, field) {
  return picker("time", element, field, {
    shown: (raw) => raw ?? "",
    read: (text) => text || null,
  });
}

/** Shown in the person's zone, sent as Unix seconds. */
export function dateAndTime(element, field) {
  const { zone } = field.surface.ctx.workspace;
  return picker("datetime-local", element, field, {
    shown: (raw) => (raw ? toLocalInput(raw, zone) : ""),
    read: (text) => (text ? fromLocalInput(text, zone) : null),
    note: zoneCity(zone),
  });
}

function picker(type, element, field, { shown, read, note }) {
  const { block, surface } = field;
  const control = el("input", {
    ...controlProps(element, field, element.placeholder?.text ?? "Date"),
    type,
    class: "text-field date-field",
  });
  control.value = shown(surface.form.value(block, element));
  control.addEventListener("change", async () => {
    const before = surface.form.value(block, element);
    if (!(await surface.choose(block, element, read(control.value)))) control.value = shown(before);
  });
  const zoneName =
    note ?? (type === "time" && element.timezone ? zoneCity(element.timezone) : null);
  // A browser's own picker shows no placeholder: outside a form nothing else says what the day is.
  const asked = block.type === "input" || control.value ? null : element.placeholder?.text;
  return el(
    "span",
    { class: "date-box" },
    asked && el("span", { class: "zone", "aria-hidden": "true" }, asked),
    control,
    zoneName && el("span", { class: "zone" }, `${zoneName} time`),
  );
}
