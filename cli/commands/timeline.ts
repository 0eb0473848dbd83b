import type { Command } from 'commander';
import { minuteIn } from '../../core/schedule/instant.ts';
import { toldEntries } from '../../desk/told-entries.ts';
import { words } from '../../locales/zh-CN/index.ts';
import { sayEvent } from '../../locales/say-event.ts';
import { sayReason } from '../../locales/say-reason.ts';
import type { NameOf } from '../../locales/words.ts';
import type { OutcomeLine, TaskView, TimelineEntry } from '../../ports/reads.ts';
import type { Call } from '../call.ts';
import { outcomeWords } from '../display/outcome-words.ts';
import { renderTable } from '../display/render-table.ts';
import { sayNote } from '../display/say-note.ts';
import { terminalText } from '../display/terminal-text.ts';
import { findTask } from '../find-task.ts';

export function addTimeline(program: Command, call: Call): void {
  program
    .command('timeline')
    .description('一项任务的全过程：谁做了什么，哪些消息发给了谁')
    .argument('<task>', '任务编号、计划编号:序号，或来信的回复编号')
    .option('--all', '连同没有发出的提醒（已不需要、改期）逐条列出')
    .option('--json', '只输出 JSON')
    .action((task: string, options: { all?: boolean; json?: boolean }) => timeline(call, task, options));
}

async function timeline(call: Call, name: string, { all = false, json = false }: { all?: boolean; json?: boolean }): Promise<void> {
  const { reads, planning } = await call.register();
  const task = await findTask(call, name);
  const entries = await reads.timeline(task.id);
  if (json) return call.printJson({ task: headOf(task), entries });

  const people = new Map((await reads.people()).map((person) => [person.address, person.name]));
  const nameOf: NameOf = (address) => people.get(address) ?? address;
  const { policy } = await planning.bookOf(task.planId);
  const { told, spared, moved } = toldEntries(entries);
  const shown = all ? entries.filter(({ event }) => event?.type !== 'linesReached') : told;
  const rows = shown.map((entry) => [minuteIn(entry.at, policy.zone), ...sayEntry(entry, nameOf, policy.zone)]);
  call.print(terminalText(`${task.number}${task.title}（${task.id}，${words.stages[task.state.stage]}）`));
  if (task.carriedFrom) call.print(`上年：${task.carriedFrom}（duban timeline ${task.carriedFrom}）`);
  if (task.carriedTo) call.print(`转入下年：${task.carriedTo}`);
  call.print(rows.length > 0 ? renderTable([{ heading: '时间' }, { heading: '' }, { heading: '事项', widest: 100 }], rows) : '还没有任何记录：计划尚未启动。');
  if (!all && spared + moved > 0) call.print(`另有 ${spared} 条提醒因已办理而没有发出、${moved} 条改期（--all 逐条列出）。`);
}

const headOf = ({ id, planId, row, number, title, state, carriedFrom = null, carriedTo = null }: TaskView) => ({
  id, plan: planId, row, number, title, stage: state.stage, revision: state.revision, carriedFrom, carriedTo,
});

function sayEntry({ event, line, words: said }: TimelineEntry, nameOf: NameOf, zone: string): string[] {
  if (event) return ['办理', `${sayEvent(words, event, nameOf)}${said ? `：${said}` : ''}`];
  if (line) return ['消息', sayLine(line, nameOf, zone)];
  return ['', said ?? ''];
}

function sayLine(line: OutcomeLine, nameOf: NameOf, zone: string): string {
  const outcome = line.outcome ? outcomeWords[line.outcome] : line.putOffTo ? `待发（本周要办的消息已达限额，最早 ${minuteIn(line.putOffTo, zone)} 并入）` : '待发';
  const to = line.recipient === null ? '' : `→ ${nameOf(line.recipient)} `;
  // Notes of these two outcomes are keys of other lines, nothing to read.
  const why = line.outcomeNote !== null && line.outcome !== 'moved' && line.outcome !== 'notNeeded' ? `（${sayNote(line.outcomeNote)}）` : '';
  return `${to}${sayReason(words, line).whyNow} — ${outcome}${why}`;
}
