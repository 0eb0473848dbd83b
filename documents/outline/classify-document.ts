import type { PlanKind } from '../../core/plan/plan-draft.ts';
import type { Line } from './line.ts';

/** What sort of document its title and form announce, before anything in it is read. */
export interface DocumentClass {
  kind: 'minutes' | 'instruction' | 'notice' | null;
  /** Why such a document gives no tasks; null when it may. */
  noTasks: string | null;
}

const tellsPast = '叙述已经发生的情况';
const taskless: [pattern: RegExp, reason: string][] = [
  [/(?:表彰|表扬|嘉奖|奖励|记功|授予|命名|评选结果).*(?:决定|通报|通知|名单|公报|公告)$|先进(?:集体|个人|单位|工作者).{0,12}(?:决定|通报|通知|名单)$/, '这是一份表彰文件，公布表彰对象，没有需要办理的事项，未生成任务。'],
  [/(?:违纪|违规|违法|典型(?:案例|问题)|处分|处理情况|查处|曝光|问责).*(?:通报|公告|情况)$/, `这是一份通报，${tellsPast}，没有需要办理的编号事项，未生成任务。`],
  [/通报$/, `这是一份通报，${tellsPast}，没有需要办理的编号事项，未生成任务。`],
  [/(?:批复|复函|答复|答复函|回复|回函|答复意见)(?:的函)?$/, '这是一份答复（批复、复函），回答来文，不布置任务，未生成任务。'],
  [/(?:邀请函|请柬|邀请书)$|(?:召开|举办|举行|参加)[^，。]{2,40}(?:会议|会|培训班|论坛|活动)的(?:通知|函)$|会议通知$/, '这是一份会议通知或邀请，没有需要督办的事项，未生成任务。'],
  [/(?:讲话|讲话提纲|讲话稿|致辞|发言|发言稿|主持词|演讲稿|述职报告|述职述廉报告)(?:[（(].{1,20}[）)])?$|在.{2,40}(?:会议|大会|座谈会)上的/, '这是一份讲话稿，没有编号的交办事项，未生成任务；如需督办其中事项，请用单件登记。'],
  [/(?:任免|任职|免职|聘任|任命|聘用)[^，。]{0,16}(?:通知|决定|公示|公告)$|(?:组成人员|成员名单|领导小组成员)[^，。]{0,10}(?:通知|名单)$|调整.{2,40}(?:组成人员|成员|领导小组)(?:的通知)?$/, '这是一份人事或机构通知，没有需要办理的事项，未生成任务。'],
  [/(?:公示|公告|通告|招聘简章|录用名单)$/, '这是一份公告（公示），没有需要办理的事项，未生成任务。'],
  [/(?:放假|节假日)[^，。]{0,8}(?:安排|通知)/, '这是一份放假安排，没有任务；请用“导入节假日”读入日历。'],
  [/预案(?:[（(].{1,12}[）)])?$/, '这是一份应急预案，遇到情形才启动，不是年度任务，未生成任务。'],
  [/(?:请示)$/, '这是一份请示，请求上级批准，不布置任务，未生成任务。'],
  [/^(?!.*(?:计划|要点|打算|安排)).*工作总结$/, `这是一份工作总结，${tellsPast}，未生成任务。`],
];
const regulation = /(?:条例|办法|规定|细则|规则|章程|制度|守则|规范|公约|令)(?:[（(].{1,12}[）)])?$/;
/** Always a rule, however its parts are numbered; an 办法 or 细则 may also be a plan. */
const rule = /(?:条例|规则|章程|守则|公约|规定|制度)(?:[（(].{1,12}[）)])?$/;
const minutes = /纪要|议定事项|会议记录|会议决定事项/;
const instruction = /批示|交办|督办(?:单|通知|函|件)|督查(?:通知|单|函)|任务通知单|整改通知/;

export function classifyDocument(title: string, lines: Line[]): DocumentClass {
  if (minutes.test(title)) return { kind: 'minutes', noTasks: null };
  if (instruction.test(title) && !/通报$/.test(title)) return { kind: 'instruction', noTasks: null };
  if (isRegulation(title, lines)) return { kind: 'notice', noTasks: '这是一份制度文件，逐条规定，不是任务，未生成任务。' };
  const found = taskless.find(([pattern]) => pattern.test(title));
  return { kind: found ? 'notice' : null, noTasks: found?.[1] ?? null };
}

/** Articles (第一条 …) all through, or a title that is a rule's and nothing but articles. */
function isRegulation(title: string, lines: Line[]): boolean {
  const articles = lines.filter((line) => line.numbering?.kind === 'part' && /条/.test(line.numbering.printed)).length;
  const chapters = lines.filter((line) => line.numbering?.kind === 'part' && /章/.test(line.numbering.printed)).length;
  if (rule.test(title) || (chapters >= 3 && regulation.test(title))) return true;
  const items = lines.filter((line) => line.numbering?.kind === 'chinese' || line.numbering?.kind === 'arabic').length;
  return articles >= 5 && (regulation.test(title) || articles > items);
}

const procedure = /(?:时间|地点|安排|要求|纪律|事项|方式|范围|对象|人员|条件|程序|材料|联系|报送|流程|议程|说明|费用|名额|标准|值班)$/;
const work = /任务|措施|重点|步骤|行动|举措|工作内容|主要内容|分工/;
export const proceduralNotice = '这是一份一般通知，只有时间安排和要求，没有写责任单位的事项，未生成任务；如需督办其中事项，请用单件登记。';

/** A notice whose chapters only say when, where and how (时间安排, 值班要求, 工作纪律): no plan. `chapters` without their numbers. */
export function isProcedural(title: string, chapters: string[]): boolean {
  return /通知$/.test(title) && chapters.length > 0 && chapters.every((chapter) => chapter.length <= 12 && procedure.test(chapter) && !work.test(chapter));
}

/** The kind of the plan as a whole, when its tasks are known. */
export function decideKind(announced: DocumentClass, title: string, taskCount: number, columns: Set<string>): PlanKind {
  if (taskCount === 0) return 'notice';
  if ([...columns].some((column) => column === 'field:推进情况' || column.endsWith('推进目标'))) return 'progressTable';
  if (announced.kind === 'minutes' || announced.kind === 'instruction') return announced.kind;
  if (/(?:推进|进展|落实|完成|办理)情况|推进(?:目标)?表|进度表/.test(title)) return 'progressTable';
  if (columns.has('form')) return 'instruction';
  return columns.size > 0 ? 'taskTable' : 'workPlan';
}

export const noTasksFound = '没有找到编号事项、任务表或责任单位，未生成任务；如确有任务，请用单件登记或另存为带编号的文件。';
