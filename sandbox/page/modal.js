/** The modals an app has open in this tab: the top of the stack, and what is typed in each. */

import { oneAtATime } from "./api.js";
import { avatar } from "./avatar.js";
import { showBlocks } from "./blocks/index.js";
import { markErrors, problems } from "./blocks/input.js";
import { whileBusy } from "./busy.js";
import { el, freshId } from "./dom.js";
import { FormState } from "./form_state.js";
import { icon } from "./icons.js";
import { inlineText } from "./mrkdwn.js";
import { Surface } from "./surface.js";

const NOT_SHOWN = "This form could not be sent. Please try again.";

export class Modals {
  #stack = [];
  #sheets = new Map();
  #closed = new Set();
  #openedFrom = null;

  constructor(ctx) {
    this.ctx = ctx;
    this.refresh = oneAtATime(async () => this.#show(this.#stillOpen((await ctx.api.views()).views)));
    this.#build();
  }

  #build() {
    const titleId = freshId("modal");
    this.title = el("h2", { id: titleId, tabindex: -1, dir: "auto" });
    this.mark = el("span", { class: "modal-mark" });
    this.back = iconButton("Back", "back", () => this.#closeTop());
    this.cross = iconButton("Close", "close", () => this.#closeAll());
    this.body = el("div", { class: "modal-body" });
    this.alert = el("p", { class: "modal-alert", role: "alert" });
    this.closeButton = el("button", {
      type: "button",
      class: "button",
      on: { click: () => this.#closeTop() },
    });
    this.submitButton = el("button", { type: "submit", class: "button primary" });
    this.dialog = el(
      "dialog",
      { class: "modal", "aria-labelledby": titleId },
      el(
        "form",
        { novalidate: true, on: { submit: (event) => this.#submit(event) } },
        el("header", { class: "modal-head" }, this.back, this.mark, this.title, this.cross),
        this.body,
        this.alert,
        el("footer", { class: "modal-foot" }, this.closeButton, this.submitButton),
      ),
    );
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.#closeAll();
    });
    // A browser may close a dialog without asking; the app still has to hear of it.
    this.dialog.addEventListener(
      "close",
      () => !this.dialog.open && this.#stack.length && this.#closeAll(),
    );
    this.dialog.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
        this.dialog.querySelector("form").requestSubmit();
    });
    document.body.append(this.dialog);
  }

  get #top() {
    return this.#stack.at(-1);
  }

  // An answer that was on its way when a form was closed here still holds it.
  #stillOpen(views) {
    return views.filter(({ id }) => !this.#closed.has(id));
  }

  #show(views) {
    const isNew = this.#top?.id !== views.at(-1)?.id;
    this.#stack = views;
    this.#forget();
    if (!this.#top) return this.#hide();
    if (!this.dialog.open) {
      this.#openedFrom = document.activeElement;
      this.ctx.closePopovers();
      this.dialog.showModal();
    }
    const kept = this.#draw(this.#top, isNew);
    if (isNew) this.#focusFirst();
    else if (!kept || !this.dialog.contains(document.activeElement)) this.title.focus();
    return undefined;
  }

  #hide() {
    if (!this.dialog.open) return;
    this.dialog.close();
    if (this.#openedFrom?.isConnected && this.#openedFrom !== document.body)
      this.#openedFrom.focus();
    else this.ctx.focusPlace();
  }

  #forget() {
    const ids = new Set(this.#stack.map(({ id }) => id));
    for (const id of this.#sheets.keys()) {
      if (!ids.has(id)) this.#sheets.delete(id);
    }
  }

