import { DateTime } from 'luxon';

// Zone arithmetic is the dear part of planning a year, and the same few thousand moments are asked again and again.
const CACHED = 20_000;
const instants = new Map<string, number>();
const dates = new Map<string, string>();

function remember<T>(cache: Map<string, T>, key: string, find: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= CACHED) cache.clear();
  const found = find();
  cache.set(key, found);
  return found;
}

/** The instant of a wall-clock time (`HH:MM`) on a date (`YYYY-MM-DD`) in a named zone. Throws TypeError when there is none. */
export function instantAt(date: string, time: string, zone: string): Date {
  const ms = remember(instants, `${zone} ${date} ${time}`, () => {
    const found = DateTime.fromISO(`${date}T${time}`, { zone });
    if (!found.isValid) throw new TypeError(`no instant: ${date} ${time} in ${zone} (${found.invalidExplanation ?? found.invalidReason})`);
    return found.toMillis();
  });
  return new Date(ms);
}

/** The date (`YYYY-MM-DD`) on which an instant falls in a named zone. */
export const dateOf = (instant: Date, zone: string): string =>
  remember(dates, `${zone} ${instant.getTime()}`, () => {
    const date = DateTime.fromJSDate(instant, { zone }).toISODate();
    if (date === null) throw new TypeError(`no date: ${String(instant)} in ${zone}`);
    return date;
  });

/** ISO with the zone's offset, `2026-09-24T09:00:00+08:00`. */
export function isoIn(instant: Date, zone: string): string {
  const iso = DateTime.fromJSDate(instant, { zone }).toISO({ suppressMilliseconds: true });
  if (iso === null) throw new TypeError(`no instant: ${String(instant)} in ${zone}`);
  return iso;
}
