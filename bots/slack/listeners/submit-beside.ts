import type { BotDeps } from '../bot-deps.ts';
import { columnPrefix, fieldIds } from '../ids.ts';
import { onSubmission } from './on-submission.ts';

/** 拟办, with the date by which the unit answers. */
export const submitRegistration = (deps: BotDeps) =>
  onSubmission(deps, ({ entries, origin }) => {
    const due = (entries[fieldIds.due] ?? '').trim();
    if (!isDate(due)) return { ok: false, errors: { [fieldIds.due]: deps.words.forms.missing.date } };
    return { ok: true, ask: { type: 'registerInstruction', instruction: Number(origin.value.content), unit: null, due, note: entries[fieldIds.note] ?? '' } };
  });

const isDate = (text: string): boolean => {
  const instant = Date.parse(`${text}T00:00:00Z`);
  // 02-30 would be read as a day in March.
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
};

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
