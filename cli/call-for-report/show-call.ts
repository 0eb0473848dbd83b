import { isAsked } from '../../core/call/call-column.ts';
import { sayFiled } from '../../locales/zh-CN/beside.ts';
import { sayCycle, sayDate } from '../../locales/zh-CN/dates.ts';
import type { CallView, TaskView } from '../../ports/reads.ts';
import { renderTable } from '../display/render-table.ts';
import type { CalledTask, CallPreview } from './preview-call.ts';

/** What is on file, what will be asked, and how many messages that takes. */
export function showPreview({ tasks, messages, riding }: CallPreview): string {
  const rows = tasks.map(({ number, title, lead, columns, joined, due, rest }) => [
    number,
    title,
    lead,
    columns.filter(({ text }) => text !== null).map(sayFiled).join('；'),
    columns.filter(isAsked).map(({ name }) => name).join('、') || '（无需填报）',
    joined === null ? (rest === 0 ? '' : sayDate(due)) : `并入${sayCycle(joined)}填报（${sayDate(due)}）`,
  ]);
  const people = new Set(messages.map(({ to }) => to)).size;
  const asking = tasks.filter(({ rest }) => rest > 0).length;
  return [
    renderTable([{ heading: '序号', widest: 8 }, { heading: '任务', widest: 30 }, { heading: '牵头', widest: 16 }, { heading: '已有', widest: 50 }, { heading: '要填', widest: 30 }, { heading: '填报日' }], rows),
    `共 ${tasks.length} 项任务，其中 ${asking} 项需要填报；到期前无人填报时共发 ${messages.length} 条消息，给 ${people} 人${riding > 0 ? `，另有 ${riding} 次随原有消息一并发出` : ''}。`,
    ...shortNotice(tasks),
  ].join('\n');
}

const shortNotice = (tasks: readonly CalledTask[]): string[] =>
  tasks.some(({ isShort, rest }) => isShort && rest > 0) ? ['距填报日不足规则规定的工作日数，须用 --reason 写明理由，联络员会看到。'] : [];

/** The calls of a plan, newest first, each with how many have answered. */
export function showCalls(calls: readonly CallView[], tasks: readonly TaskView[]): string {
  const ids = [...new Set(calls.map(({ call }) => call))].reverse();
  const rows = ids.map((id) => {
    const own = calls.filter(({ call }) => call === id);
    const asked = own.filter(({ columns }) => columns.some(isAsked));
    const open = asked.filter(({ answer }) => answer === null);
    const names = new Set(own.flatMap(({ columns }) => columns.map(({ name }) => name)));
    const waiting = open.map(({ taskId }) => tasks.find((task) => task.id === taskId)?.number ?? taskId);
    return [id, [...names].join('、'), own[0]?.due ?? '', String(own.length), `${asked.length - open.length} / ${asked.length}`, waiting.join('、')];
  });
  return renderTable([{ heading: '调度' }, { heading: '栏目', widest: 40 }, { heading: '填报日' }, { heading: '任务' }, { heading: '已填' }, { heading: '未填', widest: 30 }], rows);
}
