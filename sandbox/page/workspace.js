/** What this person knows of the workspace: people, the app, conversations, the time. */

const KIND_LABELS = {
  single_channel_guest: "Guest",
  multi_channel_guest: "Guest",
  external: "External",
  bot: "Bot",
  deactivated: "Deactivated",
};

const MOVED_MS = 60_000;

export class Workspace {
  #people = new Map();
  #clockAhead = 0;
  /** Seconds: when the clock was last at rest before it was moved; null while it never was. */
  departed = null;

  /** Take in what `/sandbox/state` answered. */
  load(state) {
    this.info = state.workspace;
    this.me = state.me;
    this.app = state.app;
    this.conversations = state.conversations ?? [];
    this.people = state.people;
    this.#follow(state.clock);
    this.#people = new Map(state.people.map((person) => [person.id, person]));
    for (const id of [state.app?.user_id, state.app?.bot_id]) {
      if (id) this.#people.set(id, { id, name: state.app.name, isApp: true });
    }
  }

  #follow(clock) {
    const ahead = Date.parse(clock.now) - Date.now();
    const isMoved = clock.travelling || Math.abs(ahead - this.#clockAhead) > MOVED_MS;
    if (this.clock && !this.clock.travelling && isMoved) this.departed = this.now() / 1000;
    this.clock = clock;
    this.#clockAhead = ahead;
  }

  /** What the clock shows: on a travel, the hour just reached. */
  get clockMoment() {
    return this.clock.step ? new Date(this.clock.step) : this.now();
  }

  now() {
    return new Date(Date.now() + this.#clockAhead);
  }

  get zone() {
    return this.me?.tz ?? "UTC";
  }

  person(id) {
    return this.#people.get(id);
  }

  isApp(id) {
    return Boolean(this.#people.get(id)?.isApp);
  }

  conversation(id) {
    return this.conversations.find((conversation) => conversation.id === id);
  }

  get appConversation() {
    return this.conversations.find(({ kind }) => kind === "app");
  }

  /** What a conversation is called for me. */
  titleOf({ kind, name, with: ids }) {
    if (kind === "channel") return name;
    if (kind === "app") return this.app.name;
    const others = (ids ?? []).filter((id) => id !== this.me.id);
    if (others.length === 0) return name || `${this.me.name} (you)`;
    // The app last: a short place shows whom one talks to.
    const ordered = [...others].sort((one, other) => this.isApp(one) - this.isApp(other));
    return ordered.map((id) => this.person(id)?.name ?? id).join(", ");
  }

  get commands() {
    return this.app?.commands ?? [];
  }

  shortcuts(type) {
    return (this.app?.shortcuts ?? []).filter((shortcut) => shortcut.type === type);
  }

  /** People by the first part of their title ("PGY-2, Pediatrics" is under "PGY-2"). */
  peopleByTitle() {
    const groups = new Map();
    for (const person of this.people.filter(
      ({ kind }) => kind !== "bot" && kind !== "deactivated",
    )) {
      const group = (person.title ?? "").split(",")[0].trim() || "Everyone else";
      groups.set(group, [...(groups.get(group) ?? []), person]);
    }
    return groups;
  }
}

/** "Guest", "External" …, or null for an ordinary member. */
export function kindLabel(person) {
  return KIND_LABELS[person?.kind] ?? null;
}
