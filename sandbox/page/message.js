/** One message in a conversation, and the lines between messages. */

import { avatar } from "./avatar.js";
import { showBlocks } from "./blocks/index.js";
import { el, freshId } from "./dom.js";
import { drawFiles } from "./files.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { mrkdwn } from "./mrkdwn.js";
import { Surface } from "./surface.js";
import { clockTime, fromTs, fullTime, marginTime } from "./time.js";
import { kindLabel } from "./workspace.js";

/** `compact`: the same person wrote just before, so picture and name are left out. */
export function drawMessage(message, { ctx, channel, form, compact, failed }) {
  const author = authorOf(message, ctx.workspace);
  const nameId = freshId("author");
  const node = el(
    "article",
    {
      class: classes(message, compact),
      data: { ts: message.ts, user: message.user },
      "aria-labelledby": nameId,
    },
    compact
      ? el("div", { class: "gutter" }, time(message, ctx, marginTime))
      : el("div", { class: "gutter" }, avatar(author)),
    el(
      "div",
      { class: "message-words" },
      message.ephemeral && el("p", { class: "only-you" }, icon("eye"), "Only visible to you"),
      heading(message, { author, ctx, nameId, compact }),
      body(message, { ctx, channel, form, failed }),
    ),
  );
  const actions = moreActions(message, { ctx, channel, failed });
  if (actions) node.append(actions);
  return node;
}

function classes(message, compact) {
  return ["message", compact && "compact", message.ephemeral && "ephemeral"]
    .filter(Boolean)
    .join(" ");
}

function authorOf(message, workspace) {
  const known = workspace.person(message.user);
  return known ?? { id: message.user ?? "?", name: message.username ?? "Someone" };
}

function heading(message, { author, ctx, nameId, compact }) {
  const shown = el(
    "h3",
    { class: compact ? "unseen" : "message-head" },
    el("span", { id: nameId }, name(author, ctx)),
    author.isApp && el("span", { class: "badge" }, "APP"),
    kindLabel(author) && el("span", { class: "badge" }, kindLabel(author)),
    !compact && time(message, ctx),
  );
  return shown;
}

function name(author, ctx) {
  if (!ctx.workspace.person(author.id))
    return el("span", { class: "author", dir: "auto" }, author.name);
  const show = (event) => ctx.showProfile(author.id, event.currentTarget);
  return el(
    "button",
    {
      type: "button",
      class: "author",
      dir: "auto",
      "aria-haspopup": "dialog",
      on: { click: show },
    },
    author.name,
  );
}

function time(message, ctx, written = clockTime) {
  const moment = fromTs(message.ts);
  const { zone } = ctx.workspace;
  const props = { class: "time", datetime: moment.toISOString(), title: fullTime(moment, zone) };
  return el("time", props, written(moment, zone));
}

function body(message, { ctx, channel, form, failed }) {
  const content = el("div", { class: "message-body" });
  if (message.blocks?.length) {
    const kind = message.ephemeral ? "ephemeral" : "message";
    const container = { type: kind, channel, ts: message.ts };
    showBlocks(content, message.blocks, new Surface({ ctx, container, form, level: 4, failed }));
  } else if (message.text || !message.files) {
    content.append(el("div", { class: "text" }, mrkdwn(message.text ?? "", ctx)));
  }
  if (message.files) content.append(drawFiles(message.files, ctx));
  if (message.edited) lastLine(content).append(el("span", { class: "edited" }, "(edited)"));
  return content;
}

/** Where something can stand right behind the last words, or below them. */
function lastLine(content) {
  const line = content.lastElementChild?.querySelector(".text:last-child > p:last-child");
  return line && !line.closest(".card") ? line : content;
}

function moreActions(message, { ctx, channel, failed }) {
  const shortcuts = ctx.workspace.shortcuts("message");
  if (!shortcuts.length || message.ephemeral) return null;
  const button = el(
    "button",
    {
      type: "button",
      class: "icon-button more-actions",
      "aria-label": "More actions",
      "aria-haspopup": "menu",
    },
    icon("more"),
  );
  const items = shortcuts.map(({ name: label, description, callback_id: callback }) => ({
    label,
    detail: description,
    run: async () => {
      const answer = await ctx.api.act("message_shortcut", {
        callback_id: callback,
        channel,
        ts: message.ts,
      });
      if (!answer.ok) failed(answer.error);
    },
  }));
  button.addEventListener("click", () =>
    openMenu(button, [{ heading: ctx.workspace.app.name }, ...items], "More actions"),
  );
  return button;
}

/** What the workspace itself says to one person, such as why a command failed. */
export function drawNotice(notice, ctx) {
  const author = { id: "slackbot", name: "Slackbot" };
  return el(
    "article",
    { class: "message ephemeral notice", data: { ts: notice.ts } },
    el("div", { class: "gutter" }, avatar(author)),
    el(
      "div",
      { class: "message-words" },
      el("p", { class: "only-you" }, icon("eye"), "Only visible to you"),
      el(
        "h3",
        { class: "message-head" },
        el("span", { class: "author" }, author.name),
        time(notice, ctx),
      ),
      el("div", { class: "text" }, mrkdwn(notice.text, ctx)),
    ),
  );
}

export function drawDay(text) {
  return line("day", text);
}

/** Above the first message one has not seen yet. */
export function drawNew() {
  return line("day new", "New");
}

function line(kind, text) {
  return el("div", { class: kind, role: "separator", "aria-label": text }, el("span", {}, text));
}
