import { addDays } from '../core/calendar/day-number.ts';
import { colleaguesOf } from '../core/plan/colleagues.ts';
import type { Person } from '../core/plan/directory.ts';
import type { Decision } from '../core/task/decision.ts';
import type { Rejection } from '../core/task/rejection.ts';
import type { TaskState } from '../core/task/task-state.ts';
import type { TaskView } from '../ports/reads.ts';
import type { Ask } from './ask.ts';
import type { Foresight } from './desk.ts';

/** A date that may be put off: of a report cycle, or (cycle null) of the task; `due` as `YYYY-MM-DD`. `late`: it passed, so 逾期说明. */
export interface MovableDate {
  cycle: string | null;
  due: string;
  late: boolean;
}

/** What a person may do about a task beside what a line asks (更多, process.md §7), with what its form has to offer. */
export type BesideAct =
  /** At least one, the line's own first. */
  | { act: 'requestExtension'; dates: MovableDate[] }
  | { act: 'askReassign' }
  | { act: 'handOn'; colleagues: Person[] }
  /** `asksWhy`: it is the second in a row. */
  | { act: 'noChange'; cycle: string; asksWhy: boolean }
  /** `latest`: the last day that leaves the lead its workdays, `YYYY-MM-DD`. */
  | { act: 'askCoUnit'; cycle: string; units: string[]; latest: string }
  | { act: 'applyCompletion' }
  | { act: 'nudge' };

export interface ActsBeside {
  acts: BesideAct[];
  /** Why something else cannot be done just now, where waiting or another act would change it. */
  waits: Rejection[];
}

interface Beside {
  task: TaskView;
  person: Person;
  /** Unit and cycle of the line it is asked beside; '' and null for none. */
  unit: string;
  cycle: string | null;
  people: readonly Person[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** Filled in where a form will ask: an act is offered when the task would take it filled in. */
const FILLED = '—';
const LATER_DAYS = 30;
/** What passes by itself or by an act of somebody else; every other refusal means that there is nothing to offer. */
const passing: readonly Rejection[] = ['SUSPENDED', 'REASSIGN_WAITS', 'EXTENSION_WAITS', 'MATTER_OPEN', 'NO_CHANGE_AGAIN'];

/** Asks the task itself, so that what is offered is what it would accept. */
export async function actsBeside(desk: Foresight, beside: Beside): Promise<ActsBeside> {
  const tried = asksBeside(beside);
  const asks = tried.map((ask) => ({ taskId: beside.task.id, ask }));
  const decisions = asks.length === 0 ? [] : await desk.foresee({ by: beside.person.address, via: 'chat', asks });
  return actsOf(beside, tried.map((ask, at) => ({ ask, decision: decisions[at]! })));
}

/** Everything worth trying, the line's own cycle first. Pure. */
function asksBeside({ task: { state }, person, unit, cycle, people, today }: Beside): Ask[] {
  const cycles = owedCycles(state, cycle);
  const dates = [...cycles, { id: null, due: state.term.end ?? today }].sort((one, other) => Number(other.id === cycle) - Number(one.id === cycle));
  const units = state.duties.filter(({ kind, main }) => kind === 'co' || (kind === 'lead' && !main)).map((duty) => duty.unit);
  return [
    ...cycles.slice(0, 1).map(({ id }): Ask => ({ type: 'noChange', cycle: id, why: '' })),
    ...dates.map(({ id, due }): Ask => ({ type: 'requestExtension', cycle: id, until: addDays(due > today ? due : today, LATER_DAYS), reason: FILLED })),
    ...cycles.flatMap(({ id }) => units.map((each): Ask => ({ type: 'askCoUnit', unit: each, cycle: id, due: null }))),
    { type: 'applyCompletion', summary: FILLED },
    ...colleaguesOf(unit, people, person.address).map(({ address }): Ask => ({ type: 'handOn', to: address })),
    { type: 'askReassign', suggested: '', reason: FILLED },
    { type: 'nudge', words: '' },
  ];
}

const MOST_CYCLES = 4;

const owedCycles = ({ cycles }: TaskState, first: string | null): { id: string; due: string }[] =>
  cycles
    .filter(({ state }) => state === 'open' || state === 'returned' || state === 'missed')
    .sort((one, other) => Number(other.id === first) - Number(one.id === first))
    .slice(0, MOST_CYCLES)
    .map(({ id, due }) => ({ id, due }));

interface Tried {
  ask: Ask;
  decision: Decision;
}

/** Pure. */
function actsOf({ people }: Pick<Beside, 'people'>, tried: Tried[]): ActsBeside {
  const accepted = tried.filter(({ decision }) => decision.ok);
  const takes = (type: Ask['type']): boolean => accepted.some(({ ask }) => ask.type === type);
  const dates = accepted.flatMap(({ decision }) => datesIn(decision));
  const parts = accepted.flatMap(({ decision }) => (decision.ok ? decision.events.filter((event) => event.type === 'coUnitAsked') : []));
  const [part] = parts;
  const colleagues = accepted.flatMap(({ ask }) => (ask.type === 'handOn' ? people.filter(({ address }) => address === ask.to) : []));
  const acts: BesideAct[] = [
    ...tried.flatMap(({ ask, decision }): BesideAct[] => {
      const asksWhy = !decision.ok && decision.code === 'WHY_NO_CHANGE';
      return ask.type === 'noChange' && (decision.ok || asksWhy) ? [{ act: 'noChange', cycle: ask.cycle, asksWhy }] : [];
    }),
    ...(dates.length > 0 ? [{ act: 'requestExtension' as const, dates }] : []),
    ...(part ? [{ act: 'askCoUnit' as const, cycle: part.cycle, units: parts.filter(({ cycle }) => cycle === part.cycle).map(({ unit }) => unit), latest: part.due }] : []),
    ...(takes('applyCompletion') ? [{ act: 'applyCompletion' as const }] : []),
    ...(colleagues.length > 0 ? [{ act: 'handOn' as const, colleagues }] : []),
    ...(takes('askReassign') ? [{ act: 'askReassign' as const }] : []),
    ...(takes('nudge') ? [{ act: 'nudge' as const }] : []),
  ];
  const offered = new Set(accepted.map(({ ask }) => ask.type));
  const waits = tried.flatMap(({ ask, decision }) => (!decision.ok && !offered.has(ask.type) && passing.includes(decision.code) ? [decision.code] : []));
  return { acts, waits: [...new Set(waits)] };
}

const datesIn = (decision: Decision): MovableDate[] =>
  decision.ok
    ? decision.events.flatMap((event) =>
        event.type === 'extensionRequested' || event.type === 'lateStated' ? [{ cycle: event.cycle, due: event.due, late: event.type === 'lateStated' }] : [],
      )
    : [];
