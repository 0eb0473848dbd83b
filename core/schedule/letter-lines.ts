import { addWorkdays, workdayOnOrAfter } from '../calendar/workday.ts';
import type { LetterMark } from '../task/task-state.ts';
import type { AskedCycle } from './asked-cycles.ts';
import { calendarOfUnit } from './calendar-of.ts';
import { drawLine } from './draw-line.ts';
import { dateOf, instantAt } from './instant.ts';
import type { Leaving, Line } from './line.ts';
import { officeItemRung } from './office-item-rung.ts';
import { nextLetterRound } from './round.ts';
import type { ScheduleInput } from './schedule-input.ts';

/** Where a letter stands after holds and releases. */
interface Standing {
  level: 2 | 3;
  /** Date of the rule, before any hold or release. */
  day: string;
  /** Instant at which it leaves. */
  at: Date;
  mark: LetterMark | undefined;
}

/**
 * Escalation by no submission (process.md §5): level 1 to the unit's head by itself; level 2 to the leader in charge,
 * shown to the office first, leaves unless held; level 3 to the principal leader, leaves only when released, not before
 * `levelGap` workdays after level 2 left. A letter nobody answers is presented on paper.
 */
export function letterLines(input: ScheduleInput, cycle: AskedCycle, unit: string): Line[] {
  const { policy } = input;
  const calendar = calendarOfUnit(input, unit); // days on which nobody is there to report are not counted against them
  const [first, second, third] = policy.levels;
  const level2 = standingOf(input, cycle, 2, addWorkdays(cycle.due, second, calendar));
  const gap = addWorkdays(dateOf(level2.at, policy.zone), policy.levelGap, calendar);
  const byRule = addWorkdays(cycle.due, third, calendar);
  const level3 = standingOf(input, cycle, 3, byRule > gap ? byRule : gap);

  return [
    drawLine(input.state.taskId, {
      purpose: 'escalate',
      rung: 1,
      cycle: cycle.id,
      version: cycle.version,
      role: `head:${unit}`,
      at: instantAt(addWorkdays(cycle.due, first, calendar), policy.reminderRound, policy.zone),
      due: cycle.due,
      reason: { rule: 'escalate', facts: { unit, cycle: cycle.id, due: cycle.due, level: 1, late: first } },
    }),
    ...secondLevel(input, cycle, unit, level2),
    ...thirdLevel(input, cycle, unit, level3),
  ];
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
  const told = instantAt(addWorkdays(standing.day, 1, calendar), policy.reminderRound, policy.zone);
  return [
    letter(input, cycle, unit, standing, 'principal', released ? 'byItself' : 'byRelease'),
    ...showLetter(input, cycle, unit, standing),
    ...(released
      ? []
      : [item(input, cycle, unit, standing, { role: 'officeHead', rung: officeItemRung.unreleased(3), at: told, rule: 'unreleased' })]),
  ];
}

const isReleased = ({ mark }: Standing): boolean => mark !== undefined && mark.releasedAt !== null;

function standingOf(input: ScheduleInput, cycle: AskedCycle, level: 2 | 3, day: string): Standing {
  const { state, policy, calendar } = input;
  const mark = state.letters.find((each) => each.cycle === cycle.id && each.rung === level);
  const leaves = (date: string): Date => instantAt(date, policy.letterLeaves, policy.zone);

  if (mark?.heldUntil) {
    const longest = addWorkdays(day, policy.holdWorkdays, calendar); // held 5 workdays at most
    const until = mark.heldUntil < longest ? mark.heldUntil : longest;
    return { level, day, mark, at: leaves(workdayOnOrAfter(until > day ? until : day, calendar)) };
  }
  if (mark?.leftAt) return { level, day, mark, at: leaves(workdayOnOrAfter(dateOf(new Date(mark.leftAt), policy.zone), calendar)) };
  if (mark?.releasedAt) return { level, day, mark, at: nextLetterRound(new Date(mark.releasedAt), policy, calendar) };
  return { level, day, mark, at: leaves(day) };
}

const factsOf = ({ policy }: ScheduleInput, cycle: AskedCycle, unit: string, { level, at }: Standing) => ({
  unit,
  cycle: cycle.id,
  due: cycle.due,
  level,
  leaves: dateOf(at, policy.zone),
});

function letter(
  input: ScheduleInput,
  cycle: AskedCycle,
  unit: string,
  standing: Standing,
  role: string,
  leaving: Leaving,
): Line {
  const late = standing.level === 2 ? input.policy.levels[1] : input.policy.levels[2];
  return drawLine(input.state.taskId, {
    purpose: 'escalate',
    rung: standing.level,
    cycle: cycle.id,
    version: cycle.version,
    role,
    at: standing.at,
    due: cycle.due,
    leaving,
    moves: standing.mark?.moves ?? 0,
    reason: { rule: 'escalate', facts: { ...factsOf(input, cycle, unit, standing), late } },
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
  const { state, policy, calendar } = input;
  const leftAt = standing.mark?.leftAt ?? null;
  if (leftAt !== null && state.instructedAt !== null && Date.parse(state.instructedAt) >= Date.parse(leftAt)) return [];
  const day = addWorkdays(dateOf(standing.at, policy.zone), policy.letterAnswerWorkdays, calendar);
  const at = instantAt(day, policy.letterShown, policy.zone);
  return [item(input, cycle, unit, standing, { role: 'office', rung: officeItemRung.presentOnPaper(2), at, rule: 'presentOnPaper' })];
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
