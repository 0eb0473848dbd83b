import { progressClasses } from '../../../core/task/task-state.ts';
import { nextReport } from '../../next-report.ts';
import type { BotDeps } from '../bot-deps.ts';
import { writeFormOrigin } from '../form-origin.ts';
import { fieldIds } from '../ids.ts';
import { readReportForm } from '../read-report-form.ts';
import { noticeView } from '../views/notice.ts';
import { onSubmission, type Filled, type Submitted } from './on-submission.ts';

/** 报送. Opened from the group's button, the modal goes on to the next report still owed. */
export const submitReport = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => readReport(deps, submitted), {
    acknowledge: ({ origin, item }) =>
      origin.queue
        ? { response_action: 'update', view: notice(deps, deps.words.forms.saved(item.task.number, item.task.title)) }
        : undefined,
    async goOn({ origin, view, item, person }, { client, viewId }) {
      if (!origin.queue) return;
      const now = (await deps.reads.delivery(view.id)) ?? view;
      // Left out even while its outcome is open: the person has written it.
      const next = nextReport(now, deps, new Set([`${item.task.id}/${origin.value.cycle ?? ''}`]));
      const value = next && { delivery: view.id, task: next.task.id, cycle: next.cycle };
      const form =
        next && value
          ? await readReportForm(deps, { ...next, person, metadata: writeFormOrigin({ ...origin, value }) })
          : notice(deps, deps.words.forms.allFilled);
      await client.views.update({ view_id: viewId, view: form });
    },
  });

const notice = ({ words }: BotDeps, sentence: string) => noticeView(words.forms.reportTitle, sentence, words.forms.close);

function readReport({ words }: BotDeps, { origin, entries }: Submitted): Filled {
  const { missing } = words.forms;
  const text = (id: string): string => entries[id] ?? '';
  const errors = {
    ...(text(fieldIds.done).trim() === '' ? { [fieldIds.done]: missing.done } : {}),
    // A form without the field asks for no name: the report is signed off in another way.
    ...(entries[fieldIds.attestedBy]?.trim() === '' ? { [fieldIds.attestedBy]: missing.attestedBy } : {}),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };

  const report = { done: text(fieldIds.done), next: text(fieldIds.next), difficulty: text(fieldIds.difficulty), values: [] };
  const progressClass = progressClasses.find((each) => each === text(fieldIds.progressClass)) ?? '其他';
  const attestedBy = text(fieldIds.attestedBy).trim();
  return { ok: true, ask: { type: 'submitReport', cycle: origin.value.cycle ?? '', report, progressClass, attestedBy } };
}
