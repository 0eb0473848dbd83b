import { ownerLabelPattern } from './owner-labels.ts';
import { looksLikePerson, looksLikeUnit } from './unit-shape.ts';

const labelled = new RegExp(`(${ownerLabelPattern})((?:(?!${ownerLabelPattern})[^：:。；\\n])+)`, 'g');

/** `责任单位：甲局 乙局`: where every word between spaces is a name, the spaces are the list's marks and become 、. */
export function markListSpaces(line: string): string {
  if (!/[:：]/.test(line) || !/\S[ \u3000]+\S/.test(line)) return line;
  return line.replace(labelled, (whole, label: string, list: string) => {
    if (/[、，,]/.test(list)) return whole;
    const gap = /[ \u3000]+$/.exec(list)?.[0] ?? '';
    const words = list.trim().split(/[ \u3000]+/);
    const names = words.filter((word) => looksLikeUnit(word) || looksLikePerson(word));
    // What follows may be the next label, which is no name (`乙局 责任人`).
    const count = words.findIndex((word) => !names.includes(word));
    const until = count < 0 ? words.length : count;
    if (until < 2) return whole;
    return `${label}${words.slice(0, until).join('、')}${until < words.length ? `　${words.slice(until).join('　')}` : ''}${gap}`;
  });
}
