import { fieldPattern, nameField, peoplePattern, timePattern } from './field-labels.ts';
import { bareOwnerLabelPattern, ownerLabelPattern, readOwnerRole } from './owners/owner-labels.ts';
import type { OwnerRole } from './owners/owner-labels.ts';

/** A stretch of an item's text: free, a labelled field, or an owner line. `label` as printed. */
export type Part =
  | { kind: 'free'; text: string }
  | { kind: 'field'; name: string; label: string; text: string }
  | { kind: 'owner'; role: OwnerRole; label: string; text: string };

const bracketed = `[【〔\\[](?<bracket>${fieldPattern}|${bareOwnerLabelPattern})[】〕\\]]\\s*[:：]?`;
const alone = `(?<=^|\\n)(?<alone>${fieldPattern}|${bareOwnerLabelPattern})(?=\\n)`;
// A field label counts at the beginning or after a sentence; labels of owners, people and time anywhere (lines run
// together), but not inside brackets.
const field = `(?<=^|[\\n。；;！!]\\s*)(?:\\d{1,2}[.．、]|[（(]\\d{1,2}[）)]|[-—•·])?(?<field>${fieldPattern})\\s*[:：]`;
const inline = `(?<inline>${peoplePattern}|${timePattern})\\s*[:：]`;
const label = new RegExp(`${bracketed}|${alone}|${field}|(?<owner>${ownerLabelPattern})|${inline}`, 'g');

/** Cuts an item's text at its labels. Text in brackets is left alone: `（牵头单位：A，配合单位：B）` is one phrase. */
export function splitLabelledParts(text: string): Part[] {
  if (!/[:：】〕\]]|\n/.test(text)) return text.trim() ? [{ kind: 'free', text: text.trim() }] : [];
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
  return parts.flatMap((part) => (part.kind === 'owner' ? endOwnerList(part) : part.kind === 'field' && part.name === '完成时限' ? endTimeField(part) : [part])).map((part) => ({ ...part, text: part.text.trim() })).filter((part) => part.kind !== 'free' || part.text !== '');
}

const longestListLine = 80;

/** A time limit ends with its line, unless the next goes on with a time. */
function endTimeField(part: Part): Part[] {
  const [first = '', ...rest] = part.text.replace(/^\s+/, '').split('\n');
  const next = rest[0] ?? '';
  if (first.trim() === '' || rest.length === 0 || /^\D{0,4}\d|[月日年季]/.test(next.slice(0, 12))) return [part];
  return [{ ...part, text: first }, { kind: 'free', text: rest.join('\n') }];
}

/** A list of owners ends with its full stop or where the next line is prose. */
function endOwnerList(part: Part): Part[] {
  const [first = '', ...rest] = part.text.replace(/^\s+/, '').split('\n');
  const stop = first.search(/。(?!$)/);
  if (stop >= 0) return [{ ...part, text: first.slice(0, stop) }, { kind: 'free', text: [first.slice(stop + 1), ...rest].join('\n') }];
  const prose = rest.findIndex((line) => /[。：:]/.test(line.slice(0, -1)) || line.length > longestListLine || /^[（(]?[\d一二三四五六七八九十]{1,3}[）).、．]/.test(line));
  if (prose < 0) return [part];
  return [{ ...part, text: [first, ...rest.slice(0, prose)].join('\n') }, { kind: 'free', text: rest.slice(prose).join('\n') }];
}

const leadingLabel = new RegExp(`^(?:(?:${fieldPattern})\\s*[:：]|${ownerLabelPattern}|${bracketed.replace('?<bracket>', '?:')})`);
const leadingOwnerLabel = new RegExp(`^(?:${ownerLabelPattern}|[【〔\\[](?:${bareOwnerLabelPattern})[】〕\\]])`);
const wholeLabel = new RegExp(`^(?:${fieldPattern}|${bareOwnerLabelPattern})$`);

/** The line is a label and nothing else: what it names stands below. */
export const isWholeLabel = (text: string): boolean => wholeLabel.test(text);
export const startsWithLabel = (text: string): boolean => leadingLabel.test(text) || wholeLabel.test(text);
export const startsWithOwnerLabel = (text: string): boolean => leadingOwnerLabel.test(text);

function startPart(match: RegExpExecArray | RegExpMatchArray): Part {
  const groups = match.groups ?? {};
  const printed = (groups['bracket'] ?? groups['alone'] ?? groups['field'] ?? groups['inline'] ?? groups['owner'] ?? '').replace(/\s*[:：]$/, '');
  const name = groups['owner'] === undefined ? nameField(printed) : null;
  return name === null ? { kind: 'owner', role: readOwnerRole(printed) ?? 'owner', label: printed, text: '' } : { kind: 'field', name, label: printed, text: '' };
}

/** Counts open brackets up to growing positions of one text; a line break closes all. */
function createDepthGauge(text: string): (until: number) => number {
  let depth = 0;
  let at = 0;
  return (until) => {
    for (; at < until; at += 1) {
      const char = text[at];
      if (char === '\n') depth = 0;
      else if (char && '（(【〔［['.includes(char)) depth += 1;
      else if (char && '）)】〕］]'.includes(char) && depth > 0) depth -= 1;
    }
    return depth;
  };
}
