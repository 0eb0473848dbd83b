import type { Words } from '../words.ts';

/** The trade's own words for stages, classes and ways. */
export const terms: Pick<Words, 'progress' | 'stages' | 'cycleStates' | 'duties' | 'conclusions' | 'vias' | 'instructionKinds'> = {
  progress: {
    已完成: 'done',
    提前完成: 'done early',
    超进度: 'ahead',
    达进度: 'on pace',
    欠进度: 'behind',
    未启动: 'not started',
    其他: 'other',
  },
  stages: {
    drafted: 'drafted',
    assigned: 'assigned',
    underway: 'under way',
    closing: 'completion applied for',
    completed: 'completed',
    closedOut: 'closed out',
    suspended: 'suspended',
    withdrawn: 'withdrawn',
    carriedOver: 'carried over',
  },
  cycleStates: {
    open: 'report open',
    submitted: 'submitted, in review',
    signedOff: 'signed off, in review',
    approved: 'approved',
    returned: 'returned',
    missed: 'not reported',
  },
  duties: { lead: 'lead', co: 'co-unit', inform: 'informed' },
  conclusions: { 完成: 'done', 部分完成转下年: 'done in part, the rest next year', 未完成: 'not done', 转常态: 'goes on as standing work' },
  vias: {
    chat: 'chat',
    mail: 'mail',
    link: 'link in a letter',
    console: 'console',
    phone: 'phone',
    paper: 'paper',
    meeting: 'meeting',
    file: 'file',
    system: 'system',
  },
  instructionKinds: { 阅知: 'for information', 办理: 'to be dealt with', 限时反馈: 'answer by a date' },
};
