/** How a control is called and found: its label, description and field name. */

import { fieldName } from "../form_state.js";

/** Attributes of a control; without a label of its own it is called by `fallback`. */
export function controlProps(element, { block, id, labelledBy, describedBy, required }, fallback) {
  return {
    id,
    "aria-labelledby": labelledBy,
    "aria-label": labelledBy ? null : element.accessibility_label || fallback,
    "aria-describedby": describedBy || null,
    "aria-required": required ? "true" : null,
    data: {
      field: fieldName(block, element),
      autofocus: element.focus_on_load ? "yes" : undefined,
    },
  };
}
