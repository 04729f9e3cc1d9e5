/** A box to choose from a list by typing, arrows or pointer: one option, or several as chips. */

import { avatar } from "./avatar.js";
import { el, freshId } from "./dom.js";
import { icon } from "./icons.js";
import { placeBeside } from "./menu.js";

export class Picker {
  #filter = "";
  #active = 0;
  #shown = [];

  /**
   * `options`: `{id, label, detail?, group?, search?, person?}`; `choose(ids)` answers false when
   * the choice was declined.
   */
  constructor({ options, chosen, many, most, clearable, placeholder, controlProps, choose }) {
    Object.assign(this, { options, chosen, many, most, clearable, placeholder, choose });
    this.listId = freshId("options");
    this.input = el("input", {
      ...controlProps,
      type: "text",
      role: "combobox",
      class: "picker-input",
      autocomplete: "off",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.listId,
    });
    this.list = el("div", {
      class: "options",
      id: this.listId,
      role: "listbox",
      popover: "manual",
    });
    if (many) this.list.setAttribute("aria-multiselectable", "true");
    this.list.setAttribute("aria-label", placeholder);
    this.chips = el("span", { class: "chips" });
    this.clear = el(
      "button",
      { type: "button", class: "icon-button picker-clear", "aria-label": "Clear" },
      icon("close"),
    );
    this.node = el(
      "div",
      { class: many ? "picker many" : "picker" },
      this.chips,
      this.input,
      this.clear,
      icon("down"),
      this.list,
    );
    this.#listen();
    this.#show();
  }

  get isOpen() {
    return this.list.matches(":popover-open");
  }

  #listen() {
    this.node.addEventListener("pointerdown", (event) => {
      if (event.target.closest("button, .options")) return;
      if (event.target !== this.input) event.preventDefault();
      this.input.focus();
      if (!this.isOpen) this.#open();
      else if (event.target !== this.input) this.#close();
    });
    this.input.addEventListener("input", () => {
      this.#filter = this.input.value;
      this.#active = 0;
      this.#open();
    });
    this.input.addEventListener("click", () => this.isOpen || this.#open());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("blur", () => this.#close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.#pick(option.dataset.id);
    });
    this.clear.addEventListener("click", () => this.#commit([]).then(() => this.input.focus()));
  }

  #key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!this.isOpen) this.#open();
      else this.#activate(this.#active + step);
    } else if (event.key === "Enter" && this.isOpen) {
      event.preventDefault();
      const option = this.#shown[this.#active];
      if (option) this.#pick(option.id);
    } else if (event.key === "Escape" && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (
      event.key === "Backspace" &&
      this.many &&
      this.input.value === "" &&
      this.chosen.length
    ) {
      this.#commit(this.chosen.slice(0, -1));
    }
  }

  #open() {
    this.#draw();
    if (!this.isOpen) {
      this.list.showPopover();
      if (!this.many) this.input.select();
      this.#active = Math.max(
        0,
        this.#shown.findIndex(({ id }) => this.chosen.includes(id)),
      );
      this.onScroll = (event) =>
        (event.target instanceof Node && this.list.contains(event.target)) || this.#place();
      addEventListener("scroll", this.onScroll, true);
      addEventListener("resize", this.onScroll);
    }
    this.#place();
    this.input.setAttribute("aria-expanded", "true");
    this.#activate(this.#active);
  }

  #place() {
    placeBeside(this.list, this.node, { sameWidth: true });
  }

  #close() {
    if (!this.isOpen) return;
    this.list.hidePopover();
    removeEventListener("scroll", this.onScroll, true);
    removeEventListener("resize", this.onScroll);
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.#filter = "";
    this.#active = 0;
    this.#show();
  }

  #activate(index) {
    const nodes = [...this.list.querySelectorAll("[role=option]")];
    if (!nodes.length) return;
    this.#active = (index + nodes.length) % nodes.length;
    nodes.forEach((node, at) => node.classList.toggle("active", at === this.#active));
    this.input.setAttribute("aria-activedescendant", nodes[this.#active].id);
    nodes[this.#active].scrollIntoView({ block: "nearest" });
  }

  async #pick(id) {
    if (!this.many) {
      this.#close();
      return this.#commit([id]);
    }
    const without = this.chosen.filter((other) => other !== id);
    if (without.length === this.chosen.length && this.chosen.length >= (this.most ?? Infinity))
      return undefined;
    this.#filter = "";
    return this.#commit(without.length < this.chosen.length ? without : [...this.chosen, id]);
  }

  async #commit(ids) {
    const before = this.chosen;
    this.chosen = ids;
    this.#show();
    if ((await this.choose(ids)) === false) this.chosen = before;
    this.#show();
    if (this.isOpen) this.#open();
  }

  #show() {
    const chosen = this.chosen.map(
      (id) => this.options.find((option) => option.id === id) ?? { id, label: id },
    );
    this.input.value = this.many ? this.#filter : (chosen[0]?.label ?? "");
    this.input.placeholder = this.many && chosen.length ? "" : this.placeholder;
    this.clear.hidden = this.many || !this.clearable || chosen.length === 0;
    if (this.many) this.chips.replaceChildren(...chosen.map((option) => this.#chip(option)));
  }

  #chip({ id, label }) {
    const remove = () =>
      this.#commit(this.chosen.filter((other) => other !== id)).then(() => this.input.focus());
    return el(
      "span",
      { class: "chip", dir: "auto" },
      label,
      el(
        "button",
        { type: "button", "aria-label": `Remove ${label}`, on: { click: remove } },
        icon("close"),
      ),
    );
  }

  #draw() {
    const words = this.#filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const fits = ({ label, detail, search }) => {
      const text = `${label} ${detail ?? ""} ${search ?? ""}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    };
    this.#shown = this.options.filter(fits);
    const nodes = [];
    let group;
    this.#shown.forEach((option, index) => {
      if (option.group !== group)
        nodes.push(el("div", { class: "options-heading", role: "presentation" }, option.group));
      group = option.group;
      nodes.push(this.#option(option, index));
    });
    if (!nodes.length)
      nodes.push(el("div", { class: "options-none", role: "presentation" }, "Nothing found"));
    this.list.replaceChildren(...nodes);
  }

  #option({ id, label, detail, person }, index) {
    const chosen = this.chosen.includes(id);
    return el(
      "div",
      {
        class: "option",
        role: "option",
        id: `${this.listId}-${index}`,
        "aria-selected": String(chosen),
        data: { id },
      },
      person && avatar(person, "small"),
      el(
        "span",
        { class: "option-words" },
        el("span", { dir: "auto" }, label),
        detail && el("small", { dir: "auto" }, detail),
      ),
      chosen && icon("check"),
    );
  }
}
