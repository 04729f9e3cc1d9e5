/** Where this tab stands, kept in its URL: who one is, and what is open. */

export function readRoute() {
  const query = new URLSearchParams(location.search);
  return { me: query.get("me"), at: query.get("at"), tab: query.get("tab") };
}

/** The address of a place; leaving `at` out means the list of conversations. */
export function address({ me, at, tab }) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ me, at, tab })) {
    if (value) query.set(name, value);
  }
  return `/?${query}`;
}

export function isPhone() {
  return matchMedia("(max-width: 760px)").matches;
}

/** True for a click that the browser should follow itself, into a new tab or window. */
export function wantsNewTab(event) {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
}
