import { resolveRole } from '../../core/plan/resolve-role.ts';
import { kindOfChannel } from '../../core/policy/carried.ts';
import { policyOfTask } from '../../core/policy/policy-of-task.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { wayOfLine } from '../../core/policy/way-of-line.ts';
import { wholePolicy } from '../../core/policy/whole-policy.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import type { TaskState } from '../../core/task/task-state.ts';
import type { RoutedAsk } from '../../ports/people-changes.ts';
import { channelFor } from '../channel-for.ts';
import { readDirectory } from '../directory.ts';
import type { Prisma } from '../generated/client.ts';

interface Pending {
  lineKey: string;
  taskId: string;
  recipient: string;
  purpose: string;
  role: string;
  at: Date;
  section: string[];
  policy: Partial<Policy> | null;
  state: TaskState;
}

/**
 * Looks up anew who hears what is on its way and not claimed yet, after people or their places changed: of one task, or of
 * all. What nobody would hear stays where it was. Answers what went to somebody else.
 */
export async function routeAsks(tx: Prisma.TransactionClient, { chat, taskId = null }: { chat: boolean; taskId?: string | null }): Promise<RoutedAsk[]> {
  const directory = await readDirectory(tx);
  const pending = await tx.$queryRaw<Pending[]>`
    select i.line_key as "lineKey", l.task_id as "taskId", i.recipient, l.purpose, l.role, i.not_before as at, t.section,
      p.policy, t.snapshot as state
    from intents i join lines l on l.key = i.line_key join tasks t on t.id = l.task_id join plans p on p.id = t.plan_id
    where i.state = 'pending' and i.delivery_id is null and l.role not like 'person:%' and (${taskId}::text is null or l.task_id = ${taskId})
    order by i.line_key for update of i`;
  const routed: RoutedAsk[] = [];
  for (const { lineKey, taskId: task, recipient, purpose, role, at, section, policy, state } of pending) {
    const rules = policyOfTask(wholePolicy(policy ?? {}), state);
    const holder = resolveRole(role, directory, section, { on: dateOf(at, rules.zone), handed: state.handed ?? [] });
    const own = holder && channelFor(holder.person, role, directory, chat);
    if (!holder || !own || holder.person.address === recipient) continue;
    const way = wayOfLine(rules, { role, channel: kindOfChannel(own), hasMail: holder.person.address !== '' });
    // No channel of theirs may carry it, so none carries what is on its way: its message says nothing of the task.
    if (way.by === 'desk') continue;
    const fell = way.fellFrom === null ? {} : { fallenFrom: 'notCarried' };
    await tx.intent.update({ where: { lineKey }, data: { recipient: holder.person.address, channel: way.fellFrom === null ? own : 'mail', ...fell } });
    routed.push({ taskId: task, lineKey, purpose, to: holder.person.address });
  }
  if (routed.length > 0) await tx.$queryRaw`select pg_notify('duban_intents', 'routed')::text`;
  return routed;
}
