import type { Directory } from '../../core/plan/directory.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { dutiesOf, type PlannedDuty } from '../../core/plan/duties.ts';
import type { TaskDraft } from '../../core/plan/plan-draft.ts';
import type { InstructionKind } from '../../core/task/task-event.ts';
import { conclusions, progressClasses, type Conclusion, type Cycle, type ProgressClass, type TaskState } from '../../core/task/task-state.ts';
import type { Ask, AskType } from '../../desk/ask.ts';
import { wrongUse } from '../command-fault.ts';
import { findPerson } from '../find-person.ts';
import { nameList } from '../name-list.ts';
import { checkDate } from '../read-date.ts';
import type { ActOptions } from './act-options.ts';
import { readQuarter, readSubItem } from './breakdown-options.ts';
import { askBeside, isBesideType } from './ask-beside.ts';

/** What `duban act` does; a handover is one act over everything of a person (`duban handover`). */
export type ActType = Exclude<AskType, 'handOver' | 'tellEdition'>;

/** What is asked, with the words that belong beside it on the command line. */
export const askWords: Record<ActType, string> = {
  acknowledge: '签收',
  submitReport: '报送进展：--text 完成情况 --class 进度类别 --attested 审定人（由负责人确认或报盖章件的不写）[--next] [--difficulty] [--value 指标=数值] [--cycle]',
  noChange: '暂无新进展，沿用上次审核通过的内容：[--text 原因] [--cycle]',
  approve: '审核通过 [--class 认定类别] [--cycle]',
  return: '退回：--text 意见 [--cycle]',
  recordPaper: '登记线下报送件：--date 收到日期 --person 送件人 --class 进度类别 [--cycle]',
  reassign: '改派：--lead 单位 [--co 单位] [--inform 单位] --text 理由',
  nudge: '催办 [--text 说明]',
  instruct: '批示：--kind 阅知|办理|限时反馈 --text 内容',
  recordInstruction: '代录批示：--for 领导 --via paper --kind … --text 内容',
  holdLetter: '缓发督办函：--text 理由 [--date 缓发到哪一天] [--cycle] [--rung 2|3]',
  releaseLetter: '放行督办函 [--cycle] [--rung 2|3]',
  applyCompletion: '申请办结：--text 总结 [--conclusion 完成|部分完成转下年|未完成|转常态]',
  confirmCompletion: '确认办结',
  returnCompletion: '退回办结申请：--text 意见',
  closeOut: '销号',
  recalculate: '按现在的放假安排重排提醒',
  requestExtension: '申请延期，逾期后为逾期说明：--date 新日期 --reason 理由 [--cycle | --deadline 办结时限]',
  decideExtension: '答复延期申请：--grant 或 --refuse，[--text 意见]',
  askReassign: '申请改派：--text 理由 [--lead 建议的单位]',
  keepUnit: '不同意改派：--text 意见（同意则用 reassign）',
  suspend: '中止：--text 理由',
  resume: '恢复：--text 理由',
  withdraw: '撤销：--text 理由',
  submitBreakdown: '报送细化分解：--text 或 --text-file 内容；都不写为确认系统按文件提出的分解',
  approveBreakdown: '审核通过细化分解',
  returnBreakdown: '退回细化分解：--text 意见',
  setQuarterGoal: '设定季度目标：--quarter 2026Q2 --text 目标 [--person 责任人]',
  markSubItem: '登记子项进度：--item 序号 [--stage 起草|征求意见|审议|印发|未启动]；不写阶段为已完成',
  askCoUnit: '请配合单位提供情况：--unit 单位 [--cycle] [--date 时限]',
  addPart: '填写配合情况：--text 内容 [--cycle]',
  registerInstruction: '拟办：把批示登记为办理事项：--date 反馈日期 [--lead 承办单位] [--text 拟办意见] [--matter 批示的记录序号]',
  acknowledgeInstruction: '签收批示事项 [--matter]',
  answerInstruction: '反馈批示办理情况：--text 办理情况 [--matter]',
  acceptAnswer: '批示办理情况审核通过，呈批示的领导 [--matter]',
  returnAnswer: '退回批示办理情况：--text 意见 [--matter]',
  escalate: '提级督办：--level 1|2|3 --reason 理由 [--cycle]',
  callForReport: '临时调度一项任务：--ask 栏目,栏目 --date 日期 [--reason 理由]（多项任务用 duban call）',
  answerCall: '填报临时调度：--column 栏目=内容 [--call]',
  amend: '调整：[--title 名称] [--date 时限] [--document 文号] [--effective 日期]（按修订文件调整用 duban amend）',
  signOff: '审签：负责人确认，或 --file 盖章扫描件，盖章原件由督查人员登记 [--cycle]',
  handOn: '转本单位同事办理：--to 同事（姓名或邮箱）',
  reopen: '回头看后要求整改：--date 整改期限 --text 问题',
  carryOver: '长期、跨年事项转入下年',
};

export const isAskType = (word: string): word is ActType => Object.hasOwn(askWords, word);

