import { conclusions } from '../../../core/task/task-state.ts';
import { nextConclusion } from '../../next-conclusion.ts';
import type { BotDeps } from '../bot-deps.ts';
import { writeFormOrigin } from '../form-origin.ts';
import { fieldIds } from '../ids.ts';
import { readConclusionForm } from '../read-conclusion-form.ts';
import { noticeView } from '../views/notice.ts';
import { onSubmission } from './on-submission.ts';

/** 全年结论. Opened from the group's button, the modal goes on to the next task without one. */
export const submitConclusion = (deps: BotDeps) => {
  const { forms } = deps.words;
  const notice = (sentence: string) => noticeView(forms.concludeTitle, sentence, forms.close);
  return onSubmission(
    deps,
    ({ entries }) => {
      const summary = entries[fieldIds.summary] ?? '';
      if (summary.trim() === '') return { ok: false, errors: { [fieldIds.summary]: forms.missing.summary } };
      const conclusion = conclusions.find((each) => each === entries[fieldIds.conclusion]);
      return { ok: true, ask: { type: 'applyCompletion', summary, ...(conclusion === undefined ? {} : { conclusion }) } };
    },
    {
      acknowledge: ({ origin, item }) => (origin.queue ? { response_action: 'update', view: notice(forms.saved(item.task.number, item.task.title)) } : undefined),
      async goOn({ origin, view, item }, { client, viewId }) {
        if (!origin.queue) return;
        const now = (await deps.reads.delivery(view.id)) ?? view;
        const task = nextConclusion(now, deps, new Set([item.task.id]));
        const value = { delivery: view.id, ...(task ? { task: task.id } : {}) };
        const form = task ? await readConclusionForm(deps, { task, metadata: writeFormOrigin({ ...origin, value }) }) : notice(forms.allFilled);
        await client.views.update({ view_id: viewId, view: form });
      },
    },
  );
};
