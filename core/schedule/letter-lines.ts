import { addWorkdays, workdayOnOrAfter, workdaysBetween } from '../calendar/workday.ts';
import type { LetterMark } from '../task/task-state.ts';
import type { AskedCycle } from './asked-cycles.ts';
import { calendarOfUnit } from './calendar-of.ts';
import { drawLine } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import type { Leaving, Line } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import { nextLetterRound, nextShowing } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** Where a letter stands after holds and releases. */
interface Standing {
  level: 1 | 2 | 3;
  /** Date of the rule or of a jump, before any hold or release. */
  day: string;
  /** Instant at which it leaves. */
  at: Date;
  mark: LetterMark | undefined;
}

/**
 * Escalation by no submission (process.md §5): level 1 to the unit's head by itself; level 2 to the leader in charge,
 * shown to the office first, leaves unless held; level 3 to the principal leader, leaves only when released, not before
 * `levelGap` workdays after level 2 left, nor before its 批示 came or `instructionWait` workdays passed. A letter nobody
 * answers is presented on paper. The office may jump to a level: what of the levels below has not been told by then is left out.
 */
export function letterLines(input: ScheduleInput, cycle: AskedCycle, unit: string): Line[] {
  const { policy } = input;
  const calendar = calendarOfUnit(input, unit); // days on which nobody is there to report are not counted against them
  const [first, second, third] = policy.levels;
  const level1 = standingOf(input, cycle, unit, 1, addWorkdays(cycle.due, first, calendar));
  const level2 = standingOf(input, cycle, unit, 2, addWorkdays(cycle.due, second, calendar));
  const left = dateOf(level2.at, policy.zone);
  const [byRule, gap, wait] = [addWorkdays(cycle.due, third, calendar), addWorkdays(left, policy.levelGap, calendar), addWorkdays(left, policy.instructionWait, calendar)];
  const answered = answeredOn(input, level2);
  const level3 = standingOf(input, cycle, unit, 3, [byRule, gap, answered !== null && answered < wait ? workdayOnOrAfter(answered, calendar) : wait].sort().at(-1)!);

  return [
    ...(isLeapt(level1, [level2, level3]) ? [] : [letter(input, cycle, unit, level1, `head:${unit}`, 'plain')]),
    ...(isLeapt(level2, [level3]) ? [] : secondLevel(input, cycle, unit, level2)),
    ...thirdLevel(input, cycle, unit, level3),
  ];
}

/** A higher level was jumped to before this one was told, and nobody has asked for it since. */
function isLeapt({ mark, at }: Standing, higher: readonly Standing[]): boolean {
  const wished = [mark?.jumpedAt, mark?.releasedAt].filter((instant) => instant != null).sort().at(-1) ?? '';
  return higher.some(({ mark: above }) => above?.jumpedAt !== undefined && above.jumpedAt > wished && Date.parse(above.jumpedAt) < at.getTime());
}

function secondLevel(input: ScheduleInput, cycle: AskedCycle, unit: string, standing: Standing): Line[] {
  const secretary = `secretary:${unit}`;
  const roles = [`leader:${unit}`, ...(input.filledRoles.has(secretary) ? [secretary] : [])];
  return [
    ...roles.map((role) => letter(input, cycle, unit, standing, role, 'byItself')),
    ...showLetter(input, cycle, unit, standing),
    ...presentOnPaper(input, cycle, unit, standing),
  ];
}

function thirdLevel(input: ScheduleInput, cycle: AskedCycle, unit: string, standing: Standing): Line[] {
  const { policy, calendar } = input;
  const released = isReleased(standing);
  const told = instantAt(addWorkdays(standing.day, policy.officeHeadWorkdays, calendar), policy.reminderRound, policy.zone);
  return [
    letter(input, cycle, unit, standing, 'principal', released ? 'byItself' : 'byRelease'),
    ...showLetter(input, cycle, unit, standing),
    ...(released
      ? presentOnPaper(input, cycle, unit, standing)
      : policy.officeHeadWorkdays === 0
        ? []
        : [item(input, cycle, unit, standing, { role: 'officeHead', rung: officeItemRung.unreleased(3), at: told, rule: 'unreleased' })]),
  ];
}

const isReleased = ({ mark }: Standing): boolean => mark !== undefined && mark.releasedAt !== null;

