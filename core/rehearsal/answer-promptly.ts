import { addWorkdays } from '../calendar/workday.ts';
import { dateOf, instantAt } from '../schedule/instant.ts';
import type { Line } from '../schedule/line.ts';
import type { ScheduleInput } from '../schedule/schedule-input.ts';
import type { Act as PersonsAct, Standing } from '../task/act.ts';
import type { TaskCommand } from '../task/task-command.ts';
import type { Act } from './play-task.ts';

const MINUTES_TO_ANSWER = 30;

const of = (who: string, standing: Standing): PersonsAct => ({
  by: who,
  for: who,
  via: 'chat',
  standing: [standing],
  byOffice: false,
});
const contactOf = (unit: string): PersonsAct => of(`contact:${unit}`, { as: 'contact', unit });
const reviewer = of('office', { as: 'reviewer', ownUnits: [], alone: true });

/**
 * What prompt people do about a line: sign within the half-hour, report on the opening day, apply for completion when the
 * deadline nears; the office reviews on the next workday.
 */
export function answerPromptly(line: Line, { policy, calendar }: Pick<ScheduleInput, 'policy' | 'calendar'>): Act[] {
  const soon = new Date(line.at.getTime() + MINUTES_TO_ANSWER * 60_000);
  const unit = line.role.startsWith('contactA:') ? line.role.slice('contactA:'.length) : null;

  if (line.purpose === 'reviewDue') {
    const round = instantAt(addWorkdays(dateOf(line.at, policy.zone), 1, calendar), policy.reminderRound, policy.zone);
    return [{ at: new Date(round.getTime() + MINUTES_TO_ANSWER * 60_000), command: reviewOf(line) }];
  }
  if (unit === null) return [];
  const act = contactOf(unit);
  switch (line.purpose) {
    case 'assigned':
    case 'signBy':
      return [{ at: soon, command: { type: 'acknowledge', act } }];
    case 'reportOpen':
    case 'reportSoon':
    case 'reportDue':
    case 'reportOverdue':
      if (line.cycle === null) return [];
      return [{ at: soon, command: reportFor(line.cycle, unit, act) }];
    case 'deadlineSoon':
    case 'deadlineOverdue':
      return [{ at: soon, command: { type: 'applyCompletion', content: 'application', isEmpty: false, act } }];
    default:
      return [];
  }
}

/** Stands for the hash of a report's text: the reviewer names what the contact sent. */
const reportText = (cycle: string): string => `report of ${cycle}`;

const reportFor = (cycle: string, unit: string, act: PersonsAct): TaskCommand => ({
  type: 'submitReport',
  cycle,
  content: reportText(cycle),
  isEmpty: false,
  progressClass: '达进度',
  attestedBy: unit,
  act,
});

const reviewOf = ({ cycle }: Line): TaskCommand =>
  cycle === null
    ? { type: 'confirmCompletion', closeOut: true, act: reviewer }
    : { type: 'approve', cycle, content: reportText(cycle), act: reviewer };
