import { reviewerOf, selfReview } from './decide-review.ts';
import { accept, reject, type Decision } from './decision.ts';
import { refuseCycle } from './refuse-cycle.ts';
import { holds } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import { mainLead, type TaskState } from './task-state.ts';

/** What is nothing without its words, or asks a unit for some. */
const ofWords: readonly TaskCommand['type'][] = ['submitReport', 'noChange', 'addPart', 'askCoUnit', 'submitBreakdown', 'setQuarterGoal', 'callForReport', 'answerCall'];

/**
 * True for text and files about a task that is reported on paper (线下报送, process.md §5). An application for completion
 * and the answer to a 批示 are acts without words too: those came on paper.
 */
export function staysOffline(command: TaskCommand): boolean {
  if (command.offline !== true) return false;
  if (command.type === 'applyCompletion' || command.type === 'answerInstruction') return !command.isEmpty;
  if (command.type === 'signOff') return command.evidence !== null;
  return ofWords.includes(command.type);
}

/** 登记纸质报送件: the office says that paper came, which counts as a report handed in and approved. */
export function recordPaper(state: TaskState, command: Extract<TaskCommand, { type: 'recordPaper' }>): Decision {
  const { act, cycle, content, received, handedBy, progressClass } = command;
  const reviewer = reviewerOf(act);
  const main = mainLead(state);
  if (!holds(act, 'office') || !reviewer || !main) return reject('NOT_YOURS');
  if (state.stage !== 'assigned' && state.stage !== 'underway') return reject('WRONG_STATE');
  if (command.offline !== true) return reject('NOT_OFFLINE');
  const settled = refuseCycle(state, cycle);
  if (settled) return reject(settled);
  if (received > command.today) return reject('DATE_TO_COME');
  if (handedBy.trim() === '') return reject('NO_BEARER');
  const self = selfReview(state, act, null, reviewer);
  if (self.refused) return reject(self.refused);

  const recorded = { type: 'paperRecorded', unit: main.unit, cycle, content, received, handedBy, progressClass, selfReviewed: self.marked } as const;
  // It answers for the task as a report does, and counts as signing.
  return main.acknowledgedAt === null ? accept(act, { type: 'acknowledged', units: [main.unit] }, recorded) : accept(act, recorded);
}
