import { isProvisional, workdayOnOrAfter } from '../calendar/workday.ts';
import { rolesOf } from '../plan/role-book.ts';
import { withSigners } from '../plan/with-signers.ts';
import type { Policy } from '../policy/policy.ts';
import { policyOfTask } from '../policy/policy-of-task.ts';
import { wayOfLine } from '../policy/way-of-line.ts';
import { calendarOfRole } from '../schedule/calendar-of.ts';
import { cyclesOfPeriod } from '../schedule/cycles-of-period.ts';
import type { PlanFrame } from '../schedule/input-of-task.ts';
import { instantAt, isoIn } from '../schedule/instant.ts';
import type { Line, RoleName } from '../schedule/line.ts';
import { cyclesOfPlan } from '../schedule/plan-cycles.ts';
import { answerByHabit } from './answer-by-habit.ts';
import { bureauOf } from './bureau.ts';
import { promptHabits } from './habits.ts';
import { composeMessage, countPerPerson } from './compose-messages.ts';
import { listSlots } from './list-slots.ts';
import { playPlan, type CastTask } from './play-plan.ts';
import { playTask, type Act } from './play-task.ts';
import { rememberRecipients, type Recipient } from './recipient-of.ts';
import type { Rehearsal, RehearsalInput, RehearsedTask } from './rehearsal.ts';

/**
 * 沙盘推演: plays the plan's year before launch, every task by the functions that will run it, and lists each line and
 * each message. Deterministic. Throws TypeError for a task without a main lead.
 */
export function rehearse(input: RehearsalInput): Rehearsal {
  const { policy, calendar, unitCalendars, year, directory, scenario, tasks } = input;
  const launch = workdayOnOrAfter(input.launch ?? `${year}-01-01`, calendar);
  const launchedAt = instantAt(launch, [...policy.rounds].sort()[0] ?? policy.reminderRound, policy.zone);
  const filledRoles = new Set(directory ? rolesOf(directory).keys() : tasks.flatMap(({ duties }) => duties.filter(({ main }) => main).map(({ unit }) => `leader:${unit}`)));
  const cycles = cyclesOfPlan({ ...input, launch });
  const habits = scenario === 'prompt' ? promptHabits : scenario;
  const bureau = bureauOf(directory);

  const standIns = (directory?.absences ?? []).map(({ to }) => to);
  const casts = tasks.map((task): CastTask => {
    const frame = inputFrame(task, { policy, calendar, unitCalendars, cycles, filledRoles });
    const scopes = [...task.section, ...task.duties.filter((duty) => duty.main).map((duty) => duty.unit)];
    const answer = habits === 'silent' ? null : (line: Line): Act[] => answerByHabit(line, habits, { policy: frame.policy, calendar, bureau, scopes });
    const recipient = rememberRecipients(directory, scopes, policy.zone);
    const asks = task.duties.flatMap(({ unit }) => ['contactA', 'contactB', 'head'].flatMap((kind) => recipient(`${kind}:${unit}`, launchedAt)?.to ?? []));
    return {
      task: playTask(task.taskId, frame),
      policy: frame.policy,
      calendarOf: (role) => calendarOfRole({ calendar, unitCalendars }, role),
      assign: assignmentOf({ ...task, duties: withSigners(task.duties, frame.policy) }, launchedAt),
      recipientOf: (line) => carriedTo(recipient(line.role, line.at), line.role, frame.policy),
      asks: new Set([...asks, ...standIns]),
      answer,
    };
  });
  const played = playPlan(casts, policy, calendar);

  const iso = printer(policy.zone);
  const messages = played.messages.map((message) => composeMessage(message, iso));
  const provisional = isProvisional(`${year}-01-01`, calendar);
  return { year, launch, provisional, slots: listSlots(played, iso, input), messages, perPerson: countPerPerson(messages, played.messages) };
}

/** Over the channel that may carry the task, as the deliverer would find it. */
function carriedTo(recipient: Recipient | null, role: RoleName, policy: Policy): Recipient | 'desk' | null {
  if (!recipient) return null;
  const way = wayOfLine(policy, { role, channel: recipient.channel, hasMail: recipient.to !== '' });
  if (way.by === 'desk') return 'desk';
  return way.by === recipient.channel ? recipient : { ...recipient, channel: way.by };
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
