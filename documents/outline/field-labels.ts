/** Labels printed inside an item, with the one name the product uses. Owner labels are read in owners/. */
const fieldLabels: [name: string, pattern: string][] = [
  ['问题描述', '问题描述|存在(?:的)?(?:主要)?问题|主要问题|问题表现'],
  ['目标任务', '目标任务|任务目标|工作目标|年度目标|目标要求|工作任务|年度任务|主要目标'],
  ['工作措施', '工作措施|主要措施|具体措施|推进措施|整改措施|工作举措|主要举措|具体举措'],
  ['文件依据', '文件依据|政策依据|任务来源|工作依据'],
  ['完成时限', '完成时限|完成时间|办结时限|整改时限|时限要求|时间要求|时间节点|进度要求|完成期限'],
  ['推进情况', '推进情况|进展情况|工作进展|完成情况|落实情况'],
  ['适用范围', '适用范围|推广范围|实施范围'],
  ['考核单位', '(?:负责)?考核(?:部门|单位)'],
  ['备注', '备注'],
];
const quarterGoal = '(?:第?[一二三四]季度|本季度?|上半年|下半年|全年)(?:推进|工作|阶段性?)?目标(?:任务)?';
const peopleLabels: [name: string, pattern: string][] = [
  ['牵头领导', '(?:牵头|分管|责任|包抓|包联)(?:局)?领导'],
  ['责任人', '(?:责任人|联系人|具体责任人|承办人|直接责任人)(?:员)?'],
];

export const fieldPattern = [...fieldLabels, ...peopleLabels].map(([, pattern]) => pattern).join('|') + `|${quarterGoal}`;

/** The product's name of a printed label, or null: `一季度目标` → `一季度推进目标`. */
export function nameField(label: string): string | null {
  const bare = label.replace(/\s+/g, '');
  for (const [name, pattern] of [...fieldLabels, ...peopleLabels]) if (new RegExp(`^(?:${pattern})$`).test(bare)) return name;
  if (!new RegExp(`^(?:${quarterGoal})$`).test(bare)) return null;
  const period = /^第?([一二三四]季度|本季度?|上半年|下半年|全年)/.exec(bare)?.[1] ?? '本季度';
  return `${period.startsWith('本季') ? '本季度' : period}推进目标`;
}
