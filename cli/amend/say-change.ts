import type { ItemChange } from '../../core/plan/compare/difference.ts';
import { partWords } from '../../locales/zh-CN/beside.ts';

/** `时限：2026-06-30 → 2026-09-30` */
export const sayChange = ({ part, before, after }: ItemChange): string => `${partWords[part]}：${before || '（无）'} → ${after || '（无）'}`;
