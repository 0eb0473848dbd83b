import type { Command } from 'commander';
import type { HomedNumber } from '../../ports/plan-shelf.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { terminalText } from '../display/terminal-text.ts';
import { exitCode } from '../exit-code.ts';
import { findPlan } from '../find-plan.ts';
import { officeAddress } from '../office-address.ts';

interface NumbersOptions {
  home?: string;
  as?: string;
  json?: boolean;
}

export function addNumbers(program: Command, call: Call): void {
  program
    .command('numbers')
    .description('向几个单位要的同一数据：由哪项任务提供，其他任务的填报表只引用、不再填')
    .argument('<plan>', '计划编号')
    .option('--home <name=row>', '指定提供数据的任务，如 义务教育巩固率=3 或 =#7')
    .option('--as <person>', '谁在办理，不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: NumbersOptions) => numbers(call, plan, options));
}

async function numbers(call: Call, planName: string, { home, as }: NumbersOptions): Promise<void> {
  const { shelf, directory } = await call.register();
  const { id } = await findPlan(call, planName);
  if (home !== undefined) {
    const [, name, row] = /^(.+)=([^=]+)$/u.exec(home) ?? [];
    if (name === undefined || row === undefined) throw wrongUse(`「${home}」没有写明数据和行。`, '写作 义务教育巩固率=3。');
    const answer = await shelf.settleHome(id, name, row, officeAddress(await directory.readDirectory(), as));
    if (!answer.ok) throw new CommandFault('NO_HOME', answer.message, `duban numbers ${id} 列出这些数据。`, exitCode.failed);
  }
  const found = await shelf.numbers(id);
  if (call.json) return call.printJson({ plan: id, numbers: found.map(numberJson) });
  call.print(showNumbers(found, id));
}

function showNumbers(found: readonly HomedNumber[], plan: string): string {
  if (found.length === 0) return '没有向几个单位要的同一数据。';
  const rows = found.flatMap(({ name, rows: asked, home }) =>
    asked.map(({ row, draft, leads }) => [terminalText(name), String(row), terminalText(`${draft.number}${draft.title}`), terminalText(leads.join('、')), home === null ? '未定' : home === row ? '提供' : `引用第 ${home} 行`]),
  );
  const open = found.filter(({ home }) => home === null);
  return [
    renderTable([{ heading: '数据', widest: 30 }, { heading: '行' }, { heading: '任务', widest: 36 }, { heading: '牵头', widest: 24 }, { heading: '' }], rows),
    ...(open[0] ? [`\n有 ${open.length} 个数据未定由谁提供。指定：duban numbers ${plan} --home ${terminalText(open[0].name)}=${open[0].rows[0]!.row}`] : []),
  ].join('\n');
}

const numberJson = ({ name, rows, home }: HomedNumber) => ({ name, home, rows: rows.map(({ row, draft, leads }) => ({ row, number: draft.number, title: draft.title, leads })) });
