/** The workspace's clock below the conversations: what time it is, and the way to another. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { dayAndTime, dayKey } from "./time.js";
import { chooseMoment } from "./time_travel.js";

export class Clock {
  #wasTravelling = false;
  #day = "";

  constructor(ctx) {
    this.ctx = ctx;
    this.time = el("span", { class: "clock-time" });
    this.goal = el("span", { class: "clock-goal" });
    this.button = el("button", {
      type: "button",
      class: "clock-button",
      on: { click: () => this.#press() },
    });
    this.stopped = el("p", { class: "clock-stopped", role: "alert" });
    this.spoken = el("p", { class: "unseen", role: "status" });
    this.node = el(
      "section",
      { class: "clock", "aria-label": "Clock" },
      icon("clock"),
      el("p", { class: "clock-words" }, this.time, this.goal),
      this.button,
      this.stopped,
      this.spoken,
    );
  }

  /** Follow the workspace; safe to call at any time. */
  show() {
    const { clock } = this.ctx.workspace;
    const travelling = Boolean(clock.travelling);
    put(this.time, `${this.#tell(this.#moment())}${travelling ? " …" : ""}`);
    put(this.goal, travelling ? `to ${this.#tell(new Date(clock.travelling))}` : "");
    put(this.button, travelling ? "Stop" : "Travel");
    this.button.setAttribute("aria-label", travelling ? "Stop travelling" : "Travel in time");
    if (travelling) this.button.removeAttribute("aria-haspopup");
    else this.button.setAttribute("aria-haspopup", "dialog");
    put(this.stopped, clock.stopped ?? "");
    this.#speak(travelling);
  }

  // Each hour would be too much to listen to: the start, each new day and the arrival are told.
  #speak(travelling) {
    const day = dayKey(this.#moment(), this.ctx.workspace.zone);
    const isNews = travelling !== this.#wasTravelling || (travelling && day !== this.#day);
    if (isNews) {
      const words = travelling
        ? `Travelling: ${this.time.textContent}`
        : `It is ${this.time.textContent}`;
      put(this.spoken, words);
    }
    this.#wasTravelling = travelling;
    this.#day = day;
  }

  #moment() {
    const { clock } = this.ctx.workspace;
    return clock.step ? new Date(clock.step) : this.ctx.workspace.now();
  }

  #tell(moment) {
    return dayAndTime(moment, this.ctx.workspace.zone);
  }

  #press() {
    if (this.ctx.workspace.clock.travelling) this.ctx.api.act("stop_travel");
    else chooseMoment(this.ctx);
  }
}

function put(node, words) {
  if (node.textContent !== words) node.textContent = words;
}
