import { addWorkdays } from '../calendar/workday.ts';
import { dateOf, instantAt } from '../schedule/instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Line } from '../schedule/line.ts';
import type { ScheduleInput } from '../schedule/schedule-input.ts';
import type { Act as PersonsAct, Standing } from '../task/act.ts';
import { splitRole } from '../schedule/split-role.ts';
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
const officer: PersonsAct = { ...of('office', { as: 'office' }), byOffice: true };
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

  if (line.purpose === 'reviewDue') return habits.reviews === null ? [] : [{ at: onWorkday(asked, habits.reviews), command: reviewOf(line, policy) }];
  if (line.purpose === 'signOffDue') return signOffOf(line, soon); // whoever reported has a head who is asked
  if (line.purpose === 'lookBack') return habits.reviews === null ? [] : [{ at: onWorkday(asked, habits.reviews), command: { type: 'closeOut', act: officer } }];
  const unit = line.role.startsWith('contactA:') ? line.role.slice('contactA:'.length) : null;
  if (unit === null) return [];
  const act = contactOf(unit);
  const { signs, reports } = habitsOf(habits, unit);
  switch (line.purpose) {
    case 'assigned':
    case 'signBy':
      return signs === null ? [] : [{ at: signs === 0 ? soon : onWorkday(asked, line.purpose === 'assigned' ? signs : 0), command: { type: 'acknowledge', act } }];
    case 'reportOpen':
    case 'reportSoon':
    case 'reportDue':
    case 'reportOverdue':
      if (line.cycle === null || reports === null) return [];
      return [{ at: reports === 'atOnce' || line.due === null ? soon : onWorkday(line.due, reports), command: reportFor(line.cycle, unit, policy, act) }];
    case 'yearEnd':
      return reports === null ? [] : [{ at: soon, command: { type: 'applyCompletion', content: 'conclusion', isEmpty: false, conclusion: '完成', act } }];
    case 'deadlineSoon':
    case 'deadlineOverdue':
      return reports === null ? [] : [{ at: soon, command: { type: 'applyCompletion', content: 'application', isEmpty: false, act } }];
    default:
      return [];
  }
}

/** Stands for the hash of a report's text: the reviewer names what the contact sent. */
const reportText = (cycle: string): string => `report of ${cycle}`;

const reportFor = (cycle: string, unit: string, { signOff }: Pick<Policy, 'signOff'>, act: PersonsAct): TaskCommand => ({
  type: 'submitReport',
  cycle,
  content: reportText(cycle),
  isEmpty: false,
  progressClass: '达进度',
  attestedBy: unit,
  signOff,
  act,
});

const reviewOf = ({ cycle }: Line, { lookBackWorkdays }: Pick<Policy, 'lookBackWorkdays'>): TaskCommand =>
  cycle === null
    ? { type: 'confirmCompletion', closeOut: lookBackWorkdays === 0, act: reviewer }
    : { type: 'approve', cycle, content: reportText(cycle), act: reviewer };

/** The head confirms, or the contact brings the sealed paper's scan, when asked. */
function signOffOf({ cycle, role }: Line, at: Date): Act[] {
  const { kind, unit } = splitRole(role);
  if (cycle === null) return [];
  const form = kind === 'head' ? ('confirmed' as const) : ('sealed' as const);
  const act = form === 'confirmed' ? of(`head:${unit}`, { as: 'head', unit }) : contactOf(unit);
  return [{ at, command: { type: 'signOff', cycle, content: reportText(cycle), form, evidence: form === 'sealed' ? 'scan' : null, act } }];
}
