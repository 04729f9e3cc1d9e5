/** Rich text blocks: sections, lists, quotes and code, already parsed by who sent them. */

import { el } from "./dom.js";
import { emoji } from "./emoji.js";
import { link } from "./links.js";
import { broadcast, channel, mention } from "./references.js";
import { dateText } from "./time.js";

const STYLES = { bold: "strong", italic: "em", strike: "s", underline: "u", code: "code" };

export function richText(elements, ctx) {
  return elements.map((element) => PARTS[element.type]?.(element, ctx) ?? unknown(element.type));
}

const PARTS = {
  rich_text_section: (part, ctx) => el("p", { dir: "auto" }, spans(part.elements, ctx)),
  rich_text_quote: (part, ctx) =>
    el("blockquote", {}, el("p", { dir: "auto" }, spans(part.elements, ctx))),
  rich_text_preformatted: (part, ctx) => el("pre", { dir: "auto" }, spans(part.elements, ctx)),
  rich_text_list: list,
};

function list(part, ctx) {
  const tag = part.style === "ordered" ? "ol" : "ul";
  const start = part.style === "ordered" && part.offset ? part.offset + 1 : null;
  const items = part.elements.map((item) =>
    el("li", { dir: "auto" }, spans(item.elements ?? [], ctx)),
  );
  return el(tag, { class: `indent-${Math.min(part.indent ?? 0, 5)}`, start }, items);
}

function spans(elements, ctx) {
  return elements.map((element) =>
    styled(SPANS[element.type]?.(element, ctx) ?? "", element.style),
  );
}

const SPANS = {
  text: ({ text }) => el("span", { class: "lines" }, text),
  link: ({ url, text }, ctx) => link(url, text || url, ctx) ?? (text ? `${text} (${url})` : url),
  user: ({ user_id: id }, ctx) => mention(id, ctx),
  channel: ({ channel_id: id }, ctx) => channel(id, ctx),
  usergroup: ({ usergroup_id: id }) => broadcast(`subteam^${id}`),
  broadcast: ({ range }) => broadcast(range),
  emoji: ({ name, unicode }) => emoji(name) ?? fromUnicode(unicode) ?? `:${name}:`,
  color: ({ value }) => el("code", {}, value),
  date: ({ timestamp, format, fallback }, { workspace }) =>
    dateText(timestamp, format, workspace.zone, workspace.now()) ?? fallback ?? "",
};

function fromUnicode(unicode) {
  if (!unicode || !/^[0-9a-f-]+$/i.test(unicode)) return undefined;
  return String.fromCodePoint(...unicode.split("-").map((code) => Number.parseInt(code, 16)));
}

function styled(node, style = {}) {
  return Object.keys(STYLES).reduce(
    (inner, name) => (style[name] ? el(STYLES[name], {}, inner) : inner),
    node,
  );
}

function unknown(type) {
  return el("p", { class: "unsupported" }, `Unsupported rich text: ${type}`);
}
