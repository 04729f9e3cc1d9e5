/** The time of day where a colleague lives, kept right wherever it is on show. */

import { el } from "./dom.js";
import { localTime, zoneCity } from "./time.js";

/** "Tue 10:04 AM in Denver", or null for the app. */
export function personTime({ tz }, workspace) {
  return tz ? el("span", { data: { zone: tz } }, told(tz, workspace)) : null;
}

export function showLocalTimes(workspace) {
  for (const node of document.querySelectorAll("[data-zone]")) {
    const words = told(node.dataset.zone, workspace);
    if (node.textContent !== words) node.textContent = words;
  }
}

function told(zone, workspace) {
  return `${localTime(workspace.now(), zone)} in ${zoneCity(zone)}`;
}
