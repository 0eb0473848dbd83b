import type { Finding, Severity } from '../../core/plan/plan-draft.ts';
import type { Colour, Paint } from './paint.ts';
import { terminalText } from './terminal-text.ts';

const severities: Record<Severity, { word: string; colour: Colour }> = {
  error: { word: '错误', colour: 'red' },
  doubt: { word: '存疑', colour: 'yellow' },
  note: { word: '提示', colour: 'dim' },
};
const order: Severity[] = ['error', 'doubt', 'note'];

/** Findings a line each, the gravest first: severity, rows where they have any, sentence. One sentence about several rows is said once. */
export function showFindings(findings: Finding[], paint: Paint): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))) {
    const key = [finding.severity, finding.task === null, finding.message].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => showGroup(group, paint)).join('\n');
}

function showGroup(group: Finding[], paint: Paint): string {
  const [{ severity, message } = { severity: 'note' as const, message: '' }] = group;
  const { word, colour } = severities[severity];
  const rows = [...new Set(group.flatMap(({ task }) => (task === null || message.startsWith(`第${task + 1}行`) ? [] : [task + 1])))];
  return `${paint(word, colour)}  ${rows.length > 0 ? `第${rows.join('、')}行：` : ''}${terminalText(message)}`;
}

/** `2 处错误、3 处存疑、1 条提示`; `没有疑问` without any. */
export function countFindings(findings: Finding[]): string {
  const parts = order.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${count} 处${severities[severity].word}`] : [];
  });
  return parts.join('、') || '没有疑问';
}
