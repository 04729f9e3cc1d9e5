/** What the page asks of the sandbox server, and what it hears from it. */

const UNREACHABLE = "The sandbox cannot be reached. Is it still running?";
const FIRST_WAIT_MS = 400;
const LONGEST_WAIT_MS = 8000;

export class Api {
  constructor(me) {
    this.me = me;
    // A window keeps its name when it is loaded again, and shares it with no other.
    window.name ||= Math.random().toString(36).slice(2);
    this.tab = window.name;
  }

  state() {
    return this.#get("state");
  }

  messages(channel) {
    return this.#get("messages", { channel });
  }

  home() {
    return this.#get("home");
  }

  /** The modals of this tab: those that it asked for, and what a closed one left behind. */
  views() {
    return this.#get("views", { tab: this.tab });
  }

  /** Do something as this person; `{ok: false, error}` carries the sentence they should read. */
  async act(what, details = {}) {
    try {
      const response = await fetch("/sandbox/act", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ me: this.me, tab: this.tab, do: what, ...details }),
      });
      return await response.json();
    } catch {
      return { ok: false, error: UNREACHABLE, code: "unreachable" };
    }
  }

  async #get(what, query = {}) {
    const search = new URLSearchParams(this.me ? { me: this.me, ...query } : query);
    const response = await fetch(`/sandbox/${what}?${search}`);
    if (!response.ok) throw new Error(`${what}: ${response.status}`);
    return response.json();
  }
}

/** The live line to the server: comes back by itself, waiting a little longer each time. */
export class Live {
  #failures = 0;

  constructor({ me, tab }, { changed, connected, lost }) {
    this.query = new URLSearchParams({ me, tab });
    this.listeners = { changed, connected, lost };
  }

  open() {
    const url = new URL(`/sandbox/live?${this.query}`, location.href);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(url);
    socket.addEventListener("open", () => {
      this.#failures = 0;
      this.listeners.connected();
    });
    socket.addEventListener("message", ({ data }) =>
      this.listeners.changed(JSON.parse(data).changed),
    );
    socket.addEventListener("close", () => this.#again());
  }

  #again() {
    this.#failures += 1;
    this.listeners.lost(this.#failures);
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (this.#failures - 1));
    setTimeout(() => this.open(), wait * (0.75 + Math.random() / 2));
  }
}

/** A fetch that never overlaps itself: asked again meanwhile, it runs once more at the end. */
export function oneAtATime(run) {
  let running = null;
  let again = false;
  return function refresh() {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        // What fails now is asked again when the live line comes back.
        await run().catch((problem) => console.warn(problem));
      } while (again);
    })().finally(() => {
      running = null;
    });
    return running;
  };
}
