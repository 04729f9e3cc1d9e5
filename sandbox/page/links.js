/** Links out of what people and apps wrote: four harmless schemes, nothing else. */

import { el } from "./dom.js";

const SCHEMES = new Set(["http:", "https:", "slack:", "mailto:"]);

/** The address when it is safe to follow, else null. */
export function safeAddress(text) {
  try {
    const url = new URL(text);
    return SCHEMES.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** A link; `slack:` addresses open inside this page. Null when the address is not safe. */
export function link(address, label, ctx) {
  const href = safeAddress(address);
  if (!href) return null;
  const inside = href.startsWith("slack:");
  return el(
    "a",
    {
      href,
      target: inside ? null : "_blank",
      rel: "noopener noreferrer",
      on: inside ? { click: (event) => openInside(event, href, ctx) } : {},
    },
    label,
  );
}

function openInside(event, href, ctx) {
  event.preventDefault();
  followSlackLink(href, ctx);
}

/** Go where `slack://app?…&tab=home`, `slack://user?id=` or `slack://channel?id=` points. */
export function followSlackLink(href, ctx) {
  const url = new URL(href);
  const id = url.searchParams.get("id");
  const place = url.hostname || url.pathname.replaceAll("/", "");
  if (place === "app") ctx.open({ at: "app", tab: url.searchParams.get("tab") ?? "messages" });
  else if (place === "user" && id) ctx.message(id);
  else if (place === "channel" && id) ctx.open({ at: id });
}
