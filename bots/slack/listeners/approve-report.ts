import type { BotDeps } from '../bot-deps.ts';
import { doAtOnce } from './do-at-once.ts';
import { onClick } from './on-click.ts';
import { tellGone } from './tell-gone.ts';

/** 通过: approves the very text that was shown; a newer one is refused as CONTENT_CHANGED. */
export const approveReport = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { task, cycle, content } = click.value;
    if (!task || !cycle || !content) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: task, ask: { type: 'approve', cycle, content } }]);
  });
