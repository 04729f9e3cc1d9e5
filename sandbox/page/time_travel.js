/** The ways ahead in time, and the dialog that asks for any other moment and how to get there. */

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

/** Moments one often goes to, where this person lives; `from` takes the present one. */
export function waysAhead(workspace) {
  const ahead = (label, from, short = label) => ({ label, from, short });
  return [
    ahead("+1 hour", (now) => new Date(now.getTime() + HOUR_MS)),
    ahead("+1 day", (now) => daysLater(now, 1, workspace.zone)),
    ahead("+1 week", (now) => daysLater(now, 7, workspace.zone)),
    ahead(
      "Next Tuesday 9:00 AM",
      (now) => nextWeekday(now, TUESDAY, "09:00", workspace.zone),
      "Tue 9 AM",
    ),
  ];
}

/** Set out hour by hour; answers "", or why not. */
export async function travelTo(ctx, button, from) {
  let problem = "";
  await whileBusy(button, async () => {
    const to = from(ctx.workspace.now()).toISOString();
    const answer = await ctx.api.act("travel", { to });
    problem = answer.ok ? "" : answer.error;
  });
  return problem;
}

/** Ask in a dialog, which is answered. */
export function chooseMoment(ctx) {
  const { workspace } = ctx;
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
        waysAhead(workspace).map(({ label, from }) =>
          el(
            "button",
            {
              type: "button",
              class: "button",
              on: { click: ({ currentTarget }) => go(currentTarget, from) },
            },
            label,
          ),
        ),
      ),
      exactMoment(workspace, go),
      problem,
    ),
  );
  return dialog;
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
