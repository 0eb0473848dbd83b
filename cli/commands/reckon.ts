import type { Command } from 'commander';
import { reckon, type Unexplained } from '../../core/reckoning/reckon.ts';
import { reckonedLines } from '../../core/reckoning/reckoned-lines.ts';
import { minuteIn } from '../../core/schedule/instant.ts';
import { outcomes } from '../../core/schedule/line.ts';
import { NEVER } from '../../core/schedule/never.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { outcomeWords } from '../display/outcome-words.ts';
import { renderTable } from '../display/render-table.ts';
import { exitCode } from '../exit-code.ts';
import { checkDate } from '../read-date.ts';

const whys: Record<Unexplained['why'], string> = {
  'no-outcome': '到期没有结果',
  'moved-nowhere': '改期后找不到去向',
  'moved-in-circle': '改期转了一圈',
};

interface ReckonOptions {
  day?: string;
  month?: string;
  json?: boolean;
}

export function addReckon(program: Command, call: Call): void {
  program
    .command('reckon')
    .description('对账：计划要发的每一条都有交代；有说不清的，退出码为 3')
    .option('--day <date>', '只对这一天的（连同改期去的）')
    .option('--month <month>', '只对这个月的，如 2026-06；都不写为全部')
    .option('--json', '只输出 JSON')
    .action((options: ReckonOptions) => reckonLines(call, options));
}

async function reckonLines(call: Call, { json, ...wish }: ReckonOptions): Promise<void> {
  const of = periodOf(wish);
  const { reads, clock, policy } = await call.register();
  const [now, { zone }] = [await clock.now(), await policy()];
  const result = reckon(reckonedLines(await reads.lines(new Date(0), NEVER), of === null ? null : { of, zone }), now);
  if (result.unexplained.length > 0) call.exit = exitCode.findings;
  if (json) return call.printJson(result);

  const rows = outcomes.filter((outcome) => result.byOutcome[outcome] > 0).map((outcome) => [outcomeWords[outcome], String(result.byOutcome[outcome])]);
  call.print(`计划 ${result.planned} 条，其中未到期或等待放行 ${result.open} 条。`);
  if (rows.length > 0) call.print(renderTable([{ heading: '结果' }, { heading: '条数' }], rows));
  if (result.unexplained.length === 0) return call.print('全部有交代。');
  call.print(call.paint(`说不清的 ${result.unexplained.length} 条：`, 'red'));
  call.print(renderTable([{ heading: '时间' }, { heading: '原因' }, { heading: '编号' }], result.unexplained.map(({ at, why, key }) => [minuteIn(at, zone), whys[why], key])));
}

function periodOf({ day, month }: ReckonOptions): string | null {
  if (day !== undefined && month !== undefined) throw wrongUse('--day 和 --month 只能用一个。', '对一天用 --day 2026-06-30，对一个月用 --month 2026-06，都不写为全部。');
  if (day !== undefined) return checkDate(day);
  if (month !== undefined && !/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(month)) throw wrongUse(`「${month}」不是月份。`, '月份写作 2026-06。');
  return month ?? null;
}
