/** The clock on a phone, at the head of an open place, where the sidebar is out of sight. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { localTime } from "./time.js";
import { chooseMoment } from "./time_travel.js";

export class ClockChip {
  constructor(ctx) {
    this.ctx = ctx;
    this.time = el("span", {});
    this.node = el(
      "button",
      { type: "button", class: "clock-chip", on: { click: () => this.#press() } },
      icon("clock"),
      this.time,
    );
    this.stopped = el("p", { class: "clock-chip-stopped", role: "alert" });
  }

  show() {
    const { workspace } = this.ctx;
    const { travelling, stopped } = workspace.clock;
    put(this.time, localTime(workspace.clockMoment, workspace.zone));
    put(this.stopped, stopped ?? "");
    const does = travelling ? "Stop travelling" : "Travel in time";
    this.node.setAttribute("aria-label", `${this.time.textContent}. ${does}`);
    this.node.classList.toggle("travelling", Boolean(travelling));
  }

  #press() {
    if (this.ctx.workspace.clock.travelling) this.ctx.api.act("stop_travel");
    else chooseMoment(this.ctx);
  }
}

function put(node, words) {
  if (node.textContent !== words) node.textContent = words;
}
