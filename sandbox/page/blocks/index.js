/** Block Kit as people know it: one drawing function per kind of block. */

import { el, freshId, keepingFocus, reconcile } from "../dom.js";
import { markdown } from "../markdown.js";
import { inlineText, textObject } from "../mrkdwn.js";
import { richText } from "../rich_text.js";
import { card, carousel } from "./card.js";
import { drawElement } from "./elements.js";
import { image, picture } from "./image.js";
import { input } from "./input.js";
import { alert, table } from "./table.js";

const DRAW = {
  section,
  header,
  divider: (block) => el("hr", named(block, "divider")),
  actions,
  context,
  input,
  image,
  card,
  carousel,
  alert,
  table,
  rich_text: (block, { ctx }) =>
    el("div", named(block, "text"), richText(block.elements ?? [], ctx)),
  markdown: (block, { ctx }) => el("div", named(block, "text"), markdown(block.text ?? "", ctx)),
};

/** Show `blocks` in `parent`; those that did not change are left alone. */
export function showBlocks(parent, blocks, surface) {
  surface.form.fit(blocks);
  const seen = new Map();
  const items = blocks.map((block, index) => ({ block, key: uniqueKey(block, index, seen) }));
  return keepingFocus(parent, () =>
    reconcile(parent, items, {
      key: (item) => item.key,
      version: ({ block }) => JSON.stringify(block),
      draw: ({ block }) => drawBlock(block, surface),
    }),
  );
}

function uniqueKey(block, index, seen) {
  const name = block.block_id ?? `${block.type}-${index}`;
  seen.set(name, (seen.get(name) ?? 0) + 1);
  return `${name}#${seen.get(name)}`;
}

function drawBlock(block, surface) {
  const draw = Object.hasOwn(DRAW, block.type) ? DRAW[block.type] : unsupported;
  try {
    return draw(block, surface);
  } catch {
    // A malformed block must not take the rest of the message with it.
    return unsupported(block);
  }
}

function named(block, kind) {
  return { class: `block ${kind}`, data: { blockId: block.block_id } };
}

function unsupported(block) {
  return el("div", named(block, "unsupported"), `Unsupported block: ${block.type}`);
}

function section(block, surface) {
  const textId = freshId("section");
  return el(
    "div",
    named(block, "section"),
    el(
      "div",
      { class: "section-words" },
      block.text && el("div", { class: "text", id: textId }, textObject(block.text, surface.ctx)),
      block.fields &&
        el(
          "div",
          { class: "fields" },
          block.fields.map((field) => el("div", { class: "text" }, textObject(field, surface.ctx))),
        ),
    ),
    block.accessory && el("div", { class: "accessory" }, accessory(block, surface, textId)),
  );
}

function accessory(block, surface, textId) {
  if (block.accessory.type === "image") return picture(block.accessory, "thumbnail");
  return drawElement(block.accessory, { block, surface, describedBy: block.text ? textId : null });
}

function header(block, { ctx, level }) {
  return el(`h${level}`, { ...named(block, "header"), dir: "auto" }, inlineText(block.text, ctx));
}

function actions(block, surface) {
  const drawn = block.elements.map((element) => drawElement(element, { block, surface }));
  return el("div", named(block, "actions"), drawn);
}

function context(block, { ctx }) {
  const parts = block.elements.map((element) =>
    element.type === "image"
      ? picture(element, "context-image")
      : el("div", { class: "text" }, textObject(element, ctx)),
  );
  return el("div", named(block, "context"), parts);
}
