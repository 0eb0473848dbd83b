import type { DaySpan } from '../../core/calendar/day-span.ts';
import type { NameOf } from '../../locales/words.ts';
import { sayReason } from '../../locales/say-reason.ts';
import { sayDate } from '../../locales/zh-CN/dates.ts';
import { words } from '../../locales/zh-CN/index.ts';
import { outcomeWords } from '../display/outcome-words.ts';
import { sayNote } from '../display/say-note.ts';
import { terminalText } from '../display/terminal-text.ts';
import type { Explanation } from './explain-line.ts';

const channels: Record<string, string> = { slack: '聊天', mail: '邮件' };

/** One explained line, a paragraph for people. */
export function showExplanation(line: Explanation, nameOf: NameOf): string {
  const rows = [
    ['时间', `${line.at.slice(0, 16).replace('T', ' ')}${line.due === null ? '' : `，针对 ${line.due} 的期限`}${line.provisional ? '（暂定，放假安排未公布）' : ''}`],
    ['规则', `${line.rule.says}（${line.rule.code}）`],
    ...(line.policy.length > 0 ? [['依据', line.policy.map(({ name, figure, value }) => `${name} ${value}（${figure}）`).join('；')]] : []),
    ...(line.days === null ? [] : [['日历', sayDays(line.days)]]),
    ...(line.closed === null ? [] : [['停办', `${line.closed.from} 至 ${line.closed.to} ${line.closed.why}，该单位的提醒避开这些日子`]]),
    ...(line.cause === null ? [] : [['缘由', `${line.cause.at.slice(0, 16).replace('T', ' ')} ${line.cause.says}`]]),
    ['对象', sayHolder(line)],
    ['现状', sayStanding(line, nameOf)],
    ['停止', line.whatStops],
  ];
  const indented = [...rows, ['编号', line.key]].map(([name = '', says = '']) => `  ${name}  ${terminalText(says)}`);
  return [terminalText(`${line.task.number}${line.task.title}：${line.whyNow}`), ...indented].join('\n');
}

function sayDays({ from, to, workdays, holidays, makeUpWorkdays, provisional }: DaySpan): string {
  const list = (dates: string[]) => dates.map(sayDate).join('、');
  return [
    `${from} 至 ${to} 相隔 ${workdays} 个工作日`,
    ...(holidays.length > 0 ? [`跳过放假的 ${list(holidays)}`] : []),
    ...(makeUpWorkdays.length > 0 ? [`计入调休上班的 ${list(makeUpWorkdays)}`] : []),
    ...(provisional ? ['放假安排未公布，暂按周一至周五推算'] : []),
  ].join('，');
}

function sayHolder({ role, whyYou, holder }: Explanation): string {
  if (!holder) return `${role}：通讯录中无人可送`;
  if (!holder.standIn) return `${holder.name}：${whyYou}`;
  const { whyYou: own } = sayReason(words, { role: holder.heldAs, purpose: 'informed', reason: { rule: 'informed', facts: {} } });
  return `${holder.name}：${own}；${role} 现无人担任，由其代收`;
}

function sayStanding({ standing, putOffTo, outcome, outcomeNote, recipient, channel }: Explanation, nameOf: NameOf): string {
  const to = recipient === null ? '' : `，发给${nameOf(recipient)}（${channels[channel ?? ''] ?? channel ?? ''}）`;
  if (outcome === null && putOffTo !== null) return `已生成${to}；本周要办的消息已达限额，不单独发，最早 ${putOffTo.slice(0, 16).replace('T', ' ')} 并入一条`;
  if (outcome === null) return { planned: '已列入计划，到时发出', waits: '等待放行', told: `已生成${to}，等待发送`, settled: '' }[standing];
  if (outcome === 'moved') return `${outcomeWords.moved}为 ${outcomeNote ?? ''}`;
  // The note of what is no longer needed is the act that ended it, a key nobody can read.
  return `${outcomeWords[outcome]}${to}${outcomeNote !== null && outcome !== 'notNeeded' ? `（${sayNote(outcomeNote)}）` : ''}`;
}
