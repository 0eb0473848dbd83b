import type { Via } from '../../core/task/act.ts';
import type { TaskEventType } from '../../core/task/task-event.ts';
import type { Words } from '../words.ts';
import { saySource } from './beside.ts';
import { sayAsOf, sayCycle, sayDate } from './dates.ts';
import { stageNames } from './say-taken.ts';

const leads = (duties: { unit: string; kind: string }[]): string =>
  duties
    .filter((duty) => duty.kind === 'lead')
    .map((duty) => duty.unit)
    .join('、');

const what = (cycle: string | null): string => (cycle === null ? '办结时限' : `${sayCycle(cycle)}进展`);

export const events: Words['events'] = {
  assigned: ({ duties }) => `交办：${leads(duties)}牵头`,
  linesReached: ({ lines }) => `到期事项 ${lines.length} 项`,
  acknowledged: ({ units }) => `签收（${units.join('、')}）`,
  reportSubmitted: ({ unit, cycle, progressClass, attestedBy }) =>
    `报送${sayCycle(cycle)}进展（${unit}，自评${progressClass}${attestedBy === '' ? '' : `，${attestedBy}审定`}）`,
  noChangeStated: ({ cycle, since }) => `${sayCycle(cycle)}暂无新进展，沿用截至${sayAsOf(since)}的内容`,
  paperRecorded: ({ unit, cycle, received, handedBy, progressClass, selfReviewed }) =>
    `登记${unit}${sayCycle(cycle)}线下报送件（${sayDate(received)}收到，${handedBy}送），认定${progressClass}${selfReviewed ? '（自审）' : ''}`,
  reportApproved: ({ cycle, progressClass, selfReviewed }) =>
    `审核通过${sayCycle(cycle)}进展，认定${progressClass}${selfReviewed ? '（自审）' : ''}`,
  reportReturned: ({ cycle, due }) => `退回${sayCycle(cycle)}进展${due ? `，请于${sayDate(due)}前重报` : ''}`,
  reassigned: ({ duties }) => `改派：由${leads(duties)}牵头`,
  nudged: ({ units }) => `催办${units.join('、')}`,
  instructed: ({ kind, leader, recorded }, nameOf) => (recorded ? `代录${nameOf(leader)}批示（${kind}）` : `作出批示（${kind}）`),
  letterHeld: ({ rung, until }) => `缓发${rung}级督办函至${sayDate(until)}`,
  letterReleased: ({ rung }) => `放行${rung}级督办函`,
  completionApplied: ({ conclusion }) => (conclusion === undefined ? '申请办结' : `报送全年结论：${conclusion}`),
  completionConfirmed: ({ selfReviewed }) => `确认办结${selfReviewed ? '（自审）' : ''}`,
  completionReturned: () => '退回办结申请',
  closedOut: () => '销号',
  recalculated: () => '按新的放假安排重排提醒',
  extensionRequested: ({ cycle, due, until }) => `申请延期：${what(cycle)}由${sayDate(due)}延至${sayDate(until)}`,
  lateStated: ({ cycle, until }) => `报送逾期说明（${what(cycle)}，新的日期${sayDate(until)}）`,
  extensionProposed: ({ cycle, until }) => `拟同意${what(cycle)}延期至${sayDate(until)}，报分管领导决定`,
  extensionGranted: ({ cycle, until }) => `同意${what(cycle)}延期至${sayDate(until)}`,
  extensionRefused: ({ cycle, due }) => `不同意${what(cycle)}延期，仍按${sayDate(due)}`,
  reassignAsked: ({ unit, suggested }) => `${unit}申请改派${suggested === '' ? '' : `，建议由${suggested}牵头`}`,
  unitKept: ({ unit }) => `不同意改派，仍由${unit}牵头`,
  breakdownSubmitted: ({ unit, items }) => `报送细化分解（${unit}，子项 ${items} 个）`,
  breakdownApproved: ({ selfReviewed }) => `审核通过细化分解${selfReviewed ? '（自审）' : ''}`,
  breakdownReturned: ({ due }) => `退回细化分解，请于${sayDate(due)}前重报`,
  quarterGoalSet: ({ quarter }) => `设定${sayCycle(quarter)}目标`,
  subItemMarked: ({ item, steps, of }) => (of === 1 ? `子项 ${item} ${steps === 1 ? '已完成' : '恢复为未完成'}` : `子项 ${item} ${steps === 0 ? '恢复为未启动' : `已${stageNames[steps - 1] ?? ''}`}`),
  coUnitAsked: ({ unit, cycle, due }) => `请${unit}于${sayDate(due)}前提供${sayCycle(cycle)}配合情况`,
  partAdded: ({ unit, cycle }) => `提供${sayCycle(cycle)}配合情况（${unit}）`,
  suspended: () => '中止该事项',
  resumed: () => '恢复推进',
  withdrawn: () => '撤销该事项',
  instructionRegistered: ({ leader, unit, due }, nameOf) => `拟办：将${nameOf(leader)}批示登记为办理事项，由${unit}于${sayDate(due)}前反馈`,
  instructionAcknowledged: ({ unit }) => `签收批示事项（${unit}）`,
  instructionAnswered: ({ unit }) => `反馈批示办理情况（${unit}）`,
  answerAccepted: ({ leader, selfReviewed }, nameOf) => `审核通过批示办理情况，呈${nameOf(leader)}${selfReviewed ? '（自审）' : ''}`,
  answerReturned: ({ due }) => `退回批示办理情况${due ? `，请于${sayDate(due)}前重新反馈` : ''}`,
  escalated: ({ cycle, rung }) => `${sayCycle(cycle)}进展提级为${rung}级督办`,
  reportCalled: ({ due, joined, rest }) => `临时调度：${rest === 0 && joined === null ? '内容均已在档' : `${joined === null ? '' : `并入${sayCycle(joined)}填报，`}${sayDate(due)}前填报`}`,
  callAnswered: ({ unit }) => `填报临时调度（${unit}）`,
  amended: ({ document, effective }) => `调整（${saySource(document, effective)}）`,
  signedOff: ({ cycle, form, evidence }) => `审签${sayCycle(cycle)}进展（${form === 'confirmed' ? '本人确认' : evidence === null ? '盖章件已收到' : '盖章扫描件'}）`,
  handedOn: ({ unit, to }, nameOf) => `转${unit}${nameOf(to)}办理`,
  handedOver: ({ leaver, successor }, nameOf) => `工作交接：${nameOf(leaver)}的事项转${nameOf(successor)}`,
  reopened: ({ cycle, due }) => `回头看后要求整改（${sayCycle(cycle)}），${sayDate(due)}前报送`,
  carriedOver: ({ conclusion }) => (conclusion === null ? '转入下年继续' : `结转下年（${conclusion}）`),
  editionTold: ({ cycle, state, content }) => `${sayCycle(cycle)}汇总稿${state === 'final' ? '定稿' : '送审'}${content === null ? '' : '，文字有修改'}`,
};

const verbs: Partial<Record<TaskEventType, string>> = { acknowledged: '代签收', reportSubmitted: '代填', callAnswered: '代填', instructionAcknowledged: '代签收' };

export const actor: Words['actor'] = (event, nameOf) => {
  if (event.via === 'system') return '系统';
  const by = nameOf(event.by);
  if (event.by === event.for) return by;
  return `${by}（${verbs[event.type] ?? '代办'}：${nameOf(event.for)}，${via[event.via]}）`;
};

const via: Record<Via, string> = {
  chat: '聊天',
  mail: '来信',
  link: '邮件链接',
  console: '督查台',
  phone: '电话告知',
  paper: '纸质件',
  meeting: '会议',
  file: '来件',
  system: '系统',
};
