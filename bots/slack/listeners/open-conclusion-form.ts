import { nextConclusion } from '../../next-conclusion.ts';
import type { BotDeps } from '../bot-deps.ts';
import { readConclusionForm } from '../read-conclusion-form.ts';
import { onClick } from './on-click.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';
import { tellNothingOpen } from './tell-nothing-open.ts';

/** 报送结论 of one task. */
export const openConclusionForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value } = click;
    if (!item) return tellGone(deps, click);
    const asked = { task: item.task, metadata: click.originOf(value, false) };
    await openForm(deps, click, deps.words.forms.concludeTitle, () => readConclusionForm(deps, asked));
  });

/** 年终办结 (n 项): the first task without a conclusion; each submission offers the next. */
export const openNextConclusion = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const task = nextConclusion(click.view, deps, new Set());
    if (!task) return tellNothingOpen(deps, click);
    const asked = { task, metadata: click.originOf({ delivery: click.view.id, task: task.id }, true) };
    await openForm(deps, click, deps.words.forms.concludeTitle, () => readConclusionForm(deps, asked));
  });
