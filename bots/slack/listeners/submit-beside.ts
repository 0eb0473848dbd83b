import type { BotDeps } from '../bot-deps.ts';
import { columnPrefix, fieldIds } from '../ids.ts';
import { onSubmission } from './on-submission.ts';

/** 反馈 of a 批示 that became work. */
export const submitAnswer = (deps: BotDeps) =>
  onSubmission(deps, ({ entries, origin }) => {
    const words = entries[fieldIds.answer] ?? '';
    if (words.trim() === '') return { ok: false, errors: { [fieldIds.answer]: deps.words.forms.missing.answer } };
    return { ok: true, ask: { type: 'answerInstruction', matter: origin.value.cycle ?? '', words } };
  });

/** 退回 of an answer, with the opinion and the hash of the text it is about. */
export const submitReturnAnswer = (deps: BotDeps) =>
  onSubmission(deps, ({ entries, origin }) => {
    const opinion = entries[fieldIds.opinion] ?? '';
    if (opinion.trim() === '') return { ok: false, errors: { [fieldIds.opinion]: deps.words.forms.missing.opinion } };
    const { cycle = '', content = '' } = origin.value;
    return { ok: true, ask: { type: 'returnAnswer', matter: cycle, answer: content, opinion } };
  });

/** 填报 of a call for a report: every field is a column, named by its id. */
export const submitCall = (deps: BotDeps) =>
  onSubmission(deps, ({ entries, origin }) => {
    const fields = Object.entries(entries).filter(([id]) => id.startsWith(columnPrefix));
    const empty = fields.filter(([, text]) => text.trim() === '');
    if (empty.length > 0) return { ok: false, errors: Object.fromEntries(empty.map(([id]) => [id, deps.words.forms.missing.column])) };
    const columns = fields.map(([id, text]) => ({ name: id.slice(columnPrefix.length), text }));
    return { ok: true, ask: { type: 'answerCall', call: origin.value.cycle ?? '', columns } };
  });
