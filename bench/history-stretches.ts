import proto from '@temporalio/proto';

type History = proto.temporal.api.history.v1.IHistory;

const { EventType } = proto.temporal.api.enums.v1;

/** What a run of a workflow woke up for, with the history events it cost from the trigger to the last command. */
export interface Stretch {
  kind: 'start' | 'wake' | 'action' | 'told' | 'mixed';
  events: number;
  /** Local activities that ended in it: for a task, writes of the register or questions to it. */
  localActivities: number;
  /** A timer was cancelled: the next wake is another than before. */
  movesWake: boolean;
}

/** Events that a workflow task's completion writes; everything else opens the next stretch. */
const commands: ReadonlySet<number> = new Set([
  EventType.EVENT_TYPE_MARKER_RECORDED,
  EventType.EVENT_TYPE_TIMER_STARTED,
  EventType.EVENT_TYPE_TIMER_CANCELED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
]);

/** Cuts a task's history into what each wake, act and start cost. A last stretch without its commands is left out. */
export function readStretches(history: History): Stretch[] {
  const stretches: Stretch[] = [];
  let open: number[] = [];
  let ended = false;
  for (const { eventType } of history.events ?? []) {
    const type = eventType ?? 0;
    if (ended && !commands.has(type)) {
      stretches.push(asStretch(open));
      open = [];
      ended = false;
    }
    open.push(type);
    if (type === EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED) ended = true;
  }
  return ended ? [...stretches, asStretch(open)] : stretches;
}

function asStretch(types: number[]): Stretch {
  const count = (type: number) => types.filter((each) => each === type).length;
  const wakes = count(EventType.EVENT_TYPE_TIMER_FIRED);
  const acts = count(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED);
  const signals = count(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED);
  const starts = count(EventType.EVENT_TYPE_WORKFLOW_EXECUTION_STARTED);
  return {
    kind: kindOf(starts, wakes, acts, signals),
    events: types.length,
    localActivities: count(EventType.EVENT_TYPE_MARKER_RECORDED),
    movesWake: count(EventType.EVENT_TYPE_TIMER_CANCELED) > 0,
  };
}

function kindOf(starts: number, wakes: number, acts: number, signals: number): Stretch['kind'] {
  if (starts + wakes + acts + signals !== 1) return 'mixed';
  if (starts === 1) return 'start';
  if (wakes === 1) return 'wake';
  return acts === 1 ? 'action' : 'told';
}
