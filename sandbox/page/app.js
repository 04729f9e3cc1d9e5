/** The page itself: opens the right place, keeps it fresh, and lends its parts to one another. */

import { Api, Live, oneAtATime } from "./api.js";
import { tabsOf } from "./app_place.js";
import { ClockChip } from "./clock_chip.js";
import { el } from "./dom.js";
import { showLocalTimes } from "./local_time.js";
import { Modals } from "./modal.js";
import { openPlace } from "./place.js";
import { openProfile } from "./profile.js";
import { address, isPhone, readRoute } from "./route.js";
import { Sidebar } from "./sidebar.js";
import { startPanel } from "./start.js";
import { dayKey } from "./time.js";
import { Workspace } from "./workspace.js";

const LOST_NOTICE_AFTER = 2;
const TOAST_MS = 6000;
const LOOK_AGAIN_MS = 2000;
const SECOND_MS = 1000;

class Page {
  workspace = new Workspace();
  drafts = new Map();
  /** Rises whenever somebody's name, title or zone is another than before. */
  peopleVersion = 0;
  #seen = "";
  #day = "";
  #notices = new Map();
  #place = null;

  constructor(me) {
    this.api = new Api(me);
    this.main = document.getElementById("main");
    this.clockChip = new ClockChip(this);
    this.sidebar = new Sidebar(this, document.getElementById("sidebar"));
    this.refreshState = oneAtATime(() => this.#loadState());
  }

  async start() {
    // Somebody this workspace does not know: an old bookmark, or another demo's.
    this.workspace.load(await this.api.state().catch(() => this.#asNobody()));
    if (!this.workspace.me) return this.#chooseWhoToBe();
    this.modals = new Modals(this);
    this.#know();
    this.#visit();
    addEventListener("popstate", () => this.#visit());
    setInterval(() => this.#followTime(), SECOND_MS);
    document.addEventListener("visibilitychange", () => this.#place?.content.markRead?.());
    return this.#listen();
  }

  #asNobody() {
    this.api = new Api(null);
    return this.api.state();
  }

  #chooseWhoToBe() {
    document.body.dataset.screen = "start";
    document.title = this.workspace.info.name;
    this.main.replaceChildren(startPanel(this.workspace));
    if (!this.workspace.app.connected) setTimeout(() => this.#lookAgain(), LOOK_AGAIN_MS);
  }

  // The page is often open before the app has started.
  async #lookAgain() {
    const state = await this.api.state().catch(() => null);
    if (!state?.app.connected) return setTimeout(() => this.#lookAgain(), LOOK_AGAIN_MS);
    this.workspace.load(state);
    return this.#chooseWhoToBe();
  }

  #listen() {
    const notice = document.getElementById("connection");
    new Live(this.api, {
      changed: (topics) => this.#changed(topics),
      connected: () => {
        notice.textContent = "";
        // What happened before the line was open was told to nobody.
        this.#changed(["state", "home", "views", `messages:${this.#place?.id}`]);
      },
      lost: (times) => {
        if (times >= LOST_NOTICE_AFTER) notice.textContent = "Connection lost. Trying again …";
      },
    }).open();
  }

  #changed(topics) {
    const place = this.#place;
    if (topics.includes("views")) this.modals.refresh();
    const shown = place?.tab === "home" ? "home" : `messages:${place?.id}`;
    if (place && topics.includes(shown)) place.content.refresh();
    if (topics.some((topic) => topic === "state" || topic.startsWith("messages:")))
      this.refreshState();
  }

  async #loadState() {
    this.workspace.load(await this.api.state());
    if (this.#know()) this.#place?.content.redraw();
    this.#showSidebar();
    this.#followTime();
  }

  /** Bring up to date what shows the time, and what calls a day "Today". */
  #followTime() {
    const { workspace } = this;
    this.sidebar.clock.show();
    this.clockChip.show();
    showLocalTimes(workspace);
    const day = dayKey(workspace.now(), workspace.zone);
    if (this.#day && this.#day !== day) this.#place?.content.redraw();
    this.#day = day;
  }

  #know() {
    const { people, app } = this.workspace;
    const seen = JSON.stringify([
      app?.name,
      people.map(({ id, name, title, tz, kind }) => [id, name, title, tz, kind]),
    ]);
    if (seen === this.#seen) return false;
    this.#seen = seen;
    this.peopleVersion += 1;
    return true;
  }

  /** Go to a place: a conversation id, "app" with its tab, or null for the list. */
  open({ at, tab }) {
    const route = { me: this.api.me, at, tab };
    if (address(route) !== address(readRoute())) history.pushState(null, "", address(route));
    this.#visit();
  }

  address(place) {
    return address({ me: this.api.me, ...place });
  }

  /** Open the direct message with this person, which may be new. */
  async message(userId) {
    const answer = await this.api.act("open_dm", { user: userId });
    if (!answer.ok) return this.toast(answer.error);
    await this.refreshState();
    return this.open({ at: answer.channel });
  }

  #visit() {
    const { workspace } = this;
    const route = readRoute();
    const at = route.at ?? (isPhone() ? null : "app");
    const conversation = at === "app" ? workspace.appConversation : workspace.conversation(at);
    this.closePopovers();
    this.#place?.content.close();
    document.body.dataset.screen = conversation ? "place" : "list";
    this.#place = null;
    if (conversation) this.#enter(conversation, route.tab);
    else this.main.replaceChildren(el("h1", { class: "empty" }, "Choose a conversation"));
    this.#showSidebar();
  }

  #enter(conversation, wanted) {
    const isApp = conversation.kind === "app";
    const tabs = tabsOf(this.workspace.app).map(([name]) => name);
    const tab = isApp
      ? tabs.includes(wanted)
        ? wanted
        : tabs.includes("messages")
          ? "messages"
          : tabs[0]
      : null;
    const { content, node, showUnread } = openPlace(this, { conversation, tab });
    this.#place = { id: conversation.id, tab, content, showUnread };
    this.main.replaceChildren(node);
    this.clockChip.show();
    if (isApp && tab !== "about")
      this.api.act("open_home", { tab }).then((answer) => answer.ok || this.toast(answer.error));
    if (!isPhone() && !document.querySelector("dialog[open]")) this.focusPlace();
  }

  /** Put the keyboard where one would go on: the composer, else the place itself. */
  focusPlace() {
    const { content } = this.#place ?? {};
    if (content?.composer) content.composer.focus();
    else this.main.focus({ preventScroll: true });
  }

  #showSidebar() {
    const { conversations, me, info } = this.workspace;
    const place = this.#place;
    // On the app's Home its messages are as far away as any others.
    const reading = place && ["messages", null].includes(place.tab) ? place.id : null;
    this.sidebar.show(place?.id, reading);
    place?.showUnread(reading ? 0 : (this.workspace.conversation(place.id)?.unread ?? 0));
    const unread = conversations
      .filter(({ id }) => id !== reading)
      .reduce((sum, each) => sum + each.unread, 0);
    document.title = `${unread ? `(${unread}) ` : ""}${me.name} · ${info.name}`;
    const spoken = document.getElementById("announcer");
    const words = unread
      ? `${unread} unread ${unread === 1 ? "message" : "messages"} elsewhere`
      : "";
    if (spoken.textContent !== words) spoken.textContent = words;
  }

  noticesOf(channel) {
    if (!this.#notices.has(channel)) this.#notices.set(channel, []);
    return this.#notices.get(channel);
  }

  showProfile(id, anchor) {
    openProfile(id, anchor, this);
  }

  closePopovers() {
    for (const popover of document.querySelectorAll(":popover-open")) popover.hidePopover();
  }

  /** A sentence for places that have no conversation to say it in. */
  toast(text) {
    const toast = el("p", { class: "toast" }, text);
    document.getElementById("toasts").append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  }
}

async function start() {
  try {
    await new Page(readRoute().me).start();
  } catch {
    const again = el(
      "button",
      { type: "button", class: "button", on: { click: () => location.reload() } },
      "Try again",
    );
    document.body.dataset.screen = "start";
    document
      .getElementById("main")
      .replaceChildren(
        el(
          "div",
          { class: "empty" },
          el("p", {}, "The sandbox does not answer. Is it running?"),
          again,
        ),
      );
  }
}

start();
