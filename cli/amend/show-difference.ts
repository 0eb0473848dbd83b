import type { PairedItem, PlanDifference } from '../../core/plan/compare/difference.ts';
import { renderTable } from '../display/render-table.ts';
import { partWords } from '../../locales/zh-CN/beside.ts';

const headWords: Record<PlanDifference['head'][number]['part'], string> = { title: '标题', issuer: '发文机关', documentNumber: '文号', year: '年度' };
const WIDEST = 48;

/** A difference as a table, one line a changed part; items that only got another number are counted, not listed. */
export function showDifference({ partial, head, headings, items, added, missing }: PlanDifference): string {
  const changed = items.filter((item) => item.changes.length > 0 && !isRenumbered(item));
  const renumbered = items.filter(isRenumbered).length;
  const rows = [
    ...head.map(({ part, before, after }) => ['标题部分', '', '', headWords[part], before, after]),
    ...headings.map(({ before, after }) => ['标题部分', '', '', '部分名称', before, after]),
    ...added.map(({ row, draft }) => ['新增', `→${row}`, label(draft), '', '', draft.leadUnits.join('、')]),
    ...missing.map(({ row, draft }) => [partial ? '未提及' : '删除', `${row}→`, label(draft), '', draft.leadUnits.join('、'), '']),
    ...changed.flatMap(({ before, after, draft, changes }) => changes.map(({ part, before: old, after: late }) => ['修改', `${before}→${after}`, label(draft), partWords[part], old, late])),
  ];
  const shown = partial ? rows.filter(([kind]) => kind !== '未提及') : rows;
  const columns = [{ heading: '变化' }, { heading: '行' }, { heading: '任务', widest: 32 }, { heading: '项目' }, { heading: '原来', widest: WIDEST }, { heading: '现在', widest: WIDEST }];
  const counts = [`新增 ${added.length} 项`, partial ? `未提及 ${missing.length} 项（按补充或部分调整处理，保持不变）` : `删除 ${missing.length} 项`, `修改 ${changed.length} 项`, ...(renumbered > 0 ? [`只改序号 ${renumbered} 项`] : [])];
  return [`${counts.join('，')}。`, ...(shown.length > 0 ? [renderTable(columns, shown)] : [])].join('\n');
}

const isRenumbered = ({ changes }: PairedItem): boolean => changes.length > 0 && changes.every(({ part }) => part === 'number');
const label = ({ number, title }: PairedItem['draft']): string => `${number}${title}`;

/** The same for `--json`: rows count from 1; `missing` of a partial document is what it does not mention. */
export const differenceJson = ({ partial, head, headings, items, added, missing }: PlanDifference) => ({
  partial,
  head,
  headings,
  added: added.map(({ row, draft }) => ({ row, number: draft.number, title: draft.title, leadUnits: draft.leadUnits, coUnits: draft.coUnits })),
  missing: missing.map(({ row, draft }) => ({ row, number: draft.number, title: draft.title })),
  changed: items.filter(({ changes }) => changes.length > 0).map(({ before, after, draft, changes }) => ({ row: before, newRow: after, number: draft.number, title: draft.title, changes })),
});
