import type { Line } from '../core/schedule/line.ts';
import type { TaskState } from '../core/task/task-state.ts';

export type OfficeOffer =
  /** A letter before it leaves; `canHold` false once it was held, `canRelease` for what leaves only then, or waits. */
  | { act: 'decideLetter'; cycle: string; rung: number; canHold: boolean; canRelease: boolean }
  /** 延期申请 of this revision; `isShort`: the office grants it by itself, else it proposes. */
  | { act: 'decideExtension'; request: number; isShort: boolean }
  /** 申请改派 of this revision. */
  | { act: 'decideReassign'; request: number }
  /** 拟办 of the 批示 of this revision. */
  | { act: 'registerInstruction'; instruction: number }
  /** What lies on paper comes back with a leader's words, or with the decision on an extension. */
  | { act: 'recordInstruction' }
  | { act: 'recordDecision'; request: number }
  /** 回头看 */
  | { act: 'lookBack' };

/** What an item on the office's desk has to be decided by, while it waits; none for what is only to be seen. */
export function offerOfficeItem({ purpose, version, cycle, reason: { rule, facts } }: Line, state: TaskState): OfficeOffer[] {
  switch (purpose) {
    case 'extensionDue': {
      const { extension } = state;
      const waits = extension?.revision === version && extension.proposedAt === null;
      return waits ? [{ act: 'decideExtension', request: version, isShort: extension.officeDecides }] : [];
    }
    case 'reassignDue':
      return state.reassign?.revision === version ? [{ act: 'decideReassign', request: version }] : [];
    case 'lookBack':
      return state.stage === 'completed' ? [{ act: 'lookBack' }] : [];
    default:
      if (rule === 'instructed') return offerRegistration(state, version);
      if (rule === 'extensionOnPaper') return state.extension?.revision === version && state.extension.proposedAt !== null ? [{ act: 'recordDecision', request: version }] : [];
      if (rule === 'letterShown' || rule === 'unreleased') return offerLetter(state, cycle, Number(facts['level']));
      return rule === 'presentOnPaper' && isUnanswered(state, cycle, Number(facts['level'])) ? [{ act: 'recordInstruction' }] : [];
  }
}

/** No 批示 came since the letter left. */
const isUnanswered = ({ letters, instructedAt }: TaskState, cycle: string | null, rung: number): boolean => {
  const leftAt = letters.find((mark) => mark.cycle === cycle && mark.rung === rung)?.leftAt;
  return leftAt != null && (instructedAt === null || Date.parse(instructedAt) < Date.parse(leftAt));
};

/** Level 3 leaves only when released; whatever was held may leave earlier after all. */
function offerLetter({ stage, cycles, letters }: TaskState, cycle: string | null, rung: number): OfficeOffer[] {
  const owed = cycles.some(({ id, state }) => id === cycle && (state === 'open' || state === 'returned' || state === 'missed'));
  if (cycle === null || !owed || (stage !== 'assigned' && stage !== 'underway')) return [];
  const mark = letters.find((each) => each.cycle === cycle && each.rung === rung);
  const isHeld = mark !== undefined && mark.heldUntil !== null;
  const isReleased = mark !== undefined && mark.releasedAt !== null && !isHeld;
  const [canHold, canRelease] = [!isHeld && !isReleased, isHeld || (rung === 3 && !isReleased)];
  return canHold || canRelease ? [{ act: 'decideLetter', cycle, rung, canHold, canRelease }] : [];
}

/** 批示 that is not work yet; those for information are never. */
const offerRegistration = ({ instructions = [] }: TaskState, revision: number): OfficeOffer[] =>
  instructions.some((mark) => mark.revision === revision) ? [{ act: 'registerInstruction', instruction: revision }] : [];
