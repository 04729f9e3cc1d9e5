/** Moments as a person reads them: always in that person's own time zone. */

const LANGUAGE = "en-US";
const DAY_MS = 86_400_000;
const formats = new Map();

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(LANGUAGE, { timeZone: zone, ...options }));
  }
  return formats.get(key);
}

/** The moment in a message's `ts` ("1700000000.000100", seconds). */
export function fromTs(ts) {
  return new Date(Number(ts) * 1000);
}

export function clockTime(date, zone) {
  return format(zone, { hour: "numeric", minute: "2-digit" }).format(date);
}

/** The same without AM or PM, for the margin beside a message that follows another. */
export function marginTime(date, zone) {
  return clockTime(date, zone).replace(/\s?[AP]M$/, "");
}

export function fullTime(date, zone) {
  const options = {
    weekday: "long",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  };
  return format(zone, { ...options, timeZoneName: "short" }).format(date);
}

/** "Tue 10:04 AM": enough to see that a colleague's day is not yours. */
export function localTime(date, zone) {
  return format(zone, { weekday: "short", hour: "numeric", minute: "2-digit" }).format(date);
}

/** "Tue, Nov 24, 2:00 PM", with the year when it is not the present one here. */
export function dayAndTime(date, zone) {
  const options = {
    weekday: "short",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  };
  const thisYear = dayKey(date, zone).slice(0, 4) === dayKey(new Date(), zone).slice(0, 4);
  return format(zone, thisYear ? options : { ...options, year: "numeric" }).format(date);
}

/** "New York" for "America/New_York". */
export function zoneCity(zone) {
  return (zone ?? "").split("/").pop().replaceAll("_", " ");
}

/** "2026-11-22" in the zone: equal for two moments of one local day. */
export function dayKey(date, zone) {
  const parts = format(zone, { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(
    date,
  );
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}`;
}

export function dayName(date, zone, now) {
  return nearDay(date, zone, now) ?? format(zone, longDay(date, zone, now)).format(date);
}

function nearDay(date, zone, now) {
  const days = (Date.parse(dayKey(date, zone)) - Date.parse(dayKey(now, zone))) / DAY_MS;
  return { "-1": "Yesterday", 0: "Today", 1: "Tomorrow" }[days] ?? null;
}

function longDay(date, zone, now) {
  const thisYear = dayKey(date, zone).slice(0, 4) === dayKey(now, zone).slice(0, 4);
  return {
    weekday: "long",
    month: "long",
    day: "numeric",
    ...(thisYear ? {} : { year: "numeric" }),
  };
}

const DATE_PARTS = {
  date_num: { year: "numeric", month: "2-digit", day: "2-digit" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_short: { year: "numeric", month: "short", day: "numeric" },
  date_long: { weekday: "long", year: "numeric", month: "long", day: "numeric" },
  time: { hour: "numeric", minute: "2-digit" },
  time_secs: { hour: "numeric", minute: "2-digit", second: "2-digit" },
};

/** The text of `<!date^seconds^{date_short} at {time}|…>`, or null when a token is unknown. */
export function dateText(seconds, pattern, zone, now) {
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return null;
  let known = true;
  const text = pattern.replaceAll(/\{(\w+)\}/g, (_, token) => {
    const name = token.replace(/_pretty$/, "");
    if (!(name in DATE_PARTS)) known = false;
    if (!known) return "";
    if (name === "date_num") return dayKey(date, zone);
    const near = token === name ? null : nearDay(date, zone, now)?.toLowerCase();
    return near ?? format(zone, DATE_PARTS[name]).format(date);
  });
  return known ? text : null;
}

/** "2026-11-22T09:30" in the zone, as `<input type=datetime-local>` wants it. */
export function toLocalInput(seconds, zone) {
  const date = new Date(seconds * 1000);
  const clock = format(zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
  return `${dayKey(date, zone)}T${clock}`;
}

/** Unix seconds of a wall-clock time in the zone. */
export function fromLocalInput(text, zone) {
  const asUtc = Date.parse(`${text}Z`) / 1000;
  let seconds = asUtc;
  // Twice: the first guess may fall on the other side of a change to or from summer time.
  for (let turn = 0; turn < 2; turn += 1) {
    seconds += asUtc - Date.parse(`${toLocalInput(seconds, zone)}Z`) / 1000;
  }
  return seconds;
}

/** The same time of day so many days later, though the clocks may change in between. */
export function daysLater(date, days, zone) {
  const later = new Date(date.getTime() + days * DAY_MS);
  return new Date(later.getTime() + offset(date, zone) - offset(later, zone));
}

/** The first such weekday (0 is Sunday) and time of day ("09:00") that lies ahead. */
export function nextWeekday(now, weekday, time, zone) {
  const today = new Date(`${dayKey(now, zone)}T00:00Z`);
  const days = (weekday - today.getUTCDay() + 7) % 7;
  for (const ahead of [days, days + 7]) {
    const day = new Date(today.getTime() + ahead * DAY_MS).toISOString().slice(0, 10);
    const moment = new Date(fromLocalInput(`${day}T${time}`, zone) * 1000);
    if (moment > now) return moment;
  }
  throw new Error("no weekday ahead");
}

/** Milliseconds the zone is ahead of UTC at that moment. */
function offset(date, zone) {
  const seconds = date.getTime() / 1000;
  return Date.parse(`${toLocalInput(seconds, zone)}Z`) - Math.floor(seconds / 60) * 60_000;
}
