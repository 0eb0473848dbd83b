import { randomBytes } from 'node:crypto';
import type { CallMark, Matter } from '../../core/task/matter.ts';
import type { Ask, AskType } from '../../desk/ask.ts';
import { wrongUse } from '../command-fault.ts';
import { nameList } from '../name-list.ts';
import { checkDate } from '../read-date.ts';
import type { ActOptions } from './act-options.ts';
import { cycleToReport } from './cycle-meant.ts';
import type { Frame } from './frame.ts';
import { readUnit } from './read-duties.ts';

const types = [
  'registerInstruction', 'acknowledgeInstruction', 'answerInstruction', 'acceptAnswer', 'returnAnswer', 'escalate', 'callForReport', 'answerCall', 'amend',
] as const satisfies readonly AskType[];
type BesideType = (typeof types)[number];

export const isBesideType = (type: AskType): type is BesideType => (types as readonly AskType[]).includes(type);

/** Asks beside the report cycles: 批示 as work, a jump of levels, calls for a report, amendments. Throws `CommandFault` for wrong use. */
export function askBeside(type: BesideType, options: ActOptions, { state, cycles, today, directory, draft, text }: Frame): Ask {
  switch (type) {
    case 'registerInstruction': {
      const unit = options.lead === undefined ? null : readUnit(options.lead, directory);
      return { type, instruction: instructionMeant(options.matter, state.instructions ?? []), unit, due: needDate(options.date, '反馈日期'), note: text };
    }
    case 'acknowledgeInstruction':
      return { type, matter: matterMeant(options.matter, state.matters, ['open', 'returned']).id };
    case 'answerInstruction':
      return { type, matter: matterMeant(options.matter, state.matters, ['open', 'returned']).id, words: text };
    case 'acceptAnswer': {
      const { id, answer } = matterMeant(options.matter, state.matters, ['answered']);
      return { type, matter: id, answer: answer ?? '' };
    }
    case 'returnAnswer': {
      const { id, answer } = matterMeant(options.matter, state.matters, ['answered']);
      return { type, matter: id, answer: answer ?? '', opinion: text };
    }
    case 'escalate':
      return { type, cycle: options.cycle ?? cycleToReport({ state, cycles, today }), level: readLevel(options.level), reason: text };
    case 'callForReport':
      return { type, call: newCallId(), columns: readColumns(options.ask), due: needDate(options.date, '填报日期'), reason: text };
    case 'answerCall':
      return { type, call: callMeant(options.call, state.calls ?? []).id, columns: (options.column ?? []).map(readColumn) };
    case 'amend': {
      const { title = draft.title, date, document, effective } = options;
      const deadline = date === undefined ? {} : { deadline: checkDate(date), deadlineText: date };
      return { type, document: document ?? null, effective: effective === undefined ? null : checkDate(effective), draft: { ...draft, title, ...deadline } };
    }
  }
}

/** `D1a2b3c4d`: unlike every cycle and matter. */
export const newCallId = (): string => `D${randomBytes(4).toString('hex')}`;

export function readColumns(columns: string | undefined): string[] {
  const names = [...new Set(nameList(columns))];
  if (names.length === 0) throw wrongUse('请写明要填哪些栏目。', '写作 --ask 推进情况,存在问题,新增学位。');
  const long = names.find((name) => name.length > 60);
  if (long !== undefined) throw wrongUse(`栏目「${long}」太长。`, '每个栏目名称不超过 60 字。');
  return names;
}

function instructionMeant(named: string | undefined, waiting: readonly { revision: number }[]): number {
  if (named !== undefined && !/^\d+$/u.test(named)) throw wrongUse(`「${named}」不是批示的记录序号。`, '序号是数字；不写则为最早一件还没有登记的批示。');
  // Without any, the task says so in its own words.
  return named === undefined ? (waiting[0]?.revision ?? 0) : Number(named);
}

function matterMeant(named: string | undefined, matters: readonly Matter[] | undefined, states: readonly Matter['state'][]): Pick<Matter, 'id' | 'answer'> {
  if (named !== undefined) return (matters ?? []).find(({ id }) => id === named) ?? { id: named, answer: null };
  const waiting = (matters ?? []).filter(({ state }) => states.includes(state));
  if (waiting.length > 1) throw wrongUse(`有 ${waiting.length} 件批示事项：${waiting.map(({ id }) => id).join('、')}。`, '请用 --matter 指明是哪一件。');
  return waiting[0] ?? (matters ?? []).at(-1) ?? { id: '', answer: null };
}

function callMeant(named: string | undefined, calls: readonly CallMark[]): { id: string } {
  if (named !== undefined) return { id: named };
  const open = calls.filter(({ state, rest }) => state === 'open' && rest > 0);
  if (open.length > 1) throw wrongUse(`有 ${open.length} 次临时调度：${open.map(({ id }) => id).join('、')}。`, '请用 --call 指明是哪一次。');
  return open[0] ?? calls.at(-1) ?? { id: '' };
}

function readColumn(text: string): { name: string; text: string } {
  const [, name, words] = /^([^=＝]+)[=＝](.*)$/su.exec(text) ?? [];
  if (name === undefined || words === undefined) throw wrongUse(`看不懂「${text}」。`, '写作 --column 栏目=内容，可多次。');
  return { name: name.trim(), text: words.trim() };
}

function readLevel(level: string | undefined): number {
  if (level === undefined || !/^[123]$/u.test(level)) throw wrongUse('请写明提到几级督办。', '写作 --level 2：一级告知负责人，二级报分管领导，三级经放行报主要领导。');
  return Number(level);
}

function needDate(date: string | undefined, what: string): string {
  if (date === undefined) throw wrongUse(`请写明${what}。`, '写作 --date 2026-10-15。');
  return checkDate(date);
}
