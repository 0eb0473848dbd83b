import type { FormRow } from '../../core/report/unit-form.ts';
import { sayCycle } from '../../locales/zh-CN/dates.ts';
import { words } from '../../locales/zh-CN/index.ts';
import { figureLine, quotedLine } from './figure-line.ts';

/** A unit's form for one cycle (process.md §7): what stands on it, the same in Word and in a workbook. */
export interface UnitForm {
  title: string;
  /** Under the title, such as the period and the day it is due. */
  subtitle: string;
  unit: string;
  rows: FormRow[];
}

/** Columns that are printed as text. Number and progress class are each writer's own. `share` is the part of the page's width. */
export const unitFormColumns: { heading: string; share: number; textOf(row: FormRow): string }[] = [
  { heading: '目标任务', share: 2000, textOf: ({ title }) => title },
  { heading: '本季目标', share: 1800, textOf: goalText },
  { heading: '上期情况', share: 1750, textOf: ({ last }) => (last === null ? '' : `${last.text}${last.cycle === null ? '' : `（${sayCycle(last.cycle)}）`}`) },
  { heading: '本期情况', share: 2600, textOf: ({ current }) => current?.words.done ?? '' },
  { heading: '数据', share: 1900, textOf: ({ figures, quoted }) => [...figures.map(figureLine), ...quoted.map(quotedLine)].join('\n') },
  { heading: '存在问题', share: 1300, textOf: ({ current }) => current?.words.difficulty ?? '' },
  { heading: '下季目标', share: 1300, textOf: ({ current }) => current?.words.next ?? '' },
];

export const numberHeading = '序号';
export const classHeading = '进度类别';
export const codeHeading = '行码';
/** Widths beside those of `unitFormColumns`; together with them the width of the page. */
export const numberShare = 770;
export const classShare = 1150;

/** What the unit should know before it writes. */
export const formRemark = `${words.forms.noSecrets}。请填写「本期情况」等栏；行的次序可以调整，小字行码请保留，收回时靠它对应任务。`;
export const signOffLabels = { reporter: '填报人：', attestedBy: '本单位负责人审定：', date: '填报日期：', seal: '（单位盖章）' };

/** The goal, then the sub-items of the period, then what co-units have given: shown, not asked. */
function goalText({ quarterGoal, brokenDown, items = [], parts = [] }: FormRow): string {
  const goal = quarterGoal === '' || brokenDown ? quarterGoal : `${quarterGoal}${words.forms.notBrokenDown}`;
  return [goal, ...items.map(words.forms.followed), ...parts.map(({ unit, text }) => words.digest.partText(unit, text))].filter((text) => text !== '').join('\n');
}
