import { addWorkdays, workdayOnOrAfter } from '../calendar/workday.ts';
import { addDays } from '../calendar/day-number.ts';
import { dateOf, instantAt } from '../schedule/instant.ts';
import type { Policy } from '../policy/policy.ts';
import type { Line } from '../schedule/line.ts';
import { breakdownReviewRung } from '../schedule/review-lines.ts';
import { subItemOfRung } from '../schedule/sub-item-rung.ts';
import type { ScheduleInput } from '../schedule/schedule-input.ts';
import type { Act as PersonsAct, Standing, Via } from '../task/act.ts';
import { splitRole } from '../schedule/split-role.ts';
import type { TaskCommand } from '../task/task-command.ts';
import type { Bureau } from './bureau.ts';
import { habitsOf, type Absence, type Habits, type HandIn } from './habits.ts';
import type { Act } from './play-task.ts';

const MINUTES_TO_ANSWER = 30;

export interface AnswerFrame extends Pick<ScheduleInput, 'policy' | 'calendar'> {
  bureau: Bureau;
  /** The task's sections and units, by which a case officer may be named. */
  scopes: readonly string[];
}

const of = (who: string, ...standing: Standing[]): PersonsAct => ({ by: who, for: who, via: 'chat', standing, byOffice: false });

/**
 * What people of these habits do about a line, and when: sign some workdays after the assignment, report some workdays
 * from the due date, apply for completion when the deadline nears, review some workdays later. Whoever is asked after
 * their day has come answers within the half-hour; whoever is away, on the first workday after.
 */
export function answerByHabit(line: Line, habits: Habits, frame: AnswerFrame): Act[] {
  const { policy, calendar, bureau, scopes } = frame;
  const minutes = (from: Date): Date => new Date(from.getTime() + MINUTES_TO_ANSWER * 60_000);
  const soon = minutes(line.at);
  const morning = (date: string): Date => minutes(instantAt(date, policy.reminderRound, policy.zone));
  const onWorkday = (from: string, days: number): Date => {
    const then = morning(addWorkdays(from, days, calendar));
    return then > soon ? then : soon;
  };
  const asked = dateOf(line.at, policy.zone);
  const after = (days: number): Date => (days === 0 ? soon : onWorkday(asked, days));
  const officer = of(bureau.officer(scopes), { as: 'office' }, { as: 'reviewer', ownUnits: [], alone: true });

  if (line.purpose === 'reviewDue' && line.rung >= breakdownReviewRung) return habits.reviews === null ? [] : [{ at: onWorkday(asked, habits.reviews), command: { type: 'approveBreakdown', content: breakdownText, items: [], was: [], act: officer } }];
  if (line.purpose === 'reviewDue') return habits.reviews === null ? [] : [{ at: onWorkday(asked, habits.reviews), command: reviewOf(line, policy, officer) }];
  if (line.purpose === 'signOffDue') return signOffOf(line, soon, bureau); // whoever reported has a head who is asked
  if (line.purpose === 'lookBack') return habits.reviews === null ? [] : [{ at: onWorkday(asked, habits.reviews), command: { type: 'closeOut', act: officer } }];
  if (line.reason.rule === 'letterShown') return letterAnswers(line, habits, frame, { soon, after, officer });
  const { kind, unit } = splitRole(line.role);
  if (line.purpose === 'escalate' && (kind === 'leader' || kind === 'principal')) {
    const { instructs = null } = habits;
    const leader = { ...of(bureau.holderOf(line.role), { as: 'leader' }), via: 'link' as const };
    return instructs === null ? [] : [{ at: after(instructs), command: { type: 'instruct', kind: '办理', content: '批示', isEmpty: false, act: leader } }];
  }
  if (kind !== 'contactA') return [];

  const { signs, reports, handsIn = 'self', away = [] } = habitsOf(habits, unit);
  const back = (at: Date): Date => whenBack(at, away, frame, morning);
  const act = (byForm: boolean): PersonsAct => contactAct(unit, handsIn === 'form' && !byForm ? 'self' : handsIn, frame);
  // What is on paper the office writes down: that it came, or the act it is, without its words.
  const handedIn = (at: Date, cycle: string): Act => ({ at, command: policy.offline ? paperFor(cycle, unit, dateOf(at, policy.zone), officer) : reportFor(cycle, unit, policy, act(true)) });
  const closing = policy.offline ? { isEmpty: true, act: contactAct(unit, 'phone', frame), offline: true as const } : { isEmpty: false, act: act(false) };
  switch (line.purpose) {
    case 'assigned':
    case 'signBy':
      return signs === null ? [] : [{ at: back(after(line.purpose === 'assigned' ? signs : 0)), command: { type: 'acknowledge', toBreakDown: policy.breakdownWorkdays > 0, act: act(false) } }];
    case 'breakdownDue':
      return signs === null ? [] : [{ at: back(after(signs)), command: breakdownBy(act(false), policy) }];
    case 'coPartDue':
      return reports === null || line.cycle === null ? [] : [{ at: back(soon), command: { type: 'addPart', cycle: line.cycle, content: 'part', isEmpty: false, act: act(false) } }];
    case 'reportOpen':
    case 'reportSoon':
    case 'reportDue':
    case 'reportOverdue':
      if (line.cycle === null || reports === null) return [];
      return [handedIn(back(reports === 'atOnce' || line.due === null ? soon : onWorkday(line.due, reports)), line.cycle)];
    case 'yearEnd':
      return reports === null ? [] : [{ at: back(soon), command: { type: 'applyCompletion', content: 'conclusion', conclusion: '完成', ...closing } }];
    case 'deadlineSoon':
    case 'deadlineOverdue':
      // A sub-item's date is no sign that all is done.
      if (subItemOfRung(line.rung) !== null) return [];
      return reports === null ? [] : [{ at: back(soon), command: { type: 'applyCompletion', content: 'application', ...closing } }];
    default:
      return [];
  }
}

