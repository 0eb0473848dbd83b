import { setTimeout as sleep } from 'node:timers/promises';
import type { CalendarTable } from '../core/calendar/calendar-table.ts';
import type { UnitCalendars } from '../core/calendar/unit-days.ts';
import type { Directory } from '../core/plan/directory.ts';
import type { Launch, LaunchRefusal } from '../core/plan/launch-check.ts';
import { launchLines } from '../core/plan/launch-lines.ts';
import type { Finding } from '../core/plan/plan-draft.ts';
import { officePerson } from '../core/plan/office-person.ts';
import type { Rehearsal } from '../core/rehearsal/rehearsal.ts';
import { rehearse } from '../core/rehearsal/rehearse.ts';
import { isStanding } from '../core/schedule/is-standing.ts';
import { NEVER } from '../core/schedule/never.ts';
import { wakeOf } from '../core/schedule/wake-at.ts';
import type { Clock } from '../ports/clock.ts';
import type { DirectoryShelf } from '../ports/directory-shelf.ts';
import type { PlanShelf, ShelfPlan } from '../ports/plan-shelf.ts';
import type { PlanningBook } from '../ports/planning-book.ts';
import type { NewLine } from '../ports/task-register.ts';
import { sayStrangeCycles } from './say-strange-cycles.ts';
import type { TaskEngine } from './task-engine.ts';

export interface LaunchDependencies {
  shelf: Pick<PlanShelf, 'plan' | 'prepareLaunch' | 'storeLaunch' | 'countUnstarted'>;
  planning: PlanningBook;
  directory: Pick<DirectoryShelf, 'readDirectory'>;
  clock: Pick<Clock, 'now'>;
  engine: Pick<TaskEngine, 'launch'>;
  /** How long no further task may be assigned before the wait is given up, real milliseconds; default a minute. */
  patienceMs?: number;
}

export interface LaunchWish {
  planId: string;
  /** Address of the person who launches; the first supervisor of the directory when nobody is named. */
  by?: string;
  /** Null takes the document's year. */
  year: number | null;
  /** Date of the launch, `YYYY-MM-DD`; null is today on the product's clock. */
  launch: string | null;
  /** Due dates typed by the supervisor, by cycle id. */
  typedDates?: Readonly<Record<string, string>>;
  acceptDoubts: boolean;
}

type OwnRefusal = 'NO_SUCH_PLAN' | 'NO_SUCH_CYCLE' | 'NO_OFFICE';

export interface LaunchProgress {
  assigned: number;
  of: number;
}

export type LaunchResult =
  /** `resumed`: the plan had been stored before, and its start was interrupted. `assigned` short of `of`: nobody goes on working on it. */
  | ({ ok: true; resumed: boolean; launch: Launch | null; rehearsal: Rehearsal | null } & LaunchProgress)
  | { ok: false; code: LaunchRefusal | OwnRefusal; message: string; findings: Finding[] };

const LOOK_MS = 200;

/**
 * Launches a plan: checks it, rehearses the year, stores plan, lines and rehearsal in one transaction, starts its
 * workflows, and waits until every task is assigned. Safe to call again at any time: a launch that was interrupted is
 * taken up where it stood, one that is over is refused in words, and nothing is ever doubled.
 */
export async function launchPlan(
  { shelf, planning, directory, clock, engine, patienceMs = 60_000 }: LaunchDependencies,
  wish: LaunchWish,
  told: (progress: LaunchProgress) => void = () => undefined,
): Promise<LaunchResult> {
  const plan = await shelf.plan(wish.planId);
  if (!plan) return refuse('NO_SUCH_PLAN', `没有编号为「${wish.planId}」的计划。`);

  const prepare = async (): Promise<LaunchResult | { launch: Launch; rehearsal: Rehearsal; isNew: boolean }> => {
    const [now, people, { policy, calendar, unitCalendars }] = await Promise.all([clock.now(), directory.readDirectory(), planning.bookOf(plan.id, true)]);
    const { year, launch: date, typedDates, acceptDoubts } = wish;
    const answer = await shelf.prepareLaunch(plan.id, { year, launch: date, typedDates, acceptDoubts, now, policy, calendar, directory: people });
    if (!answer.ok) return answer;
    const by = wish.by ?? officePerson(people)?.address;
    if (by === undefined) return refuse('NO_OFFICE', '通讯录里没有督查人员，不知道由谁交办。请在通讯录的人员表中登记后重新导入。');
    const { launch } = answer;
    const strange = sayStrangeCycles(typedDates ?? {}, launch.cycles);
    if (strange !== null) return refuse('NO_SUCH_CYCLE', strange);
    const rehearsal = rehearseLaunch(plan, launch, { calendar, unitCalendars, directory: people, typedDates });
    const lines = launchLines(launch, now, calendar, people, unitCalendars).map(
      (line): NewLine => ({ ...line, standing: isStanding(line), wakeAt: wakeOf(line) ?? NEVER }),
    );
    const isNew = await shelf.storeLaunch(plan.id, launch, { lines, rehearsal, by, at: now });
    await planning.bookOf(plan.id, true); // the one this process keeps is of a plan without cycles
    return { launch, rehearsal, isNew };
  };

  const begun = plan.state === 'drafted' || !(await isHalfway(shelf, plan)) ? await prepare() : null;
  if (begun && 'ok' in begun) return begun;
  const mine = begun?.isNew ? begun : null; // somebody else may have stored a launch in between: theirs is taken up

  await engine.launch(plan.id);
  const reached = await untilAssigned(shelf, plan.id, patienceMs, told);
  return { ok: true, resumed: mine === null, launch: mine?.launch ?? null, rehearsal: mine?.rehearsal ?? null, ...reached };
}

/** Stored as launching, or launched with tasks whose first event is still missing. */
async function isHalfway(shelf: LaunchDependencies['shelf'], plan: ShelfPlan): Promise<boolean> {
  return plan.state === 'launching' || (await shelf.countUnstarted(plan.id)) > 0;
}

function rehearseLaunch(
  plan: ShelfPlan,
  { tasks, policy, year, launch }: Launch,
  frame: { calendar: CalendarTable; unitCalendars?: UnitCalendars | undefined; directory: Directory; typedDates?: LaunchWish['typedDates'] },
): Rehearsal {
  const sections = new Map(plan.rows.map((row) => [row.taskId, row.draft.section]));
  const rehearsed = tasks.map((task) => ({ ...task, section: sections.get(task.taskId) ?? [] }));
  return rehearse({ ...frame, tasks: rehearsed, policy, year, launch, scenario: 'silent' });
}

/** Looks until no task is without its first event, or until none has got one for too long. */
export async function untilAssigned(
  shelf: LaunchDependencies['shelf'],
  planId: string,
  patienceMs: number,
  told: (progress: LaunchProgress) => void,
): Promise<LaunchProgress> {
  const plan = await shelf.plan(planId);
  const of = plan?.rows.filter((row) => row.leftOut === null).length ?? 0;
  let missing = Number.POSITIVE_INFINITY;
  for (let until = Date.now() + patienceMs; ; ) {
    const left = await shelf.countUnstarted(planId);
    if (left < missing) {
      missing = left;
      until = Date.now() + patienceMs;
      told({ assigned: of - left, of });
    }
    if (left === 0 || Date.now() >= until) return { assigned: of - left, of };
    await sleep(LOOK_MS);
  }
}

const refuse = (code: OwnRefusal, message: string): LaunchResult => ({ ok: false, code, message, findings: [] });
