import type { Finding, TaskDraft } from '../../../core/plan/plan-draft.ts';

// process.md §5: content of these stays offline (线下报送); the office decides, the importer only proposes.
const topics: [name: string, pattern: RegExp][] = [
  ['意识形态', /意识形态/],
  ['巡视巡察整改', /巡视|巡察/],
  ['机要保密', /机要|保密(?:工作|管理|检查|教育|责任|制度)|涉密/],
  ['信访维稳', /维稳|重点人员|稳控|信访(?:积案|矛盾|稳定|维稳)|群体性事件|社会稳定风险/],
  ['舆情', /舆情/],
  ['案件线索', /案件线索|问题线索|案件查办|审查调查|扫黑除恶/],
];

/** A note for every task whose words touch a matter that is reported on paper. */
export function findSensitiveTopics(tasks: TaskDraft[]): Finding[] {
  return tasks.flatMap((task, index) => {
    const words = `${task.title}\n${task.source.text}`;
    const found = topics.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
    if (found.length === 0) return [];
    return [{ task: index, severity: 'note' as const, code: 'offline-topic', message: `本项涉及${found.join('、')}，建议设为线下报送，内容不在线上填写。` }];
  });
}
