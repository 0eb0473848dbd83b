import type { Rehearsal, RehearsedSlot } from './rehearsal.ts';

export interface TaskChange {
  task: string;
  /** Lines told at another instant, by their key. */
  moved: { key: string; purpose: string; from: string; to: string; provisional?: true }[];
  added: RehearsedSlot[];
  removed: RehearsedSlot[];
}

/** What another policy (calendar, launch date) makes of the same plan. */
export interface WhatIf {
  messages: { was: number; is: number };
  slots: { was: number; is: number };
  /** A line that changes lies in a year whose holidays are not announced: its date may still move. */
  provisional: boolean;
  /** Only those whose year changes, most first. */
  perPerson: { to: string; name: string | null; was: number; is: number; mostInAWeek: { was: number; is: number } }[];
  /** Tasks with a changed line, in the order of the plan. */
  tasks: TaskChange[];
}

/** Compares two rehearsals of one plan line by line: the same key at another instant has moved. */
export function compareRehearsals(was: Rehearsal, is: Rehearsal): WhatIf {
  const people = new Map<string, { name: string | null; was: Rehearsal['perPerson'][number] | null; is: Rehearsal['perPerson'][number] | null }>();
  for (const each of was.perPerson) people.set(each.to, { name: each.name, was: each, is: null });
  for (const each of is.perPerson) people.set(each.to, { name: each.name, was: people.get(each.to)?.was ?? null, is: each });
  const perPerson = [...people]
    .map(([to, each]) => ({
      to,
      name: each.name,
      was: each.was?.messages ?? 0,
      is: each.is?.messages ?? 0,
      mostInAWeek: { was: each.was?.mostInAWeek ?? 0, is: each.is?.mostInAWeek ?? 0 },
    }))
    .filter((each) => each.was !== each.is || each.mostInAWeek.was !== each.mostInAWeek.is)
    .sort((one, other) => Math.abs(other.is - other.was) - Math.abs(one.is - one.was) || (one.to < other.to ? -1 : 1));
  const tasks = taskChanges(was.slots, is.slots);
  return {
    messages: { was: was.messages.length, is: is.messages.length },
    slots: { was: was.slots.length, is: is.slots.length },
    provisional: tasks.some(({ moved, added, removed }) => [...moved, ...added, ...removed].some((each) => each.provisional === true)),
    perPerson,
    tasks,
  };
}

function taskChanges(was: readonly RehearsedSlot[], is: readonly RehearsedSlot[]): TaskChange[] {
  const before = new Map(was.map((slot) => [slot.key, slot]));
  const after = new Map(is.map((slot) => [slot.key, slot]));
  const changes = new Map<string, TaskChange>();
  const of = (task: string): TaskChange => {
    const held = changes.get(task) ?? { task, moved: [], added: [], removed: [] };
    changes.set(task, held);
    return held;
  };
  for (const slot of is) {
    const earlier = before.get(slot.key);
    if (!earlier) of(slot.task).added.push(slot);
    else if (earlier.at !== slot.at) of(slot.task).moved.push({ key: slot.key, purpose: slot.purpose, from: earlier.at, to: slot.at, ...(earlier.provisional || slot.provisional ? { provisional: true as const } : {}) });
  }
  for (const slot of was) if (!after.has(slot.key)) of(slot.task).removed.push(slot);
  return [...changes.values()].sort((one, other) => (one.task < other.task ? -1 : 1));
}
