/** Where one types: messages, slash commands with completion, people with @, and shortcuts. */

import { Completion } from "./completion.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";

export class Composer {
  #picked = new Map();

  /** `failed` shows why something was refused. */
  constructor(ctx, conversation, failed) {
    Object.assign(this, { ctx, conversation, failed });
    const title = ctx.workspace.titleOf(conversation);
    const name = `Message ${conversation.kind === "channel" ? "#" : ""}${title}`;
    this.textarea = el("textarea", {
      rows: 1,
      dir: "auto",
      placeholder: name,
      "aria-label": name,
      autocomplete: "off",
    });
    this.textarea.value = ctx.drafts.get(conversation.id) ?? "";
    this.hint = el("p", { class: "usage", hidden: true });
    this.sendButton = el(
      "button",
      { type: "submit", class: "send", "aria-label": "Send message" },
      icon("send"),
    );
    this.completion = new Completion(this.textarea, ctx.workspace, (person, shown) =>
      this.#picked.set(shown, person.id),
    );
    this.node = el(
      "form",
      { class: "composer", on: { submit: (event) => this.#submit(event) } },
      this.completion.node,
      this.hint,
      el(
        "div",
        { class: "composer-box" },
        this.textarea,
        el(
          "div",
          { class: "composer-bar" },
          this.#shortcutsButton(),
          this.#mentionButton(),
          el(
            "span",
            { class: "keys", "aria-hidden": "true" },
            "Enter to send · Shift+Enter for a new line",
          ),
          this.sendButton,
        ),
      ),
    );
    this.#listen();
    this.#typed();
  }

  /** Put words in, ready to be sent or finished. */
  write(text) {
    this.textarea.value = text;
    this.textarea.focus();
    this.textarea.setSelectionRange(text.length, text.length);
    this.textarea.dispatchEvent(new Event("input"));
  }

  focus() {
    this.textarea.focus({ preventScroll: true });
  }

  close() {
    this.completion.close();
  }

  #listen() {
    this.textarea.addEventListener("input", () => this.#typed());
    this.textarea.addEventListener("keydown", (event) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === "Enter" && !event.shiftKey) this.#submit(event);
    });
  }

  #typed() {
    const { value } = this.textarea;
    this.ctx.drafts.set(this.conversation.id, value);
    this.sendButton.disabled = value.trim() === "";
    const command = this.#commandIn(value);
    const known =
      command && this.ctx.workspace.commands.find((each) => each.command === command.command);
    this.hint.hidden = !known || !/\s/.test(value);
    if (known) {
      this.hint.replaceChildren(
        el("b", {}, known.command),
        known.usage_hint ? ` ${known.usage_hint}` : "",
        el("span", {}, known.description ?? ""),
      );
    }
  }

  #commandIn(text) {
    const match = text.match(/^(\/\S+)\s*([^]*)$/);
    return match && { command: match[1], text: match[2].trimEnd() };
  }

  async #submit(event) {
    event.preventDefault();
    const typed = this.textarea.value;
    if (typed.trim() === "") return;
    const command = this.#commandIn(typed);
    const channel = this.conversation.id;
    this.#replace("");
    const answer = command
      ? await this.ctx.api.act("command", {
          channel,
          command: command.command,
          text: this.#withMentions(command.text),
        })
      : await this.ctx.api.act("message", { channel, text: this.#withMentions(typed.trim()) });
    if (answer.ok) return;
    const since = this.textarea.value;
    this.#replace(since.trim() === "" ? typed : `${typed}\n${since}`);
    this.failed(answer.error);
  }

  #replace(text) {
    this.textarea.value = text;
    this.textarea.dispatchEvent(new Event("input"));
  }

  // The longest name first: "@Ann Lee" must not become "@Ann" with " Lee" behind it.
  #withMentions(text) {
    const names = [...this.#picked.keys()].sort((one, other) => other.length - one.length);
    return names.reduce(
      (words, name) => words.replaceAll(name, `<@${this.#picked.get(name)}>`),
      text,
    );
  }

  #shortcutsButton() {
    const shortcuts = this.ctx.workspace.shortcuts("global");
    if (!shortcuts.length) return null;
    const items = shortcuts.map(({ name, description, callback_id: callback }) => ({
      label: name,
      detail: description,
      run: async () => {
        const answer = await this.ctx.api.act("shortcut", { callback_id: callback });
        if (!answer.ok) this.failed(answer.error);
      },
    }));
    const button = el(
      "button",
      {
        type: "button",
        class: "icon-button",
        "aria-label": "Shortcuts",
        "aria-haspopup": "menu",
        title: "Shortcuts",
      },
      icon("bolt"),
    );
    button.addEventListener("click", () =>
      openMenu(button, [{ heading: this.ctx.workspace.app.name }, ...items], "Shortcuts"),
    );
    return button;
  }

  #mentionButton() {
    const mention = () => {
      const { value } = this.textarea;
      this.write(value === "" || /\s$/.test(value) ? `${value}@` : `${value} @`);
    };
    return el(
      "button",
      {
        type: "button",
        class: "icon-button at",
        "aria-label": "Mention someone",
        title: "Mention someone",
        on: { click: mention },
      },
      "@",
    );
  }
}