export interface Frame {
  state: TaskState;
  /** Cycles of the plan with their dates, in order. */
  cycles: { id: string; due: string }[];
  /** `YYYY-MM-DD` */
  today: string;
  directory: Pick<Directory, 'units' | 'groups' | 'people'>;
  /** What members of a collective owner are by the plan's rules. */
  groupDuty?: Policy['groupDuty'] | undefined;
  /** The task's words as they hold now. */
  draft: TaskDraft;
  /** The person's words, from `--text` or `--text-file`; '' without any. */
  text: string;
  /** Hash of the file named by `--file`. */
  evidence?: string;
}

/**
 * The ask a command line means. A cycle nobody named is the one it can only be: for a report the one that is asked next,
 * for a review the one that waits. Whether the act is allowed is the task's to say. Throws `CommandFault` for wrong use.
 */
export function askOfOptions(type: ActType, options: ActOptions, frame: Frame): Ask {
  const { text, state } = frame;
  if (isBesideType(type)) return askBeside(type, options, frame);
  switch (type) {
    case 'acknowledge':
    case 'confirmCompletion':
    case 'closeOut':
    case 'recalculate':
      return { type };
    case 'submitReport':
      return {
        type,
        cycle: options.cycle ?? cycleToReport(frame),
        report: { done: text, next: options.next ?? '', difficulty: options.difficulty ?? '', values: (options.value ?? []).map(readValue) },
        progressClass: readClass(options.class ?? '达进度'),
        attestedBy: options.attested ?? '',
      };
    case 'noChange':
      return { type, cycle: options.cycle ?? cycleToReport(frame), why: text };
    case 'approve': {
      const { id, content } = cycleToReview(state, options.cycle);
      return { type, cycle: id, content, ...(options.class === undefined ? {} : { progressClass: readClass(options.class) }) };
    }
    case 'recordPaper':
      return { type, cycle: options.cycle ?? cycleToReport(frame), received: options.date === undefined ? frame.today : checkDate(options.date), handedBy: options.person ?? '', progressClass: readPaperClass(options.class) };
    case 'return': {
      const { id, content } = cycleToReview(state, options.cycle);
      return { type, cycle: id, content, opinion: text };
    }
    case 'reassign':
      return { type, duties: readDuties(options, frame), reason: text };
    case 'nudge':
      return { type, words: text };
    case 'instruct':
    case 'recordInstruction':
      return { type, kind: readKind(options.kind), words: text };
    case 'holdLetter':
      return { type, ...letterMeant(options, frame), ...(options.date === undefined ? {} : { until: checkDate(options.date) }), reason: text };
    case 'releaseLetter':
      return { type, ...letterMeant(options, frame) };
    case 'applyCompletion':
      return { type, summary: text, ...(options.conclusion === undefined ? {} : { conclusion: readConclusion(options.conclusion) }) };
    case 'returnCompletion':
      return { type, opinion: text };
    case 'requestExtension':
      return { type, cycle: options.deadline === true ? null : (options.cycle ?? cycleToReport(frame)), until: readNewDate(options.date), reason: text };
    case 'decideExtension':
      return { type, grant: readGrant(options), opinion: text };
    case 'askReassign':
      return { type, suggested: options.lead === undefined ? '' : readUnit(options.lead, frame.directory), reason: text };
    case 'keepUnit':
      return { type, opinion: text };
    case 'suspend':
    case 'resume':
    case 'withdraw':
      return { type, reason: text };
    case 'submitBreakdown':
      return { type, text: text === '' ? null : text };
    case 'approveBreakdown':
      return { type, content: state.breakdown?.proposal?.text ?? '' };
    case 'returnBreakdown':
      return { type, content: state.breakdown?.proposal?.text ?? '', opinion: text };
    case 'setQuarterGoal':
      return { type, quarter: readQuarter(options.quarter), goal: text, person: options.person ?? '' };
    case 'markSubItem':
      return { type, ...readSubItem(options, state) };
    case 'askCoUnit':
      return { type, unit: readUnit(options.unit ?? '', frame.directory), cycle: options.cycle ?? cycleToReport(frame), due: options.date === undefined ? null : checkDate(options.date) };
    case 'addPart':
      return { type, cycle: options.cycle ?? state.parts?.find(({ given }) => !given)?.cycle ?? cycleToReport(frame), text };
    case 'signOff': {
      const { id, content } = cycleToReview(state, options.cycle);
      return { type, cycle: id, content, evidence: frame.evidence ?? null };
    }
    case 'handOn':
      return { type, to: readColleague(options.to, frame) };
    case 'reopen':
      return { type, due: readNewDate(options.date), reason: text };
    case 'carryOver':
      return { type };
    default:
      throw new TypeError(`unknown ask ${JSON.stringify(type satisfies never)}`);
  }
}

/** Returned first, then the oldest that is open or overdue, then the next of the plan. */
export function cycleToReport({ state, cycles, today }: Pick<Frame, 'state' | 'cycles' | 'today'>): string {
  const returned = state.cycles.find((cycle) => cycle.state === 'returned');
  if (returned) return returned.id;
  const answered = new Set(state.cycles.filter(isAnswered).map(({ id }) => id));
  const asked = cycles.filter(({ id }) => !answered.has(id));
  const meant = asked.find(({ due }) => due <= today) ?? asked[0];
  if (!meant) throw wrongUse('这项任务没有待报送的周期。', '请用 --cycle 指明，如 --cycle 2026Q1。');
  return meant.id;
}

