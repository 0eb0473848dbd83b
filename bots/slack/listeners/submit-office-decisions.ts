import { unitsOf } from '../../../core/plan/colleagues.ts';
import { instructionKinds } from '../../../core/task/task-event.ts';
import type { TaskState } from '../../../core/task/task-state.ts';
import type { Ask } from '../../../desk/ask.ts';
import type { BotDeps } from '../bot-deps.ts';
import { fieldIds } from '../ids.ts';
import { foreseen } from './foreseen.ts';
import { onSubmission } from './on-submission.ts';

/** 暂缓 */
export const submitHold = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => {
    const { entries, origin } = submitted;
    const { cycle = '', rung = 0 } = origin.value;
    const ask = { type: 'holdLetter' as const, cycle, rung, until: entries[fieldIds.due] ?? '', reason: entries[fieldIds.reason] ?? '' };
    return foreseen(deps, submitted, { asks: [ask] }, { fields: { EMPTY_WORDS: fieldIds.reason }, otherwise: fieldIds.due });
  });

/** 报分管领导 or 不同意 of the request that was shown. */
const submitExtensionDecision = (grant: boolean) => (deps: BotDeps) =>
  onSubmission(deps, (submitted) => {
    const { entries, origin } = submitted;
    const ask = { type: 'decideExtension' as const, grant, request: Number(origin.value.content), opinion: entries[fieldIds.opinion] ?? '' };
    return foreseen(deps, submitted, { asks: [ask] }, { fields: {}, otherwise: fieldIds.opinion });
  });

export const submitProposal = submitExtensionDecision(true);
export const submitExtensionRefusal = submitExtensionDecision(false);

/** 改派: the unit named takes the place of the one that asked. */
export const submitReassign = (deps: BotDeps) =>
  onSubmission(deps, async (submitted) => {
    const { entries, item } = submitted;
    const unit = (entries[fieldIds.unit] ?? '').trim();
    const { state } = item.task;
    const known = (await deps.reads.people()).some((person) => unitsOf(person).includes(unit));
    if (!known) return { ok: false, errors: { [fieldIds.unit]: deps.words.more.unknownUnit } };
    if (unit === state.reassign?.unit) return { ok: false, errors: { [fieldIds.unit]: deps.words.rejections.SAME_UNIT } };
    const ask: Ask = { type: 'reassign', duties: dutiesWith(state, unit), reason: entries[fieldIds.reason] ?? '' };
    return foreseen(deps, submitted, { asks: [ask] }, { fields: {}, otherwise: fieldIds.unit });
  });

const dutiesWith = ({ duties, reassign }: TaskState, unit: string) =>
  duties
    .filter((duty) => duty.unit !== unit)
    .map(({ unit: old, kind, main }) => ({ unit: old === reassign?.unit && kind === 'lead' ? unit : old, kind, main }));

/** 不同意改派 */
export const submitKeepUnit = (deps: BotDeps) =>
  onSubmission(deps, (submitted) =>
    foreseen(deps, submitted, { asks: [{ type: 'keepUnit', opinion: submitted.entries[fieldIds.opinion] ?? '' }] }, { fields: {}, otherwise: fieldIds.opinion }),
  );

/** 要求整改 */
export const submitReopen = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => {
    const { entries } = submitted;
    const ask = { type: 'reopen' as const, due: entries[fieldIds.due] ?? '', reason: entries[fieldIds.reason] ?? '' };
    return foreseen(deps, submitted, { asks: [ask] }, { fields: { BAD_DATE: fieldIds.due }, otherwise: fieldIds.reason });
  });

/** 代录批示 from paper, for the leader who gave it. */
export const submitRecorded = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => {
    const { entries } = submitted;
    const kind = instructionKinds.find((each) => each === entries[fieldIds.kind]) ?? '办理';
    const ask: Ask = { type: 'recordInstruction', kind, words: entries[fieldIds.note] ?? '' };
    const asked = { asks: [ask], for: entries[fieldIds.leader] ?? '', via: 'paper' as const };
    return foreseen(deps, submitted, asked, { fields: { NOT_YOURS: fieldIds.leader }, otherwise: fieldIds.note });
  });

/** 代录 of a decision on an extension, for the leader who took it. */
export const submitRecordedDecision = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => {
    const { entries, origin } = submitted;
    const ask: Ask = { type: 'decideExtension', grant: entries[fieldIds.kind] === 'grant', request: Number(origin.value.content), opinion: entries[fieldIds.opinion] ?? '' };
    const asked = { asks: [ask], for: entries[fieldIds.leader] ?? '', via: 'paper' as const };
    return foreseen(deps, submitted, asked, { fields: { EMPTY_OPINION: fieldIds.opinion }, otherwise: fieldIds.leader });
  });
