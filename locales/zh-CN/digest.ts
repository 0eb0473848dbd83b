import type { DigestKind } from '../../core/digest/digest.ts';
import type { DigestWords } from '../digest-words.ts';
import { sayCycle, sayDate } from './dates.ts';

const groups: Record<DigestKind, string> = {
  letter: '督办',
  answered: '答复',
  nudged: '催办',
  sign: '待签收',
  lateReport: '逾期',
  report: '填报',
  deadline: '办结时限',
  review: '待审',
  office: '办公室事项',
  informed: '知悉',
  actedFor: '代办告知',
};

export const digest: DigestWords = {
  header: (date, count) => `${date.slice(0, 4)}年${sayDate(date)} 督办事项（${count} 项）`,
  summary: (count, parts) => `督办事项 ${count} 项：${parts.map((part) => `${groups[part.kind]} ${part.count} 项`).join('，')}`,
  groups,
  groupCount: (heading, count) => `${heading} ${count} 项`,
  buttons: {
    acknowledge: '签收',
    acknowledgeAll: (count) => `一键全部签收（${count} 项）`,
    report: '填报',
    reportAll: (cycle, count) => `填报${cycle && /Q[1-4]$/.test(cycle) ? '本季度' : cycle ? sayCycle(cycle) : '本期'} (${count} 项)`,
    approve: '通过',
    return: '退回',
    applyCompletion: '申请办结',
    confirmCompletion: '确认办结',
    returnCompletion: '退回',
  },
  signed: (at) => `✔ 已签收 ${at}`,
  submitted: '✔ 已报送 待审',
  approved: '✔ 已通过',
  returned: '已退回',
  completionApplied: '✔ 已申请办结 待审',
  over: (stage) => `✔ ${stage}`,
  pending: '已收到，正在办理…',
  opinion: (words) => `退回意见：${words}`,
  instruction: (leader, kind, words) => `${leader ?? '领导'}批示${kind ? `（${kind}）` : ''}：${words}`,
  nudge: (words) => `督查室：${words}`,
  submittedWords: (unit, progressClass, attestedBy, done) => `${unit}（自评${progressClass}，${attestedBy}审定）：${done}`,
  difficulty: (words) => `困难/需协调：${words}`,
  rest: (count) => `另有 ${count} 项未逐条列出，可用上面的按钮一并办理，或向督查室索取清单。`,
  footer: '请勿填写涉密和工作秘密内容。不便点按钮时，可打电话请督查室代为登记。',
};
