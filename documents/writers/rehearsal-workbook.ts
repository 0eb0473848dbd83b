import { writeXlsx } from 'hucre';
import type { Rehearsal, RehearsedSlot } from '../../core/rehearsal/rehearsal.ts';
import { reasons, roleNamed } from '../../locales/zh-CN/reasons.ts';
import { listSheet } from './list-sheet.ts';

export interface RehearsalFacts {
  rehearsal: Rehearsal;
  /** Row and title of a task. */
  taskOf(id: string): { row: string; title: string };
}

const when = [{ heading: '日期', width: 12 }, { heading: '时间', width: 8 }];
const whom = [{ heading: '收件人', width: 18 }, { heading: '单位', width: 20 }];
const about = { heading: '事项', width: 46 };

/** A rehearsed year as a workbook: every message, what waits for a release, what was put off, and how much each person gets. */
export async function writeRehearsalWorkbook({ rehearsal, taskOf }: RehearsalFacts): Promise<Uint8Array> {
  const { messages, slots, perPerson } = rehearsal;
  const tasksOf = (ids: readonly string[]): string => ids.map((id) => `${taskOf(id).row} ${taskOf(id).title}`).join('\n');
  const names = new Map(perPerson.map(({ to, name }) => [to, name ?? to]));
  const nameOf = (to: string): string => names.get(to) ?? to;
  const carriers = new Map(messages.flatMap((message) => (message.merged ?? []).map((key) => [key, message])));
  const whomOf = ({ key, role }: RehearsedSlot): string[] => {
    const carrier = carriers.get(key);
    return carrier ? [nameOf(carrier.to), carrier.unit ?? ''] : [roleNamed(role), ''];
  };

  return writeXlsx({
    properties: { title: `${rehearsal.year}年推演`, creator: '督办' },
    defaultFont: { name: '仿宋', size: 11 },
    sheets: [
      listSheet(
        '消息',
        [...when, ...whom, { heading: '渠道', width: 8 }, { heading: '内容', width: 26 }, { heading: '事项数', width: 8 }, about, { heading: '说明', width: 22 }],
        messages.map(({ at, to, unit, channel, purposes, tasks, merged, beyondBudget }) => [
          ...moment(at), nameOf(to), unit ?? '', channel === 'chat' ? '聊天' : '邮件', purposes.map((purpose) => reasons.purposes[purpose]).join('、'), tasks.length, tasksOf(tasks),
          [...(merged ? [`并入 ${merged.length} 个提醒点`] : []), ...(beyondBudget ? ['超出每周限额，期限不能拖'] : [])].join('；'),
        ]),
      ),
      listSheet(
        '待放行的督办函',
        [...when, { heading: '级别', width: 8 }, { heading: '发给', width: 26 }, about],
        slots.filter(({ waitsFor }) => waitsFor === 'release').map(({ at, rung, role, task }) => [...moment(at), rung, roleNamed(role), tasksOf([task])]),
      ),
      listSheet(
        '并入',
        [{ heading: '原定日期', width: 12 }, { heading: '原定时间', width: 10 }, { heading: '并入日期', width: 12 }, { heading: '并入时间', width: 10 }, { heading: '提醒', width: 26 }, ...whom, about],
        slots.flatMap((slot) => (slot.ridesAt === undefined ? [] : [[...moment(slot.at), ...moment(slot.ridesAt), reasons.purposes[slot.purpose], ...whomOf(slot), tasksOf([slot.task])]])),
      ),
      listSheet(
        '每人',
        [{ heading: '收件人', width: 18 }, { heading: '消息', width: 10 }, { heading: '提醒点', width: 10 }, { heading: '一周最多', width: 10 }, { heading: '其中要办', width: 10 }],
        perPerson.map(({ to, messages: count, lines, mostInAWeek, mostAsksInAWeek }) => [nameOf(to), count, lines, mostInAWeek, mostAsksInAWeek]),
      ),
    ],
  });
}

/** Day and time of an ISO instant, as its policy's zone prints them. */
const moment = (at: string): string[] => [at.slice(0, 10), at.slice(11, 16)];
