/** The workspace's clock below the conversations: what time it is, and the way to another. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { dayAndTime, dayKey } from "./time.js";
import { chooseMoment, travelTo, waysAhead } from "./time_travel.js";

export class Clock {
  #wasTravelling = false;
  #departed = null;
  #day = "";
  #setOut = 0;

  constructor(ctx) {
    this.ctx = ctx;
    this.time = el("span", { class: "clock-time" });
    this.goal = el("span", { class: "clock-goal" });
    this.way = el("progress", { class: "clock-way", max: 1, "aria-label": "How far" });
    this.choices = el(
      "div",
      { class: "clock-choices", role: "group", "aria-label": "Travel in time" },
      waysAhead(ctx.workspace)
        .slice(1)
        .map((ahead) => this.#choice(ahead)),
      el(
        "button",
        {
          type: "button",
          class: "clock-button",
          "aria-haspopup": "dialog",
          "aria-label": "More ways to travel in time",
          on: { click: () => chooseMoment(ctx).addEventListener("close", () => this.#focus()) },
        },
        "More",
      ),
    );
    this.stop = el(
      "button",
      {
        type: "button",
        class: "clock-button",
        "aria-label": "Stop travelling",
        on: { click: () => ctx.api.act("stop_travel") },
      },
      "Stop",
    );
    this.stopped = el("p", { class: "clock-stopped", role: "alert" });
    this.spoken = el("p", { class: "unseen", role: "status" });
    this.node = el(
      "section",
      // Until it is known what time it is, and where.
      { class: "clock", "aria-label": "Clock", hidden: true },
      icon("clock"),
      el("p", { class: "clock-words" }, this.time, this.goal),
      this.stop,
      this.way,
      this.choices,
      this.stopped,
      this.spoken,
    );
  }

  /** Follow the workspace; safe to call at any time. */
  show() {
    const { clock } = this.ctx.workspace;
    const travelling = Boolean(clock.travelling);
    this.node.hidden = false;
    put(this.time, this.#tell(this.#moment()));
    put(this.goal, travelling ? `to ${this.#tell(new Date(clock.travelling))}` : "");
    put(this.stopped, clock.stopped ?? "");
    this.#swap(travelling);
    this.#speak(travelling);
  }

  #choice({ short, label, from }) {
    return el(
      "button",
      {
        type: "button",
        class: "clock-button",
        "aria-label": label.includes(short) ? `Travel ${label}` : `${short}: travel to ${label}`,
        title: label,
        on: { click: (event) => this.#go(event.currentTarget, from) },
      },
      short,
    );
  }

  async #go(button, from) {
    const problem = await travelTo(this.ctx, button, from);
    if (problem) put(this.stopped, problem);
  }

  // What stood under the keyboard goes, and its place is taken by what can be done now.
  #swap(travelling) {
    if (this.node.dataset.travelling === String(travelling)) return this.#measure(travelling);
    const held = this.node.contains(document.activeElement);
    this.node.dataset.travelling = travelling;
    this.stop.hidden = this.way.hidden = !travelling;
    this.choices.hidden = travelling;
    this.#setOut = this.#moment().getTime();
    this.#measure(travelling);
    if (held) this.#focus();
  }

  #focus() {
    (this.choices.hidden ? this.stop : this.choices.lastElementChild).focus();
  }

  #measure(travelling) {
    if (!travelling) return;
    const whole = Date.parse(this.ctx.workspace.clock.travelling) - this.#setOut;
    this.way.value = whole > 0 ? (this.#moment().getTime() - this.#setOut) / whole : 1;
  }

  // Each hour would be too much to listen to: the start, each new day and the arrival are told.
  #speak(travelling) {
    const { departed, zone } = this.ctx.workspace;
    const day = dayKey(this.#moment(), zone);
    const isNewDay = travelling && day !== this.#day;
    // A short way may be over before anything was seen of it.
    const isMoved = departed !== this.#departed;
    const isNews = travelling !== this.#wasTravelling || isNewDay || isMoved;
    if (isNews) {
      const words = travelling
        ? `Travelling: ${this.time.textContent}`
        : `It is ${this.time.textContent}`;
      put(this.spoken, words);
    }
    this.#wasTravelling = travelling;
    this.#departed = departed;
    this.#day = day;
  }

  #moment() {
    return this.ctx.workspace.clockMoment;
  }

  #tell(moment) {
    return dayAndTime(moment, this.ctx.workspace.zone);
  }
}

function put(node, words) {
  if (node.textContent !== words) node.textContent = words;
}
