import type { Outcome } from '../../core/schedule/line.ts';

/** What became of a planned line, in words. */
export const outcomeWords: Record<Outcome, string> = {
  sent: '已发送',
  merged: '并入其他消息',
  notNeeded: '已不需要',
  moved: '改期',
  skipped: '跳过',
  fallback: '改走其他渠道',
  failed: '未能送达',
  unknown: '去向不明',
};
