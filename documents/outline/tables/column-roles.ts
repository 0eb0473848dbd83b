import { nameField } from '../field-labels.ts';
import { readOwnerRole } from '../owners/owner-labels.ts';
import { remembered } from '../remembered.ts';

/** What a table column holds. `field:X` keeps its words under the field X. */
export type ColumnRole = 'number' | 'goal' | 'lead' | 'co' | 'owner' | 'deadline' | 'recurrence' | 'section' | 'leader' | 'person' | 'form' | `field:${string}`;

const exact: [pattern: RegExp, role: ColumnRole][] = [
  [/^(?:(?:任务|事项|督办|项目|问题|指标|议题|清单)?(?:序号|编号|项号)|No\.?|序列|序)$/i, 'number'],
  [/^(?:类别|领域|板块|分类|项目类别|任务类别|工作类别|工作领域|重点领域|一级指标|专项|所属领域|工作板块|任务板块|方面|条块|类型|工作分类|(?:任务|目标|指标|问题|事项|改革|整改)(?:类别|类型|分类)|议题)$/, 'section'],
  [/^(?:计划|要求|拟|预计)?(?:完成|办结|整改|推进|办理|反馈)?(?:时限|时间|期限|日期|时间节点|时限要求|时间要求|完成时限要求|时间安排|完成节点|节点)$/, 'deadline'],
  [/^(?:报送|反馈|调度)?(?:频次|周期|频率)$/, 'recurrence'],
  [/^(?:牵头|分管|责任|包抓|包保|联系|主管|市级|县级|区级|局|院|校|挂包|包案|督导|领衔)(?:责任|分管|牵头)?(?:局|市|县|区|院|校|厂|公司)?领导$/, 'leader'],
  [/^(?:(?:具体|第一|直接|主要|项目|整改|牵头|办理|科室|部门|单位)?(?:责任人|负责人|承办人|经办人)|责任人员|联系人|联络员|(?:具体)?工作人员)(?:姓名|及(?:联系)?(?:电话|方式))?$/, 'person'],
  [/^(?:责任|任务|单位|职责)?分工$|^(?:责任|任务)落实$|^落实责任$/, 'owner'],
  [/^(?:牵头|主办|主责)(?:站所|站办|镇街|镇办|乡镇|街道|院系|学院|学校|校区|党?支部|支队|大队|中队|车间|工区|班组|专班|区县|县区|县市区|市县|企业|公司)$/, 'lead'],
  [/^(?:配合|协办|协同|参与)(?:站所|站办|镇街|镇办|乡镇|街道|院系|学院|学校|校区|党?支部|支队|大队|中队|车间|工区|班组|专班|区县|县区|县市区|市县|企业|公司)$/, 'co'],
  [/^(?:责任|承办|落实|实施|主管|办理)(?:站所|站办|镇街|镇办|乡镇|街道|院系|学院|学校|校区|党?支部|支队|大队|中队|车间|工区|班组|专班|区县|县区|县市区|市县|企业|公司)$/, 'owner'],
  [
    /^(?:(?:主要|重点|年度|具体|核心|改革|建设|整改|分解|细化|阶段)?(?:目标|工作|任务)?(?:目标)?(?:任务|事项|工作任务|重点工作)(?:内容|名称|清单|分解|及内容|及目标|目标内容|事项)?|任务名称|重点工作任务|工作内容|事项|督办(?:事项|内容|件)|交办(?:事项|任务)|议定(?:事项|内容)|会议(?:事项|议定事项)|(?:年度|工作|具体)?目标(?:内容|名称)|改革(?:举措|事项|任务)|(?:重点|建设)?项目(?:名称|内容)?|工作要点(?:内容)?|要点|举措|工作名称|工作主题|整改(?:问题|任务|事项)|批示事项|实事(?:项目|内容)?|重点工作内容|工作项目|督查事项|主要工作|重点工作)$/,
    'goal',
  ],
];

/** Heads of tables that hold no tasks: people, marks, money. */
const foreign = /^(?:姓名|性别|民族|出生年月|年龄|学历|职务|职称|职务职称|政治面貌|身份证号码?|手机号?码?|联系电话|办公电话|电话|电子邮箱|邮箱|得分|分值|权重|评分标准|扣分标准|名次|排名|获奖等级|奖项|单价|数量|规格|型号|金额|预算金额)$/;

