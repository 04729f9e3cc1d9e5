/** Slack's mrkdwn as DOM nodes; whatever is not markup appears exactly as written. */

import { el } from "./dom.js";
import { emoji } from "./emoji.js";
import { angle } from "./references.js";

const MARKS = { "*": "strong", _: "em", "~": "s" };
const WORD = /[\p{L}\p{N}]/u;
const EMOJI = /:([a-z0-9_+'-]+):/y;

/** `&amp;`, `&lt;` and `&gt;` as the characters they stand for. */
export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** A plain_text or mrkdwn object as paragraphs. */
export function textObject(text, ctx) {
  if (typeof text === "string") return mrkdwn(text, ctx);
  return text.type === "mrkdwn" ? mrkdwn(text.text, ctx) : plainText(text);
}

/** A text object on one line, for labels and buttons. */
export function inlineText(text, ctx) {
  if (text.type === "mrkdwn") return inline(text.text, ctx);
  return [text.emoji === false ? text.text : withEmoji(text.text)];
}

/** Every `:name:` we know, as the character. */
export function withEmoji(text) {
  return text.replaceAll(/:([a-z0-9_+'-]+):/g, (whole, name) => emoji(name) ?? whole);
}

function plainText(text) {
  const shown = text.emoji === false ? text.text : withEmoji(text.text);
  return shown.split("\n").map((line) => paragraph([line]));
}

// Each line has its own direction: a Hebrew line stays right-aligned under an English one.
function paragraph(children) {
  const empty = children.every((child) => child === "");
  return el("p", { dir: "auto", class: empty ? "gap" : null }, children);
}

/** Blocks of one mrkdwn text: paragraphs, quotes and ``` code. */
export function mrkdwn(text, ctx) {
  const nodes = [];
  text.split("```").forEach((part, index, parts) => {
    const unclosed = index % 2 === 1 && index === parts.length - 1;
    if (index % 2 === 1 && !unclosed) {
      nodes.push(el("pre", { dir: "auto" }, unescape(part.replace(/^\n|\n$/g, ""))));
    } else if (part !== "" || unclosed) {
      const closed = unclosed ? `\`\`\`${part}` : trimAround(part, index, parts.length);
      if (closed !== null) nodes.push(...lines(closed, ctx));
    }
  });
  return nodes;
}

// The line breaks beside a code block belong to the block.
function trimAround(part, index, count) {
  let text = part;
  if (index > 0) text = text.replace(/^\n/, "");
  if (index < count - 1) text = text.replace(/\n$/, "");
  return text === "" ? null : text;
}

function lines(text, ctx) {
  const nodes = [];
  let quote = null;
  for (const line of text.split("\n")) {
    const quoted = line.match(/^(?:&gt;|>) ?(.*)$/u);
    if (quoted) {
      if (!quote) nodes.push((quote = el("blockquote", {})));
      quote.append(paragraph(inline(quoted[1], ctx)));
    } else {
      quote = null;
      nodes.push(listLike(line) ? bullet(line, ctx) : paragraph(inline(line, ctx)));
    }
  }
  return nodes;
}

function listLike(line) {
  return /^\s*[•◦▪–-] \S/u.test(line);
}

function bullet(line, ctx) {
  const node = paragraph(inline(line.trimStart(), ctx));
  node.classList.add("bullet");
  return node;
}

/** One line of mrkdwn. */
export function inline(text, ctx) {
  const nodes = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") nodes.push(unescape(plain));
    plain = "";
  };
  let at = 0;
  while (at < text.length) {
    const found =
      codeAt(text, at) ?? angleAt(text, at, ctx) ?? markAt(text, at, ctx) ?? emojiAt(text, at);
    if (found) {
      flush();
      nodes.push(found.node);
      at = found.end;
    } else {
      plain += text[at];
      at += 1;
    }
  }
  flush();
  return nodes.length ? nodes : [""];
}

function codeAt(text, at) {
  if (text[at] !== "`") return null;
  const end = text.indexOf("`", at + 1);
  if (end <= at + 1) return null;
  return { node: el("code", {}, unescape(text.slice(at + 1, end))), end: end + 1 };
}

function angleAt(text, at, ctx) {
  if (text[at] !== "<") return null;
  const end = text.indexOf(">", at);
  if (end < 0) return null;
  const node = angle(text.slice(at + 1, end), ctx, unescape);
  return node === null ? null : { node, end: end + 1 };
}

function emojiAt(text, at) {
  if (text[at] !== ":") return null;
  EMOJI.lastIndex = at;
  const match = EMOJI.exec(text);
  const character = match && emoji(match[1]);
  if (!character) return null;
  const node = el(
    "span",
    { class: "emoji", role: "img", "aria-label": match[1].replaceAll("_", " ") },
    character,
  );
  return { node, end: EMOJI.lastIndex };
}

function markAt(text, at, ctx) {
  const mark = text[at];
  if (!(mark in MARKS) || !canOpen(text, at)) return null;
  const end = closing(text, at);
  if (end < 0) return null;
  return { node: el(MARKS[mark], {}, inline(text.slice(at + 1, end), ctx)), end: end + 1 };
}

function canOpen(text, at) {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return !WORD.test(before) && before !== text[at] && after.trim() !== "" && after !== text[at];
}

function closing(text, open) {
  const mark = text[open];
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === "<" || text[at] === "`") {
      const close = text.indexOf(text[at] === "<" ? ">" : "`", at + 1);
      if (close > 0) at = close;
    } else if (text[at] === mark && at > open + 1 && text[at - 1].trim() !== "") {
      const after = text[at + 1] ?? " ";
      if (!WORD.test(after) && after !== mark) return at;
    }
  }
  return -1;
}
