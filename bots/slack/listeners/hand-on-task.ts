import { colleaguesOf } from '../../../core/plan/colleagues.ts';
import { splitRole } from '../../../core/schedule/split-role.ts';
import { sayTask } from '../../../locales/say-task.ts';
import type { BotDeps } from '../bot-deps.ts';
import { fieldIds } from '../ids.ts';
import { moreForm } from '../views/more-form.ts';
import { noticeView } from '../views/notice.ts';
import { onClick } from './on-click.ts';
import { onSubmission } from './on-submission.ts';
import { openForm } from './open-form.ts';
import { tellGone } from './tell-gone.ts';

/** 更多 of a line: the colleagues its task may be handed on to. */
export const openMoreForm = (deps: BotDeps) =>
  onClick(deps, async (click) => {
    const { item, value, person } = click;
    const { words, reads } = deps;
    if (!item) return tellGone(deps, click);
    const metadata = click.originOf(value, false);
    await openForm(deps, click, words.forms.moreTitle, async () => {
      const colleagues = colleaguesOf(splitRole(item.line.role).unit, await reads.people(), person.address);
      if (colleagues.length === 0) return noticeView(words.forms.moreTitle, words.forms.noColleague, words.forms.close);
      return moreForm({ words, metadata, task: sayTask(words, item.task), colleagues });
    });
  });

/** 转本单位同事. */
export const submitHandOn = (deps: BotDeps) =>
  onSubmission(deps, ({ entries }) => ({ ok: true, ask: { type: 'handOn', to: entries[fieldIds.colleague] ?? '' } }));
