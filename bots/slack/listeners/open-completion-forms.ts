import { goalOf } from '../../goal-of.ts';
import type { BotDeps } from '../bot-deps.ts';
import { completionForm } from '../views/completion-form.ts';
import { opinionForm } from '../views/opinion-form.ts';
import { onClick } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';

/** 申请办结: filled with the newest approved words. */
export const openCompletionForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { words, reads } = deps;
    if (!item) return tellGone(deps, click);
    const { task } = item;
    await openForm(deps, click, words.forms.completionTitle, async () => {
      const approved = (await reads.submissions(task.id)).filter(({ standing, words: said }) => standing === 'approved' && !said.paper);
      const newest = approved.sort((one, other) => other.at.getTime() - one.at.getTime())[0];
      return completionForm({
        words,
        metadata: click.originOf(value, false),
        number: task.number,
        title: task.title,
        objective: goalOf(task, null).text,
        summary: newest?.words.done ?? '',
      });
    });
  });

/** 退回 of an application for completion. */
export const openReturnCompletionForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { words } = deps;
    if (!item) return tellGone(deps, click);
    const { number, title } = item.task;
    const metadata = click.originOf(value, false);
    await openForm(deps, click, words.forms.returnCompletionTitle, () =>
      Promise.resolve(opinionForm({ words, metadata, number, title, submission: null })),
    );
  });
