import type { CallColumn, NamedText } from '../../core/call/call-column.ts';
import type { ChangedPart, ItemChange } from '../../core/plan/compare/difference.ts';
import { sayAsOf, sayCycle, sayDate } from './dates.ts';

/** Parts of a task that a later document changes. */
export const partWords: Record<ChangedPart, string> = {
  words: '内容',
  lead: '牵头',
  co: '配合',
  deadline: '时限',
  recurrence: '频次',
  section: '所在部分',
  number: '序号',
  notes: '其他栏目',
};

/** `时限：原定2026-06-30，调整后2026-09-30`, a line a part. */
export const sayAmendment = ({ changes }: { changes: readonly ItemChange[] }): string =>
  changes.map(({ part, before, after }) => `${partWords[part]}：原定${before || '（无）'}，调整后${after || '（无）'}`).join('\n');

/** What a unit is asked in a call for a report, what is on file already, and why the notice is short. */
export function sayCall({ columns, reason }: { columns: readonly CallColumn[]; reason: string }): string {
  const asked = columns.filter(({ text, cycle }) => text === null && cycle === null).map(({ name }) => name);
  const riding = columns.filter(({ text, cycle }) => text === null && cycle !== null);
  const filed = columns.filter(({ text }) => text !== null);
  return [
    ...(asked.length > 0 ? [`请填：${asked.join('、')}`] : []),
    ...(riding.length > 0 ? [`随${sayCycle(riding[0]?.cycle ?? '')}进展一并报送：${riding.map(({ name }) => name).join('、')}`] : []),
    ...(filed.length > 0 ? [`已有：${filed.map(sayFiled).join('；')}`] : []),
    ...(reason === '' ? [] : [`说明：${reason}`]),
  ].join('。');
}

/** `推进情况=已开工（截至6月底）` */
export const sayFiled = ({ name, text, cycle }: CallColumn): string => `${name}=${text ?? ''}${cycle === null ? '' : `（截至${sayAsOf(cycle)}）`}`;

export const sayColumns = (columns: readonly NamedText[]): string => columns.map(({ name, text }) => `${name}：${text}`).join('\n');

/** `〔2026〕12号，自9月1日起` */
export const saySource = (document: string | null, effective: string | null): string =>
  [document ?? '修订文件', ...(effective === null ? [] : [`自${sayDate(effective)}起`])].join('，');

/** A title with what was changed in its task: `…（〔2026〕12号调整，时限原定6月30日，调整后9月30日）`. */
export const sayAmendedTitle = (title: string, amendments: readonly { document: string | null; changes: readonly ItemChange[] }[]): string =>
  amendments.reduce((said, { document, changes }) => `${said}（${document ?? '修订文件'}调整，${changes.map(({ part, before, after }) => `${partWords[part]}原定${before || '（无）'}，调整后${after || '（无）'}`).join('；')}）`, title);