/** Stands for the hash of a breakdown's text; its sub-items are not known before it is written. */
const breakdownText = 'breakdown';

const breakdownBy = (act: PersonsAct, { breakdownWorkdays }: ScheduleInput['policy']): TaskCommand => ({
  type: 'submitBreakdown', content: breakdownText, items: 0, isEmpty: false, isUnreadable: false, toBreakDown: breakdownWorkdays > 0, act,
});

const vias: Record<HandIn, Via> = { self: 'chat', phone: 'phone', form: 'file' };

/** By telephone and by form the office types; the act is the contact's. */
function contactAct(unit: string, handsIn: HandIn, { bureau, scopes }: AnswerFrame): PersonsAct {
  const own = of(bureau.contactOf(unit), { as: 'contact', unit });
  return handsIn === 'self' ? own : { ...own, by: bureau.clerk(scopes), via: vias[handsIn], byOffice: true };
}

/** The instant itself, or the morning of the first workday after the absence it falls on. */
function whenBack(at: Date, away: readonly Absence[], frame: AnswerFrame, morning: (date: string) => Date): Date {
  const date = dateOf(at, frame.policy.zone);
  const absence = away.find(({ from, to }) => from <= date && date <= to);
  return absence ? whenBack(morning(workdayOnOrAfter(addDays(absence.to, 1), frame.calendar)), away, frame, morning) : at;
}

/** The office sees a letter before it leaves: holds one to a leader where that is the habit, releases one to the principal. */
function letterAnswers(
  { cycle, rung, reason, at }: Line,
  habits: Habits,
  { policy, calendar }: AnswerFrame,
  { soon, after, officer }: { soon: Date; after(days: number): Date; officer: PersonsAct },
): Act[] {
  if (cycle === null) return [];
  const { held } = habitsOf(habits, String(reason.facts['unit']));
  const { releases = null } = habits;
  if (rung === 2 && held) {
    const until = addWorkdays(dateOf(at, policy.zone), policy.holdWorkdays, calendar);
    return [{ at: soon, command: { type: 'holdLetter', cycle, rung, until, reason: 'held', isEmpty: false, hasLeft: false, act: officer } }];
  }
  return rung === 3 && releases !== null ? [{ at: after(releases), command: { type: 'releaseLetter', cycle, rung, act: officer } }] : [];
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

const paperFor = (cycle: string, unit: string, received: string, officer: PersonsAct): TaskCommand => ({
  type: 'recordPaper', cycle, content: reportText(cycle), received, handedBy: unit, progressClass: '达进度', today: received, act: { ...officer, via: 'paper' }, offline: true,
});

const reviewOf = ({ cycle }: Line, { lookBackWorkdays }: Pick<Policy, 'lookBackWorkdays'>, act: PersonsAct): TaskCommand =>
  cycle === null ? { type: 'confirmCompletion', closeOut: lookBackWorkdays === 0, act } : { type: 'approve', cycle, content: reportText(cycle), act };

/** The head confirms, or the contact brings the sealed paper's scan, when asked. */
function signOffOf({ cycle, role }: Line, at: Date, bureau: Bureau): Act[] {
  const { kind, unit } = splitRole(role);
  if (cycle === null) return [];
  const form = kind === 'head' ? ('confirmed' as const) : ('sealed' as const);
  const act = form === 'confirmed' ? of(bureau.holderOf(role), { as: 'head', unit }) : of(bureau.contactOf(unit), { as: 'contact', unit });
  return [{ at, command: { type: 'signOff', cycle, content: reportText(cycle), form, evidence: form === 'sealed' ? 'scan' : null, act } }];
}
