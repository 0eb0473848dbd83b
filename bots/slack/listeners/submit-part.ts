import type { BotDeps } from '../bot-deps.ts';
import { fieldIds } from '../ids.ts';
import { onSubmission } from './on-submission.ts';

/** 配合情况 of a co-unit, for the lead's report. */
export const submitPart = (deps: BotDeps) =>
  onSubmission(deps, ({ entries, origin }) => {
    const text = entries[fieldIds.part] ?? '';
    if (text.trim() === '') return { ok: false, errors: { [fieldIds.part]: deps.words.forms.missing.part } };
    return { ok: true, ask: { type: 'addPart', cycle: origin.value.cycle ?? '', text } };
  });
