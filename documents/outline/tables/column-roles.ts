import { nameField } from '../field-labels.ts';
import { readOwnerRole } from '../owners/owner-labels.ts';

/** What a table column holds. `field:X` keeps its words under the field X. */
export type ColumnRole = 'number' | 'goal' | 'lead' | 'co' | 'owner' | 'deadline' | 'recurrence' | 'section' | 'leader' | 'person' | `field:${string}`;

const exact: [pattern: RegExp, role: ColumnRole][] = [
  [/^(?:序号|编号|项号|No\.?|序列)$/i, 'number'],
  [/^(?:类别|领域|板块|分类|项目类别|工作领域|一级指标|专项)$/, 'section'],
  [/^(?:完成|办结|整改|计划完成|推进)?(?:时限|时间|期限|时间节点|时限要求|完成时限要求)$/, 'deadline'],
  [/^(?:报送|反馈|调度)?(?:频次|周期)$/, 'recurrence'],
  [/^(?:牵头|分管|责任|包抓|联系)(?:局|市|县)?领导$/, 'leader'],
  [/^(?:责任人|具体责任人|联系人|承办人|直接责任人|经办人)$/, 'person'],
  [/^(?:目标任务|工作任务|重点任务|主要任务|任务|任务名称|工作事项|重点工作|重点工作任务|工作内容|事项|督办事项|议定事项|改革举措|改革事项|项目名称|任务内容|工作要点|年度任务|目标任务内容|工作项目|举措)$/, 'goal'],
];

/** The role a header cell gives its column, or null when the header is none of the known words. */
export function readColumnRole(header: string): ColumnRole | null {
  const bare = header.replace(/[\s\u3000]+/g, '').replace(/[：:]$/, '');
  if (!bare || bare.length > 24) return null;
  for (const [pattern, role] of exact) if (pattern.test(bare)) return role;
  const owner = readOwnerRole(bare);
  if (owner) return owner;
  const quarter = /^(?:第?([一二三四])季度|(本季度?)|(上半年|下半年))(?:推进|工作|阶段性?)?(?:目标(?:任务)?)?$/.exec(bare);
  if (quarter) return `field:${quarter[1] ? `${quarter[1]}季度` : (quarter[3] ?? '本季度')}推进目标`;
  const field = nameField(bare) ?? nameField(bare.replace(/^(?:主要|具体|截至目前|目前|第?[一二三四]季度)/, ''));
  if (field === '完成时限') return 'deadline';
  if (field) return `field:${field}`;
  if (/^(?:主要内容|具体内容|内容|工作标准|任务要求|工作要求|完成标准)$/.test(bare)) return 'field:工作措施';
  return /^(?:依据|来源|任务来源|文件依据)$/.test(bare) ? 'field:文件依据' : null;
}

/** A row is a header when most of its cells are column words and one of them says what the tasks are. */
export function readHeaderRow(cells: string[]): (ColumnRole | null)[] | null {
  const roles = cells.map((cell) => readColumnRole(cell));
  const known = roles.filter((role) => role !== null).length;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  const tells = roles.some((role) => role === 'goal' || role === 'field:目标任务' || role === 'field:工作措施');
  return known >= 2 && known * 2 >= filled && tells ? roles : null;
}
