import { reviewerOf, selfReview } from './decide-review.ts';
import { hasOpenMatter } from './decide-matter.ts';
import { accept, reject, type Decision } from './decision.ts';
import { refuseSpeaker } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import type { Conclusion, TaskState, Term } from './task-state.ts';

type CompletionCommand = Extract<
  TaskCommand,
  { type: 'applyCompletion' | 'confirmCompletion' | 'returnCompletion' | 'closeOut' | 'carryOver' }
>;

/** Conclusions of a year after which there is work left for the next one. */
const goesOn: readonly Conclusion[] = ['部分完成转下年', '转常态'];

/** Standing work, and what ends after the plan's year, needs nobody's conclusion to go on (process.md §4). */
export const goesOnByItself = ({ kind, end }: Term, yearEnd: string): boolean =>
  kind === 'standing' || kind === 'multiYear' || (end !== null && end > yearEnd);

/** 申请办结 → 办结 → 销号. Without 销号 or 回头看 a confirmed task closes out in the same act. */
export function decideCompletion(state: TaskState, command: CompletionCommand): Decision {
  const { act } = command;

  switch (command.type) {
    case 'applyCompletion': {
      const refused = refuseSpeaker(state, act);
      if (refused) return reject(refused);
      if (state.stage !== 'underway') return reject('WRONG_STATE');
      if (hasOpenMatter(state)) return reject('MATTER_OPEN');
      if (command.isEmpty && command.offline !== true) return reject('EMPTY_WORDS');
      const { content, conclusion } = command;
      return accept(act, { type: 'completionApplied', content, ...(conclusion === undefined ? {} : { conclusion }) });
    }
    case 'confirmCompletion':
    case 'returnCompletion': {
      const reviewer = reviewerOf(act);
      if (!reviewer) return reject('NOT_YOURS');
      if (state.stage !== 'closing') return reject('WRONG_STATE');
      const self = selfReview(state, act, state.completion?.by ?? null, reviewer);
      if (self.refused) return reject(self.refused);
      if (command.type === 'returnCompletion') {
        if (command.isEmpty) return reject('EMPTY_OPINION');
        return accept(act, { type: 'completionReturned', opinion: command.opinion });
      }
      if (hasOpenMatter(state)) return reject('MATTER_OPEN');
      const confirmed = { type: 'completionConfirmed', selfReviewed: self.marked } as const;
      const conclusion = state.completion?.conclusion;
      if (conclusion !== undefined && goesOn.includes(conclusion)) return accept(act, confirmed, { type: 'carriedOver', conclusion });
      return command.closeOut ? accept(act, confirmed, { type: 'closedOut' }) : accept(act, confirmed);
    }
    case 'closeOut':
      if (!act.standing.some((standing) => standing.as === 'office')) return reject('NOT_YOURS');
      return state.stage === 'completed' ? accept(act, { type: 'closedOut' }) : reject('WRONG_STATE');
    case 'carryOver':
      if (!act.standing.some((standing) => standing.as === 'office')) return reject('NOT_YOURS');
      if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
      if (!goesOnByItself(state.term, command.yearEnd)) return reject('STAYS_IN_YEAR');
      return hasOpenMatter(state) ? reject('MATTER_OPEN') : accept(act, { type: 'carriedOver', conclusion: null });
    default:
      throw new TypeError(`unknown command ${JSON.stringify(command satisfies never)}`);
  }
}
