import type { Command } from 'commander';
import type { BreakdownText } from '../../core/breakdown/breakdown-text.ts';
import { proposeBreakdown } from '../../core/breakdown/propose-breakdown.ts';
import { sayQuarter, writeBreakdown } from '../../core/breakdown/write-breakdown.ts';
import { yearOfTask } from '../../core/breakdown/year-of-task.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { sayCycle, sayDate } from '../../locales/zh-CN/dates.ts';
import { sayTaken } from '../../locales/zh-CN/say-taken.ts';
import type { PartView, TaskView } from '../../ports/reads.ts';
import type { Call } from '../call.ts';
import { saveFile } from '../export/save-file.ts';
import { terminalText } from '../display/terminal-text.ts';
import { findTask } from '../find-task.ts';

export function addBreakdown(program: Command, call: Call): void {
  program
    .command('breakdown')
    .description('一项任务的细化分解：各季度目标、子项办到哪一步、配合情况；还没有的，列出系统按文件提出的分解')
    .argument('<task>', '任务编号，或 计划编号:序号')
    .option('--out <file>', '把分解写成可以修改的文本，改好后用 duban act 任务 submitBreakdown --text-file 报送')
    .option('--json', '只输出 JSON')
    .action((task: string, options: { out?: string; json?: boolean }) => showBreakdown(call, task, options));
}

/** `agreed` stands; `waits` for the office; `returned` to the lead; `proposed` by the plan's own words. */
type Standing = 'agreed' | 'waits' | 'returned' | 'proposed';

const headings: Record<Standing, string> = {
  agreed: '现行分解',
  waits: '报来待审的分解（duban act 任务 approveBreakdown 通过，returnBreakdown 退回）',
  returned: '退回的分解，待修改重报',
  proposed: '系统按文件提出的分解，牵头单位可用 duban act 任务 submitBreakdown 确认',
};

async function showBreakdown(call: Call, name: string, { out, json }: { out?: string; json?: boolean }): Promise<void> {
  const { reads, planning } = await call.register();
  const task = await findTask(call, name);
  const parts = await reads.parts([task.id]);
  const { zone } = (await planning.bookOf(task.planId)).policy;
  const texts = textsOf(task);
  const last = texts.at(-1);
  const file = out === undefined ? null : call.path(out);
  if (file !== null) await saveFile(file, Buffer.from(`${last ? writeBreakdown(last.text) : ''}\n`));
  if (json) return call.printJson({ task: task.id, stage: task.state.stage, texts, steps: task.state.breakdown?.agreed?.items ?? [], parts, file });
  call.print(terminalText(`${task.number}${task.title}（${task.id}）`));
  for (const { standing, text } of texts) {
    call.print(`${headings[standing]}：`);
    const lines = standing === 'agreed' ? agreedLines(text, task) : writeBreakdown(text).split('\n');
    for (const line of lines) call.print(`  ${terminalText(line)}`);
  }
  for (const part of parts) call.print(terminalText(sayPart(part, zone)));
  if (texts.length === 0) call.print('还没有分解，文件里也没有可以提出的目标、子项和文件。');
  if (file !== null) call.print(`已写入 ${file}。`);
}

function textsOf(task: TaskView): { standing: Standing; text: BreakdownText }[] {
  const { agreed = null, proposed = null } = task.breakdown ?? {};
  const plan = proposeBreakdown(task.draft, yearOfTask(task.state));
  const handedIn: Standing = task.state.breakdown?.proposal ? 'waits' : 'returned';
  const fromPlan = agreed === null && proposed === null && plan.goals.length + plan.items.length > 0;
  return [
    ...(agreed === null ? [] : [{ standing: 'agreed' as const, text: agreed }]),
    ...(proposed === null ? [] : [{ standing: handedIn, text: proposed }]),
    ...(fromPlan ? [{ standing: 'proposed' as const, text: plan }] : []),
  ];
}

/** The text that stands, each sub-item with how far it is. */
function agreedLines(text: BreakdownText, { state }: TaskView): string[] {
  const goals = text.goals.map(({ quarter, goal, person }) => `${sayQuarter(quarter)}：${goal}${person === '' ? '' : `（责任人：${person}）`}`);
  const items = writeBreakdown({ goals: [], items: text.items }).split('\n').filter((line) => line !== '');
  return [...goals, ...items.map((line, at) => `${line} — ${sayTaken(state.breakdown?.agreed?.items[at])}`)];
}

const sayPart = ({ cycle, unit, text, at }: PartView, zone: string): string => `${unit}${sayCycle(cycle)}配合情况（${sayDate(dateOf(at, zone))}提供）：${text}`;
