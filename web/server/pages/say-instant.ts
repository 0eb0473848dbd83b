const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-03-02 09:00` in a named zone. */
export function sayInstant(instant: Date, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    // Swedish writes dates as ISO does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(zone, format);
  }
  return format.format(instant);
}
