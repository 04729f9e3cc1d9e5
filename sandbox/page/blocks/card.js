/** Cards, alone or side by side in a carousel. */

import { el, freshId } from "../dom.js";
import { icon } from "../icons.js";
import { inlineText, textObject } from "../mrkdwn.js";
import { drawElement } from "./elements.js";
import { picture } from "./image.js";

export function card(block, surface) {
  const title = freshId("card");
  const { ctx } = surface;
  // Home's own headers are of the second level, and cards stand under them.
  const level = Math.max(surface.level, 3);
  return el(
    "article",
    {
      class: "block card",
      data: { blockId: block.block_id },
      "aria-labelledby": block.title ? title : null,
    },
    block.hero_image && picture(block.hero_image, "hero-image"),
    el(
      "div",
      { class: "card-words" },
      (block.title || block.subtitle || block.icon) &&
        el(
          "div",
          { class: "card-head" },
          block.icon && picture(block.icon, "card-icon"),
          el(
            "div",
            {},
            block.title &&
              el(
                `h${level}`,
                { id: title, class: "card-title", dir: "auto" },
                line(block.title, ctx),
              ),
            block.subtitle &&
              el("p", { class: "card-subtitle", dir: "auto" }, line(block.subtitle, ctx)),
          ),
        ),
      block.body && el("div", { class: "text" }, textObject(block.body, ctx)),
      block.subtext && el("div", { class: "text card-subtext" }, textObject(block.subtext, ctx)),
    ),
    block.actions?.length &&
      el(
        "div",
        { class: "card-actions" },
        block.actions.map((element) =>
          drawElement(element, { block, surface, describedBy: block.title ? title : null }),
        ),
      ),
  );
}

function line(text, ctx) {
  return inlineText(typeof text === "string" ? { type: "mrkdwn", text } : text, ctx);
}

export function carousel(block, surface) {
  const cards = el(
    "div",
    { class: "carousel-cards", role: "region", tabindex: 0, "aria-label": "Cards" },
    block.elements.map((element) => card(element, surface)),
  );
  const turn = (step) => () => cards.scrollBy({ left: step * cards.clientWidth * 0.8 });
  const arrow = (label, side, step) =>
    el(
      "button",
      {
        type: "button",
        class: `icon-button turn ${side}`,
        "aria-label": label,
        on: { click: turn(step) },
      },
      icon("back"),
    );
  return el(
    "div",
    { class: "block carousel", data: { blockId: block.block_id } },
    cards,
    block.elements.length > 1 &&
      el(
        "div",
        { class: "carousel-arrows" },
        arrow("Previous cards", "previous", -1),
        arrow("More cards", "next", 1),
      ),
  );
}
