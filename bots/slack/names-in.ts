import type { DeliveryView, RegisterReads } from '../../ports/reads.ts';

/** Names by address, of the people the lines of a message speak of. */
export type Names = ReadonlyMap<string, string>;

export async function namesIn(reads: Pick<RegisterReads, 'personByAddress'>, view: DeliveryView): Promise<Names> {
  const addresses = new Set(
    view.items.flatMap(({ event }) => (event ? [event.by, event.for, ...(event.type === 'instructed' ? [event.leader] : [])] : [])),
  );
  const people = await Promise.all([...addresses].map((address) => reads.personByAddress(address)));
  return new Map(people.flatMap((person) => (person ? [[person.address, person.name] as const] : [])));
}
