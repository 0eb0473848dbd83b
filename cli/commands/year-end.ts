import type { Command } from 'commander';
import { conclusions, type Conclusion } from '../../core/task/task-state.ts';
import { words } from '../../locales/zh-CN/index.ts';
import { askDesk, refused } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { wrongUse } from '../command-fault.ts';
import { renderTable } from '../display/render-table.ts';
import { exitCode } from '../exit-code.ts';
import { findPerson } from '../find-person.ts';
import { findPlan } from '../find-plan.ts';
import { nameList } from '../name-list.ts';
import { officeAddress } from '../office-address.ts';
import { vias, type Via } from '../../core/task/act.ts';
import type { ActRequest } from '../../desk/desk.ts';
import { carryOver, type Carried } from '../year-end/carry-over.ts';
import { yearOfPlan, type YearOfTask } from '../year-end/year-of-plan.ts';

interface YearEndOptions {
  apply?: boolean;
  approve?: boolean;
  into?: string;
  as?: string;
  for?: string;
  via?: string;
  rows?: string;
  conclusion?: string;
  json?: boolean;
}

export function addYearEnd(program: Command, call: Call): void {
  program
    .command('year-end')
    .description('年终办结：查看各项全年结论；批量报送、批量确认；转入下年度计划')
    .argument('<plan>', '计划编号')
    .option('--apply', '为 --as（或 --for）所在单位牵头的各项报送全年结论，总结按已通过的内容预填')
    .option('--approve', '批量确认已报送的结论')
    .option('--into <plan>', '把结转和长期、跨年事项转入这个下年度计划（尚未启动）')
    .option('--as <person>', '谁在办理（姓名或邮箱），不写为督查人员')
    .option('--for <person>', '替谁报送；要同时写 --via')
    .option('--via <way>', '怎样得知：phone、paper、meeting、mail')
    .option('--rows <numbers>', '只办这几项（序号，逗号隔开）')
    .option('--conclusion <words>', `一律报送这个结论：${conclusions.join('、')}；不写为按规则建议的结论`)
    .option('--json', '只输出 JSON')
    .action((plan: string, options: YearEndOptions) => yearEnd(call, plan, options));
}

async function yearEnd(call: Call, planName: string, options: YearEndOptions): Promise<void> {
  if ([options.apply, options.approve, options.into !== undefined].filter(Boolean).length > 1) throw wrongUse('--apply、--approve、--into 一次只办一样。', '先报送，再确认，最后转入下年。');
  const { reads, planning, directory } = await call.register();
  const plan = await findPlan(call, planName);
  const read = async () => await yearOfPlan(reads, plan.id, await planning.bookOf(plan.id));
  const before = await read();
  const chosen = chooseRows(before.tasks, options.rows);
  const people = await directory.readDirectory();
  const by = officeAddress(people, options.as);

  const acted: Acted = { done: 0, refusals: [] };
  let carried: Carried | null = null;
  if (options.apply) {
    const whose = options.for === undefined ? by : findPerson(people, options.for).address;
    const units = people.people.find(({ address }) => address === whose)?.roles.filter(({ kind }) => kind === 'contactA' || kind === 'contactB' || kind === 'unitHead').map(({ scope }) => scope) ?? [];
    const open = chosen.filter(({ stage, lead, goesOn }) => stage === 'underway' && lead !== null && units.includes(lead) && !goesOn);
    if (open.length === 0) throw wrongUse('没有可以报送结论的事项。', '须为本单位牵头、已签收、尚未申请办结的事项；请用 --as 写明联络员，或 --as 督查人员 --for 联络员 --via phone。');
    const named = readConclusion(options.conclusion);
    await act(call, acted, { by, for: whose, via: readVia(options) }, open.map(({ task, summary, conclusion }) => ({ taskId: task.id, ask: { type: 'applyCompletion', summary: summary === '' ? '全年未报送进展。' : summary, conclusion: named ?? conclusion } })));
  } else if (options.approve) {
    const waiting = chosen.filter(({ stage }) => stage === 'closing');
    if (waiting.length > 0) await act(call, acted, { by, via: 'console' }, waiting.map(({ task }) => ({ taskId: task.id, ask: { type: 'confirmCompletion' } })));
  } else if (options.into !== undefined) carried = await carryOver(call, chosen, options.into, before.yearEnd, by);

  const after = options.apply || options.approve || carried ? await read() : before;
  const tasks = chooseRows(after.tasks, options.rows);
  if (acted.refusals.length > 0) call.exit = exitCode.failed;
  if (options.json) return call.printJson({ plan: plan.id, yearEnd: after.yearEnd, done: acted.done, refusals: acted.refusals, carried, tasks: tasks.map(asJson) });
  call.print(show(tasks));
  for (const { task, code } of acted.refusals) call.note(`${task}：${refused(code).message}`);
  if (options.apply) call.print(`\n已报送 ${acted.done} 项全年结论，等待确认（--approve）。`);
  if (options.approve) call.print(`\n已确认 ${acted.done} 项。`);
  if (carried) call.print(`\n${sayCarried(carried)}`);
}

