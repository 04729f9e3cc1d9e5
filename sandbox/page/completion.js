/** Suggestions while typing: slash commands at the start, people after an @. */

import { avatar } from "./avatar.js";
import { el, freshId } from "./dom.js";

const MOST = 8;
const COMMAND = /^\/\S*$/;
const MENTION = /(?:^|[\s(])@([\p{L}\p{N}.'’_-]*(?: [\p{L}\p{N}.'’_-]*)?)$/u;

export class Completion {
  #items = [];
  #active = 0;

  /** `picked(person, shown)` hears which text now stands for which person. */
  constructor(textarea, workspace, picked) {
    Object.assign(this, { textarea, workspace, picked });
    this.node = el("div", {
      class: "completion",
      id: freshId("completion"),
      role: "listbox",
      hidden: true,
    });
    textarea.setAttribute("aria-autocomplete", "list");
    textarea.setAttribute("aria-controls", this.node.id);
    textarea.addEventListener("input", () => this.#suggest());
    textarea.addEventListener("keydown", (event) => this.#key(event));
    textarea.addEventListener("blur", () => this.close());
    this.node.addEventListener("pointerdown", (event) => event.preventDefault());
    this.node.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.#take(Number(option.dataset.index));
    });
  }

  close() {
    this.#items = [];
    this.node.hidden = true;
    this.textarea.removeAttribute("aria-activedescendant");
  }

  #suggest() {
    const before = this.textarea.value.slice(0, this.textarea.selectionStart);
    const mention = before.match(MENTION);
    if (document.activeElement !== this.textarea) this.#items = [];
    else if (COMMAND.test(before) && before === this.textarea.value)
      this.#items = this.#commands(before);
    else if (mention && !mention[1].endsWith(" ")) this.#items = this.#people(mention[1]);
    else this.#items = [];
    if (!this.#items.length) return this.close();
    this.#active = 0;
    return this.#draw(mention ? "People" : "Commands");
  }

  #commands(typed) {
    const word = typed.slice(1).toLowerCase();
    return this.workspace.commands
      .filter(({ command }) => command.slice(1).toLowerCase().includes(word))
      .slice(0, MOST)
      .map((command) => ({ command, replaces: typed, text: `${command.command} ` }));
  }

  #people(typed) {
    const words = typed.toLowerCase().split(" ").filter(Boolean);
    const fits = ({ name, handle, kind }) => {
      const parts = `${name} ${handle ?? ""}`.toLowerCase().split(/[\s.]+/);
      return (
        kind !== "deactivated" && words.every((word) => parts.some((part) => part.startsWith(word)))
      );
    };
    return this.workspace.people
      .filter(fits)
      .slice(0, MOST)
      .map((person) => {
        const shown = `@${this.#unique(person) ? person.name : person.handle}`;
        return { person, shown, replaces: `@${typed}`, text: `${shown} ` };
      });
  }

  #unique({ name }) {
    return this.workspace.people.filter((person) => person.name === name).length === 1;
  }

  #draw(label) {
    this.node.hidden = false;
    this.node.setAttribute("aria-label", label);
    this.node.replaceChildren(...this.#items.map((item, index) => this.#option(item, index)));
    this.#activate(0);
  }

  #option({ command, person }, index) {
    const words = command
      ? [
          el("b", {}, command.command),
          command.usage_hint && el("span", { class: "hint-word" }, command.usage_hint),
          el("small", {}, command.description ?? ""),
        ]
      : [
          avatar(person, "small"),
          el("b", {}, el("bdi", {}, person.name)),
          el("small", { dir: "auto" }, person.title ?? ""),
        ];
    return el(
      "div",
      {
        class: "completion-option",
        role: "option",
        id: `${this.node.id}-${index}`,
        data: { index },
      },
      words,
    );
  }

  #activate(index) {
    this.#active = (index + this.#items.length) % this.#items.length;
    [...this.node.children].forEach((node, at) =>
      node.setAttribute("aria-selected", String(at === this.#active)),
    );
    const node = this.node.children[this.#active];
    this.textarea.setAttribute("aria-activedescendant", node.id);
    node.scrollIntoView({ block: "nearest" });
  }

  #key(event) {
    if (this.node.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const item = this.#items[this.#active];
    const typedWhole = item?.command?.command === this.textarea.value;
    if (step) {
      event.preventDefault();
      this.#activate(this.#active + step);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    } else if (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey && !typedWhole)) {
      event.preventDefault();
      this.#take(this.#active);
    }
  }

  #take(index) {
    const { replaces, text, person, shown } = this.#items[index];
    const caret = this.textarea.selectionStart;
    const from = caret - replaces.length;
    this.close();
    this.textarea.setRangeText(text, from, caret, "end");
    if (person) this.picked(person, shown);
    this.textarea.focus();
    this.textarea.dispatchEvent(new Event("input"));
  }
}