function standingOf(input: ScheduleInput, cycle: AskedCycle, unit: string, level: 1 | 2 | 3, byRule: string): Standing {
  const { state, policy, calendar } = input;
  const mark = state.letters.find((each) => each.cycle === cycle.id && each.rung === level);
  const leaves = (date: string): Date => instantAt(date, level === 1 ? policy.reminderRound : policy.letterLeaves, policy.zone);
  const day = mark?.jumpedAt === undefined ? byRule : jumpDay(input, cycle, unit, level, new Date(mark.jumpedAt));
  if (level === 1) return { level, day, mark, at: leaves(day) };

  if (mark?.heldUntil) {
    const longest = addWorkdays(day, policy.holdWorkdays, calendar); // held 5 workdays at most
    const until = mark.heldUntil < longest ? mark.heldUntil : longest;
    return { level, day, mark, at: leaves(workdayOnOrAfter(until > day ? until : day, calendar)) };
  }
  if (mark?.leftAt) return { level, day, mark, at: leaves(workdayOnOrAfter(dateOf(new Date(mark.leftAt), policy.zone), calendar)) };
  if (mark?.releasedAt) return { level, day, mark, at: nextLetterRound(new Date(mark.releasedAt), policy, calendar) };
  return { level, day, mark, at: leaves(day) };
}

/** Past the due date a jump is shown with the next showing; before it the chain begins with this level, on the day level 1 would have. The head of a closed unit hears when it is back. */
function jumpDay(input: ScheduleInput, { due }: AskedCycle, unit: string, level: number, jumpedAt: Date): string {
  const { policy, calendar } = input;
  const ofUnit = calendarOfUnit(input, unit);
  if (dateOf(jumpedAt, policy.zone) <= due) return addWorkdays(due, policy.levels[0], ofUnit);
  return dateOf(nextShowing(level, jumpedAt, policy, level === 1 ? ofUnit : calendar), policy.zone);
}

const factsOf = ({ policy }: ScheduleInput, cycle: AskedCycle, unit: string, { level, at }: Standing) => ({
  unit,
  cycle: cycle.id,
  due: cycle.due,
  level,
  ...(level === 1 ? {} : { leaves: dateOf(at, policy.zone) }),
});

function letter(
  input: ScheduleInput,
  cycle: AskedCycle,
  unit: string,
  standing: Standing,
  role: string,
  leaving: Leaving,
): Line {
  const { level, day, mark } = standing;
  const jumped = mark?.jumpedAt !== undefined;
  const late = jumped ? Math.max(1, workdaysBetween(cycle.due, day, input.calendar)) : (input.policy.levels[level - 1] ?? 0);
  return drawLine(input.state.taskId, {
    purpose: 'escalate',
    rung: level,
    cycle: cycle.id,
    version: cycle.version,
    role,
    at: standing.at,
    due: cycle.due,
    leaving,
    // Level 1 is neither held nor released: only a jump moves it.
    moves: level === 1 && !jumped ? 0 : (mark?.moves ?? 0),
    reason: { rule: jumped ? 'escalated' : 'escalate', facts: { ...factsOf(input, cycle, unit, standing), late } },
  });
}

/** Shown on the morning of the day it leaves, so that it can be held; what was released has been seen. */
function showLetter(input: ScheduleInput, cycle: AskedCycle, unit: string, standing: Standing): Line[] {
  if (isReleased(standing)) return [];
  const { policy } = input;
  const at = instantAt(dateOf(standing.at, policy.zone), policy.letterShown, policy.zone);
  const rung = officeItemRung.letterShown(standing.level);
  return [item(input, cycle, unit, standing, { role: 'office', rung, at, rule: 'letterShown' })];
}

/** 呈阅: unanswered by a 批示 for `letterAnswerWorkdays` after it left. One given before it left answered something else. */
function presentOnPaper(input: ScheduleInput, cycle: AskedCycle, unit: string, standing: Standing): Line[] {
  if (answeredOn(input, standing) !== null) return [];
  const { policy, calendar } = input;
  const day = addWorkdays(dateOf(standing.at, policy.zone), policy.letterAnswerWorkdays, calendar);
  const at = instantAt(day, policy.letterShown, policy.zone);
  return [item(input, cycle, unit, standing, { role: 'office', rung: officeItemRung.presentOnPaper(standing.level), at, rule: 'presentOnPaper' })];
}

/** The date on which a 批示 came after the letter had left, or one of before became work; null while it waits. */
function answeredOn({ state, policy }: ScheduleInput, { mark }: Standing): string | null {
  const leftAt = mark?.leftAt ?? null;
  if (leftAt === null) return null;
  const answers = [state.instructedAt, state.registeredAt ?? null].filter((answer): answer is string => answer !== null && Date.parse(answer) >= Date.parse(leftAt));
  const [first] = answers.sort();
  return first === undefined ? null : dateOf(new Date(first), policy.zone);
}

const item = (
  input: ScheduleInput,
  cycle: AskedCycle,
  unit: string,
  standing: Standing,
  { role, rung, at, rule }: { role: string; rung: number; at: Date; rule: string },
): Line =>
  drawLine(input.state.taskId, {
    purpose: 'officeItem',
    rung,
    cycle: cycle.id,
    version: cycle.version,
    role,
    at,
    due: cycle.due,
    moves: standing.mark?.moves ?? 0,
    reason: { rule, facts: factsOf(input, cycle, unit, standing) },
  });
