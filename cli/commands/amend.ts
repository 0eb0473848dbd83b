import type { Command } from 'commander';
import { isUnchanged } from '../../core/plan/compare/difference.ts';
import { findRows } from '../../core/plan/find-rows.ts';
import { numberedRow } from '../../core/plan/numbered-row.ts';
import { words } from '../../locales/zh-CN/index.ts';
import { linesOfActs, showAmendment } from '../amend/amend-plan.ts';
import { addRows, chosenAdditions, type Additions, type RowsAdded } from '../amend/add-rows.ts';
import { asksOfAmendment, type AmendingAsk, type Skipped } from '../amend/apply-amendment.ts';
import { readAmendment, type Amendment } from '../amend/read-amendment.ts';
import { differenceJson } from '../amend/show-difference.ts';
import { askDesk } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { CommandFault, wrongUse } from '../command-fault.ts';
import { exitCode } from '../exit-code.ts';
import { nameList } from '../name-list.ts';
import { officeAddress } from '../office-address.ts';
import { readInput, type Input } from '../read-input.ts';

interface AmendOptions {
  rows?: string;
  add?: string;
  lead?: string;
  co?: string;
  acceptDoubts?: boolean;
  all?: boolean;
  effective?: string;
  covers?: string;
  as?: string;
  json?: boolean;
}

export function addAmend(program: Command, call: Call): void {
  program
    .command('amend')
    .description('按修订文件调整已启动的计划：先列出改动，选定的行逐项办理并记录，过去各期保留原来的内容')
    .argument('<plan>', '计划编号')
    .argument('<file>', '修订文件')
    .option('--rows <rows>', '要调整的行：序号或 #行号，逗号隔开')
    .option('--add <rows>', '要增列的新任务：修订文件里的序号或 #行号，逗号隔开；列入计划并交办')
    .option('--lead <units>', '与 --add 合用：牵头单位，逗号隔开，第一个为主牵头；不写则按文件')
    .option('--co <units>', '与 --add、--lead 合用：配合单位')
    .option('--accept-doubts', '与 --add、--all 合用：认可增列任务的疑问')
    .option('--all', '全部改动，包括增列新任务')
    .option('--effective <date>', '生效日期，不写则从文件中读取')
    .option('--covers <range>', 'whole（文件是全部任务）或 part（只是要改的任务），不写则自行判断')
    .option('--as <person>', '办理人（姓名或邮箱），不写为督查人员')
    .option('--json', '只输出 JSON')
    .action((plan: string, file: string, options: AmendOptions) => amend(call, plan, file, options));
}

async function amend(call: Call, planName: string, file: string, options: AmendOptions): Promise<void> {
  const { rows, add, all, json } = options;
  if ((rows !== undefined || add !== undefined) && all) throw wrongUse('--all 不能与 --rows、--add 合用。', '只调整几行用 --rows，只增列几项用 --add，全部用 --all。');
  if (add === undefined && (options.lead !== undefined || options.co !== undefined)) throw wrongUse('--lead、--co 要与 --add 合用。', '改派已有的任务用 duban act 任务 reassign。');
  if (options.co !== undefined && options.lead === undefined) throw wrongUse('--co 要与 --lead 合用。', '写作 --add \'#7\' --lead 牵头单位 --co 配合单位。');
  const input = await readInput(call, file);
  const amendment = await readAmendment(call, input, planName, options);
  const { plan, difference } = amendment;
  if (plan.state === 'drafted') throw new CommandFault('NOT_LAUNCHED', '这个计划还没有启动，修订稿可以整体并入。', `duban import 文件 --amends ${plan.id} --apply`);
  if (isUnchanged(difference) && add === undefined) return json ? call.printJson({ plan: plan.id, unchanged: true, done: [] }) : call.print(`没有变化：这个文件与计划 ${plan.id} 现在的内容相同。`);

  const chosen = chosenRows(amendment, rows, all === true);
  const additions = chosenAdditions(amendment, add, all === true);
  if (chosen === null && add === undefined) {
    if (json) return call.printJson({ plan: plan.id, unchanged: false, ...differenceJson(difference), acts: linesOfActs(amendment, input), done: [] });
    showAmendment(call, amendment, linesOfActs(amendment, input));
    return call.print('\n尚未调整。核对后用 --rows 选定要调整的行，用 --add 选定要增列的任务，或用 --all 全部调整。');
  }
  const { asks, skipped } = asksOfAmendment(amendment, chosen ?? new Set());
  const { done, added, notAdded, unstarted } = await carryOut(call, amendment, input, asks, additions.fresh, options);
  if (done.some(({ code }) => code !== null) || skipped.length > 0 || notAdded.length > 0) call.exit = exitCode.failed;
  else if (unstarted > 0) call.exit = exitCode.notReachable;
  if (json) return call.printJson({ plan: plan.id, unchanged: false, effective: amendment.effective, done, skipped, added, known: additions.known, notAdded, unstarted });
  call.print(showDone(amendment, done, skipped, additions.known, { added, notAdded }));
  if (unstarted > 0) call.note(`增列已存档，还有 ${unstarted} 项没有交办。请确认 npm start（或 duban worker）在运行，再用 duban launch ${plan.id} 接着办。`);
}

