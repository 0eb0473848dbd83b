import type { BotDeps } from '../bot-deps.ts';
import { doAtOnce } from './do-at-once.ts';
import { onClick } from './on-click.ts';
import { tellGone } from './tell-gone.ts';

/** 确认分解: hands in what the plan's own words propose. */
export const confirmBreakdown = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    if (!click.item) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: click.item.task.id, ask: { type: 'submitBreakdown', text: null } }]);
  });

/** 通过 of a breakdown: the very text that was shown. */
export const approveBreakdown = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { task, content } = click.value;
    if (!task || !content) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: task, ask: { type: 'approveBreakdown', content } }]);
  });

/** A sub-item, or a stage of a document, is done. */
export const markSubItem = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { task, item, steps } = click.value;
    if (!task || item === undefined || steps === undefined) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: task, ask: { type: 'markSubItem', item, steps } }]);
  });
