import { documentStages, type BreakdownItem, type BreakdownText, type QuarterGoal } from './breakdown-text.ts';

const numerals = ['一', '二', '三', '四'];

/**
 * The text of a breakdown, as it is kept and shown: a line a quarter, then a numbered line a sub-item, facts in brackets
 * behind. `readBreakdown` reads the same back.
 */
export const writeBreakdown = ({ goals, items }: BreakdownText): string =>
  [...goals.map(writeGoal), ...items.map((item, index) => writeItem(item, index + 1))].join('\n');

const writeGoal = ({ quarter, goal, person }: QuarterGoal): string => `${sayQuarter(quarter)}：${goal}${bracket([['责任人', person]])}`;

const writeItem = ({ text, unit, indicator, dates }: BreakdownItem, number: number): string => {
  const due = dates.map((date, step): [string, string] => [dates.length === 1 ? '时限' : (documentStages[step] ?? ''), date === null ? '' : sayFullDate(date)]);
  return `${number}. ${text}${bracket([...due, ['单位', unit], ['指标', indicator]])}`;
};

function bracket(facts: [label: string, value: string][]): string {
  const said = facts.filter(([, value]) => value !== '').map(([label, value]) => `${label}：${value}`);
  return said.length === 0 ? '' : `（${said.join('；')}）`;
}

/** `2026Q2` → `2026年二季度`. */
export const sayQuarter = (quarter: string): string => `${quarter.slice(0, 4)}年${numerals[Number(quarter.slice(5)) - 1] ?? ''}季度`;

const sayFullDate = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};
