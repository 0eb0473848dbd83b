import { DateTime } from 'luxon';

// Zone arithmetic is the dear part of planning a year, and the same few thousand moments are asked again and again.
const REMEMBERED = 20_000;
const instants = new Map<string, Map<string, number>>();
const dates = new Map<string, Map<number, string>>();

function remember<K, V>(memory: Map<string, Map<K, V>>, of: string, key: K, find: () => V): V {
  let known = memory.get(of);
  const value = known?.get(key);
  if (value !== undefined) return value;
  if (!known || known.size >= REMEMBERED) memory.set(of, (known = new Map()));
  const found = find();
  known.set(key, found);
  return found;
}

/** The instant of a wall-clock time (`HH:MM`) on a date (`YYYY-MM-DD`) in a named zone. Throws TypeError when there is none. */
export const instantAt = (date: string, time: string, zone: string): Date =>
  new Date(remember(instants, zone + time, date, () => findInstant(date, time, zone)));

function findInstant(date: string, time: string, zone: string): number {
  const found = DateTime.fromISO(`${date}T${time}`, { zone });
  if (!found.isValid) throw new TypeError(`no instant: ${date} ${time} in ${zone} (${found.invalidExplanation ?? found.invalidReason})`);
  return found.toMillis();
}

/** The date (`YYYY-MM-DD`) on which an instant falls in a named zone. */
export const dateOf = (instant: Date, zone: string): string =>
  remember(dates, zone, instant.getTime(), () => {
    const date = DateTime.fromJSDate(instant, { zone }).toISODate();
    if (date === null) throw new TypeError(`no date: ${String(instant)} in ${zone}`);
    return date;
  });

/** As people read it in a named zone, to the minute: `2026-09-24 09:00`. */
export const minuteIn = (instant: Date, zone: string): string => isoIn(instant, zone).slice(0, 16).replace('T', ' ');

/** ISO with the zone's offset, `2026-09-24T09:00:00+08:00`. */
export function isoIn(instant: Date, zone: string): string {
  const iso = DateTime.fromJSDate(instant, { zone }).toISO({ suppressMilliseconds: true });
  if (iso === null) throw new TypeError(`no instant: ${String(instant)} in ${zone}`);
  return iso;
}