  // What belongs to one view while it is open: its fields, its errors, its place in the page.
  #sheet(view) {
    if (!this.#sheets.has(view.id)) {
      const sheet = {
        form: new FormState(),
        errors: {},
        node: el("div", { class: "modal-blocks" }),
      };
      sheet.surface = new Surface({
        ctx: this.ctx,
        container: { type: "view", view_id: view.id },
        form: sheet.form,
        level: 3,
        failed: (sentence) => (this.alert.textContent = sentence),
        changed: (blockId) => this.#clear(sheet, blockId),
      });
      this.#sheets.set(view.id, sheet);
    }
    return this.#sheets.get(view.id);
  }

  #clear(sheet, blockId) {
    this.alert.textContent = "";
    if (!(blockId in sheet.errors)) return;
    delete sheet.errors[blockId];
    markErrors(sheet.node, sheet.errors);
  }

  #draw(view, isNew) {
    const { app } = this.ctx.workspace;
    const sheet = this.#sheet(view);
    this.title.replaceChildren(...inlineText(view.title, this.ctx));
    this.mark.replaceChildren(avatar({ id: app.user_id, name: app.name, isApp: true }, "small"));
    this.back.hidden = this.#stack.length < 2;
    this.mark.hidden = !this.back.hidden;
    this.submitButton.hidden = !view.submit;
    this.submitButton.replaceChildren(...(view.submit ? inlineText(view.submit, this.ctx) : []));
    this.closeButton.replaceChildren(view.close?.text ?? (view.submit ? "Cancel" : "Close"));
    if (isNew) this.alert.textContent = "";
    if (isNew) this.body.replaceChildren(sheet.node);
    const kept = showBlocks(sheet.node, view.blocks, sheet.surface);
    markErrors(sheet.node, sheet.errors);
    return kept;
  }

  #focusFirst() {
    const { node } = this.#sheet(this.#top);
    this.body.scrollTop = 0;
    const chosen =
      node.querySelector("[data-autofocus]") ?? node.querySelector(".input :is(input, textarea)");
    (chosen ?? this.title).focus();
  }

  async #submit(event) {
    event.preventDefault();
    const view = this.#top;
    if (!view?.submit) return;
    const sheet = this.#sheet(view);
    const found = problems(view.blocks, sheet.form);
    if (Object.keys(found).length) this.#refuse(sheet, found);
    else await whileBusy(this.submitButton, () => this.#send(view, sheet));
  }

  async #send(view, sheet) {
    this.alert.textContent = "";
    const answer = await this.ctx.api.act("submit", {
      view_id: view.id,
      state: sheet.form.state(),
    });
    if (!answer.ok) this.alert.textContent = answer.error ?? NOT_SHOWN;
    else if (answer.errors && Object.keys(answer.errors).length) this.#refuse(sheet, answer.errors);
    else await this.#follow(view);
  }

  async #follow(view) {
    await this.refresh();
    const now = this.#top;
    // The same view with other words: start reading it from the top.
    if (now?.id === view.id && now.hash !== view.hash) {
      this.body.scrollTop = 0;
      this.title.focus();
    }
  }

  #refuse(sheet, errors) {
    sheet.errors = { ...errors };
    const first = markErrors(sheet.node, errors);
    if (first) {
      first.focus({ preventScroll: true });
      // In the middle, so that the words under it are read too.
      first.scrollIntoView({ block: "center" });
    } else this.alert.textContent = Object.values(errors).join(" ");
  }

  async #closeTop() {
    const view = this.#top;
    if (!view) return;
    this.#closed.add(view.id);
    this.#show(this.#stack.slice(0, -1));
    await this.#tellClosed(view);
    await this.refresh();
  }

  async #closeAll() {
    const view = this.#top;
    for (const { id } of this.#stack) this.#closed.add(id);
    this.#show([]);
    await this.#tellClosed(view, { all: true });
    await this.refresh();
  }

  async #tellClosed(view, details = {}) {
    const answer = await this.ctx.api.act("close", { view_id: view.id, ...details });
    if (answer.ok) return;
    this.#closed.clear();
    this.ctx.toast(answer.error);
  }
}

function iconButton(label, name, listener) {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, on: { click: listener } },
    icon(name),
  );
}
