import type { Entry } from './entry.ts';
import type { Line } from './line.ts';
import { hasOwners } from './owners/read-owners.ts';

const fewest = 2;

/** A plan without any numbers: each paragraph that names its owners is a task; unnumbered headings give the section. */
export function selectUnnumbered(lines: Line[]): Entry[] {
  const owned = lines.filter((line) => hasOwners(line.text));
  if (owned.length < fewest) return [];
  const entries: Entry[] = [];
  let section: string[] = [];
  for (const line of lines) {
    if (line.heading !== null) section = [line.text];
    if (!hasOwners(line.text)) continue;
    entries.push({
      number: '',
      value: null,
      section,
      headline: line.text,
      ownLine: false,
      body: '',
      source: { paragraph: line.place.paragraph, text: line.printed },
      doubts: [],
    });
  }
  return entries;
}
