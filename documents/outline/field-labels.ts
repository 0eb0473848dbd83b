/** Labels printed inside an item, with the one name the product uses. Owner labels are read in owners/. */
const fieldLabels: [name: string, pattern: string][] = [
  ['问题描述', '问题描述|存在(?:的)?(?:主要|突出)?问题|主要问题|突出问题|问题表现|反馈问题|具体问题|问题清单'],
  ['目标任务', '目标任务|任务目标|工作目标|年度目标|目标要求|工作任务|年度任务|主要目标|预期目标|阶段目标|整改目标|总体目标|主要任务|重点任务|任务要求|工作内容|任务内容|主要内容|办理事项|督办事项|交办事项'],
  ['工作措施', '工作措施|主要措施|具体措施|推进措施|整改措施|保障措施|落实措施|工作举措|主要举措|具体举措|重点举措|推进举措|落实举措|整改举措|措施办法|实施步骤|推进计划|具体要求|办理要求'],
  ['文件依据', '文件依据|政策依据|任务来源|工作依据|事项来源|交办来源|立项依据|问题来源|批示来源|来文依据'],
  ['完成时限', '(?:计划|要求|拟|预计)?完成(?:时限|时间|期限|日期|时间节点)|(?:办结|办理|整改|反馈|责任|推进|工作|落实)(?:时限|期限|时间)|时限要求|时间要求|时间节点|进度要求|进度安排|时间进度|时间安排|起止时间|时限|截止(?:时间|日期)|(?:完成|推进)?节点'],
  ['推进情况', '推进情况|进展情况|工作进展|完成情况|落实情况|整改情况|办理情况|推进进度|目前进展|工作进度'],
  ['预期成果', '预期成果|成果形式|成果标志|标志性成果|工作标准|完成标准|完成标志|验收标准|预期成效|工作成效'],
  ['考核指标', '考核指标|量化指标|绩效指标|工作指标'],
  ['下步打算', '下步打算|下一步(?:工作)?(?:打算|计划|安排|措施)|下步(?:工作)?(?:计划|安排|措施)'],
  ['批示内容', '批示内容|领导批示|批示意见|交办内容'],
  ['适用范围', '适用范围|推广范围|实施范围'],
  ['考核单位', '(?:负责)?(?:考核|督办|督查|交办|报送|验收|审核)(?:部门|单位|科室)'],
  ['备注', '备注'],
];
const quarterGoal = '(?:第?[一二三四]季度|本季度?|上半年|下半年|全年)(?:推进|工作|阶段性?)?目标(?:任务)?';
const peopleLabels: [name: string, pattern: string][] = [
  ['牵头领导', '(?:牵头|分管|责任|主管|包抓|包联|包保|包案|挂包|挂联|联系|督导|领衔|市级|县级|区级|州级|处级|校|院)(?:的)?(?:局|县|市|区|校|院|厂|公司|责任|分管|牵头)?领导|(?:牵头|分管|主管)(?:责任|负责)人'],
  ['责任人', '(?:直接|具体|第一|主要|单位|科室|部门|牵头|整改|项目)?(?:责任人|负责人)(?:员)?|联系人|联络员|承办人|经办人|具体承办人'],
];

export const peoplePattern = peopleLabels.map(([, pattern]) => pattern).join('|');
export const timePattern = fieldLabels.find(([name]) => name === '完成时限')?.[1] ?? '';
export const fieldPattern = [...fieldLabels, ...peopleLabels].map(([, pattern]) => pattern).join('|') + `|${quarterGoal}`;

const compiled = [...fieldLabels, ...peopleLabels].map(([name, pattern]) => [name, new RegExp(`^(?:${pattern})$`)] as const);
const quarter = new RegExp(`^(?:${quarterGoal})$`);

/** The product's name of a printed label, or null: `一季度目标` → `一季度推进目标`. */
export function nameField(label: string): string | null {
  const bare = label.replace(/\s+/g, '');
  for (const [name, pattern] of compiled) if (pattern.test(bare)) return name;
  if (!quarter.test(bare)) return null;
  const period = /^第?([一二三四]季度|本季度?|上半年|下半年|全年)/.exec(bare)?.[1] ?? '本季度';
  return `${period.startsWith('本季') ? '本季度' : period}推进目标`;
}
