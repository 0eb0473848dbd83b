import type { PlanDraft } from '../../core/plan/plan-draft.ts';
import type { Call } from '../call.ts';
import { renderTable } from '../display/render-table.ts';
import { countFindings, showFindings } from '../display/show-findings.ts';
import { terminalText } from '../display/terminal-text.ts';

/** A plan as it was read: what it is, its tasks a line each, every doubt below. */
export function showDraft(draft: PlanDraft, { paint }: Call): string {
  const facts = [draft.issuer, draft.documentNumber, draft.year === null ? null : `${draft.year} 年`].filter((fact) => fact !== null);
  const rows = draft.tasks.map((task, index) => [
    String(index + 1),
    task.number,
    task.title,
    task.leadUnits.join('、'),
    task.coUnits.join('、'),
    task.deadline ?? task.deadlineText ?? '',
  ]);
  const columns = [
    { heading: '行' },
    { heading: '序号', widest: 10 },
    { heading: '任务', widest: 44 },
    { heading: '牵头', widest: 24 },
    { heading: '配合', widest: 30 },
    { heading: '时限', widest: 14 },
  ];
  return [
    terminalText(`${draft.title}${facts.length > 0 ? `（${facts.join('，')}）` : ''}`),
    renderTable(columns, rows),
    '',
    `共 ${draft.tasks.length} 项任务，${countFindings(draft.findings)}。`,
    ...(draft.findings.length > 0 ? [showFindings(draft.findings, paint)] : []),
  ].join('\n');
}
