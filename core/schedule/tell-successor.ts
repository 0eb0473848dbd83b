import type { RecordedEvent } from '../task/task-event.ts';
import type { TaskState } from '../task/task-state.ts';
import type { Telling } from './lines-of-event.ts';

type HandedOver = Extract<RecordedEvent, { type: 'handedOver' }>;

/**
 * What the successor of a person who left is told of one task: a contact, that the unit's part is theirs now; a leader
 * only the letters the leader before them left unanswered, sent anew with a link of their own.
 */
export function tellSuccessor({ type, leaver, successor, roles }: HandedOver, state: TaskState): Telling[] {
  const handed = (state.handed ?? []).filter((each) => each.to === leaver || each.to === successor).map(({ unit }) => unit);
  const units = state.duties.filter(({ kind, unit }) => kind !== 'inform' && (roles.includes(`contactA:${unit}`) || handed.includes(unit)));
  return [
    ...units.map(({ unit }): Telling => ({ purpose: 'informed', role: `contactA:${unit}`, urgent: false, reason: { rule: type, facts: { leaver, unit } } })),
    ...letters(state, roles),
  ];
}

function letters(state: TaskState, roles: readonly string[]): Telling[] {
  const main = state.duties.find((duty) => duty.main)?.unit ?? '';
  return state.letters.flatMap(({ cycle: id, rung, leftAt }): Telling[] => {
    const role = rung === 3 ? 'principal' : `leader:${main}`;
    const cycle = state.cycles.find((each) => each.id === id && ['open', 'returned', 'missed'].includes(each.state));
    const isAnswered = leftAt === null || (state.instructedAt !== null && state.instructedAt >= leftAt);
    if (!cycle || rung < 2 || isAnswered || !roles.includes(role)) return [];
    const facts = { unit: main, cycle: id, due: cycle.due, level: rung };
    return [{ purpose: 'escalate', role, rung, cycle: id, due: cycle.due, urgent: false, isLetter: true, reason: { rule: 'handedOver', facts } }];
  });
}
