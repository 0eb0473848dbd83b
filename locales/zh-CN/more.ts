import { isReasonRule } from '../reason-rules.ts';
import type { MoreWords } from '../more-words.ts';
import { sayCycle, sayDate } from './dates.ts';
import { ruleSentences } from './rules.ts';

const nameOfDate = (cycle: string | null): string => (cycle === null ? '办结时限' : `${sayCycle(cycle)}进展`);

export const more: MoreWords = {
  title: '更多',
  buttons: {
    requestExtension: (late) => (late ? '逾期说明' : '申请延期'),
    askReassign: '申请改派',
    handOn: '转本单位同事',
    noChange: '暂无新进展',
    askCoUnit: '请配合单位提供',
    nudge: '催办',
    holdLetter: '暂缓',
    releaseLetter: '批准发出',
    grantExtension: '同意延期',
    proposeExtension: '拟同意，报分管领导',
    refuseExtension: '不同意',
    reassign: '改派',
    keepUnit: '不同意改派',
    closeOut: '属实，销号',
    reopen: '要求整改',
    recordInstruction: '代录批示',
    recordDecision: '代录决定',
  },
  whyTitle: '为什么收到',
  why: ({ rule, whyYou, whyNow, whatStops, due, left }) => [
    `为什么发给您：${whyYou}`,
    `为什么现在：${whyNow}`,
    ...(isReasonRule(rule) ? [`规则：${ruleSentences[rule]}`] : []),
    `日期：${sayDate(left)}发出${due === null ? '' : `，时限${sayDate(due)}`}`,
    `怎样就停：${whatStops}`,
  ],
  notNow: '现在不能办理此项，可能已经办过，请看消息中的最新情况。',
  done: '已收到，消息中会显示结果。',
  submit: '提交',

  extensionTitle: (late) => (late ? '逾期说明' : '申请延期'),
  whichDate: '哪个日期',
  movableDate: ({ cycle, due, late }) => `${nameOfDate(cycle)}（${sayDate(due)}${late ? '，已逾期' : ''}）`,
  newDate: '新的日期',
  reason: '理由',
  extensionHint: '未到期的由督查室答复，必要时报分管领导决定；已逾期的作为逾期说明，每日催办停止。',

  askReassignTitle: '申请改派',
  suggested: '建议改由哪个单位牵头',
  reassignHint: '督查室两个工作日内答复，答复前不再催办贵单位。',

  noChangeTitle: '暂无新进展',
  stands: (text) => `将沿用上次审核通过的内容：${text}`,
  whyNoChange: '原因（一句话）',
  noChangeHint: '连续第二次没有新进展，请用一句话说明原因。',

  askCoUnitTitle: '请配合单位提供',
  coUnits: '配合单位',
  partDue: '时限',
  partDueHint: (latest) => `最晚${sayDate(latest)}，给汇总留出时间。`,

  handOnTitle: '转本单位同事',

  nudgeTitle: '催办',
  nudgeWords: '要说的话（可不填）',

  holdTitle: '暂缓发出',
  holdUntil: '暂缓到哪一天',
  holdHint: (latest) => `最晚${sayDate(latest)}；到这一天仍未报送的，督办函照常发出。`,
  heldUntil: (date) => `已暂缓至${sayDate(date)}`,
  released: '已批准发出',

  refuseExtensionTitle: '不同意延期',
  proposeTitle: '报分管领导决定',
  proposeSubmit: '报送',
  proposal: '督查室意见（可不填）',
  proposalHint: '超出督查室权限的延期由分管领导决定；意见随申请一并呈报。',
  refuseSubmit: '答复',
  refusal: '不同意的理由',
  extensionAsked: ({ cycle, due, until, reason }) => `申请${nameOfDate(cycle)}由${sayDate(due)}延至${sayDate(until)}，理由：${reason}`,
  extensionProposed: '✔ 已报分管领导',
  extensionDecided: '✔ 已答复',

  reassignTitle: '改派',
  reassignAsked: (unit, suggested, reason) => `${unit}申请改派${suggested === '' ? '' : `，建议由${suggested}牵头`}，理由：${reason}`,
  newLead: '改由哪个单位牵头',
  newLeadHint: '写通讯录里的单位名称。',
  unknownUnit: '通讯录里没有这个单位的联络员，请核对名称。',
  keepUnitTitle: '不同意改派',
  reassignDecided: '✔ 已答复',

  reopenTitle: '要求整改',
  reopenDue: '整改期限',
  reopenReason: '要整改什么',
  lookedBack: '✔ 已回头看',

  recordDecisionTitle: '代录领导决定',
  decision: '领导的决定',
  decisionWords: '意见（不同意的请写明理由）',
  recordTitle: '代录批示',
  leader: '作出批示的领导',
  instructionKind: '处理方式',
  instructionWords: '批示原文，圈阅的写“圈阅”',
  recordHint: '来源记为纸质件；需要办理的，录入后再登记拟办。',
};
