import { setTimeout as sleep } from 'node:timers/promises';
import { PATIENCE_MS } from './patience.ts';

/** Asks until the answer is true, at most `patienceMs`; throws with the last answer's words otherwise. */
export async function eventually<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean, patienceMs = PATIENCE_MS): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (isRight(answer)) return answer;
    if (Date.now() > until) throw new Error(`not within ${patienceMs} ms; last seen: ${JSON.stringify(answer)?.slice(0, 2_000)}`);
    await sleep(50);
  }
}
