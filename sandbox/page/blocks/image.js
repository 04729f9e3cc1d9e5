/** Pictures; one that cannot be loaded shows its description instead. */

import { el } from "../dom.js";
import { inlineText } from "../mrkdwn.js";
import { safeAddress } from "../links.js";

export function image(block, { ctx }) {
  return el(
    "figure",
    { class: "block image", data: { blockId: block.block_id } },
    block.title && el("figcaption", { dir: "auto" }, inlineText(block.title, ctx)),
    picture(block, "large-image"),
  );
}

/** An image element: `{image_url, alt_text}`. */
export function picture({ image_url: url, alt_text: alt }, kind) {
  const address = safeAddress(url ?? "");
  const src = address?.startsWith("http") ? address : null;
  const missing = () =>
    el("span", { class: `missing-image ${kind}`, role: "img", "aria-label": alt }, alt);
  if (!src) return missing();
  const failed = (event) => event.currentTarget.replaceWith(missing());
  return el("img", {
    class: kind,
    src,
    alt,
    loading: "lazy",
    referrerpolicy: "no-referrer",
    on: { error: failed },
  });
}
