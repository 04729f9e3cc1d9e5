/** Every element that blocks may hold, by its type. */

import { el } from "../dom.js";
import { button, overflow } from "./button.js";
import { checkboxes, radioButtons } from "./choices.js";
import { dateAndTime, datepicker, timepicker } from "./dates.js";
import { picture } from "./image.js";
import { select } from "./select.js";
import { numberInput, textInput } from "./text_input.js";

const DRAW = {
  button,
  overflow,
  checkboxes,
  radio_buttons: radioButtons,
  datepicker,
  timepicker,
  datetimepicker: dateAndTime,
  plain_text_input: textInput,
  email_text_input: textInput,
  url_text_input: textInput,
  number_input: numberInput,
  static_select: select,
  multi_static_select: select,
  users_select: select,
  multi_users_select: select,
  conversations_select: select,
  multi_conversations_select: select,
  channels_select: select,
  multi_channels_select: select,
  image: (element) => picture(element, "thumbnail"),
};

/**
 * Draw an element. `field` says where it stands and how it is called:
 * `{block, surface, id?, labelledBy?, describedBy?, required?}`.
 */
export function drawElement(element, field) {
  if (!Object.hasOwn(DRAW, element.type)) {
    return el("span", { class: "unsupported" }, `Unsupported element: ${element.type}`);
  }
  return DRAW[element.type](element, field);
}
