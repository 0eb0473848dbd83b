import type { Command } from 'commander';
import type { ShelfAnswer, ShelfPlan } from '../../ports/plan-shelf.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { countFindings } from '../display/show-findings.ts';
import { findPlan } from '../find-plan.ts';
import { nameList } from '../name-list.ts';
import { officeAddress } from '../office-address.ts';

interface AssignOptions {
  lead?: string;
  co?: string;
  name?: string;
  is?: string;
  once?: boolean;
  as?: string;
  leaveOut?: string;
  json?: boolean;
}

export function addAssign(program: Command, call: Call): void {
  program
    .command('assign')
    .description('启动前确定责任单位：按行、按部分，或说明文件里的某个名称是哪个单位')
    .argument('<plan>', '计划编号')
    .argument('[rows]', '序号（可用逗号隔开多个）、#行号，或标题中的文字')
    .option('--lead <units>', '牵头单位，逗号隔开，第一个为主牵头')
    .option('--co <units>', '配合单位，逗号隔开')
    .option('--name <printed>', '文件中的名称')
    .option('--is <unit>', '该名称是通讯录中的哪个单位')
    .option('--once', '与 --name 合用：只限本计划；不写则记为别名，以后的计划也按此办理')
    .option('--as <person>', '由谁办理（姓名或邮箱），不写为督查人员')
    .option('--leave-out <reason>', '该行不纳入督办，写明理由')
    .option('--json', '只输出 JSON')
    .action((plan: string, rows: string | undefined, options: AssignOptions) => assign(call, plan, rows, options));
}

async function assign(call: Call, planName: string, rows: string | undefined, options: AssignOptions): Promise<void> {
  checkUse(rows, options);
  const plan = await findPlan(call, planName);
  const answer = await change(call, plan, rows, options);
  if (!answer.ok) throw new CommandFault('NOT_ASSIGNED', answer.message, '可用 duban status 计划编号 查看各行，用 duban directory show 查看单位名称。');

  const findings = await (await call.register()).shelf.findings(plan.id);
  if (options.json) return call.printJson({ plan: plan.id, rows: answer.rows, findings });
  if (options.name !== undefined) call.print(`「${options.name}」读作「${options.is}」：${options.once ? '只限本计划。' : '已记为别名，以后的计划也按此办理。'}`);
  call.print(`已更新 ${answer.rows.length} 行（第 ${answer.rows.join('、')} 行）。目前${countFindings(findings)}。`);
}

function checkUse(rows: string | undefined, { lead, name, is, leaveOut, once }: AssignOptions): void {
  const ways = [lead !== undefined, name !== undefined || is !== undefined, leaveOut !== undefined].filter(Boolean).length;
  const hint = '写法：assign 计划 行 --lead 单位 [--co 单位,单位]；assign 计划 --name 名称 --is 单位 [--once]；assign 计划 行 --leave-out 理由。';
  if (ways !== 1) throw wrongUse('请在 --lead、--name … --is …、--leave-out 中选一种。', hint);
  if ((name === undefined) !== (is === undefined)) throw wrongUse('--name 和 --is 要一起用。', hint);
  if (name === undefined && once) throw wrongUse('--once 要与 --name … --is … 合用。', hint);
  if (name === undefined && rows === undefined) throw wrongUse('请指明是哪一行或哪一部分。', hint);
  if (name !== undefined && rows !== undefined) throw wrongUse('--name 对全计划有效，不需要行号。', hint);
}

async function change(call: Call, plan: ShelfPlan, rows: string | undefined, options: AssignOptions): Promise<ShelfAnswer> {
  const { shelf, directory } = await call.register();
  const { lead, co, name, is, leaveOut, once, as } = options;
  const by = officeAddress(await directory.readDirectory(), as);
  if (name !== undefined && is !== undefined) {
    return await shelf.settleName(plan.id, name, is, { remember: once !== true, by });
  }
  if (leaveOut !== undefined) return await shelf.leaveOut(plan.id, rows!, leaveOut, by);
  const owners = { leadUnits: nameList(lead), coUnits: nameList(co), by };
  const names = nameList(rows);
  return namesRows(plan, names)
    ? await shelf.assign(plan.id, { ...owners, rows: names })
    : await shelf.assign(plan.id, { ...owners, section: rows });
}

/** Numbers and `#7` are rows; other words are rows only where a row is numbered so, else they are words of a heading. */
function namesRows({ rows }: ShelfPlan, names: string[]): boolean {
  return names.every((name) => /^[#\d（(]/u.test(name) || rows.some(({ draft }) => draft.number.replace(/[.．、]$/u, '') === name));
}