/** Rows of the plan; null where nobody chose. Throws `CommandFault` for rows the document does not change. */
function chosenRows({ plan, difference, needed }: Amendment, rows: string | undefined, all: boolean): ReadonlySet<number> | null {
  const changed = new Set(needed.flatMap((each) => (each.act === 'register' ? [] : [each.row])));
  if (all) return changed;
  if (rows === undefined) return null;
  const found = findRows(plan.rows.map(numberedRow), nameList(rows));
  if (!found.ok) throw wrongUse(found.message, '行写作序号或 #行号，可用 duban status 计划编号 查看。');
  const same = found.rows.filter((row) => !changed.has(row));
  if (same.length > 0) throw wrongUse(`第 ${same.join('、')} 行没有需要办理的改动。`, `有改动的行：${[...changed].join('、') || '无'}（新增 ${difference.added.length} 项用 --add 列入）。`);
  return new Set(found.rows);
}

interface Done {
  row: number;
  task: string;
  act: string;
  /** Why it was refused, null when it was done. */
  code: string | null;
}

async function carryOut(call: Call, amendment: Amendment, input: Input, asks: AmendingAsk[], additions: number[], { add, as, lead, co, acceptDoubts = false }: AmendOptions): Promise<RowsAdded & { done: Done[] }> {
  const nothing: RowsAdded = { added: [], notAdded: [], unstarted: 0 };
  if (asks.length + additions.length === 0 && add === undefined) return { ...nothing, done: [] };
  const { plan, draft, covers, effective, people } = amendment;
  const { shelf, clock } = await call.register();
  const by = officeAddress(people, as);
  const recorded = await shelf.recordAmendment(plan.id, { draft, file: { ...input, at: await clock.now() }, covers, effective, by });
  if (!recorded.ok) throw new CommandFault('NOT_AMENDED', recorded.message, '可用 duban status 查看计划的情况。');
  const done: Done[] = [];
  // A task's owners first, then its words: each of a task's acts stands on the one before.
  for (const wave of wavesOf(asks)) {
    const { rows } = await askDesk(call, { by, via: 'file', asks: wave.map(({ taskId, ask }) => ({ taskId, ask })) });
    for (const [at, { row, taskId, ask }] of wave.entries()) {
      const outcome = rows[at]?.outcome;
      done.push({ row, task: taskId, act: ask.type, code: outcome && !outcome.ok ? outcome.code : null });
    }
  }
  const added = additions.length === 0 && add === undefined ? nothing : await addRows(call, amendment, additions, { sha256: input.sha256, by, lead, co, acceptDoubts });
  return { ...added, done: done.sort((one, other) => one.row - other.row) };
}

/** The first act of each task, then the second of those that have one. */
function wavesOf(asks: readonly AmendingAsk[]): AmendingAsk[][] {
  const waves: AmendingAsk[][] = [];
  for (const ask of asks) {
    const wave = waves.find((each) => each.every(({ taskId }) => taskId !== ask.taskId));
    if (wave) wave.push(ask);
    else waves.push([ask]);
  }
  return waves;
}

const acts: Record<string, string> = { reassign: '改派', amend: '调整', withdraw: '撤销' };

function showDone({ plan, draft, difference }: Amendment, done: Done[], skipped: Skipped[], known: Additions['known'], { added, notAdded }: Pick<RowsAdded, 'added' | 'notAdded'>): string {
  const refusals: Record<string, string> = words.rejections;
  const left = difference.added.filter(({ row }) => ![...added, ...notAdded].some(({ documentRow }) => documentRow === row));
  const lines = done.map(({ row, task, act, code }) => `  第 ${row} 行 ${task}：${acts[act] ?? act}${code === null ? '，已办理。' : `，没有办理：${refusals[code] ?? code}`}`);
  return [
    `计划 ${plan.id}：按文件办理 ${done.filter(({ code }) => code === null).length} 件，记录在案；过去各期保留原来的内容。`,
    ...lines,
    ...skipped.map(({ row, why }) => `  第 ${row} 行没有调整：${why}。`),
    ...rhythm(difference, done),
    ...added.map(({ documentRow, row, task }) => `  增列 ${draft.tasks[documentRow - 1]?.number ?? ''}${draft.tasks[documentRow - 1]?.title ?? ''}：列为本计划第 ${row} 行 ${task}，已交办。`),
    ...known.map(({ documentRow, row }) => `  修订文件第 ${documentRow} 行已在本计划第 ${row} 行，没有重复列入。`),
    ...notAdded.map(({ documentRow, why }) => `  修订文件第 ${documentRow} 行没有增列：${why}。`),
    ...(left.length > 0 ? [`另有新增任务 ${left.length} 项没有列入，可用 --add ${left.map(({ row }) => `#${row}`).join(',')}。`] : []),
  ].join('\n');
}

/** How often a task reports is the policy's to say: an amendment is on record, but opens no other cycles. */
const rhythm = ({ items }: Amendment['difference'], done: readonly Done[]): string[] => {
  const rows = items.filter(({ before, changes }) => changes.some(({ part }) => part === 'recurrence') && done.some(({ row, code }) => row === before && code === null)).map(({ before }) => before);
  return rows.length === 0 ? [] : [`第 ${rows.join('、')} 行改了频次：已记录，填报周期不会自动改变，请在督办规则的 tasks 中为该行写明 period。`];
};
