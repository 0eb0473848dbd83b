import { accept, reject, type Decision } from './decision.ts';
import { reviewerOf, selfReview } from './decide-review.ts';
import { isWithUnit, matterOf, MOST_OPEN_MATTERS, type Matter } from './matter.ts';
import { holds, speaksFor } from './speaks-for.ts';
import type { TaskCommand } from './task-command.ts';
import { mainLead, type Stage, type TaskState } from './task-state.ts';

type MatterCommand = Extract<
  TaskCommand,
  { type: 'registerInstruction' | 'acknowledgeInstruction' | 'answerInstruction' | 'acceptAnswer' | 'returnAnswer' }
>;

const running: readonly Stage[] = ['assigned', 'underway', 'closing'];

/** 拟办: the office makes a 批示 work; the unit signs for it and answers, the office reviews the answer (process.md §3). */
export function decideMatter(state: TaskState, command: MatterCommand): Decision {
  if (!running.includes(state.stage)) return reject('WRONG_STATE');
  if (command.type === 'registerInstruction') return register(state, command);
  const matter = matterOf(state, command.matter);
  if (!matter) return reject('NO_MATTER');
  if (command.type === 'acceptAnswer' || command.type === 'returnAnswer') return review(state, matter, command);

  const { act } = command;
  const { id, unit } = matter;
  if (!speaksFor(act, unit)) return reject('NOT_YOURS');
  if (!isWithUnit(matter)) return reject(matter.state === 'answered' ? 'ALREADY_SUBMITTED' : 'ALREADY_APPROVED');
  if (command.type === 'acknowledgeInstruction') {
    return matter.signedAt === null ? accept(act, { type: 'instructionAcknowledged', matter: id, unit }) : reject('ALREADY_ACKNOWLEDGED');
  }
  return command.isEmpty && command.offline !== true ? reject('EMPTY_WORDS') : accept(act, { type: 'instructionAnswered', matter: id, unit, content: command.content });
}

function register(state: TaskState, command: Extract<MatterCommand, { type: 'registerInstruction' }>): Decision {
  const { act, due, note } = command;
  if (!holds(act, 'office')) return reject('NOT_YOURS');
  const mark = state.instructions?.find(({ revision }) => revision === command.instruction);
  if (!mark) return reject('NO_INSTRUCTION');
  const unit = command.unit ?? mainLead(state)?.unit;
  if (unit === undefined || !state.duties.some((duty) => duty.unit === unit && duty.kind !== 'inform')) return reject('NOT_ON_TASK');
  if (due <= command.today) return reject('DATE_PAST');
  if ((state.matters ?? []).filter(({ state: stands }) => stands !== 'accepted').length >= MOST_OPEN_MATTERS) return reject('TOO_MANY_OPEN');
  const { revision, kind, leader } = mark;
  return accept(act, { type: 'instructionRegistered', instruction: revision, kind, leader, unit, due, note });
}

function review(state: TaskState, matter: Matter, command: Extract<MatterCommand, { type: 'acceptAnswer' | 'returnAnswer' }>): Decision {
  const { act } = command;
  const { id, unit, leader, answer } = matter;
  const reviewer = reviewerOf(act);
  if (!reviewer) return reject('NOT_YOURS');
  if (matter.state === 'accepted') return reject('ALREADY_APPROVED');
  if (matter.state !== 'answered' || answer === null) return reject('NOTHING_TO_REVIEW');
  if (answer !== command.answer) return reject('CONTENT_CHANGED');
  // Its own unit stands where the main lead stands for a report.
  const self = selfReview({ duties: state.duties.map((duty) => ({ ...duty, main: duty.unit === unit })) }, act, matter.answeredBy, reviewer);
  if (self.refused) return reject(self.refused);
  if (command.type === 'acceptAnswer') return accept(act, { type: 'answerAccepted', matter: id, unit, leader, content: answer, selfReviewed: self.marked });
  if (command.isEmpty) return reject('EMPTY_OPINION');
  return accept(act, { type: 'answerReturned', matter: id, unit, opinion: command.opinion, due: command.due });
}

/** True while a 批示 is still being worked off: the task cannot end over it. */
export const hasOpenMatter = ({ matters }: Pick<TaskState, 'matters'>): boolean => (matters ?? []).some(({ state }) => state !== 'accepted');
