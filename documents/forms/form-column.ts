/** What a column of a form or progress table holds. */
export type FormColumn = 'code' | 'number' | 'goal' | 'quarterGoal' | 'last' | 'done' | 'figures' | 'difficulty' | 'next' | 'progressClass' | 'owner' | 'section' | 'remark';

const period = '(?:本季度?|本期|本月|本年度?|当前|目前|阶段性?|第?[一二三四1-4]季度?|\\d{1,2}月份?|上半年|下半年|全年|年度|截至.{1,8})';
const goalNoun = '(?:推进|工作|阶段性?)?(?:目标(?:任务)?|任务|计划)';
const nextPeriod = '(?:下季度?|下期|下月|下一?阶段|下一?步|下一?季度?|下半年)';

const patterns: [pattern: RegExp, column: FormColumn][] = [
  [/^(?:行码|任务编号|任务编码)$/u, 'code'],
  [/^(?:序号|编号|项号|No\.?)$/iu, 'number'],
  [new RegExp(`^${nextPeriod}(?:工作|推进|主要)?(?:目标(?:任务)?|打算|计划|安排|举措|措施|思路|任务)(?:及.{1,8})?$`, 'u'), 'next'],
  [/^(?:上期|上季度?|上月|上次|前期)(?:工作|任务)?(?:推进|完成|进展|落实|办理)?情况$/u, 'last'],
  [new RegExp(`^${period}${goalNoun}$`, 'u'), 'quarterGoal'],
  [/^(?:目标任务|工作任务|重点任务|主要任务|任务|任务名称|任务内容|工作事项|重点工作|重点工作任务|工作内容|工作要点|事项|督办事项|议定事项|改革举措|改革事项|项目名称|工作项目|举措|目标任务内容)$/u, 'goal'],
  [/^(?:进度|进展|完成)(?:类别|分类|等次|状态|评价)$|^(?:推进|完成)?进度$|^类别（?进度）?$/u, 'progressClass'],
  [/^(?:主要)?(?:数据|指标|指标数据|完成数据|主要数据|数据指标|指标完成情况)$/u, 'figures'],
  [/(?:存在|主要|遇到)?的?(?:主要)?(?:问题|困难)(?:[及与和、](?:困难|问题|原因|建议))*$|^需(?:要)?(?:局|上级|市|县)?.{0,6}协调.{0,8}$/u, 'difficulty'],
  [new RegExp(`^(?:${period})?(?:任务|工作|目标|目标任务|主要|具体)?(?:推进|进展|完成|工作|落实|办理|工作推进|工作进展|工作完成|任务完成)(?:落实)?(?:情况|进展|成效)$`, 'u'), 'done'],
  [new RegExp(`^${period}情况$|^(?:工作)?(?:进展|推进情况|落实情况)$`, 'u'), 'done'],
  [/^(?:牵头|责任|配合|协办|承办|主办|主责|落实|协同|完成|实施|参与|填报)(?:单位|科室|部门|处室|领导|人|科室（单位）|单位（科室）|科室单位)(?:及.{1,8})?$|^(?:分管|包抓|联系)(?:局|市|县)?领导$/u, 'owner'],
  [/^(?:类别|领域|板块|分类|专项|工作领域|一级指标|时限|完成时限|完成时间|时间节点|依据|来源|文件依据|工作措施|主要措施|报送频次)$/u, 'section'],
  [/^备注$|^说明$/u, 'remark'],
];

/** The column a header cell names, or null for words none of these tables has. */
export function readFormColumn(header: string): FormColumn | null {
  const bare = header.normalize('NFKC').replaceAll(/[\s\u200b]/gu, '').replaceAll('(', '（').replaceAll(')', '）').replace(/[：:]$/u, '');
  const named = bare.replace(/（(?!单位|科室|进度).*）$/u, '');
  for (const [pattern, column] of patterns) if (pattern.test(named)) return column;
  return null;
}

/** The columns of a row of headers; null for a row that is none: it must name the task and what was done, or be ours. */
export function readFormHeader(cells: string[]): (FormColumn | null)[] | null {
  const columns = cells.map((cell) => readFormColumn(cell));
  const known = new Set(columns.filter((column) => column !== null));
  const tells = known.has('done') && (known.has('goal') || known.has('code'));
  return known.size >= 2 && tells ? columns : null;
}
