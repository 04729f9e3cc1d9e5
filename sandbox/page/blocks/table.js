/** Tables and alerts. */

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { textObject } from "../mrkdwn.js";
import { richText } from "../rich_text.js";

const LEVELS = {
  default: ["info", null],
  info: ["info", "Information: "],
  warning: ["warning", "Warning: "],
  error: ["warning", "Error: "],
  success: ["check", "Done: "],
};

export function alert(block, { ctx }) {
  const level = block.level in LEVELS ? block.level : "default";
  const [symbol, spoken] = LEVELS[level];
  return el(
    "div",
    { class: `block alert ${level}`, role: "note", data: { blockId: block.block_id } },
    icon(symbol),
    spoken && el("span", { class: "unseen" }, spoken),
    el("div", { class: "text" }, textObject(block.text, ctx)),
  );
}

/** The first row names the columns, as in Slack. */
export function table(block, { ctx }) {
  const [head, ...rows] = block.rows;
  const row = (cells, tag) =>
    el(
      "tr",
      {},
      cells.map((cell, index) => {
        const settings = block.column_settings?.[index] ?? {};
        const kind = `${settings.align ?? "left"}${settings.is_wrapped ? " wrapped" : ""}`;
        return el(
          tag,
          { class: kind, dir: "auto", scope: tag === "th" ? "col" : null },
          cellWords(cell, ctx),
        );
      }),
    );
  return el(
    "div",
    {
      class: "block table",
      role: "region",
      tabindex: 0,
      "aria-label": "Table",
      data: { blockId: block.block_id },
    },
    el(
      "table",
      {},
      el("thead", {}, row(head, "th")),
      el(
        "tbody",
        {},
        rows.map((cells) => row(cells, "td")),
      ),
    ),
  );
}

function cellWords(cell, ctx) {
  return cell.type === "rich_text"
    ? richText(cell.elements ?? [], ctx)
    : String(cell.text ?? cell.value ?? "");
}
