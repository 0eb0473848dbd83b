import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { clockMoved, lastEvents, sendCommand, taskState } from './messages.ts';
import { REFUSAL } from './names.ts';
import { record } from './proxies.ts';
import type { SuperviseTaskInput } from './supervise-task-input.ts';
import { stirredWithin } from './stirred-within.ts';
import { createTaskKeeper } from './task-keeper.ts';

const LONG_HISTORY = 1_000;
const LONG_RUN_MS = 30 * 86_400_000;

/** Holds one task from assignment until no line of it is left, waking only when the register says. */
export async function superviseTask(input: SuperviseTaskInput): Promise<void> {
  const keeper = createTaskKeeper(input, record);

  setHandler(taskState, () => keeper.state);
  setHandler(lastEvents, () => keeper.recent);
  setHandler(clockMoved, () => keeper.hearClockMove());
  setHandler(sendCommand, (asked) => keeper.perform(asked), {
    validator(asked) {
      const code = keeper.refusal(asked);
      if (code) throw ApplicationFailure.nonRetryable(code, REFUSAL);
    },
  });

  await keeper.begin();
  for (;;) {
    const wake = keeper.nextWake(); // null: only an update can end the wait
    if (!keeper.isOver()) {
      const stirred = () => keeper.movedFrom(wake) || keeper.mustAsk() || keeper.isOver();
      const changed = wake ? await stirredWithin(stirred, Math.max(wake.inMs, 1)) : (await condition(stirred), true);
      // Takes its turn like every handler; the register may answer "not yet".
      if (!changed || keeper.mustAsk()) await keeper.reach();
    }
    if (!keeper.isOver() && !isLong()) continue;
    await condition(allHandlersFinished); // an accepted update whose run ends fails for good
    if (keeper.isOver()) return;
    return await continueAsNew<typeof superviseTask>(keeper.handover());
  }
}

function isLong(): boolean {
  const { historyLength, runStartTime } = workflowInfo();
  return historyLength >= LONG_HISTORY || Date.now() - runStartTime.getTime() >= LONG_RUN_MS;
}
