import type { Command } from 'commander';
import { isoIn } from '../../core/schedule/instant.ts';
import type { NameOf } from '../../locales/words.ts';
import type { Call } from '../call.ts';
import { explainLine, type Explanation } from '../explain/explain-line.ts';
import { findLines, type LineWish } from '../explain/find-lines.ts';
import { showExplanation } from '../explain/show-explanation.ts';

interface ExplainOptions extends LineWish {
  json?: boolean;
}

export function addExplain(program: Command, call: Call): void {
  program
    .command('explain')
    .description('解释一条消息或提醒：按哪条规则、日期怎样算出、为什么发给这个人、现在怎样、做什么就停')
    .argument('<message>', '消息编号、提醒编号，或 任务编号、计划编号:序号')
    .option('--cycle <id>', '写任务时：只看这一期，如 2026Q1')
    .option('--purpose <purpose>', '写任务时：只看这种提醒，如 reportDue、escalate')
    .option('--json', '只输出 JSON')
    .action((name: string, options: ExplainOptions) => explain(call, name, options));
}

async function explain(call: Call, name: string, { json, ...wish }: ExplainOptions): Promise<void> {
  const { reads, planning, policy } = await call.register();
  const { delivery, tasks } = await findLines(call, name, wish);
  const people = new Map((await reads.people()).map((person) => [person.address, person.name]));
  const nameOf: NameOf = (address) => people.get(address) ?? address;

  const explained: Explanation[] = [];
  const { zone } = await policy();
  for (const { task, lines } of tasks) {
    const [book, timeline] = await Promise.all([planning.bookOf(task.planId, true), reads.timeline(task.id)]);
    explained.push(...lines.map((line) => explainLine(line, { task, book, timeline, nameOf })));
  }
  const message = delivery && { ...delivery, round: isoIn(delivery.round, zone) };
  if (json) return call.printJson({ message, lines: explained });
  if (message) call.print(`发给${nameOf(message.to)}的消息，${message.round.slice(0, 16).replace('T', ' ')} 一轮，共 ${explained.length} 项：\n`);
  call.print(explained.map((line) => showExplanation(line, nameOf)).join('\n\n'));
}
