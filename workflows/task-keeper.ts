import type { NextWake, RecordAnswer, TaskActivities } from '../activities/record-contract.ts';
import { decide } from '../core/task/decide.ts';
import type { Decision } from '../core/task/decision.ts';
import { evolve } from '../core/task/evolve.ts';
import type { RecordedEvent } from '../core/task/task-event.ts';
import { isClosed, type TaskState } from '../core/task/task-state.ts';
import type { ActOutcome } from '../ports/inbox.ts';
import type { SendCommandInput } from './messages.ts';
import { keepRecent } from './recent-events.ts';
import type { SuperviseTaskInput } from './supervise-task-input.ts';
import { createTurns } from './turns.ts';

/** Holds one task's state and lets it change only by folding what the register answers, one turn at a time. */
export function createTaskKeeper(input: SuperviseTaskInput, record: TaskActivities['record']) {
  let state: TaskState = input.state;
  let recent: RecordedEvent[] = input.recent;
  let next: NextWake | null = null;
  let begun = false;
  /** Clock moves heard of, and how many of them the last question came after. */
  let clockMoves = 0;
  let askedAfter = 0;
  const inTurn = createTurns();

  const fold = (answer: RecordAnswer) => {
    for (const event of answer.events) {
      if (event.revision <= state.revision) continue;
      state = evolve(state, event);
      recent = keepRecent(recent, event);
    }
    // The same instant keeps the same object: an act that leaves the next wake alone must not move its timer.
    if (next === null || answer.next === null || next.at !== answer.next.at) next = answer.next;
  };

  const ask = (cause: string, events: Parameters<typeof record>[0]['events'], wake: boolean) =>
    record({ taskId: input.taskId, base: state.revision, head: state.head, cause, events, wake });

  /** Decides and records one cause. Safe to ask twice, also across runs. */
  const settle = async (cause: string, choose: (state: TaskState) => Decision): Promise<ActOutcome> => {
    for (;;) {
      const earlier = state.causes.find((each) => each.cause === cause);
      if (earlier) return { ok: true, revision: earlier.revision };
      const decision = choose(state); // again: the validator saw an older state
      if (!decision.ok) return decision;
      const answer = await ask(cause, decision.events, false);
      fold(answer);
      if (answer.settledAt !== null) return { ok: true, revision: answer.settledAt };
    }
  };

  /** A question: what is due? The register may answer "not yet", or with events an engine's loss made us forget. */
  const reach = () =>
    inTurn(async () => {
      askedAfter = clockMoves; // one that is heard while the register answers asks once more
      const answer = await ask(`wake/${state.revision}`, [], true);
      // Asked and found early: the wait starts anew from the answer, also for the same instant.
      if (answer.notYet) next = null;
      fold(answer);
    });

  return {
    get state() {
      return state;
    },
    get recent() {
      return recent;
    },
    nextWake: () => next,
    movedFrom: (wake: NextWake | null) => next !== wake,

    /** The run's first turn: records the assignment of a drafted task, or asks the register where the task stands. */
    async begin(): Promise<void> {
      const { assignment } = input;
      if (state.stage !== 'drafted' || !assignment) return await reach().finally(() => (begun = true));
      const { act, duties, term, settledTo } = assignment;
      await inTurn(() => settle('launch', (current) => decide(current, { type: 'assign', duties, term, ...(settledTo === undefined ? {} : { settledTo }), act })));
      begun = true;
    },

    perform: ({ cause, command }: SendCommandInput) => inTurn(() => settle(cause, (current) => decide(current, command))),

    /** For the validator: a refusal here costs no history. Undefined while nothing can be said yet. */
    refusal({ cause, command }: SendCommandInput): string | undefined {
      if (!begun || state.causes.some((each) => each.cause === cause)) return undefined;
      const decision = decide(state, command);
      return decision.ok ? undefined : decision.code;
    },

    reach,

    /** The clock was moved: whatever is waited for, ask again. */
    hearClockMove(): void {
      clockMoves += 1;
    },
    mustAsk: () => askedAfter !== clockMoves,

    isOver: () => isClosed(state) && next === null,

    handover: (): SuperviseTaskInput => ({ taskId: input.taskId, level: input.level, state, recent, assignment: null }),
  };
}
