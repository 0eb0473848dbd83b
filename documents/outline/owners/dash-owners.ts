import { splitNames } from './split-units.ts';
import { looksLikeUnit } from './unit-shape.ts';

const dash = /(?:[—－–-]{1,3})\s*([^，。；：:—\n]{2,60})[。；]?\s*$/;

/** `…——甲科、乙科` at a line's end: where the dash begins and the names, or null. */
export function readDashOwners(line: string): { from: number; inside: string } | null {
  const match = dash.exec(line);
  if (!match?.[1] || match.index === 0) return null;
  const names = splitNames(match[1]);
  return names.length > 0 && names.every((name) => looksLikeUnit(name)) ? { from: match.index, inside: match[1] } : null;
}
