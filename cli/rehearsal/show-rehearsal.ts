import type { Rehearsal } from '../../core/rehearsal/rehearsal.ts';
import { terminalText } from '../display/terminal-text.ts';
import { renderTable } from '../display/render-table.ts';
import { words } from '../../locales/zh-CN/index.ts';

const MOST_PEOPLE = 20;

/** A rehearsal for people: the year by month, who gets most, and what waits for a release. */
export function showRehearsal({ year, launch, messages, perPerson, slots }: Rehearsal): string {
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  const byMonth = months.map((month) => [month, String(messages.filter(({ at }) => at.startsWith(month)).length)]);
  const people = perPerson.slice(0, MOST_PEOPLE).map(({ to, name, messages: count, lines, mostInAWeek, mostAsksInAWeek }) => [name ?? to, String(count), String(lines), String(mostInAWeek), String(mostAsksInAWeek)]);
  const waiting = slots.filter(({ waitsFor }) => waitsFor === 'release').length;
  const provisional = slots.filter((slot) => slot.provisional).length;
  const byPurpose = new Map<string, number>();
  for (const { purpose } of slots) byPurpose.set(purpose, (byPurpose.get(purpose) ?? 0) + 1);
  const purposes = [...byPurpose].map(([purpose, count]) => [words.reasons.purposes[purpose as keyof typeof words.reasons.purposes], String(count)]);

  return [
    `${year} 年推演（${launch} 启动）：${slots.length} 个提醒点，合成 ${messages.length} 条消息，发给 ${perPerson.length} 人；另有 ${waiting} 封督办函要放行才发。`,
    ...(provisional > 0 ? [`其中 ${provisional} 个提醒点所在年份的放假安排尚未公布，日期暂定，公布后可用 duban calendar import 导入通知。`] : []),
    ...sayBudget(slots, messages),
    renderTable([{ heading: '月份' }, { heading: '消息' }], byMonth),
    '',
    renderTable([{ heading: '收件人', widest: 40 }, { heading: '消息' }, { heading: '事项' }, { heading: '一周最多' }, { heading: '其中要办' }], people),
    ...(perPerson.length > MOST_PEOPLE ? [`另有 ${perPerson.length - MOST_PEOPLE} 人，全部见 --json。`] : []),
    '',
    renderTable([{ heading: '提醒点' }, { heading: '次数' }], purposes),
  ].join('\n');
}

/** What the budget of the week (process.md §5) and closures moved, and what could not wait. */
function sayBudget(slots: Rehearsal['slots'], messages: Rehearsal['messages']): string[] {
  const riding = slots.filter(({ ridesAt }) => ridesAt !== undefined).length;
  const beyond = messages.filter(({ beyondBudget }) => beyondBudget).length;
  return [
    ...(riding > 0 ? [`${riding} 个提醒点因每人每周的限额不单独发，并入后面的消息（--json 中的 ridesAt，--xlsx 的「并入」表）。`] : []),
    ...sayClosures(slots),
    ...(beyond > 0 ? [`${beyond} 条消息超出每周限额：其中有事项再等就过了期限。`] : []),
  ];
}

function sayClosures(slots: Rehearsal['slots']): string[] {
  const counts = new Map<string, number>();
  for (const { closed } of slots) if (closed !== undefined) counts.set(closed, (counts.get(closed) ?? 0) + 1);
  return [...counts].map(([why, count]) => `${count} 个提醒点因单位停办（${terminalText(why)}）避开了停办的日子。`);
}
