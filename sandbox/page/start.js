/** The first screen: choose who to be, and see what can be tried. */

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { peopleList } from "./people_list.js";

export function startPanel(workspace) {
  return el(
    "div",
    { class: "start" },
    el(
      "header",
      { class: "start-head" },
      el("p", { class: "start-kicker" }, "Practice workspace"),
      el("h1", {}, `Welcome to ${workspace.info.name}`),
      el(
        "p",
        { class: "start-lead" },
        "Everyone here is made up and nothing leaves this machine. Choose who you want to be; ",
        "open a second person in another tab to see both sides of a conversation.",
      ),
    ),
    el(
      "div",
      { class: "start-columns" },
      el(
        "section",
        { class: "start-people", "aria-labelledby": "start-who" },
        el("h2", { id: "start-who" }, "Who do you want to be?"),
        peopleList(workspace),
      ),
      el(
        "aside",
        { class: "start-try", "aria-labelledby": "start-try" },
        el("h2", { id: "start-try" }, "What you can try"),
        thingsToTry(workspace),
      ),
    ),
  );
}

/** The app's commands and shortcuts; with `write`, a command goes straight into the composer. */
export function thingsToTry(workspace, write = null) {
  const { app } = workspace;
  if (!app) return el("p", { class: "quiet" }, "No app is installed yet.");
  const shortcuts = workspace
    .shortcuts("global")
    .map(({ name, description }) =>
      el(
        "li",
        {},
        el("span", { class: "try-name" }, icon("bolt"), name),
        el("span", {}, description),
      ),
    );
  return el(
    "div",
    { class: "try" },
    !app.connected && el("p", { class: "quiet" }, `${app.name} is not connected at the moment.`),
    el(
      "ul",
      {},
      workspace.commands.map((command) => commandRow(command, write)),
      shortcuts,
    ),
  );
}

function commandRow({ command, description, usage_hint: usage }, write) {
  const words = [el("b", {}, command), usage && ` ${usage}`];
  const name = write
    ? el(
        "button",
        { type: "button", class: "try-name command", on: { click: () => write(`${command} `) } },
        words,
      )
    : el("span", { class: "try-name command" }, "Type ", words);
  return el("li", {}, name, el("span", {}, description));
}
