import proto from '@temporalio/proto';
import { chineseCalendar } from '../core/calendar/chinese-calendar.ts';
import { addWorkdays } from '../core/calendar/workday.ts';
import { defaultPolicy } from '../core/policy/policy.ts';
import { planCycles } from '../core/schedule/plan-cycles.ts';
import type { PlannedCycle } from '../core/schedule/schedule-input.ts';
import type { Ask } from '../desk/ask.ts';
import { eventually } from '../test/support/eventually.ts';
import { draftTask, smallDirectory } from '../test/support/fixture-plan.ts';
import { createTaskWorld, type TaskWorld } from '../test/support/task-world.ts';
import { taskWorkflowId } from '../workflows/names.ts';

type History = proto.temporal.api.history.v1.IHistory;
const { EventType } = proto.temporal.api.enums.v1;

/** What one run of a task's workflow cost in history. */
export interface RunCost {
  events: number;
  wakes: number;
  actions: number;
}

const FIRST_WORKDAY = '2026-01-04'; // a make-up Sunday
const policy = { ...defaultPolicy, period: 'weekly' as const };

/** Report dates of 2026: one a week, as the plan has them. */
export const weeklyCycles = (): PlannedCycle[] => planCycles({ year: 2026, period: 'weekly', policy: { ...policy, firstCycleNotice: 0 }, calendar: chineseCalendar, launch: '2026-01-01' });

/** One on every workday. No period comes that often, so they go under names of the weekly kind. */
export function dailyCycles(): PlannedCycle[] {
  const cycles: PlannedCycle[] = [];
  for (let due = addWorkdays(FIRST_WORKDAY, 1, chineseCalendar); due.startsWith('2026'); due = addWorkdays(due, 1, chineseCalendar)) {
    const number = cycles.length;
    cycles.push({ id: `${2026 + Math.floor(number / 100)}W${String(number % 100).padStart(2, '0')}`, due });
  }
  return cycles;
}

/**
 * Plays one task through a year of report cycles on the time-skipping engine: each is asked for once, reported and
 * approved. Answers what every run of its workflow cost, first run first.
 */
export async function measureCycleCost(cycles: PlannedCycle[]): Promise<RunCost[]> {
  const world = await createTaskWorld({ directory: smallDirectory, start: `${FIRST_WORKDAY}T08:00:00+08:00` });
  try {
    await world.launchTask('t1', draftTask('1', '每期报送', ['基础教育科']), { cycles: known(cycles, 0), policy });
    const stateOf = async () => (await world.reads.task('t1'))!.state;
    await eventually(stateOf, ({ stage }) => stage === 'assigned');
    await act(world, 'sign', 'zhou@example.org', { type: 'acknowledge' });
    for (const [index, { id }] of cycles.entries()) {
      if (index % 20 === 0) await world.database.prisma.plan.updateMany({ data: { cycles: known(cycles, index) as object[] } });
      const asked = await world.database.prisma.line.findFirstOrThrow({ where: { cycle: id, purpose: { startsWith: 'report' } }, orderBy: { at: 'asc' } });
      await passTo(world, asked.at);
      const report = { done: '已完成', next: '', difficulty: '', values: [] };
      await act(world, `report/${id}`, 'zhou@example.org', { type: 'submitReport', cycle: id, report, progressClass: '达进度', attestedBy: '郑科长' });
      const content = (await stateOf()).cycles.find((cycle) => cycle.id === id)?.content ?? '';
      await act(world, `approve/${id}`, 'wei@example.org', { type: 'approve', cycle: id, content });
    }
    return await readRuns(world);
  } finally {
    await world.close();
  }
}

/** Dates of a year are typed as it goes on: a list that is whole from the start makes every record plan thousands of lines. */
const known = (cycles: PlannedCycle[], from: number): PlannedCycle[] => cycles.slice(Math.max(0, from - 10), from + 40);

async function passTo(world: TaskWorld, instant: Date): Promise<void> {
  const ms = instant.getTime() - (await world.clock.now()).getTime();
  await world.clock.stand(instant);
  await world.environment.sleep(ms);
  const due = () => world.database.prisma.task.count({ where: { nextWakeAt: { lte: instant } } });
  await eventually(due, (count) => count === 0);
}

async function act({ desk }: TaskWorld, key: string, by: string, ask: Ask): Promise<void> {
  const receipt = await desk.receive({ key, by, via: 'chat', asks: [{ taskId: 't1', ask }] });
  const { rows } = await eventually(() => desk.settled(receipt, 0), ({ done }) => done);
  if (!rows[0]?.outcome?.ok) throw new Error(`${key}: ${JSON.stringify(rows[0]?.outcome)}`);
}

/** Follows the runs from the last one back: each knows the one it goes on from. */
async function readRuns({ client }: TaskWorld): Promise<RunCost[]> {
  const runs: RunCost[] = [];
  for (let runId: string | undefined; ; ) {
    const history: History = await client.workflow.getHandle(taskWorkflowId('t1'), runId).fetchHistory();
    runs.unshift(costOf(history));
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId || undefined;
    if (runId === undefined) return runs;
  }
}

function costOf({ events }: History): RunCost {
  const count = (type: number): number => events?.filter(({ eventType }) => eventType === type).length ?? 0;
  return {
    events: events?.length ?? 0,
    wakes: count(EventType.EVENT_TYPE_TIMER_FIRED),
    actions: count(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED),
  };
}
