import type { Command } from 'commander';
import { dateOf } from '../../core/schedule/instant.ts';
import { findRows } from '../../core/plan/find-rows.ts';
import { isClosed } from '../../core/task/task-state.ts';
import { words } from '../../locales/zh-CN/index.ts';
import type { TaskView } from '../../ports/reads.ts';
import { newCallId, readColumns } from '../act/ask-beside.ts';
import { askDesk } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { previewCall } from '../call-for-report/preview-call.ts';
import { showCalls, showPreview } from '../call-for-report/show-call.ts';
import { wrongUse } from '../command-fault.ts';
import { exitCode } from '../exit-code.ts';
import { findPlan } from '../find-plan.ts';
import { nameList } from '../name-list.ts';
import { officeAddress } from '../office-address.ts';
import { checkDate } from '../read-date.ts';

interface CallOptions {
  rows?: string;
  all?: boolean;
  ask?: string;
  due?: string;
  reason?: string;
  as?: string;
  apply?: boolean;
  json?: boolean;
}

export function addCall(program: Command, call: Call): void {
  program
    .command('call')
    .description('临时调度：选任务、栏目和日期，先用在档内容填好，只问缺的；不写栏目则列出已有的调度')
    .argument('<plan>', '计划编号')
    .option('--rows <rows>', '哪些任务：序号或 #行号，逗号隔开')
    .option('--all', '全部在办任务')
    .option('--ask <columns>', '要哪些栏目，逗号隔开，如 推进情况,存在问题,新增学位')
    .option('--due <date>', '填报日；临近填报的任务并入那一期')
    .option('--reason <words>', '提前天数不足时的理由，联络员会看到')
    .option('--as <person>', '办理人（姓名或邮箱），不写为督查人员')
    .option('--apply', '发出；不写只看会发什么')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: CallOptions) => callForReport(call, plan, options));
}

async function callForReport(call: Call, planName: string, options: CallOptions): Promise<void> {
  const register = await call.register();
  const plan = await findPlan(call, planName);
  const all = await register.reads.tasksOf(plan.id);
  if (options.ask === undefined) {
    const calls = await register.reads.calls({ planId: plan.id });
    if (options.json) return call.printJson({ plan: plan.id, calls });
    return call.print(calls.length === 0 ? '这个计划还没有临时调度。用 --rows、--ask、--due 发起。' : showCalls(calls, all));
  }
  if (options.due === undefined) throw wrongUse('请写明填报日。', '写作 --due 2026-09-28。');
  const asked = { columns: readColumns(options.ask), due: checkDate(options.due), reason: options.reason ?? '' };
  const tasks = chosenTasks(all, options);
  const today = dateOf(await register.clock.now(), (await register.planning.bookOf(plan.id)).policy.zone);
  const preview = await previewCall(register, plan.id, tasks, { ...asked, today });
  if (!options.apply) {
    if (options.json) return call.printJson({ plan: plan.id, applied: false, ...preview });
    call.print(showPreview(preview));
    return call.print('尚未发出；核对后加 --apply。');
  }

  const id = newCallId();
  const by = officeAddress(await register.directory.readDirectory(), options.as);
  const { rows } = await askDesk(call, { by, via: 'console', asks: tasks.map((task) => ({ taskId: task.id, ask: { type: 'callForReport', call: id, ...asked } })) });
  const refusals = rows.flatMap(({ outcome }, at) => (outcome && !outcome.ok ? [{ task: tasks[at]!.id, code: outcome.code }] : []));
  if (refusals.length > 0) call.exit = exitCode.failed;
  if (options.json) return call.printJson({ plan: plan.id, applied: true, call: id, refusals, ...preview });
  call.print(showPreview(preview));
  call.print(`已发起临时调度 ${id}：${tasks.length - refusals.length} 项任务。结果可用 duban export call ${plan.id} --call ${id} 导出。`);
  for (const { task, code } of refusals) call.print(`  ${task} 没有发起：${words.rejections[code]}`);
}

function chosenTasks(all: TaskView[], { rows, all: every }: CallOptions): TaskView[] {
  const running = all.filter(({ leftOut, state }) => leftOut === null && state.stage !== 'drafted' && state.stage !== 'suspended' && !isClosed(state));
  if (every) return running;
  if (rows === undefined) throw wrongUse('请写明是哪些任务。', '写作 --rows 1,3（序号或 #行号），或用 --all。');
  const found = findRows(all, nameList(rows));
  if (!found.ok) throw wrongUse(found.message, '行写作序号或 #行号，可用 duban status 计划编号 查看。');
  const chosen = all.filter(({ row }) => found.rows.includes(row));
  const idle = chosen.filter((task) => !running.includes(task));
  if (idle.length > 0) throw wrongUse(`第 ${idle.map(({ row }) => row).join('、')} 行不在办理中。`, '只能调度已启动、没有中止或办结的任务。');
  return chosen;
}
