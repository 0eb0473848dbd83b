import type { AskType } from '../../desk/ask.ts';

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
