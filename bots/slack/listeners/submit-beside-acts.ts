import type { BotDeps } from '../bot-deps.ts';
import { fieldIds } from '../ids.ts';
import { deadlineChoice } from '../views/beside-act-forms.ts';
import { foreseen } from './foreseen.ts';
import { onSubmission } from './on-submission.ts';

/** 申请延期 or 逾期说明; which of the two the task decides by its date. */
export const submitExtension = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => {
    const { entries } = submitted;
    const chosen = entries[fieldIds.date] ?? '';
    const ask = {
      type: 'requestExtension' as const,
      cycle: chosen === deadlineChoice ? null : chosen,
      until: entries[fieldIds.due] ?? '',
      reason: entries[fieldIds.reason] ?? '',
    };
    return foreseen(deps, submitted, { asks: [ask] }, { fields: { BAD_DATE: fieldIds.due, EMPTY_WORDS: fieldIds.reason }, otherwise: fieldIds.date });
  });

/** 申请改派 */
export const submitAskReassign = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => {
    const { entries } = submitted;
    const ask = { type: 'askReassign' as const, suggested: (entries[fieldIds.unit] ?? '').trim(), reason: entries[fieldIds.reason] ?? '' };
    return foreseen(deps, submitted, { asks: [ask] }, { fields: { SAME_UNIT: fieldIds.unit }, otherwise: fieldIds.reason });
  });

/** 暂无新进展 */
export const submitNoChange = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => {
    const { entries, origin } = submitted;
    const ask = { type: 'noChange' as const, cycle: origin.value.cycle ?? '', why: entries[fieldIds.reason] ?? '' };
    return foreseen(deps, submitted, { asks: [ask] }, { fields: {}, otherwise: fieldIds.reason });
  });

/** 请配合单位提供: one ask a unit, all as one act. */
export const submitAskCoUnit = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => {
    const { entries, origin } = submitted;
    const units = (entries[fieldIds.units] ?? '').split('\n').filter((unit) => unit !== '');
    const due = entries[fieldIds.due] ?? null;
    const asks = units.map((unit) => ({ type: 'askCoUnit' as const, unit, cycle: origin.value.cycle ?? '', due }));
    return foreseen(deps, submitted, { asks }, { fields: { PART_TOO_LATE: fieldIds.due }, otherwise: fieldIds.units });
  });

/** 转本单位同事 */
export const submitHandOn = (deps: BotDeps) =>
  onSubmission(deps, (submitted) =>
    foreseen(deps, submitted, { asks: [{ type: 'handOn', to: submitted.entries[fieldIds.colleague] ?? '' }] }, { fields: {}, otherwise: fieldIds.colleague }),
  );

/** 催办 */
export const submitNudge = (deps: BotDeps) =>
  onSubmission(deps, (submitted) =>
    foreseen(deps, submitted, { asks: [{ type: 'nudge', words: submitted.entries[fieldIds.note] ?? '' }] }, { fields: {}, otherwise: fieldIds.note }),
  );
