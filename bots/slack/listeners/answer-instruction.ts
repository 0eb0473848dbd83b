import type { BotDeps } from '../bot-deps.ts';
import { doAtOnce } from './do-at-once.ts';
import { onClick } from './on-click.ts';
import { tellGone } from './tell-gone.ts';

/** 签收 of a 批示 that became work. */
export const acknowledgeInstruction = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    if (!item || !value.cycle) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: item.task.id, ask: { type: 'acknowledgeInstruction', matter: value.cycle } }]);
  });

/** 通过 of an answer, with the hash of the text that was shown. */
export const acceptAnswer = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    if (!item || !value.cycle || !value.content) return tellGone(deps, click);
    await doAtOnce(deps, click, [{ taskId: item.task.id, ask: { type: 'acceptAnswer', matter: value.cycle, answer: value.content } }]);
  });
