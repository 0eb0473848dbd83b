import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliveryIdOf } from '../../store/delivery/delivery-id.ts';
import { createLedgerWorld, monday0900, zhou, type LedgerWorld } from './ledger-world.ts';

describe('the fence and the claim', () => {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createLedgerWorld();
  });
  beforeEach(() => world.clear());
  afterAll(() => world.drop());

  const message = { recipient: zhou, round: monday0900, urgent: false };
  const accepted = { kind: 'accepted', providerId: 'ts-1', place: { ts: '1' } } as const;

  it('begins every reign above the last', async () => {
    expect(await world.ledger.raiseEpoch('slack')).toBe(1);
    expect(await world.ledger.raiseEpoch('slack')).toBe(2);
    expect(await world.ledger.raiseEpoch('mail')).toBe(1);
  });

  it('claims a message once, however many ask at the same time', async () => {
    await world.write({ recipient: zhou });
    const epoch = await world.ledger.raiseEpoch('slack');
    const claims = await Promise.all([1, 2, 3, 4].map(() => world.ledger.claim('slack', epoch, message, monday0900)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    expect(await world.prisma.delivery.count()).toBe(1);
  });

  it('gives the same person, round and channel the same delivery id again', async () => {
    await world.write({ recipient: zhou });
    const epoch = await world.ledger.raiseEpoch('slack');
    const claim = await world.ledger.claim('slack', epoch, message, monday0900);
    expect(claim?.id).toBe(deliveryIdOf('slack', zhou, monday0900));
    expect(deliveryIdOf('mail', zhou, monday0900)).not.toBe(claim?.id);
  });

  it('changes nothing under an old epoch: a deliverer that stood still finds itself replaced', async () => {
    const key = await world.write({ recipient: zhou });
    const other = await world.write({ recipient: zhou, taskId: 'p-002', at: new Date('2026-03-02T14:30:00+08:00') });
    const old = await world.ledger.raiseEpoch('slack');
    const claim = (await world.ledger.claim('slack', old, message, monday0900))!;
    const fresh = await world.ledger.raiseEpoch('slack');

    const later = { ...message, round: new Date('2026-03-02T14:30:00+08:00') };
    expect(await world.ledger.claim('slack', old, later, later.round)).toBeNull();
    expect(await world.ledger.settle('slack', old, claim.id, accepted, monday0900)).toBe(false);
    expect(await world.ledger.fallBack('slack', old, claim.id, 'mail', 'gone', monday0900)).toBe(false);
    expect(await world.ledger.adopt(old, 'slack', claim.id)).toBe(false);
    expect(await world.outcomeOf(key)).toBeNull();
    expect((await world.lineOf(other)).intent?.state).toBe('pending');

    expect(await world.ledger.orphans('slack', fresh)).toEqual([claim]);
    expect(await world.ledger.adopt(fresh, 'slack', claim.id)).toBe(true);
    expect(await world.ledger.orphans('slack', fresh)).toEqual([]);
    expect(await world.ledger.settle('slack', fresh, claim.id, accepted, monday0900)).toBe(true);
    expect(await world.ledger.settle('slack', old, claim.id, { kind: 'unknown', reason: 'late answer' }, monday0900)).toBe(false);
    expect(await world.outcomeOf(key)).toBe('sent');
  });

  it('lets no old claim slip in behind a new epoch that is being raised at the same time', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await world.clear();
      await world.write({ recipient: zhou });
      const old = await world.ledger.raiseEpoch('slack');
      const [claim, fresh] = await Promise.all([
        world.ledger.claim('slack', old, message, monday0900),
        world.ledger.raiseEpoch('slack'),
      ]);
      // Either it was there before the new reign, which then finds it, or it never came to be.
      expect(await world.ledger.orphans('slack', fresh)).toHaveLength(claim ? 1 : 0);
      expect(await world.prisma.delivery.count()).toBe(claim ? 1 : 0);
    }
  });

  it('counts tries, and gives a retry back only when its time has come', async () => {
    await world.write({ recipient: zhou });
    const epoch = await world.ledger.raiseEpoch('slack');
    const claim = (await world.ledger.claim('slack', epoch, message, monday0900))!;
    await world.ledger.settle('slack', epoch, claim.id, { kind: 'retryLater', afterMs: 3_600_000, reason: 'busy' }, monday0900);
    expect(await world.ledger.retries('slack', epoch)).toEqual([]);

    await world.prisma.delivery.update({ where: { id: claim.id }, data: { retryAt: new Date(0) } });
    expect(await world.ledger.retries('slack', epoch)).toEqual([claim]);
    expect(await world.ledger.adopt(epoch, 'slack', claim.id)).toBe(true);
    expect((await world.prisma.delivery.findUniqueOrThrow({ where: { id: claim.id } })).tries).toBe(2);
  });

  it('refuses to settle a permanent refusal without saying where its lines go', async () => {
    await world.write({ recipient: zhou });
    const epoch = await world.ledger.raiseEpoch('slack');
    const claim = (await world.ledger.claim('slack', epoch, message, monday0900))!;
    await expect(world.ledger.settle('slack', epoch, claim.id, { kind: 'permanent', reason: 'gone' }, monday0900)).rejects.toThrow(/fallBack/);
  });
});
