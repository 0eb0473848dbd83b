import { isWithUnit, KEPT_DONE, KEPT_INSTRUCTIONS, type Matter } from './matter.ts';
import type { RecordedEvent } from './task-event.ts';
import { mainLead, type Duty, type TaskState } from './task-state.ts';

type MatterEvent = Extract<
  RecordedEvent,
  { type: 'instructionRegistered' | 'instructionAcknowledged' | 'instructionAnswered' | 'answerAccepted' | 'answerReturned' }
>;

/** A 批示 was given: one that may become work is kept until the office has registered it. */
export function keepInstruction(state: TaskState, event: Extract<RecordedEvent, { type: 'instructed' }>): TaskState {
  const { kind, leader, revision, at } = event;
  const given = { ...state, instructedAt: at };
  if (kind === '阅知') return given;
  return { ...given, instructions: [...(state.instructions ?? []), { revision, kind, leader }].slice(-KEPT_INSTRUCTIONS) };
}

export function evolveMatter(state: TaskState, event: MatterEvent): TaskState {
  const { at, revision } = event;
  switch (event.type) {
    case 'instructionRegistered': {
      const { kind, leader, unit, due } = event;
      const matter: Matter = {
        id: `B${revision}`, kind, leader, unit, due, state: 'open', since: at, version: 0, said: revision, signedAt: null, answer: null, answeredBy: null,
      };
      const instructions = (state.instructions ?? []).filter((mark) => mark.revision !== event.instruction);
      return { ...state, instructions, matters: forgetDone([...(state.matters ?? []), matter]), registeredAt: at };
    }
    case 'instructionAcknowledged':
      return withMatter(state, event.matter, (matter) => ({ ...matter, signedAt: at }));
    case 'instructionAnswered':
      // An answer counts as the receipt.
      return withMatter(state, event.matter, (matter) => ({
        ...askedAnew(matter, at), state: 'answered', said: revision, signedAt: matter.signedAt ?? at, answer: event.content, answeredBy: event.by,
      }));
    case 'answerAccepted':
      return withMatter(state, event.matter, (matter) => ({ ...matter, state: 'accepted' }));
    case 'answerReturned':
      return withMatter(state, event.matter, (matter) => ({ ...askedAnew(matter, at), state: 'returned', said: revision, due: event.due ?? matter.due }));
    default:
      throw new TypeError(`unknown event ${JSON.stringify(event satisfies never)}`);
  }
}

/** What lies beside the cycles is asked anew from `at` (ISO): of one unit, or (null) of everybody after a suspension. */
export function askBesideAnew(state: TaskState, at: string, unit: string | null): TaskState {
  const { matters, calls } = state;
  const ofMain = unit === null || unit === mainLead(state)?.unit;
  return {
    ...state,
    ...(matters ? { matters: matters.map((matter) => (unit === null || unit === matter.unit ? askedAnew(matter, at) : matter)) } : {}),
    ...(calls && ofMain ? { calls: calls.map((call) => ({ ...call, since: at, version: call.version + 1 })) } : {}),
  };
}

/** After a reassignment: a unit that left the task hands its matters to the main lead, who signs anew; one that had asked to leave and stays is asked anew. */
export function passOnBeside(before: TaskState, duties: readonly Duty[], at: string): Pick<TaskState, 'matters' | 'calls'> {
  const main = mainLead({ duties: [...duties] })?.unit;
  const stays = (unit: string): boolean => duties.some((duty) => duty.unit === unit && duty.kind !== 'inform');
  const { matters, calls } = before.reassign ? askBesideAnew(before, at, before.reassign.unit) : before;
  const moved = main === mainLead(before)?.unit ? calls : calls?.map((call) => ({ ...call, since: at, version: call.version + 1 }));
  return {
    ...(matters ? { matters: matters.map((matter) => (stays(matter.unit) || main === undefined || !isWithUnit(matter) ? matter : { ...askedAnew(matter, at), unit: main, signedAt: null })) } : {}),
    ...(moved ? { calls: moved } : {}),
  };
}

const askedAnew = (matter: Matter, at: string): Matter => ({ ...matter, since: at, version: matter.version + 1 });

const withMatter = (state: TaskState, id: string, change: (matter: Matter) => Matter): TaskState => ({
  ...state,
  matters: forgetDone((state.matters ?? []).map((matter) => (matter.id === id ? change(matter) : matter))),
});

function forgetDone(matters: Matter[]): Matter[] {
  const done = matters.filter(({ state }) => state === 'accepted');
  const dropped = new Set(done.slice(0, -KEPT_DONE).map(({ id }) => id));
  return matters.filter(({ id }) => !dropped.has(id));
}
