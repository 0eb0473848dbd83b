import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '../../core/calendar/workday.ts';
import type { Directory, Person, Role } from '../../core/plan/directory.ts';
import { reckon, type ReckonedLine } from '../../core/reckoning/reckon.ts';
import { dateOf } from '../../core/schedule/instant.ts';
import { splitKey } from '../../core/schedule/letter-key.ts';
import { insideHours } from '../../core/schedule/round.ts';
import { planCycles } from '../../core/schedule/plan-cycles.ts';
import { schedule } from '../../core/schedule/schedule.ts';
import { inputOfTask } from '../../core/schedule/input-of-task.ts';
import { rolesOf } from '../../core/plan/role-book.ts';
import { decide } from '../../core/task/decide.ts';
import type { TaskCommand } from '../../core/task/task-command.ts';
import { commandOf, mostChoice, policy as planned } from './acts-of-a-year.ts';
import { createMemoryRegister, type HeldLine } from './memory-register.ts';
import { at, calendar, co, lead, office, zone } from './play.ts';

const policy = { ...planned, asksPerWeek: 2 };
const units = ['基教科', '职成科', '督导办', '计财科', '法规科'];
const tasks = ['t1', 't2', 't3'];
const person = (address: string, roles: Role[], chatId: string | null = address): Person => ({ name: address, address, chatId, phone: null, roles });

/** Two units share their contact, two their head; a leader has no chat. */
const directory: Directory = {
  units: units.map((name) => ({ name, type: 'office', parent: null, aliases: [] })),
  groups: [],
  people: [
    person('contact@基教科', [{ kind: 'contactA', scope: '基教科' }, { kind: 'contactA', scope: '计财科' }]),
    person('contact@职成科', [{ kind: 'contactA', scope: '职成科' }]),
    person('contact@督导办', [{ kind: 'contactA', scope: '督导办' }, { kind: 'contactB', scope: '基教科' }]),
    person('colleague@基教科', [{ kind: 'member', scope: '基教科' }]),
    person('head@基教科', [{ kind: 'unitHead', scope: '基教科' }, { kind: 'unitHead', scope: '职成科' }]),
    person('leader@bureau', units.map((scope) => ({ kind: 'leaderInCharge', scope })), null),
    person('principal@bureau', [{ kind: 'principalLeader', scope: '' }], null),
    person('office@bureau', [{ kind: 'supervisor', scope: '' }]),
    person('reviewer@bureau', [{ kind: 'officeHead', scope: '' }]),
  ],
};

const times = fc.integer({ min: 1, max: 3 });
/** Some time passes, minutes or weeks; some tasks wake, often too late; messages leave, or nobody sends; somebody acts, and all of it up to three times. */
const step = fc.record({
  minutes: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 3_000 }) }, { weight: 1, arbitrary: fc.integer({ min: 3_000, max: 60_000 }) }),
  wakes: fc.array(times, { minLength: tasks.length, maxLength: tasks.length }),
  asleep: fc.array(fc.boolean(), { minLength: tasks.length, maxLength: tasks.length }),
  sends: fc.boolean(), claims: times, settles: times,
  choice: fc.nat(mostChoice + 2), task: fc.constantFrom(...tasks), cycle: fc.nat(11), repeats: times,
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type World = ReturnType<typeof createMemoryRegister>;
const channels = ['slack', 'mail'];

async function wake(world: World, taskId: string, repeats: number): Promise<void> {
  const { revision, head } = world.stateOf(taskId);
  // The answer was lost, and the same question is asked again; then it is asked anew.
  for (let nth = 0; nth < repeats; nth += 1) await world.record({ taskId, base: revision, head, cause: `wake/${revision}`, events: [], wake: true });
}

function deliver(world: World, { claims, settles }: Pick<Step, 'claims' | 'settles'>): void {
  for (const channel of channels) {
    for (const message of world.due(channel)) {
      const claimed = Array.from({ length: claims }, () => world.claim(channel, message)).filter((id) => id !== null);
      expect(claimed.length).toBeLessThanOrEqual(1);
      for (const id of claimed) {
        world.messages.get(id)!.sent += 1;
        for (let nth = 0; nth < settles; nth += 1) world.settle(id);
      }
    }
  }
}

async function act(world: World, taskId: string, command: TaskCommand, cause: string, repeats: number): Promise<void> {
  const state = world.stateOf(taskId);
  const decision = decide(state, command);
  if (!decision.ok) return;
  for (let nth = 0; nth < repeats; nth += 1) {
    const { settledAt } = await world.record({ taskId, base: state.revision, head: state.head, cause, events: decision.events, wake: false });
    expect(settledAt).toBe(state.revision + decision.events.length);
  }
}

