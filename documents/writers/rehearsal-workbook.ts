import { writeXlsx } from 'hucre';
import type { Rehearsal } from '../../core/rehearsal/rehearsal.ts';
import { reasons } from '../../locales/zh-CN/reasons.ts';
import { plainText } from './plain-text.ts';

export interface RehearsalFacts {
  rehearsal: Rehearsal;
  /** Row and title of a task. */
  taskOf(id: string): { row: string; title: string };
}

/** A rehearsed year as a workbook: every message, what waits for a release, and how much each person gets. */
export async function writeRehearsalWorkbook({ rehearsal, taskOf }: RehearsalFacts): Promise<Uint8Array> {
  const tasksOf = (ids: readonly string[]): string => ids.map((id) => `${taskOf(id).row} ${taskOf(id).title}`).join('\n');
  const nameOf = new Map(rehearsal.perPerson.map(({ to, name }) => [to, name ?? to]));
  return writeXlsx({
    sheets: [
      sheet('消息', ['日期', '时间', '收件人', '单位', '渠道', '内容', '事项数', '事项', '说明'], rehearsal.messages.map(({ at, to, unit, channel, purposes, tasks, merged, beyondBudget }) => [
        at.slice(0, 10), at.slice(11, 16), nameOf.get(to) ?? to, unit ?? '', channel === 'chat' ? '聊天' : '邮件', purposes.map((purpose) => reasons.purposes[purpose]).join('、'), tasks.length, tasksOf(tasks), [...(merged ? [`并入 ${merged.length} 个提醒点`] : []), ...(beyondBudget ? ['超出每周限额，期限不能拖'] : [])].join('；'),
      ])),
      sheet('待放行的督办函', ['日期', '时间', '级别', '事项'], rehearsal.slots.filter(({ waitsFor }) => waitsFor === 'release').map(({ at, rung, task }) => [at.slice(0, 10), at.slice(11, 16), rung, tasksOf([task])])),
      sheet('并入', ['原定日期', '时间', '并入日期', '时间', '提醒', '对象', '事项'], rehearsal.slots.flatMap(({ at, ridesAt, purpose, role, task }) => (ridesAt === undefined ? [] : [
        [at.slice(0, 10), at.slice(11, 16), ridesAt.slice(0, 10), ridesAt.slice(11, 16), reasons.purposes[purpose], role, tasksOf([task])],
      ]))),
      sheet('每人', ['收件人', '消息', '提醒点', '一周最多', '其中要办'], rehearsal.perPerson.map(({ to, messages, lines, mostInAWeek, mostAsksInAWeek }) => [nameOf.get(to) ?? to, messages, lines, mostInAWeek, mostAsksInAWeek])),
    ],
  });
}

const widths = [12, 8, 24, 18, 8, 24, 8, 60];

function sheet(name: string, header: string[], rows: (string | number)[][]) {
  return {
    name,
    rows: [header, ...rows.map((row) => row.map((value) => (typeof value === 'number' ? value : plainText(value))))],
    columns: header.map((_, at) => ({ width: widths[at] ?? 20 })),
  };
}
