import type { Command } from 'commander';
import { isProvisional } from '../../core/calendar/workday.ts';
import { dateOf, minuteIn } from '../../core/schedule/instant.ts';
import { nextRound } from '../../core/schedule/round.ts';
import type { Light } from '../../core/light/light.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { Call } from '../call.ts';
import { markDay } from '../display/mark-day.ts';
import { renderTable } from '../display/render-table.ts';
import { findPlan } from '../find-plan.ts';
import { isAsked, showQuestions } from '../names/show-names.ts';
import { linesToTell, type LineToTell } from '../status/lines-to-tell.ts';
import { lightWords } from '../status/light-words.ts';
import { planStatus, type TaskStatus } from '../status/plan-status.ts';
import { sayConcern } from '../status/say-concern.ts';

const planStates: Record<string, string> = { drafted: '未启动', launching: '启动中', launched: '已启动' };

export function addStatus(program: Command, call: Call): void {
  program
    .command('status')
    .description('各计划的情况；写计划编号则逐项列出')
    .argument('[plan]', '计划编号')
    .option('--json', '只输出 JSON')
    .action((plan: string | undefined, { json }: { json?: boolean }) => status(call, plan, json === true));
}

interface PlanStanding {
  id: string;
  title: string;
  year: number | null;
  state: string;
  launchDate: string | null;
  /** The holidays of its year are not announced: its dates may still move. */
  provisional: boolean;
  tasks: TaskStatus[];
  /** What no channel may carry: the office tells it itself. Of one plan that was asked for by name only. */
  toTell?: LineToTell[];
}

async function status(call: Call, planName: string | undefined, json: boolean): Promise<void> {
  const { clock, policy, calendar, shelf, stepping } = await call.register();
  const [{ now, secondsPerDay }, rules, days] = [await clock.read(), await policy(), await calendar()];
  const today = dateOf(now, rules.zone);
  const chosen = planName === undefined ? await shelf.list() : [await findPlan(call, planName)];
  const plans: PlanStanding[] = [];
  for (const { id, title, year, state, launchDate } of chosen) plans.push({ id, title, year, state, launchDate, provisional: year !== null && isProvisional(`${year}-01-01`, days), tasks: await tasksOf(call, id, today) });
  for (const plan of planName === undefined ? [] : plans) plan.toTell = await linesToTell(await call.register(), plan.id, now);
  const open = await stepping.unsettled(now);
  const round = nextRound(now, rules, days);

  if (json) {
    return call.printJson({ now: now.toISOString(), paused: secondsPerDay === null, nextRound: round.toISOString(), unsettled: open, plans });
  }
  call.print(`现在 ${minuteIn(now, rules.zone)}${secondsPerDay === null ? '（时钟暂停）' : ''}，下一轮 ${minuteIn(round, rules.zone)}。`);
  call.print(`待处理：来件 ${open.acts} 件、待发消息 ${open.messages} 条、到点任务 ${open.tasks} 项。`);
  if (plans.length === 0) return call.print('还没有计划。请用 duban import 文件 导入。');
  call.print(`\n${overview(plans)}`);
  for (const plan of plans) showPlan(call, plan, planName !== undefined);
  if (planName !== undefined) await showNames(call, plans[0]!);
}

async function tasksOf(call: Call, planId: string, today: string): Promise<TaskStatus[]> {
  const { reads, planning } = await call.register();
  const { policy, calendar, cycles, filledRoles } = await planning.bookOf(planId);
  return planStatus(await reads.tasksOf(planId), { policy, calendar, cycles, filledRoles }, today);
}

function overview(plans: PlanStanding[]): string {
  const rows = plans.map(({ id, title, year, state, tasks }) => {
    const burning = (light: Light) => String(tasks.filter((task) => task.light === light).length);
    return [id, title, year === null ? '' : String(year), planStates[state] ?? state, String(tasks.length), burning('red'), burning('yellow'), burning('green'), String(tasks.filter(({ waitsForReview }) => waitsForReview.length > 0).length)];
  });
  const columns = ['计划', '名称', '年度', '状态', '任务', '红', '黄', '绿', '待审'].map((heading) => ({ heading, ...(heading === '名称' ? { widest: 44 } : {}) }));
  return renderTable(columns, rows);
}

function showPlan({ print, paint }: Call, { id, title, year, provisional, tasks, toTell = [] }: PlanStanding, whole: boolean): void {
  print(`\n${id} ${title}：${countStages(tasks)}`);
  if (provisional) print(`${year} 年的放假安排尚未公布，日期暂定。`);
  const late = tasks.filter((task) => task.late.length > 0);
  if (whole) {
    print(renderTable(
      [{ heading: '任务' }, { heading: '序号', widest: 8 }, { heading: '标题', widest: 36 }, { heading: '牵头', widest: 20 }, { heading: '阶段' }, { heading: '灯' }, { heading: '下一期限' }, { heading: '逾期或待审', widest: 40 }],
      tasks.map((task) => [task.taskId, task.number, task.title, task.lead ?? '', stageWord(task), task.light ? lightWords[task.light] : '', sayNext(task), sayConcern(task)]),
    ));
  } else if (late.length > 0) {
    print(paint('逾期：', 'red'));
    print(renderTable([{ heading: '牵头', widest: 24 }, { heading: '任务' }, { heading: '标题', widest: 36 }, { heading: '逾期', widest: 40 }], late.map((task) => [task.lead ?? '', task.taskId, task.title, sayConcern(task)])));
  }
  if (toTell.length > 0) {
    print(`${paint('请线下告知', 'red')}（不经聊天和邮件传送，近 7 天）：`);
    print(renderTable([{ heading: '日期' }, { heading: '告知', widest: 16 }, { heading: '任务' }, { heading: '标题', widest: 30 }, { heading: '事项', widest: 50 }], toTell.map(({ on, to, role, taskId, title: name, says }) => [on, to ?? role, taskId, name, says])));
  }
  for (const { taskId, needsHelp } of tasks) if (needsHelp !== null) print(`${paint('需要维护', 'red')} ${taskId}：${needsHelp}`);
}

/** Before a launch, the names somebody must explain. */
async function showNames(call: Call, { id, state }: PlanStanding): Promise<void> {
  if (state !== 'drafted') return;
  const names = await (await call.register()).shelf.names(id);
  if (names.some(isAsked)) call.print(`\n${showQuestions(names, id)}`);
}

function countStages(tasks: TaskStatus[]): string {
  const counts = new Map<string, number>();
  for (const task of tasks) counts.set(stageWord(task), (counts.get(stageWord(task)) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${count} 项`).join('，') || '没有任务';
}

const sayNext = ({ next, nextProvisional }: TaskStatus): string => (next === null ? '' : markDay(next, nextProvisional === true));

const stageWord = ({ stage }: TaskStatus): string => (stage === 'leftOut' ? '不纳入督办' : words.stages[stage]);
