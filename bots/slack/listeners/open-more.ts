import { isOwnRole } from '../../../core/plan/is-own-role.ts';
import { dateOf } from '../../../core/schedule/instant.ts';
import { splitRole } from '../../../core/schedule/split-role.ts';
import { actsBeside, type ActsBeside } from '../../../desk/acts-beside.ts';
import { sayReason } from '../../../locales/say-reason.ts';
import type { DeliveryItem } from '../../../ports/reads.ts';
import { sayTask } from '../../../locales/say-task.ts';
import { offersOf } from '../../offers.ts';
import type { BotDeps } from '../bot-deps.ts';
import { lineButtons } from '../views/line-buttons.ts';
import { moreForm } from '../views/more-form.ts';
import { onClick, type Click } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';

/** 更多 of a line: what else this person may do about its task now, and why the line was sent. */
export const openMore = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value, view } = click;
    const { words, zone } = deps;
    if (!item) return tellGone(deps, click);
    const { task, line } = item;
    const metadata = click.originOf(value, false);
    await openForm(deps, click, words.more.title, async () => {
      const { acts, waits } = await actsBesideLine(deps, click, item);
      const { rest } = lineButtons(item, offersOf(item), { view, words });
      return moreForm({
        words, metadata, task: sayTask(words, task), rest, acts, value,
        waits: waits.map((code) => words.rejections[code]),
        why: words.more.why({ ...sayReason(words, line, { inPlace: !isOwnRole(view.recipient, line.role) }), rule: line.reason.rule, due: line.due, left: dateOf(view.round, zone) }),
      });
    });
  });

/** What the person may do beside the line, asked of the task as it stands now. */
export async function actsBesideLine({ desk, reads, clock, zone }: BotDeps, { person }: Pick<Click, 'person'>, { task, line }: DeliveryItem): Promise<ActsBeside> {
  const [people, now] = await Promise.all([reads.people(), clock.now()]);
  const { kind, unit } = splitRole(line.role);
  return actsBeside(desk, { task, person, unit: kind === 'person' ? '' : unit, cycle: line.cycle, people, today: dateOf(now, zone) });
}
