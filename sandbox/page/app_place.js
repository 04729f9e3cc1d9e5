/** The app's own place: Home, Messages and About. */

import { oneAtATime } from "./api.js";
import { showBlocks } from "./blocks/index.js";
import { Conversation } from "./conversation.js";
import { el } from "./dom.js";
import { FormState } from "./form_state.js";
import { mrkdwn } from "./mrkdwn.js";
import { thingsToTry } from "./start.js";
import { Surface } from "./surface.js";

/** The tabs this app has: `[name, label]`. */
export function tabsOf({ home, messages }) {
  return [
    home && ["home", "Home"],
    messages !== false && ["messages", "Messages"],
    ["about", "About"],
  ].filter(Boolean);
}

export class Home {
  #form = new FormState();
  #viewId = null;

  constructor(ctx) {
    this.ctx = ctx;
    this.refresh = oneAtATime(() => this.#load());
    this.blocks = el("div", { class: "home-blocks" });
    this.problem = el("p", { class: "home-problem", role: "alert" });
    this.node = el(
      "div",
      { class: "home", tabindex: 0, role: "tabpanel", "aria-label": "Home" },
      this.problem,
      this.blocks,
    );
    this.refresh();
  }

  async #load() {
    const { view } = await this.ctx.api.home();
    if (!view) {
      this.blocks.replaceChildren(
        el("p", { class: "empty" }, `${this.ctx.workspace.app.name} has not set up its Home yet.`),
      );
      return;
    }
    if (this.#viewId !== view.id) {
      this.#viewId = view.id;
      this.#form = new FormState();
      this.#fresh();
    }
    showBlocks(this.blocks, view.blocks, this.#surface(view));
  }

  // A new view starts on a clean sheet, so that nothing is bound to the one before.
  #fresh() {
    const blocks = el("div", { class: "home-blocks" });
    this.blocks.replaceWith(blocks);
    this.blocks = blocks;
  }

  #surface(view) {
    return new Surface({
      ctx: this.ctx,
      container: { type: "view", view_id: view.id },
      form: this.#form,
      level: 2,
      failed: (sentence) => (this.problem.textContent = sentence),
      changed: () => (this.problem.textContent = ""),
    });
  }

  redraw() {
    this.#fresh();
    this.refresh();
  }

  close() {}
}

/** The app's Messages tab; empty, it says what can be typed. */
export function appMessages(ctx) {
  const { workspace } = ctx;
  const beginning = (isEmpty) =>
    el(
      "div",
      { class: "beginning" },
      el("h2", {}, `This is where you talk with ${workspace.app.name}`),
      isEmpty ? thingsToTry(workspace, (text) => conversation.composer.write(text)) : null,
    );
  const conversation = new Conversation(ctx, workspace.appConversation, beginning);
  return conversation;
}

export class About {
  constructor({ workspace }) {
    this.node = el(
      "div",
      { class: "home about", tabindex: 0, role: "tabpanel", "aria-label": "About" },
      el(
        "div",
        { class: "home-blocks" },
        el("div", { class: "text" }, mrkdwn(workspace.app.about ?? "", { workspace })),
        el("h2", {}, "Commands and shortcuts"),
        thingsToTry(workspace),
      ),
    );
  }

  refresh() {}

  redraw() {}

  close() {}
}
