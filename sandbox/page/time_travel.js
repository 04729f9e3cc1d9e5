/** The dialog that asks where in time to go, and how. */

import { whileBusy } from "./busy.js";
import { showDialog } from "./dialog.js";
import { el, freshId } from "./dom.js";
import { dayKey, daysLater, fromLocalInput, nextWeekday, toLocalInput, zoneCity } from "./time.js";

const HOUR_MS = 3_600_000;
const TUESDAY = 2;
const WAYS = [
  ["travel", "Travel", "Hour by hour: the app does its work at every step."],
  ["jump", "Jump", "At once, as after an outage: what was due meanwhile comes late."],
];

export function chooseMoment(ctx) {
  const { workspace } = ctx;
  const { zone } = workspace;
  const choices = [
    ["+1 hour", (now) => new Date(now.getTime() + HOUR_MS)],
    ["+1 day", (now) => daysLater(now, 1, zone)],
    ["+1 week", (now) => daysLater(now, 7, zone)],
    ["Next Tuesday 9:00 AM", (now) => nextWeekday(now, TUESDAY, "09:00", zone)],
  ];
  const problem = el("p", { class: "field-error", role: "alert" });
  const ways = el(
    "fieldset",
    { class: "choices" },
    el("legend", { class: "unseen" }, "How to go"),
    WAYS.map(([value, label, detail], index) => way(value, label, detail, index === 0)),
  );
  const go = (button, momentFrom) =>
    whileBusy(button, async () => {
      const now = workspace.now();
      const moment = momentFrom(now);
      const how = ways.querySelector(":checked").value;
      const where =
        how === "jump"
          ? { by: Math.ceil((moment - now) / 1000) }
          : { to: moment.toISOString() };
      const answer = await ctx.api.act(how, where);
      problem.textContent = answer.ok ? "" : answer.error;
      if (answer.ok) dialog.close();
    });
  const dialog = showDialog(
    "Travel in time",
    el(
      "div",
      { class: "time-travel" },
      ways,
      el(
        "div",
        { class: "moments", role: "group", "aria-label": "Where to" },
        choices.map(([label, momentFrom]) =>
          el(
            "button",
            {
              type: "button",
              class: "button",
              on: { click: ({ currentTarget }) => go(currentTarget, momentFrom) },
            },
            label,
          ),
        ),
      ),
      exactMoment(workspace, go),
      problem,
    ),
  );
}

function way(value, label, detail, checked) {
  return el(
    "label",
    { class: "choice" },
    el("input", { type: "radio", name: "way", value, checked }),
    el("span", {}, el("b", {}, label), el("br"), el("span", { class: "choice-more" }, detail)),
  );
}

function exactMoment(workspace, go) {
  const { zone } = workspace;
  const id = freshId("moment");
  const now = workspace.now();
  const field = el("input", {
    id,
    type: "datetime-local",
    class: "text-field date-field",
    required: true,
    min: toLocalInput(now / 1000, zone),
    max: "2099-12-31T00:00",
    value: `${dayKey(daysLater(now, 1, zone), zone)}T09:00`,
  });
  const button = el("button", { type: "submit", class: "button primary" }, "Go");
  const submit = (event) => {
    event.preventDefault();
    go(button, () => new Date(fromLocalInput(field.value, zone) * 1000));
  };
  return el(
    "form",
    { class: "exact-moment", on: { submit } },
    el("label", { for: id, class: "label" }, "To a date and time in ", zoneCity(zone)),
    el("div", { class: "date-box" }, field, button),
  );
}
