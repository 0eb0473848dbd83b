import type { BotDeps } from '../bot-deps.ts';
import { doAtOnce } from './do-at-once.ts';
import { onClick } from './on-click.ts';
import { tellGone } from './tell-gone.ts';

/** 确认办结. */
export const confirmCompletion = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    if (!click.item) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: click.item.task.id, ask: { type: 'confirmCompletion' } }]);
  });
