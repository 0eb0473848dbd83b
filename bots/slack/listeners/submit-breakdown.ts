import { readBreakdown } from '../../../core/breakdown/read-breakdown.ts';
import { yearOfTask } from '../../../core/breakdown/year-of-task.ts';
import type { BotDeps } from '../bot-deps.ts';
import { fieldIds } from '../ids.ts';
import { onSubmission } from './on-submission.ts';

/** 细化分解 as edited; what cannot be read is said beside the field. */
export const submitBreakdown = (deps: BotDeps) =>
  onSubmission(deps, ({ entries, item }) => {
    const text = entries[fieldIds.breakdown] ?? '';
    if (text.trim() === '') return { ok: false, errors: { [fieldIds.breakdown]: deps.words.forms.missing.breakdown } };
    const { faults } = readBreakdown(text, yearOfTask(item.task.state));
    if (faults.length > 0) return { ok: false, errors: { [fieldIds.breakdown]: faults.slice(0, 3).join('；') } };
    return { ok: true, ask: { type: 'submitBreakdown', text } };
  });