/** The role a header cell gives its column, or null when the header is none of the known words. */
export const readColumnRole = remembered((header): ColumnRole | null => {
  const bare = header.replace(/[\s\u3000]+/g, '').replace(/[：:]$/, '').replace(/^[（(](.*)[）)]$/, '$1').replace(/(?<=.{2})[（(](?!单位|科室|部门|处室)[^（）()]{1,16}[）)]$/, '');
  if (!bare || bare.length > 24) return null;
  for (const [pattern, role] of exact) if (pattern.test(bare)) return role;
  const owner = readOwnerRole(bare);
  if (owner) return owner;
  const quarter = /^(?:第?([一二三四])季度|(本季度?)|(上半年|下半年|全年))(?:推进|工作|阶段性?|计划)?(?:目标(?:任务)?|任务|计划|安排)?$/.exec(bare);
  if (quarter) return `field:${quarter[1] ? `${quarter[1]}季度` : (quarter[3] ?? '本季度')}推进目标`;
  const field = nameField(bare) ?? nameField(bare.replace(/^(?:主要|具体|截至目前|目前|当前|第?[一二三四]季度|\d{1,2}月份?)/, ''));
  if (field === '完成时限') return 'deadline';
  if (field === '牵头领导') return 'leader';
  if (field === '责任人') return 'person';
  if (field) return `field:${field}`;
  if (/^(?:主要内容|具体内容|内容|工作标准|任务要求|工作要求|完成标准|(?:工作|重点|推进|落实|整改)?(?:措施|举措)(?:内容|安排)?|工作安排|实施内容|建设内容|工作任务分解|具体安排)$/.test(bare)) return 'field:工作措施';
  return /^(?:依据|来源|任务来源|文件依据|事项来源)$/.test(bare) ? 'field:文件依据' : null;
});

/** A row is a header when most of its cells are column words and one of them says what the tasks are. */
export function readHeaderRow(cells: string[]): (ColumnRole | null)[] | null {
  const roles = nameGoal(cells);
  const distinct = new Set(cells.map((cell) => cell.replace(/\s+/g, '')).filter(Boolean));
  const known = new Set(cells.filter((_, column) => roles[column] !== null).map((cell) => cell.replace(/\s+/g, '')));
  if (isForeignHeader(cells)) return null;
  return known.size >= 2 && known.size * 2 >= distinct.size && roles.some(tellsWork) ? roles : null;
}

const work = /(?:事项|任务|内容|项目|名称|案由|提案|建议|隐患|工程|举措|活动|课题)$/;
const tellsWork = (role: ColumnRole | null): boolean => role === 'goal' || role === 'field:目标任务' || role === 'field:工作措施' || role === 'field:问题描述' || role === 'field:批示内容';

/** Roles of a header row. Beside numbers and owners, a word of the trade nobody listed (积案事项, 提案案由) names the tasks too. */
function nameGoal(cells: string[]): (ColumnRole | null)[] {
  const roles = cells.map((cell) => readColumnRole(cell));
  const owned = roles.some((role) => role === 'lead' || role === 'owner');
  if (!owned || roles.some(tellsWork) || !(roles.includes('number') || roles.includes('deadline'))) return roles;
  const column = cells.findIndex((cell, index) => roles[index] === null && cell.trim().length <= 12 && work.test(cell.replace(/[\s\u3000]+/g, '')));
  return roles.map((role, index) => (index === column ? 'goal' : role));
}

/** The head of a table of people, marks or money. */
export function isForeignHeader(cells: string[]): boolean {
  const words = [...new Set(cells.map((cell) => cell.replace(/[\s\u3000]+/g, '')).filter(Boolean))];
  return words.length >= 2 && words.filter((word) => foreign.test(word)).length * 3 >= words.length && !words.some((word) => readColumnRole(word) === 'lead');
}

const goalOrder = ['field:目标任务', 'field:问题描述', 'field:工作措施', 'field:批示内容'] as const;
/** A list of faults to be mended goes by its faults: 整改目标 only says when one is gone. */
const faultOrder = ['field:问题描述', 'field:目标任务', 'field:工作措施', 'field:批示内容'] as const;

/** Without a column of tasks under such a name, the first column that tells work is it: 目标任务, then problems, then measures. */
export function settleGoal(roles: (ColumnRole | null)[], heads: string[]): (ColumnRole | null)[] {
  const first = roles.indexOf('goal');
  const order = heads.some((head) => /整改/.test(head)) ? faultOrder : goalOrder;
  const keep = first >= 0 ? first : order.map((role) => roles.indexOf(role)).find((index) => index >= 0);
  return roles.map((role, column) => (column === keep ? 'goal' : role === 'goal' ? 'field:工作措施' : role));
}

/**
 * The second row of a header in two rows: cells that are not carried down hold the finer words (责任单位 over 牵头 and
 * 配合, 各季度目标 over 一季度…). Null when the row is no header.
 */
export function readSecondHeader(upper: string[], lower: { text: string; carried: boolean }[]): (ColumnRole | null)[] | null {
  const own = lower.filter((cell, index) => !cell.carried && cell.text.trim() !== '' && cell.text.trim() !== (upper[index] ?? '').trim());
  if (own.length === 0 || own.some((cell) => cell.text.trim().length > 12)) return null;
  const roles = lower.map((cell, index) => {
    const over = (upper[index] ?? '').trim();
    const fine = cell.text.trim();
    if (cell.carried || fine === '' || fine === over) return readColumnRole(over);
    return readColumnRole(fine) ?? readColumnRole(`${fine}${over}`) ?? readColumnRole(`${fine}单位`) ?? readColumnRole(over);
  });
  const finer = lower.filter((cell, index) => !cell.carried && cell.text.trim() !== '' && cell.text.trim() !== (upper[index] ?? '').trim() && [readColumnRole(cell.text), readColumnRole(`${cell.text.trim()}${(upper[index] ?? '').trim()}`), readColumnRole(`${cell.text.trim()}单位`)].some((role) => role !== null && role !== 'goal'));
  return finer.length * 2 >= own.length ? roles : null;
}
