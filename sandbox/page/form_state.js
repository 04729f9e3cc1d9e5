/** What is typed and chosen in a view or message, in the shape Slack sends as `state`. */

// For each element: where its value stands, where its first value comes from.
const SHAPES = {
  plain_text_input: ["value", "initial_value"],
  number_input: ["value", "initial_value"],
  email_text_input: ["value", "initial_value"],
  url_text_input: ["value", "initial_value"],
  static_select: ["selected_option", "initial_option"],
  radio_buttons: ["selected_option", "initial_option"],
  multi_static_select: ["selected_options", "initial_options"],
  checkboxes: ["selected_options", "initial_options"],
  users_select: ["selected_user", "initial_user"],
  multi_users_select: ["selected_users", "initial_users"],
  conversations_select: ["selected_conversation", "initial_conversation"],
  multi_conversations_select: ["selected_conversations", "initial_conversations"],
  channels_select: ["selected_channel", "initial_channel"],
  multi_channels_select: ["selected_channels", "initial_channels"],
  datepicker: ["selected_date", "initial_date"],
  timepicker: ["selected_time", "initial_time"],
  datetimepicker: ["selected_date_time", "initial_date_time"],
};

function holdsMany(type) {
  return type === "checkboxes" || type.startsWith("multi_");
}

/** Elements of a block that hold a value. */
export function statefulElements(block) {
  const all = [
    block.element,
    block.accessory,
    ...(block.type === "actions" ? (block.elements ?? []) : []),
  ];
  return all.filter((element) => element && element.type in SHAPES);
}

/** True when nothing has been typed or chosen. */
export function isEmpty(raw) {
  return (
    raw === null || raw === undefined || raw === "" || (Array.isArray(raw) && raw.length === 0)
  );
}

export class FormState {
  #fields = new Map();

  /**
   * Fit the fields of `blocks`: one that keeps its block_id, action_id and type keeps what was
   * typed, a new one starts at its initial value, one that is gone is forgotten.
   */
  fit(blocks) {
    const fields = new Map();
    for (const block of blocks) {
      for (const element of statefulElements(block)) {
        const key = fieldName(block, element);
        const known = this.#fields.get(key);
        fields.set(key, known?.type === element.type ? known : firstField(block, element));
      }
    }
    this.#fields = fields;
  }

  /** The bare value: text, option, list, date … or null. */
  value(block, element) {
    return this.#fields.get(fieldName(block, element))?.raw ?? null;
  }

  set(block, element, raw) {
    this.#fields.set(fieldName(block, element), { ...firstField(block, element), raw });
  }

  /** The payload of one action of this element: `{type, selected_option: …}`. */
  payload(block, element) {
    return shaped(this.#fields.get(fieldName(block, element)));
  }

  /** `{values: {block_id: {action_id: {type, …}}}}` */
  state() {
    const values = {};
    for (const field of this.#fields.values()) {
      values[field.blockId] = { ...values[field.blockId], [field.actionId]: shaped(field) };
    }
    return { values };
  }
}

/** The name of a field within its view, also its `data-field` in the page. */
export function fieldName(block, element) {
  return `${block.block_id ?? ""}/${element.action_id ?? ""}`;
}

function firstField(block, element) {
  const initial = element[SHAPES[element.type][1]] ?? (holdsMany(element.type) ? [] : null);
  return { blockId: block.block_id, actionId: element.action_id, type: element.type, raw: initial };
}

function shaped({ type, raw }) {
  const [key] = SHAPES[type];
  return { type, [key]: raw === "" ? null : raw };
}
