import { buttonItems } from '../../button-items.ts';
import type { BotDeps } from '../bot-deps.ts';
import { doAtOnce } from './do-at-once.ts';
import { onClick } from './on-click.ts';
import { tellNothingOpen } from './tell-nothing-open.ts';

/** 一键全部签收: every task of the group that still waits, shown or not, as one act. */
export const acknowledgeGroup = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const tasks = new Set(buttonItems(click.view, 'signAll', deps).map(({ task }) => task.id));
    if (tasks.size === 0) return tellNothingOpen(deps, click);
    await doAtOnce(deps, click, [...tasks].map((taskId) => ({ taskId, ask: { type: 'acknowledge' } })));
  });
