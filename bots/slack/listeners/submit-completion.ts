import type { BotDeps } from '../bot-deps.ts';
import { fieldIds } from '../ids.ts';
import { onSubmission } from './on-submission.ts';

/** 申请办结, with what was reached. */
export const submitCompletion = (deps: BotDeps) =>
  onSubmission(deps, ({ entries }) => {
    const summary = entries[fieldIds.summary] ?? '';
    if (summary.trim() === '') return { ok: false, errors: { [fieldIds.summary]: deps.words.forms.missing.summary } };
    return { ok: true, ask: { type: 'applyCompletion', summary } };
  });
