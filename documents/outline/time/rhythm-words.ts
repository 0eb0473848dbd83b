import type { Recurrence } from '../../../core/plan/plan-draft.ts';

/** A rhythm as documents print it; `recurrence` null: a rhythm the product has no cycle for (每半月, 每两年). */
export interface Rhythm {
  recurrence: Recurrence | null;
  /** 每学期 is read as half-yearly, 每学年 as yearly, both with a doubt. */
  term: boolean;
}

const rhythms: [pattern: string, recurrence: Recurrence | null][] = [
  ['每逢', null],
  ['每(?:日|天)|按日|逐日|日(?=调度|报告|通报|报送|会商)', null],
  ['每半月|每两周|每旬|每[二两三\\d]+个?(?:月|年|周|季度)|双周|半月(?=报|调度|通报|会商|一)|每隔[^，,。；;]{1,4}', null],
  ['每半年|半年(?=一(?:次|报|通报|调度|总结|小结)|通报|调度|度)', 'half-yearly'],
  ['每(?:个)?学期', 'half-yearly'],
  ['(?<!第)(?:每个?(?:周|星期)|按周|逐周|一周(?=一)|周(?=调度|报告|通报|报制|例会|会商|报))', 'weekly'],
  ['每个?季度?|按季度?|逐季度?|一季度?(?=一)|季度?(?=调度|报告|通报|报制|例会|会商|督查|督办|考核|分析|点评)', 'quarterly'],
  ['每(?:个)?学年', 'yearly'],
  ['(?<![生人户家校所名个均])每个?年度?|一年(?=一(?:次|考核|评估|评选|总结))', 'yearly'],
  ['每个?月|按月|逐月|一月(?=一)|月(?:度)?(?=调度|报告|通报|报制|例会|会商|督查|督办|考核|分析|点评|报)', 'monthly'],
];

/** Rhythm words at any place of a text; those for more than one of them stand before the shorter. */
export const rhythmPattern = `(?:${rhythms.map(([pattern]) => pattern).join('|')})`;

const beginnings = rhythms.map(([pattern, recurrence]) => [new RegExp(`^(?:${pattern.replaceAll(/\(\?<![^)]*\)/g, '')})`), recurrence] as const);

/** The rhythm a text begins with, or null. */
export function readRhythm(text: string): Rhythm | null {
  for (const [beginning, recurrence] of beginnings) {
    if (beginning.test(text)) return { recurrence, term: /^每(?:个)?学[期年]/.test(text) };
  }
  return null;
}
