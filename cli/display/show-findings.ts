import type { Finding, Severity } from '../../core/plan/plan-draft.ts';
import type { Colour, Paint } from './paint.ts';
import { terminalText } from './terminal-text.ts';

const severities: Record<Severity, { word: string; colour: Colour }> = {
  error: { word: '错误', colour: 'red' },
  doubt: { word: '存疑', colour: 'yellow' },
  note: { word: '提示', colour: 'dim' },
};
const order: Severity[] = ['error', 'doubt', 'note'];

/** Findings a line each, the gravest first: severity, row where they have one, sentence. */
export function showFindings(findings: Finding[], paint: Paint): string {
  const sorted = findings.toSorted((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
  return sorted
    .map(({ severity, task, message }) => {
      const { word, colour } = severities[severity];
      const row = task === null || message.startsWith(`第${task + 1}行`) ? '' : `第${task + 1}行：`;
      return `${paint(word, colour)}  ${row}${terminalText(message)}`;
    })
    .join('\n');
}

/** `2 处错误、3 处存疑、1 条提示`; `没有疑问` without any. */
export function countFindings(findings: Finding[]): string {
  const parts = order.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${count} 处${severities[severity].word}`] : [];
  });
  return parts.join('、') || '没有疑问';
}