function sayCarried({ into, linked, added }: { into: string; linked: string[]; added: string[] }): string {
  if (linked.length + added.length === 0) return `没有变化：要转入计划 ${into} 的事项都已转入，或没有可转的事项。`;
  return `已转入计划 ${into}：${linked.length} 项与该计划中相同的事项相连，${added.length} 项新增在后。`;
}

interface Acted {
  done: number;
  refusals: { task: string; code: Parameters<typeof refused>[0] }[];
}

async function act(call: Call, acted: Acted, who: Pick<ActRequest, 'by' | 'for' | 'via'>, asks: ActRequest['asks']): Promise<void> {
  const { rows } = await askDesk(call, { ...who, asks });
  for (const { taskId, outcome } of rows) {
    if (outcome?.ok) acted.done += 1;
    else if (outcome) acted.refusals.push({ task: taskId ?? '', code: outcome.code });
  }
}

function chooseRows(tasks: YearOfTask[], rows: string | undefined): YearOfTask[] {
  if (rows === undefined) return tasks;
  const bare = (number: string): string => number.replace(/[.．、]$/u, '');
  const named = nameList(rows).map(bare);
  const chosen = tasks.filter(({ task }) => named.includes(bare(task.number)) || named.includes(`#${task.row}`));
  if (chosen.length === 0) throw wrongUse(`没有序号为「${rows}」的事项。`, '写作 --rows 3,8，或行号 --rows #3。');
  return chosen;
}

function readConclusion(word: string | undefined): Conclusion | null {
  if (word === undefined) return null;
  const found = conclusions.find((each) => each === word);
  if (!found) throw wrongUse(`「${word}」不是全年结论。`, `可用：${conclusions.join('、')}。`);
  return found;
}

function readVia({ via, for: whose }: YearEndOptions): Via {
  if (whose !== undefined && via === undefined) throw wrongUse('替别人报送要说明怎样得知。', '例如：--via phone（电话）、paper（纸质）。');
  const found = vias.find((each) => each === (via ?? 'console') && each !== 'system');
  if (!found) throw wrongUse(`「${via}」不是得知的方式。`, `可用：${vias.filter((each) => each !== 'system').join('、')}。`);
  return found;
}

const asJson = ({ task, lead, stage, conclusion, isGiven, summary, goesOn }: YearOfTask) => ({
  task: task.id, number: task.number, title: task.title, lead, stage, conclusion, isGiven, goesOn, summary,
});

function show(tasks: readonly YearOfTask[]): string {
  const rows = tasks.map(({ task, lead, stage, conclusion, isGiven, summary, goesOn }) => [
    task.number,
    task.title,
    lead ?? '',
    words.stages[stage],
    goesOn ? '自动转入下年' : isGiven ? conclusion : isOver(stage) ? '' : `（建议）${conclusion}`,
    summary.replaceAll('\n', '；'),
  ]);
  const given = tasks.filter(({ stage }) => stage === 'closing').length;
  const open = tasks.filter(({ stage, goesOn }) => (stage === 'underway' || stage === 'assigned') && !goesOn).length;
  return [
    renderTable([{ heading: '序号', widest: 8 }, { heading: '任务', widest: 30 }, { heading: '牵头', widest: 16 }, { heading: '阶段' }, { heading: '全年结论' }, { heading: '总结', widest: 50 }], rows),
    `待确认 ${given} 项，未报送 ${open} 项。`,
  ].join('\n');
}

const isOver = (stage: YearOfTask['stage']): boolean => ['completed', 'closedOut', 'withdrawn', 'carriedOver', 'suspended'].includes(stage);
