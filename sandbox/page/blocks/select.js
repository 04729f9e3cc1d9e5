/** Selects: one or several options, people or conversations, through the same picker. */

import { fieldName } from "../form_state.js";
import { withEmoji } from "../mrkdwn.js";
import { Picker } from "../picker.js";
import { controlProps } from "./naming.js";

export function select(element, field) {
  const { block, surface } = field;
  const many = element.type.startsWith("multi_");
  const source = sourceOf(element, surface.ctx.workspace);
  const raw = surface.form.value(block, element);
  const chosen = (many ? (raw ?? []) : [raw]).filter((item) => item !== null).map(source.idOf);
  const picker = new Picker({
    options: source.options,
    chosen,
    many,
    most: element.max_selected_items,
    clearable: block.type === "input" && Boolean(block.optional),
    placeholder: element.placeholder?.text ?? source.placeholder,
    controlProps: controlProps(element, field, element.placeholder?.text ?? source.placeholder),
    name: fieldName(block, element),
    choose: (ids) => {
      const values = ids.map(source.valueOf);
      return surface.choose(block, element, many ? values : (values[0] ?? null));
    },
  });
  return picker.node;
}

function sourceOf(element, workspace) {
  if (element.type.includes("users_select")) return people(workspace);
  if (element.type.includes("conversations_select"))
    return conversations(workspace, element.filter?.include);
  if (element.type.includes("channels_select")) return conversations(workspace, ["public"]);
  return statics(element);
}

function statics(element) {
  const groups = element.option_groups ?? [{ options: element.options ?? [] }];
  const all = groups.flatMap(({ options }) => options);
  const options = groups.flatMap(({ label, options: inGroup }) =>
    inGroup.map((option) => ({
      id: option.value,
      label: withEmoji(option.text.text),
      detail: option.description?.text,
      group: label?.text,
    })),
  );
  return {
    options,
    placeholder: "Select an option",
    idOf: (option) => option.value,
    valueOf: (id) => all.find(({ value }) => value === id),
  };
}

function people(workspace) {
  const options = workspace.people
    .filter(({ kind }) => kind !== "deactivated")
    .map((person) => ({
      id: person.id,
      label: person.name,
      detail: person.title,
      search: person.handle,
      person,
    }));
  return { options, placeholder: "Select a person", idOf: (id) => id, valueOf: (id) => id };
}

const INCLUDE = { channel: "public", group: "mpim", dm: "im", app: "im" };

function conversations(workspace, include) {
  const options = workspace.conversations
    .filter(({ kind }) => !include || include.includes(INCLUDE[kind]))
    .map((conversation) => ({
      id: conversation.id,
      label: `${conversation.kind === "channel" ? "#" : ""}${workspace.titleOf(conversation)}`,
    }));
  return { options, placeholder: "Select a conversation", idOf: (id) => id, valueOf: (id) => id };
}
