/** What the main part shows: a conversation, or one tab of the app, under its heading. */

import { About, Home, appMessages, tabsOf } from "./app_place.js";
import { avatar } from "./avatar.js";
import { Conversation } from "./conversation.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { personTime } from "./local_time.js";
import { unreadCount } from "./unread.js";

/**
 * Draw the place and answer it: `{content, node, showUnread}`. `content` has refresh, redraw and
 * close; `showUnread` tells how many messages wait in the app's other tab.
 */
export function openPlace(ctx, { conversation, tab }) {
  const isApp = conversation.kind === "app";
  const content = isApp
    ? appTab(ctx, tab)
    : new Conversation(ctx, conversation, (isEmpty) => beginning(ctx, conversation, isEmpty));
  const head = el(
    "header",
    { class: "place-head" },
    backButton(ctx),
    el("div", { class: "place-title" }, ...heading(ctx, conversation)),
    ctx.clockChip.node,
  );
  const count = el("span", { class: "tab-count" });
  return {
    content,
    node: el(
      "div",
      { class: "place" },
      head,
      ctx.clockChip.stopped,
      isApp && tabs(ctx, tab, count),
      content.node,
    ),
    showUnread: (unread) => count.replaceChildren(unreadCount(unread) ?? ""),
  };
}

function appTab(ctx, tab) {
  if (tab === "home") return new Home(ctx);
  return tab === "about" ? new About(ctx) : appMessages(ctx);
}

function backButton(ctx) {
  const back = () => ctx.open({ at: null });
  return el(
    "button",
    {
      type: "button",
      class: "icon-button back",
      "aria-label": "All conversations",
      on: { click: back },
    },
    icon("back"),
  );
}

function heading(ctx, conversation) {
  const { workspace } = ctx;
  const title = workspace.titleOf(conversation);
  if (conversation.kind === "channel") {
    const count = conversation.with.length + 1;
    return [
      el("h1", { dir: "auto" }, icon("hash"), title),
      quiet(`${count} ${count === 1 ? "person" : "people"}`),
    ];
  }
  if (conversation.kind === "app") {
    return [
      el(
        "h1",
        { dir: "auto" },
        avatar(workspace.person(workspace.app.user_id), "small"),
        title,
        el("span", { class: "badge" }, "APP"),
      ),
    ];
  }
  const others = conversation.with.filter((id) => id !== workspace.me.id);
  if (conversation.kind === "group")
    return [el("h1", { dir: "auto" }, title), quiet(`You and ${others.length} others`)];
  const other = workspace.person(others[0]) ?? workspace.me;
  const show = (event) => ctx.showProfile(other.id, event.currentTarget);
  const button = {
    type: "button",
    class: "title-button",
    "aria-haspopup": "dialog",
    on: { click: show },
  };
  return [
    el("h1", {}, el("button", { ...button, dir: "auto" }, avatar(other, "small"), title)),
    quiet(other.title, other.title && other.tz && " · ", personTime(other, workspace)),
  ];
}

function quiet(...words) {
  return el("p", { class: "quiet", dir: "auto" }, words);
}

function tabs(ctx, current, count) {
  const all = tabsOf(ctx.workspace.app);
  const open = (name) => ctx.open({ at: "app", tab: name });
  const buttons = all.map(([name, label]) =>
    el(
      "button",
      {
        type: "button",
        role: "tab",
        class: "tab",
        "aria-selected": String(name === current),
        tabindex: name === current ? 0 : -1,
        data: { tab: name },
        on: { click: () => open(name) },
      },
      label,
      name === "messages" && count,
    ),
  );
  const move = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const here = all.findIndex(([name]) => name === current);
    const [next] = all[(here + step + all.length) % all.length];
    open(next);
    document.querySelector(`[role=tab][data-tab="${next}"]`)?.focus();
  };
  return el(
    "div",
    { class: "tabs", role: "tablist", "aria-label": ctx.workspace.app.name, on: { keydown: move } },
    buttons,
  );
}

function beginning(ctx, conversation, isEmpty) {
  const { workspace } = ctx;
  const title = workspace.titleOf(conversation);
  const words =
    conversation.kind === "channel"
      ? `This is the beginning of #${title}`
      : `This is the beginning of your conversation with ${title}`;
  return el(
    "div",
    { class: "beginning" },
    el("h2", { dir: "auto" }, words),
    isEmpty && el("p", { class: "quiet" }, "Nothing has been said here yet."),
  );
}