const isAnswered = ({ state }: Cycle): boolean => state === 'submitted' || state === 'signedOff' || state === 'approved';

function cycleToReview({ cycles }: TaskState, named: string | undefined): { id: string; content: string } {
  const waiting = cycles.filter((cycle) => (named === undefined ? cycle.state === 'submitted' || cycle.state === 'signedOff' : cycle.id === named));
  const [meant] = waiting;
  if (waiting.length > 1) throw wrongUse(`有 ${waiting.length} 期等待审核：${waiting.map(({ id }) => id).join('、')}。`, '请用 --cycle 指明是哪一期。');
  // A cycle without a text is refused by the task itself, in its own words.
  return { id: meant?.id ?? named ?? '', content: meant?.content ?? '' };
}

function readDuties({ lead, co, inform }: ActOptions, { directory, groupDuty }: Frame): PlannedDuty[] {
  const leadUnits = nameList(lead);
  if (leadUnits.length === 0) throw wrongUse('改派要指明牵头单位。', '写作 --lead 单位，多个用逗号隔开，第一个为主牵头。');
  const owned = dutiesOf({ leadUnits, coUnits: nameList(co) }, directory, {}, groupDuty);
  const told = dutiesOf({ leadUnits: [], coUnits: nameList(inform) }, directory);
  const unknown = [...owned.unresolved, ...told.unresolved];
  if (unknown.length > 0) throw wrongUse(`通讯录里没有「${unknown.join('」「')}」。`, '可用 duban directory show 查看单位名称。');
  const informed = told.duties.filter(({ unit }) => !owned.duties.some((duty) => duty.unit === unit));
  return [...owned.duties, ...informed.map(({ unit }): PlannedDuty => ({ unit, kind: 'inform', main: false }))];
}

function letterMeant({ cycle, rung }: ActOptions, { state, cycles, today }: Frame): { cycle: string; rung: number } {
  if (rung !== undefined && !/^[123]$/u.test(rung)) throw wrongUse(`「${rung}」不是督办函的级别。`, '级别写作 2 或 3。');
  const late = cycles.find(({ id, due }) => due <= today && !state.cycles.some((each) => each.id === id && isAnswered(each)));
  return { cycle: cycle ?? late?.id ?? cycleToReport({ state, cycles, today }), rung: Number(rung ?? 2) };
}

export function readUnit(name: string, directory: Frame['directory']): string {
  const { duties } = dutiesOf({ leadUnits: [name.trim()], coUnits: [] }, directory);
  const [unit] = duties;
  if (!unit) throw wrongUse(`通讯录里没有「${name}」。`, '可用 duban directory show 查看单位名称。');
  return unit.unit;
}

function readNewDate(date: string | undefined): string {
  if (date === undefined) throw wrongUse('请写明新的日期。', '写作 --date 2026-10-15。');
  return checkDate(date);
}

function readGrant({ grant, refuse }: ActOptions): boolean {
  if ((grant === true) === (refuse === true)) throw wrongUse('请写明同意还是不同意。', '同意写 --grant，不同意写 --refuse 并用 --text 说明意见。');
  return grant === true;
}

function readColleague(word: string | undefined, { directory }: Frame): string {
  if (word === undefined) throw wrongUse('请写明转给哪位同事。', '写作 --to 姓名，或 --to 邮箱。');
  return findPerson(directory, word).address;
}

function readConclusion(word: string): Conclusion {
  const found = conclusions.find((each) => each === word);
  if (!found) throw wrongUse(`「${word}」不是全年结论。`, `可用：${conclusions.join('、')}。`);
  return found;
}

function readClass(word: string): ProgressClass {
  const found = progressClasses.find((each) => each === word);
  if (!found) throw wrongUse(`「${word}」不是进度类别。`, `可用：${progressClasses.join('、')}。`);
  return found;
}

function readPaperClass(word: string | undefined): ProgressClass {
  if (word === undefined) throw wrongUse('请写明认定的进度类别。', `写作 --class 达进度；可用：${progressClasses.join('、')}。`);
  return readClass(word);
}

const kinds: InstructionKind[] = ['阅知', '办理', '限时反馈'];

function readKind(word = '阅知'): InstructionKind {
  const found = kinds.find((each) => each === word);
  if (!found) throw wrongUse(`「${word}」不是批示的类型。`, `可用：${kinds.join('、')}。`);
  return found;
}

function readValue(text: string): { name: string; value: number } {
  const [, name, figure] = /^(.+)=(-?\d+(?:\.\d+)?)$/su.exec(text) ?? [];
  if (name === undefined) throw wrongUse(`看不懂指标数值「${text}」。`, '写作 指标=数值，如 --value 新增学位=1200。');
  return { name: name.trim(), value: Number(figure) };
}
