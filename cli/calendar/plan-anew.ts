import { words } from '../../locales/zh-CN/index.ts';
import { askDesk, refused } from '../ask-desk.ts';
import type { Call } from '../call.ts';
import { CommandFault } from '../command-fault.ts';
import { exitCode } from '../exit-code.ts';
import { officeAddress } from '../office-address.ts';

/** Plans tasks anew from now on, each by an act on record; answers how many. One closed in between needs nothing any more. */
export async function planAnew(call: Call, tasks: string[], as: string | undefined): Promise<number> {
  if (tasks.length === 0) return 0;
  const by = officeAddress(await (await call.register()).directory.readDirectory(), as);
  const { rows } = await askDesk(call, { by, via: 'console', asks: tasks.map((taskId) => ({ taskId, ask: { type: 'recalculate' } })) });
  const refusals = rows.flatMap(({ outcome }) => (outcome && !outcome.ok && outcome.code !== 'TASK_CLOSED' ? [outcome.code] : []));
  const [first] = refusals;
  if (first !== undefined && refusals.length === rows.length) throw refused(first);
  if (first !== undefined) {
    throw new CommandFault(first, `已重排 ${rows.length - refusals.length} 项，另有 ${refusals.length} 项没有重排：${words.rejections[first]}`, '可再用 duban calendar recalculate 查看还有哪些。', exitCode.failed);
  }
  return rows.filter(({ outcome }) => outcome?.ok).length;
}
