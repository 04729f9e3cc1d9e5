/** What stands between < and > in mrkdwn: people, channels, dates, links. */

import { el } from "./dom.js";
import { link } from "./links.js";
import { dateText, fullTime } from "./time.js";

/** The node for `<inside>`, or null when it is none of Slack's forms and stays as typed. */
export function angle(inside, ctx, unescape) {
  const [target, ...rest] = inside.split("|");
  const label = rest.length ? unescape(rest.join("|")) : null;
  if (/^@[UWB]\w*$/.test(target)) return mention(target.slice(1), ctx, label);
  if (/^#[CG]\w*$/.test(target)) return channel(target.slice(1), ctx, label);
  if (target.startsWith("!date^")) return date(target, label, ctx);
  if (target.startsWith("!")) return broadcast(target.slice(1), label);
  return link(unescape(target), label || unescape(target).replace(/^mailto:/, ""), ctx);
}

/** A person as a pill that opens their profile. */
export function mention(id, ctx, label = null) {
  const person = ctx.workspace.person(id);
  const name = `@${person?.name ?? label ?? id}`;
  if (!person) return el("span", { class: "mention", dir: "auto" }, name);
  const mine = id === ctx.workspace.me?.id ? " mine" : "";
  return el(
    "button",
    {
      type: "button",
      class: `mention${mine}`,
      dir: "auto",
      data: { user: id },
      "aria-haspopup": "dialog",
      on: { click: (event) => ctx.showProfile(id, event.currentTarget) },
    },
    name,
  );
}

export function channel(id, ctx, label = null) {
  const known = ctx.workspace.conversation(id);
  const name = `#${known?.name ?? label ?? id}`;
  if (!known) return el("span", { class: "mention" }, name);
  const open = (event) => {
    event.preventDefault();
    ctx.open({ at: id });
  };
  return el("a", { class: "mention", href: ctx.address({ at: id }), on: { click: open } }, name);
}

/** "@here" and the like: words only, nobody is called. */
export function broadcast(target, label = null) {
  const [name, ...handle] = target.split("^");
  const text = name === "subteam" ? label || handle[0] || "group" : name;
  return el("span", { class: "broadcast" }, text.startsWith("@") ? text : `@${text}`);
}

function date(target, fallback, ctx) {
  const [, seconds, pattern, address] = target.split("^");
  const { zone } = ctx.workspace;
  const text = dateText(seconds, pattern ?? "", zone, ctx.workspace.now());
  if (text === null) return el("span", {}, fallback ?? "");
  const moment = new Date(Number(seconds) * 1000);
  const props = { datetime: moment.toISOString(), title: fullTime(moment, zone) };
  return (address && link(address, text, ctx)) || el("time", props, text);
}
