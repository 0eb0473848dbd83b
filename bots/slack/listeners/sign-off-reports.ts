import { buttonItems } from '../../button-items.ts';
import { offersOf } from '../../offers.ts';
import type { BotDeps } from '../bot-deps.ts';
import { doAtOnce } from './do-at-once.ts';
import { onClick } from './on-click.ts';
import { tellGone } from './tell-gone.ts';
import { tellNothingOpen } from './tell-nothing-open.ts';

/** 确认 by the unit's head: the very text that was shown; a newer one is refused as CONTENT_CHANGED. */
export const signOffReport = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { task, cycle, content } = click.value;
    if (!task || !cycle || !content) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: task, ask: { type: 'signOff', cycle, content, evidence: null } }]);
  });

/** 一键全部确认: every report of the message that waits for the head, shown or not, as one act. */
export const signOffGroup = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const asks = buttonItems(click.view, 'signOffAll', deps).flatMap((item) =>
      offersOf(item).flatMap((offer) =>
        offer.act === 'signOff' ? [{ taskId: item.task.id, ask: { type: 'signOff' as const, cycle: offer.cycle, content: offer.content, evidence: null } }] : [],
      ),
    );
    if (asks.length === 0) return tellNothingOpen(deps, click);
    await doAtOnce(deps, click, asks);
  });
