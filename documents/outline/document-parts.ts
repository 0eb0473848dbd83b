import type { Block } from '../block.ts';
import { isDateLine } from './date-line.ts';
import { isTitleLine } from './title-line.ts';
import { parseNumbering } from './numbering.ts';
import { tidyText } from './tidy-text.ts';

/** A stretch of a file that stands by itself: a covering notice, the plan, one annex. */
export interface DocumentPart {
  blocks: Block[];
  /** `附件2`, or '' for what is no annex. */
  label: string;
}

const annexLine = /^附件\s*([一二三四五六七八九十]{1,2}|\d{1,2})?\s*[:：]?$/;
const annexTitle = /^附件\s*([一二三四五六七八九十]{1,2}|\d{1,2})?\s*[:：]\s*(\S.*)$|^附件\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s+(\S.*)$/;
const listEntry = /^(?:附件\s*)?\d{1,2}\s*[.．、:：]\s*[^。；]{2,70}$/;
const lookAhead = 12;

/**
 * Cuts a file where an annex begins (`附件`, `附件2：…` above its text), and where below the signature of a covering notice
 * with points of its own the plan begins with its title. The list of annexes at a notice's end is dropped: its numbers are
 * no items.
 */
export function splitParts(blocks: Block[]): DocumentPart[] {
  const texts = blocks.map((block) => (block.kind === 'table' ? '' : tidyText(block.kind === 'paragraph' ? block.text : block.number + block.text)));
  const parts: DocumentPart[] = [{ blocks: [], label: '' }];
  let inList = false;
  let numbered = false;
  let signed = false;
  for (const [index, block] of blocks.entries()) {
    const text = texts[index] ?? '';
    const opened = openPart(texts, index, blocks);
    if (opened !== null) {
      parts.push({ blocks: opened.keep ? [block] : [], label: opened.label });
      inList = numbered = signed = false;
      continue;
    }
    if (/^附件\s*\d*\s*[:：]/.test(text) && parts.length === 1 && isAnnexList(texts, index)) {
      inList = true;
      continue;
    }
    if (inList && listEntry.test(text)) continue;
    if (text !== '') inList = false;
    if (signed && numbered && parts.length === 1 && block.kind === 'paragraph' && parseNumbering(text) === null && isTitleLine(text)) {
      parts.push({ blocks: [block], label: '' });
      signed = false;
      continue;
    }
    numbered ||= parseNumbering(text) !== null;
    signed ||= numbered && isDateLine(text) && text.length <= 40;
    parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part) => part.blocks.length > 0);
}

function openPart(texts: string[], index: number, blocks: Block[]): { label: string; keep: boolean } | null {
  const text = texts[index] ?? '';
  if (index === 0 || blocks[index]?.kind === 'table') return null;
  const line = annexLine.exec(text);
  if (line) return { label: `附件${line[1] ?? ''}`, keep: false };
  const titled = annexTitle.exec(text);
  if (!titled || text.length > 70 || /[。；]/.test(text) || isAnnexList(texts, index)) return null;
  return { label: `附件${titled[1] ?? titled[3] ?? ''}`, keep: true };
}

/** `附件：1.…` above a signature, or above an annex that is named again: the notice's list, not the annex itself. */
function isAnnexList(texts: string[], index: number): boolean {
  const below = texts.slice(index + 1, index + 1 + lookAhead).filter((text) => text !== '');
  if (below.length === 0) return true;
  for (const text of below) {
    if (isDateLine(text) && text.length <= 40) return true;
    if (annexLine.test(text)) return true;
    if (!listEntry.test(text) && !annexTitle.test(text) && (text.length > 30 || parseNumbering(text) !== null)) return false;
  }
  return texts.slice(index + 1).some((text) => annexLine.test(text));
}
