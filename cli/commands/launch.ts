import type { Command } from 'commander';
import { OFFLINE_TOPIC, offlineRows } from '../../core/plan/offline-rows.ts';
import { launchPlan, type LaunchResult } from '../../desk/launch.ts';
import type { Call } from '../call.ts';
import { CommandFault } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { countFindings, showFindings } from '../display/show-findings.ts';
import { exitCode } from '../exit-code.ts';
import { findOrImportPlan } from '../find-plan.ts';
import { findPerson } from '../find-person.ts';
import { proposeOffline } from '../policy/propose-offline.ts';
import { checkDate, checkYear } from '../read-date.ts';
import { readDueDates } from '../read-due-dates.ts';
import { replaceDirectory } from './directory.ts';

interface LaunchOptions {
  year?: string;
  launch?: string;
  due?: string;
  acceptDoubts?: boolean;
  directory?: string;
  as?: string;
  json?: boolean;
}

export function addLaunch(program: Command, call: Call): void {
  program
    .command('launch')
    .description('启动一个计划：核对、推演、存档、逐项交办')
    .argument('<plan>', '计划编号，或要先导入的文件')
    .option('--year <year>', '督办年度，不写取文件的年份')
    .option('--launch <date>', '启动日期，不写为今天')
    .option('--due <dates>', '报送日期，如 2026Q1=2026-03-20,2026Q2=2026-06-18')
    .option('--accept-doubts', '存疑之处已核对，一并认可')
    .option('--directory <file>', '先导入这份通讯录')
    .option('--as <person>', '启动人（姓名或邮箱），不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((plan: string, options: LaunchOptions) => launch(call, plan, options));
}

async function launch(call: Call, planName: string, options: LaunchOptions): Promise<void> {
  const wish = {
    year: options.year === undefined ? null : checkYear(options.year),
    launch: options.launch === undefined ? null : checkDate(options.launch),
    typedDates: readDueDates(options.due),
    acceptDoubts: options.acceptDoubts === true,
  };
  const register = await call.register();
  if (options.directory !== undefined) await replaceDirectory(call, options.directory, options.as);
  const plan = await findOrImportPlan(call, planName);
  const people = await register.directory.readDirectory();
  const by = options.as === undefined ? undefined : findPerson(people, options.as).address;

  const engine = { launch: async (planId: string) => await (await call.engine()).tasks.launch(planId) }; // reached only once there is something to start
  const progress = call.progress();
  try {
    const result = await launchPlan(
      { ...register, engine },
      { planId: plan.id, by, ...wish },
      ({ assigned, of }) => progress.say(`已交办 ${assigned} / ${of} 项`),
    );
    progress.end();
    report(call, plan.id, result, options.json === true);
  } finally {
    progress.end();
  }
}

function report(call: Call, planId: string, result: LaunchResult, json: boolean): void {
  if (!result.ok) {
    if (!json && result.findings.length > 0) call.print(showFindings(result.findings, call.paint));
    const offline = result.findings.flatMap(({ code, task }) => (code === OFFLINE_TOPIC && task !== null ? [task + 1] : []));
    if (!json && offline.length > 0) call.print(`\n${proposeOffline(planId, offline, false)}`);
    const hint = hints[result.code] ?? '可用 duban status 查看计划的情况。';
    throw new CommandFault(result.code, result.message, hint, result.code === 'ERRORS' ? exitCode.findings : exitCode.failed);
  }
  const { launch: launched, resumed, assigned, of } = result;
  if (assigned < of) call.exit = exitCode.notReachable;
  if (json) {
    const { year, launch: date, cycles, accepted, notes } = launched ?? { year: null, launch: null, cycles: [], accepted: [], notes: [] };
    return call.printJson({ plan: planId, resumed, assigned, of, year, launch: date, cycles, accepted, notes });
  }
  if (launched) {
    const { accepted, notes } = launched;
    call.print(accepted.length > 0 ? `认可了${countFindings(accepted)}：\n${showFindings(accepted, call.paint)}` : '没有需要认可的疑问。');
    if (notes.length > 0) call.print(showFindings(notes, call.paint));
    const offline = offlineRows(notes, launched.tasks, launched.policy);
    if (offline.length > 0) call.print(`\n${proposeOffline(planId, offline, true)}`);
    call.print(`\n${launched.year} 年度，启动日期 ${launched.launch}。报送日期：`);
    call.print(renderTable([{ heading: '周期' }, { heading: '报送日期' }], launched.cycles.map(({ id, due }) => [id, due])));
    if (result.rehearsal) call.print(`推演：如无人回应，全年共 ${result.rehearsal.messages.length} 条消息，发给 ${result.rehearsal.perPerson.length} 人。`);
  }
  call.print(`${resumed ? '继续此前中断的启动。' : ''}已交办 ${assigned} / ${of} 项。`);
  if (assigned < of) call.note('启动已存档，但工作进程没有继续交办。请确认 npm start（或 duban worker）在运行，再执行一次同样的命令即可接着办。');
}

const hints: Record<string, string> = {
  NO_YEAR: '例如：--year 2026。',
  YEAR_OVER: '例如：--year 2026。',
  ERRORS: '用 duban assign 指定责任单位，或用 --leave-out 注明不纳入督办。',
  DOUBTS: '名称不明的用 duban assign 计划 --name 名称 --is 单位 说明一次即可；其余核对后加 --accept-doubts。',
  ALREADY_LAUNCHED: '启动后的改动逐项办理：duban act 任务 reassign / amend / withdraw，或按修订文件用 duban amend。',
};

/** `2026Q1=2026-03-20,2026Q2=2026-06-18` */
