import type { OutcomeLine, TaskView } from '../../ports/reads.ts';
import type { Call } from '../call.ts';
import { CommandFault } from '../command-fault.ts';
import { findTask } from '../find-task.ts';

export interface LineWish {
  cycle?: string;
  purpose?: string;
}

/** Lines of one task that were asked about, by instant. */
export interface FoundLines {
  task: TaskView;
  lines: OutcomeLine[];
}

export interface Found {
  /** The message they were in, null when lines were named. */
  delivery: { id: string; to: string; channel: string; round: Date } | null;
  tasks: FoundLines[];
}

const hint = '可写消息编号或提醒编号（见 duban timeline 任务 --json 的 deliveryId、key），或 计划编号:序号 加 --cycle、--purpose。';

/** The lines a message id, a line's key or a task with `--cycle` and `--purpose` means. Throws `CommandFault` when there are none. */
export async function findLines(call: Call, name: string, wish: LineWish): Promise<Found> {
  return (await linesOfMessage(call, name)) ?? (await lineOfKey(call, name)) ?? (await linesOfTask(call, name, wish));
}

async function linesOfMessage(call: Call, name: string): Promise<Found | null> {
  const { reads } = await call.register();
  // A letter's Message-ID is the delivery's id at the sender's domain.
  const id = name.replace(/^<|@.*$/gu, '');
  const delivery = /^[0-9a-f]{64}$/u.test(id) ? await reads.delivery(id) : null;
  if (!delivery) return null;
  const views = new Map(delivery.items.map(({ task }) => [task.id, task]));
  const tasks: FoundLines[] = [];
  for (const task of views.values()) tasks.push({ task, lines: (await reads.linesOfTask(task.id)).filter(({ deliveryId }) => deliveryId === id) });
  return { delivery: { id, to: delivery.recipient.address, channel: delivery.channel, round: delivery.round }, tasks };
}

async function lineOfKey(call: Call, key: string): Promise<Found | null> {
  if (!key.includes('/')) return null;
  const { reads } = await call.register();
  const task = await reads.task(key.split('/')[0] ?? '');
  const line = task && (await reads.linesOfTask(task.id)).find((each) => each.key === key);
  if (!task || !line) throw new CommandFault('NO_SUCH_LINE', `没有编号为「${key}」的提醒。`, hint);
  return { delivery: null, tasks: [{ task, lines: [line] }] };
}

async function linesOfTask(call: Call, name: string, { cycle, purpose }: LineWish): Promise<Found> {
  const { reads } = await call.register();
  const task = await findTask(call, name);
  const all = await reads.linesOfTask(task.id);
  const lines = all.filter((line) => (cycle === undefined || line.cycle === cycle) && (purpose === undefined || line.purpose === purpose));
  if (lines.length > 0) return { delivery: null, tasks: [{ task, lines }] };
  const known = (of: (line: OutcomeLine) => string | null) => [...new Set(all.map(of))].filter((each) => each !== null).join('、') || '无';
  throw new CommandFault('NO_SUCH_LINE', '这项任务没有这样的提醒。', `周期：${known((line) => line.cycle)}；用途：${known((line) => line.purpose)}。`);
}
