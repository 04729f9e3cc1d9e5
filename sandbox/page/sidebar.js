/** The left side: who I am, the conversations I have, and the clock. */

import { avatar } from "./avatar.js";
import { Clock } from "./clock.js";
import { showDialog } from "./dialog.js";
import { el, keepingFocus } from "./dom.js";
import { icon } from "./icons.js";
import { personTime } from "./local_time.js";
import { peopleList } from "./people_list.js";
import { wantsNewTab } from "./route.js";
import { unreadCount } from "./unread.js";

export class Sidebar {
  constructor(ctx, node) {
    this.ctx = ctx;
    this.now = el("div", { class: "sidebar-now" });
    this.clock = new Clock(ctx);
    node.append(this.now, this.clock.node);
  }

  /** Draw again; `at` is the open place's conversation, `reading` the one whose messages show. */
  show(at, reading) {
    const { workspace } = this.ctx;
    const of = (...kinds) => workspace.conversations.filter(({ kind }) => kinds.includes(kind));
    const scrolled = this.lists?.scrollTop ?? 0;
    this.lists = el(
      "div",
      { class: "sidebar-lists" },
      this.#list("Channels", of("channel"), { at, reading }),
      this.#list("Direct messages", of("dm", "group"), { at, reading }, this.#newMessage()),
      this.#list("Apps", of("app"), { at, reading }),
    );
    const name = el("h2", { class: "workspace-name", dir: "auto" }, workspace.info.name);
    keepingFocus(this.now, () => this.now.replaceChildren(name, this.#me(), this.lists));
    this.lists.scrollTop = scrolled;
    this.clock.show();
  }

  #me() {
    const { workspace } = this.ctx;
    const { me } = workspace;
    return el(
      "button",
      {
        type: "button",
        class: "me",
        "aria-haspopup": "dialog",
        "aria-label": `You are ${me.name}. Be someone else`,
        data: { field: "me" },
        on: {
          click: () => showDialog("Who do you want to be?", peopleList(workspace), "switcher"),
        },
      },
      avatar(me, "large"),
      el("b", {}, el("bdi", {}, me.name)),
      el("span", { class: "switch", "aria-hidden": "true" }, "Switch"),
      el("span", { class: "me-more" }, el("bdi", {}, me.title ?? "")),
      el("span", { class: "me-more me-time" }, personTime(me, workspace)),
    );
  }

  #list(title, conversations, shown, extra = null) {
    const id = `list-${title.toLowerCase().replaceAll(" ", "-")}`;
    return el(
      "section",
      { class: "sidebar-list", "aria-labelledby": id },
      el("div", { class: "sidebar-title" }, el("h3", { id }, title), extra),
      el(
        "ul",
        {},
        conversations.map((conversation) => el("li", {}, this.#entry(conversation, shown))),
      ),
    );
  }

  #entry(conversation, { at, reading }) {
    const { workspace } = this.ctx;
    const isApp = conversation.kind === "app";
    const place = isApp ? { at: "app", tab: "messages" } : { at: conversation.id };
    const current = conversation.id === at;
    const isRead = conversation.id === reading && document.visibilityState === "visible";
    const unread = isRead ? 0 : conversation.unread;
    const open = (event) => {
      if (wantsNewTab(event)) return;
      event.preventDefault();
      this.ctx.open(place);
    };
    return el(
      "a",
      {
        class: `entry${unread ? " unread" : ""}`,
        href: this.ctx.address(place),
        "aria-current": current ? "page" : null,
        data: { channel: conversation.id, field: conversation.id },
        on: { click: open },
      },
      this.#symbol(conversation),
      el("span", { class: "entry-name" }, el("bdi", {}, workspace.titleOf(conversation))),
      isApp &&
        !workspace.app.connected &&
        el("span", { class: "offline", title: "Not connected" }, "offline"),
      unreadCount(unread),
    );
  }

  #symbol(conversation) {
    const { workspace } = this.ctx;
    if (conversation.kind === "channel") return icon("hash");
    if (conversation.kind === "app")
      return avatar(workspace.person(workspace.app.user_id), "small");
    const others = (conversation.with ?? []).filter((id) => id !== workspace.me.id);
    if (conversation.kind === "group")
      return el("span", { class: "group-size", "aria-hidden": "true" }, others.length);
    return avatar(workspace.person(others[0]) ?? workspace.me, "small");
  }

  #newMessage() {
    const { workspace } = this.ctx;
    const choose = () => {
      const people = workspace.people.filter(
        ({ kind }) => kind !== "deactivated" && kind !== "bot",
      );
      const dialog = showDialog(
        "New message",
        el(
          "ul",
          { class: "plain-people" },
          people.map((person) => {
            const open = () => {
              dialog.close();
              this.ctx.message(person.id);
            };
            return el(
              "li",
              {},
              el(
                "button",
                { type: "button", class: "person", on: { click: open } },
                avatar(person, "large"),
                el(
                  "span",
                  { class: "person-words" },
                  el("b", {}, el("bdi", {}, person.name)),
                  el("span", { dir: "auto" }, person.title ?? ""),
                ),
              ),
            );
          }),
        ),
        "switcher",
      );
    };
    return el(
      "button",
      {
        type: "button",
        class: "icon-button",
        "aria-label": "New message",
        data: { field: "new-message" },
        on: { click: choose },
      },
      icon("plus"),
    );
  }
}
