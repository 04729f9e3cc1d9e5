/** The markdown block: the everyday part of Markdown, as DOM nodes. */

import { el } from "./dom.js";
import { withEmoji } from "./mrkdwn.js";
import { link } from "./links.js";
import { angle } from "./references.js";

const INLINE = [
  [/^`([^`]+)`/, ([, code]) => el("code", {}, code)],
  [/^\*\*(\S(?:.*?\S)?)\*\*/, ([, inner], ctx) => el("strong", {}, inline(inner, ctx))],
  [/^__(\S(?:.*?\S)?)__/, ([, inner], ctx) => el("strong", {}, inline(inner, ctx))],
  [/^~~(\S(?:.*?\S)?)~~/, ([, inner], ctx) => el("s", {}, inline(inner, ctx))],
  [/^\*(\S(?:[^*]*\S)?)\*/, ([, inner], ctx) => el("em", {}, inline(inner, ctx))],
  [/^_(\S(?:[^_]*\S)?)_(?![\p{L}\p{N}])/u, ([, inner], ctx) => el("em", {}, inline(inner, ctx))],
  [/^\[([^\]]+)\]\(([^)\s]+)\)/, ([whole, text, url], ctx) => link(url, text, ctx) ?? whole],
  [
    /^<([@#!][^>\n]+|https?:[^>\n]+)>/,
    ([whole, inside], ctx) => angle(inside, ctx, (text) => text) ?? whole,
  ],
  [/^\\([\\`*_~[\]#>-])/, ([, character]) => character],
];

function inline(text, ctx) {
  const nodes = [];
  let plain = "";
  for (let rest = text; rest !== "";) {
    const rule = INLINE.map(([pattern, draw]) => [rest.match(pattern), draw]).find(
      ([match]) => match,
    );
    if (rule) {
      nodes.push(withEmoji(plain), rule[1](rule[0], ctx));
      plain = "";
    } else {
      plain += rest[0];
    }
    rest = rest.slice(rule ? rule[0][0].length : 1);
  }
  nodes.push(withEmoji(plain));
  return nodes;
}

const BLOCKS = [
  [/^#{1,6} /, (lines, ctx) => heading(lines.shift(), ctx)],
  [/^```/, fence],
  [/^> ?/, (lines, ctx) => el("blockquote", {}, markdown(run(lines, /^> ?/).join("\n"), ctx))],
  [/^[-*+] /, (lines, ctx) => el("ul", {}, items(run(lines, /^[-*+] /), ctx))],
  [/^\d+[.)] /, (lines, ctx) => el("ol", {}, items(run(lines, /^\d+[.)] /), ctx))],
  [/^(-{3,}|\*{3,})$/, (lines) => (lines.shift(), el("hr", {}))],
];

/** Blocks of a Markdown text. */
export function markdown(text, ctx) {
  const lines = text.split("\n");
  const nodes = [];
  while (lines.length) {
    const block = BLOCKS.find(([pattern]) => pattern.test(lines[0]));
    if (block) nodes.push(block[1](lines, ctx));
    else nodes.push(paragraph(lines.shift(), ctx));
  }
  return nodes;
}

function paragraph(line, ctx) {
  return el("p", { dir: "auto", class: line.trim() === "" ? "gap" : null }, inline(line, ctx));
}

function heading(line, ctx) {
  const [, marks, text] = line.match(/^(#{1,6}) (.*)$/);
  return el(`h${Math.min(marks.length + 2, 6)}`, { dir: "auto" }, inline(text, ctx));
}

function run(lines, pattern) {
  const found = [];
  while (lines.length && pattern.test(lines[0])) found.push(lines.shift().replace(pattern, ""));
  return found;
}

function items(texts, ctx) {
  return texts.map((text) => el("li", { dir: "auto" }, inline(text, ctx)));
}

function fence(lines) {
  lines.shift();
  const code = [];
  while (lines.length && !lines[0].startsWith("```")) code.push(lines.shift());
  lines.shift();
  return el("pre", { dir: "auto" }, code.join("\n"));
}