/** Plays the steps, then lets everything wake and leave in time until nothing is left to do, years ahead. */
async function play(steps: readonly Step[], period: 'monthly' | 'quarterly' = 'monthly') {
  const people = { directory };
  const cycles = planCycles({ year: 2026, period, policy, calendar, launch: '2026-03-02' });
  const world = createMemoryRegister({ policy: { ...policy, period }, calendar, cycles }, people);
  const input = (taskId: string) => inputOfTask(world.stateOf(taskId), { policy: { ...policy, period }, calendar, cycles, filledRoles: new Set(rolesOf(people.directory).keys()) });
  let now = at('2026-03-02 08:20');
  world.stand(now);
  for (const taskId of tasks) {
    const duties = [lead(taskId === 't2' ? '职成科' : '基教科'), lead('督导办', false), co('计财科')];
    await act(world, taskId, { type: 'assign', duties, term: taskId === 't3' ? { kind: 'dated', end: '2026-11-30' } : { kind: 'planYear', end: '2026-12-31' }, act: office }, 'launch', 1);
  }
  for (const [nth, { minutes, wakes, asleep, sends, claims, settles, choice, task, cycle, repeats }] of steps.entries()) {
    now = new Date(now.getTime() + minutes * 60_000);
    world.stand(now);
    for (const [which, taskId] of tasks.entries()) if (!asleep[which] && world.wakesDue().includes(taskId)) await wake(world, taskId, wakes[which]!);
    if (sends && insideHours(now, policy, calendar)) deliver(world, { claims, settles });
    const today = dateOf(now, zone);
    if (choice === mostChoice + 1) people.directory = { ...directory, absences: [{ from: 'contact@基教科', to: 'colleague@基教科', starts: today, ends: '2026-12-31' }] };
    if (choice === mostChoice + 2) people.directory = directory;
    if (choice > mostChoice) world.reroute();
    const command = commandOf(choice, cycles[cycle % cycles.length]!.id, world.stateOf(task), today);
    if (command) await act(world, task, command, `act/${nth}`, repeats);
    for (const taskId of tasks) {
      // Whatever the plan has ahead stands in the register, to be told or told already.
      const roots = new Set([...world.lines.values()].filter(({ outcome }) => outcome !== 'notNeeded').map(({ line }) => splitKey(line.key).root));
      const lost = schedule(input(taskId)).filter((line) => line.at > now && !roots.has(splitKey(line.key).root));
      expect(lost.map(({ key, at: when }) => `${key} ${when.toISOString()}`)).toEqual([]);
    }
  }
  for (let rounds = 0; ; rounds += 1) {
    const next = world.nextInstant();
    if (next === null) break;
    if (rounds > 3_000) throw new Error(`still something to do at ${next.toISOString()}`);
    now = new Date(Math.max(next.getTime(), now.getTime() + 60_000));
    world.stand(now);
    for (const taskId of world.wakesDue()) await wake(world, taskId, 1);
    if (insideHours(now, policy, calendar)) deliver(world, { claims: 1, settles: 1 });
    else if (!world.wakesDue().length && channels.some((channel) => world.due(channel).length > 0)) now = new Date(now.getTime() + 30 * 60_000);
  }
  return { world, now };
}

const asReckoned = ({ line, outcome, note }: HeldLine): ReckonedLine => ({ key: line.key, at: line.at, leaving: line.leaving, outcome, note });

const law = async (steps: readonly Step[], period: 'monthly' | 'quarterly'): Promise<void> => {
  const { world, now } = await play(steps, period);
  const messagesOf = new Map<string, number>();
  for (const { keys, sent } of world.messages.values()) for (const key of keys) messagesOf.set(key, (messagesOf.get(key) ?? 0) + sent);
  const told = new Map<string, string[]>();
  const wrong: string[] = [];
  for (const { line, outcome } of world.lines.values()) {
    const isTold = outcome === 'sent' || outcome === 'merged';
    if ((messagesOf.get(line.key) ?? 0) !== (isTold ? 1 : 0)) wrong.push(`${line.key}: ${outcome} in ${messagesOf.get(line.key) ?? 0} messages`);
    if (isTold) told.set(splitKey(line.key).root, [...(told.get(splitKey(line.key).root) ?? []), line.key]);
    if (!isWorkday(dateOf(line.at, zone), calendar)) wrong.push(`${line.key} on a day off`);
  }
  expect(wrong).toEqual([]);
  expect([...told.values()].filter((keys) => keys.length > 1)).toEqual([]);
  const { unexplained, open, planned: count, byOutcome } = reckon([...world.lines.values()].map(asReckoned), new Date(now.getTime() + 86_400_000));
  expect(unexplained).toEqual([]);
  expect(Object.values(byOutcome).reduce((sum, each) => sum + each, open)).toBe(count);
  expect([...world.lines.values()].filter(({ outcome, line }) => outcome === null && line.leaving !== 'byRelease').map(({ line }) => line.key)).toEqual([]);
};

describe('the law of the digest', () => {
  it('every due line is in exactly one message or has another end: however late wakes come, however often a step is done, whatever happens meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.constantFrom('monthly' as const, 'quarterly' as const), law),
      { numRuns: 8 },
    );
  });
});
