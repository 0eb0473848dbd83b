import { goalOf } from '../../goal-of.ts';
import type { BotDeps } from '../bot-deps.ts';
import { partForm } from '../views/part-form.ts';
import { onClick } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';

/** 填写配合情况 for one cycle's report, the goal it is held against above. */
export const openPartForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    const { words, reads } = deps;
    const { cycle } = value;
    if (!item || !cycle) return tellGone(deps, click);
    const { task, line } = item;
    await openForm(deps, click, words.forms.partTitle, async () => {
      const goal = goalOf(task, cycle, await reads.submissions(task.id));
      return partForm({ words, metadata: click.originOf(value, false), number: task.number, title: task.title, cycle, due: line.due ?? '', goal });
    });
  });
