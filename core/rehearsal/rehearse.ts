import type { CalendarTable } from '../calendar/calendar-table.ts';
import { isProvisional, workdayOnOrAfter } from '../calendar/workday.ts';
import { rolesOf } from '../plan/role-book.ts';
import { policyOfTask } from '../policy/policy-of-task.ts';
import { cyclesOfPeriod } from '../schedule/cycles-of-period.ts';
import type { PlanFrame } from '../schedule/input-of-task.ts';
import { instantAt, isoIn } from '../schedule/instant.ts';
import type { Line } from '../schedule/line.ts';
import { cyclesOfPlan } from '../schedule/plan-cycles.ts';
import { answerByHabit } from './answer-by-habit.ts';
import { bureauOf } from './bureau.ts';
import { promptHabits } from './habits.ts';
import { composeMessages, countPerPerson, type Addressed } from './compose-messages.ts';
import { playTask, type Act } from './play-task.ts';
import { recipientOf } from './recipient-of.ts';
import type { Rehearsal, RehearsalInput, RehearsedSlot, RehearsedTask } from './rehearsal.ts';

/**
 * 沙盘推演: plays the plan's year before launch, every task by the functions that will run it, and lists each line and
 * each message. Deterministic. Throws TypeError for a task without a main lead.
 */
export function rehearse(input: RehearsalInput): Rehearsal {
  const { policy, calendar, year, directory, scenario, tasks } = input;
  const launch = workdayOnOrAfter(input.launch ?? `${year}-01-01`, calendar);
  const launchedAt = instantAt(launch, [...policy.rounds].sort()[0] ?? policy.reminderRound, policy.zone);
  const filledRoles = new Set(directory ? rolesOf(directory).keys() : []);
  const cycles = cyclesOfPlan({ ...input, launch });
  const habits = scenario === 'prompt' ? promptHabits : scenario;
  const bureau = bureauOf(directory);

  const played = tasks.map((task) => {
    const frame = inputFrame(task, { policy, calendar, cycles, filledRoles });
    const scopes = [...task.section, ...task.duties.filter((duty) => duty.main).map((duty) => duty.unit)];
    const answer = (line: Line): Act[] => (habits === 'silent' ? [] : answerByHabit(line, habits, { ...input, bureau, scopes }));
    return { scopes, ...playTask(task.taskId, frame, assignmentOf(task, launchedAt), answer) };
  });

  const addressed = played
    .flatMap(({ told, scopes }) =>
      told.flatMap((line): Addressed[] => {
        const recipient = recipientOf(line, directory, scopes);
        return recipient ? [{ line, recipient }] : [];
      }),
    )
    .sort((one, other) => byInstant(one.line, other.line));
  const iso = printer(policy.zone);
  const messages = composeMessages(addressed, iso);
  const provisional = isProvisional(`${year}-01-01`, calendar);
  return { year, provisional, slots: slotsOf(played, iso, calendar), messages, perPerson: countPerPerson(messages, addressed) };
}

function slotsOf(played: readonly { told: Line[]; waiting: Line[] }[], iso: (at: Date) => string, calendar: CalendarTable): RehearsedSlot[] {
  const waiting = new Set(played.flatMap((each) => each.waiting));
  return played
    .flatMap((each) => [...each.told, ...each.waiting])
    .sort(byInstant)
    .map((line) => ({ line, at: iso(line.at) }))
    .map(({ line, at }) => ({
      key: line.key,
      task: line.taskId,
      cycle: line.cycle,
      purpose: line.purpose,
      rung: line.rung,
      role: line.role,
      at,
      ...(isProvisional(at.slice(0, 10), calendar) ? { provisional: true as const } : {}),
      ...(waiting.has(line) ? { waitsFor: 'release' as const } : {}),
    }));
}

/** Duties do not change in a rehearsal, so what a task is scheduled by is found once. */
const inputFrame = ({ taskId, duties }: RehearsedTask, frame: PlanFrame): PlanFrame => {
  const policy = policyOfTask(frame.policy, { taskId, duties });
  return { ...frame, policy, cycles: cyclesOfPeriod(frame.cycles, policy.period) };
};

function assignmentOf({ taskId, duties, term }: RehearsedTask, at: Date): Act {
  if (!duties.some((duty) => duty.main && duty.kind === 'lead')) {
    throw new TypeError(`task ${taskId} has no main lead: it cannot be rehearsed`);
  }
  const act = { by: 'office', for: 'office', via: 'system', standing: [{ as: 'office' }], byOffice: true } as const;
  return { at, command: { type: 'assign', duties, term, act: { ...act, standing: [...act.standing] } } };
}

/** Few instants, many lines: each instant is printed once. */
function printer(zone: string): (at: Date) => string {
  const printed = new Map<number, string>();
  return (at) => {
    const text = printed.get(at.getTime()) ?? isoIn(at, zone);
    printed.set(at.getTime(), text);
    return text;
  };
}

const byInstant = (one: Line, other: Line): number =>
  one.at.getTime() - other.at.getTime() || (one.key < other.key ? -1 : 1);
