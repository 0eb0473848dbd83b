import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createStepping } from '../../store/stepping.ts';
import { PATIENCE_MS } from '../support/patience.ts';
import { createLedgerWorld, monday0900, zhou, type LedgerWorld } from './ledger-world.ts';

const at = (local: string): Date => new Date(`${local}:00+08:00`);

// A clock that ran fast on a busy machine is stopped at noon: what the morning's round still owes leaves after the break.
describe('stepping over a message that is late', () => {
  let world: LedgerWorld;
  const stepping = () => createStepping(world.prisma, ['slack', 'mail']);
  beforeAll(async () => {
    world = await createLedgerWorld();
  });
  beforeEach(async () => {
    await world.clear();
    await world.write({ recipient: zhou });
  });
  afterAll(() => world.drop());

  it.each([
    ['in the hours of its round', monday0900, 1],
    ['later in the hours', at('2026-03-02T11:15'), 1],
    ['in the break', at('2026-03-02T12:00'), 0],
    ['in the evening', at('2026-03-02T17:30'), 0],
    ['on a day off', at('2026-03-07T09:00'), 0],
  ])('counts it as on its way only where it may leave: %s', async (_, now, messages) => {
    expect(await stepping().unsettled(now)).toEqual({ tasks: 0, messages, acts: 0 });
  });

  it.each([
    ['in the break', at('2026-03-02T12:00'), at('2026-03-02T14:30')],
    ['on a day off', at('2026-03-07T09:00'), at('2026-03-09T09:00')],
  ])('stops at the next hours for it: %s', async (_, now, stop) => {
    expect(await stepping().nextStop(now)).toEqual(stop);
  });

  it('stops nowhere for what is sent where the clock stands, or is not due yet', async () => {
    expect(await stepping().nextStop(monday0900)).toBeNull();
    await world.clear();
    await world.write({ recipient: zhou, at: at('2026-03-03T09:00') });
    expect(await stepping().nextStop(at('2026-03-02T20:00'))).toEqual(at('2026-03-03T09:00'));
  });

  // The ledger's own look asks for this lock, and holds the lines it routes: a claim at that time would leave them behind.
  it('only looks: it waits for no lock of those who route what is due', async () => {
    await world.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('duban people'))`;
      expect(await stepping().unsettled(monday0900)).toMatchObject({ messages: 1 });
    }, { timeout: PATIENCE_MS });
  });
});
