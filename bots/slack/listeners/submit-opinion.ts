import type { Ask } from '../../../desk/ask.ts';
import type { BotDeps } from '../bot-deps.ts';
import { fieldIds } from '../ids.ts';
import { onSubmission, type Filled, type Submitted } from './on-submission.ts';

/** 退回 of a report, with the opinion and the hash of the text it is about. */
export const submitReturn = (deps: BotDeps) =>
  onSubmission(deps, (submitted) =>
    withOpinion(deps, submitted, (opinion) => {
      const { cycle = '', content = '' } = submitted.origin.value;
      return { type: 'return', cycle, content, opinion };
    }),
  );

/** 退回 of an application for completion. */
export const submitReturnCompletion = (deps: BotDeps) =>
  onSubmission(deps, (submitted) => withOpinion(deps, submitted, (opinion) => ({ type: 'returnCompletion', opinion })));

/** 退回 of a breakdown, with the hash of the text it is about. */
export const submitReturnBreakdown = (deps: BotDeps) =>
  onSubmission(deps, (submitted) =>
    withOpinion(deps, submitted, (opinion) => ({ type: 'returnBreakdown', content: submitted.origin.value.content ?? '', opinion })),
  );

function withOpinion({ words }: BotDeps, { entries }: Submitted, ask: (opinion: string) => Ask): Filled {
  const opinion = entries[fieldIds.opinion] ?? '';
  if (opinion.trim() === '') return { ok: false, errors: { [fieldIds.opinion]: words.forms.missing.opinion } };
  return { ok: true, ask: ask(opinion) };
}
