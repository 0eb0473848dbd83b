import type { ChangedPart, ItemChange } from '../../core/plan/compare/difference.ts';

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

/** `时限：2026-06-30 → 2026-09-30` */
export const sayChange = ({ part, before, after }: ItemChange): string => `${partWords[part]}：${before || '（无）'} → ${after || '（无）'}`;
