import { condition, continueAsNew, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { DayReckoned, ReckonActivities } from '../activities/reckon-contract.ts';
import { clockMoved } from './messages.ts';

export interface ReckonDailyInput {
  /** The newest workday reckoned so far, null for a first run: then one day may be reckoned again, which changes nothing. */
  reckoned: string | null;
}

/** Some eight months of days; a trial whose clock is stepped asks oftener. */
const ASKED_A_HISTORY = 250;

/** Reckons at the end of every workday, for ever (design.md §5). When a day is over is the register's clock's to say. */
export async function reckonDaily({ reckoned: before }: ReckonDailyInput): Promise<void> {
  // Retried for ever with growing pauses: a reckoning that comes late is still right, one that is given up is silence.
  const { reckonDay } = proxyActivities<ReckonActivities>({
    startToCloseTimeout: '2m',
    retry: { initialInterval: '5s', maximumInterval: '10m' },
  });
  let clockMoves = 0;
  setHandler(clockMoved, () => void (clockMoves += 1));

  let reckoned = before;
  let sure = false;
  for (let asked = 0; asked < ASKED_A_HISTORY && !workflowInfo().continueAsNewSuggested; asked += 1) {
    const heard = clockMoves; // one that is heard while the register answers asks once more
    const answer: DayReckoned = await reckonDay(reckoned, sure);
    reckoned = answer.reckoned;
    const moved = await condition(() => clockMoves !== heard, Math.max(answer.inMs, 1));
    sure = answer.doubt && !moved; // a day the clock has left is doubted anew
  }
  await continueAsNew<typeof reckonDaily>({ reckoned });
}
