/** Files shared in a message, each a card to bring it down with. */

import { el } from "./dom.js";
import { icon } from "./icons.js";

const UNITS = ["bytes", "kB", "MB", "GB"];

/** `files` as the server tells of them: {title, name, filetype, size, url}. */
export function drawFiles(files, ctx) {
  return el(
    "ul",
    { class: "files", "aria-label": files.length === 1 ? "File" : "Files" },
    files.map((file) => el("li", {}, card(file, ctx))),
  );
}

function card(file, ctx) {
  const kind = file.filetype.toUpperCase();
  return el(
    "a",
    {
      class: "file",
      href: `${file.url}?me=${encodeURIComponent(ctx.api.me)}`,
      download: file.name,
      "aria-label": `Download ${file.title}, ${kind}, ${size(file.size)}`,
    },
    el("span", { class: "file-kind" }, icon("file")),
    el(
      "span",
      { class: "file-words" },
      el("span", { class: "file-title", dir: "auto" }, file.title),
      el("span", { class: "file-about" }, `${kind} · ${size(file.size)}`),
    ),
    icon("download"),
  );
}

/** As file managers say it: 812 bytes, 1.2 kB. */
export function size(bytes) {
  const unit = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  const amount = bytes / 1000 ** unit;
  return `${unit && amount < 10 ? amount.toFixed(1) : Math.round(amount)} ${UNITS[unit]}`;
}
