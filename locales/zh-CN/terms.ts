import type { Words } from '../words.ts';

/** The trade's own words for stages, classes and ways. */
export const terms: Pick<Words, 'progress' | 'stages' | 'cycleStates' | 'duties' | 'conclusions' | 'vias' | 'instructionKinds'> = {
  progress: {
    已完成: '已完成',
    提前完成: '提前完成',
    超进度: '超进度',
    达进度: '达进度',
    欠进度: '欠进度',
    未启动: '未启动',
    其他: '其他',
  },
  stages: {
    drafted: '拟定中',
    assigned: '已交办',
    underway: '推进中',
    closing: '申请办结',
    completed: '已办结',
    closedOut: '已销号',
    suspended: '已中止',
    withdrawn: '已撤销',
    carriedOver: '结转下年',
  },
  cycleStates: {
    open: '待填报',
    submitted: '已报送 待审',
    signedOff: '已审签 待审',
    approved: '已通过',
    returned: '已退回',
    missed: '未报',
  },
  duties: { lead: '牵头', co: '配合', inform: '知悉' },
  conclusions: { 完成: '完成', 部分完成转下年: '部分完成转下年', 未完成: '未完成', 转常态: '转常态' },
  vias: {
    chat: '聊天',
    mail: '邮件',
    link: '邮件链接',
    console: '督查台',
    phone: '电话',
    paper: '纸质',
    meeting: '会议',
    file: '文件',
    system: '系统',
  },
  instructionKinds: { 阅知: '阅知', 办理: '办理', 限时反馈: '限时反馈' },
};
