import type { Finding } from '../../../core/plan/plan-draft.ts';

export interface NumberedItem {
  number: string;
  value: number | null;
  section: string[];
}

/**
 * Gaps and doubles in the items' numbers. Numbering may run through the document or start again in a chapter; a number
 * that goes back to 1 is a new run. Items at different depths have numbers of their own. `aside`: items were left out and
 * named in a finding already, so that a gap says nothing new.
 */
export function findNumberingFaults(items: NumberedItem[], aside: boolean): Finding[] {
  const findings: Finding[] = [];
  const last = new Map<number, NumberedItem>();
  for (const [task, item] of items.entries()) {
    if (item.value === null) continue;
    const previous = last.get(item.section.length);
    if (previous?.value != null) {
      const sameChapter = previous.section.join('\n') === item.section.join('\n');
      if (item.value === previous.value && (sameChapter || item.value !== 1))
        findings.push({ task, severity: 'doubt', code: 'duplicate-number', message: `编号${item.number}出现两次，请核对是否漏项或重号。` });
      else if (item.value > previous.value + 1 && !aside)
        findings.push({ task, severity: 'doubt', code: 'numbering-gap', message: `编号从${previous.number}跳到${item.number}，中间的事项在文件中没有找到。` });
      else if (item.value < previous.value && item.value !== 1)
        findings.push({ task, severity: 'doubt', code: 'numbering-order', message: `编号${item.number}排在${previous.number}之后，顺序请核对。` });
    }
    last.set(item.section.length, item);
  }
  return findings;
}
