import { addWorkdays } from '../calendar/workday.ts';
import { dateOf, instantAt } from '../schedule/instant.ts';
import type { Line } from '../schedule/line.ts';
import { breakdownReviewRung } from '../schedule/review-lines.ts';
import { subItemOfRung } from '../schedule/sub-item-rung.ts';
import type { ScheduleInput } from '../schedule/schedule-input.ts';
import type { Act as PersonsAct, Standing } from '../task/act.ts';
import type { TaskCommand } from '../task/task-command.ts';
import { habitsOf, type Habits } from './habits.ts';
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
 * What people of these habits do about a line, and when: sign some workdays after the assignment, report some workdays
 * from the due date, apply for completion when the deadline nears, review some workdays later. Whoever is asked after
 * their day has come answers within the half-hour.
 */
export function answerByHabit(line: Line, habits: Habits, { policy, calendar }: Pick<ScheduleInput, 'policy' | 'calendar'>): Act[] {
  const soon = new Date(line.at.getTime() + MINUTES_TO_ANSWER * 60_000);
  const onWorkday = (from: string, days: number): Date => {
    const round = instantAt(addWorkdays(from, days, calendar), policy.reminderRound, policy.zone);
    const then = new Date(round.getTime() + MINUTES_TO_ANSWER * 60_000);
    return then > soon ? then : soon;
  };
  const asked = dateOf(line.at, policy.zone);

  if (line.purpose === 'reviewDue' && line.rung >= breakdownReviewRung) return habits.reviews === null ? [] : [{ at: onWorkday(asked, habits.reviews), command: { type: 'approveBreakdown', content: breakdownText, items: [], was: [], act: reviewer } }];
  if (line.purpose === 'reviewDue') return habits.reviews === null ? [] : [{ at: onWorkday(asked, habits.reviews), command: reviewOf(line) }];
  const unit = line.role.startsWith('contactA:') ? line.role.slice('contactA:'.length) : null;
  if (unit === null) return [];
  const act = contactOf(unit);
  const { signs, reports } = habitsOf(habits, unit);
  switch (line.purpose) {
    case 'assigned':
    case 'signBy':
      return signs === null ? [] : [{ at: signs === 0 ? soon : onWorkday(asked, line.purpose === 'assigned' ? signs : 0), command: { type: 'acknowledge', toBreakDown: policy.breakdownWorkdays > 0, act } }];
    case 'breakdownDue':
      return signs === null ? [] : [{ at: signs === 0 ? soon : onWorkday(asked, signs), command: breakdownBy(act, policy) }];
    case 'coPartDue':
      return reports === null || line.cycle === null ? [] : [{ at: soon, command: { type: 'addPart', cycle: line.cycle, content: 'part', isEmpty: false, act } }];
    case 'reportOpen':
    case 'reportSoon':
    case 'reportDue':
    case 'reportOverdue':
      if (line.cycle === null || reports === null) return [];
      return [{ at: reports === 'atOnce' || line.due === null ? soon : onWorkday(line.due, reports), command: reportFor(line.cycle, unit, act) }];
    case 'deadlineSoon':
    case 'deadlineOverdue':
      // A sub-item's date is no sign that all is done.
      if (subItemOfRung(line.rung) !== null) return [];
      return reports === null ? [] : [{ at: soon, command: { type: 'applyCompletion', content: 'application', isEmpty: false, act } }];
    default:
      return [];
  }
}

/** Stands for the hash of a breakdown's text; its sub-items are not known before it is written. */
const breakdownText = 'breakdown';

const breakdownBy = (act: PersonsAct, { breakdownWorkdays }: ScheduleInput['policy']): TaskCommand => ({
  type: 'submitBreakdown', content: breakdownText, items: 0, isEmpty: false, isUnreadable: false, toBreakDown: breakdownWorkdays > 0, act,
});

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
