import type { Edition } from '../../core/edition/edition.ts';
import type { Call } from '../call.ts';
import { refusedEdition } from '../edition/edition-call.ts';

/** The newest final edition of a cycle, null while none is: papers that go up print nothing that is still being written. */
export async function finalEdition(call: Call, planId: string, cycle: string): Promise<Edition | null> {
  const { editions } = await call.register();
  return (await editions.editions(planId)).findLast((edition) => edition.cycle === cycle && edition.state === 'final') ?? null;
}

/** The same for what is printed from editions only. Throws `CommandFault`. */
export async function neededEdition(call: Call, planId: string, cycle: string): Promise<Edition> {
  const edition = await finalEdition(call, planId, cycle);
  if (edition) return edition;
  const { editions } = await call.register();
  const newest = await editions.edition(planId, cycle);
  throw refusedEdition(newest ? 'NOT_YET_FINAL' : 'NO_EDITION');
}
