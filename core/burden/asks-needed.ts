/** Dates (`YYYY-MM-DD`) between which something may be told, both included. */
export interface AskWindow {
  from: string;
  to: string;
}

/** The fewest days with a message on which every window is met: each time as late as the most pressing one allows. */
export function asksNeeded(windows: readonly AskWindow[]): number {
  let asks = 0;
  let last = '';
  for (const { from, to } of [...windows].sort((one, other) => (one.to < other.to ? -1 : 1))) {
    if (from <= last) continue; // rides in the last one: that was not later than `to`
    asks += 1;
    last = to;
  }
  return asks;
}
