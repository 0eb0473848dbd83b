import { fieldPattern, nameField } from './field-labels.ts';
import { ownerLabelPattern, readOwnerRole } from './owners/owner-labels.ts';
import type { OwnerRole } from './owners/owner-labels.ts';

/** A stretch of an item's text: free, a labelled field, or an owner line. `label` as printed. */
export type Part =
  | { kind: 'free'; text: string }
  | { kind: 'field'; name: string; label: string; text: string }
  | { kind: 'owner'; role: OwnerRole; label: string; text: string };

// A field label counts at the beginning or after a sentence; an owner label anywhere (lines run together), but not inside brackets.
const label = new RegExp(`(?:(?<=^|[\\n。；;！!]\\s*)(${fieldPattern})\\s*[:：])|(${ownerLabelPattern})`, 'g');

/** Cuts an item's text at its labels. Text in brackets is left alone: `（牵头单位：A，配合单位：B）` is one phrase. */
export function splitLabelledParts(text: string): Part[] {
  const parts: Part[] = [];
  let open: Part = { kind: 'free', text: '' };
  let from = 0;
  const depthAt = createDepthGauge(text);
  for (const match of text.matchAll(label)) {
    if (depthAt(match.index) > 0) continue;
    open.text += text.slice(from, match.index);
    parts.push(open);
    open = startPart(match);
    from = match.index + match[0].length;
  }
  open.text += text.slice(from);
  parts.push(open);
  return parts.map((part) => ({ ...part, text: part.text.trim() })).filter((part) => part.kind !== 'free' || part.text !== '');
}

const leadingLabel = new RegExp(`^(?:(?:${fieldPattern})\\s*[:：]|${ownerLabelPattern})`);
const leadingOwnerLabel = new RegExp(`^${ownerLabelPattern}`);

export const startsWithLabel = (text: string): boolean => leadingLabel.test(text);
export const startsWithOwnerLabel = (text: string): boolean => leadingOwnerLabel.test(text);

function startPart(match: RegExpExecArray | RegExpMatchArray): Part {
  const [, field, owner] = match;
  if (field) return { kind: 'field', name: nameField(field) ?? field, label: field, text: '' };
  const printed = (owner ?? '').replace(/\s*[:：]$/, '');
  return { kind: 'owner', role: readOwnerRole(printed) ?? 'owner', label: printed, text: '' };
}

/** Counts open brackets up to growing positions of one text; a line break closes all. */
function createDepthGauge(text: string): (until: number) => number {
  let depth = 0;
  let at = 0;
  return (until) => {
    for (; at < until; at += 1) {
      const char = text[at];
      if (char === '\n') depth = 0;
      else if (char === '（' || char === '(') depth += 1;
      else if ((char === '）' || char === ')') && depth > 0) depth -= 1;
    }
    return depth;
  };
}
