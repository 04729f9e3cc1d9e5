/** An open conversation: its messages, kept up to date, and the composer below them. */

import { oneAtATime } from "./api.js";
import { Composer } from "./composer.js";
import { el, keepingFocus, reconcile } from "./dom.js";
import { FormState } from "./form_state.js";
import { drawDay, drawMessage, drawNew, drawNotice } from "./message.js";
import { dayKey, dayName, fromTs } from "./time.js";

const TOGETHER_SECONDS = 300;
const NEAR_BOTTOM_PX = 60;

export class Conversation {
  #forms = new Map();
  #stuck = true;
  #readUpTo = "";
  #newFrom = null;
  #departed;

  /** `beginning` draws what stands above the first message. */
  constructor(ctx, conversation, beginning) {
    Object.assign(this, { ctx, conversation, beginning });
    this.#departed = ctx.workspace.departed;
    this.refresh = oneAtATime(() => this.#load());
    this.list = el("div", { class: "message-list" });
    this.log = el(
      "div",
      {
        class: "messages",
        role: "log",
        tabindex: 0,
        "aria-live": "off",
        "aria-label": `Messages: ${ctx.workspace.titleOf(conversation)}`,
      },
      this.list,
    );
    this.newer = el(
      "button",
      { type: "button", class: "button newer", hidden: true },
      "New messages below",
    );
    this.composer = new Composer(ctx, conversation, (sentence) => this.notice(sentence));
    this.node = el(
      "div",
      { class: "conversation" },
      el("div", { class: "messages-box" }, this.log, this.newer),
      this.composer.node,
    );
    this.#listen();
    this.refresh();
  }

  get id() {
    return this.conversation.id;
  }

  /** Show a sentence of the workspace itself, to this person only. */
  notice(text) {
    const ts = (this.ctx.workspace.now() / 1000).toFixed(6);
    this.ctx.noticesOf(this.id).push({ ts, text });
    this.#stuck = true;
    this.#show();
  }

  close() {
    this.observer.disconnect();
    this.composer.close();
  }

  #listen() {
    this.log.addEventListener("scroll", () => {
      this.#stuck =
        this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR_BOTTOM_PX;
      if (this.#stuck) this.newer.hidden = true;
    });
    this.newer.addEventListener("click", () => this.#toBottom());
    // Pictures arrive late and the composer grows: the newest message stays in sight.
    this.observer = new ResizeObserver(() => this.#stuck && this.#toBottom());
    this.observer.observe(this.list);
    this.observer.observe(this.log);
  }

  #toBottom() {
    this.log.scrollTop = this.log.scrollHeight;
    this.newer.hidden = true;
  }

  async #load() {
    const { messages } = await this.ctx.api.messages(this.id);
    const isFirst = !this.messages;
    const before = this.messages?.at(-1)?.ts ?? "";
    this.messages = messages.filter(({ deleted }) => !deleted);
    if (isFirst) this.#newFrom = this.#firstUnread();
    const last = this.messages.at(-1);
    if (last?.user === this.ctx.workspace.me.id && last.ts > before) this.#stuck = true;
    this.#show();
    if (before && last?.ts > before && !this.#stuck) this.newer.hidden = false;
    // Only what arrives from now on is read aloud.
    setTimeout(() => this.log.setAttribute("aria-live", "polite"), 500);
    this.markRead();
  }

  #firstUnread() {
    const unread = this.ctx.workspace.conversation(this.id)?.unread ?? 0;
    const others = this.messages.filter((each) => this.#isOthers(each));
    return unread ? (others.at(-unread)?.ts ?? null) : null;
  }

  #isOthers({ user, ephemeral }) {
    return user !== this.ctx.workspace.me.id && !ephemeral;
  }

  /** The first message that came while the clock was moved, or that was unread on coming here. */
  #firstNew() {
    const { departed } = this.ctx.workspace;
    if (departed !== this.#departed) {
      const came = this.messages?.find((each) => this.#isOthers(each) && Number(each.ts) > departed);
      return came?.ts ?? null;
    }
    return this.#newFrom;
  }

  /** Tell the workspace what has been seen, when somebody is looking. */
  markRead() {
    const last = this.messages?.at(-1)?.ts;
    if (!last || last === this.#readUpTo || document.visibilityState !== "visible") return;
    this.#readUpTo = last;
    this.ctx.api.act("read", { channel: this.id, ts: last });
  }

  /** Draw again, for instance after a colleague changed their name. */
  redraw() {
    if (this.messages) this.#show();
  }

  #show() {
    const items = this.#items();
    const lost = !keepingFocus(this.list, () =>
      reconcile(this.list, items, {
        key: (item) => item.key,
        version: (item) => item.version,
        draw: (item) => item.draw(),
      }),
    );
    if (lost) this.log.focus({ preventScroll: true });
    if (this.#stuck) this.#toBottom();
  }

  #items() {
    const { workspace } = this.ctx;
    const now = workspace.now();
    const notices = this.ctx.noticesOf(this.id).map((notice) => ({ ...notice, isNotice: true }));
    const all = [...(this.messages ?? []), ...notices].sort(
      (one, other) => Number(one.ts) - Number(other.ts),
    );
    const items = [
      {
        key: "beginning",
        version: String(all.length === 0),
        draw: () => this.beginning(all.length === 0),
      },
    ];
    const firstNew = this.#firstNew();
    let previous = null;
    for (const message of all) {
      const moment = fromTs(message.ts);
      const day = dayKey(moment, workspace.zone);
      if (!previous || dayKey(fromTs(previous.ts), workspace.zone) !== day) {
        const name = dayName(moment, workspace.zone, now);
        items.push({ key: `day ${day}`, version: name, draw: () => drawDay(name) });
        previous = null;
      }
      if (message.ts === firstNew) {
        items.push({ key: "new", version: "", draw: drawNew });
        previous = null;
      }
      items.push(
        message.isNotice
          ? this.#noticeItem(message)
          : this.#messageItem(message, together(previous, message)),
      );
      previous = message;
    }
    return items;
  }

  #noticeItem(notice) {
    return {
      key: `notice ${notice.ts}`,
      version: notice.text,
      draw: () => drawNotice(notice, this.ctx),
    };
  }

  #messageItem(message, compact) {
    const { ctx } = this;
    if (!this.#forms.has(message.ts)) this.#forms.set(message.ts, new FormState());
    const form = this.#forms.get(message.ts);
    const failed = (sentence) => this.notice(sentence);
    return {
      key: `message ${message.ts}`,
      version: `${ctx.peopleVersion} ${compact} ${JSON.stringify(message)}`,
      draw: () => drawMessage(message, { ctx, channel: this.id, form, compact, failed }),
    };
  }
}

function together(previous, message) {
  return (
    Boolean(previous) &&
    !previous.isNotice &&
    previous.user === message.user &&
    !previous.ephemeral === !message.ephemeral &&
    Number(message.ts) - Number(previous.ts) < TOGETHER_SECONDS
  );
}
